// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Interfaces: dynamic dispatch, embedding, assertion to interfaces, nil.
import (
	"errors"
	"fmt"
)

type Shape interface {
	Area() float64
	Name() string
}

type Scaler interface{ Scale(float64) }

type ScalableShape interface {
	Shape
	Scaler
}

type Square struct{ side float64 }
type Circle struct{ r float64 }

func (s Square) Area() float64    { return s.side * s.side }
func (s Square) Name() string     { return "square" }
func (c *Circle) Area() float64   { return 3 * c.r * c.r }
func (c *Circle) Name() string    { return "circle" }
func (c *Circle) Scale(f float64) { c.r *= f }

type Str string

func (s Str) String() string { return "Str(" + string(s) + ")" }

func describe(i interface{}) string {
	if s, ok := i.(Shape); ok {
		return "shape " + s.Name()
	}
	if s, ok := i.(fmt.Stringer); ok {
		return s.String()
	}
	if e, ok := i.(error); ok {
		return "error " + e.Error()
	}
	return fmt.Sprintf("%T", i)
}

func main() {
	shapes := []Shape{Square{2}, &Circle{1}, Square{3}}
	total := 0.0
	for _, s := range shapes {
		fmt.Println(s.Name(), s.Area())
		total += s.Area()
	}
	fmt.Println(total)
	var ss ScalableShape = &Circle{2}
	ss.Scale(2)
	fmt.Println(ss.Area())
	var s Shape = ss
	if sc, ok := s.(Scaler); ok {
		sc.Scale(0.5)
	}
	fmt.Println(s.Area())
	_, ok := shapes[0].(Scaler)
	fmt.Println(ok)
	c, ok := shapes[1].(*Circle)
	fmt.Println(c.r, ok)
	sq, ok := shapes[1].(Square)
	fmt.Println(sq, ok)
	fmt.Println(shapes[0].(Square).side)
	fmt.Println(describe(Square{1}), describe(Str("x")), describe(errors.New("bad")), describe(5), describe(nil), describe([]int{}))
	var e interface{} = 42
	n := e.(int)
	_, isStr := e.(string)
	fmt.Println(n, isStr)
	e = "now a string"
	fmt.Println(e.(string)[4:])
	var nilShape Shape
	fmt.Println(nilShape == nil)
	_, ok = nilShape.(Square)
	fmt.Println(ok)
	var any1 any = Shape(Square{5})
	fmt.Printf("%T %v\n", any1, any1)
	m := map[Shape]int{Square{1}: 1}
	m[Square{1}]++
	fmt.Println(m)
	func(xs ...interface{}) { fmt.Println(len(xs), xs) }(1, "a", nil)
	var x interface{ Area() float64 } = shapes[0]
	fmt.Println(x.Area())
}

// expect: square 4
// expect: circle 3
// expect: square 9
// expect: 16
// expect: 48
// expect: 12
// expect: false
// expect: 1 true
// expect: {0} false
// expect: 2
// expect: shape square Str(x) error bad int <nil> []int
// expect: 42 false
// expect: a string
// expect: true
// expect: false
// expect: main.Square {5}
// expect: map[{1}:2]
// expect: 3 [1 a <nil>]
// expect: 4

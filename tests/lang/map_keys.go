// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Struct, array, pointer, interface and channel keys; NaN keys.
import (
	"fmt"
	"math"
)

type Point struct{ X, Y int }
type Key struct {
	name string
	p    Point
}

func main() {
	m := map[Point]string{{1, 2}: "a", {3, 4}: "b"}
	fmt.Println(m[Point{1, 2}], m[Point{3, 4}], m[Point{}] == "")
	m[Point{1, 2}] += "!"
	fmt.Println(m)
	k := map[Key]int{{"x", Point{1, 1}}: 7}
	k[Key{"x", Point{1, 1}}]++
	fmt.Println(k[Key{"x", Point{1, 1}}], len(k))
	a := map[[2]string]int{{"a", "b"}: 1}
	a[[2]string{"a", "b"}] = 2
	fmt.Println(a)
	x, y := 1, 1
	ps := map[*int]string{&x: "x", &y: "y"}
	fmt.Println(ps[&x], ps[&y], len(ps))
	i := map[interface{}]string{1: "int", int64(1): "int64", "1": "string", 1.0: "float", Point{1, 1}: "point", nil: "nil", true: "bool", [2]int{1, 2}: "array"}
	fmt.Println(len(i), i[1], i[int64(1)], i["1"], i[1.0], i[Point{1, 1}], i[nil], i[true], i[[2]int{1, 2}], i[uint(1)] == "")
	nan := math.NaN()
	f := map[float64]int{nan: 1}
	f[nan] = 2
	_, ok := f[nan]
	fmt.Println(len(f), ok)
	delete(f, nan)
	fmt.Println(len(f))
	clear(f)
	fmt.Println(len(f))
	z := map[float64]int{0: 1}
	z[math.Copysign(0, -1)]++
	fmt.Println(z)
	c := make(chan int)
	ch := map[chan int]bool{c: true}
	fmt.Println(ch[c], ch[nil])
	e := map[struct{}]int{}
	e[struct{}{}]++
	e[struct{}{}]++
	fmt.Println(e)
}

// expect: a b true
// expect: map[{1 2}:a! {3 4}:b]
// expect: 8 1
// expect: map[[a b]:2]
// expect: x y 2
// expect: 8 int int64 string float point nil bool array true
// expect: 2 false
// expect: 2
// expect: 0
// expect: map[-0:2]
// expect: true false
// expect: map[{}:2]

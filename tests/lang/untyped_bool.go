// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Comparisons give untyped booleans that take the type of their context.
import "fmt"

type B bool
type S struct{ b B }

func f(b B) B { return !b }
func pick(b bool) int {
	if b {
		return 1
	}
	return 0
}

func main() {
	x, y := 1, 2
	var b B = x < y
	c := f(x == y)
	s := S{x != y}
	m := map[B]string{true: "t", x > y: "f"}
	fmt.Println(b, c, s, m[b && x < y], m[false])
	fmt.Printf("%T %T %T\n", b, x < y, b == (x < y))
	var i interface{} = x < y
	_, isBool := i.(bool)
	_, isB := i.(B)
	fmt.Println(isBool, isB, pick(bool(b)), pick(x > y))
	bs := []B{x < y, b || c, !b}
	bs[2] = bs[0] != bs[1]
	fmt.Println(bs)
	ok := x < y && y < 3 || x == 0
	ok = !ok == (x > y)
	fmt.Println(ok, true && (x < y) == true, x < y != false)
	n := 0
	for d := false; !d; d = n == 3 {
		n++
	}
	fmt.Println(n)
	func(vs ...bool) { fmt.Println(vs) }(x < y, x > y, bool(b))
	ch := make(chan bool, 1)
	ch <- x < y
	if <-ch {
		fmt.Println("received true")
	}
	z := map[string]bool{"a": x == 1}
	if z["a"] && !z["b"] {
		fmt.Println("map of bool")
	}
}

// expect: true true {true} t f
// expect: main.B bool bool
// expect: true false 1 0
// expect: [true true false]
// expect: true true true
// expect: 3
// expect: [true false true]
// expect: received true
// expect: map of bool

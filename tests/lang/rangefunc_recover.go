// SPDX-License-Identifier: GPL-3.0-or-later
package main

// skip-go: Go 1.23 crashes printing what a second deferred call of a loop body recovers (nothing)

import "fmt"

func each(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Println("iterator done")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// The calls that a body defers run when the function around ends, panicking too, and may recover.
func recovered() (s string) {
	defer func() { fmt.Println("outer", recover()) }()
	for i := range each(3) {
		defer func() {
			r := recover()
			fmt.Println("body", i, r)
			s += fmt.Sprint(i, r)
		}()
		if i == 1 {
			panic("y")
		}
	}
	return "unreached"
}

// recover in the body itself is not called by a deferred function.
func inBody() {
	defer func() {
		for range each(1) {
			fmt.Println("in body", recover())
		}
		fmt.Println("outside", recover())
	}()
	panic("z")
}

func main() {
	fmt.Println(recovered())
	inBody()
}

// expect: iterator done
// expect: body 1 y
// expect: body 0 <nil>
// expect: outer <nil>
// expect: 1y0 <nil>
// expect: in body <nil>
// expect: iterator done
// expect: outside z

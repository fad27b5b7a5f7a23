// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "strings"

func f(a int, s string) {}

type T struct{}

func (T) m(x float64) {}

func main() {
	strings.Repeat("a") // error: not enough arguments in call to strings.Repeat\n\thave (string)\n\twant (string, int)
	strings.Repeat("a", "b") // error: cannot use "b" (untyped string constant) as int value in argument to strings.Repeat
	T{}.m() // error: not enough arguments in call to T{}.m\n\thave ()\n\twant (float64)
	T{}.m("x") // error: cannot use "x" (untyped string constant) as float64 value in argument to T{}.m
	T.m(T{}) // error: not enough arguments in call to T.m\n\thave (T)\n\twant (T, float64)
	func(a, b int) {}(1) // error: not enough arguments in call to func(a, b int) {}\n\thave (number)\n\twant (int, int)
	f(1, []string{"a"}...) // error: cannot use ... in call to non-variadic f
	x := 5
	x() // error: invalid operation: cannot call non-function x (variable of type int)
	"s"() // error: invalid operation: cannot call non-function "s" (untyped string constant)
}

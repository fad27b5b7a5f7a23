// SPDX-License-Identifier: GPL-3.0-or-later
package main

func f() int { return 1 }

func main() {
	x, s := 1, []int{1}
	x + 1 // error: x + 1 (value of type int) is not used
	s[0] // error: s[0] (variable of type int) is not used
	x == 2 // error: x == 2 (untyped bool value) is not used
	-x // error: -x (value of type int) is not used
	"str" // error: "str" (untyped string constant) is not used
	f // error: f (value of type func() int) is not used
	len(s) // error: len(s) (value of type int) is not used
	append(s, 1) // error: append(s, 1) (value of type []int) is not used
	func() {} // error: func() {} (value of type func()) is not used
	f()
}

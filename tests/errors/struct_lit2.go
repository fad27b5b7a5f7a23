// SPDX-License-Identifier: GPL-3.0-or-later
package main

type P struct{ X, Y int }

func main() {
	_ = map[string]int{1} // error: missing key in map literal
	_ = [...]int{5: 1, -1: 2} // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = [2]int{5: 1} // error: invalid argument: index 5 out of bounds [0:2]
	_ = []int{"a": 1} // error: cannot convert "a" (untyped string constant) to type int
	_ = int{1} // error: invalid composite literal type int
	_ = *P{1, 2} // error: invalid operation: cannot indirect P{…} (value of type P)
	var m map[string]P
	m["a"].X = 1 // error: cannot assign to struct field m["a"].X in map
	f().X = 2 // error: cannot assign to f().X (neither addressable nor a map index expression)
	"abc"[0] = 'x' // error: cannot assign to "abc"[0] (neither addressable nor a map index expression)
	s := "abc"
	s[1] = 'x' // error: cannot assign to s[1] (neither addressable nor a map index expression)
}

func f() P { return P{} }

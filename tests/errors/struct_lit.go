// SPDX-License-Identifier: GPL-3.0-or-later
package main

type P struct{ X, Y int }

func main() {
	_ = P{1} // error: too few values in struct literal of type P
	_ = P{1, 2, 3} // error: too many values in struct literal of type P
	_ = P{X: 1, 2} // error: mixture of field:value and value elements in struct literal
	_ = P{Z: 1} // error: unknown field Z in struct literal of type P
	_ = P{"a", 2} // error: cannot use "a" (untyped string constant) as int value in struct literal
	_ = []int{"a"} // error: cannot use "a" (untyped string constant) as int value in array or slice literal
	_ = [2]int{1, 2, 3} // error: index 2 is out of bounds (>= 2)
	_ = map[string]int{"a": "b", 1: 2} // error: cannot use "b" (untyped string constant) as int value in map literal // error: cannot use 1 (untyped int constant) as string value in map literal
}

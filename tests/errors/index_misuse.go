// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	a := [3]int{}
	s := []int{1}
	m := map[string]int{}
	_ = a[3] // error: invalid argument: index 3 out of bounds [0:3]
	_ = a[-1] // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = s[1.5] // error: 1.5 (untyped float constant) truncated to int
	_ = s["a"] // error: cannot convert "a" (untyped string constant) to type int
	_ = m[1] // error: cannot use 1 (untyped int constant) as string value in map index
	_ = "abc"[5] // error: invalid argument: index 5 out of bounds [0:3]
	_ = s[2:1] // error: invalid slice indices: 1 < 2
	_ = m[1:2] // error: invalid operation: cannot slice m (variable of type map[string]int)
	_ = "abc"[0:1:2] // error: invalid operation: 3-index slice of string
	_ = [3]int{}[:] // error: invalid operation: [3]int{} (value of type [3]int) (slice of unaddressable value)
}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

func f() int { return 1 }

func main() {
	f() = 2 // error: cannot assign to f() (neither addressable nor a map index expression)
	5 = 6 // error: cannot assign to 5 (neither addressable nor a map index expression)
	x := 1
	x + 1 = 2 // error: cannot assign to x + 1 (neither addressable nor a map index expression)
	_ = _ // error: cannot use _ as value or type
	_ += 1 // error: cannot use _ as value or type
	var a [3]int
	len(a) = 2 // error: cannot assign to len(a) (neither addressable nor a map index expression)
	a.foo = 1 // error: a.foo undefined (type [3]int has no field or method foo)
	a = []int{1, 2, 3} // error: cannot use []int{…} (value of type []int) as [3]int value in assignment
	nil = 5 // error: cannot assign to nil (neither addressable nor a map index expression)
	true = false // error: cannot assign to true (neither addressable nor a map index expression)
	(x) = 3
}

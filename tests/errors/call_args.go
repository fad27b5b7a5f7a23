// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func f(a int, s string) {}
func v(a int, rest ...string) {}
func two() (int, int) { return 1, 2 }

func main() {
	f() // error: not enough arguments in call to f\n\thave ()\n\twant (int, string)
	f(1) // error: not enough arguments in call to f\n\thave (number)\n\twant (int, string)
	f(1, "a", 2.5) // error: too many arguments in call to f\n\thave (number, string, number)\n\twant (int, string)
	f("a", 1) // error: cannot use "a" (untyped string constant) as int value in argument to f // error: cannot use 1 (untyped int constant) as string value in argument to f
	v() // error: not enough arguments in call to v\n\thave ()\n\twant (int, ...string)
	v("x") // error: cannot use "x" (untyped string constant) as int value in argument to v
	v(1, 2) // error: cannot use 2 (untyped int constant) as string value in argument to v
	f(two()) // error: cannot use two() (value of type int) as string value in argument to f
	v(1, []string{"a"}) // error: cannot use []string{…} (value of type []string) as string value in argument to v
	fmt.Println(f(1, "a")) // error: f(1, "a") (no value) used as value
}

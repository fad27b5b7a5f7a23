// SPDX-License-Identifier: GPL-3.0-or-later
package main

func v(xs ...int) {}
func w(a int, xs ...string) {}

func main() {
	v([]string{"a"}...) // error: cannot use []string{…} (value of type []string) as []int value in argument to v
	v(1, []int{2}...) // error: too many arguments in call to v\n\thave (number, []int)\n\twant (...int)
	w([]string{"a"}...) // error: not enough arguments in call to w\n\thave ([]string)\n\twant (int, ...string)
	f := func(xs []int) {}
	f(1, 2) // error: too many arguments in call to f\n\thave (number, number)\n\twant ([]int)
	f([]int{1}...) // error: cannot use ... in call to non-variadic f
}

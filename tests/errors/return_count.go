// SPDX-License-Identifier: GPL-3.0-or-later
package main

func none() {
	return 1 // error: too many return values\n\thave (number)\n\twant ()
}

func one() int {
	return // error: not enough return values\n\thave ()\n\twant (int)
}

func one2() int {
	return 1, 2 // error: too many return values\n\thave (number, number)\n\twant (int)
}

func two() (int, string) {
	return 1 // error: not enough return values\n\thave (number)\n\twant (int, string)
}

func two2() (int, string) {
	return "a", 1 // error: cannot use "a" (untyped string constant) as int value in return statement // error: cannot use 1 (untyped int constant) as string value in return statement
}

func named() (n int, s string) {
	return 1 // error: not enough return values\n\thave (number)\n\twant (int, string)
}

func named2() (n int) {
	{
		n := 2
		_ = n
		return // error: result parameter n not in scope at return\n\treturn_count.go:30:3: inner declaration of var n int
	}
}

func three() (int, int, error) {
	return two() // error: not enough return values\n\thave (int, string)\n\twant (int, int, error)
}

func main() {
	return 5 // error: too many return values\n\thave (number)\n\twant ()
}

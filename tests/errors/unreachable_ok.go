// SPDX-License-Identifier: GPL-3.0-or-later
// Unreachable code is no error, but it is checked.
package main

func f() int {
	return 1
	x := "a" + 1 // error: invalid operation: "a" + 1 (mismatched types untyped string and untyped int)
	return x
}

func main() {
	for {
	}
	undefined1() // error: undefined: undefined1
}

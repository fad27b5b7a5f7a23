// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	_ = make([]int, -1) // error: invalid argument: index -1 (constant of type int) must not be negative
	_ = make([]int, 5, 2) // error: invalid argument: length and capacity swapped
	_ = make([]int, "a") // error: cannot convert "a" (untyped string constant) to type int
	_ = new(5) // error: 5 is not a type
	close(5) // error: invalid operation: cannot close non-channel 5 (untyped int constant)
	panic() // error: invalid operation: not enough arguments for panic() (expected 1, found 0)
	_ = cap("s") // error: invalid argument: "s" (untyped string constant) for built-in cap
	_ = min("a", 1) // error: invalid argument: mismatched types untyped string (previous argument) and untyped int (type of 1)
	_ = max() // error: invalid operation: not enough arguments for max() (expected 1, found 0)
	clear(5) // error: invalid argument: cannot clear 5 (untyped int constant): argument must be (or constrained by) map or slice
}

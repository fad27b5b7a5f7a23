// SPDX-License-Identifier: GPL-3.0-or-later
package main

type A struct{ x int }
type B struct{ y int }

func main() {
	_ = int("5") // error: cannot convert "5" (untyped string constant) to type int
	_ = string(1.5) // error: cannot convert 1.5 (untyped float constant) to type string
	_ = []byte(5) // error: cannot convert 5 (untyped int constant) to type []byte
	_ = A(B{}) // error: cannot convert B{} (value of type B) to type A
	_ = float64("x") // error: cannot convert "x" (untyped string constant) to type float64
	_ = bool(1) // error: cannot convert 1 (untyped int constant) to type bool
	_ = int(1.5) // error: cannot convert 1.5 (untyped float constant) to type int
	_ = *int(nil) // error: cannot convert nil to type int
	_ = []int("abc") // error: cannot convert "abc" (untyped string constant) to type []int
	_ = int() // error: missing argument in conversion to int
}

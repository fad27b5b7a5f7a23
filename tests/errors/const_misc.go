// SPDX-License-Identifier: GPL-3.0-or-later
package main

const big = 1 << 100
const c = 10
const d int = "x" // error: cannot use "x" (untyped string constant) as int value in constant declaration
const e = f() // error: f() (value of type int) is not constant
const g = 5 / 0 // error: invalid operation: division by zero

func f() int { return 1 }

func main() {
	var i int = 1.5 // error: cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)
	var u uint8 = 'a' + 200 // error: cannot use 'a' + 200 (untyped rune constant 297) as uint8 value in variable declaration (overflows)
	c = 5 // error: cannot assign to c (neither addressable nor a map index expression)
	c++ // error: cannot assign to c (neither addressable nor a map index expression)
	_ = &c // error: invalid operation: cannot take address of c (untyped int constant 10)
	x := big // error: cannot use big (untyped int constant 1267650600228229401496703205376) as int value in assignment (overflows)
	var s string = 'a' // error: cannot use 'a' (untyped rune constant 97) as string value in variable declaration
	var r rune = "a" // error: cannot use "a" (untyped string constant) as rune value in variable declaration
	_, _, _, _, _ = i, u, x, s, r
}

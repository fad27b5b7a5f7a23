// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var a int8 = 128 // error: cannot use 128 (untyped int constant) as int8 value in variable declaration (overflows)
	var b uint8 = -1 // error: cannot use -1 (untyped int constant) as uint8 value in variable declaration (overflows)
	var c uint = -5 // error: cannot use -5 (untyped int constant) as uint value in variable declaration (overflows)
	d := int16(40000) // error: constant 40000 overflows int16
	var e int32 = 1 << 31 // error: cannot use 1 << 31 (untyped int constant 2147483648) as int32 value in variable declaration (overflows)
	var f int = 1 << 63 // error: cannot use 1 << 63 (untyped int constant 9223372036854775808) as int value in variable declaration (overflows)
	g := uint8(256) // error: constant 256 overflows uint8
	var h uint64 = 1<<64 // error: cannot use 1 << 64 (untyped int constant 18446744073709551616) as uint64 value in variable declaration (overflows)
	i := 1 << 100 // error: cannot use 1 << 100 (untyped int constant 1267650600228229401496703205376) as int value in assignment (overflows)
	var j float32 = 1e100 // error: cannot use 1e100 (untyped float constant 1e+100) as float32 value in variable declaration (overflows)
	_, _, _, _, _, _, _, _, _, _ = a, b, c, d, e, f, g, h, i, j
}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

type ID int

func main() {
	i, f, s := 1, 1.5, "s"
	var u uint8 = 1
	var id ID = 2
	_ = i + f // error: invalid operation: i + f (mismatched types int and float64)
	_ = s + i // error: invalid operation: s + i (mismatched types string and int)
	_ = i + u // error: invalid operation: i + u (mismatched types int and uint8)
	_ = id * i // error: invalid operation: id * i (mismatched types ID and int)
	_ = i == s // error: invalid operation: i == s (mismatched types int and string)
	_ = i < f // error: invalid operation: i < f (mismatched types int and float64)
	_ = i && true // error: invalid operation: i && true (mismatched types int and untyped bool)
	i += f // error: invalid operation: i += f (mismatched types int and float64)
	_ = i | 1.5 // error: 1.5 (untyped float constant) truncated to int
	_ = s - s // error: invalid operation: operator - not defined on s (variable of type string)
}

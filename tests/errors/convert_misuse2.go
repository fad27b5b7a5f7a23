// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var i int = 1
	var i64 int64 = i // error: cannot use i (variable of type int) as int64 value in variable declaration
	var f float64 = i // error: cannot use i (variable of type int) as float64 value in variable declaration
	var s string = i // error: cannot use i (variable of type int) as string value in variable declaration
	var p *int = i // error: cannot use i (variable of type int) as *int value in variable declaration
	var b bool = i // error: cannot use i (variable of type int) as bool value in variable declaration
	var e error = i // error: cannot use i (variable of type int) as error value in variable declaration: int does not implement error (missing method Error)
	var by []byte = "x" // error: cannot use "x" (untyped string constant) as []byte value in variable declaration
	var fn func(int) = func(string) {} // error: cannot use func(string) {} (value of type func(string)) as func(int) value in variable declaration
	var arr [2]int = [3]int{} // error: cannot use [3]int{} (value of type [3]int) as [2]int value in variable declaration
	_, _, _, _, _, _, _, _, _ = i64, f, s, p, b, e, by, fn, arr
}

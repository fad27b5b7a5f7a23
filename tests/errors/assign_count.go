// SPDX-License-Identifier: GPL-3.0-or-later
package main

func two() (int, int) { return 1, 2 }
func none()           {}

func main() {
	a, b := 1 // error: assignment mismatch: 2 variables but 1 value
	var c, d int = 1, 2, 3 // error: extra init expr 3
	e := two() // error: assignment mismatch: 1 variable but two returns 2 values
	var f, g, h = two() // error: assignment mismatch: 3 variables but two returns 2 values
	i := none() // error: none() (no value) used as value
	a, b = 1, 2, 3
	c = two() // error: assignment mismatch: 1 variable but two returns 2 values
	_, _, _, _, _, _, _, _, _ = a, b, c, d, e, f, g, h, i
	x, y := two(), 1 // error: multiple-value two() (value of type (int, int)) in single-value context
	_, _ = x, y
}

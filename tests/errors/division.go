// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	x := 5
	_ = x / 0 // error: invalid operation: division by zero
	_ = x % 0 // error: invalid operation: division by zero
	_ = 1.0 / 0 // error: invalid operation: division by zero
	f := 1.5
	_ = f / 0
	x /= 0 // error: invalid operation: division by zero
	_ = f % 2.0 // error: invalid operation: operator % not defined on f (variable of type float64)
	_ = 5.5 % 2 // error: invalid operation: operator % not defined on 5.5 (untyped float constant)
	const z = 0
	_ = 7 / z // error: invalid operation: division by zero
}

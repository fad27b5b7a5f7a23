// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	i, f := 1, 1.5
	_ = i << f // error: invalid operation: shift count f (variable of type float64) must be integer
	_ = f << 2 // error: invalid operation: shifted operand f (variable of type float64) must be integer
	_ = i << -1 // error: invalid operation: negative shift count -1 (untyped int constant)
	_ = "a" << 1 // error: invalid operation: shifted operand "a" (untyped string constant) must be integer
	_ = *i // error: invalid operation: cannot indirect i (variable of type int)
	_ = &5 // error: invalid operation: cannot take address of 5 (untyped int constant)
	_ = &f2() // error: invalid operation: cannot take address of f2() (value of type int)
	_ = i[0] // error: invalid operation: cannot index i (variable of type int)
	_ = i.x // error: i.x undefined (type int has no field or method x)
	_ = nil == nil // error: invalid operation: nil == nil (operator == not defined on untyped nil)
}

func f2() int { return 1 }

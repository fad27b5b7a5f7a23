// SPDX-License-Identifier: GPL-3.0-or-later
// A script's globals: in order for its statements, everywhere for its functions.
import "os"

println(late) // error: undefined: late (declared later, at line 9)
self := self + 1 // error: undefined: self (declared later, at line 6)
func uses() int { return late + len(text) }
var unused int
late := 1
text := "abc"
late, text := 2, "d" // error: no new variables on left side of :=
late, fresh := "x", 3 // error: cannot use "x" (untyped string constant) as int value in assignment
uses, other := 1, 2 // error: cannot assign to uses
var late float64 // error: late redeclared in this block\n\tscript_vars.gs:9:1: other declaration of late
1 + 2 // error: 1 + 2 (untyped int constant 3) is not used
for i := range 3 {
	inner := i
	println(nowhere) // error: undefined: nowhere
}
println(inner) // error: undefined: inner
fact := func(n int) int {
	if n < 2 {
		return 1
	}
	return n * fact(n-1)
}
printf(1) // error: cannot use 1 (untyped int constant) as string value in argument to printf
printf() // error: invalid operation: not enough arguments for printf() (expected 1, found 0)
println(print()) // error: print() (no value) used as value
return 1 // error: too many return values\n\thave (number)\n\twant ()

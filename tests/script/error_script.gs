// SPDX-License-Identifier: GPL-3.0-or-later
// All mistakes are reported and nothing is executed.
println("must not be printed")
x := 1
x = "s" // error: cannot use "s" (untyped string constant) as int value in assignment
println(y) // error: undefined: y
func f() int {
} // error: missing return
strings.Nope("a") // error: undefined: strings.Nope

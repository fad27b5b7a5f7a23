// SPDX-License-Identifier: GPL-3.0-or-later
// Unused variables and imports are no errors in a script.
import "math"

x := 1
func f() {
	y := 2
	var z int
}
f()
println("fine")

// expect: fine

// SPDX-License-Identifier: GPL-3.0-or-later
package p

var a = f()? // error: invalid character U+003F '?'
var b = x |> f() // error: syntax error: unexpected >, expected expression
func g() {
	x |> f() // error: syntax error: unexpected >, expected expression
	print "x" // error: syntax error: unexpected literal "x" at end of statement
}

// SPDX-License-Identifier: GPL-3.0-or-later
package p

func f() {
	for i := 0; i < 10; i++ // error: syntax error: unexpected newline, expected { after for clause
	{
	}
}

func g() {
	x :=
	var y // error: syntax error: unexpected var, expected expression
	const z := 1 // error: syntax error: unexpected :=, expected =
	func h() { // error: syntax error: unexpected name h, expected (
	}
	L: // error: syntax error: non-declaration statement outside function body
}

func h()
{ // error: syntax error: unexpected semicolon or newline before {
}

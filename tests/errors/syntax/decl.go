// SPDX-License-Identifier: GPL-3.0-or-later
package p

const c int
type T // error: syntax error: unexpected newline in type declaration
type U struct { a, b } // error: syntax error: unexpected }, expected type
type V interface { a, b } // error: syntax error: unexpected comma in interface type; possibly missing semicolon or newline or }
func () m() {} // error: method has no receiver
func (a, b T) n() {} // error: method has multiple receivers
x := 1 // error: syntax error: non-declaration statement outside function body

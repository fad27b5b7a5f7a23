// SPDX-License-Identifier: GPL-3.0-or-later
func f( { // error: syntax error: unexpected {, expected )
	return // error: syntax error: unexpected return in parameter list; possibly missing comma or )
} // error: syntax error: unexpected }, expected statement
func g() {
	x = 
} // error: syntax error: unexpected }, expected expression
x := ] // error: syntax error: unexpected ], expected expression
func (r R) m(1) {} // error: syntax error: unexpected literal 1, expected )

// SPDX-License-Identifier: GPL-3.0-or-later
package p

func f() {
	if x {
	} else y = 1 // error: syntax error: else must be followed by if or statement block
	switch x
	case 1: // error: syntax error: unexpected case, expected expression
	} // error: syntax error: missing { after switch clause
}

func g() {
	switch x {
		y = 1 // error: syntax error: unexpected name y, expected case or default or }
	} // error: syntax error: unexpected }, expected :
	select {
	case <-c // error: syntax error: unexpected newline, expected :
	}
	for i := 0; i < 10 { // error: syntax error: unexpected {, expected semicolon or newline
	} // error: syntax error: unexpected }, expected expression
	for ; ; {
	}
	break 1 // error: syntax error: unexpected literal 1 at end of statement
}

// SPDX-License-Identifier: GPL-3.0-or-later
package p

func f() {
	if { // error: syntax error: missing condition in if statement
	}
	if x = 1 { // error: syntax error: cannot use assignment x = 1 as value
	}
	if x := 1; { // error: syntax error: missing condition in if statement
	}
	if a == b; c = d { // error: syntax error: cannot use assignment c = d as value
	}
	if x // error: syntax error: unexpected newline, expected { after if clause
	{
	}
	for var i = 0; i < 1; i++ { // error: syntax error: var declaration not allowed in for initializer
	}
	for i := 0; i < 1; j := 1 { // error: syntax error: cannot declare in post statement of for loop
	}
	for i := 0 { // error: syntax error: cannot use i := 0 as value
	}
	else { // error: syntax error: unexpected else, expected }
	}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package p

type A struct {
	(B) // error: syntax error: cannot parenthesize embedded type
	*(C) // error: syntax error: cannot parenthesize embedded type
	(*D) // error: syntax error: cannot parenthesize embedded type
	e f g // error: syntax error: unexpected name g in struct type; possibly missing semicolon or newline or }
	1
}

func f(x int y int) {} // error: syntax error: unexpected name y in parameter list; possibly missing comma or )
func 1() {} // error: syntax error: unexpected literal 1, expected name or (
type G chan
type H <-int // error: syntax error: missing channel element type
type I map[int // error: syntax error: unexpected newline, expected ]
func g() (a, b int, c) {} // error: syntax error: unexpected name g, expected (

// SPDX-License-Identifier: GPL-3.0-or-later
package p

func f() {
	x := []int{
		1,
		2 // error: syntax error: unexpected newline in composite literal; possibly missing comma or }
	}
	g(
		1 // error: syntax error: unexpected newline in argument list; possibly missing comma or )
	)
	h().
		i()
		.j() // error: syntax error: unexpected ., expected }
	return 1,
}

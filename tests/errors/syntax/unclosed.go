// SPDX-License-Identifier: GPL-3.0-or-later
// error@8: syntax error: unexpected EOF, expected )
package p

func f() {
	if x {
		g(

// SPDX-License-Identifier: GPL-3.0-or-later
x := 1 2 // error: syntax error: unexpected literal 2 at end of statement
func (r R) m() {}
func (a int, b int) n(c int) {} // error: method has multiple receivers
} // error: syntax error: unexpected }, expected statement
y = 1
) z = 2 // error: syntax error: unexpected ), expected statement
case 3: // error: syntax error: unexpected case, expected statement
v = f(1
w = 3
func 2() {} // error: syntax error: unexpected literal 2, expected name or (
if x { y = } else z // error: syntax error: unexpected }, expected expression

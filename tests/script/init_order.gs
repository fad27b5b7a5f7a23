// SPDX-License-Identifier: GPL-3.0-or-later
// Top-level variables in a script are set where they stand; functions see them as they are then.
func show() { println(a, b) }
var a = 1
b := a + 1
show()
a = 10
b += a
show()

// expect: 1 2
// expect: 10 12

// SPDX-License-Identifier: GPL-3.0-or-later
// error@6: newline in string
// error@7: newline in rune literal
package p

var a = "not closed
var b = 'x
var c = 1

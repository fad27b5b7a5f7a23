// SPDX-License-Identifier: GPL-3.0-or-later
package p

var a = 1 +
var b = (1 // error: syntax error: unexpected var, expected expression
var c = f(1 2) // error: syntax error: unexpected ) after top level declaration
var d = x[] // error: syntax error: unexpected ], expected operand
var e = x[1:2:] // error: final index required in 3-index slice
var g = x[::3] // error: middle index required in 3-index slice
var h = x.1 // error: syntax error: unexpected literal .1 after top level declaration
var i = []int{1 2} // error: syntax error: unexpected literal 2 in composite literal; possibly missing comma or }
var j = x[1 2] // error: syntax error: unexpected literal 2, expected comma, : or ]

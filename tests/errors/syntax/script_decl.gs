// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: script mode
x := 1
import "a"
import b // error: syntax error: missing import path
package main // error: syntax error: unexpected package, expected statement
type T struct { a 1 }
const c := 2 // error: syntax error: unexpected :=, expected =
func f() { import "x" } // error: syntax error: unexpected import, expected }
go (f()) // error: expression in go must not be parenthesized

// SPDX-License-Identifier: GPL-3.0-or-later
package p

func f() {
	x := (T){} // error: syntax error: cannot parenthesize type in composite literal
	_ = (struct{}){} // error: syntax error: cannot parenthesize type in composite literal
	go (g()) // error: expression in go must not be parenthesized
	defer (g)()
	a b // error: syntax error: unexpected name b at end of statement
	a.(type) = 1
	x, y // error: syntax error: unexpected newline, expected := or = or comma
	_ = <-chan int(nil)
	_ = <-chan<- int(nil)
}

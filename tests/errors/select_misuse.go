// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	c := make(chan int)
	select {
	case 5: // error: select case must be send or receive (possibly with assignment)
	case x := 3: // error: select case must be send or receive (possibly with assignment)
	case c <- "a": // error: cannot use "a" (untyped string constant) as int value in send
	default:
	default: // error: multiple defaults (first at select_misuse.go:10:2)
	}
	select {
	case c: // error: select case must be send or receive (possibly with assignment)
	}
}

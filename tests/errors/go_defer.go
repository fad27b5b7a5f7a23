// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	defer recover()
	go func() {} // error: expression in go must be function call
	defer 5 // error: expression in defer must be function call
	go len("x") // error: go discards result of len("x") (constant 1 of type int)
}

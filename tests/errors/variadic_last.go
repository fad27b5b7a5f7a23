// SPDX-License-Identifier: GPL-3.0-or-later
package main

func bad(xs ...int, b int) {} // error: can only use ... with final parameter in list

func main() {
	bad() // error: not enough arguments in call to bad\n\thave ()\n\twant (int, int)
}

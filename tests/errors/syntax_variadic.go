// SPDX-License-Identifier: GPL-3.0-or-later
package main

func ok() {}

func main() {
	var x ...int // error: syntax error: unexpected ..., expected type
}

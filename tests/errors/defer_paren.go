// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	defer (func() {}()) // error: expression in defer must not be parenthesized
}

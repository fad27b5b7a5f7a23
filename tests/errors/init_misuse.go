// SPDX-License-Identifier: GPL-3.0-or-later
package main

func init() int { return 1 } // error: func init must have no arguments and no return values
func init(x int) {} // error: func init must have no arguments and no return values

func f() {
	init() // error: undefined: init
}

func main(x int) {} // error: func main must have no arguments and no return values

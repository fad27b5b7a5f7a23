// SPDX-License-Identifier: GPL-3.0-or-later
// A .gs file may also be a whole Go program.
package main

import "fmt"

var n = 3

func main() {
	fmt.Println("main", n)
}

// expect: main 3

// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	fmt.Println("hello, world")
}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	defer func() {
		fmt.Println("recovered:", recover())
	}()
	var p *int
	*p = 1
}

// expect: recovered: runtime error: invalid memory address or nil pointer dereference

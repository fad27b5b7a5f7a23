// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	x := 0
	fmt.Println(10 / x)
}

// expect-stderr: panic: runtime error: integer divide by zero
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

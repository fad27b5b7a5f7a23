// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	n := -1
	_ = 1 << n
}

// expect-stderr: panic: runtime error: negative shift amount
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

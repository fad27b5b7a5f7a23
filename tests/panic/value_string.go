// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	panic("a message")
}

// expect-stderr: panic: a message
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

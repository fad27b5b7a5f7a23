// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var f func(int) int
	f(1)
}

// expect-stderr: panic: runtime error: invalid memory address or nil pointer dereference
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

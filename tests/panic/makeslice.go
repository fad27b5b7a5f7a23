// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	n := -1
	_ = make([]int, n)
}

// expect-stderr: panic: runtime error: makeslice: len out of range
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

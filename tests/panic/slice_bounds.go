// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	s := make([]int, 3, 10)
	n := 11
	_ = s[:n]
}

// expect-stderr: panic: runtime error: slice bounds out of range [:11] with capacity 10
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	s := []int{1, 2}
	_ = [3]int(s)
}

// expect-stderr: panic: runtime error: cannot convert slice with length 2 to array or pointer to array with length 3
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

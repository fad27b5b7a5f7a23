// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	s := []int{1}
	i := -3
	s[i] = 1
}

// expect-stderr: panic: runtime error: index out of range [-3]
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

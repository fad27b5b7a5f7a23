// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	s := "hello"
	n := 9
	_ = s[n:]
}

// expect-stderr: panic: runtime error: slice bounds out of range [9:5]
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

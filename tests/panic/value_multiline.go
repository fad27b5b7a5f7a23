// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	panic("two\nlines")
}

// expect-stderr: panic: two
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

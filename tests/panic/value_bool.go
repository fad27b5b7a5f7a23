// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	panic(true)
}

// expect-stderr: panic: true
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

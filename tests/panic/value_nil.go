// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	panic(nil)
}

// expect-stderr: panic: panic called with nil argument
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

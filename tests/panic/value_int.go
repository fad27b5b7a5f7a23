// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	panic(42)
}

// expect-stderr: panic: 42
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

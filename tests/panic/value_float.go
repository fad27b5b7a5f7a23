// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	panic(1.5)
}

// expect-stderr: panic: +1.500000e+000
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var keep func() bool
	for range func(yield func() bool) { keep = yield } {
	}
	keep()
}

// expect-stderr: panic: runtime error: range function continued iteration after whole loop exit
// expect-stderr: goroutine 1 [running]:
// expect-stderr: main.main-range1(
// expect-exit: 2

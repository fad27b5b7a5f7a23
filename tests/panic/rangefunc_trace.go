// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func three(yield func(int) bool) {
	for i := range 3 {
		if !yield(i) {
			return
		}
	}
}

func main() {
	for i := range three {
		for j := range three {
			func() { panic(fmt.Sprint(i, j)) }()
		}
	}
}

// expect-stderr: panic: 0 0
// expect-stderr: goroutine 1 [running]:
// expect-stderr: main.main.func1
// expect-stderr: main.main-range2(
// expect-stderr: main.three(
// expect-stderr: main.main-range1(
// expect-stderr: main.three(
// expect-stderr: main.main(
// expect-exit: 2

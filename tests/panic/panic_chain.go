// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	defer func() {
		defer func() {
			panic("three")
		}()
		panic("two")
	}()
	panic("one")
}

// expect-stderr: panic: one
// expect-stderr: 	panic: two
// expect-stderr: 	panic: three
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

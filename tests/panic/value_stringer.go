// SPDX-License-Identifier: GPL-3.0-or-later
package main

type T int

func (t T) String() string { return "stringer" }

func main() {
	panic(T(3))
}

// expect-stderr: panic: stringer
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

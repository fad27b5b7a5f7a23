// SPDX-License-Identifier: GPL-3.0-or-later
package main

type Code int
type Name string

func main() {
	defer func() {
		panic(Name("second"))
	}()
	panic(Code(7))
}

// expect-stderr: panic: main.Code(7)
// expect-stderr: 	panic: main.Name("second")
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

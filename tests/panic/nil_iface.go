// SPDX-License-Identifier: GPL-3.0-or-later
package main

type I interface{ M() }

func main() {
	var i I
	i.M()
}

// expect-stderr: panic: runtime error: invalid memory address or nil pointer dereference
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

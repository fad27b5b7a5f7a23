// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var a, b interface{} = []int{1}, []int{1}
	if a == b {
		println("equal")
	}
}

// expect-stderr: panic: runtime error: comparing uncomparable type []int
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var m map[string]int
	m["x"] = 1
}

// expect-stderr: panic: assignment to entry in nil map
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	m := map[interface{}]int{}
	m[[]string{"x"}] = 1
}

// expect-stderr: panic: runtime error: hash of unhashable type []string
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

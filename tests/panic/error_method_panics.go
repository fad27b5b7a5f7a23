// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "os"

type T struct{}

func main() {
	defer os.Stdout.WriteString("deferred first\n")
	var m map[T]int
	m[T{}]++
}

// expect: deferred first
// expect-stderr: panic: assignment to entry in nil map
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

// SPDX-License-Identifier: GPL-3.0-or-later
package main

type T struct{ a, b int }

func main() {
	var p *T
	p.b = 3
}

// expect-stderr: panic: runtime error: invalid memory address or nil pointer dereference
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

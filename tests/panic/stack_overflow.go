// SPDX-License-Identifier: GPL-3.0-or-later
package main

func f(n int) int { return f(n+1) + 1 }

func main() {
	f(0)
}

// expect-stderr: goroutine stack exceeds 1000000000-byte limit
// expect-stderr: fatal error: stack overflow
// expect-exit: 2

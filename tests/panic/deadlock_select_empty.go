// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	select {}
}

// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [select (no cases)]:
// expect-exit: 2

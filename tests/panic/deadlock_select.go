// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	a, b := make(chan int), make(chan int)
	select {
	case <-a:
	case b <- 1:
	}
}

// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [select]:
// expect-exit: 2

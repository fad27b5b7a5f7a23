// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	c := make(chan int)
	<-c
}

// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [chan receive]:
// expect-exit: 2

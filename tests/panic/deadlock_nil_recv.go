// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var c chan int
	<-c
}

// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [chan receive (nil chan)]:
// expect-exit: 2

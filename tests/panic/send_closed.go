// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	c := make(chan int, 1)
	close(c)
	c <- 1
}

// expect-stderr: panic: send on closed channel
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

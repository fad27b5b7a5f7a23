// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	c := make(chan int)
	close(c)
	close(c)
}

// expect-stderr: panic: close of closed channel
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

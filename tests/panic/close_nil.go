// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var c chan int
	close(c)
}

// expect-stderr: panic: close of nil channel
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

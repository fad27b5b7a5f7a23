// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "time"

func main() {
	c := make(chan int)
	go func() {
		time.Sleep(5 * time.Millisecond)
		close(c)
	}()
	c <- 1
}

// expect-stderr: panic: send on closed channel
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2

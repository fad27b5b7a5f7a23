// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	c := make(chan int)
	fmt.Println("sending")
	c <- 1
}

// expect: sending
// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [chan send]:
// expect-exit: 2

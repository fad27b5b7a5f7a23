// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	c := make(chan int, 3)
	c <- 1
	for v := range c {
		fmt.Println(v)
	}
}

// expect: 1
// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [chan receive]:
// expect-exit: 2

// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	for i := 0; i < 3; i++ {
		go func() { a <- <-b }()
	}
	fmt.Println("waiting")
	<-a
}

// expect: waiting
// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [chan receive]:
// expect-exit: 2

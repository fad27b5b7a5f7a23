// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of 100 000 parked goroutines; the runner divides the growth over hello by their number.
package main

import "fmt"

func main() {
	const n = 100000
	gate, out := make(chan bool), make(chan int)
	for i := range n {
		go func() {
			<-gate
			out <- i
		}()
	}
	started := make(chan bool)
	go func() { started <- true }()
	<-started
	close(gate)
	sum := 0
	for range n {
		sum += <-out
	}
	fmt.Println(sum)
}

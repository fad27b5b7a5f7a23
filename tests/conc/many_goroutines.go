// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Ten thousand parked goroutines, then all released.
import "fmt"

func main() {
	const n = 10000
	gate := make(chan struct{})
	out := make(chan int, 100)
	for i := 0; i < n; i++ {
		go func() {
			<-gate
			out <- i
		}()
	}
	close(gate)
	sum := 0
	for i := 0; i < n; i++ {
		sum += <-out
	}
	fmt.Println(sum)
}

// expect: 49995000

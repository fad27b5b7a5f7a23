// SPDX-License-Identifier: GPL-3.0-or-later
// Two goroutines, two unbuffered channels: 400 000 round trips.
package main

import "fmt"

func main() {
	const n = 400000
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	sum := 0
	for i := range n {
		ping <- i
		sum += <-pong
	}
	close(ping)
	fmt.Println(sum)
}

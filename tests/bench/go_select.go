// SPDX-License-Identifier: GPL-3.0-or-later
// A select over four channels, fed by four goroutines.
package main

import "fmt"

func feed(c chan int, n int) {
	for i := range n {
		c <- i
	}
}

func main() {
	const n = 150000
	a, b, c, d := make(chan int), make(chan int), make(chan int), make(chan int)
	go feed(a, n)
	go feed(b, n)
	go feed(c, n)
	go feed(d, n)
	sum := 0
	for range 4 * n {
		select {
		case v := <-a:
			sum += v
		case v := <-b:
			sum += v
		case v := <-c:
			sum += v
		case v := <-d:
			sum += v
		}
	}
	fmt.Println(sum)
}

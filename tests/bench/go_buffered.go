// SPDX-License-Identifier: GPL-3.0-or-later
// Four million values through a channel of 128 places.
package main

import "fmt"

func main() {
	const n = 4000000
	c := make(chan int, 128)
	go func() {
		for i := range n {
			c <- i
		}
		close(c)
	}()
	sum := 0
	for v := range c {
		sum += v
	}
	fmt.Println(sum)
}

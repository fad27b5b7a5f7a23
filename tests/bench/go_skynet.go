// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of a hundred thousand goroutines, ten children each.
package main

import "fmt"

func skynet(c chan int, num, size int) {
	if size == 1 {
		c <- num
		return
	}
	rc := make(chan int)
	for i := range 10 {
		go skynet(rc, num+i*(size/10), size/10)
	}
	sum := 0
	for range 10 {
		sum += <-rc
	}
	c <- sum
}

func main() {
	c := make(chan int)
	total := 0
	for range 5 {
		go skynet(c, 0, 100000)
		total += <-c
	}
	fmt.Println(total)
}

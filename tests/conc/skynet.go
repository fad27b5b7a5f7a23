// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A tree of goroutines, ten children each, adds up its leaves.
import "fmt"

func skynet(c chan int, num, size, div int) {
	if size == 1 {
		c <- num
		return
	}
	rc := make(chan int)
	for i := 0; i < div; i++ {
		go skynet(rc, num+i*(size/div), size/div, div)
	}
	sum := 0
	for i := 0; i < div; i++ {
		sum += <-rc
	}
	c <- sum
}

func main() {
	c := make(chan int)
	go skynet(c, 0, 10000, 10)
	fmt.Println(<-c)
}

// expect: 49995000

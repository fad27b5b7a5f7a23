// SPDX-License-Identifier: GPL-3.0-or-later
// The prime sieve of goroutines: the first 1000 primes.
package main

import "fmt"

func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for i := range in {
		if i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	c := make(chan int)
	go generate(c)
	prime := 0
	for range 1000 {
		prime = <-c
		next := make(chan int)
		go filter(c, next, prime)
		c = next
	}
	fmt.Println(prime)
}

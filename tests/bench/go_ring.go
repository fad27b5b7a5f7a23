// SPDX-License-Identifier: GPL-3.0-or-later
// A token runs 1000 times round a ring of 500 goroutines.
package main

import "fmt"

func main() {
	const size, rounds = 500, 1000
	first := make(chan int)
	in := first
	for range size - 1 {
		out := make(chan int)
		go func(in, out chan int) {
			for v := range in {
				out <- v + 1
			}
		}(in, out)
		in = out
	}
	v := 0
	for range rounds {
		first <- v
		v = <-in
	}
	fmt.Println(v)
}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A token passes through a ring of goroutines.
import "fmt"

func main() {
	const n, rounds = 100, 50
	first := make(chan int)
	in := first
	for i := 0; i < n; i++ {
		out := make(chan int)
		go func(in, out chan int) {
			for v := range in {
				out <- v + 1
			}
			close(out)
		}(in, out)
		in = out
	}
	v := 0
	for i := 0; i < rounds; i++ {
		first <- v
		v = <-in
	}
	close(first)
	_, ok := <-in
	fmt.Println(v, ok)
}

// expect: 5000 false

#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// The prime sieve as a chain of goroutines: each drops the multiples of one prime.

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

n := 20
if len(os.Args) > 1 {
	var err error
	if n, err = strconv.Atoi(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "sieve:", err)
		os.Exit(1)
	}
}

c := make(chan int)
go generate(c)
for range n {
	prime := <-c
	print(prime, " ")
	next := make(chan int)
	go filter(c, next, prime)
	c = next
}
println()

// args: 10
// expect: 2 3 5 7 11 13 17 19 23 29 

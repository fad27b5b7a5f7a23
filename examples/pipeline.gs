#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// A pipeline: every stage is a goroutine, joined to the next by a channel. A stage ends by closing
// its output, so that the end of the input runs through all of them.

func count(n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			out <- i + 1
		}
	}()
	return out
}

func apply(in <-chan int, f func(int) int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			out <- f(v)
		}
	}()
	return out
}

func keep(in <-chan int, ok func(int) bool) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			if ok(v) {
				out <- v
			}
		}
	}()
	return out
}

squares := apply(count(10), func(x int) int { return x * x })
odd := keep(squares, func(x int) bool { return x%2 == 1 })

sum := 0
for v := range odd {
	println(v)
	sum += v
}
println("sum:", sum)

// expect: 1
// expect: 9
// expect: 25
// expect: 49
// expect: 81
// expect: sum: 165

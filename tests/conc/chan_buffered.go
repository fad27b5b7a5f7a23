// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Buffered channels: order, len and cap, draining after close.
import "fmt"

func main() {
	c := make(chan int, 5)
	fmt.Println(len(c), cap(c))
	for i := 0; i < 5; i++ {
		c <- i * i
	}
	fmt.Println(len(c), cap(c))
	fmt.Println(<-c, <-c, len(c))
	c <- 100
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	fmt.Println()
	v, ok := <-c
	fmt.Println(v, ok, len(c))
	s := make(chan string, 2)
	s <- "x"
	v2, ok := <-s
	fmt.Println(v2, ok)
	close(s)
	v2, ok = <-s
	fmt.Printf("%q %v\n", v2, ok)
	big := make(chan [3]string, 2)
	big <- [3]string{"a", "b", "c"}
	x := <-big
	fmt.Println(x[1])
	q := make(chan int, 3)
	sum, n := 0, 0
	done := make(chan struct{})
	go func() {
		for v := range q {
			sum += v
			n++
		}
		close(done)
	}()
	for i := 1; i <= 1000; i++ {
		q <- i
	}
	close(q)
	<-done
	fmt.Println(sum, n)
	wrap := make(chan int, 3)
	next := 0
	for round := 0; round < 10; round++ {
		wrap <- round
		if len(wrap) == 3 {
			next = next*10 + <-wrap
		}
	}
	fmt.Println(next, len(wrap))
}

// expect: 0 5
// expect: 5 5
// expect: 0 1 3
// expect: 4 9 16 100 
// expect: 0 false 0
// expect: x true
// expect: "" false
// expect: b
// expect: 500500 1000
// expect: 1234567 2

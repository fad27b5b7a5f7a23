// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Unbuffered channels hand values over; both sides meet.
import "fmt"

func main() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		for v := range c {
			fmt.Print(v, " ")
		}
		fmt.Println()
		done <- true
	}()
	for i := 0; i < 10; i++ {
		c <- i
	}
	close(c)
	<-done
	type msg struct {
		body  string
		reply chan string
	}
	reqs := make(chan msg)
	go func() {
		for m := range reqs {
			m.reply <- "re: " + m.body
		}
		close(done)
	}()
	for _, s := range []string{"a", "b", "c"} {
		m := msg{s, make(chan string)}
		reqs <- m
		fmt.Println(<-m.reply)
	}
	close(reqs)
	_, ok := <-done
	fmt.Println(ok, len(c), cap(c))
	fs := make(chan func() int)
	go func() {
		for i := range 3 {
			fs <- func() int { return i * i }
		}
		close(fs)
	}()
	for f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	var wide = make(chan [100]int)
	go func() {
		var a [100]int
		for i := range a {
			a[i] = i
		}
		wide <- a
	}()
	a := <-wide
	sum := 0
	for _, v := range a {
		sum += v
	}
	fmt.Println(sum)
	empty := make(chan struct{})
	go func() { empty <- struct{}{} }()
	fmt.Println(<-empty)
	errs := make(chan error)
	go func() { errs <- nil; errs <- fmt.Errorf("e%d", 1) }()
	fmt.Println(<-errs, <-errs)
	cc := make(chan chan int, 1)
	inner := make(chan int, 1)
	cc <- inner
	(<-cc) <- 42
	fmt.Println(<-inner)
}

// expect: 0 1 2 3 4 5 6 7 8 9 
// expect: re: a
// expect: re: b
// expect: re: c
// expect: false 0 0
// expect: 0 1 4 
// expect: 4950
// expect: {}
// expect: <nil> e1
// expect: 42

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Nil channels block for ever; closed ones give zero values at once; sending on them panics.
import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var n chan int
	fmt.Println(n == nil, len(n), cap(n))
	select {
	case <-n:
		fmt.Println("never")
	case n <- 1:
		fmt.Println("never")
	default:
		fmt.Println("nil channels are never ready")
	}
	c := make(chan int, 2)
	c <- 7
	close(c)
	for i := 0; i < 3; i++ {
		v, ok := <-c
		fmt.Println(v, ok)
	}
	try(func() { c <- 1 })
	try(func() { close(c) })
	try(func() { close(n) })
	try(func() {
		select {
		case c <- 1:
		default:
			fmt.Println("never")
		}
	})
	u := make(chan int)
	ready := make(chan bool)
	go func() {
		defer func() { fmt.Println("sender:", recover()); ready <- true }()
		ready <- true
		u <- 1
	}()
	<-ready
	for i := 0; i < 100; i++ {
		yield()
	}
	close(u)
	<-ready
	w := make(chan int)
	res := make(chan bool)
	for i := 0; i < 3; i++ {
		go func() { _, ok := <-w; res <- ok }()
	}
	close(w)
	fmt.Println(<-res, <-res, <-res)
}

func yield() {
	c := make(chan int)
	go func() { c <- 1 }()
	<-c
}

// expect: true 0 0
// expect: nil channels are never ready
// expect: 7 true
// expect: 0 false
// expect: 0 false
// expect: send on closed channel
// expect: close of closed channel
// expect: close of nil channel
// expect: send on closed channel
// expect: sender: send on closed channel
// expect: false false false

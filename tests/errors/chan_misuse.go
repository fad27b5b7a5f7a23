// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	c := make(chan int)
	r := (<-chan int)(c)
	s := (chan<- int)(c)
	r <- 1 // error: invalid operation: cannot send to receive-only channel r (variable of type <-chan int)
	<-s // error: invalid operation: cannot receive from send-only channel s (variable of type chan<- int)
	close(r) // error: invalid operation: cannot close receive-only channel r (variable of type <-chan int)
	c <- "x" // error: cannot use "x" (untyped string constant) as int value in send
	var str string = <-c // error: cannot use <-c (comma, ok expression of type int) as string value in variable declaration
	5 <- 1 // error: invalid operation: cannot send to non-channel 5 (untyped int constant)
	<-5 // error: invalid operation: cannot receive from non-channel 5 (untyped int constant)
	for range s { // error: cannot range over s (variable of type chan<- int): receive from send-only channel
	}
	_ = str
}

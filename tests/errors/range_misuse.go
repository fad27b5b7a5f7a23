// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	x := 5.5
	for range x { // error: cannot range over x (variable of type float64)
	}
	for i, v := range 10 { // error: range over 10 (untyped int constant) permits only one iteration variable
		_, _ = i, v
	}
	c := make(chan int)
	for i, v := range c { // error: range over c (variable of type chan int) permits only one iteration variable
		_, _ = i, v
	}
	var s string // error: declared and not used: s
	for s = range []int{1} { // error: cannot use s (value of type int) as string value in assignment
	}
	var send chan<- int
	for range send { // error: cannot range over send (variable of type chan<- int): receive from send-only channel
	}
	var p *[]int
	for range p { // error: cannot range over p (variable of type *[]int)
	}
	for i := range struct{}{} { // error: cannot range over struct{}{} (value of type struct{})
		_ = i
	}
}

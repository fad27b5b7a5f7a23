// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Directional channel types; conversions; comparison.
import "fmt"

func produce(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- i
		}
	}()
	return c
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func(out chan<- int) {
		for v := range in {
			out <- v * v
		}
		close(out)
	}(out)
	return out
}

func sink(c chan<- string, s string) { c <- s }

type Pipe chan string

func (p Pipe) Put(s string) Pipe { p <- s; return p }

func main() {
	for v := range square(square(produce(6))) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	c := make(chan string, 1)
	sink(c, "hello")
	fmt.Println(<-c)
	var r <-chan string = c
	var s chan<- string = c
	fmt.Println(r == c, s == c, cap(r))
	p := make(Pipe, 3)
	p.Put("a").Put("b")
	close(p)
	for s := range p {
		fmt.Print(s)
	}
	fmt.Println()
	fmt.Printf("%T %T %T %T\n", c, r, s, p)
	var both interface{} = c
	_, ok := both.(<-chan string)
	_, ok2 := both.(chan string)
	fmt.Println(ok, ok2)
}

// expect: 0 1 16 81 256 625 
// expect: hello
// expect: true true 1
// expect: ab
// expect: chan string <-chan string chan<- string main.Pipe
// expect: false true

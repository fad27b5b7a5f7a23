// SPDX-License-Identifier: GPL-3.0-or-later
package main

type Point struct{ X, Y int }

func (p *Point) Move(dx int) { p.X += dx }

func sum(xs []int) (total int) {
	for _, x := range xs {
		if x < 0 {
			continue
		}
		total += x
	}
	return
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

func main() {
	p := &Point{1, 2}
	p.Move(3)
	c := make(chan int, 1)
	go func() { c <- sum([]int{1, 2, 3}) }()
	defer close(c)
	select {
	case v := <-c:
		println(v, fib(10), p.X, counter()())
	}
}

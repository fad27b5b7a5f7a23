// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Values with pointers go through channels whole, buffered or not, while everything else is collected.
import "fmt"

type node struct {
	name string
	next *node
	any  interface{}
	n    int8
}

func make3(i int) node {
	return node{fmt.Sprint("n", i), &node{name: fmt.Sprint("next", i)}, []int{i}, int8(i)}
}

func run(size int) int {
	c := make(chan node, size)
	done := make(chan *node)
	go func() {
		defer close(c)
		for i := 0; i < 300; i++ {
			c <- make3(i)
		}
	}()
	go func() {
		var last *node
		for v := range c {
			last = &node{v.name + v.next.name, last, v.any, v.n}
		}
		done <- last
	}()
	sum := 0
	for p := <-done; p != nil; p = p.next {
		i := p.any.([]int)[0]
		if p.name != fmt.Sprintf("n%dnext%d", i, i) {
			fmt.Println("torn:", p.name, i)
		}
		sum += int(p.n) + i
	}
	return sum
}

func main() {
	fmt.Println(run(0), run(1), run(7), run(400))
}

// expect: 45668 45668 45668 45668

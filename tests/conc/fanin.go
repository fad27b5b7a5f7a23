// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Many producers into one channel, merged with select and with goroutines.
import (
	"fmt"
	"sort"
	"sync"
)

func source(name string, n int) <-chan string {
	c := make(chan string)
	go func() {
		defer close(c)
		for i := range n {
			c <- fmt.Sprint(name, i)
		}
	}()
	return c
}

func merge(cs ...<-chan string) <-chan string {
	out := make(chan string)
	var wg sync.WaitGroup
	for _, c := range cs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for s := range c {
				out <- s
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func main() {
	var got []string
	for s := range merge(source("a", 3), source("b", 2), source("c", 4)) {
		got = append(got, s)
	}
	sort.Strings(got)
	fmt.Println(got)
	a, b := source("x", 5), source("y", 5)
	count := map[byte]int{}
	for a != nil || b != nil {
		select {
		case s, ok := <-a:
			if !ok {
				a = nil
				break
			}
			count[s[0]]++
		case s, ok := <-b:
			if !ok {
				b = nil
				break
			}
			count[s[0]]++
		}
	}
	fmt.Println(count['x'], count['y'])
}

// expect: [a0 a1 a2 b0 b1 c0 c1 c2 c3]
// expect: 5 5

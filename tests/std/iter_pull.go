// SPDX-License-Identifier: GPL-3.0-or-later
package main

// iter.Pull and Pull2: values, stop, panics, Goexit.

import (
	"fmt"
	"iter"
	"runtime"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("count ends")
		for i := range n {
			if !yield(i) {
				fmt.Println("stopped")
				return
			}
		}
	}
}

func letters(yield func(int, string) bool) {
	for i, r := range "abc" {
		if !yield(i, string(r)) {
			return
		}
	}
}

func try(f func()) {
	defer func() { fmt.Println("recovered:", recover()) }()
	f()
}

func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		na, sa := iter.Pull(a)
		defer sa()
		nb, sb := iter.Pull(b)
		defer sb()
		for {
			x, ok1 := na()
			y, ok2 := nb()
			if !ok1 || !ok2 || !yield(x, y) {
				return
			}
		}
	}
}

func main() {
	next, stop := iter.Pull(count(2))
	for i := 0; i < 4; i++ {
		fmt.Println(next())
	}
	stop()
	next, stop = iter.Pull(count(5))
	fmt.Println(next())
	stop()
	fmt.Println(next())
	stop()
	_, stop = iter.Pull(count(5))
	stop()
	next2, stop2 := iter.Pull2(letters)
	for {
		k, v, ok := next2()
		if !ok {
			break
		}
		fmt.Println(k, v)
	}
	stop2()
	for a, b := range zip(count(3), func(yield func(string) bool) { _ = yield("x") && yield("y") }) {
		fmt.Println(a, b)
	}
	next, stop = iter.Pull(func(yield func(int) bool) { yield(1); panic("inside") })
	fmt.Println(next())
	try(func() { next() })
	fmt.Println(next())
	next, stop = iter.Pull(func(yield func(int) bool) { defer func() { panic("cleanup") }(); yield(1) })
	fmt.Println(next())
	try(stop)
	fmt.Println(next())
	done := make(chan bool)
	go func() {
		defer close(done)
		next, _ := iter.Pull(func(yield func(int) bool) { runtime.Goexit() })
		next()
		fmt.Println("not reached")
	}()
	<-done
}

// expect: 0 true
// expect: 1 true
// expect: count ends
// expect: 0 false
// expect: 0 false
// expect: 0 true
// expect: stopped
// expect: count ends
// expect: 0 false
// expect: 0 a
// expect: 1 b
// expect: 2 c
// expect: 0 x
// expect: 1 y
// expect: stopped
// expect: count ends
// expect: 1 true
// expect: recovered: inside
// expect: 0 false
// expect: 1 true
// expect: recovered: cleanup
// expect: 0 false

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Bodies of loops over functions: defer, results, variables, goroutines, other statements inside.

import (
	"errors"
	"fmt"
	"sync"
)

type list struct {
	v    int
	next *list
}

func (l *list) All(yield func(int, *list) bool) {
	for i := 0; l != nil; i++ {
		if !yield(i, l) {
			return
		}
		l = l.next
	}
}

type seq func(yield func(string) bool)

type big struct{ a [40]int }

func bigs(yield func(big, error) bool) {
	for i := range 3 {
		if !yield(big{a: [40]int{i, 39: i * i}}, errors.New("e")) {
			break
		}
	}
}

func each(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// Deferred calls: order among those of the function, arguments at once.
func defers() (s string) {
	defer func() { fmt.Println("last", s) }()
	for i := range each(3) {
		defer fmt.Println("d1", i)
		for j := range each(2) {
			defer func(a, b int) { fmt.Println("d2", a, b, i, j) }(i, j*10)
		}
	}
	defer fmt.Println("middle")
	for i := range each(2) {
		defer println2("d3", i)
		if i == 1 {
			return "early"
		}
	}
	return "no"
}

func println2(a ...any) { fmt.Println(a...) }

func deferMethod() {
	var mu sync.Mutex
	for range each(1) {
		mu.Lock()
		defer mu.Unlock()
	}
	fmt.Println(mu.TryLock())
}

func deferPanics() (err error) {
	defer func() {
		fmt.Println("outer", recover())
		err = fmt.Errorf("converted")
	}()
	for i := range each(4) {
		defer func() {
			if i == 2 {
				panic("from defer")
			}
		}()
	}
	return nil
}

// Loops in loops in literals; each activation its own state.
func tree(depth int) int {
	n := 0
	for i := range each(2) {
		if depth > 0 {
			n += tree(depth-1) + i
		}
		func() {
			for range each(2) {
				n++
			}
		}()
	}
	return n
}

func results() (a int, b string, c error) {
	for i, l := range (&list{1, &list{2, nil}}).All {
		a, b = i, fmt.Sprint(l.v)
		for range each(1) {
			if i == 1 {
				return a + 10, b + "!", errors.New("c")
			}
		}
	}
	return
}

func multi() (int, error) { return 7, nil }
func tuple() (any, error) {
	for range each(1) {
		return multi()
	}
	return nil, nil
}

func shadow() (n int) {
	for n := range each(5) {
		if n == 3 {
			return n
		}
	}
	return -1
}

// The body may run on another goroutine.
func parallel() {
	total := 0
	for i := range func(yield func(int) bool) {
		done := make(chan bool)
		for i := range 4 {
			go func() { done <- yield(i) }()
			if !<-done {
				return
			}
		}
	} {
		defer fmt.Println("parallel defer", i)
		total += i
	}
	fmt.Println("total", total)
}

func goroutines() {
	var wg sync.WaitGroup
	out := make([]int, 5)
	for i := range each(5) {
		wg.Add(1)
		go func() { defer wg.Done(); out[i] = i * i }()
	}
	wg.Wait()
	fmt.Println(out)
}

func switches(n int) string {
	for i := range each(10) {
		switch {
		case i == n:
			break
		case i > n:
			return "after"
		default:
			continue
		}
		select {
		default:
			if i == 4 {
				return "four"
			}
		}
	}
	return "end"
}

func assigns() {
	var arr [3]int
	var m = map[string]any{}
	i := 0
	for arr[i], m["x"] = range func(y func(int, string) bool) { y(5, "a"); i++; y(6, "b") } {
	}
	fmt.Println(arr, m)
	var e any
	for e = range each(2) {
	}
	fmt.Println(e)
	for _, b := range bigs {
		fmt.Print(b, " ")
	}
	for b := range bigs {
		fmt.Print(b.a[0], b.a[39], " ")
	}
	fmt.Println()
	for _, _ = range bigs {
	}
	for s := range seq(func(y func(string) bool) { _ = y("p") && y("q") }) {
		fmt.Println(s)
	}
}

func nilfunc() {
	defer func() { fmt.Println(recover()) }()
	var f func(func() bool)
	for range f {
	}
}

func accumulate() {
	sum, words := 0, []string{}
	for i := range each(100) {
		if i%2 == 0 {
			continue
		}
		sum += i
		words = append(words, fmt.Sprint(i))
	}
	fmt.Println(sum, len(words))
	for i := 0; i < 3; i++ {
		for j := range each(3) {
			if j == i {
				i++
			}
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
}

var global = func() int {
	for i := range each(9) {
		if i*i > 30 {
			return i
		}
	}
	return 0
}()

func main() {
	fmt.Println(defers())
	deferMethod()
	fmt.Println(deferPanics())
	fmt.Println(tree(4))
	fmt.Println(results())
	fmt.Println(tuple())
	fmt.Println(shadow())
	parallel()
	goroutines()
	fmt.Println(switches(4), switches(2), switches(20))
	assigns()
	nilfunc()
	accumulate()
	fmt.Println(global)
}

// expect: d3 1
// expect: d3 0
// expect: middle
// expect: d2 2 10 2 1
// expect: d2 2 0 2 0
// expect: d1 2
// expect: d2 1 10 1 1
// expect: d2 1 0 1 0
// expect: d1 1
// expect: d2 0 10 0 1
// expect: d2 0 0 0 0
// expect: d1 0
// expect: last early
// expect: early
// expect: false
// expect: outer from defer
// expect: converted
// expect: 139
// expect: 11 2! c
// expect: 7 <nil>
// expect: 3
// expect: total 6
// expect: parallel defer 3
// expect: parallel defer 2
// expect: parallel defer 1
// expect: parallel defer 0
// expect: [0 1 4 9 16]
// expect: four after end
// expect: [5 6 0] map[x:b]
// expect: 1
// expect: e e e 0 0 1 1 2 4 
// expect: p
// expect: q
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: 2500 50
// expect: 3 
// expect: 6

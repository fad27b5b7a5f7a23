// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

type node struct {
	v    int
	next *node
}

func main() {
	n := 0
	once := sync.OnceValue(func() string { n++; return fmt.Sprint("value ", n) })
	fmt.Println(once(), once(), n)
	pair := sync.OnceValues(func() (int, error) { n++; return n, errors.New("e") })
	a, err := pair()
	b, _ := pair()
	fmt.Println(a, b, err)
	bad := sync.OnceValue(func() int { panic("no value") })
	for range 2 {
		func() {
			defer func() { fmt.Println(recover()) }()
			bad()
		}()
	}

	var p atomic.Pointer[node]
	fmt.Println(p.Load() == nil, p.CompareAndSwap(nil, nil), p.Load() == nil)
	x, y := &node{v: 1}, &node{v: 2}
	p.Store(x)
	fmt.Println(p.Load() == x, p.CompareAndSwap(y, x), p.CompareAndSwap(x, y), p.Load().v, p.Swap(nil).v, p.Load())
	// A stack that many push to without a lock.
	var head atomic.Pointer[node]
	var wg sync.WaitGroup
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 500; i++ {
				e := &node{v: g}
				for {
					e.next = head.Load()
					if head.CompareAndSwap(e.next, e) {
						break
					}
				}
			}
		}()
	}
	wg.Wait()
	count := map[int]int{}
	for e := head.Load(); e != nil; e = e.next {
		count[e.v]++
	}
	fmt.Println(count)
}

// expect: value 1 value 1 1
// expect: 2 2 e
// expect: no value
// expect: no value
// expect: true true true
// expect: true false true 2 2 <nil>
// expect: map[0:500 1:500 2:500 3:500 4:500 5:500 6:500 7:500]

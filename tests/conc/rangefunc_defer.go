// SPDX-License-Identifier: GPL-3.0-or-later
package main

// An iterator that calls the body from several goroutines at once, which it must not: some calls
// panic, and every call that the others deferred runs once.

import (
	"fmt"
	"sync"
	"sync/atomic"
)

var deferred, ran atomic.Int64

func wild(yield func() bool) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 12000 {
				func() {
					defer func() { recover() }()
					yield()
				}()
			}
		}()
	}
	wg.Wait()
}

func loop() {
	for range wild {
		for i := 0; i < 20; i++ {
			defer func() { ran.Add(1) }()
		}
		deferred.Add(20)
	}
}

func main() {
	loop()
	fmt.Println(deferred.Load() >= 20, deferred.Load() == ran.Load())
}

// expect: true true

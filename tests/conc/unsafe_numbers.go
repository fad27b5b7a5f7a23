// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Pointers made of the addresses of variables that other goroutines have just allocated, while the
// heap is collected and swept: each is found to be alive.

import (
	"fmt"
	"runtime"
	"sync"
	"unsafe"
)

type cell struct {
	n    int
	self *cell
}

type parcel struct {
	keep    *cell
	address uintptr
	n       int
}

const pairs, each = 4, 3000

func main() {
	var wg sync.WaitGroup
	var bad [pairs]int
	for w := range pairs {
		ch := make(chan parcel, 16)
		wg.Add(2)
		go func() {
			defer wg.Done()
			for i := range each {
				c := &cell{n: i}
				c.self = c
				ch <- parcel{c, uintptr(unsafe.Pointer(c)), i}
				if i%500 == 0 {
					runtime.GC()
				}
			}
			close(ch)
		}()
		go func() {
			defer wg.Done()
			for p := range ch {
				c := (*cell)(unsafe.Pointer(p.address))
				if c.n != p.n || c.self != p.keep {
					bad[w]++
				}
				runtime.KeepAlive(p.keep)
			}
		}()
	}
	wg.Wait()
	fmt.Println(bad)
}

// expect: [0 0 0 0]

// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines wired to threads talk to each other and to free ones; some end while locked, main is locked, too.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func stage(in <-chan int, out chan<- int) {
	runtime.LockOSThread()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread() // one of two: it ends locked
	for v := range in {
		if v%50 == 0 {
			time.Sleep(time.Microsecond)
		}
		out <- v + 1
	}
	close(out)
}

func main() {
	runtime.UnlockOSThread() // nothing to undo
	runtime.LockOSThread()
	first := make(chan int)
	var c <-chan int = first
	for range 8 {
		next := make(chan int)
		go stage(c, next)
		c = next
	}
	go func() {
		for i := range 200 {
			first <- i
		}
		close(first)
	}()
	sum := 0
	for v := range c {
		sum += v
	}
	fmt.Println(sum)

	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if i%2 == 0 {
				runtime.LockOSThread()
			}
			for range 50 {
				mu.Lock()
				total++
				mu.Unlock()
				runtime.Gosched()
			}
			if i%4 == 0 {
				runtime.UnlockOSThread()
			}
			if i%3 == 0 {
				runtime.Goexit()
			}
		}()
	}
	wg.Wait()
	runtime.GC()
	runtime.UnlockOSThread()
	fmt.Println(total)
}

// expect: 21500
// expect: 1000

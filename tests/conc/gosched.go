// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Gosched, NumGoroutine and GOMAXPROCS.
import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	turns := make([]int, 3)
	for i := range turns {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 100; k++ {
				turns[i]++
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println(turns)
	block := make(chan int)
	for i := 0; i < 5; i++ {
		go func() { <-block }()
	}
	fmt.Println(runtime.NumGoroutine() >= 6)
	close(block)
	old := runtime.GOMAXPROCS(2)
	fmt.Println(old >= 1, runtime.GOMAXPROCS(0), runtime.NumCPU() >= 1)
	runtime.GC()
	fmt.Println("done")
}

// expect: [100 100 100]
// expect: true
// expect: true 2 true
// expect: done

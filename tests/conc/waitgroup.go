// SPDX-License-Identifier: GPL-3.0-or-later
package main

// WaitGroup: reuse, nested goroutines, many of them.
import (
	"fmt"
	"sync"
)

func tree(wg *sync.WaitGroup, depth int, visit func()) {
	defer wg.Done()
	visit()
	if depth == 0 {
		return
	}
	wg.Add(2)
	go tree(wg, depth-1, visit)
	go tree(wg, depth-1, visit)
}

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	wg.Add(1)
	go tree(&wg, 9, func() { mu.Lock(); n++; mu.Unlock() })
	wg.Wait()
	fmt.Println(n)
	for round := 0; round < 3; round++ {
		total := make(chan int, 100)
		for i := 0; i < 100; i++ {
			wg.Add(1)
			go func() { defer wg.Done(); total <- i }()
		}
		wg.Wait()
		close(total)
		s := 0
		for v := range total {
			s += v
		}
		fmt.Println(s)
	}
	wg.Wait()
	func() {
		defer func() { fmt.Println(recover()) }()
		wg.Done()
	}()
}

// expect: 1023
// expect: 4950
// expect: 4950
// expect: 4950
// expect: sync: negative WaitGroup counter

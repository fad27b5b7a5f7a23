// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Goroutines share captured variables under a lock and get loop variables of their own.
import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	seen := make(map[int]bool)
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			seen[i] = true
		}()
	}
	wg.Wait()
	fmt.Println(len(seen))
	total := 0
	add := func(n int) { mu.Lock(); total += n; mu.Unlock() }
	for _, n := range []int{1, 2, 3, 4} {
		wg.Add(1)
		go func() { defer wg.Done(); add(n * n) }()
	}
	wg.Wait()
	fmt.Println(total)
	type acc struct{ sum int }
	a := &acc{}
	method := func(a *acc, n int) { mu.Lock(); a.sum += n; mu.Unlock(); wg.Done() }
	for i := range 10 {
		wg.Add(1)
		go method(a, i)
	}
	wg.Wait()
	fmt.Println(a.sum)
	wg.Add(1)
	go wg.Done()
	wg.Wait()
	c := make(chan string, 1)
	go func(s string) { c <- s + "!" }("arg")
	fmt.Println(<-c)
}

// expect: 20
// expect: 30
// expect: 45
// expect: arg!

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Mutex, RWMutex and TryLock keep counts exact.
import (
	"fmt"
	"sync"
)

type Counter struct {
	sync.Mutex
	n map[string]int
}

func (c *Counter) Inc(k string) {
	c.Lock()
	defer c.Unlock()
	c.n[k]++
}

func main() {
	c := Counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				c.Inc([]string{"a", "b"}[j%2])
			}
		}()
	}
	wg.Wait()
	fmt.Println(c.n)
	var rw sync.RWMutex
	shared := 0
	bad := 0
	var badmu sync.Mutex
	for i := 0; i < 10; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for j := 0; j < 50; j++ {
				rw.RLock()
				if shared%2 != 0 {
					badmu.Lock()
					bad++
					badmu.Unlock()
				}
				rw.RUnlock()
			}
		}()
		go func() {
			defer wg.Done()
			for j := 0; j < 50; j++ {
				rw.Lock()
				shared++
				shared++
				rw.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(shared, bad)
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	mu.Unlock()
	var l sync.Locker = &mu
	l.Lock()
	l.Unlock()
	fmt.Println(rw.TryRLock(), rw.TryLock(), rw.TryRLock())
}

// expect: map[a:2500 b:2500]
// expect: 1000 0
// expect: true false
// expect: true false true

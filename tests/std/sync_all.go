// Mutex, RWMutex, WaitGroup, Once, Cond, Pool, Map.
package main

import (
	"fmt"
	"sort"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	n := 0
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 200; j++ {
				mu.Lock()
				n++
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(n, mu.TryLock(), mu.TryLock())
	mu.Unlock()
	var rw sync.RWMutex
	shared := 0
	for i := 0; i < 5; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				rw.Lock()
				shared++
				rw.Unlock()
			}
		}()
		go func() {
			defer wg.Done()
			for j := 0; j < 100; j++ {
				rw.RLock()
				_ = shared
				rw.RUnlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(shared, rw.TryRLock(), rw.TryLock(), rw.TryRLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock())
	rw.Unlock()
	l := rw.RLocker()
	l.Lock()
	l.Unlock()

	var once sync.Once
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() {
				time.Sleep(5 * time.Millisecond)
				fmt.Println("once")
			})
		}()
	}
	wg.Wait()
	func() {
		var o sync.Once
		defer func() {
			fmt.Println(recover())
			o.Do(func() { fmt.Println("not again") })
			fmt.Println("done")
		}()
		o.Do(func() { panic("in once") })
	}()
	calls := 0
	f := sync.OnceFunc(func() { calls++ })
	f()
	f()
	fmt.Println(calls)
	pf := sync.OnceFunc(func() { panic("always") })
	for i := 0; i < 2; i++ {
		func() {
			defer func() { fmt.Println(recover()) }()
			pf()
		}()
	}

	cond := sync.NewCond(&mu)
	var queue []int
	results := make(chan int, 20)
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				mu.Lock()
				for len(queue) == 0 {
					cond.Wait()
				}
				x := queue[0]
				queue = queue[1:]
				mu.Unlock()
				if x < 0 {
					return
				}
				results <- x * x
			}
		}()
	}
	for i := 0; i < 10; i++ {
		mu.Lock()
		queue = append(queue, i)
		mu.Unlock()
		cond.Signal()
	}
	mu.Lock()
	queue = append(queue, -1, -1, -1)
	mu.Unlock()
	cond.Broadcast()
	wg.Wait()
	close(results)
	total := 0
	for r := range results {
		total += r
	}
	fmt.Println(total)

	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	var empty sync.Pool
	fmt.Println(empty.Get())
	p.Put(nil)

	var m sync.Map
	m.Store("a", 1)
	m.Store("b", 2)
	fmt.Println(m.Load("a"))
	fmt.Println(m.Load("z"))
	fmt.Println(m.LoadOrStore("a", 9))
	fmt.Println(m.LoadOrStore("c", 3))
	fmt.Println(m.LoadAndDelete("b"))
	fmt.Println(m.LoadAndDelete("b"))
	fmt.Println(m.Swap("a", 10))
	fmt.Println(m.CompareAndSwap("a", 10, 11), m.CompareAndSwap("a", 10, 12), m.CompareAndDelete("a", 5), m.CompareAndDelete("c", 3))
	m.Store(5, "five")
	var keys []string
	m.Range(func(k, v any) bool {
		keys = append(keys, fmt.Sprint(k, "=", v))
		return true
	})
	sort.Strings(keys)
	fmt.Println(keys)
	m.Delete("a")
	m.Clear()
	m.Range(func(k, v any) bool { fmt.Println("left", k); return true })
	func() {
		defer func() { fmt.Println(recover()) }()
		wg.Done()
	}()
}

// expect: 10000 true false
// expect: 500 true false true
// expect: true
// expect: once
// expect: in once
// expect: done
// expect: 1
// expect: always
// expect: always
// expect: 285
// expect: new
// expect: <nil>
// expect: 1 true
// expect: <nil> false
// expect: 1 true
// expect: 3 false
// expect: 2 true
// expect: <nil> false
// expect: 1 true
// expect: true false false true
// expect: [5=five a=11]
// expect: sync: negative WaitGroup counter

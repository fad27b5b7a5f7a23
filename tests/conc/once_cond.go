// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Once, OnceFunc semantics, Cond with Signal and Broadcast.
import (
	"fmt"
	"sync"
)

type Queue struct {
	mu    sync.Mutex
	avail *sync.Cond
	items []int
}

func NewQueue() *Queue {
	q := &Queue{}
	q.avail = sync.NewCond(&q.mu)
	return q
}

func (q *Queue) Put(v int) {
	q.mu.Lock()
	q.items = append(q.items, v)
	q.mu.Unlock()
	q.avail.Signal()
}

func (q *Queue) Get() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.avail.Wait()
	}
	v := q.items[0]
	q.items = q.items[1:]
	return v
}

func main() {
	var once sync.Once
	n := 0
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() { defer wg.Done(); once.Do(func() { n++ }) }()
	}
	wg.Wait()
	fmt.Println(n)
	var once2 sync.Once
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		once2.Do(func() { panic("in once") })
	}()
	once2.Do(func() { fmt.Println("not run again") })
	q := NewQueue()
	sum := make(chan int)
	for i := 0; i < 4; i++ {
		go func() {
			s := 0
			for {
				v := q.Get()
				if v < 0 {
					break
				}
				s += v
			}
			sum <- s
		}()
	}
	for i := 1; i <= 1000; i++ {
		q.Put(i)
	}
	for i := 0; i < 4; i++ {
		q.Put(-1)
	}
	fmt.Println(<-sum + <-sum + <-sum + <-sum)
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	ready := false
	woken := 0
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			for !ready {
				cond.Wait()
			}
			woken++
			mu.Unlock()
		}()
	}
	mu.Lock()
	ready = true
	mu.Unlock()
	cond.Broadcast()
	wg.Wait()
	fmt.Println(woken)
}

// expect: 1
// expect: recovered in once
// expect: 500500
// expect: 10

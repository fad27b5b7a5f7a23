// Locks under contention: writers and readers, condition queues, once, many goroutines.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
	notFull  *sync.Cond
	items    []int
}

func newQueue() *queue {
	q := &queue{}
	q.notEmpty = sync.NewCond(&q.mu)
	q.notFull = sync.NewCond(&q.mu)
	return q
}

func (q *queue) put(x int) {
	q.mu.Lock()
	for len(q.items) == 4 {
		q.notFull.Wait()
	}
	q.items = append(q.items, x)
	q.notEmpty.Signal()
	q.mu.Unlock()
}

func (q *queue) get() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		q.notEmpty.Wait()
	}
	x := q.items[0]
	q.items = q.items[1:]
	q.notFull.Signal()
	return x
}

func main() {
	q := newQueue()
	var sum atomic.Int64
	var wg sync.WaitGroup
	for p := 0; p < 4; p++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for i := 0; i < 500; i++ {
				q.put(i)
			}
		}()
		go func() {
			defer wg.Done()
			for i := 0; i < 500; i++ {
				sum.Add(int64(q.get()))
			}
		}()
	}
	wg.Wait()
	fmt.Println(sum.Load(), len(q.items))

	var rw sync.RWMutex
	m := map[int]int{}
	var reads atomic.Int64
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 300; i++ {
				if i%10 == g {
					rw.Lock()
					m[g*1000+i] = i
					rw.Unlock()
				} else {
					rw.RLock()
					for k, v := range m {
						if k%1000 != v {
							fmt.Println("torn")
						}
					}
					rw.RUnlock()
					reads.Add(1)
				}
				if i%50 == 0 {
					runtime.Gosched()
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(len(m), reads.Load())

	var once sync.Once
	var inits atomic.Int32
	start := make(chan bool)
	for g := 0; g < 100; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-start
			once.Do(func() { inits.Add(1) })
			if inits.Load() != 1 {
				fmt.Println("Do returned before it was done")
			}
		}()
	}
	close(start)
	wg.Wait()
	fmt.Println(inits.Load())

	var pool = sync.Pool{New: func() any { return new([64]byte) }}
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 200; i++ {
				b := pool.Get().(*[64]byte)
				b[0] = byte(g)
				runtime.Gosched()
				if b[0] != byte(g) {
					fmt.Println("shared buffer")
				}
				pool.Put(b)
			}
		}()
	}
	wg.Wait()
	var sm sync.Map
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 100; i++ {
				sm.Store(i, g)
				sm.Load(i)
				sm.LoadOrStore(i+1000, g)
			}
		}()
	}
	wg.Wait()
	n := 0
	sm.Range(func(k, v any) bool { n++; return true })
	fmt.Println(n)
}

// expect: 499000 0
// expect: 240 2160
// expect: 1
// expect: 200

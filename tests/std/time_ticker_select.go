// Tickers, timers and channels in one select; many timers at once.
package main

import (
	"fmt"
	"sort"
	"sync"
	"time"
)

func main() {
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	done := time.After(40 * time.Millisecond)
	ticks := 0
loop:
	for {
		select {
		case <-tick.C:
			ticks++
		case <-done:
			break loop
		}
	}
	fmt.Println(ticks >= 3)
	var mu sync.Mutex
	var fired []int
	var wg sync.WaitGroup
	for i := 0; i < 200; i++ {
		wg.Add(1)
		d := time.Duration((i*37)%50) * time.Millisecond / 10
		time.AfterFunc(d, func() {
			mu.Lock()
			fired = append(fired, i)
			mu.Unlock()
			wg.Done()
		})
	}
	wg.Wait()
	sort.Ints(fired)
	fmt.Println(len(fired), fired[0], fired[199])
	stopped := 0
	timers := make([]*time.Timer, 100)
	for i := range timers {
		timers[i] = time.NewTimer(time.Hour)
	}
	for _, t := range timers {
		if t.Stop() {
			stopped++
		}
	}
	fmt.Println(stopped)
	t := time.NewTimer(time.Millisecond)
	<-t.C
	for i := 0; i < 5; i++ {
		t.Reset(time.Millisecond)
		<-t.C
	}
	fmt.Println("reset five times")
	debounce := time.NewTimer(time.Hour)
	events := make(chan int)
	go func() {
		for i := 0; i < 5; i++ {
			events <- i
			time.Sleep(time.Millisecond)
		}
	}()
	count := 0
	for {
		select {
		case <-events:
			count++
			debounce.Reset(30 * time.Millisecond)
			continue
		case <-debounce.C:
		}
		break
	}
	fmt.Println(count)
	start := time.Now()
	for i := 0; i < 1000; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(20 * time.Millisecond)
		}()
	}
	wg.Wait()
	e := time.Since(start)
	fmt.Println(e >= 20*time.Millisecond, e < 5*time.Second)
}

// expect: true
// expect: 200 0 199
// expect: 100
// expect: reset five times
// expect: 5
// expect: true true

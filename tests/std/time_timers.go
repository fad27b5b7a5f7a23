// Sleep, After, timers and tickers.
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(time.Since(start) >= 20*time.Millisecond, time.Since(start) < 2*time.Second)
	time.Sleep(-1)
	time.Sleep(0)
	select {
	case <-time.After(10 * time.Millisecond):
		fmt.Println("after")
	case <-time.After(5 * time.Second):
		fmt.Println("late")
	}
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop())
	fmt.Println(t.Reset(5 * time.Millisecond))
	v := <-t.C
	fmt.Println(v.After(start), t.Stop(), t.Reset(time.Hour), t.Stop())
	done := make(chan string)
	f := time.AfterFunc(5*time.Millisecond, func() { done <- "called" })
	fmt.Println(<-done, f.Stop())
	f = time.AfterFunc(time.Hour, func() { done <- "never" })
	fmt.Println(f.Stop())
	tick := time.NewTicker(3 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tick.C
	}
	tick.Reset(2 * time.Millisecond)
	<-tick.C
	tick.Stop()
	select {
	case <-tick.C:
		fmt.Println("tick after stop")
	case <-time.After(20 * time.Millisecond):
		fmt.Println("stopped")
	}
	t = time.NewTimer(time.Millisecond)
	time.Sleep(20 * time.Millisecond)
	fmt.Println(t.Stop())
	select {
	case <-t.C:
		fmt.Println("stale")
	default:
		fmt.Println("nothing stale")
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	late := 0 // who of them wakes first is not said on a busy machine
	for _, d := range []time.Duration{30, 10, 20} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			start := time.Now()
			time.Sleep(d * time.Millisecond)
			mu.Lock()
			if time.Since(start) >= d*time.Millisecond {
				late++
			}
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(late)
	fmt.Println(time.Tick(0) == nil)
	n := 0
	for range time.Tick(time.Millisecond) {
		if n++; n == 3 {
			break
		}
	}
	fmt.Println(n)
	func() {
		defer func() { fmt.Println(recover()) }()
		time.NewTicker(0)
	}()
	c := make(chan int)
	timeout := time.After(30 * time.Millisecond)
	go func() {
		for i := 0; i < 3; i++ {
			c <- i
		}
	}()
	sum := 0
loop:
	for {
		select {
		case x := <-c:
			sum += x
		case <-timeout:
			break loop
		}
	}
	fmt.Println(sum)
}

// expect: true true
// expect: after
// expect: true false
// expect: false
// expect: true false false true
// expect: called false
// expect: true
// expect: stopped
// expect: true
// expect: nothing stale
// expect: 3
// expect: true
// expect: 3
// expect: non-positive interval for NewTicker
// expect: 3

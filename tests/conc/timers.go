// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Sleep, After, AfterFunc, Timer.Stop and Reset, Ticker. What is due in one pass of the scheduler may run
// in any order, so none is asked for: only that nothing comes early, twice or not at all.
import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(time.Since(start) >= 20*time.Millisecond)
	select {
	case <-time.After(5 * time.Millisecond):
		fmt.Println("after")
	case <-make(chan int):
	}
	fired := make(chan string, 4)
	set := time.Now()
	for _, ms := range []time.Duration{15, 5} {
		time.AfterFunc(ms*time.Millisecond, func() {
			if time.Since(set) < ms*time.Millisecond {
				fired <- "early"
			}
			fired <- "fired"
		})
	}
	t := time.AfterFunc(10*time.Millisecond, func() { fired <- "stopped" })
	fmt.Println(t.Stop(), t.Stop())
	fmt.Println(<-fired, <-fired)
	tm := time.NewTimer(time.Hour)
	fmt.Println(tm.Reset(time.Millisecond))
	<-tm.C
	fmt.Println(tm.Stop(), tm.Reset(time.Millisecond))
	<-tm.C
	tk := time.NewTicker(2 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tk.C
	}
	tk.Stop()
	fmt.Println("three ticks")
	slept := make(chan bool, 10)
	for _, ms := range []time.Duration{36, 12, 24} {
		go func() {
			began := time.Now()
			time.Sleep(ms * time.Millisecond)
			slept <- time.Since(began) >= ms*time.Millisecond
		}()
	}
	fmt.Println(<-slept, <-slept, <-slept)
	time.Sleep(0)
	time.Sleep(-5)
	timeout := time.After(30 * time.Millisecond)
	n := 0
	tick := time.Tick(3 * time.Millisecond)
loop:
	for {
		select {
		case <-tick:
			n++
		case <-timeout:
			break loop
		}
	}
	fmt.Println(n >= 1 && n <= 11)
}

// expect: true
// expect: after
// expect: true false
// expect: fired fired
// expect: true
// expect: false false
// expect: three ticks
// expect: true true true
// expect: true

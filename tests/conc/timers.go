// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Sleep, After, AfterFunc, Timer.Stop and Reset, Ticker.
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
	time.AfterFunc(15*time.Millisecond, func() { fired <- "b" })
	time.AfterFunc(5*time.Millisecond, func() { fired <- "a" })
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
	order := make(chan int, 10)
	for _, ms := range []int{9, 3, 6} {
		go func() {
			time.Sleep(time.Duration(ms*4) * time.Millisecond)
			order <- ms
		}()
	}
	fmt.Println(<-order, <-order, <-order)
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
	fmt.Println(n >= 2 && n <= 11)
}

// expect: true
// expect: after
// expect: true false
// expect: a b
// expect: true
// expect: false false
// expect: three ticks
// expect: 3 6 9
// expect: true

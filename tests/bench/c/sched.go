// SPDX-License-Identifier: GPL-3.0-or-later
// The same as sched.c.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

const (
	ringSize  = 1000
	fanoutN   = 10000
	sleepersN = 100000
	yielders  = 10
)

var wg sync.WaitGroup

func answer(in, out chan int64) {
	for v := range in {
		out <- v + 1
	}
	close(out)
}

func per(begin time.Time, n int64) float64 {
	return float64(time.Since(begin)) / float64(n)
}

func check(ok bool, ns float64) float64 {
	if !ok {
		return -1
	}
	return ns
}

func pingpong() float64 {
	in, out := make(chan int64), make(chan int64)
	const n = 1000000
	v := int64(0)
	go answer(in, out)
	begin := time.Now()
	for range n {
		in <- v
		v = <-out
	}
	ns := per(begin, n)
	close(in)
	return check(v == n, ns)
}

func feed(out chan int64, n int64) {
	for i := int64(0); i < n; i++ {
		out <- i
	}
	wg.Done()
}

func buffered() float64 {
	const n = 10000000
	out := make(chan int64, 128)
	sum := int64(0)
	begin := time.Now()
	wg.Add(1)
	go feed(out, n)
	for range n {
		sum += <-out
	}
	ns := per(begin, n)
	wg.Wait()
	return check(sum == n*(n-1)/2, ns)
}

func make8(n int) (c [8]chan int64, each int64) {
	each = 1000000 / int64(n)
	wg.Add(n)
	for i := range n {
		c[i] = make(chan int64)
		go feed(c[i], each)
	}
	return
}

func select2() float64 {
	begin := time.Now()
	c, each := make8(2)
	c0, c1 := c[0], c[1]
	n := each * 2
	sum := int64(0)
	for range n {
		select {
		case v := <-c0:
			sum += v
		case v := <-c1:
			sum += v
		}
	}
	ns := per(begin, n)
	wg.Wait()
	return check(sum == 2*(each*(each-1)/2), ns)
}

func select4() float64 {
	begin := time.Now()
	c, each := make8(4)
	c0, c1, c2, c3 := c[0], c[1], c[2], c[3]
	n := each * 4
	sum := int64(0)
	for range n {
		select {
		case v := <-c0:
			sum += v
		case v := <-c1:
			sum += v
		case v := <-c2:
			sum += v
		case v := <-c3:
			sum += v
		}
	}
	ns := per(begin, n)
	wg.Wait()
	return check(sum == 4*(each*(each-1)/2), ns)
}

func select8() float64 {
	begin := time.Now()
	c, each := make8(8)
	c0, c1, c2, c3, c4, c5, c6, c7 := c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]
	n := each * 8
	sum := int64(0)
	for range n {
		select {
		case v := <-c0:
			sum += v
		case v := <-c1:
			sum += v
		case v := <-c2:
			sum += v
		case v := <-c3:
			sum += v
		case v := <-c4:
			sum += v
		case v := <-c5:
			sum += v
		case v := <-c6:
			sum += v
		case v := <-c7:
			sum += v
		}
	}
	ns := per(begin, n)
	wg.Wait()
	return check(sum == 8*(each*(each-1)/2), ns)
}

func nothing() {}

func spawn() float64 {
	const n = 2000000
	begin := time.Now()
	for range n {
		go nothing()
		runtime.Gosched()
	}
	return per(begin, n)
}

func fanout() float64 {
	const rounds = 100
	begin := time.Now()
	for range rounds {
		wg.Add(fanoutN)
		for range fanoutN {
			go wg.Done()
		}
		wg.Wait()
	}
	return per(begin, rounds*fanoutN)
}

func ring() float64 {
	const rounds = 1000
	first := make(chan int64)
	in := first
	for range ringSize - 1 {
		out := make(chan int64)
		go answer(in, out)
		in = out
	}
	v := int64(0)
	begin := time.Now()
	for range rounds {
		first <- v
		v = <-in
	}
	ns := per(begin, rounds*ringSize)
	close(first)
	return check(v == rounds*(ringSize-1), ns)
}

func yield() float64 {
	begin := time.Now()
	wg.Add(yielders)
	for range yielders {
		go func() {
			for range 300000 {
				runtime.Gosched()
			}
			wg.Done()
		}()
	}
	wg.Wait()
	return per(begin, yielders*300000)
}

func sleepers() float64 {
	const rounds = 5
	begin := time.Now()
	for range rounds {
		wg.Add(sleepersN)
		for i := range sleepersN {
			go func() {
				time.Sleep(time.Duration(i%1000) * time.Microsecond)
				wg.Done()
			}()
		}
		wg.Wait()
	}
	return per(begin, rounds*sleepersN)
}

func main() {
	benches := map[string]func() float64{"pingpong": pingpong, "buffered": buffered,
		"select2": select2, "select4": select4, "select8": select8, "spawn": spawn,
		"ring1000": ring, "yield": yield, "fanout10000": fanout, "sleepers100000": sleepers}
	ns := benches[os.Args[1]]()
	fmt.Printf("%.1f\n", ns)
	if ns < 0 {
		os.Exit(1)
	}
}

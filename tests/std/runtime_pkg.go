// Package runtime.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
)

func main() {
	fmt.Println(runtime.NumCPU() >= 1, runtime.GOMAXPROCS(0) >= 1, runtime.NumGoroutine(), runtime.GOOS)
	old := runtime.GOMAXPROCS(1)
	fmt.Println(runtime.GOMAXPROCS(old))
	var wg sync.WaitGroup
	order := ""
	wg.Add(1)
	go func() {
		defer wg.Done()
		order += "g"
	}()
	for order == "" {
		runtime.Gosched()
	}
	wg.Wait()
	fmt.Println(order)
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("deferred")
		runtime.Goexit()
		fmt.Println("unreachable")
	}()
	<-done
	var m1, m2 runtime.MemStats
	runtime.ReadMemStats(&m1)
	var keep [][]byte
	for i := 0; i < 100; i++ {
		keep = append(keep, make([]byte, 10000))
	}
	runtime.GC()
	runtime.ReadMemStats(&m2)
	fmt.Println(m2.TotalAlloc-m1.TotalAlloc >= 1000000, m2.Mallocs > m1.Mallocs, m2.NumGC > m1.NumGC, m2.HeapAlloc >= 1000000, len(keep))
	runtime.KeepAlive(keep)
	func() {
		defer func() {
			e := recover()
			err, ok := e.(runtime.Error)
			fmt.Println(err, ok)
			var re runtime.Error
			fmt.Println(errors.As(e.(error), &re))
		}()
		var a []int
		_ = a[len(keep)]
	}()
	func() {
		defer func() {
			_, ok := recover().(runtime.Error)
			fmt.Println(ok)
		}()
		panic("plain")
	}()
}

// expect: true true 1 linux
// expect: 1
// expect: g
// expect: deferred
// expect: true true true true 100
// expect: runtime error: index out of range [100] with length 0 true
// expect: true
// expect: false

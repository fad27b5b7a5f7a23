// Package sync/atomic: functions and types.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var i32 int32
	var i64 int64
	var u32 uint32
	var u64 uint64
	var up uintptr
	fmt.Println(atomic.AddInt32(&i32, 5), atomic.AddInt64(&i64, -7), atomic.AddUint32(&u32, ^uint32(0)), atomic.AddUint64(&u64, 1<<40), atomic.AddUintptr(&up, 3))
	fmt.Println(atomic.LoadInt32(&i32), atomic.LoadInt64(&i64), atomic.LoadUint32(&u32), atomic.LoadUint64(&u64), atomic.LoadUintptr(&up))
	atomic.StoreInt32(&i32, -1)
	atomic.StoreInt64(&i64, 1<<62)
	fmt.Println(atomic.SwapInt32(&i32, 9), i32, atomic.SwapInt64(&i64, 0), atomic.CompareAndSwapInt32(&i32, 9, 10), atomic.CompareAndSwapInt32(&i32, 9, 11), i32)
	fmt.Println(atomic.OrUint32(&u32, 1), atomic.AndUint32(&u32, 0xF0), u32, atomic.AndInt64(&i64, 3), atomic.OrInt64(&i64, 6), i64)
	atomic.AddInt32(&i32, 1<<31-1)
	fmt.Println(i32)
	var a atomic.Int64
	var b atomic.Bool
	var c atomic.Uint32
	var d atomic.Int32
	var e atomic.Uint64
	var wg sync.WaitGroup
	for g := 0; g < 20; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 500; k++ {
				a.Add(1)
				c.Add(2)
				d.Add(-1)
				for {
					old := e.Load()
					if e.CompareAndSwap(old, old+3) {
						break
					}
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(a.Load(), c.Load(), d.Load(), e.Load())
	fmt.Println(b.Load(), b.Swap(true), b.Load(), b.CompareAndSwap(true, false), b.CompareAndSwap(true, false), b.Load())
	a.Store(5)
	fmt.Println(a.Swap(6), a.CompareAndSwap(6, 7), a.Load(), a.And(5), a.Or(8), a.Load())
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store("first")
	fmt.Println(v.Load(), v.Swap("second"), v.CompareAndSwap("second", "third"), v.CompareAndSwap("x", "y"), v.Load())
	for _, bad := range []any{nil, 5} {
		func() {
			defer func() { fmt.Println(recover()) }()
			v.Store(bad)
		}()
	}
	type config struct{ n int }
	var cfg atomic.Value
	cfg.Store(&config{1})
	for g := 0; g < 4; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 200; k++ {
				cfg.Store(&config{cfg.Load().(*config).n | 1})
			}
		}()
	}
	wg.Wait()
	fmt.Println(cfg.Load().(*config).n)
}

// expect: 5 -7 4294967295 1099511627776 3
// expect: 5 -7 4294967295 1099511627776 3
// expect: -1 10 4611686018427387904 true false 10
// expect: 4294967295 4294967295 240 0 0 6
// expect: -2147483639
// expect: 10000 20000 -10000 30000
// expect: false false true true false false
// expect: 5 true 7 7 5 13
// expect: <nil>
// expect: first first true false third
// expect: sync/atomic: store of nil value into Value
// expect: sync/atomic: store of inconsistently typed value into Value
// expect: 1

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Objects with finalizers made, given up and collected on many goroutines at once: each finalizer
// runs once, one at a time, and finds its object whole. What a stack held last may keep a few alive.

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

type object struct {
	id   int
	data []int
}

const workers, each = 8, 200
const enough = workers*each - 2*workers

func main() {
	var ran [workers * each]atomic.Int32
	var inside, overlaps, broken atomic.Int32
	finish := func(o *object) {
		if inside.Add(1) != 1 {
			overlaps.Add(1)
		}
		if len(o.data) != 10 || o.data[9] != o.id {
			broken.Add(1)
		}
		ran[o.id].Add(1)
		if o.id%50 == 0 {
			runtime.Gosched()
		}
		inside.Add(-1)
	}
	var wg sync.WaitGroup
	for w := 0; w < workers; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < each; i++ {
				o := &object{w*each + i, make([]int, 10)}
				o.data[9] = o.id
				runtime.SetFinalizer(o, finish)
				if i%40 == 0 {
					runtime.GC()
				}
			}
		}()
	}
	wg.Wait()
	count := func() (n, twice int) {
		for i := range ran {
			switch ran[i].Load() {
			case 0:
			case 1:
				n++
			default:
				twice++
			}
		}
		return
	}
	for i := 0; i < 1000; i++ {
		if n, _ := count(); n >= enough {
			break
		}
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	n, twice := count()
	fmt.Println(n >= enough, twice)
	fmt.Println(overlaps.Load(), broken.Load())
}

// expect: true 0
// expect: 0 0

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Garbage made by several goroutines at once, with live data that must survive.
import (
	"fmt"
	"sync"
)

type Tree struct{ l, r *Tree }

func build(d int) *Tree {
	if d == 0 {
		return &Tree{}
	}
	return &Tree{build(d - 1), build(d - 1)}
}

func (t *Tree) count() int {
	if t.l == nil {
		return 1
	}
	return 1 + t.l.count() + t.r.count()
}

func main() {
	long := build(12)
	keep := map[int][]string{}
	for i := 0; i < 100; i++ {
		keep[i] = []string{fmt.Sprint("k", i)}
	}
	var wg sync.WaitGroup
	sums := make([]int, 4)
	for w := range sums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 30; i++ {
				sums[w] += build(8).count()
				s := ""
				for k := 0; k < 20; k++ {
					s += fmt.Sprint(k)
				}
				sums[w] += len(s)
			}
		}()
	}
	wg.Wait()
	fmt.Println(sums, long.count(), len(keep), keep[42][0])
}

// expect: [16230 16230 16230 16230] 8191 100 k42

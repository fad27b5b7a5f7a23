// SPDX-License-Identifier: GPL-3.0-or-later
// Ten goroutines yield 200 000 times each.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	turns := make([]int, 10)
	for i := range turns {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 200000 {
				turns[i]++
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println(turns[0] + turns[9])
}

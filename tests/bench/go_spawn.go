// SPDX-License-Identifier: GPL-3.0-or-later
// 500 000 goroutines started and waited for, one thousand at a time.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	done := make([]int, 1000)
	for range 500 {
		wg.Add(1000)
		for i := range 1000 {
			go func() {
				done[i]++
				wg.Done()
			}()
		}
		wg.Wait()
	}
	sum := 0
	for _, n := range done {
		sum += n
	}
	fmt.Println(sum)
}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A pool of workers shares a job channel; results are gathered by index.
import (
	"fmt"
	"sync"
)

func main() {
	type job struct{ id, x int }
	jobs := make(chan job)
	results := make([]int, 200)
	var wg sync.WaitGroup
	for w := 0; w < 8; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				results[j.id] = j.x * j.x
			}
		}()
	}
	for i := range results {
		jobs <- job{i, i + 1}
	}
	close(jobs)
	wg.Wait()
	sum := 0
	for _, r := range results {
		sum += r
	}
	fmt.Println(sum)
}

// expect: 2686700

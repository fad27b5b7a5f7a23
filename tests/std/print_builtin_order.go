// Output from several goroutines stays whole, and in order from each.
package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var lines []string
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 50; i++ {
				s := fmt.Sprintf("g%d-%03d %v %s", g, i, []int{g, i}, strings.Repeat("x", i%7))
				mu.Lock()
				lines = append(lines, s)
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	next := map[string]int{}
	bad := 0
	for _, l := range lines {
		var g string
		var i int
		name, rest, _ := strings.Cut(l, "-")
		g = name
		fmt.Sscanf(rest, "%d", &i)
		if next[g] != i {
			bad++
		}
		next[g]++
	}
	fmt.Println(len(lines), bad, len(next))
}

// expect: 400 0 8

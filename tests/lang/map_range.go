// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Deleting and adding while ranging; order is free, contents are not.
import "fmt"

func main() {
	m := map[int]bool{}
	for i := 0; i < 100; i++ {
		m[i] = true
	}
	seen := 0
	for k := range m {
		delete(m, k)
		seen++
	}
	fmt.Println(seen, len(m))
	for i := 0; i < 50; i++ {
		m[i] = true
	}
	visited := map[int]int{}
	for k := range m {
		visited[k]++
		delete(m, (k+1)%50)
	}
	twice := 0
	for _, n := range visited {
		if n > 1 {
			twice++
		}
	}
	fmt.Println(twice, len(visited) >= 25)
	grow := map[int]int{0: 0}
	n := 0
	for k := range grow {
		if len(grow) < 1000 {
			grow[len(grow)+1000] = k
		}
		n++
	}
	fmt.Println(n >= 1, len(grow) <= 1000)
	orders := map[string]bool{}
	small := map[int]int{1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8}
	for i := 0; i < 200; i++ {
		s := ""
		for k := range small {
			s += fmt.Sprint(k)
		}
		orders[s] = true
	}
	fmt.Println(len(orders) > 1)
	sum := 0
	for k, v := range small {
		sum += k * v
	}
	fmt.Println(sum)
	var key string
	var val int
	for key, val = range map[string]int{"only": 1} {
	}
	fmt.Println(key, val)
}

// expect: 100 0
// expect: 0 true
// expect: true true
// expect: true
// expect: 204
// expect: only 1

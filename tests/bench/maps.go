// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	counts := map[int]int{}
	x := 42
	for range 5000000 {
		x = (x * 16807) % 2147483647
		counts[x/64%20000]++
	}
	most, sum := 0, 0
	for _, n := range counts {
		most = max(most, n)
		sum += n
	}
	names := map[string]int{}
	for i := range 1000000 {
		names["key"+fmt.Sprint(i%5000)] += i
	}
	fmt.Println(len(counts), most, sum, len(names), names["key77"])
}

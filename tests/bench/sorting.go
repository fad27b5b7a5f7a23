// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"fmt"
	"sort"
)

func quicksort(a []int) {
	for len(a) > 12 {
		p := a[len(a)/2]
		i, j := 0, len(a)-1
		for i <= j {
			for a[i] < p {
				i++
			}
			for a[j] > p {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		quicksort(a[:j+1])
		a = a[i:]
	}
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j-1] > a[j]; j-- {
			a[j-1], a[j] = a[j], a[j-1]
		}
	}
}

func main() {
	const n = 800000
	a, b := make([]int, n), make([]int, n)
	x := 42
	for i := range a {
		x = (x * 16807) % 2147483647
		a[i], b[i] = x/256, x/256
	}
	quicksort(a)
	b = b[:100000]
	sort.Slice(b, func(i, j int) bool { return b[i] < b[j] })
	fmt.Println(a[0], a[n/2], a[n-1], b[0], b[50000])
}

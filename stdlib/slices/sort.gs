// SPDX-License-Identifier: GPL-3.0-or-later
package slices

import (
	"cmp"
	"math/bits"
	"sort"
)

// Sort sorts x in increasing order; NaN comes first. Slices of int, float64 and string itself are sorted
// by package sort, natively.
func Sort[S ~[]E, E cmp.Ordered](x S) {
	switch s := any([]E(x)).(type) {
	case []int:
		sort.Ints(s)
	case []string:
		sort.Strings(s)
	case []float64:
		sort.Float64s(s)
	default:
		quickOrdered(x, 2*bits.Len(uint(len(x))))
	}
}

// SortFunc sorts x by cmp, which returns a negative number when a comes before b. Equal elements may
// change places.
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	quickFunc(x, 2*bits.Len(uint(len(x))), cmp)
}

// SortStableFunc sorts x by cmp and keeps equal elements in their order.
func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	stable(x, cmp)
}

// Shorter pieces are sorted by insertion.
const few = 12

// Quicksort by the median of three; when partitions go wrong too often (limit) heap sort.

func quickOrdered[E cmp.Ordered](x []E, limit int) {
	for len(x) > few {
		if limit == 0 {
			heapSort(x, cmp.Compare[E])
			return
		}
		limit--
		order3(x, 0, len(x)/2, len(x)-1, cmp.Compare[E])
		p := x[len(x)/2]
		i, j := 0, len(x)-1
		for i <= j {
			for i < len(x) && cmp.Less(x[i], p) {
				i++
			}
			for j >= 0 && cmp.Less(p, x[j]) {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		// The shorter side by recursion.
		if j+1 < len(x)-i {
			quickOrdered(x[:j+1], limit)
			x = x[i:]
		} else {
			quickOrdered(x[i:], limit)
			x = x[:j+1]
		}
	}
	for i := 1; i < len(x); i++ {
		v := x[i]
		j := i
		for ; j > 0 && cmp.Less(v, x[j-1]); j-- {
			x[j] = x[j-1]
		}
		x[j] = v
	}
}

func quickFunc[E any](x []E, limit int, cmp func(a, b E) int) {
	for len(x) > few {
		if limit == 0 {
			heapSort(x, cmp)
			return
		}
		limit--
		order3(x, 0, len(x)/2, len(x)-1, cmp)
		p := x[len(x)/2]
		i, j := 0, len(x)-1
		for i <= j {
			for i < len(x) && cmp(x[i], p) < 0 {
				i++
			}
			for j >= 0 && cmp(p, x[j]) < 0 {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		if j+1 < len(x)-i {
			quickFunc(x[:j+1], limit, cmp)
			x = x[i:]
		} else {
			quickFunc(x[i:], limit, cmp)
			x = x[:j+1]
		}
	}
	insertion(x, cmp)
}

func order3[E any](x []E, a, b, c int, cmp func(a, b E) int) {
	if cmp(x[b], x[a]) < 0 {
		x[a], x[b] = x[b], x[a]
	}
	if cmp(x[c], x[b]) < 0 {
		x[b], x[c] = x[c], x[b]
		if cmp(x[b], x[a]) < 0 {
			x[a], x[b] = x[b], x[a]
		}
	}
}

// Swaps, so that a panic in cmp loses no element.
func insertion[E any](x []E, cmp func(a, b E) int) {
	for i := 1; i < len(x); i++ {
		for j := i; j > 0 && cmp(x[j], x[j-1]) < 0; j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
}

func sift[E any](x []E, root int, cmp func(a, b E) int) {
	for {
		child := 2*root + 1
		if child >= len(x) {
			return
		}
		if child+1 < len(x) && cmp(x[child], x[child+1]) < 0 {
			child++
		}
		if cmp(x[root], x[child]) >= 0 {
			return
		}
		x[root], x[child] = x[child], x[root]
		root = child
	}
}

func heapSort[E any](x []E, cmp func(a, b E) int) {
	for i := len(x)/2 - 1; i >= 0; i-- {
		sift(x, i, cmp)
	}
	for n := len(x) - 1; n > 0; n-- {
		x[0], x[n] = x[n], x[0]
		sift(x[:n], 0, cmp)
	}
}

// Merge sort without memory of its own: halves are merged by rotation.

func stable[E any](x []E, cmp func(a, b E) int) {
	if len(x) <= few {
		insertion(x, cmp)
		return
	}
	m := len(x) / 2
	stable(x[:m], cmp)
	stable(x[m:], cmp)
	merge(x, m, cmp)
}

// merge merges x[:m] and x[m:]: what of the left half comes after the middle of the longer one changes
// places with what of the right half comes before it.
func merge[E any](x []E, m int, cmp func(a, b E) int) {
	if m == 0 || m == len(x) || cmp(x[m], x[m-1]) >= 0 {
		return
	}
	if len(x) == 2 {
		x[0], x[1] = x[1], x[0]
		return
	}
	var i, j int
	if m > len(x)-m {
		i = m / 2
		j = m + search(x[m:], func(v E) bool { return cmp(v, x[i]) >= 0 })
	} else {
		j = m + (len(x)-m)/2
		i = search(x[:m], func(v E) bool { return cmp(x[j], v) < 0 })
	}
	Reverse(x[i:m])
	Reverse(x[m:j])
	Reverse(x[i:j])
	k := i + j - m
	merge(x[:k], i, cmp)
	merge(x[k:], j-k, cmp)
}

// search returns the index of the first element for which f returns true, which it does for all behind.
func search[E any](x []E, f func(E) bool) int {
	lo, hi := 0, len(x)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if f(x[m]) {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// SPDX-License-Identifier: GPL-3.0-or-later

// Package sort sorts slices and other sequences, and searches sorted ones.
package sort

// Interface is a sequence that can be sorted.
type Interface interface {
	// Len returns the number of elements.
	Len() int
	// Less reports whether element i must come before element j.
	Less(i, j int) bool
	// Swap exchanges elements i and j.
	Swap(i, j int)
}

// length returns the length of a slice; it panics for anything else.
func length(slice any) int

// swap exchanges two elements of a slice.
func swap(slice any, i, j int)

// Sort sorts data in place. Equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	if n > 1 {
		s := sorter{data.Less, data.Swap}
		s.quick(0, n, bitLen(n))
	}
}

// Stable sorts data in place and keeps equal elements in their order.
func Stable(data Interface) {
	s := sorter{data.Less, data.Swap}
	s.stable(data.Len())
}

// Slice sorts a slice in place by less, which compares the elements with two indexes. Equal elements
// may change places.
func Slice(x any, less func(i, j int) bool) {
	n := length(x)
	s := sorter{less, func(i, j int) { swap(x, i, j) }}
	s.quick(0, n, bitLen(n))
}

// SliceStable is Slice with equal elements kept in their order.
func SliceStable(x any, less func(i, j int) bool) {
	s := sorter{less, func(i, j int) { swap(x, i, j) }}
	s.stable(length(x))
}

// SliceIsSorted reports whether a slice is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := length(x) - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface { return &reverse{data} }

// IntSlice is a []int in increasing order.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x IntSlice) Sort() { Ints(x) }

// Search returns where v is or belongs.
func (x IntSlice) Search(v int) int { return SearchInts(x, v) }

// Float64Slice is a []float64 in increasing order, NaN first.
type Float64Slice []float64

func (x Float64Slice) Len() int           { return len(x) }
func (x Float64Slice) Less(i, j int) bool { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x Float64Slice) Sort() { Float64s(x) }

// Search returns where v is or belongs.
func (x Float64Slice) Search(v float64) int { return SearchFloat64s(x, v) }

// StringSlice is a []string in increasing order.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x StringSlice) Sort() { Strings(x) }

// Search returns where v is or belongs.
func (x StringSlice) Search(v string) int { return SearchStrings(x, v) }

// Ints sorts a slice of ints in increasing order.
func Ints(x []int)

// Float64s sorts a slice of float64s in increasing order, NaN first.
func Float64s(x []float64)

// Strings sorts a slice of strings in increasing order.
func Strings(x []string)

// IntsAreSorted reports whether x is in increasing order.
func IntsAreSorted(x []int) bool { return IsSorted(IntSlice(x)) }

// Float64sAreSorted reports whether x is in increasing order, NaN first.
func Float64sAreSorted(x []float64) bool { return IsSorted(Float64Slice(x)) }

// StringsAreSorted reports whether x is in increasing order.
func StringsAreSorted(x []string) bool { return IsSorted(StringSlice(x)) }

// Search returns the smallest i in [0, n) for which f(i) is true, n if there is none. f must be false for
// some, perhaps no, first indexes and true for the rest.
func Search(n int, f func(int) bool) int {
	lo, hi := 0, n
	for lo < hi {
		mid := lo + (hi-lo)/2
		if f(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// Find returns the smallest i in [0, n) for which cmp(i) <= 0, n if there is none, and whether cmp(i) is 0.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(k int) bool { return cmp(k) <= 0 })
	return i, i < n && cmp(i) == 0
}

// SearchInts returns where x is in the sorted slice a, or belongs.
func SearchInts(a []int, x int) int {
	lo, hi := 0, len(a)
	for lo < hi {
		mid := lo + (hi-lo)/2
		if a[mid] < x {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// SearchFloat64s returns where x is in the sorted slice a, or belongs.
func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchStrings returns where x is in the sorted slice a, or belongs.
func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// bitLen returns the number of bits of n.
func bitLen(n int) int {
	bits := 0
	for ; n > 0; n >>= 1 {
		bits++
	}
	return bits
}

// sorter is the pattern-defeating quicksort of Orson Peters over index functions, with the choices that Go
// makes in it, so that equal elements end up where they do in Go.
type sorter struct {
	less func(i, j int) bool
	swap func(i, j int)
}

// What the choice of a pivot told about the order.
const (
	orderUnknown = iota
	orderUp
	orderDown
)

func (s *sorter) insertion(lo, hi int) {
	for i := lo + 1; i < hi; i++ {
		for j := i; j > lo && s.less(j, j-1); j-- {
			s.swap(j, j-1)
		}
	}
}

func (s *sorter) siftDown(root, n, first int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && s.less(first+child, first+child+1) {
			child++
		}
		if !s.less(first+root, first+child) {
			return
		}
		s.swap(first+root, first+child)
		root = child
	}
}

func (s *sorter) heap(lo, hi int) {
	n := hi - lo
	for i := (n - 1) / 2; i >= 0; i-- {
		s.siftDown(i, n, lo)
	}
	for i := n - 1; i >= 0; i-- {
		s.swap(lo, lo+i)
		s.siftDown(0, i, lo)
	}
}

// quick sorts [lo, hi); after limit bad partitions it goes over to heap sort.
func (s *sorter) quick(lo, hi, limit int) {
	balanced, partitioned := true, true
	for hi-lo > 12 {
		n := hi - lo
		if limit == 0 {
			s.heap(lo, hi)
			return
		}
		if !balanced {
			s.shuffle(lo, hi)
			limit--
		}
		pivot, order := s.choose(lo, hi)
		if order == orderDown {
			for i, j := lo, hi-1; i < j; i, j = i+1, j-1 {
				s.swap(i, j)
			}
			pivot = hi - 1 - (pivot - lo)
			order = orderUp
		}
		if balanced && partitioned && order == orderUp && s.nearlySorted(lo, hi) {
			return
		}
		if lo > 0 && !s.less(lo-1, pivot) {
			lo = s.partitionEqual(lo, hi, pivot)
			continue
		}
		var mid int
		mid, partitioned = s.partition(lo, hi, pivot)
		if left, right := mid-lo, hi-mid; left < right {
			balanced = left >= n/8
			s.quick(lo, mid, limit)
			lo = mid + 1
		} else {
			balanced = right >= n/8
			s.quick(mid+1, hi, limit)
			hi = mid
		}
	}
	s.insertion(lo, hi)
}

// partition puts what is less than the pivot before it; the bool says that it already was.
func (s *sorter) partition(lo, hi, pivot int) (int, bool) {
	s.swap(lo, pivot)
	i, j := lo+1, hi-1
	for first := true; ; first = false {
		for i <= j && s.less(i, lo) {
			i++
		}
		for i <= j && !s.less(j, lo) {
			j--
		}
		if i > j {
			s.swap(j, lo)
			return j, first
		}
		s.swap(i, j)
		i++
		j--
	}
}

// partitionEqual splits [lo, hi), of which nothing is less than the pivot, into what equals it and the rest.
func (s *sorter) partitionEqual(lo, hi, pivot int) int {
	s.swap(lo, pivot)
	i, j := lo+1, hi-1
	for {
		for i <= j && !s.less(lo, i) {
			i++
		}
		for i <= j && s.less(lo, j) {
			j--
		}
		if i > j {
			return i
		}
		s.swap(i, j)
		i++
		j--
	}
}

// nearlySorted repairs a few pairs; true when all is sorted then.
func (s *sorter) nearlySorted(lo, hi int) bool {
	i := lo + 1
	for step := 0; step < 5; step++ {
		for i < hi && !s.less(i, i-1) {
			i++
		}
		if i == hi {
			return true
		}
		if hi-lo < 50 {
			return false
		}
		s.swap(i, i-1)
		if i-lo >= 2 {
			for j := i - 1; j >= 1 && s.less(j, j-1); j-- {
				s.swap(j, j-1)
			}
		}
		if hi-i >= 2 {
			for j := i + 1; j < hi && s.less(j, j-1); j++ {
				s.swap(j, j-1)
			}
		}
	}
	return false
}

// shuffle moves three elements to break patterns that make partitions bad.
func (s *sorter) shuffle(lo, hi int) {
	n := hi - lo
	if n < 8 {
		return
	}
	random := uint64(n)
	mask := 1<<bitLen(n) - 1
	at := lo + n/4*2 - 1
	for i := 0; i < 3; i++ {
		random ^= random << 13
		random ^= random >> 17
		random ^= random << 5
		other := int(random) & mask
		if other >= n {
			other -= n
		}
		s.swap(at+i, lo+other)
	}
}

// choose returns a pivot: the median of three, or of three medians.
func (s *sorter) choose(lo, hi int) (pivot, order int) {
	n, swaps := hi-lo, 0
	i, j, k := lo+n/4, lo+n/4*2, lo+n/4*3
	if n >= 8 {
		if n >= 50 {
			i = s.median(i-1, i, i+1, &swaps)
			j = s.median(j-1, j, j+1, &swaps)
			k = s.median(k-1, k, k+1, &swaps)
		}
		j = s.median(i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, orderUp
	case 12:
		return j, orderDown
	}
	return j, orderUnknown
}

func (s *sorter) median(a, b, c int, swaps *int) int {
	if s.less(b, a) {
		*swaps++
		a, b = b, a
	}
	if s.less(c, b) {
		*swaps++
		b, c = c, b
	}
	if s.less(b, a) {
		*swaps++
		a, b = b, a
	}
	return b
}

// stable sorts blocks by insertion and merges them in place.
func (s *sorter) stable(n int) {
	size := 20
	for lo := 0; lo < n; lo += size {
		hi := lo + size
		if hi > n {
			hi = n
		}
		s.insertion(lo, hi)
	}
	for ; size < n; size *= 2 {
		for lo := 0; lo+size < n; lo += 2 * size {
			hi := lo + 2*size
			if hi > n {
				hi = n
			}
			s.merge(lo, lo+size, hi)
		}
	}
}

// merge merges the sorted [lo, mid) and [mid, hi): it halves the longer one, finds where that place is in the other,
// and exchanges the blocks between by rotation.
func (s *sorter) merge(lo, mid, hi int) {
	for lo < mid && mid < hi {
		if !s.less(mid, mid-1) {
			return
		}
		if hi-lo == 2 {
			s.swap(lo, mid)
			return
		}
		var i, j int
		if mid-lo > hi-mid {
			i = lo + (mid-lo)/2
			j = mid + Search(hi-mid, func(k int) bool { return !s.less(mid+k, i) })
		} else {
			j = mid + (hi-mid)/2
			i = lo + Search(mid-lo, func(k int) bool { return s.less(j, lo+k) })
		}
		s.rotate(i, mid, j)
		cut := i + j - mid
		s.merge(lo, i, cut)
		lo, mid = cut, j
	}
}

func (s *sorter) flip(i, j int) {
	for j--; i < j; i, j = i+1, j-1 {
		s.swap(i, j)
	}
}

// rotate exchanges the blocks [lo, mid) and [mid, hi).
func (s *sorter) rotate(lo, mid, hi int) {
	if lo == mid || mid == hi {
		return
	}
	s.flip(lo, mid)
	s.flip(mid, hi)
	s.flip(lo, hi)
}

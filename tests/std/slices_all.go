// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

type named []string

type rec struct {
	k, n int
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func lcg(seed *uint32) int {
	*seed = *seed*1664525 + 1013904223
	return int(*seed >> 8)
}

func sorting() {
	seed := uint32(1)
	for _, n := range []int{0, 1, 2, 3, 12, 13, 50, 1000, 5000} {
		xs, ys, us := make([]int, n), make([]rec, n), make([]uint16, n)
		for i := range xs {
			v := lcg(&seed) % (n/2 + 3)
			xs[i], ys[i], us[i] = v, rec{v, i}, uint16(v)
		}
		zs := slices.Clone(ys)
		slices.Sort(xs)
		slices.Sort(us)
		slices.SortFunc(zs, func(a, b rec) int { return cmp.Compare(b.k, a.k) })
		slices.SortStableFunc(ys, func(a, b rec) int { return cmp.Compare(a.k, b.k) })
		stable := slices.IsSortedFunc(ys, func(a, b rec) int {
			return cmp.Or(cmp.Compare(a.k, b.k), cmp.Compare(a.n, b.n))
		})
		down := slices.IsSortedFunc(zs, func(a, b rec) int { return b.k - a.k })
		fmt.Println(n, slices.IsSorted(xs), slices.IsSorted(us), stable, down)
	}
	// Orders that are bad for a quicksort.
	for name, gen := range map[string]func(i int) int{
		"up": func(i int) int { return i }, "down": func(i int) int { return -i },
		"same": func(i int) int { return 7 }, "organ": func(i int) int { return min(i, 3000-i) },
	} {
		xs := make([]int32, 3000)
		for i := range xs {
			xs[i] = int32(gen(i))
		}
		slices.Sort(xs)
		ys := slices.Clone(xs)
		slices.SortFunc(ys, cmp.Compare[int32])
		slices.SortStableFunc(ys, func(a, b int32) int { return int(b) - int(a) })
		slices.Reverse(ys)
		if !slices.IsSorted(xs) || !slices.Equal(xs, ys) {
			fmt.Println("not sorted:", name)
		}
	}
	f := []float32{2, float32(math.NaN()), -1, float32(math.Inf(1)), float32(math.NaN()), 0}
	slices.Sort(f)
	fmt.Println(f)
	g := []float64{2, math.NaN(), -1}
	slices.Sort(g)
	fmt.Println(g, slices.IsSorted(g))
	w := named{"b", "c", "a"}
	slices.Sort(w)
	fmt.Println(w)
}

func changing() {
	s := []int{1, 2, 3, 4, 5}
	fmt.Println(slices.Insert(slices.Clone(s), 2, 8, 9), slices.Insert(s[:3:3], 3, 7), slices.Insert([]int(nil), 0, 1))
	r := slices.Grow(slices.Clone(s), 10)
	r = slices.Insert(r, 1, r[1:4]...)
	fmt.Println(r, len(r))
	r = slices.Insert(r, 0, r...)
	fmt.Println(r)
	d := slices.Delete(slices.Clone(s), 1, 3)
	fmt.Println(d, d[:5], slices.Delete(s[:0:0], 0, 0) == nil)
	e := slices.DeleteFunc(slices.Clone(s), func(x int) bool { return x%2 == 0 })
	fmt.Println(e, e[:5])
	fmt.Println(slices.Replace(slices.Clone(s), 1, 2, 7, 8, 9), slices.Replace(slices.Clone(s), 1, 4, 6), slices.Replace(slices.Clone(s), 3, 5, 0))
	g := slices.Grow(slices.Clone(s), 3)
	g = slices.Replace(g, 0, 1, g[2:5]...)
	fmt.Println(g)
	c := slices.Compact([]string{"a", "a", "b", "b", "b", "a"})
	fmt.Println(c, c[:6])
	fmt.Println(slices.CompactFunc([]string{"a", "A", "b", "B", "c"}, strings.EqualFold))
	fmt.Println(slices.Concat([]int{1}, nil, []int{2, 3}), slices.Concat[[]int]() == nil, slices.Repeat([]int{1, 2}, 3), slices.Repeat([]int{}, 5))
	k := slices.Clip(make([]int, 2, 9))
	fmt.Println(len(k), cap(k), cap(slices.Grow([]int{}, 5)) >= 5, slices.Clone([]int(nil)) == nil, slices.Clone([]int{}) == nil)
	try("insert", func() { slices.Insert(s, 6, 1) })
	try("delete", func() { slices.Delete(s, 3, 2) })
	try("delete", func() { slices.Delete(s, 3, 9) })
	try("replace", func() { slices.Replace(s, 2, 9, 1) })
	try("grow", func() { slices.Grow(s, -1) })
	try("repeat", func() { slices.Repeat(s, -1) })
	try("repeat", func() { slices.Repeat(s, math.MaxInt/2) })
	try("min", func() { slices.Min([]int{}) })
	try("max", func() { slices.MaxFunc([]error{}, func(a, b error) int { return 0 }) })
}

func asking() {
	s := []int{1, 3, 3, 5}
	fmt.Println(slices.Equal(s, []int{1, 3, 3, 5}), slices.Equal(s, s[:3]), slices.Equal([]float64{math.NaN()}, []float64{math.NaN()}))
	fmt.Println(slices.EqualFunc(s, []string{"1", "3", "3", "5"}, func(a int, b string) bool { return fmt.Sprint(a) == b }))
	fmt.Println(slices.Compare(s, s[:3]), slices.Compare(s[:3], s), slices.Compare(s, []int{2}), slices.Compare(s, s))
	fmt.Println(slices.Index(s, 3), slices.Index(s, 9), slices.Contains(s, 5), slices.ContainsFunc(s, func(x int) bool { return x > 5 }))
	fmt.Println(slices.IndexFunc(s, func(x int) bool { return x > 3 }))
	fmt.Println(slices.Min(s), slices.Max(s), slices.Min([]float64{1, math.NaN()}), slices.Max([]string{"a", "c", "b"}))
	fmt.Println(slices.MinFunc([]rec{{2, 0}, {1, 1}, {1, 2}}, func(a, b rec) int { return a.k - b.k }), slices.MaxFunc([]rec{{2, 0}, {1, 1}, {2, 2}}, func(a, b rec) int { return a.k - b.k }))
	for x := 0; x < 7; x++ {
		i, ok := slices.BinarySearch(s, x)
		j, ok2 := slices.BinarySearchFunc(s, fmt.Sprint(x), func(e int, t string) int { return strings.Compare(fmt.Sprint(e), t) })
		fmt.Print(i, ok, j, ok2, " ")
	}
	fmt.Println()
	fmt.Println(cmp.Less(math.NaN(), 1), cmp.Less(1, math.NaN()), cmp.Compare(math.NaN(), math.NaN()), cmp.Compare("b", "a"), cmp.Compare(1, math.NaN()), cmp.Compare(math.NaN(), 1))
	fmt.Println(cmp.Or(0, 3, 4), cmp.Or("", "x"), cmp.Or[error](), cmp.Or(nil, errors.New("e")))
	r := []int{1, 2, 3}
	slices.Reverse(r)
	fmt.Println(r)
}

func main() {
	sorting()
	changing()
	asking()
}

// expect: 0 true true true true
// expect: 1 true true true true
// expect: 2 true true true true
// expect: 3 true true true true
// expect: 12 true true true true
// expect: 13 true true true true
// expect: 50 true true true true
// expect: 1000 true true true true
// expect: 5000 true true true true
// expect: [NaN NaN -1 0 2 +Inf]
// expect: [NaN -1 2] true
// expect: [a b c]
// expect: [1 2 8 9 3 4 5] [1 2 3 7] [1]
// expect: [1 2 3 4 2 3 4 5] 8
// expect: [1 2 3 4 2 3 4 5 1 2 3 4 2 3 4 5]
// expect: [1 4 5] [1 4 5 0 0] false
// expect: [1 3 5] [1 3 5 0 0]
// expect: [1 7 8 9 3 4 5] [1 6 5] [1 2 3 0]
// expect: [3 4 5 2 3 4 5]
// expect: [a b a] [a b a   ]
// expect: [a b c]
// expect: [1 2 3] true [1 2 1 2 1 2] []
// expect: 2 2 true true false
// expect: insert runtime error: slice bounds out of range [6:5]
// expect: delete runtime error: slice bounds out of range [3:2:]
// expect: delete runtime error: slice bounds out of range [:9:5]
// expect: replace runtime error: slice bounds out of range [:9] with capacity 5
// expect: grow cannot be negative
// expect: repeat cannot be negative
// expect: repeat the result of (len(x) * count) overflows
// expect: min slices.Min: empty list
// expect: max slices.MaxFunc: empty list
// expect: true false false
// expect: true
// expect: 1 -1 -1 0
// expect: 1 -1 true false
// expect: 3
// expect: 1 5 NaN c
// expect: {1 1} {2 0}
// expect: 0 false 0 false 0 true 0 true 1 false 1 false 1 true 1 true 3 false 3 false 3 true 3 true 4 false 4 false 
// expect: true false 0 1 1 -1
// expect: 3 x <nil> e
// expect: [3 2 1]

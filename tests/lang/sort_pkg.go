// SPDX-License-Identifier: GPL-3.0-or-later
package main

// sort: Ints, Strings, Slice, SliceStable, Sort with an interface, Search.
import (
	"fmt"
	"sort"
)

type P struct {
	name string
	age  int
}
type ByAge []P

func (a ByAge) Len() int           { return len(a) }
func (a ByAge) Less(i, j int) bool { return a[i].age < a[j].age }
func (a ByAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }

func main() {
	a := []int{5, 2, 8, 1, 9, 3}
	sort.Ints(a)
	fmt.Println(a, sort.IntsAreSorted(a), sort.SearchInts(a, 8), sort.SearchInts(a, 4))
	s := []string{"pear", "apple", "fig"}
	sort.Strings(s)
	fmt.Println(s, sort.SearchStrings(s, "fig"))
	f := []float64{2.5, -1, 0}
	sort.Float64s(f)
	fmt.Println(f)
	ps := []P{{"a", 3}, {"b", 1}, {"c", 2}, {"d", 1}}
	sort.Slice(ps, func(i, j int) bool { return ps[i].name > ps[j].name })
	fmt.Println(ps)
	sort.SliceStable(ps, func(i, j int) bool { return ps[i].age < ps[j].age })
	fmt.Println(ps)
	sort.Sort(sort.Reverse(ByAge(ps)))
	fmt.Println(ps[0], ps[1])
	sort.Stable(ByAge(ps))
	fmt.Println(sort.IsSorted(ByAge(ps)))
	sort.Sort(sort.Reverse(sort.IntSlice(a)))
	fmt.Println(a)
	sort.Sort(sort.StringSlice(s))
	i := sort.Search(100, func(i int) bool { return i*i >= 50 })
	fmt.Println(i)
	big := make([]int, 5000)
	x := uint32(1)
	for i := range big {
		x = x*1664525 + 1013904223
		big[i] = int(x >> 8)
	}
	sort.Ints(big)
	ok := true
	for i := 1; i < len(big); i++ {
		ok = ok && big[i-1] <= big[i]
	}
	fmt.Println(ok, sort.SliceIsSorted(big, func(i, j int) bool { return big[i] < big[j] }))
	stable := make([]P, 300)
	for i := range stable {
		stable[i] = P{fmt.Sprintf("%03d", i), i * 7 % 5}
	}
	sort.SliceStable(stable, func(i, j int) bool { return stable[i].age < stable[j].age })
	ok = true
	for i := 1; i < len(stable); i++ {
		ok = ok && (stable[i-1].age < stable[i].age || stable[i-1].name < stable[i].name)
	}
	fmt.Println(ok)
	m := map[string]int{"z": 26, "a": 1, "m": 13}
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
}

// expect: [1 2 3 5 8 9] true 4 3
// expect: [apple fig pear] 1
// expect: [-1 0 2.5]
// expect: [{d 1} {c 2} {b 1} {a 3}]
// expect: [{d 1} {b 1} {c 2} {a 3}]
// expect: {a 3} {c 2}
// expect: true
// expect: [9 8 5 3 2 1]
// expect: 8
// expect: true true
// expect: true
// expect: [a m z]

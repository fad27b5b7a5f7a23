// Sorting and searching; equal elements end up where Go puts them.
package main

import (
	"fmt"
	"math"
	"sort"
)

type rec struct {
	k int
	v string
}

type byK []rec

func (b byK) Len() int           { return len(b) }
func (b byK) Less(i, j int) bool { return b[i].k < b[j].k }
func (b byK) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func gen(n, m int) []rec {
	x := uint32(n*31 + m)
	r := make([]rec, n)
	for i := range r {
		x = x*1664525 + 1013904223
		r[i] = rec{int(x>>16) % m, fmt.Sprint(i)}
	}
	return r
}

func sum(r []rec) uint32 {
	h := uint32(0)
	for _, x := range r {
		for _, c := range x.v {
			h = h*31 + uint32(c)
		}
		h = h*31 + uint32(x.k)
	}
	return h
}

func main() {
	ints := []int{5, 2, 8, -1, 9, 0, 3, 3}
	sort.Ints(ints)
	fmt.Println(ints, sort.IntsAreSorted(ints), sort.SearchInts(ints, 3), sort.SearchInts(ints, 100), sort.SearchInts(ints, -5))
	fl := []float64{2.5, math.NaN(), -1, math.Inf(1), 0, math.Inf(-1)}
	sort.Float64s(fl)
	fmt.Println(fl, sort.Float64sAreSorted(fl), sort.SearchFloat64s(fl, 0))
	st := []string{"pear", "apple", "fig", "", "Apple", "日"}
	sort.Strings(st)
	fmt.Printf("%q %v %d\n", st, sort.StringsAreSorted(st), sort.SearchStrings(st, "fig"))
	sort.Sort(sort.Reverse(sort.IntSlice(ints)))
	fmt.Println(ints)
	sort.Sort(sort.Reverse(sort.StringSlice(st)))
	fmt.Printf("%q\n", st)
	for _, n := range []int{0, 1, 2, 5, 12, 13, 50, 51, 100, 500, 3000} {
		for _, m := range []int{1, 2, 10, 1000} {
			a, b, c, d := gen(n, m), gen(n, m), gen(n, m), gen(n, m)
			sort.Slice(a, func(i, j int) bool { return a[i].k < a[j].k })
			sort.SliceStable(b, func(i, j int) bool { return b[i].k < b[j].k })
			sort.Sort(byK(c))
			sort.Stable(byK(d))
			fmt.Println(n, m, sum(a), sum(b), sum(c), sum(d), sort.IsSorted(byK(a)), sort.SliceIsSorted(b, func(i, j int) bool { return b[i].k < b[j].k }))
			sort.Slice(a, func(i, j int) bool { return a[i].k > a[j].k })
			sort.Sort(sort.Reverse(byK(d)))
			fmt.Println(sum(a), sum(d), sort.IsSorted(byK(a)))
		}
	}
	big := make([]int, 20000)
	x := uint32(1)
	for i := range big {
		x = x*1664525 + 1013904223
		big[i] = int(x >> 8)
	}
	sort.Ints(big)
	fmt.Println(sort.IntsAreSorted(big), big[0], big[10000], big[19999])
	fmt.Println(sort.Search(100, func(i int) bool { return i*i >= 2000 }), sort.Search(10, func(int) bool { return false }))
	fmt.Println(sort.Find(5, func(i int) int { return 3 - i }))
	is := sort.IntSlice{3, 1, 2}
	is.Sort()
	fmt.Println(is, is.Search(2), sort.StringSlice{"a"}.Len())
	words := map[string]int{"a": 3, "b": 1, "c": 3, "d": 2}
	var keys []string
	for k := range words {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if words[keys[i]] != words[keys[j]] {
			return words[keys[i]] > words[keys[j]]
		}
		return keys[i] < keys[j]
	})
	fmt.Println(keys)
	func() {
		defer func() { fmt.Println(recover()) }()
		sort.Slice(5, func(i, j int) bool { return false })
	}()
}

// expect: [-1 0 2 3 3 5 8 9] true 3 8 0
// expect: [NaN -Inf -1 0 2.5 +Inf] true 3
// expect: ["" "Apple" "apple" "fig" "pear" "日"] true 3
// expect: [9 8 5 3 3 2 0 -1]
// expect: ["日" "pear" "fig" "apple" "Apple" ""]
// expect: 0 1 0 0 0 0 true true
// expect: 0 0 true
// expect: 0 2 0 0 0 0 true true
// expect: 0 0 true
// expect: 0 10 0 0 0 0 true true
// expect: 0 0 true
// expect: 0 1000 0 0 0 0 true true
// expect: 0 0 true
// expect: 1 1 1488 1488 1488 1488 true true
// expect: 1488 1488 true
// expect: 1 2 1489 1489 1489 1489 true true
// expect: 1489 1489 true
// expect: 1 10 1490 1490 1490 1490 true true
// expect: 1490 1490 true
// expect: 1 1000 2144 2144 2144 2144 true true
// expect: 2144 2144 true
// expect: 2 1 1431487 1431487 1431487 1431487 true true
// expect: 1431487 1431487 true
// expect: 2 2 1431488 1431488 1431488 1431488 true true
// expect: 1462208 1462208 false
// expect: 2 10 1465100 1465100 1465100 1465100 true true
// expect: 1440140 1440140 false
// expect: 2 1000 1858883 1858883 1858883 1858883 true true
// expect: 2145923 2145923 false
// expect: 5 1 88625350 88625350 88625350 88625350 true true
// expect: 88625350 88625350 true
// expect: 5 2 88625351 88625351 88625351 88625351 true true
// expect: 18614855 18614855 false
// expect: 5 10 1858962648 1858962648 1858962648 1858962648 true true
// expect: 4229324760 4229324760 false
// expect: 5 1000 2567631639 2567631639 2567631639 2567631639 true true
// expect: 2212344855 2212344855 false
// expect: 12 1 3567672274 3567672274 3567672274 3567672274 true true
// expect: 3567672274 3567672274 true
// expect: 12 2 3258404079 3258404079 3258404079 3258404079 true true
// expect: 1159847409 1159847409 false
// expect: 12 10 148472262 148472262 148472262 148472262 true true
// expect: 1322140606 1322140606 false
// expect: 12 1000 380241343 380241343 380241343 380241343 true true
// expect: 2484821029 2484821029 false
// expect: 13 1 1264056557 1264056557 1264056557 1264056557 true true
// expect: 1264056557 1264056557 true
// expect: 13 2 570718813 1380593289 570718813 1380593289 true true
// expect: 1255678379 3654006327 false
// expect: 13 10 772621573 183659659 772621573 183659659 true true
// expect: 202547265 4213192763 false
// expect: 13 1000 1872139070 1872139070 1872139070 1872139070 true true
// expect: 1942264438 1942264438 false
// expect: 50 1 275628607 275628607 275628607 275628607 true true
// expect: 275628607 275628607 true
// expect: 50 2 1062741258 969873774 1062741258 969873774 true true
// expect: 2238445238 4126818280 false
// expect: 50 10 4119940127 647080259 4119940127 647080259 true true
// expect: 1380331877 1117134887 false
// expect: 50 1000 4274469823 3077142267 4274469823 3077142267 true true
// expect: 661761639 4227942691 false
// expect: 51 1 3569380902 3569380902 3569380902 3569380902 true true
// expect: 3569380902 3569380902 true
// expect: 51 2 3944121214 840558398 3944121214 840558398 true true
// expect: 1044545704 4287698422 false
// expect: 51 10 2934041700 117022714 2934041700 117022714 true true
// expect: 133175914 254362692 false
// expect: 51 1000 253937417 253937417 253937417 253937417 true true
// expect: 1920876637 1920876637 false
// expect: 100 1 1696886054 1696886054 1696886054 1696886054 true true
// expect: 1696886054 1696886054 true
// expect: 100 2 1213241923 419650319 1213241923 419650319 true true
// expect: 2736308059 1153162391 false
// expect: 100 10 734765659 3527897841 734765659 3527897841 true true
// expect: 2975962735 2500617579 false
// expect: 100 1000 897602218 2718587582 897602218 2718587582 true true
// expect: 1242431264 3826656012 false
// expect: 500 1 2506884158 2506884158 2506884158 2506884158 true true
// expect: 2506884158 2506884158 true
// expect: 500 2 3967111861 806416689 3967111861 806416689 true true
// expect: 1503024779 1862229107 false
// expect: 500 10 130041530 1089794894 130041530 1089794894 true true
// expect: 2654204934 2384243904 false
// expect: 500 1000 2739450396 3470074182 2739450396 3470074182 true true
// expect: 214803916 1583905934 false
// expect: 3000 1 42015018 42015018 42015018 42015018 true true
// expect: 42015018 42015018 true
// expect: 3000 2 2710796507 4143345887 2710796507 4143345887 true true
// expect: 1689062363 2655056677 false
// expect: 3000 10 1721031624 3569948222 1721031624 3569948222 true true
// expect: 3368365246 2356935480 false
// expect: 3000 1000 2451420047 1306247815 2451420047 1306247815 true true
// expect: 1487158279 541097093 false
// expect: true 227 8374974 16777143
// expect: 45 10
// expect: 3 true
// expect: [1 2 3] 1 1
// expect: [a c d b]
// expect: reflect: call of Swapper on int Value

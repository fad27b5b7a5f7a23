// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Composite literals: elided types, pointers, nested, indexed, of maps and arrays.
import "fmt"

type P struct{ X, Y int }
type L struct {
	From, To P
	Via      []P
	Meta     map[string]*P
}

func main() {
	l := L{
		From: P{1, 2},
		To:   P{Y: 3},
		Via:  []P{{4, 5}, {}, {X: 6}},
		Meta: map[string]*P{"a": {7, 8}, "b": nil},
	}
	fmt.Println(l.From, l.To, l.Via, *l.Meta["a"], l.Meta["b"] == nil)
	pp := []*P{{1, 2}, {3, 4}}
	fmt.Println(*pp[0], *pp[1])
	grid := [][]rune{{'a', 'b'}, {'c'}}
	fmt.Println(grid, len(grid[0]))
	arr := [...][2]P{{{1, 1}, {2, 2}}, 3: {{3, 3}}}
	fmt.Println(len(arr), arr)
	mk := map[P][]string{{1, 2}: {"x", "y"}, {3, 4}: nil}
	fmt.Println(mk)
	mm := map[string]map[string]P{"a": {"b": {1, 2}}}
	fmt.Println(mm)
	idx := [...]string{'a' - 'a': "A", 'c' - 'a': "C"}
	fmt.Printf("%q\n", idx)
	const k = 2
	s := []int{k: 1, 2, k + 3: 5}
	fmt.Println(s, len(s))
	fs := []func() int{func() int { return 1 }, func() int { return 2 }}
	fmt.Println(fs[1]())
	is := []interface{}{1, "a", P{1, 2}, &P{3, 4}, []int{5}, nil}
	fmt.Println(len(is), is[2], is[3])
	p := &[]int{1, 2}
	(*p)[0] = 5
	fmt.Println(*p)
	pm := &map[int]int{1: 2}
	fmt.Println((*pm)[1])
	for _, v := range []struct {
		in   string
		want int
	}{
		{"a", 1},
		{"b", 2},
	} {
		fmt.Print(v.in, v.want, " ")
	}
	fmt.Println()
	if (P{1, 2}) == (P{1, 2}) {
		fmt.Println("equal")
	}
	x := 3
	dyn := []int{x, x * 2, func() int { x++; return x }()}
	fmt.Println(dyn[1], dyn[2])
	e := struct {
		P
		name string
	}{P{1, 2}, "n"}
	fmt.Println(e.X, e)
	b := [3]bool{1: true}
	by := []byte{'h', 'i', 0x21}
	fmt.Println(b, string(by))
	chans := map[string]chan int{"a": make(chan int, 1)}
	chans["a"] <- 1
	fmt.Println(<-chans["a"])
}

// expect: {1 2} {0 3} [{4 5} {0 0} {6 0}] {7 8} true
// expect: {1 2} {3 4}
// expect: [[97 98] [99]] 2
// expect: 4 [[{1 1} {2 2}] [{0 0} {0 0}] [{0 0} {0 0}] [{3 3} {0 0}]]
// expect: map[{1 2}:[x y] {3 4}:[]]
// expect: map[a:map[b:{1 2}]]
// expect: ["A" "" "C"]
// expect: [0 0 1 2 0 5] 6
// expect: 2
// expect: 6 {1 2} &{3 4}
// expect: [5 2]
// expect: 2
// expect: a1 b2 
// expect: equal
// expect: 8 4
// expect: 1 {{1 2} n}
// expect: [false true false] hi!
// expect: 1

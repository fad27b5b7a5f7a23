// SPDX-License-Identifier: GPL-3.0-or-later
package main

// copy: overlapping, short, from string; clear, min, max.
import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(s[1:], s), s)
	s = []int{1, 2, 3, 4, 5}
	fmt.Println(copy(s, s[2:]), s)
	d := make([]int, 2)
	fmt.Println(copy(d, s), d, copy(d, []int(nil)), copy(d[:0], s))
	b := make([]byte, 5)
	fmt.Println(copy(b, "héllo"), b)
	clear(d)
	fmt.Println(d)
	m := map[string]int{"a": 1}
	clear(m)
	fmt.Println(m, len(m))
	fmt.Println(min(3, 1, 2), max(3, 1, 2), min(2.5, 1), max("a", "b", "ab"), min(7))
	x := 4
	fmt.Println(max(x, 3), min(x, 3.0))
	arr := [4]int{1, 2, 3, 4}
	copy(arr[2:], arr[:])
	fmt.Println(arr)
	type P struct{ x, y int }
	ps := []P{{1, 2}, {3, 4}}
	qs := make([]P, len(ps))
	copy(qs, ps)
	qs[0].x = 100
	fmt.Println(ps, qs)
}

// expect: 4 [1 1 2 3 4]
// expect: 3 [3 4 5 4 5]
// expect: 2 [3 4] 0 0
// expect: 5 [104 195 169 108 108]
// expect: [0 0]
// expect: map[] 0
// expect: 1 3 1 b 7
// expect: 4 3
// expect: [1 2 1 2]
// expect: [{1 2} {3 4}] [{100 2} {3 4}]

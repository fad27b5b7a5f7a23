// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Slices: views, bounds, nil, three-index, full expressions.
import "fmt"

func main() {
	var n []int
	fmt.Println(n == nil, len(n), cap(n), n)
	s := []int{0, 1, 2, 3, 4, 5}
	t := s[1:4]
	fmt.Println(t, len(t), cap(t))
	t[0] = 10
	fmt.Println(s)
	u := t[:5]
	fmt.Println(u, len(u), cap(u))
	v := s[1:3:4]
	fmt.Println(v, len(v), cap(v))
	v = append(v, 100)
	fmt.Println(s)
	v = append(v, 200)
	fmt.Println(s, v, len(v))
	e := s[2:2]
	fmt.Println(e, len(e), cap(e), e == nil)
	arr := [5]int{1, 2, 3, 4, 5}
	w := arr[:]
	w[0] = 9
	x := arr[1:3:3]
	fmt.Println(arr, x, cap(x))
	p := &arr
	y := p[2:]
	y[0] = 33
	fmt.Println(arr, y)
	m := make([]string, 2, 5)
	fmt.Printf("%q %d %d\n", m, len(m), cap(m))
	z := []int{5: 1, 2, 1: 7}
	fmt.Println(z, len(z))
	zz := [][]int{{1}, {2, 3}, nil, {}}
	fmt.Println(zz, len(zz[1]), zz[2] == nil, zz[3] == nil)
	zz[0] = append(zz[0], 5)
	fmt.Println(zz)
	i, j := 1, 3
	fmt.Println(s[i:j], s[:j], s[i:], s[j:][0])
	var k uint8 = 2
	fmt.Println(s[k], s[k:])
	ps := []*int{&s[0], &s[1]}
	*ps[0] = 1000
	fmt.Println(s[0])
	s[0], s[5] = s[5], s[0]
	fmt.Println(s)
	s[1] += 5
	s[2]++
	fmt.Println(s)
}

// expect: true 0 0 []
// expect: [1 2 3] 3 5
// expect: [0 10 2 3 4 5]
// expect: [10 2 3 4 5] 5 5
// expect: [10 2] 2 3
// expect: [0 10 2 100 4 5]
// expect: [0 10 2 100 4 5] [10 2 100 200] 4
// expect: [] 0 4 false
// expect: [9 2 3 4 5] [2 3] 2
// expect: [9 2 33 4 5] [33 4 5]
// expect: ["" ""] 2 5
// expect: [0 7 0 0 0 1 2] 7
// expect: [[1] [2 3] [] []] 2 true false
// expect: [[1 5] [2 3] [] []]
// expect: [10 2] [0 10 2] [10 2 100 4 5] 100
// expect: 2 [2 100 4 5]
// expect: 1000
// expect: [5 10 2 100 4 1000]
// expect: [5 15 3 100 4 1000]

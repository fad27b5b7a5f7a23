// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Sharing of backing arrays: what writes are seen through which slice.
import "fmt"

func add(s []int, v int) []int { return append(s, v) }
func set(s []int)              { s[0] = -1 }

type T struct{ s []int }

func main() {
	a := []int{1, 2, 3, 4, 5}
	b, c := a[:2], a[2:]
	b[0] = 10
	c[0] = 30
	fmt.Println(a, b, c)
	d := append(b, 99)
	fmt.Println(a, d)
	e := append(a[:2:2], 77)
	e[0] = 0
	fmt.Println(a, e)
	set(a[3:])
	fmt.Println(a)
	t := T{a}
	u := t
	u.s[0] = 555
	u.s = append(u.s, 6)
	u.s[1] = 666
	fmt.Println(t.s, len(u.s), u.s[1], a[0])
	x := make([]int, 0, 4)
	y := add(x, 1)
	z := add(x, 2)
	fmt.Println(y, z, len(x), x[:1])
	m := map[string][]int{"k": {1, 2, 3}}
	v := m["k"]
	v[0] = 100
	m["k"] = append(m["k"][:1], m["k"][2:]...)
	fmt.Println(m, v)
	rows := make([][]int, 3)
	back := make([]int, 9)
	for i := range rows {
		rows[i] = back[i*3 : i*3+3]
	}
	rows[1][1] = 5
	back[0] = 1
	fmt.Println(rows, back)
	arr := [4]int{1, 2, 3, 4}
	s := arr[:]
	cp := arr
	s[0] = 9
	fmt.Println(arr, cp, s)
	for i, v := range s {
		s = s[:2]
		s[0] = 50 + i
		_ = v
	}
	fmt.Println(s, arr)
	w := []int{1, 2, 3, 4, 5, 6}
	k := w[:0]
	for _, v := range w {
		if v%2 == 0 {
			k = append(k, v)
		}
	}
	fmt.Println(k, w)
	for i, j := 0, len(w)-1; i < j; i, j = i+1, j-1 {
		w[i], w[j] = w[j], w[i]
	}
	fmt.Println(w)
	w = append(w[:2], w[3:]...)
	w = append(w[:1], append([]int{88}, w[1:]...)...)
	fmt.Println(w, len(w))
	str := []byte("hello")
	sub := str[1:3]
	str[1] = 'E'
	fmt.Println(string(sub), string(append(sub, 'X')), string(str))
}

// expect: [10 2 30 4 5] [10 2] [30 4 5]
// expect: [10 2 99 4 5] [10 2 99]
// expect: [10 2 99 4 5] [0 2 77]
// expect: [10 2 99 -1 5]
// expect: [555 2 99 -1 5] 6 666 555
// expect: [2] [2] 0 [2]
// expect: map[k:[100 3]] [100 3 3]
// expect: [[1 0 0] [0 5 0] [0 0 0]] [1 0 0 0 5 0 0 0 0]
// expect: [9 2 3 4] [1 2 3 4] [9 2 3 4]
// expect: [53 2] [53 2 3 4]
// expect: [2 4 6] [2 4 6 4 5 6]
// expect: [6 5 4 6 4 2]
// expect: [6 88 5 6 4 2] 6
// expect: El ElX hElXo

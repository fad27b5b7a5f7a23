// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Arrays of arrays: indexing, copying, comparing, ranging, pointers into them.
import "fmt"

type Cube [2][3][4]int8

func fill(c Cube) Cube {
	for i := range c {
		for j := range c[i] {
			for k := range c[i][j] {
				c[i][j][k] = int8(i*100 + j*10 + k)
			}
		}
	}
	return c
}

func total(c *Cube) (n int) {
	for _, p := range c {
		for _, r := range p {
			for _, v := range r {
				n += int(v)
			}
		}
	}
	return
}

func main() {
	var z Cube
	c := fill(z)
	fmt.Println(z == Cube{}, c != z, c[1][2], total(&c), total(&z))
	d := c
	d[0][1] = [4]int8{9, 9, 9, 9}
	d[1] = c[0]
	fmt.Println(c[0][1], d[0][1], d[1][2], d[1] == c[0])
	p := &c[1][1]
	p[3] = -1
	q := &c[1]
	q[1][0] = -2
	fmt.Println(c[1][1], len(c), len(c[0]), len(c[0][0]), len(p))
	i, j, k := 1, 2, 3
	c[i][j][k]++
	c[i][j][k] *= 2
	fmt.Println(c[i][j][k])
	s := c[0][:2]
	s[1][1] = 77
	fmt.Println(c[0][1][1], len(s), cap(s))
	m := map[int]Cube{1: c}
	fmt.Println(m[1][0][1][1], m[2][1][1][1])
	rows := [3][]int{{1}, nil, {2, 3}}
	rows[1] = append(rows[1], rows[2]...)
	rows[1][0] = 50
	cp := rows
	cp[2][0] = 99
	fmt.Println(rows, len(cp[1]))
	strs := [2][2]string{{"a", "b"}, {"c"}}
	strs[1][1] += strs[0][0] + "!"
	for _, r := range strs {
		r[0] = "x"
	}
	fmt.Println(strs, strs == [2][2]string{{"a", "b"}, {"c", "a!"}})
	f := func(a [2][2]string) [2]string { return a[1] }
	fmt.Println(f(strs)[1], [...][2]int{{1, 2}, {3, 4}}[1][0])
	defer func() { fmt.Println(recover()) }()
	k = 4
	c[i][j][k] = 0
}

// expect: true true [120 121 122 123] 1476 0
// expect: [10 11 12 13] [9 9 9 9] [20 21 22 23] true
// expect: [-2 111 112 -1] 2 3 4 4
// expect: -8
// expect: 77 2 3
// expect: 77 0
// expect: [[1] [50 3] [99 3]] 2
// expect: [[a b] [c a!]] true
// expect: a! 3
// expect: runtime error: index out of range [4] with length 4

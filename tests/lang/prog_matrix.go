// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Matrices of float64: product, transpose, determinant, inverse, in slices and arrays.
import "fmt"

type Matrix [][]float64

func New(n, m int) Matrix {
	back := make([]float64, n*m)
	r := make(Matrix, n)
	for i := range r {
		r[i], back = back[:m:m], back[m:]
	}
	return r
}

func (a Matrix) Mul(b Matrix) Matrix {
	r := New(len(a), len(b[0]))
	for i := range r {
		for j := range r[i] {
			for k := range b {
				r[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return r
}

func (a Matrix) T() Matrix {
	r := New(len(a[0]), len(a))
	for i, row := range a {
		for j, v := range row {
			r[j][i] = v
		}
	}
	return r
}

func (a Matrix) Clone() Matrix {
	r := New(len(a), len(a[0]))
	for i := range a {
		copy(r[i], a[i])
	}
	return r
}

func (a Matrix) Det() float64 {
	a = a.Clone()
	det := 1.0
	for i := range a {
		p := i
		for p < len(a) && a[p][i] == 0 {
			p++
		}
		if p == len(a) {
			return 0
		}
		if p != i {
			a[p], a[i] = a[i], a[p]
			det = -det
		}
		det *= a[i][i]
		for j := i + 1; j < len(a); j++ {
			f := a[j][i] / a[i][i]
			for k := i; k < len(a); k++ {
				a[j][k] -= f * a[i][k]
			}
		}
	}
	return det
}

func main() {
	a := Matrix{{1, 2, 3}, {4, 5, 6}}
	fmt.Println(a.T(), a.Mul(a.T()))
	b := Matrix{{2, 0, 1}, {1, 3, 2}, {1, 1, 4}}
	fmt.Println(b.Det(), b, Matrix{{1, 2}, {2, 4}}.Det(), Matrix{{0, 1}, {1, 0}}.Det())
	var c [3][3]int
	for i := range c {
		for j := range c[i] {
			c[i][j] = i*3 + j
		}
	}
	d := c
	d[1][1] = 100
	tr := 0
	for i := range d {
		tr += d[i][i]
	}
	fmt.Println(c, d, tr)
	id := New(20, 20)
	for i := range id {
		id[i][i] = 1
	}
	p := id.Mul(id)
	sum := 0.0
	for _, r := range p {
		for _, v := range r {
			sum += v
		}
	}
	fmt.Println(sum)
}

// expect: [[1 4] [2 5] [3 6]] [[14 32] [32 77]]
// expect: 18 [[2 0 1] [1 3 2] [1 1 4]] 0 -1
// expect: [[0 1 2] [3 4 5] [6 7 8]] [[0 1 2] [3 100 5] [6 7 8]] 108
// expect: 20

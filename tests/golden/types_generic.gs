// SPDX-License-Identifier: GPL-3.0-or-later
// Type parameters, constraints, instances, inference.
package main

type Number interface{ ~int | ~float64 }

type List[T any] struct {
	head *List[T]
	v    T
}

func (l *List[E]) Push(v E) *List[E] { return &List[E]{l, v} }

func Map[S ~[]E, E, R any](s S, f func(E) R) (r []R) {
	for _, x := range s {
		r = append(r, f(x))
	}
	return r
}

func Sum[N Number](xs ...N) N {
	var s N
	for _, x := range xs {
		s += x * 2
	}
	return N(1) + s
}

var l = (*List[string])(nil).Push("a")
var f func([]int, func(int) string) []string = Map
var n = Sum(1.5, 2) + Sum[float64]()

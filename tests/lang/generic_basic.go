// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type Number interface {
	~int | ~int64 | ~float64
}

func Sum[T Number](xs []T) T {
	var s T
	for _, x := range xs {
		s += x
	}
	return s
}

func Map[T, U any](xs []T, f func(T) U) []U {
	r := make([]U, 0, len(xs))
	for _, x := range xs {
		r = append(r, f(x))
	}
	return r
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }

type List[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(v T) {
	l.head = &node[T]{v, l.head}
	l.n++
}
func (l *List[T]) Each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.v)
	}
}

type Stringer interface{ String() string }

func Join[T Stringer](xs ...T) string {
	s := ""
	for _, x := range xs {
		s += x.String()
	}
	return s
}

type MyInt int

func Min[T int | string](a, b T) T {
	if a < b {
		return a
	}
	return b
}

func main() {
	fmt.Println(Sum([]int{1, 2, 3}), Sum([]float64{1.5, 2}), Sum([]MyInt{4, 5}))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return fmt.Sprint(i * 2) }))
	p := Pair[string, int]{"a", 1}
	fmt.Println(p, p.Key, p.Val)
	fmt.Printf("%T %T\n", p, &List[Pair[int, string]]{})
	var l List[string]
	l.Push("x")
	l.Push("y")
	l.Each(func(s string) { fmt.Println(s) })
	fmt.Println(Join(p, Pair[string, int]{"b", 2}))
	fmt.Println(Min("b", "a"), Min(3, 2), Min[int](1, 2))
	f := Min[string]
	fmt.Println(f("q", "p"))
	var g func(int, int) int = Min
	fmt.Println(g(9, 8))
	fmt.Println(Map([]string{"a", "b"}, Min2[string]), Map([]int{1}, Id))
}

func Min2[T any](x T) []T { return []T{x, x} }
func Id[T any](x T) T     { return x }

// expect: 6 3.5 9
// expect: [2 4]
// expect: <a=1> a 1
// expect: main.Pair[string,int] *main.List[main.Pair[int,string]]
// expect: y
// expect: x
// expect: <a=1><b=2>
// expect: a 2 1
// expect: p
// expect: 8
// expect: [[a a] [b b]] [1]

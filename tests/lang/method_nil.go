// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Methods on nil pointers, nil maps and nil slices work as long as they do not look inside.
import "fmt"

type Tree struct {
	l, r *Tree
	v    int
}

func (t *Tree) Insert(v int) *Tree {
	if t == nil {
		return &Tree{v: v}
	}
	if v < t.v {
		t.l = t.l.Insert(v)
	} else {
		t.r = t.r.Insert(v)
	}
	return t
}

func (t *Tree) Sum() int {
	if t == nil {
		return 0
	}
	return t.l.Sum() + t.v + t.r.Sum()
}

func (t *Tree) Walk(f func(int)) {
	if t == nil {
		return
	}
	t.l.Walk(f)
	f(t.v)
	t.r.Walk(f)
}

type L []int

func (l L) Sum() (s int) {
	for _, v := range l {
		s += v
	}
	return
}

type S interface{ Sum() int }

func main() {
	var t *Tree
	fmt.Println(t.Sum())
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		t = t.Insert(v)
	}
	fmt.Println(t.Sum())
	t.Walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println()
	var l L
	fmt.Println(l.Sum())
	var s S
	fmt.Println(s == nil)
	var nt *Tree
	s = nt
	fmt.Println(s == nil, s.Sum())
}

// expect: 0
// expect: 28
// expect: 1 2 3 5 8 9 
// expect: 0
// expect: true
// expect: false 0

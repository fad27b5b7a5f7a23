// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The specification's examples: declarations of variables, types, functions and methods, scope.

import (
	"fmt"
	"math"
	"sync"
)

// Variables
var i int
var U, V, W float64
var k = 0
var x, y float32 = -1, -2
var (
	j       int
	u, v, s = 2.0, 3.0, "bar"
)
var re, im = complexSqrt(-1)
var entries = map[string]int{"name": 5}
var d = math.Sin(0)
var ii = 42
var t, ok = any(3).(int)

func complexSqrt(r float64) (float64, float64) { return 0, math.Sqrt(-r) }

// Types
type (
	nodeList = []*Point
	Polar    = polar
	Point    struct{ x, y float64 }
	polar    Point
	TreeNode struct {
		left, right *TreeNode
		value       int
	}
	Block interface {
		BlockSize() int
		Encrypt(src, dst []byte)
	}
)

// A defined type does not inherit methods, but those of embedded fields and of interfaces stay.
type Mutex struct{ locked bool }

func (m *Mutex) Lock()   { m.locked = true }
func (m *Mutex) Unlock() { m.locked = false }

type NewMutex Mutex
type PtrMutex *Mutex
type PrintableMutex struct{ Mutex }
type MyBlock Block

type TimeZone int

const (
	EST TimeZone = -(5 + iota)
	CST
	MST
	PST
)

func (tz TimeZone) String() string { return fmt.Sprintf("GMT%+dh", tz) }

// Generic types and their methods
type List[T any] struct {
	next *List[T]
	val  T
}

func (l *List[T]) Len() int {
	n := 0
	for ; l != nil; l = l.next {
		n++
	}
	return n
}

type Pair[A, B any] struct {
	a A
	b B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.b, p.a} }
func (p Pair[First, _]) First() First { return p.a }

type T0[P any] struct{ v P }
type T1[P interface{ ~[]E }, E any] struct{ v P }
type T4[P *T, T any] struct{ p P }
type T5[P interface{ *C }, C any] struct{ p P }
type C int
type T6[P interface{ *int }] struct{ p P }
type T7[P *int,] struct{ p P }

// Functions
func IndexRune(s string, r rune) int {
	for i, c := range s {
		if c == r {
			return i
		}
	}
	return -1
}
func min_[T ~int | ~float64](x, y T) T {
	if x < y {
		return x
	}
	return y
}

// Methods
func (p *Point) Length() float64 { return math.Sqrt(p.x*p.x + p.y*p.y) }
func (p *Point) Scale(factor float64) {
	p.x *= factor
	p.y *= factor
}

func named() (n int, err error) {
	defer func() { n *= 2 }()
	n = 21
	return n, nil
}

// Scope: the blocks of if, for, switch, and of each clause
func scopes() {
	x := 1
	{
		x, y := x+1, x+2
		x, z := 10, y
		fmt.Println(x, y, z)
	}
	if x := 5; x > 3 {
		x := "inner"
		fmt.Println(x)
	} else if y := x; y > 0 {
		fmt.Println("no")
	}
	switch x := x * 2; x {
	default:
		x := x + 1
		fmt.Println(x)
	}
	fmt.Println(x)
}

// Short declarations declare at least one new variable, and assign the others.
func short() {
	f := func() int { return 7 }
	ch := make(chan int, 1)
	r, w, _ := pipe()
	_, y, _ := coord(1)
	i, j := 0, 10
	field1, offset := next(0)
	field2, offset := next(offset)
	fmt.Println(f(), cap(ch), r, w, y, i, j, field1, field2, offset)
}

func pipe() (int, int, error)          { return 3, 4, nil }
func coord(p int) (x, y, z int)        { return p, p + 1, p + 2 }
func next(o int) (field string, n int) { return fmt.Sprint("f", o), o + 1 }

func main() {
	fmt.Println(i, U, V, W, k, x, y, j, u, v, s, re, im, entries, d, ii, t, ok)
	fmt.Printf("%T %T %T %T\n", d, ii, t, ok)
	var nl nodeList
	var p Polar = polar{1, 2}
	fmt.Println(len(nl), p, TreeNode{value: 1})
	var pm PrintableMutex
	pm.Lock()
	var nm NewMutex
	var ptr PtrMutex = &pm.Mutex
	var l sync.Locker = &pm
	l.Lock()
	fmt.Println(pm.locked, nm.locked, ptr.locked)
	var mb MyBlock
	_, has := any(mb).(Block)
	fmt.Println(has, EST, CST, MST, PST)
	list := &List[int]{&List[int]{nil, 2}, 1}
	fmt.Println(list.Len(), Pair[int, string]{1, "b"}.Swap(), Pair[int, string]{1, "b"}.First())
	n := 5
	fmt.Println(T0[int]{1}, T1[[]int, int]{[]int{1}}, *T4[*int, int]{&n}.p, *T6[*int]{&n}.p, *T7[*int]{&n}.p, T5[*C, C]{}.p == nil)
	fmt.Println(IndexRune("chicken", 'k'), IndexRune("x", 'y'), min_(2.5, 1), min_[int](3, 4))
	pt := &Point{3, 4}
	pt.Scale(2)
	fmt.Println(pt.Length())
	fmt.Println(named())
	scopes()
	short()
}

// expect: 0 0 0 0 0 -1 -2 0 2 3 bar 0 1 map[name:5] 0 42 3 true
// expect: float64 int int bool
// expect: 0 {1 2} {<nil> <nil> 1}
// expect: true false true
// expect: false GMT-5h GMT-6h GMT-7h GMT-8h
// expect: 2 {b 1} 1
// expect: {1} {[1]} 5 5 5 true
// expect: 4 -1 1 3
// expect: 10
// expect: 42 <nil>
// expect: 10 3 3
// expect: inner
// expect: 3
// expect: 1
// expect: 7 1 3 4 2 0 10 f0 f1 2

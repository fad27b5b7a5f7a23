// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Closures, methods, interfaces, slices and maps together.

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

// closures & defers
func counter() (func() int, func()) {
	x := 0
	return func() int { x++; return x }, func() { x = 100 }
}

func deferOrder() (s string) {
	for i := 0; i < 3; i++ {
		defer func() { s += fmt.Sprint(i) }()
		defer func(j int) { s += fmt.Sprint(j * 10) }(i)
	}
	return "r"
}

func nestedRecover() (err error) {
	defer func() {
		if r := recover(); r != nil {
			defer func() {
				if r2 := recover(); r2 != nil {
					err = fmt.Errorf("inner %v outer %v", r2, r)
				}
			}()
			panic("second")
		}
	}()
	panic("first")
}

type Animal interface {
	Name() string
	Sound() string
}
type Base struct{ name string }

func (b Base) Name() string     { return b.name }
func (b *Base) Rename(n string) { b.name = n }
func (b Base) Sound() string    { return "..." }

type Dog struct {
	Base
	age int
}

func (d Dog) Sound() string { return "woof" }

type Puppy struct {
	*Dog
	toys []string
}

type Matrix [3][3]int

func (m Matrix) T() Matrix {
	var r Matrix
	for i := range m {
		for j := range m[i] {
			r[j][i] = m[i][j]
		}
	}
	return r
}
func (m *Matrix) Set(i, j, v int) { m[i][j] = v }

type Node struct {
	val         int
	left, right *Node
}

func (n *Node) Insert(v int) *Node {
	if n == nil {
		return &Node{val: v}
	}
	if v < n.val {
		n.left = n.left.Insert(v)
	} else {
		n.right = n.right.Insert(v)
	}
	return n
}
func (n *Node) Walk(f func(int) bool) bool {
	if n == nil {
		return true
	}
	return n.left.Walk(f) && f(n.val) && n.right.Walk(f)
}

type MyErr struct{ code int }

func (e *MyErr) Error() string { return fmt.Sprintf("code %d", e.code) }

func mayfail(i int) error {
	if i == 0 {
		return nil
	}
	if i == 1 {
		return &MyErr{7}
	}
	return fmt.Errorf("wrap: %w", &MyErr{i})
}

type Weekday int

const (
	Sun Weekday = iota
	Mon
	Tue
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

type Shape interface{ Area() float64 }
type Sq struct{ s float64 }
type Ci struct{ r float64 }

func (s Sq) Area() float64  { return s.s * s.s }
func (c *Ci) Area() float64 { return 3 * c.r * c.r }

func sw(x interface{}) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("int-ish %v", v)
	case func() int:
		return fmt.Sprint("func ", v())
	case error:
		return "err " + v.Error()
	case fmt.Stringer:
		return "stringer " + v.String()
	case []int:
		return fmt.Sprint("slice ", len(v))
	case map[string]int:
		return fmt.Sprint("map ", v["a"])
	case *int:
		return fmt.Sprint("ptr ", *v)
	case struct{ a int }:
		return fmt.Sprint("struct ", v.a)
	case [2]string:
		return v[0] + v[1]
	case chan int:
		return fmt.Sprint(cap(v))
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func labels() (out []string) {
outer:
	for i := 0; i < 4; i++ {
		switch {
		case i == 1:
			continue outer
		case i == 3:
			break outer
		}
		for j := range 5 {
			if j == 2 {
				continue outer
			}
			select {
			default:
				if j == 7 {
					break outer
				}
				break
			}
			out = append(out, fmt.Sprintf("%d%d", i, j))
		}
	}
	i := 0
again:
	if i < 3 {
		out = append(out, fmt.Sprint("g", i))
		i++
		goto again
	}
	return
}

func variadic(pre string, xs ...interface{}) string {
	return pre + fmt.Sprint(len(xs), xs == nil, xs)
}

func multi() (int, string, []int)             { return 1, "two", []int{3} }
func take(i int, s string, x ...[]int) string { return fmt.Sprint(i, s, x) }

func main() {
	c, reset := counter()
	c()
	c()
	reset()
	fmt.Println(c(), deferOrder(), nestedRecover())
	d := Dog{Base{"rex"}, 3}
	d2 := d
	d2.Rename("max")
	p := Puppy{&d2, nil}
	p.Rename("bob")
	for _, a := range []Animal{d, &d, p, &p, d2, d2.Base} {
		fmt.Print(a.Name(), a.Sound(), " ")
	}
	fmt.Println()
	f := d.Name
	d.name = "changed"
	g := (*Base).Rename
	g(&d.Base, "viaexpr")
	h := p.Dog.Rename
	h("viaval")
	fmt.Println(f(), d.Name(), p.Name(), Dog.Sound(d), (*Dog).Name(&d2), Animal.Name(d))

	m := Matrix{{1, 2, 3}, {4, 5, 6}}
	n := m
	n.Set(2, 2, 9)
	fmt.Println(m, n.T(), m == n, m.T().T() == m)
	arr := [2][2]struct{ a, b int8 }{{{1, 2}, {3, 4}}, {{5, 6}}}
	brr := arr
	brr[0][1].b = -1
	pp := &brr[1]
	pp[1].a = 77
	fmt.Println(arr, brr, arr != brr, len(arr[0]))
	for i, row := range brr {
		row[0].a = 100
		brr[1][1].a += 5
		fmt.Print(i, row, " ")
	}
	fmt.Println(brr)

	var root *Node
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.Insert(v)
	}
	root.Walk(func(v int) bool { fmt.Print(v, " "); return v < 8 })
	fmt.Println()

	for i := range 3 {
		err := mayfail(i)
		var me *MyErr
		fmt.Println(err, err == nil, errors.As(err, &me), me != nil && me.code > 0)
	}
	x := 42
	for _, v := range []interface{}{nil, 1, int8(2), int16(3), func() int { return 9 }, &MyErr{1}, Mon, []int{1}, map[string]int{"a": 4}, &x, struct{ a int }{5}, [2]string{"a", "b"}, make(chan int, 3), struct{ b int }{5}} {
		fmt.Println(sw(v))
	}
	fmt.Println(labels())
	fmt.Println(variadic("a"), variadic("b", nil), variadic("c", nil, 1), variadic("d", []interface{}{1, 2}...), variadic("e", []interface{}{1, 2}), variadic("f", nil...))
	fmt.Println(take(func() (int, string, []int) { return multi() }()))
	ms := map[string]struct{ n int }{"a": {1}}
	v := ms["a"]
	v.n++
	ms["b"] = v
	mp := map[[2]int]*Node{{1, 2}: {val: 3}}
	mp[[2]int{1, 2}].val++
	fmt.Println(ms, mp[[2]int{1, 2}].val, mp[[2]int{2, 1}] == nil)
	mm := map[interface{}]int{1: 1, "1": 2, 1.0: 3, [1]int{1}: 4, struct{}{}: 5, Mon: 6}
	fmt.Println(mm[1], mm["1"], mm[1.0], mm[[1]int{1}], mm[struct{}{}], mm[Weekday(1)], mm[int8(1)])
	s := []int{1, 2, 3, 4, 5}
	t := s[1:3:4]
	t = append(t, 10)
	t = append(t, 11)
	t[0] = 99
	fmt.Println(s, t, len(t), cap(s[2:]), s[len(s):], s[:0])
	ss := [][]int{{1}, {2, 3}, nil}
	ss[2] = append(ss[2], ss[1]...)
	ss[0], ss[1] = ss[1], ss[0]
	copy(s[1:], s)
	fmt.Println(ss, s)
	var shapes []Shape = []Shape{Sq{2}, &Ci{1}, &Sq{3}}
	sort.Slice(shapes, func(i, j int) bool { return shapes[i].Area() > shapes[j].Area() })
	for _, sh := range shapes {
		fmt.Printf("%T %.1f ", sh, sh.Area())
	}
	fmt.Println(strings.Repeat("=", 3))
	var fns [3]func() int
	for i := range fns {
		fns[i] = func() int { i *= 2; return i }
	}
	fmt.Println(fns[1](), fns[1](), fns[2](), fns[0]())
	{
		x := x
		x++
		if x := x * 2; x > 50 {
			x := "shadow"
			fmt.Println(x)
		} else {
			fmt.Println(x)
		}
		fmt.Println(x)
	}
	fmt.Println(x, Sun, Tue, fmt.Sprintf("%d %v %s %x", Mon, Mon, Mon, Mon))
	a, b := 1, 2
	a, b, c2 := b, a, a+b
	i := 0
	i, s[i] = 2, 55
	fmt.Println(a, b, c2, i, s)
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
	fmt.Println(s)
	for i, r := range "aé\xff日" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println([]rune("aé\xff日"), []byte("é"), string([]rune{0x65e5, -1, 0x10ffff}), string(rune(65)))
}

// expect: 101 r20210100 inner second outer first
// expect: rexwoof rexwoof bobwoof bobwoof bobwoof bob... 
// expect: rex viaexpr viaval woof viaval viaexpr
// expect: [[1 2 3] [4 5 6] [0 0 0]] [[1 4 0] [2 5 0] [3 6 9]] false true
// expect: [[{1 2} {3 4}] [{5 6} {0 0}]] [[{1 2} {3 -1}] [{5 6} {77 0}]] true 2
// expect: 0 [{100 2} {3 -1}] 1 [{100 6} {77 0}] [[{1 2} {3 -1}] [{5 6} {87 0}]]
// expect: 1 2 3 5 8 
// expect: <nil> true false false
// expect: code 7 false true true
// expect: wrap: code 2 false true true
// expect: nil
// expect: int-ish 1
// expect: int-ish 2
// expect: other int16
// expect: func 9
// expect: err code 1
// expect: stringer Mon
// expect: slice 1
// expect: map 4
// expect: ptr 42
// expect: struct 5
// expect: ab
// expect: 3
// expect: other struct { b int }
// expect: [00 01 20 21 g0 g1 g2]
// expect: a0 true [] b1 false [<nil>] c2 false [<nil> 1] d2 false [1 2] e1 false [[1 2]] f0 true []
// expect: 1two[[3]]
// expect: map[a:{1} b:{2}] 4 true
// expect: 1 2 3 4 5 6 0
// expect: [1 2 3 10 5] [99 3 10 11] 4 3 [] []
// expect: [[2 3] [1] [2 3]] [1 1 2 3 10]
// expect: *main.Sq 9.0 main.Sq 4.0 *main.Ci 3.0 ===
// expect: 2 4 4 0
// expect: shadow
// expect: 43
// expect: 42 Sun Tue 1 Mon Mon 4d6f6e
// expect: 2 1 3 2 [55 1 2 3 10]
// expect: [10 3 2 1 55]
// expect: 0:97 1:233 3:65533 4:26085 [97 233 65533 26085] [195 169] 日�􏿿 A

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Where Go leaves open when a variable is read, its compiler makes the calls of a statement first.

import "fmt"

type V struct{ n int }

func (v V) Val(x int) int  { return v.n*100 + x }
func (v *V) Ptr(x int) int { return v.n*100 + x }

type I interface{ Val(int) int }

func id(x int) int { return x }

func main() {
	v := V{1}
	ch := func() int { v = V{2}; return 3 }
	fmt.Println(v.Val(ch()))
	v = V{1}
	fmt.Println(v.Ptr(ch()))
	var i I = V{1}
	ci := func() int { i = V{2}; return 3 }
	fmt.Println(i.Val(ci()))
	p := &V{1}
	cp := func() int { p = &V{2}; return 3 }
	fmt.Println(p.Val(cp()))
	p = &V{1}
	fmt.Println(p.Ptr(cp()))
	p = &V{1}
	cf := func() int { p.n = 2; return 3 }
	fmt.Println(p.Val(cf()))
	fn := func(x int) int { return 100 + x }
	cfn := func() int { fn = func(x int) int { return 200 + x }; return 3 }
	fmt.Println(fn(cfn()))
	a := 1
	ca := func() int { a++; return a }
	fmt.Println(id(a)+ca(), a, ca(), id(a))
	fmt.Println(id(a+ca()) + a + ca())
	x := []int{a, ca(), a, ca()}
	fmt.Println(x)
	y := [3]int{a, ca(), a}
	fmt.Println(y)
	z := struct{ a, b, c int }{a, ca(), a}
	fmt.Println(z)
	m := map[int]int{a: ca(), a + 100: a}
	fmt.Println(m)
	var q interface{} = a
	_ = q
	w := append([]int{a}, a, ca(), a)
	fmt.Println(w)
	s := []int{1, 2, 3, 4}
	cs := func() int { s = []int{5, 6, 7, 8}; return 1 }
	fmt.Println(s[cs()], s[0]+s[cs()])
	s = []int{1, 2, 3, 4}
	fmt.Println(append(s, cs()))
	s = []int{1, 2, 3, 4}
	fmt.Println(s[0:cs()], len(s)+cs())
	s = []int{1, 2, 3, 4}
	copy(s, []int{cs(), 9})
	fmt.Println(s)
	s = []int{1, 2, 3, 4}
	s[0] += cs()
	fmt.Println(s)
	s = []int{1, 2, 3, 4}
	s[cs()] += cs()
	fmt.Println(s)
	s = []int{1, 2, 3, 4}
	t := s
	s[0], t[1] = cs(), 5
	fmt.Println(s, t)
	s = []int{1, 2, 3, 4}
	t = s
	two := func() (int, int) { s = []int{9, 9}; return 3, 4 }
	s[0], s[1] = two()
	fmt.Println(s, t)
	a = 0
	arr := [4]int{10, 20, 30, 40}
	fmt.Println(arr[a]+ca()*arr[a], a)
	arr[a], arr[ca()] = ca(), a
	fmt.Println(arr, a)
	b := a == 4 && ca() == 5 || a > 0
	fmt.Println(b, a, a+ca(), a > 0 && ca() > 0, a)
	str := "a"
	cstr := func() string { str += "x"; return "c" }
	fmt.Println(str + cstr() + str)
	fmt.Println(str+cstr() == str, str)
	switch a {
	case ca() - 1:
		fmt.Println("one")
	case ca():
		fmt.Println("two")
	default:
		fmt.Println("def", a)
	}
	c := make(chan int, 2)
	cc := func() int { c = make(chan int, 5); return 7 }
	c <- cc()
	fmt.Println(len(c), cap(c))
	mm := map[string]int{"a": 1}
	cm := func() string { mm = map[string]int{"a": 2}; return "a" }
	fmt.Println(mm[cm()])
	mm[cm()] = len(mm)
	mm["z"], mm[cm()] = 4, 5
	fmt.Println(mm)
	delete(mm, cm())
	fmt.Println(mm)
	func(x, y, z int) { fmt.Println(x, y, z) }(a, ca(), a)
	defer func(x, y, z int) { fmt.Println(x, y, z) }(a, ca(), a)
	defer fmt.Println(a, ca(), a)
	r1, r2 := func() (int, int) { return a, ca() }()
	fmt.Println(r1, r2)
	if a < ca() {
		fmt.Println("lt")
	} else {
		fmt.Println("ge")
	}
	for i := a; i < a+ca()-a; i++ {
		if i > 100 {
			break
		}
	}
	fmt.Println(a, min(a, ca(), a), max(a, ca(), a))
}

// expect: 203
// expect: 203
// expect: 203
// expect: 203
// expect: 203
// expect: 203
// expect: 203
// expect: 3 3 3 3
// expect: 18
// expect: [7 6 7 7]
// expect: [8 8 8]
// expect: {9 9 9}
// expect: map[10:10 110:10]
// expect: [11 11 11 11]
// expect: 6 11
// expect: [5 6 7 8 1]
// expect: [5] 5
// expect: [1 9 7 8]
// expect: [6 6 7 8]
// expect: [5 7 7 8]
// expect: [1 6 7 8] [1 5 3 4]
// expect: [3 4] [1 2 3 4]
// expect: 40 1
// expect: [10 20 3 3] 3
// expect: true 5 9 true 5
// expect: axcax
// expect: false axx
// expect: one
// expect: 1 5
// expect: 2
// expect: map[a:5 z:4]
// expect: map[]
// expect: 7 7 7
// expect: 10 10
// expect: ge
// expect: 104 103 104
// expect: 9 9 9
// expect: 8 8 8

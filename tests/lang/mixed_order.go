// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Order of evaluation in statements of many kinds.

import "fmt"

var log []string

func l(s string, v int) int { log = append(log, s); return v }
func flush()                { fmt.Println(log); log = nil }

type S struct {
	a, b int
	arr  [4]int
	sl   []int
	m    map[int]int
	p    *S
}

func (s S) Val(x int) int { log = append(log, fmt.Sprint("Val", s.a, x)); return s.a + x }
func (s *S) Ptr(x int) *S { log = append(log, fmt.Sprint("Ptr", s.a, x)); s.a += x; return s }
func (s *S) Self() *S     { log = append(log, "Self"); return s }
func mks(a int) S         { log = append(log, fmt.Sprint("mks", a)); return S{a: a, sl: []int{a, a + 1}} }

var g int

func incg() int      { g++; return g }
func setg(v int) int { old := g; g = v; return old }

type Fn func(int) Fn

func main() {
	// closures changing captured vars within expressions
	x := 1
	f := func() int { x *= 10; return x }
	fmt.Println(x, f(), x, f(), x)
	y := x + f() + x
	fmt.Println(y)
	arr := [3]int{1, 2, 3}
	chg := func() int { arr[0] = 100; return 1 }
	fmt.Println(arr[0]+chg(), arr)
	arr[0] = 1
	b := arr[0] + chg()*arr[0]
	fmt.Println(b)
	g = 5
	z := g + incg() + g*incg()
	fmt.Println(z, g)
	g, z = setg(9), g
	fmt.Println(g, z)
	s := []int{1, 2, 3}
	grow := func() int { s = append(s, 4); s[0] = 50; return 0 }
	s[grow()] = s[1] + len(s)
	fmt.Println(s)
	s2 := s
	mod := func() int { s = []int{7, 8, 9}; return 1 }
	s[1] = mod()
	fmt.Println(s, s2)
	s[2], s[0] = mod(), s[2]
	fmt.Println(s, s2)
	i := 0
	inc := func() int { i++; return i }
	s[i], i = inc(), 2
	fmt.Println(s, i)
	i = 0
	a2 := [5]int{}
	a2[i], a2[inc()], a2[i] = 1, 2, inc()
	fmt.Println(a2, i)
	m := map[int]int{}
	m[l("k1", 1)], m[l("k2", 2)] = l("v1", 10), l("v2", 20)
	flush()
	m[l("k", 1)] += l("v", 5)
	flush()
	fmt.Println(m)
	p := &S{a: 1}
	p.Ptr(l("a1", 1)).Ptr(l("a2", 2)).Val(l("a3", 3))
	flush()
	p.arr[l("i", 2)] = p.Ptr(5).a + l("q", 1)
	flush()
	fmt.Println(p.arr, p.a)
	v := p.a
	p.a, v = v+1, p.a
	fmt.Println(p.a, v)
	fmt.Println(mks(3).Val(l("z", 1)), mks(4).sl[l("idx", 1)])
	flush()
	t := S{a: l("fa", 1), b: l("fb", 2), sl: []int{l("s0", 0), l("s1", 1)}, m: map[int]int{l("mk", 1): l("mv", 2)}}
	flush()
	_ = t
	switch l("tag", 2) {
	case l("c1", 1), l("c2", 2), l("c3", 3):
		fmt.Println("hit")
	case l("c4", 4):
	}
	flush()
	if l("x", 1) == 1 && l("y", 2) == 1 || l("z", 3) == 3 {
		flush()
	}
	for i := l("init", 0); i < l("cond", 2); i += l("post", 1) {
		l("body", i)
	}
	flush()
	for i := range l("n", 3) {
		l(fmt.Sprint("it", i), 0)
	}
	flush()
	ra := [3]int{1, 2, 3}
	for i, v := range ra {
		ra[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	for i, v := range &ra {
		ra[2] = 20
		if i == 2 {
			fmt.Println(v)
		}
	}
	rs := []int{1, 2, 3}
	for i, v := range rs {
		rs = append(rs, v)
		rs[2] = 99
		if i == 2 {
			fmt.Println(v, len(rs))
		}
	}
	var k int
	for k, s[0] = range []int{5, 6, 7} {
	}
	fmt.Println(k, s)
	var ifc interface{} = 1
	ifc, ok := ifc.(int)
	fmt.Println(ifc, ok)
	func(a ...interface{}) { fmt.Println(a...) }(l("q", 1), f(), x)
	flush()
	defer func(v int) { fmt.Println("deferred", v, x) }(x)
	x = 77
	mv := p.Val
	p.a = 1000
	fmt.Println(mv(1))
	pm := p.Ptr
	p = &S{a: -1}
	fmt.Println(pm(1).a, p.a)
	flush()
	var fn func(int) int
	fn = func(n int) int {
		if n < 2 {
			return n
		}
		return fn(n-1) + fn(n-2)
	}
	fmt.Println(fn(15))
	c := make(chan int, 3)
	c <- 1
	c <- 2
	c <- 3
	fmt.Println(<-c-<-c*<-c, len(c))
	type pt struct{ x, y int }
	pts := map[string]*pt{"a": {1, 2}}
	pts["a"].x, pts["a"].y = pts["a"].y, pts["a"].x
	fmt.Println(*pts["a"])
	lp := []*pt{{1, 2}, {3, 4}}
	lp[0], lp[1] = lp[1], lp[0]
	*lp[0], *lp[1] = *lp[1], *lp[0]
	fmt.Println(*lp[0], *lp[1])
	sa := []pt{{1, 2}, {3, 4}}
	sa[0], sa[1] = sa[1], sa[0]
	sa[0].x, sa[0].y = sa[0].y, sa[0].x
	fmt.Println(sa)
	var aa [2][2]pt
	aa[0][1], aa[1][0] = pt{1, 1}, aa[0][1]
	q := aa
	aa[0], aa[1] = aa[1], aa[0]
	fmt.Println(aa, q, q == aa)
	st := struct {
		a [2]int
		s string
	}{[2]int{1, 2}, "x"}
	st2 := st
	st.a[0], st.s = st2.a[1], st2.s+st.s
	fmt.Println(st, st2)
	str := "héllo"
	for len(str) > 0 {
		str = str[1:]
	}
	fmt.Printf("%q\n", str)
	n := 5
	n, n2 := n+1, n*2
	fmt.Println(n, n2)
	{
		n, n2 := n2, n
		_ = n2
		n++
	}
	fmt.Println(n, n2)
	var e1, e2 = func() (int, int) { return n, n2 }()
	fmt.Println(e1, e2)
	const big = 1 << 100
	fmt.Println(big>>98, uint8(big>>93&0xff), float64(big))
	h := 'a' + 1.0
	fmt.Printf("%T %v %T %T\n", h, h, 1<<3, 2.0*3)
	var sh uint = 3
	var fl float64 = float64(int(1) << sh)
	var u8 = uint8(1)<<sh<<5 + 255
	fmt.Println(fl, u8, -5>>1, -5/2, -5%3, 5&^3, ^0)
	var i8 int8 = -128
	neg := int8(-1)
	u200 := uint8(200)
	uf := uint16(0xffff)
	fmt.Println(-i8, i8/neg, i8*i8, uint8(i8), uint32(i8), int8(u200), uf+1)
}

// expect: 100 10 100 100 100
// expect: 3000
// expect: 101 [100 2 3]
// expect: 200
// expect: 62 7
// expect: 7 9
// expect: [6 2 3 4]
// expect: [7 1 9] [6 2 3 4]
// expect: [9 8 1] [6 2 3 4]
// expect: [9 1 1] 2
// expect: [0 2 2 0 0] 2
// expect: [k1 k2 v1 v2]
// expect: [k v]
// expect: map[1:15 2:20]
// expect: [a1 Ptr1 1 a2 Ptr2 2 a3 Val4 3]
// expect: [i Ptr4 5 q]
// expect: [0 0 10 0] 9
// expect: 10 9
// expect: 4 5
// expect: [mks3 z Val3 1 mks4 idx]
// expect: [fa fb s0 s1 mk mv]
// expect: hit
// expect: [tag c1 c2]
// expect: [x y z]
// expect: [init cond body post cond body post cond]
// expect: [n it0 it1 it2]
// expect: 3
// expect: 20
// expect: 3 6
// expect: 2 [7 1 1]
// expect: 1 true
// expect: 1 10000 10000
// expect: [q]
// expect: 11
// expect: 1001 -1
// expect: [Val10 1 Ptr1000 1]
// expect: 610
// expect: -5 0
// expect: {2 1}
// expect: {1 2} {3 4}
// expect: [{4 3} {1 2}]
// expect: [[{0 0} {0 0}] [{0 0} {1 1}]] [[{0 0} {1 1}] [{0 0} {0 0}]] false
// expect: {[2 2] xx} {[1 2] x}
// expect: ""
// expect: 6 10
// expect: 6 10
// expect: 6 10
// expect: 4 128 1.2676506002282294e+30
// expect: float64 98 int float64
// expect: 8 255 -3 -2 -2 4 -1
// expect: -128 -128 0 128 4294967168 -56 0
// expect: deferred 10000 77

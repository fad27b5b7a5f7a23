// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Large structs and arrays wherever a value may go.

import "fmt"

type Big [200]int

type BS struct {
	b Big
	n int
	s string
}

func mk(n int) (b BS)       { b.b[n] = n; b.n = n; b.s = fmt.Sprint(n); return }
func (b BS) get(i int) int  { return b.b[i] }
func (b *BS) set(i, v int)  { b.b[i] = v }
func pass(b BS) BS          { b.n++; return b }
func swap(a, b BS) (BS, BS) { return b, a }

var gb BS
var garr [3]BS

type W struct {
	BS
	inner [2]BS
}

func rec(b BS, d int) int {
	if d == 0 {
		return b.n
	}
	b.n += d
	return rec(b, d-1) + b.b[d]
}

func named() (b BS, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	b = mk(3)
	var p *BS
	b = *p
	return
}

func main() {
	a := mk(1)
	b := a
	b.set(2, 22)
	fmt.Println(a.get(2), b.get(2), a == b, a.n == b.n)
	a, b = b, a
	fmt.Println(a.get(2), b.get(2))
	a, b = swap(a, b)
	fmt.Println(a.get(2), b.get(2))
	gb = a
	gb.set(5, 5)
	garr[1] = gb
	garr[0], garr[1], garr[2] = garr[1], garr[2], garr[0]
	fmt.Println(garr[0].get(5), garr[1].n, a.get(5))
	m := map[int]BS{1: a, 2: gb}
	fmt.Println(m[2].get(5), m[3].n, m[1] == a, len(m[9].b))
	sl := []BS{a, b, mk(7)}
	for i, v := range sl {
		v.n = 100
		sl[i].n += i
	}
	fmt.Println(sl[0].n, sl[1].n, sl[2].n, sl[2].get(7))
	sl = append(sl, pass(sl[2]))
	fmt.Println(sl[3].n, len(sl))
	var i interface{} = sl[3]
	c := i.(BS)
	c.n = -1
	fmt.Println(i.(BS).n, c.n, i == interface{}(sl[3]))
	w := W{a, [2]BS{b, mk(9)}}
	w2 := w
	w2.inner[1].b[9]++
	w.set(3, 33)
	fmt.Println(w.inner[1].get(9), w2.inner[1].get(9), w.get(3), w2.get(3), w == w2)
	ch := make(chan BS, 1)
	ch <- w2.inner[1]
	d, ok := <-ch
	fmt.Println(d.get(9), ok)
	f := func() BS { d.n++; return d }
	fmt.Println(f().n, f().n, d.n)
	fmt.Println(rec(mk(4), 5))
	fmt.Println(func() (int, error) { b, err := named(); return b.n, err }())
	arr := [4]Big{}
	arr[2][5] = 5
	brr := arr
	brr[2][5]++
	idx := 2
	fmt.Println(arr[idx][5], brr[idx][5], arr[idx] == brr[idx], [2]Big{arr[0], brr[2]}[1][5])
	p := &arr[idx]
	q := *p
	p[0] = 1
	fmt.Println(q[0], arr[2][0], len(p))
	for k, x := range arr {
		arr[3][1] = 9
		if k == 3 {
			fmt.Println(x[1])
		}
	}
	defer func(b BS) { fmt.Println(b.n, d.n) }(d)
	d.n = 50
	mv := d.get
	d.b[0] = 8
	fmt.Println(mv(0), d.get(0))
	switch x := i.(type) {
	case BS:
		x.n = 77
		fmt.Println(x.n, i.(BS).n)
	}
	type E struct{}
	var e1, e2 E
	es := []E{e1, e2}
	me := map[E]int{{}: 1}
	me[E{}]++
	fmt.Println(e1 == e2, len(es), me, [0]int{} == [0]int{})
	z := [0]BS{}
	for range z {
		fmt.Println("no")
	}
	type P struct {
		a, b int8
		c    bool
		d    [3]int8
		e    uint16
	}
	ps := []P{{1, 2, true, [3]int8{3, 4, 5}, 6}, {}}
	ps[1] = ps[0]
	ps[1].d[idx] = -7
	ps[0].a, ps[1].b = ps[1].b, ps[0].a
	pm := map[P]string{ps[0]: "x", ps[1]: "y"}
	fmt.Println(ps, pm[ps[0]], pm[ps[1]], ps[0] == ps[1])
	var pa [3]P
	pa[idx].d[idx-1]--
	pa[idx-1], pa[idx] = pa[idx], ps[1]
	fmt.Println(pa)
	fs := struct {
		f func(int) int
		g [2]func() string
	}{func(i int) int { return i * 2 }, [2]func() string{nil, func() string { return "g1" }}}
	fmt.Println(fs.f(4), fs.g[1](), fs.g[0] == nil)
	var np *P
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(np.d[1])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var bp *W
		fmt.Println(bp.inner[1].n)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var bp *[1 << 20]int
		fmt.Println(bp[idx*1000])
	}()
}

// expect: 0 22 false true
// expect: 22 0
// expect: 0 22
// expect: 5 0 0
// expect: 5 0 true 200
// expect: 1 2 9 7
// expect: 10 4
// expect: 10 -1 true
// expect: 9 10 33 0 false
// expect: 10 true
// expect: 10 11 11
// expect: 23
// expect: 3 runtime error: invalid memory address or nil pointer dereference
// expect: 5 6 false 6
// expect: 0 1 200
// expect: 0
// expect: 0 8
// expect: 77 10
// expect: true 2 map[{}:2] true
// expect: [{2 2 true [3 4 5] 6} {1 1 true [3 4 -7] 6}] x y false
// expect: [{0 0 false [0 0 0] 0} {0 0 false [0 -1 0] 0} {1 1 true [3 4 -7] 6}]
// expect: 8 g1 true
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: 11 50

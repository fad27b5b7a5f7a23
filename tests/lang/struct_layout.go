// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Fields of every width side by side; writing one never touches another.
import "fmt"

type All struct {
	a bool
	b int8
	c uint8
	d int16
	e uint16
	f int32
	g uint32
	h int64
	i uint64
	j float32
	k float64
	l string
	m []int
	n interface{}
	o error
	p [3]uint8
	q [2]bool
	r *All
	s map[string]int
	t func() int
	u chan int
	v struct {
		x int8
		y [2]int16
	}
	w rune
	x byte
}

func main() {
	var z All
	zero := z
	z.b = -1
	z.d = -2
	z.f = -3
	z.x = 255
	z.v.y[1] = -9
	fmt.Println(z.a, z.b, z.c, z.d, z.e, z.f, z.g, z.h, z.v, z.w, z.x)
	z.c, z.e, z.g, z.i = 255, 65535, 4294967295, 18446744073709551615
	z.p[1], z.q[1] = 200, true
	z.j, z.k = 1.5, 2.5
	z.l, z.m, z.n = "str", []int{1}, 5
	z.r = &z
	z.t = func() int { return int(z.b) }
	y := z
	y.b, y.p[0], y.v.x = 7, 1, 3
	fmt.Println(z.b, z.c, z.d, z.e, z.p, z.q, z.v, z.j, z.k, z.l, z.m, z.n)
	fmt.Println(y.b, y.c, y.p, y.v, y.t(), y.r == &z, y.r.b)
	arr := [3]All{}
	arr[1] = z
	arr[1].l += "!"
	ps := &arr[1]
	ps.p[2]++
	ps.v.y[0]--
	fmt.Println(arr[0].l == "", arr[1].l, arr[1].p, arr[1].v, arr[2].b, z.l)
	sl := make([]All, 3)
	sl[2] = arr[1]
	sl[0].q[0] = true
	fmt.Println(sl[2].g, sl[1].q, sl[0].q, zero.l == sl[1].l)
	m := map[int]All{1: sl[2]}
	fmt.Println(m[1].l, m[2].l == "", m[1].v.y)
	c := make(chan All, 1)
	c <- m[1]
	got := <-c
	fmt.Println(got.l, got.p, got.x)
	var i interface{} = got
	fmt.Println(i.(All).l, i.(All).v.y[0])
	f := func(a All) (b All) { b = a; b.h = 99; return }
	fmt.Println(f(got).h, f(got).l, got.h)
}

// expect: false -1 0 -2 0 -3 0 0 {0 [0 -9]} 0 255
// expect: -1 255 -2 65535 [0 200 0] [false true] {0 [0 -9]} 1.5 2.5 str [1] 5
// expect: 7 255 [1 200 0] {3 [0 -9]} -1 true -1
// expect: true str! [0 200 1] {0 [-1 -9]} 0 str
// expect: 4294967295 [false false] [true false] true
// expect: str! true [-1 -9]
// expect: str! [0 200 1] 255
// expect: str! -1
// expect: 99 str! 0

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Variables, fields and literals larger than any frame.

import "fmt"

type large struct {
	a [1 << 20]byte
	s string
	n int
}

var global large

func text(s string) string { return s }

func literals() {
	p := new(large)
	p.a[7] = 7
	*p = large{s: "new", n: p.n + 1}
	fmt.Println(p.a[7], p.s, p.n)
	*p = large{s: text("called") + p.s, n: len(p.s)}
	fmt.Println(p.a[7], p.s, p.n)
	local := large{s: "local"}
	local.a[3] = 3
	local = large{n: int(local.a[3]), s: local.s + "!"}
	fmt.Println(local.a[3], local.s, local.n)
	global.a[1] = 1
	global = large{s: text("global"), n: int(global.a[1])}
	fmt.Println(global.a[1], global.s, global.n)
	list := make([]large, 2)
	list[1].a[9] = 9
	list[1] = large{n: int(list[1].a[9])}
	fmt.Println(list[1].a[9], list[1].n)
	_ = any(large{s: "boxed"})
}

func effects() {
	var x [100000]int
	x[99999] = 1
	_ = x
	y := x
	_, z := y, x[99999]
	_ = large{s: text("made")}
	var list []large
	defer func() { fmt.Println(recover(), z) }()
	_ = list[z]
}

func null() {
	var p *large
	defer func() { fmt.Println(recover()) }()
	_ = *p
}

func field() {
	var p *struct {
		n int
		l large
	}
	defer func() { fmt.Println(recover()) }()
	_ = p.l
}

func values() {
	var x, y [100000]int
	x[5], y[5] = 5, 5
	fmt.Println(x == y)
	for i, v := range x {
		if v != 0 {
			fmt.Println(i, v)
			x[6] = 1 // not seen by the loop
		}
	}
	swap := struct{ x, y [100000]int }{x: x}
	swap.y = swap.x
	fmt.Println(swap.y[5], swap.y[6])
	func() {
		defer func() { fmt.Println(recover(), y[5]) }()
		y = [100000]int{5: 55, 6: *(*int)(nil)}
	}()
}

func main() {
	literals()
	effects()
	null()
	field()
	values()
}

// expect: 0 new 1
// expect: 0 callednew 3
// expect: 0 local! 3
// expect: 0 global 1
// expect: 0 9
// expect: runtime error: index out of range [1] with length 0 1
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: true
// expect: 5 5
// expect: 5 1
// expect: runtime error: invalid memory address or nil pointer dereference 5

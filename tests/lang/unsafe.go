// SPDX-License-Identifier: GPL-3.0-or-later
// Package unsafe: sizes are those of Go, and memory may be seen as another type of the same shape.
package main

import (
	"fmt"
	"unsafe"
)

type S struct {
	a byte
	b string
	c []int
	d any
	e [3]int16
	f struct{}
}
type E struct {
	x int32
	S
}
type N struct{ n *N; v int64 }
type M struct{ n *N; u uint64 }

const W = unsafe.Sizeof(uintptr(0))

var arr [W]int

type P unsafe.Pointer

type pair[A, B any] struct {
	a A
	b B
}

func offsets[A, B any]() []uintptr {
	type outer struct {
		c byte
		pair[A, B]
	}
	var o outer
	return []uintptr{unsafe.Offsetof(o.pair), unsafe.Offsetof(o.b), unsafe.Offsetof(o.pair.b), unsafe.Sizeof(o)}
}

func main() {
	fmt.Println(offsets[byte, int](), offsets[string, byte](), offsets[[3]int16, any]())
	var s S
	var e E
	fmt.Println(unsafe.Sizeof(s), unsafe.Alignof(s), unsafe.Offsetof(s.d), unsafe.Offsetof(e.S), unsafe.Offsetof(e.d), unsafe.Sizeof("x"), unsafe.Sizeof(1), unsafe.Sizeof(1.5), unsafe.Sizeof('x'), unsafe.Sizeof([2]S{}))
	fmt.Println(len(arr), unsafe.Sizeof(arr), unsafe.Sizeof(map[int]int{}), unsafe.Sizeof(func() {}), unsafe.Sizeof(unsafe.Pointer(nil)))
	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	fmt.Printf("%x\n", bits)
	*(*uint64)(unsafe.Pointer(&f)) |= 1 << 63
	fmt.Println(f)
	x := uint32(0x01020304)
	b := (*[4]byte)(unsafe.Pointer(&x))
	b[0] = 9
	fmt.Printf("%x\n", x)
	var p unsafe.Pointer = unsafe.Pointer(&x)
	var q P = P(p)
	fmt.Println(p == unsafe.Pointer(&x), p != nil, uintptr(p) == uintptr(q), unsafe.Pointer(nil) == nil, unsafe.Pointer(uintptr(0)) == nil)
	fmt.Printf("%T %T\n", p, q)
	n := &N{nil, -1}
	n.n = n
	m := (*M)(unsafe.Pointer(n))
	fmt.Println(m.u, m.n == n)
	var i any = p
	_, ok := i.(unsafe.Pointer)
	fmt.Println(ok)
	mp := map[unsafe.Pointer]int{p: 1}
	fmt.Println(mp[unsafe.Pointer(&x)])
}

// expect: [8 16 8 24] [8 24 16 32] [8 16 8 32]
// expect: 72 8 48 8 56 16 8 8 4 144
// expect: 8 64 8 8 8
// expect: 3ff8000000000000
// expect: -1.5
// expect: 1020309
// expect: true true true true true
// expect: unsafe.Pointer main.P
// expect: 18446744073709551615 true
// expect: true
// expect: 1

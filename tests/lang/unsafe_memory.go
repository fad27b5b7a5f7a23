// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Strings and slices made of pointers, pointers moved, memory seen as another type.

import (
	"fmt"
	"math"
	"strings"
	"unsafe"
)

type header struct {
	a, b uint16
	name string
	list [3]int32
	next *header
}

var global = [4]uint32{1, 2, 3, 4}
var globalText = "package variable"

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
		}
	}()
	f()
}

func bytesOf[T any](v *T) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(v)), unsafe.Sizeof(*v))
}

func cast[T any](p unsafe.Pointer) T { return *(*T)(p) }

//go:noinline
func number(n uintptr) int64 { return *(*int64)(unsafe.Pointer(n)) }

func main() {
	b := []byte("hello, world")
	s := unsafe.String(unsafe.SliceData(b), len(b))
	b[0] = 'J'
	fmt.Println(s, unsafe.String(&b[7], 5), unsafe.StringData(s) == &b[0])
	t := strings.Repeat("ab", 3)
	view := unsafe.Slice(unsafe.StringData(t), len(t))
	fmt.Println(view, cap(view), unsafe.StringData(t[2:]) == &view[2])
	fmt.Println(string(unsafe.Slice(unsafe.StringData(globalText), 7)))

	x := [4]int64{10, 20, 30, 40}
	p := unsafe.Pointer(&x[0])
	q := unsafe.Add(p, 16)
	fmt.Println(*(*int64)(q), *(*int64)(unsafe.Add(q, -8)), uintptr(q)-uintptr(p), unsafe.Add(p, 8) == unsafe.Pointer(&x[1]))
	whole := (*[4]int64)(p)
	whole[3] = 44
	fmt.Println(x, unsafe.Slice(&x[1], 2), len(unsafe.Slice(&x[0], uint8(4))))
	r := unsafe.Pointer(uintptr(p) + 3*unsafe.Sizeof(x[0]))
	r = unsafe.Pointer(uintptr(r) - 8)
	fmt.Println(*(*int64)(r), *(*int64)(unsafe.Pointer(8 + uintptr(unsafe.Pointer(&x[1])))), *(*int64)(unsafe.Pointer(uintptr(r) &^ 0)))
	fmt.Println(number(uintptr(p)+8), unsafe.Pointer(uintptr(1)) == nil)
	f := math.Pi
	fmt.Printf("%x %x\n", bytesOf(&f), bytesOf(&x)[:9])
	fmt.Println(cast[uint64](unsafe.Pointer(&f)) == math.Float64bits(f), cast[[2]uint32](unsafe.Pointer(&f)))
	g := unsafe.Pointer(&global)
	*(*uint32)(unsafe.Add(g, 4)) = 22
	fmt.Println(global, unsafe.Slice((*uint64)(g), 2)[1])

	h := &header{1, 2, "n", [3]int32{7, 8, 9}, nil}
	h.next = h
	at := unsafe.Pointer(h)
	list := (*[3]int32)(unsafe.Add(at, uintptr(unsafe.Pointer(&h.list))-uintptr(at)))
	list[1] = 88
	name := (*string)(unsafe.Add(at, uintptr(unsafe.Pointer(&h.name))-uintptr(at)))
	*name += "ame"
	back := (*header)(at)
	fmt.Println(h.list, h.name, back.next == h, *(*uint16)(unsafe.Add(at, 2)))
	hs := []header{*h, *h}
	all := unsafe.Slice(&hs[0], 2)
	all[1].name = "second"
	fmt.Println(hs[1].name, len(unsafe.Slice(h, 1)), unsafe.Slice((*int)(nil), 0) == nil, unsafe.String(nil, 0) == "")
	var none []int
	fmt.Println(unsafe.SliceData(none) == nil, unsafe.SliceData(make([]int, 0)) != nil, unsafe.SliceData(x[:0]) == (*int64)(unsafe.Pointer(&x)))
	fmt.Println((*int)(unsafe.Pointer(uintptr(0))) == nil)

	n := -1
	try("Slice", func() { _ = unsafe.Slice(&x[0], n) })
	try("String", func() { _ = unsafe.String(&b[0], n) })
	try("nil", func() { _ = unsafe.Slice((*int)(nil), 1-n) })
	try("nil", func() { _ = unsafe.String(nil, 1-n) })
}

// expect: Jello, world world true
// expect: [97 98 97 98 97 98] 6 true
// expect: package
// expect: 30 20 16 true
// expect: [10 20 30 44] [20 30] 4
// expect: 30 30 30
// expect: 20 false
// expect: 182d4454fb210940 0a0000000000000014
// expect: true [1413754136 1074340347]
// expect: [1 22 3 4] 17179869187
// expect: [7 88 9] name true 2
// expect: second 1 true true
// expect: true true true
// expect: true
// expect: Slice runtime error: unsafe.Slice: len out of range
// expect: String runtime error: unsafe.String: len out of range
// expect: nil runtime error: unsafe.Slice: ptr is nil and len is not zero
// expect: nil runtime error: unsafe.String: ptr is nil and len is not zero

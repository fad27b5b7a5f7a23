// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: real Go reads and writes what lies there
package main

// What package unsafe does not do: leave a variable, make pointers of numbers or lengths of strings.

import (
	"fmt"
	"unsafe"
)

type pair struct {
	n int
	s string
}

type twin struct {
	p *pair
	q *int
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

var sink any

func freed(n uintptr) { sink = (*int)(unsafe.Pointer(n)) }

func main() {
	x := make([]int, 4)
	p := unsafe.Pointer(&x[0])
	s := &pair{1, "text"}
	t := &twin{s, &s.n}
	n := 8
	e := x[4:]
	try(func() { _ = unsafe.Slice(&x[1], n) })
	try(func() { _ = unsafe.Slice(s, 100) })
	try(func() { _ = unsafe.Add(p, 4096) })
	try(func() { _ = unsafe.Add(p, -n) })
	try(func() { fmt.Println(*(*[8]int)(p)) })
	try(func() { sink = (*pair)(p) })
	try(func() { sink = (*[4]int)(unsafe.Pointer(s)) })
	try(func() { sink = (*int)(unsafe.Add(unsafe.Pointer(s), unsafe.Offsetof(s.s)+8)) })
	try(func() { sink = (*int)(unsafe.Add(unsafe.Pointer(s), 24)) })
	try(func() { sink = (**int)(unsafe.Pointer(t)) })
	try(func() { *(**int)(unsafe.Add(unsafe.Pointer(t), 8)) = &n; fmt.Println(*t.q) })
	try(func() { sink = (*string)(unsafe.Add(p, 1)) })
	try(func() { sink = (*any)(unsafe.Pointer(&sink)); *(*uintptr)(unsafe.Pointer(&struct{ a any }{1})) = 5 })
	try(func() { q := unsafe.SliceData(e); *q = 5; fmt.Println(*q, x) })
	try(func() { q := unsafe.StringData(fmt.Sprintf("%T", x)); *q = '('; fmt.Printf("%T\n", x) })
	try(func() { ch := make(chan int, 2); sink = (*[2]int)(*(*unsafe.Pointer)(unsafe.Pointer(&struct{ c chan int }{ch}))) })
	try(func() { sink = unsafe.Pointer(uintptr(p) + 4096) })
	try(func() { sink = (*int)(unsafe.Pointer(uintptr(0x234))) })
	try(func() { freed(uintptr(p) + 1<<30) })
	panic("end")
}

// expect: runtime error: unsafe.Slice: len beyond what the pointer points into
// expect: runtime error: unsafe.Slice: len beyond what the pointer points into
// expect: runtime error: unsafe.Add: result outside of what the pointer points into
// expect: runtime error: unsafe.Add: result outside of what the pointer points into
// expect: runtime error: unsafe.Pointer: what it points to is not a [8]int
// expect: runtime error: unsafe.Pointer: what it points to is not a main.pair
// expect: runtime error: unsafe.Pointer: what it points to is not a [4]int
// expect: runtime error: unsafe.Pointer: what it points to is not a int
// expect: runtime error: unsafe.Pointer: what it points to is not a int
// expect: runtime error: unsafe.Pointer: what it points to is not a *int
// expect: 8
// expect: <nil>
// expect: runtime error: unsafe.Pointer: what it points to is not a string
// expect: runtime error: unsafe.Pointer: what it points to is not a uintptr
// expect: 5 [0 0 0 0]
// expect: <nil>
// expect: []int
// expect: <nil>
// expect: runtime error: unsafe.Pointer: what it points to is not a unsafe.Pointer
// expect: runtime error: unsafe.Add: result outside of what the pointer points into
// expect: runtime error: unsafe.Pointer: what it points to is not a int
// expect: runtime error: unsafe.Pointer: the number is no variable's address
// expect-stderr: panic: end
// expect-exit: 2

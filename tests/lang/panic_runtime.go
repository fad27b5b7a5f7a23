// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Run-time panics are runtime.Error values with Go's texts.
import (
	"fmt"
	"runtime"
	"strings"
)

type I interface{ M() }
type T struct{ p *T }

func (T) M() {}

func try(f func()) {
	defer func() {
		r := recover()
		e, ok := r.(runtime.Error)
		if !ok {
			fmt.Println("not a runtime.Error:", r)
			return
		}
		_, isErr := r.(error)
		fmt.Println(e.Error(), isErr, strings.HasPrefix(e.Error(), "runtime error"))
	}()
	f()
	fmt.Println("no panic")
}

func main() {
	var s []int
	var m map[string]int
	var p *T
	var i interface{}
	var it I
	var a [3]int
	str := "abc"
	zero, five, neg := 0, 5, -1
	try(func() { _ = s[zero] })
	try(func() { _ = a[five] })
	try(func() { _ = a[neg] })
	try(func() { a[five%4+2] = 1 })
	try(func() { _ = str[five] })
	try(func() { _ = s[:five] })
	try(func() { _ = a[five:] })
	try(func() { _ = str[five:] })
	try(func() { _ = str[2:zero] })
	try(func() { _ = a[2 : 1+zero] })
	try(func() { _ = s[neg:] })
	try(func() { _ = make([]int, 2, 4)[:five] })
	try(func() { _ = make([]int, 2, 4)[1:2:five] })
	try(func() { _ = make([]int, 2, 4)[1:five:4] })
	try(func() { _ = make([]int, 2, 4)[3 : 2+zero : 4] })
	try(func() { fmt.Println(5 / zero) })
	try(func() { fmt.Println(5 % zero) })
	try(func() { m["a"] = 1 })
	try(func() { fmt.Println(p.p) })
	try(func() { p.p = nil })
	try(func() { it.M() })
	try(func() { _ = i.(int) })
	try(func() { i = "s"; _ = i.(int) })
	try(func() { _ = i.(fmt.Stringer) })
	try(func() { _ = i.(I) })
	try(func() { i = T{}; _ = i.(*T) })
	try(func() { _ = it.(T) })
	try(func() { _ = make([]int, neg) })
	try(func() { _ = make([]int, five, 2+zero) })
	try(func() { _ = make(chan int, neg) })
	try(func() { var f func(); f() })
	try(func() { _ = [2]int(make([]int, 1+zero)) })
	try(func() { var c chan int; close(c) })
	try(func() { c := make(chan int); close(c); close(c) })
	try(func() { c := make(chan int); close(c); c <- 1 })
	try(func() { x := map[interface{}]int{}; x[[]int{1}] = 2 })
	try(func() { x := map[interface{}]int{}; x[func() {}] = 2 })
	try(func() { var x, y interface{} = []int{1}, []int{1}; fmt.Println(x == y) })
	try(func() { var x, y interface{} = map[int]int{}, map[int]int{}; fmt.Println(x == y) })
	try(func() {
		type S struct{ f interface{} }
		fmt.Println(S{[]int{}} == S{[]int{}})
	})
	try(func() { var x interface{} = struct{ f func() }{}; fmt.Println(x == x) })
	try(func() { panic(fmt.Errorf("plain")) })
	try(func() { panic(nil) })
	var n int64 = -5
	try(func() { fmt.Println(1 << n) })
	try(func() { fmt.Println(1 >> neg) })
}

// expect: runtime error: index out of range [0] with length 0 true true
// expect: runtime error: index out of range [5] with length 3 true true
// expect: runtime error: index out of range [-1] true true
// expect: runtime error: index out of range [3] with length 3 true true
// expect: runtime error: index out of range [5] with length 3 true true
// expect: runtime error: slice bounds out of range [:5] with capacity 0 true true
// expect: runtime error: slice bounds out of range [5:3] true true
// expect: runtime error: slice bounds out of range [5:3] true true
// expect: runtime error: slice bounds out of range [2:0] true true
// expect: runtime error: slice bounds out of range [2:1] true true
// expect: runtime error: slice bounds out of range [-1:] true true
// expect: runtime error: slice bounds out of range [:5] with capacity 4 true true
// expect: runtime error: slice bounds out of range [::5] with capacity 4 true true
// expect: runtime error: slice bounds out of range [:5:4] true true
// expect: runtime error: slice bounds out of range [3:2:] true true
// expect: runtime error: integer divide by zero true true
// expect: runtime error: integer divide by zero true true
// expect: assignment to entry in nil map true false
// expect: runtime error: invalid memory address or nil pointer dereference true true
// expect: runtime error: invalid memory address or nil pointer dereference true true
// expect: runtime error: invalid memory address or nil pointer dereference true true
// expect: interface conversion: interface {} is nil, not int true false
// expect: interface conversion: interface {} is string, not int true false
// expect: interface conversion: string is not fmt.Stringer: missing method String true false
// expect: interface conversion: string is not main.I: missing method M true false
// expect: interface conversion: interface {} is main.T, not *main.T true false
// expect: interface conversion: main.I is nil, not main.T true false
// expect: runtime error: makeslice: len out of range true true
// expect: runtime error: makeslice: cap out of range true true
// expect: makechan: size out of range true false
// expect: runtime error: invalid memory address or nil pointer dereference true true
// expect: runtime error: cannot convert slice with length 1 to array or pointer to array with length 2 true true
// expect: close of nil channel true false
// expect: close of closed channel true false
// expect: send on closed channel true false
// expect: runtime error: hash of unhashable type []int true true
// expect: runtime error: hash of unhashable type func() true true
// expect: runtime error: comparing uncomparable type []int true true
// expect: runtime error: comparing uncomparable type map[int]int true true
// expect: runtime error: comparing uncomparable type []int true true
// expect: runtime error: comparing uncomparable type struct { f func() } true true
// expect: not a runtime.Error: plain
// expect: panic called with nil argument true false
// expect: runtime error: negative shift amount true true
// expect: runtime error: negative shift amount true true

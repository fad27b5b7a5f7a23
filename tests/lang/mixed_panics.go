// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The texts of run-time panics; large values, select and goroutines.

import (
	"fmt"
	"sync"
	"time"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			fmt.Println(name, "error:", e.Error())
		} else {
			fmt.Printf("%s %T %v\n", name, r, r)
		}
	}()
	f()
}

type T struct{ x interface{} }
type I interface{ M() }
type J interface{ N() }
type P struct{ n int }

func (p *P) M() { p.n++ }

type V struct{ a, b int }

func (v V) M() {}

type Big struct {
	a [40]int
	s string
}

func (b Big) Get(i int) int { return b.a[i] }
func (b *Big) Put(i, v int) { b.a[i] = v }
func mkBig(n int) (b Big)   { b.a[n] = n; b.s = fmt.Sprint(n); return }

type Rec struct {
	name string
	kids []Rec
	m    map[string]*Rec
	f    func(*Rec) string
}

func main() {
	var nilmap map[string]int
	var nilslice []int
	var nilp *P
	var nilf func()
	var nili I
	var nilch chan int
	zero := 0
	try("map", func() { nilmap["a"] = 1 })
	try("idx", func() { _ = nilslice[zero] })
	try("neg", func() { _ = nilslice[zero-1] })
	try("ptr", func() { nilp.M() })
	try("fn", func() { nilf() })
	try("if", func() { nili.M() })
	try("close", func() { close(nilch) })
	try("close2", func() { c := make(chan int); close(c); close(c) })
	try("send", func() { c := make(chan int); close(c); c <- 1 })
	try("div", func() { fmt.Println(1 / zero) })
	try("mod", func() { fmt.Println(uint8(1) % uint8(zero)) })
	try("shift", func() { fmt.Println(1 << (zero - 1)) })
	try("slice", func() { _ = []int{1, 2}[zero+2 : 1] })
	try("slice2", func() { _ = []int{1, 2}[:zero+5] })
	try("slice3", func() { _ = []int{1, 2}[: 1 : zero+9] })
	try("slice4", func() { _ = []int{1, 2}[zero+2 : 1 : 2] })
	try("str", func() { _ = "abc"[zero+3] })
	try("str2", func() { _ = "abc"[zero+3 : 2] })
	try("str3", func() { _ = "abc"[:zero+4] })
	try("arr", func() { var a [3]int; i := 3 + zero; a[i] = 1 })
	try("arrp", func() { var a *[3]int; a[zero] = 1 })
	try("make", func() { _ = make([]int, zero-1) })
	try("make2", func() { _ = make([]int, zero+3, zero+2) })
	try("makech", func() { _ = make(chan int, zero-1) })
	try("conv", func() { var i interface{} = "x"; _ = i.(int) })
	try("conv2", func() { var i interface{}; _ = i.(int) })
	try("conv3", func() { var i interface{} = 3; _ = i.(I) })
	try("conv4", func() { var i I = &P{}; _ = i.(J) })
	try("conv5", func() { var i I = V{}; _ = i.(*P) })
	try("conv6", func() { var i I; _ = i.(J) })
	try("arrconv", func() { s := []int{1}; _ = [2]int(s) })
	try("arrconv2", func() { s := []int{1}; _ = (*[2]int)(s) })
	try("cmp", func() { var i, j interface{} = []int{1}, []int{1}; fmt.Println(i == j) })
	try("cmp2", func() { var i interface{} = T{[]int{1}}; fmt.Println(i == T{[]int{1}}) })
	try("cmp3", func() { fmt.Println(T{map[int]int{}} == T{map[int]int{}}) })
	try("cmp4", func() { fmt.Println(T{1} == T{1}, T{1} == T{"1"}) })
	try("cmp5", func() { fmt.Println([2]interface{}{1, func() {}} == [2]interface{}{2, func() {}}) })
	try("hash", func() { m := map[interface{}]int{}; m[[]int{1}] = 2 })
	try("hash2", func() { m := map[interface{}]int{}; _ = m[T{func() {}}] })
	try("panic err", func() { panic(fmt.Errorf("e%d", 1)) })
	try("panic v", func() { panic(V{1, 2}) })
	try("copyto", func() { var a [4]int; s := a[:]; fmt.Println(copy(s[2:], []int{1, 2, 3}), a) })
	try("nested", func() {
		defer func() { panic(fmt.Sprint("re-", recover())) }()
		panic("orig")
	})
	try("goexit-like", func() {
		defer fmt.Println("deferred 1")
		defer func() { defer fmt.Println("deferred 2"); recover() }()
		panic(1)
	})
	b := mkBig(7)
	c := b
	c.Put(3, 33)
	bs := []Big{b, c, mkBig(1)}
	bm := map[string]Big{"x": c}
	bs[1].Put(4, 44)
	fmt.Println(b.Get(3), c.Get(3), bs[1].Get(4), bm["x"].Get(3), bm["none"].Get(0), bs[2].s, (&bs[0]).Get(7))
	var bi interface{} = c
	c.Put(3, 0)
	fmt.Println(bi.(Big).Get(3), bi == interface{}(bm["x"]), bi.(Big) == bm["x"], mkBig(2).Get(2))
	ch := make(chan Big, 2)
	ch <- b
	b.Put(7, 0)
	fmt.Println((<-ch).Get(7))
	ga := [...]string{5: "five", 2: "two", "three"}
	fmt.Println(len(ga), ga, ga[3])
	r := Rec{name: "root", kids: []Rec{{name: "a"}, {name: "b", kids: []Rec{{name: "c"}}}}}
	r.m = map[string]*Rec{"self": &r, "kid": &r.kids[1]}
	r.f = func(x *Rec) string { return x.name + r.m["kid"].kids[0].name }
	r.kids[1].kids[0].name += "!"
	fmt.Println(r.m["self"].f(r.m["kid"]), len(r.m["self"].m["self"].kids))
	// select
	c1, c2 := make(chan int), make(chan string, 1)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { defer wg.Done(); c1 <- 5 }()
	got := 0
	for got < 2 {
		select {
		case v := <-c1:
			fmt.Println("c1", v)
			c2 <- "next"
			got++
		case s, ok := <-c2:
			fmt.Println("c2", s, ok)
			got++
		case nilch <- 1:
			fmt.Println("never")
		case <-time.After(time.Second * 5):
			fmt.Println("timeout")
		}
	}
	wg.Wait()
	close(c2)
	s, ok := <-c2
	fmt.Printf("%q %v\n", s, ok)
	arr := [3]int{}
	idx := 0
	get := func() int { idx++; return idx }
	select {
	case arr[get()] = <-func() chan int { c := make(chan int, 1); c <- 9; return c }():
	}
	fmt.Println(arr, idx)
	res := make(chan int)
	go func() {
		defer close(res)
		for i := range 5 {
			res <- i * i
		}
	}()
	sum := 0
	for v := range res {
		sum += v
	}
	fmt.Println(sum)
	var mu sync.Mutex
	total := 0
	for i := range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			total += i
		}()
	}
	wg.Wait()
	fmt.Println(total)
}

// expect: map error: assignment to entry in nil map
// expect: idx error: runtime error: index out of range [0] with length 0
// expect: neg error: runtime error: index out of range [-1]
// expect: ptr error: runtime error: invalid memory address or nil pointer dereference
// expect: fn error: runtime error: invalid memory address or nil pointer dereference
// expect: if error: runtime error: invalid memory address or nil pointer dereference
// expect: close error: close of nil channel
// expect: close2 error: close of closed channel
// expect: send error: send on closed channel
// expect: div error: runtime error: integer divide by zero
// expect: mod error: runtime error: integer divide by zero
// expect: shift error: runtime error: negative shift amount
// expect: slice error: runtime error: slice bounds out of range [2:1]
// expect: slice2 error: runtime error: slice bounds out of range [:5] with capacity 2
// expect: slice3 error: runtime error: slice bounds out of range [::9] with capacity 2
// expect: slice4 error: runtime error: slice bounds out of range [2:1:]
// expect: str error: runtime error: index out of range [3] with length 3
// expect: str2 error: runtime error: slice bounds out of range [3:2]
// expect: str3 error: runtime error: slice bounds out of range [:4] with length 3
// expect: arr error: runtime error: index out of range [3] with length 3
// expect: arrp error: runtime error: invalid memory address or nil pointer dereference
// expect: make error: runtime error: makeslice: len out of range
// expect: make2 error: runtime error: makeslice: cap out of range
// expect: makech error: makechan: size out of range
// expect: conv error: interface conversion: interface {} is string, not int
// expect: conv2 error: interface conversion: interface {} is nil, not int
// expect: conv3 error: interface conversion: int is not main.I: missing method M
// expect: conv4 error: interface conversion: *main.P is not main.J: missing method N
// expect: conv5 error: interface conversion: main.I is main.V, not *main.P
// expect: conv6 error: interface conversion: interface is nil, not main.J
// expect: arrconv error: runtime error: cannot convert slice with length 1 to array or pointer to array with length 2
// expect: arrconv2 error: runtime error: cannot convert slice with length 1 to array or pointer to array with length 2
// expect: cmp error: runtime error: comparing uncomparable type []int
// expect: cmp2 error: runtime error: comparing uncomparable type []int
// expect: cmp3 error: runtime error: comparing uncomparable type map[int]int
// expect: true false
// expect: cmp4 <nil> <nil>
// expect: false
// expect: cmp5 <nil> <nil>
// expect: hash error: runtime error: hash of unhashable type []int
// expect: hash2 error: runtime error: hash of unhashable type func()
// expect: panic err error: e1
// expect: panic v main.V {1 2}
// expect: 2 [0 0 1 2]
// expect: copyto <nil> <nil>
// expect: nested string re-orig
// expect: deferred 2
// expect: deferred 1
// expect: goexit-like <nil> <nil>
// expect: 0 33 44 33 0 1 7
// expect: 33 true true 2
// expect: 7
// expect: 6 [  two three  five] three
// expect: bc! 2
// expect: c1 5
// expect: c2 next true
// expect: "" false
// expect: [0 9 0] 1
// expect: 30
// expect: 1225

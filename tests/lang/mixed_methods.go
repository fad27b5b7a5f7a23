// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Embedding, method values, conversions, constants and control flow together.

import "fmt"

type A interface{ a() string }
type B interface {
	A
	b() string
}
type impl struct{ s string }

func (i impl) a() string  { return "a" + i.s }
func (i *impl) b() string { return "b" + i.s }

type emb struct {
	B
	extra int
}
type emb2 struct {
	emb
	*impl2
}
type impl2 struct{ z int }

func (i *impl2) zed() int { i.z++; return i.z }
func (i impl2) Zed2() int { return i.z }

type Celsius float64

func (c Celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type List []int

func (l *List) Push(x int) { *l = append(*l, x) }
func (l List) Len() int    { return len(l) }

type M map[string]int

func (m M) Inc(k string) { m[k]++ }

type F func(int) int

func (f F) Twice(x int) int { return f(f(x)) }

type Ch chan int

func (c Ch) Send(x int) { c <- x }

type Arr [3]int

func (a Arr) Sum() (s int) {
	for _, v := range a {
		s += v
	}
	return
}
func (a *Arr) Zero() { *a = Arr{} }

type Inner struct{ X, Y int }
type Mid struct {
	Inner
	Y string
}
type Outer struct {
	Mid
	Z int
}

type state func(*machine) state
type machine struct {
	n   int
	out []string
}

func start(m *machine) state { m.out = append(m.out, "start"); return loop }
func loop(m *machine) state {
	m.n++
	if m.n > 2 {
		return nil
	}
	m.out = append(m.out, fmt.Sprint("loop", m.n))
	return loop
}

type T1 struct {
	a int8
	b int64
	c bool
	d float32
	e string
	f [3]uint16
	g interface{}
	h struct{ x, y uint8 }
}

func ret() (a int8, b uint16, c float32, d string, e []int, f T1, g error) {
	return -1, 65535, 1.5, "s", []int{1}, T1{a: -5, f: [3]uint16{1, 2, 65535}, h: struct{ x, y uint8 }{1, 255}}, nil
}

func fib() func() int { a, b := 0, 1; return func() int { defer func() { a, b = b, a+b }(); return a } }

func main() {
	var b B = &impl{"x"}
	e := emb{b, 1}
	e2 := emb2{e, &impl2{5}}
	fmt.Println(e.a(), e.b(), e2.a(), e2.zed(), e2.Zed2(), e2.impl2.z, e2.extra)
	var x A = e2
	_, ok := x.(B)
	fmt.Println(ok, x.(B).b(), x.(interface{ zed() int }).zed())
	fs := []func() string{e.a, b.b, e2.emb.B.a, impl{"v"}.a}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println(Celsius(36.6), []Celsius{1, 2}, map[string]Celsius{"a": 3})
	var l List
	l.Push(1)
	l.Push(2)
	(&l).Push(3)
	fmt.Println(l, l.Len(), List.Len(l), l[1:].Len())
	m := M{}
	m.Inc("a")
	m.Inc("a")
	fmt.Println(m, F(func(i int) int { return i * 3 }).Twice(2))
	c := make(Ch, 1)
	c.Send(4)
	fmt.Println(<-c)
	arr := Arr{1, 2, 3}
	sum := arr.Sum
	arr.Zero()
	fmt.Println(sum(), arr.Sum(), arr)
	ps := []*Arr{{1}, {2, 2}}
	for _, p := range ps {
		fmt.Print(p.Sum(), len(p), " ")
		for i := range p {
			p[i]++
		}
	}
	fmt.Println(*ps[0], *ps[1])
	o := Outer{Mid{Inner{1, 2}, "y"}, 3}
	o.X, o.Mid.Inner.Y, o.Y = 10, 20, "yy"
	po := &o
	po.Inner.X++
	fmt.Printf("%v %+v %#v\n", o, *po, o.Inner)
	mach := &machine{}
	for s := state(start); s != nil; {
		s = s(mach)
	}
	fmt.Println(mach.out)
	fmt.Println(ret())
	a1, b1, c1, d1, e1, f1, g1 := ret()
	f2 := f1
	f2.f[1], f2.h.y, f2.g = 9, 7, f1
	fmt.Println(a1, b1, c1, d1, e1, f1, g1, f2, f1.h == f2.h)
	f := fib()
	for range 10 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	mt := map[T1]int{}
	f1.g = 1
	mt[f1]++
	mt[f1]++
	f1.g = 2
	mt[f1]++
	fmt.Println(len(mt), mt[f1])
	pm := map[string][]int{}
	pm["a"] = append(pm["a"], 1, 2)
	pm["a"][0]++
	pmm := map[string]map[string]int{"x": {}}
	pmm["x"]["y"]++
	fmt.Println(pm, pmm, pmm["q"]["z"], len(pmm["q"]))
	delete(pmm["x"], "y")
	for k := range pmm {
		delete(pmm, k)
	}
	fmt.Println(pmm)
	type local struct {
		n    int
		next *local
	}
	var head *local
	for i := range 3 {
		head = &local{i, head}
	}
	for n := head; n != nil; n = n.next {
		fmt.Print(n.n)
	}
	fmt.Println()
	var ai interface{} = [3]int{1, 2, 3}
	if v, ok := ai.([3]int); ok {
		v[0] = 9
		fmt.Println(v, ai)
	}
	switch y := ai.(type) {
	case [2]int:
		fmt.Println("no", y)
	case [3]int, []int:
		fmt.Printf("%T\n", y)
	}
	switch {
	case len(e1) > 5:
	default:
		fmt.Println("default first")
		fallthrough
	case false:
		fmt.Println("fell")
	case true:
		fmt.Println("no")
	}
	switch z := len(e1); z {
	case 0, 1:
		if z == 1 {
			break
		}
		fmt.Println("unreached")
	}
	func() {
		defer func() {
			fmt.Println(recover())
			defer func() { fmt.Println(recover()) }()
			var np *Outer
			np.Mid.Inner.X = 1
		}()
		defer panic("two")
		panic("one")
	}()
	for i := 0; i < 3; i++ {
		defer func() { fmt.Print("d", i, " ") }()
	}
	var funcs []func()
	for i := 0; i < 6; i++ {
		if i%2 == 0 {
			i++
		}
		funcs = append(funcs, func() { fmt.Print(i, ",") })
	}
	for _, f := range funcs {
		f()
	}
	fmt.Println()
	str := "x"
	str += str + "y"
	bs := []byte(str)
	bs[0] = 'Q'
	fmt.Println(str, string(bs), str < string(bs), str[1:2]+str[:1], len(str+"é"))
	var u8 uint8 = 250
	for i := u8; i >= 250; i++ {
		u8 = i
	}
	fmt.Println(u8)
	ptr := &arr[1]
	*ptr = 50
	pp := &ptr
	**pp += 5
	fmt.Println(arr, *ptr == 55, ptr == &arr[1], &arr[0] == &arr[1])
	st := struct {
		p *int
		a []*int
	}{ptr, []*int{ptr, new(int)}}
	*st.a[0]++
	*st.a[1]--
	fmt.Println(*st.p, *st.a[1])
	const (
		KB = 1 << (10 * (iota + 1))
		MB
		_
		TB
	)
	fmt.Println(KB, MB, TB, 'x', "a"+"b", 7/2, 7/2.0, -7%3, 1e3, 0x1p-2, 0b101, 0o17, 1_000)
	goto end
end:
	fmt.Printf("%v %d %s %q %x %t %p %8.3f|%-5d|%05d|%+d|%e|%g|%c|%U|%T\n", nil, []int{1}, "s", 'x', "hi", true, nil, 3.14159, 5, 42, 7, 1234.5, 1e21, 0x65e5, 0x65e5, mach)
}

// expect: ax bx ax 6 6 6 1
// expect: true bx 7
// expect: ax bx ax av 36.6°C [1.0°C 2.0°C] map[a:3.0°C]
// expect: [1 2 3] 3 3 2
// expect: map[a:2] 18
// expect: 4
// expect: 6 0 [0 0 0]
// expect: 1 3 4 3 [2 1 1] [3 3 1]
// expect: {{{11 20} yy} 3} {Mid:{Inner:{X:11 Y:20} Y:yy} Z:3} main.Inner{X:11, Y:20}
// expect: [start loop1 loop2]
// expect: -1 65535 1.5 s [1] {-5 0 false 0  [1 2 65535] <nil> {1 255}} <nil>
// expect: -1 65535 1.5 s [1] {-5 0 false 0  [1 2 65535] <nil> {1 255}} <nil> {-5 0 false 0  [1 9 65535] {-5 0 false 0  [1 2 65535] <nil> {1 255}} {1 7}} false
// expect: 0 1 1 2 3 5 8 13 21 34 
// expect: 2 1
// expect: map[a:[2 2]] map[x:map[y:1]] 0 0
// expect: map[]
// expect: 210
// expect: [9 2 3] [1 2 3]
// expect: [3]int
// expect: no
// expect: two
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: 1,3,5,
// expect: xxy Qxy false xx 5
// expect: 255
// expect: [0 55 0] true true false
// expect: 56 -1
// expect: 1024 1048576 1099511627776 120 ab 3 3.5 -1 1000 0.25 5 15 1000
// expect: <nil> [1] s 'x' 6869 true %!p(<nil>)    3.142|5    |00042|+7|1.234500e+03|1e+21|日|U+65E5|*main.machine
// expect: d2 d1 d0 

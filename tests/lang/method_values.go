// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Method values bind a copy of the receiver; method expressions take it as first argument.
import "fmt"

type Counter struct{ n int }

func (c *Counter) Inc() int        { c.n++; return c.n }
func (c Counter) Get() int         { return c.n }
func (c Counter) Add(a, b int) int { return c.n + a + b }

type Num int

func (n Num) Double() Num { return n * 2 }
func (n *Num) Set(v int)  { *n = Num(v) }

type Getter interface{ Get() int }

type Func func(int) string

func (f Func) Call(x int) string { return "<" + f(x) + ">" }

type List []int

func (l List) Len() int    { return len(l) }
func (l *List) Push(x int) { *l = append(*l, x) }

type Dict map[string]int

func (d Dict) Put(k string, v int) { d[k] = v }

func main() {
	c := Counter{10}
	inc, get := c.Inc, c.Get
	inc()
	inc()
	fmt.Println(c.n, get(), c.Get())
	f := Counter.Get
	g := (*Counter).Inc
	h := (*Counter).Get
	fmt.Println(f(c), g(&c), h(&c), Counter.Add(c, 1, 2))
	fmt.Printf("%T %T %T\n", f, g, inc)
	var gt Getter = c
	m := gt.Get
	c.n = 100
	fmt.Println(m(), gt.Get(), Getter.Get(&c))
	n := Num(21)
	n.Set(4)
	d := n.Double
	n = 1
	fmt.Println(n, d(), Num.Double(8), n.Double().Double())
	fn := Func(func(x int) string { return fmt.Sprint(x * x) })
	fmt.Println(fn.Call(5))
	var l List
	l.Push(1)
	l.Push(2)
	push := l.Push
	push(3)
	fmt.Println(l, l.Len())
	dict := Dict{}
	put := dict.Put
	put("a", 1)
	fmt.Println(dict)
	p := &c
	pp := &p
	(*pp).Inc()
	fmt.Println(p.Get(), (*p).Get())
	fs := []func() int{c.Inc, c.Get, p.Inc}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println(c.n)
	arr := [2]Counter{}
	arr[1].Inc()
	s := []Counter{{1}}
	s[0].Inc()
	mp := map[string]*Counter{"k": {5}}
	mp["k"].Inc()
	fmt.Println(arr, s, mp["k"].n)
	defer fmt.Println("deferred", c.Get())
	defer c.Inc()
	var nilc *Counter
	func() {
		defer func() { fmt.Println("recovered:", recover() != nil) }()
		_ = nilc.Get
	}()
}

// expect: 12 10 12
// expect: 12 13 13 16
// expect: func(main.Counter) int func(*main.Counter) int func() int
// expect: 13 13 100
// expect: 1 8 16 4
// expect: <25>
// expect: [1 2 3] 3
// expect: map[a:1]
// expect: 101 101
// expect: 102 101 103 103
// expect: [{0} {1}] [{2}] 6
// expect: recovered: true
// expect: deferred 103

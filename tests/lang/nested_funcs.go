// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Functions that make functions that make functions; memoising; generators; callbacks; recursion.
import (
	"fmt"
	"sort"
)

type Visitor func(depth int, name string) bool
type Tree struct {
	name string
	kids []*Tree
}

func (t *Tree) walk(v Visitor) {
	var rec func(*Tree, int)
	rec = func(t *Tree, d int) {
		if !v(d, t.name) {
			return
		}
		for _, k := range t.kids {
			rec(k, d+1)
		}
	}
	rec(t, 0)
}

func memo(f func(int) int) func(int) int {
	cache := map[int]int{}
	return func(n int) int {
		if v, ok := cache[n]; ok {
			return v
		}
		v := f(n)
		cache[n] = v
		return v
	}
}

func mapInts(xs []int, f func(int) int) []int {
	out := make([]int, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func filter(xs []int, keep func(int) bool) (out []int) {
	for _, x := range xs {
		if keep(x) {
			out = append(out, x)
		}
	}
	return
}

func fold(xs []int, init int, f func(int, int) int) int {
	for _, x := range xs {
		init = f(init, x)
	}
	return init
}

type Middleware func(Handler) Handler
type Handler func(string) string

func chain(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func tag(t string) Middleware {
	n := 0
	return func(next Handler) Handler {
		return func(s string) string {
			n++
			return fmt.Sprintf("<%s%d>%s</%s>", t, n, next(s), t)
		}
	}
}

type Option func(*config)
type config struct {
	name string
	size int
}

func WithName(s string) Option { return func(c *config) { c.name = s } }
func WithSize(n int) Option    { return func(c *config) { c.size = n } }
func build(opts ...Option) config {
	c := config{"default", 1}
	for _, o := range opts {
		o(&c)
	}
	return c
}

func main() {
	t := &Tree{"root", []*Tree{{"a", []*Tree{{"a1", nil}}}, {"b", []*Tree{{"b1", nil}}}}}
	t.walk(func(d int, n string) bool {
		fmt.Printf("%*s%s\n", d*2, "", n)
		return n != "b"
	})
	var fib func(int) int
	fib = memo(func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	fmt.Println(fib(80))
	xs := []int{1, 2, 3, 4, 5, 6}
	fmt.Println(fold(filter(mapInts(xs, func(x int) int { return x * x }), func(x int) bool { return x%2 == 0 }), 0, func(a, b int) int { return a + b }))
	h := chain(func(s string) string { return s }, tag("b"), tag("i"))
	fmt.Println(h("x"), h("y"))
	fmt.Println(build(), build(WithSize(5), WithName("n")))
	words := []string{"ccc", "a", "bb"}
	by := func(key func(string) int) func(i, j int) bool {
		return func(i, j int) bool { return key(words[i]) < key(words[j]) }
	}
	sort.Slice(words, by(func(s string) int { return len(s) }))
	fmt.Println(words)
	counters := map[string]func() int{}
	for _, k := range []string{"x", "y"} {
		n := len(counters) * 10
		counters[k] = func() int { n++; return n }
	}
	fmt.Println(counters["x"](), counters["x"](), counters["y"]())
	y := func(f func(func(int) int, int) int) func(int) int {
		var g func(int) int
		g = func(n int) int { return f(g, n) }
		return g
	}
	fmt.Println(y(func(self func(int) int, n int) int {
		if n == 0 {
			return 1
		}
		return n * self(n-1)
	})(12))
	acc := func() (func(int), func() int) {
		sum := 0
		return func(n int) { sum += n }, func() int { return sum }
	}
	add, get := acc()
	for i := range 5 {
		add(i)
	}
	fmt.Println(get())
}

// expect: root
// expect:   a
// expect:     a1
// expect:   b
// expect: 23416728348467685
// expect: 56
// expect: <b1><i1>x</i></b> <b2><i2>y</i></b>
// expect: {default 1} {n 5}
// expect: [a bb ccc]
// expect: 1 2 11
// expect: 479001600
// expect: 10

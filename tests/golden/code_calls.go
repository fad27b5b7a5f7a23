// SPDX-License-Identifier: GPL-3.0-or-later
// Calls, results, defers, methods, interfaces.
package main

type Shape interface{ Area() int }

type Rect struct{ w, h int }

func (r Rect) Area() int   { return r.w * r.h }
func (r *Rect) Scale(n int) { r.w, r.h = r.w*n, r.h*n }

type Named struct {
	*Rect
	name string
}

func pair(n int) (int, string) { return n + 1, "pair" }

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func join(pre string, rest ...string) string {
	s := pre
	for _, r := range rest {
		s += ", " + r
	}
	return s
}

func safe(f func() int) (n int, err any) {
	defer func() { err = recover() }()
	defer println("leaving")
	return f(), nil
}

func total(shapes []Shape) (sum int) {
	for _, s := range shapes {
		sum += s.Area()
	}
	return sum
}

func main() {
	r := Rect{2, 3}
	r.Scale(fib(3))
	n := Named{&r, "n"}
	f := n.Area
	i, s := pair(f())
	println(join(s, "a", n.name, join("b")), i, total([]Shape{r, &r, n}))
	go n.Scale(2)
	println(safe(f))
}

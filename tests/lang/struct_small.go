// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Small structs and arrays through calls, results, channels, interfaces and closures.
import "fmt"

type P struct{ x, y int8 }
type B struct{ b bool }
type E struct{}
type W struct {
	p P
	e E
	s [2]P
}

func (p P) add(q P) P       { return P{p.x + q.x, p.y + q.y} }
func (p *P) scale(k int8)   { p.x *= k; p.y *= k }
func mk(a, b int8) (P, B)   { return P{a, b}, B{a == b} }
func arr(a [3]int8) [3]int8 { a[0]++; return a }
func wrap(ps ...P) W        { return W{p: ps[0], s: [2]P{ps[1], ps[2]}} }

func main() {
	p, b := mk(1, 2)
	q, c := mk(3, 3)
	fmt.Println(p, b, q, c, p.add(q), p == P{1, 2}, b != c)
	p.scale(3)
	fmt.Println(p, arr([3]int8{1, 2, 3}))
	w := wrap(p, q, P{9, 9})
	w.s[1].x = -1
	v := w
	v.p.scale(2)
	fmt.Println(w, v, w == v, w.s == v.s)
	ch := make(chan P, 2)
	ch <- p
	ch <- P{7, 8}
	fmt.Println(<-ch, (<-ch).y)
	var i interface{} = p
	fmt.Println(i.(P).add(q), i == P{3, 6})
	f := p.add
	p.x = 0
	fmt.Println(f(P{1, 1}), p)
	es := []E{{}, {}}
	m := map[E]int{{}: 5}
	fmt.Println(len(es), m[E{}], E{} == es[0])
	ps := map[P]P{{1, 2}: {3, 4}}
	ps[P{1, 2}] = ps[P{1, 2}].add(P{1, 1})
	fmt.Println(ps)
	g := func() (P, error) { return P{5, 5}, nil }
	r, err := g()
	fmt.Println(r, err)
	func(p P) { p.x = 100; fmt.Println(p) }(r)
	fmt.Println(r)
}

// expect: {1 2} {false} {3 3} {true} {4 5} true true
// expect: {3 6} [2 2 3]
// expect: {{3 6} {} [{3 3} {-1 9}]} {{6 12} {} [{3 3} {-1 9}]} false true
// expect: {3 6} 8
// expect: {6 9} true
// expect: {4 7} {0 6}
// expect: 2 5 true
// expect: map[{1 2}:{4 5}]
// expect: {5 5} <nil>
// expect: {100 5}
// expect: {5 5}

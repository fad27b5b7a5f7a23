// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Structs and arrays of thousands of bytes as variables, arguments, results, elements and keys.
import "fmt"

type Big struct {
	a [200]int
	s [10]string
	n int
}

func mk(n int) (b Big) {
	for i := range b.a {
		b.a[i] = i * n
	}
	b.s[3] = fmt.Sprint("s", n)
	b.n = n
	return
}

func (b Big) sum() (t int) {
	for _, v := range b.a {
		t += v
	}
	return t
}

func (b *Big) bump() *Big      { b.a[199]++; b.n++; return b }
func both(x, y Big) (Big, Big) { return y, x }
func id(b Big) Big             { return b }

func main() {
	x, y := mk(1), mk(2)
	x, y = both(x, y)
	fmt.Println(x.n, y.n, x.sum(), y.sum(), x == y, x == id(x))
	x.bump().bump()
	fmt.Println(x.a[199], x.n, id(x).s[3])
	bs := []Big{x, y}
	bs = append(bs, mk(3), id(y))
	bs[0].a[0] = -1
	fmt.Println(len(bs), bs[0].a[0], x.a[0], bs[2].sum(), bs[3] == y)
	m := map[string]Big{"x": x}
	v := m["x"]
	v.n = 1000
	fmt.Println(m["x"].n, v.n, m["none"].sum())
	c := make(chan Big, 2)
	c <- x
	go func() { c <- mk(5) }()
	fmt.Println((<-c).n, (<-c).n)
	u := make(chan Big)
	go func() { u <- mk(6) }()
	z := <-u
	fmt.Println(z.n, z.a[10])
	var i interface{} = x
	x.n = 0
	fmt.Println(i.(Big).n, i == interface{}(x))
	f := func() int { z.n++; return z.n }
	f()
	fmt.Println(f(), z.n)
	w := [3]Big{1: y}
	ww := w
	ww[1].n = 77
	fmt.Println(w[1].n, ww[1].n, len(w))
	p := &w[1]
	*p = mk(9)
	fmt.Println(w[1].n, p.sum())
	defer func(b Big) { fmt.Println("deferred", b.n) }(y)
	y.n = -5
	for _, b := range bs[:2] {
		b.n = 12345
		fmt.Print(b.a[1], " ")
	}
	fmt.Println(bs[0].n)
	k := map[[100]int]int{}
	var key [100]int
	k[key]++
	key[99] = 1
	k[key]++
	fmt.Println(len(k), k[key])
}

// expect: 2 1 39800 19900 false true
// expect: 400 4 s2
// expect: 4 -1 0 59700 true
// expect: 4 1000 0
// expect: 4 5
// expect: 6 60
// expect: 4 false
// expect: 8 8
// expect: 1 77 3
// expect: 9 179100
// expect: 2 1 4
// expect: 2 1
// expect: deferred 1

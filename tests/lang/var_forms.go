// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Declarations: zero values of every type, grouped, multiple, redeclared, blank.
import "fmt"

var (
	a, b = 1, "two"
	c    float64
	d    = [2]bool{true}
	_    = fmt.Sprint("evaluated")
	e, f func() int
)

var g, h int = 3, 4

type T struct {
	n int
	s string
	p *T
}

func multi() (int, string, error) { return 1, "m", nil }

var x, y, z = multi()

func main() {
	var (
		i   int
		u   uint8
		fl  float32
		s   string
		bo  bool
		p   *int
		sl  []int
		m   map[string]int
		ch  chan int
		fn  func()
		ifc interface{}
		err error
		st  T
		ar  [3]T
		ru  rune
	)
	fmt.Println(i, u, fl, s == "", bo, p == nil, sl == nil, m == nil, ch == nil, fn == nil, ifc == nil, err == nil, st, ar[2].n, ru)
	fmt.Println(a, b, c, d, e == nil, f == nil, g, h, x, y, z)
	j, k := 1, 2
	k, l := 3, 4
	fmt.Println(j, k, l)
	var n, o = multi2()
	fmt.Println(n, o)
	var q, r int
	q, r = r+1, q+2
	fmt.Println(q, r)
	_, v, _ := multi()
	fmt.Println(v)
	var w = func() int { return 5 }()
	var ptr = &w
	*ptr++
	fmt.Println(w)
	type local struct{ T }
	lo := local{T{1, "x", nil}}
	lo.p = &lo.T
	lo.p.n = 50
	fmt.Println(lo.n, lo.T.s)
	{
		a := a + 1
		b, c := a, b
		fmt.Println(a, b, c)
	}
	fmt.Println(a, b)
	var big [1000]int
	big[999] = 1
	cp := big
	big[999] = 2
	fmt.Println(cp[999], len(cp))
	const t1, t2 = iota, "c"
	fmt.Println(t1, t2)
	for i, s := 0, "a"; i < 2; i, s = i+1, s+"b" {
		fmt.Print(i, s, " ")
	}
	fmt.Println()
	if a, ok := m["x"]; !ok {
		fmt.Println(a, ok)
	}
}

func multi2() (a, b string) { a = "A"; return a, a + "B" }

// expect: 0 0 0 true false true true true true true true true {0  <nil>} 0 0
// expect: 1 two 0 [true false] true true 3 4 1 m <nil>
// expect: 1 3 4
// expect: A AB
// expect: 1 2
// expect: m
// expect: 6
// expect: 50 x
// expect: 2 2 two
// expect: 1 two
// expect: 1 1000
// expect: 0 c
// expect: 0a 1ab 
// expect: 0 false

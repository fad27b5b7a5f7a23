// Small methods that are called through an interface, and inlined in functions that are compiled before or afterwards.
package main

import "fmt"

type pair struct{ a, b int64 }
type triple struct{ a, b, c int64 }

func (p pair) zero() bool   { return p.a == 0 && p.b == 0 }
func (t triple) zero() bool { return t.a == 0 && t.b == 0 && t.c == 0 }

type zeroer interface{ zero() bool }

type first struct{ n int }
type last struct{ n int }

func (u *first) check(n int, p pair) (int, bool) {
	if !p.zero() {
		return n + u.n, false
	}
	return n, true
}

func (u *last) check(n int, t triple) (int, bool) {
	if !t.zero() {
		return n + u.n, false
	}
	return n, true
}

func main() {
	var c interface {
		check(n int, p pair) (int, bool)
	} = &first{3}
	var z zeroer = pair{1, 2}
	fmt.Println(z.zero())
	fmt.Println(c.check(1, pair{}))
	fmt.Println(c.check(1, pair{0, 1}))

	z = triple{0, 0, 1}
	var d interface {
		check(n int, t triple) (int, bool)
	} = &last{4}
	fmt.Println(z.zero())
	fmt.Println(d.check(1, triple{}))
	fmt.Println(d.check(1, triple{0, 1, 0}))
}

// expect: false
// expect: 1 true
// expect: 4 false
// expect: false
// expect: 1 true
// expect: 5 false

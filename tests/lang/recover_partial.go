// SPDX-License-Identifier: GPL-3.0-or-later
package main

// What a statement that panics half-way leaves in the results of a function that recovers.

import "fmt"

func pan() int { panic("x") }
func one() int { return 1 }

func a() (r int) {
	defer func() { recover() }()
	var p *int
	r = 5
	r = one() + *p
	return
}
func b() (r int) {
	defer func() { recover() }()
	r = 5
	r = one()*10 + pan()
	return
}
func c() (r int) {
	defer func() { recover() }()
	r = 5
	return one()*10 + pan()
}

type S struct{ x, y int }

func d() (r S) {
	defer func() { recover() }()
	r = S{1, 2}
	r = S{one() + 8, pan()}
	return
}
func g() (r string) {
	defer func() { recover() }()
	r = "a"
	var p *string
	r = "b" + r + *p
	return
}
func h() (r, q int) {
	defer func() { recover() }()
	r, q = 1, 2
	var a []int
	r, q = q, a[3]
	return
}
func i() (r [3]int) {
	defer func() { recover() }()
	r = [3]int{1, 2, 3}
	r = [3]int{4, 5, pan()}
	return
}
func j() (r interface{}) {
	defer func() { recover() }()
	r = 5
	var x interface{} = "s"
	r = x.(int)
	return
}
func k() (r int, ok bool) {
	defer func() { recover() }()
	r, ok = 3, true
	var m map[interface{}]int
	r, ok = m[[]int{1}]
	return
}
func l() (r int) {
	defer func() { recover() }()
	r = 7
	z := 0
	r += 3 / z
	return
}
func m() (r bool) {
	defer func() { recover() }()
	r = false
	r = one() == 1 && pan() == 2
	return
}
func n() (r bool) {
	defer func() { recover() }()
	r = true
	var p *int
	r = one() != 1 || *p == 2
	return
}
func o() (r int8) {
	defer func() { recover() }()
	r = 1
	x := -1
	r = r << x
	return
}
func q() (r float64) {
	defer func() { recover() }()
	r = 1
	var p *float64
	r = max(3, *p)
	return
}
func t() (r []int) {
	defer func() { recover() }()
	r = []int{1}
	r = append(r, 2, pan())
	return
}
func u() (r []int) {
	defer func() { recover() }()
	r = []int{1}
	var p *int
	r = []int{5, 6, *p}
	return
}

func main() {
	fmt.Println(a(), b(), c(), d(), g())
	fmt.Println(h())
	fmt.Println(i(), j())
	fmt.Println(k())
	fmt.Println(l(), m(), n(), o(), q(), t(), u())
}

// expect: 5 5 5 {1 2} a
// expect: 1 2
// expect: [1 2 3] 5
// expect: 3 true
// expect: 7 false true 1 1 [1] [1]

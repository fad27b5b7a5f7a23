// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Calls, receives and logical operators happen left to right; operands of an assignment come first.
import "fmt"

var trace string

func t(s string, v int) int { trace += s; return v }

func show() { fmt.Println(trace); trace = "" }

type S struct{ a, b int }

func get() *S                      { trace += "g"; return &S{} }
func two() (int, int)              { trace += "2"; return 1, 2 }
func (s *S) m(x int) *S            { trace += fmt.Sprint("m", x); return s }
func idx(a []int) []int            { trace += "i"; return a }
func mp(m map[int]int) map[int]int { trace += "p"; return m }

func main() {
	_ = t("a", 1) + t("b", 2)*t("c", 3)
	show()
	_ = []int{t("a", 1), t("b", 2), t("c", 3)}
	show()
	a := []int{0, 0, 0}
	idx(a)[t("x", 1)] = t("y", 5)
	show()
	idx(a)[t("x", 0)], idx(a)[t("y", 2)] = t("v", 7), t("w", 8)
	show()
	fmt.Println(a)
	i := 0
	i, a[i] = 1, 9
	fmt.Println(i, a)
	a[0], a[0] = 1, 2
	fmt.Println(a[0])
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	m := map[int]int{}
	mp(m)[t("k", 1)] += t("v", 2)
	show()
	get().m(t("1", 1)).m(t("2", 2))
	show()
	_ = t("l", 0) == 1 && t("r", 1) == 1 || t("o", 1) == 1
	show()
	x, y := two()
	_, _ = x, y
	fmt.Println(t("p", 1), t("q", 2), func() int { trace += "f"; return 0 }())
	show()
	f := func(a, b, c int) { trace += "call" }
	f(t("1", 1), t("2", 2), t("3", 3))
	show()
	_ = map[int]int{t("k", 1): t("v", 1), t("l", 2): t("w", 2)}
	show()
	_ = S{b: t("b", 1), a: t("a", 2)}
	show()
	c := make(chan int, 2)
	c <- t("s", 1)
	c <- 2
	fmt.Println(<-c*10 + <-c)
	show()
	switch t("tag", 3) {
	case t("1", 1), t("3", 3), t("4", 4):
	}
	show()
	p := &S{1, 2}
	p, p.a = &S{3, 4}, 100
	fmt.Println(p.a)
	arr := [3]int{1, 2, 3}
	j := 0
	j, arr[j] = 2, arr[2]
	fmt.Println(j, arr)
	var fn func(int)
	func() {
		defer func() { fmt.Println(recover() != nil, trace); trace = "" }()
		fn(t("arg", 1))
	}()
	var np *S
	func() {
		defer func() { fmt.Println(recover() != nil, trace); trace = "" }()
		np.a = t("rhs", 1)
	}()
	var nm map[int]int
	func() {
		defer func() { fmt.Println(recover() != nil, trace); trace = "" }()
		nm[t("key", 1)] = t("val", 1)
	}()
	for k, v := range []int{t("r", 1), t("s", 2)} {
		trace += fmt.Sprint(k, v)
	}
	show()
	s := a[t("lo", 0):t("hi", 2):t("max", 3)]
	_ = s
	show()
}

// expect: abc
// expect: abc
// expect: ixy
// expect: ixiyvw
// expect: [7 5 8]
// expect: 1 [9 5 8]
// expect: 2
// expect: [8 2 5]
// expect: pkv
// expect: g1m12m2
// expect: lo
// expect: 1 2 0
// expect: 2pqf
// expect: 123call
// expect: kvlw
// expect: ba
// expect: 12
// expect: s
// expect: tag13
// expect: 3
// expect: 2 [3 2 3]
// expect: true arg
// expect: true rhs
// expect: true keyval
// expect: rs0 11 2
// expect: lohimax

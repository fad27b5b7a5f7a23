// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The built-in functions as values of expressions, and len and cap of everything.
import "fmt"

type S []int
type A [4]int
type M map[string]int
type C chan int

func side() []int { fmt.Print("[side]"); return make([]int, 3) }

func main() {
	var a A
	p := &a
	c := make(C, 5)
	c <- 1
	fmt.Println(len(a), cap(a), len(p), cap(p), len(c), cap(c), len(M{"a": 1}), len("héé"), len(S{1, 2}), cap(make(S, 1, 7)))
	fmt.Println(len(side()), len([2][3]int{}), len([2][3]int{}[0]))
	var np *[3]int
	fmt.Println(len(np), cap(np))
	m := make(M)
	m["x"] = 1
	mm := make(map[int]bool, 100)
	s := make(S, 2)
	s2 := make([]string, len(s), cap(s)*3)
	n := int8(3)
	s3 := make([]byte, n, 2*n)
	fmt.Println(m, mm, s, len(s2), cap(s2), len(s3), cap(s3))
	s = append(s, 1, 2)
	s = append(s, S{3}...)
	fmt.Println(s, copy(s, s[2:]), s)
	q := new(A)
	q[2] = 7
	r := new(struct{ a, b int })
	r.b = 1
	t := new(*int)
	fmt.Println(*q, *r, *t == nil, *new(string) == "", *new(float64))
	delete(m, "x")
	delete(m, "x")
	fmt.Println(len(m))
	fmt.Println(min(1, 2, 0), max(1.5, 2), min("b", "a"), max(n, 5), min(2.5, float64(n)))
	const cm = max(3, 7) + min(1, 2)
	var arr [cm]int
	fmt.Println(len(arr))
	clear(s)
	clear(mm)
	fmt.Println(s, len(mm))
	close(c)
	v, ok := <-c
	_, ok2 := <-c
	fmt.Println(v, ok, ok2)
	var ns []int
	ns = append(ns, ns...)
	fmt.Println(ns == nil, len(append(ns, 0)), copy(ns, s))
	clear(ns)
	b := append([]byte(nil), "str"...)
	fmt.Println(string(b), copy(b, "XY"), string(b))
}

// expect: 4 4 4 4 1 5 1 5 2 7
// expect: [side]3 2 3
// expect: 3 3
// expect: map[x:1] map[] [0 0] 2 6 3 6
// expect: [1 2 3 2 3] 3 [1 2 3 2 3]
// expect: [0 0 7 0] {0 1} true true 0
// expect: 0
// expect: 0 2 a 5 2.5
// expect: 8
// expect: [0 0 0 0 0] 0
// expect: 1 true false
// expect: true 1 0
// expect: XYr 2 XYr

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Named types, aliases, conversions between types of one underlying type, unexported layouts.
import "fmt"

type (
	Celsius float64
	Temp    = Celsius
	ID      int
	IDs     []ID
	Pair    struct{ a, b int }
	Other   Pair
	Handler func(int) int
	Matrix  [2][2]float64
	Set     map[string]struct{}
	Tree    struct {
		kids []Tree
		up   *Tree
		m    map[string]Tree
	}
)

func (c Celsius) F() float64 { return float64(c)*9/5 + 32 }
func (i ID) String() string  { return fmt.Sprintf("ID-%03d", int(i)) }
func (m Matrix) Mul(n Matrix) (r Matrix) {
	for i := range r {
		for j := range r[i] {
			for k := range m {
				r[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return
}
func (s Set) Add(k string) Set { s[k] = struct{}{}; return s }

func main() {
	var t Temp = 100
	fmt.Printf("%T %v %v\n", t, t, t.F())
	id := ID(7)
	fmt.Println(id, IDs{1, 2}, []ID{3}, map[ID]ID{1: 2})
	fmt.Printf("%d %v %s %T\n", id, id, id, IDs{})
	p := Pair{1, 2}
	o := Other(p)
	q := struct{ a, b int }{5, 6}
	p = q
	fmt.Println(o, p, Pair(o) == Pair{1, 2})
	var h Handler = func(x int) int { return x + 1 }
	fmt.Println(h(1), Handler(func(x int) int { return -x })(4))
	m := Matrix{{1, 1}, {1, 0}}
	fmt.Println(m.Mul(m).Mul(m))
	s := Set{}
	fmt.Println(len(s.Add("a").Add("b").Add("a")))
	tr := Tree{kids: []Tree{{}, {kids: []Tree{{}}}}}
	fmt.Println(len(tr.kids[1].kids), tr.up == nil, tr.m["x"].kids == nil)
	var ids []ID = IDs{9}
	fmt.Println(ids)
	var x interface{} = id
	_, isInt := x.(int)
	_, isID := x.(ID)
	fmt.Println(isInt, isID)
	type Inner struct{ Pair }
	in := Inner{Pair{1, 2}}
	fmt.Printf("%T %+v %v\n", in, in, in.a)
	var f float64 = float64(t) + 0.5
	fmt.Println(f, int(f), Celsius(f)/3)
	var ro <-chan int = make(chan int)
	fmt.Printf("%T %T\n", ro, make(chan<- string))
	fmt.Printf("%T %T %T\n", h, func(a int, b ...string) (int, error) { return 0, nil }, &q)
	arr := [3]int([]int{1, 2, 3})
	pa := (*[2]int)([]int{4, 5, 6})
	pa[0]++
	fmt.Println(arr, *pa)
}

// expect: main.Celsius 100 212
// expect: ID-007 [ID-001 ID-002] [ID-003] map[ID-001:ID-002]
// expect: 7 ID-007 ID-007 main.IDs
// expect: {1 2} {5 6} true
// expect: 2 -4
// expect: [[3 2] [2 1]]
// expect: 2
// expect: 1 true true
// expect: [ID-009]
// expect: false true
// expect: main.Inner {Pair:{a:1 b:2}} 1
// expect: 100.5 100 33.5
// expect: <-chan int chan<- string
// expect: main.Handler func(int, ...string) (int, error) *struct { a int; b int }
// expect: [1 2 3] [5 5]

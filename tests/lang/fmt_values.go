// SPDX-License-Identifier: GPL-3.0-or-later
package main

// %v, %+v, %#v and %T of composite values.
import (
	"errors"
	"fmt"
)

type P struct {
	X, Y int
}
type Q struct {
	Name string
	P    P
	Ptr  *P
	L    []int
	M    map[string]int
	I    interface{}
	E    error
	F    func()
	C    chan int
	b    bool
	arr  [2]string
}
type Str struct{ v int }

func (s Str) String() string { return fmt.Sprintf("<%d>", s.v) }

type Ptr struct{ v int }

func (p *Ptr) String() string { return "ptr!" }

type Err struct{ code int }

func (e Err) Error() string { return fmt.Sprint("code ", e.code) }

type Go struct{}

func (Go) GoString() string { return "Go{!}" }

type Ints []int
type M map[string]P
type E struct{}
type Rec struct {
	Name string
	Next *Rec
}

func main() {
	p := P{1, 2}
	fmt.Printf("%v %+v %#v %T\n", p, p, p, p)
	fmt.Printf("%v %+v %#v %T\n", &p, &p, &p, &p)
	q := Q{Name: "n", P: p, L: []int{1, 2}, M: map[string]int{"b": 2, "a": 1}, I: 5, E: errors.New("e")}
	fmt.Printf("%v\n%+v\n", q, q)
	fmt.Printf("%#v\n", Q{Name: "n", L: []int{1}, M: map[string]int{"a": 1}, I: "x"})
	fmt.Printf("%v %+v %#v\n", []P{{1, 2}, {3, 4}}, []P{{1, 2}}, []P{{1, 2}})
	fmt.Printf("%v %+v %#v\n", map[string]P{"b": {1, 2}, "a": {}}, map[int]P{1: {}}, map[string]P{"k": {1, 2}})
	fmt.Printf("%v %#v %T\n", [3]int{1, 2, 3}, [3]int{1, 2, 3}, [3]int{})
	fmt.Printf("%v %+v %#v %T\n", nil, nil, nil, nil)
	var np *P
	var ni interface{}
	var ne error
	var ns []int
	var nm map[string]int
	var nf func()
	fmt.Printf("%v %v %v %v %v %v\n", np, ni, ne, ns, nm, nf == nil)
	fmt.Printf("%+v %#v %#v %#v %#v %T\n", np, np, ns, nm, ni, ne)
	fmt.Println(Str{5}, &Str{6}, []Str{{7}}, map[string]Str{"k": {8}}, struct{ S Str }{Str{9}})
	fmt.Printf("%v %s %d %+v %#v %q\n", Str{5}, Str{5}, Str{5}, Str{5}, Str{5}, Str{5})
	pp := Ptr{1}
	fmt.Println(pp, &pp)
	fmt.Println(Err{5}, []error{Err{6}, errors.New("x")}, &Err{7})
	fmt.Printf("%v %+v %#v %d\n", Err{5}, Err{5}, Err{5}, Err{5})
	fmt.Printf("%#v %v\n", Go{}, Go{})
	fmt.Printf("%v %#v %T\n", Ints{1}, Ints{1}, Ints{})
	fmt.Printf("%v %#v\n", M{"a": {1, 2}}, M{"a": {1, 2}})
	fmt.Printf("%v %+v %#v\n", E{}, E{}, E{})
	fmt.Printf("%v %+v\n", []interface{}{1, "a", nil, 2.5, []int{1}, P{}, true}, struct {
		A int
		B []string
	}{1, []string{"x"}})
	fmt.Printf("%d %x %v\n", []int{10, 11}, []int{10, 11}, [][]int{{1}, {2, 3}, nil})
	fmt.Printf("%5d|%-5d|%05d\n", []int{1, 2}, []int{1, 2}, []int{1, 2})
	fmt.Printf("%6.2f|%v|%g\n", []float64{1, 2.5}, []float64{1, 2.5}, map[string]float64{"a": 0.5})
	fmt.Printf("%v %v\n", map[bool]int{true: 1, false: 0}, map[float64]string{2.5: "b", -1: "a"})
	fmt.Printf("%v %v\n", map[P]string{{2, 1}: "b", {1, 5}: "a"}, map[[2]int]bool{{1, 0}: true, {0, 1}: false})
	fmt.Printf("%+v\n", Rec{"a", nil})
	fmt.Printf("%v %s\n", []byte("hi"), []byte("hi"))
	fmt.Printf("%v %d %s\n", &[]int{1}, &[]int{1}, &[]string{"a"})
	fmt.Printf("%v %+v\n", &map[string]int{"a": 1}, &[2]P{})
	fmt.Printf("%T %T %T %T %T %T\n", ns, nm, nf, q, make(chan int), func(int, ...string) (bool, error) { return false, nil })
	fmt.Printf("%T %T %T\n", struct{ A int }{}, []interface{}{}, map[string][]*P{})
	fmt.Printf("%v %v\n", struct{ a, b interface{} }{1, "x"}, struct{ p *int }{})
	fmt.Printf("%s %v\n", error(nil), []error{nil})
}

// expect: {1 2} {X:1 Y:2} main.P{X:1, Y:2} main.P
// expect: &{1 2} &{X:1 Y:2} &main.P{X:1, Y:2} *main.P
// expect: {n {1 2} <nil> [1 2] map[a:1 b:2] 5 e <nil> <nil> false [ ]}
// expect: {Name:n P:{X:1 Y:2} Ptr:<nil> L:[1 2] M:map[a:1 b:2] I:5 E:e F:<nil> C:<nil> b:false arr:[ ]}
// expect: main.Q{Name:"n", P:main.P{X:0, Y:0}, Ptr:(*main.P)(nil), L:[]int{1}, M:map[string]int{"a":1}, I:"x", E:error(nil), F:(func())(nil), C:(chan int)(nil), b:false, arr:[2]string{"", ""}}
// expect: [{1 2} {3 4}] [{X:1 Y:2}] []main.P{main.P{X:1, Y:2}}
// expect: map[a:{0 0} b:{1 2}] map[1:{X:0 Y:0}] map[string]main.P{"k":main.P{X:1, Y:2}}
// expect: [1 2 3] [3]int{1, 2, 3} [3]int
// expect: <nil> <nil> <nil> <nil>
// expect: <nil> <nil> <nil> [] map[] true
// expect: <nil> (*main.P)(nil) []int(nil) map[string]int(nil) <nil> <nil>
// expect: <5> <6> [<7>] map[k:<8>] {<9>}
// expect: <5> <5> {5} <5> main.Str{v:5} "<5>"
// expect: {1} ptr!
// expect: code 5 [code 6 x] code 7
// expect: code 5 code 5 main.Err{code:5} {5}
// expect: Go{!} {}
// expect: [1] main.Ints{1} main.Ints
// expect: map[a:{1 2}] main.M{"a":main.P{X:1, Y:2}}
// expect: {} {} main.E{}
// expect: [1 a <nil> 2.5 [1] {0 0} true] {A:1 B:[x]}
// expect: [10 11] [a b] [[1] [2 3] []]
// expect: [    1     2]|[1     2    ]|[00001 00002]
// expect: [  1.00   2.50]|[1 2.5]|map[%!g(string=a):0.5]
// expect: map[false:0 true:1] map[-1:a 2.5:b]
// expect: map[{1 5}:a {2 1}:b] map[[0 1]:false [1 0]:true]
// expect: {Name:a Next:<nil>}
// expect: [104 105] hi
// expect: &[1] &[1] &[a]
// expect: &map[a:1] &[{X:0 Y:0} {X:0 Y:0}]
// expect: []int map[string]int func() main.Q chan int func(int, ...string) (bool, error)
// expect: struct { A int } []interface {} map[string][]*main.P
// expect: {1 x} {<nil>}
// expect: %!s(<nil>) [<nil>]

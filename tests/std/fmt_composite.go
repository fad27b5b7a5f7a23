// SPDX-License-Identifier: GPL-3.0-or-later
// Structs, pointers, slices, arrays, maps, interfaces, nested.
package main

import (
	"errors"
	"fmt"
)

type inner struct {
	A int
	b string
}

type outer struct {
	inner
	P   *inner
	S   []inner
	M   map[string]int
	I   any
	E   error
	F   func()
	C   chan int
	Arr [2]bool
}

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type point struct{ x, y int }

func (p *point) String() string { return fmt.Sprintf("(%d;%d)", p.x, p.y) }

type bytes []byte
type letter byte
type names []string
type table map[int]string

func main() {
	o := outer{inner: inner{1, "x"}, S: []inner{{2, "y"}, {3, "z"}}, M: map[string]int{"k": 1, "a": 2}, I: 5}
	for _, f := range []string{"%v", "%+v", "%#v", "%T", "%d", "%s", "%q"} {
		fmt.Printf(f+"\n", o)
	}
	fmt.Printf("%v %+v\n", &o.inner, &o.inner)
	fmt.Printf("%#v\n", &inner{7, "q"})
	fmt.Println([]int{}, []int(nil), map[string]int(nil), [0]int{}, struct{}{}, &[]int{1}, &map[string]bool{"t": true}, &[2]string{"a", "b"})
	fmt.Printf("%#v %#v %#v %#v %#v\n", []int{}, []int(nil), map[string]int(nil), [0]int{}, struct{}{})
	fmt.Printf("%v %d %s %q %x %X %#v\n", []byte("abc"), []byte("abc"), []byte("abc"), []byte("abc"), []byte("abc"), []byte("xyz"), []byte("abc"))
	fmt.Printf("%v %d %s %q %x %#v\n", bytes("abc"), bytes("abc"), bytes("abc"), bytes("abc"), bytes("abc"), bytes("abc"))
	fmt.Printf("%v %s %x %v\n", [3]byte{1, 2, 3}, [3]byte{65, 66, 67}, [3]byte{1, 2, 3}, []letter{65, 66})
	fmt.Printf("%s %q %v %x\n", []string{"a b", "c"}, []string{"a b", "c"}, names{"n", "m"}, []string{"ab", "c"})
	fmt.Printf("%v %v %s\n", table{2: "b", 1: "a"}, map[point]int{{2, 1}: 1, {1, 2}: 2}, map[string]error{"e": errors.New("bad")})
	fmt.Println(celsius(36.6), []celsius{1, 2}, map[string]celsius{"a": 3}, struct{ T celsius }{4}, struct{ t celsius }{5})
	fmt.Println(&point{1, 2}, point{1, 2}, []*point{}, []point{{1, 2}})
	var np *point
	var e error
	var i any
	fmt.Println(e, i, []any{nil, 1, "x", nil}, []error{nil})
	fmt.Printf("%v %+v %#v %d\n", i, e, i, []any{1, nil})
	fmt.Printf("%v %+v\n", []any{np == nil}, struct {
		A any
		B error
	}{})
	fmt.Printf("%6.2f|%-6d|%06d|%x\n", []float64{1.5, 2.25}, []int{1, 2}, []int{3, -4}, []int{10, 255})
	fmt.Printf("%t %v\n", []bool{true, false}, [][]int{{1}, {2, 3}, nil})
	fmt.Printf("%T %T %T %T %T %T %T\n", o.F, o.C, o.M, o.P, o.S, np, &np)
	fmt.Printf("%T %T %T %T\n", func(int, ...string) (bool, error) { return false, nil }, make(<-chan int), [3][]map[string]*int{}, struct {
		A int `tag:"x"`
		b string
	}{})
	fmt.Printf("%v %v %v %+v\n", o.F == nil, o.C, o.P, o.E)
	fmt.Printf("%#v %#v %#v\n", celsius(1), names{"q"}, table{1: "x"})
	fmt.Printf("%#v %#v\n", []any{1, "a", nil, 1.5, true, 'x', uint8(3)}, map[string]any{"z": 1, "a": []int{1}})
	fmt.Printf("%#v %#v %#v %#v\n", 1.0, 1e6, 1e21, float32(2))
	fmt.Printf("%s %d\n", 5, "x")
	fmt.Printf("%s\n", []any{1, "a"})
	fmt.Printf("%d\n", struct {
		a int
		b string
	}{1, "x"})
}

// expect: {{1 x} <nil> [{2 y} {3 z}] map[a:2 k:1] 5 <nil> <nil> <nil> [false false]}
// expect: {inner:{A:1 b:x} P:<nil> S:[{A:2 b:y} {A:3 b:z}] M:map[a:2 k:1] I:5 E:<nil> F:<nil> C:<nil> Arr:[false false]}
// expect: main.outer{inner:main.inner{A:1, b:"x"}, P:(*main.inner)(nil), S:[]main.inner{main.inner{A:2, b:"y"}, main.inner{A:3, b:"z"}}, M:map[string]int{"a":2, "k":1}, I:5, E:error(nil), F:(func())(nil), C:(chan int)(nil), Arr:[2]bool{false, false}}
// expect: main.outer
// expect: {{1 %!d(string=x)} 0 [{2 %!d(string=y)} {3 %!d(string=z)}] map[%!d(string=a):2 %!d(string=k):1] 5 <nil> 0 0 [%!d(bool=false) %!d(bool=false)]}
// expect: {{%!s(int=1) x} %!s(*main.inner=<nil>) [{%!s(int=2) y} {%!s(int=3) z}] map[a:%!s(int=2) k:%!s(int=1)] %!s(int=5) <nil> %!s(func()=<nil>) %!s(chan int=<nil>) [%!s(bool=false) %!s(bool=false)]}
// expect: {{'\x01' "x"} %!q(*main.inner=<nil>) [{'\x02' "y"} {'\x03' "z"}] map["a":'\x02' "k":'\x01'] '\x05' <nil> %!q(func()=<nil>) %!q(chan int=<nil>) [%!q(bool=false) %!q(bool=false)]}
// expect: &{1 x} &{A:1 b:x}
// expect: &main.inner{A:7, b:"q"}
// expect: [] [] map[] [] {} &[1] &map[t:true] &[a b]
// expect: []int{} []int(nil) map[string]int(nil) [0]int{} struct {}{}
// expect: [97 98 99] [97 98 99] abc "abc" 616263 78797A []byte{0x61, 0x62, 0x63}
// expect: [97 98 99] [97 98 99] abc "abc" 616263 main.bytes{0x61, 0x62, 0x63}
// expect: [1 2 3] ABC 010203 [65 66]
// expect: [a b c] ["a b" "c"] [n m] [6162 63]
// expect: map[1:a 2:b] map[{1 2}:2 {2 1}:1] map[e:bad]
// expect: 36.6°C [1.0°C 2.0°C] map[a:3.0°C] {4.0°C} {5}
// expect: (1;2) {1 2} [] [{1 2}]
// expect: <nil> <nil> [<nil> 1 x <nil>] [<nil>]
// expect: <nil> <nil> <nil> [1 <nil>]
// expect: [true] {A:<nil> B:<nil>}
// expect: [  1.50   2.25]|[1      2     ]|[000003 -00004]|[a ff]
// expect: [true false] [[1] [2 3] []]
// expect: func() chan int map[string]int *main.inner []main.inner *main.point **main.point
// expect: func(int, ...string) (bool, error) <-chan int [3][]map[string]*int struct { A int "tag:\"x\""; b string }
// expect: true <nil> <nil> <nil>
// expect: 1 main.names{"q"} main.table{1:"x"}
// expect: []interface {}{1, "a", interface {}(nil), 1.5, true, 120, 0x3} map[string]interface {}{"a":[]int{1}, "z":1}
// expect: 1 1e+06 1e+21 2
// expect: %!s(int=5) %!d(string=x)
// expect: [%!s(int=1) a]
// expect: {1 %!d(string=x)}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Slices of every element width, and of slices, maps, functions, interfaces, structs.
import "fmt"

type S struct {
	a int8
	b string
	c [2]int16
}

func main() {
	i8 := []int8{-128, 127}
	i8[0]--
	i8 = append(i8, 5)
	u16 := []uint16{65535}
	u16[0] += 2
	i32 := make([]int32, 3)
	i32[1] = -5
	i32[2] += i32[1] * 1000000000
	f32 := []float32{1.5, 2}
	f32[1] /= 3
	bs := []bool{true, false}
	bs[1] = !bs[1] && bs[0]
	rs := []rune("héy")
	rs[0], rs[2] = rs[2], rs[0]
	fmt.Println(i8, u16, i32, f32, bs, string(rs))
	ss := []string{"a", "b"}
	ss[0] += ss[1] + "c"
	ss = append(ss, ss...)
	st := []S{{1, "x", [2]int16{1, 2}}, {}}
	st[1] = st[0]
	st[1].c[0] = -7
	st[0].b += "!"
	st = append(st, S{b: "new"})
	fmt.Println(ss, st)
	fs := []func(int) int{func(x int) int { return x + 1 }, nil}
	fs[1] = func(x int) int { return fs[0](x) * 2 }
	fmt.Println(fs[1](5))
	is := []interface{}{1, "a"}
	is[0], is[1] = is[1], is[0]
	is = append(is, is, nil)
	fmt.Println(is[:2], len(is), is[3])
	ms := []map[string]int{{"a": 1}, nil}
	ms[0]["b"]++
	fmt.Println(ms, len(ms[1]))
	cs := []chan int{make(chan int, 1)}
	cs[0] <- 3
	fmt.Println(<-cs[0])
	deep := [][][]int{{{1}, {2, 3}}, {}}
	deep[0][1][0] = 20
	deep[1] = append(deep[1], []int{7})
	fmt.Println(deep, len(deep[0][1]))
	arrs := [][3]byte{{1, 2, 3}, {4}}
	arrs[1][2] = 9
	x := arrs[0]
	x[0] = 100
	fmt.Println(arrs, x)
	ps := []*S{&st[0], {b: "p"}}
	ps[0].a = 99
	fmt.Println(st[0].a, ps[1].b)
	es := []error{nil, fmt.Errorf("e")}
	fmt.Println(es, es[0] == nil)
	zs := make([]struct{}, 5)
	fmt.Println(len(zs), zs[4])
	type named []uint8
	n := named("bytes")
	n[0] ^= 0x20
	fmt.Println(string(n), n[1:3])
}

// expect: [127 127 5] [1] [0 -5 -705032704] [1.5 0.6666667] [true true] yéh
// expect: [abc b abc b] [{1 x! [1 2]} {1 x [-7 2]} {0 new [0 0]}]
// expect: 12
// expect: [a 1] 4 <nil>
// expect: [map[a:1 b:1] map[]] 0
// expect: 3
// expect: [[[1] [20 3]] [[7]]] 2
// expect: [[1 2 3] [4 0 9]] [100 2 3]
// expect: 99 p
// expect: [<nil> e] true
// expect: 5 {}
// expect: Bytes [121 116]

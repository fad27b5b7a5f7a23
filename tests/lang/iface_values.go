// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Interfaces hold values of every size; copies are independent.
import "fmt"

type Big struct{ a, b, c int64 }
type Small int8

func (b Big) Sum() int64   { return b.a + b.b + b.c }
func (s Small) Sum() int64 { return int64(s) }

type Summer interface{ Sum() int64 }

func main() {
	var i interface{}
	for _, v := range []interface{}{int8(-1), uint8(255), int16(-2), int32(-3), int64(-4), uint64(1 << 63), float32(1.5), 2.5, true, 'x', "str", Big{1, 2, 3}, [3]int{1, 2, 3}, []int{1}, map[int]int{1: 2}, Small(5), struct{}{}, [0]int{}, nil} {
		i = v
		fmt.Printf("%T %v;", i, i)
	}
	fmt.Println()
	b := Big{1, 2, 3}
	i = b
	b.a = 100
	fmt.Println(i.(Big).a, b.a)
	c := i.(Big)
	c.b = 50
	fmt.Println(i.(Big).b)
	var s Summer = b
	t := s
	s = Small(7)
	fmt.Println(s.Sum(), t.Sum())
	arr := [2]int{1, 2}
	i = arr
	arr[0] = 9
	fmt.Println(i, arr, i == [2]int{1, 2}, i != arr)
	p := &b
	i = p
	p.a = 1
	fmt.Println(i.(*Big).a, i == p, i == &Big{})
	sl := []Summer{Small(1), Big{1, 1, 1}, &b, Small(2)}
	total := int64(0)
	for _, s := range sl {
		total += s.Sum()
	}
	fmt.Println(total)
	m := map[interface{}]int{}
	m[Small(1)]++
	m[int8(1)]++
	m[Big{1, 2, 3}]++
	m[Big{1, 2, 3}]++
	fmt.Println(len(m), m[Big{1, 2, 3}])
	f := func(args ...interface{}) (n int) {
		for _, a := range args {
			if _, ok := a.(Summer); ok {
				n++
			}
		}
		return
	}
	fmt.Println(f(1, Small(1), Big{}, &Big{}, nil, "x"))
	var e1, e2 interface{} = 1.0, 1
	fmt.Println(e1 == e2, e1 == 1.0, e2 == 1)
	i, j := interface{}("a"), interface{}("a"+"")
	fmt.Println(i == j)
	ch := make(chan interface{}, 3)
	ch <- 1
	ch <- Big{1, 1, 1}
	ch <- nil
	fmt.Println(<-ch, <-ch, <-ch)
}

// expect: int8 -1;uint8 255;int16 -2;int32 -3;int64 -4;uint64 9223372036854775808;float32 1.5;float64 2.5;bool true;int32 120;string str;main.Big {1 2 3};[3]int [1 2 3];[]int [1];map[int]int map[1:2];main.Small 5;struct {} {};[0]int [];<nil> <nil>;
// expect: 1 100
// expect: 2
// expect: 7 105
// expect: [1 2] [9 2] true true
// expect: 1 true false
// expect: 12
// expect: 3 2
// expect: 3
// expect: false true true
// expect: true
// expect: 1 {1 1 1} <nil>

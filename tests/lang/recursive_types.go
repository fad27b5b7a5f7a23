// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Types that refer to themselves and to each other.
import "fmt"

type List struct {
	v    int
	next *List
}
type F func(int) F
type Sl []Sl
type Mp map[string]Mp
type Ch chan Ch
type If interface{ Next() If }
type A struct {
	b  *B
	bs []B
}
type B struct {
	a A
	m map[int]A
}
type Json interface{}
type Obj map[string]Json
type P *P

func (l *List) Next() If {
	if l == nil || l.next == nil {
		return nil
	}
	return l.next
}

func counter(n int) F {
	fmt.Print(n, " ")
	return func(k int) F { return counter(n + k) }
}

func depth(s Sl) int {
	d := 0
	for _, k := range s {
		d = max(d, depth(k))
	}
	return d + 1
}

func show(j Json, ind string) {
	switch v := j.(type) {
	case Obj:
		for _, k := range []string{"a", "b", "c"} {
			if x, ok := v[k]; ok {
				fmt.Println(ind + k)
				show(x, ind+"  ")
			}
		}
	case []Json:
		for _, x := range v {
			show(x, ind+"- ")
		}
	default:
		fmt.Printf("%s%v %T\n", ind, v, v)
	}
}

func main() {
	l := &List{1, &List{2, &List{3, nil}}}
	n := 0
	for i := If(l); i != nil; i = i.Next() {
		n++
	}
	fmt.Println(n)
	counter(1)(2)(3)
	fmt.Println()
	fmt.Println(depth(Sl{{}, {{}, {{}}}}), len(Sl{nil, nil}))
	m := Mp{"x": {"y": nil, "z": {}}}
	fmt.Println(len(m["x"]), len(m["q"]["r"]))
	c := make(Ch, 1)
	c <- c
	fmt.Println(<-c == c)
	a := A{bs: []B{{m: map[int]A{1: {}}}}}
	a.b = &a.bs[0]
	fmt.Println(len(a.b.m), a.b.a.b == nil)
	show(Obj{"a": 1, "b": []Json{"s", 2.5, Obj{"c": nil}}, "c": Obj{"a": true}}, "")
	var p P
	p = &p
	fmt.Println(*p == p)
}

// expect: 3
// expect: 1 3 6 
// expect: 4 2
// expect: 2 0
// expect: true
// expect: 1 true
// expect: a
// expect:   1 int
// expect: b
// expect:   - s string
// expect:   - 2.5 float64
// expect:   - c
// expect:   -   <nil> <nil>
// expect: c
// expect:   a
// expect:     true bool
// expect: true

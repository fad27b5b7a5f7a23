// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Pointers: to variables, fields, elements; escaping; comparison; new; pointers to pointers.
import "fmt"

type Node struct {
	v    int
	kids []*Node
	in   struct{ a, b int }
	arr  [3]int
}

func leak() *int { x := 7; return &x }

func set(p *int, v int) { *p = v }

func swap(a, b *string) { *a, *b = *b, *a }

func setpp(pp **int, p *int) { *pp = p }

var global = 5

func main() {
	x := 1
	p := &x
	*p = 2
	q := p
	*q++
	fmt.Println(x, *p, p == q)
	set(&x, 10)
	fmt.Println(x)
	a, b := leak(), leak()
	*a = 8
	fmt.Println(*a, *b, a == b)
	s, t := "s", "t"
	swap(&s, &t)
	fmt.Println(s, t)
	n := Node{v: 1}
	pi := &n.in.b
	*pi = 4
	pa := &n.arr[1]
	*pa = 5
	parr := &n.arr
	parr[2] = 6
	fmt.Println(n.in, n.arr, len(parr))
	n.kids = append(n.kids, &Node{v: 2}, &n)
	n.kids[0].v++
	n.kids[1].v = 100
	fmt.Println(n.v, n.kids[0].v)
	sl := []int{1, 2, 3}
	ps := &sl[1]
	sl = append(sl, 4)
	*ps = 20
	fmt.Println(sl[1], *ps)
	psl := &sl
	*psl = append(*psl, 5)
	(*psl)[0] = 9
	fmt.Println(sl, len(*psl))
	var np *int
	fmt.Println(np == nil)
	np = new(int)
	setpp(&np, &x)
	*np = 77
	fmt.Println(x)
	pp := &p
	**pp = 5
	fmt.Println(x, **pp)
	g := &global
	*g *= 2
	fmt.Println(global)
	pm := &map[string]int{"a": 1}
	(*pm)["b"] = 2
	fmt.Println(*pm)
	fp := new(func() int)
	*fp = func() int { return 3 }
	fmt.Println((*fp)())
	e1, e2 := &struct{ a int }{1}, &struct{ a int }{1}
	fmt.Println(e1 == e2, *e1 == *e2)
	for i := range 2 {
		p := &i
		*p += 10
		fmt.Print(i, " ")
	}
	fmt.Println()
	ip := func() *[4]int { return &[4]int{1, 2, 3, 4} }()
	for i, v := range ip {
		ip[i] = v * v
	}
	fmt.Println(*ip, ip[1:3])
	pst := &[]Node{{v: 1}, {v: 2}}
	for i := range *pst {
		(&(*pst)[i]).v *= 10
	}
	fmt.Println((*pst)[0].v, (*pst)[1].v)
	var i8 int8 = 5
	p8 := &i8
	*p8 += 125
	fmt.Println(i8)
	bs := []byte("abc")
	pb := &bs[1]
	*pb = 'X'
	fmt.Println(string(bs))
	f32 := float32(1.5)
	pf := &f32
	*pf *= 2
	fmt.Println(f32)
	bools := [4]bool{}
	pbool := &bools[2]
	*pbool = true
	fmt.Println(bools)
}

// expect: 3 3 true
// expect: 10
// expect: 8 7 false
// expect: t s
// expect: {0 4} [0 5 6] 3
// expect: 100 3
// expect: 2 20
// expect: [9 2 3 4 5] 5
// expect: true
// expect: 77
// expect: 5 5
// expect: 10
// expect: map[a:1 b:2]
// expect: 3
// expect: false true
// expect: 10 11 
// expect: [1 4 9 16] [4 9]
// expect: 10 20
// expect: -126
// expect: aXc
// expect: 3
// expect: [false false true false]

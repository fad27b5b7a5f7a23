// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Structs are values; literals keyed and positional; comparison; anonymous structs.
import "fmt"

type Point struct {
	X, Y int
}

type Line struct {
	A, B Point
	name string
}

type Node struct {
	val  int
	next *Node
}

func move(p Point) Point {
	p.X += 10
	return p
}

func moveP(p *Point) { p.X += 10 }

func main() {
	p := Point{1, 2}
	q := Point{Y: 5}
	r := p
	r.X = 100
	fmt.Println(p, q, r, p == Point{1, 2}, p != r)
	fmt.Println(move(p), p)
	moveP(&p)
	fmt.Println(p)
	l := Line{Point{0, 0}, Point{3, 4}, "diag"}
	l.B.Y++
	m := l
	m.A.X = -1
	fmt.Println(l, m, l == m)
	fmt.Printf("%v %+v %T\n", l, l, l)
	pl := &l
	pl.A = Point{7, 7}
	pa := &pl.A
	pa.X = 8
	fmt.Println(l, *pa)
	var list *Node
	for i := 3; i > 0; i-- {
		list = &Node{i, list}
	}
	for n := list; n != nil; n = n.next {
		fmt.Print(n.val, " ")
	}
	fmt.Println()
	anon := struct {
		name string
		age  int
	}{"Bob", 42}
	fmt.Println(anon.name, anon)
	var same struct {
		name string
		age  int
	} = anon
	fmt.Println(same == anon)
	pts := []struct{ x, y int }{{1, 2}, {3, 4}}
	for _, s := range pts {
		fmt.Print(s.x*s.y, " ")
	}
	fmt.Println()
	np := new(Point)
	np.Y = 3
	fmt.Println(*np, *np == Point{0, 3})
	var e struct{}
	fmt.Println(e, e == struct{}{})
	type local struct {
		_ int
		a [2]string
		f func()
	}
	v := local{a: [2]string{"x", "y"}}
	fmt.Println(v.a[1], v.f == nil)
	pp := &Point{1, 1}
	pq := pp
	pq.X = 9
	fmt.Println(pp.X, pp == pq, *pp == *pq, pp == &Point{9, 1})
	func() Point { return Point{5, 6} }()
	fmt.Println(func() Point { return Point{5, 6} }().Y)
}

// expect: {1 2} {0 5} {100 2} true true
// expect: {11 2} {1 2}
// expect: {11 2}
// expect: {{0 0} {3 5} diag} {{-1 0} {3 5} diag} false
// expect: {{0 0} {3 5} diag} {A:{X:0 Y:0} B:{X:3 Y:5} name:diag} main.Line
// expect: {{8 7} {3 5} diag} {8 7}
// expect: 1 2 3 
// expect: Bob {Bob 42}
// expect: true
// expect: 2 12 
// expect: {0 3} true
// expect: {} true
// expect: y true
// expect: 9 true true false
// expect: 6

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Arrays are values: assignment, passing, comparison and range copy.
import "fmt"

func change(a [3]int) [3]int {
	a[0] = 100
	return a
}

type Grid [2][3]int

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 20
	fmt.Println(a, b, a == b, a != b, a == [3]int{1, 2, 3})
	c := change(a)
	fmt.Println(a, c)
	p := &a
	p[2] = 30
	(*p)[0] = 10
	fmt.Println(a, *p, len(p), cap(p))
	var g Grid
	g[1][2] = 5
	h := g
	h[0][0] = 1
	row := g[1]
	row[0] = 9
	fmt.Println(g, h, row, g == h)
	d := [...]string{2: "c", 0: "a", 4: "e"}
	fmt.Printf("%d %q\n", len(d), d)
	e := [5]int{1, 2, 3: 10, 11}
	fmt.Println(e)
	for i, v := range a {
		a[2] = 99
		fmt.Print(i, v, " ")
	}
	fmt.Println(a)
	for i, v := range &a {
		a[2] = 77
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	for i := range a {
		a[i]++
	}
	fmt.Println(a)
	arrs := [][2]int{{1, 2}, {3, 4}}
	for _, x := range arrs {
		x[0] = 0
	}
	fmt.Println(arrs)
	m := map[[2]int]string{{1, 2}: "x"}
	fmt.Println(m[[2]int{1, 2}], m[[2]int{2, 1}] == "")
	var z [0]int
	fmt.Println(len(z), z)
	f := func() [2]int { return [2]int{7, 8} }
	fmt.Println(f()[1])
	i := 2
	a[i], i = i, 0
	fmt.Println(a, i)
	structs := [2]struct{ x, y int }{{1, 2}, {y: 4}}
	structs[1].x = 3
	s2 := structs
	s2[0].x = 50
	fmt.Println(structs, s2)
}

// expect: [1 2 3] [1 20 3] false true true
// expect: [1 2 3] [100 2 3]
// expect: [10 2 30] [10 2 30] 3 3
// expect: [[0 0 0] [0 0 5]] [[1 0 0] [0 0 5]] [9 0 5] false
// expect: 5 ["a" "" "c" "" "e"]
// expect: [1 2 0 10 11]
// expect: 0 10 1 2 2 30 [10 2 99]
// expect: 0 10 1 2 2 77 
// expect: [11 3 78]
// expect: [[1 2] [3 4]]
// expect: x true
// expect: 0 []
// expect: 8
// expect: [11 3 2] 0
// expect: [{1 2} {3 4}] [{50 2} {3 4}]

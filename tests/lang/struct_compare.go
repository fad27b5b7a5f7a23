// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Comparing structs, arrays and interfaces that hold them.
import "fmt"

type In struct {
	a int8
	s string
	f float64
}
type Out struct {
	in  In
	arr [2]In
	i   interface{}
	p   *int
}

func main() {
	x := 1
	a := Out{In{1, "s", 1.5}, [2]In{{2, "t", 2}, {}}, "iface", &x}
	b := a
	fmt.Println(a == b)
	b.arr[1].s = "?"
	fmt.Println(a == b)
	b = a
	b.i = 5
	fmt.Println(a == b, a != b)
	b.i = "if" + "ace"
	fmt.Println(a == b)
	y := 1
	b.p = &y
	fmt.Println(a == b)
	var i, j interface{} = In{1, "s", 1}, In{1, "s", 1}
	fmt.Println(i == j, i == In{1, "s", 2}, i != nil)
	i = [2]int{1, 2}
	j = [2]int{1, 2}
	fmt.Println(i == j, j == [2]int{2, 1})
	i, j = 1, int64(1)
	fmt.Println(i == j, i == 1, j == int64(1))
	i, j = &x, &x
	fmt.Println(i == j, i == &y)
	i, j = nil, nil
	fmt.Println(i == j)
	var e1 error
	var e2 *MyErr
	fmt.Println(e1 == nil, e2 == nil)
	e1 = e2
	fmt.Println(e1 == nil, e1 == e2)
	zero := 0.0
	nan := zero / zero
	s1, s2 := In{f: nan}, In{f: nan}
	fmt.Println(s1 == s2, s1 == s1)
	i, j = nan, nan
	fmt.Println(i == j)
	neg := -zero
	fmt.Println(In{f: zero} == In{f: neg})
	type T struct {
		a int
		_ int
		b int
	}
	fmt.Println(T{a: 1, b: 2} == T{a: 1, b: 2})
	c1, c2 := make(chan int), make(chan int)
	c3 := c1
	fmt.Println(c1 == c2, c1 == c3, c1 != nil)
}

type MyErr struct{}

func (*MyErr) Error() string { return "myerr" }

// expect: true
// expect: false
// expect: false true
// expect: true
// expect: false
// expect: true false true
// expect: true false
// expect: false true true
// expect: true false
// expect: true
// expect: true true
// expect: false true
// expect: false false
// expect: false
// expect: true
// expect: true
// expect: false true true

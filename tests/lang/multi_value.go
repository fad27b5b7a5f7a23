// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Results passed on whole; comma-ok in every place; swaps through calls.
import (
	"errors"
	"fmt"
	"strconv"
)

func pair() (int, string)                     { return 1, "one" }
func triple() (a, b, c int)                   { return 1, 2, 3 }
func pass() (int, string)                     { return pair() }
func variadic(a int, rest ...interface{}) int { return a + len(rest) }
func sum(xs ...int) (t int) {
	for _, x := range xs {
		t += x
	}
	return
}
func check(n int, err error) string {
	if err != nil {
		return "error: " + err.Error()
	}
	return fmt.Sprint("value ", n)
}
func swap(a, b int) (int, int) { return b, a }
func must(n int, err error) int {
	if err != nil {
		panic(err)
	}
	return n
}

type T struct{ a, b int }

func (t T) both() (int, int) { return t.a, t.b }
func (t T) add(a, b int) int { return t.a*a + t.b*b }

func main() {
	fmt.Println(pass())
	fmt.Println(sum(triple()), variadic(pair()), variadic(triple()))
	fmt.Println(check(strconv.Atoi("12")), check(strconv.Atoi("zz")), check(0, errors.New("x")))
	fmt.Println(must(strconv.Atoi("7")) + 1)
	a, b := swap(swap(swap(1, 2)))
	fmt.Println(a, b)
	t := T{3, 4}
	fmt.Println(t.add(t.both()), t.add(swap(t.both())))
	m := map[string]int{"k": 5}
	v, ok := m["k"]
	_, ok2 := m["z"]
	var i interface{} = "s"
	s, ok3 := i.(string)
	n, ok4 := i.(int)
	c := make(chan int, 1)
	c <- 9
	x, ok5 := <-c
	close(c)
	y, ok6 := <-c
	fmt.Println(v, ok, ok2, s, ok3, n, ok4, x, ok5, y, ok6)
	var arr [2]bool
	_, arr[0] = m["k"]
	v, arr[1] = m["none"]
	fmt.Println(arr, v)
	if v, ok := m["k"]; ok && v > 3 {
		fmt.Println("has", v)
	}
	type MyBool bool
	var mb MyBool
	_, mb = m["k"]
	fmt.Println(mb)
	f, g := func() (int, error) { return 3, nil }, triple
	r, err := f()
	p, q, _ := g()
	fmt.Println(r, err, p, q)
	var e error
	r, e = strconv.Atoi("bad")
	fmt.Println(r, e != nil)
	func(a, b, c int) { fmt.Println(c, b, a) }(triple())
	xs := []int{0, 0}
	xs[0], xs[1] = swap(5, 6)
	fmt.Println(xs)
	go func(int, string) {}(pair())
	defer fmt.Println(pair())
}

// expect: 1 one
// expect: 6 2 3
// expect: value 12 error: strconv.Atoi: parsing "zz": invalid syntax error: x
// expect: 8
// expect: 2 1
// expect: 25 24
// expect: 5 true false s true 0 false 9 true 0 false
// expect: [true false] 0
// expect: has 5
// expect: true
// expect: 3 <nil> 1 2
// expect: 0 true
// expect: 3 2 1
// expect: [6 5]
// expect: 1 one

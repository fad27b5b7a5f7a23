// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Many forms of statements and expressions side by side, on values of every shape.

import (
	"errors"
	"fmt"
)

type T struct {
	a int8
	b [5]byte
	c struct{ x, y int16 }
	d [3][3]int
	s []string
}

type Shape interface {
	Area() float64
	Name() string
}
type Sq struct{ s float64 }
type Ci struct{ r, x, y float64 }

func (s Sq) Area() float64  { return s.s * s.s }
func (s Sq) Name() string   { return "sq" }
func (c *Ci) Area() float64 { return c.r * 3 }
func (c *Ci) Name() string  { return "ci" }

func multi() (int, string, error) { return 1, "x", errors.New("e") }
func named(n int) (r int, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("rec: %v", x)
			r *= 2
		}
	}()
	r = 21
	if n == 0 {
		panic("zero")
	}
	var a []int
	return a[n], nil
}
func unnamed(n int) int {
	defer func() { recover() }()
	if n > 0 {
		var p *T
		p.a = 1
	}
	return 5
}
func variadic(pre string, xs ...interface{}) string {
	return pre + fmt.Sprint(len(xs)) + fmt.Sprint(xs...)
}
func bigret() [40]int {
	var a [40]int
	for i := range a {
		a[i] = i * i
	}
	return a
}
func deferloop() (s string) {
	for i := 0; i < 4; i++ {
		defer func(n int) { s += fmt.Sprint(n, i) }(i * 10)
	}
	return "start"
}

func main() {
	var t T
	i := 2
	t.b[i] = 7
	t.b[i]++
	t.c.y -= 3
	t.d[i][i-1] = 9
	t.d[1][i] += 4
	t2 := t
	t2.b[i] = 1
	fmt.Println(t, t2, len(t.b), t.d[i])
	var m [4][4]int
	for i := range m {
		for j := range m[i] {
			m[i][j] = i*10 + j
		}
	}
	n := m
	n[1] = [4]int{9, 9}
	fmt.Println(m, n, m == n, m != n)
	shapes := []Shape{Sq{2}, &Ci{r: 1}, Sq{3}}
	sum := 0.0
	for _, s := range shapes {
		sum += s.Area()
	}
	fmt.Println(sum)
	a, b, c := multi()
	fmt.Println(a, b, c)
	fmt.Println(multi())
	fmt.Println(variadic("p"), variadic("q", 1, "b", nil), variadic("r", []interface{}{1, 2}...))
	fmt.Println(named(0))
	fmt.Println(named(3))
	fmt.Println(unnamed(0), unnamed(1))
	fmt.Println(bigret()[39], deferloop())
	mm := map[string][]int{}
	mm["a"] = append(mm["a"], 1, 2, 3)
	mm["a"][1]++
	type key struct {
		a int8
		s string
	}
	mk := map[key]*T{{1, "x"}: {a: 5}, {2, "y"}: &t}
	mk[key{1, "x"}].b[1] = 3
	fmt.Println(mm, mk[key{1, "x"}].b, len(mk), mk[key{3, ""}] == nil)
	mi := map[interface{}]int{1: 1, "a": 2, 2.5: 3, key{1, "z"}: 4}
	fmt.Println(mi[1], mi["a"], mi[2.5], mi[key{1, "z"}], mi[nil])
	mf := map[float64]int8{1: 1}
	mf[1] += 127
	mf[2]--
	fmt.Println(mf)
	var e interface{} = t.c
	if v, ok := e.(struct{ x, y int16 }); ok {
		fmt.Println(v.y, ok)
	}
	_, ok := e.(int)
	fmt.Println(ok)
	fs := []func() int{}
	for i := 0; i < 3; i++ {
		defer func() { fmt.Println("d", i) }()
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
outer:
	for i := 0; ; i++ {
		switch {
		case i == 2:
			continue outer
		case i > 5:
			break outer
		case i == 3:
			fallthrough
		case i == 100:
			fmt.Print("ft ")
		default:
			fmt.Print(i, " ")
		}
	}
	fmt.Println()
	ch := make(chan int8, 3)
	ch <- -5
	ch <- 6
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	v, ok2 := <-ch
	fmt.Println(v, ok2)
	c1, c2 := make(chan string, 1), make(chan [3]int, 1)
	for k := 0; k < 4; k++ {
		select {
		case c1 <- "hi":
			fmt.Println("sent")
		case s := <-c1:
			fmt.Println("got", s)
			c2 <- [3]int{1, 2, 3}
			c1 = nil
		case arr, ok := <-c2:
			fmt.Println(arr, ok)
		default:
			fmt.Println("default")
		}
	}
	x, y := 1, 2
	x, y = y, x+y
	arr := []int{1, 2, 3}
	k := 0
	k, arr[k] = 2, 9
	arr[0], arr[2] = arr[2], arr[0]
	fmt.Println(x, y, k, arr)
	var np *T
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(np.d[1][2])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var arr2 [3]int
		fmt.Println(arr2[k+1])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var sh Shape
		fmt.Println(sh.Area())
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var z int
		fmt.Println(10 / z)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var ii interface{} = "str"
		fmt.Println(ii.(int))
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var ii interface{} = 5
		fmt.Println(ii.(Shape))
	}()
	goto end
end:
	fmt.Println("end", min(3, 1, 2), max(2.5, 1), min("b", "a"))
	type E struct {
		Shape
		n int
	}
	ee := E{Sq{4}, 1}
	g := ee.Area
	ee.Shape = Sq{1}
	fmt.Println(g(), ee.Area(), E.Name(ee), (*Ci).Name(&Ci{}))
	var iface interface{ Area() float64 } = ee
	fmt.Println(iface.Area())
	s := "héllo, 世界"
	for i, r := range s {
		if r > 127 {
			fmt.Print(i, string(r), " ")
		}
	}
	fmt.Println(len(s), s[1:3] == "é", []byte(s)[1], []rune(s)[1])
	const big = 1 << 40
	var u8 uint8 = 200
	u8 += 100
	var i16 int16 = -32768
	i16 = -i16
	fmt.Println(big>>35, u8, i16, ^u8, i16/-1, uint32(1)<<31>>31, int8(u8))
	pa := &arr
	(*pa)[1]++
	for i := range *pa {
		(*pa)[i] *= 2
	}
	p3 := &[3]int{1, 2, 3}
	for i, v := range p3 {
		p3[2-i] += v
	}
	fmt.Println(arr, *p3, len(p3), p3[1:])
	a3 := [3]int{1, 2, 3}
	for i, v := range a3 {
		a3[2] = 10
		if i == 2 {
			fmt.Println("v", v)
		}
	}
	sl := a3[:]
	sl[0] = 100
	fmt.Println(a3, cap(sl[1:2]), cap(sl[1:2:2]))
	switch z := any(a3).(type) {
	case [3]int:
		fmt.Println("arr", z[0])
	}
	switch v := any(int8(3)).(type) {
	case int, int8:
		fmt.Printf("%T\n", v)
	case nil:
	}
}

// expect: {0 [0 0 8 0 0] {0 -3} [[0 0 0] [0 0 4] [0 9 0]] []} {0 [0 0 1 0 0] {0 -3} [[0 0 0] [0 0 4] [0 9 0]] []} 5 [0 9 0]
// expect: [[0 1 2 3] [10 11 12 13] [20 21 22 23] [30 31 32 33]] [[0 1 2 3] [9 9 0 0] [20 21 22 23] [30 31 32 33]] false true
// expect: 16
// expect: 1 x e
// expect: 1 x e
// expect: p0 q31b<nil> r21 2
// expect: 42 rec: zero
// expect: 42 rec: runtime error: index out of range [3] with length 0
// expect: 5 0
// expect: 1521 start30 320 210 10 0
// expect: map[a:[1 3 3]] [0 3 0 0 0] 2 true
// expect: 1 2 3 4 0
// expect: map[1:-128 2:-1]
// expect: -3 true
// expect: false
// expect: 10 20 11 21 12 22 
// expect: 0 1 ft 4 5 
// expect: -5 6 0 false
// expect: sent
// expect: got hi
// expect: [1 2 3] true
// expect: default
// expect: 2 3 2 [3 2 9]
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: runtime error: index out of range [3] with length 3
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: runtime error: integer divide by zero
// expect: interface conversion: interface {} is string, not int
// expect: interface conversion: int is not main.Shape: missing method Area
// expect: end 1 2.5 a
// expect: 16 1 sq ci
// expect: 1
// expect: 1é 8世 11界 14 true 195 233
// expect: 32 44 -32768 211 -32768 1 44
// expect: [6 6 18] [5 4 4] 3 [4 4]
// expect: v 3
// expect: [100 2 10] 2 1
// expect: arr 100
// expect: int8
// expect: d 22
// expect: d 21
// expect: d 20

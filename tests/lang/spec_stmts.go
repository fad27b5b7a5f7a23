// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The specification's examples: statements.

import (
	"fmt"
	"sort"
)

func assignments() {
	x := 1
	px := &x
	*px = 2
	a := make([]int, 3)
	i := 1
	a[i] <<= 2
	a[i] |= 6
	i &^= 1 << 0
	fmt.Println(x, a, i)
	one, two, three := '一', '二', '三'
	one, two, three = two, three, one
	fmt.Println(string([]rune{one, two, three}))
	b, c := 1, 2
	b, c = c, b
	fmt.Println(b, c)
	v := []int{1, 2, 3}
	i = 0
	i, v[i] = 1, 2
	fmt.Println(i, v)
	i = 0
	v[i], i = 2, 1
	fmt.Println(i, v)
	v[0], v[0] = 1, 2
	fmt.Println(v[0])
	v[1], v[2] = 4, 5
	func() {
		defer func() { fmt.Println(recover() != nil, v) }()
		v[1], v[len(v)] = 4, 5
	}()
	type Point struct{ x, y int }
	var p *Point
	func() {
		defer func() { fmt.Println(recover() != nil, v) }()
		v[2], p.x = 6, 7
	}()
	i = 2
	w := []int{3, 5, 7}
	for i, w[i] = range w {
		break
	}
	fmt.Println(i, w)
	_ = x
	x, _ = f2()
	fmt.Println(x)
	x++
	x--
	var ch = make(chan int, 1)
	ch <- 3
	fmt.Println(<-ch, x)
}

func f2() (int, error) { return 8, nil }

func conditions(x, max int) int {
	if x > max {
		x = max
	}
	if y := x * 2; y < 3 {
		return x
	} else if z := y + 1; x > z {
		return z
	} else {
		return y
	}
}

func switches(tag int, x interface{}) (s string) {
	switch tag {
	default:
		s = "3 "
	case 0, 1, 2, 3:
		s = "1 "
	case 4, 5, 6, 7:
		s = "2 "
	}
	switch x := tag - 5; {
	case x < 0:
		s += "neg "
	default:
		s += "pos "
	}
	switch {
	case tag < 2:
		s += "a "
		fallthrough
	case tag == 100:
		s += "b "
	case tag == 4:
		s += "c "
	}
	switch i := x.(type) {
	case nil:
		s += fmt.Sprintf("nil %T", i)
	case int:
		s += fmt.Sprint("int ", i+1)
	case float64:
		s += fmt.Sprint("float ", i/2)
	case func(int) float64:
		s += fmt.Sprint("func ", i(3))
	case bool, string:
		s += fmt.Sprintf("bool or string %v", i)
	default:
		s += "unknown"
	}
	return
}

func generic[P any](x any) int {
	switch x.(type) {
	case P:
		return 0
	case string:
		return 1
	case []P:
		return 2
	case [10]byte:
		return 3
	default:
		return 4
	}
}

func loops() {
	a, b := 1, 100
	for a < b {
		a *= 2
	}
	fmt.Println(a)
	for i := 0; i < 3; i++ {
		fmt.Print(i, " ")
	}
	var prints []func()
	for i := 0; i < 5; i++ {
		prints = append(prints, func() { fmt.Print(i, " ") })
		i++
	}
	for _, p := range prints {
		p()
	}
	fmt.Println()
	for {
		break
	}
}

type Tree[K interface{ ~int | ~string }, V any] struct {
	left, right *Tree[K, V]
	key         K
	value       V
}

func (t *Tree[K, V]) walk(yield func(key K, val V) bool) bool {
	return t == nil || t.left.walk(yield) && yield(t.key, t.value) && t.right.walk(yield)
}
func (t *Tree[K, V]) Walk(yield func(key K, val V) bool) { t.walk(yield) }

func ranges() {
	var testdata *struct{ a *[7]int }
	for i := range testdata.a {
		fmt.Print(i, " ")
	}
	var a [10]string
	for i, s := range a {
		a[i] = fmt.Sprint(i, s)
	}
	fmt.Println(a)
	var key string
	var val interface{}
	m := map[string]int{"mon": 0, "tue": 1, "wed": 2}
	var keys []string
	for key, val = range m {
		keys = append(keys, fmt.Sprint(key, val))
	}
	sort.Strings(keys)
	fmt.Println(keys, key != "", val != nil)
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	for w := range ch {
		fmt.Print(w, " ")
	}
	for range ch {
	}
	for i := range 10 {
		fmt.Print(i)
	}
	var u uint8
	for u = range 256 - 1 {
	}
	fmt.Println("", u)
	const c = 3
	for i := range int64(c) {
		fmt.Printf("%T ", i)
	}
	fibo := func(yield func(x int) bool) {
		f0, f1 := 0, 1
		for yield(f0) {
			f0, f1 = f1, f0+f1
		}
	}
	for x := range fibo {
		if x >= 100 {
			break
		}
		fmt.Print(x, " ")
	}
	n := 0
	for range func(yield func() bool) { _ = yield() && yield() } {
		n++
	}
	fmt.Println(n)
	t := &Tree[string, int]{&Tree[string, int]{nil, nil, "a", 1}, nil, "b", 2}
	for k, v := range t.Walk {
		fmt.Print(k, v, " ")
	}
	for i, r := range "aé\xff日" {
		fmt.Print(i, ":", string(r), " ")
	}
	var nilmap map[int]int
	for range nilmap {
		fmt.Print("none")
	}
	fmt.Println()
}

func selects() {
	var c, c1, c2, c3, c4 = make(chan int, 1), make(chan int, 1), make(chan int), make(chan int), make(chan int)
	var a []int
	f := func() int { return 0 }
	c4 = make(chan int, 1)
	a = append(a, 0)
	c4 <- 9
	var i1 int
	for k := 0; k < 3; k++ {
		select {
		case i1 = <-c1:
			fmt.Print("received ", i1, " from c1\n")
		case c2 <- 2:
			fmt.Print("sent\n")
		case i3, ok := (<-c3):
			fmt.Print(i3, ok, "\n")
		case a[f()] = <-c4:
			fmt.Print("a ", a, "\n")
			c1 <- 4
		default:
			fmt.Print("no communication\n")
		}
	}
	bits := 0
	for n := 0; n < 100; n++ {
		select {
		case c <- 0:
		case c <- 1:
		}
		bits |= 1 << <-c
	}
	fmt.Println(bits)
}

func results() (x, y float64) {
	x, y = 7, 4
	return
}
func complexF1() (re, im float64) { return -7.0, -4.0 }
func complexF3() (re, im float64) { return complexF1() }
func devnull([]byte) (n int, _ error) {
	n = 5
	return
}
func noResult() { return }

func jumps() {
	n := 0
	state := 0
OuterLoop:
	for i := 0; i < 4; i++ {
		for j := 0; j < 3; j++ {
			switch i*3 + j {
			case 4:
				continue OuterLoop
			case 8:
				state = 8
				break OuterLoop
			}
			n++
		}
	}
	fmt.Println(n, state)
RowLoop:
	for y, row := range [][]int{{1, 2}, {0, 1}} {
		for x, data := range row {
			if data == 0 {
				continue RowLoop
			}
			row[x] = data + x + y
		}
		fmt.Println(row)
	}
	i := 0
again:
	if i < 3 {
		i++
		goto again
	}
	fmt.Println(i)
	{
		goto L
	}
L:
	;
Error:
	switch {
	case true:
		break Error
	}
}

func defers() (result int) {
	defer func() { result *= 7 }()
	for i := 0; i <= 3; i++ {
		defer fmt.Print(i, " ")
	}
	return 6
}

func protect(g func()) {
	defer func() {
		fmt.Println("done")
		if x := recover(); x != nil {
			fmt.Printf("run time panic: %v\n", x)
		}
	}()
	fmt.Println("start")
	g()
}

func main() {
	assignments()
	fmt.Println(conditions(1, 5), conditions(9, 5))
	for i, x := range []any{nil, 1, 2.5, func(int) float64 { return 1.5 }, true, "s", []int{}, uint(1), 'x'} {
		fmt.Println(switches(i, x))
	}
	fmt.Println(generic[string]("foo"), generic[byte]([]byte("foo")), generic[int]([10]byte{}), generic[int](1.5))
	loops()
	ranges()
	selects()
	fmt.Println(results())
	fmt.Println(complexF3())
	fmt.Println(devnull(nil))
	noResult()
	jumps()
	fmt.Println(defers())
	protect(func() { panic("error") })
	protect(func() {})
	done := make(chan bool)
	go func(ch chan<- bool) {
		for range 3 {
			ch <- true
		}
	}(done)
	fmt.Println(<-done, <-done, <-done)
}

// expect: 2 [0 6 0] 0
// expect: 二三一
// expect: 2 1
// expect: 1 [2 2 3]
// expect: 1 [2 2 3]
// expect: 2
// expect: true [2 4 5]
// expect: true [2 4 6]
// expect: 0 [3 5 3]
// expect: 8
// expect: 3 8
// expect: 1 10
// expect: 1 neg a b nil <nil>
// expect: 1 neg a b int 2
// expect: 1 neg float 1.25
// expect: 1 neg func 1.5
// expect: 2 neg c bool or string true
// expect: 2 pos bool or string s
// expect: 2 pos unknown
// expect: 2 pos unknown
// expect: 3 pos unknown
// expect: 0 2 3 4
// expect: 128
// expect: 0 1 2 1 3 5 
// expect: 0 1 2 3 4 5 6 [0 1 2 3 4 5 6 7 8 9]
// expect: [mon0 tue1 wed2] true true
// expect: 1 2 0123456789 254
// expect: int64 int64 int64 0 1 1 2 3 5 8 13 21 34 55 89 2
// expect: a1 b2 0:a 1:é 3:� 4:日 
// expect: a [9]
// expect: received 4 from c1
// expect: no communication
// expect: 3
// expect: 7 4
// expect: -7 -4
// expect: 5 <nil>
// expect: 6 8
// expect: [1 3]
// expect: 3
// expect: 3 2 1 0 42
// expect: start
// expect: done
// expect: run time panic: error
// expect: start
// expect: done
// expect: true true true

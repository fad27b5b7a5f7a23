// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The specification's examples: primary expressions, calls, operators, order of evaluation.

import (
	"fmt"
	"math"
	"strings"
)

// Composite literals
type Point3D struct{ x, y, z float64 }
type Line struct{ p, q Point3D }
type Point struct{ x, y float64 }
type PPoint *Point

func literals() {
	origin := &Point3D{}
	line := Line{*origin, Point3D{y: -4, z: 12.3}}
	var pointer *Point3D = &Point3D{y: 1000}
	p1 := &[]int{}
	p2 := new([]int)
	fmt.Println(line, pointer.y, *p1 == nil, *p2 == nil)
	buffer := [10]string{}
	intSet := [6]int{1, 2, 3, 5}
	days := [...]string{"Sat", "Sun"}
	fmt.Println(len(buffer), intSet, len(days))
	fmt.Println([...]Point{{1.5, -3.5}, {0, 0}}, [][]int{{1, 2, 3}, {4, 5}}, [][]Point{{{0, 1}, {1, 2}}})
	fmt.Println(map[string]Point{"orig": {0, 0}}["orig"], map[Point]string{{0, 0}: "orig"}[Point{}])
	fmt.Println(*[2]*Point{{1.5, -3.5}, {}}[0], *[2]PPoint{{1.5, -3.5}, {}}[0])
	primes := []int{2, 3, 5, 7, 9, 2147483647}
	vowels := [128]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true, 'y': true}
	filter := [10]float32{-1, 4: -0.1, -0.1, 9: -1}
	noteFrequency := map[string]float32{"C0": 16.35, "D0": 18.35, "B0": 30.87}
	fmt.Println(len(primes), vowels['e'], vowels['b'], filter, len(noteFrequency))
	if origin == (&Point3D{0, 0, 0}) || *origin == (Point3D{}) {
		fmt.Println("parenthesised")
	}
	for _, p := range []Point{{1, 2}} {
		fmt.Println(p)
	}
}

// Selectors
type T0 struct{ x int }

func (*T0) M0() string { return "M0" }

type T1 struct{ y int }

func (T1) M1() string { return "M1" }

type T2 struct {
	z int
	T1
	*T0
}

func (*T2) M2() string { return "M2" }

type Q *T2

func selectors() {
	t := T2{1, T1{2}, &T0{3}}
	p := &t
	var q Q = p
	fmt.Println(t.z, t.y, t.x, p.z, p.y, p.x, q.x, (*q).x, q.y)
	fmt.Println(p.M0(), p.M1(), p.M2(), t.M2(), (*q).M0())
}

// Method expressions and values
type T struct{ a int }

func (tv T) Mv(a int) int          { tv.a = a; return tv.a + 1 }
func (tp *T) Mp(f float32) float32 { tp.a++; return f * 2 }

func methods() {
	var t T
	f1 := T.Mv
	f2 := (T).Mv
	f3 := (*T).Mv
	f4 := (*T).Mp
	fmt.Println(t.Mv(7), T.Mv(t, 7), (T).Mv(t, 7), f1(t, 7), f2(t, 7), f3(&t, 7), f4(&t, 7), t.a)
	fmt.Printf("%T %T %T\n", f1, f3, f4)
	pt := &t
	f := t.Mv
	g := pt.Mp
	h := pt.Mv
	t.a = 100
	fmt.Println(f(7), g(7), h(7), t.Mp(1), t.a)
	var i interface{ Mv(int) int } = t
	k := i.Mv
	i = nil
	fmt.Println(k(9))
	s := struct{ T }{t}
	fn := s.Mv
	fmt.Println(fn(1))
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = i.Mv
	}()
}

// Index, slice expressions
func indexes() {
	a := [5]int{1, 2, 3, 4, 5}
	s := a[1:4]
	fmt.Println(s, a[2:], a[:3], a[:], len(s), cap(s))
	var n *[5]int = &a
	fmt.Println(n[1:2:4], cap(n[1:2:4]), n[4], len("hello"[1:4]))
	t := a[:2:2]
	t = append(t, 9)
	fmt.Println(a, t)
	var nilled []int
	fmt.Println(nilled[:] == nil, nilled[0:0] == nil, len(a[5:]))
	m := map[string]int{"a": 1}
	v, ok := m["a"]
	var none map[string]int
	w, ok2 := none["x"]
	fmt.Println(v, ok, w, ok2, "abc"[1], [3]int{7, 8, 9}[1])
	var x interface{} = 7
	i, isInt := x.(int)
	str, isStr := x.(string)
	_, isM := x.(interface{ m() })
	fmt.Println(i, isInt, str == "", isStr, isM)
}

// Calls
func Split(s string, pos int) (string, string) { return s[0:pos], s[pos:] }
func Join(s, t string) string                  { return s + t }
func Greeting(prefix string, who ...string) string {
	if who == nil {
		return prefix + " nobody"
	}
	return prefix + strings.Join(who, ",")
}

func calls() {
	fmt.Println(Join(Split("value", 3)), math.Atan2(0, 1), Greeting("nobody"), Greeting("hello:", "Joe", "Anna", "Eileen"))
	s := []string{"James", "Jasmine"}
	fmt.Println(Greeting("goodbye:", s...))
	var f func(x, y int) int = func(x, y int) int { return x * y }
	fmt.Println(f(2, 3), func(a, b int) bool { return a < b }(1, 2))
}

// Operators
func operators() {
	for _, p := range [][2]int{{5, 3}, {-5, 3}, {5, -3}, {-5, -3}} {
		x, y := p[0], p[1]
		fmt.Println(x/y, x%y, x/4, x%4, x>>2, x&3)
	}
	x := math.MinInt64
	minus := -1
	fmt.Println(x/minus == x, x%minus, -x == x)
	var a = 6
	fmt.Println(+a, -a, ^a, a&3, a|9, a^3, a&^2, !(a > 1), 23+3*a-a>>1 == 1<<2)
	var u8 uint8 = 200
	u8 += 100
	var i8 int8 = 127
	i8++
	fmt.Println(u8, i8, uint32(a)<<31<<1)
	var s string = "hi" + string("c")
	s += " and good bye"
	fmt.Println(s)
	// shifts: the type of an untyped left operand
	var sh uint = 33
	var i = 1 << sh
	var j int32 = 1 << sh
	var k = uint64(1 << sh)
	var m int = 1.0 << sh
	var n = 1.0<<sh == i
	var o = 1<<sh == 2<<sh
	var p = 1<<sh == 1<<33
	var w int64 = 1.0 << 33
	var arr = make([]byte, 1.0<<(sh-30))
	var b = make([]byte, 4)[1.0<<(sh-33)]
	fmt.Println(i, j, k, m, n, o, p, w, len(arr), b, sh<<1.0)
	z := []int{1, 2, 3}
	q := &z[1]
	*q = 9
	fmt.Println(z, &Point{2, 3} == &Point{2, 3}, *&a)
	var pf *[3]int
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(pf[1])
	}()
	const c = 3 < 4
	type MyBool bool
	var x4, y4 int
	var (
		b3        = x4 == y4
		b4 bool   = x4 == y4
		b5 MyBool = x4 == y4
	)
	fmt.Println(c, b3, b4, b5, len([]int(nil)) == 0 && true || false)
	var ia, ib interface{} = 1, 1
	fmt.Println(ia == ib, ia == 1, ia == int64(1), interface{}(nil) == nil, Point{1, 2} == Point{1, 2}, [2]int{1} == [2]int{1, 0})
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(interface{}([]int{}) == interface{}([]int{}))
	}()
	ch := make(chan int, 1)
	ch <- 5
	ch2 := ch
	fmt.Println(ch == ch2, <-ch+1, math.Inf(1) > 1e308, math.NaN() == math.NaN())
	var f1, f2 float32 = 1 << 24, 1
	fmt.Println(float32(f1+f2) == f1, math.FMA(2, 3, 4))
}

// Order of evaluation
func order() {
	var log []string
	say := func(s string, v int) int { log = append(log, s); return v }
	g := func(a, b, c int) (func(int) int, int) {
		log = append(log, fmt.Sprint("g", a, b, c))
		return func(x int) int { return x }, 1
	}
	y := make([]int, 4)
	ch := make(chan int, 1)
	ch <- 2
	z := true
	fg, _ := g(say("h", 0), say("i", 1)+y[say("j", 1)], <-ch)
	var ok bool
	y[say("f", 1)], ok = fg(say("k", 2)), z || say("never", 0) == 1
	fmt.Println(log, y, ok)
	a := 1
	f := func() int { a++; return a }
	pair := [2]int{f(), f()}
	sum := f() - f()*f()
	fmt.Println(pair, sum, a)
}

func main() {
	literals()
	selectors()
	methods()
	indexes()
	calls()
	operators()
	order()
	lits()
	conversions()
}

// Function literals share the variables around them.
func lits() {
	x := 0
	inc := func() { x++ }
	inc()
	inc()
	fmt.Println(x)
}

// Conversions
type MyString string
type MyBytes []byte
type MyRune rune
type MyRunes []rune
type MyByte byte

func conversions() {
	fmt.Println(uint(42), float32(0.49999999), float64(-1e-1000), string('x'), string(rune(0x266c)), MyString("foo"+"bar"), string([]byte{'a'}))
	fmt.Println((*int)(nil) == nil, int(1.0e3), []byte("foo")[1], [3]int([]int{1, 2, 3}))
	fmt.Println((<-chan int)(nil) == nil, (func())(nil) == nil, (func() int)(nil) == nil, float64(float32(0.1)), complex64(1+2i))
	type Person struct {
		Name    string
		Address *struct{ Street, City string }
	}
	var data *struct {
		Name    string `json:"name"`
		Address *struct {
			Street string `json:"street"`
			City   string `json:"city"`
		} `json:"address"`
	}
	fmt.Println((*Person)(data) == nil)
	fmt.Println(string(rune('a')), string(rune(65533)), string(rune(-1)) == "\ufffd", string(MyRune(0x65e5)))
	fmt.Println(string([]byte{'h', 'e', 'l', 'l', '\xc3', '\xb8'}), string([]byte{}) == "", string([]byte(nil)) == "", string(MyBytes{'a', 'b'}))
	fmt.Println(string([]MyByte{'W', 'o', 'r', 'l', 'd', '!'}), MyString([]byte("x")), string([]rune{0x767d, 0x9d6c, 0x7fd4}), string(MyRunes{65, 66}))
	fmt.Println([]byte("hellø"), len([]byte("")), MyBytes("hellø"), []MyByte("World!"), []rune(MyString("白鵬翔")), MyRunes("ab"), []MyRune("♫"))
	s := make([]byte, 2, 4)
	a0 := [0]byte(s)
	a1 := [1]byte(s[1:])
	a2 := [2]byte(s)
	s0 := (*[0]byte)(s)
	s1 := (*[1]byte)(s[1:])
	s1[0] = 9
	var t []string
	t0 := [0]string(t)
	t1 := (*[0]string)(t)
	u := make([]byte, 0)
	fmt.Println(a0, a1, a2, s0 != nil, s, t0, t1 == nil, (*[0]byte)(u) != nil)
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println([4]byte(s))
	}()
	var f = 1e20
	var big = int64(300)
	fmt.Println(int8(big), uint16(int8(-big)), int(-3.9+f*0), uint32(1<<32-1))
}

// expect: {{0 0 0} {0 -4 12.3}} 1000 false true
// expect: 10 [1 2 3 5 0 0] 2
// expect: [{1.5 -3.5} {0 0}] [[1 2 3] [4 5]] [[{0 1} {1 2}]]
// expect: {0 0} orig
// expect: {1.5 -3.5} {1.5 -3.5}
// expect: 6 true false [-1 0 0 0 -0.1 -0.1 0 0 0 -1] 3
// expect: parenthesised
// expect: {1 2}
// expect: 1 2 3 1 2 3 3 3 2
// expect: M0 M1 M2 M2 M0
// expect: 8 8 8 8 8 8 14 1
// expect: func(main.T, int) int func(*main.T, int) int func(*main.T, float32) float32
// expect: 8 14 8 2 102
// expect: 10
// expect: 2
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: [2 3 4] [3 4 5] [1 2 3] [1 2 3 4 5] 3 4
// expect: [2] 3 5 3
// expect: [1 2 3 4 5] [1 2 9]
// expect: true true 0
// expect: 1 true 0 false 98 8
// expect: 7 true true false false
// expect: value 0 nobody nobody hello:Joe,Anna,Eileen
// expect: goodbye:James,Jasmine
// expect: 6 true
// expect: 1 2 1 1 1 1
// expect: -1 -2 -1 -1 -2 3
// expect: -1 2 1 1 1 1
// expect: 1 -2 -1 -1 -2 3
// expect: true 0 true
// expect: 6 -6 -7 2 15 5 4 false false
// expect: 44 -128 0
// expect: hic and good bye
// expect: 8589934592 0 8589934592 8589934592 true false true 8589934592 8 0 66
// expect: [1 9 3] false 6
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: true true true true true
// expect: true true false true true true
// expect: runtime error: comparing uncomparable type []int
// expect: true 6 true false
// expect: true 10
// expect: [h i j g0 1 2 f k] [0 2 0 0] true
// expect: [2 3] -26 6
// expect: 2
// expect: 42 0.5 0 x ♬ foobar a
// expect: true 1000 111 [1 2 3]
// expect: true true true 0.10000000149011612 (1+2i)
// expect: true
// expect: a � true 日
// expect: hellø true true ab
// expect: World! x 白鵬翔 AB
// expect: [104 101 108 108 195 184] 0 [104 101 108 108 195 184] [87 111 114 108 100 33] [30333 40300 32724] [97 98] [9835]
// expect: [] [0] [0 0] true [0 9] [] true true
// expect: runtime error: cannot convert slice with length 2 to array or pointer to array with length 4
// expect: 44 65492 -3 4294967295

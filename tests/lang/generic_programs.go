// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
)

type Bytes interface{ ~string | ~[]byte }

func Upper[T Bytes](s T) string {
	b := []byte(s)
	for i := range b {
		if 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 32
		}
	}
	return string(b)
}
func At[T Bytes](s T, i int) byte    { return s[i] }
func Cut[T Bytes](s T, i, j int) int { return len(s[i:j]) }
func AppendTo[T Bytes](dst []byte, s T) []byte {
	dst = append(dst, s...)
	n := copy(dst, s)
	return dst[:n+len(dst)-len(s)]
}

type Int interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

func Bits[T Int](x T) (n int) {
	for ; x != 0; x &= x - 1 {
		n++
	}
	return
}
func Shl[T, U Int](x T, n U) T     { return x<<n | x>>1 ^ 3&^x }
func Cvt[A, B Int | ~float32 | ~float64](a A) B { return B(a) }
func Neg[T Int](x T) T             { return -x + ^x }
func Div[T Int](a, b T) (q, r T)   { return a / b, a % b }
func MinMax[T Int | ~float64 | ~string](a, b, c T) (T, T) { return min(a, b, c), max(a, b, c) }

type Set[K comparable] map[K]struct{}

func (s Set[K]) Add(ks ...K) Set[K] {
	for _, k := range ks {
		s[k] = struct{}{}
	}
	return s
}
func (s Set[K]) Has(k K) bool { _, ok := s[k]; return ok }
func (s Set[K]) Len() int     { return len(s) }

type Matrix[T any, R interface{ ~[2][3]T }] struct{ m R }

type Opt[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Opt[T]                   { return Opt[T]{v, true} }
func None[T any]() (o Opt[T])                  { return }
func (o Opt[T]) OrElse(f func() T) T {
	if o.ok {
		return o.v
	}
	return f()
}
func Bind[T, U any](o Opt[T], f func(T) Opt[U]) Opt[U] {
	if !o.ok {
		return None[U]()
	}
	return f(o.v)
}

type Num int

func (n Num) String() string { return fmt.Sprintf("Num(%d)", int(n)) }

type Node[T any] struct {
	Val         T
	Left, Right *Node[T]
}

func Build[T any](xs ...T) *Node[T] {
	if len(xs) == 0 {
		return nil
	}
	m := len(xs) / 2
	return &Node[T]{Val: xs[m], Left: Build(xs[:m]...), Right: Build(xs[m+1:]...)}
}
func (n *Node[T]) Walk(yield func(T) bool) bool {
	return n == nil || n.Left.Walk(yield) && yield(n.Val) && n.Right.Walk(yield)
}

type Cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
	f  func(K) (V, error)
}

func NewCache[K comparable, V any](f func(K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{m: make(map[K]V), f: f}
}
func (c *Cache[K, V]) Get(k K) (v V, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v, nil
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	if v, err = c.f(k); err == nil {
		c.m[k] = v
	}
	return
}

func ParMap[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, len(xs))
	var wg sync.WaitGroup
	for i, x := range xs {
		wg.Add(1)
		go func(i int, x T) {
			defer wg.Done()
			out[i] = f(x)
		}(i, x)
	}
	wg.Wait()
	return out
}
func Merge[T any](cs ...<-chan T) (n int, sum []T) {
	a, b := cs[0], cs[1]
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			n++
			sum = append(sum, v)
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			n++
			sum = append(sum, v)
		}
	}
	return
}
func Gen[T any](xs ...T) <-chan T {
	c := make(chan T)
	go func() {
		for _, x := range xs {
			c <- x
		}
		close(c)
	}()
	return c
}

type Shape interface{ Area() float64 }
type Sq struct{ s float64 }

func (s Sq) Area() float64 { return s.s * s.s }

type Ci struct{ r float64 }

func (c *Ci) Area() float64 { return 3 * c.r * c.r }
func Total[S Shape](ss []S) (t float64) {
	for _, s := range ss {
		t += s.Area()
	}
	f := S.Area
	if len(ss) > 0 {
		t += f(ss[0])
		g := ss[0].Area
		t += g()
	}
	return
}

type Base[T any] struct{ id T }

func (b *Base[T]) SetID(v T) { b.id = v }
func (b Base[T]) ID() T      { return b.id }

type User struct {
	Base[string]
	*Base2
	name string
}
type Base2 = Base3[int]
type Base3[T any] struct{ n T }

func (b *Base3[T]) Inc(by T) { b.n = by }

type IntList = []Opt[int]

func describe[T any](x T) string {
	switch v := any(x).(type) {
	case nil:
		return "nil"
	case T:
		_ = v
		switch w := any(&x).(type) {
		case *int:
			*w++
			return fmt.Sprint("int ", x)
		case *[]T:
			return "never"
		case interface{ Unwrap() error }:
			return "never"
		}
		return fmt.Sprintf("%T", v)
	}
	return "?"
}

type key[A, B comparable] struct {
	a A
	b B
}

var global = Some(Build(3, 1, 2).Val)
var lazily = func() int { return pick(global.v, 5) }()

func pick[T Int](a, b T) T { return max(a, b) }

type Ring[T any] struct {
	buf  [4]T
	r, w int
}

func (q *Ring[T]) Put(v T) bool {
	if q.w-q.r == len(q.buf) {
		return false
	}
	q.buf[q.w%len(q.buf)] = v
	q.w++
	return true
}
func (q *Ring[T]) Take() (v T, ok bool) {
	if q.r == q.w {
		return
	}
	p := &q.buf[q.r%len(q.buf)]
	v, *p = *p, v
	q.r++
	return v, true
}

type Fn[A, B any] func(A) B

func (f Fn[A, B]) Then(g Fn[B, B]) Fn[A, B] { return func(a A) B { return g(f(a)) } }

func curry[A, B, C any](f func(A, B) C) func(A) func(B) C {
	return func(a A) func(B) C { return func(b B) C { return f(a, b) } }
}
func counter[T Int]() (func() T, func()) {
	var n T
	return func() T { n++; return n }, func() { n = 0 }
}
func sortBy[T any, K int | string](xs []T, by func(T) K) []T {
	sort.Slice(xs, func(i, j int) bool { return by(xs[i]) < by(xs[j]) })
	return xs
}

type Eq[T any] interface{ Equal(T) bool }
type P struct{ x int }

func (p P) Equal(q P) bool { return p.x == q.x }
func find[T Eq[T]](xs []T, x T) int {
	for i, y := range xs {
		if y.Equal(x) {
			return i
		}
	}
	return -1
}
func errAs[E error](err error) (e E, ok bool) { ok = errors.As(err, &e); return }

type myErr struct{ s string }

func (e *myErr) Error() string { return e.s }

func main() {
	type local struct{ a, b int }
	fmt.Println(Upper("abc"), Upper([]byte("xyz")), At("abc", 1), At([]byte("q"), 0), Cut("abcd", 1, 3), string(AppendTo(nil, "ab")), string(AppendTo([]byte("__"), []byte("cd"))))
	fmt.Println(Bits(255), Bits(int8(-1)), Bits[uint64](1<<63|1), Shl(uint8(200), 3), Shl(int16(-5), uint(2)), Neg(int8(-128)), Neg(uint16(7)))
	fmt.Println(Cvt[int, uint8](300), Cvt[float64, int](3.9), Cvt[int, float32](1<<24+1), Cvt[uint8, int8](200))
	fmt.Println(Div(-7, 2))
	fmt.Println(Div(uint8(200), 7))
	fmt.Println(MinMax("b", "a", "c"))
	fmt.Println(MinMax(2.5, -1, 7))
	s := Set[key[int, string]]{}
	s.Add(key[int, string]{1, "a"}, key[int, string]{1, "a"}, key[int, string]{2, "b"})
	fmt.Println(s.Len(), s.Has(key[int, string]{2, "b"}), Set[any]{}.Add(1, "1", 1.0, 1).Len())
	var m Matrix[int, [2][3]int]
	m.m[1][2] = 5
	fmt.Printf("%v %T\n", m, m)
	o := Bind(Some(4), func(i int) Opt[string] { return Some(strings.Repeat("x", i)) })
	fmt.Println(o, None[int]().OrElse(func() int { return 9 }), Bind(None[int](), func(int) Opt[Num] { panic("no") }))
	fmt.Printf("%v %+v %T\n", Some(Num(3)), Some(Num(3)), Some(Num(3)))
	Build("a", "b", "c", "d").Walk(func(s string) bool { fmt.Print(s, " "); return s != "c" })
	fmt.Println()
	c := NewCache(func(k string) (int, error) {
		if k == "" {
			return 0, errors.New("empty")
		}
		return 10 / (len(k) - 1), nil
	})
	fmt.Println(c.Get("abc"))
	fmt.Println(c.Get(""))
	fmt.Println(c.Get("a"))
	fmt.Println(len(c.m))
	fmt.Println(ParMap([]int{1, 2, 3}, func(i int) local { return local{i, i * i} }))
	n, vals := Merge(Gen(1, 2, 3), Gen(4, 5))
	sort.Ints(vals)
	fmt.Println(n, vals)
	fmt.Println(Total([]Sq{{1}, {2}}), Total([]*Ci{{1}}), Total([]Shape{Sq{1}, &Ci{2}}))
	u := User{name: "u", Base2: &Base2{}}
	u.SetID("id")
	u.Inc(4)
	fmt.Println(u.ID(), u.n, (*User).SetID != nil, IntList{Some(1)})
	fmt.Println(describe(1), describe("s"), describe[any](nil), describe([]int{}), describe(errors.New("x")) != "")
	fmt.Println(global, lazily)
	var q Ring[string]
	for i := 0; i < 5; i++ {
		fmt.Print(q.Put(fmt.Sprint(i)), " ")
	}
	fmt.Println(q.Take())
	inc := Fn[int, string](func(i int) string { return fmt.Sprint(i) }).Then(func(s string) string { return s + "!" })
	fmt.Println(inc(3), curry(func(a int, b string) string { return fmt.Sprint(a, b) })(1)("z"))
	next, reset := counter[uint8]()
	for i := 0; i < 257; i++ {
		next()
	}
	fmt.Print(next(), " ")
	reset()
	fmt.Println(next())
	fmt.Println(sortBy([]local{{3, 1}, {1, 2}}, func(l local) int { return l.a }), find([]P{{1}, {2}}, P{2}))
	e, ok := errAs[*myErr](fmt.Errorf("w: %w", &myErr{"inner"}))
	fmt.Println(e, ok)
	_, ok = errAs[*myErr](errors.New("x"))
	fmt.Println(ok)
	type pair[A any, B any] struct {
		A A
		B B
	}
	fmt.Printf("%v %+v %T\n", pair[int, []pair[string, bool]]{1, []pair[string, bool]{{"a", true}}}, pair[*int, error]{}, pair[local, map[string]Opt[int]]{})
	var x any = Opt[int]{1, true}
	_, is := x.(Opt[int])
	_, isnt := x.(Opt[string])
	fmt.Println(is, isnt, x == any(Some(1)), any(Some(1)) == any(Some(int8(1))))
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = x.(Opt[Num])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = Set[any]{}.Add([]int{})
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		_, _ = Div(uint8(1), 0)
	}()
}

// expect: ABC XYZ 98 113 2 ab cdcd
// expect: 8 8 2 103 -3 -1 65521
// expect: 44 3 1.6777216e+07 -56
// expect: -3 -1
// expect: 28 4
// expect: a c
// expect: -1 7
// expect: 2 true 3
// expect: {[[0 0 0] [0 0 5]]} main.Matrix[int,[2][3]int]
// expect: {xxxx true} 9 {0 false}
// expect: {3 true} {v:3 ok:true} main.Opt[main.Num]
// expect: a b c 
// expect: 5 <nil>
// expect: 0 empty
// expect: 0 panic: runtime error: integer divide by zero
// expect: 1
// expect: [{1 1} {2 4} {3 9}]
// expect: 5 [1 2 3 4 5]
// expect: 7 9 15
// expect: id 4 true [{1 true}]
// expect: int 2 string nil []int true
// expect: {1 true} 5
// expect: true true true true false 0 true
// expect: 3! 1z
// expect: 2 1
// expect: [{1 2} {3 1}] 1
// expect: inner true
// expect: false
// expect: {1 [{a true}]} {A:<nil> B:<nil>} main.pair[main.local·1,map[string]main.Opt[int]]
// expect: true false true false
// expect: interface conversion: interface {} is main.Opt[int], not main.Opt[main.Num]
// expect: runtime error: hash of unhashable type []int
// expect: runtime error: integer divide by zero

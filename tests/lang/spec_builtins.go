// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The specification's examples: built-in functions, type inference, type parameters, errors, unsafe.

import (
	"errors"
	"fmt"
	"math"
	"os"
	"unsafe"
)

func appends() {
	s0 := []int{0, 0}
	s1 := append(s0, 2)
	s2 := append(s1, 3, 5, 7)
	s3 := append(s2, s0...)
	s4 := append(s3[3:6], s3[2:]...)
	var t []interface{}
	t = append(t, 42, 3.1415, "foo")
	var b []byte
	b = append(b, "bar"...)
	fmt.Println(s1, s2, s3, s4, t, b)
	var a = [...]int{0, 1, 2, 3, 4, 5, 6, 7}
	var s = make([]int, 6)
	var c = make([]byte, 5)
	n1 := copy(s, a[0:])
	n2 := copy(s, s[2:])
	n3 := copy(c, "Hello, World!")
	fmt.Println(n1, n2, n3, s, string(c))
	m := map[int]string{1: "a"}
	clear(m)
	clear(s[:2])
	clear([]string(nil))
	fmt.Println(len(m), s)
}

func numbers() {
	var a = complex(2, -2)
	const b = complex(1.0, -1.4)
	x := float32(math.Cos(math.Pi / 2))
	var c64 = complex(5, -x)
	var s int = complex(1, 0)
	const c = complex(0, 2.0)
	fmt.Printf("%T %T %T %v %v\n", a, b, c64, s, c)
	var im = imag(b)
	const c3 = 0.1 + real(b) + imag(c)
	var rl = real(c64)
	fmt.Printf("%T %v %T %v\n", im, im, rl, c3)
	y := 3
	m := min(y)
	m2 := min(y, 10, 7)
	c5 := max(1, 2.0, 10)
	f := max(0, float32(y))
	t := max("", "foo", "bar")
	fmt.Printf("%v %v %v %T %v %T\n", m, m2, c5, c5, t, f)
	fmt.Println(min(-0.0, 0.0), max(math.NaN(), 1), min(math.Inf(-1), 3), min("b", "a"))
}

func lengths() {
	const c1 = imag(2i)
	const c2 = len([10]float64{2})
	const c3 = len([10]float64{c1})
	const c4 = len([10]float64{imag(2i)})
	var z complex128
	const c6 = len("abc")
	var p *[4]int
	const c7 = len(p)
	n := len([10]float64{imag(z)})
	fmt.Println(c1, c2, c3, c4, c6, c7, n, cap(p))
	s := make([]int, 10, 100)
	s1 := make([]int, 1e3)
	ch := make(chan int, 10)
	mp := make(map[string]int, 100)
	fmt.Println(len(s), cap(s), len(s1), len(ch), cap(ch), len(mp), len(map[int]int(nil)), len([]int(nil)))
	type S struct {
		a int
		b float64
	}
	fmt.Println(*new(S), *new(int))
	func() {
		defer func() { fmt.Println(recover()) }()
		n := -1
		_ = make([]int, n)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		panic(fmt.Sprintf("%d", 42))
	}()
	fmt.Println(recover())
}

// Instantiations and inference
type Number interface {
	~int8 | ~int16 | ~int32 | ~int | ~int64 | ~float32 | ~float64
}

func sum[T Number](x ...T) (s T) {
	for _, v := range x {
		s += v
	}
	return
}
func apply[S ~[]E, E any](s S, f func(E) E) S {
	for i, v := range s {
		s[i] = f(v)
	}
	return s
}
func dedup[S ~[]E, E comparable](s S) S {
	seen := map[E]bool{}
	out := s[:0]
	for _, v := range s {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
func scale[S ~[]E, E Number](s S, c E) S {
	r := make(S, len(s))
	for i, v := range s {
		r[i] = v * c
	}
	return r
}
func double[F ~float64](x F) F             { return x * 2 }
func dadd[F Number](x, y F) F              { return x + y }
func keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }
func ptr[T any, P interface {
	*T
	Set(string)
}](s string) T {
	var t T
	P(&t).Set(s)
	return t
}
func cast[To, From any](f From) (t To) { t, _ = any(f).(To); return }
func mapAll[A, B any](f func(A) B, s []A) (r []B) {
	for _, v := range s {
		r = append(r, f(v))
	}
	return
}
func scalar[T any](x T, f func(T) T) T { return f(x) }
func id[T any](x T) T                  { return x }

type Slice []int
type Vector []float64
type Settable int

func (p *Settable) Set(s string) { *p = Settable(len(s)) }

func inference() {
	fmt.Println(sum[int](1, 2), sum(2.0, 3.5), sum(1, 2.5), apply(Slice{1, 2, 3}, func(x int) int { return x * x }))
	type Strings []string
	fmt.Println(dedup(Strings{"a", "b", "a"}))
	fmt.Printf("%T %v\n", scale(Vector{1, 2}, 2), double(3.0))
	fmt.Println(dadd(1, 2.5), keys(map[string]int{"a": 1}), ptr[Settable]("four"), cast[string](any("x")), cast[int]("no"))
	fmt.Println(mapAll(func(i int) string { return fmt.Sprint("<", i, ">") }, []int{1, 2}), scalar(3, id), scalar("s", id[string]))
	var fn func(int, int) int = dadd
	var fs func([]string) []string = dedup
	fmt.Println(fn(2, 3), fs([]string{"q", "q"}))
	applyInt := apply[[]int]
	fmt.Println(applyInt([]int{2}, func(i int) int { return -i }))
}

// Satisfying comparable
func eq[T comparable](a, b T) bool { return a == b }

// Errors
type NotFound struct{ name string }

func (e *NotFound) Error() string { return e.name + " not found" }
func find(name string) error {
	if name == "" {
		return &NotFound{"nothing"}
	}
	return nil
}

func main() {
	appends()
	numbers()
	lengths()
	inference()
	fmt.Println(eq(1, 1), eq(any(1), any("x")), eq(struct{ a any }{1}, struct{ a any }{1}))
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(eq[any]([]int{}, []int{}))
	}()
	err := find("")
	var nf *NotFound
	fmt.Println(err, find("x") == nil, errors.As(err, &nf))
	var f float64
	bits := *(*uint64)(unsafe.Pointer(&f))
	type ptrT unsafe.Pointer
	bits2 := *(*uint64)(ptrT(unsafe.Pointer(&f)))
	var p ptrT = nil
	type S struct {
		f byte
		g int32
		h struct{ k int64 }
	}
	var s S
	fmt.Println(bits, bits2, p == nil, unsafe.Offsetof(s.h), unsafe.Sizeof(s), unsafe.Alignof(s.h), unsafe.Sizeof(uint64(0)))
	fmt.Println(unsafe.Offsetof(s.g) == uintptr(unsafe.Pointer(&s.g))-uintptr(unsafe.Pointer(&s)))
	defer os.Exit(0)
}

// expect: [0 0 2] [0 0 2 3 5 7] [0 0 2 3 5 7 0 0] [3 5 7 2 3 5 7 0 0] [42 3.1415 foo] [98 97 114]
// expect: 6 4 5 [2 3 4 5 4 5] Hello
// expect: 0 [0 0 4 5 4 5]
// expect: complex128 complex128 complex64 1 (0+2i)
// expect: float64 -1.4 float32 3.1
// expect: 3 3 10 float64 foo float32
// expect: 0 NaN -Inf a
// expect: 2 10 10 10 3 4 10 4
// expect: 10 100 1000 0 10 0 0 0
// expect: {0 0} 0
// expect: runtime error: makeslice: len out of range
// expect: 42
// expect: <nil>
// expect: 3 5.5 3.5 [1 4 9]
// expect: [a b]
// expect: main.Vector 6
// expect: 3.5 1 4 x 0
// expect: [<1> <2>] 3 s
// expect: 5 [q]
// expect: [-2]
// expect: true false true
// expect: runtime error: comparing uncomparable type []int
// expect: nothing not found true true
// expect: 0 0 true 8 16 8 8
// expect: true

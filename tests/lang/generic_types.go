// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type T[P any] struct{ a, b P }

func (t T[P]) Val() P   { return t.a }
func (t *T[P]) Set(p P) { t.a = p }

type Seq[V any] interface{ Val() V }

func F[A any](a A) any {
	type L struct{ x A }
	type G[B any] struct {
		x A
		y B
	}
	fmt.Printf("%T %T %v\n", L{a}, G[string]{a, "s"}, G[string]{a, "s"})
	return L{a}
}

type Tree[K comparable, V any] struct {
	l, r *Tree[K, V]
	k    K
	v    V
}

func (t *Tree[K, V]) Put(less func(a, b K) bool, k K, v V) *Tree[K, V] {
	if t == nil {
		return &Tree[K, V]{k: k, v: v}
	}
	switch {
	case less(k, t.k):
		t.l = t.l.Put(less, k, v)
	case k == t.k:
		t.v = v
	default:
		t.r = t.r.Put(less, k, v)
	}
	return t
}
func (t *Tree[K, V]) Walk(f func(K, V)) {
	if t != nil {
		t.l.Walk(f)
		f(t.k, t.v)
		t.r.Walk(f)
	}
}

type Num interface{ ~int | ~float64 | ~uint8 | ~string }

func Add[T Num](a, b T) T { return a + b }
func Inc[T ~int | ~float64 | ~uint8](a T) T { a++; a += 2; return a * 2 }
func Conv[T ~int | ~float64 | ~uint8](x float64) T { return T(x) + 1 }
func Kind[T any](x T) string {
	switch any(x).(type) {
	case int:
		return "int"
	case []T:
		return "[]T"
	case fmt.Stringer:
		return "Stringer"
	}
	var z T
	if _, ok := any(z).(error); ok {
		return "error"
	}
	return fmt.Sprintf("%T", z)
}
func Ptr[T any](x T) *T { return &x }
func Keys[M ~map[K]V, K comparable, V any](m M) (r []K) {
	for k := range m {
		r = append(r, k)
	}
	return
}
func Chan[T any](n int, xs ...T) <-chan T {
	c := make(chan T, n)
	go func() {
		defer close(c)
		for _, x := range xs {
			c <- x
		}
	}()
	return c
}
func Default[T comparable](a, d T) T {
	var z T
	if a == z {
		return d
	}
	return a
}
func Fib[T ~int](n T) T {
	if n < 2 {
		return n
	}
	return Fib(n-1) + Fib(n-2)
}

type S string

func (s S) String() string { return "S:" + string(s) }

type Embed[T any] struct {
	*T2[T]
	n int
}
type T2[T any] struct{ v T }

func (t *T2[T]) Get() T { return t.v }
func (t T2[T]) Got() T  { return t.v }

type Getter[T any] interface{ Get() T; Got() T }

func Labels[T any](xs [][]T, stop func(T) bool) (n int) {
outer:
	for _, r := range xs {
		for _, x := range r {
			if stop(x) {
				break outer
			}
			n++
			if n > 100 { goto done }
			continue outer
		}
	}
done:
	return n
}

func Apply[T any, PT interface{ *T; Set(int) }](xs []T) {
	for i := range xs {
		PT(&xs[i]).Set(i)
	}
}
type C struct{ n int }
func (c *C) Set(n int) { c.n = n }

func main() {
	t := T[int]{1, 2}
	t.Set(5)
	var s Seq[int] = t
	fmt.Println(s.Val(), t)
	f := t.Val
	g := (*T[int]).Set
	g(&t, 9)
	fmt.Println(f(), t.Val(), T[string].Val(T[string]{"q", "r"}))
	F(1)
	F("x")
	F(F(2))
	var tr *Tree[string, int]
	for i, w := range []string{"m", "c", "x", "a", "m"} {
		tr = tr.Put(func(a, b string) bool { return a < b }, w, i)
	}
	tr.Walk(func(k string, v int) { fmt.Print(k, v, " ") })
	fmt.Println()
	fmt.Println(Add(1, 2), Add("a", "b"), Add(1.5, 2), Add[uint8](200, 100), Inc(3), Inc(1.5), Inc(uint8(250)), Conv[uint8](3.7), Conv[float64](3.7))
	fmt.Println(Kind(1), Kind("s"), Kind(S("s")), Kind([]int{}), Kind[error](nil), Kind[any](3))
	fmt.Println(*Ptr(3), *Ptr("s"))
	fmt.Println(len(Keys(map[string]int{"a": 1, "b": 2})))
	for x := range Chan(1, 1, 2, 3) {
		fmt.Print(x, " ")
	}
	fmt.Println(Default("", "d"), Default(0, 4), Default[any](nil, 3))
	fmt.Println(Fib(20))
	e := Embed[int]{&T2[int]{7}, 1}
	var gt Getter[int] = e
	fmt.Println(e.Get(), e.Got(), gt.Get(), gt.Got(), e.v)
	fmt.Println(Labels([][]int{{1, 2}, {3}, {9}, {4}}, func(x int) bool { return x == 9 }))
	cs := make([]C, 3)
	Apply(cs)
	fmt.Println(cs)
	defer func() { fmt.Println(recover()) }()
	var gg Getter[int] = (*T2[int])(nil)
	gg.Got()
}

// expect: 5 {5 2}
// expect: 5 9 q
// expect: main.L[int] main.G[int;string] {1 s}
// expect: main.L[string] main.G[string;string] {x s}
// expect: main.L[int] main.G[int;string] {2 s}
// expect: main.L[interface {}] main.G[interface {};string] {{2} s}
// expect: a3 c1 m4 x2 
// expect: 3 ab 3.5 44 12 9 250 4 4.7
// expect: int string Stringer []int <nil> int
// expect: 3 s
// expect: 2
// expect: 1 2 3 d 4 3
// expect: 6765
// expect: 7 7 7 7 7
// expect: 2
// expect: [{0} {1} {2}]
// expect: runtime error: invalid memory address or nil pointer dereference

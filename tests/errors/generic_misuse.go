// SPDX-License-Identifier: GPL-3.0-or-later
package main

type Number interface{ ~int | ~float64 }

type Pair[K comparable, V any] struct {
	k K
	v V
}

type Named int

func Sum[T Number](xs ...T) (s T) { return }
func Zero[T any]() (z T)          { return }
func Two[A, B any](a A, b B)      {}
func Exact[T int | string](T)     {}
func Len[S ~[]E, E any](s S) int  { return len(s) }

var p1 Pair // error: cannot use generic type Pair[K comparable, V any] without instantiation
var p2 Pair[int] // error: not enough type arguments for type Pair: have 1, want 2
var p3 Pair[int, int, int] // error: too many type arguments for type Pair: have 3, want 2
var p4 Pair[[]int, int] // error: []int does not satisfy comparable
var p5 Named[int] // error: invalid operation: Named[int] (Named is not a generic type)
var p6 Number // error: cannot use type Number outside a type constraint: interface contains type constraints
var f1 = Sum // error: cannot use generic function Sum without instantiation
var f2 func(string) = Exact
var f3 func(float64) = Exact // error: float64 does not satisfy int | string (float64 missing in int | string)

type (
	U1 interface{ int | ~int } // error: overlapping terms ~int and int
	U2 interface{ ~Named } // error: invalid use of ~ (underlying type of Named is int)
	U3 interface {
		int | interface{ m() } // error: cannot use interface{m()} in union (interface{m()} contains methods)
	}
	R1[T any] struct{ r R1[T] } // error: invalid recursive type: R1 refers to itself
	R2[T any] T // error: cannot use a type parameter as RHS in type declaration
	E1[T any] struct{ T } // error: embedded field type cannot be a (pointer to a) type parameter
)

func (p Pair[K]) one()      {} // error: got 1 type parameter, but receiver base type declares 2 // error: not enough type arguments for type Pair: have 1, want 2
func (p *Pair[int, V]) ok() { var x int; _ = x }
func (n Named[T]) two()     {} // error: invalid operation: Named[T] (Named is not a generic type)

func body[T any, N Number, C comparable](t T, n N, c C) {
	_ = t + t // error: invalid operation: operator + not defined on t (variable of type T constrained by any)
	_ = t == t // error: invalid operation: t == t (incomparable types in type set)
	_ = c == c
	_ = c < c // error: invalid operation: c < c (type parameter C is not comparable with <)
	_ = n % n // error: invalid operation: operator % not defined on n (variable of type N constrained by Number)
	_ = n << 1 // error: invalid operation: shifted operand n (variable of type N constrained by Number) must be integer
	_ = t.x // error: t.x undefined (type T has no field or method x)
	_ = t.(int) // error: invalid operation: cannot use type assertion on type parameter value t (variable of type T constrained by any)
	switch t.(type) { // error: cannot use type switch on type parameter value t (variable of type T constrained by any)
	}
	for range t { // error: cannot range over t (variable of type T constrained by any): no core type
	}
	var s string = n // error: cannot use n (variable of type N constrained by Number) as string value in variable declaration
	n = 1.5 // error: cannot use 1.5 (untyped float constant) as N value in assignment
	t = nil // error: cannot use nil as T value in assignment
	_ = T(1) // error: cannot convert 1 (untyped int value) to type T: T does not contain specific types
	_ = N("a") // error: cannot convert "a" (untyped string value) to type N: cannot convert "a" (untyped string constant) to type int (in N)
	_ = make(T) // error: invalid argument: cannot make T: no core type
	_ = t[0] // error: invalid operation: cannot index t (variable of type T constrained by any)
	t() // error: invalid operation: cannot call non-function t (variable of type T constrained by any)
	const k T = 1 // error: invalid constant type T
	type L[P any] struct{ f P }
	_ = map[T]int{} // error: invalid map key type T (missing comparable constraint)
	_ = s
}

func main() {
	Sum("a") // error: string does not satisfy Number (string missing in ~int | ~float64)
	Sum(1, 2.5)
	Sum(1, "a") // error: in call to Sum, mismatched types untyped int and untyped string (cannot infer T)
	Zero() // error: in call to Zero, cannot infer T (generic_misuse.go:14:11)
	Zero[int, int]() // error: got 2 type arguments but want 1
	Two[int](1) // error: not enough arguments in call to Two[int]\n\thave (number)\n\twant (A, B)
	Two[int]("a", 1) // error: cannot use "a" (untyped string constant) as int value in argument to Two[int]
	Exact(Named(1)) // error: Named does not satisfy int | string (possibly missing ~ for int in int | string)
	Len(3) // error: in call to Len, cannot infer E (generic_misuse.go:17:18)
	Sum[string]() // error: string does not satisfy Number (string missing in ~int | ~float64)
	_ = Len[[]int, string] // error: []int does not satisfy ~[]string ([]int missing in ~[]string)
	_ = Zero // error: cannot use generic function Zero without instantiation
	var q Pair[string, int] = Pair[string, string]{} // error: cannot use Pair[string, string]{} (value of type Pair[string, string]) as Pair[string, int] value in variable declaration
	q.w = 1 // error: q.w undefined (type Pair[string, int] has no field or method w)
	_ = q.one
	Pair.ok(q) // error: cannot use generic type Pair without instantiation
}

func again[T any](n int) {
	if n > 0 {
		again[T](n - 1)
	}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// What the specification says is wrong: declarations, methods, type parameters.

import "fmt"

type Mutex struct{}

func (m *Mutex) Lock() {}

type NewMutex Mutex
type PtrMutex *Mutex

func (p PtrMutex) M()   {} // error: invalid receiver type PtrMutex (pointer or interface type)
func (i interface{}) M() {} // error: invalid receiver type interface{}
func (p **Mutex) M()    {} // error: invalid receiver type **Mutex
func (int) M()          {} // error: cannot define new methods on non-local type int
func (fmt.Stringer) M() {} // error: cannot define new methods on non-local type fmt.Stringer

type Pt struct{ x int }

func (p Pt) x()         {} // error: field and method with the same name x\n\tspec_decls.go:21:17: other declaration of x
func (p Pt) twice()     {}
func (p *Pt) twice()    {} // error: method Pt.twice already declared at spec_decls.go:24:13

type Tx[P any] P // error: cannot use a type parameter as RHS in type declaration
type Ty[P any] struct{ P } // error: embedded field type cannot be a (pointer to a) type parameter
type T1[P T1[P]] struct{} // error: invalid recursive type: T1 refers to itself
type T2[P interface{ T2[int] }] struct{} // error: invalid recursive type: T2 refers to itself
type Tz[P any] struct{ f Tz[Tz[P]] } // error: invalid recursive type: Tz refers to itself

func fp[T any]() {
	type L = T
	type G[X any] struct{}
	var x T = 0 // error: cannot use 0 (untyped int constant) as T value in variable declaration
	_ = x + 1 // error: cannot convert 1 (untyped int constant) to type T
	_ = x == x // error: invalid operation: x == x (incomparable types in type set)
	var y T = nil // error: cannot use nil as T value in variable declaration
	_ = y
}

type List[T any] struct{}

func (l *List[int]) a() { var _ int = 5 } // error: cannot use 5 (untyped int constant) as int /* with int declared at spec_decls.go:45:15 */ value in variable declaration
func (l *List) b()      {} // error: cannot use generic type List[T any] without instantiation
func (l *List[T, U]) c() {} // error: too many type arguments for type List: have 2, want 1

var list List // error: cannot use generic type List[T any] without instantiation
var list2 List[int, string] // error: too many type arguments for type List: have 2, want 1

func index(s string) int {
	for range s {
	}
} // error: missing return

func named() (n int) {
	{
		n := 5 // error: declared and not used: n
		return // error: result parameter n not in scope at return\n\tspec_decls.go:59:3: inner declaration of var n int
	}
}

func shadow() {
	field1, offset := 1, 2
	field1, offset := 3, 4 // error: no new variables on left side of :=
	_, _ = field1, offset
	x := 1
	y, z := 1, x // error: declared and not used: y // error: declared and not used: z
}

func f() Pt { return Pt{} }

func dup(a int, a string) {} // error: a redeclared in this block\n\tspec_decls.go:74:10: other declaration of a
func dup()                {} // error: dup redeclared in this block\n\tspec_decls.go:74:6: other declaration of dup

var m, n = 1, 2
var m = 3 // error: m redeclared in this block\n\tspec_decls.go:77:5: other declaration of m

func main() {
	var nm NewMutex
	nm.Lock() // error: nm.Lock undefined (type NewMutex has no field or method Lock)
	var pm PtrMutex
	pm.Lock() // error: pm.Lock undefined (type PtrMutex has no field or method Lock)
}

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// What the specification says is wrong: literals, constants, variables, types.

import "math"

var c1 = uint(-1) // error: constant -1 overflows uint
var c2 int8 = 300 // error: cannot use 300 (untyped int constant) as int8 value in variable declaration (overflows)
var c3 = int(3.14) // error: cannot convert 3.14 (untyped float constant) to type int
var c4 int64 = 1 << 100 // error: cannot use 1 << 100 (untyped int constant 1267650600228229401496703205376) as int64 value in variable declaration (overflows)
var c5 = 3.14 / 0.0 // error: invalid operation: division by zero
var c6 = "foo" * 2 // error: invalid operation: "foo" * 2 (mismatched types untyped string and untyped int)
var c7 uint8 = 255 + 1 // error: cannot use 255 + 1 (untyped int constant 256) as uint8 value in variable declaration (overflows)
const Huge = 1 << 100
const Four int8 = Huge >> 97
const bad = len([]int{1}) // error: len([]int{…}) (value of type int) is not constant
const c9 = math.Sqrt(4) // error: math.Sqrt(4) (value of type float64) is not constant

var u1, u2 = 1 // error: assignment mismatch: 2 variables but 1 value
var n = nil // error: use of untyped nil in variable declaration
var v = f0() // error: f0() (no value) used as value
var _ int = "x" // error: cannot use "x" (untyped string constant) as int value in variable declaration
var d1, d2 int = 1, 2, 3 // error: extra init expr 3

func f0() {}

type (
	T1 [-1]int // error: invalid array length -1 (untyped int constant)
	T2 [1.5]int // error: array length 1.5 (untyped float constant) must be integer
	T3 [n1]int // error: invalid array length n1
	R1 [10]R1 // error: invalid recursive type: R1 refers to itself
	R2 struct{ f R2 } // error: invalid recursive type: R2 refers to itself
	R3 struct{ f [3]R3 } // error: invalid recursive type: R3 refers to itself
	E1 struct {
		T4
		*T4 // error: T4 redeclared\n\tspec_constants.go:36:3: other declaration of T4
	}
	E2 struct{ a, a int } // error: a redeclared\n\tspec_constants.go:39:13: other declaration of a
	T4 struct{}
	M1 map[[]int]string // error: invalid map key type []int
	I1 interface {
		m()
		m() // error: duplicate method m\n\tspec_constants.go:43:3: other declaration of method m
	}
	B1 interface{ B1 } // error: invalid recursive type: B1 refers to itself
	B2 interface{ B3 } // error: invalid recursive type B2\n\tspec_constants.go:47:2: B2 refers to\n\tspec_constants.go:48:2: B3 refers to\n\tspec_constants.go:47:2: B2
	B3 interface{ B2 }
)

var n1 = 3

var i1 interface{ ~int } // error: cannot use type interface{~int} outside a type constraint: interface contains type constraints
var i2 interface{ comparable } // error: cannot use type interface{comparable} outside a type constraint: interface is (or embeds) comparable
var s1 []interface{ int | string } // error: cannot use type interface{int | string} outside a type constraint: interface contains type constraints

func main() {
	const local = 5
	local = 6 // error: cannot assign to local (neither addressable nor a map index expression)
	_ = ^uint8(1) + 256 // error: 256 (untyped int constant) overflows uint8
	_ = uint8(^1) // error: constant -2 overflows uint8
	_ = 1 << -1 // error: invalid operation: negative shift count -1 (untyped int constant)
	var s uint = 33
	var u = 1.0 << s // error: invalid operation: shifted operand 1.0 (type float64) must be integer
	var u2 = 1<<s != 1.0 // error: invalid operation: shifted operand 1 (type float64) must be integer
	var u1 = 1.0<<s != 0 // error: invalid operation: shifted operand 1.0 (type float64) must be integer
	var w int64 = 1.0<<33 + 1.5 // error: cannot use 1.0 << 33 + 1.5 (untyped float constant 8.58993e+09) as int64 value in variable declaration (truncated)
	var x = make([]byte, 1.5<<s) // error: invalid operation: shifted operand 1.5 (untyped float constant) must be integer
	_, _, _, _, _ = u, u1, u2, w, x
}

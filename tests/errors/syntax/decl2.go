// SPDX-License-Identifier: GPL-3.0-or-later
package p

var x int

import "fmt" // error: syntax error: imports must appear before other declarations

type A[P any, Q] int // error: syntax error: missing type constraint
type B[P] []int
type C [n, m]int // error: syntax error: missing type constraint
type D[] int
func f[]() {} // error: syntax error: empty type parameter list
func (t T) g[P any]() {} // error: syntax error: method must have no type parameters
type E interface{ m[P any]() } // error: interface method must have no type parameters
func h(a, b int, string) {} // error: syntax error: mixed named and unnamed parameters
func i(a int, ...) {} // error: syntax error: ... is missing type
func j(a ...) {} // error: syntax error: ... is missing type

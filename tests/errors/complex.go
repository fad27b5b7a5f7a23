// SPDX-License-Identifier: GPL-3.0-or-later
package main

var a complex128 = "x" // error: cannot use "x" (untyped string constant) as complex128 value in variable declaration
var b float64 = 1i // error: cannot use 1i (untyped complex constant (0 + 1i)) as float64 value in variable declaration (overflows)
var c int = 2 + 0i
var d int = 2 + 1i // error: cannot use 2 + 1i (untyped complex constant (2 + 1i)) as int value in variable declaration (truncated)
var e float32 = 1 + 2i // error: cannot use 1 + 2i (untyped complex constant (1 + 2i)) as float32 value in variable declaration (overflows)
var f complex64 = 1e100 // error: cannot use 1e100 (untyped float constant 1e+100) as complex64 value in variable declaration (overflows)
var g = complex64(1e100i) // error: cannot convert 1e100i (untyped complex constant (0 + 1e+100i)) to type complex64
var h = 1i % 2 // error: invalid operation: operator % not defined on 1i (untyped complex constant (0 + 1i))
var i = 1i < 2i // error: invalid operation: 1i < 2i (operator < not defined on untyped complex)
var j = 1i << 2 // error: invalid operation: shifted operand 1i (untyped complex constant (0 + 1i)) must be integer
var k = 4 + 0i<<2
var l = complex(1) // error: invalid operation: not enough arguments for complex(1) (expected 2, found 1)
var m = complex(1, 2, 3) // error: invalid operation: too many arguments for complex(1, 2, 3) (expected 2, found 3)
var n = complex("a", "b") // error: invalid argument: arguments have type untyped string, expected floating-point
var o = complex(1i, 2) // error: invalid operation: complex(1i, 2) (mismatched types untyped complex and untyped float)
var p float32
var q float64
var r = complex(p, q) // error: invalid operation: complex(p, q) (mismatched types float32 and float64)
var s complex64 = complex(q, q) // error: cannot use complex(q, q) (value of type complex128) as complex64 value in variable declaration
var t = real(1)
var u = real(p) // error: invalid argument: argument has type float32, expected complex type
var v = imag("x") // error: invalid argument: argument has type untyped string, expected complex type
var w = real(a) + p // error: invalid operation: real(a) + p (mismatched types float64 and float32)
var x = 1 / (0 + 0i) // error: invalid operation: division by zero
var y = a / 0
var z = ^a // error: invalid operation: operator ^ not defined on a (variable of type complex128)

func parts[C ~complex64 | ~complex128, F float32 | float64, I int](c C, f F, i I) {
	_ = real(c) // error: c (variable of type C constrained by ~complex64 | ~complex128) not supported as argument to built-in real for go1.18 (see go.dev/issue/50937)
	_ = imag(c) // error: c (variable of type C constrained by ~complex64 | ~complex128) not supported as argument to built-in imag for go1.18 (see go.dev/issue/50937)
	_ = complex(f, f) // error: f (variable of type F constrained by float32 | float64) not supported as argument to built-in complex for go1.18 (see go.dev/issue/50937)
	_ = real(i) // error: invalid argument: argument has type I, expected complex type
	_ = complex(i, i) // error: invalid argument: arguments have type I, expected floating-point
}

func main() {
	a++
	a %= 2 // error: invalid operation: operator % not defined on a (variable of type complex128)
	a &= 1 // error: invalid operation: operator & not defined on a (variable of type complex128)
	var i8 int8 = int8(a) // error: cannot convert a (variable of type complex128) to type int8
	_ = float64(a) // error: cannot convert a (variable of type complex128) to type float64
	_ = complex128(q) // error: cannot convert q (variable of type float64) to type complex128
	_ = complex128(1)
	_ = complex64(a) + a // error: invalid operation: complex64(a) + a (mismatched types complex64 and complex128)
	var arr [2]int
	_ = arr[1+0i]
	_ = arr[1i] // error: 1i (untyped complex constant (0 + 1i)) truncated to int
	switch a {
	case 1i, 2, 1i:
	}
	for a < 3 { // error: invalid operation: a < 3 (operator < not defined on complex128)
	}
	if a { // error: non-boolean condition in if statement
	}
	_ = min(a, 1) // error: invalid argument: a (variable of type complex128) cannot be ordered
	_ = a + "x" // error: invalid operation: a + "x" (mismatched types complex128 and untyped string)
	_ = a & 1 // error: invalid operation: operator & not defined on a (variable of type complex128)
	_ = -1i + 2.5
	real(a) // error: real(a) (value of type float64) is not used
	_ = map[complex128]int{1: 1, 1 + 0i: 2} // error: duplicate key (1 + 0i) in map literal
	var sh uint = 3
	_ = complex(1<<sh, 0) // error: invalid operation: shifted operand 1 (type float64) must be integer
	_ = real(1 << sh) // error: invalid operation: shifted operand 1 (type complex128) must be integer
	const big = 1e1000 + 1i
	_ = big // error: cannot use big (untyped complex constant (1e+1000 + 1i)) as complex128 value in assignment to _ identifier (overflows)
	_ = 0x1p-2i + 0b11i + 0o17i + 0123i + 0xFFi + 08i + 1_0.5e3i
	a, b = b, a // error: cannot use b (variable of type float64) as complex128 value in assignment // error: cannot use a (variable of type complex128) as float64 value in assignment
	_ = i8
}

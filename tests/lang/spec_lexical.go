// SPDX-License-Identifier: GPL-3.0-or-later
package main

// The specification's examples: tokens, literals, constants.

import "fmt"

// Identifiers
var (
	a                  = 1
	_x9                = 2
	ThisVariableIsExported = 3
	αβ                 = 4
)

func show(v ...any) { fmt.Println(v...) }

func integers() {
	show(42, 4_2, 0600, 0_600, 0o600, 0O600)
	show(0xBadFace, 0xBad_Face, 0x_67_7a_2f_cc_40_c6)
	fmt.Println(uint64(0b1010), 0b_1010, 0B11)
	const big = 170141183460469231731687303715884105727
	const big2 = 170_141183_460469_231731_687303_715884_105727
	show(big == big2, big/(1<<100))
}

func floats() {
	show(0., 72.40, 072.40, 2.71828, 1.e+0, 6.67428e-11, 1e6, .25, .12345e+5, 1_5., 0.15e+02)
	show(0x1p-2, 0x2.p10, 0x1.Fp+0, 0x.8p-0, 0x_1FFFp-16)
	show(0x15e-2) // an integer, minus 2
}

func imaginaries() {
	show(0i, 0123i, 0o123i, 0xabci, 0.i, 2.71828i, 1.e+0i, 6.67428e-11i, 1e6i, .25i, .12345e+5i, 0x1p-2i)
}

func runes() {
	show('a', 'ä', '本', '\t', '\000', '\007', '\377', '\x07', '\xff', '\u12e4', '\U00101234', '\'')
	show('\a', '\b', '\f', '\n', '\r', '\v', '\\')
}

func strings() {
	show(`abc`, `\n
\n`, "\n", "\"", `"`, "Hello, world!\n", "日本語", "\u65e5本\U00008a9e", "\xff\u00FF" == "\xff\xc3\xbf")
	all := []string{
		"日本語", `日本語`, "\u65e5\u672c\u8a9e", "\U000065e5\U0000672c\U00008a9e", "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e",
	}
	for _, s := range all {
		show(s == all[0], len(s))
	}
}

// Iota
const (
	c0 = iota
	c1 = iota
	c2 = iota
)
const (
	b0 = 1 << iota
	b1 = 1 << iota
	b2 = 3
	b3 = 1 << iota
)
const (
	u         = iota * 42
	v float64 = iota * 42
	w         = iota * 42
)
const x = iota
const y = iota
const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

// Constant declarations
const Pi float64 = 3.14159265358979323846
const zero = 0.0
const (
	size int64 = 1024
	eof        = -1
)
const ca, cb, cc = 3, 4, "foo"
const cu, cv float32 = 0, 3
const (
	Sunday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Partyday
	numberOfDays
)

func declared() {
	show(c0, c1, c2, b0, b1, b2, b3)
	show(u, v, w, x, y)
	show(bit0, mask0, bit1, mask1, bit3, mask3)
	show(Pi, zero, size, eof, ca, cb, cc, cu, cv)
	show(Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Partyday, numberOfDays)
	fmt.Printf("%T %T %T %T\n", u, v, size, cu)
}

// Constant expressions
const k1 = 2 + 3.0
const k2 = 15 / 4
const k3 = 15 / 4.0
const Θ float64 = 3 / 2
const Π float64 = 3 / 2.
const k4 = 1 << 3.0
const k5 = 1.0 << 3
const k6 = "foo" > "bar"
const k7 = true
const k8 = 'w' + 1
const k9 = k8 == 'x'
const Σ = 1 - 0.707i
const Δ = Σ + 2.0e-4
const Φ = iota*1i - 1/1i
const ic = complex(0, k2)
const iΘ = complex(0, Θ)
const Huge = 1 << 100
const Four int8 = Huge >> 98

type MyInt int

func expressions() {
	show(k1, k2, k3, Θ, Π, k4, k5, k6, k7, k8, k9, Σ, Δ, Φ, ic, iΘ, Four)
	fmt.Printf("%T %T %T %T %T %T\n", k1, k4, k8, Σ, ic, iΘ)
	show(^1, uint8(255&^1), int8(^1), MyInt(^5))
}

func main() {
	show(a, _x9, ThisVariableIsExported, αβ)
	integers()
	floats()
	imaginaries()
	runes()
	strings()
	declared()
	expressions()
}

// expect: 1 2 3 4
// expect: 42 42 384 384 384 384
// expect: 195951310 195951310 113774485586118
// expect: 10 10 3
// expect: true 134217727
// expect: 0 72.4 72.4 2.71828 1 6.67428e-11 1e+06 0.25 12345 15 15
// expect: 0.25 2048 1.9375 0.5 0.1249847412109375
// expect: 348
// expect: (0+0i) (0+123i) (0+83i) (0+2748i) (0+0i) (0+2.71828i) (0+1i) (0+6.67428e-11i) (0+1e+06i) (0+0.25i) (0+12345i) (0+0.25i)
// expect: 97 228 26412 9 0 7 255 7 255 4836 1053236 39
// expect: 7 8 12 10 13 11 92
// expect: abc \n
// expect: \n 
// expect:  " " Hello, world!
// expect:  日本語 日本語 true
// expect: true 9
// expect: true 9
// expect: true 9
// expect: true 9
// expect: true 9
// expect: 0 1 2 1 2 3 8
// expect: 0 42 84 0 0
// expect: 1 0 2 1 8 7
// expect: 3.141592653589793 0 1024 -1 3 4 foo 0 3
// expect: 0 1 2 3 4 5 6 7
// expect: int float64 int64 float32
// expect: 5 3 3.75 1 1.5 8 8 true true 120 true (1-0.707i) (1.0002-0.707i) (0+1i) (0+3i) (0+1i) 4
// expect: float64 int int32 complex128 complex128 complex128
// expect: -2 254 -2 -6

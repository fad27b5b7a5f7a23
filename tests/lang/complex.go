// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Complex numbers: constants, operators, places they live in, and division as Go defines it.

import (
	"fmt"
	"math"
)

type C complex64
type S struct {
	a int8
	c complex64
	z complex128
	n string
}

const K = 3 + 4i
const (
	A = iota * 1i
	B
	D
)

func two() (complex128, complex64) { return 1 + 2i, 3 - 4i }

func sum(zs ...complex128) (s complex128) {
	for _, z := range zs {
		s += z
	}
	return
}

func ptr(p *complex64) { *p *= 2i }

func main() {
	var z complex128 = 1 + 2i
	var w complex64 = 3 - 1i
	fmt.Println(z, w, z+1, z*z, z/(1-1i), -z, +z, w*w, w/w, -w, w-1)
	fmt.Println(real(z), imag(z), real(w), imag(w), complex(1, 2), complex(float32(1), 2))
	fmt.Printf("%T %T %T %T\n", z, w, real(w), complex(float32(1), 2))
	fmt.Println(K, A, B, D, K*K, K/D, real(K), imag(K), K == 3+4i, K != 3)
	fmt.Println(z == 1+2i, z != 1+2i, w == 3-1i, z == complex128(w))
	z += 1
	z++
	z *= complex(0, 1)
	z /= 2
	z--
	fmt.Println(z, complex64(z), complex128(w), C(w))
	s := S{1, w, z, "x"}
	t := s
	t.c = 5i
	t.z *= 2
	fmt.Println(s, t, s == t, s == S{1, 3 - 1i, z, "x"})
	fmt.Printf("%v %+v %#v\n", s, s, z)
	fmt.Printf("%g %f %.2f %8.3f|%-20v|%+g|%e|%G|%b\n", z, z, z, z, z, z, w, w, w)
	arr := [4]complex128{1, 2i, 2: 3 + 3i}
	arr2 := [3]complex64{1, 2i}
	for i := range arr {
		arr[i] += complex(float64(i), 0)
	}
	arr2[2] = arr2[0] + arr2[1]
	fmt.Println(arr, arr2, len(arr))
	sl := []complex64{1, 2, 3i}
	sl = append(sl, 4, 5i)
	sl[1] *= 1i
	ptr(&sl[0])
	fmt.Println(sl, sum(1, 2i, 3), sum())
	m := map[complex128]string{1: "one", 1i: "i"}
	m[complex(0, 1)] += "!"
	m[complex(0, math.Copysign(0, -1))+1] += "?"
	fmt.Println(m[1], m[1i], len(m))
	nan := complex(math.NaN(), 0)
	m[nan] = "n"
	m[nan] = "n"
	fmt.Println(len(m), m[nan] == "", nan == nan)
	mm := map[complex64]int{}
	mm[w]++
	mm[w]++
	fmt.Println(mm)
	var i any = z
	var j any = complex64(1i)
	_, ok := i.(complex64)
	fmt.Println(i == any(z), j == any(1i), j.(complex64), ok)
	switch v := j.(type) {
	case complex128:
		fmt.Println("128", v)
	case complex64:
		fmt.Println("64", v+1)
	}
	switch z {
	case 1:
		fmt.Println("one")
	case z:
		fmt.Println("z")
	}
	c := make(chan complex128, 1)
	c <- z
	fmt.Println(<-c)
	c6 := make(chan complex64)
	go func() { c6 <- w }()
	fmt.Println(<-c6)
	select {
	case c <- w2(w):
	}
	fmt.Println(<-c)
	a, b := two()
	a, b = a+complex128(b), b*2
	fmt.Println(a, b)
	f := func() { a *= 2 }
	f()
	fmt.Println(a)
	defer func(z complex64) { fmt.Println("deferred", z) }(b)
	inf := math.Inf(1)
	vals := []float64{0, math.Copysign(0, -1), 1, -2.5, inf, -inf, math.NaN()}
	h := 1
	for _, p := range vals {
		for _, q := range vals {
			for _, r := range vals {
				for _, s := range vals {
					x, y := complex(p, q), complex(r, s)
					d, m := x/y, x*y
					for _, ch := range fmt.Sprint(d, m, x+y, x-y, x == y, complex64(x)/complex64(y)) {
						h = h*31 + int(ch)
					}
					if h%64 == 0 {
						fmt.Println(x, y, d, m)
					}
				}
			}
		}
	}
	fmt.Println(h)
	var zz complex128
	defer func() { fmt.Println(recover()) }()
	fmt.Println(1/zz, zz/zz)
	var np *complex128
	fmt.Println(*np)
}

func w2(w complex64) complex128 { return complex128(w) }

// expect: (1+2i) (3-1i) (2+2i) (-3+4i) (-0.5+1.5i) (-1-2i) (1+2i) (8-6i) (1+0i) (-3+1i) (2-1i)
// expect: 1 2 3 -1 (1+2i) (1+2i)
// expect: complex128 complex64 float32 complex64
// expect: (3+4i) (0+0i) (0+1i) (0+2i) (-7+24i) (2-1.5i) 3 4 true true
// expect: true false true false
// expect: (-2+1.5i) (-2+1.5i) (3-1i) (3-1i)
// expect: {1 (3-1i) (-2+1.5i) x} {1 (0+5i) (-4+3i) x} false true
// expect: {1 (3-1i) (-2+1.5i) x} {a:1 c:(3-1i) z:(-2+1.5i) n:x} (-2+1.5i)
// expect: (-2+1.5i) (-2.000000+1.500000i) (-2.00+1.50i) (  -2.000  +1.500i)|(-2                  +1.5                i)|(-2+1.5i)|(3.000000e+00-1.000000e+00i)|(3-1i)|(12582912p-22-8388608p-23i)
// expect: [(1+0i) (1+2i) (5+3i) (3+0i)] [(1+0i) (0+2i) (1+2i)] 4
// expect: [(0+2i) (0+2i) (0+3i) (4+0i) (0+5i)] (4+2i) (0+0i)
// expect: one? i! 2
// expect: 4 true false
// expect: map[(3-1i):2]
// expect: true false (0+1i) false
// expect: 64 (1+1i)
// expect: z
// expect: (-2+1.5i)
// expect: (3-1i)
// expect: (3-1i)
// expect: (4-2i) (6-8i)
// expect: (8-4i)
// expect: (0-0i) (-0+0i) (NaN+NaNi) (0+0i)
// expect: (0+Infi) (1+1i) (+Inf+Infi) (-Inf+Infi)
// expect: (0-Infi) (-Inf-0i) (NaN+NaNi) (NaN+Infi)
// expect: (-0+0i) (1-2.5i) (-0-0i) (0+0i)
// expect: (-0+0i) (NaN+1i) (NaN+NaNi) (NaN+NaNi)
// expect: (-0+1i) (-0-Infi) (-0-0i) (+Inf+NaNi)
// expect: (-0-2.5i) (+Inf+1i) (-0-0i) (NaN-Infi)
// expect: (-0+Infi) (0+0i) (NaN+Infi) (NaN+NaNi)
// expect: (-0+Infi) (1+NaNi) (NaN+NaNi) (NaN+NaNi)
// expect: (-0-Infi) (-2.5-2.5i) (+Inf+Infi) (-Inf+Infi)
// expect: (1+0i) (-2.5+0i) (-0.4-0i) (-2.5+0i)
// expect: (1-0i) (0-2.5i) (0+0.4i) (0-2.5i)
// expect: (1-0i) (-2.5+1i) (-0.3448275862068966-0.13793103448275862i) (-2.5+1i)
// expect: (1+1i) (NaN+Infi) (0-0i) (NaN+NaNi)
// expect: (1+Infi) (0+Infi) (NaN+NaNi) (-Inf+NaNi)
// expect: (1+Infi) (+Inf+Infi) (NaN+NaNi) (NaN+Infi)
// expect: (1-Infi) (1+1i) (-Inf-Infi) (+Inf-Infi)
// expect: (-2.5+0i) (1-2.5i) (-0.3448275862068966-0.8620689655172414i) (-2.5+6.25i)
// expect: (-2.5-0i) (1-Infi) (-0-0i) (NaN+Infi)
// expect: (-2.5-2.5i) (-0+Infi) (-0+0i) (+Inf-Infi)
// expect: (-2.5-2.5i) (-Inf-0i) (0+0i) (+Inf+Infi)
// expect: (+Inf-2.5i) (-0+NaNi) (NaN+NaNi) (NaN+NaNi)
// expect: (+Inf-2.5i) (-Inf+Infi) (NaN+NaNi) (NaN+Infi)
// expect: (+Inf+NaNi) (-2.5-2.5i) (-Inf+Infi) (NaN+NaNi)
// expect: (-Inf+0i) (-2.5+Infi) (NaN+NaNi) (NaN-Infi)
// expect: (-Inf-0i) (-0-Infi) (NaN+NaNi) (NaN+Infi)
// expect: (-Inf-Infi) (-0+Infi) (NaN+NaNi) (NaN+NaNi)
// expect: (NaN-2.5i) (0-2.5i) (NaN+NaNi) (NaN+NaNi)
// expect: (NaN-2.5i) (0-Infi) (NaN+NaNi) (NaN+NaNi)
// expect: (NaN-2.5i) (0+NaNi) (NaN+NaNi) (NaN+NaNi)
// expect: 1275883160853380062
// expect: (+Inf+NaNi) (NaN+NaNi)
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: deferred (6-8i)

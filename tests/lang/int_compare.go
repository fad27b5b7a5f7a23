// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Comparisons at every width, signed and unsigned, and as branch conditions.
import "fmt"

func cmpI(a, b int8) string {
	switch {
	case a < b:
		return "<"
	case a > b:
		return ">"
	case a == b:
		return "="
	}
	return "?"
}

func count(lo, hi uint8) (n int) {
	for i := lo; i < hi; i++ {
		n++
	}
	return
}

func main() {
	fmt.Println(cmpI(-1, 1), cmpI(127, -128), cmpI(5, 5))
	var a, b uint64 = 1 << 63, 1
	fmt.Println(a > b, a >= b, int64(a) > int64(b), a < b, a != b)
	var c, d uint32 = 0xFFFFFFFF, 1
	fmt.Println(c > d, int32(c) > int32(d), c-d > 0, d-c < c)
	var e, f int64 = -1 << 63, 1<<63 - 1
	fmt.Println(e < f, e <= f, e-1 > e, f+1 < f)
	fmt.Println(count(250, 255), count(5, 5), count(9, 3))
	n := 0
	for i := int8(120); i > 0; i++ {
		n++
	}
	fmt.Println(n)
	n = 0
	for u := uint(3); u < 4; u-- {
		n++
	}
	fmt.Println(n)
	x, y := 3, 4
	if x < y == (y > x) && x != y {
		fmt.Println("yes")
	}
	if !(x >= y) || y <= 0 {
		fmt.Println("no")
	}
	var p, q uintptr = 1, 2
	fmt.Println(p < q, max(x, y), min(uint8(3), 200))
	g := 'a'
	fmt.Println(g >= 'a' && g <= 'z', byte(g) > 200)
}

// expect: < > =
// expect: true true false false true
// expect: true false true true
// expect: true true true true
// expect: 5 0 0
// expect: 8
// expect: 4
// expect: yes
// expect: no
// expect: true 4 3
// expect: true false

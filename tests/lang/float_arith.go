// SPDX-License-Identifier: GPL-3.0-or-later
package main

// IEEE arithmetic: infinities, NaN, negative zero, float32 rounding.
import (
	"fmt"
	"math"
)

func main() {
	zero := 0.0
	inf, nan := 1/zero, zero/zero
	fmt.Println(inf, -inf, nan, inf-inf, inf*0, -1/inf)
	fmt.Println(nan == nan, nan != nan, nan < nan, nan >= nan, inf > 1e308, -inf < inf)
	negz := math.Copysign(0, -1)
	fmt.Println(negz == 0, 1/negz, math.Signbit(negz))
	var a, b float32 = 16777216, 1
	fmt.Println(a+b == a, float64(a)+float64(b))
	var c float32 = 0.1
	sum := float32(0)
	for i := 0; i < 10; i++ {
		sum += c
	}
	fmt.Println(sum, sum == 1)
	d := 0.1
	s := 0.0
	for i := 0; i < 10; i++ {
		s += d
	}
	fmt.Println(s, s == 1)
	x := 7.5
	x += 2
	x -= 1
	x *= 3
	x /= 4
	fmt.Println(x)
	x++
	x--
	fmt.Println(x)
	fmt.Println(math.MaxFloat32, math.SmallestNonzeroFloat64, math.MaxFloat64)
	big := 1e308
	fmt.Println(big*10, float32(big))
}

// expect: +Inf -Inf NaN NaN NaN -0
// expect: false true false false true true
// expect: true -Inf true
// expect: true 1.6777217e+07
// expect: 1.0000001 false
// expect: 0.9999999999999999 false
// expect: 6.375
// expect: 6.375
// expect: 3.4028234663852886e+38 5e-324 1.7976931348623157e+308
// expect: +Inf +Inf

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// math: constants and functions.
import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(math.Pi, math.E, math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), math.MaxInt8, math.MaxUint32)
	fmt.Println(math.Sqrt(2), math.Sqrt(-1), math.Pow(2, 10), math.Pow(2, 0.5), math.Cbrt(27), math.Hypot(3, 4))
	for _, f := range []float64{1.5, -1.5, 2.5, 0.4, -0.4, 1e300, math.Inf(-1)} {
		fmt.Println(math.Floor(f), math.Ceil(f), math.Trunc(f), math.Round(f), math.RoundToEven(f), math.Abs(f))
	}
	fmt.Println(math.Max(1, 2), math.Min(1, 2), math.Mod(7, 3), math.Mod(-7, 3), math.Max(math.NaN(), 1))
	fmt.Printf("%.6f %.6f %.6f %.6f %.6f %.6f\n", math.Sin(1), math.Cos(1), math.Tan(1), math.Asin(0.5), math.Acos(0.5), math.Atan2(1, 2))
	fmt.Printf("%.6f %.6f %.6f %.6f %.6f\n", math.Exp(1), math.Log(10), math.Log2(8), math.Log10(1000), math.Log1p(0.1))
	fmt.Println(math.IsNaN(math.NaN()), math.IsInf(math.Inf(1), 1), math.IsInf(math.Inf(-1), 0), math.Signbit(-0.5))
	i, fr := math.Modf(3.75)
	fmt.Println(i, fr)
	m, e := math.Frexp(8)
	fmt.Println(m, e, math.Ldexp(0.5, 4))
	fmt.Println(math.Float64bits(1.5), math.Float64frombits(0x4000000000000000), math.Float32bits(1))
	fmt.Println(math.Copysign(3, -1), math.Dim(5, 3), math.Remainder(5, 3), math.Trunc(-2.7))
	fmt.Println(math.MaxFloat64 > 1e308, math.SmallestNonzeroFloat32 > 0, math.MaxInt)
	fmt.Printf("%.4f %.4f %.4f\n", math.Sinh(1), math.Cosh(1), math.Tanh(1))
}

// expect: 3.141592653589793 2.718281828459045 9223372036854775807 -9223372036854775808 18446744073709551615 127 4294967295
// expect: 1.4142135623730951 NaN 1024 1.4142135623730951 3 5
// expect: 1 2 1 2 2 1.5
// expect: -2 -1 -1 -2 -2 1.5
// expect: 2 3 2 3 2 2.5
// expect: 0 1 0 0 0 0.4
// expect: -1 -0 -0 -0 -0 0.4
// expect: 1e+300 1e+300 1e+300 1e+300 1e+300 1e+300
// expect: -Inf -Inf -Inf -Inf -Inf +Inf
// expect: 2 1 1 -1 NaN
// expect: 0.841471 0.540302 1.557408 0.523599 1.047198 0.463648
// expect: 2.718282 2.302585 3.000000 3.000000 0.095310
// expect: true true true true
// expect: 3 0.75
// expect: 0.5 4 8
// expect: 4609434218613702656 2 1065353216
// expect: -3 2 -1 -2
// expect: true true 9223372036854775807
// expect: 1.1752 1.5431 0.7616

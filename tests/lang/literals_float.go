// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Floating-point literals, decimal and hexadecimal.
import "fmt"

func main() {
	fmt.Println(0., .5, 1.5, 1e3, 1e-3, 1.5e+2, 0x1p4, 0x1.8p1, 0x.8p0, 1_0.2_5)
	fmt.Println(1e100, 1e-100, 123456789.0, 1e20, 1e21, 0.000001, 0.0000001)
	fmt.Println(3.4028234663852886e38, 1.7976931348623157e308, 5e-324)
	var f32 float32 = 0.1
	fmt.Println(f32, float64(f32), 0.1)
	fmt.Println(1/3.0, 2/3.0, float32(1)/3)
	var x float64 = 100
	fmt.Println(x, x/7, -x)
}

// expect: 0 0.5 1.5 1000 0.001 150 16 3 0.5 10.25
// expect: 1e+100 1e-100 1.23456789e+08 1e+20 1e+21 1e-06 1e-07
// expect: 3.4028234663852886e+38 1.7976931348623157e+308 5e-324
// expect: 0.1 0.10000000149011612 0.1
// expect: 0.3333333333333333 0.6666666666666666 0.33333334
// expect: 100 14.285714285714286 -100

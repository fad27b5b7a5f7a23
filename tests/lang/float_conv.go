// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Between integers and floats: truncation, rounding to float32, large unsigned values.
import "fmt"

func main() {
	for _, f := range []float64{0, 1.9, -1.9, 0.5, -0.5, 1e9, 123456789.99, 255, 65535.5} {
		fmt.Println(int(f), int32(f), int64(f))
	}
	f := 200.7
	fmt.Println(uint8(f), uint16(f), uint32(f), uint64(f))
	var u uint64 = 1 << 63
	fmt.Println(float64(u), float32(u), uint64(float64(u)))
	u = 18446744073709551615
	fmt.Println(float64(u))
	i := 16777217
	fmt.Println(float32(i), float64(i))
	var j int64 = -9007199254740993
	fmt.Println(float64(j), int64(float64(j)))
	g := float32(3.999999)
	fmt.Println(int(g), float64(g) < 4)
	fmt.Println(float64(7)/2, 7/2, float64(7/2))
}

// expect: 0 0 0
// expect: 1 1 1
// expect: -1 -1 -1
// expect: 0 0 0
// expect: 0 0 0
// expect: 1000000000 1000000000 1000000000
// expect: 123456789 123456789 123456789
// expect: 255 255 255
// expect: 65535 65535 65535
// expect: 200 200 200 200
// expect: 9.223372036854776e+18 9.223372e+18 9223372036854775808
// expect: 1.8446744073709552e+19
// expect: 1.6777216e+07 1.6777217e+07
// expect: -9.007199254740992e+15 -9007199254740992
// expect: 3 true
// expect: 3.5 3 3

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Shifts by any count: wide counts give 0 or the sign, no undefined behaviour.
import "fmt"

func main() {
	one := 1
	for _, n := range []uint{0, 1, 31, 32, 62, 63, 64, 65, 200} {
		fmt.Println(n, one<<n, -one>>n, uint(1)<<n, int8(one)<<n, uint32(1)<<n)
	}
	var big uint64 = 1 << 40
	fmt.Println(one<<big, -5>>big, uint8(255)>>big)
	var i8 int8 = -128
	fmt.Println(i8>>1, i8>>7, i8>>8, i8<<1)
	var u8 uint8 = 0x81
	fmt.Println(u8<<1, u8>>1, u8<<7, u8>>7)
	var i16 int16 = -2
	fmt.Println(i16>>1, i16<<14, i16<<15)
	var n int = 3
	x := 100
	x <<= n
	fmt.Println(x)
	x >>= n + 1
	fmt.Println(x)
	var s uint = 33
	var m = 1.0 << 3
	var k uint64 = 1 << s
	fmt.Println(m, k)
	fmt.Printf("%T %T\n", m, 1<<3)
	fmt.Println(int32(one)<<31, int64(one)<<63)
}

// expect: 0 1 -1 1 1 1
// expect: 1 2 -1 2 2 2
// expect: 31 2147483648 -1 2147483648 0 2147483648
// expect: 32 4294967296 -1 4294967296 0 0
// expect: 62 4611686018427387904 -1 4611686018427387904 0 0
// expect: 63 -9223372036854775808 -1 9223372036854775808 0 0
// expect: 64 0 -1 0 0 0
// expect: 65 0 -1 0 0 0
// expect: 200 0 -1 0 0 0
// expect: 0 -1 0
// expect: -64 -1 -1 0
// expect: 2 64 128 1
// expect: -1 -32768 0
// expect: 800
// expect: 50
// expect: 8 8589934592
// expect: int int
// expect: -2147483648 -9223372036854775808

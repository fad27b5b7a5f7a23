// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Every integer type wraps at its width.
import "fmt"

func main() {
	var a int8 = 127
	a++
	fmt.Println(a)
	a = -128
	a--
	fmt.Println(a)
	a = -128
	fmt.Println(-a, a/-1, a%-1, a*a)
	var b int16 = 32767
	b += 2
	fmt.Println(b)
	b = 300
	b *= b
	fmt.Println(b)
	var c int32 = 2147483647
	c++
	fmt.Println(c, -c)
	var d int64 = 9223372036854775807
	d++
	fmt.Println(d, -d, d/-1, d%-1)
	var e uint8 = 255
	e++
	fmt.Println(e)
	e--
	fmt.Println(e)
	e = 200
	e += 100
	fmt.Println(e, -e, ^e)
	var f uint16 = 0
	f--
	fmt.Println(f)
	f *= f
	fmt.Println(f)
	var g uint32 = 1 << 31
	g *= 2
	fmt.Println(g, g-1)
	var h uint64 = 0
	h--
	fmt.Println(h, h*h, h+2)
	var i int = -9223372036854775808
	i--
	fmt.Println(i)
	var j uint = 0
	j--
	fmt.Println(j)
	var k uintptr = 0
	k--
	fmt.Println(k)
}

// expect: -128
// expect: 127
// expect: -128 -128 0 0
// expect: -32767
// expect: 24464
// expect: -2147483648 -2147483648
// expect: -9223372036854775808 -9223372036854775808 -9223372036854775808 0
// expect: 0
// expect: 255
// expect: 44 212 211
// expect: 65535
// expect: 1
// expect: 0 4294967295
// expect: 18446744073709551615 1 1
// expect: 9223372036854775807
// expect: 18446744073709551615
// expect: 18446744073709551615

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Untyped constants take the type their context asks for; shifts of untyped constants too.
import "fmt"

type F float32

func f64(x float64) float64    { return x / 2 }
func u8(x uint8) uint8         { return x + 1 }
func ifc(x interface{}) string { return fmt.Sprintf("%T", x) }

func main() {
	s := uint(4)
	var a int64 = 1 << s
	var b = 1.0 * 3
	var c uint8 = 1<<s | 3
	var d = uint16(1) << 15 >> s
	var e float32 = 7 / 2
	var f float32 = 7 / 2.0
	var g F = 1 << 3
	fmt.Println(a, b, c, d, e, f, g)
	fmt.Println(f64(5), f64(5/2), u8('a'), ifc(1), ifc(1.0), ifc('x'), ifc("s"), ifc(true), ifc(1<<3), ifc(2.0*'a'))
	x := 10
	fmt.Println(x/3.0, x*1e2, x<<1.0, x == 10.0)
	h := 'a' + 1.0
	i := "s" + "t"
	j := 1 + 'b'
	fmt.Printf("%T %T %T %v %v\n", h, i, j, h, j)
	arr := [...]float64{1, 2.5, 'c', 1 << 3}
	fmt.Println(arr, len(arr)*2.0)
	m := map[float64]int8{1: 2, 'x': 'y'}
	fmt.Println(m)
	var k interface{} = 5
	fmt.Println(k == 5, k == 5.0, k == int64(5))
	const big = 1 << 62
	fmt.Println(big*2-1+big*2 == 1<<64-1, uint64(big*2-1+big*2))
	var w int = 1.0 << 3
	fmt.Println(w, len([1 << 3]int{}), make([]int, 2.0), "abc"[1.0])
	y := 1<<s == 16
	fmt.Println(y, uint32(1<<s), float64(int(1)<<s))
}

// expect: 16 3 19 2048 3 3.5 8
// expect: 2.5 1 98 int float64 int32 string bool int float64
// expect: 3 1000 20 true
// expect: float64 string int32 98 99
// expect: [1 2.5 99 8] 8
// expect: map[1:2 120:121]
// expect: true false false
// expect: true 18446744073709551615
// expect: 8 8 [0 0] 98
// expect: true 16 16

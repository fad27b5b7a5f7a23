// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Untyped constants are exact, whatever their size.
import "fmt"

const (
	Big   = 1 << 100
	Small = Big >> 99
	Third = 1.0 / 3
	Huge  = 1e1000
)

func main() {
	fmt.Println(Small, Big>>98, Big/Small>>90)
	fmt.Println(Third*3 == 1, Third)
	fmt.Println(Huge/1e998, Huge/Huge)
	const f = 0.1 + 0.2
	fmt.Println(f == 0.3, f)
	x, y := 0.1, 0.2
	fmt.Println(x+y == 0.3)
	const m = 1<<64 - 1
	var u uint64 = m
	fmt.Println(u, m>>60, uint8(m&0xFF))
	fmt.Println(5/2, 5.0/2, 5/2.0, 5%3, -5/2, 1/2+1/2.0)
	fmt.Println('a'+1, 'a'*1.0, "a"+"b", 'b'-'a')
	fmt.Printf("%T %T %T %T\n", 'a'+1, 'a'*1.0, 1+1.0, 1<<3)
	const big = 123456789012345678901234567890
	fmt.Println(big%1000000007, big/1e20)
	const shifted = 1.0 << 10
	var arr [shifted / 256]int
	fmt.Println(len(arr), shifted)
	const neg = -7
	fmt.Println(neg>>1, neg/2, neg%2, neg&3, ^neg, uint8(^0&0xFF))
	const c = len("hello") * 2
	fmt.Println(c, len([3]int{}), cap([5]string{}))
	fmt.Println(3.0 == 3, int8(3.0), float32(1)/3 == 1.0/3)
}

// expect: 2 4 512
// expect: true 0.3333333333333333
// expect: 100 1
// expect: true 0.3
// expect: false
// expect: 18446744073709551615 15 255
// expect: 2 2.5 2.5 2 -2 0.5
// expect: 98 97 ab 1
// expect: int32 float64 float64 int
// expect: 197434842 1.2345678901234567e+09
// expect: 4 1024
// expect: -4 -3 -1 1 6 255
// expect: 10 3 5
// expect: true 3 true

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Typed constants keep their type; conversions of constants.
import "fmt"

type Meters float64

const (
	K  int32  = 100
	L         = K * 2
	M  Meters = 1.5
	S         = "const"
	B         = S == "const"
	R  rune   = 'x'
	U8        = uint8(255)
)

func take(m Meters) Meters { return m * 2 }

func main() {
	fmt.Printf("%T %T %T %T %T %T %T\n", K, L, M, S, B, R, U8)
	fmt.Println(K, L, M, S, B, R, U8)
	fmt.Println(take(3), take(M), take(M/2))
	const n = 10
	var f float64 = n
	var i8 int8 = n
	var s = n * 1.5
	fmt.Println(f, i8, s)
	fmt.Println(string(R), string('世'), S[1], len(S), S+"!")
	const t = true && !B || n > 5
	fmt.Println(t)
	if B {
		const n = "inner"
		fmt.Println(n)
	}
	fmt.Println(n)
}

// expect: int32 int32 main.Meters string bool int32 uint8
// expect: 100 200 1.5 const true 120 255
// expect: 6 3 1.5
// expect: 10 10 15
// expect: x 世 111 5 const!
// expect: true
// expect: inner
// expect: 10

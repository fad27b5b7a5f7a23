#!/usr/bin/env gos
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of token; semicolons as the language inserts them.
var numbers = []any{0, 7, 1_000, 0x1F, 0X_ff, 0b101, 0o17, 017, 0_7, 1., .5, 1e3, 1_0.2_5E-3, 0x1p-2, 0x.8P+1,
	2i, 0x3i, 1.5e3i, 08i}
var chars = []any{'a', 'é', '\n', '\'', '\x41', '\101', '\u00e9', '\U0001F600'}
var strs = []any{"", "a\tb\"c", "héllo, 世界", `raw
two lines \n`}
const größe, Δx, _under9 = 1, 2, 3

func ops(a, b int, p *int, c chan int) (x int) {
	x = a + b - a*b/2%3&a | b ^ a&^b<<1>>2
	x += 1
	x -= 1
	x *= 1
	x /= 1
	x %= 3
	x &= 3
	x |= 3
	x ^= 3
	x &^= 3
	x <<= 1
	x >>= 1
	x++
	x--
	if a == b && a != b || a < b || a <= b || a > b || !(a >= b) {
		c <- *p
	}
	return <-c /* a comment
	over lines ends the statement */
}

/* one line */ type number interface{ ~int | ~float64 }
func variadic(x ...int) []int { return x[:] }
x := ops(1, 2, nil, nil) // a comment
x = x |> ops(1, nil,
	nil)
	// the pipe on the next line continues
	|> ops(2, nil, nil)

{ x = 1; x = 2 }

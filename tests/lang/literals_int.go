// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Number literals of every base, with separators.
import "fmt"

func main() {
	fmt.Println(0, 7, 017, 0o17, 0o17, 0x1F, 0x1f, 0b101, 0b11)
	fmt.Println(1_000_000, 0x_FF_FF, 0b_1010_1010, 0o7_7, 0_17)
	fmt.Println('a', '\n', '\x41', '\101', '\u00e9', '\U0001F600', '\'', '"', '世')
	fmt.Println(9223372036854775807, -9223372036854775808, uint64(18446744073709551615))
	fmt.Println(0x7fffffffffffffff, 0b1111, 0o777)
}

// expect: 0 7 15 15 15 31 31 5 3
// expect: 1000000 65535 170 63 15
// expect: 97 10 65 65 233 128512 39 34 19990
// expect: 9223372036854775807 -9223372036854775808 18446744073709551615
// expect: 9223372036854775807 15 511

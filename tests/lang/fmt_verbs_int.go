// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Integer verbs with flags, width and precision.
import "fmt"

func main() {
	n, m := 42, -42
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U|%#U\n", n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n)
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%b\n", m, m, m, m, m, m, m, m, m, m, m)
	fmt.Printf("%v|%+v|%#v|%T\n", n, n, n, n)
	fmt.Printf("%8.3d|%-8.3d|%.0d|%.5d|%+.3d\n", 7, 7, 0, -3, 5)
	fmt.Printf("%d %d %d %d\n", int8(-128), uint8(255), int64(-9223372036854775808), uint64(18446744073709551615))
	fmt.Printf("%x %X %#x %b\n", uint64(18446744073709551615), int8(-1), uint8(200), int8(-5))
	fmt.Printf("%*d|%-*d|%.*d\n", 6, 42, 6, 42, 4, 42)
	fmt.Printf("%c%c%c %q %q\n", 'a', 0x4e16, 0x1F600, 'x', '\n')
	fmt.Printf("%U %#U\n", 'é', '世')
	fmt.Printf("%#v %#v %#v %#v\n", int8(1), uint8(2), uint(3), uintptr(4))
	fmt.Printf("%t %v %5t|%-7t|\n", true, false, true, false)
	fmt.Printf("%08b|%+x|% x|%#b\n", 5, 255, 255, 5)
	fmt.Printf("%3c|%-3c|%03c\n", 'a', 'b', 'c')
	fmt.Printf("%+d %+d % d % d\n", 0, -1, 0, -1)
	fmt.Printf("%20d|%-20d|%020d\n", 123456789012, 123456789012, -123456789012)
	fmt.Printf("%d%%\n", 50)
	type N int
	fmt.Printf("%d %v %x %T\n", N(10), N(10), N(10), N(10))
}

// expect: 42|   42|42   |00042|+42| 42|2a|2A|0x2a|52|052|0o52|101010|*|'*'|U+002A|U+002A '*'
// expect: -42|  -42|-42  |-0042|-42|-42|-2a|-2A|-0x2a|-52|-101010
// expect: 42|42|42|int
// expect:      007|007     ||-00003|+005
// expect: -128 255 -9223372036854775808 18446744073709551615
// expect: ffffffffffffffff -1 0xc8 -101
// expect:     42|42    |0042
// expect: a世😀 'x' '\n'
// expect: U+00E9 U+4E16 '世'
// expect: 1 0x2 0x3 0x4
// expect: true false  true|false  |
// expect: 00000101|+ff| ff|0b101
// expect:   a|b  |00c
// expect: +0 -1  0 -1
// expect:         123456789012|123456789012        |-0000000123456789012
// expect: 50%
// expect: 10 10 a main.N

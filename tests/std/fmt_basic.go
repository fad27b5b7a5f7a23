// SPDX-License-Identifier: GPL-3.0-or-later
// All verbs on all basic kinds, with the messages for verbs that do not fit.
package main

import "fmt"

func main() {
	values := []any{
		true, false, 0, 1, -1, 42, int8(-128), int16(300), int32('x'), int64(1) << 62, uint(7), uint8(255),
		uint16(65535), uint32(1 << 31), uint64(1<<64 - 1), uintptr(4096), float32(0.1), 3.14, -2.5e-10, 1e21,
		"", "hello", "日本\n", nil,
	}
	verbs := []string{
		"%v", "%+v", "%#v", "%T", "%d", "%b", "%o", "%O", "%x", "%X", "%c", "%q", "%U", "%e", "%E", "%f", "%F",
		"%g", "%G", "%s", "%p", "%t", "%y", "%#x", "%#o", "%#b", "%#q", "%#U", "%+d", "% d", "%+q", "% x", "%# x", "%08d",
		"%-8d|", "%8d|", "%8.3d|", "%08.3f|", "%-8.2f|", "%+.2e|", "%8s|", "%-8s|", "%08s|", "%.2s|", "%8q|", "%x|",
		"%20v|", "%-20v|", "%020v|",
	}
	for _, verb := range verbs {
		if verb == "%p" || verb == "%c" { // an address; characters no text file holds
			continue
		}
		fmt.Printf("%s:", verb)
		for _, v := range values {
			fmt.Printf(" "+verb, v)
		}
		fmt.Println()
	}
}

// expect: %v: true false 0 1 -1 42 -128 300 120 4611686018427387904 7 255 65535 2147483648 18446744073709551615 4096 0.1 3.14 -2.5e-10 1e+21  hello 日本
// expect:  <nil>
// expect: %+v: true false 0 1 -1 42 -128 300 120 4611686018427387904 7 255 65535 2147483648 18446744073709551615 4096 0.1 3.14 -2.5e-10 1e+21  hello 日本
// expect:  <nil>
// expect: %#v: true false 0 1 -1 42 -128 300 120 4611686018427387904 0x7 0xff 0xffff 0x80000000 0xffffffffffffffff 0x1000 0.1 3.14 -2.5e-10 1e+21 "" "hello" "日本\n" <nil>
// expect: %T: bool bool int int int int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 float64 float64 string string string <nil>
// expect: %d: %!d(bool=true) %!d(bool=false) 0 1 -1 42 -128 300 120 4611686018427387904 7 255 65535 2147483648 18446744073709551615 4096 %!d(float32=0.1) %!d(float64=3.14) %!d(float64=-2.5e-10) %!d(float64=1e+21) %!d(string=) %!d(string=hello) %!d(string=日本
// expect: ) %!d(<nil>)
// expect: %b: %!b(bool=true) %!b(bool=false) 0 1 -1 101010 -10000000 100101100 1111000 100000000000000000000000000000000000000000000000000000000000000 111 11111111 1111111111111111 10000000000000000000000000000000 1111111111111111111111111111111111111111111111111111111111111111 1000000000000 13421773p-27 7070651414971679p-51 -4835703278458517p-84 7629394531250000p+17 %!b(string=) %!b(string=hello) %!b(string=日本
// expect: ) %!b(<nil>)
// expect: %o: %!o(bool=true) %!o(bool=false) 0 1 -1 52 -200 454 170 400000000000000000000 7 377 177777 20000000000 1777777777777777777777 10000 %!o(float32=0.1) %!o(float64=3.14) %!o(float64=-2.5e-10) %!o(float64=1e+21) %!o(string=) %!o(string=hello) %!o(string=日本
// expect: ) %!o(<nil>)
// expect: %O: %!O(bool=true) %!O(bool=false) 0o0 0o1 -0o1 0o52 -0o200 0o454 0o170 0o400000000000000000000 0o7 0o377 0o177777 0o20000000000 0o1777777777777777777777 0o10000 %!O(float32=0.1) %!O(float64=3.14) %!O(float64=-2.5e-10) %!O(float64=1e+21) %!O(string=) %!O(string=hello) %!O(string=日本
// expect: ) %!O(<nil>)
// expect: %x: %!x(bool=true) %!x(bool=false) 0 1 -1 2a -80 12c 78 4000000000000000 7 ff ffff 80000000 ffffffffffffffff 1000 0x1.99999ap-04 0x1.91eb851eb851fp+01 -0x1.12e0be826d695p-32 0x1.b1ae4d6e2ef5p+69  68656c6c6f e697a5e69cac0a %!x(<nil>)
// expect: %X: %!X(bool=true) %!X(bool=false) 0 1 -1 2A -80 12C 78 4000000000000000 7 FF FFFF 80000000 FFFFFFFFFFFFFFFF 1000 0X1.99999AP-04 0X1.91EB851EB851FP+01 -0X1.12E0BE826D695P-32 0X1.B1AE4D6E2EF5P+69  68656C6C6F E697A5E69CAC0A %!X(<nil>)
// expect: %q: %!q(bool=true) %!q(bool=false) '\x00' '\x01' '�' '*' '�' 'Ĭ' 'x' '�' '\a' 'ÿ' '\uffff' '�' '�' 'က' %!q(float32=0.1) %!q(float64=3.14) %!q(float64=-2.5e-10) %!q(float64=1e+21) "" "hello" "日本\n" %!q(<nil>)
// expect: %U: %!U(bool=true) %!U(bool=false) U+0000 U+0001 U+FFFFFFFFFFFFFFFF U+002A U+FFFFFFFFFFFFFF80 U+012C U+0078 U+4000000000000000 U+0007 U+00FF U+FFFF U+80000000 U+FFFFFFFFFFFFFFFF U+1000 %!U(float32=0.1) %!U(float64=3.14) %!U(float64=-2.5e-10) %!U(float64=1e+21) %!U(string=) %!U(string=hello) %!U(string=日本
// expect: ) %!U(<nil>)
// expect: %e: %!e(bool=true) %!e(bool=false) %!e(int=0) %!e(int=1) %!e(int=-1) %!e(int=42) %!e(int8=-128) %!e(int16=300) %!e(int32=120) %!e(int64=4611686018427387904) %!e(uint=7) %!e(uint8=255) %!e(uint16=65535) %!e(uint32=2147483648) %!e(uint64=18446744073709551615) %!e(uintptr=4096) 1.000000e-01 3.140000e+00 -2.500000e-10 1.000000e+21 %!e(string=) %!e(string=hello) %!e(string=日本
// expect: ) %!e(<nil>)
// expect: %E: %!E(bool=true) %!E(bool=false) %!E(int=0) %!E(int=1) %!E(int=-1) %!E(int=42) %!E(int8=-128) %!E(int16=300) %!E(int32=120) %!E(int64=4611686018427387904) %!E(uint=7) %!E(uint8=255) %!E(uint16=65535) %!E(uint32=2147483648) %!E(uint64=18446744073709551615) %!E(uintptr=4096) 1.000000E-01 3.140000E+00 -2.500000E-10 1.000000E+21 %!E(string=) %!E(string=hello) %!E(string=日本
// expect: ) %!E(<nil>)
// expect: %f: %!f(bool=true) %!f(bool=false) %!f(int=0) %!f(int=1) %!f(int=-1) %!f(int=42) %!f(int8=-128) %!f(int16=300) %!f(int32=120) %!f(int64=4611686018427387904) %!f(uint=7) %!f(uint8=255) %!f(uint16=65535) %!f(uint32=2147483648) %!f(uint64=18446744073709551615) %!f(uintptr=4096) 0.100000 3.140000 -0.000000 1000000000000000000000.000000 %!f(string=) %!f(string=hello) %!f(string=日本
// expect: ) %!f(<nil>)
// expect: %F: %!F(bool=true) %!F(bool=false) %!F(int=0) %!F(int=1) %!F(int=-1) %!F(int=42) %!F(int8=-128) %!F(int16=300) %!F(int32=120) %!F(int64=4611686018427387904) %!F(uint=7) %!F(uint8=255) %!F(uint16=65535) %!F(uint32=2147483648) %!F(uint64=18446744073709551615) %!F(uintptr=4096) 0.100000 3.140000 -0.000000 1000000000000000000000.000000 %!F(string=) %!F(string=hello) %!F(string=日本
// expect: ) %!F(<nil>)
// expect: %g: %!g(bool=true) %!g(bool=false) %!g(int=0) %!g(int=1) %!g(int=-1) %!g(int=42) %!g(int8=-128) %!g(int16=300) %!g(int32=120) %!g(int64=4611686018427387904) %!g(uint=7) %!g(uint8=255) %!g(uint16=65535) %!g(uint32=2147483648) %!g(uint64=18446744073709551615) %!g(uintptr=4096) 0.1 3.14 -2.5e-10 1e+21 %!g(string=) %!g(string=hello) %!g(string=日本
// expect: ) %!g(<nil>)
// expect: %G: %!G(bool=true) %!G(bool=false) %!G(int=0) %!G(int=1) %!G(int=-1) %!G(int=42) %!G(int8=-128) %!G(int16=300) %!G(int32=120) %!G(int64=4611686018427387904) %!G(uint=7) %!G(uint8=255) %!G(uint16=65535) %!G(uint32=2147483648) %!G(uint64=18446744073709551615) %!G(uintptr=4096) 0.1 3.14 -2.5E-10 1E+21 %!G(string=) %!G(string=hello) %!G(string=日本
// expect: ) %!G(<nil>)
// expect: %s: %!s(bool=true) %!s(bool=false) %!s(int=0) %!s(int=1) %!s(int=-1) %!s(int=42) %!s(int8=-128) %!s(int16=300) %!s(int32=120) %!s(int64=4611686018427387904) %!s(uint=7) %!s(uint8=255) %!s(uint16=65535) %!s(uint32=2147483648) %!s(uint64=18446744073709551615) %!s(uintptr=4096) %!s(float32=0.1) %!s(float64=3.14) %!s(float64=-2.5e-10) %!s(float64=1e+21)  hello 日本
// expect:  %!s(<nil>)
// expect: %t: true false %!t(int=0) %!t(int=1) %!t(int=-1) %!t(int=42) %!t(int8=-128) %!t(int16=300) %!t(int32=120) %!t(int64=4611686018427387904) %!t(uint=7) %!t(uint8=255) %!t(uint16=65535) %!t(uint32=2147483648) %!t(uint64=18446744073709551615) %!t(uintptr=4096) %!t(float32=0.1) %!t(float64=3.14) %!t(float64=-2.5e-10) %!t(float64=1e+21) %!t(string=) %!t(string=hello) %!t(string=日本
// expect: ) %!t(<nil>)
// expect: %y: %!y(bool=true) %!y(bool=false) %!y(int=0) %!y(int=1) %!y(int=-1) %!y(int=42) %!y(int8=-128) %!y(int16=300) %!y(int32=120) %!y(int64=4611686018427387904) %!y(uint=7) %!y(uint8=255) %!y(uint16=65535) %!y(uint32=2147483648) %!y(uint64=18446744073709551615) %!y(uintptr=4096) %!y(float32=0.1) %!y(float64=3.14) %!y(float64=-2.5e-10) %!y(float64=1e+21) %!y(string=) %!y(string=hello) %!y(string=日本
// expect: ) %!y(<nil>)
// expect: %#x: %!x(bool=true) %!x(bool=false) 0x0 0x1 -0x1 0x2a -0x80 0x12c 0x78 0x4000000000000000 0x7 0xff 0xffff 0x80000000 0xffffffffffffffff 0x1000 0x1.99999ap-04 0x1.91eb851eb851fp+01 -0x1.12e0be826d695p-32 0x1.b1ae4d6e2ef5p+69  0x68656c6c6f 0xe697a5e69cac0a %!x(<nil>)
// expect: %#o: %!o(bool=true) %!o(bool=false) 0 01 -01 052 -0200 0454 0170 0400000000000000000000 07 0377 0177777 020000000000 01777777777777777777777 010000 %!o(float32=0.100000) %!o(float64=3.14000) %!o(float64=-2.50000e-10) %!o(float64=1.00000e+21) %!o(string=) %!o(string=hello) %!o(string=日本
// expect: ) %!o(<nil>)
// expect: %#b: %!b(bool=true) %!b(bool=false) 0b0 0b1 -0b1 0b101010 -0b10000000 0b100101100 0b1111000 0b100000000000000000000000000000000000000000000000000000000000000 0b111 0b11111111 0b1111111111111111 0b10000000000000000000000000000000 0b1111111111111111111111111111111111111111111111111111111111111111 0b1000000000000 13421773p-27 7070651414971679p-51 -4835703278458517p-84 7629394531250000p+17 %!b(string=) %!b(string=hello) %!b(string=日本
// expect: ) %!b(<nil>)
// expect: %#q: %!q(bool=true) %!q(bool=false) '\x00' '\x01' '�' '*' '�' 'Ĭ' 'x' '�' '\a' 'ÿ' '\uffff' '�' '�' 'က' %!q(float32=0.100000) %!q(float64=3.14000) %!q(float64=-2.50000e-10) %!q(float64=1.00000e+21) `` `hello` "日本\n" %!q(<nil>)
// expect: %#U: %!U(bool=true) %!U(bool=false) U+0000 U+0001 U+FFFFFFFFFFFFFFFF U+002A '*' U+FFFFFFFFFFFFFF80 U+012C 'Ĭ' U+0078 'x' U+4000000000000000 U+0007 U+00FF 'ÿ' U+FFFF U+80000000 U+FFFFFFFFFFFFFFFF U+1000 'က' %!U(float32=0.100000) %!U(float64=3.14000) %!U(float64=-2.50000e-10) %!U(float64=1.00000e+21) %!U(string=) %!U(string=hello) %!U(string=日本
// expect: ) %!U(<nil>)
// expect: %+d: %!d(bool=true) %!d(bool=false) +0 +1 -1 +42 -128 +300 +120 +4611686018427387904 +7 +255 +65535 +2147483648 +18446744073709551615 +4096 %!d(float32=+0.1) %!d(float64=+3.14) %!d(float64=-2.5e-10) %!d(float64=+1e+21) %!d(string=) %!d(string=hello) %!d(string=日本
// expect: ) %!d(<nil>)
// expect: % d: %!d(bool=true) %!d(bool=false)  0  1 -1  42 -128  300  120  4611686018427387904  7  255  65535  2147483648  18446744073709551615  4096 %!d(float32= 0.1) %!d(float64= 3.14) %!d(float64=-2.5e-10) %!d(float64= 1e+21) %!d(string=) %!d(string=hello) %!d(string=日本
// expect: ) %!d(<nil>)
// expect: %+q: %!q(bool=true) %!q(bool=false) '\x00' '\x01' '\ufffd' '*' '\ufffd' '\u012c' 'x' '\ufffd' '\a' '\u00ff' '\uffff' '\ufffd' '\ufffd' '\u1000' %!q(float32=+0.1) %!q(float64=+3.14) %!q(float64=-2.5e-10) %!q(float64=+1e+21) "" "hello" "\u65e5\u672c\n" %!q(<nil>)
// expect: % x: %!x(bool=true) %!x(bool=false)  0  1 -1  2a -80  12c  78  4000000000000000  7  ff  ffff  80000000  ffffffffffffffff  1000  0x1.99999ap-04  0x1.91eb851eb851fp+01 -0x1.12e0be826d695p-32  0x1.b1ae4d6e2ef5p+69  68 65 6c 6c 6f e6 97 a5 e6 9c ac 0a %!x(<nil>)
// expect: %# x: %!x(bool=true) %!x(bool=false)  0x0  0x1 -0x1  0x2a -0x80  0x12c  0x78  0x4000000000000000  0x7  0xff  0xffff  0x80000000  0xffffffffffffffff  0x1000  0x1.99999ap-04  0x1.91eb851eb851fp+01 -0x1.12e0be826d695p-32  0x1.b1ae4d6e2ef5p+69  0x68 0x65 0x6c 0x6c 0x6f 0xe6 0x97 0xa5 0xe6 0x9c 0xac 0x0a %!x(<nil>)
// expect: %08d: %!d(bool=0000true) %!d(bool=000false) 00000000 00000001 -0000001 00000042 -0000128 00000300 00000120 4611686018427387904 00000007 00000255 00065535 2147483648 18446744073709551615 00004096 %!d(float32=000000.1) %!d(float64=00003.14) %!d(float64=-2.5e-10) %!d(float64=0001e+21) %!d(string=00000000) %!d(string=000hello) %!d(string=00000日本
// expect: ) %!d(<nil>)
// expect: %-8d|: %!d(bool=true    )| %!d(bool=false   )| 0       | 1       | -1      | 42      | -128    | 300     | 120     | 4611686018427387904| 7       | 255     | 65535   | 2147483648| 18446744073709551615| 4096    | %!d(float32=0.1     )| %!d(float64=3.14    )| %!d(float64=-2.5e-10)| %!d(float64=1e+21   )| %!d(string=        )| %!d(string=hello   )| %!d(string=日本
// expect:      )| %!d(<nil>)|
// expect: %8d|: %!d(bool=    true)| %!d(bool=   false)|        0|        1|       -1|       42|     -128|      300|      120| 4611686018427387904|        7|      255|    65535| 2147483648| 18446744073709551615|     4096| %!d(float32=     0.1)| %!d(float64=    3.14)| %!d(float64=-2.5e-10)| %!d(float64=   1e+21)| %!d(string=        )| %!d(string=   hello)| %!d(string=     日本
// expect: )| %!d(<nil>)|
// expect: %8.3d|: %!d(bool=    true)| %!d(bool=   false)|      000|      001|     -001|      042|     -128|      300|      120| 4611686018427387904|      007|      255|    65535| 2147483648| 18446744073709551615|     4096| %!d(float32=     0.1)| %!d(float64=    3.14)| %!d(float64=-2.5e-10)| %!d(float64=   1e+21)| %!d(string=        )| %!d(string=     hel)| %!d(string=     日本
// expect: )| %!d(<nil>)|
// expect: %08.3f|: %!f(bool=0000true)| %!f(bool=000false)| %!f(int=     000)| %!f(int=     001)| %!f(int=    -001)| %!f(int=     042)| %!f(int8=    -128)| %!f(int16=     300)| %!f(int32=     120)| %!f(int64=4611686018427387904)| %!f(uint=     007)| %!f(uint8=     255)| %!f(uint16=   65535)| %!f(uint32=2147483648)| %!f(uint64=18446744073709551615)| %!f(uintptr=    4096)| 0000.100| 0003.140| -000.000| 1000000000000000000000.000| %!f(string=00000000)| %!f(string=00000hel)| %!f(string=00000日本
// expect: )| %!f(<nil>)|
// expect: %-8.2f|: %!f(bool=true    )| %!f(bool=false   )| %!f(int=00      )| %!f(int=01      )| %!f(int=-01     )| %!f(int=42      )| %!f(int8=-128    )| %!f(int16=300     )| %!f(int32=120     )| %!f(int64=4611686018427387904)| %!f(uint=07      )| %!f(uint8=255     )| %!f(uint16=65535   )| %!f(uint32=2147483648)| %!f(uint64=18446744073709551615)| %!f(uintptr=4096    )| 0.10    | 3.14    | -0.00   | 1000000000000000000000.00| %!f(string=        )| %!f(string=he      )| %!f(string=日本      )| %!f(<nil>)|
// expect: %+.2e|: %!e(bool=true)| %!e(bool=false)| %!e(int=+00)| %!e(int=+01)| %!e(int=-01)| %!e(int=+42)| %!e(int8=-128)| %!e(int16=+300)| %!e(int32=+120)| %!e(int64=+4611686018427387904)| %!e(uint=+07)| %!e(uint8=+255)| %!e(uint16=+65535)| %!e(uint32=+2147483648)| %!e(uint64=+18446744073709551615)| %!e(uintptr=+4096)| +1.00e-01| +3.14e+00| -2.50e-10| +1.00e+21| %!e(string=)| %!e(string=he)| %!e(string=日本)| %!e(<nil>)|
// expect: %8s|: %!s(bool=    true)| %!s(bool=   false)| %!s(int=       0)| %!s(int=       1)| %!s(int=      -1)| %!s(int=      42)| %!s(int8=    -128)| %!s(int16=     300)| %!s(int32=     120)| %!s(int64=4611686018427387904)| %!s(uint=       7)| %!s(uint8=     255)| %!s(uint16=   65535)| %!s(uint32=2147483648)| %!s(uint64=18446744073709551615)| %!s(uintptr=    4096)| %!s(float32=     0.1)| %!s(float64=    3.14)| %!s(float64=-2.5e-10)| %!s(float64=   1e+21)|         |    hello|      日本
// expect: | %!s(<nil>)|
// expect: %-8s|: %!s(bool=true    )| %!s(bool=false   )| %!s(int=0       )| %!s(int=1       )| %!s(int=-1      )| %!s(int=42      )| %!s(int8=-128    )| %!s(int16=300     )| %!s(int32=120     )| %!s(int64=4611686018427387904)| %!s(uint=7       )| %!s(uint8=255     )| %!s(uint16=65535   )| %!s(uint32=2147483648)| %!s(uint64=18446744073709551615)| %!s(uintptr=4096    )| %!s(float32=0.1     )| %!s(float64=3.14    )| %!s(float64=-2.5e-10)| %!s(float64=1e+21   )|         | hello   | 日本
// expect:      | %!s(<nil>)|
// expect: %08s|: %!s(bool=0000true)| %!s(bool=000false)| %!s(int=00000000)| %!s(int=00000001)| %!s(int=-0000001)| %!s(int=00000042)| %!s(int8=-0000128)| %!s(int16=00000300)| %!s(int32=00000120)| %!s(int64=4611686018427387904)| %!s(uint=00000007)| %!s(uint8=00000255)| %!s(uint16=00065535)| %!s(uint32=2147483648)| %!s(uint64=18446744073709551615)| %!s(uintptr=00004096)| %!s(float32=000000.1)| %!s(float64=00003.14)| %!s(float64=-2.5e-10)| %!s(float64=0001e+21)| 00000000| 000hello| 00000日本
// expect: | %!s(<nil>)|
// expect: %.2s|: %!s(bool=true)| %!s(bool=false)| %!s(int=00)| %!s(int=01)| %!s(int=-01)| %!s(int=42)| %!s(int8=-128)| %!s(int16=300)| %!s(int32=120)| %!s(int64=4611686018427387904)| %!s(uint=07)| %!s(uint8=255)| %!s(uint16=65535)| %!s(uint32=2147483648)| %!s(uint64=18446744073709551615)| %!s(uintptr=4096)| %!s(float32=0.1)| %!s(float64=3.1)| %!s(float64=-2.5e-10)| %!s(float64=1e+21)| | he| 日本| %!s(<nil>)|
// expect: %8q|: %!q(bool=    true)| %!q(bool=   false)|   '\x00'|   '\x01'|      '�'|      '*'|      '�'|      'Ĭ'|      'x'|      '�'|     '\a'|      'ÿ'| '\uffff'|      '�'|      '�'|      'က'| %!q(float32=     0.1)| %!q(float64=    3.14)| %!q(float64=-2.5e-10)| %!q(float64=   1e+21)|       ""|  "hello"|   "日本\n"| %!q(<nil>)|
// expect: %x|: %!x(bool=true)| %!x(bool=false)| 0| 1| -1| 2a| -80| 12c| 78| 4000000000000000| 7| ff| ffff| 80000000| ffffffffffffffff| 1000| 0x1.99999ap-04| 0x1.91eb851eb851fp+01| -0x1.12e0be826d695p-32| 0x1.b1ae4d6e2ef5p+69| | 68656c6c6f| e697a5e69cac0a| %!x(<nil>)|
// expect: %20v|:                 true|                false|                    0|                    1|                   -1|                   42|                 -128|                  300|                  120|  4611686018427387904|                    7|                  255|                65535|           2147483648| 18446744073709551615|                 4096|                  0.1|                 3.14|             -2.5e-10|                1e+21|                     |                hello|                  日本
// expect: |                <nil>|
// expect: %-20v|: true                | false               | 0                   | 1                   | -1                  | 42                  | -128                | 300                 | 120                 | 4611686018427387904 | 7                   | 255                 | 65535               | 2147483648          | 18446744073709551615| 4096                | 0.1                 | 3.14                | -2.5e-10            | 1e+21               |                     | hello               | 日本
// expect:                  | <nil>               |
// expect: %020v|: 0000000000000000true| 000000000000000false| 00000000000000000000| 00000000000000000001| -0000000000000000001| 00000000000000000042| -0000000000000000128| 00000000000000000300| 00000000000000000120| 04611686018427387904| 00000000000000000007| 00000000000000000255| 00000000000000065535| 00000000002147483648| 18446744073709551615| 00000000000000004096| 000000000000000000.1| 00000000000000003.14| -0000000000002.5e-10| 0000000000000001e+21| 00000000000000000000| 000000000000000hello| 00000000000000000日本
// expect: | 000000000000000<nil>|

// SPDX-License-Identifier: GPL-3.0-or-later
// Widths and precisions as arguments, argument indexes, missing, extra and bad arguments.
package main

import "fmt"

func main() {
	fmt.Printf("%*d|%-*d|%.*f|%*.*f\n", 5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828)
	fmt.Printf("%[2]d %[1]d %d\n", 1, 2)
	fmt.Printf("%[3]*.[2]*[1]f|\n", 12.0, 2, 6)
	fmt.Printf("%[1]d %[1]x %[1]o %[1]q\n", 65)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, 2, "x")
	fmt.Printf("%!\n")
	fmt.Printf("%z %d\n", 3, 4)
	fmt.Printf("%*d\n", "x", 3)
	fmt.Printf("%.*d\n", "x", 3)
	fmt.Printf("%.[2]d\n", 3, 4)
	fmt.Printf("%[5]d %[0]d %[x]d %[]d %[1\n", 1, 2)
	fmt.Printf("%-010d|%+05d|% 05d|%x\n", 5, 5, 5, -255)
	fmt.Printf("%*d|\n", -6, 5)
	fmt.Printf("%.*d|\n", -1, 5)
	fmt.Printf("%%|%5%|%c|%v\n", 'x', 'x')
	fmt.Printf("%")
	fmt.Println()
	fmt.Printf("abc %d", 1)
	fmt.Println()
	fmt.Printf("%s %s\n", "only")
	fmt.Printf("no verbs\n", 1, "a", nil)
	fmt.Printf("%.3x|%.3q|%.3s|%5.1s|%-5.1s|\n", "abcdef", "abcdef", "日本語文", "日本語", "日本語")
	fmt.Printf("%6d|%6d|%-6d|%06d\n", 123456789, -12, -12, -12)
	fmt.Printf("%.0d|%.0d|%5.0d|%.5d|%.5d\n", 0, 1, 0, 42, -42)
	fmt.Printf("%+d %+d % d % d %+.1f % .1f\n", 5, -5, 5, -5, 1.25, 1.25)
	fmt.Printf("%#x %#X %#o %#b %#q %#U %#08x %#8x|\n", 255, 255, 8, 5, 'x', '⌘', 255, 255)
	fmt.Printf("%x %X % x % X %#x %# x\n", "hello", "hello", "hello", "hello", "hello", "hello")
	fmt.Printf("%10.3e|%-12.4g|%012.3f|%+g|%g\n", 12345.678, 12345.678, -3.14159, 1.0, 1e-7)
	fmt.Printf("%#g %#.3g %#f %#.0f %#e %#v\n", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0)
	fmt.Printf("%v %v %v %v\n", 1e6, 1e20, 1e21, 123456789.0)
	fmt.Printf("%5t|%-7t|%q|%v\n", true, false, []rune("añ"), []rune("añ"))
	fmt.Printf("%c%c%c|%5c|%-5c|%U %#U\n", 72, 0x4E16, 0x1F600, 'x', 'y', 0x1F600, 0x1F600)
	fmt.Printf("%q %q %+q %#q %#q\n", "tab\t\"q\"", 'é', "é世", "back`tick", "plain")
	fmt.Printf("%[2]*[1]d|%[1]*d\n", 3, 5)
	fmt.Printf("%[1]s %[2]v %s\n", "a", "b")
	fmt.Printf("%d %s %v\n", []int{1, 2}, []string{"x"}, [2]bool{true})
	fmt.Printf("%v %s\n", fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, nil), fmt.Sprintln("a", 1))
	fmt.Print("a", "b", 1, 2, true, "c", 1.5, []int{1}, '\n', "\n")
	n, err := fmt.Println("äö", 5)
	fmt.Println(n, err)
}

// expect:    42|42   |3.14|   2.718
// expect: 2 1 2
// expect:  12.00|
// expect: 65 41 101 'A'
// expect: 1 %!d(MISSING)
// expect: 1
// expect: %!(EXTRA int=2, string=x)%!!(MISSING)
// expect: %!z(int=3) 4
// expect: %!(BADWIDTH)3
// expect: %!(BADPREC)3
// expect: 4
// expect: %!d(BADINDEX) %!d(BADINDEX) %!d(BADINDEX) %!d(BADINDEX) %!
// expect: (BADINDEX)5         |+0005| 0005|-ff
// expect: 5     |
// expect: %!(BADPREC)5|
// expect: %|%|x|120
// expect: %!(NOVERB)
// expect: abc 1
// expect: only %!s(MISSING)
// expect: no verbs
// expect: %!(EXTRA int=1, string=a, <nil>)616263|"abc"|日本語|    日|日    |
// expect: 123456789|   -12|-12   |-00012
// expect: |1|     |00042|-00042
// expect: +5 -5  5 -5 +1.2  1.2
// expect: 0xff 0XFF 010 0b101 'x' U+2318 '⌘' 0x000000ff     0xff|
// expect: 68656c6c6f 68656C6C6F 68 65 6c 6c 6f 68 65 6C 6C 6F 0x68656c6c6f 0x68 0x65 0x6c 0x6c 0x6f
// expect:  1.235e+04|1.235e+04   |-0000003.142|+1|1e-07
// expect: 1.00000 2.00 3.000000 4. 5.000000e+00 6
// expect: 1e+06 1e+20 1e+21 1.23456789e+08
// expect:  true|false  |['a' 'ñ']|[97 241]
// expect: H世😀|    x|y    |U+1F600 U+1F600 '😀'
// expect: "tab\t\"q\"" 'é' "\u00e9\u4e16" "back`tick" `plain`
// expect:     3|  5
// expect: a b %!s(MISSING)
// expect: [1 2] [x] [true false]
// expect: a1 2bc3 <nil> <nil> a 1
// expect:
// expect: ab1 2 truec1.5 [1] 10
// expect: äö 5
// expect: 7 <nil>

// One value under many verbs in one format, and formats built at run time.
package main

import (
	"fmt"
	"strings"
)

type point struct{ X, Y int }

func main() {
	p := point{1, -2}
	fmt.Printf("%v %+v %#v %T %d %x %s\n", p, p, p, p, p, p, p)
	for w := 0; w < 8; w += 2 {
		for prec := 0; prec < 4; prec++ {
			f := fmt.Sprintf("|%%%d.%df|%%-%d.%ds|%%0%dd|", w, prec, w, prec, w)
			fmt.Println(f, fmt.Sprintf(f, 3.14159, "abcdef", 42))
		}
	}
	fmt.Println(strings.Repeat("=", 20))
	for _, f := range []string{"%", "%%", "%!", "%z", "%d", "%d%d", "%[1]d", "%[2]d", "%[-1]d", "%[1]", "%.", "%.d", "%-", "%+-#0 d", "%1", "% "} {
		fmt.Printf("%q -> %q\n", f, fmt.Sprintf(f, 7))
	}
	fmt.Println(fmt.Sprintf("%s", []string(nil)), fmt.Sprintf("%v", [0]int{}), fmt.Sprintf("%d", []any{1, "a", nil, 2.5}))
	fmt.Println(fmt.Sprint(), fmt.Sprint(""), fmt.Sprint(nil), fmt.Sprint("a", "b"), fmt.Sprint(1, 2), fmt.Sprint("a", 1, "b"))
	fmt.Printf("%6.2f%%|%+v|%v\n", 99.5, &p, &[]point{p})
	fmt.Printf("%t|%v|%08b|%o|%#o|%x|%#X|%U|%c|%q\n", true, false, 5, 64, 64, 3735928559, 48879, 0x1F4A9, 'G', 'o')
}

// expect: {1 -2} {X:1 Y:-2} main.point{X:1, Y:-2} main.point {1 -2} {1 -2} {%!s(int=1) %!s(int=-2)}
// expect: |%0.0f|%-0.0s|%00d| |3||42|
// expect: |%0.1f|%-0.1s|%00d| |3.1|a|42|
// expect: |%0.2f|%-0.2s|%00d| |3.14|ab|42|
// expect: |%0.3f|%-0.3s|%00d| |3.142|abc|42|
// expect: |%2.0f|%-2.0s|%02d| | 3|  |42|
// expect: |%2.1f|%-2.1s|%02d| |3.1|a |42|
// expect: |%2.2f|%-2.2s|%02d| |3.14|ab|42|
// expect: |%2.3f|%-2.3s|%02d| |3.142|abc|42|
// expect: |%4.0f|%-4.0s|%04d| |   3|    |0042|
// expect: |%4.1f|%-4.1s|%04d| | 3.1|a   |0042|
// expect: |%4.2f|%-4.2s|%04d| |3.14|ab  |0042|
// expect: |%4.3f|%-4.3s|%04d| |3.142|abc |0042|
// expect: |%6.0f|%-6.0s|%06d| |     3|      |000042|
// expect: |%6.1f|%-6.1s|%06d| |   3.1|a     |000042|
// expect: |%6.2f|%-6.2s|%06d| |  3.14|ab    |000042|
// expect: |%6.3f|%-6.3s|%06d| | 3.142|abc   |000042|
// expect: ====================
// expect: "%" -> "%!(NOVERB)%!(EXTRA int=7)"
// expect: "%%" -> "%%!(EXTRA int=7)"
// expect: "%!" -> "%!!(int=7)"
// expect: "%z" -> "%!z(int=7)"
// expect: "%d" -> "7"
// expect: "%d%d" -> "7%!d(MISSING)"
// expect: "%[1]d" -> "7"
// expect: "%[2]d" -> "%!d(BADINDEX)"
// expect: "%[-1]d" -> "%!d(BADINDEX)"
// expect: "%[1]" -> "%!(NOVERB)"
// expect: "%." -> "%!.(int=7)"
// expect: "%.d" -> "7"
// expect: "%-" -> "%!(NOVERB)%!(EXTRA int=7)"
// expect: "%+-#0 d" -> "+7"
// expect: "%1" -> "%!(NOVERB)%!(EXTRA int=7)"
// expect: "% " -> "%!(NOVERB)%!(EXTRA int=7)"
// expect: [] [] [1 %!d(string=a) <nil> %!d(float64=2.5)]
// expect:   <nil> ab 1 2 a1b
// expect:  99.50%|&{X:1 Y:-2}|&[{1 -2}]
// expect: true|false|00000101|100|0100|deadbeef|0XBEEF|U+1F4A9|G|'o'

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Building strings: concatenation in loops, slices of them, conversion of numbers, comparison.
import "fmt"

type Name string

func (n Name) Upper() Name {
	b := []byte(n)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return Name(b)
}

func rev(s string) (r string) {
	for _, c := range s {
		r = string(c) + r
	}
	return
}

func itoa(n int) string {
	if n == 0 {
		return "0"
	}
	neg := n < 0
	var d []byte
	for ; n != 0; n /= 10 {
		k := n % 10
		if k < 0 {
			k = -k
		}
		d = append(d, byte('0'+k))
	}
	if neg {
		d = append(d, '-')
	}
	for i, j := 0, len(d)-1; i < j; i, j = i+1, j-1 {
		d[i], d[j] = d[j], d[i]
	}
	return string(d)
}

func main() {
	s := ""
	for i := range 100 {
		s += string(rune('a' + i%26))
	}
	fmt.Println(len(s), s[:30], s[26:29] == "abc")
	fmt.Println(rev("héllo世"), itoa(-12345), itoa(0), itoa(-9223372036854775808))
	fmt.Println(Name("bob").Upper()+"!", Name("x") < "y", string(Name("q"))+"z")
	parts := []string{}
	for i := 0; i < len(s); i += 25 {
		parts = append(parts, s[i:i+25])
	}
	joined := ""
	for i, p := range parts {
		if i > 0 {
			joined += "|"
		}
		joined += p[:3]
	}
	fmt.Println(joined)
	a, b := "abc", "abd"
	fmt.Println(a < b, a+b == "abcabd", a[:2] == b[:2], a > b, "a\x00" > "a", "" < "\x00")
	m := map[string]int{}
	for _, k := range []string{"ab", "a" + "b", string([]byte{97, 98}), s[:2]} {
		m[k]++
	}
	fmt.Println(m)
	c := s
	s = "changed"
	fmt.Println(c[:3], s)
	x := "x"
	x += x + x
	x += string(x[0]) + fmt.Sprint(len(x))
	fmt.Println(x)
	var e string
	e += ""
	fmt.Println(e == "", len(e+"a"+e))
}

// expect: 100 abcdefghijklmnopqrstuvwxyzabcd true
// expect: 世olléh -12345 0 -9223372036854775808
// expect: BOB! true qz
// expect: abc|zab|yza|xyz
// expect: true true true false true true
// expect: map[ab:4]
// expect: abc changed
// expect: xxxx3
// expect: true 1

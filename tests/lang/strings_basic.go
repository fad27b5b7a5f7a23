// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Strings are immutable bytes: indexing, slicing, comparison, concatenation.
import "fmt"

func main() {
	s := "hello, world"
	fmt.Println(len(s), s[0], s[len(s)-1], s[:5], s[7:], s[3:8], s[:], s[5:5] == "")
	t := s
	s += "!"
	fmt.Println(s, t, s == t, s > t, t < s, s != t)
	fmt.Println("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "b" >= "abc")
	raw := `raw \n "quoted"
second`
	fmt.Println(raw, len(raw))
	esc := "tab\tnl\\n \"q\" \x41\102\u00e9\U0001F600 \a\b\f\v\r\x00"
	fmt.Println(len(esc))
	fmt.Printf("%q\n", esc)
	b := s[1]
	fmt.Printf("%T %v %c\n", b, b, b)
	var e string
	fmt.Println(e == "", len(e))
	acc := ""
	for i := 0; i < 5; i++ {
		acc += string(rune('a'+i)) + "-"
	}
	fmt.Println(acc)
	i := 3
	fmt.Println(s[i:i+2] + s[i+2:])
	type Name string
	n := Name("bob") + "by"
	fmt.Printf("%T %v %s\n", n, n, string(n))
	switch s[:1] {
	case "h":
		fmt.Println("starts with h")
	}
}

// expect: 12 104 100 hello world lo, w hello, world true
// expect: hello, world! hello, world false true true true
// expect: true false true true true true
// expect: raw \n "quoted"
// expect: second 22
// expect: 28
// expect: "tab\tnl\\n \"q\" ABé😀 \a\b\f\v\r\x00"
// expect: uint8 101 e
// expect: true 0
// expect: a-b-c-d-e-
// expect: lo, world!
// expect: main.Name bobby bobby
// expect: starts with h

// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Constant strings and runes: indexing, len, comparison, conversion, concatenation.
import "fmt"

const (
	greet = "héllo"
	both  = greet + ", " + "wörld"
	nl    = '\n'
	smile = '☺'
)

func main() {
	fmt.Println(len(greet), len(both), greet[1], both[:3] == "h\xc3\xa9", greet < "hz")
	fmt.Println(string(smile), smile, nl, smile+1, string(rune(smile+1)))
	const n = len("abc") + len([...]int{1, 2})
	var arr [n]string
	fmt.Println(len(arr), n)
	const isLess = "a" < "b" && 'a' < 'b'
	fmt.Println(isLess, !isLess)
	switch greet {
	case "hello":
		fmt.Println("plain")
	case "h" + "é" + "llo":
		fmt.Println("accented")
	}
	for i, r := range greet {
		if r > 127 {
			fmt.Println(i, string(r), []byte(string(r)))
		}
	}
	const multi = `a
b` + "\tc"
	fmt.Printf("%q\n", multi)
	var b byte = 'x'
	var r rune = 'x'
	fmt.Println(b == 'x', rune(b) == r, string(b)+string(r), 'x'-'a')
}

// expect: 6 14 195 true false
// expect: ☺ 9786 10 9787 ☻
// expect: 5 5
// expect: true false
// expect: accented
// expect: 1 é [195 169]
// expect: "a\nb\tc"
// expect: true true xx 23

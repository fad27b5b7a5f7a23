// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Switches with many string constants, of few lengths and of many; loops up to and including a bound.

import "fmt"

type name string

func keyword(s string) int {
	switch s {
	case "break", "case", "chan":
		return 1
	case "const", "continue", "default", "defer":
		return 2
	case "else", "fallthrough", "for", "func":
		return 3
	case "go", "goto", "if", "import":
		return 4
	case "":
		return 5
	case "interface", "map", "package", "range":
		return 6
	default:
		return -1
	case "return", "select", "struct", "switch", "type", "var":
		return 7
	}
}

func same(s name) string {
	switch s {
	case "aaaa":
		return "A"
	case "aaab":
		fallthrough
	case "aaba":
		return "B"
	case "abaa", "baaa":
		return "C"
	case "a\x00aa":
		return "NUL"
	case "éé", "\xff\xff\xff\xff":
		return "bytes"
	case "zzzz":
		return "Z"
	case "a long one, far away in length from the others, so that they are no table, and then some more to be sure":
		return "long"
	}
	return "none"
}

func dynamic(s any) int {
	switch s {
	case "a", "b", "c", "d", "e", "f", "g", "h":
		return 1
	case 3:
		return 2
	}
	return 3
}

func withVars(s, v string) int {
	switch s {
	case "a", "b", "c", "d", "e", "f", "g":
		return 1
	case v:
		return 2
	case "h", "i":
		return 3
	}
	return 4
}

func upTo(n int) (k int) {
	for i := 1; i <= n; i++ {
		k += i
	}
	for i := 0; i <= 5; i++ {
		if i == 2 {
			continue
		}
		k += 1000
	}
	for i := 32760; i <= 32767; i++ {
		k += 10000
	}
	for i := 32766; i <= 32768; i++ {
		k += 100000
	}
	m := n
	for i := 0; i <= m; i++ {
		if i == 3 {
			m = 3
		}
		defer func() { k += i - i }()
	}
	for i := -3; i <= -1; i++ {
		k += i
	}
	return k
}

func main() {
	for _, s := range []string{"break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough",
		"for", "func", "go", "goto", "if", "import", "interface", "map", "package", "range", "return", "select",
		"struct", "switch", "type", "var", "", "x", "vaR", "switcH", "zzzzzz", "fallthroughs", "\x00", "typf", "tyoe"} {
		fmt.Print(keyword(s), " ")
	}
	fmt.Println()
	for _, s := range []name{"aaaa", "aaab", "aaba", "abaa", "baaa", "a\x00aa", "éé", "\xff\xff\xff\xff", "zzzz", "a",
		"a long one, far away in length from the others, so that they are no table, and then some more to be sure",
		"a long one, far away in length from the others, so that they are no table, and then some more to be surf",
		"bbbb", "aaac", "\x00\x00\x00\x00", ""} {
		fmt.Print(same(s), " ")
	}
	fmt.Println(dynamic("c"), dynamic(3), dynamic("x"), withVars("h", "h"), withVars("h", "x"), withVars("q", "q"), withVars("q", ""))
	fmt.Println(upTo(10), upTo(0), upTo(-5))
}

// expect: 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 6 6 6 6 7 7 7 7 7 7 5 -1 -1 -1 -1 -1 -1 -1 -1 
// expect: A B B C C NUL bytes bytes Z none long none none none none none 1 2 3 2 3 2 4
// expect: 385049 384994 384994

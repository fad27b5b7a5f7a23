// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Text work: wrapping, justifying, Caesar, Roman numerals, palindromes, CSV, word frequencies.
import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

const text = `It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity`

func wrap(s string, width int) (lines []string) {
	line := ""
	for _, w := range strings.Fields(s) {
		if line != "" && len(line)+1+len(w) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += w
	}
	return append(lines, line)
}

func roman(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		v int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.v; n -= r.v {
			b.WriteString(r.s)
		}
	}
	return b.String()
}

func caesar(s string, k rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+k+26)%26
		case 'A' <= r && r <= 'Z':
			return 'A' + (r-'A'+k+26)%26
		}
		return r
	}, s)
}

func palindrome(s string) bool {
	var rs []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			rs = append(rs, unicode.ToLower(r))
		}
	}
	for i, j := 0, len(rs)-1; i < j; i, j = i+1, j-1 {
		if rs[i] != rs[j] {
			return false
		}
	}
	return true
}

func csvLine(s string) (fields []string) {
	var cur strings.Builder
	quoted := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '"' && i+1 < len(s) && s[i+1] == '"':
			cur.WriteByte('"')
			i++
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted:
			fields = append(fields, cur.String())
			cur.Reset()
		default:
			cur.WriteByte(c)
		}
	}
	return append(fields, cur.String())
}

func main() {
	for _, l := range wrap(text, 30) {
		fmt.Printf("|%-30s|%30s|\n", l, l)
	}
	freq := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		freq[w]++
	}
	type kv struct {
		k string
		v int
	}
	var kvs []kv
	for k, v := range freq {
		kvs = append(kvs, kv{k, v})
	}
	sort.Slice(kvs, func(i, j int) bool {
		if kvs[i].v != kvs[j].v {
			return kvs[i].v > kvs[j].v
		}
		return kvs[i].k < kvs[j].k
	})
	fmt.Println(kvs[:5])
	for _, n := range []int{1, 4, 9, 14, 40, 1994, 2024, 3999} {
		fmt.Print(roman(n), " ")
	}
	fmt.Println()
	c := caesar("Hello, World!", 3)
	fmt.Println(c, caesar(c, -3))
	fmt.Println(palindrome("A man, a plan, a canal: Panama"), palindrome("été"), palindrome("nope"))
	fmt.Printf("%q\n", csvLine(`a,"b,c","say ""hi""",,end`))
	fmt.Println(strings.ToUpper(text[:6]), strings.Count(text, "was"), strings.Index(text, "\n"))
}

// expect: |It was the best of times, it  |  It was the best of times, it|
// expect: |was the worst of times, it was|was the worst of times, it was|
// expect: |the age of wisdom, it was the | the age of wisdom, it was the|
// expect: |age of foolishness, it was the|age of foolishness, it was the|
// expect: |epoch of belief, it was the   |   epoch of belief, it was the|
// expect: |epoch of incredulity          |          epoch of incredulity|
// expect: [{it 6} {of 6} {the 6} {was 6} {age 2}]
// expect: I IV IX XIV XL MCMXCIV MMXXIV MMMCMXCIX 
// expect: Khoor, Zruog! Hello, World!
// expect: true true false
// expect: ["a" "b,c" "say \"hi\"" "" "end"]
// expect: IT WAS 6 78

// Ranging, slicing and converting strings that are not all ASCII or not all valid.
package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func main() {
	for _, s := range []string{"hello", "héllo wörld", "日本語", "a\u0301e\u0308", "mixed日本ascii", "😀😃"} {
		fmt.Println(len(s), utf8.RuneCountInString(s), reverse(s), strings.ToUpper(s), []byte(s)[:2], []rune(s)[:2])
		for i, r := range s {
			fmt.Print(i, ":", string(r), "/", utf8.RuneLen(r), " ")
		}
		fmt.Println()
	}
	bad := "a\xffb\xc3"
	for i, r := range bad {
		fmt.Print(i, " ", r == utf8.RuneError, " ")
	}
	fmt.Println(utf8.ValidString(bad), len([]rune(bad)), strings.ToValidUTF8(bad, "?"))
	counts := map[string]int{}
	for _, r := range "Hello, Wörld! 日本 123 \t\n€½Ⅷ" {
		switch {
		case unicode.IsUpper(r):
			counts["upper"]++
		case unicode.IsLower(r):
			counts["lower"]++
		case unicode.IsLetter(r):
			counts["other letter"]++
		case unicode.IsDigit(r):
			counts["digit"]++
		case unicode.IsNumber(r):
			counts["number"]++
		case unicode.IsSpace(r):
			counts["space"]++
		case unicode.IsPunct(r):
			counts["punct"]++
		case unicode.IsSymbol(r):
			counts["symbol"]++
		}
	}
	fmt.Println(counts)
	fmt.Println(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.SimpleFold(r)
		}
		return r
	}, "Kelvin ſtraße ΑΒΓ"))
	fmt.Println(strings.EqualFold("ΣΊΣΥΦΟΣ", "σίσυφος"), strings.Title("ǆungla élan vital"), strings.ToTitle("ǆ"))
}

// expect: 5 5 olleh HELLO [104 101] [104 101]
// expect: 0:h/1 1:e/1 2:l/1 3:l/1 4:o/1 
// expect: 13 11 dlröw olléh HÉLLO WÖRLD [104 195] [104 233]
// expect: 0:h/1 1:é/2 3:l/1 4:l/1 5:o/1 6: /1 7:w/1 8:ö/2 10:r/1 11:l/1 12:d/1 
// expect: 9 3 語本日 日本語 [230 151] [26085 26412]
// expect: 0:日/3 3:本/3 6:語/3 
// expect: 6 4 ̈éa ÁË [97 204] [97 769]
// expect: 0:a/1 1:́/2 3:e/1 4:̈/2 
// expect: 16 12 iicsa本日dexim MIXED日本ASCII [109 105] [109 105]
// expect: 0:m/1 1:i/1 2:x/1 3:e/1 4:d/1 5:日/3 8:本/3 11:a/1 12:s/1 13:c/1 14:i/1 15:i/1 
// expect: 8 2 😃😀 😀😃 [240 159] [128512 128515]
// expect: 0:😀/4 4:😃/4 
// expect: 0 false 1 true 2 false 3 true false 4 a?b?
// expect: map[digit:3 lower:8 number:2 other letter:2 punct:2 space:6 symbol:1 upper:2]
// expect: kELVIN STRAẞE αβγ
// expect: true ǅungla Élan Vital ǅ

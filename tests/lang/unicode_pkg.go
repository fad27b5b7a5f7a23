// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Classification of runes, and UTF-8 by hand.
import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

func main() {
	for _, r := range "aZ5 é_ß世\n!" {
		fmt.Println(string(r), unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsSpace(r), unicode.IsUpper(r), unicode.IsLower(r), unicode.IsPunct(r), string(unicode.ToUpper(r)), string(unicode.ToLower(r)))
	}
	s := "aé世😀"
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		fmt.Print(r, ":", n, " ")
		s = s[n:]
	}
	fmt.Println()
	buf := utf8.AppendRune(nil, '世')
	fmt.Println(buf, utf8.RuneCount(buf), utf8.Valid(buf), utf8.RuneLen('é'), utf8.RuneError)
	r, n := utf8.DecodeLastRuneInString("aé")
	fmt.Println(r, n, utf8.ValidString("\xff"), utf8.RuneCountInString("héé"))
}

// expect: a true false false false true false A a
// expect: Z true false false true false false Z z
// expect: 5 false true false false false false 5 5
// expect:   false false true false false false    
// expect: é true false false false true false É é
// expect: _ false false false false false true _ _
// expect: ß true false false false true false ß ß
// expect: 世 true false false false false false 世 世
// expect:
// expect:  false false true false false false 
// expect:  
// expect:
// expect: ! false false false false false true ! !
// expect: 97:1 233:2 19990:3 128512:4 
// expect: [228 184 150] 1 true 2 65533
// expect: 233 2 false 3

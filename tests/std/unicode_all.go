// Classes and cases over all of Unicode, as sums.
package main

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

func main() {
	fs := []func(rune) bool{unicode.IsLetter, unicode.IsDigit, unicode.IsNumber, unicode.IsUpper, unicode.IsLower, unicode.IsTitle, unicode.IsSpace, unicode.IsControl, unicode.IsGraphic, unicode.IsPrint, unicode.IsPunct, unicode.IsSymbol, unicode.IsMark}
	for i, f := range fs {
		n, h := 0, uint32(0)
		for r := rune(0); r < 0x32000; r++ {
			if f(r) {
				n++
				h = h*31 + uint32(r)
			}
		}
		fmt.Println(i, n, h)
	}
	var up, low, title, fold uint32
	for r := rune(0); r < 0x20000; r++ {
		up = up*31 + uint32(unicode.ToUpper(r))
		low = low*31 + uint32(unicode.ToLower(r))
		title = title*31 + uint32(unicode.ToTitle(r))
		fold = fold*31 + uint32(unicode.SimpleFold(r))
	}
	fmt.Println(up, low, title, fold)
	for _, t := range []*unicode.RangeTable{unicode.Han, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Lu, unicode.Nd, unicode.Letter, unicode.White_Space, unicode.Hiragana, unicode.Sc} {
		n := 0
		for r := rune(0); r < 0x30000; r++ {
			if unicode.Is(t, r) {
				n++
			}
		}
		fmt.Print(n, " ")
	}
	fmt.Println()
	fmt.Println(unicode.In('日', unicode.Latin, unicode.Han), unicode.In('x', unicode.Han), unicode.To(unicode.UpperCase, 'ß'), unicode.To(99, 'a'), unicode.ToUpper(-1), unicode.IsLetter(-5), unicode.IsLetter(0x110000))
	fmt.Println(unicode.MaxRune, unicode.ReplacementChar, unicode.Version)
	for _, s := range []string{"", "a", "é", "日", "😀", "\xff", "\xe6\x97", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80", "a\xe6"} {
		r, n := utf8.DecodeRuneInString(s)
		l, m := utf8.DecodeLastRuneInString(s)
		r2, n2 := utf8.DecodeRune([]byte(s))
		fmt.Println(r, n, l, m, r2 == r, n2 == n, utf8.FullRuneInString(s), utf8.FullRune([]byte(s)), utf8.RuneCountInString(s), utf8.RuneCount([]byte(s)), utf8.ValidString(s), utf8.Valid([]byte(s)))
	}
	b := make([]byte, 4)
	for _, r := range []rune{'a', 'é', '日', '😀', -1, 0xD800, 0x110000, 0x10FFFF} {
		n := utf8.EncodeRune(b, r)
		fmt.Println(b[:n], utf8.RuneLen(r), utf8.ValidRune(r), string(utf8.AppendRune([]byte("x"), r)))
	}
	fmt.Println(utf8.RuneStart('a'), utf8.RuneStart(0x80), utf8.UTFMax, utf8.RuneSelf, utf8.RuneError)
}

// expect: 0 135160 1175000622
// expect: 1 680 1714089172
// expect: 2 1831 1110630749
// expect: 3 1831 2500775008
// expect: 4 2233 3456881598
// expect: 5 31 1431062326
// expect: 6 25 3245078362
// expect: 7 65 1440712319
// expect: 8 147830 1107191517
// expect: 9 147814 1351313820
// expect: 10 842 3796962971
// expect: 11 7770 2624769081
// expect: 12 2210 3537731903
// expect: 1924110265 2121454224 3687859449 225695440
// expect: 89277 1481 518 506 1831 680 126973 25 381 63 
// expect: true false 223 65533 -1 false false
// expect: 1114111 65533 15.0.0
// expect: 65533 0 65533 0 true true false false 0 0 true true
// expect: 97 1 97 1 true true true true 1 1 true true
// expect: 233 2 233 2 true true true true 1 1 true true
// expect: 26085 3 26085 3 true true true true 1 1 true true
// expect: 128512 4 128512 4 true true true true 1 1 true true
// expect: 65533 1 65533 1 true true true true 1 1 false false
// expect: 65533 1 65533 1 true true false false 2 2 false false
// expect: 65533 1 65533 1 true true true true 3 3 false false
// expect: 65533 1 65533 1 true true true true 4 4 false false
// expect: 65533 1 65533 1 true true true true 2 2 false false
// expect: 97 1 65533 1 true true true true 2 2 false false
// expect: [97] 1 true xa
// expect: [195 169] 2 true xé
// expect: [230 151 165] 3 true x日
// expect: [240 159 152 128] 4 true x😀
// expect: [239 191 189] -1 false x�
// expect: [239 191 189] -1 false x�
// expect: [239 191 189] -1 false x�
// expect: [244 143 191 191] 4 true x􏿿
// expect: true false 4 128 65533

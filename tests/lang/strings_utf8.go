// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Range over a string decodes UTF-8; invalid bytes give U+FFFD one byte at a time.
import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "aé世😀"
	for i, r := range s {
		fmt.Printf("%d:%c:%d:%U ", i, r, r, r)
	}
	fmt.Println()
	for i := range s {
		fmt.Print(i, " ")
	}
	fmt.Println()
	bad := "a\xffb\xc0\xafc\xed\xa0\x80\xe4\xb8"
	for i, r := range bad {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
	n := 0
	for range s {
		n++
	}
	fmt.Println(n, len(s), utf8.RuneCountInString(s), utf8.ValidString(s), utf8.ValidString(bad))
	rs := []rune(s)
	fmt.Println(len(rs), rs, string(rs), string(rs[2:]))
	bs := []byte(s)
	fmt.Println(len(bs), bs, string(bs[3:6]))
	bs[0] = 'A'
	fmt.Println(string(bs), s)
	fmt.Println(string(rune(65)), string(rune(0x4e16)), string(rune(-1)) == "\uFFFD", string(rune(0x110000)) == "\uFFFD")
	rs[0] = 'ß'
	fmt.Println(string(rs))
	fmt.Println(len([]rune(bad)), len(string([]rune(bad))))
	for i, b := range []byte("hé") {
		fmt.Print(i, "=", b, " ")
	}
	fmt.Println()
	r, size := utf8.DecodeRuneInString("世界")
	fmt.Println(r, size, utf8.RuneLen('é'))
}

// expect: 0:a:97:U+0061 1:é:233:U+00E9 3:世:19990:U+4E16 6:😀:128512:U+1F600 
// expect: 0 1 3 6 
// expect: 0:97 1:65533 2:98 3:65533 4:65533 5:99 6:65533 7:65533 8:65533 9:65533 10:65533 
// expect: 4 10 4 true false
// expect: 4 [97 233 19990 128512] aé世😀 世😀
// expect: 10 [97 195 169 228 184 150 240 159 152 128] 世
// expect: Aé世😀 aé世😀
// expect: A 世 true true
// expect: ßé世😀
// expect: 11 27
// expect: 0=104 1=195 2=169 
// expect: 19990 3 2

// Searching, comparing, counting.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	texts := []string{"", "a", "hello world", "aaaa", "chicken", "日本語日本", "\xff\xfeabc", "go gopher", "Ünïcödé ß ſ K"}
	subs := []string{"", "a", "o", "aa", "ken", "日本", "語", "\xff", "go", "z", "world!", "É"}
	for _, s := range texts {
		for _, t := range subs {
			fmt.Print(strings.Index(s, t), strings.LastIndex(s, t), strings.Count(s, t), strings.Contains(s, t), strings.HasPrefix(s, t), strings.HasSuffix(s, t), strings.Compare(s, t), strings.IndexAny(s, t), strings.LastIndexAny(s, t), strings.ContainsAny(s, t), strings.EqualFold(s, t), ";")
		}
		fmt.Println()
		fmt.Println(strings.IndexByte(s, 'o'), strings.LastIndexByte(s, 'o'), strings.IndexRune(s, '語'), strings.IndexRune(s, 'e'), strings.IndexRune(s, unicode.ReplacementChar), strings.IndexRune(s, -1), strings.ContainsRune(s, 'g'), strings.IndexFunc(s, unicode.IsUpper), strings.LastIndexFunc(s, unicode.IsLetter), strings.ContainsFunc(s, unicode.IsSpace))
	}
	for _, p := range [][2]string{{"Go", "GO"}, {"σς", "ΣΣ"}, {"k", "\u212a"}, {"ß", "SS"}, {"Straße", "STRASSE"}, {"ſ", "S"}, {"日", "日"}, {"a\xff", "A\xff"}, {"É", "é"}} {
		fmt.Print(strings.EqualFold(p[0], p[1]), " ")
	}
	fmt.Println()
	fmt.Println(strings.Cut("key=value=x", "="))
	fmt.Println(strings.Cut("none", "="))
	fmt.Println(strings.CutPrefix("prefix-x", "prefix-"))
	fmt.Println(strings.CutSuffix("x.go", ".go"))
	fmt.Println(strings.CutSuffix("x.c", ".go"))
}

// expect: 0 0 1 true true true 0 -1 -1 false true;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;
// expect: -1 -1 -1 -1 -1 -1 false -1 -1 false
// expect: 0 1 2 true true true 1 -1 -1 false false;0 0 1 true true true 0 0 0 true true;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 0 0 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;
// expect: -1 -1 -1 -1 -1 -1 false -1 0 false
// expect: 0 11 12 true true true 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;4 7 2 true false false -1 4 7 true false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false -1 1 1 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false 1 4 7 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 2 10 true false;-1 -1 0 false false false -1 -1 -1 false false;
// expect: 4 7 -1 1 -1 -1 false -1 10 true
// expect: 0 4 5 true true true 1 -1 -1 false false;0 3 4 true true true 1 0 3 true false;-1 -1 0 false false false -1 -1 -1 false false;0 2 2 true true true 1 0 3 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;
// expect: -1 -1 -1 -1 -1 -1 false -1 3 false
// expect: 0 7 8 true true true 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;4 4 1 true false true -1 4 6 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;
// expect: -1 -1 -1 5 -1 -1 false -1 6 false
// expect: 0 15 6 true true true 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;0 9 2 true true true 1 0 12 true false;6 6 1 true false false -1 6 6 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;
// expect: -1 -1 6 -1 -1 -1 false -1 12 false
// expect: 0 5 6 true true true 1 -1 -1 false false;2 2 1 true false false 1 2 2 true false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 2 2 true false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;0 0 1 true true false 1 0 1 true false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;
// expect: -1 -1 -1 -1 0 -1 false -1 4 false
// expect: 0 9 10 true true true 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;1 4 2 true false false -1 1 4 true false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false -1 7 7 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;0 3 2 true true false 1 0 4 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 1 8 true false;-1 -1 0 false false false -1 -1 -1 false false;
// expect: 1 4 -1 7 -1 -1 true -1 8 true
// expect: 0 19 14 true true true 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 2 2 true false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false -1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 -1 -1 false false;-1 -1 0 false false false 1 8 8 true false;-1 -1 0 false false false 1 -1 -1 false false;
// expect: -1 -1 -1 -1 -1 -1 false 0 18 true
// expect: true true true false false true true true true 
// expect: key value=x true
// expect: none  false
// expect: x true
// expect: x true
// expect: x.c false

// Splitting and joining.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	for _, s := range []string{"", "a", "a,b,c", ",a,,b,", "日本語", "a b  c", "x--y--z", "\xffa\xff"} {
		for _, sep := range []string{",", "", "--", "zz"} {
			fmt.Printf("%q %q %q %q %q %q %q\n", strings.Split(s, sep), strings.SplitN(s, sep, 2), strings.SplitN(s, sep, 0), strings.SplitN(s, sep, -1), strings.SplitAfter(s, sep), strings.SplitAfterN(s, sep, 2), strings.SplitN(s, sep, 1))
		}
	}
	for _, s := range []string{"", "  ", "  a b\tc\n\u00a0d\u2003e  ", "one", "\v\f x \r\n"} {
		fmt.Printf("%q %d %q\n", strings.Fields(s), len(strings.Fields(s)), strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }))
	}
	fmt.Println(strings.Join(nil, ","), strings.Join([]string{"a"}, ","), strings.Join([]string{"a", "b", "c"}, ", "), strings.Join([]string{"", ""}, "-"), strings.Join([]string{"x", "y"}, ""))
	fmt.Println(len(strings.Split("", "")), len(strings.Split("", ",")), strings.Split("a,b", ",") == nil, strings.SplitN("a", ",", 0) == nil)
	parts := strings.Split("a,b,c", ",")
	parts[0] = "changed"
	parts = append(parts, "d")
	fmt.Println(parts, cap(strings.Split("a,b,c", ",")))
}

// expect: [""] [""] [] [""] [""] [""] [""]
// expect: [] [] [] [] [] [] []
// expect: [""] [""] [] [""] [""] [""] [""]
// expect: [""] [""] [] [""] [""] [""] [""]
// expect: ["a"] ["a"] [] ["a"] ["a"] ["a"] ["a"]
// expect: ["a"] ["a"] [] ["a"] ["a"] ["a"] ["a"]
// expect: ["a"] ["a"] [] ["a"] ["a"] ["a"] ["a"]
// expect: ["a"] ["a"] [] ["a"] ["a"] ["a"] ["a"]
// expect: ["a" "b" "c"] ["a" "b,c"] [] ["a" "b" "c"] ["a," "b," "c"] ["a," "b,c"] ["a,b,c"]
// expect: ["a" "," "b" "," "c"] ["a" ",b,c"] [] ["a" "," "b" "," "c"] ["a" "," "b" "," "c"] ["a" ",b,c"] ["a,b,c"]
// expect: ["a,b,c"] ["a,b,c"] [] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"]
// expect: ["a,b,c"] ["a,b,c"] [] ["a,b,c"] ["a,b,c"] ["a,b,c"] ["a,b,c"]
// expect: ["" "a" "" "b" ""] ["" "a,,b,"] [] ["" "a" "" "b" ""] ["," "a," "," "b," ""] ["," "a,,b,"] [",a,,b,"]
// expect: ["," "a" "," "," "b" ","] ["," "a,,b,"] [] ["," "a" "," "," "b" ","] ["," "a" "," "," "b" ","] ["," "a,,b,"] [",a,,b,"]
// expect: [",a,,b,"] [",a,,b,"] [] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"]
// expect: [",a,,b,"] [",a,,b,"] [] [",a,,b,"] [",a,,b,"] [",a,,b,"] [",a,,b,"]
// expect: ["日本語"] ["日本語"] [] ["日本語"] ["日本語"] ["日本語"] ["日本語"]
// expect: ["日" "本" "語"] ["日" "本語"] [] ["日" "本" "語"] ["日" "本" "語"] ["日" "本語"] ["日本語"]
// expect: ["日本語"] ["日本語"] [] ["日本語"] ["日本語"] ["日本語"] ["日本語"]
// expect: ["日本語"] ["日本語"] [] ["日本語"] ["日本語"] ["日本語"] ["日本語"]
// expect: ["a b  c"] ["a b  c"] [] ["a b  c"] ["a b  c"] ["a b  c"] ["a b  c"]
// expect: ["a" " " "b" " " " " "c"] ["a" " b  c"] [] ["a" " " "b" " " " " "c"] ["a" " " "b" " " " " "c"] ["a" " b  c"] ["a b  c"]
// expect: ["a b  c"] ["a b  c"] [] ["a b  c"] ["a b  c"] ["a b  c"] ["a b  c"]
// expect: ["a b  c"] ["a b  c"] [] ["a b  c"] ["a b  c"] ["a b  c"] ["a b  c"]
// expect: ["x--y--z"] ["x--y--z"] [] ["x--y--z"] ["x--y--z"] ["x--y--z"] ["x--y--z"]
// expect: ["x" "-" "-" "y" "-" "-" "z"] ["x" "--y--z"] [] ["x" "-" "-" "y" "-" "-" "z"] ["x" "-" "-" "y" "-" "-" "z"] ["x" "--y--z"] ["x--y--z"]
// expect: ["x" "y" "z"] ["x" "y--z"] [] ["x" "y" "z"] ["x--" "y--" "z"] ["x--" "y--z"] ["x--y--z"]
// expect: ["x--y--z"] ["x--y--z"] [] ["x--y--z"] ["x--y--z"] ["x--y--z"] ["x--y--z"]
// expect: ["\xffa\xff"] ["\xffa\xff"] [] ["\xffa\xff"] ["\xffa\xff"] ["\xffa\xff"] ["\xffa\xff"]
// expect: ["\xff" "a" "\xff"] ["\xff" "a\xff"] [] ["\xff" "a" "\xff"] ["\xff" "a" "\xff"] ["\xff" "a\xff"] ["\xffa\xff"]
// expect: ["\xffa\xff"] ["\xffa\xff"] [] ["\xffa\xff"] ["\xffa\xff"] ["\xffa\xff"] ["\xffa\xff"]
// expect: ["\xffa\xff"] ["\xffa\xff"] [] ["\xffa\xff"] ["\xffa\xff"] ["\xffa\xff"] ["\xffa\xff"]
// expect: [] 0 []
// expect: [] 0 []
// expect: ["a" "b" "c" "d" "e"] 5 ["a" "b" "c" "d" "e"]
// expect: ["one"] 1 ["one"]
// expect: ["x"] 1 ["x"]
// expect:  a a, b, c - xy
// expect: 0 1 false true
// expect: [changed b c d] 3

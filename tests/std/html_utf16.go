// html: escapes both ways; unicode/utf16.
package main

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf16"
)

func main() {
	for _, s := range []string{"", "plain", `<a href="x">Tom & 'Jerry'</a>`, "é<\xff>"} {
		e := html.EscapeString(s)
		fmt.Printf("%q %v\n", e, html.UnescapeString(e) == s)
	}
	for _, s := range []string{"&", "&&", "&;", "&#", "&#;", "&#x", "&#x;", "&#6", "&#65", "&#65;", "&#65;x", "&#x41;", "&#X41", "&#x41g", "&#0;", "&#128;", "&#150;", "&#x9f;", "&#129;", "&#xd800;", "&#x110000;", "&#99999999999999999999;", "&#9;", "&#065;", "&# 65;", "&#-1;",
		"&lt;", "&lt", "&LT;", "&Lt;", "&ltx", "&lt;x", "&amp", "&amp;amp;", "&ampamp;", "&nosuch;", "&nosuch", "&no such;", "&eacute;", "&eacutex", "&eacute", "&notit;", "&notin;", "&not", "&no", "&n", "&acE;", "&NotEqualTilde;", "&CounterClockwiseContourIntegral;", "&fjlig;", "&copy2024", "&copyright;", "&quot", "&apos;", "&apos", "&GT", "&thetasym;", "&thorn", "&thornx;", "&frac12", "&frac1234", "&sup2;", "&sup", "&sect1", "&Aring;ngstr&ouml;m", "a&b", "a&b;c&lt;d", "&lt&gt&amp", "x&y=z&copy=1", strings.Repeat("&lt;", 3) + "&", "&é;", "&\xff;"} {
		fmt.Printf("%q -> %q\n", s, html.UnescapeString(s))
	}
	for _, r := range []rune{-1, 0, 'a', 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff, 0x10000, 0x1f600, 0x10ffff, 0x110000} {
		r1, r2 := utf16.EncodeRune(r)
		fmt.Println(r, utf16.IsSurrogate(r), r1, r2, utf16.DecodeRune(r1, r2), utf16.RuneLen(r), utf16.AppendRune([]uint16{1}, r))
	}
	runes := []rune("aé日\U0001f600\U0010ffffz")
	u := utf16.Encode(append(runes, 0xd800, -5, 0x110000))
	fmt.Println(u, string(utf16.Decode(u)), len(utf16.Encode(nil)), len(utf16.Decode(nil)))
	for _, s := range [][]uint16{{0xd800}, {0xdc00}, {0xd800, 'a'}, {0xd800, 0xd800, 0xdc00}, {0xdc00, 0xd800}, {0xd83d, 0xde00, 0xd83d}} {
		fmt.Println(utf16.Decode(s))
	}
	fmt.Println(utf16.DecodeRune('a', 'b'), utf16.DecodeRune(0xdc00, 0xd800))
}

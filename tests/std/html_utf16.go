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

// expect: "" true
// expect: "plain" true
// expect: "&lt;a href=&#34;x&#34;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;" true
// expect: "é&lt;\xff&gt;" true
// expect: "&" -> "&"
// expect: "&&" -> "&&"
// expect: "&;" -> "&;"
// expect: "&#" -> "&#"
// expect: "&#;" -> "&#;"
// expect: "&#x" -> "&#x"
// expect: "&#x;" -> "�"
// expect: "&#6" -> "&#6"
// expect: "&#65" -> "A"
// expect: "&#65;" -> "A"
// expect: "&#65;x" -> "Ax"
// expect: "&#x41;" -> "A"
// expect: "&#X41" -> "A"
// expect: "&#x41g" -> "Ag"
// expect: "&#0;" -> "�"
// expect: "&#128;" -> "€"
// expect: "&#150;" -> "–"
// expect: "&#x9f;" -> "Ÿ"
// expect: "&#129;" -> "\u0081"
// expect: "&#xd800;" -> "�"
// expect: "&#x110000;" -> "�"
// expect: "&#99999999999999999999;" -> "�"
// expect: "&#9;" -> "\t"
// expect: "&#065;" -> "A"
// expect: "&# 65;" -> "&# 65;"
// expect: "&#-1;" -> "&#-1;"
// expect: "&lt;" -> "<"
// expect: "&lt" -> "<"
// expect: "&LT;" -> "<"
// expect: "&Lt;" -> "≪"
// expect: "&ltx" -> "<x"
// expect: "&lt;x" -> "<x"
// expect: "&amp" -> "&"
// expect: "&amp;amp;" -> "&amp;"
// expect: "&ampamp;" -> "&amp;"
// expect: "&nosuch;" -> "&nosuch;"
// expect: "&nosuch" -> "&nosuch"
// expect: "&no such;" -> "&no such;"
// expect: "&eacute;" -> "é"
// expect: "&eacutex" -> "éx"
// expect: "&eacute" -> "é"
// expect: "&notit;" -> "¬it;"
// expect: "&notin;" -> "∉"
// expect: "&not" -> "¬"
// expect: "&no" -> "&no"
// expect: "&n" -> "&n"
// expect: "&acE;" -> "∾̳"
// expect: "&NotEqualTilde;" -> "≂̸"
// expect: "&CounterClockwiseContourIntegral;" -> "∳"
// expect: "&fjlig;" -> "fj"
// expect: "&copy2024" -> "©2024"
// expect: "&copyright;" -> "©right;"
// expect: "&quot" -> "\""
// expect: "&apos;" -> "'"
// expect: "&apos" -> "&apos"
// expect: "&GT" -> ">"
// expect: "&thetasym;" -> "ϑ"
// expect: "&thorn" -> "þ"
// expect: "&thornx;" -> "þx;"
// expect: "&frac12" -> "½"
// expect: "&frac1234" -> "½34"
// expect: "&sup2;" -> "²"
// expect: "&sup" -> "&sup"
// expect: "&sect1" -> "§1"
// expect: "&Aring;ngstr&ouml;m" -> "Ångström"
// expect: "a&b" -> "a&b"
// expect: "a&b;c&lt;d" -> "a&b;c<d"
// expect: "&lt&gt&amp" -> "<>&"
// expect: "x&y=z&copy=1" -> "x&y=z©=1"
// expect: "&lt;&lt;&lt;&" -> "<<<&"
// expect: "&é;" -> "&é;"
// expect: "&\xff;" -> "&\xff;"
// expect: -1 false 65533 65533 65533 -1 [1 65533]
// expect: 0 false 65533 65533 65533 1 [1 0]
// expect: 97 false 65533 65533 65533 1 [1 97]
// expect: 55295 false 65533 65533 65533 1 [1 55295]
// expect: 55296 true 65533 65533 65533 -1 [1 65533]
// expect: 56319 true 65533 65533 65533 -1 [1 65533]
// expect: 56320 true 65533 65533 65533 -1 [1 65533]
// expect: 57343 true 65533 65533 65533 -1 [1 65533]
// expect: 57344 false 65533 65533 65533 1 [1 57344]
// expect: 65535 false 65533 65533 65533 1 [1 65535]
// expect: 65536 false 55296 56320 65536 2 [1 55296 56320]
// expect: 128512 false 55357 56832 128512 2 [1 55357 56832]
// expect: 1114111 false 56319 57343 1114111 2 [1 56319 57343]
// expect: 1114112 false 65533 65533 65533 -1 [1 65533]
// expect: [97 233 26085 55357 56832 56319 57343 122 65533 65533 65533] aé日😀􏿿z��� 0 0
// expect: [65533]
// expect: [65533]
// expect: [65533 97]
// expect: [65533 65536]
// expect: [65533 65533]
// expect: [128512 65533]
// expect: 65533 65533

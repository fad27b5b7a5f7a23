// Changing strings: case, trimming, replacing, repeating, mapping.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	for _, s := range []string{"", "abc", "Hello, World", "ÄÖÜ äöü ß", "ǆ ǅ Ǆ", "日本", "İı", "ΑΒΓ αβγ ς", "x\xffY", "it's a 2nd_try ünïcode"} {
		fmt.Printf("%q %q %q %q\n", strings.ToUpper(s), strings.ToLower(s), strings.ToTitle(s), strings.Title(s))
	}
	for _, s := range []string{"  x  ", "xxabcxx", "\t\n a \u2003", "日x日", "", "   ", "--a--b--"} {
		fmt.Printf("%q %q %q %q %q %q %q\n", strings.TrimSpace(s), strings.Trim(s, "x-日"), strings.TrimLeft(s, "x- "), strings.TrimRight(s, "x- "), strings.TrimPrefix(s, "xx"), strings.TrimSuffix(s, "xx"), strings.TrimFunc(s, unicode.IsSpace))
		fmt.Printf("%q %q\n", strings.TrimLeftFunc(s, unicode.IsSpace), strings.TrimRightFunc(s, unicode.IsSpace))
	}
	for _, t := range [][3]string{{"oink oink oink", "k", "ky"}, {"oink", "", "-"}, {"aaaa", "aa", "b"}, {"", "", "x"}, {"abc", "z", "y"}, {"日本", "", "|"}, {"abc", "b", "b"}} {
		fmt.Printf("%q %q %q %q %q\n", strings.Replace(t[0], t[1], t[2], 2), strings.Replace(t[0], t[1], t[2], -1), strings.ReplaceAll(t[0], t[1], t[2]), strings.Replace(t[0], t[1], t[2], 0), strings.Replace(t[0], t[1], t[2], 1))
	}
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("", 5) == "", strings.Repeat("x", 0) == "", strings.Repeat("ab", 0) == "", strings.Repeat("-", 20))
	fmt.Printf("%q %q\n", strings.Map(func(r rune) rune {
		switch {
		case r == 'a':
			return 'A'
		case r == 'x':
			return -1
		case r == 'e':
			return '日'
		}
		return r
	}, "axe faxe"), strings.Map(func(r rune) rune { return r }, "sam\xffe"))
	fmt.Printf("%q %q\n", strings.ToValidUTF8("a\xff\xfeb", "?"), strings.ToValidUTF8("ok", "?"))
	func() {
		defer func() { fmt.Println(recover()) }()
		strings.Repeat("x", -1)
	}()
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;")
	fmt.Println(r.Replace("<a & b>"), r.Replace("nothing"))
	fmt.Println(strings.NewReplacer("a", "1", "aa", "2", "aaa", "3").Replace("aaaa"), strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaa"))
	fmt.Println(strings.NewReplacer("", "X").Replace("abc"), strings.NewReplacer("", "X", "b", "Y").Replace("abc"), strings.NewReplacer("b", "", "x", "日本").Replace("abxc"))
	fmt.Println(strings.NewReplacer("hello", "bye", "world", "moon").Replace("hello world hello"))
	fmt.Println(strings.Clone("clone"))
}

// expect: "" "" "" ""
// expect: "ABC" "abc" "ABC" "Abc"
// expect: "HELLO, WORLD" "hello, world" "HELLO, WORLD" "Hello, World"
// expect: "ÄÖÜ ÄÖÜ ß" "äöü äöü ß" "ÄÖÜ ÄÖÜ ß" "ÄÖÜ Äöü ß"
// expect: "Ǆ Ǆ Ǆ" "ǆ ǆ ǆ" "ǅ ǅ ǅ" "ǅ ǅ ǅ"
// expect: "日本" "日本" "日本" "日本"
// expect: "İI" "iı" "İI" "İı"
// expect: "ΑΒΓ ΑΒΓ Σ" "αβγ αβγ ς" "ΑΒΓ ΑΒΓ Σ" "ΑΒΓ Αβγ Σ"
// expect: "X�Y" "x�y" "X�Y" "X�Y"
// expect: "IT'S A 2ND_TRY ÜNÏCODE" "it's a 2nd_try ünïcode" "IT'S A 2ND_TRY ÜNÏCODE" "It'S A 2nd_try Ünïcode"
// expect: "x" "  x  " "" "" "  x  " "  x  " "x"
// expect: "x  " "  x"
// expect: "xxabcxx" "abc" "abcxx" "xxabc" "abcxx" "xxabc" "xxabcxx"
// expect: "xxabcxx" "xxabcxx"
// expect: "a" "\t\n a \u2003" "\t\n a \u2003" "\t\n a \u2003" "\t\n a \u2003" "\t\n a \u2003" "a"
// expect: "a \u2003" "\t\n a"
// expect: "日x日" "" "日x日" "日x日" "日x日" "日x日" "日x日"
// expect: "日x日" "日x日"
// expect: "" "" "" "" "" "" ""
// expect: "" ""
// expect: "" "   " "" "" "   " "   " ""
// expect: "" ""
// expect: "--a--b--" "a--b" "a--b--" "--a--b" "--a--b--" "--a--b--" "--a--b--"
// expect: "--a--b--" "--a--b--"
// expect: "oinky oinky oink" "oinky oinky oinky" "oinky oinky oinky" "oink oink oink" "oinky oink oink"
// expect: "-o-ink" "-o-i-n-k-" "-o-i-n-k-" "oink" "-oink"
// expect: "bb" "bb" "bb" "aaaa" "baa"
// expect: "x" "x" "x" "" "x"
// expect: "abc" "abc" "abc" "abc" "abc"
// expect: "|日|本" "|日|本|" "|日|本|" "日本" "|日本"
// expect: "abc" "abc" "abc" "abc" "abc"
// expect: ababab true true true --------------------
// expect: "A日 fA日" "sam�e"
// expect: "a?b" "ok"
// expect: strings: negative Repeat count
// expect: &lt;a &amp; b&gt; nothing
// expect: 1111 31
// expect: XaXbXcX XaXYXcX a日本c
// expect: bye moon bye
// expect: clone

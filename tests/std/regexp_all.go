// Every way to search, over patterns and texts that meet at the edges: empty matches, groups that take no part, ends of
// lines, characters beyond ASCII, bytes that are no characters, letters of both cases. Prints a checksum for each
// pattern; with an argument, all that it is made of.
package main

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"regexp"
	"strings"
)

var patterns = []string{
	"", "a", "a*", "a+", "a?", "a*?", "(a*)", "(a*)*", "(a*)+", "(a|b)*", "(a|b|)*", "(|a)*", "(|a)+", "(a|)+?", "(a?)*?b", "(a*)(a*)", "(a+)(b+)?", "((a)|b)*", "((a)|(b))+", "(a)?(b)?c", "(?:a|b??)*", "(?:b??a??)+c?",
	"^", "$", "^$", "(?m)^", "(?m)$", "(?m)^$", "(?m)^a|b$", `\A`, `\z`, `a\z`, `(?m)\z`, `\b`, `\B`, `\ba`, `a\b`, `\Ba\B`, `(?m)^\w+$`, "^a|b$", `\b\w+\b`,
	".", ".*", ".+", ".*?", "(.*)b", "(.*?)b", "a.c", "a.*c", "a.+?c", "(?s).", "(?s).*", "(?s)a.c", "(?s)a.*?c", "[^a]", "[^a]*", "[^a]+", "[^a]+b", "([^a]*)a", `\S+`, `\S+\s`, `(\S+)\s+(\S+)`, `\s*`, `\W+`, `\D+`, `[^\n]*\n`, `.*\n`, `(.*)(\d)`, `(.)(.)`, `..`, `.{2}`, `.{2,3}?`, `[^x]{2}`, `.+x|.y`, `x*.`, `(?U).+`, `(?U)a+?`, `(?:.|\n)*c`, `\B.`, `[^a]*?$`, `(.*)$`, `(.+)\b`,
	"é", "é+", "[é]", "[é-ü]+", "[a-é]+", "[^é]", "[^é]+", "(?i)é", "(?i)É+", "日本", "[日月]", `\pL`, `\pL+`, `\p{Greek}`, `\p{Lu}+`, `(?i)\p{Lu}+`, `\PL+`, `[^\pL]+`, `\p{Han}+`, `\x{fffd}`, `[\x{fffd}a]`, `[^\x{fffd}]+`, `\xff`, `\x{10ffff}`, `[\x{10000}-\x{10ffff}]`, `\x{d800}`, `[\x{d000}-\x{e000}]`,
	"(?i)abc", "(?i)k", "(?i)s+", "(?i)[k-s]+", "(?i)straße", "(?i)ſ", "(?i)Σ", "(?i)[^k]+", "a(?i)b", "a(?i:b)c", "(?i)a(?-i)b", "(?i)ǆ", `(?i)\x{1e9e}`, `(?i)[[:upper:]]`, `[[:alpha:]]+`, `[[:^alpha:]]+`, `[[:space:]]`,
	"a{2}", "a{2,}", "a{2,3}", "a{0}", "a{0,1}", "(a{0})b", "(a|b){2}", "(ab){2,}", "(a{2}){2}", "(?:a{2,3}?){2}", "(a){0,2}b", "a{3}?",
	"(?P<first>a)(?P<second>b)?", "(?<x>.)(?<y>.)", "(((((((((((a)))))))))))", "a|ab", "ab|a", "(a|ab)(c|bcd)(d*)", "(a|ab)(bcd|c)(d|.*)", "a(b|c|d)?e", "(foo|foobar)(bar)?", "x|", "|x", "a||b", `\Qa.b\E`, `a\.b`, `[.]`, `[]a]`, `[^]a]`, `[a\-z]`, "\x00", "a\nb",
}

var texts = []string{
	"", "a", "b", "aa", "ab", "ba", "aab", "abab", "abcd", "abbc", "xaxbx", "a\nb", "\n", "\n\n", "a\n", "\na", "ab\nab\n", "foobar foo bar", "a.b a-b", "x\x00y", "  two  words ", "line1\nline2\r\nline3", "abc ABC aBc",
	"é", "aé", "éa", "éé", "aéb", "日本語", "x日y月z", "aλb Σσς", "ſs SKk\u212a", "straße STRASSE \u1e9e", "ǆǅǄ", "\U0001f600a\U0001f601",
	"\xff", "a\xffb", "\xc3", "\xc3\xa9\xc3", "\xe2\x82", "\xe2\x82é", "é\xff日\x80x", "\xf0\x9f\x98", "\ufffd", "a\ufffd\xffb", "\xed\xa0\x80", "\x80\x80\x80 b",
}

var sum bytes.Buffer
var out io.Writer = &sum

// flush ends what one checksum stands for.
func flush() {
	if len(os.Args) > 1 {
		os.Stdout.Write(sum.Bytes())
	}
	fmt.Printf("%08x %d\n", crc32.ChecksumIEEE(sum.Bytes()), sum.Len())
	sum.Reset()
}

func main() {
	for _, p := range patterns {
		re := regexp.MustCompile(p)
		prefix, complete := re.LiteralPrefix()
		flush()
		fmt.Printf("%q\n", p)
		fmt.Fprintf(out, "%q %d %v %q %v\n", p, re.NumSubexp(), re.SubexpNames(), prefix, complete)
		long := regexp.MustCompile(p)
		long.Longest()
		for _, s := range texts {
			loc := re.FindAllStringSubmatchIndex(s, -1)
			fmt.Fprintln(out, re.FindStringSubmatchIndex(s), loc, long.FindStringSubmatchIndex(s))
			b := []byte(s)
			same := fmt.Sprint(loc)
			if fmt.Sprint(re.FindAllSubmatchIndex(b, -1)) != same || re.MatchString(s) != (loc != nil) || re.Match(b) != (loc != nil) {
				fmt.Fprintln(out, "bytes differ", s)
			}
			if fmt.Sprint(re.FindReaderSubmatchIndex(strings.NewReader(s))) != fmt.Sprint(re.FindStringSubmatchIndex(s)) {
				fmt.Fprintln(out, "reader differs", s)
			}
			if len(p)+len(s) < 10 {
				methods(re, s)
			}
		}
	}
	flush()
	replacements()
	flush()
	out = os.Stdout
	fmt.Fprintln(out, regexp.QuoteMeta(`a.b*c[d]e{f}(g)|^$\+?-"/`), regexp.QuoteMeta(""), regexp.QuoteMeta("plain é"))
	zero := regexp.MustCompile(`(?P<year>\d{4})-(?P<month>\d\d)`)
	fmt.Fprintln(out, zero.SubexpIndex("month"), zero.SubexpIndex("day"), zero.SubexpIndex(""), zero, zero.Copy())
	posix := regexp.MustCompilePOSIX("(a|ab)(c|bcd)(d*)")
	fmt.Fprintln(out, posix.FindStringSubmatch("abcd"), regexp.MustCompilePOSIX("^b$").FindStringIndex("a\nb\nc"), regexp.MustCompilePOSIX("[^a]").MatchString("\n"))
}

func methods(re *regexp.Regexp, s string) {
	b := []byte(s)
	fmt.Fprintf(out, "%q %q %v %v %q %q\n", re.Find(b), re.FindString(s), re.FindIndex(b), re.FindStringIndex(s), re.FindSubmatch(b), re.FindStringSubmatch(s))
	for _, n := range []int{-5, -1, 0, 1, 2} {
		fmt.Fprintf(out, "%q %q %v %v %q %q %q\n", re.FindAll(b, n), re.FindAllString(s, n), re.FindAllIndex(b, n), re.FindAllStringIndex(s, n), re.FindAllSubmatch(b, n), re.FindAllStringSubmatch(s, n), re.Split(s, n))
		fmt.Fprintln(out, re.FindAllString(s, n) == nil, re.FindAll(b, n) == nil, re.Split(s, n) == nil, re.FindReaderIndex(strings.NewReader(s)), re.MatchReader(bytes.NewReader(b)))
	}
	fmt.Fprintf(out, "%q %q %q\n", re.ReplaceAllString(s, "<$0>"), re.ReplaceAllLiteral(b, []byte("$0")), re.ReplaceAllStringFunc(s, strings.ToUpper))
}

func replacements() {
	re := regexp.MustCompile(`(?P<k>\w)(\d)?`)
	for _, repl := range []string{"", "x", "$1", "$2$1", "${1}x", "$1x", "$k", "${k}", "$0", "$$", "$", "$$1", "${", "${}", "${1", "$9", "$01", "$é", "${k}$", "$-", "a$", "$1$2$3", "${ k}", "$k_", "$00", "$999999999999", "é$1é"} {
		flush()
		for _, s := range []string{"", "a1b-c2", "--", "日a1"} {
			fmt.Fprintf(out, "%q %q %q %q\n", re.ReplaceAllString(s, repl), re.ReplaceAllLiteralString(s, repl), re.ReplaceAll([]byte(s), []byte(repl)), re.ReplaceAllLiteral([]byte(s), []byte(repl)))
			m := re.FindStringSubmatchIndex(s)
			fmt.Fprintf(out, "%q %q\n", re.ExpandString([]byte("<"), repl, s, m), re.Expand(nil, []byte(repl), []byte(s), m))
		}
	}
	fmt.Fprintf(out, "%q\n", re.ReplaceAllFunc([]byte("a1 b c3"), bytes.ToUpper))
	fmt.Fprintln(out, re.ReplaceAll(nil, nil) == nil, re.ReplaceAll([]byte{}, []byte("x")) == nil, re.ReplaceAllFunc(nil, bytes.ToUpper) == nil)
	for _, p := range []string{"a*", "", "b", `\b`, "x*"} {
		for _, s := range []string{"baaac", "", "é", "abc\xffd"} {
			fmt.Fprintf(out, "%q %q %q\n", p, s, regexp.MustCompile(p).ReplaceAllString(s, "-"))
		}
	}
	for _, p := range []string{",", "", "a*", " +"} {
		for _, s := range []string{"a,b,,c", "", ",", "abc", "one  two "} {
			for _, n := range []int{-1, 0, 1, 2, 10} {
				fmt.Fprintf(out, "%q ", regexp.MustCompile(p).Split(s, n))
			}
			fmt.Fprintln(out, )
		}
	}
}

// expect: 00000000 0
// expect: ""
// expect: 2071955c 27342
// expect: "a"
// expect: 1c00b65d 15110
// expect: "a*"
// expect: f4aba3f2 22992
// expect: "a+"
// expect: 58af8d07 14564
// expect: "a?"
// expect: 888a873f 23150
// expect: "a*?"
// expect: b4eecde1 23455
// expect: "(a*)"
// expect: aabb14c1 23345
// expect: "(a*)*"
// expect: 264ad028 21607
// expect: "(a*)+"
// expect: 03b97830 21607
// expect: "(a|b)*"
// expect: a675f63c 17080
// expect: "(a|b|)*"
// expect: f2e75860 10424
// expect: "(|a)*"
// expect: 9484d6d5 22867
// expect: "(|a)+"
// expect: 907acefd 22867
// expect: "(a|)+?"
// expect: c5ae542e 17603
// expect: "(a?)*?b"
// expect: 15003036 5499
// expect: "(a*)(a*)"
// expect: 6325adf7 7872
// expect: "(a+)(b+)?"
// expect: acf65f4e 1738
// expect: "((a)|b)*"
// expect: 721ff4c0 8213
// expect: "((a)|(b))+"
// expect: 2be68c55 2021
// expect: "(a)?(b)?c"
// expect: 64e1f2fc 846
// expect: "(?:a|b??)*"
// expect: 0261a3d1 1961
// expect: "(?:b??a??)+c?"
// expect: 517feb56 2186
// expect: "^"
// expect: 3217aa02 16489
// expect: "$"
// expect: 61adfb78 16531
// expect: "^$"
// expect: 8887af53 11302
// expect: "(?m)^"
// expect: f064ed90 13953
// expect: "(?m)$"
// expect: 39c11e11 13991
// expect: "(?m)^$"
// expect: 30aae156 8383
// expect: "(?m)^a|b$"
// expect: 44d9c521 999
// expect: "\\A"
// expect: badc472a 16009
// expect: "\\z"
// expect: 5b2a6383 16051
// expect: "a\\z"
// expect: 1f06aed8 11641
// expect: "(?m)\\z"
// expect: e86a10ab 10894
// expect: "\\b"
// expect: 3fe64f97 17834
// expect: "\\B"
// expect: daa8b02b 18938
// expect: "\\ba"
// expect: 0fda9f52 13521
// expect: "a\\b"
// expect: eb9a51e5 12627
// expect: "\\Ba\\B"
// expect: 936a19f1 9591
// expect: "(?m)^\\w+$"
// expect: 8e020c21 899
// expect: "^a|b$"
// expect: e3247ad4 12007
// expect: "\\b\\w+\\b"
// expect: 8449cb8c 5968
// expect: "."
// expect: bac1661e 23641
// expect: ".*"
// expect: 098dcc80 19552
// expect: ".+"
// expect: 1409c485 18650
// expect: ".*?"
// expect: 139157d8 23461
// expect: "(.*)b"
// expect: 4ebcb7a5 11869
// expect: "(.*?)b"
// expect: 2bd25928 9180
// expect: "a.c"
// expect: 2c50bb54 11066
// expect: "a.*c"
// expect: 02e485ad 10314
// expect: "a.+?c"
// expect: cfc9cef4 9659
// expect: "(?s)."
// expect: 7e0bed1a 18873
// expect: "(?s).*"
// expect: 7d0caadf 12603
// expect: "(?s)a.c"
// expect: 9819f354 4439
// expect: "(?s)a.*?c"
// expect: 714e7055 755
// expect: "[^a]"
// expect: 7aa027d7 18640
// expect: "[^a]*"
// expect: c484ac06 16837
// expect: "[^a]+"
// expect: f0a5124e 15086
// expect: "[^a]+b"
// expect: a39ef3ff 7962
// expect: "([^a]*)a"
// expect: 37cb2b32 2916
// expect: "\\S+"
// expect: 29508b86 18227
// expect: "\\S+\\s"
// expect: 44084e0c 9775
// expect: "(\\S+)\\s+(\\S+)"
// expect: 6f95ed39 879
// expect: "\\s*"
// expect: 1a0f369f 22870
// expect: "\\W+"
// expect: 78c4b600 16450
// expect: "\\D+"
// expect: 26ac4886 18455
// expect: "[^\\n]*\\n"
// expect: 33711ec2 2375
// expect: ".*\\n"
// expect: 7bcb40b5 10953
// expect: "(.*)(\\d)"
// expect: 09ddbe43 2192
// expect: "(.)(.)"
// expect: e2f7035f 13013
// expect: ".."
// expect: 770515a9 17497
// expect: ".{2}"
// expect: 25b5f110 15087
// expect: ".{2,3}?"
// expect: 4b05039f 5813
// expect: "[^x]{2}"
// expect: 4faa511d 6407
// expect: ".+x|.y"
// expect: b8e823b8 7707
// expect: "x*."
// expect: ec3fb751 21663
// expect: "(?U).+"
// expect: f6f4c3a2 14101
// expect: "(?U)a+?"
// expect: 848a7822 5592
// expect: "(?:.|\\n)*c"
// expect: 7103686c 487
// expect: "\\B."
// expect: 50ca4e01 17983
// expect: "[^a]*?$"
// expect: c79dcae1 7155
// expect: "(.*)$"
// expect: 4f85a7cc 18009
// expect: "(.+)\\b"
// expect: 3a9cd65c 11235
// expect: "é"
// expect: f6fc864d 12505
// expect: "é+"
// expect: 0433046d 12108
// expect: "[é]"
// expect: 39f0574f 11241
// expect: "[é-ü]+"
// expect: 4823b71b 2204
// expect: "[a-é]+"
// expect: 0adcacaf 6158
// expect: "[^é]"
// expect: f990d3ab 17890
// expect: "[^é]+"
// expect: abbac352 12199
// expect: "(?i)é"
// expect: 1ce9b02e 8192
// expect: "(?i)É+"
// expect: d9b477a3 4658
// expect: "日本"
// expect: c6a4962d 7470
// expect: "[日月]"
// expect: 99a49506 2155
// expect: "\\pL"
// expect: 329b152d 18690
// expect: "\\pL+"
// expect: 82634fc8 14605
// expect: "\\p{Greek}"
// expect: c033b84f 744
// expect: "\\p{Lu}+"
// expect: 10d68724 4490
// expect: "(?i)\\p{Lu}+"
// expect: f0fbf39f 1004
// expect: "\\PL+"
// expect: b69f0599 13753
// expect: "[^\\pL]+"
// expect: 1bd85073 6115
// expect: "\\p{Han}+"
// expect: 49303bb2 2156
// expect: "\\x{fffd}"
// expect: 75ea77de 2693
// expect: "[\\x{fffd}a]"
// expect: f3987792 942
// expect: "[^\\x{fffd}]+"
// expect: 085763c2 938
// expect: "\\xff"
// expect: 77ee1a8b 9909
// expect: "\\x{10ffff}"
// expect: f90e4295 460
// expect: "[\\x{10000}-\\x{10ffff}]"
// expect: c60e070e 481
// expect: "\\x{d800}"
// expect: da92daa0 2119
// expect: "[\\x{d000}-\\x{e000}]"
// expect: fbf6b3e1 461
// expect: "(?i)abc"
// expect: c846b00d 4444
// expect: "(?i)k"
// expect: 95019467 9271
// expect: "(?i)s+"
// expect: e503bfe8 7513
// expect: "(?i)[k-s]+"
// expect: 536a1972 610
// expect: "(?i)straße"
// expect: 0932c2df 462
// expect: "(?i)ſ"
// expect: 441aa11d 7527
// expect: "(?i)Σ"
// expect: 0b8889b0 7478
// expect: "(?i)[^k]+"
// expect: 18fa11ef 1237
// expect: "a(?i)b"
// expect: 6373555a 7873
// expect: "a(?i:b)c"
// expect: 125789cd 2146
// expect: "(?i)a(?-i)b"
// expect: 58e8e676 540
// expect: "(?i)ǆ"
// expect: 467eee6c 7477
// expect: "(?i)\\x{1e9e}"
// expect: 436c1114 472
// expect: "(?i)[[:upper:]]"
// expect: b244c90f 1353
// expect: "[[:alpha:]]+"
// expect: a72b792d 945
// expect: "[[:^alpha:]]+"
// expect: 6d3a7588 957
// expect: "[[:space:]]"
// expect: 12470842 692
// expect: "a{2}"
// expect: 01fe5405 10252
// expect: "a{2,}"
// expect: a1802e0c 9593
// expect: "a{2,3}"
// expect: 115bff09 7800
// expect: "a{0}"
// expect: 61eb3c9f 21209
// expect: "a{0,1}"
// expect: 9a3c51d8 14938
// expect: "(a{0})b"
// expect: bcd82ff9 5403
// expect: "(a|b){2}"
// expect: 6cdc6eb7 2381
// expect: "(ab){2,}"
// expect: be7ba8bc 2144
// expect: "(a{2}){2}"
// expect: 27a39b1e 717
// expect: "(?:a{2,3}?){2}"
// expect: 1617e364 456
// expect: "(a){0,2}b"
// expect: b2a924c0 1252
// expect: "a{3}?"
// expect: d85f5afc 9249
// expect: "(?P<first>a)(?P<second>b)?"
// expect: 1ef7cf17 1538
// expect: "(?<x>.)(?<y>.)"
// expect: 6002a85c 2351
// expect: "(((((((((((a)))))))))))"
// expect: df705936 4281
// expect: "a|ab"
// expect: 2533060b 12845
// expect: "ab|a"
// expect: e7a8b381 12927
// expect: "(a|ab)(c|bcd)(d*)"
// expect: f3116669 555
// expect: "(a|ab)(bcd|c)(d|.*)"
// expect: 982bdbf8 563
// expect: "a(b|c|d)?e"
// expect: 647f5d4b 452
// expect: "(foo|foobar)(bar)?"
// expect: 59e9c785 516
// expect: "x|"
// expect: fd8e7715 24138
// expect: "|x"
// expect: 756d8564 24374
// expect: "a||b"
// expect: d1c2951a 20240
// expect: "\\Qa.b\\E"
// expect: fe909e13 4424
// expect: "a\\.b"
// expect: 9f30197c 9921
// expect: "[.]"
// expect: 8a14ab32 10870
// expect: "[]a]"
// expect: 5c901bb4 12844
// expect: "[^]a]"
// expect: 781fc878 17042
// expect: "[a\\-z]"
// expect: d92e6c7e 9581
// expect: "\x00"
// expect: 82043e70 11742
// expect: "a\nb"
// expect: 12199f10 11067
// expect: 00000000 0
// expect: 9db89746 100
// expect: e97e1b6c 124
// expect: b65667e4 128
// expect: 36e69057 154
// expect: 5fc7a5b4 168
// expect: c8d32885 124
// expect: 1c2b2620 128
// expect: db349604 144
// expect: 675df638 138
// expect: 7bca8ae5 132
// expect: d1509d5c 124
// expect: f145777b 156
// expect: a4640477 148
// expect: c2bf8234 172
// expect: 83088e14 172
// expect: 8bfd216c 116
// expect: df18c2f6 124
// expect: 68ae5c45 124
// expect: 5ea70946 168
// expect: 55a275a2 148
// expect: 11d9dc62 148
// expect: 5cdecade 170
// expect: 95b1e9c8 220
// expect: 88f60146 124
// expect: 2e82f2aa 124
// expect: acd51c87 204
// expect: ff9c3545 1605
// expect: a\.b\*c\[d\]e\{f\}\(g\)\|\^\$\\\+\?-"/  plain é
// expect: 2 -1 -1 (?P<year>\d{4})-(?P<month>\d\d) (?P<year>\d{4})-(?P<month>\d\d)
// expect: [abcd a bcd ] [2 3] false

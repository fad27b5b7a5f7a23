// Quoting and unquoting.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "plain", "tab\t nl\n cr\r \a\b\f\v \\ \"q\" 'a'", "\x00\x1f\x7f", "é日😀", "\xff\xc3", "\u200b\u00a0\ufeff", "\U0010ffff\ufffd", "back`tick"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
		u, err := strconv.Unquote(strconv.Quote(s))
		fmt.Println(u == s, err)
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 0, 'é', '日', '\u200b', 0x10ffff, -1, 0xd800, 0x110000, '\u00a0'} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`"abc"`, `"a\nb"`, "`raw\\n`", `'x'`, `'\''`, `"\x41\u00e9\U0001F600\101"`, `"unterminated`, `'ab'`, `abc`, `""`, `"a"b`, `"\q"`, `'\"'`, `"\'"`, `"\400"`, `"\ud800"`, `"` + "\n" + `"`, "`a\rb`", `"\xff"`, `''`, `"\u12"`} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%q %v\n", u, err)
	}
	fmt.Println(strconv.QuotedPrefix(`"abc" rest`))
	fmt.Println(strconv.QuotedPrefix(`no`))
	v, mb, tail, err := strconv.UnquoteChar(`\nabc`, '"')
	fmt.Println(v, mb, tail, err)
	v, mb, tail, err = strconv.UnquoteChar(`日abc`, '"')
	fmt.Println(v, mb, tail, err)
	_, _, _, err = strconv.UnquoteChar(`"`, '"')
	fmt.Println(err)
	fmt.Println(string(strconv.AppendQuote([]byte("q:"), "x\ty")), string(strconv.AppendQuoteRune(nil, '☺')))
}

// expect: "" "" "" true
// expect: true <nil>
// expect: "plain" "plain" "plain" true
// expect: true <nil>
// expect: "tab\t nl\n cr\r \a\b\f\v \\ \"q\" 'a'" "tab\t nl\n cr\r \a\b\f\v \\ \"q\" 'a'" "tab\t nl\n cr\r \a\b\f\v \\ \"q\" 'a'" false
// expect: true <nil>
// expect: "\x00\x1f\x7f" "\x00\x1f\x7f" "\x00\x1f\x7f" false
// expect: true <nil>
// expect: "é日😀" "\u00e9\u65e5\U0001f600" "é日😀" true
// expect: true <nil>
// expect: "\xff\xc3" "\xff\xc3" "\xff\xc3" false
// expect: true <nil>
// expect: "\u200b\u00a0\ufeff" "\u200b\u00a0\ufeff" "\u200b \ufeff" false
// expect: true <nil>
// expect: "\U0010ffff�" "\U0010ffff\ufffd" "\U0010ffff�" true
// expect: true <nil>
// expect: "back`tick" "back`tick" "back`tick" false
// expect: true <nil>
// expect: 'a' 'a' 'a' true true
// expect: '\'' '\'' '\'' true true
// expect: '"' '"' '"' true true
// expect: '\n' '\n' '\n' false false
// expect: '\x00' '\x00' '\x00' false false
// expect: 'é' '\u00e9' 'é' true true
// expect: '日' '\u65e5' '日' true true
// expect: '\u200b' '\u200b' '\u200b' false false
// expect: '\U0010ffff' '\U0010ffff' '\U0010ffff' false false
// expect: '�' '\ufffd' '�' false false
// expect: '�' '\ufffd' '�' false false
// expect: '�' '\ufffd' '�' false false
// expect: '\u00a0' '\u00a0' ' ' false true
// expect: "abc" <nil>
// expect: "a\nb" <nil>
// expect: "raw\\n" <nil>
// expect: "x" <nil>
// expect: "'" <nil>
// expect: "Aé😀A" <nil>
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "" <nil>
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "" invalid syntax
// expect: "ab" <nil>
// expect: "\xff" <nil>
// expect: "" <nil>
// expect: "" invalid syntax
// expect: "abc" <nil>
// expect:  invalid syntax
// expect: 10 false abc <nil>
// expect: 26085 true abc <nil>
// expect: invalid syntax
// expect: q:"x\ty" '☺'

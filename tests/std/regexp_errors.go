// What is no regular expression, and what Go says about it; what is one although it looks strange.
package main

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

var patterns = []string{
	"", "a", "(", ")", "(a", "a)", "(a))", "((a)", "(?", "(?:", "(?i", "(?i)", "(?i:a)", "(?x:a)", "(?P<n>a)", "(?P<n", "(?P<n>", "(?P<>a)", "(?P<n-x>a)", "(?<n>a)", "(?<n", "(?<=a)", "(?<!a)", "(?=a)", "(?!a)", "(?>a)", "(?#c)", "(?P=n)", "(?P>n)", "(?'n'a)",
	"(?i-s:a)", "(?i-)", "(?-)", "(?--i)", "(?is-mU:a)", "(?-i-s)", "(?i-s-m)", "(?é)", "(?P<é>a)", "(?P<n>a)(?P<n>b)", "(?P<1a>x)", "(?P<n_1>x)", "(?<n>a)(?P<m>b)",
	"*", "+", "?", "{1}", "a**", "a*+", "a+?", "a??", "a???", "a*?", "a*??", "a{2}{3}", "a{2}?", "a{2}??", "a{2}*", "|*", "(*)", "(|*)", "^*", "$+", `\b+`, "a|*", "(?i)*", "a(?i)*", "x{1001}", "x{1000}", "x{1000,1001}", "x{2,1}", "x{,2}", "x{2", "x{2,", "x{a}", "x{}", "x{01}", "x{1,01}", "x{99999999999}", "x{1,99999999999}", "x{0}", "x{0,0}", "((x{2}){2}){2}", "(x{1000}){1000}", "(x{1000}){2}", "(?:(?:x{31}){31}){2}", "(?:x{500}){2}", "(?:x{501}){2}", "(x{2,}){500}", "(x{2,}){501}", "(((x{0}){1000}){1000})",
	"[", "[a", "[]", "[]a", "[]a]", "[^", "[^]", "[^]a]", "[a-", "[a-]", "[-a]", "[a-b-c]", "[--a]", "[b-a]", `[\d-z]`, `[a-\d]`, "[[:alpha:]]", "[[:^alpha:]]", "[[:foo:]]", "[[:alpha]", "[[:alpha:", "[:alpha:]", "[[:word:][:^digit:]]", `[\pL\PL]`, `[\p{Greek}x]`, `[\Q]\E]`, `[\b]`, `[\A]`, `[é-à]`, `[à-é]`, `[\x{10ffff}]`, `[\x{110000}]`, `[a\]`, "[[:^foo:]]", "[[:]]", "[[::]]", "[[:^:]]", "[a-[:digit:]]",
	`\`, `a\`, `\a`, `\b`, `\c`, `\d`, `\e`, `\f`, `\g`, `\h`, `\i`, `\k`, `\n`, `\p`, `\pX`, `\pL`, `\p{`, `\p{}`, `\p{L}`, `\p{L`, `\p{^L}`, `\P{^L}`, `\p{Lx}`, `\p{Latin}`, `\p{latin}`, `\p{White_Space}`, `\p{Any}`, `\p{Dash}`, `\pé`, `\p{é}`, `\q`, `\r`, `\s`, `\t`, `\u`, `\v`, `\w`, `\x`, `\x1`, `\x12`, `\xg1`, `\x1g`, `\x{`, `\x{}`, `\x{1`, `\x{12}`, `\x{g}`, `\x{10FFFF}`, `\x{110000}`, `\x{é}`, `\y`, `\z`, `\A`, `\B`, `\C`, `\D`, `\E`, `\G`, `\K`, `\N`, `\Q`, `\Qa`, `\Qa.b\Ec`, `\Q\E`, `\Q\\E`, `\R`, `\X`, `\Z`, `\0`, `\1`, `\8`, `\9`, `\01`, `\012`, `\0123`, `\12`, `\18`, `\377`, `\777`, `\_`, `\-`, `\é`, `\ `, `\/`, `\"`, `\é*`,
	"a\xffb", "\xff", "[\xff]", "(?P<\xff>a)", `\` + "\xff", `\x{` + "\xff}", `\p{` + "\xff}", `\Q` + "\xff" + `x\Ey`, "[a-\xff]", "(?\xff", `\x` + "\xff", "é\xffz(", "(?i\xff)",
	"a||b", "|", "||", "(|)", "()", "(?:)", "(?:)*", "(?:)+?", "a|b|", "(a|)+", "x\x00y", "\n", "a{1}{", "{", "}", "a}", "a{", "]", "a]",
}

func show(label string, re *regexp.Regexp, err error) {
	if err == nil {
		fmt.Println(label, re.NumSubexp(), re.SubexpNames())
		return
	}
	var e *syntax.Error
	fmt.Printf("%s %q %v %q %q\n", label, err.Error(), errors.As(err, &e), e.Code, e.Expr)
}

func main() {
	for _, p := range patterns {
		fmt.Printf("%q\n", p)
		re, err := regexp.Compile(p)
		show("perl", re, err)
		re, err = regexp.CompilePOSIX(p)
		show("posix", re, err)
	}
	for _, deep := range []int{900, 998, 999, 1000, 1001, 5000} {
		_, err := regexp.Compile(strings.Repeat("(", deep) + "a" + strings.Repeat(")", deep))
		short(deep, err)
		_, err = regexp.Compile(strings.Repeat("(", deep))
		short(deep, err)
		_, err = regexp.Compile(strings.Repeat("(?:", deep) + "a" + strings.Repeat(")*", deep))
		short(deep, err)
		_, err = regexp.Compile(strings.Repeat("(?:", deep) + "a" + strings.Repeat(")?b", deep))
		short(deep, err)
	}
	for _, large := range []string{strings.Repeat(`(a{500}b{500}){2}`, 1000), strings.Repeat(`((\pL\d){500}x{500}){2}`, 1000), strings.Repeat("a", 100000)} {
		_, err := regexp.Compile(large)
		short(len(large), err)
	}
	for _, f := range []func(){func() { regexp.MustCompile("a(") }, func() { regexp.MustCompile("a`(") }, func() { regexp.MustCompilePOSIX(`\d`) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	_, err := regexp.MatchString("(", "")
	fmt.Println(err)
	_, err = regexp.Match("[", nil)
	fmt.Println(err)
	_, err = regexp.MatchReader("*", strings.NewReader(""))
	fmt.Println(err)
	var re regexp.Regexp
	fmt.Println(re.UnmarshalText([]byte("a(b")), re.UnmarshalText([]byte("a(b)")), re.String(), re.MatchString("xabx"))
	text, err := re.MarshalText()
	fmt.Println(string(text), err)
}

func short(n int, err error) {
	s := fmt.Sprint(err)
	fmt.Println(n, len(s), s[:min(60, len(s))])
}

// expect: ""
// expect: perl 0 []
// expect: posix 0 []
// expect: "a"
// expect: perl 0 []
// expect: posix 0 []
// expect: "("
// expect: perl "error parsing regexp: missing closing ): `(`" true "missing closing )" "("
// expect: posix "error parsing regexp: missing closing ): `(`" true "missing closing )" "("
// expect: ")"
// expect: perl "error parsing regexp: unexpected ): `)`" true "unexpected )" ")"
// expect: posix "error parsing regexp: unexpected ): `)`" true "unexpected )" ")"
// expect: "(a"
// expect: perl "error parsing regexp: missing closing ): `(a`" true "missing closing )" "(a"
// expect: posix "error parsing regexp: missing closing ): `(a`" true "missing closing )" "(a"
// expect: "a)"
// expect: perl "error parsing regexp: unexpected ): `a)`" true "unexpected )" "a)"
// expect: posix "error parsing regexp: unexpected ): `a)`" true "unexpected )" "a)"
// expect: "(a))"
// expect: perl "error parsing regexp: unexpected ): `(a))`" true "unexpected )" "(a))"
// expect: posix "error parsing regexp: unexpected ): `(a))`" true "unexpected )" "(a))"
// expect: "((a)"
// expect: perl "error parsing regexp: missing closing ): `((a)`" true "missing closing )" "((a)"
// expect: posix "error parsing regexp: missing closing ): `((a)`" true "missing closing )" "((a)"
// expect: "(?"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?`" true "invalid or unsupported Perl syntax" "(?"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?:"
// expect: perl "error parsing regexp: missing closing ): `(?:`" true "missing closing )" "(?:"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?i"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?i`" true "invalid or unsupported Perl syntax" "(?i"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?i)"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?i:a)"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?x:a)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?x`" true "invalid or unsupported Perl syntax" "(?x"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<n>a)"
// expect: perl 1 [ n]
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<n"
// expect: perl "error parsing regexp: invalid named capture: `(?P<n`" true "invalid named capture" "(?P<n"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<n>"
// expect: perl "error parsing regexp: missing closing ): `(?P<n>`" true "missing closing )" "(?P<n>"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<>a)"
// expect: perl "error parsing regexp: invalid named capture: `(?P<>`" true "invalid named capture" "(?P<>"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<n-x>a)"
// expect: perl "error parsing regexp: invalid named capture: `(?P<n-x>`" true "invalid named capture" "(?P<n-x>"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?<n>a)"
// expect: perl 1 [ n]
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?<n"
// expect: perl "error parsing regexp: invalid named capture: `(?<n`" true "invalid named capture" "(?<n"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?<=a)"
// expect: perl "error parsing regexp: invalid named capture: `(?<=a)`" true "invalid named capture" "(?<=a)"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?<!a)"
// expect: perl "error parsing regexp: invalid named capture: `(?<!a)`" true "invalid named capture" "(?<!a)"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?=a)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?=`" true "invalid or unsupported Perl syntax" "(?="
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?!a)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?!`" true "invalid or unsupported Perl syntax" "(?!"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?>a)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?>`" true "invalid or unsupported Perl syntax" "(?>"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?#c)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?#`" true "invalid or unsupported Perl syntax" "(?#"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P=n)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?P`" true "invalid or unsupported Perl syntax" "(?P"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P>n)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?P`" true "invalid or unsupported Perl syntax" "(?P"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?'n'a)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?'`" true "invalid or unsupported Perl syntax" "(?'"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?i-s:a)"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?i-)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?i-)`" true "invalid or unsupported Perl syntax" "(?i-)"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?-)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?-)`" true "invalid or unsupported Perl syntax" "(?-)"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?--i)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?--`" true "invalid or unsupported Perl syntax" "(?--"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?is-mU:a)"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?-i-s)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?-i-`" true "invalid or unsupported Perl syntax" "(?-i-"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?i-s-m)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?i-s-`" true "invalid or unsupported Perl syntax" "(?i-s-"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?é)"
// expect: perl "error parsing regexp: invalid or unsupported Perl syntax: `(?é`" true "invalid or unsupported Perl syntax" "(?é"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<é>a)"
// expect: perl "error parsing regexp: invalid named capture: `(?P<é>`" true "invalid named capture" "(?P<é>"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<n>a)(?P<n>b)"
// expect: perl 2 [ n n]
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<1a>x)"
// expect: perl 1 [ 1a]
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?P<n_1>x)"
// expect: perl 1 [ n_1]
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?<n>a)(?P<m>b)"
// expect: perl 2 [ n m]
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "*"
// expect: perl "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: posix "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: "+"
// expect: perl "error parsing regexp: missing argument to repetition operator: `+`" true "missing argument to repetition operator" "+"
// expect: posix "error parsing regexp: missing argument to repetition operator: `+`" true "missing argument to repetition operator" "+"
// expect: "?"
// expect: perl "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "{1}"
// expect: perl "error parsing regexp: missing argument to repetition operator: `{1}`" true "missing argument to repetition operator" "{1}"
// expect: posix "error parsing regexp: missing argument to repetition operator: `{1}`" true "missing argument to repetition operator" "{1}"
// expect: "a**"
// expect: perl "error parsing regexp: invalid nested repetition operator: `**`" true "invalid nested repetition operator" "**"
// expect: posix 0 []
// expect: "a*+"
// expect: perl "error parsing regexp: invalid nested repetition operator: `*+`" true "invalid nested repetition operator" "*+"
// expect: posix 0 []
// expect: "a+?"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a??"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a???"
// expect: perl "error parsing regexp: invalid nested repetition operator: `???`" true "invalid nested repetition operator" "???"
// expect: posix 0 []
// expect: "a*?"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a*??"
// expect: perl "error parsing regexp: invalid nested repetition operator: `*??`" true "invalid nested repetition operator" "*??"
// expect: posix 0 []
// expect: "a{2}{3}"
// expect: perl "error parsing regexp: invalid nested repetition operator: `{2}{3}`" true "invalid nested repetition operator" "{2}{3}"
// expect: posix 0 []
// expect: "a{2}?"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a{2}??"
// expect: perl "error parsing regexp: invalid nested repetition operator: `{2}??`" true "invalid nested repetition operator" "{2}??"
// expect: posix 0 []
// expect: "a{2}*"
// expect: perl "error parsing regexp: invalid nested repetition operator: `{2}*`" true "invalid nested repetition operator" "{2}*"
// expect: posix 0 []
// expect: "|*"
// expect: perl "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: posix "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: "(*)"
// expect: perl "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: posix "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: "(|*)"
// expect: perl "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: posix "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: "^*"
// expect: perl 0 []
// expect: posix 0 []
// expect: "$+"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\b+"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\b`" true "invalid escape sequence" "\\b"
// expect: "a|*"
// expect: perl "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: posix "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: "(?i)*"
// expect: perl "error parsing regexp: missing argument to repetition operator: `*`" true "missing argument to repetition operator" "*"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "a(?i)*"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "x{1001}"
// expect: perl "error parsing regexp: invalid repeat count: `{1001}`" true "invalid repeat count" "{1001}"
// expect: posix "error parsing regexp: invalid repeat count: `{1001}`" true "invalid repeat count" "{1001}"
// expect: "x{1000}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{1000,1001}"
// expect: perl "error parsing regexp: invalid repeat count: `{1000,1001}`" true "invalid repeat count" "{1000,1001}"
// expect: posix "error parsing regexp: invalid repeat count: `{1000,1001}`" true "invalid repeat count" "{1000,1001}"
// expect: "x{2,1}"
// expect: perl "error parsing regexp: invalid repeat count: `{2,1}`" true "invalid repeat count" "{2,1}"
// expect: posix "error parsing regexp: invalid repeat count: `{2,1}`" true "invalid repeat count" "{2,1}"
// expect: "x{,2}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{2"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{2,"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{a}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{01}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{1,01}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{99999999999}"
// expect: perl "error parsing regexp: invalid repeat count: `{99999999999}`" true "invalid repeat count" "{99999999999}"
// expect: posix "error parsing regexp: invalid repeat count: `{99999999999}`" true "invalid repeat count" "{99999999999}"
// expect: "x{1,99999999999}"
// expect: perl "error parsing regexp: invalid repeat count: `{1,99999999999}`" true "invalid repeat count" "{1,99999999999}"
// expect: posix "error parsing regexp: invalid repeat count: `{1,99999999999}`" true "invalid repeat count" "{1,99999999999}"
// expect: "x{0}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "x{0,0}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "((x{2}){2}){2}"
// expect: perl 2 [  ]
// expect: posix 2 [  ]
// expect: "(x{1000}){1000}"
// expect: perl "error parsing regexp: invalid repeat count: `{1000}`" true "invalid repeat count" "{1000}"
// expect: posix "error parsing regexp: invalid repeat count: `{1000}`" true "invalid repeat count" "{1000}"
// expect: "(x{1000}){2}"
// expect: perl "error parsing regexp: invalid repeat count: `{2}`" true "invalid repeat count" "{2}"
// expect: posix "error parsing regexp: invalid repeat count: `{2}`" true "invalid repeat count" "{2}"
// expect: "(?:(?:x{31}){31}){2}"
// expect: perl "error parsing regexp: invalid repeat count: `{2}`" true "invalid repeat count" "{2}"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?:x{500}){2}"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?:x{501}){2}"
// expect: perl "error parsing regexp: invalid repeat count: `{2}`" true "invalid repeat count" "{2}"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(x{2,}){500}"
// expect: perl 1 [ ]
// expect: posix 1 [ ]
// expect: "(x{2,}){501}"
// expect: perl "error parsing regexp: invalid repeat count: `{501}`" true "invalid repeat count" "{501}"
// expect: posix "error parsing regexp: invalid repeat count: `{501}`" true "invalid repeat count" "{501}"
// expect: "(((x{0}){1000}){1000})"
// expect: perl "error parsing regexp: invalid repeat count: `{1000}`" true "invalid repeat count" "{1000}"
// expect: posix "error parsing regexp: invalid repeat count: `{1000}`" true "invalid repeat count" "{1000}"
// expect: "["
// expect: perl "error parsing regexp: missing closing ]: `[`" true "missing closing ]" "["
// expect: posix "error parsing regexp: missing closing ]: `[`" true "missing closing ]" "["
// expect: "[a"
// expect: perl "error parsing regexp: missing closing ]: `[a`" true "missing closing ]" "[a"
// expect: posix "error parsing regexp: missing closing ]: `[a`" true "missing closing ]" "[a"
// expect: "[]"
// expect: perl "error parsing regexp: missing closing ]: `[]`" true "missing closing ]" "[]"
// expect: posix "error parsing regexp: missing closing ]: `[]`" true "missing closing ]" "[]"
// expect: "[]a"
// expect: perl "error parsing regexp: missing closing ]: `[]a`" true "missing closing ]" "[]a"
// expect: posix "error parsing regexp: missing closing ]: `[]a`" true "missing closing ]" "[]a"
// expect: "[]a]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[^"
// expect: perl "error parsing regexp: missing closing ]: `[^`" true "missing closing ]" "[^"
// expect: posix "error parsing regexp: missing closing ]: `[^`" true "missing closing ]" "[^"
// expect: "[^]"
// expect: perl "error parsing regexp: missing closing ]: `[^]`" true "missing closing ]" "[^]"
// expect: posix "error parsing regexp: missing closing ]: `[^]`" true "missing closing ]" "[^]"
// expect: "[^]a]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[a-"
// expect: perl "error parsing regexp: missing closing ]: `[a-`" true "missing closing ]" "[a-"
// expect: posix "error parsing regexp: invalid character class range: `-`" true "invalid character class range" "-"
// expect: "[a-]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[-a]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[a-b-c]"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid character class range: `-c`" true "invalid character class range" "-c"
// expect: "[--a]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[b-a]"
// expect: perl "error parsing regexp: invalid character class range: `b-a`" true "invalid character class range" "b-a"
// expect: posix "error parsing regexp: invalid character class range: `b-a`" true "invalid character class range" "b-a"
// expect: "[\\d-z]"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\d`" true "invalid escape sequence" "\\d"
// expect: "[a-\\d]"
// expect: perl "error parsing regexp: invalid escape sequence: `\\d`" true "invalid escape sequence" "\\d"
// expect: posix "error parsing regexp: invalid escape sequence: `\\d`" true "invalid escape sequence" "\\d"
// expect: "[[:alpha:]]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[[:^alpha:]]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[[:foo:]]"
// expect: perl "error parsing regexp: invalid character class range: `[:foo:]`" true "invalid character class range" "[:foo:]"
// expect: posix "error parsing regexp: invalid character class range: `[:foo:]`" true "invalid character class range" "[:foo:]"
// expect: "[[:alpha]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[[:alpha:"
// expect: perl "error parsing regexp: missing closing ]: `[[:alpha:`" true "missing closing ]" "[[:alpha:"
// expect: posix "error parsing regexp: missing closing ]: `[[:alpha:`" true "missing closing ]" "[[:alpha:"
// expect: "[:alpha:]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[[:word:][:^digit:]]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[\\pL\\PL]"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "[\\p{Greek}x]"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "[\\Q]\\E]"
// expect: perl "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: posix "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: "[\\b]"
// expect: perl "error parsing regexp: invalid escape sequence: `\\b`" true "invalid escape sequence" "\\b"
// expect: posix "error parsing regexp: invalid escape sequence: `\\b`" true "invalid escape sequence" "\\b"
// expect: "[\\A]"
// expect: perl "error parsing regexp: invalid escape sequence: `\\A`" true "invalid escape sequence" "\\A"
// expect: posix "error parsing regexp: invalid escape sequence: `\\A`" true "invalid escape sequence" "\\A"
// expect: "[é-à]"
// expect: perl "error parsing regexp: invalid character class range: `é-à`" true "invalid character class range" "é-à"
// expect: posix "error parsing regexp: invalid character class range: `é-à`" true "invalid character class range" "é-à"
// expect: "[à-é]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[\\x{10ffff}]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[\\x{110000}]"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x{110000`" true "invalid escape sequence" "\\x{110000"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x{110000`" true "invalid escape sequence" "\\x{110000"
// expect: "[a\\]"
// expect: perl "error parsing regexp: missing closing ]: `[a\\]`" true "missing closing ]" "[a\\]"
// expect: posix "error parsing regexp: missing closing ]: `[a\\]`" true "missing closing ]" "[a\\]"
// expect: "[[:^foo:]]"
// expect: perl "error parsing regexp: invalid character class range: `[:^foo:]`" true "invalid character class range" "[:^foo:]"
// expect: posix "error parsing regexp: invalid character class range: `[:^foo:]`" true "invalid character class range" "[:^foo:]"
// expect: "[[:]]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "[[::]]"
// expect: perl "error parsing regexp: invalid character class range: `[::]`" true "invalid character class range" "[::]"
// expect: posix "error parsing regexp: invalid character class range: `[::]`" true "invalid character class range" "[::]"
// expect: "[[:^:]]"
// expect: perl "error parsing regexp: invalid character class range: `[:^:]`" true "invalid character class range" "[:^:]"
// expect: posix "error parsing regexp: invalid character class range: `[:^:]`" true "invalid character class range" "[:^:]"
// expect: "[a-[:digit:]]"
// expect: perl "error parsing regexp: invalid character class range: `a-[`" true "invalid character class range" "a-["
// expect: posix "error parsing regexp: invalid character class range: `a-[`" true "invalid character class range" "a-["
// expect: "\\"
// expect: perl "error parsing regexp: trailing backslash at end of expression: ``" true "trailing backslash at end of expression" ""
// expect: posix "error parsing regexp: trailing backslash at end of expression: ``" true "trailing backslash at end of expression" ""
// expect: "a\\"
// expect: perl "error parsing regexp: trailing backslash at end of expression: ``" true "trailing backslash at end of expression" ""
// expect: posix "error parsing regexp: trailing backslash at end of expression: ``" true "trailing backslash at end of expression" ""
// expect: "\\a"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\b"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\b`" true "invalid escape sequence" "\\b"
// expect: "\\c"
// expect: perl "error parsing regexp: invalid escape sequence: `\\c`" true "invalid escape sequence" "\\c"
// expect: posix "error parsing regexp: invalid escape sequence: `\\c`" true "invalid escape sequence" "\\c"
// expect: "\\d"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\d`" true "invalid escape sequence" "\\d"
// expect: "\\e"
// expect: perl "error parsing regexp: invalid escape sequence: `\\e`" true "invalid escape sequence" "\\e"
// expect: posix "error parsing regexp: invalid escape sequence: `\\e`" true "invalid escape sequence" "\\e"
// expect: "\\f"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\g"
// expect: perl "error parsing regexp: invalid escape sequence: `\\g`" true "invalid escape sequence" "\\g"
// expect: posix "error parsing regexp: invalid escape sequence: `\\g`" true "invalid escape sequence" "\\g"
// expect: "\\h"
// expect: perl "error parsing regexp: invalid escape sequence: `\\h`" true "invalid escape sequence" "\\h"
// expect: posix "error parsing regexp: invalid escape sequence: `\\h`" true "invalid escape sequence" "\\h"
// expect: "\\i"
// expect: perl "error parsing regexp: invalid escape sequence: `\\i`" true "invalid escape sequence" "\\i"
// expect: posix "error parsing regexp: invalid escape sequence: `\\i`" true "invalid escape sequence" "\\i"
// expect: "\\k"
// expect: perl "error parsing regexp: invalid escape sequence: `\\k`" true "invalid escape sequence" "\\k"
// expect: posix "error parsing regexp: invalid escape sequence: `\\k`" true "invalid escape sequence" "\\k"
// expect: "\\n"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\p"
// expect: perl "error parsing regexp: invalid character class range: `\\p`" true "invalid character class range" "\\p"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\pX"
// expect: perl "error parsing regexp: invalid character class range: `\\pX`" true "invalid character class range" "\\pX"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\pL"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{"
// expect: perl "error parsing regexp: invalid character class range: `\\p{`" true "invalid character class range" "\\p{"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{}"
// expect: perl "error parsing regexp: invalid character class range: `\\p{}`" true "invalid character class range" "\\p{}"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{L}"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{L"
// expect: perl "error parsing regexp: invalid character class range: `\\p{L`" true "invalid character class range" "\\p{L"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{^L}"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\P{^L}"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\P`" true "invalid escape sequence" "\\P"
// expect: "\\p{Lx}"
// expect: perl "error parsing regexp: invalid character class range: `\\p{Lx}`" true "invalid character class range" "\\p{Lx}"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{Latin}"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{latin}"
// expect: perl "error parsing regexp: invalid character class range: `\\p{latin}`" true "invalid character class range" "\\p{latin}"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{White_Space}"
// expect: perl "error parsing regexp: invalid character class range: `\\p{White_Space}`" true "invalid character class range" "\\p{White_Space}"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{Any}"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{Dash}"
// expect: perl "error parsing regexp: invalid character class range: `\\p{Dash}`" true "invalid character class range" "\\p{Dash}"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\pé"
// expect: perl "error parsing regexp: invalid character class range: `\\pé`" true "invalid character class range" "\\pé"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\p{é}"
// expect: perl "error parsing regexp: invalid character class range: `\\p{é}`" true "invalid character class range" "\\p{é}"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\q"
// expect: perl "error parsing regexp: invalid escape sequence: `\\q`" true "invalid escape sequence" "\\q"
// expect: posix "error parsing regexp: invalid escape sequence: `\\q`" true "invalid escape sequence" "\\q"
// expect: "\\r"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\s"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\s`" true "invalid escape sequence" "\\s"
// expect: "\\t"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\u"
// expect: perl "error parsing regexp: invalid escape sequence: `\\u`" true "invalid escape sequence" "\\u"
// expect: posix "error parsing regexp: invalid escape sequence: `\\u`" true "invalid escape sequence" "\\u"
// expect: "\\v"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\w"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\w`" true "invalid escape sequence" "\\w"
// expect: "\\x"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x`" true "invalid escape sequence" "\\x"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x`" true "invalid escape sequence" "\\x"
// expect: "\\x1"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x1`" true "invalid escape sequence" "\\x1"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x1`" true "invalid escape sequence" "\\x1"
// expect: "\\x12"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\xg1"
// expect: perl "error parsing regexp: invalid escape sequence: `\\xg1`" true "invalid escape sequence" "\\xg1"
// expect: posix "error parsing regexp: invalid escape sequence: `\\xg1`" true "invalid escape sequence" "\\xg1"
// expect: "\\x1g"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x1g`" true "invalid escape sequence" "\\x1g"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x1g`" true "invalid escape sequence" "\\x1g"
// expect: "\\x{"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x{`" true "invalid escape sequence" "\\x{"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x{`" true "invalid escape sequence" "\\x{"
// expect: "\\x{}"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x{}`" true "invalid escape sequence" "\\x{}"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x{}`" true "invalid escape sequence" "\\x{}"
// expect: "\\x{1"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x{1`" true "invalid escape sequence" "\\x{1"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x{1`" true "invalid escape sequence" "\\x{1"
// expect: "\\x{12}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\x{g}"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x{g`" true "invalid escape sequence" "\\x{g"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x{g`" true "invalid escape sequence" "\\x{g"
// expect: "\\x{10FFFF}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\x{110000}"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x{110000`" true "invalid escape sequence" "\\x{110000"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x{110000`" true "invalid escape sequence" "\\x{110000"
// expect: "\\x{é}"
// expect: perl "error parsing regexp: invalid escape sequence: `\\x{é`" true "invalid escape sequence" "\\x{é"
// expect: posix "error parsing regexp: invalid escape sequence: `\\x{é`" true "invalid escape sequence" "\\x{é"
// expect: "\\y"
// expect: perl "error parsing regexp: invalid escape sequence: `\\y`" true "invalid escape sequence" "\\y"
// expect: posix "error parsing regexp: invalid escape sequence: `\\y`" true "invalid escape sequence" "\\y"
// expect: "\\z"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\z`" true "invalid escape sequence" "\\z"
// expect: "\\A"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\A`" true "invalid escape sequence" "\\A"
// expect: "\\B"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\B`" true "invalid escape sequence" "\\B"
// expect: "\\C"
// expect: perl "error parsing regexp: invalid escape sequence: `\\C`" true "invalid escape sequence" "\\C"
// expect: posix "error parsing regexp: invalid escape sequence: `\\C`" true "invalid escape sequence" "\\C"
// expect: "\\D"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\D`" true "invalid escape sequence" "\\D"
// expect: "\\E"
// expect: perl "error parsing regexp: invalid escape sequence: `\\E`" true "invalid escape sequence" "\\E"
// expect: posix "error parsing regexp: invalid escape sequence: `\\E`" true "invalid escape sequence" "\\E"
// expect: "\\G"
// expect: perl "error parsing regexp: invalid escape sequence: `\\G`" true "invalid escape sequence" "\\G"
// expect: posix "error parsing regexp: invalid escape sequence: `\\G`" true "invalid escape sequence" "\\G"
// expect: "\\K"
// expect: perl "error parsing regexp: invalid escape sequence: `\\K`" true "invalid escape sequence" "\\K"
// expect: posix "error parsing regexp: invalid escape sequence: `\\K`" true "invalid escape sequence" "\\K"
// expect: "\\N"
// expect: perl "error parsing regexp: invalid escape sequence: `\\N`" true "invalid escape sequence" "\\N"
// expect: posix "error parsing regexp: invalid escape sequence: `\\N`" true "invalid escape sequence" "\\N"
// expect: "\\Q"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: "\\Qa"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: "\\Qa.b\\Ec"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: "\\Q\\E"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: "\\Q\\\\E"
// expect: perl 0 []
// expect: posix "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: "\\R"
// expect: perl "error parsing regexp: invalid escape sequence: `\\R`" true "invalid escape sequence" "\\R"
// expect: posix "error parsing regexp: invalid escape sequence: `\\R`" true "invalid escape sequence" "\\R"
// expect: "\\X"
// expect: perl "error parsing regexp: invalid escape sequence: `\\X`" true "invalid escape sequence" "\\X"
// expect: posix "error parsing regexp: invalid escape sequence: `\\X`" true "invalid escape sequence" "\\X"
// expect: "\\Z"
// expect: perl "error parsing regexp: invalid escape sequence: `\\Z`" true "invalid escape sequence" "\\Z"
// expect: posix "error parsing regexp: invalid escape sequence: `\\Z`" true "invalid escape sequence" "\\Z"
// expect: "\\0"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\1"
// expect: perl "error parsing regexp: invalid escape sequence: `\\1`" true "invalid escape sequence" "\\1"
// expect: posix "error parsing regexp: invalid escape sequence: `\\1`" true "invalid escape sequence" "\\1"
// expect: "\\8"
// expect: perl "error parsing regexp: invalid escape sequence: `\\8`" true "invalid escape sequence" "\\8"
// expect: posix "error parsing regexp: invalid escape sequence: `\\8`" true "invalid escape sequence" "\\8"
// expect: "\\9"
// expect: perl "error parsing regexp: invalid escape sequence: `\\9`" true "invalid escape sequence" "\\9"
// expect: posix "error parsing regexp: invalid escape sequence: `\\9`" true "invalid escape sequence" "\\9"
// expect: "\\01"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\012"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\0123"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\12"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\18"
// expect: perl "error parsing regexp: invalid escape sequence: `\\1`" true "invalid escape sequence" "\\1"
// expect: posix "error parsing regexp: invalid escape sequence: `\\1`" true "invalid escape sequence" "\\1"
// expect: "\\377"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\777"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\_"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\-"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\é"
// expect: perl "error parsing regexp: invalid escape sequence: `\\é`" true "invalid escape sequence" "\\é"
// expect: posix "error parsing regexp: invalid escape sequence: `\\é`" true "invalid escape sequence" "\\é"
// expect: "\\ "
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\/"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\\""
// expect: perl 0 []
// expect: posix 0 []
// expect: "\\é*"
// expect: perl "error parsing regexp: invalid escape sequence: `\\é`" true "invalid escape sequence" "\\é"
// expect: posix "error parsing regexp: invalid escape sequence: `\\é`" true "invalid escape sequence" "\\é"
// expect: "a\xffb"
// expect: perl "error parsing regexp: invalid UTF-8: `\xffb`" true "invalid UTF-8" "\xffb"
// expect: posix "error parsing regexp: invalid UTF-8: `\xffb`" true "invalid UTF-8" "\xffb"
// expect: "\xff"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: posix "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: "[\xff]"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff]`" true "invalid UTF-8" "\xff]"
// expect: posix "error parsing regexp: invalid UTF-8: `\xff]`" true "invalid UTF-8" "\xff]"
// expect: "(?P<\xff>a)"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "\\\xff"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: posix "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: "\\x{\xff}"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff}`" true "invalid UTF-8" "\xff}"
// expect: posix "error parsing regexp: invalid UTF-8: `\xff}`" true "invalid UTF-8" "\xff}"
// expect: "\\p{\xff}"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: posix "error parsing regexp: invalid escape sequence: `\\p`" true "invalid escape sequence" "\\p"
// expect: "\\Q\xffx\\Ey"
// expect: perl "error parsing regexp: invalid UTF-8: `\xffx`" true "invalid UTF-8" "\xffx"
// expect: posix "error parsing regexp: invalid escape sequence: `\\Q`" true "invalid escape sequence" "\\Q"
// expect: "[a-\xff]"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff]`" true "invalid UTF-8" "\xff]"
// expect: posix "error parsing regexp: invalid UTF-8: `\xff]`" true "invalid UTF-8" "\xff]"
// expect: "(?\xff"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "\\x\xff"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: posix "error parsing regexp: invalid UTF-8: `\xff`" true "invalid UTF-8" "\xff"
// expect: "é\xffz("
// expect: perl "error parsing regexp: invalid UTF-8: `\xffz(`" true "invalid UTF-8" "\xffz("
// expect: posix "error parsing regexp: invalid UTF-8: `\xffz(`" true "invalid UTF-8" "\xffz("
// expect: "(?i\xff)"
// expect: perl "error parsing regexp: invalid UTF-8: `\xff)`" true "invalid UTF-8" "\xff)"
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "a||b"
// expect: perl 0 []
// expect: posix 0 []
// expect: "|"
// expect: perl 0 []
// expect: posix 0 []
// expect: "||"
// expect: perl 0 []
// expect: posix 0 []
// expect: "(|)"
// expect: perl 1 [ ]
// expect: posix 1 [ ]
// expect: "()"
// expect: perl 1 [ ]
// expect: posix 1 [ ]
// expect: "(?:)"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?:)*"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "(?:)+?"
// expect: perl 0 []
// expect: posix "error parsing regexp: missing argument to repetition operator: `?`" true "missing argument to repetition operator" "?"
// expect: "a|b|"
// expect: perl 0 []
// expect: posix 0 []
// expect: "(a|)+"
// expect: perl 1 [ ]
// expect: posix 1 [ ]
// expect: "x\x00y"
// expect: perl 0 []
// expect: posix 0 []
// expect: "\n"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a{1}{"
// expect: perl 0 []
// expect: posix 0 []
// expect: "{"
// expect: perl 0 []
// expect: posix 0 []
// expect: "}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a}"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a{"
// expect: perl 0 []
// expect: posix 0 []
// expect: "]"
// expect: perl 0 []
// expect: posix 0 []
// expect: "a]"
// expect: perl 0 []
// expect: posix 0 []
// expect: 900 5 <nil>
// expect: 900 943 error parsing regexp: missing closing ): `((((((((((((((((((
// expect: 900 5 <nil>
// expect: 900 5454 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 998 5 <nil>
// expect: 998 1041 error parsing regexp: missing closing ): `((((((((((((((((((
// expect: 998 5 <nil>
// expect: 998 6042 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 999 5 <nil>
// expect: 999 1042 error parsing regexp: missing closing ): `((((((((((((((((((
// expect: 999 5 <nil>
// expect: 999 6048 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 1000 2054 error parsing regexp: expression nests too deeply: `((((((((
// expect: 1000 1043 error parsing regexp: missing closing ): `((((((((((((((((((
// expect: 1000 5054 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 1000 6054 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 1001 2056 error parsing regexp: expression nests too deeply: `((((((((
// expect: 1001 1044 error parsing regexp: missing closing ): `((((((((((((((((((
// expect: 1001 5059 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 1001 6060 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 5000 10054 error parsing regexp: expression nests too deeply: `((((((((
// expect: 5000 5043 error parsing regexp: missing closing ): `((((((((((((((((((
// expect: 5000 25054 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 5000 30054 error parsing regexp: expression nests too deeply: `(?:(?:(?
// expect: 17000 5 <nil>
// expect: 23000 23046 error parsing regexp: expression too large: `((\pL\d){500}x{
// expect: 100000 5 <nil>
// expect: regexp: Compile(`a(`): error parsing regexp: missing closing ): `a(`
// expect: regexp: Compile("a`("): error parsing regexp: missing closing ): `a`(`
// expect: regexp: CompilePOSIX(`\d`): error parsing regexp: invalid escape sequence: `\d`
// expect: error parsing regexp: missing closing ): `(`
// expect: error parsing regexp: missing closing ]: `[`
// expect: error parsing regexp: missing argument to repetition operator: `*`
// expect: error parsing regexp: missing closing ): `a(b` <nil> a(b) true
// expect: a(b) <nil>

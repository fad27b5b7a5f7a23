// SPDX-License-Identifier: GPL-3.0-or-later

// Package strconv converts between numbers, booleans, quoted strings and their text.
package strconv

import "errors"

// IntSize is the size of an int in bits.
const IntSize = 64

// ErrRange says that a value does not fit into the type asked for.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text is not what it should be.
var ErrSyntax = errors.New("invalid syntax")

// NumError is a failed conversion.
type NumError struct {
	Func string // the failing function: ParseInt, ParseFloat, ...
	Num  string // its input
	Err  error  // why: ErrRange, ErrSyntax, ...
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *NumError) Unwrap() error { return e.Err }

// The codes of the natives' errors.
const (
	codeOK = iota
	codeSyntax
	codeRange
	codeBase
	codeBits
)

func numError(code int, fn, s string, base, bitSize int) error {
	var err error
	switch code {
	case codeSyntax:
		err = ErrSyntax
	case codeRange:
		err = ErrRange
	case codeBase:
		err = errors.New("invalid base " + Itoa(base))
	case codeBits:
		err = errors.New("invalid bit size " + Itoa(bitSize))
	}
	return &NumError{fn, s, err}
}

func parseInt(s string, base, bitSize int) (int64, int)
func parseUint(s string, base, bitSize int) (uint64, int)
func parseFloat(s string, bitSize int) (float64, int)

// ParseInt reads a signed integer of the given size in base 2 to 36; base 0 takes the base from the
// prefix (0b, 0, 0o, 0x) and allows underscores.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, code := parseInt(s, base, bitSize)
	if code != codeOK {
		err = numError(code, "ParseInt", s, base, bitSize)
	}
	return i, err
}

// ParseUint is ParseInt for unsigned numbers; no sign is allowed.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	i, code := parseUint(s, base, bitSize)
	if code != codeOK {
		return i, numError(code, "ParseUint", s, base, bitSize)
	}
	return i, nil
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error) {
	i, code := parseInt(s, 10, 0)
	if code != codeOK {
		return int(i), numError(code, "Atoi", s, 10, 0)
	}
	return int(i), nil
}

// ParseFloat reads a floating-point number, decimal or hexadecimal, Inf or NaN, rounded to nearest even;
// bitSize 32 gives a float64 that converts to float32 exactly.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, code := parseFloat(s, bitSize)
	if code != codeOK {
		return f, numError(code, "ParseFloat", s, 10, bitSize)
	}
	return f, nil
}

// The length of the floating-point number that s begins with, or of what looks like one.
func floatPrefix(s string) int {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for _, name := range []string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(name) && sameLetters(s[i:i+len(name)], name) {
			return i + len(name)
		}
	}
	hex := i+1 < len(s) && s[i] == '0' && s[i+1]|0x20 == 'x'
	if hex {
		i += 2
	}
	mark := byte('e')
	if hex {
		mark = 'p'
	}
	for ; i < len(s); i++ {
		c := s[i] | 0x20
		switch {
		case '0' <= s[i] && s[i] <= '9', s[i] == '.', s[i] == '_', c == mark, hex && 'a' <= c && c <= 'f':
		case (s[i] == '+' || s[i] == '-') && i > 0 && s[i-1]|0x20 == mark:
		default:
			return i
		}
	}
	return i
}

// s equals name, which is in small letters, but for capitals.
func sameLetters(s, name string) bool {
	for i := range name {
		if s[i]|0x20 != name[i] {
			return false
		}
	}
	return true
}

// ParseComplex reads a complex number of the given size (64 or 128): N, Ni or N±Ni, perhaps in parentheses, where N
// is what ParseFloat reads.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size, text := 64, s
	if bitSize == 64 {
		size = 32
	}
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	fail := func(code int) error { return numError(code, "ParseComplex", text, 10, bitSize) }
	n := floatPrefix(s)
	re, worst := parseFloat(s[:n], size)
	if worst == codeSyntax {
		return 0, fail(worst)
	}
	var pending error
	if worst != codeOK {
		pending = fail(worst)
	}
	switch s = s[n:]; {
	case s == "":
		return complex(re, 0), pending
	case s == "i":
		return complex(0, re), pending
	case s[0] == '+' && len(s) > 1 && s[1] != '+':
		s = s[1:] // "+NaN" is no float
	case s[0] != '-' && s[0] != '+':
		return 0, fail(codeSyntax)
	}
	n = floatPrefix(s)
	im, code := parseFloat(s[:n], size)
	if code == codeSyntax || s[n:] != "i" {
		return 0, fail(codeSyntax)
	}
	if code != codeOK {
		pending = fail(code)
	}
	return complex(re, im), pending
}

// ParseBool reads 1, t, T, true, TRUE, True, 0, f, F, false, FALSE, False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false" to dst.
func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string

func formatInt(i int64, base int) string
func formatUint(i uint64, base int) string

func checkBase(base int) {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
}

// FormatInt returns i in the given base, 2 to 36, with lower-case letters.
func FormatInt(i int64, base int) string {
	checkBase(base)
	return formatInt(i, base)
}

// FormatUint returns i in the given base, 2 to 36, with lower-case letters.
func FormatUint(i uint64, base int) string {
	checkBase(base)
	return formatUint(i, base)
}

// AppendInt appends FormatInt's text to dst.
func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }

// AppendUint appends FormatUint's text to dst.
func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }

func formatFloat(f float64, fmt byte, prec, bitSize int) string

// FormatFloat returns f in format 'b', 'e', 'E', 'f', 'g', 'G', 'x' or 'X' with prec digits; prec -1 takes the
// fewest digits that read back as f. bitSize, 32 or 64, is the size of the number that f was.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	return formatFloat(f, fmt, prec, bitSize)
}

// FormatComplex returns c as (a+bi), its parts as FormatFloat writes them; bitSize, 64 or 128, is the size of the
// number that c was.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	im := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize/2) + im + "i)"
}

// AppendFloat appends FormatFloat's text to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

// The flags of quote and quoteRune.
const (
	quoteASCII   = 1
	quoteGraphic = 2
)

func quote(s string, flags int) string
func quoteRune(r rune, flags int) string
func unquote(s string, prefix bool) (string, bool)
func unquoteChar(s string, quote byte) (value rune, multibyte bool, length int)

// Quote returns s as a Go string literal in double quotes.
func Quote(s string) string { return quote(s, 0) }

// QuoteToASCII is Quote with all that is not ASCII escaped.
func QuoteToASCII(s string) string { return quote(s, quoteASCII) }

// QuoteToGraphic is Quote with graphic characters such as wide blanks left as they are.
func QuoteToGraphic(s string) string { return quote(s, quoteGraphic) }

// QuoteRune returns r as a Go character literal.
func QuoteRune(r rune) string { return quoteRune(r, 0) }

// QuoteRuneToASCII is QuoteRune with all that is not ASCII escaped.
func QuoteRuneToASCII(r rune) string { return quoteRune(r, quoteASCII) }

// QuoteRuneToGraphic is QuoteRune with graphic characters left as they are.
func QuoteRuneToGraphic(r rune) string { return quoteRune(r, quoteGraphic) }

// AppendQuote appends Quote(s) to dst.
func AppendQuote(dst []byte, s string) []byte { return append(dst, quote(s, 0)...) }

// AppendQuoteToASCII appends QuoteToASCII(s) to dst.
func AppendQuoteToASCII(dst []byte, s string) []byte { return append(dst, quote(s, quoteASCII)...) }

// AppendQuoteToGraphic appends QuoteToGraphic(s) to dst.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return append(dst, quote(s, quoteGraphic)...) }

// AppendQuoteRune appends QuoteRune(r) to dst.
func AppendQuoteRune(dst []byte, r rune) []byte { return append(dst, quoteRune(r, 0)...) }

// AppendQuoteRuneToASCII appends QuoteRuneToASCII(r) to dst.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return append(dst, quoteRune(r, quoteASCII)...)
}

// AppendQuoteRuneToGraphic appends QuoteRuneToGraphic(r) to dst.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, quoteRune(r, quoteGraphic)...)
}

// Unquote returns the value of a Go string or character literal.
func Unquote(s string) (string, error) {
	out, ok := unquote(s, false)
	if !ok {
		return "", ErrSyntax
	}
	return out, nil
}

// QuotedPrefix returns the literal that s begins with.
func QuotedPrefix(s string) (string, error) {
	out, ok := unquote(s, true)
	if !ok {
		return "", ErrSyntax
	}
	return out, nil
}

// UnquoteChar decodes the first character or escape of a literal between quotes of the given kind.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, n := unquoteChar(s, quote)
	if n == 0 {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s[n:], nil
}

// CanBackquote reports whether s can stand unchanged between back quotes.
func CanBackquote(s string) bool

// IsPrint reports whether r is printable: letters, marks, numbers, punctuation, symbols and the ASCII blank.
func IsPrint(r rune) bool

// IsGraphic is IsPrint with all blanks included.
func IsGraphic(r rune) bool

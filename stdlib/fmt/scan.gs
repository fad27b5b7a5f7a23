// SPDX-License-Identifier: GPL-3.0-or-later

package fmt

import (
	"errors"
	"internal/stdio"
	"io"
	"unicode/utf8"
)

// ScanState is what a Scanner reads from.
type ScanState interface {
	// ReadRune reads the next character; at the end, or at the end of the line for Scanln, io.EOF.
	ReadRune() (r rune, size int, err error)
	// UnreadRune takes the last character back.
	UnreadRune() error
	// SkipSpace skips white space.
	SkipSpace()
	// Token reads characters for which f holds, all that are not white space if f is nil.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width returns the width and whether one was given.
	Width() (wid int, ok bool)
	// Read is not to be called.
	Read(buf []byte) (n int, err error)
}

// Scanner is implemented by values that read themselves.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Sscan reads values that white space separates, newlines included, from a string.
func Sscan(str string, a ...any) (n int, err error) {
	return newScan(&runeSource{s: str}, true, false).scan(a)
}

// Sscanln is Sscan of one line, which must hold nothing else.
func Sscanln(str string, a ...any) (n int, err error) {
	return newScan(&runeSource{s: str}, false, true).scan(a)
}

// Sscanf reads values from a string as a format says.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return newScan(&runeSource{s: str}, false, false).scanf(format, a)
}

// Fscan is Sscan from a reader. A reader without UnreadRune loses the character after the last value.
func Fscan(r io.Reader, a ...any) (n int, err error) { return newScan(scanner(r), true, false).scan(a) }

// Fscanln is Sscanln from a reader.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	return newScan(scanner(r), false, true).scan(a)
}

// Fscanf is Sscanf from a reader.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(scanner(r), false, false).scanf(format, a)
}

type stdin struct{}

func (stdin) Read(b []byte) (int, error) {
	n, err := stdio.Read(b)
	if n == 0 && err == nil && len(b) > 0 {
		err = io.EOF
	}
	return n, err
}

// Scan is Fscan of standard input.
func Scan(a ...any) (n int, err error) { return Fscan(stdin{}, a...) }

// Scanln is Fscanln of standard input.
func Scanln(a ...any) (n int, err error) { return Fscanln(stdin{}, a...) }

// Scanf is Fscanf of standard input.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(stdin{}, format, a...) }

// runeSource reads characters from a string, or a byte at a time from a reader.
type runeSource struct {
	s    string
	r    io.Reader
	last int // bytes of the last character
	at   int
}

func scanner(r io.Reader) io.RuneScanner {
	if rs, ok := r.(io.RuneScanner); ok {
		return rs
	}
	return &runeSource{r: r}
}

func (r *runeSource) more() error {
	var b [1]byte
	if _, err := io.ReadFull(r.r, b[:]); err != nil {
		return err
	}
	r.s = r.s[r.at-r.last:] + string(b[:])
	r.at = r.last
	return nil
}

func (r *runeSource) ReadRune() (c rune, size int, err error) {
	for r.r != nil && !utf8.FullRuneInString(r.s[r.at:]) {
		if r.at == len(r.s) {
			r.s, r.at, r.last = "", 0, 0
		}
		if err := r.more(); err != nil {
			if err == io.EOF && r.at < len(r.s) {
				break
			}
			return 0, 0, err
		}
	}
	if r.at == len(r.s) {
		return 0, 0, io.EOF
	}
	c, r.last = utf8.DecodeRuneInString(r.s[r.at:])
	r.at += r.last
	return c, r.last, nil
}

func (r *runeSource) UnreadRune() error {
	r.at -= r.last
	r.last = 0
	return nil
}

const (
	eof     = -1
	hugeWid = 1 << 30
)

// ss is the state of a scan. After the first error all reading stops: getRune then returns eof.
type ss struct {
	rs        io.RuneScanner
	buf       []byte
	count     int
	argLimit  int // most characters up to the end of this value
	maxWid    int
	atEOF     bool
	nlIsSpace bool
	nlIsEnd   bool
	err       error
}

func newScan(rs io.RuneScanner, nlIsSpace, nlIsEnd bool) *ss {
	return &ss{rs: rs, nlIsSpace: nlIsSpace, nlIsEnd: nlIsEnd, argLimit: hugeWid, maxWid: hugeWid}
}

func (s *ss) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

func (s *ss) failText(text string) { s.fail(errors.New(text)) }

func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *ss) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.argLimit {
		return 0, 0, io.EOF
	}
	r, size, err = s.rs.ReadRune()
	if err == nil {
		s.count++
		s.atEOF = s.nlIsEnd && r == '\n'
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

func (s *ss) UnreadRune() error {
	s.rs.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

func (s *ss) Width() (wid int, ok bool) { return s.maxWid * (1 - s.maxWid/hugeWid), s.maxWid < hugeWid }

func (s *ss) getRune() rune {
	if s.err != nil {
		return eof
	}
	r, _, err := s.ReadRune()
	if err != nil {
		if err != io.EOF {
			s.fail(err)
		}
		return eof
	}
	return r
}

func (s *ss) mustGetRune() rune {
	r := s.getRune()
	if r == eof {
		s.fail(io.ErrUnexpectedEOF)
	}
	return r
}

// notEOF fails at the end of the input.
func (s *ss) notEOF() bool {
	if s.getRune() == eof {
		s.fail(io.EOF)
		return false
	}
	s.UnreadRune()
	return true
}

func isSpace(r rune) bool {
	switch {
	case r < 0x100:
		return r == ' ' || '\t' <= r && r <= '\r' || r == 0x85 || r == 0xA0
	case r < 0x3000:
		return r == 0x1680 || 0x2000 <= r && r <= 0x200a || r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f
	}
	return r == 0x3000
}

func (s *ss) SkipSpace() {
	for {
		r := s.getRune()
		if r == '\r' && s.peek("\n") {
			continue
		}
		if r == '\n' {
			if !s.nlIsSpace {
				s.failText("unexpected newline")
				return
			}
			continue
		}
		if r == eof {
			return
		}
		if !isSpace(r) {
			s.UnreadRune()
			return
		}
	}
}

func (s *ss) token(f func(rune) bool) []byte {
	for {
		r := s.getRune()
		if r == eof {
			return s.buf
		}
		if !f(r) {
			s.UnreadRune()
			return s.buf
		}
		s.buf = utf8.AppendRune(s.buf, r)
	}
}

func (s *ss) Token(skipSpace bool, f func(rune) bool) (tok []byte, err error) {
	if f == nil {
		f = func(r rune) bool { return !isSpace(r) }
	}
	s.buf = s.buf[:0]
	if skipSpace {
		s.SkipSpace()
	}
	tok = s.token(f)
	err = s.err
	s.err = nil
	return tok, err
}

func hasRune(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

func (s *ss) peek(set string) bool {
	r := s.getRune()
	if r == eof {
		return false
	}
	s.UnreadRune()
	return hasRune(set, r)
}

// accept reads a character of the set into the buffer.
func (s *ss) accept(set string) bool {
	r := s.getRune()
	if r == eof {
		return false
	}
	if !hasRune(set, r) {
		s.UnreadRune()
		return false
	}
	s.buf = utf8.AppendRune(s.buf, r)
	return true
}

// The natives' codes of what is wrong with a number.
const (
	codeSyntax = 1
	codeRange  = 2
)

// parseInteger and parseReal are strconv's parsers; ldexp is v * 2**exp.
func parseInteger(s string, base int, signed bool) (v uint64, code int)
func parseReal(s string, bits int) (v float64, code int)
func ldexp(v float64, exp int) float64
func unquote(s string) (text string, ok bool)
func quote(s string) string

// numError reads as strconv.NumError, without loading that package.
func (s *ss) numError(code int, fn, text string) {
	why := "invalid syntax"
	if code == codeRange {
		why = "value out of range"
	}
	if code != 0 {
		s.failText("strconv." + fn + ": parsing " + quote(text) + ": " + why)
	}
}

func (s *ss) okVerb(verb rune, verbs, typ string) bool {
	if hasRune(verbs, verb) {
		return true
	}
	s.failText("bad verb '%" + string(verb) + "' for " + typ)
	return false
}

func (s *ss) scanBool(verb rune) bool {
	s.SkipSpace()
	if !s.notEOF() || !s.okVerb(verb, "tv", "boolean") {
		return false
	}
	bad := false
	r := s.getRune()
	switch r {
	case 't', 'T':
		bad = s.accept("rR") && (!s.accept("uU") || !s.accept("eE"))
	case 'f', 'F':
		bad = s.accept("aA") && (!s.accept("lL") || !s.accept("sS") || !s.accept("eE"))
	}
	if bad {
		s.failText("syntax error scanning boolean")
	}
	return r == '1' || r == 't' || r == 'T'
}

const (
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
)

// integerToken reads an integer in the verb's notation and returns its text and base.
func (s *ss) integerToken(verb rune, signed bool) (string, int) {
	s.SkipSpace()
	if !s.notEOF() || !s.okVerb(verb, "bdoUxXv", "integer") {
		return "", 0
	}
	base, digits, have := 10, decimalDigits, false
	switch verb {
	case 'b':
		base, digits = 2, "01"
	case 'o':
		base, digits = 8, "01234567"
	case 'x', 'X', 'U':
		base, digits = 16, hexDigits
	}
	if verb == 'U' {
		if !s.accept("U") || !s.accept("+") {
			s.failText("bad unicode format ")
		}
		s.buf = s.buf[:0]
	} else if signed {
		s.accept("+-")
	}
	if verb == 'v' {
		base, digits = 0, "0123456789_"
		if s.accept("0") {
			have = true
			switch {
			case s.accept("bB"):
				digits = "01_"
			case s.accept("xX"):
				digits = "0123456789aAbBcCdDeEfF_"
			default:
				s.accept("oO")
				digits = "01234567_"
			}
		}
	}
	if !have {
		if !s.notEOF() {
			return "", 0
		}
		if !s.accept(digits) {
			s.failText("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return string(s.buf), base
}

func (s *ss) scanRune(bits int) int64 {
	if !s.notEOF() {
		return 0
	}
	r := int64(s.getRune())
	if r<<uint(64-bits)>>uint(64-bits) != r {
		s.failText("overflow on character value " + string(rune(r)))
	}
	return r
}

func (s *ss) scanInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.scanRune(bits)
	}
	tok, base := s.integerToken(verb, true)
	if s.err != nil {
		return 0
	}
	u, code := parseInteger(tok, base, true)
	s.numError(code, "ParseInt", tok)
	i := int64(u)
	if i<<uint(64-bits)>>uint(64-bits) != i {
		s.failText("integer overflow on token " + tok)
	}
	return i
}

func (s *ss) scanUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.scanRune(bits))
	}
	tok, base := s.integerToken(verb, false)
	if s.err != nil {
		return 0
	}
	i, code := parseInteger(tok, base, false)
	s.numError(code, "ParseUint", tok)
	if i<<uint(64-bits)>>uint(64-bits) != i {
		s.failText("unsigned integer overflow on token " + tok)
	}
	return i
}

func (s *ss) floatToken() string {
	s.buf = s.buf[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.buf)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.buf)
	}
	digits, exp := "0123456789_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exp = "0123456789aAbBcCdDeEfF_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exp) {
		s.accept("+-")
		for s.accept("0123456789_") {
		}
	}
	return string(s.buf)
}

func (s *ss) parseFloat(text, all string, bits int) float64 {
	f, code := parseReal(text, bits)
	s.numError(code, "ParseFloat", all)
	return f
}

func (s *ss) scanFloat(verb rune, bits int, typ string) float64 {
	if !s.okVerb(verb, "beEfFgGv", typ) {
		return 0
	}
	s.SkipSpace()
	if !s.notEOF() {
		return 0
	}
	tok := s.floatToken()
	if s.err != nil {
		return 0
	}
	// 4503599627370496p-52 is what %b prints: a decimal number times a power of two.
	for i := 0; i < len(tok) && tok[i] != 'x' && tok[i] != 'X'; i++ {
		if tok[i] != 'p' {
			continue
		}
		f := s.parseFloat(tok[:i], tok, bits)
		n, code := parseInteger(tok[i+1:], 10, true)
		s.numError(code, "Atoi", tok)
		return ldexp(f, int(n))
	}
	return s.parseFloat(tok, tok, bits)
}

func (s *ss) scanString(verb rune) string {
	if !s.okVerb(verb, "svqxX", "string") {
		return ""
	}
	s.SkipSpace()
	if !s.notEOF() {
		return ""
	}
	switch verb {
	case 'q':
		return s.quotedString()
	case 'x', 'X':
		return s.hexString()
	}
	return string(s.token(func(r rune) bool { return !isSpace(r) }))
}

func (s *ss) quotedString() string {
	quote := s.getRune()
	if quote != '`' && quote != '"' {
		s.failText("expected quoted string")
		return ""
	}
	s.buf = append(s.buf, byte(quote))
	for s.err == nil {
		r := s.mustGetRune()
		s.buf = utf8.AppendRune(s.buf, r)
		if r == quote {
			break
		}
		if r == '\\' && quote == '"' {
			s.buf = utf8.AppendRune(s.buf, s.mustGetRune())
		}
	}
	if quote == '`' {
		return string(s.buf[1 : len(s.buf)-1])
	}
	text, ok := unquote(string(s.buf))
	if !ok {
		s.failText("invalid syntax")
	}
	return text
}

func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}

func (s *ss) hexString() string {
	for {
		r := s.getRune()
		if r == eof {
			break
		}
		hi := hexValue(r)
		if hi < 0 {
			s.UnreadRune()
			break
		}
		lo := hexValue(s.mustGetRune())
		if lo < 0 {
			s.failText("illegal hex digit")
			break
		}
		s.buf = append(s.buf, byte(hi<<4|lo))
	}
	if len(s.buf) == 0 {
		s.failText("no hex data for %x string")
	}
	return string(s.buf)
}

// pointee tells what a pointer points to: the kind as package reflect numbers it, of a slice of bytes 100, 0 for
// what cannot be read and -1 if p is no pointer; the size in bits; and the type of p.
func pointee(p any) (kind, bits int, typ string)

// set stores a value through a pointer to a number, boolean, string or slice of bytes.
func setNumber(p any, v uint64)
func setFloat(p any, v float64)
func setText(p any, v string)

const (
	kindBool    = 1
	kindInt     = 2
	kindInt64   = 6
	kindUint    = 7
	kindUintptr = 12
	kindFloat32 = 13
	kindFloat64 = 14
	kindString  = 24
	kindBytes   = 100
)

func (s *ss) scanOne(verb rune, arg any) {
	s.buf = s.buf[:0]
	if v, ok := arg.(Scanner); ok {
		err := v.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			s.fail(err)
		}
		return
	}
	kind, bits, typ := pointee(arg)
	switch {
	case kind == -1:
		s.failText("type not a pointer: " + typ)
	case kind == kindBool:
		if v := s.scanBool(verb); s.err == nil {
			n := uint64(0)
			if v {
				n = 1
			}
			setNumber(arg, n)
		}
	case kindInt <= kind && kind <= kindInt64:
		if v := s.scanInt(verb, bits); s.err == nil {
			setNumber(arg, uint64(v))
		}
	case kindUint <= kind && kind <= kindUintptr:
		if v := s.scanUint(verb, bits); s.err == nil {
			setNumber(arg, v)
		}
	case kind == kindFloat32 || kind == kindFloat64:
		if v := s.scanFloat(verb, bits, typ[1:]); s.err == nil {
			setFloat(arg, v)
		}
	case kind == kindString || kind == kindBytes:
		if v := s.scanString(verb); s.err == nil {
			setText(arg, v)
		}
	default:
		s.failText("can't scan type: " + typ)
	}
}

func (s *ss) scan(a []any) (n int, err error) {
	for _, arg := range a {
		s.scanOne('v', arg)
		if s.err != nil {
			return n, s.err
		}
		n++
	}
	for s.nlIsEnd {
		r := s.getRune()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.failText("expected newline")
			break
		}
	}
	return n, s.err
}

// matchSpace matches a run of white space of the format, at least newlines newlines and blanks after them, and returns
// how long the run is.
func (s *ss) matchSpace(format string) int {
	i, newlines, blanks := 0, 0, false
	for i < len(format) {
		c, w := utf8.DecodeRuneInString(format[i:])
		if !isSpace(c) {
			break
		}
		if c == '\n' {
			newlines++
		}
		blanks = c != '\n'
		i += w
	}
	for j := 0; j < newlines; j++ {
		r := s.getRune()
		for isSpace(r) && r != '\n' {
			r = s.getRune()
		}
		if r != '\n' && r != eof {
			s.failText("newline in format does not match input")
		}
	}
	if blanks {
		r := s.getRune()
		if newlines == 0 {
			if !isSpace(r) && r != eof {
				s.failText("expected space in input to match format")
			}
			if r == '\n' {
				s.failText("newline in input does not match format")
			}
		}
		for isSpace(r) && r != '\n' {
			r = s.getRune()
		}
		if r != eof && s.err == nil {
			s.UnreadRune()
		}
	}
	return i
}

// matchText matches the format up to its next verb and returns how far it came.
func (s *ss) matchText(format string) int {
	i := 0
	for i < len(format) && s.err == nil {
		c, w := utf8.DecodeRuneInString(format[i:])
		if isSpace(c) {
			i += s.matchSpace(format[i:])
			continue
		}
		if c == '%' {
			if i+w == len(format) {
				s.failText("missing verb: % at end of format string")
				return i
			}
			if format[i+w] != '%' {
				return i
			}
			i += w
		}
		r := s.mustGetRune()
		if r != c {
			if s.err == nil {
				s.UnreadRune()
				s.failText("input does not match format")
			}
			return i
		}
		i += w
	}
	return i
}

func (s *ss) scanf(format string, a []any) (n int, err error) {
	for i := 0; i < len(format); {
		i += s.matchText(format[i:])
		if s.err != nil {
			return n, s.err
		}
		if i >= len(format) {
			break
		}
		i++ // the %
		s.maxWid = hugeWid
		for width := 0; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
			width = width*10 + int(format[i]-'0')
			s.maxWid = width
		}
		if i >= len(format) {
			s.failText("too few operands for format '%'")
			return n, s.err
		}
		verb, w := utf8.DecodeRuneInString(format[i:])
		i += w
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			s.SkipSpace()
			if s.notEOF() && !s.accept("%") {
				s.failText("missing literal %")
			}
			continue
		}
		s.argLimit = s.count + s.maxWid
		if n >= len(a) {
			s.failText("too few operands for format '%" + format[i-w:] + "'")
			return n, s.err
		}
		s.scanOne(verb, a[n])
		if s.err != nil {
			return n, s.err
		}
		n++
		s.argLimit = hugeWid
	}
	if n < len(a) {
		s.failText("too many operands")
	}
	return n, s.err
}

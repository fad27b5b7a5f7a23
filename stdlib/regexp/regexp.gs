// SPDX-License-Identifier: GPL-3.0-or-later

// Package regexp searches text for regular expressions in RE2's syntax: Perl's, without what cannot be matched in
// linear time (back references, look-around).
//
// Of the matches that begin leftmost the one is taken that backtracking would find first; after Longest, or by
// CompilePOSIX, the longest. Text is UTF-8; a byte that is not counts as one character U+FFFD.
//
// Sixteen methods are named Find(All)?(String)?(Submatch)?(Index)?: All finds matches that do not overlap, at most n of
// them unless n is negative; String takes and returns strings instead of []byte; Submatch returns the groups too, the
// whole match first; Index returns places (pairs of byte offsets; -1 for a group that took no part) instead of texts.
// Without a match they return nil (or "").
package regexp

import (
	"io"
	"regexp/syntax"
	"strconv"
	"strings"
)

// Regexp is a compiled regular expression. Many goroutines may use it at once, except for Longest.
type Regexp struct {
	expr           string
	posix, longest bool
	handle         uint64 // where its program is kept; may change at any time
	names          []string
	prefix         string
	complete       bool
}

func parse(expr string, posix bool) (names []string, prefix string, complete bool, problem, part string)

func compile(expr string, posix bool) (*Regexp, error) {
	re := &Regexp{expr: expr, posix: posix, longest: posix}
	var problem, part string
	re.names, re.prefix, re.complete, problem, part = parse(expr, posix)
	if problem != "" {
		return nil, &syntax.Error{Code: syntax.ErrorCode(problem), Expr: part}
	}
	return re, nil
}

// Compile parses a regular expression.
func Compile(expr string) (*Regexp, error) { return compile(expr, false) }

// CompilePOSIX is Compile for egrep's syntax and leftmost-longest matching.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, true) }

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// MustCompile is Compile, but panics when the expression is wrong.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic(`regexp: Compile(` + quote(str) + `): ` + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX, but panics when the expression is wrong.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic(`regexp: CompilePOSIX(` + quote(str) + `): ` + err.Error())
	}
	return re
}

// Match reports whether b contains a match of pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.Match(b), nil
}

// MatchString reports whether s contains a match of pattern.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// MatchReader reports whether what r has contains a match of pattern.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// QuoteMeta returns the expression that matches the text s.
func QuoteMeta(s string) string

// String returns the text that re was compiled from.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy. It is not needed for use by many goroutines.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

// Longest makes re prefer, from now on, the longest of the leftmost matches.
func (re *Regexp) Longest() { re.longest = true }

// NumSubexp returns how many groups re has.
func (re *Regexp) NumSubexp() int { return len(re.names) - 1 }

// SubexpNames returns the names of the groups, "" for those without; the first is the whole's.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the number of the first group with a name, or -1.
func (re *Regexp) SubexpIndex(name string) int {
	for i, s := range re.names {
		if name != "" && name == s {
			return i
		}
	}
	return -1
}

// LiteralPrefix returns a text that every match begins with, and whether it is all of the match.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.prefix, re.complete }

// MarshalText returns the text that re was compiled from.
func (re *Regexp) MarshalText() ([]byte, error) { return []byte(re.expr), nil }

// UnmarshalText compiles text into re.
func (re *Regexp) UnmarshalText(text []byte) error {
	fresh, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *fresh
	return nil
}

func (re *Regexp) matchString(s string) bool
func (re *Regexp) matchBytes(b []byte) bool

// first returns the place of the first match, or -1.
func (re *Regexp) firstString(s string) (lo, hi int)
func (re *Regexp) firstBytes(b []byte) (lo, hi int)

// find returns the places of the first match and its groups, or nil.
func (re *Regexp) findString(s string) []int
func (re *Regexp) findBytes(b []byte) []int

// all returns the places of at most n matches, one after the other; without groups when whole is set.
func (re *Regexp) allString(s string, n int, whole bool) []int
func (re *Regexp) allBytes(b []byte, n int, whole bool) []int

// Match reports whether b contains a match.
func (re *Regexp) Match(b []byte) bool { return re.matchBytes(b) }

// MatchString reports whether s contains a match.
func (re *Regexp) MatchString(s string) bool { return re.matchString(s) }

// MatchReader reports whether what r has contains a match. It reads to the end.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.matchString(readAll(r)) }

// readAll returns what r has, with a byte that is not UTF-8 for each character that took one byte but is U+FFFD.
func readAll(r io.RuneReader) string {
	var b strings.Builder
	for {
		c, size, err := r.ReadRune()
		if err != nil {
			return b.String()
		}
		if c == '\uFFFD' && size == 1 {
			b.WriteByte(0xff)
		} else {
			b.WriteRune(c)
		}
	}
}

// Find returns the first match.
func (re *Regexp) Find(b []byte) []byte {
	lo, hi := re.firstBytes(b)
	if lo < 0 {
		return nil
	}
	return b[lo:hi:hi]
}

// FindIndex returns the place of the first match.
func (re *Regexp) FindIndex(b []byte) (loc []int) {
	lo, hi := re.firstBytes(b)
	if lo < 0 {
		return nil
	}
	return []int{lo, hi}
}

// FindString returns the first match.
func (re *Regexp) FindString(s string) string {
	lo, hi := re.firstString(s)
	if lo < 0 {
		return ""
	}
	return s[lo:hi]
}

// FindStringIndex returns the place of the first match.
func (re *Regexp) FindStringIndex(s string) (loc []int) {
	lo, hi := re.firstString(s)
	if lo < 0 {
		return nil
	}
	return []int{lo, hi}
}

// FindReaderIndex returns the place of the first match in what r has. It reads to the end.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) { return re.FindStringIndex(readAll(r)) }

func bytesAt(b []byte, places []int) [][]byte {
	if places == nil {
		return nil
	}
	all := make([][]byte, len(places)/2)
	for i := range all {
		if lo, hi := places[2*i], places[2*i+1]; lo >= 0 {
			all[i] = b[lo:hi:hi]
		}
	}
	return all
}

func stringsAt(s string, places []int) []string {
	all := make([]string, len(places)/2)
	for i := range all {
		if places[2*i] >= 0 {
			all[i] = s[places[2*i]:places[2*i+1]]
		}
	}
	return all
}

// FindSubmatch returns the first match and its groups.
func (re *Regexp) FindSubmatch(b []byte) [][]byte { return bytesAt(b, re.findBytes(b)) }

// FindSubmatchIndex returns the places of the first match and its groups.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.findBytes(b) }

// FindStringSubmatch returns the first match and its groups.
func (re *Regexp) FindStringSubmatch(s string) []string

// FindStringSubmatchIndex returns the places of the first match and its groups.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.findString(s) }

// FindReaderSubmatchIndex returns the places of the first match in what r has, and of its groups. It reads to the end.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int { return re.findString(readAll(r)) }

// cut cuts places into rows of size.
func cut(places []int, size int) [][]int {
	if len(places) == 0 {
		return nil
	}
	rows := make([][]int, len(places)/size)
	for i := range rows {
		rows[i] = places[i*size : (i+1)*size : (i+1)*size]
	}
	return rows
}

func limit(n int) int { return max(n, -1) }

// FindAll returns the matches.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	places := re.allBytes(b, limit(n), true)
	if len(places) == 0 {
		return nil
	}
	return bytesAt(b, places)
}

// FindAllIndex returns the places of the matches.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return cut(re.allBytes(b, limit(n), true), 2) }

// FindAllString returns the matches.
func (re *Regexp) FindAllString(s string, n int) []string

// FindAllStringIndex returns the places of the matches.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return cut(re.allString(s, limit(n), true), 2)
}

// FindAllSubmatch returns the matches with their groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	var all [][][]byte
	for _, row := range re.FindAllSubmatchIndex(b, n) {
		all = append(all, bytesAt(b, row))
	}
	return all
}

// FindAllSubmatchIndex returns the places of the matches and their groups.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return cut(re.allBytes(b, limit(n), false), 2*len(re.names))
}

// FindAllStringSubmatch returns the matches with their groups.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var all [][]string
	for _, row := range re.FindAllStringSubmatchIndex(s, n) {
		all = append(all, stringsAt(s, row))
	}
	return all
}

// FindAllStringSubmatchIndex returns the places of the matches and their groups.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return cut(re.allString(s, limit(n), false), 2*len(re.names))
}

func (re *Regexp) replaceString(src, repl string, literal bool) string
func (re *Regexp) replaceBytes(src, repl []byte, literal bool) []byte

// ReplaceAllString returns src with every match replaced by repl, in which $1, ${1}, $name and ${name} stand for groups
// and $$ for a dollar sign. A name is as long as it can be: $1x is ${1x}. What there is no group of is empty.
func (re *Regexp) ReplaceAllString(src, repl string) string { return re.replaceString(src, repl, false) }

// ReplaceAllLiteralString returns src with every match replaced by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return re.replaceString(src, repl, true)
}

// ReplaceAllStringFunc returns src with every match replaced by what repl makes of it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	places := re.allString(src, -1, true)
	if len(places) == 0 {
		return src
	}
	var b strings.Builder
	from := 0
	for i := 0; i < len(places); i += 2 {
		b.WriteString(src[from:places[i]])
		b.WriteString(repl(src[places[i]:places[i+1]]))
		from = places[i+1]
	}
	b.WriteString(src[from:])
	return b.String()
}

// ReplaceAll is ReplaceAllString for []byte.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte { return orNil(src, re.replaceBytes(src, repl, false)) }

// ReplaceAllLiteral is ReplaceAllLiteralString for []byte.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return orNil(src, re.replaceBytes(src, repl, true))
}

// Of nothing comes nil.
func orNil(src, out []byte) []byte {
	if len(out) == 0 {
		return nil
	}
	return out
}

// ReplaceAllFunc is ReplaceAllStringFunc for []byte.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	var out []byte
	from := 0
	places := re.allBytes(src, -1, true)
	for i := 0; i < len(places); i += 2 {
		out = append(out, src[from:places[i]]...)
		out = append(out, repl(src[places[i]:places[i+1]])...)
		from = places[i+1]
	}
	return append(out, src[from:]...)
}

func (re *Regexp) expandString(template, src string, match []int) []byte

// Expand appends template to dst with its $1 and the like replaced by groups of a match in src, whose places one of the
// Index methods has returned.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return append(dst, re.expandString(string(template), string(src), match)...)
}

// ExpandString is Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return append(dst, re.expandString(template, src, match)...)
}

// Split cuts s at the matches into at most n parts, the last one being the rest; n < 0: as many as there are; 0: nil.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	parts := []string{}
	from, to := 0, 0
	for _, m := range re.FindAllStringIndex(s, n) {
		if n > 0 && len(parts) >= n-1 {
			break
		}
		to = m[0]
		if m[1] != 0 {
			parts = append(parts, s[from:to])
		}
		from = m[1]
	}
	if to != len(s) {
		parts = append(parts, s[from:])
	}
	return parts
}

// SPDX-License-Identifier: GPL-3.0-or-later

// Package strings searches, cuts, joins and converts UTF-8 strings.
package strings

import (
	"errors"
	"io"
	"unicode/utf8"
)

// Compare returns -1, 0 or 1 as a is before, equal to or after b, byte by byte.
func Compare(a, b string) int

// Contains reports whether substr is within s.
func Contains(s, substr string) bool

// ContainsAny reports whether any character of chars is within s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc reports whether f holds for any character of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// Count counts the substrings that do not overlap; an empty one is found before every character and at the end.
func Count(s, substr string) int

// Cut cuts s around the first sep: the text before and after it, and whether sep was there. Without sep
// it returns s, "", false.
func Cut(s, sep string) (before, after string, found bool)

// CutPrefix returns s without the prefix and whether it had it.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without the suffix and whether it had it.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Clone returns a copy of s in memory of its own.
func Clone(s string) string

// EqualFold reports whether s and t are equal under simple Unicode case folding.
func EqualFold(s, t string) bool

// Fields splits s around runs of white space; there are no empty fields.
func Fields(s string) []string

// FieldsFunc splits s around runs of characters for which f holds.
func FieldsFunc(s string, f func(rune) bool) []string {
	var fields []string
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	if fields == nil {
		fields = []string{}
	}
	return fields
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool

// Index returns where substr first is in s, or -1.
func Index(s, substr string) int

// IndexByte returns where c first is in s, or -1.
func IndexByte(s string, c byte) int

// IndexRune returns where r first is in s, or -1; utf8.RuneError finds the first invalid sequence.
func IndexRune(s string, r rune) int

// IndexAny returns where any character of chars first is in s, or -1.
func IndexAny(s, chars string) int

// IndexFunc returns where a character for which f holds first is in s, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndex returns where substr last is in s, or -1.
func LastIndex(s, substr string) int

// LastIndexByte returns where c last is in s, or -1.
func LastIndexByte(s string, c byte) int

// LastIndexAny returns where any character of chars last is in s, or -1.
func LastIndexAny(s, chars string) int

// LastIndexFunc returns where a character for which f holds last is in s, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// Join puts sep between the elements.
func Join(elems []string, sep string) string

// Map returns s with every character replaced by mapping's result; negative results drop it.
func Map(mapping func(rune) rune, s string) string {
	for i, c := range s {
		r := mapping(c)
		if r == c && (c != utf8.RuneError || s[i] == 0xEF) {
			continue
		}
		b := make([]byte, i, len(s)+utf8.UTFMax)
		copy(b, s[:i])
		if r >= 0 {
			b = utf8.AppendRune(b, r)
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		for _, c := range s[i+size:] {
			if r := mapping(c); r >= 0 {
				b = utf8.AppendRune(b, r)
			}
		}
		return string(b)
	}
	return s
}

func repeat(s string, count int) string

// Repeat returns count copies of s. It panics when count is negative or the result too long.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if len(s) > 0 && count > (1<<40)/len(s) {
		panic("strings: Repeat output length overflow")
	}
	return repeat(s, count)
}

// Replace replaces the first n non-overlapping old by new, all of them when n is negative; an empty old
// is found before every character and at the end.
func Replace(s, old, new string, n int) string

// ReplaceAll replaces every non-overlapping old by new.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// split cuts at sep, keeping `keep` bytes of it, into at most n pieces.
func split(s, sep string, keep, n int) []string

// Split cuts s at every sep; an empty sep cuts between all characters.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitN cuts s at sep into at most n pieces; all when n is negative, nil when it is 0.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfter cuts s after every sep.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitAfterN cuts s after sep into at most n pieces.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// Title returns s with the first letter of every word in title case.
func Title(s string) string

// ToLower maps every letter to lower case.
func ToLower(s string) string

// ToUpper maps every letter to upper case.
func ToUpper(s string) string

// ToTitle maps every letter to title case.
func ToTitle(s string) string

// ToValidUTF8 replaces every run of invalid UTF-8 by replacement.
func ToValidUTF8(s, replacement string) string

// Trim cuts the characters of cutset off both ends.
func Trim(s, cutset string) string

// TrimLeft cuts the characters of cutset off the beginning.
func TrimLeft(s, cutset string) string

// TrimRight cuts the characters of cutset off the end.
func TrimRight(s, cutset string) string

// TrimSpace cuts white space off both ends.
func TrimSpace(s string) string

// TrimPrefix returns s without the prefix, if it has it.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without the suffix, if it has it.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc cuts characters for which f holds off both ends.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc cuts characters for which f holds off the beginning.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc cuts characters for which f holds off the end.
func TrimRightFunc(s string, f func(rune) bool) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// Builder builds a string piece by piece. The zero value is ready to use; it must not be copied after
// the first write.
type Builder struct {
	addr *Builder // of itself, to notice copies
	buf  []byte
}

// String returns what has been written.
func (b *Builder) String() string

// Len returns how many bytes have been written.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns how many bytes the builder's memory holds.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset empties the builder.
func (b *Builder) Reset() { b.addr, b.buf = nil, nil }

func (b *Builder) grow(n int)

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	b.grow(n)
}

// Write appends p. It never fails.
func (b *Builder) Write(p []byte) (int, error)

// WriteString appends s. It never fails.
func (b *Builder) WriteString(s string) (int, error)

// WriteByte appends c. It never fails.
func (b *Builder) WriteByte(c byte) error

// WriteRune appends the UTF-8 form of r. It never fails.
func (b *Builder) WriteRune(r rune) (int, error)

// Reader reads from a string.
type Reader struct {
	s    string
	i    int64 // where reading goes on
	prev int   // where the last character read began, or -1
}

// NewReader returns a reader of s.
func NewReader(s string) *Reader { return &Reader{s, 0, -1} }

// Len returns how many bytes are left.
func (r *Reader) Len() int {
	if r.i >= int64(len(r.s)) {
		return 0
	}
	return int(int64(len(r.s)) - r.i)
}

// Size returns the length of the string.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

// Reset makes the reader read s.
func (r *Reader) Reset(s string) { *r = Reader{s, 0, -1} }

// Read reads up to len(b) bytes.
func (r *Reader) Read(b []byte) (n int, err error) {
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.prev = -1
	n = copy(b, r.s[r.i:])
	r.i += int64(n)
	return n, nil
}

// ReadAt reads from offset off.
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("strings.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	n = copy(b, r.s[off:])
	if n < len(b) {
		err = io.EOF
	}
	return n, err
}

// ReadByte reads one byte.
func (r *Reader) ReadByte() (byte, error) {
	r.prev = -1
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	b := r.s[r.i]
	r.i++
	return b, nil
}

// UnreadByte takes the last byte back.
func (r *Reader) UnreadByte() error {
	if r.i <= 0 {
		return errors.New("strings.Reader.UnreadByte: at beginning of string")
	}
	r.prev = -1
	r.i--
	return nil
}

// ReadRune reads one character.
func (r *Reader) ReadRune() (ch rune, size int, err error) {
	if r.i >= int64(len(r.s)) {
		r.prev = -1
		return 0, 0, io.EOF
	}
	r.prev = int(r.i)
	ch, size = utf8.DecodeRuneInString(r.s[r.i:])
	r.i += int64(size)
	return ch, size, nil
}

// UnreadRune takes the last character back, right after ReadRune.
func (r *Reader) UnreadRune() error {
	if r.i <= 0 {
		return errors.New("strings.Reader.UnreadRune: at beginning of string")
	}
	if r.prev < 0 {
		return errors.New("strings.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.i = int64(r.prev)
	r.prev = -1
	return nil
}

// Seek sets where reading goes on.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.prev = -1
	switch whence {
	case io.SeekStart:
	case io.SeekCurrent:
		offset += r.i
	case io.SeekEnd:
		offset += int64(len(r.s))
	default:
		return 0, errors.New("strings.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("strings.Reader.Seek: negative position")
	}
	r.i = offset
	return offset, nil
}

// WriteTo writes what is left to w.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.prev = -1
	if r.i >= int64(len(r.s)) {
		return 0, nil
	}
	s := r.s[r.i:]
	m, err := io.WriteString(w, s)
	r.i += int64(m)
	if m != len(s) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

// Replacer replaces several strings at once. It may be used by several goroutines.
type Replacer struct{ oldnew []string }

// NewReplacer makes a Replacer from pairs of old and new strings. At each place of the input the first
// pair that fits is taken; replaced text is not looked at again.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

func replaceEach(oldnew []string, s string) string

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string { return replaceEach(r.oldnew, s) }

// WriteString writes s to w with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}

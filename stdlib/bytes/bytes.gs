// SPDX-License-Identifier: GPL-3.0-or-later

// Package bytes searches, cuts, joins and converts slices of bytes, as package strings does strings.
package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is the least room that Buffer.ReadFrom makes for a read.
const MinRead = 512

// ErrTooLarge is what a Buffer panics with when its contents do not fit into memory.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// Compare returns -1, 0 or 1 as a is before, equal to or after b.
func Compare(a, b []byte) int

// Equal reports whether a and b hold the same bytes; nil equals empty.
func Equal(a, b []byte) bool

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsAny reports whether any character of chars is within b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsRune reports whether r is within b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsFunc reports whether f holds for any character of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// Count counts the sep that do not overlap; an empty one is found before every character and at the end.
func Count(s, sep []byte) int

// Cut cuts s around the first sep.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without the prefix and whether it had it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without the suffix and whether it had it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Clone returns a copy of b; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// EqualFold reports whether s and t are equal under simple Unicode case folding.
func EqualFold(s, t []byte) bool

// Fields splits s around runs of white space.
func Fields(s []byte) [][]byte {
	var out [][]byte
	cuts := fieldCuts(s)
	for i := 0; i < len(cuts); i += 2 {
		out = append(out, s[cuts[i]:cuts[i+1]:cuts[i+1]])
	}
	if out == nil {
		out = [][]byte{}
	}
	return out
}

// FieldsFunc splits s around runs of characters for which f holds.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	out := [][]byte{}
	start := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				out = append(out, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		out = append(out, s[start:len(s):len(s)])
	}
	return out
}

// fieldCuts and splitCuts return where the pieces begin and end.
func fieldCuts(s []byte) []int
func splitCuts(s, sep []byte, keep, n int) []int

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool { return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix) }

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// Index returns where sep first is in s, or -1.
func Index(s, sep []byte) int

// IndexByte returns where c first is in b, or -1.
func IndexByte(b []byte, c byte) int

// IndexRune returns where r first is in s, or -1.
func IndexRune(s []byte, r rune) int

// IndexAny returns where any character of chars first is in s, or -1.
func IndexAny(s []byte, chars string) int

// IndexFunc returns where a character for which f holds first is in s, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			return i
		}
		i += size
	}
	return -1
}

// LastIndex returns where sep last is in s, or -1.
func LastIndex(s, sep []byte) int

// LastIndexByte returns where c last is in s, or -1.
func LastIndexByte(s []byte, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// LastIndexAny returns where any character of chars last is in s, or -1.
func LastIndexAny(s []byte, chars string) int

// LastIndexFunc returns where a character for which f holds last is in s, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// Join puts sep between the slices.
func Join(s [][]byte, sep []byte) []byte {
	n := 0
	for _, b := range s {
		n += len(b) + len(sep)
	}
	out := make([]byte, 0, n)
	for i, b := range s {
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, b...)
	}
	return out
}

// Map returns s with every character replaced by mapping's result; negative results drop it.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		i += size
		if r = mapping(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// Repeat returns count copies of b.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	out := make([]byte, 0, len(b)*count)
	for i := 0; i < count; i++ {
		out = append(out, b...)
	}
	return out
}

// Replace returns a copy of s with the first n old replaced by new, all when n is negative.
func Replace(s, old, new []byte, n int) []byte

// ReplaceAll returns a copy of s with every old replaced by new.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// Runes returns the characters of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

func pieces(s []byte, cuts []int) [][]byte {
	out := make([][]byte, 0, len(cuts)/2)
	for i := 0; i < len(cuts); i += 2 {
		out = append(out, s[cuts[i]:cuts[i+1]:cuts[i+1]])
	}
	return out
}

// Split cuts s at every sep; an empty sep cuts between all characters.
func Split(s, sep []byte) [][]byte { return pieces(s, splitCuts(s, sep, 0, -1)) }

// SplitN cuts s at sep into at most n pieces; all when n is negative, nil when it is 0.
func SplitN(s, sep []byte, n int) [][]byte {
	if n == 0 {
		return nil
	}
	return pieces(s, splitCuts(s, sep, 0, n))
}

// SplitAfter cuts s after every sep.
func SplitAfter(s, sep []byte) [][]byte { return pieces(s, splitCuts(s, sep, len(sep), -1)) }

// SplitAfterN cuts s after sep into at most n pieces.
func SplitAfterN(s, sep []byte, n int) [][]byte {
	if n == 0 {
		return nil
	}
	return pieces(s, splitCuts(s, sep, len(sep), n))
}

// Title returns a copy of s with the first letter of every word in title case.
func Title(s []byte) []byte

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte

// ToTitle returns a copy of s in title case.
func ToTitle(s []byte) []byte

// ToValidUTF8 returns a copy of s with every run of invalid UTF-8 replaced.
func ToValidUTF8(s, replacement []byte) []byte

// trim returns which part of s is left: ends is 1 for left, 2 for right, 3 for both.
func trim(s []byte, cutset string, ends int) (lo, hi int)
func trimSpace(s []byte) (lo, hi int)

func sub(s []byte, lo, hi int) []byte {
	if lo == hi {
		return nil
	}
	return s[lo:hi]
}

// Trim cuts the characters of cutset off both ends.
func Trim(s []byte, cutset string) []byte {
	lo, hi := trim(s, cutset, 3)
	return sub(s, lo, hi)
}

// TrimLeft cuts the characters of cutset off the beginning.
func TrimLeft(s []byte, cutset string) []byte {
	lo, hi := trim(s, cutset, 1)
	return sub(s, lo, hi)
}

// TrimRight cuts the characters of cutset off the end.
func TrimRight(s []byte, cutset string) []byte {
	_, hi := trim(s, cutset, 2)
	return s[:hi]
}

// TrimSpace cuts white space off both ends.
func TrimSpace(s []byte) []byte {
	lo, hi := trimSpace(s)
	return sub(s, lo, hi)
}

// TrimPrefix returns s without the prefix, if it has it.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without the suffix, if it has it.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc cuts characters for which f holds off both ends.
func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc cuts characters for which f holds off the beginning.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	i := IndexFunc(s, func(r rune) bool { return !f(r) })
	if i < 0 {
		return nil
	}
	return s[i:]
}

// TrimRightFunc cuts characters for which f holds off the end.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRune(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// Buffer is a buffer of bytes to write to and read from. The zero value is ready to use.
type Buffer struct {
	buf  []byte
	off  int // read up to here
	last int // what UnreadRune and UnreadByte may take back: -1 a byte, n a character of n bytes, 0 nothing
}

// NewBuffer returns a Buffer whose contents are buf, which it takes over.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer whose contents are s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns what has not been read, in the buffer's memory.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// AvailableBuffer returns an empty slice over the free memory, to append to and then Write.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns what has not been read; "<nil>" for a nil Buffer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Len returns how many bytes have not been read.
func (b *Buffer) Len() int { return len(b.buf) - b.off }

// Cap returns how many bytes the buffer's memory holds.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how many bytes are free.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate drops all but the first n bytes that have not been read.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = 0
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Reset empties the buffer.
func (b *Buffer) Reset() { b.buf, b.off, b.last = b.buf[:0], 0, 0 }

// room makes room for n more bytes.
func (b *Buffer) room(n int) {
	b.last = 0
	if b.off > 0 && b.off == len(b.buf) {
		b.buf, b.off = b.buf[:0], 0
	}
	if cap(b.buf)-len(b.buf) >= n {
		return
	}
	if b.off >= len(b.buf)/2 && cap(b.buf)-b.Len() >= n {
		k := copy(b.buf, b.buf[b.off:])
		b.buf, b.off = b.buf[:k], 0
		return
	}
	size := 2*cap(b.buf) + n
	if size < 64 {
		size = 64
	}
	buf := make([]byte, b.Len(), size)
	copy(buf, b.buf[b.off:])
	b.buf, b.off = buf, 0
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.room(n)
}

// Write appends p. It never fails.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.room(len(p))
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteString appends s. It never fails.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.room(len(s))
	b.buf = append(b.buf, s...)
	return len(s), nil
}

// WriteByte appends c. It never fails.
func (b *Buffer) WriteByte(c byte) error {
	b.room(1)
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends the UTF-8 form of r. It never fails.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	b.room(utf8.UTFMax)
	before := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - before, nil
}

// ReadFrom appends all that r holds.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	for {
		b.room(MinRead)
		k, err := r.Read(b.buf[len(b.buf):cap(b.buf)])
		if k < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:len(b.buf)+k]
		n += int64(k)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes all that has not been read to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = 0
	if size := b.Len(); size > 0 {
		k, err := w.Write(b.buf[b.off:])
		if k > size {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += k
		n = int64(k)
		if err != nil {
			return n, err
		}
		if k != size {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// Read reads up to len(p) bytes.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = 0
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.last = -1
	}
	return n, nil
}

// Next returns the next n bytes, or all that are left, in the buffer's memory, and counts them as read.
func (b *Buffer) Next(n int) []byte {
	b.last = 0
	if m := b.Len(); n > m {
		n = m
	}
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.last = -1
	}
	return data
}

// ReadByte reads one byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.last = -1
	return c, nil
}

// ReadRune reads one character.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.last = size
	return r, size, nil
}

// UnreadRune takes the last character back, right after ReadRune.
func (b *Buffer) UnreadRune() error {
	if b.last <= 0 {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.off -= b.last
	b.last = 0
	return nil
}

// UnreadByte takes the last byte back, right after a read.
func (b *Buffer) UnreadByte() error {
	if b.last == 0 {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = 0
	b.off--
	return nil
}

// ReadBytes reads up to and with delim. The error, io.EOF at the end, comes with what was read before it.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	return append(line, b.until(delim, &err)...), err
}

// ReadString is ReadBytes with a string as result.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	part := b.until(delim, &err)
	return string(part), err
}

func (b *Buffer) until(delim byte, err *error) []byte {
	end := len(b.buf)
	if i := IndexByte(b.buf[b.off:], delim); i >= 0 {
		end = b.off + i + 1
	} else {
		*err = io.EOF
	}
	part := b.buf[b.off:end]
	b.off = end
	b.last = -1
	return part
}

// Reader reads from a slice of bytes.
type Reader struct {
	s    []byte
	i    int64 // where reading goes on
	prev int   // where the last character read began, or -1
}

// NewReader returns a reader of b.
func NewReader(b []byte) *Reader { return &Reader{b, 0, -1} }

// Len returns how many bytes are left.
func (r *Reader) Len() int {
	if r.i >= int64(len(r.s)) {
		return 0
	}
	return int(int64(len(r.s)) - r.i)
}

// Size returns the length of the slice.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

// Reset makes the reader read b.
func (r *Reader) Reset(b []byte) { *r = Reader{b, 0, -1} }

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
		return 0, errors.New("bytes.Reader.ReadAt: negative offset")
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
		return errors.New("bytes.Reader.UnreadByte: at beginning of slice")
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
	ch, size = utf8.DecodeRune(r.s[r.i:])
	r.i += int64(size)
	return ch, size, nil
}

// UnreadRune takes the last character back, right after ReadRune.
func (r *Reader) UnreadRune() error {
	if r.i <= 0 {
		return errors.New("bytes.Reader.UnreadRune: at beginning of slice")
	}
	if r.prev < 0 {
		return errors.New("bytes.Reader.UnreadRune: previous operation was not ReadRune")
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
		return 0, errors.New("bytes.Reader.Seek: invalid whence")
	}
	if offset < 0 {
		return 0, errors.New("bytes.Reader.Seek: negative position")
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
	b := r.s[r.i:]
	m, err := w.Write(b)
	r.i += int64(m)
	if m != len(b) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

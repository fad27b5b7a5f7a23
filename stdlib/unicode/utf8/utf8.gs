// SPDX-License-Identifier: GPL-3.0-or-later

// Package utf8 translates between characters and their UTF-8 bytes.
package utf8

// The numbers that UTF-8 is made of.
const (
	RuneError = '\uFFFD'     // the character that stands for bytes that are not UTF-8
	RuneSelf  = 0x80         // characters below it are one byte, themselves
	MaxRune   = '\U0010FFFF' // the largest character
	UTFMax    = 4            // the most bytes a character takes
)

// DecodeRune returns the first character of p and its length; RuneError and 1 for bytes that are not UTF-8,
// RuneError and 0 for an empty p.
func DecodeRune(p []byte) (rune, int)

// DecodeRuneInString is DecodeRune of a string.
func DecodeRuneInString(s string) (rune, int)

// DecodeLastRune returns the last character of p and its length.
func DecodeLastRune(p []byte) (rune, int)

// DecodeLastRuneInString is DecodeLastRune of a string.
func DecodeLastRuneInString(s string) (rune, int)

// EncodeRune writes the UTF-8 form of r to p, which must be long enough, and returns its length.
func EncodeRune(p []byte, r rune) int {
	switch n := RuneLen(r); n {
	case 1:
		p[0] = byte(r)
		return 1
	case 2:
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = 0x80 | byte(r)&0x3F
		return 2
	case 4:
		_ = p[3]
		p[0] = 0xF0 | byte(r>>18)
		p[1] = 0x80 | byte(r>>12)&0x3F
		p[2] = 0x80 | byte(r>>6)&0x3F
		p[3] = 0x80 | byte(r)&0x3F
		return 4
	case -1:
		r = RuneError
	}
	_ = p[2]
	p[0] = 0xE0 | byte(r>>12)
	p[1] = 0x80 | byte(r>>6)&0x3F
	p[2] = 0x80 | byte(r)&0x3F
	return 3
}

// AppendRune appends the UTF-8 form of r to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	return append(p, string(r)...)
}

// FullRune reports whether p begins with a whole character; bytes that can be none count as one.
func FullRune(p []byte) bool

// FullRuneInString is FullRune of a string.
func FullRuneInString(s string) bool

// RuneCount returns how many characters p holds; bytes that are not UTF-8 count one each.
func RuneCount(p []byte) int

// RuneCountInString is RuneCount of a string.
func RuneCountInString(s string) (n int)

// RuneLen returns how many bytes r takes, -1 when it is no valid character.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case 0xD800 <= r && r < 0xE000:
		return -1
	case r < 0x10000:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// RuneStart reports whether b can be the first byte of a character.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// Valid reports whether p is UTF-8 throughout.
func Valid(p []byte) bool

// ValidString is Valid of a string.
func ValidString(s string) bool

// ValidRune reports whether r can be written as UTF-8: surrogate halves and numbers out of range cannot.
func ValidRune(r rune) bool {
	return 0 <= r && r < 0xD800 || 0xE000 <= r && r <= MaxRune
}

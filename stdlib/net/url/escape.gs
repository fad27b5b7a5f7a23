// SPDX-License-Identifier: GPL-3.0-or-later

package url

import (
	"strconv"
	"strings"
)

// EscapeError is an escape that is none.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// InvalidHostError is a character that cannot be in a host's name.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// The parts of a URL, which differ in what has to be escaped.
const (
	inPath = iota
	inSegment
	inHost
	inZone
	inUser
	inQuery
	inFragment
)

// plain holds, for each part, what stands for itself besides letters and digits.
var plain = [...]string{
	inPath:     "-_.~$&+,/:;=@",
	inSegment:  "-_.~$&+:=@",
	inHost:     "-_.~!$&'()*+,;=:[]<>\"",
	inZone:     "-_.~!$&'()*+,;=:[]<>\"",
	inUser:     "-_.~$&+,;=",
	inQuery:    "-_.~",
	inFragment: "-_.~$&+,/:;=?@!()*",
}

func isPlain(c byte, part int) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || strings.IndexByte(plain[part], c) >= 0
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func escape(s string, part int) string {
	clean := 0
	for clean < len(s) && isPlain(s[clean], part) {
		clean++
	}
	if clean == len(s) {
		return s
	}
	b := append(make([]byte, 0, len(s)+16), s[:clean]...)
	for _, c := range []byte(s[clean:]) {
		switch {
		case c == ' ' && part == inQuery:
			b = append(b, '+')
		case isPlain(c, part):
			b = append(b, c)
		default:
			b = append(b, '%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		}
	}
	return string(b)
}

// checkEscape returns the byte that the escape at the beginning of s stands for. In a host only what is not ASCII may
// be escaped, in a zone only what need be, and the percent sign in both.
func checkEscape(s string, part int) (byte, error) {
	if len(s) < 3 || hexDigit(s[1]) < 0 || hexDigit(s[2]) < 0 {
		return 0, EscapeError(s[:min(3, len(s))])
	}
	c := byte(hexDigit(s[1])<<4 | hexDigit(s[2]))
	percent := s[:3] == "%25"
	if part == inHost && c < 0x80 && !percent || part == inZone && !percent && c != ' ' && !isPlain(c, inHost) {
		return 0, EscapeError(s[:3])
	}
	return c, nil
}

func unescape(s string, part int) (string, error) {
	if strings.IndexByte(s, '%') < 0 && part != inQuery && part != inHost && part != inZone {
		return s, nil
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%':
			var err error
			if c, err = checkEscape(s[i:], part); err != nil {
				return "", err
			}
			i += 2
		case c == '+' && part == inQuery:
			c = ' '
		case (part == inHost || part == inZone) && c < 0x80 && !isPlain(c, part):
			return "", InvalidHostError(s[i : i+1])
		}
		b = append(b, c)
	}
	return string(b), nil
}

// QueryEscape escapes s for a key or value in a query.
func QueryEscape(s string) string { return escape(s, inQuery) }

// QueryUnescape takes the escapes of QueryEscape away.
func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

// PathEscape escapes s for one segment of a path.
func PathEscape(s string) string { return escape(s, inSegment) }

// PathUnescape takes the escapes of PathEscape away.
func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }

// validEncoded reports whether s may be an escaped form in part: other characters than needed may be escaped.
func validEncoded(s string, part int) bool {
	for _, c := range []byte(s) {
		if strings.IndexByte("!$&'()*+,;=:@[]%", c) < 0 && !isPlain(c, part) {
			return false
		}
	}
	return true
}

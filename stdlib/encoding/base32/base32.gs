// SPDX-License-Identifier: GPL-3.0-or-later

// Package base32 turns bytes into base32 text and back (RFC 4648).
package base32

import (
	"io"
	"slices"
	"strconv"
)

// Encoding is an alphabet of 32 characters with the way it pads.
type Encoding struct {
	encode    [32]byte
	decodeMap [256]uint8
	padChar   rune
}

// The characters that fill up the last quantum.
const (
	StdPadding rune = '=' // what everybody expects
	NoPadding  rune = -1  // none
)

const invalid = 0xff

// StdEncoding is the alphabet of RFC 4648, padded.
var StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

// HexEncoding is the alphabet that keeps the order of what it encodes, padded.
var HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV")

// NewEncoding returns the encoding with the given alphabet, 32 different bytes other than '\n' and '\r', padded with '='.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
	}
	e := &Encoding{padChar: StdPadding}
	copy(e.encode[:], encoder)
	for i := range e.decodeMap {
		e.decodeMap[i] = invalid
	}
	for i := range len(encoder) {
		switch {
		case encoder[i] == '\n' || encoder[i] == '\r':
			panic("encoding alphabet contains newline character")
		case e.decodeMap[encoder[i]] != invalid:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.decodeMap[encoder[i]] = uint8(i)
	}
	return e
}

// WithPadding returns a copy of enc that pads with the given character, which must not be in its alphabet, or not at all.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.decodeMap[byte(padding)] != invalid:
		panic("padding contained in alphabet")
	}
	enc.padChar = padding
	return &enc
}

// CorruptInputError is the offset of the byte at which the text is wrong.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// EncodedLen returns how many bytes of text n bytes make.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/5*8 + (n%5*8+4)/5
	}
	return (n + 4) / 5 * 8
}

// DecodedLen returns the most bytes that n bytes of text can stand for.
func (enc *Encoding) DecodedLen(n int) int { return decodedLen(n, enc.padChar) }

func decodedLen(n int, padding rune) int {
	if padding == NoPadding {
		return n/8*5 + n%8*5/8
	}
	return n / 8 * 5
}

func encode(enc *Encoding, dst, src []byte)

// decode returns how many bytes it wrote and the offset of a mistake, or -1. At a mistake it may have written more.
func decode(enc *Encoding, dst []byte, src string) (n, bad int)
func decodeBytes(enc *Encoding, dst, src []byte) (n, bad int)

func corrupt(bad int) error {
	if bad < 0 {
		return nil
	}
	return CorruptInputError(bad)
}

// Encode writes the text of src to dst, which must have room for EncodedLen(len(src)) bytes.
func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) == 0 {
		return
	}
	_ = dst[enc.EncodedLen(len(src))-1]
	encode(enc, dst, src)
}

// AppendEncode appends the text of src to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	n := enc.EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	enc.Encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// EncodeToString returns src as text.
func (enc *Encoding) EncodeToString(src []byte) string {
	buf := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(buf, src)
	return string(buf)
}

// Decode writes what the text in src stands for to dst and returns how many bytes that were, also before a mistake.
// Ends of lines are passed over.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, bad := decodeBytes(enc, dst, src)
	return n, corrupt(bad)
}

// AppendDecode appends what the text in src stands for to dst; before a mistake, as much as there is.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	n := len(src)
	for n > 0 && rune(src[n-1]) == enc.padChar {
		n--
	}
	n = decodedLen(n, NoPadding)
	dst = slices.Grow(dst, n)
	n, err := enc.Decode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n], err
}

// DecodeString returns what the text in s stands for; before a mistake, as much as there is.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	buf := make([]byte, enc.DecodedLen(len(s)+7))
	n, bad := decode(enc, buf, s)
	return buf[:n], corrupt(bad)
}

type encoder struct {
	err  error
	enc  *Encoding
	w    io.Writer
	rest []byte // less than a quantum, waiting for more
}

// NewEncoder returns a Writer that writes the text of what is written to it to w. Close writes the last quantum.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) put(p []byte) {
	for len(p) > 0 && e.err == nil {
		chunk := p[:min(len(p), 640)]
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, chunk))
		p = p[len(chunk):]
	}
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	n = len(p)
	if len(e.rest) > 0 {
		more := min(5-len(e.rest), len(p))
		e.rest = append(e.rest, p[:more]...)
		if p = p[more:]; len(e.rest) < 5 {
			return n, nil
		}
		e.put(e.rest)
		e.rest = e.rest[:0]
	}
	whole := len(p) / 5 * 5
	e.put(p[:whole])
	e.rest = append(e.rest, p[whole:]...)
	if e.err != nil {
		return n - len(p), e.err
	}
	return n, nil
}

// Close writes what is left. Nothing may be written afterwards.
func (e *encoder) Close() error {
	e.put(e.rest)
	e.rest = nil
	return e.err
}

type decoder struct {
	err     error
	readErr error
	enc     *Encoding
	r       io.Reader
	in, out []byte // text not decoded yet, bytes not handed out yet
}

// NewDecoder returns a Reader of what the text read from r stands for. Ends of lines are passed over.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

// fill reads until there is a quantum or no more text.
func (d *decoder) fill() {
	buf := make([]byte, 1024)
	for len(d.in) < 8 && d.readErr == nil {
		var n int
		n, d.readErr = d.r.Read(buf)
		for _, c := range buf[:n] {
			if c != '\n' && c != '\r' {
				d.in = append(d.in, c)
			}
		}
	}
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		if len(p) == 0 {
			return 0, nil
		}
		d.fill()
		whole := len(d.in) / 8 * 8
		if whole == 0 {
			if d.readErr == io.EOF && len(d.in) > 0 && d.enc.padChar != NoPadding {
				d.err = io.ErrUnexpectedEOF
				continue
			}
			if whole, d.err = len(d.in), d.readErr; whole == 0 {
				continue
			}
		}
		buf := make([]byte, whole)
		n, bad := decodeBytes(d.enc, buf, d.in[:whole])
		if bad >= 0 {
			d.err = CorruptInputError(bad)
		}
		d.in, d.out = d.in[whole:], buf[:n]
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	if len(d.out) == 0 && d.err != nil && d.err != io.EOF {
		return n, d.err
	}
	return n, nil
}

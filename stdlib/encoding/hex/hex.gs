// SPDX-License-Identifier: GPL-3.0-or-later

// Package hex turns bytes into hexadecimal text and back.
package hex

import (
	"errors"
	"io"
	"slices"
	"strconv"
)

// ErrLength says that the text has an odd number of digits. A decoder made by NewDecoder says io.ErrUnexpectedEOF instead.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is a byte that is no hexadecimal digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	hex := strconv.FormatInt(int64(e), 16)
	for len(hex) < 4 {
		hex = "0" + hex
	}
	text := "encoding/hex: invalid byte: U+"
	for i := range len(hex) {
		c := hex[i]
		if c >= 'a' {
			c -= 'a' - 'A'
		}
		text += string(rune(c))
	}
	if strconv.IsPrint(rune(e)) {
		text += " '" + string(rune(e)) + "'"
	}
	return text
}

// EncodedLen returns how many digits n bytes make.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns how many bytes x digits make.
func DecodedLen(x int) int { return x / 2 }

func encode(dst, src []byte)

// EncodeToString returns src as hexadecimal digits, in small letters.
func EncodeToString(src []byte) string

// What decode found.
const (
	decodeOK = iota
	decodeByte
	decodeLength
)

func decode(dst, src []byte) (n, code int, bad byte)
func decodeString(dst []byte, src string) (n, code int, bad byte)

func decodeError(code int, bad byte) error {
	switch code {
	case decodeByte:
		return InvalidByteError(bad)
	case decodeLength:
		return ErrLength
	}
	return nil
}

// Encode writes the digits of src to dst, which must have room for them, and returns how many.
func Encode(dst, src []byte) int {
	n := EncodedLen(len(src))
	if n > 0 {
		_ = dst[n-1]
	}
	encode(dst, src)
	return n
}

// AppendEncode appends the digits of src to dst.
func AppendEncode(dst, src []byte) []byte {
	n := EncodedLen(len(src))
	dst = slices.Grow(dst, n)
	encode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n]
}

// Decode writes the bytes that the digits in src stand for to dst and returns how many; also when it meets an error.
func Decode(dst, src []byte) (int, error) {
	n, code, bad := decode(dst, src)
	return n, decodeError(code, bad)
}

// AppendDecode appends the bytes that the digits in src stand for to dst; before an error, as many as there are.
func AppendDecode(dst, src []byte) ([]byte, error) {
	n := DecodedLen(len(src))
	dst = slices.Grow(dst, n)
	n, err := Decode(dst[len(dst):][:n], src)
	return dst[:len(dst)+n], err
}

// DecodeString returns the bytes that the digits in s stand for; before an error, as many as there are.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, DecodedLen(len(s)))
	n, code, bad := decodeString(dst, s)
	return dst[:n], decodeError(code, bad)
}

type encoder struct {
	w   io.Writer
	err error
	out [1024]byte
}

// NewEncoder returns a Writer that writes the digits of what is written to it to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	for len(p) > 0 && e.err == nil {
		chunk := p[:min(len(p), len(e.out)/2)]
		var written int
		written, e.err = e.w.Write(e.out[:Encode(e.out[:], chunk)])
		n += written / 2
		p = p[len(chunk):]
	}
	return n, e.err
}

type decoder struct {
	r   io.Reader
	err error
	in  []byte // digits not decoded yet, in arr
	arr [1024]byte
}

// NewDecoder returns a Reader of the bytes that the digits read from r stand for.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) fill() {
	kept := copy(d.arr[:], d.in)
	n, err := d.r.Read(d.arr[kept:])
	d.in, d.err = d.arr[:kept+n], err
	if err != io.EOF || len(d.in)%2 == 0 {
		return
	}
	d.err = io.ErrUnexpectedEOF
	if last := d.in[len(d.in)-1:]; true {
		if _, code, bad := decode(nil, last); code == decodeByte {
			d.err = InvalidByteError(bad)
		}
	}
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.in) < 2 && d.err == nil {
		d.fill()
	}
	p = p[:min(len(p), len(d.in)/2)]
	n, err = Decode(p, d.in[:len(p)*2])
	d.in = d.in[2*n:]
	if err != nil {
		d.in, d.err = nil, err
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}

// Dump returns data as `hexdump -C` prints it.
func Dump(data []byte) string {
	var out buffer
	d := Dumper(&out)
	d.Write(data)
	d.Close()
	return string(out.b)
}

type buffer struct{ b []byte }

func (b *buffer) Write(p []byte) (int, error) {
	b.b = append(b.b, p...)
	return len(p), nil
}

type dumper struct {
	w      io.Writer
	line   []byte // the bytes of the line that is filling
	offset int    // of its first byte
	closed bool
}

// Dumper returns a Writer that writes what is written to it to w as `hexdump -C` prints it. Close ends the last line.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

// appendByte appends what stands in the columns of byte i of a line: two digits or blanks, and the gap behind.
func appendByte(out []byte, digits string, i int) []byte {
	out = append(out, digits...)
	switch i {
	case 7:
		return append(out, "  "...)
	case 15:
		return append(out, "  |"...)
	}
	return append(out, ' ')
}

func appendText(out, line []byte) []byte {
	for _, c := range line {
		if c < 32 || c > 126 {
			c = '.'
		}
		out = append(out, c)
	}
	return append(out, "|\n"...)
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for n < len(data) {
		var out []byte
		if len(d.line) == 0 {
			o := d.offset
			out = AppendEncode(out, []byte{byte(o >> 24), byte(o >> 16), byte(o >> 8), byte(o)})
			out = append(out, "  "...)
		}
		at, count := len(d.line), min(16-len(d.line), len(data)-n)
		d.line = append(d.line, data[n:n+count]...)
		for i := at; i < len(d.line); i++ {
			out = appendByte(out, EncodeToString(d.line[i:i+1]), i)
		}
		if len(d.line) == 16 {
			out = appendText(out, d.line)
			d.line = d.line[:0]
			d.offset += 16
		}
		if _, err = d.w.Write(out); err != nil {
			return n, err
		}
		n += count
	}
	return n, nil
}

func (d *dumper) Close() (err error) {
	if d.closed {
		return nil
	}
	d.closed = true
	if len(d.line) == 0 {
		return nil
	}
	var out []byte
	for i := len(d.line); i < 16; i++ {
		out = appendByte(out, "  ", i)
	}
	_, err = d.w.Write(appendText(out, d.line))
	return err
}

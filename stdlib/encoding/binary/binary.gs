// SPDX-License-Identifier: GPL-3.0-or-later

// Package binary turns numbers, and values of fixed size made of numbers, into bytes and back; and integers into
// varints, which take fewer bytes the smaller they are.
package binary

import (
	"errors"
	"io"
	"slices"
)

// ByteOrder is an order in which the bytes of unsigned numbers stand.
type ByteOrder interface {
	Uint16([]byte) uint16
	Uint32([]byte) uint32
	Uint64([]byte) uint64
	PutUint16([]byte, uint16)
	PutUint32([]byte, uint32)
	PutUint64([]byte, uint64)
	String() string
}

// AppendByteOrder is the same for appending.
type AppendByteOrder interface {
	AppendUint16([]byte, uint16) []byte
	AppendUint32([]byte, uint32) []byte
	AppendUint64([]byte, uint64) []byte
	String() string
}

type littleEndian struct{}

type bigEndian struct{}

type nativeEndian struct{ littleEndian }

// LittleEndian has the lowest byte first.
var LittleEndian littleEndian

// BigEndian has the highest byte first.
var BigEndian bigEndian

// NativeEndian is the order of the machine.
var NativeEndian nativeEndian

func (littleEndian) String() string { return "LittleEndian" }

func (littleEndian) GoString() string { return "binary.LittleEndian" }

func (bigEndian) String() string { return "BigEndian" }

func (bigEndian) GoString() string { return "binary.BigEndian" }

func (nativeEndian) String() string { return "NativeEndian" }

func (nativeEndian) GoString() string { return "binary.NativeEndian" }

func get(b []byte, size int, big bool) uint64
func put(b []byte, size int, big bool, v uint64)

func (littleEndian) Uint16(b []byte) uint16 { return uint16(get(b, 2, false)) }

func (littleEndian) PutUint16(b []byte, v uint16) { put(b, 2, false, uint64(v)) }

func (littleEndian) AppendUint16(b []byte, v uint16) []byte {
	return append(b, byte(v), byte(v>>8))
}

func (littleEndian) Uint32(b []byte) uint32 { return uint32(get(b, 4, false)) }

func (littleEndian) PutUint32(b []byte, v uint32) { put(b, 4, false, uint64(v)) }

func (littleEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

func (littleEndian) Uint64(b []byte) uint64 { return uint64(get(b, 8, false)) }

func (littleEndian) PutUint64(b []byte, v uint64) { put(b, 8, false, uint64(v)) }

func (littleEndian) AppendUint64(b []byte, v uint64) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24), byte(v>>32), byte(v>>40), byte(v>>48), byte(v>>56))
}

func (bigEndian) Uint16(b []byte) uint16 { return uint16(get(b, 2, true)) }

func (bigEndian) PutUint16(b []byte, v uint16) { put(b, 2, true, uint64(v)) }

func (bigEndian) AppendUint16(b []byte, v uint16) []byte {
	return append(b, byte(v>>8), byte(v))
}

func (bigEndian) Uint32(b []byte) uint32 { return uint32(get(b, 4, true)) }

func (bigEndian) PutUint32(b []byte, v uint32) { put(b, 4, true, uint64(v)) }

func (bigEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

func (bigEndian) Uint64(b []byte) uint64 { return uint64(get(b, 8, true)) }

func (bigEndian) PutUint64(b []byte, v uint64) { put(b, 8, true, uint64(v)) }

func (bigEndian) AppendUint64(b []byte, v uint64) []byte {
	return append(b, byte(v>>56), byte(v>>48), byte(v>>40), byte(v>>32), byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// The most bytes that a varint takes.
const (
	MaxVarintLen16 = 3
	MaxVarintLen32 = 5
	MaxVarintLen64 = 10
)

var errOverflow = errors.New("binary: varint overflows a 64-bit integer")

// AppendUvarint appends x as a varint.
func AppendUvarint(buf []byte, x uint64) []byte {
	for x >= 0x80 {
		buf = append(buf, byte(x)|0x80)
		x >>= 7
	}
	return append(buf, byte(x))
}

// PutUvarint writes x as a varint to buf, which must have room, and returns how many bytes it took.
func PutUvarint(buf []byte, x uint64) int {
	i := 0
	for x >= 0x80 {
		buf[i] = byte(x) | 0x80
		x >>= 7
		i++
	}
	buf[i] = byte(x)
	return i + 1
}

// Uvarint reads a varint and returns it and its length; n is 0 when buf is too short, negative when the number is too
// large, and then -n bytes were read.
func Uvarint(buf []byte) (x uint64, n int) {
	var shift uint
	for i, b := range buf {
		if i == MaxVarintLen64 || i == MaxVarintLen64-1 && b > 1 && b < 0x80 {
			return 0, -(i + 1)
		}
		if b < 0x80 {
			return x | uint64(b)<<shift, i + 1
		}
		x |= uint64(b&0x7f) << shift
		shift += 7
	}
	return 0, 0
}

// Signed numbers alternate: 0, -1, 1, -2, ...
func zigzag(x int64) uint64 { return uint64(x)<<1 ^ uint64(x>>63) }

func unzigzag(u uint64) int64 { return int64(u>>1) ^ -int64(u&1) }

// AppendVarint appends x as a varint.
func AppendVarint(buf []byte, x int64) []byte { return AppendUvarint(buf, zigzag(x)) }

// PutVarint is PutUvarint for signed numbers.
func PutVarint(buf []byte, x int64) int { return PutUvarint(buf, zigzag(x)) }

// Varint is Uvarint for signed numbers.
func Varint(buf []byte) (int64, int) {
	u, n := Uvarint(buf)
	return unzigzag(u), n
}

// ReadUvarint reads a varint from r. The error is io.EOF only when there was nothing to read.
func ReadUvarint(r io.ByteReader) (uint64, error) {
	var x uint64
	for i := range MaxVarintLen64 {
		b, err := r.ReadByte()
		if err != nil {
			if i > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return x, err
		}
		if b < 0x80 {
			if i == MaxVarintLen64-1 && b > 1 {
				return x, errOverflow
			}
			return x | uint64(b)<<(7*i), nil
		}
		x |= uint64(b&0x7f) << (7 * i)
	}
	return x, errOverflow
}

// ReadVarint is ReadUvarint for signed numbers.
func ReadVarint(r io.ByteReader) (int64, error) {
	u, err := ReadUvarint(r)
	return unzigzag(u), err
}

var errBufferTooSmall = errors.New("buffer too small")

// size returns how many bytes v's value takes, that behind a pointer; -1 when it is not of fixed size.
func size(v any) int

// encode writes v to b, which has room; decode reads it, v being a slice or a pointer.
func encode(b []byte, v any, big bool)
func decode(b []byte, v any, big bool)

// settable tells whether decode can store into v.
func settable(v any) bool

func typeName(v any) string

// A number that is no pointer is read before it is refused.
func scalar(v any) bool {
	switch v.(type) {
	case bool, int8, uint8, int16, uint16, int32, uint32, int64, uint64, float32, float64:
		return true
	}
	return false
}

func isBig(order interface{ Uint16([]byte) uint16 }) bool { return order.Uint16([]byte{0, 1}) == 1 }

// Size returns how many bytes Write makes of v; -1 when v is not of fixed size.
func Size(v any) int { return size(v) }

// Append appends the bytes of data: a bool, a number other than int and uint, an array, struct or slice of such, or a
// pointer to one.
func Append(buf []byte, order AppendByteOrder, data any) ([]byte, error) {
	n := size(data)
	if n < 0 {
		return nil, errors.New("binary.Append: some values are not fixed-sized in type " + typeName(data))
	}
	at := len(buf)
	buf = slices.Grow(buf, n)[:at+n]
	encode(buf[at:], data, order.AppendUint16(nil, 1)[1] == 1)
	return buf, nil
}

// Encode writes the bytes of data to buf and returns how many.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	n := size(data)
	if n < 0 {
		return 0, errors.New("binary.Encode: some values are not fixed-sized in type " + typeName(data))
	}
	if len(buf) < n {
		return 0, errBufferTooSmall
	}
	encode(buf[:n], data, isBig(order))
	return n, nil
}

// Decode reads data, a pointer or a slice, from the beginning of buf and returns how many bytes it took.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	n := size(data)
	if n < 0 || !settable(data) {
		return 0, errors.New("binary.Decode: invalid type " + typeName(data))
	}
	if len(buf) < n {
		return 0, errBufferTooSmall
	}
	decode(buf[:n], data, isBig(order))
	return n, nil
}

// Write writes the bytes of data to w.
func Write(w io.Writer, order ByteOrder, data any) error {
	n := size(data)
	if n < 0 {
		return errors.New("binary.Write: some values are not fixed-sized in type " + typeName(data))
	}
	buf := make([]byte, n)
	encode(buf, data, isBig(order))
	_, err := w.Write(buf)
	return err
}

// Read reads data, a pointer or a slice, from r. The error is io.EOF only when there was nothing to read.
func Read(r io.Reader, order ByteOrder, data any) error {
	n, ok := size(data), settable(data)
	if n < 0 || !ok && !scalar(data) {
		return errors.New("binary.Read: invalid type " + typeName(data))
	}
	buf := make([]byte, n)
	if _, err := io.ReadFull(r, buf); err != nil {
		return err
	}
	if !ok {
		return errors.New("binary.Read: invalid type " + typeName(data))
	}
	decode(buf, data, isBig(order))
	return nil
}

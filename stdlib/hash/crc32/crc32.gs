// SPDX-License-Identifier: GPL-3.0-or-later

// Package crc32 computes 32-bit cyclic redundancy checks. Polynomials are written with the lowest power in the highest bit.
package crc32

import (
	"errors"
	"hash"
	"sync"
)

// Size is the length of a checksum in bytes.
const Size = 4

// Well-known polynomials.
const (
	IEEE       = 0xedb88320 // Ethernet, gzip, zip, png
	Castagnoli = 0x82f63b78 // iSCSI
	Koopman    = 0xeb31d82e
)

// Table is the table of a polynomial.
type Table [256]uint32

func fill(t *Table, poly uint32)

func newTable(poly uint32) *Table {
	t := new(Table)
	fill(t, poly)
	return t
}

// IEEETable is the table of the polynomial IEEE.
var IEEETable = newTable(IEEE)

var castagnoli = sync.OnceValue(func() *Table { return newTable(Castagnoli) })

// MakeTable returns the table of a polynomial. It must not be changed.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		return castagnoli()
	}
	return newTable(poly)
}

// Update returns crc with the bytes of p added.
func Update(crc uint32, tab *Table, p []byte) uint32

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns the checksum of data under the polynomial IEEE.
func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a hash.Hash32 that computes checksums; Sum writes them with the highest byte first.
func New(tab *Table) hash.Hash32 { return &digest{tab: tab} }

// NewIEEE returns a hash.Hash32 for the polynomial IEEE.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Size() int { return Size }

func (d *digest) BlockSize() int { return 1 }

func (d *digest) Reset() { d.crc = 0 }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum32() uint32 { return d.crc }

func (d *digest) Sum(b []byte) []byte { return appendBig(b, d.crc) }

func appendBig(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

const magic = "crc\x01"

// The checksum of a table tells the tables apart.
func (t *Table) sum() uint32 {
	var b []byte
	for _, v := range t {
		b = appendBig(b, v)
	}
	return ChecksumIEEE(b)
}

func (d *digest) MarshalBinary() ([]byte, error) {
	return appendBig(appendBig([]byte(magic), d.tab.sum()), d.crc), nil
}

func (d *digest) UnmarshalBinary(b []byte) error {
	switch {
	case len(b) < len(magic) || string(b[:len(magic)]) != magic:
		return errors.New("hash/crc32: invalid hash state identifier")
	case len(b) != len(magic)+8:
		return errors.New("hash/crc32: invalid hash state size")
	case string(appendBig(nil, d.tab.sum())) != string(b[4:8]):
		return errors.New("hash/crc32: tables do not match")
	}
	d.crc = uint32(b[8])<<24 | uint32(b[9])<<16 | uint32(b[10])<<8 | uint32(b[11])
	return nil
}

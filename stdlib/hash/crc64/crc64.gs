// SPDX-License-Identifier: GPL-3.0-or-later

// Package crc64 computes 64-bit cyclic redundancy checks. Polynomials are written with the lowest power in the highest bit.
package crc64

import "hash"

// Size is the length of a checksum in bytes.
const Size = 8

// Well-known polynomials.
const (
	ISO  = 0xD800000000000000 // ISO 3309, HDLC
	ECMA = 0xC96C5795D7870F42 // ECMA 182
)

// Table is the table of a polynomial.
type Table [256]uint64

func fill(t *Table, poly uint64)

// MakeTable returns the table of a polynomial. It must not be changed.
func MakeTable(poly uint64) *Table {
	t := new(Table)
	fill(t, poly)
	return t
}

// Update returns crc with the bytes of p added.
func Update(crc uint64, tab *Table, p []byte) uint64

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

// New returns a hash.Hash64 that computes checksums; Sum writes them with the highest byte first.
func New(tab *Table) hash.Hash64 { return &digest{tab: tab} }

func (d *digest) Size() int { return Size }

func (d *digest) BlockSize() int { return 1 }

func (d *digest) Reset() { d.crc = 0 }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum64() uint64 { return d.crc }

func (d *digest) Sum(b []byte) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(d.crc>>shift))
	}
	return b
}

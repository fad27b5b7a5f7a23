// SPDX-License-Identifier: GPL-3.0-or-later

// Package adler32 computes Adler-32 checksums (RFC 1950).
package adler32

import "hash"

// Size is the length of a checksum in bytes.
const Size = 4

func update(sum uint32, p []byte) uint32

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return update(1, data) }

type digest uint32

// New returns a hash.Hash32 that computes checksums; Sum writes them with the highest byte first.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

func (d *digest) Size() int { return Size }

func (d *digest) BlockSize() int { return 4 }

func (d *digest) Reset() { *d = 1 }

func (d *digest) Write(p []byte) (n int, err error) {
	*d = digest(update(uint32(*d), p))
	return len(p), nil
}

func (d *digest) Sum32() uint32 { return uint32(*d) }

func (d *digest) Sum(b []byte) []byte {
	s := uint32(*d)
	return append(b, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}

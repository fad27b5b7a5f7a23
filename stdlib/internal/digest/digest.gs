// SPDX-License-Identifier: GPL-3.0-or-later

// Package digest is the one implementation behind crypto/md5, crypto/sha1, crypto/sha256 and crypto/sha512.
package digest

import "errors"

// The algorithms, in the order of digest.c.
const (
	MD5 = iota
	SHA1
	SHA224
	SHA256
	SHA384
	SHA512
	SHA512_224
	SHA512_256
)

var packages = []string{"md5", "sha1", "sha256", "sha256", "sha512", "sha512", "sha512", "sha512"}

// Digest is a hash.Hash. The state is libcrypto's structure for the algorithm.
type Digest struct {
	alg   int
	state [28]uint64
}

// New returns a Digest at its beginning.
func New(alg int) *Digest {
	d := &Digest{alg: alg}
	d.Reset()
	return d
}

// Reset makes d as it was at first.
func (d *Digest) Reset()

// Write adds p.
func (d *Digest) Write(p []byte) (n int, err error)

// WriteString adds s.
func (d *Digest) WriteString(s string) (n int, err error)

func (d *Digest) sum() []byte

// Sum appends the sum of what was written to b.
func (d *Digest) Sum(b []byte) []byte { return append(b, d.sum()...) }

// Size returns the length of the sum.
func (d *Digest) Size() int { return size(d.alg) }

// BlockSize returns the length of a block.
func (d *Digest) BlockSize() int { return blockSize(d.alg) }

func size(alg int) int
func blockSize(alg int) int

// Sum returns the sum of p.
func Sum(alg int, p []byte) []byte

func (d *Digest) marshal() []byte
func (d *Digest) unmarshal(b []byte) int

// MarshalBinary returns the state, in Go's form.
func (d *Digest) MarshalBinary() ([]byte, error) { return d.marshal(), nil }

// UnmarshalBinary goes on from a state that MarshalBinary has returned.
func (d *Digest) UnmarshalBinary(b []byte) error {
	switch d.unmarshal(b) {
	case 1:
		return errors.New("crypto/" + packages[d.alg] + ": invalid hash state identifier")
	case 2:
		return errors.New("crypto/" + packages[d.alg] + ": invalid hash state size")
	}
	return nil
}

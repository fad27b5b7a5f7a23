// SPDX-License-Identifier: GPL-3.0-or-later

// Package hash holds the interfaces of hash functions.
package hash

import "io"

// Hash is a hash function under way: what is written to it goes into the sum.
type Hash interface {
	// Write adds p to what has been hashed. It never fails.
	io.Writer

	// Sum appends the sum of all that was written to b; more may be written afterwards.
	Sum(b []byte) []byte

	// Reset makes the Hash as it was at first.
	Reset()

	// Size returns how many bytes Sum appends.
	Size() int

	// BlockSize returns the size of the blocks in which the function works.
	BlockSize() int
}

// Hash32 is a Hash with sums of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// Hash64 is a Hash with sums of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

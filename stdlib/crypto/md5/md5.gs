// SPDX-License-Identifier: GPL-3.0-or-later

// Package md5 computes MD5 sums (RFC 1321). MD5 is broken: only for what other programs expect.
package md5

import (
	"hash"
	"internal/digest"
)

// Size is the length of a sum in bytes.
const Size = 16

// BlockSize is the length of a block in bytes.
const BlockSize = 64

// New returns a hash.Hash that computes MD5 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New() hash.Hash { return digest.New(digest.MD5) }

// Sum returns the MD5 sum of data.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.MD5, data)) }

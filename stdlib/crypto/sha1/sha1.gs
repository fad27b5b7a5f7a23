// SPDX-License-Identifier: GPL-3.0-or-later

// Package sha1 computes SHA-1 sums (RFC 3174). SHA-1 is broken: only for what other programs expect.
package sha1

import (
	"hash"
	"internal/digest"
)

// Size is the length of a sum in bytes.
const Size = 20

// BlockSize is the length of a block in bytes.
const BlockSize = 64

// New returns a hash.Hash that computes SHA-1 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New() hash.Hash { return digest.New(digest.SHA1) }

// Sum returns the SHA-1 sum of data.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.SHA1, data)) }

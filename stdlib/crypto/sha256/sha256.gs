// SPDX-License-Identifier: GPL-3.0-or-later

// Package sha256 computes SHA-256 and SHA-224 sums (FIPS 180-4).
package sha256

import (
	"hash"
	"internal/digest"
)

// Size is the length of a SHA-256 sum in bytes.
const Size = 32

// Size224 is the length of a SHA-224 sum in bytes.
const Size224 = 28

// BlockSize is the length of a block of both in bytes.
const BlockSize = 64

// New returns a hash.Hash that computes SHA-256 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New() hash.Hash { return digest.New(digest.SHA256) }

// Sum256 returns the SHA-256 sum of data.
func Sum256(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.SHA256, data)) }

// New224 returns a hash.Hash that computes SHA-224 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New224() hash.Hash { return digest.New(digest.SHA224) }

// Sum224 returns the SHA-224 sum of data.
func Sum224(data []byte) [Size224]byte { return [Size224]byte(digest.Sum(digest.SHA224, data)) }

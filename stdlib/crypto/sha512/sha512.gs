// SPDX-License-Identifier: GPL-3.0-or-later

// Package sha512 computes SHA-512, SHA-384, SHA-512/224 and SHA-512/256 sums (FIPS 180-4).
package sha512

import (
	"hash"
	"internal/digest"
)

// Size is the length of a SHA-512 sum in bytes.
const Size = 64

// Size224 is the length of a SHA-512/224 sum in bytes.
const Size224 = 28

// Size256 is the length of a SHA-512/256 sum in bytes.
const Size256 = 32

// Size384 is the length of a SHA-384 sum in bytes.
const Size384 = 48

// BlockSize is the length of a block of all of them in bytes.
const BlockSize = 128

// New returns a hash.Hash that computes SHA-512 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New() hash.Hash { return digest.New(digest.SHA512) }

// Sum512 returns the SHA-512 sum of data.
func Sum512(data []byte) [Size]byte { return [Size]byte(digest.Sum(digest.SHA512, data)) }

// New384 returns a hash.Hash that computes SHA-384 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New384() hash.Hash { return digest.New(digest.SHA384) }

// Sum384 returns the SHA-384 sum of data.
func Sum384(data []byte) [Size384]byte { return [Size384]byte(digest.Sum(digest.SHA384, data)) }

// New512_224 returns a hash.Hash that computes SHA-512/224 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New512_224() hash.Hash { return digest.New(digest.SHA512_224) }

// Sum512_224 returns the SHA-512/224 sum of data.
func Sum512_224(data []byte) [Size224]byte { return [Size224]byte(digest.Sum(digest.SHA512_224, data)) }

// New512_256 returns a hash.Hash that computes SHA-512/256 sums. Its state can be saved: it has MarshalBinary and UnmarshalBinary.
func New512_256() hash.Hash { return digest.New(digest.SHA512_256) }

// Sum512_256 returns the SHA-512/256 sum of data.
func Sum512_256(data []byte) [Size256]byte { return [Size256]byte(digest.Sum(digest.SHA512_256, data)) }

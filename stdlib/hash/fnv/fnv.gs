// SPDX-License-Identifier: GPL-3.0-or-later

// Package fnv computes the hashes FNV-1 and FNV-1a of Fowler, Noll and Vo, which are quick and not for secrets.
package fnv

import "hash"

func update32(h uint32, p []byte, xorFirst bool) uint32
func update64(h uint64, p []byte, xorFirst bool) uint64
func update128(hi, lo uint64, p []byte, xorFirst bool) (uint64, uint64)

const (
	offset32   = 2166136261
	offset64   = 14695981039346656037
	offset128h = 0x6c62272e07bb0142
	offset128l = 0x62b821756295c58d
)

func appendBig(b []byte, v uint64, bits int) []byte {
	for bits -= 8; bits >= 0; bits -= 8 {
		b = append(b, byte(v>>bits))
	}
	return b
}

type sum32 struct {
	h uint32
	a bool
}

type sum64 struct {
	h uint64
	a bool
}

type sum128 struct {
	hi, lo uint64
	a      bool
}

// New32 returns a hash.Hash32 of 32-bit FNV-1.
func New32() hash.Hash32 { return &sum32{offset32, false} }

// New32a returns a hash.Hash32 of 32-bit FNV-1a.
func New32a() hash.Hash32 { return &sum32{offset32, true} }

// New64 returns a hash.Hash64 of 64-bit FNV-1.
func New64() hash.Hash64 { return &sum64{offset64, false} }

// New64a returns a hash.Hash64 of 64-bit FNV-1a.
func New64a() hash.Hash64 { return &sum64{offset64, true} }

// New128 returns a hash.Hash of 128-bit FNV-1.
func New128() hash.Hash { return &sum128{offset128h, offset128l, false} }

// New128a returns a hash.Hash of 128-bit FNV-1a.
func New128a() hash.Hash { return &sum128{offset128h, offset128l, true} }

func (s *sum32) Reset()  { s.h = offset32 }
func (s *sum64) Reset()  { s.h = offset64 }
func (s *sum128) Reset() { s.hi, s.lo = offset128h, offset128l }

func (s *sum32) Sum32() uint32 { return s.h }
func (s *sum64) Sum64() uint64 { return s.h }

func (s *sum32) Write(p []byte) (int, error) {
	s.h = update32(s.h, p, s.a)
	return len(p), nil
}

func (s *sum64) Write(p []byte) (int, error) {
	s.h = update64(s.h, p, s.a)
	return len(p), nil
}

func (s *sum128) Write(p []byte) (int, error) {
	s.hi, s.lo = update128(s.hi, s.lo, p, s.a)
	return len(p), nil
}

func (s *sum32) Size() int  { return 4 }
func (s *sum64) Size() int  { return 8 }
func (s *sum128) Size() int { return 16 }

func (s *sum32) BlockSize() int  { return 1 }
func (s *sum64) BlockSize() int  { return 1 }
func (s *sum128) BlockSize() int { return 1 }

// Sums are written with the highest byte first.
func (s *sum32) Sum(b []byte) []byte  { return appendBig(b, uint64(s.h), 32) }
func (s *sum64) Sum(b []byte) []byte  { return appendBig(b, s.h, 64) }
func (s *sum128) Sum(b []byte) []byte { return appendBig(appendBig(b, s.hi, 64), s.lo, 64) }

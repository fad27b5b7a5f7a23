// SPDX-License-Identifier: GPL-3.0-or-later

package rand

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// PCG is a permuted congruential generator with 128 bits of state.
type PCG struct{ hi, lo uint64 }

// NewPCG returns a PCG seeded with two numbers.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed starts p anew.
func (p *PCG) Seed(seed1, seed2 uint64) { p.hi, p.lo = seed1, seed2 }

// Uint64 returns the next number.
func (p *PCG) Uint64() uint64 {
	const mulHi, mulLo = 2549297995355413924, 4865540595714422341
	const incHi, incLo = 6364136223846793005, 1442695040888963407
	hi, lo := bits.Mul64(p.lo, mulLo)
	hi += p.hi*mulLo + p.lo*mulHi
	lo, carry := bits.Add64(lo, incLo, 0)
	hi, _ = bits.Add64(hi, incHi, carry)
	p.hi, p.lo = hi, lo
	hi ^= hi >> 32 // the permutation DXSM
	hi *= 0xda942042e4dd58b5
	hi ^= hi >> 48
	return hi * (lo | 1)
}

// MarshalBinary returns the state.
func (p *PCG) MarshalBinary() ([]byte, error) {
	b := binary.BigEndian.AppendUint64([]byte("pcg:"), p.hi)
	return binary.BigEndian.AppendUint64(b, p.lo), nil
}

// UnmarshalBinary goes on from a state.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != 20 || string(data[:4]) != "pcg:" {
		return errors.New("invalid PCG encoding")
	}
	p.hi, p.lo = binary.BigEndian.Uint64(data[4:]), binary.BigEndian.Uint64(data[12:])
	return nil
}

// A chunk of ChaCha8 is 32 numbers. After four of them the last four numbers, which are not given out, are the next key.
const (
	chunk  = 32
	step   = 4 // of the counter for a chunk
	rounds = 16
	kept   = 4
)

func chacha8(seed *[4]uint64, buf *[chunk]uint64, counter uint32)

// ChaCha8 is a strong generator made of the cipher ChaCha with eight rounds.
type ChaCha8 struct {
	buf     [chunk]uint64
	seed    [4]uint64
	i, n    uint32 // numbers given out of buf, numbers to give
	counter uint32
	rest    []byte // of a number that Read has given in part
}

// NewChaCha8 returns a ChaCha8 with a seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed starts c anew.
func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.seed {
		c.seed[i] = binary.LittleEndian.Uint64(seed[8*i:])
	}
	c.rest = nil
	c.fill(0)
}

func (c *ChaCha8) fill(counter uint32) {
	c.counter = counter
	chacha8(&c.seed, &c.buf, counter)
	c.i, c.n = 0, chunk
	if counter == rounds-step {
		c.n -= kept
	}
}

// Uint64 returns the next number.
func (c *ChaCha8) Uint64() uint64 {
	if c.i >= c.n {
		next := c.counter + step
		if next == rounds {
			copy(c.seed[:], c.buf[chunk-kept:])
			next = 0
		}
		c.fill(next)
	}
	c.i++
	return c.buf[(c.i-1)%chunk]
}

// Read fills p. It never fails.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	n = copy(p, c.rest)
	c.rest = c.rest[n:]
	for n < len(p) {
		b := binary.LittleEndian.AppendUint64(nil, c.Uint64())
		k := copy(p[n:], b)
		n += k
		c.rest = b[k:]
	}
	return n, nil
}

// MarshalBinary returns the state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) {
	var b []byte
	if len(c.rest) > 0 {
		b = append(append(b, "readbuf:"...), byte(len(c.rest)))
		b = append(b, c.rest...)
	}
	b = append(b, "chacha8:"...)
	b = binary.BigEndian.AppendUint64(b, uint64(c.counter/step*chunk+c.i))
	for _, s := range c.seed {
		b = binary.LittleEndian.AppendUint64(b, s)
	}
	return b, nil
}

// UnmarshalBinary goes on from a state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if len(data) >= 8 && string(data[:8]) == "readbuf:" {
		data = data[8:]
		if len(data) == 0 || len(data) < 1+int(data[0]) {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		n := 1 + int(data[0])
		c.rest = append([]byte(nil), data[1:n]...)
		data = data[n:]
	}
	if len(data) != 48 || string(data[:8]) != "chacha8:" {
		return errors.New("invalid ChaCha8 encoding")
	}
	used := binary.BigEndian.Uint64(data[8:])
	if used > rounds/step*chunk-kept {
		return errors.New("invalid ChaCha8 encoding")
	}
	for i := range c.seed {
		c.seed[i] = binary.LittleEndian.Uint64(data[16+8*i:])
	}
	c.fill(uint32(used) / chunk * step)
	c.i = uint32(used) % chunk
	return nil
}

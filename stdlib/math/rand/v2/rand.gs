// SPDX-License-Identifier: GPL-3.0-or-later

// Package rand makes pseudo-random numbers. The functions draw from one source for all goroutines that cannot be
// seeded; a Rand draws from a source of its own, such as a PCG or ChaCha8 with a given seed. Not for secrets: that is
// crypto/rand.
package rand

import (
	"math"
	"math/bits"
)

// Source is where random numbers come from.
type Source interface {
	Uint64() uint64
}

// Rand makes numbers of many kinds from a Source. It is for one goroutine at a time.
type Rand struct {
	src Source
}

// New returns a Rand that draws from src.
func New(src Source) *Rand { return &Rand{src} }

func random() uint64

type anySource struct{}

func (anySource) Uint64() uint64 { return random() }

var global = New(anySource{})

// Int64 returns a number that is not negative.
func (r *Rand) Int64() int64 { return int64(r.src.Uint64() << 1 >> 1) }

// Int64 returns a number that is not negative.
func Int64() int64 { return global.Int64() }

// Uint32 returns any number.
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }

// Uint32 returns any number.
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns any number.
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }

// Uint64 returns any number.
func Uint64() uint64 { return global.Uint64() }

// Int32 returns a number that is not negative.
func (r *Rand) Int32() int32 { return int32(r.src.Uint64() >> 33) }

// Int32 returns a number that is not negative.
func Int32() int32 { return global.Int32() }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(r.src.Uint64() << 1 >> 1) }

// Int returns a number that is not negative.
func Int() int { return global.Int() }

// Uint returns any number.
func (r *Rand) Uint() uint { return uint(r.src.Uint64()) }

// Uint returns any number.
func Uint() uint { return global.Uint() }

// Int64N returns a number in [0, n). It panics when that is empty.
func (r *Rand) Int64N(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int64N")
	}
	return int64(r.below(uint64(n)))
}

// Int64N returns a number in [0, n). It panics when that is empty.
func Int64N(n int64) int64 { return global.Int64N(n) }

// Int32N returns a number in [0, n). It panics when that is empty.
func (r *Rand) Int32N(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int32N")
	}
	return int32(r.below(uint64(n)))
}

// Int32N returns a number in [0, n). It panics when that is empty.
func Int32N(n int32) int32 { return global.Int32N(n) }

// IntN returns a number in [0, n). It panics when that is empty.
func (r *Rand) IntN(n int) int {
	if n <= 0 {
		panic("invalid argument to IntN")
	}
	return int(r.below(uint64(n)))
}

// IntN returns a number in [0, n). It panics when that is empty.
func IntN(n int) int { return global.IntN(n) }

// Uint64N returns a number in [0, n). It panics when that is empty.
func (r *Rand) Uint64N(n uint64) uint64 {
	if n == 0 {
		panic("invalid argument to Uint64N")
	}
	return uint64(r.below(uint64(n)))
}

// Uint64N returns a number in [0, n). It panics when that is empty.
func Uint64N(n uint64) uint64 { return global.Uint64N(n) }

// Uint32N returns a number in [0, n). It panics when that is empty.
func (r *Rand) Uint32N(n uint32) uint32 {
	if n == 0 {
		panic("invalid argument to Uint32N")
	}
	return uint32(r.below(uint64(n)))
}

// Uint32N returns a number in [0, n). It panics when that is empty.
func Uint32N(n uint32) uint32 { return global.Uint32N(n) }

// UintN returns a number in [0, n). It panics when that is empty.
func (r *Rand) UintN(n uint) uint {
	if n == 0 {
		panic("invalid argument to UintN")
	}
	return uint(r.below(uint64(n)))
}

// UintN returns a number in [0, n). It panics when that is empty.
func UintN(n uint) uint { return global.UintN(n) }

// below returns a number in [0, n): the high half of a product with n, unless the low half says that it comes from the
// part that would make some numbers likelier than others.
func (r *Rand) below(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.Uint64() & (n - 1)
	}
	hi, lo := bits.Mul64(r.Uint64(), n)
	if lo < n {
		for few := -n % n; lo < few; {
			hi, lo = bits.Mul64(r.Uint64(), n)
		}
	}
	return hi
}

// N returns a number in [0, n), of any integer type. It panics when that is empty.
func N[Int interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}](n Int) Int {
	if n <= 0 {
		panic("invalid argument to N")
	}
	return Int(global.below(uint64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 { return float64(r.Uint64()<<11>>11) / (1 << 53) }

// Float64 returns a number in [0, 1).
func Float64() float64 { return global.Float64() }

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 { return float32(r.Uint32()<<8>>8) / (1 << 24) }

// Float32 returns a number in [0, 1).
func Float32() float32 { return global.Float32() }

// Perm returns the numbers below n in random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

// Perm returns the numbers below n in random order.
func Perm(n int) []int { return global.Perm(n) }

// Shuffle brings n elements into random order; swap exchanges two.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}

// Shuffle brings n elements into random order; swap exchanges two.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// The ziggurat: see ziggurat.h.
func normal(j int32, i int) (x float64, done bool)
func normalWedge(i int, u, x float64) bool
func normalTail(u1, u2 float64) (x float64, ok bool)
func exponential(j uint32, i int) (x float64, done bool)
func exponentialWedge(i int, u, x float64) bool
func exponentialTail(u float64) float64

// NormFloat64 returns a number of the normal distribution with mean 0 and standard deviation 1.
func (r *Rand) NormFloat64() float64 {
	for {
		u := r.Uint64()
		j, i := int32(u), int(u>>32&0x7f)
		x, done := normal(j, i)
		if done {
			return x
		}
		for i == 0 {
			u1 := r.Float64()
			x, ok := normalTail(u1, r.Float64())
			if ok && j > 0 {
				return x
			} else if ok {
				return -x
			}
		}
		if normalWedge(i, r.Float64(), x) {
			return x
		}
	}
}

// NormFloat64 returns a number of the normal distribution.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns a number of the exponential distribution with mean 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		u := r.Uint64()
		i := int(u >> 32 & 0xff)
		x, done := exponential(uint32(u), i)
		if done {
			return x
		}
		if i == 0 {
			return exponentialTail(r.Float64())
		}
		if exponentialWedge(i, r.Float64(), x) {
			return x
		}
	}
}

// ExpFloat64 returns a number of the exponential distribution.
func ExpFloat64() float64 { return global.ExpFloat64() }

// Zipf makes numbers k in [0, imax] with a probability proportional to (v + k) ** -s, by rejection-inversion (Hörmann
// and Derflinger).
type Zipf struct {
	r                     *Rand
	imax, v, s            float64
	one, inverse          float64 // 1 - s and its reciprocal
	hmax, hspan, shortcut float64
}

func (z *Zipf) h(x float64) float64 { return math.Exp(z.one*math.Log(z.v+x)) * z.inverse }

func (z *Zipf) hinv(x float64) float64 { return math.Exp(z.inverse*math.Log(z.one*x)) - z.v }

// NewZipf returns a Zipf; nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, imax: float64(imax), v: v, s: s, one: 1 - s}
	z.inverse = 1 / z.one
	z.hmax = z.h(z.imax + 0.5)
	z.hspan = z.h(0.5) - math.Exp(math.Log(z.v)*(-z.s)) - z.hmax
	z.shortcut = 1 - z.hinv(z.h(1.5)-math.Exp(-z.s*math.Log(z.v+1)))
	return z
}

// Uint64 returns a number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		u := z.hmax + z.r.Float64()*z.hspan
		x := z.hinv(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.shortcut || u >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}

// SPDX-License-Identifier: GPL-3.0-or-later

// Package rand makes pseudo-random numbers; not for secrets. The functions of the package begin at a random place
// unless Seed is called; a Rand made from a seed gives the same numbers as in Go.
package rand

import "sync"

// Source is a source of random numbers in [0, 1<<63). It is for one goroutine at a time.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 is a Source of 64-bit numbers.
type Source64 interface {
	Source
	Uint64() uint64
}

// rngSource is Go's additive lagged Fibonacci generator.
type rngSource struct {
	tap, feed int
	vec       [607]uint64
}

func (r *rngSource) Seed(seed int64)
func (r *rngSource) Uint64() uint64
func (r *rngSource) Int63() int64

// NewSource returns a source that begins with the given seed.
func NewSource(seed int64) Source {
	r := new(rngSource)
	r.Seed(seed)
	return r
}

// runtimeSource is what the functions of the package use until Seed is called.
type runtimeSource struct{}

func (runtimeSource) Seed(seed int64) {}
func (runtimeSource) Uint64() uint64  { return random() }
func (runtimeSource) Int63() int64    { return int64(random() >> 1) }

func random() uint64

// lockedSource is a source for several goroutines.
type lockedSource struct {
	mu sync.Mutex
	s  rngSource
}

func (l *lockedSource) Seed(seed int64) {
	l.mu.Lock()
	l.s.Seed(seed)
	l.mu.Unlock()
}

func (l *lockedSource) Uint64() uint64 {
	l.mu.Lock()
	v := l.s.Uint64()
	l.mu.Unlock()
	return v
}

func (l *lockedSource) Int63() int64 { return int64(l.Uint64() & (1<<63 - 1)) }

// Rand makes random numbers of several kinds.
type Rand struct {
	src     Source
	s64     Source64
	readVal int64
	readPos int8
}

// New returns a Rand that uses src.
func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, s64: s64}
}

var global = New(runtimeSource{})

// Seed makes the functions of the package begin at a given place.
//
// Deprecated: use New(NewSource(seed)).
func Seed(seed int64) {
	l := new(lockedSource)
	l.Seed(seed)
	global = New(l)
}

// Seed makes r begin at a given place.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readPos = 0
}

// Int63 returns a number in [0, 1<<63).
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 returns a number in [0, 1<<32).
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a number in [0, 1<<64).
func (r *Rand) Uint64() uint64 {
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	hi := uint64(r.Int63()) >> 31
	return hi | uint64(r.Int63())<<32
}

// Int31 returns a number in [0, 1<<31).
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(r.Int63()) }

// Int63n returns a number in [0, n). It panics if n <= 0.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	last := int64(1<<63 - 1 - (1<<63)%uint64(n)) // the largest that gives every remainder equally often
	v := r.Int63()
	for v > last {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a number in [0, n). It panics if n <= 0.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	last := int32(1<<31 - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > last {
		v = r.Int31()
	}
	return v % n
}

// Intn returns a number in [0, n). It panics if n <= 0.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f < 1 {
			return f
		}
	}
}

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f < 1 {
			return f
		}
	}
}

// Perm returns the numbers 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// below returns a number in [0, n) by multiplication (Lemire).
func (r *Rand) below(n uint32) int {
	p := uint64(r.Uint32()) * uint64(n)
	if uint32(p) < n {
		for least := -n % n; uint32(p) < least; {
			p = uint64(r.Uint32()) * uint64(n)
		}
	}
	return int(p >> 32)
}

// Shuffle brings n elements into random order by calls of swap.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		if i > 1<<31-2 {
			swap(i, int(r.Int63n(int64(i+1))))
		} else {
			swap(i, r.below(uint32(i+1)))
		}
	}
}

// Read fills p with random bytes.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.readPos == 0 {
			r.readVal = r.Int63()
			r.readPos = 7
		}
		p[i] = byte(r.readVal)
		r.readVal >>= 8
		r.readPos--
	}
	return len(p), nil
}

// normal looks a strip of the ziggurat up: done says that x is the result, else the wedge is to be tried with x.
func normal(j int32) (x float64, done bool)
func normalWedge(j int32, u, x float64) bool
func normalTail(u1, u2 float64) (x float64, ok bool)
func exponential(j uint32) (x float64, done bool)
func exponentialWedge(j uint32, u, x float64) bool
func exponentialTail(u float64) float64

// NormFloat64 returns a number of the normal distribution with mean 0 and standard deviation 1.
func (r *Rand) NormFloat64() float64 {
	for {
		j := int32(r.Uint32())
		x, done := normal(j)
		if done {
			return x
		}
		if j&0x7F == 0 {
			for {
				u1 := r.Float64()
				x, ok := normalTail(u1, r.Float64())
				if !ok {
					continue
				}
				if j > 0 {
					return x
				}
				return -x
			}
		}
		if normalWedge(j, r.Float64(), x) {
			return x
		}
	}
}

// ExpFloat64 returns a number of the exponential distribution with mean 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		j := r.Uint32()
		x, done := exponential(j)
		if done {
			return x
		}
		if j&0xFF == 0 {
			return exponentialTail(r.Float64())
		}
		if exponentialWedge(j, r.Float64(), x) {
			return x
		}
	}
}

// Int63 returns a number in [0, 1<<63).
func Int63() int64 { return global.Int63() }

// Uint32 returns a number in [0, 1<<32).
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns a number in [0, 1<<64).
func Uint64() uint64 { return global.Uint64() }

// Int31 returns a number in [0, 1<<31).
func Int31() int32 { return global.Int31() }

// Int returns a number that is not negative.
func Int() int { return global.Int() }

// Int63n returns a number in [0, n).
func Int63n(n int64) int64 { return global.Int63n(n) }

// Int31n returns a number in [0, n).
func Int31n(n int32) int32 { return global.Int31n(n) }

// Intn returns a number in [0, n).
func Intn(n int) int { return global.Intn(n) }

// Float64 returns a number in [0, 1).
func Float64() float64 { return global.Float64() }

// Float32 returns a number in [0, 1).
func Float32() float32 { return global.Float32() }

// Perm returns the numbers 0 to n-1 in random order.
func Perm(n int) []int { return global.Perm(n) }

// Shuffle brings n elements into random order by calls of swap.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// Read fills p with random bytes.
func Read(p []byte) (n int, err error) {
	for i := range p {
		p[i] = byte(global.Int63())
	}
	return len(p), nil
}

// NormFloat64 returns a number of the normal distribution.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns a number of the exponential distribution.
func ExpFloat64() float64 { return global.ExpFloat64() }

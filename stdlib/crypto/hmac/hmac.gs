// SPDX-License-Identifier: GPL-3.0-or-later

// Package hmac computes keyed-hash message authentication codes (FIPS 198-1). Compare codes with Equal, not with ==,
// which would show by its time how far they agree.
package hmac

import (
	"crypto/subtle"
	"hash"
)

type hmac struct {
	ipad, opad   []byte
	inner, outer hash.Hash
}

// New returns a hash.Hash that computes codes with the hash function h under the given key. Each call of h must return
// a hash of its own.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &hmac{inner: h(), outer: h()}
	if isSame(m.inner, m.outer) {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	n := m.inner.BlockSize()
	m.ipad, m.opad = make([]byte, n), make([]byte, n)
	if len(key) > n {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
	}
	copy(m.ipad, key)
	copy(m.opad, key)
	for i := range n {
		m.ipad[i] ^= 0x36
		m.opad[i] ^= 0x5c
	}
	m.inner.Write(m.ipad)
	return m
}

// A comparison of types that have no == is no sign of sameness.
func isSame(a, b hash.Hash) (same bool) {
	defer func() {
		if recover() != nil {
			same = false
		}
	}()
	return a == b
}

func (m *hmac) Write(p []byte) (n int, err error) { return m.inner.Write(p) }

func (m *hmac) Sum(b []byte) []byte {
	sum := m.inner.Sum(nil)
	m.outer.Reset()
	m.outer.Write(m.opad)
	m.outer.Write(sum)
	return m.outer.Sum(b)
}

func (m *hmac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.ipad)
}

func (m *hmac) Size() int { return m.outer.Size() }

func (m *hmac) BlockSize() int { return m.inner.BlockSize() }

// Equal compares two codes in a time that does not depend on their contents.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }

// SPDX-License-Identifier: GPL-3.0-or-later

// Package atomic reads and changes memory that several goroutines share, in one indivisible step each,
// in an order that all goroutines agree on.
package atomic

// LoadInt32 returns *addr.
func LoadInt32(addr *int32) (val int32)

// StoreInt32 sets *addr to val.
func StoreInt32(addr *int32, val int32)

// AddInt32 adds delta to *addr and returns the sum.
func AddInt32(addr *int32, delta int32) (new int32)

// SwapInt32 sets *addr to new and returns what it was.
func SwapInt32(addr *int32, new int32) (old int32)

// CompareAndSwapInt32 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool)

// AndInt32 ands mask into *addr and returns what it was.
func AndInt32(addr *int32, mask int32) (old int32)

// OrInt32 ors mask into *addr and returns what it was.
func OrInt32(addr *int32, mask int32) (old int32)

// Int32 is an int32 for atomic use. The zero value is 0.
type Int32 struct{ v int32 }

// Load returns the value.
func (x *Int32) Load() int32 { return LoadInt32(&x.v) }

// Store sets the value.
func (x *Int32) Store(val int32) { StoreInt32(&x.v, val) }

// Swap sets the value and returns the old one.
func (x *Int32) Swap(new int32) (old int32) { return SwapInt32(&x.v, new) }

// CompareAndSwap sets the value to new if it is old.
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool) {
	return CompareAndSwapInt32(&x.v, old, new)
}

// Add adds delta and returns the sum.
func (x *Int32) Add(delta int32) (new int32) { return AddInt32(&x.v, delta) }

// And ands mask into the value and returns the old one.
func (x *Int32) And(mask int32) (old int32) { return AndInt32(&x.v, mask) }

// Or ors mask into the value and returns the old one.
func (x *Int32) Or(mask int32) (old int32) { return OrInt32(&x.v, mask) }

// LoadInt64 returns *addr.
func LoadInt64(addr *int64) (val int64)

// StoreInt64 sets *addr to val.
func StoreInt64(addr *int64, val int64)

// AddInt64 adds delta to *addr and returns the sum.
func AddInt64(addr *int64, delta int64) (new int64)

// SwapInt64 sets *addr to new and returns what it was.
func SwapInt64(addr *int64, new int64) (old int64)

// CompareAndSwapInt64 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool)

// AndInt64 ands mask into *addr and returns what it was.
func AndInt64(addr *int64, mask int64) (old int64)

// OrInt64 ors mask into *addr and returns what it was.
func OrInt64(addr *int64, mask int64) (old int64)

// Int64 is an int64 for atomic use. The zero value is 0.
type Int64 struct{ v int64 }

// Load returns the value.
func (x *Int64) Load() int64 { return LoadInt64(&x.v) }

// Store sets the value.
func (x *Int64) Store(val int64) { StoreInt64(&x.v, val) }

// Swap sets the value and returns the old one.
func (x *Int64) Swap(new int64) (old int64) { return SwapInt64(&x.v, new) }

// CompareAndSwap sets the value to new if it is old.
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool) {
	return CompareAndSwapInt64(&x.v, old, new)
}

// Add adds delta and returns the sum.
func (x *Int64) Add(delta int64) (new int64) { return AddInt64(&x.v, delta) }

// And ands mask into the value and returns the old one.
func (x *Int64) And(mask int64) (old int64) { return AndInt64(&x.v, mask) }

// Or ors mask into the value and returns the old one.
func (x *Int64) Or(mask int64) (old int64) { return OrInt64(&x.v, mask) }

// LoadUint32 returns *addr.
func LoadUint32(addr *uint32) (val uint32)

// StoreUint32 sets *addr to val.
func StoreUint32(addr *uint32, val uint32)

// AddUint32 adds delta to *addr and returns the sum.
func AddUint32(addr *uint32, delta uint32) (new uint32)

// SwapUint32 sets *addr to new and returns what it was.
func SwapUint32(addr *uint32, new uint32) (old uint32)

// CompareAndSwapUint32 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool)

// AndUint32 ands mask into *addr and returns what it was.
func AndUint32(addr *uint32, mask uint32) (old uint32)

// OrUint32 ors mask into *addr and returns what it was.
func OrUint32(addr *uint32, mask uint32) (old uint32)

// Uint32 is an uint32 for atomic use. The zero value is 0.
type Uint32 struct{ v uint32 }

// Load returns the value.
func (x *Uint32) Load() uint32 { return LoadUint32(&x.v) }

// Store sets the value.
func (x *Uint32) Store(val uint32) { StoreUint32(&x.v, val) }

// Swap sets the value and returns the old one.
func (x *Uint32) Swap(new uint32) (old uint32) { return SwapUint32(&x.v, new) }

// CompareAndSwap sets the value to new if it is old.
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool) {
	return CompareAndSwapUint32(&x.v, old, new)
}

// Add adds delta and returns the sum.
func (x *Uint32) Add(delta uint32) (new uint32) { return AddUint32(&x.v, delta) }

// And ands mask into the value and returns the old one.
func (x *Uint32) And(mask uint32) (old uint32) { return AndUint32(&x.v, mask) }

// Or ors mask into the value and returns the old one.
func (x *Uint32) Or(mask uint32) (old uint32) { return OrUint32(&x.v, mask) }

// LoadUint64 returns *addr.
func LoadUint64(addr *uint64) (val uint64)

// StoreUint64 sets *addr to val.
func StoreUint64(addr *uint64, val uint64)

// AddUint64 adds delta to *addr and returns the sum.
func AddUint64(addr *uint64, delta uint64) (new uint64)

// SwapUint64 sets *addr to new and returns what it was.
func SwapUint64(addr *uint64, new uint64) (old uint64)

// CompareAndSwapUint64 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool)

// AndUint64 ands mask into *addr and returns what it was.
func AndUint64(addr *uint64, mask uint64) (old uint64)

// OrUint64 ors mask into *addr and returns what it was.
func OrUint64(addr *uint64, mask uint64) (old uint64)

// Uint64 is an uint64 for atomic use. The zero value is 0.
type Uint64 struct{ v uint64 }

// Load returns the value.
func (x *Uint64) Load() uint64 { return LoadUint64(&x.v) }

// Store sets the value.
func (x *Uint64) Store(val uint64) { StoreUint64(&x.v, val) }

// Swap sets the value and returns the old one.
func (x *Uint64) Swap(new uint64) (old uint64) { return SwapUint64(&x.v, new) }

// CompareAndSwap sets the value to new if it is old.
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool) {
	return CompareAndSwapUint64(&x.v, old, new)
}

// Add adds delta and returns the sum.
func (x *Uint64) Add(delta uint64) (new uint64) { return AddUint64(&x.v, delta) }

// And ands mask into the value and returns the old one.
func (x *Uint64) And(mask uint64) (old uint64) { return AndUint64(&x.v, mask) }

// Or ors mask into the value and returns the old one.
func (x *Uint64) Or(mask uint64) (old uint64) { return OrUint64(&x.v, mask) }

// LoadUintptr returns *addr.
func LoadUintptr(addr *uintptr) (val uintptr)

// StoreUintptr sets *addr to val.
func StoreUintptr(addr *uintptr, val uintptr)

// AddUintptr adds delta to *addr and returns the sum.
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr)

// SwapUintptr sets *addr to new and returns what it was.
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr)

// CompareAndSwapUintptr sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool)

// AndUintptr ands mask into *addr and returns what it was.
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr)

// OrUintptr ors mask into *addr and returns what it was.
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr)

// Uintptr is an uintptr for atomic use. The zero value is 0.
type Uintptr struct{ v uintptr }

// Load returns the value.
func (x *Uintptr) Load() uintptr { return LoadUintptr(&x.v) }

// Store sets the value.
func (x *Uintptr) Store(val uintptr) { StoreUintptr(&x.v, val) }

// Swap sets the value and returns the old one.
func (x *Uintptr) Swap(new uintptr) (old uintptr) { return SwapUintptr(&x.v, new) }

// CompareAndSwap sets the value to new if it is old.
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool) {
	return CompareAndSwapUintptr(&x.v, old, new)
}

// Add adds delta and returns the sum.
func (x *Uintptr) Add(delta uintptr) (new uintptr) { return AddUintptr(&x.v, delta) }

// And ands mask into the value and returns the old one.
func (x *Uintptr) And(mask uintptr) (old uintptr) { return AndUintptr(&x.v, mask) }

// Or ors mask into the value and returns the old one.
func (x *Uintptr) Or(mask uintptr) (old uintptr) { return OrUintptr(&x.v, mask) }

// Bool is a bool for atomic use. The zero value is false.
type Bool struct{ v uint32 }

func word(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Load returns the value.
func (x *Bool) Load() bool { return LoadUint32(&x.v) != 0 }

// Store sets the value.
func (x *Bool) Store(val bool) { StoreUint32(&x.v, word(val)) }

// Swap sets the value and returns the old one.
func (x *Bool) Swap(new bool) (old bool) { return SwapUint32(&x.v, word(new)) != 0 }

// CompareAndSwap sets the value to new if it is old.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	return CompareAndSwapUint32(&x.v, word(old), word(new))
}

// Value holds any value, always of the same type. The zero value holds nil.
type Value struct{ v any }

// The natives move both words of an interface in one step.
func load(p *any) any
func swap(p *any, new any) (old any)

// compareAndSwap compares the two words, not what they point to.
func compareAndSwap(p *any, old, new any) bool

// check says how a store of new over old is wrong: 0 it is not, 1 new is nil, 2 the types differ.
func check(old, new any) int

// Load returns the value last stored, nil before.
func (v *Value) Load() (val any) { return load(&v.v) }

// Store sets the value. It panics for nil and for a type other than before.
func (v *Value) Store(val any) {
	switch check(load(&v.v), val) {
	case 1:
		panic("sync/atomic: store of nil value into Value")
	case 2:
		panic("sync/atomic: store of inconsistently typed value into Value")
	}
	swap(&v.v, val)
}

// Swap sets the value and returns the old one.
func (v *Value) Swap(new any) (old any) {
	switch check(load(&v.v), new) {
	case 1:
		panic("sync/atomic: swap of nil value into Value")
	case 2:
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	return swap(&v.v, new)
}

// CompareAndSwap sets the value to new if it equals old.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if check(old, new) == 2 {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	for {
		cur := load(&v.v)
		if cur != nil && check(cur, new) == 2 {
			panic("sync/atomic: compare and swap of inconsistently typed value into Value")
		}
		if cur != old {
			return false
		}
		if compareAndSwap(&v.v, cur, new) {
			return true
		}
	}
}

// Pointer is a *T for atomic use. The zero value is nil.
type Pointer[T any] struct {
	_ [0]*T // pointers to different types do not convert into each other
	v any
}

// boxed returns p in an interface, nil for nil.
func boxed[T any](p *T) any {
	if p == nil {
		return nil
	}
	return p
}

func unboxed[T any](v any) *T {
	p, _ := v.(*T)
	return p
}

// Load returns the pointer.
func (x *Pointer[T]) Load() *T { return unboxed[T](load(&x.v)) }

// Store sets the pointer.
func (x *Pointer[T]) Store(val *T) { swap(&x.v, boxed(val)) }

// Swap sets the pointer and returns the old one.
func (x *Pointer[T]) Swap(new *T) (old *T) { return unboxed[T](swap(&x.v, boxed(new))) }

// CompareAndSwap sets the pointer to new if it is old.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	return compareAndSwap(&x.v, boxed(old), boxed(new))
}

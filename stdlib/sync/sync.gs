// SPDX-License-Identifier: GPL-3.0-or-later

// Package sync makes goroutines wait for each other. Its types are ready to use as zero values and must
// not be copied once in use.
package sync

import "sync/atomic"

// Locker is something that can be locked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is a mutual exclusion lock.
type Mutex struct {
	state int32
	sema  uint32
}

// Lock waits until the mutex is free and takes it.
func (m *Mutex) Lock()

// TryLock takes the mutex if it is free and reports whether it did.
func (m *Mutex) TryLock() bool

// Unlock frees the mutex. Unlocking one that is not locked ends the program.
func (m *Mutex) Unlock()

// RWMutex is a lock that many readers or one writer may hold. A waiting writer keeps new readers out.
type RWMutex struct {
	w                       Mutex
	writersem, readersem    uint32
	readercount, readerwait int32
}

// Lock takes the lock for writing.
func (rw *RWMutex) Lock()

// TryLock takes the lock for writing if it is free and reports whether it did.
func (rw *RWMutex) TryLock() bool

// Unlock ends writing.
func (rw *RWMutex) Unlock()

// RLock takes the lock for reading.
func (rw *RWMutex) RLock()

// TryRLock takes the lock for reading if no writer has it or waits, and reports whether it did.
func (rw *RWMutex) TryRLock() bool

// RUnlock ends reading.
func (rw *RWMutex) RUnlock()

type rlocker struct{ rw *RWMutex }

func (r *rlocker) Lock()   { r.rw.RLock() }
func (r *rlocker) Unlock() { r.rw.RUnlock() }

// RLocker returns a Locker whose methods are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return &rlocker{rw} }

// WaitGroup waits for a number of goroutines to end.
type WaitGroup struct {
	state uint64
	sema  uint32
}

func (wg *WaitGroup) add(delta int) bool

// Add changes the count by delta. It panics when the count becomes negative.
func (wg *WaitGroup) Add(delta int) {
	if !wg.add(delta) {
		panic("sync: negative WaitGroup counter")
	}
}

// Done takes one off the count.
func (wg *WaitGroup) Done() {
	if !wg.add(-1) {
		panic("sync: negative WaitGroup counter")
	}
}

// Wait waits until the count is 0.
func (wg *WaitGroup) Wait()

// Go counts one more, runs f in a new goroutine and calls Done when it returns.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

// Once does something exactly once.
type Once struct {
	done atomic.Uint32
	m    Mutex
}

// Do calls f if it is the first call of Do; other calls wait until that one has returned.
func (o *Once) Do(f func()) {
	if o.done.Load() == 0 {
		o.slow(f)
	}
}

func (o *Once) slow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done.Load() == 0 {
		defer o.done.Store(1)
		f()
	}
}

// OnceFunc returns a function that calls f the first time it is called. If f panics, so does every call.
func OnceFunc(f func()) func() {
	var once Once
	var valid bool
	var p any
	first := func() {
		defer func() {
			p = recover()
			if !valid {
				panic(p)
			}
		}()
		f()
		f = nil
		valid = true
	}
	return func() {
		once.Do(first)
		if !valid {
			panic(p)
		}
	}
}

// OnceValue returns a function that calls f the first time it is called and returns f's value every time.
// If f panics, so does every call.
func OnceValue[T any](f func() T) func() T {
	var result T
	once := OnceFunc(func() { result = f() })
	return func() T {
		once()
		return result
	}
}

// OnceValues is OnceValue for functions of two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var r1 T1
	var r2 T2
	once := OnceFunc(func() { r1, r2 = f() })
	return func() (T1, T2) {
		once()
		return r1, r2
	}
}

// Cond is a condition that goroutines wait for while they hold the lock L.
type Cond struct {
	L            Locker
	wait, notify uint32
	lock         uint64
	head, tail   uintptr
	self         uintptr
}

// NewCond returns a Cond with lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) copied() bool
func (c *Cond) ticket() uint32
func (c *Cond) waitFor(ticket uint32)
func (c *Cond) signal()
func (c *Cond) broadcast()

func (c *Cond) check() {
	if c.copied() {
		panic("sync.Cond is copied")
	}
}

// Wait unlocks c.L, waits for Signal or Broadcast, and locks c.L again. As the condition may have changed
// again by then, it is called in a loop.
func (c *Cond) Wait() {
	c.check()
	t := c.ticket()
	c.L.Unlock()
	c.waitFor(t)
	c.L.Lock()
}

// Signal wakes one waiting goroutine, if there is any.
func (c *Cond) Signal() {
	c.check()
	c.signal()
}

// Broadcast wakes all waiting goroutines.
func (c *Cond) Broadcast() {
	c.check()
	c.broadcast()
}

// Pool keeps objects for reuse. It may drop any of them at any time.
type Pool struct {
	mu    Mutex
	items []any
	// New makes an object when the pool is empty; nil: Get returns nil then.
	New func() any
}

// The most objects a pool keeps.
const poolSize = 256

// Get takes an object out of the pool or makes a new one.
func (p *Pool) Get() any {
	p.mu.Lock()
	if n := len(p.items); n > 0 {
		x := p.items[n-1]
		p.items[n-1] = nil
		p.items = p.items[:n-1]
		p.mu.Unlock()
		return x
	}
	p.mu.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.mu.Lock()
	if len(p.items) < poolSize {
		p.items = append(p.items, x)
	}
	p.mu.Unlock()
}

// Map is a map for use by several goroutines.
type Map struct {
	mu RWMutex
	m  map[any]any
}

// Load returns the value of key and whether there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	m.mu.RLock()
	value, ok = m.m[key]
	m.mu.RUnlock()
	return value, ok
}

// Store sets the value of key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// LoadOrStore returns the value of key if there is one, else it stores value; loaded tells which.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[key]; ok {
		return v, true
	}
	if m.m == nil {
		m.m = make(map[any]any)
	}
	m.m[key] = value
	return value, false
}

// LoadAndDelete removes key and returns the value it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, loaded = m.m[key]
	delete(m.m, key)
	return value, loaded
}

// Delete removes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value of key and returns the one it had.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	previous, loaded = m.m[key]
	if m.m == nil {
		m.m = make(map[any]any)
	}
	m.m[key] = value
	return previous, loaded
}

// CompareAndSwap sets the value of key to new if it is old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[key]; !ok || v != old {
		return false
	}
	m.m[key] = new
	return true
}

// CompareAndDelete removes key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.m[key]; !ok || v != old {
		return false
	}
	delete(m.m, key)
	return true
}

// Range calls f for the keys and values until it returns false. f may use the map.
func (m *Map) Range(f func(key, value any) bool) {
	m.mu.RLock()
	keys := make([]any, 0, len(m.m))
	for k := range m.m {
		keys = append(keys, k)
	}
	m.mu.RUnlock()
	for _, k := range keys {
		if v, ok := m.Load(k); ok && !f(k, v) {
			return
		}
	}
}

// Clear removes all keys.
func (m *Map) Clear() {
	m.mu.Lock()
	clear(m.m)
	m.mu.Unlock()
}

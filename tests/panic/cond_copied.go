// SPDX-License-Identifier: GPL-3.0-or-later
// expect-exit: 2
// expect-stderr: fresh false
// expect-stderr: original false
// expect-stderr: copy broadcast true
// expect-stderr: copy wait true
// expect-stderr: panic: sync.Cond is copied
package main

import "sync"

// A copy of a condition that has been used would share its waiters.
type box struct {
	c sync.Cond
	n int
}

func try(name string, f func()) {
	defer func() { println(name, recover() != nil) }()
	f()
}

func main() {
	var m sync.Mutex
	b := &box{c: sync.Cond{L: &m}}
	fresh := *b // not used yet
	fresh.c.Signal()
	m.Lock()
	go func() {
		m.Lock()
		b.n++
		m.Unlock()
		b.c.Broadcast()
	}()
	for b.n == 0 {
		b.c.Wait()
	}
	m.Unlock()
	used := *b
	try("fresh", func() { fresh.c.Signal() })
	try("original", func() { b.c.Signal() })
	try("copy broadcast", func() { used.c.Broadcast() })
	try("copy wait", func() { used.c.L.Lock(); used.c.Wait() })
	used.c.Signal()
}

// SPDX-License-Identifier: GPL-3.0-or-later

// Package context carries deadlines, cancellation and values along calls and into goroutines.
package context

import (
	"errors"
	"sync"
	"time"
)

// Context tells a function when to give up. Its methods may be called by several goroutines.
type Context interface {
	// Deadline returns when work is to end, and whether there is such a time.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed when work is to end; nil if that never happens.
	Done() <-chan struct{}
	// Err returns nil until Done is closed, then Canceled or DeadlineExceeded.
	Err() error
	// Value returns the value of key, nil without one.
	Value(key any) any
}

// A CancelFunc tells that work is to end. Calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that also says why.
type CancelCauseFunc func(cause error)

// Canceled is the Err of a context that was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the Err of a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

type emptyCtx struct{ name string }

func (*emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (*emptyCtx) Done() <-chan struct{}                   { return nil }
func (*emptyCtx) Err() error                              { return nil }
func (*emptyCtx) Value(key any) any                       { return nil }
func (e *emptyCtx) String() string                        { return e.name }

var background = &emptyCtx{"context.Background"}
var todo = &emptyCtx{"context.TODO"}

// Background returns a context that is never cancelled: the root of all others.
func Background() Context { return background }

// TODO returns a context for places where it is not yet clear which one to use.
func TODO() Context { return todo }

// nameOf describes a context as String does.
func nameOf(c Context) string {
	if s, ok := c.(interface{ String() string }); ok {
		return s.String()
	}
	return typeName(c)
}

// typeName returns the name of v's type.
func typeName(v any) string

// child is what a cancelled context cancels in turn.
type child interface {
	cancel(removeFromParent bool, err, cause error)
	node() *cancelCtx
}

type cancelCtx struct {
	Context
	mu       sync.Mutex
	done     chan struct{}
	children map[child]struct{}
	err      error
	cause    error
	unwatch  func() bool // what the method AfterFunc of a parent that is not ours has returned
}

func (c *cancelCtx) node() *cancelCtx { return c }

// cancelKey is the key under which a cancelCtx returns itself.
var cancelKey = new(int)

func (c *cancelCtx) Value(key any) any {
	if key == cancelKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) Done() <-chan struct{} { return c.done }

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	err := c.err
	c.mu.Unlock()
	return err
}

func (c *cancelCtx) String() string { return nameOf(c.Context) + ".WithCancel" }

func (c *cancelCtx) cancel(removeFromParent bool, err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	c.err, c.cause = err, cause
	close(c.done)
	// Under the lock: who finds c cancelled finds its descendants cancelled.
	for k := range c.children {
		k.cancel(false, err, cause)
	}
	c.children = nil
	c.mu.Unlock()
	if removeFromParent {
		remove(c.Context, c)
	}
}

// parentOf returns the nearest cancelCtx above, if the Done channel of ctx is its.
func parentOf(ctx Context) (*cancelCtx, bool) {
	p, ok := ctx.Value(cancelKey).(*cancelCtx)
	return p, ok && p.done == ctx.Done()
}

func remove(parent Context, c child) {
	n := c.node()
	n.mu.Lock()
	unwatch := n.unwatch
	n.unwatch = nil
	n.mu.Unlock()
	if unwatch != nil {
		unwatch()
	} else if p, ok := parentOf(parent); ok {
		p.mu.Lock()
		delete(p.children, c)
		p.mu.Unlock()
	}
}

// attach makes c be cancelled when parent is.
func attach(parent Context, c child) {
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		c.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := parentOf(parent); ok {
		p.mu.Lock()
		if p.err != nil {
			p.mu.Unlock()
			c.cancel(false, p.err, p.cause)
			return
		}
		if p.children == nil {
			p.children = make(map[child]struct{})
		}
		p.children[c] = struct{}{}
		p.mu.Unlock()
		return
	}
	follow := func() { c.cancel(false, parent.Err(), Cause(parent)) }
	if p, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		n := c.node()
		n.mu.Lock()
		n.unwatch = p.AfterFunc(follow)
		n.mu.Unlock()
		return
	}
	own := c.node().done
	go func() {
		select {
		case <-done:
			follow()
		case <-own:
		}
	}()
}

func newCancel(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return &cancelCtx{Context: parent, done: make(chan struct{})}
}

// WithCancel returns a copy of parent that ends when cancel is called or parent ends.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancel(parent)
	attach(parent, c)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause is WithCancel with a cause that Cause returns.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancel(parent)
	attach(parent, c)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

// Cause returns why c was cancelled: the error given to a CancelCauseFunc, or c.Err().
func Cause(c Context) error {
	if p, ok := c.Value(cancelKey).(*cancelCtx); ok {
		p.mu.Lock()
		cause := p.cause
		p.mu.Unlock()
		if cause != nil {
			return cause
		}
	}
	return c.Err()
}

type timerCtx struct {
	*cancelCtx
	timer    *time.Timer
	deadline time.Time
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return nameOf(c.cancelCtx.Context) + ".WithDeadline(" + c.deadline.String() + " [" +
		time.Until(c.deadline).String() + "])"
}

func (c *timerCtx) cancel(removeFromParent bool, err, cause error) {
	c.cancelCtx.cancel(false, err, cause)
	if removeFromParent {
		remove(c.cancelCtx.Context, c)
	}
	c.mu.Lock()
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.mu.Unlock()
}

// WithDeadline returns a copy of parent that ends at d at the latest.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with a cause for when the deadline passes.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if cur, ok := parent.Deadline(); ok && cur.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{cancelCtx: newCancel(parent), deadline: d}
	attach(parent, c)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(true, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	c.mu.Lock()
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(true, DeadlineExceeded, cause) })
	}
	c.mu.Unlock()
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithTimeout is WithDeadline for a deadline from now.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithTimeout with a cause for when the time is up.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return c.Context.Value(key)
}

func describe(v any) string {
	switch s := v.(type) {
	case interface{ String() string }:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return typeName(v)
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + describe(c.key) + ", " + describe(c.val) + ")"
}

// isComparable tells whether == works on values of v's type.
func isComparable(v any) bool

// WithValue returns a copy of parent in which key has the value val. Keys should have a type of their own.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !isComparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

type withoutCancelCtx struct{ c Context }

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (w withoutCancelCtx) String() string                        { return nameOf(w.c) + ".WithoutCancel" }

func (w withoutCancelCtx) Value(key any) any {
	if key == cancelKey {
		return nil
	}
	return w.c.Value(key)
}

// WithoutCancel returns a copy of parent that keeps its values but does not end with it.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancelCtx{parent}
}

type afterFuncCtx struct {
	*cancelCtx
	once sync.Once
	f    func()
}

func (a *afterFuncCtx) cancel(removeFromParent bool, err, cause error) {
	a.cancelCtx.cancel(false, err, cause)
	if removeFromParent {
		remove(a.cancelCtx.Context, a)
	}
	a.once.Do(func() { go a.f() })
}

// AfterFunc calls f in a goroutine of its own when ctx ends. stop keeps it from doing so and reports whether it did.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFuncCtx{cancelCtx: newCancel(ctx), f: f}
	attach(ctx, a)
	return func() bool {
		stopped := false
		a.once.Do(func() { stopped = true })
		if stopped {
			a.cancel(true, Canceled, nil)
		}
		return stopped
	}
}

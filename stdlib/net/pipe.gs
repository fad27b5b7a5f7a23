// SPDX-License-Identifier: GPL-3.0-or-later

package net

import (
	"io"
	"os"
	"sync"
	"time"
)

// A waker is a deadline: a channel that is closed when it has passed, another one for each setting.
type waker struct {
	mu     sync.Mutex
	timer  *time.Timer
	passed chan struct{}
}

func (w *waker) channel() chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.passed
}

func (w *waker) expired() bool {
	select {
	case <-w.channel():
		return true
	default:
		return false
	}
}

func (w *waker) set(t time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.timer != nil {
		w.timer.Stop()
		w.timer = nil
	}
	select {
	case <-w.passed:
		w.passed = make(chan struct{})
	default:
	}
	if t.IsZero() {
		return
	}
	passed := w.passed
	end := func() {
		w.mu.Lock()
		if passed == w.passed {
			select {
			case <-passed:
			default:
				close(passed)
			}
		}
		w.mu.Unlock()
	}
	if left := time.Until(t); left > 0 {
		// A timer that is late meets the channel of a later setting and leaves it.
		w.passed = make(chan struct{})
		passed = w.passed
		w.timer = time.AfterFunc(left, end)
	} else {
		close(passed)
	}
}

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "pipe" }

// pipe is one end. What is written goes to the other's reader, who says how much of it has been taken.
type pipe struct {
	writing    sync.Mutex
	in         chan []byte
	taken      chan int
	out        chan []byte
	outTaken   chan int
	once       sync.Once
	done, peer chan struct{} // closed with this end, the other
	rd, wd     waker
}

// Pipe returns the two ends of a connection within the program: no buffer is between.
func Pipe() (Conn, Conn) {
	a, b := make(chan []byte), make(chan []byte)
	na, nb := make(chan int), make(chan int)
	da, db := make(chan struct{}), make(chan struct{})
	p := &pipe{in: a, taken: na, out: b, outTaken: nb, done: da, peer: db}
	q := &pipe{in: b, taken: nb, out: a, outTaken: na, done: db, peer: da}
	for _, e := range []*pipe{p, q} {
		e.rd.passed, e.wd.passed = make(chan struct{}), make(chan struct{})
	}
	return p, q
}

func isDone(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (p *pipe) LocalAddr() Addr  { return pipeAddr{} }
func (p *pipe) RemoteAddr() Addr { return pipeAddr{} }

func (p *pipe) wrap(op string, err error) error {
	if err == nil || err == io.EOF || err == io.ErrClosedPipe {
		return err
	}
	return &OpError{Op: op, Net: "pipe", Err: err}
}

func (p *pipe) Read(b []byte) (int, error) {
	n, err := p.read(b)
	return n, p.wrap("read", err)
}

func (p *pipe) read(b []byte) (int, error) {
	switch {
	case isDone(p.done):
		return 0, io.ErrClosedPipe
	case isDone(p.peer):
		return 0, io.EOF
	case p.rd.expired():
		return 0, os.ErrDeadlineExceeded
	}
	select {
	case data := <-p.in:
		n := copy(b, data)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, io.ErrClosedPipe
	case <-p.peer:
		return 0, io.EOF
	case <-p.rd.channel():
		return 0, os.ErrDeadlineExceeded
	}
}

func (p *pipe) Write(b []byte) (int, error) {
	n, err := p.write(b)
	return n, p.wrap("write", err)
}

func (p *pipe) write(b []byte) (n int, err error) {
	switch {
	case isDone(p.done), isDone(p.peer):
		return 0, io.ErrClosedPipe
	case p.wd.expired():
		return 0, os.ErrDeadlineExceeded
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.out <- b:
			m := <-p.outTaken
			b = b[m:]
			n += m
		case <-p.done:
			return n, io.ErrClosedPipe
		case <-p.peer:
			return n, io.ErrClosedPipe
		case <-p.wd.channel():
			return n, os.ErrDeadlineExceeded
		}
	}
	return n, nil
}

func (p *pipe) setDeadline(read, write bool, t time.Time) error {
	if isDone(p.done) || isDone(p.peer) {
		return io.ErrClosedPipe
	}
	if read {
		p.rd.set(t)
	}
	if write {
		p.wd.set(t)
	}
	return nil
}

func (p *pipe) SetDeadline(t time.Time) error      { return p.setDeadline(true, true, t) }
func (p *pipe) SetReadDeadline(t time.Time) error  { return p.setDeadline(true, false, t) }
func (p *pipe) SetWriteDeadline(t time.Time) error { return p.setDeadline(false, true, t) }

func (p *pipe) Close() error {
	p.once.Do(func() { close(p.done) })
	return nil
}

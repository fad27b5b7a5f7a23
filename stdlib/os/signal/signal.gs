// SPDX-License-Identifier: GPL-3.0-or-later

// Package signal makes signals that the program gets into values on channels. A signal that nobody has asked for keeps its effect.
//
//	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
//	defer stop()
package signal

import (
	"context"
	"os"
	"sync"
	"syscall"
)

const count = 65

// set is a set of signals.
type set [count]bool

var (
	mu       sync.Mutex
	marking  sync.Mutex // before mu: marks are sent in the order of the list
	started  bool
	wants    = map[chan<- os.Signal]*set{}
	marks    []chan struct{} // of those who wait until all signals before now have been sent on
	stopping []stopped
	number   [count]int // how many channels want each
)

// stopped is a channel that wants no more signals than those which have come.
type stopped struct {
	c    chan<- os.Signal
	want *set
}

// start makes the runtime's channel.
func start()

// receive waits for a signal; 0 is a mark.
func receive() int
func mark()
func flush()
func enable(sig int)
func disable(sig int)
func ignore(sig int)
func ignored(sig int) bool

func loop() {
	for {
		sig := receive()
		mu.Lock()
		if sig == 0 {
			close(marks[0])
			marks = marks[1:]
		} else {
			for c, want := range wants {
				send(c, want, sig)
			}
			for _, s := range stopping {
				send(s.c, s.want, sig)
			}
		}
		mu.Unlock()
	}
}

func send(c chan<- os.Signal, want *set, sig int) {
	if want[sig] {
		select {
		case c <- syscall.Signal(sig):
		default:
		}
	}
}

// each calls f for the signals, all if there are none.
func each(sigs []os.Signal, f func(n int)) {
	if len(sigs) == 0 {
		for n := 1; n < count; n++ {
			// Those are the kernel's alone, the runtime's for itself, or faults.
			switch syscall.Signal(n) {
			case syscall.SIGKILL, syscall.SIGSTOP, syscall.SIGURG, 32, 33:
			default:
				f(n)
			}
		}
	}
	for _, s := range sigs {
		if n, ok := s.(syscall.Signal); ok && n > 0 && n < count {
			f(int(n))
		}
	}
}

// Notify sends the signals, all if there are none, to c from now on, if c has room at that moment.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	mu.Lock()
	defer mu.Unlock()
	if !started {
		started = true
		start()
		go loop()
	}
	want := wants[c]
	if want == nil {
		want = new(set)
		wants[c] = want
	}
	each(sig, func(n int) {
		if !want[n] {
			want[n] = true
			if number[n]++; number[n] == 1 {
				enable(n)
			}
		}
	})
}

// drop takes the signal from the set; mu is held.
func drop(want *set, n int) {
	if want[n] {
		want[n] = false
		if number[n]--; number[n] == 0 {
			disable(n)
		}
	}
}

// Stop sends no more signals to c. Those which have come before are in it, as far as it had room.
func Stop(c chan<- os.Signal) {
	mu.Lock()
	want := wants[c]
	if want == nil {
		mu.Unlock()
		return
	}
	delete(wants, c)
	last := *want
	for n := range want {
		drop(want, n)
	}
	stopping = append(stopping, stopped{c, &last})
	mu.Unlock()
	passed := make(chan struct{})
	flush()
	marking.Lock()
	mu.Lock()
	marks = append(marks, passed)
	mu.Unlock()
	mark() // may have to wait for the loop, which needs mu
	marking.Unlock()
	<-passed
	mu.Lock()
	for i, s := range stopping {
		if s.c == c {
			stopping = append(stopping[:i], stopping[i+1:]...)
			break
		}
	}
	mu.Unlock()
}

// cancel takes the signals from all channels and does with them what f does.
func cancel(sigs []os.Signal, f func(n int)) {
	mu.Lock()
	defer mu.Unlock()
	each(sigs, func(n int) {
		for c, want := range wants {
			if want[n] {
				drop(want, n)
				if *want == (set{}) {
					delete(wants, c)
				}
			}
		}
		f(n)
	})
}

// Ignore makes the signals, all if there are none, have no effect.
func Ignore(sig ...os.Signal) { cancel(sig, ignore) }

// Reset undoes Notify and Ignore for the signals, all if there are none.
func Reset(sig ...os.Signal) { cancel(sig, disable) }

// Ignored reports whether a signal has no effect.
func Ignored(sig os.Signal) bool {
	n, ok := sig.(syscall.Signal)
	return ok && n > 0 && n < count && ignored(int(n))
}

// NotifyContext returns a copy of parent that ends when one of the signals comes, or stop is called, which also gives the signals their effect back.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	ctx, cancel := context.WithCancel(parent)
	c := &signalCtx{Context: ctx, cancel: cancel, signals: signals, ch: make(chan os.Signal, 1)}
	Notify(c.ch, signals...)
	if ctx.Err() == nil {
		go func() {
			select {
			case <-c.ch:
				c.cancel()
			case <-c.Done():
			}
		}()
	}
	return c, c.stop
}

type signalCtx struct {
	context.Context
	cancel  context.CancelFunc
	signals []os.Signal
	ch      chan os.Signal
}

func (c *signalCtx) stop() {
	c.cancel()
	Stop(c.ch)
}

func (c *signalCtx) String() string {
	name := c.Context.(interface{ String() string }).String()
	text := "signal.NotifyContext(" + name[:len(name)-len(".WithCancel")]
	if len(c.signals) != 0 {
		text += ", ["
		for i, s := range c.signals {
			if i > 0 {
				text += " "
			}
			text += s.String()
		}
		text += "]"
	}
	return text + ")"
}

// SPDX-License-Identifier: GPL-3.0-or-later

package time

// Sleep pauses the goroutine for at least d.
func Sleep(d Duration)

// timer is what the natives know of Timer and Ticker. When it goes off it runs f in a goroutine, or else puts
// the time into c.
type timer struct {
	core [9]uint64 // the runtime's own
	f    func()
	c    chan Time
	loc  *Location
}

func (r *timer) start(d Duration, period Duration) bool
func (r *timer) stop() bool

// drain takes a time out of the channel that nobody has received.
func (t *timer) drain() bool {
	if t.c == nil {
		return false
	}
	select {
	case <-t.c:
		return true
	default:
		return false
	}
}

// A Timer goes off once: it sends the time on C, or calls the function given to AfterFunc.
type Timer struct {
	C <-chan Time
	t *timer
}

// NewTimer returns a Timer that sends the time on its channel after at least d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	t := &Timer{c, &timer{c: c, loc: &localLoc}}
	t.t.start(d, 0)
	return t
}

// AfterFunc calls f in a goroutine of its own after at least d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{nil, &timer{f: f}}
	t.t.start(d, 0)
	return t
}

// Stop keeps the timer from going off; false if it has gone off or was stopped before. No time is received
// from C afterwards.
func (t *Timer) Stop() bool {
	if t.t == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	active := t.t.stop()
	return t.t.drain() || active
}

// Reset makes the timer go off after d; true if it was active.
func (t *Timer) Reset(d Duration) bool {
	if t.t == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	active := t.t.stop()
	active = t.t.drain() || active
	t.t.start(d, 0)
	return active
}

// After returns a channel that gets the time after at least d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// A Ticker sends the time on C again and again. Ticks that nobody receives are dropped.
type Ticker struct {
	C <-chan Time
	t *timer
}

// NewTicker returns a Ticker with the given period. It panics if d is not positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	t := &Ticker{c, &timer{c: c, loc: &localLoc}}
	t.t.start(d, d)
	return t
}

// Stop ends the ticks. It does not close the channel.
func (t *Ticker) Stop() {
	if t.t == nil {
		return
	}
	t.t.stop()
	t.t.drain()
}

// Reset sets the period; the next tick comes after it.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.t == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.t.stop()
	t.t.drain()
	t.t.start(d, d)
}

// Tick returns the channel of a new Ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

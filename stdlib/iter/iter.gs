// SPDX-License-Identifier: GPL-3.0-or-later

// Package iter holds the types of functions to range over, and turns them around: Pull makes of an iterator that
// calls a function with its values a function that is called for them.
package iter

import "runtime"

// Seq is an iterator over single values. It calls yield for each, and ends when yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over pairs, most often of a key and a value.
type Seq2[K, V any] func(yield func(K, V) bool)

// One iterator that runs in a goroutine of its own, in turns with whoever asks for its values: both sides meet at
// resume and at turn, so that never both run.
type puller struct {
	resume  chan bool     // true: the next value; false: stop
	turn    chan struct{} // a value is there, or the end
	started bool
	done    bool
	asking  bool // next or stop is waiting
	failure any  // the iterator's panic
	exited  bool // it ended by runtime.Goexit
}

// Gives the iterator its turn; run starts it. Panics as it does.
func (p *puller) ask(run func(), more bool) {
	if p.asking {
		panic("iter.Pull: next called again before yield")
	}
	p.asking = true
	if !p.started {
		p.started = true
		p.resume, p.turn = make(chan bool), make(chan struct{})
		go p.run(run)
	} else {
		p.resume <- more
	}
	<-p.turn
	p.asking = false
	if failure := p.failure; failure != nil {
		p.failure = nil
		panic(failure)
	}
	if p.exited {
		p.exited = false
		runtime.Goexit()
	}
}

func (p *puller) run(run func()) {
	returned := false
	defer func() {
		p.failure = recover()
		p.exited = !returned && p.failure == nil
		p.done = true
		p.turn <- struct{}{}
	}()
	run()
	returned = true
}

// The iterator has a value; whether it is to go on.
func (p *puller) yield() bool {
	if !p.asking {
		panic("iter.Pull: yield called again before next")
	}
	p.turn <- struct{}{}
	return <-p.resume
}

func (p *puller) stop() {
	if p.done {
		return
	}
	if !p.started {
		p.done = true
		return
	}
	p.done = true
	p.ask(nil, false)
}

// Pull returns a function that gives seq's values one by one, and false when there are no more, and a function that
// ends the iteration early. Who does not take all values must call stop. A panic of seq becomes one of next or stop.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	var ok bool
	p := new(puller)
	run := func() {
		seq(func(v V) bool {
			if p.done {
				return false
			}
			value, ok = v, true
			return p.yield()
		})
	}
	next = func() (V, bool) {
		var zero V
		value, ok = zero, false
		if !p.done {
			p.ask(run, true)
		}
		v := value
		value = zero
		return v, ok
	}
	return next, p.stop
}

// Pull2 is Pull for an iterator over pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	type pair struct {
		k K
		v V
	}
	single, stop := Pull(func(yield func(pair) bool) {
		seq(func(k K, v V) bool { return yield(pair{k, v}) })
	})
	next = func() (K, V, bool) {
		p, ok := single()
		return p.k, p.v, ok
	}
	return next, stop
}

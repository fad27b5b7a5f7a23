// SPDX-License-Identifier: GPL-3.0-or-later

// Package pipe joins stages that run at the same time, as a shell's pipeline does, but typed. With |> they read from left to right:
//
//	pipe.Files("access.log") |> pipe.Fields() |> pipe.Map(1, func(f []string) string { return f[0] }) |>
//		pipe.Count() |> pipe.Head(5) |> pipe.Print()?
//
// A source makes a Stream, stages make one Stream of another, and what ends it (Print, WriteFile, Collect, ForEach, Reduce, ...) runs them
// all, each in goroutines of its own, waits until every one of them has ended, and returns the first error. Between stages are bounded
// channels: a slow stage holds up those before it, so that endless input takes no more memory. Order is kept. An error, or the end of a
// context (Context, Timeout), stops every stage; one that wants no more, as Head, stops those before it, and that is no error. So it is when
// whoever reads the output has gone: head -1. A Stream can be used once.
//
// Values travel in batches: functions that are given to stages are called for one value after the other.
package pipe

import (
	"context"
	"errors"
	"sync"
)

const (
	depth     = 4   // batches between two stages
	batchSize = 512 // values in a batch, as far as a source decides
	ahead     = 256 // how many results Map keeps, at least, for one that is late and stands before them
)

// A plan is what one pipeline's stages have in common. Pipelines that are merged have one.
type plan struct {
	joined *plan // this one's stages have gone there
	stages []func()
	wg     sync.WaitGroup
	done   chan struct{} // closed at the first error
	mu     sync.Mutex
	err    error
	ran    bool
	execs  bool // programs are among the stages
}

func (p *plan) root() *plan {
	for p.joined != nil {
		p = p.joined
	}
	return p
}

func newPlan() *plan { return &plan{done: make(chan struct{})} }

// fail stops every stage with err, unless there has been an error already.
func (p *plan) fail(err error) {
	p.mu.Lock()
	if p.err == nil {
		p.err = err
		close(p.done)
	}
	p.mu.Unlock()
}

func (p *plan) start() {
	if p.ran {
		panic("pipe: a Stream is used again")
	}
	p.ran = true
	for _, stage := range p.stages {
		p.wg.Add(1)
		go func() {
			defer p.wg.Done()
			stage()
		}()
	}
	p.stages = nil
}

// join makes two plans one.
func join(a, b *plan) *plan {
	a, b = a.root(), b.root()
	if a != b {
		a.stages = append(a.stages, b.stages...)
		a.execs = a.execs || b.execs
		b.stages, b.joined = nil, a
	}
	return a
}

// Stream is what comes out of a source or a stage.
type Stream[T any] struct {
	plan *plan
	c    chan []T
	stop chan struct{} // closed by who reads, when it wants no more
	used bool
}

func newStream[T any](p *plan) *Stream[T] {
	return &Stream[T]{plan: p, c: make(chan []T, depth), stop: make(chan struct{})}
}

func (s *Stream[T]) use() *plan {
	if s.used {
		panic("pipe: a Stream is used again")
	}
	s.used = true
	return s.plan.root()
}

// send passes a batch on; false when nobody wants more.
func (s *Stream[T]) send(batch []T) bool {
	if len(batch) == 0 {
		return true
	}
	select { // what came before an error is passed on if there is room
	case s.c <- batch:
		return true
	default:
	}
	select {
	case s.c <- batch:
		return true
	case <-s.stop:
		return false
	case <-s.plan.root().done:
		return false
	}
}

// next returns the next batch that comes in; false when there is none, or nobody wants what would be made of it.
func next[T, U any](in *Stream[T], out *Stream[U]) ([]T, bool) {
	select {
	case batch, ok := <-in.c:
		return batch, ok
	case <-out.stop:
		return nil, false
	}
}

// fail stops the pipeline.
func (s *Stream[T]) fail(err error) { s.plan.root().fail(err) }

// source makes a Stream of what body sends.
func source[T any](body func(out *Stream[T]) error) *Stream[T] {
	p := newPlan()
	out := newStream[T](p)
	p.stages = append(p.stages, func() {
		defer close(out.c)
		if err := body(out); err != nil {
			out.fail(err)
		}
	})
	return out
}

// stage makes a Stream of another: body reads with next until there is no more, or it wants no more.
func stage[T, U any](in *Stream[T], body func(out *Stream[U]) error) *Stream[U] {
	p := in.use()
	out := newStream[U](p)
	p.stages = append(p.stages, func() {
		defer close(out.c)
		defer close(in.stop)
		if err := body(out); err != nil {
			out.fail(err)
		}
	})
	return out
}

// each is a stage that makes a batch of a batch.
func each[T, U any](in *Stream[T], f func(batch []T) []U) *Stream[U] {
	return stage(in, func(out *Stream[U]) error {
		batch, ok := next(in, out)
		for ok && out.send(f(batch)) {
			batch, ok = next(in, out)
		}
		return nil
	})
}

// errStop ends a pipeline from its end, quietly.
var errStop = errors.New("pipe: enough")

// run runs the whole pipeline; take is called with each batch that comes out.
func run[T any](s *Stream[T], take func(batch []T) error) error {
	p := s.use()
	p.start()
	for batch := range s.c {
		if err := take(batch); err != nil {
			if err != errStop {
				p.fail(err)
			}
			break
		}
	}
	close(s.stop)
	p.wg.Wait()
	return p.err
}

// pass passes on what comes in.
func pass[T any](in, out *Stream[T]) {
	batch, ok := next(in, out)
	for ok && out.send(batch) {
		batch, ok = next(in, out)
	}
}

// Context stops the pipeline with ctx's error when ctx ends.
func Context[T any](s *Stream[T], ctx context.Context) *Stream[T] {
	return stage(s, func(out *Stream[T]) error {
		stop := context.AfterFunc(ctx, func() { out.fail(ctx.Err()) })
		defer stop()
		pass(s, out)
		return nil
	})
}

// SPDX-License-Identifier: GPL-3.0-or-later

package pipe

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"
)

// Map calls f for each value, in n goroutines, and passes the results on in the order of the values. n is how many calls are under way at
// once; with 1 nothing is shared out, which is best for quick functions.
func Map[T, U any](s *Stream[T], n int, f func(T) U) *Stream[U] {
	if n <= 1 {
		return each(s, func(batch []T) []U {
			out := make([]U, len(batch))
			for i, v := range batch {
				out[i] = f(v)
			}
			return out
		})
	}
	return Try(s, n, func(v T) (U, error) { return f(v), nil })
}

// Try is Map for functions that may fail: the first error, in the order of the values, stops the pipeline.
func Try[T, U any](s *Stream[T], n int, f func(T) (U, error)) *Stream[U] {
	if n <= 1 {
		return stage(s, func(out *Stream[U]) error {
			for batch, ok := next(s, out); ok; batch, ok = next(s, out) {
				results := make([]U, 0, len(batch))
				for _, v := range batch {
					u, err := f(v)
					if err != nil {
						out.send(results)
						return err
					}
					results = append(results, u)
				}
				if !out.send(results) {
					break
				}
			}
			return nil
		})
	}
	return stage(s, func(out *Stream[U]) error { return spread(s, out, n, f) })
}

// A job is one value on its way through the workers.
type job[T, U any] struct {
	in   T
	out  U
	err  error
	left bool // nobody calls f for it any more
	done chan struct{}
}

// spread shares values out to n workers; the results are passed on in order, as soon as those before them are there.
func spread[T, U any](s *Stream[T], out *Stream[U], n int, f func(T) (U, error)) error {
	jobs := make(chan *job[T, U])
	queue := make(chan *job[T, U], max(ahead, 16*n))
	quit := make(chan struct{})
	done := out.plan.root().done
	var wg sync.WaitGroup
	for range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				j.out, j.err = f(j.in)
				close(j.done)
			}
		}()
	}
	wg.Add(1)
	go func() { // who shares out
		defer wg.Done()
		defer close(queue)
		defer close(jobs)
		for {
			var batch []T
			var ok bool
			select {
			case batch, ok = <-s.c:
			case <-quit:
			}
			if !ok {
				return
			}
			for _, v := range batch {
				j := &job[T, U]{in: v, done: make(chan struct{})}
				select {
				case queue <- j:
				case <-quit:
					return
				case <-done:
					return
				}
				select {
				case jobs <- j:
				case <-quit:
					j.left = true
				case <-done:
					j.left = true
				}
				if j.left {
					close(j.done)
					return
				}
			}
		}
	}()
	defer wg.Wait()
	defer close(quit)
	var results []U
	for {
		var j *job[T, U]
		select {
		case j = <-queue:
		case <-out.stop:
			return nil
		}
		if j == nil {
			break
		}
		select {
		case <-j.done:
		default:
			if !out.send(results) { // before a wait, what is there
				return nil
			}
			results = nil
			<-j.done
		}
		if j.err != nil || j.left {
			out.send(results)
			return j.err
		}
		if results = append(results, j.out); len(results) == batchSize || len(queue) == 0 {
			if !out.send(results) {
				return nil
			}
			results = nil
		}
	}
	out.send(results)
	return nil
}

// MapUnordered is Map that passes results on as they come.
func MapUnordered[T, U any](s *Stream[T], n int, f func(T) U) *Stream[U] {
	return stage(s, func(out *Stream[U]) error {
		values := make(chan T)
		quit := make(chan struct{})
		var wg sync.WaitGroup
		for range max(n, 1) {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for v := range values {
					if !out.send([]U{f(v)}) {
						return
					}
				}
			}()
		}
		go func() {
			wg.Wait()
			close(quit) // no worker is left to take a value
		}()
	all:
		for batch, ok := next(s, out); ok; batch, ok = next(s, out) {
			for _, v := range batch {
				select {
				case values <- v:
				case <-quit:
					break all
				}
			}
		}
		close(values)
		<-quit
		return nil
	})
}

// thin returns kept, what is left of a batch; if that is little it does not keep the text of all the others in memory.
func thin[T any](kept []T, of int) []T {
	if text, ok := any(kept).([]string); ok && len(text)*8 < of {
		for i, s := range text {
			text[i] = strings.Clone(s)
		}
	}
	return kept
}

// Filter passes on the values for which keep is true.
func Filter[T any](s *Stream[T], keep func(T) bool) *Stream[T] {
	return each(s, func(batch []T) []T {
		kept := batch[:0]
		for _, v := range batch {
			if keep(v) {
				kept = append(kept, v)
			}
		}
		return thin(kept, len(batch))
	})
}

// Matcher is a *regexp.Regexp, or whatever else matches text.
type Matcher interface{ MatchString(s string) bool }

// Grep passes on the lines that m matches.
func Grep(s *Stream[string], m Matcher) *Stream[string] { return Filter(s, m.MatchString) }

// Contains passes on the lines that text is a part of.
func Contains(s *Stream[string], text string) *Stream[string] {
	return Filter(s, func(line string) bool { return strings.Contains(line, text) })
}

// FlatMap passes on all values that f returns for each.
func FlatMap[T, U any](s *Stream[T], f func(T) []U) *Stream[U] {
	return each(s, func(batch []T) []U {
		out := make([]U, 0, len(batch))
		for _, v := range batch {
			out = append(out, f(v)...)
		}
		return out
	})
}

// words returns all words of the lines.
func words(lines []string) []string

// fieldsInto puts the words of each line into out.
func fieldsInto(lines []string, out [][]string)

// splitInto puts the parts of each line between separators into out.
func splitInto(lines []string, sep string, out [][]string)

// Words passes on the words of the lines, which white space separates.
func Words(s *Stream[string]) *Stream[string] { return each(s, words) }

// Fields passes on the words of each line, as awk's $1, $2, ... are f[0], f[1], ...
func Fields(s *Stream[string]) *Stream[[]string] {
	return each(s, func(batch []string) [][]string {
		out := make([][]string, len(batch))
		fieldsInto(batch, out)
		return out
	})
}

// Split passes on the parts of each line between separators.
func Split(s *Stream[string], sep string) *Stream[[]string] {
	return each(s, func(batch []string) [][]string {
		out := make([][]string, len(batch))
		if sep == "" {
			for i, line := range batch {
				out[i] = strings.Split(line, "")
			}
		} else {
			splitInto(batch, sep, out)
		}
		return out
	})
}

// Head passes on the first n values, and stops the stages before it.
func Head[T any](s *Stream[T], n int) *Stream[T] {
	return stage(s, func(out *Stream[T]) error {
		for n > 0 {
			batch, ok := next(s, out)
			if !ok {
				break
			}
			if len(batch) > n {
				batch = batch[:n]
			}
			n -= len(batch)
			if !out.send(batch) {
				break
			}
		}
		return nil
	})
}

// Tail passes on the last n values.
func Tail[T any](s *Stream[T], n int) *Stream[T] {
	return stage(s, func(out *Stream[T]) error {
		var last []T
		for batch, ok := next(s, out); ok; batch, ok = next(s, out) {
			if last = append(last, batch...); len(last) > 2*max(n, batchSize) {
				last = append([]T(nil), last[len(last)-n:]...)
			}
		}
		out.send(last[max(0, len(last)-n):])
		return nil
	})
}

// Skip leaves out the first n values.
func Skip[T any](s *Stream[T], n int) *Stream[T] {
	return each(s, func(batch []T) []T {
		k := min(n, len(batch))
		n -= k
		return batch[k:]
	})
}

// Uniq leaves out values that equal the one before them.
func Uniq[T comparable](s *Stream[T]) *Stream[T] {
	var last T
	first := true
	return each(s, func(batch []T) []T {
		kept := batch[:0]
		for _, v := range batch {
			if first || v != last {
				kept = append(kept, v)
			}
			first, last = false, v
		}
		return kept
	})
}

// gather is a stage that makes values of all values.
func gather[T, U any](s *Stream[T], add func(batch []T), end func() []U) *Stream[U] {
	return stage(s, func(out *Stream[U]) error {
		for batch, ok := next(s, out); ok; batch, ok = next(s, out) {
			add(batch)
		}
		if out.ended() {
			return nil // half of the values would be misleading
		}
		for all := end(); len(all) > 0; {
			n := min(len(all), batchSize)
			if !out.send(all[:n:n]) {
				break
			}
			all = all[n:]
		}
		return nil
	})
}

// Sort passes the values on in ascending order.
func Sort[T cmp.Ordered](s *Stream[T]) *Stream[T] {
	var all []T
	return gather(s, func(batch []T) { all = append(all, batch...) }, func() []T {
		slices.Sort(all)
		return all
	})
}

// SortFunc passes the values on in the order of compare, which is as in slices.SortFunc; equal ones stay as they came.
func SortFunc[T any](s *Stream[T], compare func(a, b T) int) *Stream[T] {
	var all []T
	return gather(s, func(batch []T) { all = append(all, batch...) }, func() []T {
		slices.SortStableFunc(all, compare)
		return all
	})
}

// Counted is how often there was a value.
type Counted[T any] struct {
	N     int
	Value T
}

// String returns "N VALUE".
func (c Counted[T]) String() string { return fmt.Sprint(c.N, " ", c.Value) }

// own returns text that keeps nothing else in memory; other values as they are.
func own[T any](v T) T {
	if p, ok := any(&v).(*string); ok {
		*p = strings.Clone(*p)
	}
	return v
}

// Count passes on each different value with how often it came: the most frequent first, equally frequent ones as they first came.
func Count[T comparable](s *Stream[T]) *Stream[Counted[T]] {
	counts := map[T]*Counted[T]{}
	var all []*Counted[T]
	return gather(s, func(batch []T) {
		for _, v := range batch {
			if c := counts[v]; c != nil {
				c.N++
			} else {
				v = own(v)
				c = &Counted[T]{1, v}
				counts[v] = c
				all = append(all, c)
			}
		}
	}, func() []Counted[T] {
		slices.SortStableFunc(all, func(a, b *Counted[T]) int { return b.N - a.N })
		out := make([]Counted[T], len(all))
		for i, c := range all {
			out[i] = *c
		}
		return out
	})
}

// Group is values that have a key in common.
type Group[K comparable, T any] struct {
	Key    K
	Values []T
}

// GroupBy passes on the values in groups of the same key, in the order in which the keys first came.
func GroupBy[T any, K comparable](s *Stream[T], key func(T) K) *Stream[Group[K, T]] {
	groups := map[K]int{}
	var all []Group[K, T]
	return gather(s, func(batch []T) {
		for _, v := range batch {
			k := key(v)
			i, ok := groups[k]
			if !ok {
				k = own(k)
				i = len(all)
				groups[k] = i
				all = append(all, Group[K, T]{Key: k})
			}
			all[i].Values = append(all[i].Values, v)
		}
	}, func() []Group[K, T] { return all })
}

// Batch passes on n values at a time; the last time what is left.
func Batch[T any](s *Stream[T], n int) *Stream[[]T] {
	n = max(n, 1)
	return stage(s, func(out *Stream[[]T]) error {
		var part []T
		for batch, ok := next(s, out); ok; batch, ok = next(s, out) {
			var full [][]T
			for len(batch) > 0 {
				k := min(n-len(part), len(batch))
				part = append(part, batch[:k]...)
				if batch = batch[k:]; len(part) == n {
					full = append(full, part)
					part = nil
				}
			}
			if !out.send(full) {
				return nil
			}
		}
		if part != nil {
			out.send([][]T{part})
		}
		return nil
	})
}

// Tee also writes the values to w, a line each.
func Tee[T any](s *Stream[T], w io.Writer) *Stream[T] {
	return stage(s, func(out *Stream[T]) error {
		for batch, ok := next(s, out); ok; batch, ok = next(s, out) {
			if _, err := w.Write(linesOf(batch)); err != nil {
				return err
			}
			if !out.send(batch) {
				break
			}
		}
		return nil
	})
}

// Merge passes on the values of all streams as they come.
func Merge[T any](s *Stream[T], others ...*Stream[T]) *Stream[T] {
	all := append([]*Stream[T]{s}, others...)
	p := s.use()
	for _, o := range others {
		p = join(p, o.use())
	}
	out := newStream[T](p)
	p.stages = append(p.stages, func() {
		defer close(out.c)
		var wg sync.WaitGroup
		for _, in := range all {
			wg.Add(1)
			go func() {
				defer wg.Done()
				defer close(in.stop)
				pass(in, out)
			}()
		}
		wg.Wait()
	})
	return out
}

// Timeout stops the pipeline with context.DeadlineExceeded when it has run for d.
func Timeout[T any](s *Stream[T], d time.Duration) *Stream[T] {
	return stage(s, func(out *Stream[T]) error {
		timer := time.AfterFunc(d, func() { out.fail(fmt.Errorf("pipe: after %v: %w", d, context.DeadlineExceeded)) })
		defer timer.Stop()
		pass(s, out)
		return nil
	})
}

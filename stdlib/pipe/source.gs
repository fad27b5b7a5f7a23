// SPDX-License-Identifier: GPL-3.0-or-later

package pipe

import (
	"errors"
	"io"
	"iter"
	"os"
	"time"
)

const (
	chunk   = 64 << 10 // bytes read at once
	maxLine = 1 << 30
)

// splitLines returns the lines of b that are complete, without their ends, and how many bytes they are.
func splitLines(b []byte) (lines []string, used int)

type deadliner interface{ SetReadDeadline(t time.Time) error }

// interruptible sees to it that a read under way ends when nobody wants more; end must be called after the last read.
func interruptible[T any](r io.Reader, out *Stream[T]) (end func()) {
	d, ok := r.(deadliner)
	if !ok || d.SetReadDeadline(time.Time{}) != nil {
		return func() {}
	}
	over, left := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(left)
		select {
		case <-over:
			return
		case <-out.stop:
		case <-out.plan.root().done:
		}
		d.SetReadDeadline(time.Now())
		<-over
		d.SetReadDeadline(time.Time{})
	}()
	return func() {
		close(over)
		<-left
	}
}

// readLines sends the lines of r; false when nobody wants more.
func readLines(r io.Reader, out *Stream[string]) (more bool, err error) {
	end := interruptible(r, out)
	defer end()
	buf, n := make([]byte, chunk), 0
	for {
		m, err := r.Read(buf[n:])
		n += m
		if m > 0 {
			lines, used := splitLines(buf[:n])
			if used > 0 {
				n = copy(buf, buf[used:n])
				if !out.send(lines) {
					return false, nil
				}
			} else if n == len(buf) {
				if n >= maxLine {
					return false, errors.New("pipe: a line is too long")
				}
				buf = append(buf, make([]byte, n)...)
			}
		}
		switch {
		case err == io.EOF:
			if n > 0 {
				return out.send([]string{string(buf[:n])}), nil
			}
			return true, nil
		case errors.Is(err, os.ErrDeadlineExceeded) && out.ended():
			return false, nil
		case err != nil:
			return false, err
		}
	}
}

// ended tells whether nobody wants more.
func (s *Stream[T]) ended() bool {
	select {
	case <-s.stop:
		return true
	case <-s.plan.root().done:
		return true
	default:
		return false
	}
}

// Lines reads lines from r, without their ends. A read under way ends with the pipeline if r is a pipe, a terminal or a connection.
func Lines(r io.Reader) *Stream[string] {
	return source(func(out *Stream[string]) error {
		_, err := readLines(r, out)
		return err
	})
}

// Files reads the lines of files, one after the other; "-" is standard input, and so are no files.
func Files(names ...string) *Stream[string] {
	if len(names) == 0 {
		names = []string{"-"}
	}
	return source(func(out *Stream[string]) error {
		for _, name := range names {
			f := os.Stdin
			if name != "-" {
				var err error
				if f, err = os.Open(name); err != nil {
					return err
				}
			}
			more, err := readLines(f, out)
			if name != "-" {
				f.Close()
			}
			if err != nil || !more {
				return err
			}
		}
		return nil
	})
}

// Slice is a stream of given values.
func Slice[T any](values []T) *Stream[T] {
	return source(func(out *Stream[T]) error {
		for len(values) > 0 {
			n := min(len(values), batchSize)
			// Stages may change a batch in place.
			if !out.send(append([]T(nil), values[:n]...)) {
				break
			}
			values = values[n:]
		}
		return nil
	})
}

// Range is the stream of the numbers from first up to, but without, end.
func Range(first, end int) *Stream[int] {
	return source(func(out *Stream[int]) error {
		for first < end {
			batch := make([]int, min(batchSize, end-first))
			for i := range batch {
				batch[i] = first + i
			}
			first += len(batch)
			if !out.send(batch) {
				break
			}
		}
		return nil
	})
}

// Chan is the stream of what is received from c, until c is closed.
func Chan[T any](c <-chan T) *Stream[T] {
	return source(func(out *Stream[T]) error {
		for {
			select {
			case v, ok := <-c:
				if !ok {
					return nil
				}
				batch := []T{v}
			more:
				for len(batch) < batchSize { // what is there already
					select {
					case v, ok = <-c:
						if !ok {
							break more
						}
						batch = append(batch, v)
					default:
						break more
					}
				}
				if !out.send(batch) || !ok {
					return nil
				}
			case <-out.stop:
				return nil
			case <-out.plan.root().done:
				return nil
			}
		}
	})
}

// Seq is the stream of what seq yields.
func Seq[T any](seq iter.Seq[T]) *Stream[T] {
	return source(func(out *Stream[T]) error {
		var batch []T
		for v := range seq {
			if batch = append(batch, v); len(batch) == batchSize {
				if !out.send(batch) {
					return nil
				}
				batch = nil
			}
		}
		out.send(batch)
		return nil
	})
}

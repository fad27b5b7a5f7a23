// SPDX-License-Identifier: GPL-3.0-or-later

package pipe

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

// joinLines returns the lines, each with a newline.
func joinLines(lines []string) []byte

// linesOf returns values as text, a line each.
func linesOf[T any](batch []T) []byte {
	switch lines := any(batch).(type) {
	case []string:
		return joinLines(lines)
	case [][]byte:
		var out []byte
		for _, l := range lines {
			out = append(append(out, l...), '\n')
		}
		return out
	}
	var out []byte
	for _, v := range batch {
		out = fmt.Appendln(out, v)
	}
	return out
}

// Write runs the pipeline and writes what comes out to w, a line each. That nobody reads w any more ends it and is no error.
func Write[T any](s *Stream[T], w io.Writer) error {
	return run(s, func(batch []T) error {
		_, err := w.Write(linesOf(batch))
		if errors.Is(err, syscall.EPIPE) {
			return errStop
		}
		return err
	})
}

// Print runs the pipeline and writes what comes out to standard output, a line each.
func Print[T any](s *Stream[T]) error {
	if s.plan.root().execs {
		// A reader that has gone shall not end this program before the others, which would be left running.
		c := make(chan os.Signal, 1)
		signal.Notify(c, syscall.SIGPIPE)
		defer signal.Stop(c)
	}
	return Write(s, os.Stdout)
}

// WriteFile runs the pipeline and makes what comes out, a line each, the contents of a file. It has its old contents, or does not exist,
// until all went well.
func WriteFile[T any](s *Stream[T], name string) error {
	perm := os.FileMode(0o666)
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // what a link leads to is written, the link stays
		if info, err := os.Stat(name); err == nil {
			perm = info.Mode().Perm()
		}
	}
	f, err := create(name, perm)
	if err != nil {
		return err
	}
	err = run(s, func(batch []T) error {
		_, err := f.Write(linesOf(batch))
		return err
	})
	if err == nil {
		err = f.Sync()
	}
	if err1 := f.Close(); err == nil {
		err = err1
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// create makes a new file next to name.
func create(name string, perm os.FileMode) (*os.File, error) {
	dir, base := filepath.Split(name)
	for i := 0; ; i++ {
		temp := fmt.Sprintf("%s.%s.%d.%d", dir, base, os.Getpid(), i)
		f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if !errors.Is(err, os.ErrExist) || i == 1000 {
			return f, err
		}
	}
}

// Collect runs the pipeline and returns what comes out. With an error it returns what has come out before.
func Collect[T any](s *Stream[T]) ([]T, error) {
	var all []T
	err := run(s, func(batch []T) error {
		all = append(all, batch...)
		return nil
	})
	return all, err
}

// ForEach runs the pipeline and calls f, in the caller's goroutine, for what comes out. An error of f ends it.
func ForEach[T any](s *Stream[T], f func(T) error) error {
	return run(s, func(batch []T) error {
		for _, v := range batch {
			if err := f(v); err != nil {
				return err
			}
		}
		return nil
	})
}

// Reduce runs the pipeline and returns what f makes of acc and the first value, of that and the second, and so on.
func Reduce[T, A any](s *Stream[T], acc A, f func(acc A, v T) A) (A, error) {
	err := run(s, func(batch []T) error {
		for _, v := range batch {
			acc = f(acc, v)
		}
		return nil
	})
	return acc, err
}

// Len runs the pipeline and returns how many values come out.
func Len[T any](s *Stream[T]) (int, error) {
	n := 0
	err := run(s, func(batch []T) error {
		n += len(batch)
		return nil
	})
	return n, err
}

// Discard runs the pipeline for what its stages do.
func Discard[T any](s *Stream[T]) error {
	return run(s, func(batch []T) error { return nil })
}

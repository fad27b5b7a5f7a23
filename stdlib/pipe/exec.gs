// SPDX-License-Identifier: GPL-3.0-or-later

package pipe

import (
	"errors"
	"internal/procgroup"
	"io"
	"os"
	"os/exec"
	"syscall"
)

// Exec is the stream of the lines that a program writes. When it ends with another status than 0 the pipeline fails. When nobody wants
// more it is killed, with all that it has started. Its messages go to standard error.
func Exec(name string, arg ...string) *Stream[string] {
	s := source(func(out *Stream[string]) error { return execute(out, nil, name, arg) })
	s.plan.execs = true
	return s
}

// Through passes the lines through a program: it reads them and writes those that go on. Otherwise as Exec.
func Through(s *Stream[string], name string, arg ...string) *Stream[string] {
	out := stage(s, func(out *Stream[string]) error { return execute(out, s, name, arg) })
	out.plan.root().execs = true
	return out
}

// feed writes what comes from in to a program, until it does not read any more.
func feed(in *Stream[string], to io.WriteCloser, gone chan struct{}) error {
	defer to.Close()
	for {
		select {
		case batch, ok := <-in.c:
			if !ok {
				return nil
			}
			if _, err := to.Write(joinLines(batch)); err != nil {
				if errors.Is(err, syscall.EPIPE) || errors.Is(err, os.ErrClosed) {
					return nil // it has read enough
				}
				return err
			}
		case <-gone:
			return nil
		}
	}
}

func execute(out, in *Stream[string], name string, arg []string) error {
	c := exec.Command(name, arg...)
	c.Stderr = os.Stderr
	var to io.WriteCloser
	if in != nil {
		w, err := c.StdinPipe()
		if err != nil {
			return err
		}
		to = w
	}
	from, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	if err := procgroup.Start(c); err != nil {
		return err
	}
	// Whoever wants no more kills it: it may not write, and so would not notice.
	over, watched := make(chan struct{}), make(chan bool)
	go func() {
		killed := false
		select {
		case <-over:
		case <-out.stop:
			killed = true
		case <-out.plan.root().done:
			killed = true
		}
		if killed {
			procgroup.Kill(c)
		}
		watched <- killed
	}()
	fed := make(chan error, 1)
	gone := make(chan struct{})
	go func() {
		if in == nil {
			fed <- nil
			return
		}
		fed <- feed(in, to, gone)
	}()
	_, err = readLines(from, out)
	from.Close()
	waited := c.Wait() // closes to as well
	close(gone)
	close(over)
	killed := <-watched
	fedErr := <-fed
	procgroup.Done(c)
	switch {
	case killed:
		return nil
	case waited != nil:
		return &ExecError{name, waited}
	case err != nil:
		return err
	}
	return fedErr
}

// ExecError says that a program has not ended with status 0.
type ExecError struct {
	Name string
	Err  error
}

func (e *ExecError) Error() string { return e.Name + ": " + e.Err.Error() }

// Unwrap returns e.Err.
func (e *ExecError) Unwrap() error { return e.Err }

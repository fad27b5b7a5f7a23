// SPDX-License-Identifier: GPL-3.0-or-later

package exec

import (
	"errors"
	"io"
	"os"
	"syscall"
	"time"
)

func closeAll(files []io.Closer) {
	for _, f := range files {
		f.Close()
	}
}

// pipe makes a pipe, of which the child gets one end and we the other.
func (c *Cmd) pipe(childReads bool) (child, ours *os.File, err error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, nil, err
	}
	if childReads {
		child, ours = r, w
	} else {
		child, ours = w, r
	}
	c.childFiles = append(c.childFiles, child)
	c.pipes = append(c.pipes, ours)
	return child, ours, nil
}

func (c *Cmd) null(flag int) (*os.File, error) {
	f, err := os.OpenFile(os.DevNull, flag, 0)
	if err == nil {
		c.childFiles = append(c.childFiles, f)
	}
	return f, err
}

// quietly returns the error of copying to the program's input: that it did not read all is none.
func quietly(err error) error {
	if pe, ok := err.(*os.PathError); ok && pe.Op == "write" && pe.Path == "|1" && pe.Err == syscall.EPIPE {
		return nil
	}
	return err
}

func (c *Cmd) input() (*os.File, error) {
	if c.Stdin == nil {
		return c.null(os.O_RDONLY)
	}
	if f, ok := c.Stdin.(*os.File); ok {
		return f, nil
	}
	child, ours, err := c.pipe(true)
	if err != nil {
		return nil, err
	}
	from := c.Stdin
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(ours, from)
		err = quietly(err)
		if err1 := ours.Close(); err == nil {
			err = err1
		}
		return err
	})
	return child, nil
}

func (c *Cmd) output(to io.Writer) (*os.File, error) {
	if to == nil {
		return c.null(os.O_WRONLY)
	}
	if f, ok := to.(*os.File); ok {
		return f, nil
	}
	child, ours, err := c.pipe(false)
	if err != nil {
		return nil, err
	}
	c.copying = append(c.copying, func() error {
		_, err := io.Copy(to, ours)
		ours.Close() // the program shall notice when to takes no more
		return err
	})
	return child, nil
}

// same compares two writers, which may be of a type without ==.
func same(a, b any) (equal bool) {
	defer func() { recover() }()
	return a == b
}

// files returns the descriptors of the program.
func (c *Cmd) files() ([]*os.File, error) {
	stdin, err := c.input()
	if err != nil {
		return nil, err
	}
	stdout, err := c.output(c.Stdout)
	if err != nil {
		return nil, err
	}
	stderr := stdout
	if c.Stderr == nil || !same(c.Stderr, c.Stdout) {
		if stderr, err = c.output(c.Stderr); err != nil {
			return nil, err
		}
	}
	return append([]*os.File{stdin, stdout, stderr}, c.ExtraFiles...), nil
}

func (c *Cmd) start() error {
	files, err := c.files()
	if err != nil {
		return err
	}
	env, err := c.environ()
	if err != nil {
		return err
	}
	args := c.Args
	if len(args) == 0 {
		args = []string{c.Path}
	}
	c.Process, err = os.StartProcess(c.Path, args, &os.ProcAttr{Dir: c.Dir, Files: files, Env: env, Sys: c.SysProcAttr})
	return err
}

// Start starts the program and does not wait for it. When it succeeds Wait must be called.
func (c *Cmd) Start() error {
	if c.Process != nil {
		return errors.New("exec: already started")
	}
	started := false
	defer func() {
		closeAll(c.childFiles)
		c.childFiles = nil
		if !started {
			closeAll(c.pipes)
			c.pipes = nil
		}
	}()
	if c.Path == "" && c.Err == nil {
		c.Err = errors.New("exec: no command")
	}
	if c.Err != nil {
		return c.Err
	}
	if c.Cancel != nil && c.ctx == nil {
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	if c.ctx != nil && c.ctx.Err() != nil {
		return c.ctx.Err()
	}
	if err := c.start(); err != nil {
		return err
	}
	started = true
	c.copy()
	if (c.Cancel != nil || c.WaitDelay != 0) && c.ctx != nil && c.ctx.Done() != nil {
		c.watched = make(chan watchResult)
		go c.watch()
	}
	return nil
}

// copy starts the goroutines that copy.
func (c *Cmd) copy() {
	n := len(c.copying)
	if n == 0 {
		return
	}
	ended := make(chan error, n)
	for _, f := range c.copying {
		go func() { ended <- f() }()
	}
	c.copying = nil
	if n == 1 {
		c.copied = ended
		return
	}
	first := make(chan error, 1)
	go func() {
		var err error
		for range n {
			if e := <-ended; err == nil {
				err = e
			}
		}
		first <- err
	}()
	c.copied = first
}

// watch kills the program when the context ends before it has.
func (c *Cmd) watch() {
	select {
	case c.watched <- watchResult{}:
		return
	case <-c.ctx.Done():
	}
	var err error
	if c.Cancel != nil {
		switch e := c.Cancel(); {
		case e == nil:
			err = c.ctx.Err()
		case !errors.Is(e, os.ErrProcessDone):
			err = wrappedError{"exec: canceling Cmd", e}
		}
	}
	if c.WaitDelay == 0 {
		c.watched <- watchResult{err: err}
		return
	}
	timer := time.NewTimer(c.WaitDelay)
	select {
	case c.watched <- watchResult{err, timer}:
		return
	case <-timer.C:
	}
	killed := false
	if e := c.Process.Kill(); e == nil {
		killed = true
	} else if !errors.Is(e, os.ErrProcessDone) {
		err = wrappedError{"exec: killing Cmd", e}
	}
	if c.copied != nil {
		select {
		case e := <-c.copied:
			if err == nil && !killed {
				err = e
			}
		default:
			closeAll(c.pipes)
			<-c.copied
			if err == nil {
				err = ErrWaitDelay
			}
		}
		c.copied = nil
	}
	c.watched <- watchResult{err: err}
}

// Wait waits until the program has ended and all has been copied, and closes the pipes. An *ExitError says that its status was not 0.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.ProcessState != nil {
		return errors.New("exec: Wait was already called")
	}
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	var timer *time.Timer
	if c.watched != nil {
		w := <-c.watched
		timer = w.timer
		if err == nil {
			err = w.err
		}
	}
	if e := c.finish(timer); err == nil {
		err = e
	}
	closeAll(c.pipes)
	c.pipes = nil
	return err
}

// finish waits for the copying, WaitDelay at most, of which the timer may be a part.
func (c *Cmd) finish(timer *time.Timer) error {
	copied := c.copied
	c.copied = nil
	if copied == nil {
		if timer != nil {
			timer.Stop()
		}
		return nil
	}
	if timer == nil {
		if c.WaitDelay == 0 {
			return <-copied
		}
		timer = time.NewTimer(c.WaitDelay)
	}
	defer timer.Stop()
	select {
	case err := <-copied:
		return err
	case <-timer.C:
	}
	select {
	case err := <-copied: // both at once
		return err
	default:
	}
	closeAll(c.pipes)
	<-copied
	return ErrWaitDelay
}

// StdinPipe returns the end of a pipe from which the program will read. Wait closes it, or the caller, for the program to see the end.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	if c.Stdin != nil {
		return nil, errors.New("exec: Stdin already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StdinPipe after process started")
	}
	child, ours, err := c.pipe(true)
	if err != nil {
		return nil, err
	}
	c.Stdin = child
	return ours, nil
}

// StdoutPipe returns the end of a pipe to which the program will write. Read all of it before Wait, which closes it.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StdoutPipe after process started")
	}
	child, ours, err := c.pipe(false)
	if err != nil {
		return nil, err
	}
	c.Stdout = child
	return ours, nil
}

// StderrPipe is StdoutPipe for standard error.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: StderrPipe after process started")
	}
	child, ours, err := c.pipe(false)
	if err != nil {
		return nil, err
	}
	c.Stderr = child
	return ours, nil
}

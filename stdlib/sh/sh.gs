// SPDX-License-Identifier: GPL-3.0-or-later

// Package sh runs programs as a shell script does, without a shell: arguments are a list, so nothing needs quoting and no name can be
// taken for an option's end or a second command.
//
//	sh.Run("tar", "-xzf", archive)?                    // its output is this program's
//	branch := sh.Out("git", "branch", "--show-current")?
//	for _, file := range sh.Lines("git", "ls-files")? { ... }
//	sh.Cmd("make", "-j4").Dir("src").Env("CC=clang").Timeout(time.Minute).Run()?
//
// An error is an *Error, with the status that a shell would see. A program with a timeout or a context runs in a process group of its own,
// which is killed as a whole, children's children included.
package sh

import (
	"bytes"
	"context"
	"errors"
	"internal/procgroup"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// Statuses of a Result that are no program's own, as shells and timeout(1) have them.
const (
	StatusTimeout   = 124 // it ran out of time, or its context ended
	StatusCannotRun = 126 // the file cannot be run
	StatusNotFound  = 127 // there is no such program
)

// Error says that a program has not ended with status 0.
type Error struct {
	Name   string // the program
	Args   []string
	Status int   // its status; 128 + n: a signal has ended it; or one of the constants
	Err    error // an *exec.ExitError, context.DeadlineExceeded, ...
}

func (e *Error) Error() string {
	switch {
	case errors.Is(e.Err, context.DeadlineExceeded):
		return e.Name + ": timed out"
	case e.Status == StatusNotFound:
		return e.Name + ": command not found"
	}
	var pe *fs.PathError
	if errors.As(e.Err, &pe) && pe.Op != "chdir" {
		return e.Name + ": " + pe.Err.Error()
	}
	return e.Name + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// Status returns the status that a shell would see: 0 for nil, that of an *Error, 1 for any other error.
func Status(err error) int {
	var e *Error
	switch {
	case err == nil:
		return 0
	case errors.As(err, &e):
		return e.Status
	}
	return 1
}

// Command is a program with its arguments and what else it is to get. It may be run more than once, also at the same time, but for one
// whose input is a reader.
type Command struct {
	name    string
	args    []string
	dir     string
	env     []string
	in      io.Reader
	text    *string
	out     io.Writer
	err     io.Writer
	timeout time.Duration
	ctx     context.Context
}

// Cmd returns a Command. Its methods say more about it and return it again.
func Cmd(name string, args ...string) *Command { return &Command{name: name, args: args} }

// Dir sets the folder to run in.
func (c *Command) Dir(dir string) *Command {
	c.dir = dir
	return c
}

// Env adds "NAME=value" to the environment.
func (c *Command) Env(env ...string) *Command {
	c.env = append(c.env, env...)
	return c
}

// Stdin sets what it reads. Without it Run gives it this program's input; with a timeout or a context, and for the others, it is empty.
func (c *Command) Stdin(r io.Reader) *Command {
	c.in = r
	return c
}

// Input sets a text that it reads.
func (c *Command) Input(text string) *Command {
	c.text = &text
	return c
}

// Stdout sets where Run lets its output go, instead of this program's.
func (c *Command) Stdout(w io.Writer) *Command {
	c.out = w
	return c
}

// Stderr sets where its messages go, instead of this program's.
func (c *Command) Stderr(w io.Writer) *Command {
	c.err = w
	return c
}

// Timeout sets how long it may run.
func (c *Command) Timeout(d time.Duration) *Command {
	c.timeout = d
	return c
}

// Context kills it when ctx ends.
func (c *Command) Context(ctx context.Context) *Command {
	c.ctx = ctx
	return c
}

// wrap makes an error an *Error.
func (c *Command) wrap(err, ended error) error {
	if err == nil && ended == nil {
		return nil
	}
	e := &Error{Name: c.name, Args: c.args, Status: 1, Err: err}
	var exit *exec.ExitError
	var pe *fs.PathError
	switch {
	case ended != nil:
		e.Status, e.Err = StatusTimeout, ended
	case errors.As(err, &pe) && pe.Op == "chdir":
	case errors.As(err, &exit):
		e.Status = exit.ExitCode()
		if w := exit.Sys().(syscall.WaitStatus); w.Signaled() {
			e.Status = 128 + int(w.Signal())
		}
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, fs.ErrNotExist):
		e.Status = StatusNotFound
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.ENOEXEC), errors.Is(err, exec.ErrDot):
		e.Status = StatusCannotRun
	}
	return e
}

// run runs it with its output to out, or to our own if that is nil.
func (c *Command) run(out io.Writer) error {
	x := exec.Command(c.name, c.args...)
	x.Dir = c.dir
	if c.env != nil {
		x.Env = append(x.Environ(), c.env...)
	}
	x.Stdin, x.Stdout, x.Stderr = c.in, out, c.err
	if c.text != nil {
		x.Stdin = strings.NewReader(*c.text)
	}
	if x.Stderr == nil {
		x.Stderr = os.Stderr
	}
	if c.timeout == 0 && c.ctx == nil {
		if x.Stdin == nil && out == nil {
			x.Stdin = os.Stdin
		}
		if out == nil {
			x.Stdout = os.Stdout
		}
		return c.wrap(x.Run(), nil)
	}
	if out == nil {
		x.Stdout = os.Stdout
	}
	return c.runGroup(x)
}

// late is how long after the kill those may hold the pipes that have left the group.
const late = 200 * time.Millisecond

// runGroup runs it in a group of its own until the time is up or the context ends.
func (c *Command) runGroup(x *exec.Cmd) error {
	ctx := c.ctx
	if ctx == nil {
		ctx = context.Background()
	}
	if c.timeout != 0 {
		limited, cancel := context.WithTimeout(ctx, c.timeout)
		defer cancel()
		ctx = limited
	}
	if ctx.Err() != nil {
		return c.wrap(nil, ctx.Err())
	}
	copied, err := copies(x)
	if err != nil {
		return c.wrap(err, nil)
	}
	if err := procgroup.Start(x); err != nil {
		copied.abandon()
		return c.wrap(err, nil)
	}
	killed := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		procgroup.Kill(x)
		select {
		case <-copied.done:
		case <-time.After(late):
			copied.abandon()
		}
		close(killed)
	})
	copied.start()
	err = x.Wait()
	<-copied.done
	procgroup.Done(x)
	if !stop() {
		<-killed
		return c.wrap(nil, ctx.Err())
	}
	if err == nil {
		err = copied.err
	}
	return c.wrap(err, nil)
}

// copying is what exec.Cmd does with readers and writers that are no files, but that it can be given up.
type copying struct {
	files []*os.File // our ends of pipes
	child []*os.File
	tasks []func() error
	done  chan struct{}
	err   error // once done is closed
}

// copies replaces the readers and writers of x by pipes.
func copies(x *exec.Cmd) (*copying, error) {
	c := &copying{done: make(chan struct{})}
	if from := x.Stdin; from != nil {
		if _, ok := from.(*os.File); !ok {
			r, w, err := os.Pipe()
			if err != nil {
				return nil, err
			}
			c.files, c.child = append(c.files, w), append(c.child, r)
			x.Stdin = r
			c.tasks = append(c.tasks, func() error {
				_, err := io.Copy(w, from)
				w.Close()
				if errors.Is(err, syscall.EPIPE) {
					return nil // it did not want all of it
				}
				return err
			})
		}
	}
	same := x.Stderr == x.Stdout
	for _, to := range []*io.Writer{&x.Stdout, &x.Stderr} {
		if to == &x.Stderr && same {
			x.Stderr = x.Stdout
			break
		}
		w := *to
		if _, ok := w.(*os.File); ok || w == nil {
			continue
		}
		r, pw, err := os.Pipe()
		if err != nil {
			c.abandon()
			return nil, err
		}
		c.files, c.child = append(c.files, r), append(c.child, pw)
		*to = pw
		c.tasks = append(c.tasks, func() error {
			_, err := io.Copy(w, r)
			r.Close()
			return err
		})
	}
	return c, nil
}

func (c *copying) start() {
	for _, f := range c.child {
		f.Close()
	}
	ended := make(chan error, len(c.tasks))
	for _, f := range c.tasks {
		go func() { ended <- f() }()
	}
	go func() {
		for range c.tasks {
			if err := <-ended; c.err == nil {
				c.err = err
			}
		}
		close(c.done)
	}()
}

func (c *copying) abandon() {
	for _, f := range append(c.files, c.child...) {
		f.Close()
	}
}

// Run runs it and waits for its end.
func (c *Command) Run() error { return c.run(c.out) }

// Bytes runs it and returns its output.
func (c *Command) Bytes() ([]byte, error) {
	var out bytes.Buffer
	err := c.run(&out)
	return out.Bytes(), err
}

// Out runs it and returns its output as text, without the newlines at the end.
func (c *Command) Out() (string, error) {
	out, err := c.Bytes()
	return strings.TrimRight(string(out), "\n"), err
}

// Lines runs it and returns the lines of its output.
func (c *Command) Lines() ([]string, error) {
	out, err := c.Bytes()
	if len(out) == 0 {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n"), err
}

// Code runs it and returns its status; the error is nil when the program has run at all.
func (c *Command) Code() (int, error) {
	err := c.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return Status(err), nil
	}
	return Status(err), err
}

// String returns the command line as it would be typed into a shell.
func (c *Command) String() string {
	s := Quote(c.name)
	for _, a := range c.args {
		s += " " + Quote(a)
	}
	return s
}

// Quote returns text quoted for a shell, as it is where that is not needed.
func Quote(s string) string {
	if s != "" && strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-./:=+@%,", r))
	}) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// Run runs a program with this program's input and output.
func Run(name string, args ...string) error { return Cmd(name, args...).Run() }

// Out runs a program and returns its output as text, without the newlines at the end.
func Out(name string, args ...string) (string, error) { return Cmd(name, args...).Out() }

// Lines runs a program and returns the lines of its output.
func Lines(name string, args ...string) ([]string, error) { return Cmd(name, args...).Lines() }

// Shell is Cmd for a script of the shell: text with pipes, globs and quotes of its own. args are its $1, $2, ...
func Shell(script string, args ...string) *Command {
	return Cmd("/bin/sh", append([]string{"-c", script, "sh"}, args...)...)
}

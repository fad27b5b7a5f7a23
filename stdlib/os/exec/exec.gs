// SPDX-License-Identifier: GPL-3.0-or-later

// Package exec runs other programs. No shell is between: arguments are passed as they are.
//
//	out, err := exec.Command("git", "log", "-1").Output()
package exec

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Errors to compare with errors.Is.
var (
	ErrNotFound  = errors.New("executable file not found in $PATH")
	ErrDot       = errors.New("cannot run executable found relative to current directory")
	ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")
)

// Error says why LookPath has found no program of that name.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// ExitError says that a program has ended with another status than 0.
type ExitError struct {
	*os.ProcessState
	Stderr []byte // from Output: what it wrote to standard error, if Cmd.Stderr was nil; the middle of much text is left out
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

type wrappedError struct {
	prefix string
	err    error
}

func (w wrappedError) Error() string { return w.prefix + ": " + w.err.Error() }
func (w wrappedError) Unwrap() error { return w.err }

func executable(file string) error {
	d, err := os.Stat(file)
	if err != nil {
		return err
	}
	if d.IsDir() {
		return syscall.EISDIR
	}
	errno := syscall.Errno(access(file))
	switch {
	case errno == 0:
		return nil
	case errno != syscall.ENOSYS && errno != syscall.EPERM:
		return errno
	case d.Mode()&0111 != 0:
		return nil
	}
	return fs.ErrPermission
}

// access asks whether the process may execute the file.
func access(file string) (errno int)

// LookPath looks for a program in the folders of $PATH. A name with a slash is taken as it is. When it lies in the current folder without
// the name saying so the error is ErrDot.
func LookPath(file string) (string, error) {
	if strings.Contains(file, "/") {
		if err := executable(file); err != nil {
			return "", &Error{file, err}
		}
		return file, nil
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if dir == "" {
			dir = "."
		}
		path := filepath.Join(dir, file)
		if executable(path) == nil {
			if !filepath.IsAbs(path) {
				return path, &Error{file, ErrDot}
			}
			return path, nil
		}
	}
	return "", &Error{file, ErrNotFound}
}

// Cmd is a program to be run, once.
type Cmd struct {
	Path string   // the program; a relative one is looked for in Dir
	Args []string // its arguments, Args[0] is its name; empty: only Path
	Env  []string // "NAME=value", of equal names the last counts; nil: this program's, with PWD if Dir is set
	Dir  string   // where it runs; "" is here

	// Stdin is what it reads; nil is empty. A *os.File is given to it, from anything else a goroutine copies.
	Stdin io.Reader
	// Stdout and Stderr take what it writes; nil throws it away. A *os.File is given to it, to anything else a goroutine copies, to
	// both of them only one if they are equal.
	Stdout io.Writer
	Stderr io.Writer

	ExtraFiles  []*os.File           // its descriptors 3, 4 ...
	SysProcAttr *syscall.SysProcAttr // process group and session

	Process      *os.Process      // set by Start
	ProcessState *os.ProcessState // set by Wait
	Err          error            // of LookPath; Start returns it

	// Cancel is called when the context of CommandContext ends; by default it kills the process. Wait returns the context's error
	// then, if the process has not ended well by itself.
	Cancel func() error
	// WaitDelay bounds how long Wait waits after the context has ended, or the process, for others that hold its pipes open. Then it
	// is killed and the pipes are closed. 0 is for ever.
	WaitDelay time.Duration

	ctx        context.Context
	childFiles []io.Closer    // closed once it has started
	pipes      []io.Closer    // our ends, closed when it has ended
	copying    []func() error // to be run in goroutines
	copied     chan error     // gets the first error of those, when all have ended; nil: there are none
	watched    chan watchResult
}

type watchResult struct {
	err   error
	timer *time.Timer // of WaitDelay, if it runs
}

// Command returns the Cmd that runs name, looked for in $PATH, with these arguments.
func Command(name string, arg ...string) *Cmd {
	c := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if filepath.Base(name) == name {
		path, err := LookPath(name)
		if path != "" {
			c.Path = path
		}
		c.Err = err
	}
	return c
}

// CommandContext is Command for a program that is killed when ctx ends.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	c := Command(name, arg...)
	c.ctx = ctx
	c.Cancel = func() error { return c.Process.Kill() }
	return c
}

// String returns the command line, for people: nothing is quoted.
func (c *Cmd) String() string {
	if c.Err != nil || len(c.Args) == 0 {
		return strings.Join(c.Args, " ")
	}
	return strings.Join(append([]string{c.Path}, c.Args[1:]...), " ")
}

// Environ returns the environment that the program would get.
func (c *Cmd) Environ() []string {
	env, _ := c.environ()
	return env
}

func (c *Cmd) environ() (env []string, err error) {
	all := c.Env
	if all == nil {
		all = os.Environ()
		if c.Dir != "" {
			pwd, absErr := filepath.Abs(c.Dir)
			if absErr == nil {
				all = append(all, "PWD="+pwd)
			}
			err = absErr
		}
	}
	// From the end, because the last of equal names counts; then turned round.
	seen := make(map[string]bool, len(all))
	for i := len(all) - 1; i >= 0; i-- {
		kv := all[i]
		if strings.IndexByte(kv, 0) >= 0 {
			err = errors.New("exec: environment variable contains NUL")
			continue
		}
		end := strings.IndexByte(kv, '=')
		if end == 0 {
			end = strings.IndexByte(kv[1:], '=') + 1
		}
		if end < 0 {
			if kv != "" {
				env = append(env, kv)
			}
		} else if !seen[kv[:end]] {
			seen[kv[:end]] = true
			env = append(env, kv)
		}
	}
	for i, j := 0, len(env)-1; i < j; i, j = i+1, j-1 {
		env[i], env[j] = env[j], env[i]
	}
	if env == nil {
		env = []string{}
	}
	return env, err
}

// Run starts the program and waits for its end: nil when its status is 0 and nothing went wrong with copying.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// limited keeps the first and the last N bytes that are written to it.
type limited struct {
	n       int
	head    []byte
	tail    []byte
	skipped int64
}

func (l *limited) Write(p []byte) (int, error) {
	written := len(p)
	if room := l.n - len(l.head); room > 0 {
		room = min(room, len(p))
		l.head = append(l.head, p[:room]...)
		p = p[room:]
	}
	l.tail = append(l.tail, p...)
	if over := len(l.tail) - l.n; over > l.n {
		l.cut(over)
	}
	return written, nil
}

func (l *limited) cut(over int) {
	l.skipped += int64(over)
	l.tail = l.tail[:copy(l.tail, l.tail[over:])]
}

func (l *limited) Bytes() []byte {
	if over := len(l.tail) - l.n; over > 0 {
		l.cut(over)
	}
	if l.skipped > 0 {
		l.head = append(l.head, "\n... omitting "+strconv.FormatInt(l.skipped, 10)+" bytes ...\n"...)
	}
	return append(l.head, l.tail...)
}

// Output runs the program and returns what it writes to standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	var said *limited
	if c.Stderr == nil {
		said = &limited{n: 32 << 10}
		c.Stderr = said
	}
	err := c.Run()
	if e, ok := err.(*ExitError); ok && said != nil {
		e.Stderr = said.Bytes()
	}
	return out.Bytes(), err
}

// CombinedOutput runs the program and returns what it writes to standard output and standard error.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	c.Stderr = &out
	err := c.Run()
	return out.Bytes(), err
}

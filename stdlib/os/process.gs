// SPDX-License-Identifier: GPL-3.0-or-later

package os

import (
	"errors"
	"sync/atomic"
	"syscall"
	"time"
)

// Signal is a signal of the system; syscall.Signal is one.
type Signal interface {
	String() string
	Signal()
}

// Signals that every system has.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// A child is what the natives know of a process that this program has started. The runtime reaps it when it ends.
type child struct {
	handle uintptr
	state  uint64 // operations under way << 1 | released
}

// wait waits for its end; ok is false when it has been released. Times are in ns.
func (c *child) wait() (status, user, system int, ok bool)

// signal sends sig; ESRCH once it has ended or been released.
func (c *child) signal(sig int) (errno int)
func (c *child) release()

// startChild starts a process. fds are its descriptors, -1 for one that is closed; flags: 1 a process group of its own or pgid,
// 2 a session of its own.
func startChild(name, dir string, argv, env []string, fds []int, flags, pgid int) (handle uintptr, pid, errno int)

// Process is a process that StartProcess has started or FindProcess found.
type Process struct {
	Pid    int
	child  *child // nil: not started by this program
	status atomic.Int32
}

const (
	processDone     = 1
	processReleased = 2
)

// ProcAttr says how StartProcess starts a process.
type ProcAttr struct {
	Dir   string               // where; "" is here
	Env   []string             // its environment; nil is this program's
	Files []*File              // its open files, first standard input, output and error; nil is closed
	Sys   *syscall.SysProcAttr // process group and session
}

// StartProcess starts the program name, which is not looked for in $PATH, with arguments argv, the first of which is its own name. Package
// os/exec is easier to use. Files and signals are as at this program's start, but for signals that it ignores.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Sys == nil && attr.Dir != "" {
		if _, err := Stat(attr.Dir); err != nil {
			pe := err.(*PathError)
			pe.Op = "chdir"
			return nil, pe
		}
	}
	env := attr.Env
	if env == nil {
		env = Environ()
	}
	fds := make([]int, max(len(attr.Files), 3))
	for i := range fds {
		fds[i] = -1
		if i < len(attr.Files) && attr.Files[i] != nil {
			fds[i] = int(attr.Files[i].Fd())
		}
	}
	flags, pgid := 0, 0
	if sys := attr.Sys; sys != nil {
		if sys.Setpgid {
			flags, pgid = 1, sys.Pgid
		}
		if sys.Setsid {
			flags |= 2
		}
	}
	handle, pid, errno := startChild(name, attr.Dir, argv, env, fds, flags, pgid)
	if errno != 0 {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: syscall.Errno(errno)}
	}
	return &Process{Pid: pid, child: &child{handle: handle}}, nil
}

// FindProcess returns a Process for pid, whether there is such a process or not.
func FindProcess(pid int) (*Process, error) {
	p := &Process{Pid: pid}
	if syscall.Kill(pid, 0) == syscall.ESRCH {
		p.status.Store(processDone)
	}
	return p, nil
}

// Release gives the process up: it runs on, and nobody can wait for it.
func (p *Process) Release() error {
	if p.child != nil {
		p.child.release()
	}
	p.status.Store(processReleased)
	p.Pid = -1
	return nil
}

// Wait waits until the process has ended and says how. It must be a child of this program.
func (p *Process) Wait() (*ProcessState, error) {
	switch {
	case p.Pid == -1:
		return nil, syscall.EINVAL
	case p.child == nil && p.status.Load() == 0:
		return nil, NewSyscallError("waitid", syscall.ECHILD)
	case p.child == nil || p.status.Load() != 0:
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	status, user, system, ok := p.child.wait()
	if !ok {
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	if !p.status.CompareAndSwap(0, processDone) {
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	p.child.release()
	return &ProcessState{p.Pid, syscall.WaitStatus(status), time.Duration(user), time.Duration(system)}, nil
}

// Signal sends the process a signal; ErrProcessDone when it has ended.
func (p *Process) Signal(sig Signal) error {
	s, ok := sig.(syscall.Signal)
	switch {
	case !ok:
		return errors.New("os: unsupported signal type")
	case p.Pid == -1 || p.status.Load() == processReleased:
		return errors.New("os: process already released")
	case p.Pid == 0:
		return errors.New("os: process not initialized")
	case p.status.Load() == processDone:
		return ErrProcessDone
	}
	var err error
	if p.child == nil {
		err = syscall.Kill(p.Pid, s)
	} else if errno := p.child.signal(int(s)); errno != 0 {
		err = syscall.Errno(errno)
	}
	if err == syscall.ESRCH {
		return ErrProcessDone
	}
	return err
}

// Kill ends the process at once; it does not wait for it.
func (p *Process) Kill() error { return p.Signal(Kill) }

// ProcessState is how a process has ended.
type ProcessState struct {
	pid          int
	status       syscall.WaitStatus
	user, system time.Duration
}

// Pid returns the number that the process had.
func (p *ProcessState) Pid() int { return p.pid }

// Exited reports whether it ended by itself, not by a signal.
func (p *ProcessState) Exited() bool { return p.status.Exited() }

// Success reports whether it ended with status 0.
func (p *ProcessState) Success() bool { return p.status.ExitStatus() == 0 }

// ExitCode returns its status, -1 when a signal ended it.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return p.status.ExitStatus()
}

// Sys returns its syscall.WaitStatus.
func (p *ProcessState) Sys() any { return p.status }

// UserTime returns the time that it and its children have computed.
func (p *ProcessState) UserTime() time.Duration { return p.user }

// SystemTime returns the time that the system has computed for them.
func (p *ProcessState) SystemTime() time.Duration { return p.system }

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	text := ""
	switch {
	case p.status.Exited():
		text = "exit status " + decimal(p.status.ExitStatus())
	case p.status.Signaled():
		text = "signal: " + p.status.Signal().String()
	}
	if p.status.CoreDump() {
		text += " (core dumped)"
	}
	return text
}

func decimal(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + string(rune('0'+n%10))
}

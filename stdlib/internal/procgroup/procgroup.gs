// SPDX-License-Identifier: GPL-3.0-or-later

// Package procgroup runs programs in process groups of their own, so that they can be killed with all that they have started. A terminal's
// Ctrl-C does not reach such a group: the signals that end this program are passed on to it.
package procgroup

import (
	"os"
	"os/exec"
	"os/signal"
	"sync"
	"syscall"
)

var (
	mu     sync.Mutex
	groups = map[int]bool{}
	ended  chan struct{} // closed to end the watching goroutine; nil: there is none
)

var passed = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}

// caught tells whether the program handles or ignores a signal.
func caught(sig int) bool

// watch passes signals on until there are no groups any more.
func watch(ended chan struct{}, c chan os.Signal) {
	for {
		select {
		case s := <-c:
			mu.Lock() // so that nobody learns of a group's end, and ends the program, before the signal does
			for pgid := range groups {
				syscall.Kill(-pgid, s.(syscall.Signal))
			}
			signal.Stop(c)
			raise(s.(syscall.Signal))
			signal.Notify(c, passed...)
			mu.Unlock()
		case <-ended:
			signal.Stop(c)
			select {
			case s := <-c: // it came with the end
				raise(s.(syscall.Signal))
			default:
			}
			return
		}
	}
}

// raise lets a signal that was caught here end the program as ever, unless somebody else wanted it, and has got it.
func raise(s syscall.Signal) {
	if !caught(int(s)) {
		syscall.Kill(syscall.Getpid(), s)
	}
}

// Start starts a program in a group of its own. Done is to be called after its Wait.
func Start(c *exec.Cmd) error {
	if c.SysProcAttr == nil {
		c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	}
	// Before it starts: a signal in between would miss it.
	mu.Lock()
	if ended == nil {
		ended = make(chan struct{})
		ch := make(chan os.Signal, 4)
		signal.Notify(ch, passed...)
		go watch(ended, ch)
	}
	defer mu.Unlock()
	if err := c.Start(); err != nil {
		stop()
		return err
	}
	groups[c.Process.Pid] = true
	return nil
}

// stop ends the watching when nothing is left to watch; mu is held.
func stop() {
	if len(groups) == 0 && ended != nil {
		close(ended)
		ended = nil
	}
}

// Kill kills the program and all in its group. Also when the program itself has ended: its number is not used again while others are in
// the group, and those who call this wait for some that hold its pipes.
func Kill(c *exec.Cmd) { syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }

// Done forgets the group.
func Done(c *exec.Cmd) {
	mu.Lock()
	delete(groups, c.Process.Pid)
	stop()
	mu.Unlock()
}

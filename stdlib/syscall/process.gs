// SPDX-License-Identifier: GPL-3.0-or-later

package syscall

// SysProcAttr is what a new process gets besides files and environment.
type SysProcAttr struct {
	Setsid  bool // it leads a session of its own, without a terminal
	Setpgid bool // its process group is Pgid, or one of its own if that is 0
	Pgid    int
}

// WaitStatus is how a process has ended, as wait(2) tells it.
type WaitStatus uint32

// Exited reports whether it ended by itself.
func (w WaitStatus) Exited() bool { return w&0x7f == 0 }

// Signaled reports whether a signal ended it.
func (w WaitStatus) Signaled() bool { return w&0x7f != 0x7f && w&0x7f != 0 }

// Stopped reports whether it has been stopped, not ended.
func (w WaitStatus) Stopped() bool { return w&0xff == 0x7f }

// Continued reports whether it goes on after having been stopped.
func (w WaitStatus) Continued() bool { return w == 0xffff }

// CoreDump reports whether a signal ended it with a dump of its memory.
func (w WaitStatus) CoreDump() bool { return w.Signaled() && w&0x80 != 0 }

// ExitStatus returns its status, -1 when it has not ended by itself.
func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w>>8) & 0xff
}

// Signal returns the signal that ended it, or -1.
func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & 0x7f)
}

// StopSignal returns the signal that stopped it, or -1.
func (w WaitStatus) StopSignal() Signal {
	if !w.Stopped() {
		return -1
	}
	return Signal(w>>8) & 0xff
}

func kill(pid, sig int) (errno int)
func getpgid(pid int) (pgid, errno int)

// Kill sends a signal: to the process pid, or to the process group -pid when pid is negative. Signal 0 only asks whether there is one.
func Kill(pid int, sig Signal) error {
	if errno := kill(pid, int(sig)); errno != 0 {
		return Errno(errno)
	}
	return nil
}

// Getpgid returns the process group of a process.
func Getpgid(pid int) (pgid int, err error) {
	pgid, errno := getpgid(pid)
	if errno != 0 {
		return pgid, Errno(errno)
	}
	return pgid, nil
}

// Getpid returns the number of this process.
func Getpid() int

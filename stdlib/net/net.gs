// SPDX-License-Identifier: GPL-3.0-or-later

// Package net has connections by TCP, UDP and Unix sockets, and names of hosts.
//
//	conn, err := net.Dial("tcp", "example.org:80")
//	ln, err := net.Listen("tcp", ":8080")
//
// Networks are tcp, tcp4, tcp6, udp, udp4, udp6 and unix. Whoever waits parks: a goroutine for each connection is cheap. Names are looked
// up by the system's resolver, on threads of its own.
package net

import (
	"context"
	"errors"
	"io"
	"os"
	"syscall"
	"time"
)

// Addr is the address of one end of a connection.
type Addr interface {
	Network() string // "tcp", "udp", ...
	String() string  // "192.0.2.1:25", "[2001:db8::1]:80", a path
}

// Conn is a connection. Its methods may be called by several goroutines.
type Conn interface {
	// Read reads what there is; it fails after the deadline with an Error whose Timeout is true.
	Read(b []byte) (n int, err error)
	// Write writes all of b, or says why not.
	Write(b []byte) (n int, err error)
	// Close ends reads and writes under way.
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	// SetDeadline sets when reads and writes fail, those under way too; the zero Time is never.
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// PacketConn sends and receives packets, each with an address.
type PacketConn interface {
	// ReadFrom takes a packet; what is longer than p is lost.
	ReadFrom(p []byte) (n int, addr Addr, err error)
	WriteTo(p []byte, addr Addr) (n int, err error)
	Close() error
	LocalAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// Listener accepts connections.
type Listener interface {
	Accept() (Conn, error)
	// Close ends Accepts under way.
	Close() error
	Addr() Addr
}

// Error is an error of the network.
type Error interface {
	error
	Timeout() bool
	Temporary() bool
}

// ErrClosed is what is wrong about using what has been closed.
var ErrClosed error = errClosed

// ErrWriteToConnected is what is wrong about WriteTo on a connection that has one peer.
var ErrWriteToConnected = errors.New("use of WriteTo with pre-connected connection")

type closedError struct{}

func (closedError) Error() string   { return "use of closed network connection" }
func (closedError) Timeout() bool   { return false }
func (closedError) Temporary() bool { return false }

var errClosed = closedError{}

var (
	errMissingAddress    = errors.New("missing address")
	errNoSuitableAddress = errors.New("no suitable address found")
	errNoSuchHost        = &notFoundError{"no such host"}
	errUnknownPort       = &notFoundError{"unknown port"}
)

type notFoundError struct{ s string }

func (e *notFoundError) Error() string { return e.s }

type canceledError struct{}

func (canceledError) Error() string        { return "operation was canceled" }
func (canceledError) Is(target error) bool { return target == context.Canceled }

type timeoutError struct{}

func (timeoutError) Error() string        { return "i/o timeout" }
func (timeoutError) Timeout() bool        { return true }
func (timeoutError) Temporary() bool      { return true }
func (timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

// ofContext is the error of a context in the words of this package.
func ofContext(err error) error {
	switch err {
	case context.Canceled:
		return canceledError{}
	case context.DeadlineExceeded:
		return timeoutError{}
	}
	return err
}

// OpError is what most functions of this package fail with: what failed, on which network, between whom.
type OpError struct {
	Op     string // "read", "dial", ...
	Net    string // "tcp", ...
	Source Addr   // the own end, if any
	Addr   Addr   // the other end, or what is listened on
	Err    error
}

// Unwrap returns e.Err.
func (e *OpError) Unwrap() error { return e.Err }

func (e *OpError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := e.Op
	if e.Net != "" {
		s += " " + e.Net
	}
	if e.Source != nil {
		s += " " + e.Source.String()
	}
	if e.Addr != nil {
		if e.Source != nil {
			s += "->"
		} else {
			s += " "
		}
		s += e.Addr.String()
	}
	return s + ": " + e.Err.Error()
}

func (e *OpError) inner() error {
	if s, ok := e.Err.(*os.SyscallError); ok {
		return s.Err
	}
	return e.Err
}

// Timeout reports whether a deadline has passed.
func (e *OpError) Timeout() bool {
	t, ok := e.inner().(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether trying again may help.
func (e *OpError) Temporary() bool {
	if e.Op == "accept" {
		if no, ok := e.inner().(syscall.Errno); ok && (no == syscall.ECONNRESET || no == syscall.ECONNABORTED) {
			return true
		}
	}
	t, ok := e.inner().(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// ParseError is text that is not what Type says.
type ParseError struct {
	Type string
	Text string
}

func (e *ParseError) Error() string   { return "invalid " + e.Type + ": " + e.Text }
func (e *ParseError) Timeout() bool   { return false }
func (e *ParseError) Temporary() bool { return false }

// AddrError is something wrong with an address.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	if e == nil {
		return "<nil>"
	}
	if e.Addr != "" {
		return "address " + e.Addr + ": " + e.Err
	}
	return e.Err
}
func (e *AddrError) Timeout() bool   { return false }
func (e *AddrError) Temporary() bool { return false }

// UnknownNetworkError is the name of a network that there is not.
type UnknownNetworkError string

func (e UnknownNetworkError) Error() string   { return "unknown network " + string(e) }
func (e UnknownNetworkError) Timeout() bool   { return false }
func (e UnknownNetworkError) Temporary() bool { return false }

// InvalidAddrError is an address of the wrong kind.
type InvalidAddrError string

func (e InvalidAddrError) Error() string   { return string(e) }
func (e InvalidAddrError) Timeout() bool   { return false }
func (e InvalidAddrError) Temporary() bool { return false }

// DNSError is a name that could not be looked up.
type DNSError struct {
	UnwrapErr   error
	Err         string
	Name        string
	Server      string
	IsTimeout   bool
	IsTemporary bool
	IsNotFound  bool // there is no such name
}

// Unwrap returns e.UnwrapErr.
func (e *DNSError) Unwrap() error { return e.UnwrapErr }

func (e *DNSError) Error() string {
	if e == nil {
		return "<nil>"
	}
	s := "lookup " + e.Name
	if e.Server != "" {
		s += " on " + e.Server
	}
	return s + ": " + e.Err
}

// Timeout reports whether time ran out.
func (e *DNSError) Timeout() bool { return e.IsTimeout }

// Temporary reports whether trying again may help.
func (e *DNSError) Temporary() bool { return e.IsTimeout || e.IsTemporary }

// Buffers is a list of texts that WriteTo writes one after the other.
type Buffers [][]byte

// WriteTo writes them to w; those written are no longer in the list.
func (v *Buffers) WriteTo(w io.Writer) (n int64, err error) {
	for len(*v) > 0 {
		m, err := w.Write((*v)[0])
		n += int64(m)
		if err != nil {
			(*v)[0] = (*v)[0][m:]
			return n, err
		}
		*v = (*v)[1:]
	}
	return n, nil
}

// Read reads from them; what has been read is no longer in the list.
func (v *Buffers) Read(p []byte) (n int, err error) {
	for len(p) > 0 && len(*v) > 0 {
		m := copy(p, (*v)[0])
		n += m
		p = p[m:]
		if (*v)[0] = (*v)[0][m:]; len((*v)[0]) == 0 {
			*v = (*v)[1:]
		}
	}
	if len(*v) == 0 {
		err = io.EOF
	}
	return n, err
}

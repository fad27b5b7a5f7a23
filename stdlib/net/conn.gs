// SPDX-License-Identifier: GPL-3.0-or-later

package net

import (
	"io"
	"os"
	"syscall"
	"time"
)

// The natives' answers besides errno.
const (
	isClosed   = -1
	timedOut   = -2
	noHost     = -3
	isCanceled = -4
)

// Kinds of sockets.
const (
	kindTCP = iota
	kindUDP
	kindUnix
)

// Options of setOption.
const (
	optNoDelay = iota
	optKeepAlive
	optKeepIdle
	optReadBuffer
	optWriteBuffer
	optLinger
	optKeepInterval
	optKeepCount
)

func read(fd int, b []byte) (n, errno int)
func write(fd int, b []byte) (n, errno int)
func readFrom(fd int, b []byte) (n int, addr string, errno int)
func writeTo(fd int, b []byte, addr string) (n, errno int)

// connect begins a connection, connected waits for it; the write deadline ends that.
func connect(addr string, kind int) (fd, errno int)
func connected(fd int) (errno int)
func listen(addr string, kind int) (fd, errno int)
func accept(fd int) (conn, errno int)
func closeFd(fd int) (errno int)

// shutdown ends reading (1) or writing (2)
func shutdown(fd, dirs int) (errno int)

// deadline sets that of reading (1), writing (2) or both, ns from now; 0: none
func deadline(fd, dirs, ns int) (errno int)
func address(fd int, peer bool) string
func setOption(fd, option, value int) (errno int)

// copyFd returns a descriptor of the system's for the socket.
func copyFd(fd int) (number, errno int)

// conn is what all connections are made of.
type conn struct {
	fd            int
	net           string
	local, remote Addr
}

func newConn(fd int, network string) conn {
	return conn{fd, network, addrOf(network, address(fd, false)), addrOf(network, address(fd, true))}
}

func (c *conn) ok() bool { return c != nil && c.fd != 0 }

// errorOf is the error value of what a native answered; call names the system call.
func errorOf(errno int, call string) error {
	switch errno {
	case isClosed:
		return errClosed
	case timedOut:
		return os.ErrDeadlineExceeded
	case isCanceled:
		return canceledError{}
	}
	return os.NewSyscallError(call, syscall.Errno(errno))
}

func (c *conn) fail(op, call string, errno int) error {
	return &OpError{op, c.net, c.local, c.remote, errorOf(errno, call)}
}

// Read reads what there is, 0 and io.EOF when the other end has closed.
func (c *conn) Read(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, errno := read(c.fd, b)
	if errno != 0 {
		return n, c.fail("read", "read", errno)
	}
	if n == 0 && len(b) > 0 && c.net[:2] != "ud" {
		return 0, io.EOF
	}
	return n, nil
}

// Write writes all of b.
func (c *conn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, errno := write(c.fd, b)
	if errno != 0 {
		return n, c.fail("write", "write", errno)
	}
	return n, nil
}

// Close ends the connection, and reads and writes under way.
func (c *conn) Close() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	if errno := closeFd(c.fd); errno != 0 {
		return c.fail("close", "close", errno)
	}
	return nil
}

// LocalAddr returns the own end.
func (c *conn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.local
}

// RemoteAddr returns the other end.
func (c *conn) RemoteAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.remote
}

func (c *conn) setDeadline(dirs int, t time.Time) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	ns := 0
	if !t.IsZero() {
		if ns = int(time.Until(t)); ns == 0 {
			ns = -1
		}
	}
	if errno := deadline(c.fd, dirs, ns); errno != 0 {
		return c.failSet("set", errno)
	}
	return nil
}

// failSet is about the own end alone.
func (c *conn) failSet(call string, errno int) error {
	return &OpError{"set", c.net, nil, c.local, errorOf(errno, call)}
}

// SetDeadline sets when reads and writes fail, those under way too; the zero Time is never.
func (c *conn) SetDeadline(t time.Time) error { return c.setDeadline(3, t) }

// SetReadDeadline is SetDeadline for reads.
func (c *conn) SetReadDeadline(t time.Time) error { return c.setDeadline(1, t) }

// SetWriteDeadline is SetDeadline for writes.
func (c *conn) SetWriteDeadline(t time.Time) error { return c.setDeadline(2, t) }

func (c *conn) set(option, value int) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	if errno := setOption(c.fd, option, value); errno != 0 {
		return c.failSet("setsockopt", errno)
	}
	return nil
}

// SetReadBuffer sets the size of the system's buffer for what comes in.
func (c *conn) SetReadBuffer(bytes int) error { return c.set(optReadBuffer, bytes) }

// SetWriteBuffer sets the size of the system's buffer for what goes out.
func (c *conn) SetWriteBuffer(bytes int) error { return c.set(optWriteBuffer, bytes) }

// File returns a copy of the socket as a file; both are to be closed.
func (c *conn) File() (f *os.File, err error) {
	if !c.ok() {
		return nil, syscall.EINVAL
	}
	n, errno := copyFd(c.fd)
	if errno != 0 {
		return nil, &OpError{"file", c.net, c.local, c.remote, errorOf(errno, "dup")}
	}
	name := c.net + ":" + c.local.String() + "->"
	if c.remote != nil {
		name += c.remote.String()
	}
	return os.NewFile(uintptr(n), name), nil
}

func (c *conn) shut(op string, dirs int) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	if errno := shutdown(c.fd, dirs); errno != 0 {
		return c.fail("close", "shutdown", errno)
	}
	return nil
}

// TCPConn is a TCP connection.
type TCPConn struct{ conn }

// CloseRead ends reading.
func (c *TCPConn) CloseRead() error { return c.shut("close", 1) }

// CloseWrite ends writing: the other end reads io.EOF; what it still sends can be read.
func (c *TCPConn) CloseWrite() error { return c.shut("close", 2) }

// SetNoDelay says whether small writes are sent at once, which is the default.
func (c *TCPConn) SetNoDelay(noDelay bool) error { return c.set(optNoDelay, oneIf(noDelay)) }

// SetKeepAlive says whether an idle connection is probed, which is the default.
func (c *TCPConn) SetKeepAlive(keepalive bool) error { return c.set(optKeepAlive, oneIf(keepalive)) }

// SetKeepAlivePeriod sets how long a connection is idle before it is probed.
func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error {
	return c.set(optKeepIdle, int((d+time.Second-1)/time.Second))
}

// SetLinger says what Close does about data not yet sent: it is sent in the background (sec < 0, the default), thrown away (0) or sent for sec seconds.
func (c *TCPConn) SetLinger(sec int) error { return c.set(optLinger, sec) }

// KeepAliveConfig says how an idle connection is probed; 0 is the default of 15 seconds or 9 probes, less than 0 leaves it as it is.
type KeepAliveConfig struct {
	Enable   bool
	Idle     time.Duration
	Interval time.Duration
	Count    int
}

// SetKeepAliveConfig says how an idle connection is probed.
func (c *TCPConn) SetKeepAliveConfig(config KeepAliveConfig) error {
	if err := c.SetKeepAlive(config.Enable); err != nil || !config.Enable {
		return err
	}
	seconds := func(d time.Duration) int {
		if d == 0 {
			return 15
		}
		return int((d + time.Second - 1) / time.Second)
	}
	if config.Idle >= 0 {
		if err := c.set(optKeepIdle, seconds(config.Idle)); err != nil {
			return err
		}
	}
	if config.Interval >= 0 {
		if err := c.set(optKeepInterval, seconds(config.Interval)); err != nil {
			return err
		}
	}
	if config.Count < 0 {
		return nil
	}
	if config.Count == 0 {
		config.Count = 9
	}
	return c.set(optKeepCount, config.Count)
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// UnixConn is a connection by a Unix socket.
type UnixConn struct{ conn }

// CloseRead ends reading.
func (c *UnixConn) CloseRead() error { return c.shut("close", 1) }

// CloseWrite ends writing: the other end reads io.EOF.
func (c *UnixConn) CloseWrite() error { return c.shut("close", 2) }

// UDPConn sends and receives UDP packets: those of one peer after Dial, of all after ListenPacket.
type UDPConn struct{ conn }

// ReadFromUDP takes a packet; what is longer than b is lost.
func (c *UDPConn) ReadFromUDP(b []byte) (n int, addr *UDPAddr, err error) {
	if !c.ok() {
		return 0, nil, syscall.EINVAL
	}
	n, from, errno := readFrom(c.fd, b)
	if errno != 0 {
		return n, nil, c.fail("read", "recvfrom", errno)
	}
	ip, port, zone := inetParts(from)
	ip4 := IP(ip).To4()
	if ip4 != nil {
		ip = ip4
	}
	return n, &UDPAddr{ip, port, zone}, nil
}

// ReadFrom is ReadFromUDP.
func (c *UDPConn) ReadFrom(b []byte) (int, Addr, error) {
	n, addr, err := c.ReadFromUDP(b)
	if addr == nil {
		return n, nil, err
	}
	return n, addr, err
}

// WriteToUDP sends a packet.
func (c *UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	fail := func(err error) (int, error) {
		e := &OpError{Op: "write", Net: c.net, Source: c.local, Err: err}
		if addr != nil {
			e.Addr = addr
		}
		return 0, e
	}
	if c.remote != nil {
		return fail(ErrWriteToConnected)
	}
	if addr == nil {
		return fail(errMissingAddress)
	}
	to := *addr
	if len(to.IP) == 0 {
		to.IP = IP{127, 0, 0, 1}
	}
	// A socket of IPv6 sends to IPv4 addresses in their long form.
	sa := inetAddr(hostIP(to.IP), to.Port, to.Zone)
	if l, ok := c.local.(*UDPAddr); ok && l.IP.To4() == nil {
		sa = inetAddr(to.IP.To16(), to.Port, to.Zone)
	}
	if sa == "" {
		return fail(&AddrError{"non-IPv4 address", hostText(to.IP, "")})
	}
	n, errno := writeTo(c.fd, b, sa)
	if errno != 0 {
		return fail(errorOf(errno, "sendto"))
	}
	return n, nil
}

// WriteTo is WriteToUDP.
func (c *UDPConn) WriteTo(b []byte, addr Addr) (int, error) {
	a, ok := addr.(*UDPAddr)
	if !ok {
		if !c.ok() {
			return 0, syscall.EINVAL
		}
		return 0, &OpError{"write", c.net, c.local, addr, syscall.EINVAL}
	}
	return c.WriteToUDP(b, a)
}

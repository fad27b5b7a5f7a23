// SPDX-License-Identifier: GPL-3.0-or-later

package net

import (
	"context"
	"os"
	"syscall"
	"time"
)

// Dialer makes connections. The zero Dialer is what Dial uses.
type Dialer struct {
	Timeout  time.Duration // how long it may take; 0 is as long as the system waits
	Deadline time.Time     // when it has to be done
	// KeepAlive is how long a connection is idle before it is probed: 0 is 15 seconds, less than 0 never.
	KeepAlive time.Duration
	Resolver  *Resolver       // nil is the DefaultResolver
	Cancel    <-chan struct{} // when it is closed the attempt ends; a context is the better way
}

// Dial connects to an address: "tcp", "example.org:80"; "udp", "[2001:db8::1]:53"; "unix", "/tmp/socket".
func Dial(network, address string) (Conn, error) {
	var d Dialer
	return d.Dial(network, address)
}

// DialTimeout is Dial for at most that long.
func DialTimeout(network, address string, timeout time.Duration) (Conn, error) {
	d := Dialer{Timeout: timeout}
	return d.Dial(network, address)
}

// Dial connects to an address.
func (d *Dialer) Dial(network, address string) (Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialContext connects to an address; the end of ctx ends the attempt, not the connection.
func (d *Dialer) DialContext(ctx context.Context, network, address string) (Conn, error) {
	if ctx == nil {
		panic("nil context")
	}
	if d.Timeout < 0 {
		d.Timeout = 1
	}
	if d.Timeout != 0 {
		c, cancel := context.WithTimeout(ctx, d.Timeout)
		defer cancel()
		ctx = c
	}
	if !d.Deadline.IsZero() {
		c, cancel := context.WithDeadline(ctx, d.Deadline)
		defer cancel()
		ctx = c
	}
	if d.Cancel != nil {
		c, cancel := context.WithCancel(ctx)
		defer cancel()
		go func() {
			select {
			case <-d.Cancel:
				cancel()
			case <-c.Done():
			}
		}()
		ctx = c
	}
	addrs, err := d.addresses(ctx, network, address)
	if err != nil {
		return nil, &OpError{Op: "dial", Net: network, Err: err}
	}
	var first error
	for i, a := range addrs {
		c, err := dialOne(ctx, network, a, len(addrs)-i)
		if err == nil {
			if t, ok := c.(*TCPConn); ok && d.KeepAlive != 0 {
				t.SetKeepAlive(d.KeepAlive > 0)
				if d.KeepAlive > 0 {
					t.SetKeepAlivePeriod(d.KeepAlive)
				}
			}
			return c, nil
		}
		if first == nil {
			first = err
		}
		if ctx.Err() != nil {
			break
		}
	}
	return nil, first
}

// addresses returns what is to be tried.
func (d *Dialer) addresses(ctx context.Context, network, address string) ([]Addr, error) {
	switch network {
	case "tcp", "tcp4", "tcp6", "udp", "udp4", "udp6":
	case "unix":
		return []Addr{&UnixAddr{address, network}}, nil
	default:
		return nil, UnknownNetworkError(network)
	}
	if address == "" {
		return nil, errMissingAddress
	}
	r := d.Resolver
	if r == nil {
		r = DefaultResolver
	}
	ips, port, err := r.hostport(ctx, network, address)
	if err != nil {
		return nil, err
	}
	var addrs []Addr
	for _, ip := range ips {
		if network[0] == 't' {
			addrs = append(addrs, &TCPAddr{ip.IP, port, ip.Zone})
		} else {
			addrs = append(addrs, &UDPAddr{ip.IP, port, ip.Zone})
		}
	}
	if addrs == nil { // no host is this one
		if network[0] == 't' {
			return []Addr{&TCPAddr{Port: port}}, nil
		}
		return []Addr{&UDPAddr{Port: port}}, nil
	}
	return addrs, nil
}

// dialOne tries one of n addresses, with its share of the time.
func dialOne(ctx context.Context, network string, a Addr, n int) (Conn, error) {
	fail := func(err error) (Conn, error) {
		return nil, &OpError{Op: "dial", Net: network, Addr: a, Err: err}
	}
	if ctx.Err() != nil {
		return fail(ofContext(ctx.Err()))
	}
	to, kind := a, kindUnix
	switch addr := a.(type) {
	case *TCPAddr:
		kind = kindTCP
		if len(addr.IP) == 0 {
			to = &TCPAddr{IP: loopback(network), Port: addr.Port}
		}
	case *UDPAddr:
		kind = kindUDP
		if len(addr.IP) == 0 {
			to = &UDPAddr{IP: loopback(network), Port: addr.Port}
		}
	}
	sa := systemAddr(to)
	if sa == "" {
		return fail(os.NewSyscallError("connect", syscall.EINVAL))
	}
	fd, errno := connect(sa, kind)
	if errno == 0 {
		errno = wait(ctx, fd, n)
		if errno != 0 {
			closeFd(fd)
		}
	}
	if errno != 0 {
		if ctx.Err() != nil {
			return fail(ofContext(ctx.Err()))
		}
		if errno == timedOut {
			return fail(timeoutError{})
		}
		return fail(errorOf(errno, "connect"))
	}
	switch kind {
	case kindTCP:
		return &TCPConn{newConn(fd, network)}, nil
	case kindUDP:
		return &UDPConn{newConn(fd, network)}, nil
	}
	c := &UnixConn{newConn(fd, network)}
	c.remote = a
	return c, nil
}

func loopback(network string) IP {
	if network[len(network)-1] == '6' {
		return IPv6loopback
	}
	return IP{127, 0, 0, 1}
}

// wait waits for a connection, until ctx ends.
func wait(ctx context.Context, fd, n int) (errno int) {
	const least = 2 * time.Second
	if d, ok := ctx.Deadline(); ok {
		left := time.Until(d)
		part := left / time.Duration(n)
		if part < least {
			part = min(least, left)
		}
		deadline(fd, 2, max(int(part), 1))
	}
	if ctx.Done() != nil {
		stop := context.AfterFunc(ctx, func() { deadline(fd, 2, -1) })
		defer stop()
	}
	if errno = connected(fd); errno == 0 {
		if ctx.Err() != nil {
			return timedOut
		}
		deadline(fd, 2, 0)
	}
	return errno
}

// ListenConfig says how to listen; nothing can be set yet.
type ListenConfig struct{}

// Listen is the function Listen; names are looked up until ctx ends.
func (lc *ListenConfig) Listen(ctx context.Context, network, address string) (Listener, error) {
	switch network {
	case "tcp", "tcp4", "tcp6":
		a, err := listenAddr(ctx, network, address)
		if err != nil {
			return nil, &OpError{Op: "listen", Net: network, Err: err}
		}
		l, err := listenTCP(network, &TCPAddr{a.IP, a.Port, a.Zone})
		if err != nil {
			return nil, err
		}
		return l, nil
	case "unix":
		l, err := ListenUnix(network, &UnixAddr{address, network})
		if err != nil {
			return nil, err
		}
		return l, nil
	}
	return nil, &OpError{Op: "listen", Net: network, Err: UnknownNetworkError(network)}
}

// ListenPacket is the function ListenPacket; names are looked up until ctx ends.
func (lc *ListenConfig) ListenPacket(ctx context.Context, network, address string) (PacketConn, error) {
	switch network {
	case "udp", "udp4", "udp6":
		a, err := listenAddr(ctx, network, address)
		if err != nil {
			return nil, &OpError{Op: "listen", Net: network, Err: err}
		}
		c, err := ListenUDP(network, a)
		if err != nil {
			return nil, err
		}
		return c, nil
	}
	return nil, &OpError{Op: "listen", Net: network, Err: UnknownNetworkError(network)}
}

// Listen accepts connections at an address: "tcp", ":8080" on all interfaces, "localhost:0" at any free port; "unix", a path.
func Listen(network, address string) (Listener, error) {
	var lc ListenConfig
	return lc.Listen(context.Background(), network, address)
}

// ListenPacket receives packets at an address: "udp", ":53".
func ListenPacket(network, address string) (PacketConn, error) {
	var lc ListenConfig
	return lc.ListenPacket(context.Background(), network, address)
}

func listenAddr(ctx context.Context, network, address string) (*UDPAddr, error) {
	ips, port, err := DefaultResolver.hostport(ctx, network, address)
	if err != nil {
		return nil, err
	}
	a := one(ips, address)
	return &UDPAddr{a.IP, port, a.Zone}, nil
}

// bind makes a socket that listens at an address.
func bind(network string, kind int, a Addr, ip IP, port int, zone string) (int, error) {
	var sa string
	switch {
	case kind == kindUnix:
		sa = systemAddr(a)
	case len(ip) != 0:
		sa = inetAddr(hostIP(ip), port, zone)
	case network[3:] == "4":
		sa = inetAddr(IP{0, 0, 0, 0}, port, "")
	default:
		sa = inetAddr(IPv6unspecified, port, "")
	}
	fd, errno := 0, int(syscall.EINVAL)
	if sa != "" {
		fd, errno = listen(sa, kind)
	}
	if errno != 0 {
		return 0, &OpError{Op: "listen", Net: network, Addr: a, Err: errorOf(errno, "bind")}
	}
	return fd, nil
}

// listener is what both kinds of listeners are made of.
type listener struct {
	fd   int
	net  string
	addr Addr
}

func (l *listener) ok() bool { return l != nil && l.fd != 0 }

func (l *listener) accept() (int, error) {
	if !l.ok() {
		return 0, syscall.EINVAL
	}
	fd, errno := accept(l.fd)
	if errno != 0 {
		return 0, &OpError{Op: "accept", Net: l.net, Addr: l.addr, Err: errorOf(errno, "accept4")}
	}
	return fd, nil
}

// Close ends listening, and Accepts under way.
func (l *listener) Close() error {
	if !l.ok() {
		return syscall.EINVAL
	}
	if errno := closeFd(l.fd); errno != 0 {
		return &OpError{Op: "close", Net: l.net, Addr: l.addr, Err: errorOf(errno, "close")}
	}
	return nil
}

// Addr returns where it listens.
func (l *listener) Addr() Addr { return l.addr }

// SetDeadline sets when Accept fails; the zero Time is never.
func (l *listener) SetDeadline(t time.Time) error {
	if !l.ok() {
		return syscall.EINVAL
	}
	c := conn{fd: l.fd, net: l.net, local: l.addr}
	return c.setDeadline(1, t)
}

// File returns a copy of the socket as a file; both are to be closed.
func (l *listener) File() (f *os.File, err error) {
	if !l.ok() {
		return nil, syscall.EINVAL
	}
	c := conn{fd: l.fd, net: l.net, local: l.addr}
	return c.File()
}

// TCPListener accepts TCP connections.
type TCPListener struct{ listener }

// AcceptTCP waits for the next connection.
func (l *TCPListener) AcceptTCP() (*TCPConn, error) {
	fd, err := l.accept()
	if err != nil {
		return nil, err
	}
	return &TCPConn{newConn(fd, l.net)}, nil
}

// Accept is AcceptTCP.
func (l *TCPListener) Accept() (Conn, error) {
	c, err := l.AcceptTCP()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// UnixListener accepts connections at a path. Closing it removes the file.
type UnixListener struct{ listener }

// AcceptUnix waits for the next connection.
func (l *UnixListener) AcceptUnix() (*UnixConn, error) {
	fd, err := l.accept()
	if err != nil {
		return nil, err
	}
	return &UnixConn{newConn(fd, l.net)}, nil
}

// Accept is AcceptUnix.
func (l *UnixListener) Accept() (Conn, error) {
	c, err := l.AcceptUnix()
	if err != nil {
		return nil, err
	}
	return c, nil
}

// ListenTCP is Listen for an address; nil is any.
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error) {
	if laddr == nil {
		laddr = &TCPAddr{}
	}
	if network != "tcp" && network != "tcp4" && network != "tcp6" {
		return nil, &OpError{Op: "listen", Net: network, Addr: laddr, Err: UnknownNetworkError(network)}
	}
	return listenTCP(network, laddr)
}

func listenTCP(network string, a *TCPAddr) (*TCPListener, error) {
	fd, err := bind(network, kindTCP, a, a.IP, a.Port, a.Zone)
	if err != nil {
		return nil, err
	}
	return &TCPListener{listener{fd, network, addrOf(network, address(fd, false))}}, nil
}

// ListenUnix is Listen for a path.
func ListenUnix(network string, laddr *UnixAddr) (*UnixListener, error) {
	if network != "unix" {
		return nil, &OpError{Op: "listen", Net: network, Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		return nil, &OpError{Op: "listen", Net: network, Err: errMissingAddress}
	}
	fd, err := bind(network, kindUnix, laddr, nil, 0, "")
	if err != nil {
		return nil, err
	}
	return &UnixListener{listener{fd, network, laddr}}, nil
}

// ListenUDP is ListenPacket for an address; nil is any.
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error) {
	if network != "udp" && network != "udp4" && network != "udp6" {
		return nil, &OpError{Op: "listen", Net: network, Err: UnknownNetworkError(network)}
	}
	if laddr == nil {
		laddr = &UDPAddr{}
	}
	fd, err := bind(network, kindUDP, laddr, laddr.IP, laddr.Port, laddr.Zone)
	if err != nil {
		return nil, err
	}
	return &UDPConn{conn{fd, network, addrOf(network, address(fd, false)), nil}}, nil
}

// DialTCP connects to raddr. laddr must be nil: the system chooses the own end.
func DialTCP(network string, laddr, raddr *TCPAddr) (*TCPConn, error) {
	if network != "tcp" && network != "tcp4" && network != "tcp6" {
		return nil, &OpError{Op: "dial", Net: network, Err: UnknownNetworkError(network)}
	}
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errMissingAddress}
	}
	if laddr != nil {
		return nil, &OpError{"dial", network, laddr, raddr, syscall.EOPNOTSUPP}
	}
	c, err := dialOne(context.Background(), network, raddr, 1)
	if err != nil {
		return nil, err
	}
	return c.(*TCPConn), nil
}

// DialUDP makes a connection of UDP packets with raddr. laddr must be nil: the system chooses the own end.
func DialUDP(network string, laddr, raddr *UDPAddr) (*UDPConn, error) {
	if network != "udp" && network != "udp4" && network != "udp6" {
		return nil, &OpError{Op: "dial", Net: network, Err: UnknownNetworkError(network)}
	}
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errMissingAddress}
	}
	if laddr != nil {
		return nil, &OpError{"dial", network, laddr, raddr, syscall.EOPNOTSUPP}
	}
	c, err := dialOne(context.Background(), network, raddr, 1)
	if err != nil {
		return nil, err
	}
	return c.(*UDPConn), nil
}

// DialUnix connects to a path. laddr must be nil.
func DialUnix(network string, laddr, raddr *UnixAddr) (*UnixConn, error) {
	if network != "unix" {
		return nil, &OpError{Op: "dial", Net: network, Err: UnknownNetworkError(network)}
	}
	if raddr == nil {
		return nil, &OpError{Op: "dial", Net: network, Err: errMissingAddress}
	}
	if laddr != nil {
		return nil, &OpError{"dial", network, laddr, raddr, syscall.EOPNOTSUPP}
	}
	c, err := dialOne(context.Background(), network, raddr, 1)
	if err != nil {
		return nil, err
	}
	return c.(*UnixConn), nil
}

// SPDX-License-Identifier: GPL-3.0-or-later

package net

import (
	"context"
	"syscall"
	"time"
)

// Resolver looks names up, as the system does: all have the same answers.
type Resolver struct {
	PreferGo     bool // has no effect: the system's resolver is always asked
	StrictErrors bool // likewise
}

// DefaultResolver is what the functions of this package use.
var DefaultResolver = &Resolver{}

// resolve asks for a name's addresses, for ns at most if that is not 0.
func resolve(host string, ns int) (addrs []string, errno int)

// service returns the port of a service's name.
func service(name, protocol string) (port int, ok bool)

// nameOf returns the name of an address, "" if it has none.
func nameOf(addr string) string

func splitZone(s string) (host, zone string) {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] == '%' {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// parseZone reads an address that may have a zone.
func parseZone(s string) (IPAddr, bool) {
	host, zone := splitZone(s)
	ip := ParseIP(host)
	return IPAddr{ip, zone}, ip != nil && (zone == "" || ip.To4() == nil)
}

func dnsError(name string, errno int) error {
	switch errno {
	case noHost:
		return &DNSError{UnwrapErr: errNoSuchHost, Err: errNoSuchHost.Error(), Name: name, IsNotFound: true}
	case timedOut:
		return &DNSError{UnwrapErr: timeoutError{}, Err: timeoutError{}.Error(), Name: name, IsTimeout: true}
	case int(syscall.EAGAIN):
		return &DNSError{Err: "Temporary failure in name resolution", Name: name, IsTemporary: true}
	}
	return &DNSError{UnwrapErr: syscall.Errno(errno), Err: syscall.Errno(errno).Error(), Name: name}
}

type answer struct {
	addrs []string
	errno int
}

// LookupIPAddr returns the addresses of a host, those first that should be tried first.
func (r *Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	if host == "" {
		return nil, dnsError(host, noHost)
	}
	if a, ok := parseZone(host); ok {
		return []IPAddr{a}, nil
	}
	if err := ctx.Err(); err != nil {
		return nil, contextDNSError(host, err)
	}
	ns := 0
	if d, ok := ctx.Deadline(); ok {
		ns = max(int(time.Until(d)), 1)
	}
	var got answer
	if ctx.Done() == nil {
		got.addrs, got.errno = resolve(host, ns)
	} else {
		c := make(chan answer, 1)
		go func() {
			addrs, errno := resolve(host, ns)
			c <- answer{addrs, errno}
		}()
		select {
		case got = <-c:
		case <-ctx.Done():
			return nil, contextDNSError(host, ctx.Err())
		}
	}
	if got.errno != 0 {
		return nil, dnsError(host, got.errno)
	}
	ips := make([]IPAddr, len(got.addrs))
	for i, a := range got.addrs {
		ip, _, zone := inetParts(a)
		ips[i] = IPAddr{IP(ip).To16(), zone}
	}
	return ips, nil
}

func contextDNSError(host string, err error) error {
	mapped := ofContext(err)
	return &DNSError{UnwrapErr: mapped, Err: mapped.Error(), Name: host, IsTimeout: err == context.DeadlineExceeded}
}

// LookupHost returns the addresses of a host as text.
func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	ips, err := r.LookupIPAddr(ctx, host)
	for _, a := range ips {
		addrs = append(addrs, a.String())
	}
	return addrs, err
}

// LookupIP returns the addresses of a host on a network: ip, ip4 or ip6.
func (r *Resolver) LookupIP(ctx context.Context, network, host string) (ips []IP, err error) {
	if network != "ip" && network != "ip4" && network != "ip6" {
		return nil, UnknownNetworkError(network)
	}
	all, err := r.LookupIPAddr(ctx, host)
	if err != nil {
		return nil, err
	}
	for _, a := range all {
		is4 := a.IP.To4() != nil
		if network == "ip" || is4 == (network == "ip4") {
			ips = append(ips, a.IP)
		}
	}
	if ips == nil {
		return nil, &AddrError{errNoSuitableAddress.Error(), host}
	}
	return ips, nil
}

// portNumber reads a port's number; ok is false for the name of a service.
func portNumber(s string) (port int, ok bool) {
	if s == "" {
		return 0, true
	}
	digits, sign := s, 1
	if s[0] == '+' || s[0] == '-' {
		digits = s[1:]
		if s[0] == '-' {
			sign = -1
		}
	}
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return 0, false
		}
		port = min(10*port+int(digits[i]-'0'), 1<<30)
	}
	return sign * port, true
}

// LookupPort returns the port of a service, or the number that it is.
func (r *Resolver) LookupPort(ctx context.Context, network, name string) (port int, err error) {
	port, ok := portNumber(name)
	if !ok {
		switch network {
		case "tcp", "tcp4", "tcp6", "udp", "udp4", "udp6":
			port, ok = service(name, network[:3])
		case "ip", "":
			network = "ip"
			if port, ok = service(name, "tcp"); !ok {
				port, ok = service(name, "udp")
			}
		default:
			return 0, &AddrError{"unknown network", network}
		}
		if !ok {
			return 0, &DNSError{UnwrapErr: errUnknownPort, Err: errUnknownPort.Error(), Name: network + "/" + name, IsNotFound: true}
		}
	}
	if port < 0 || port > 65535 {
		return 0, &AddrError{"invalid port", name}
	}
	return port, nil
}

// LookupAddr returns the names of an address.
func (r *Resolver) LookupAddr(ctx context.Context, addr string) (names []string, err error) {
	a, ok := parseZone(addr)
	if !ok {
		return nil, &DNSError{Err: "unrecognized address", Name: addr}
	}
	name := nameOf(inetAddr(hostIP(a.IP), 0, a.Zone))
	if name == "" {
		return nil, dnsError(addr, noHost)
	}
	return []string{name}, nil
}

// The same for the DefaultResolver.
func LookupHost(host string) (addrs []string, err error) {
	return DefaultResolver.LookupHost(context.Background(), host)
}

// LookupIP returns the addresses of a host.
func LookupIP(host string) ([]IP, error) {
	return DefaultResolver.LookupIP(context.Background(), "ip", host)
}

// LookupPort returns the port of a service.
func LookupPort(network, service string) (port int, err error) {
	return DefaultResolver.LookupPort(context.Background(), network, service)
}

// LookupAddr returns the names of an address.
func LookupAddr(addr string) (names []string, err error) {
	return DefaultResolver.LookupAddr(context.Background(), addr)
}

// SPDX-License-Identifier: GPL-3.0-or-later

package net

import (
	"context"
	"strconv"
	"strings"
)

// SplitHostPort splits "host:port", "[v6]:port", "[v6%zone]:port".
func SplitHostPort(hostport string) (host, port string, err error) {
	bad := func(why string) (string, string, error) { return "", "", &AddrError{why, hostport} }
	colon := strings.LastIndexByte(hostport, ':')
	if colon < 0 {
		return bad("missing port in address")
	}
	head, tail := hostport, hostport // where brackets may not stand
	if hostport[0] == '[' {
		end := strings.IndexByte(hostport, ']')
		switch {
		case end < 0:
			return bad("missing ']' in address")
		case end+1 == len(hostport):
			return bad("missing port in address")
		case end+1 != colon && hostport[end+1] == ':':
			return bad("too many colons in address")
		case end+1 != colon:
			return bad("missing port in address")
		}
		host, head, tail = hostport[1:end], hostport[1:], hostport[end+1:]
	} else if host = hostport[:colon]; strings.IndexByte(host, ':') >= 0 {
		return bad("too many colons in address")
	}
	if strings.IndexByte(head, '[') >= 0 {
		return bad("unexpected '[' in address")
	}
	if strings.IndexByte(tail, ']') >= 0 {
		return bad("unexpected ']' in address")
	}
	return host, hostport[colon+1:], nil
}

// JoinHostPort is the reverse of SplitHostPort.
func JoinHostPort(host, port string) string {
	if strings.IndexByte(host, ':') >= 0 {
		return "[" + host + "]:" + port
	}
	return host + ":" + port
}

func hostText(ip IP, zone string) string {
	if len(ip) == 0 {
		return ""
	}
	if zone != "" {
		return ip.String() + "%" + zone
	}
	return ip.String()
}

// TCPAddr is an end of a TCP connection.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string // of an IPv6 address of one link
}

// Network returns "tcp".
func (a *TCPAddr) Network() string { return "tcp" }

func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return JoinHostPort(hostText(a.IP, a.Zone), strconv.Itoa(a.Port))
}

// UDPAddr is an end of UDP packets.
type UDPAddr struct {
	IP   IP
	Port int
	Zone string // of an IPv6 address of one link
}

// Network returns "udp".
func (a *UDPAddr) Network() string { return "udp" }

func (a *UDPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return JoinHostPort(hostText(a.IP, a.Zone), strconv.Itoa(a.Port))
}

// IPAddr is a host.
type IPAddr struct {
	IP   IP
	Zone string
}

// Network returns "ip".
func (a *IPAddr) Network() string { return "ip" }

func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return hostText(a.IP, a.Zone)
}

// UnixAddr is the path of a Unix socket; one that begins with @ is no file.
type UnixAddr struct {
	Name string
	Net  string
}

// Network returns "unix".
func (a *UnixAddr) Network() string { return a.Net }

func (a *UnixAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return a.Name
}

// The natives' addresses are strings of the system's form.
func inetAddr(ip IP, port int, zone string) string
func inetParts(addr string) (ip []byte, port int, zone string)
func unixAddr(path string) string // "": not a valid path
func unixPath(addr string) string

// systemAddr returns what the natives want; "" if it is no address.
func systemAddr(a Addr) string {
	switch a := a.(type) {
	case *TCPAddr:
		return inetAddr(hostIP(a.IP), a.Port, a.Zone)
	case *UDPAddr:
		return inetAddr(hostIP(a.IP), a.Port, a.Zone)
	case *UnixAddr:
		return unixAddr(a.Name)
	}
	return ""
}

func hostIP(ip IP) IP {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4
	}
	return ip
}

// addrOf is the reverse, for the network's first letters; nil for "".
func addrOf(network, addr string) Addr {
	if addr == "" {
		return nil
	}
	if network[0] == 'u' && network[1] == 'n' {
		path := unixPath(addr)
		if path == "" {
			path = "@" // it has none
		}
		return &UnixAddr{path, network}
	}
	ip, port, zone := inetParts(addr)
	if network[0] == 'u' {
		return &UDPAddr{ip, port, zone}
	}
	return &TCPAddr{ip, port, zone}
}

// hostport says which numbers an address has on a network; without a name only a port.
func (r *Resolver) hostport(ctx context.Context, network, address string) (ips []IPAddr, port int, err error) {
	if address == "" {
		return nil, 0, nil
	}
	host, service, err := SplitHostPort(address)
	if err != nil {
		return nil, 0, err
	}
	if port, err = r.LookupPort(ctx, network, service); err != nil || host == "" {
		return nil, port, err
	}
	all, err := r.LookupIPAddr(ctx, host)
	if err != nil {
		return nil, 0, err
	}
	for _, a := range all {
		is4 := a.IP.To4() != nil
		if network[3:] == "4" && !is4 || network[3:] == "6" && is4 {
			continue
		}
		ips = append(ips, a)
	}
	if len(ips) == 0 {
		return nil, 0, &AddrError{errNoSuitableAddress.Error(), host}
	}
	return ips, port, nil
}

// one picks the address that Resolve functions return: an IPv4 one unless the text has brackets.
func one(ips []IPAddr, address string) IPAddr {
	want6 := strings.IndexByte(address, '[') >= 0
	for _, a := range ips {
		if (a.IP.To4() == nil) == want6 {
			return a
		}
	}
	if len(ips) == 0 {
		return IPAddr{}
	}
	return ips[0]
}

// ResolveTCPAddr looks up "host:port".
func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	switch network {
	case "tcp", "tcp4", "tcp6":
	case "":
		network = "tcp"
	default:
		return nil, UnknownNetworkError(network)
	}
	ips, port, err := DefaultResolver.hostport(context.Background(), network, address)
	if err != nil {
		return nil, err
	}
	a := one(ips, address)
	return &TCPAddr{a.IP, port, a.Zone}, nil
}

// ResolveUDPAddr looks up "host:port".
func ResolveUDPAddr(network, address string) (*UDPAddr, error) {
	switch network {
	case "udp", "udp4", "udp6":
	case "":
		network = "udp"
	default:
		return nil, UnknownNetworkError(network)
	}
	ips, port, err := DefaultResolver.hostport(context.Background(), network, address)
	if err != nil {
		return nil, err
	}
	a := one(ips, address)
	return &UDPAddr{a.IP, port, a.Zone}, nil
}

// ResolveIPAddr looks up a host.
func ResolveIPAddr(network, address string) (*IPAddr, error) {
	if network != "ip" && network != "ip4" && network != "ip6" && network != "" {
		return nil, UnknownNetworkError(network)
	}
	all, err := DefaultResolver.LookupIPAddr(context.Background(), address)
	if err != nil {
		return nil, err
	}
	for _, a := range all {
		is4 := a.IP.To4() != nil
		if network == "ip4" && is4 || network == "ip6" && !is4 || network != "ip4" && network != "ip6" {
			return &a, nil
		}
	}
	return nil, &AddrError{errNoSuitableAddress.Error(), address}
}

// ResolveUnixAddr makes a path an address.
func ResolveUnixAddr(network, address string) (*UnixAddr, error) {
	if network != "unix" {
		return nil, UnknownNetworkError(network)
	}
	return &UnixAddr{address, network}, nil
}

// SPDX-License-Identifier: GPL-3.0-or-later

package net

import "strconv"

// Lengths of addresses in bytes.
const (
	IPv4len = 4
	IPv6len = 16
)

// IP is an address of 4 or 16 bytes; 16 bytes may hold an IPv4 address.
type IP []byte

// IPMask says which bits of an address name the network.
type IPMask []byte

// IPNet is a network.
type IPNet struct {
	IP   IP
	Mask IPMask
}

const prefix4 = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff"

// IPv4 returns the address a.b.c.d, in 16 bytes.
func IPv4(a, b, c, d byte) IP { return append(IP(prefix4), a, b, c, d) }

// IPv4Mask returns the mask a.b.c.d.
func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask returns the mask with ones bits set of bits, which is 32 or 128; nil if there is no such mask.
func CIDRMask(ones, bits int) IPMask {
	if bits != 8*IPv4len && bits != 8*IPv6len || ones < 0 || ones > bits {
		return nil
	}
	m := make(IPMask, bits/8)
	for i := range ones {
		m[i/8] |= 0x80 >> (i % 8)
	}
	return m
}

// Well-known addresses.
var (
	IPv4bcast     = IPv4(255, 255, 255, 255)
	IPv4allsys    = IPv4(224, 0, 0, 1)
	IPv4allrouter = IPv4(224, 0, 0, 2)
	IPv4zero      = IPv4(0, 0, 0, 0)

	IPv6zero                   = IP("\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	IPv6unspecified            = IP("\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	IPv6loopback               = IP("\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01")
	IPv6interfacelocalallnodes = IP("\xff\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01")
	IPv6linklocalallnodes      = IP("\xff\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01")
	IPv6linklocalallrouters    = IP("\xff\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02")
)

// To4 returns the 4 bytes of an IPv4 address, nil if ip is none.
func (ip IP) To4() IP {
	if len(ip) == IPv4len {
		return ip
	}
	if len(ip) == IPv6len && string(ip[:12]) == prefix4 {
		return ip[12:16]
	}
	return nil
}

// To16 returns the address in 16 bytes, nil if ip is none.
func (ip IP) To16() IP {
	switch len(ip) {
	case IPv4len:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case IPv6len:
		return ip
	}
	return nil
}

// Equal reports whether the two are the same address; an IPv4 address may have either form.
func (ip IP) Equal(x IP) bool {
	if len(ip) == len(x) {
		return string(ip) == string(x)
	}
	a, b := ip.To4(), x.To4()
	return a != nil && b != nil && string(a) == string(b)
}

// IsUnspecified reports whether ip is 0.0.0.0 or ::.
func (ip IP) IsUnspecified() bool { return ip.Equal(IPv4zero) || ip.Equal(IPv6unspecified) }

// IsLoopback reports whether ip is this machine's own.
func (ip IP) IsLoopback() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 127
	}
	return ip.Equal(IPv6loopback)
}

// IsPrivate reports whether ip belongs to a private network (RFC 1918, RFC 4193).
func (ip IP) IsPrivate() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 10 || ip4[0] == 172 && ip4[1]&0xf0 == 16 || ip4[0] == 192 && ip4[1] == 168
	}
	return len(ip) == IPv6len && ip[0]&0xfe == 0xfc
}

// IsMulticast reports whether ip is a multicast address.
func (ip IP) IsMulticast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0]&0xf0 == 0xe0
	}
	return len(ip) == IPv6len && ip[0] == 0xff
}

// IsInterfaceLocalMulticast reports whether ip is a multicast address of one interface.
func (ip IP) IsInterfaceLocalMulticast() bool {
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x01
}

// IsLinkLocalMulticast reports whether ip is a multicast address of one link.
func (ip IP) IsLinkLocalMulticast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 224 && ip4[1] == 0 && ip4[2] == 0
	}
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x02
}

// IsLinkLocalUnicast reports whether ip is valid on one link only.
func (ip IP) IsLinkLocalUnicast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 169 && ip4[1] == 254
	}
	return len(ip) == IPv6len && ip[0] == 0xfe && ip[1]&0xc0 == 0x80
}

// IsGlobalUnicast reports whether ip is of one machine and not of one link only; private ones are too.
func (ip IP) IsGlobalUnicast() bool {
	return (len(ip) == IPv4len || len(ip) == IPv6len) && !ip.Equal(IPv4bcast) && !ip.IsUnspecified() && !ip.IsLoopback() &&
		!ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// DefaultMask returns the mask of the address's class; nil for IPv6.
func (ip IP) DefaultMask() IPMask {
	ip4 := ip.To4()
	switch {
	case ip4 == nil:
		return nil
	case ip4[0] < 0x80:
		return CIDRMask(8, 32)
	case ip4[0] < 0xc0:
		return CIDRMask(16, 32)
	}
	return CIDRMask(24, 32)
}

// Mask returns the address with the bits that mask does not have cleared; nil if their lengths do not fit.
func (ip IP) Mask(mask IPMask) IP {
	if len(mask) == IPv6len && len(ip) == IPv4len {
		for _, b := range mask[:12] {
			if b != 0xff {
				return nil
			}
		}
		mask = mask[12:]
	}
	if len(mask) == IPv4len && len(ip) == IPv6len {
		if ip4 := ip.To4(); ip4 != nil {
			ip = ip4
		}
	}
	if len(ip) != len(mask) {
		return nil
	}
	out := make(IP, len(ip))
	for i := range out {
		out[i] = ip[i] & mask[i]
	}
	return out
}

const hexDigits = "0123456789abcdef"

func hexString(b []byte) string {
	s := make([]byte, 0, 2*len(b))
	for _, c := range b {
		s = append(s, hexDigits[c>>4], hexDigits[c&15])
	}
	return string(s)
}

// String returns the usual form: 192.0.2.1, 2001:db8::1 (the longest run of zeros left out).
func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	if ip4 := ip.To4(); ip4 != nil {
		return strconv.Itoa(int(ip4[0])) + "." + strconv.Itoa(int(ip4[1])) + "." + strconv.Itoa(int(ip4[2])) + "." + strconv.Itoa(int(ip4[3]))
	}
	if len(ip) != IPv6len {
		return "?" + hexString(ip)
	}
	from, to := -1, -1 // the run of zeros, in groups
	for i := 0; i < 8; i++ {
		j := i
		for j < 8 && ip[2*j] == 0 && ip[2*j+1] == 0 {
			j++
		}
		if j-i > 1 && j-i > to-from {
			from, to = i, j
		}
		i = max(i, j-1)
	}
	var s []byte
	for i := 0; i < 8; i++ {
		if i == from {
			s = append(s, "::"...)
			i = to
			if i == 8 {
				break
			}
		} else if i > 0 {
			s = append(s, ':')
		}
		s = strconv.AppendUint(s, uint64(ip[2*i])<<8|uint64(ip[2*i+1]), 16)
	}
	return string(s)
}

// MarshalText returns String as bytes, nothing for no address.
func (ip IP) MarshalText() ([]byte, error) {
	if len(ip) == 0 {
		return []byte(""), nil
	}
	if len(ip) != IPv4len && len(ip) != IPv6len {
		return nil, &AddrError{Err: "invalid IP address", Addr: hexString(ip)}
	}
	return []byte(ip.String()), nil
}

// UnmarshalText reads what ParseIP reads.
func (ip *IP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = nil
		return nil
	}
	x := ParseIP(string(text))
	if x == nil {
		return &ParseError{"IP address", string(text)}
	}
	*ip = x
	return nil
}

// parse4 reads a dotted address of four numbers without leading zeros.
func parse4(s string) IP {
	var ip [4]byte
	for i := range ip {
		n, digits := 0, 0
		for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
			n = 10*n + int(s[digits]-'0')
			if digits++; digits > 3 || n > 255 {
				return nil
			}
		}
		if digits == 0 || digits > 1 && s[0] == '0' {
			return nil
		}
		ip[i] = byte(n)
		s = s[digits:]
		if i < 3 {
			if s == "" || s[0] != '.' {
				return nil
			}
			s = s[1:]
		}
	}
	if s != "" {
		return nil
	}
	return ip[:]
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// parse6 reads an IPv6 address without zone.
func parse6(s string) IP {
	ip := make(IP, IPv6len)
	gap, i := -1, 0 // where :: stands
	if len(s) >= 2 && s[:2] == "::" {
		gap = 0
		if s = s[2:]; s == "" {
			return ip
		}
	}
	for i < IPv6len {
		n, digits := 0, 0
		for digits < len(s) && hexValue(s[digits]) >= 0 {
			n = n<<4 | hexValue(s[digits])
			if digits++; digits > 4 {
				return nil
			}
		}
		if digits == 0 {
			return nil
		}
		if digits < len(s) && s[digits] == '.' {
			ip4 := parse4(s)
			if ip4 == nil || gap < 0 && i != IPv6len-IPv4len || i+IPv4len > IPv6len {
				return nil
			}
			copy(ip[i:], ip4)
			i += IPv4len
			s = ""
			break
		}
		ip[i], ip[i+1] = byte(n>>8), byte(n)
		i += 2
		if s = s[digits:]; s == "" {
			break
		}
		if s[0] != ':' || len(s) == 1 {
			return nil
		}
		if s = s[1:]; s[0] == ':' {
			if gap >= 0 {
				return nil
			}
			gap = i
			if s = s[1:]; s == "" {
				break
			}
		}
	}
	if s != "" || i == IPv6len && gap >= 0 || i < IPv6len && gap < 0 {
		return nil
	}
	if gap >= 0 {
		moved := copy(ip[IPv6len-(i-gap):], append(IP(nil), ip[gap:i]...))
		clear(ip[gap : IPv6len-moved])
	}
	return ip
}

// ParseIP reads an address, in 16 bytes; nil if s is none.
func ParseIP(s string) IP {
	for i := range len(s) {
		switch s[i] {
		case '.':
			return parse4(s).To16()
		case ':':
			return parse6(s)
		}
	}
	return nil
}

// Size returns how many of the mask's bits are set, and how many there are; 0, 0 for a mask that is not ones, then zeros.
func (m IPMask) Size() (ones, bits int) {
	bits = 8 * len(m)
	for ones < bits && m[ones/8]&(0x80>>(ones%8)) != 0 {
		ones++
	}
	for i := ones; i < bits; i++ {
		if m[i/8]&(0x80>>(i%8)) != 0 {
			return 0, 0
		}
	}
	return ones, bits
}

// String returns the mask in hexadecimal digits.
func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return hexString(m)
}

// parts returns address and mask of the same length, nil if they do not fit.
func (n *IPNet) parts() (IP, IPMask) {
	ip, m := n.IP.To4(), n.Mask
	if ip == nil {
		if ip = n.IP; len(ip) != IPv6len {
			return nil, nil
		}
	}
	if len(m) == IPv6len && len(ip) == IPv4len {
		m = m[12:]
	}
	if len(m) != len(ip) {
		return nil, nil
	}
	return ip, m
}

// Contains reports whether ip is in the network.
func (n *IPNet) Contains(ip IP) bool {
	number, m := n.parts()
	if ip4 := ip.To4(); ip4 != nil {
		ip = ip4
	}
	if len(ip) != len(number) {
		return false
	}
	for i := range ip {
		if (number[i]^ip[i])&m[i] != 0 {
			return false
		}
	}
	return true
}

// Network returns "ip+net".
func (n *IPNet) Network() string { return "ip+net" }

// String returns the network as 192.0.2.0/24.
func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	number, m := n.parts()
	if number == nil || m == nil {
		return "<nil>"
	}
	ones, bits := m.Size()
	if bits == 0 {
		return number.String() + "/" + m.String()
	}
	return number.String() + "/" + strconv.Itoa(ones)
}

// ParseCIDR reads 192.0.2.1/24: the address, and the network that it is in.
func ParseCIDR(s string) (IP, *IPNet, error) {
	bad := &ParseError{"CIDR address", s}
	slash := -1
	for i := range len(s) {
		if s[i] == '/' {
			slash = i
			break
		}
	}
	if slash < 0 {
		return nil, nil, bad
	}
	ip, length := ParseIP(s[:slash]), s[slash+1:]
	bits := 8 * IPv6len
	if parse4(s[:slash]) != nil {
		bits = 8 * IPv4len
	}
	n := 0
	for i := range len(length) {
		if length[i] < '0' || length[i] > '9' || n > bits {
			return nil, nil, bad
		}
		n = 10*n + int(length[i]-'0')
	}
	if ip == nil || length == "" || n > bits {
		return nil, nil, bad
	}
	m := CIDRMask(n, bits)
	return ip, &IPNet{ip.Mask(m), m}, nil
}

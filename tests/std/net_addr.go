// Package net: addresses, networks, masks, hosts and ports.
package main

import (
	"errors"
	"fmt"
	"net"
)

func main() {
	for _, s := range []string{"", "1.2.3.4", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.", "0.0.0.0", "255.255.255.255", "::", "::1",
		"1::", "2001:db8::1", "2001:DB8:0:0:1:0:0:1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4::5:6:7:8",
		"1:2:3:4:5:6:7:8:9", ":1", "1:", ":::", "1:::2", "::ffff:1.2.3.4", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "::12345", "fe80::1%lo",
		"g::1", "1::2::3", " 1.2.3.4", "1.2.3.4 ", "::ffff:1.2.3", "0:0:1:0:0:0:0:1", "1:0:0:2:0:0:0:3", "0:1:0:1:0:1:0:1", "::1:0:0", "::0:0:1"} {
		ip := net.ParseIP(s)
		t, err := ip.MarshalText()
		fmt.Printf("%q %v %d %v %q %v\n", s, ip, len(ip), len(ip.To4()), t, err)
	}
	for _, s := range []string{"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.32.0.1", "192.168.1.1", "169.254.1.1", "224.0.0.1", "239.1.1.1", "8.8.8.8", "255.255.255.255",
		"::1", "fe80::1", "fc00::1", "ff02::1", "ff01::1", "2001:db8::1", "::", "0.0.0.0"} {
		ip := net.ParseIP(s)
		fmt.Println(s, ip.IsLoopback(), ip.IsPrivate(), ip.IsMulticast(), ip.IsLinkLocalUnicast(), ip.IsLinkLocalMulticast(),
			ip.IsInterfaceLocalMulticast(), ip.IsGlobalUnicast(), ip.IsUnspecified(), ip.DefaultMask())
	}
	fmt.Println(net.IPv4(1, 2, 3, 4).Equal(net.IP{1, 2, 3, 4}), net.IP{1, 2, 3, 4}.Equal(net.ParseIP("1.2.3.5")), net.IP(nil).Equal(nil), net.IP{1, 2})
	for _, s := range []string{"192.168.1.77/24", "10.0.0.0/8", "1.2.3.4/32", "1.2.3.4/0", "1.2.3.4/33", "1.2.3.4", "1.2.3.4/", "1.2.3.4/-1", "x/8", "2001:db8::5/32", "::1/128",
		"::1/129", "1.2.3.4/8x", "::ffff:1.2.3.4/120"} {
		ip, n, err := net.ParseCIDR(s)
		fmt.Println(s, ip, n, err)
		if n != nil {
			ones, bits := n.Mask.Size()
			fmt.Println(ones, bits, n.Mask, n.Network(), n.Contains(ip), n.Contains(net.ParseIP("10.1.1.1")), n.Contains(net.ParseIP("2001:db8::1")))
		}
	}
	fmt.Println(net.CIDRMask(12, 32), net.CIDRMask(33, 32), net.CIDRMask(64, 128), net.IPv4Mask(255, 0, 255, 0), (&net.IPNet{IP: net.IPv4(1, 2, 3, 4), Mask: net.IPv4Mask(255, 0, 255, 0)}))
	fmt.Println(net.IPv4(1, 2, 3, 4).Mask(net.CIDRMask(16, 32)), net.ParseIP("2001:db8::1").Mask(net.CIDRMask(16, 32)), net.IPMask(nil))
	for _, s := range []string{"host:80", "host", "[::1]:80", "[::1]", "::1:80", "[::1:80", "a:b:c", ":80", "host:", "[fe80::1%lo]:1", "]:80", "[a]b:80", "a[b]:80", "[a]:8]0", "", "[]:1", "[[a]:1"} {
		h, p, err := net.SplitHostPort(s)
		fmt.Printf("%q %q %q %v\n", s, h, p, err)
	}
	fmt.Println(net.JoinHostPort("h", "1"), net.JoinHostPort("::1", "2"), net.JoinHostPort("fe80::1%lo", "x"), net.JoinHostPort("", ""))
	for _, s := range []string{"80", "http", "0", "65535", "65536", "-1", "+5", "nosuchservice", "", "99999999999", "8x"} {
		p, err := net.LookupPort("tcp", s)
		var de *net.DNSError
		fmt.Println(s, p, err, errors.As(err, &de))
	}
	_, err := net.LookupPort("nonet", "http")
	fmt.Println(err)
	a, err := net.ResolveTCPAddr("tcp", "127.0.0.1:http")
	fmt.Println(a, err, a.Network(), a.Port)
	a, err = net.ResolveTCPAddr("tcp", ":8080")
	fmt.Println(a, err, a.IP == nil)
	_, err = net.ResolveTCPAddr("udp", ":1")
	fmt.Println(err)
	u, err := net.ResolveUDPAddr("udp", "[::1]:53")
	fmt.Println(u, err, u.Network())
	_, err = net.ResolveUDPAddr("udp4", "[::1]:53")
	fmt.Println(err)
	i, err := net.ResolveIPAddr("ip4", "10.0.0.1")
	fmt.Println(i, err, i.Network())
	x, err := net.ResolveUnixAddr("unix", "/tmp/x")
	fmt.Println(x, err, x.Network())
	fmt.Println((*net.TCPAddr)(nil), &net.TCPAddr{IP: net.IPv4(1, 2, 3, 4), Port: 5}, &net.UDPAddr{Port: 6}, &net.TCPAddr{IP: net.IPv6loopback, Port: 7, Zone: "z"})
	hosts, err := net.LookupHost("127.0.0.1")
	fmt.Println(hosts, err)
	_, err = net.LookupHost("")
	fmt.Println(err)
	ips, err := net.LookupIP("::1")
	fmt.Println(ips, err)
	var ip net.IP
	fmt.Println(ip.UnmarshalText([]byte("1.2.3.4")), ip, ip.UnmarshalText([]byte("x")), ip.UnmarshalText(nil), ip)
}

// expect: "" <nil> 0 0 "" <nil>
// expect: "1.2.3.4" 1.2.3.4 16 4 "1.2.3.4" <nil>
// expect: "1.2.3" <nil> 0 0 "" <nil>
// expect: "1.2.3.4.5" <nil> 0 0 "" <nil>
// expect: "1.2.3.256" <nil> 0 0 "" <nil>
// expect: "01.2.3.4" <nil> 0 0 "" <nil>
// expect: "1.2.3." <nil> 0 0 "" <nil>
// expect: "0.0.0.0" 0.0.0.0 16 4 "0.0.0.0" <nil>
// expect: "255.255.255.255" 255.255.255.255 16 4 "255.255.255.255" <nil>
// expect: "::" :: 16 0 "::" <nil>
// expect: "::1" ::1 16 0 "::1" <nil>
// expect: "1::" 1:: 16 0 "1::" <nil>
// expect: "2001:db8::1" 2001:db8::1 16 0 "2001:db8::1" <nil>
// expect: "2001:DB8:0:0:1:0:0:1" 2001:db8::1:0:0:1 16 0 "2001:db8::1:0:0:1" <nil>
// expect: "1:2:3:4:5:6:7:8" 1:2:3:4:5:6:7:8 16 0 "1:2:3:4:5:6:7:8" <nil>
// expect: "1:2:3:4:5:6:7" <nil> 0 0 "" <nil>
// expect: "1:2:3:4:5:6:7::" 1:2:3:4:5:6:7:0 16 0 "1:2:3:4:5:6:7:0" <nil>
// expect: "::2:3:4:5:6:7:8" 0:2:3:4:5:6:7:8 16 0 "0:2:3:4:5:6:7:8" <nil>
// expect: "1:2:3:4::5:6:7:8" <nil> 0 0 "" <nil>
// expect: "1:2:3:4:5:6:7:8:9" <nil> 0 0 "" <nil>
// expect: ":1" <nil> 0 0 "" <nil>
// expect: "1:" <nil> 0 0 "" <nil>
// expect: ":::" <nil> 0 0 "" <nil>
// expect: "1:::2" <nil> 0 0 "" <nil>
// expect: "::ffff:1.2.3.4" 1.2.3.4 16 4 "1.2.3.4" <nil>
// expect: "::1.2.3.4" ::102:304 16 0 "::102:304" <nil>
// expect: "1:2:3:4:5:6:1.2.3.4" 1:2:3:4:5:6:102:304 16 0 "1:2:3:4:5:6:102:304" <nil>
// expect: "1:2:3:4:5:6:7:1.2.3.4" <nil> 0 0 "" <nil>
// expect: "::12345" <nil> 0 0 "" <nil>
// expect: "fe80::1%lo" <nil> 0 0 "" <nil>
// expect: "g::1" <nil> 0 0 "" <nil>
// expect: "1::2::3" <nil> 0 0 "" <nil>
// expect: " 1.2.3.4" <nil> 0 0 "" <nil>
// expect: "1.2.3.4 " <nil> 0 0 "" <nil>
// expect: "::ffff:1.2.3" <nil> 0 0 "" <nil>
// expect: "0:0:1:0:0:0:0:1" 0:0:1::1 16 0 "0:0:1::1" <nil>
// expect: "1:0:0:2:0:0:0:3" 1:0:0:2::3 16 0 "1:0:0:2::3" <nil>
// expect: "0:1:0:1:0:1:0:1" 0:1:0:1:0:1:0:1 16 0 "0:1:0:1:0:1:0:1" <nil>
// expect: "::1:0:0" ::1:0:0 16 0 "::1:0:0" <nil>
// expect: "::0:0:1" ::1 16 0 "::1" <nil>
// expect: 127.0.0.1 true false false false false false false false ff000000
// expect: 10.1.2.3 false true false false false false true false ff000000
// expect: 172.16.0.1 false true false false false false true false ffff0000
// expect: 172.32.0.1 false false false false false false true false ffff0000
// expect: 192.168.1.1 false true false false false false true false ffffff00
// expect: 169.254.1.1 false false false true false false false false ffff0000
// expect: 224.0.0.1 false false true false true false false false ffffff00
// expect: 239.1.1.1 false false true false false false false false ffffff00
// expect: 8.8.8.8 false false false false false false true false ff000000
// expect: 255.255.255.255 false false false false false false false false ffffff00
// expect: ::1 true false false false false false false false <nil>
// expect: fe80::1 false false false true false false false false <nil>
// expect: fc00::1 false true false false false false true false <nil>
// expect: ff02::1 false false true false true false false false <nil>
// expect: ff01::1 false false true false false true false false <nil>
// expect: 2001:db8::1 false false false false false false true false <nil>
// expect: :: false false false false false false false true <nil>
// expect: 0.0.0.0 false false false false false false false true ff000000
// expect: true false true ?0102
// expect: 192.168.1.77/24 192.168.1.77 192.168.1.0/24 <nil>
// expect: 24 32 ffffff00 ip+net true false false
// expect: 10.0.0.0/8 10.0.0.0 10.0.0.0/8 <nil>
// expect: 8 32 ff000000 ip+net true true false
// expect: 1.2.3.4/32 1.2.3.4 1.2.3.4/32 <nil>
// expect: 32 32 ffffffff ip+net true false false
// expect: 1.2.3.4/0 1.2.3.4 0.0.0.0/0 <nil>
// expect: 0 32 00000000 ip+net true true false
// expect: 1.2.3.4/33 <nil> <nil> invalid CIDR address: 1.2.3.4/33
// expect: 1.2.3.4 <nil> <nil> invalid CIDR address: 1.2.3.4
// expect: 1.2.3.4/ <nil> <nil> invalid CIDR address: 1.2.3.4/
// expect: 1.2.3.4/-1 <nil> <nil> invalid CIDR address: 1.2.3.4/-1
// expect: x/8 <nil> <nil> invalid CIDR address: x/8
// expect: 2001:db8::5/32 2001:db8::5 2001:db8::/32 <nil>
// expect: 32 128 ffffffff000000000000000000000000 ip+net true false true
// expect: ::1/128 ::1 ::1/128 <nil>
// expect: 128 128 ffffffffffffffffffffffffffffffff ip+net true false false
// expect: ::1/129 <nil> <nil> invalid CIDR address: ::1/129
// expect: 1.2.3.4/8x <nil> <nil> invalid CIDR address: 1.2.3.4/8x
// expect: ::ffff:1.2.3.4/120 1.2.3.4 1.2.3.0/24 <nil>
// expect: 120 128 ffffffffffffffffffffffffffffff00 ip+net true false false
// expect: fff00000 <nil> ffffffffffffffff0000000000000000 ff00ff00 1.2.3.4/ff00ff00
// expect: 1.2.0.0 <nil> <nil>
// expect: "host:80" "host" "80" <nil>
// expect: "host" "" "" address host: missing port in address
// expect: "[::1]:80" "::1" "80" <nil>
// expect: "[::1]" "" "" address [::1]: missing port in address
// expect: "::1:80" "" "" address ::1:80: too many colons in address
// expect: "[::1:80" "" "" address [::1:80: missing ']' in address
// expect: "a:b:c" "" "" address a:b:c: too many colons in address
// expect: ":80" "" "80" <nil>
// expect: "host:" "host" "" <nil>
// expect: "[fe80::1%lo]:1" "fe80::1%lo" "1" <nil>
// expect: "]:80" "" "" address ]:80: unexpected ']' in address
// expect: "[a]b:80" "" "" address [a]b:80: missing port in address
// expect: "a[b]:80" "" "" address a[b]:80: unexpected '[' in address
// expect: "[a]:8]0" "" "" address [a]:8]0: unexpected ']' in address
// expect: "" "" "" missing port in address
// expect: "[]:1" "" "1" <nil>
// expect: "[[a]:1" "" "" address [[a]:1: unexpected '[' in address
// expect: h:1 [::1]:2 [fe80::1%lo]:x :
// expect: 80 80 <nil> false
// expect: http 80 <nil> false
// expect: 0 0 <nil> false
// expect: 65535 65535 <nil> false
// expect: 65536 0 address 65536: invalid port false
// expect: -1 0 address -1: invalid port false
// expect: +5 5 <nil> false
// expect: nosuchservice 0 lookup tcp/nosuchservice: unknown port true
// expect:  0 <nil> false
// expect: 99999999999 0 address 99999999999: invalid port false
// expect: 8x 0 lookup tcp/8x: unknown port true
// expect: address nonet: unknown network
// expect: 127.0.0.1:80 <nil> tcp 80
// expect: :8080 <nil> true
// expect: unknown network udp
// expect: [::1]:53 <nil> udp
// expect: address ::1: no suitable address found
// expect: 10.0.0.1 <nil> ip
// expect: /tmp/x <nil> unix
// expect: <nil> 1.2.3.4:5 :6 [::1%z]:7
// expect: [127.0.0.1] <nil>
// expect: lookup : no such host
// expect: [::1] <nil>
// expect: <nil> <nil> invalid IP address: x <nil> <nil>

// Package net: UDP, and connections within the program.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"time"
)

func main() {
	s, err := net.ListenPacket("udp", "127.0.0.1:0")
	fmt.Println(err, s.LocalAddr().Network())
	go func() {
		b := make([]byte, 100)
		for {
			n, from, err := s.ReadFrom(b)
			if err != nil {
				return
			}
			s.WriteTo([]byte(strings.ToUpper(string(b[:n]))), from)
		}
	}()
	c, err := net.Dial("udp", s.LocalAddr().String())
	fmt.Println(err, c.RemoteAddr().String() == s.LocalAddr().String())
	b := make([]byte, 10)
	for _, text := range []string{"hello", "a", "longer than ten"} {
		c.Write([]byte(text))
		c.SetReadDeadline(time.Now().Add(5 * time.Second))
		n, err := c.Read(b)
		fmt.Printf("%q %v\n", b[:n], err)
	}
	c.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = c.Read(b)
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded), strings.HasPrefix(err.Error(), "read udp 127.0.0.1:"), strings.HasSuffix(err.Error(), ": i/o timeout"))
	_, err = c.(*net.UDPConn).WriteTo(b, s.LocalAddr())
	fmt.Println(errors.Is(err, net.ErrWriteToConnected))
	c.Close()
	u, err := net.ListenUDP("udp4", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	fmt.Println(err, u.RemoteAddr())
	n, err := u.WriteToUDP([]byte("direct"), s.LocalAddr().(*net.UDPAddr))
	fmt.Println(n, err)
	n, from, err := u.ReadFromUDP(b)
	fmt.Printf("%q %v %v\n", b[:n], from.String() == s.LocalAddr().String(), err)
	_, err = u.Write(b)
	fmt.Println(err != nil)
	u.Close()
	_, _, err = u.ReadFromUDP(b)
	fmt.Println(errors.Is(err, net.ErrClosed))
	s.Close()

	// All interfaces, reached by the loopback.
	all, err := net.ListenPacket("udp", ":0")
	fmt.Println(err)
	to := &net.UDPAddr{Port: all.LocalAddr().(*net.UDPAddr).Port}
	u, _ = net.ListenUDP("udp", nil)
	n, err = u.WriteToUDP([]byte("any"), to)
	fmt.Println(n, err)
	all.SetReadDeadline(time.Now().Add(5 * time.Second))
	n, _, err = all.ReadFrom(b)
	fmt.Printf("%q %v\n", b[:n], err)
	all.Close()
	u.Close()

	// net.Pipe.
	p, q := net.Pipe()
	go func() {
		fmt.Fprintf(p, "through the pipe")
		p.Close()
	}()
	data, err := io.ReadAll(q)
	fmt.Printf("%q %v %v %v\n", data, err, p.LocalAddr(), q.RemoteAddr().Network())
	_, err = q.Write(b)
	fmt.Println(err)
	_, err = p.Read(b)
	fmt.Println(err, q.SetDeadline(time.Now()))
	p, q = net.Pipe()
	p.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = p.Read(b)
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded))
	p.SetWriteDeadline(time.Now().Add(-1))
	_, err = p.Write(b)
	fmt.Println(err)
	p.SetDeadline(time.Time{})
	go q.Write([]byte("abcdef"))
	n, err = p.Read(b[:2])
	fmt.Println(n, err, string(b[:n]))
	n, err = p.Read(b)
	fmt.Println(n, err, string(b[:n]))
	go func() {
		time.Sleep(10 * time.Millisecond)
		p.SetReadDeadline(time.Now())
	}()
	_, err = p.Read(b)
	fmt.Println(err)
	fmt.Println(p.Close(), p.Close(), q.Close())

	bufs := net.Buffers{[]byte("a"), []byte("bc"), nil, []byte("def")}
	var out strings.Builder
	k, err := bufs.WriteTo(&out)
	fmt.Println(k, err, out.String(), len(bufs))
}

// expect: <nil> udp
// expect: <nil> true
// expect: "HELLO" <nil>
// expect: "A" <nil>
// expect: "LONGER THA" <nil>
// expect: true true true
// expect: true
// expect: <nil> <nil>
// expect: 6 <nil>
// expect: "DIRECT" true <nil>
// expect: true
// expect: true
// expect: <nil>
// expect: 3 <nil>
// expect: "any" <nil>
// expect: "through the pipe" <nil> pipe pipe
// expect: io: read/write on closed pipe
// expect: io: read/write on closed pipe io: read/write on closed pipe
// expect: read pipe: i/o timeout true
// expect: write pipe: i/o timeout
// expect: 2 <nil> ab
// expect: 4 <nil> cdef
// expect: read pipe: i/o timeout
// expect: <nil> <nil> <nil>
// expect: 6 <nil> abcdef 0

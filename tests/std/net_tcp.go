// Package net: TCP and Unix connections, deadlines, closing, errors.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

// plain replaces the ports that the system chose.
func plain(err error, addrs ...net.Addr) string {
	if err == nil {
		return "<nil>"
	}
	s := err.Error()
	for i, a := range addrs {
		if a != nil {
			s = strings.ReplaceAll(s, a.String(), string(rune('A'+i)))
		}
	}
	return s
}

func kinds(err error) string {
	var oe *net.OpError
	var ne net.Error
	s := ""
	if errors.As(err, &oe) {
		s += "OpError " + oe.Op + " "
	}
	if errors.As(err, &ne) {
		s += fmt.Sprint("timeout ", ne.Timeout(), " ")
	}
	return s + fmt.Sprint(errors.Is(err, net.ErrClosed), errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.Is(err, syscall.ECONNREFUSED))
}

func echo(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			io.Copy(c, c)
		}()
	}
}

func talk(ln net.Listener, network string) {
	go echo(ln)
	var wg sync.WaitGroup
	var mu sync.Mutex
	ok := 0
	for g := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial(network, ln.Addr().String())
			if err != nil {
				fmt.Println(err)
				return
			}
			defer c.Close()
			r := bufio.NewReader(c)
			for i := range 50 {
				line := fmt.Sprintf("goroutine %d line %d %s\n", g, i, strings.Repeat("x", i*20))
				if _, err := io.WriteString(c, line); err != nil {
					fmt.Println(err)
					return
				}
				back, err := r.ReadString('\n')
				if err != nil || back != line {
					fmt.Println(err)
					return
				}
			}
			mu.Lock()
			ok++
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(network, ok)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	fmt.Println(err, ln.Addr().Network(), ln.Addr().(*net.TCPAddr).IP)
	talk(ln, "tcp")

	// Both directions end apart.
	c, err := net.Dial("tcp", ln.Addr().String())
	t := c.(*net.TCPConn)
	fmt.Println(err, t.SetNoDelay(true), t.SetKeepAlive(true), t.SetKeepAlivePeriod(time.Minute), t.SetLinger(-1), t.SetReadBuffer(1<<16), t.SetWriteBuffer(1<<16))
	fmt.Println(c.LocalAddr().Network(), c.RemoteAddr().String() == ln.Addr().String())
	big := strings.Repeat("0123456789", 200000)
	go func() {
		io.WriteString(c, big)
		t.CloseWrite()
	}()
	all, err := io.ReadAll(c)
	fmt.Println(len(all), string(all) == big, err)
	_, err = c.Write([]byte("x"))
	fmt.Println(plain(err, c.LocalAddr(), c.RemoteAddr()), kinds(err))
	l, r := c.LocalAddr(), c.RemoteAddr()
	fmt.Println(c.Close())
	err = c.Close()
	fmt.Println(plain(err, l, r), kinds(err))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(plain(err, l, r), kinds(err))
	_, err = c.Write(make([]byte, 1))
	fmt.Println(plain(err, l, r), kinds(err))
	err = c.SetDeadline(time.Now())
	fmt.Println(plain(err, l, r), kinds(err))

	// Deadlines.
	c, _ = net.Dial("tcp", ln.Addr().String())
	c.SetReadDeadline(time.Now().Add(20 * time.Millisecond))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(plain(err, c.LocalAddr(), c.RemoteAddr()), kinds(err))
	c.SetDeadline(time.Now().Add(-time.Second))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(plain(err, c.LocalAddr(), c.RemoteAddr()))
	_, err = c.Write(make([]byte, 1))
	fmt.Println(plain(err, c.LocalAddr(), c.RemoteAddr()))
	c.SetDeadline(time.Time{})
	c.Write([]byte("back"))
	b := make([]byte, 4)
	_, err = io.ReadFull(c, b)
	fmt.Println(string(b), err)
	done := make(chan error)
	go func() {
		_, err := c.Read(b)
		done <- err
	}()
	time.Sleep(10 * time.Millisecond)
	c.SetReadDeadline(time.Now())
	err = <-done
	fmt.Println(plain(err, c.LocalAddr(), c.RemoteAddr()))
	c.SetReadDeadline(time.Time{})
	go func() {
		_, err := c.Read(b)
		done <- err
	}()
	time.Sleep(10 * time.Millisecond)
	c.Close()
	err = <-done
	fmt.Println(plain(err, c.LocalAddr(), c.RemoteAddr()), kinds(err))

	// Listeners.
	tl := ln.(*net.TCPListener)
	tl.SetDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = net.Listen("tcp", ln.Addr().String())
	fmt.Println(plain(err, ln.Addr()), errors.Is(err, syscall.EADDRINUSE))
	addr := ln.Addr()
	l2, _ := net.Listen("tcp", "127.0.0.1:0")
	l2.(*net.TCPListener).SetDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = l2.Accept()
	fmt.Println(plain(err, l2.Addr()), kinds(err))
	l2.(*net.TCPListener).SetDeadline(time.Time{})
	go func() {
		_, err := l2.Accept()
		done <- err
	}()
	time.Sleep(10 * time.Millisecond)
	fmt.Println(l2.Close())
	err = <-done
	fmt.Println(plain(err, l2.Addr()), kinds(err))
	fmt.Println(plain(l2.Close(), l2.Addr()))
	_, err = net.Dial("tcp", l2.Addr().String())
	fmt.Println(plain(err, l2.Addr()), kinds(err))
	ln.Close()
	_, err = net.DialTimeout("tcp", addr.String(), time.Second)
	fmt.Println(plain(err, addr), kinds(err))

	// Mistakes.
	for _, bad := range [][2]string{{"tcp", ""}, {"tcp", "x"}, {"tcp", "[::1"}, {"tcp", "127.0.0.1:99999"}, {"tcp", "127.0.0.1:nosuchservice"}, {"none", "x:1"}, {"unix", "/nosuch/socket"}, {"udp", "127.0.0.1"}} {
		_, err = net.Dial(bad[0], bad[1])
		fmt.Println(err, kinds(err))
		_, err = net.Listen(bad[0], bad[1])
		if bad[0] == "udp" {
			continue
		}
		if bad[1] != "" {
			fmt.Println(err)
		}
	}
	_, err = net.ListenPacket("tcp", "127.0.0.1:0")
	fmt.Println(err != nil)

	// Contexts.
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = (&net.Dialer{}).DialContext(ctx, "tcp", "127.0.0.1:1")
	fmt.Println(err, kinds(err))
	_, err = (&net.Dialer{Deadline: time.Now().Add(-time.Second)}).Dial("tcp", "127.0.0.1:1")
	fmt.Println(err, kinds(err))

	// Unix sockets.
	dir, _ := os.MkdirTemp("", "net")
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "s")
	ul, err := net.Listen("unix", path)
	fmt.Println(err, ul.Addr().String() == path, ul.Addr().Network())
	talk(ul, "unix")
	_, err = net.Listen("unix", path)
	fmt.Println(strings.ReplaceAll(err.Error(), dir, "DIR"))
	uc, _ := net.Dial("unix", path)
	fmt.Println(uc.RemoteAddr().String() == path, uc.LocalAddr().String())
	uc.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	_, err = uc.Read(b)
	fmt.Println(strings.ReplaceAll(err.Error(), dir, "DIR"), kinds(err))
	uc.Close()
	ul.Close()
	_, err = os.Stat(path)
	fmt.Println(errors.Is(err, os.ErrNotExist))
}

// expect: <nil> tcp 127.0.0.1
// expect: tcp 20
// expect: <nil> <nil> <nil> <nil> <nil> <nil> <nil>
// expect: tcp true
// expect: 2000000 true <nil>
// expect: write tcp A->B: write: broken pipe OpError write timeout false false false false false false
// expect: <nil>
// expect: close tcp A->B: use of closed network connection OpError close timeout false true false false false false
// expect: read tcp A->B: use of closed network connection OpError read timeout false true false false false false
// expect: write tcp A->B: use of closed network connection OpError write timeout false true false false false false
// expect: set tcp A: use of closed network connection OpError set timeout false true false false false false
// expect: read tcp A->B: i/o timeout OpError read timeout true false true false false false
// expect: read tcp A->B: i/o timeout
// expect: write tcp A->B: i/o timeout
// expect: back <nil>
// expect: read tcp A->B: i/o timeout
// expect: read tcp A->B: use of closed network connection OpError read timeout false true false false false false
// expect: listen tcp A: bind: address already in use true
// expect: accept tcp A: i/o timeout OpError accept timeout true false true false false false
// expect: <nil>
// expect: accept tcp A: use of closed network connection OpError accept timeout false true false false false false
// expect: close tcp A: use of closed network connection
// expect: dial tcp A: connect: connection refused OpError dial timeout false false false false false true
// expect: dial tcp A: connect: connection refused OpError dial timeout false false false false false true
// expect: dial tcp: missing address OpError dial timeout false false false false false false
// expect: dial tcp: address x: missing port in address OpError dial timeout false false false false false false
// expect: listen tcp: address x: missing port in address
// expect: dial tcp: address [::1: missing ']' in address OpError dial timeout false false false false false false
// expect: listen tcp: address [::1: missing ']' in address
// expect: dial tcp: address 99999: invalid port OpError dial timeout false false false false false false
// expect: listen tcp: address 99999: invalid port
// expect: dial tcp: lookup tcp/nosuchservice: unknown port OpError dial timeout false false false false false false
// expect: listen tcp: lookup tcp/nosuchservice: unknown port
// expect: dial none: unknown network none OpError dial timeout false false false false false false
// expect: listen none: unknown network none
// expect: dial unix /nosuch/socket: connect: no such file or directory OpError dial timeout false false false false false false
// expect: listen unix /nosuch/socket: bind: no such file or directory
// expect: dial udp: address 127.0.0.1: missing port in address OpError dial timeout false false false false false false
// expect: true
// expect: dial tcp 127.0.0.1:1: operation was canceled OpError dial timeout false false false true false false
// expect: dial tcp 127.0.0.1:1: i/o timeout OpError dial timeout true false false false true false
// expect: <nil> true unix
// expect: unix 20
// expect: listen unix DIR/s: bind: address already in use
// expect: true @
// expect: read unix @->DIR/s: i/o timeout OpError read timeout true false true false false false
// expect: true

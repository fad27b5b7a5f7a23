// SPDX-License-Identifier: GPL-3.0-or-later
// The same as echo.c.
package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"time"
)

const conns, size, rounds = 64, 64, 5000

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "echo:", err)
		os.Exit(1)
	}
}

func serve(c net.Conn) {
	buf := make([]byte, 4096)
	for {
		n, err := c.Read(buf)
		if err != nil {
			break
		}
		_, err = c.Write(buf[:n])
		must(err)
	}
	c.Close()
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(err)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go serve(c)
		}
	}()
	var cs [conns]net.Conn
	for i := range cs {
		cs[i], err = net.Dial("tcp", l.Addr().String())
		must(err)
	}
	begin := time.Now()
	var wg sync.WaitGroup
	for _, c := range cs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			buf := make([]byte, size)
			for i := 0; i < rounds; i++ {
				_, err := c.Write(buf)
				must(err)
				_, err = io.ReadFull(c, buf)
				must(err)
			}
			c.Close()
		}()
	}
	wg.Wait()
	fmt.Printf("%.1f\n", float64(time.Since(begin))/(conns*rounds))
}

#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// A server that sends back what it gets, on any number of connections: echo.gs [ADDRESS]
// Without an address it serves itself: three clients talk to it and it ends.

address := "127.0.0.1:0"
if len(os.Args) > 1 {
	address = os.Args[1]
}
ln := net.Listen("tcp", address)?

func serve(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer conn.Close()
			io.Copy(conn, conn)
		}()
	}
}

func ask(address, text string) (string, error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	fmt.Fprintln(conn, text)
	return bufio.NewReader(conn).ReadString('\n')
}

if len(os.Args) > 1 {
	fmt.Fprintln(os.Stderr, "listening on", ln.Addr())
	serve(ln)?
}
go serve(ln)
for _, text := range []string{"one", "two", "three"} {
	print(ask(ln.Addr().String(), text)?)
}

// expect: one
// expect: two
// expect: three

#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// A chat server: every line that a client sends reaches all others. Nobody waits for a client that does not read: when its queue is full it is
// dropped. SIGTERM and Ctrl-C end it when what has been said is delivered: chat.gs ADDRESS

const queue = 4096 // lines

type room struct {
	mu      sync.Mutex
	clients map[net.Conn]chan string
	all     sync.WaitGroup // who writes to clients
}

func (r *room) join(conn net.Conn) {
	lines := make(chan string, queue)
	r.mu.Lock()
	r.clients[conn] = lines
	r.mu.Unlock()
	r.all.Add(2)
	go func() { // to the client
		defer r.all.Done()
		defer conn.Close()
		out := bufio.NewWriter(conn)
		for line := range lines {
			out.WriteString(line)
			if len(lines) == 0 && out.Flush() != nil {
				break
			}
		}
		out.Flush()
		r.leave(conn)
	}()
	go func() { // from the client
		defer r.all.Done()
		in := bufio.NewReader(conn)
		for {
			line, err := in.ReadString('\n')
			if err != nil {
				break
			}
			r.say(conn, line)
		}
		r.leave(conn)
	}()
}

// leave ends the client's queue: what is in it is still delivered.
func (r *room) leave(conn net.Conn) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if lines, ok := r.clients[conn]; ok {
		delete(r.clients, conn)
		close(lines)
	}
}

func (r *room) say(from net.Conn, line string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for conn, lines := range r.clients {
		if conn == from {
			continue
		}
		select {
		case lines <- line:
		default: // it does not read
			delete(r.clients, conn)
			close(lines)
			conn.Close()
		}
	}
}

// drain delivers what has been said, to those who read within a second, and ends.
func (r *room) drain() {
	r.mu.Lock()
	for conn, lines := range r.clients {
		conn.SetReadDeadline(time.Now())
		conn.SetWriteDeadline(time.Now().Add(time.Second))
		delete(r.clients, conn)
		close(lines)
	}
	r.mu.Unlock()
	r.all.Wait()
}

address := "127.0.0.1:0"
if len(os.Args) > 1 {
	address = os.Args[1]
}
ln := net.Listen("tcp", address)?
fmt.Fprintln(os.Stderr, "listening on", ln.Addr())
ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
defer stop()
context.AfterFunc(ctx, func() { ln.Close() })
if len(os.Args) == 1 {
	stop() // nothing to do without an address: a test that it begins and ends
}
r := &room{clients: map[net.Conn]chan string{}}
for {
	conn, err := ln.Accept()
	if errors.Is(err, net.ErrClosed) {
		break
	}
	if err != nil {
		continue // too many files are open, say: others may leave
	}
	r.join(conn)
}
r.drain()

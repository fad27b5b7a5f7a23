# SPDX-License-Identifier: GPL-3.0-or-later
# examples/chat.gs: fifty clients, twenty lines each, and one that never reads. Each client gets what all others said, in each one's order.
# timeout: 60
chat=$PWD/../../examples/chat.gs
cd "$TMPDIR" || exit 1
cat >clients.gs <<'END'
const clients, lines = 50, 20
address, long := os.Args[1], strings.Repeat("x", 200)

func must(err error) {
	if err != nil {
		panic(err)
	}
}

stalled := net.Dial("tcp", address)?
stalled.(*net.TCPConn).SetReadBuffer(4096)
conns := make([]net.Conn, clients)
for i := range conns {
	conns[i] = net.Dial("tcp", address)?
}
// The server takes them in the order in which they connect: when the last one is heard all are there.
io.WriteString(conns[clients-1], "ready\n")?
var wg sync.WaitGroup
results := make([]string, clients)
for i, conn := range conns {
	wg.Add(1)
	go func() {
		defer wg.Done()
		conn.SetDeadline(time.Now().Add(40 * time.Second))
		in := bufio.NewReader(conn)
		if i < clients-1 {
			line, err := in.ReadString('\n')
			must(err)
			if line != "ready\n" {
				panic(line)
			}
		}
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := range lines {
				_, err := fmt.Fprintf(conn, "%d %d %s\n", i, k, long)
				must(err)
			}
		}()
		next := map[int]int{}
		for range (clients - 1) * lines {
			line, err := in.ReadString('\n')
			must(err)
			var from, k int
			fmt.Sscan(line, &from, &k)
			if from == i || next[from] != k {
				panic(fmt.Sprint("client ", i, ": ", line))
			}
			next[from]++
		}
		results[i] = fmt.Sprint(len(next))
	}()
}
wg.Wait()
println(strings.Count(strings.Join(results, ","), "49"))
END
for round in 1 2; do
    rm -f address
    "$GOS" run "$chat" 127.0.0.1:0 2>address &
    server=$!
    i=0
    while ! grep -q listening address; do i=$((i + 1)); [ $i -lt 200 ] || exit 1; sleep 0.05; done
    timeout 50 "$GOS" run clients.gs "$(sed 's/.* //' address)" >got 2>err
    [ "$(cat got)" = 50 ] || { echo "got $(cat got)"; tail -5 err; kill -KILL $server; exit 1; }
    kill -TERM $server
    wait $server
    status=$?
    [ $status = 0 ] || { echo "the server's status: $status"; exit 1; }
done
exit 0

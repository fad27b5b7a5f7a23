# SPDX-License-Identifier: GPL-3.0-or-later
# examples/fetch.gs against a server on the loopback that hangs, fails or answers by the URL's number.
# timeout: 60
examples=$PWD/../../examples
cd "$TMPDIR" || exit 1
cat >server.gs <<'END'
ln := net.Listen("tcp", "127.0.0.1:0")?
os.WriteFile("address.new", []byte(ln.Addr().String()), 0o644)?
os.Rename("address.new", "address")?
for {
	conn := ln.Accept()?
	go func() {
		defer conn.Close()
		var method, path string
		fmt.Fscan(conn, &method, &path)
		n, _ := strconv.Atoi(path[strings.LastIndexByte(path, '/')+1:])
		status := "200 OK"
		switch n % 10 {
		case 3:
			status = "500 Internal Server Error"
		case 4:
			status = "404 Not Found"
		case 7:
			time.Sleep(5 * time.Second)
		}
		fmt.Fprintf(conn, "HTTP/1.0 %s\r\n\r\nbody of %d\n", status, n)
	}()
}
END
"$GOS" run server.gs 2>server.err &
server=$!
trap 'kill $server 2>/dev/null' EXIT
i=0
while [ ! -s address ]; do i=$((i + 1)); [ $i -lt 200 ] || { cat server.err; exit 1; }; sleep 0.05; done
address=$(cat address)
for count in 200 37; do
    i=0
    : >urls
    : >want
    while [ $i -lt $count ]; do
        echo "http://$address/$i" >>urls
        case $((i % 10)) in 3) s=500 ;; 4) s=404 ;; 7) s=timeout ;; *) s=200 ;; esac
        echo "$s http://$address/$i" >>want
        i=$((i + 1))
    done
    awk '{c[$1]++}END{for(s in c)print s": "c[s]}' want | LC_ALL=C sort >summary
    cat summary >>want
    "$GOS" run "$examples/fetch.gs" <urls >got 2>err || { echo "status $?"; cat err; exit 1; }
    cmp want got || { diff want got | head; exit 1; }
done
"$GOS" run "$examples/fetch.gs" <urls 2>err | head -1 >out
[ "$(cat out)" = "200 http://$address/0" ] && [ ! -s err ] || { echo "cut: $(cat out err)"; exit 1; }
# The server dies: the rest are errors, and all are told of.
(head -3 urls; sleep 0.3; kill -KILL $server; tail -n +4 urls) | "$GOS" run "$examples/fetch.gs" >got || { echo "killed: status $?"; exit 1; }
grep -c "http://" got | grep -qx 37 || { echo "killed: $(wc -l <got) lines"; exit 1; }
grep -q '^error: ' got || { echo "killed: no errors"; exit 1; }
exit 0

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Ctrl-C ends what runs, whatever it waits for, and its children, and never the session or goroutines of earlier
# inputs.
set -u
fails=0
run() {
    mkdir -p "$TMPDIR/$1"
    if ! HOME=$TMPDIR XDG_STATE_HOME=$TMPDIR/$1 timeout 120 "$BUILD/pty" "$GOS" repl; then
        echo "FAIL $1"
        fails=$((fails + 1))
    fi
}

run waits <<'E'
cursor gos>
send var ticks atomic.Int64; go func() { for { time.Sleep(time.Millisecond); ticks.Add(1) } }()\r
prompt gos>
send for { }\r
wait 0.3
send ^C
prompt gos>
send x := 1; for { x++ }\r
wait 0.2
send ^C
prompt gos>
send x > 1000\r
expect true : bool
prompt gos>
send <-make(chan int)\r
wait 0.2
send ^C
prompt gos>
send select {}\r
wait 0.2
send ^C
prompt gos>
send c, d := make(chan int), make(chan string)\r
prompt gos>
send select { case <-c: case d <- "x": case <-time.After(time.Hour): }\r
wait 0.2
send ^C
prompt gos>
send go func() { c <- 5 }(); <-c\r
expect 5 : int
prompt gos>
send time.Sleep(time.Hour)\r
wait 0.2
send ^C
prompt gos>
send func() { defer println("deferred"); select {} }()\r
wait 0.2
send ^C
expect deferred
prompt gos>
send func() { defer func() { println("r", recover()); for {} }(); select {} }()\r
wait 0.2
send ^C
has r <nil>
send ^C
prompt gos>
send before := ticks.Load(); time.Sleep(50*time.Millisecond); ticks.Load() > before\r
expect true : bool
prompt gos>
send ^D
exit 0
E

run reads <<'E'
cursor gos>
send var s string; fmt.Scanln(&s)\r
wait 0.3
send ^C
prompt gos>
send bufio.NewReader(os.Stdin).ReadString('\\n')\r
wait 0.3
send ^C
prompt gos>
send fmt.Scanln(&s)\r
wait 0.3
send word\r
prompt gos>
send s\r
expect "word" : string
prompt gos>
send l, _ := net.Listen("tcp", "127.0.0.1:0")\r
wait 0.3
send r, w, _ := os.Pipe()\r
prompt gos>
send r.Read(make([]byte, 10))\r
wait 0.3
send ^C
prompt gos>
send go w.WriteString("later"); b := make([]byte, 10); n, _ := r.Read(b); string(b[:n])\r
expect "later" : string
prompt gos>
send ^D
exit 0
E

run children <<'E'
cursor gos>
send exec.Command("sleep", "1000").Run()\r
wait 0.5
send ^C
prompt gos>
send 1+1\r
expect 2 : int
prompt gos>
send var wg sync.WaitGroup; var stopped atomic.Int64\r
prompt gos>
send for range 100 { wg.Add(1); go func() { defer wg.Done(); defer stopped.Add(1); select {} }() }; select {}\r
wait 0.3
send ^C
prompt gos>
send wg.Wait(); stopped.Load()\r
expect 100 : int64
prompt gos>
send wg.Add(1); wg.Wait()\r
wait 0.3
send ^C
has left behind: semacquire
prompt gos>
send wg.Done(); wg.Add(1); go wg.Done(); wg.Wait(); 5\r
expect 5 : int
prompt gos>
send ^D
exit 0
E
exit $((fails > 0))

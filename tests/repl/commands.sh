#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lines for the session itself: :type, :go, :time, :load, :save, :help, :quit, and ; for the shell.
set -u
fails=0
cd "$TMPDIR" || exit 1
fail() { echo "FAIL $*"; fails=$((fails + 1)); }

cat >in <<'E'
x := []int{1, 2}
:type x
:type strings.Cut("a", "b")
:type x = append(x, 3)
:type nosuch
len(x)
hold := make(chan bool)
for range 100 { go func() { <-hold }() }
time.Sleep(20 * time.Millisecond)
:go
:time x[0] + 1
;echo from the shell $((1+2)); exit 3
:save saved.gs
:load saved.gs
:load nosuch
:load
:bogus
:quit
println("never")
E
cat >want <<'E'
[]int
string, string, bool
no value
<input 2>:1:1: undefined: nosuch
    nosuch
    ^~~~~~
2 : int
   100  chan receive             main.main.func1
2 : int
TIME
from the shell 3
exit status 3
2 : int
2 : int
nosuch: No such file or directory
:load wants an argument; :help tells
no command :bogus; :help lists them
E
timeout 60 "$GOS" repl <in 2>&1 | sed 's/^[0-9.]*\(µs\|ms\|s\)$/TIME/' >got || fail "status"
diff want got || fail "commands"
cat >want <<'E'
x := []int{1, 2}
len(x)
hold := make(chan bool)
for range 100 { go func() { <-hold }() }
time.Sleep(20 * time.Millisecond)
x[0] + 1
E
diff want saved.gs || fail ":save"
printf ':help\n' | "$GOS" repl 2>&1 | grep -q '^  :load FILE ' || fail ":help"

mkdir state
HOME=$TMPDIR XDG_STATE_HOME=$TMPDIR/state timeout 100 "$BUILD/pty" "$GOS" repl <<'E' || fail terminal
cursor gos>
send ;read line; echo "got $line"\r
wait 0.3
send some words\r
expect got some words
prompt gos>
send ;sleep 100\r
wait 0.3
send ^C
has signal: Interrupt
prompt gos>
send :ty 1.5\r
expect float64
prompt gos>
send :quit\r
exit 0
E
term() {
    HOME=$TMPDIR XDG_STATE_HOME=$TMPDIR/state timeout 100 "$BUILD/pty" "$GOS" repl || fail SIGTERM
}
term <<'E'
cursor gos>
send ;kill -TERM $PPID\r
exit 143
E
term <<'E'
cursor gos>
send ;(sleep 0.5; kill -TERM $PPID) &\r
prompt gos>
send half
exit 143
E
exit $((fails > 0))

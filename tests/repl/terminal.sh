#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The session on a terminal: editing, history, paste, output of goroutines above the line that is typed, sizes.
set -u
fails=0
unset NO_COLOR
run() { # run NAME [ARGUMENT of pty]: the script comes on standard input
    name=$1; shift
    mkdir -p "$TMPDIR/$name"
    if ! HOME=$TMPDIR XDG_STATE_HOME=$TMPDIR/$name timeout 120 "$BUILD/pty" "$@" "$GOS" repl; then
        echo "FAIL $name"
        fails=$((fails + 1))
    fi
}

run lines <<'E'
cursor gos>
send 1+2\r
expect 3 : int
prompt gos>
send func f() int {\r
prompt ...>
send return 42 }\r
prompt gos>
send f()\r
expect 42 : int
prompt gos>
send x := "abd^H^Hcd"\r
prompt gos>
send x\r
expect "acd" : string
send undefinedname\r
has undefined: undefinedname
prompt gos>
send 4 +^A1 + ^E 5\r
expect 10 : int
prompt gos>
send half a line
cursor gos> half a line
send ^C
has half a line^C
prompt gos>
send func g() {\r
prompt ...>
send ^C
prompt gos>
send ^D
exit 0
E

# Each of these runs reads what the one before it left.
HIST=$TMPDIR/kept
hist() {
    if ! XDG_STATE_HOME=$HIST timeout 120 "$BUILD/pty" "$GOS" repl; then
        echo "FAIL history"
        fails=$((fails + 1))
    fi
}
hist <<'E'
cursor gos>
send func many(n int) int {\r
prompt ...>
send return n * 7 // back\\slash\r
prompt ...>
send }\r
prompt gos>
send many(6)\r
expect 42 : int
prompt gos>
send many(6)\r
expect 42 : int
prompt gos>
send ^D
exit 0
E
[ "$(wc -l <"$HIST/gos/history")" = 2 ] || { echo "FAIL history: lines"; fails=$((fails + 1)); }
[ "$(stat -c %a "$HIST/gos/history")" = 600 ] || { echo "FAIL history: mode"; fails=$((fails + 1)); }
[ "$(stat -c %a "$HIST/gos")" = 700 ] || { echo "FAIL history: mode of folder"; fails=$((fails + 1)); }
hist <<'E'
cursor gos>
send ^P
cursor gos> many(6)
send ^P
expect gos> func many(n int) int {
cursor }
send \r
prompt gos>
send many(3)\r
expect 21 : int
prompt gos>
send ^Rmany(6
has many(6)
send \r
expect 42 : int
prompt gos>
send ^D
exit 0
E

run paste <<'E'
cursor gos>
send \e[200~func p(a int) int {\n\tif a > 1 {\n\t\treturn a * 2\n\t}\n\treturn 0\n}\e[201~
has return 0
send \r
prompt gos>
send p(21)\r
expect 42 : int
prompt gos>
send \e[200~a := 1\nb := a + 1\nb * 21\n\e[201~\r
expect 42 : int
prompt gos>
send ^D
exit 0
E

run background <<'E'
cursor gos>
send tick := time.NewTicker(20 * time.Millisecond)\r
prompt gos>
send go func() { for i := 1; ; i++ { <-tick.C; if i <= 20 { println("tick", i) } } }(); 0\r
expect 0 : int
send strings.Repeat("ab", 3
has tick 20
cursor gos> strings.Repeat("ab", 3
send )\r
expect "ababab" : string
prompt gos>
send go func() { time.Sleep(100 * time.Millisecond); print("half "); time.Sleep(100 * time.Millisecond); print("a "); time.Sleep(100 * time.Millisecond); println("line") }()\r
prompt gos>
send typed
expect half a line
cursor gos> typed
send ^C
prompt gos>
send go func() { time.Sleep(200 * time.Millisecond); panic("behind") }()\r
prompt gos>
send still here
expect panic: behind
cursor gos> still here
send ^U2*3\r
expect 6 : int
prompt gos>
send go func() { time.Sleep(50 * time.Millisecond); fmt.Fprintln(os.Stderr, "to stderr") }()\r
prompt gos>
send still
expect to stderr
cursor gos> still
send ^U^D
exit 0
E

run thousand <<'E'
cursor gos>
send var n atomic.Int64; for i := range 1000 { go func() { for { time.Sleep(time.Duration(i+1) * time.Millisecond); if n.Add(1) % 100 == 0 { println("hundred") } } }() }\r
prompt gos>
send 12345 +
has hundred
cursor gos> 12345 +
send  1\r
expect 12346 : int
prompt gos>
send n.Load() >= 100\r
expect true : bool
prompt gos>
send ^D
exit 0
E

run resize -size=40x10 <<'E'
cursor gos>
send "0123456789 0123456789 0123456789 0123456789"
has 0123456789
resize 100 20
wait 0.3
send \r
expect "0123456789 0123456789 0123456789 0123456789" : string
prompt gos>
send go func() { time.Sleep(300 * time.Millisecond); println("above") }(); 1\r
expect 1 : int
resize 60 20
send "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789"
expect above
resize 100 20
send \r
has 0123456789" : string
prompt gos>
send ^D
exit 0
E

run leaving <<'E'
cursor gos>
send print("no end of line")\r
expect no end of line
prompt gos>
send os.Exit(3)\r
exit 3
E
NO_COLOR=1 && export NO_COLOR
run nocolor <<'E'
cursor gos>
send 1\r
expect 1 : int
prompt gos>
send ^D
exit 0
E
exit $((fails > 0))

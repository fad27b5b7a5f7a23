#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Waiting on standard input leaves it as it was: who shares it still waits in read, and finds the rest.
cat >"$TMPDIR/one.gs" <<'GS'
b := make([]byte, 1)
n, err := os.Stdin.Read(b)
println(n, err, string(b))
GS
got=$( { printf a; sleep 0.2; printf b; sleep 0.2; printf 'c\n'; } | { "$GOS" run "$TMPDIR/one.gs" && cat; } 2>&1)
want='1 <nil> a
bc'
[ "$got" = "$want" ] || { echo "got: $got"; exit 1; }
# The same with standard output a pipe that another process goes on to write to, and no reader left at the end.
printf '%s\n' 'os.Stdout.WriteString("x\n")' >"$TMPDIR/w.gs"
got=$( { "$GOS" run "$TMPDIR/w.gs"; sleep 0.1; echo y; } | cat)
[ "$got" = 'x
y' ] || { echo "got: $got"; exit 1; }
printf '%s\n' 'for { os.Stdout.WriteString("y\n") }' >"$TMPDIR/yes.gs"
timeout 20 "$GOS" run "$TMPDIR/yes.gs" | head -2 >"$TMPDIR/two"
[ "$(cat "$TMPDIR/two")" = 'y
y' ] || { echo "head: $(cat "$TMPDIR/two")"; exit 1; }

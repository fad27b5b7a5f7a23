#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A million parked script goroutines fit in 800 MB, all of the process counted.
# timeout: 300
# skip-gcstress: a collection per goroutine
set -u
[ -r /proc/self/status ] || exit 77
if nm "${BUILD:-build}/libgosrt.a" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
cat >"$TMPDIR/million.gs" <<'GS'
never := make(chan bool)
for range 1000000 {
	go func() { <-never }()
}
for range 100 { // let the last ones get to their channel
	runtime.Gosched()
}
println(runtime.NumGoroutine())
os.Stdin.Read(make([]byte, 1))
GS
mkfifo "$TMPDIR/in" || exit 77
"$GOS" run "$TMPDIR/million.gs" <"$TMPDIR/in" >"$TMPDIR/out" 2>&1 &
pid=$!
exec 3>"$TMPDIR/in"
until grep -q . "$TMPDIR/out"; do sleep 0.1; kill -0 $pid || { cat "$TMPDIR/out"; exit 1; }; done
kb=$(awk '/^VmHWM:|^VmSwap:/ { n += $2 } END { print n }' /proc/$pid/status)
echo x >&3
exec 3>&-
wait $pid || { echo "status $?"; cat "$TMPDIR/out"; exit 1; }
[ "$(cat "$TMPDIR/out")" = 1000001 ] || { cat "$TMPDIR/out"; exit 1; }
[ "$kb" -gt 0 ] && [ "$kb" -le $((800 * 1000 * 1000 / 1024)) ] || { echo "$kb kB"; exit 1; }

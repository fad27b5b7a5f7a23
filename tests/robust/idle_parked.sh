#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A process with 100 000 parked goroutines, one of them waiting for standard input, does nothing at all: no thread of
# it is ever scheduled, so none makes a system call.
# timeout: 120
# skip-gcstress: a collection per goroutine
# skip-tsan: a thread of ThreadSanitizer itself never rests
[ -r /proc/self/task ] || exit 77
cat >"$TMPDIR/park.gs" <<'GS'
never := make(chan bool)
for range 100000 {
	go func() { <-never }()
}
runtime.Gosched()
println("parked")
n, err := os.Stdin.Read(make([]byte, 1))
println(n, err)
GS
mkfifo "$TMPDIR/in" || exit 77
"$GOS" run "$TMPDIR/park.gs" <"$TMPDIR/in" >"$TMPDIR/out" 2>&1 &
pid=$!
exec 3>"$TMPDIR/in"
until grep -q parked "$TMPDIR/out"; do sleep 0.1; kill -0 $pid || { cat "$TMPDIR/out"; exit 1; }; done
turns() { grep -h ctxt_switches /proc/$pid/task/*/status; }
idle=no tries=0
while [ $idle = no ] && [ $tries -lt 40 ]; do # it may take its time to become idle
    before=$(turns); sleep 0.5; after=$(turns)
    [ "$before" = "$after" ] && idle=yes
    tries=$((tries + 1))
done
echo x >&3
exec 3>&-
wait $pid || { echo "status $?"; cat "$TMPDIR/out"; exit 1; }
[ $idle = yes ] || { echo "never idle:"; echo "$after"; exit 1; }
[ "$(tail -1 "$TMPDIR/out")" = "1 <nil>" ] || { cat "$TMPDIR/out"; exit 1; }

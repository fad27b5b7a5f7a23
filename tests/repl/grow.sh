#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program grows while hundreds of goroutines run in it: new code, types, variables, constants and strings,
# functions and methods that take the place of others.
set -u
{
    cat <<'E'
type T struct{ n int }
type Namer interface{ Name() string }
func (t T) Name() string { return "first" }
func step(n int) int { return n + 1 }
stop := make(chan bool)
var wg sync.WaitGroup
var bad atomic.Int64
func work(i int) {
	defer wg.Done()
	var v Namer = T{i}
	for n := 0; ; n++ {
		select {
		case <-stop:
			return
		default:
		}
		s := v.Name()
		if step(n) <= n || len(s) < 5 || s != strings.Clone(s) {
			bad.Add(1)
		}
		if n%7 == 0 {
			runtime.Gosched()
		}
	}
}
for i := range 300 { wg.Add(1); go work(i) }
E
    i=0
    while [ $i -lt 60 ]; do
        cat <<E
type T$i struct { a, b int; s string }
func (t T) Name() string { return "number $i" }
func (t T) M$i() float64 { return $i.5 }
func step(n int) int { return n + $i + 1 }
v$i := map[string]T$i{"k$i": {$i, $i * 1000, "s$i"}}
v$i["k$i"].b + 70000$i
E
        i=$((i + 1))
    done
    echo 'close(stop); wg.Wait()'
    echo 'bad.Load()'
    echo 'v0["k0"].s + v59["k59"].s'
    echo 'T{}.M0() + T{}.M59()'
} >"$TMPDIR/in"
for procs in 1 2 4; do
    GOMAXPROCS=$procs timeout 100 "$GOS" repl <"$TMPDIR/in" >"$TMPDIR/out" 2>&1 || { echo "procs $procs: status $?"; tail -5 "$TMPDIR/out"; exit 1; }
    [ "$(wc -l <"$TMPDIR/out")" = 63 ] || { echo "procs $procs:"; tail -20 "$TMPDIR/out"; exit 1; }
    tail -3 "$TMPDIR/out" >"$TMPDIR/end"
    printf '%s\n' '0 : int64' '"s0s59" : string' '60 : float64' | diff - "$TMPDIR/end" || exit 1
done

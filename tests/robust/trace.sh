#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# gos run -trace=FILE: JSON whatever way the script ends, with its functions' names; the same by the
# knob; a file that cannot be written is said; GOSDEBUG=help lists the knobs of all layers.
set -u
cd "$TMPDIR" || exit 2
bad=0
check=$BUILD/unit/test_trace
common='ch := make(chan int)
func feeder(n int) { for i := range n { ch <- i }; close(ch) }
go feeder(50)
for range ch { }
'
try() { # NAME STATUS LAST-LINES
    printf '%s%s\n' "$common" "$3" >script.gs
    "$GOS" run -trace=out.json script.gs >out 2>err
    status=$?
    [ $status = "$2" ] || { echo "$1: status $status, not $2"; cat err; bad=1; }
    "$check" out.json >/dev/null || { echo "$1: the trace is bad"; bad=1; }
    grep -q '"name":"main.feeder"' out.json || { echo "$1: no feeder in the trace"; bad=1; }
}
try ends 0 'println("done")'
try os.Exit 7 'os.Exit(7)'
try panics 2 'panic("as meant")'
try "a goroutine panics" 2 'go func() { panic("as meant") }(); time.Sleep(time.Minute)'
try deadlocks 2 'var none chan int; <-none'
try "a mistake at top level" 1 'errors.New("as meant")?'
rm out.json
GOSDEBUG=trace=knob.json "$GOS" run script.gs 2>err
"$check" knob.json >/dev/null || { echo "the knob's trace is bad"; bad=1; }
"$GOS" run -trace=no/such/dir script.gs 2>err && { echo "a trace nowhere: status 0"; bad=1; }
grep -q 'no/such/dir: No such file' err || { cat err; bad=1; }
GOSDEBUG=help "$GOS" run >out || bad=1
for knob in schedtrace trace perturb gctrace; do
    grep -q "^  $knob " out || { echo "GOSDEBUG=help does not know $knob"; bad=1; }
done
[ $bad = 0 ] && echo ok
exit $bad

# SPDX-License-Identifier: GPL-3.0-or-later
# SIGQUIT prints every goroutine of a script with what it waits for, loops included, and ends it with status 2.
# skip-gcstress: it runs for a second only
cat >"$TMPDIR/hang.gs" <<'GO'
func loop(n int) int {
	for {
		n++
	}
}

c := make(chan int)
var mu sync.Mutex
mu.Lock()
go loop(1)
go func() { mu.Lock() }()
go func() {
	runtime.LockOSThread()
	<-c
}()
go func() { select {} }()
time.Sleep(time.Hour)
GO
bad=0
for procs in 1 4; do
    GOMAXPROCS=$procs timeout --preserve-status -s QUIT 1 "$GOS" run "$TMPDIR/hang.gs" >"$TMPDIR/out" 2>&1
    status=$?
    [ $status = 2 ] || { echo "status $status on $procs"; bad=1; }
    [ "$(head -1 "$TMPDIR/out")" = "SIGQUIT: quit" ] || { echo "no SIGQUIT line first"; bad=1; }
    for want in 'goroutine 1 \[sleep\]:' '\[runnable\]:' '\[sync.Mutex.Lock\]:' '\[chan receive, locked to thread\]:' \
        '\[select (no cases)\]:' '^main.loop(' 'hang.gs:10'; do
        grep -q "$want" "$TMPDIR/out" || { echo "no $want"; bad=1; }
    done
    [ $bad = 0 ] || { head -60 "$TMPDIR/out"; exit 1; }
done

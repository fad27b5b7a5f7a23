# SPDX-License-Identifier: GPL-3.0-or-later
# SIGQUIT prints every goroutine of a script with what it waits for, loops included, and ends it with status 2.
# skip-gcstress: it waits for the script to be at rest
# timeout: 120
cat >"$TMPDIR/hang.gs" <<'GO'
func loop(started chan bool, n int) int {
	started <- true
	for {
		n++
	}
}

c, started := make(chan int), make(chan bool)
var mu sync.Mutex
mu.Lock()
go loop(started, 1)
go func() {
	started <- true
	mu.Lock()
}()
go func() {
	runtime.LockOSThread()
	started <- true
	<-c
}()
go func() {
	started <- true
	select {}
}()
for range 4 {
	<-started
}
time.Sleep(300 * time.Millisecond)
println("ready", os.Getpid())
time.Sleep(time.Hour)
GO
bad=0
cd "$TMPDIR" || exit 1
for procs in 1 4; do
    : >out
    # The signal must come from outside: sh has its own background children ignore it.
    (until pid=$(sed -n 's/^ready //p' out) && [ -n "$pid" ]; do sleep 0.1; done; kill -QUIT "$pid") &
    GOMAXPROCS=$procs timeout 50 "$GOS" run hang.gs >out 2>err
    status=$?
    wait
    [ $status = 2 ] || { echo "status $status on $procs"; bad=1; }
    [ "$(head -1 err)" = "SIGQUIT: quit" ] || { echo "no SIGQUIT line first"; bad=1; }
    for want in 'goroutine 1 \[sleep\]:' '\[runnable\]:' '\[sync.Mutex.Lock\]:' '\[chan receive, locked to thread\]:' \
        '\[select (no cases)\]:' '^main.loop(' 'hang.gs:4'; do
        grep -q "$want" err || { echo "no $want"; bad=1; }
    done
    [ $bad = 0 ] || { head -60 err; exit 1; }
done

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# GOSDEBUG=schedtrace=N prints Go's line, so that what reads GODEBUG's reads it too: the same fields in
# the same order (needspinning aside, which this scheduler does not have), and numbers that agree.
set -u
cd "$TMPDIR" || exit 2
bad=0
cat >script.gs <<'END'
for range 8 { go func() { for { runtime.Gosched() } }() }
time.Sleep(100 * time.Millisecond)
END
GOMAXPROCS=3 GOSDEBUG=schedtrace=10 "$GOS" run script.gs 2>err || bad=1
form='^SCHED [0-9]*ms: gomaxprocs=3 idleprocs=[0-3] threads=[0-9]* spinningthreads=[0-3] idlethreads=[0-9]* runqueue=[0-9]* \[[0-9]* [0-9]* [0-9]*\]$'
[ "$(wc -l <err)" -ge 2 ] || { echo "fewer than two lines"; bad=1; }
grep -v "$form" err && { echo "not the form"; bad=1; }
# Eight yield and main sleeps: some line shows them queued.
awk '{ for (i = 1; i <= NF; i++) if ($i ~ /^runqueue=[1-9]/ || ($i ~ /^\[?[1-9]/ && i > 8)) found = 1 } END { exit !found }' err ||
    { echo "no line shows a queue"; cat err; bad=1; }
GOMAXPROCS=2 GOSDEBUG=schedtrace=20,scheddetail=1 "$GOS" run script.gs 2>err || bad=1
for line in '^  P1: status=[a-z]* schedtick=[0-9]* syscalltick=[0-9]* m=' '^  M0: ' '^  G1: status=[a-z]*('; do
    grep -q "$line" err || { echo "scheddetail prints no line like $line"; bad=1; }
done
[ $bad = 0 ] && echo ok
exit $bad

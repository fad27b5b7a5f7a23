#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of goroutines, and those of the language's parts that wait or draw, print under simulation
# what they print on the real scheduler, for several seeds.
# timeout: 180
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
bad=0
for f in "$here"/conc/*.go "$here"/lang/time*.go "$here"/lang/*map*.go; do
    case $f in */race_*) continue ;; esac  # races on purpose, for seconds
    "$GOS" run "$f" >"$TMPDIR/real" 2>/dev/null </dev/null
    status=$?
    for seed in 1 2 3; do
        "$GOS" run -sim=$seed "$f" >"$TMPDIR/sim" 2>"$TMPDIR/err" </dev/null
        if [ $? != $status ] || ! cmp "$TMPDIR/real" "$TMPDIR/sim"; then
            echo "$f, seed $seed"; cat "$TMPDIR/err"; bad=1
        fi
    done
done
[ $bad = 0 ] && echo ok
exit $bad

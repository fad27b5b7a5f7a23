#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Calibration: the unit tests of channels, select, sync, timers, bare goroutines and the network, which
# were written for the real scheduler and the kernel's sockets, pass as simulations too; only what
# looks at real descriptors is left out. The same seed gives the same trace.
# timeout: 180
set -u
dir=${BUILD:-build}/unit
bad=0
one() { # SEED NAME [TEST]
    GOSDEBUG=sim=$1 "$dir/test_$2" ${3:+"$3"} >"$TMPDIR/out" 2>"$TMPDIR/err" && grep -q "^ok$" "$TMPDIR/out" &&
        grep -q "^simulation: seed $1," "$TMPDIR/err" && return
    echo "test_$2 ${3-} with seed $1:"; tail -20 "$TMPDIR/err"; bad=1
}
for seed in 1 2 3; do
    for name in chan select sync time bare; do
        [ -x "$dir/test_$name" ] || { echo "needs $dir/test_$name"; exit 77; }
        one $seed $name
    done
    for name in echo short halfclose end addresses udp close resolve bare; do
        one $seed net $name
        mv "$TMPDIR/err" "$TMPDIR/first"
        one $seed net $name
        cmp "$TMPDIR/first" "$TMPDIR/err" || bad=1
    done
done
[ $bad = 0 ] && echo ok
exit $bad

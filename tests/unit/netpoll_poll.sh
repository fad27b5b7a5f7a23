#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# All tests of files, pipes and the network once more, on the other back end (runtime/netpoll_poll.c).
# timeout: 300
for t in net netmore pollfd signal process; do
    [ -x "$BUILD/unit/test_$t" ] || { echo "no test_$t"; exit 77; }
    GOSDEBUG=netpoll=1 timeout 120 "$BUILD/unit/test_$t" >"$TMPDIR/log" 2>&1 || { cat "$TMPDIR/log"; exit 1; }
done

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Connections where writes are system calls of their own, where there is no io_uring, and where it is refused after all.
# timeout: 300
for n in 1 2 3; do
    for t in sendq net; do
        [ -x "$BUILD/unit/test_$t" ] || { echo "no test_$t"; exit 77; }
        GOSDEBUG=nosendq=$n timeout 90 "$BUILD/unit/test_$t" >"$TMPDIR/log" 2>&1 || { echo "nosendq=$n"; cat "$TMPDIR/log"; exit 1; }
    done
done

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of files, of the network, of children and signals, and of what ends their waits, on the blocking back end,
# chosen by the environment.
# timeout: 240
set -eu
dir=${BUILD:-build}/unit
for name in net cancel cancelrace process signal; do
    [ -x "$dir/test_$name" ] || { echo "needs $dir/test_$name"; exit 77; }
    echo "$name"
    GOSDEBUG=io=1 "$dir/test_$name"
done

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of the network on the blocking back end, chosen by the environment.
# timeout: 120
set -eu
dir=${BUILD:-build}/unit
[ -x "$dir/test_net" ] || { echo "needs $dir/test_net"; exit 77; }
GOSDEBUG=io=1 "$dir/test_net"

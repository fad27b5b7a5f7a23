#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Child processes where the kernel has no pidfds: a thread waits.
[ -x "$BUILD/unit/test_process" ] || { echo "no test_process"; exit 77; }
GOSDEBUG=nopidfd=1 "$BUILD/unit/test_process"

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks runtime/pollfd.c: test_pollfd notices. Usage: see tests/unit/mutation.
# timeout: 300
set -u
. "$(dirname "$0")/mutation"

mutate "no look at an event's sequence" pollfd.c test_pollfd recycle 's/if (ld_rlx(&pd->state) >> 32 == tag >> 32) {/if (true) {/'
mutate "handles without sequence" pollfd.c test_pollfd handles 's/s >> 32 != (uint64_t)h >> 32 || //'
mutate "closing wakes nobody" pollfd.c test_pollfd close '/pd->deadline\[d\] = 0;/{n;/interrupt(pd, d)/d;}'
mutate "a stale timer expires a new deadline" pollfd.c test_pollfd stale 's/ || pd->deadline\[d\] > now//'
verdict

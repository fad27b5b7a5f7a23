#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the test: breaks runtime/pollfd.c in several ways and demands that test_pollfd notices each.
# Usage: tests/unit/pollfd_mutation.sh [LIBGOSRT.a [scratch directory]]
# timeout: 300
set -u
lib=$(realpath "${1:-${BUILD:-build}/libgosrt.a}")
cd "$(dirname "$0")/../.." || exit 2
if nm "$lib" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
dir=${2:-$(mktemp -d)}
mkdir -p "$dir"
bad=0

# name, test, sed commands
mutate() {
    sed "$3" runtime/pollfd.c >"$dir/pollfd.c"
    if cmp -s runtime/pollfd.c "$dir/pollfd.c"; then echo "$1: does not apply"; bad=1; return; fi
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE -O2 -fno-strict-aliasing -iquote runtime -I. -o "$dir/test_pollfd" \
        "$dir/pollfd.c" tests/unit/test_pollfd.c "$lib" -lpthread 2>"$dir/log" || { cat "$dir/log"; bad=1; return; }
    if timeout 20 "$dir/test_pollfd" "$2" >"$dir/log" 2>&1; then echo "$1: nobody noticed"; bad=1; fi
}

mutate "no look at an event's sequence" recycle 's/if (ld_rlx(&pd->state) >> 32 == tag >> 32) {/if (true) {/'
mutate "handles without sequence" handles 's/s >> 32 != (uint64_t)h >> 32 || //'
mutate "closing wakes nobody" close '/pd->deadline\[d\] = 0;/{n;/interrupt(pd, d)/d;}'
mutate "a stale timer expires a new deadline" stale 's/if (when != 0 && when <= go_nanotime()) {/if (true) {/'
[ $# -gt 1 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad

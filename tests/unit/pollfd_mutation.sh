#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the test: breaks runtime/pollfd.c in several ways and demands that test_pollfd notices each.
# Usage: tests/unit/pollfd_mutation.sh [LIBGOSRT.a [scratch directory]]
# timeout: 300
set -u
command -v python3 >/dev/null || { echo "needs python3"; exit 77; }
lib=$(realpath "${1:-${BUILD:-build}/libgosrt.a}")
cd "$(dirname "$0")/../.." || exit 2
dir=${2:-$(mktemp -d)}
mkdir -p "$dir"
bad=0

# name, test, Python expression over the source s
mutate() {
    python3 - "$3" >"$dir/pollfd.c" <<'PY' || { echo "$1: does not apply"; bad=1; return; }
import sys
s = open("runtime/pollfd.c").read()
t = eval(sys.argv[1])
sys.exit(1) if t == s else sys.stdout.write(t)
PY
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE -O2 -fno-strict-aliasing -iquote runtime -I. -o "$dir/test_pollfd" \
        "$dir/pollfd.c" tests/unit/test_pollfd.c "$lib" -lpthread 2>"$dir/log" || { cat "$dir/log"; bad=1; return; }
    if timeout 20 "$dir/test_pollfd" $2 >"$dir/log" 2>&1; then echo "$1: nobody noticed"; bad=1; fi
}

mutate "no look at an event's sequence" recycle \
    "s.replace('if (ld_rlx(&pd->state) >> 32 == tag >> 32) {', 'if (true) {')"
mutate "handles without sequence" handles \
    "s.replace('s >> 32 != (uint64_t)h >> 32 || ', '')"
mutate "closing wakes nobody" close \
    "s.replace('list = chain(unblock(pd, d, false), list);\n    }\n    unlock(&pd->lock);\n    if (list != NULL)\n        goreadylist(list);\n    pollput', '}\n    unlock(&pd->lock);\n    if (list != NULL)\n        goreadylist(list);\n    pollput')"
mutate "a stale timer expires a new deadline" stale \
    "s.replace('if (when != 0 && when <= go_nanotime()) {', 'if (true) {')"
[ $# -gt 1 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad

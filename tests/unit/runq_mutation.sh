#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the test: breaks runtime/runq.c in several ways and demands that test_runq notices each.
# (tests/model breaks it in more, and finds them for certain; this is for the compiled code.)
# Usage: tests/unit/runq_mutation.sh [LIBGOSRT.a [scratch directory]]
# timeout: 300
set -u
lib=$(realpath "${1:-${BUILD:-build}/libgosrt.a}")
cd "$(dirname "$0")/../.." || exit 2
if nm "$lib" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
. tests/mutate
dir=${2:-$(mktemp -d)}
mkdir -p "$dir"
bad=0

# name, old text, new text
mutate() {
    mutated runtime/runq.c "$2" "$3" >"$dir/runq.c" || { echo "$1: does not apply"; bad=1; return; }
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE -O2 -fno-strict-aliasing -iquote runtime -I. -o "$dir/test_runq" \
        "$dir/runq.c" tests/unit/test_runq.c "$lib" -lpthread 2>"$dir/log" || { cat "$dir/log"; bad=1; return; }
    for try in 1 2 3 4 5 6; do # two threads must meet: on a busy machine not at every try
        timeout 60 "$dir/test_runq" >"$dir/log" 2>&1 || return
    done
    echo "$1: nobody noticed in $try runs"; bad=1
}

steal='        for (uint32_t i = 0; i < n; i++) {
            G *g = ld_rlx(&victim->runq[(head + i) % RUNQ]);
            st_rlx(&p->runq[(tail + i) % RUNQ], g);
        }
'
grab='if (cas_rel(&victim->runqhead, &head, head + n))
            return n;'
mutate "copy after the compare-and-swap" "$steal        racewindow();
        $grab" "        if (cas_rel(&victim->runqhead, &head, head + n)) {
$steal        return n;}"
mutate "steal without compare-and-swap" "$grab" "st_rel(&victim->runqhead, head + n); return n;"
mutate "owner takes without compare-and-swap" "if (cas_rel(&p->runqhead, &head, head + 1))" \
    "st_rel(&p->runqhead, head + 1); if (true)"
mutate "tail before the slot" "            st_rlx(&p->runq[tail % RUNQ], g);
            st_rel(&p->runqtail, tail + 1);" "            st_rel(&p->runqtail, tail + 1);
            st_rel(&p->runq[tail % RUNQ], g);"
mutate "runnext taken without compare-and-swap" "cas_rel(&p->runnext, &next, NULL)" "(st_rel(&p->runnext, NULL), true)"
mutate "runnext overwritten" "g = xchg(&p->runnext, g);" "G *o = ld_acq(&p->runnext); st_rel(&p->runnext, g); g = o;"
mutate "overflow without compare-and-swap" "if (!cas_rel(&p->runqhead, &head, head + n))
        return false;
    GQueue" "st_rel(&p->runqhead, head + n); GQueue"
[ $# -gt 1 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad

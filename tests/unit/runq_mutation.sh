#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks runtime/runq.c: test_runq notices. (tests/model breaks it in more ways, and finds them for certain; this is
# for the compiled code.) Usage: see tests/unit/mutation.
# timeout: 300
set -u
. "$(dirname "$0")/mutation"
tries=6 limit=60 # two threads must meet: on a busy machine not at every try

steal='        for (uint32_t i = 0; i < n; i++) {
            G *g = ld_rlx(&victim->runq[(head + i) % RUNQ]);
            st_rlx(&p->runq[(tail + i) % RUNQ], g);
        }
'
grab='if (cas_rel(&victim->runqhead, &head, head + n))
            return n;'
mutatetext "copy after the compare-and-swap" runq.c test_runq "" "$steal        racewindow();
        $grab" "        if (cas_rel(&victim->runqhead, &head, head + n)) {
$steal        return n;}"
mutatetext "steal without compare-and-swap" runq.c test_runq "" "$grab" "st_rel(&victim->runqhead, head + n); return n;"
mutatetext "owner takes without compare-and-swap" runq.c test_runq "" "if (cas_rel(&p->runqhead, &head, head + 1))" \
    "st_rel(&p->runqhead, head + 1); if (true)"
mutatetext "tail before the slot" runq.c test_runq "" "            st_rlx(&p->runq[tail % RUNQ], g);
            st_rel(&p->runqtail, tail + 1);" "            st_rel(&p->runqtail, tail + 1);
            st_rel(&p->runq[tail % RUNQ], g);"
mutatetext "runnext taken without compare-and-swap" runq.c test_runq "" "cas_rel(&p->runnext, &next, NULL)" "(st_rel(&p->runnext, NULL), true)"
mutatetext "runnext overwritten" runq.c test_runq "" "g = xchg(&p->runnext, g);" "G *o = ld_acq(&p->runnext); st_rel(&p->runnext, g); g = o;"
mutatetext "overflow without compare-and-swap" runq.c test_runq "" "if (!cas_rel(&p->runqhead, &head, head + n))
        return false;
    GQueue" "st_rel(&p->runqhead, head + n); GQueue"
verdict

// SPDX-License-Identifier: GPL-3.0-or-later
// A P's run queue, after Go's runqput, runqget and runqgrab: a ring of 256 slots and runnext in
// front of it.
//
// Only the owner moves tail and sets runnext; the owner and thieves move head and clear runnext.
// head and tail run freely and wrap; tail - head is the length.
//  - A slot is written before tail is released, so a thief that acquires tail sees the slot and the
//    G behind it.
//  - A thief copies slots and then moves head by compare-and-swap with release: the owner, who
//    acquires head before it reuses a slot, cannot overwrite one that is still being copied; a copy
//    that lost the race is dropped.
//  - runnext is exchanged with full order, which is also the fence between "work is there" and the
//    look at idle Ps in wakep; the other way in (tail) has none, its callers add one.
// tests/unit/test_runq.c fails when the copy and the compare-and-swap in runqgrab are swapped.
#include "sched.h"

enum { GRAB_WAIT = 100, GRAB_WAIT_WAKING = 1000 };  // pauses

bool runqempty(P *p)
{
    // runnext is looked at between two equal reads of tail: a G kicked from runnext to the ring is
    // seen in one of them.
    for (;;) {
        uint32_t head = ld_acq(&p->runqhead);
        uint32_t tail = ld_acq(&p->runqtail);
        G *next = ld_seq(&p->runnext);
        if (tail == ld_acq(&p->runqtail))
            return head == tail && next == NULL;
    }
}

// Moves half of the full queue and g to the global queue. False if thieves made room meanwhile.
static bool runqputslow(P *p, G *g, uint32_t head, uint32_t tail)
{
    G *batch[RUNQ / 2];
    uint32_t n = (tail - head) / 2;
    for (uint32_t i = 0; i < n; i++)
        batch[i] = ld_rlx(&p->runq[(head + i) % RUNQ]);
    if (!cas_rel(&p->runqhead, &head, head + n))
        return false;
    GQueue q = {0};
    for (uint32_t i = 0; i < n; i++)
        gqput(&q, batch[i]);
    gqput(&q, g);
    lock(&sched.lock);
    globrunqputlist(&q);
    unlock(&sched.lock);
    return true;
}

static bool mayrunnext(void)
{
    return knobs.norunnext == 0 && !perturbed();
}

void runqput(P *p, G *g, bool next)
{
    if (next && ((knobs.norunnext | knobs.perturb) == 0 || mayrunnext())) {
        g = xchg(&p->runnext, g);
        if (g == NULL)
            return;
    }
    for (;;) {
        uint32_t head = ld_acq(&p->runqhead);
        uint32_t tail = p->runqtail;
        if (tail - head < RUNQ) {
            st_rlx(&p->runq[tail % RUNQ], g);
            st_rel(&p->runqtail, tail + 1);
            return;
        }
        if (runqputslow(p, g, head, tail))
            return;
    }
}

G *runqget(P *p, bool *inherit)
{
    G *next = ld_rlx(&p->runnext);
    // Release: who sees it gone sees in the ring what it has kicked there.
    if (next != NULL && cas_rel(&p->runnext, &next, NULL)) {
        *inherit = true;
        return next;
    }
    *inherit = false;
    for (;;) {
        uint32_t head = ld_acq(&p->runqhead);
        if (p->runqtail == head)
            return NULL;
        G *g = ld_rlx(&p->runq[head % RUNQ]);
        if (cas_rel(&p->runqhead, &head, head + 1))
            return g;
    }
}

void runqdrain(P *p, GQueue *q)
{
    bool inherit;
    G *g;
    while ((g = runqget(p, &inherit)) != NULL)
        gqput(q, g);
}

void runqrob(P *victim, GQueue *q)
{
    G *batch[RUNQ], *next = ld_acq(&victim->runnext);
    if (next != NULL && cas_acq(&victim->runnext, &next, NULL))
        gqput(q, next);
    uint32_t head = ld_acq(&victim->runqhead);
    uint32_t n = ld_acq(&victim->runqtail) - head;
    if (n > RUNQ)  // head and tail were read at different times
        return;
    for (uint32_t i = 0; i < n; i++)
        batch[i] = ld_rlx(&victim->runq[(head + i) % RUNQ]);
    if (!cas_rel(&victim->runqhead, &head, head + n))
        return;
    for (uint32_t i = 0; i < n; i++)
        gqput(q, batch[i]);
}

// The victim is about to run its runnext itself, unless what it runs now goes on for long: give it
// a moment, and leave it alone if it has scheduled meanwhile. Taking it from a pair that plays
// ping-pong would send the two to different processors, where each hop costs a wake-up. The moment
// begins when the victim has come back from waking the very thief, which may take longer than the
// thief needs to get here.
static G *grabrunnext(P *victim)
{
    uint32_t tick = ld_rlx(&victim->switches);
    G *next = ld_acq(&victim->runnext);
    if (next == NULL)
        return NULL;
    if (ld_rlx(&victim->status) == Prunning) {
        for (int i = 0; i < GRAB_WAIT_WAKING && ld_rlx(&victim->waking) != 0; i++)
            cpurelax();
        for (int i = 0; i < GRAB_WAIT; i++)
            cpurelax();
        if (ld_rlx(&victim->switches) != tick)
            return NULL;
    }
    return cas_acq(&victim->runnext, &next, NULL) ? next : NULL;
}

// Copies half of victim's queue (rounded up) into p's slots from tail; returns how many.
static uint32_t runqgrab(P *p, P *victim, uint32_t tail, bool nexttoo)
{
    for (;;) {
        uint32_t head = ld_acq(&victim->runqhead);
        uint32_t n = ld_acq(&victim->runqtail) - head;
        n -= n / 2;
        if (n == 0) {
            G *next = nexttoo ? grabrunnext(victim) : NULL;
            if (next == NULL)
                return 0;
            st_rlx(&p->runq[tail % RUNQ], next);
            return 1;
        }
        if (n > RUNQ / 2)  // head and tail were read at different times
            continue;
        for (uint32_t i = 0; i < n; i++) {
            G *g = ld_rlx(&victim->runq[(head + i) % RUNQ]);
            st_rlx(&p->runq[(tail + i) % RUNQ], g);
        }
        racewindow();
        if (cas_rel(&victim->runqhead, &head, head + n))
            return n;
    }
}

G *runqsteal(P *p, P *victim, bool nexttoo)
{
    uint32_t tail = p->runqtail;
    uint32_t n = runqgrab(p, victim, tail, nexttoo);
    if (n == 0)
        return NULL;
    n--;
    G *g = ld_rlx(&p->runq[(tail + n) % RUNQ]);
    if (n == 0)
        return g;
    INVARIANT(tail - ld_acq(&p->runqhead) + n < RUNQ, "runqsteal: run queue overflow");
    st_rel(&p->runqtail, tail + n);
    return g;
}

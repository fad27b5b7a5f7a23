// SPDX-License-Identifier: GPL-3.0-or-later
// For scenarios of what blocks goroutines: thread i is M i with G i on it. Parking is what the loop
// of proc.c does, without the loop: the G waiting, then unlockf, then nothing until it is readied.
// model_sched.c has the real one.
#ifndef TESTS_MODEL_PARK_H
#define TESTS_MODEL_PARK_H

#include "tests/model/atomics.h"

#include "runtime/local.h"

#include "runtime/gstate.c"
#include "runtime/runq.c"
#include "tests/model/nosim.h"

Sched sched;
P *allp[MAXPROCS];
uint32_t gomaxprocs = 1;
GoHooks hooks;
Knobs knobs;
static struct {
    M m;
    G g;
} on[MC_THREADS];
static P procs[MC_THREADS];
static Local locals[MC_THREADS];
enum { SPARE = 4 };  // Sudogs in each P's cache
static uint64_t steady;  // time does not pass, so nobody starves
static Sudog spares[MC_THREADS][SPARE];

void invariantfailed(const char *what, const char *file, int line)
{
    mc_fail("%s:%d: %s", file, line, what);
}

uint32_t tracing;

bool perturbed(void)
{
    return false;
}

void racewindowslow(void)
{
}

void tracerecord(enum TraceEvent ev, uint64_t goid, const char *arg)
{
    mc_fail("traced: %d %llu %s", (int)ev, (unsigned long long)goid, arg);
}

void go_fatal(const char *fmt, ...)
{
    mc_fail("fatal: %s", fmt);
}

void go_panic(const char *fmt, ...)
{
    mc_fail("panic: %s", fmt);
}

void localdefer(void (*fn)(void *), void *arg)
{
    (void)fn;
    (void)arg;
}

void localpop(bool run)
{
    (void)run;
}

void globrunqputlist(GQueue *q)
{
    (void)q;
    mc_fail("the global queue is not used here");
}

M *getm(void)
{
    return &on[mc_self() < 0 ? 0 : mc_self()].m;
}

void parkprepare(bool (*unlockf)(G *g, void *lock), void *lock, enum WaitReason reason)
{
    M *m = getm();
    INVARIANT(m->commit == CommitNone, "park prepared twice");
    m->unlockf = unlockf;
    m->waitlock = lock;
    m->commit = CommitPark;
    m->curg->waitreason = (uint8_t)reason;
}

bool parkunlock(G *g, void *l)
{
    (void)g;
    unlock(l);
    return true;
}

void go_park_commit(void)
{
    M *m = getm();
    G *g = m->curg;
    m->commit = CommitNone;
    setgstatus(g, Grunning, Gwaiting);
    if (m->unlockf != NULL && !m->unlockf(g, m->waitlock))
        setgstatus(g, Gwaiting, Grunnable);
    mc_awaitword(&g->status, Grunnable);
    setgstatus(g, Grunnable, Grunning);
}

void goready(G *g)
{
    casgstatus(g, Gwaiting, Grunnable);
    mc_pause();
}

void goreadylist(G *list)
{
    while (list != NULL) {
        G *g = list;
        list = g->schedlink;
        goready(g);
    }
}

// Nothing is deferred here. A context is one word, armed and ended as in context.c; every goroutine
// of a scenario that calls endcontext has it, and in the others nobody.
static struct {
    Lock lock;
    uint64_t ended;
    CancelWait *waits[MC_THREADS];
} context;

static void endcontext(void)
{
    G *woken[MC_THREADS] = {NULL};
    lock(&context.lock);
    context.ended = 1;
    for (int i = 0; i < MC_THREADS; i++) {
        CancelWait *w = context.waits[i];
        if (w == NULL)
            continue;
        st_seq(&w->canceled, 1);
        woken[i] = w->take(w);
        w->taken = woken[i] != NULL;
    }
    unlock(&context.lock);
    for (int i = 0; i < MC_THREADS; i++)
        if (woken[i] != NULL)
            goready(woken[i]);
}

bool cancelarm(CancelWait *w, G *(*take)(CancelWait *w), void *obj)
{
    w->g = getm()->curg;
    w->take = take;
    w->obj = obj;
    w->taken = false;
    st_rlx(&w->canceled, 0);
    lock(&context.lock);
    bool alive = !context.ended;
    if (alive)
        context.waits[mc_self()] = w;
    unlock(&context.lock);
    w->ctx = alive ? go_context_background() : NULL;
    return alive;
}

bool canceldisarm(CancelWait *w)
{
    lock(&context.lock);
    context.waits[mc_self()] = NULL;
    unlock(&context.lock);
    w->ctx = NULL;
    return w->taken;
}

// Not NULL, and nobody looks into it.
GoContext *go_context_background(void)
{
    return (GoContext *)&context;
}

CancelWait *cancelablewait(Local *l)
{
    return &l->wait;
}

int cancelerrorof(Local *l)
{
    (void)l;
    lock(&context.lock);
    int err = context.ended ? GO_ERR_CANCELED : 0;
    unlock(&context.lock);
    return err;
}

int go_canceled(void)
{
    return cancelerror(getm()->curg) != 0 ? GO_CANCELED : GO_OK;
}

// In an init: each goroutine has the context.
static void havecontext(void)
{
    for (int i = 0; i < MC_THREADS; i++) {
        locals[i].ctx = go_context_background();
        on[i].g.arg = &locals[i];
    }
}

// Two seeds: they put two cases in the one and the other order.
uint32_t fastrand32(M *m)
{
    (void)m;
    return mc_choose(2) == 0 ? 0 : 0x9e3779b9;
}

int64_t go_nanotime(void)
{
    return steady || mc_choose(2) == 0 ? 1 : 1000000000;
}

static void park_setup(void)
{
    for (int i = 0; i < MC_THREADS; i++) {
        on[i].m.curg = &on[i].g;
        on[i].m.p = &procs[i];
        on[i].g.m = &on[i].m;
        on[i].g.goid = (uint64_t)i + 1;
        on[i].g.status = Grunning;
        procs[i].nsudog = SPARE;
        for (int k = 0; k < SPARE; k++)
            procs[i].sudogs[k] = &spares[i][k];
        mc_region(&on[i].g, sizeof(G));
        mc_region(&on[i].m.commit, offsetof(M, prepared) - offsetof(M, commit));
        mc_region(&procs[i].nsudog, 8 + SPARE * sizeof(Sudog *));
    }
    mc_region(spares, sizeof spares);
    mc_region(&context, sizeof context);
    mc_region(locals, sizeof locals);
    mc_region(&steady, sizeof steady);
}

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
// Stopping the world and changing the number of Ps.
//
// gcwaiting asks; every P stops by itself on the next look at it in the scheduler (gcstopm), a P in
// a syscall or idle is taken by the stopper, a running bare goroutine is brought to the scheduler
// by the preempt hook. stopwait counts the Ps still to stop. The Ms of stopped Ps sleep in stopm
// and get Ps again from startworld. There is one owner of the stopped world; others park in worldq,
// in order, and are stopped like anyone. A goroutine in C that never calls the runtime keeps the
// stopper waiting: C cannot be stopped at an arbitrary place.
#include "io.h"
#include "preempt.h"
#include "trace.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PREEMPT_AGAIN = 100 * 1000 };  // ns

bool preemptone(P *p)
{
    if (knobs.nopreempt != 0 && ld_rlx(&sched.gcwaiting) == 0)
        return false;
    bool unheeded = ld_rlx(&p->preempt) != 0;
    st_seq(&p->preempt, 1);
    G *g = ld_rlx(&p->curg);
    if (g != NULL && hooks.preempt != NULL)
        hooks.preempt(g);
    if (!preemptcode())
        return false;
    if (unheeded)
        preemptsignal(p);
    return !unheeded;
}

void preemptall(void)
{
    for (uint32_t i = 0; i < gomaxprocs; i++) {
        if (ld_rlx(&allp[i]->status) == Prunning)
            preemptone(allp[i]);
    }
}

void gcstopm(M *m)
{
    if (m->spinning) {
        m->spinning = false;
        xadd(&sched.nmspinning, -1);
    }
    lock(&sched.lock);
    if (ld_rlx(&sched.gcwaiting) == 0) {
        unlock(&sched.lock);
        return;
    }
    P *p = releasep(m);
    st_rel(&p->status, Pgcstop);
    if (--sched.stopwait == 0)
        notewakeup(&sched.stopnote);
    unlock(&sched.lock);
    stopm(m);
}

// Takes the Ps in syscalls; sched.lock held.
static void stopsyscalls(void)
{
    for (uint32_t i = 0; i < gomaxprocs; i++) {
        P *p = allp[i];
        uint32_t insyscall = Psyscall;
        if (cas(&p->status, &insyscall, Pgcstop)) {
            st_rlx(&p->syscalltick, p->syscalltick + 1);
            sched.stopwait--;
        }
    }
}

// Becomes the owner of the world, after those who asked earlier.
static void ownworld(void)
{
    G *g = getm()->curg;
    lock(&sched.lock);
    if (sched.worldowner == NULL) {
        sched.worldowner = g;
        unlock(&sched.lock);
        return;
    }
    gqput(&sched.worldq, g);
    gopark(parkunlock, &sched.lock, WaitStopWorld);
    INVARIANT(sched.worldowner == g, "stopworld: woken without the world");
}

void go_stopworld(const char *reason)
{
    ownworld();
    M *m = getm();
    trace(TraceStopWorld, NULL, reason);
    lock(&sched.lock);
    sched.stopreason = reason;
    sched.stopwait = (int32_t)gomaxprocs;
    noteclear(&sched.stopnote);
    st_seq(&sched.gcwaiting, 1);
    preemptall();
    st_rel(&m->p->status, Pgcstop);
    sched.stopwait--;
    stopsyscalls();
    P *p;
    while ((p = pidlepop()) != NULL) {
        st_rel(&p->status, Pgcstop);
        sched.stopwait--;
    }
    bool wait = sched.stopwait > 0;
    unlock(&sched.lock);
    // Asked again and again: a goroutine may have started after the first time.
    while (wait && !notetsleep(&sched.stopnote, PREEMPT_AGAIN))
        preemptall();
    INVARIANT(sched.stopwait == 0, "stopworld: not stopped");
    for (uint32_t i = 0; i < gomaxprocs; i++)
        INVARIANT(ld_acq(&allp[i]->status) == Pgcstop, "stopworld: a P is not stopped");
}

static void newp(uint32_t id)
{
    P *p = aligned_alloc(64, sizeof *p);
    void *extra = NULL;
    if (p == NULL ||
        (hooks.pextra != 0 && (extra = calloc(1, (hooks.pextra + 63) & ~(size_t)63)) == NULL))
        go_fatal("out of memory (processor)");
    memset(p, 0, sizeof *p);
    p->id = (int32_t)id;
    p->extra = extra;
    p->status = Pgcstop;
    p->mon.schedwhen = p->mon.syscallwhen = go_nanotime();
    timersinit(&p->timers, p->id);
    st_rel(&allp[id], p);
}

void procresize(uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (allp[i] == NULL)
            newp(i);
        else if (ld_rlx(&allp[i]->status) == Pdead)
            st_rlx(&allp[i]->status, Pgcstop);
    }
    uint32_t old = gomaxprocs;
    st_rel(&gomaxprocs, n);  // readers without a P see the new Ps
    for (uint32_t i = n; i < old; i++) {
        P *p = allp[i];
        GQueue q = {0};
        runqdrain(p, &q);
        globrunqputlist(&q);
        timersmove(&allp[0]->timers, &p->timers);
        gfpurge(p);
        sudogspill(p, 0);
        st_rlx(&p->status, Pdead);
    }
    M *m = getm();
    if (m != NULL && m->p->id >= (int32_t)n) {
        m->p->m = NULL;
        st_rlx(&m->p->curg, NULL);
        m->p = allp[0];
        m->p->m = m;
        st_rlx(&m->p->curg, m->curg);
    }
}

void go_startworld(void)
{
    M *m = getm();
    P *runnable = NULL;
    trace(TraceStartWorld, NULL, sched.stopreason);
    lock(&sched.lock);
    INVARIANT(sched.worldowner == m->curg, "startworld: not the owner of the world");
    if (sched.procresize != 0) {
        procresize((uint32_t)sched.procresize);
        sched.procresize = 0;
    }
    for (uint32_t i = gomaxprocs; i-- > 0;) {
        P *p = allp[i];
        st_rlx(&p->preempt, 0);
        if (p == m->p) {
            st_rel(&p->status, Prunning);
            continue;
        }
        p->m = NULL;
        st_rel(&p->status, Pidle);
        if (runqempty(p)) {
            pidleput(p);
        } else {
            p->link = runnable;
            runnable = p;
        }
    }
    st_seq(&sched.gcwaiting, 0);
    if (ld_rlx(&sched.sysmonwait) != 0) {
        st_rlx(&sched.sysmonwait, 0);
        notewakeup(&sched.sysmonnote);
    }
    G *next = gqget(&sched.worldq);
    sched.worldowner = next;
    unlock(&sched.lock);
    while (runnable != NULL) {
        P *p = runnable;
        runnable = p->link;
        startm(p, false);
    }
    if (next != NULL)
        goready(next);
    // For the global queue, and so that somebody sleeps for the timers.
    wakep();
}

int go_gomaxprocs(int n)
{
    int old = (int)gomaxprocs;
    if (simulating)
        return simprocs(n);
    if (n <= 0 || n == old)
        return old;
    go_stopworld("GOMAXPROCS");
    old = (int)gomaxprocs;
    sched.procresize = n < MAXPROCS ? n : MAXPROCS;
    go_startworld();
    return old;
}

void go_each_pextra(void (*fn)(void *pextra, void *arg), void *arg)
{
    for (uint32_t i = 0; i < MAXPROCS && ld_acq(&allp[i]) != NULL; i++)
        fn(allp[i]->extra, arg);
}

void freezeworld(int64_t ns)
{
    // Without sched.lock: the caller may hold it. Who comes out of a syscall finds no P.
    sched.stopwait = INT32_MAX;
    st_seq(&sched.gcwaiting, 1);
    M *m = getm();
    int64_t end = 0;
    for (int round = 0;; round++) {
        bool running = false;
        for (uint32_t i = 0; i < gomaxprocs; i++) {
            P *p = allp[i];
            uint32_t insyscall = Psyscall;
            cas(&p->status, &insyscall, Pgcstop);
            if ((m == NULL || p != m->p) && ld_acq(&p->status) == Prunning)
                running = true;
        }
        if (!running)
            return;
        preemptall();
        int64_t now = kernelnanotime();
        if (end == 0)
            end = now + ns;
        else if (now >= end)
            return;
        struct timespec ts = {0, 20000};
        nanosleep(&ts, NULL);
    }
}

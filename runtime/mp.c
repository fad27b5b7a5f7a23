// SPDX-License-Identifier: GPL-3.0-or-later
// Threads (M) and processors (P): starting, sleeping, giving a P from one M to another.
//
// An M without work and without a P sleeps in stopm until startm gives it a P through nextp. There
// are at most GOMAXPROCS Ms that run goroutines, plus those in system calls. Threads are not
// ended, but for thread.c's: an idle one costs a few kilobytes, and ending one costs more than
// keeping it. The idle lists, nm and nmidle are under sched.lock.
#include "netpoll.h"
#include "trace.h"

#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { THREADS_MAX = 10000, FUTILE_MAX = 12, FUTILE_FEW = 3 };

void acquirep(M *m, P *p)
{
    INVARIANT(m->p == NULL && p->m == NULL && ld_rlx(&p->status) == Pidle,
              "acquirep: P or M is not free");
    m->p = p;
    p->m = m;
    st_rel(&p->status, Prunning);
    trace(TraceProcStart, NULL, NULL);
}

P *releasep(M *m)
{
    P *p = m->p;
    INVARIANT(p != NULL && p->m == m && ld_rlx(&p->status) == Prunning, "releasep: not this M's P");
    trace(TraceProcStop, NULL, NULL);
    m->p = NULL;
    p->m = NULL;
    st_rlx(&p->curg, NULL);
    st_rel(&p->status, Pidle);
    return p;
}

void pidleput(P *p)
{
    lockheld(&sched.lock);
    INVARIANT(runqempty(p), "pidleput: P has work");
    p->link = sched.pidle;
    sched.pidle = p;
    xadd(&sched.npidle, 1);
}

P *pidlepop(void)
{
    lockheld(&sched.lock);
    P *p = sched.pidle;
    if (p != NULL) {
        sched.pidle = p->link;
        xadd(&sched.npidle, -1);
    }
    return p;
}

P *pidleget(void)
{
    if (ld_seq(&sched.gcwaiting) != 0)
        return NULL;
    P *p = pidlepop();
    if (p != NULL && ld_rlx(&sched.sysmonwait) != 0) {
        st_rlx(&sched.sysmonwait, 0);
        notewakeup(&sched.sysmonnote);
    }
    return p;
}

M *mget(void)
{
    lockheld(&sched.lock);
    M *m = sched.midle;
    if (m != NULL) {
        sched.midle = m->schedlink;
        sched.nmidle--;
    }
    return m;
}

// sched.lock held.
static void mput(M *m)
{
    m->schedlink = sched.midle;
    sched.midle = m;
    sched.nmidle++;
    checkdead();
}

void mrun(M *m)
{
    setm(m);
    st_rlx(&m->tid, (int)syscall(SYS_gettid));
    gobuf_thread(&m->g0);
    sigthreadinit(m);
    bool run = true;
    if (m->wired) {
        run = wiredsleep(m);
    } else {
        acquirep(m, m->nextp);
        m->nextp = NULL;
    }
    if (run)
        m->stack = takestack(m);
    while (run) {
        // The loop's stack comes back here for each go_systemstack, and at the end.
        gobuf_switch(&m->g0, &m->stack->ctx, m);
        if (m->ending)
            break;
        m->sysfn(m->sysarg);
        m->onsystem = false;
    }
    mfree(m);
}

static void *mstart(void *arg)
{
    mrun(arg);
    return NULL;
}

M *allocm(void)
{
    lock(&sched.lock);
    M *m = sched.mfree;
    if (m != NULL)
        sched.mfree = m->schedlink;
    unlock(&sched.lock);
    bool new = m == NULL;
    if (new && (m = calloc(1, sizeof *m)) == NULL)
        go_fatal("out of memory (thread)");
    m->rand = go_fastrand() | 1;
    if (new) {
        m->id = (int32_t)xadd(&sched.mids, 1);
        M *head = ld_acq(&sched.allm);
        do
            m->alllink = head;
        while (!cas(&sched.allm, &head, m));
    }
    return m;
}

void startthread(M *m)
{
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    int err = pthread_create(&m->thread, &attr, mstart, m);
    pthread_attr_destroy(&attr);
    if (err != 0)
        go_fatal("runtime: cannot create a thread: %s (have %d already)", strerror(err),
                 (int)sched.nm - 1);
}

void newm(P *p, bool spinning)
{
    M *m = allocm();
    m->nextp = p;
    m->spinning = spinning;
    startthread(m);
}

// Hands p to a sleeping or new M. Takes over sched.lock and releases it.
static void startmlocked(P *p, bool spinning)
{
    M *m = mget();
    if (m != NULL) {
        unlock(&sched.lock);
        INVARIANT(!m->spinning && m->nextp == NULL, "startm: M is not asleep");
        m->spinning = spinning;
        m->nextp = p;
        notewakeup(&m->park);
        return;
    }
    // Counted before the lock is released, or checkdead would miss it.
    bool toomany = ++sched.nm > THREADS_MAX;
    unlock(&sched.lock);
    if (toomany)
        go_fatal("thread exhaustion: the program uses more than %d threads", THREADS_MAX);
    newm(p, spinning);
}

void startm(P *p, bool spinning)
{
    lock(&sched.lock);
    if (p == NULL && (p = pidleget()) == NULL) {
        unlock(&sched.lock);
        return;
    }
    startmlocked(p, spinning);
}

void wakepslow(void)
{
    int32_t none = 0;
    if (!cas(&sched.nmspinning, &none, 1))
        return;
    lock(&sched.lock);
    P *p = pidleget();
    if (p != NULL) {
        startmlocked(p, true);
        return;
    }
    // All are busy, and whoever stops being so looks at all queues again.
    unlock(&sched.lock);
    xadd(&sched.nmspinning, -1);
}

// A wake-up costs the waker microseconds. Two that play ping-pong ask for one at each hop, and the
// woken M finds nothing it should take, or less than its coming has cost. So after n futile ones
// only one in 2^n is granted, as long as p has nothing but its runnext, and one in eight when there
// is one more: they run when the current G parks or is preempted, and elsewhere when sysmon sees
// that neither happens.
void wakepnextslow(P *p)
{
    uint32_t futile = ld_rlx(&sched.futile), others = p->runqtail - ld_acq(&p->runqhead);
    uint32_t most = others == 0 ? FUTILE_MAX : others == 1 ? FUTILE_FEW : 0;
    uint32_t every = 1u << (futile < most ? futile : most);
    if (++p->wakes % every == 0) {
        st_rlx(&p->waking, 1);
        wakepslow();
        st_rlx(&p->waking, 0);
    }
}

void stopm(M *m)
{
    INVARIANT(m->p == NULL && !m->spinning, "stopm: M has a P or is spinning");
    racewindow();
    lock(&sched.lock);
    mput(m);
    unlock(&sched.lock);
    locknone();
    notesleep(&m->park);
    noteclear(&m->park);
    P *p = m->nextp;
    m->nextp = NULL;
    acquirep(m, p);
}

void handoffp(P *p)
{
    if (!runqempty(p) || ld_rlx(&sched.runqsize) != 0) {
        startm(p, false);
        return;
    }
    int32_t none = 0;
    if (ld_seq(&sched.nmspinning) + ld_seq(&sched.npidle) == 0 &&
        cas(&sched.nmspinning, &none, 1)) {
        startm(p, true);
        return;
    }
    lock(&sched.lock);
    if (ld_rlx(&sched.gcwaiting) != 0) {
        st_rel(&p->status, Pgcstop);
        if (--sched.stopwait == 0)
            notewakeup(&sched.stopnote);
        unlock(&sched.lock);
        return;
    }
    if (sched.runq.n != 0) {
        startmlocked(p, false);
        return;
    }
    int64_t when = timersnext(p);
    pidleput(p);
    unlock(&sched.lock);
    if (when != 0)
        wakepoller(when);
    else if (ld_seq(&sched.netwaiters) > 0 && ld_seq(&sched.polling) == 0)
        wakep();  // this may have been the last P in use: somebody has to sleep in netpoll
}

// --- work from outside ---------------------------------------------------------------------------
void injectglist(G *list)
{
    GQueue q = {0};
    if (list == NULL)
        return;
    // Under the lock, so that checkdead finds each either waiting or in the queue.
    lock(&sched.lock);
    while (list != NULL) {
        G *g = list;
        list = g->schedlink;
        wakegstatus(g);
        gqput(&q, g);
    }
    globrunqputlist(&q);
    unlock(&sched.lock);
    wakep();
}

void externalbegin(void)
{
    xadd(&sched.external, 1);
}

void externalend(void)
{
    lock(&sched.lock);
    xadd(&sched.external, -1);
    checkdead();  // nobody may have been able to tell meanwhile
    unlock(&sched.lock);
}

// --- deadlock ------------------------------------------------------------------------------------
static void countlive(G *g, void *arg)
{
    size_t *live = arg;
    enum GStatus s = readgstatus(g);
    INVARIANT(s == Gwaiting || s == Gdead, "all Ms are idle but a goroutine is not waiting");
    *live += s == Gwaiting;
}

void checkdead(void)
{
    lockheld(&sched.lock);
    // The last M is asleep in netpoll, and nobody waits for the network any more: let it come here.
    if (sched.nm - sched.nmidle == 1 && ld_seq(&sched.polling) != 0 &&
        ld_seq(&sched.netpollinited) != 0 && ld_seq(&sched.netwaiters) <= 0 &&
        timesleepuntil() == 0)
        netpollbreak();
    if (sched.nm - sched.nmidle > 0 || !sched.started || ld_rlx(&sched.fatal) ||
        ld_rlx(&sched.gcwaiting) || ld_seq(&sched.external) != 0)
        return;
    // Sysmon has just evicted these and is about to wake somebody for them.
    if (sched.runq.n > 0)
        return;
    size_t live = 0;
    geach(countlive, &live);
    if (live == 0 || timesleepuntil() != 0)
        return;
    deadlocked();
}

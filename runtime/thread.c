// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines wired to a thread: LockOSThread, and pins to the main or a named thread. After Go's
// startlockedm and stoplockedm, but a thread may have several goroutines pinned to it.
//
// A G with the flag GPinned runs only on gcold(g)->m, an M with wired set, which runs no others. It
// is readied and queued as any. The M that takes it from a queue puts it into the wired one's pinq;
// if that sleeps (pinidle) it hands its P over with it and goes to sleep itself, else the wired one
// looks there when its present goroutine leaves. A wired M without a goroutine gives its P away and
// sleeps; it counts as idle for the detection of deadlocks, but is not in the list of idle Ms: it
// wakes for its own goroutines only. pinq and pinidle are under sched.lock.
//
// The main thread is sysmon until somebody pins to it; then another thread becomes sysmon. A
// goroutine that ends while locked takes its thread along. Descriptors of Ms are recycled.
#include "sched.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

struct GoThread {
    M m;
};

static G *self(void)
{
    M *m = getm();
    INVARIANT(m != NULL && m->curg != NULL && m->p != NULL, "pinning outside a goroutine");
    return m->curg;
}

static void pin(G *g, M *m)
{
    gcold(g)->m = m;
    if (m != NULL)
        g->flags |= GPINNED;
    else
        g->flags &= (uint8_t)~GPINNED;
}

// In a simulation one thread runs all goroutines, each on the one it wants.
void go_lockosthread(void)
{
    if (simulating)
        return;
    G *g = self();
    GCold *c = gcold(g);
    if (c->locks++ == 0 && c->m == NULL) {
        pin(g, getm());
        c->m->wired = true;
    }
}

void go_unlockosthread(void)
{
    G *g = self();
    if ((g->flags & GPINNED) == 0)
        return;
    GCold *c = gcold(g);
    if (c->locks == 0 || --c->locks > 0 || c->m->named)
        return;
    c->m->wired = false;
    pin(g, NULL);
}

// --- the scheduler's part ------------------------------------------------------------------------
void pinnedready(M *m, G *g)
{
    M *to = gcold(g)->m;
    lock(&sched.lock);
    gqput(&to->pinq, g);
    bool asleep = to->pinidle;
    if (asleep) {
        to->pinidle = false;
        sched.nmidle--;
        to->nextp = releasep(m);
    }
    unlock(&sched.lock);
    if (!asleep)
        return;
    notewakeup(&to->park);
    stopm(m);
}

bool wiredsleep(M *m)
{
    notesleep(&m->park);
    noteclear(&m->park);
    P *p = m->nextp;
    m->nextp = NULL;
    if (p == NULL)
        return false;
    acquirep(m, p);
    return true;
}

// sched.lock held: m will be in wiredsleep.
static void wiredidle(M *m)
{
    m->pinidle = true;
    sched.nmidle++;
    checkdead();
}

G *wirednext(M *m)
{
    if (m->ending)
        return NULL;
    lock(&sched.lock);
    G *g = NULL;
    // A stop of the world has precedence: the goroutines may wait in the common queue.
    if (m->p != NULL && ld_rlx(&sched.gcwaiting) == 0)
        g = gqget(&m->pinq);
    unlock(&sched.lock);
    if (g != NULL)
        return g;
    if (m->p != NULL)
        handoffp(releasep(m));
    lock(&sched.lock);
    // What has come meanwhile shall find somebody with a P to bring it here.
    globrunqputlist(&m->pinq);
    wiredidle(m);
    unlock(&sched.lock);
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    wakep();
    if (!wiredsleep(m))
        return NULL;
    lock(&sched.lock);
    g = gqget(&m->pinq);
    unlock(&sched.lock);
    INVARIANT(g != NULL, "a wired thread is woken for nothing");
    return g;
}

void pinnedexit(M *m, G *g)
{
    GCold *c = gcold(g);
    if (c->locks > 0 && !m->named) {
        INVARIANT(c->m == m && m->pinq.head == NULL, "locked goroutine on a strange thread");
        m->ending = true;
    }
}

M *mexit(M *m)
{
    m->ending = true;
    if (m->p != NULL)
        handoffp(releasep(m));
    return gobuf_switch(&m->stack->ctx, &m->g0, m);
}

void mfree(M *m)
{
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    munmap(m->altstack, ALTSTACK);
    if (m->stack != NULL)
        stackfree(&m->cache, m->stack);
    if (m->spare != NULL)
        stackfree(&m->cache, m->spare);
    stackcache_flush(&m->cache);
    m->stack = m->spare = NULL;
    m->altstack = NULL;
    m->wired = m->named = m->ending = false;
    st_rlx(&m->tid, 0);
    setm(NULL);
    // From here on the descriptor is somebody else's.
    lock(&sched.lock);
    m->schedlink = sched.mfree;
    sched.mfree = m;
    sched.nm--;
    checkdead();
    unlock(&sched.lock);
}

// --- threads to pin to ---------------------------------------------------------------------------
// An M that waits for goroutines pinned to it.
static M *newwired(void)
{
    M *m = allocm();
    m->wired = m->named = true;
    lock(&sched.lock);
    sched.nm++;
    wiredidle(m);
    unlock(&sched.lock);
    return m;
}

GoThread *go_thread_new(const char *name)
{
    self();
    M *m = newwired();
    startthread(m);
    char text[16] = "";  // what the kernel takes
    if (name != NULL)
        strncpy(text, name, sizeof text - 1);
    pthread_setname_np(m->thread, text);
    return (GoThread *)m;
}

static int pinto(M *m)
{
    if (simulating)
        return GO_OK;
    G *g = self();
    if ((g->flags & GPINNED) != 0 && gcold(g)->locks > 0)
        return GO_MISUSE;
    pin(g, m);
    if (getm() != m)
        go_gosched();
    return GO_OK;
}

int go_pin(GoThread *t)
{
    return t == NULL ? GO_NIL : pinto(&t->m);
}

int go_unpin(void)
{
    return pinto(NULL);
}

int go_pin_main(void)
{
    self();
    if (simulating)
        return GO_OK;
    static Lock making;
    lock(&making);
    M *m = sched.mainm;
    if (m == NULL) {
        m = newwired();
        st_seq(&sched.mainm, m);
        notewakeup(&sched.sysmonnote);  // the main thread leaves sysmon
    }
    unlock(&making);
    return pinto(m);
}

static void *monitor(void *arg)
{
    (void)arg;
    sysmon(false);
    return NULL;
}

void mainthread(void)
{
    M *m = ld_seq(&sched.mainm);
    if (m == NULL || ld_seq(&sched.done) != 0)
        return;
    pthread_t t;
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    if (pthread_create(&t, &attr, monitor, NULL) != 0)
        go_fatal("runtime: cannot create a thread for sysmon");
    pthread_attr_destroy(&attr);
    stack_t was;
    sigaltstack(NULL, &was);
    m->thread = pthread_self();
    mrun(m);
    sigaltstack(&was, NULL);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler: the stack loop, parking and readying, finding work. After Go's proc.go.
//
// Every native stack has a stack loop at its top: finish what the G that switched away asked for
// (commit), find the next G, run it. A G without a native stack is called right there; for one that
// holds a stack the loop suspends itself and switches to it.
//
// Parking is committed on the loop: the G becomes waiting first, then unlockf releases what it
// waits under. A waker holds that lock, so it never sees a G that is still running; and the G's
// registers are saved by then.
//
// No lost wake-up: who makes work queues it, then (full fence) looks for idle Ps and spinning Ms.
// Who runs out of work puts its P on the idle list and stops being a spinner, then (full fence)
// looks at every queue and timer again. One of the two sees the other. A spinner that finds work
// wakes the next one. Rejected: a dispatcher thread; waking an M for each readied G; handing the P
// over with the G. Go's notes say why.
#include "local.h"
#include "netpoll.h"
#include "trace.h"

#include <sched.h>
#include <stdlib.h>

enum { GLOBAL_TICK = 61, TIMER_TICK = 32, LOOP_REGS = 16 };
enum { WORTH = 20000 };  // ns: a wake-up that led to less work was futile
enum { STEAL_TRIES = GO_STEALTRIES };

Sched sched;
P *allp[MAXPROCS];
uint32_t gomaxprocs;
GoHooks hooks;

static __thread M *thism __attribute__((tls_model("initial-exec")));

__attribute__((noinline)) M *getm(void)
{
    __asm__ volatile("");
    return thism;
}

__attribute__((noinline)) void setm(M *m)
{
    __asm__ volatile("");
    thism = m;
}

G *go_self(void)
{
    M *m = getm();
    return m == NULL ? NULL : m->curg;
}

void *go_pextra(void)
{
    return getm()->p->extra;
}

uint32_t fastrand32(M *m)
{
    m->rand = m->rand * 6364136223846793005u + 1442695040888963407u;
    uint64_t x = m->rand;
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdu;
    return (uint32_t)(x >> 32);
}

uint64_t go_fastrand(void)
{
    static __thread uint64_t seed;
    M *m = getm();
    if (m != NULL)
        return (uint64_t)fastrand32(m) << 32 | fastrand32(m);
    if (simulating)
        return simoutside();
    static uint64_t drawn;
    seed += knobs.seed != 0 ? (uint64_t)knobs.seed * 0x9e3779b97f4a7c15u + xadd(&drawn, 1)
                            : (uintptr_t)&seed + (uint64_t)go_nanotime();
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return seed ^ seed >> 29;
}

// --- global queue; sched.lock held ---------------------------------------------------------------
void globrunqput(G *g)
{
    lockheld(&sched.lock);
    gqput(&sched.runq, g);
    st_seq(&sched.runqsize, sched.runq.n);
}

void globrunqputlist(GQueue *q)
{
    lockheld(&sched.lock);
    if (q->head == NULL)
        return;
    if (sched.runq.tail != NULL)
        sched.runq.tail->schedlink = q->head;
    else
        sched.runq.head = q->head;
    sched.runq.tail = q->tail;
    sched.runq.n += q->n;
    st_seq(&sched.runqsize, sched.runq.n);
    *q = (GQueue){0};
}

G *globrunqget(P *p, uint32_t max)
{
    lockheld(&sched.lock);
    uint32_t n = sched.runq.n / gomaxprocs + 1;
    if (n > sched.runq.n)
        n = sched.runq.n;
    if (max > 0 && n > max)
        n = max;
    if (n > RUNQ / 2)
        n = RUNQ / 2;
    if (n == 0)
        return NULL;
    G *g = gqget(&sched.runq);
    while (--n > 0)
        runqput(p, gqget(&sched.runq), false);
    st_seq(&sched.runqsize, sched.runq.n);
    return g;
}

// --- parking and readying ------------------------------------------------------------------------
void parkprepare(bool (*unlockf)(G *g, void *lock), void *lock, enum WaitReason reason)
{
    M *m = getm();
    INVARIANT(m->commit == CommitNone && !m->onsystem && m->p != NULL,
              "park prepared where none is possible");
    m->unlockf = unlockf;
    m->waitlock = lock;
    m->commit = CommitPark;
    st_rlx(&m->curg->waitreason, (uint8_t)reason);  // sendmore looks at it from elsewhere
}

int go_park_start(bool (*unlockf)(G *g, void *lock), void *lock, int reason)
{
    parkprepare(unlockf, lock, (enum WaitReason)reason);
    return GO_PARKED;
}

bool parkunlock(G *g, void *l)
{
    (void)g;
    unlock(l);
    return true;
}

void gopark(bool (*unlockf)(G *g, void *lock), void *lock, enum WaitReason reason)
{
    parkprepare(unlockf, lock, reason);
    leavestack(getm());
}

void go_park_commit(void)
{
    M *m = getm();
    INVARIANT(m->commit == CommitPark, "go_park_commit without a prepared park");
    leavestack(m);
}

void goready(G *g)
{
    P *p = getm()->p;
    wakegstatus(g);
    runqput(p, g, true);
    wakepnext(p);
}

void go_ready(G *g)
{
    goready(g);
}

void goreadytail(G *g)
{
    P *p = getm()->p;
    wakegstatus(g);
    runqput(p, g, false);
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    wakep();
}

void goreadylist(G *list)
{
    P *p = getm()->p;
    while (list != NULL) {
        G *g = list;
        list = g->schedlink;
        wakegstatus(g);
        runqput(p, g, false);
    }
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    wakep();
}

// The first of a list of waiting Gs made runnable for the caller, the others put in its queue.
static G *readyrest(G *list)
{
    G *g = list;
    if (g == NULL)
        return NULL;
    list = g->schedlink;
    wakegstatus(g);
    if (list != NULL)
        goreadylist(list);
    return g;
}

void go_gosched(void)
{
    M *m = getm();
    INVARIANT(m->commit == CommitNone && !m->onsystem, "yield where none is possible");
    m->commit = CommitYield;
    leavestack(m);
}

bool go_preempted(void)
{
    if (__builtin_expect(simulating, 0))
        return simpoll();
    return ld_rlx(&getm()->p->preempt) != 0;
}

void go_checkpreempt(void)
{
    if (go_preempted())
        go_gosched();
}

// --- native stacks -------------------------------------------------------------------------------
Stack *takestack(M *m)
{
    Stack *s = m->spare;
    if (s != NULL) {
        m->spare = NULL;
        return s;
    }
    s = stackalloc(&m->cache, 0);
    if (s == NULL)
        go_fatal("out of memory (native stack)");
    if (!s->started) {
        gobuf_make(&s->ctx, s->lo, s->hi, stackloop);
        s->started = true;
    }
    return s;
}

// Frees the stack that the M has just left.
static void freedead(M *m)
{
    Stack *s = m->dead;
    m->dead = NULL;
    if (!s->started)
        gobuf_free(&s->ctx);
    stackfree(&m->cache, s);
}

// The next G for p without locks, in the common case.
static inline G *pick(P *p, bool *inherit)
{
    if (ld_rlx(&sched.gcwaiting) == 0 && ld_rlx(&p->preempt) == 0 &&
        p->schedtick % GLOBAL_TICK != 0 &&
        ((p->switches % TIMER_TICK) != 0 || timersnext(p) == 0) && knobs.perturb == 0 &&
        (p->nsends == 0 || sendmore(p)))
        return runqget(p, inherit);
    return NULL;
}

// g goes on on m; g->stack has been looked at before.
static inline void setrunning(M *m, G *g, bool inherit)
{
    P *p = m->p;
    setgstatus(g, Grunnable, Grunning);
    m->curg = g;
    g->m = m;
    st_rlx(&p->curg, g);
    st_rlx(&p->switches, p->switches + 1);
    if (!inherit)
        st_rlx(&p->schedtick, p->schedtick + 1);
    tracestart(TraceStart, g);
}

// Puts a G that yields back into a queue.
static void goyield0(M *m, G *g)
{
    P *p = m->p;
    trace(TraceStop, g, ld_rlx(&p->preempt) == 0 ? "yield" : "preempted");
    trace(TraceReady, g, NULL);
    setgstatus(g, Grunning, Grunnable);
    if (ld_rlx(&p->preempt) == 0) {
        runqput(p, g, false);
        return;
    }
    // It has used up its slice: behind everything.
    lock(&sched.lock);
    globrunqput(g);
    unlock(&sched.lock);
}

// Returns g if it is to go on at once.
static G *park0(M *m, G *g)
{
    bool (*unlockf)(G *, void *) = m->unlockf;
    trace(TraceStop, g, waitreasons[g->waitreason]);
    setgstatus(g, Grunning, Gwaiting);
    g->m = NULL;
    racewindow();
    // From here on g may be readied and run by another M.
    if (unlockf == NULL || unlockf(g, m->waitlock))
        return NULL;
    wakegstatus(g);
    return g;
}

// The commit for the G that switched straight to the running one.
static void commitprev(M *m)
{
    G *g = m->prev;
    enum Commit what = m->commit;
    m->prev = NULL;
    m->commit = CommitNone;
    if (what == CommitYield)
        goyield0(m, g);
    else if (park0(m, g) != NULL)
        runqput(m->p, g, true);
    locknone();
}

M *leavestack(M *m)
{
    G *g = m->curg, *next = NULL;
    Stack *own = m->stack, *s;
    if (m->commit != CommitSyscall && !m->wired) {
        next = pick(m->p, &m->inherit);
        m->next = next;
    }
    if (next != NULL && (s = next->stack) != NULL && (next->flags & GPINNED) == 0) {
        m->next = NULL;
        m->prev = g;
        setrunning(m, next, m->inherit);
        next->stack = NULL;
    } else {
        s = takestack(m);
    }
    m->stack = s;
    if (g->stack != own)  // not in a syscall, where a stop of the world may be reading it
        g->stack = own;
    m = gobuf_switch(&own->ctx, &s->ctx, m);
    if (m->prev != NULL)
        commitprev(m);
    else if (m->dead != NULL)
        freedead(m);
    return m;
}

void goexit1(void)
{
    M *m = getm();
    INVARIANT(m->commit == CommitNone && !m->onsystem && m->p != NULL,
              "go_goexit where none is possible");
    Stack *own = m->stack;
#ifdef GO_ASAN
    // This function's own frame, too: nobody will leave it.
    char *frame = (char *)__builtin_frame_address(0) - 4096;
    __asan_unpoison_memory_region(frame, (size_t)(own->hi - frame));
#endif
    m->stack = takestack(m);
    own->started = false;
    m->dead = own;
    m->commit = CommitExit;
    gobuf_switch_dying(&m->stack->ctx, m);
}

void ownstack(void *val)
{
    gobuf_entered();
    M *m = val;
    uintptr_t regs[LOOP_REGS] = {0};
    m->stack->regs = regs;
    if (m->prev != NULL)
        commitprev(m);
    else if (m->dead != NULL)
        freedead(m);
    G *g = m->curg;
    grun(g);
    goexit1();
}

// --- the loop ------------------------------------------------------------------------------------
// Main has returned: the others stop where they are, go_main returns on its own thread, this one
// stays.
static _Noreturn void mainexit(void)
{
    freezeworld(1000000);
    st_seq(&sched.done, 1);
    notewakeup(&sched.sysmonnote);
    M *m = getm(), *mainm = ld_seq(&sched.mainm);
    if (mainm != NULL && mainm != m)
        notewakeup(&mainm->park);
    else if (mainm != NULL)
        mexit(m);
    static uint32_t forever;
    for (;;)
        futexsleep(&forever, 0, -1);
}

static void goexit0(M *m, G *g)
{
    P *p = m->p;
    trace(TraceStop, g, "its end");
    if (hooks.gexit != NULL)
        hooks.gexit(g);
    if (g == sched.maing)
        mainexit();
    if ((g->flags & GCOLD) != 0) {
        if ((g->flags & GPINNED) != 0)
            pinnedexit(m, g);
        free(g->arg);
        g->flags &= GSYSTEM;
    }
    if ((g->flags & GSYSTEM) != 0)
        g->flags &= ~GSYSTEM;
    else
        st_rlx(&p->gdelta, p->gdelta - 1);
    if (__builtin_expect(simulating, 0))
        simexitg(g);
    setgstatus(g, Grunning, Gdead);
    m->curg = NULL;
    g->m = NULL;
    gfput(p, g);
}

// Finishes what the G that has left the loop asked for; a G to be run at once, or NULL.
static G *commit(M *m)
{
    enum Commit what = m->commit;
    G *g = m->curg;
    m->commit = CommitNone;
    switch (what) {
    case CommitNone:
        return NULL;
    case CommitPark:
        m->curg = NULL;
        return park0(m, g);
    case CommitYield:
        m->curg = NULL;
        goyield0(m, g);
        return NULL;
    case CommitExit:
        if (m->dead != NULL)
            freedead(m);
        goexit0(m, g);
        return NULL;
    case CommitSyscall:
        return exitsyscall0(m, g);
    }
    return NULL;
}

// Runs g until it parks, yields or ends; returns the M the loop then runs on.
static M *execute(M *m, G *g, bool inherit)
{
    Stack *s = g->stack;
    locknone();
    setrunning(m, g, inherit);
    if (s != NULL) {
        Stack *own = m->stack;
        if (m->spare == NULL)
            m->spare = own;
        else
            m->dead = own;
        g->stack = NULL;
        m->stack = s;
        return gobuf_switch(&own->ctx, &s->ctx, m);
    }
    if (!g->bare) {
        grun(g);
        m = getm();
        INVARIANT(m->commit == CommitNone && m->p != NULL,
                  "goroutine ended in a prepared park or a syscall");
        m->commit = CommitExit;
        return m;
    }
    GoResume r = g->resume(g);
    m = getm();
    if (r == GO_PARK) {
        INVARIANT(m->commit == CommitPark, "GO_PARK without a prepared park");
    } else {
        INVARIANT(m->commit == CommitNone && m->p != NULL,
                  "bare goroutine left in a prepared park or a syscall");
        m->commit = r == GO_DONE ? CommitExit : CommitYield;
    }
    return m;
}

static G *findrunnable(M *m, bool *inherit);

static inline G *schedule(M *m, bool *inherit)
{
    G *g = pick(m->p, inherit);
    return g != NULL ? g : findrunnable(m, inherit);
}

void stackloop(void *val)
{
    gobuf_entered();
    M *m = val;
    uintptr_t regs[LOOP_REGS] = {0};
    m->stack->regs = regs;
    for (;;) {
        bool inherit = true;
        G *g = commit(m);
        if (m->next != NULL) {
            // leavestack has taken it already.
            if (g != NULL)
                runqput(m->p, g, true);
            g = m->next;
            inherit = m->inherit;
            m->next = NULL;
        } else if (g == NULL) {
            if (__builtin_expect(!m->wired, 1)) {
                g = schedule(m, &inherit);
            } else if ((g = wirednext(m)) == NULL) {
                m = mexit(m);
                continue;
            }
        }
        if (__builtin_expect((g->flags & GPINNED) != 0, 0) && gcold(g)->m != m) {
            pinnedready(m, g);
            continue;
        }
        m = execute(m, g, inherit);
    }
}

// --- finding work --------------------------------------------------------------------------------
static void startspinning(M *m)
{
    m->spinning = true;
    xadd(&sched.nmspinning, 1);
}

static void stopspinning(M *m)
{
    m->spinning = false;
    int32_t n = xadd(&sched.nmspinning, -1) - 1;
    INVARIANT(n >= 0, "negative number of spinning Ms");
}

// What schedule's fast path did not want to look at: a preempted time slice, the global queue,
// timers, then the local queues.
static G *findlocal(M *m, bool *inherit, int64_t *now)
{
    P *p = m->p;
    if (p->nsends != 0 && (ld_rlx(&p->preempt) != 0 || !sendmore(p)))
        sendflush(p);
    if (timersnext(p) != 0)
        checktimers(p, now, NULL);
    if (knobs.perturb != 0 && perturbed())
        perturbqueue(p);
    *inherit = false;
    bool preempted = ld_rlx(&p->preempt) != 0;
    // One alone there after a preemption is who was preempted: it would get a second slice at once,
    // before those that wait here.
    if (p->schedtick % GLOBAL_TICK == 0 && ld_rlx(&sched.runqsize) > preempted) {
        lock(&sched.lock);
        G *g = globrunqget(p, 1);
        unlock(&sched.lock);
        if (g != NULL)
            return g;
    }
    if (preempted) {
        // The slice is over for the whole chain of runnexts.
        st_rlx(&p->preempt, 0);
        G *next = xchg(&p->runnext, NULL);
        if (next != NULL)
            runqput(p, next, false);
    }
    G *g = runqget(p, inherit);
    if (g != NULL)
        return g;
    *inherit = false;
    if (ld_rlx(&sched.runqsize) != 0) {
        lock(&sched.lock);
        g = globrunqget(p, 0);
        unlock(&sched.lock);
    }
    return g;
}

static uint32_t gcd(uint32_t a, uint32_t b)
{
    while (b != 0) {
        uint32_t r = a % b;
        a = b;
        b = r;
    }
    return a;
}

// Looks at all Ps in random order, several times; timers and runnexts only the last time. *again:
// something was made runnable, or the world is to stop, so start over.
static G *stealwork(M *m, int64_t *now, bool *again)
{
    P *p = m->p;
    uint32_t n = gomaxprocs;
    uint32_t step = fastrand32(m) % n + 1;
    while (gcd(step, n) != 1)
        step = step % n + 1;
    for (int try = 0; try < STEAL_TRIES; try++) {
        bool last = try == STEAL_TRIES - 1;
        uint32_t at = fastrand32(m) % n;
        for (uint32_t i = 0; i < n; i++, at = (at + step) % n) {
            if (ld_rlx(&sched.gcwaiting) != 0) {
                *again = true;
                return NULL;
            }
            P *victim = allp[at];
            if (victim == p)
                continue;
            if (last && timersnext(victim) != 0) {
                bool ran = false;
                checktimers(victim, now, &ran);
                if (ran) {
                    bool inherit;
                    G *g = runqget(p, &inherit);
                    if (g != NULL)
                        return g;
                    *again = true;
                }
            }
            if (runqempty(victim))
                continue;
            G *g = runqsteal(p, victim, last);
            if (g != NULL)
                return g;
        }
    }
    return NULL;
}

// The P has been given up: is there work after all? Then takes an idle P and returns true.
static bool recheck(M *m)
{
    bool work = ld_seq(&sched.runqsize) != 0;
    uint32_t n = ld_acq(&gomaxprocs);
    for (uint32_t i = 0; i < n && !work; i++)
        work = !runqempty(allp[i]);
    if (!work)
        return false;
    lock(&sched.lock);
    P *p = pidleget();
    unlock(&sched.lock);
    if (p == NULL)
        return false;
    acquirep(m, p);
    startspinning(m);
    return true;
}

// A look at the network; the first of the goroutines it has for us, the others made runnable.
static G *netlook(void)
{
    // Acquires: who waits has seen the poller made.
    if (ld_acq(&sched.netwaiters) <= 0)
        return NULL;
    return readyrest(netpoll(0));
}

// Without a P and before sleeping: if timers or goroutines on the network are pending and nobody
// else does it, sleeps until the next timer is due, something has happened on the network or
// somebody calls wakepoller. True with a P in hand, and perhaps a G in *got.
static bool pollsleep(M *m, G **got)
{
    if ((timesleepuntil() == 0 && ld_seq(&sched.netwaiters) <= 0) ||
        ld_rlx(&sched.polling) != 0 || xchg(&sched.polling, 1) != 0)
        return false;
    // Timers made since then are seen here, or their makers see polling.
    int64_t until = timesleepuntil();
    st_seq(&sched.polluntil, until);
    int64_t wait = until == 0 ? -1 : until - go_nanotime();
    bool idle = until == 0 && ld_seq(&sched.netwaiters) <= 0;
    G *list = NULL;
    if (ld_seq(&sched.netpollinited) != 0)
        list = netpoll(idle || (until != 0 && wait < 0) ? 0 : wait);
    else if (until != 0 && wait > 0)
        notetsleep(&sched.pollnote, wait);
    st_seq(&sched.polluntil, 0);
    noteclear(&sched.pollnote);
    st_seq(&sched.polling, 0);
    lock(&sched.lock);
    P *p = pidleget();
    unlock(&sched.lock);
    if (p == NULL) {
        injectglist(list);
        return false;
    }
    acquirep(m, p);
    if ((*got = readyrest(list)) == NULL)
        startspinning(m);
    return true;
}

void wakepoller(int64_t when)
{
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    if (ld_seq(&sched.polling) == 0) {
        wakep();
        return;
    }
    int64_t until = ld_seq(&sched.polluntil);
    if (until != 0 && when >= until)
        return;
    // netpollinit, too, wakes the one that is asleep.
    if (ld_seq(&sched.netpollinited) != 0)
        netpollbreak();
    else
        notewakeup(&sched.pollnote);
}

// Gives the P up; true if there was a reason to keep looking (with a P in hand), false after which
// stopm.
static bool dropp(M *m, G **got)
{
    lock(&sched.lock);
    if (ld_rlx(&sched.gcwaiting) != 0) {
        unlock(&sched.lock);
        return true;
    }
    if (sched.runq.n != 0) {
        *got = globrunqget(m->p, 0);
        unlock(&sched.lock);
        return true;
    }
    pidleput(releasep(m));
    unlock(&sched.lock);
    if (m->spinning) {
        st_rlx(&sched.futile, ld_rlx(&sched.futile) + 1);
        stopspinning(m);
    }
    racewindow();
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    return recheck(m) || pollsleep(m, got);
}

// Out of work: was it worth a wake-up, what m found when it last looked around?
static void workedoff(M *m)
{
    if (m->found == 0)
        return;
    bool worth = go_nanotime() - m->found >= WORTH;
    st_rlx(&sched.futile, worth ? 0 : ld_rlx(&sched.futile) + 1);
    m->found = 0;
}

static G *findrunnable(M *m, bool *inherit)
{
    G *g = NULL;
    if (__builtin_expect(simulating, 0)) {
        *inherit = false;
        return simfind(m);
    }
    for (;;) {
        if (ld_acq(&sched.gcwaiting) != 0) {
            gcstopm(m);
            continue;
        }
        int64_t now = 0;
        if ((g = findlocal(m, inherit, &now)) != NULL)
            break;
        if ((g = netlook()) != NULL)
            break;
        bool again = false;
        workedoff(m);
        if (m->spinning ||
            2 * (uint32_t)ld_rlx(&sched.nmspinning) < gomaxprocs - ld_rlx(&sched.npidle)) {
            if (!m->spinning)
                startspinning(m);
            if ((g = stealwork(m, &now, &again)) != NULL || again) {
                if (g != NULL)
                    break;
                continue;
            }
        }
        if (!dropp(m, &g)) {
            stopm(m);
        } else if (g != NULL) {
            break;
        }
    }
    if (m->spinning) {
        m->found = go_nanotime();
        stopspinning(m);
        // This one has work now; somebody has to look for the rest.
        wakep();
    }
    return g;
}

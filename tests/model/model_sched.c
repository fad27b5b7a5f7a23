// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler itself: proc.c, mp.c, runq.c and gstate.c as they are. Thread i is an M that runs
// the stack loop; goroutines are bare, so that no stack is switched. Missing: native stacks,
// timers, the network and stops of the world (stubs below); sysmon, so that nothing helps out a
// lost wake-up. A goroutine that nobody runs although an M sleeps is what these scenarios are
// after.
#define GO_RUNQ 4
#define GO_STEALTRIES 1
#include "tests/model/atomics.h"

static int newthread(void *m);
#define pthread_create(thread, attr, start, arg) newthread(arg)
#include "runtime/gstate.c"
#include "runtime/runq.c"
#include "runtime/newproc.c"
#include "runtime/proc.c"
#include "runtime/mp.c"
#undef pthread_create
#include "tests/model/nosim.h"

enum { PROCS = 2, GS = 6, MS = MC_THREADS };

Knobs knobs;
static P procs[PROCS];
static G gs[GS];
static M ms[2];
static Stack stacks[MS];
static M *born[MS];  // the M of each thread
static uint32_t nborn, maxms, begun[MS];
static uint32_t ran[GS];
static Lock lock1;
static G *waiter;
static uint32_t flag;
static int64_t timer;  // when the next is due, 0: none

// --- what is not modelled ------------------------------------------------------------------------
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

void perturbqueue(P *p)
{
    mc_fail("P%d perturbed", p->id);
}

void tracerecord(enum TraceEvent ev, uint64_t goid, const char *arg)
{
    mc_fail("traced: %d %llu %s", (int)ev, (unsigned long long)goid, arg);
}

void grun(G *g)
{
    g->fn(garg(g));
}

void contextinheritslow(G *g, Local *parent)
{
    mc_fail("a context inherited: %p %p", (void *)g, (void *)parent);
}

GoContext *go_context_ref(GoContext *c)
{
    mc_fail("a context used: %p", (void *)c);
}

void go_fatal(const char *fmt, ...)
{
    mc_fail("fatal: %s", fmt);
}

void deadlocked(void)
{
    mc_fail("reported as a deadlock");
}

void freezeworld(int64_t ns)
{
    mc_fail("the world is frozen for %lld", (long long)ns);
}

void futexsleep(uint32_t *addr, uint32_t val, int64_t ns)
{
    mc_fail("sleeping on %p %u %lld", (void *)addr, val, (long long)ns);
}

Stack *stackalloc(StackCache *cache, size_t size)
{
    mc_fail("a native stack %p %zu", (void *)cache, size);
}

void stackfree(StackCache *cache, Stack *s)
{
    mc_fail("a native stack %p %p", (void *)cache, (void *)s);
}

G *exitsyscall0(M *m, G *g)
{
    mc_fail("M%d: a syscall of %p", m->id, (void *)g);
}

void gcstopm(M *m)
{
    mc_fail("M%d stops", m->id);
}

// Goroutines wired to threads.
G *wirednext(M *m)
{
    mc_fail("M%d is wired", m->id);
}

bool wiredsleep(M *m)
{
    mc_fail("M%d is wired", m->id);
}

void pinnedready(M *m, G *g)
{
    mc_fail("M%d took pinned goroutine %llu", m->id, (unsigned long long)g->goid);
}

void pinnedexit(M *m, G *g)
{
    mc_fail("M%d ends pinned goroutine %llu", m->id, (unsigned long long)g->goid);
}

M *mexit(M *m)
{
    mc_fail("M%d ends", m->id);
}

void mfree(M *m)
{
    mc_fail("M%d ends", m->id);
}

void sigthreadinit(M *m)
{
    (void)m;
}

int64_t checktimers(P *p, int64_t *now, bool *ran_)
{
    (void)p, (void)now, (void)ran_;
    return 0;
}

int64_t timesleepuntil(void)
{
    return ld_seq(&timer);
}

int64_t go_nanotime(void)
{
    return 1;
}

G *netpoll(int64_t ns)
{
    mc_fail("netpoll %lld", (long long)ns);
}

void sendflush(P *p)
{
    mc_fail("sendflush of P %d", p->id);
}

void netpollbreak(void)
{
    mc_fail("netpollbreak");
}

// --- threads -------------------------------------------------------------------------------------
static int newthread(void *m)
{
    uint32_t i = xadd(&nborn, 1);
    if (i >= maxms)
        mc_cut();
    born[i] = m;
    st_rel(&begun[i], 1);
    return 0;
}

static void thread(int i)
{
    mc_awaitword(&begun[i], 1);
    M *m = born[i];
    setm(m);
    m->stack = &stacks[i];
    if (m->nextp != NULL) {
        acquirep(m, m->nextp);
        m->nextp = NULL;
    }
    stackloop(m);
}

// Random numbers are always the same ones: the order of victims does not matter with two Ps. No
// wake-up is left out for having been futile (wakepnext), which only delays until sysmon comes.
static void norandom(void)
{
    sched.futile = 0;
    for (int i = 0; i < PROCS; i++) {
        procs[i].wakes = procs[i].switches = procs[i].syscalltick = 0;
        procs[i].schedtick = 1;
    }
    for (int i = 0; i < MS; i++) {
        if (born[i] != NULL)
            born[i]->rand = 0;
    }
}

// M i with P i, for the first n; the other Ps are idle.
static void startms(int n)
{
    sched.started = 1;
    gomaxprocs = PROCS;
    for (int i = 0; i < GS; i++) {
        P *p = &procs[i % PROCS];
        gs[i].status = Gdead;
        gs[i].schedlink = p->gfree;
        p->gfree = &gs[i];
        p->ngfree++;
    }
    for (int i = PROCS; i-- > 0;) {
        allp[i] = &procs[i];
        procs[i].id = i;
        procs[i].status = Pidle;
        procs[i].goidcache = 1;
        procs[i].goidcacheend = 100;
        if (i >= n) {
            lock(&sched.lock);
            pidleput(&procs[i]);
            unlock(&sched.lock);
        }
    }
    for (int i = 0; i < n; i++) {
        ms[i].id = i;
        ms[i].nextp = &procs[i];
        born[i] = &ms[i];
        begun[i] = 1;
    }
    nborn = (uint32_t)n;
    maxms = (uint32_t)mc_nthreads();
    sched.nm = n;
}

static G *queue(P *p, GoResume (*resume)(G *))
{
    G *g = newg(p, NULL);
    g->bare = true;
    g->resume = resume;
    g->status = Grunnable;
    runqput(p, g, false);
    return g;
}

static bool set(void *word)
{
    return *(uint32_t *)word != 0;
}

static GoResume child(G *g)
{
    st_rel(&ran[g - gs], 1);
    return GO_DONE;
}

// --- scenarios -----------------------------------------------------------------------------------
// C that computes until its children have run: they must run elsewhere.
static GoResume spawnone(G *g)
{
    (void)g;
    G *c = go_newbare(child);
    go_ready_new(c);
    mc_await(set, &ran[c - gs]);
    return GO_DONE;
}

static GoResume spawntwo(G *g)
{
    (void)g;
    G *a = go_newbare(child), *b = go_newbare(child);
    go_ready_new(a);
    go_ready_new(b);
    mc_await(set, &ran[a - gs]);
    mc_await(set, &ran[b - gs]);
    return GO_DONE;
}

static void initone(void)
{
    startms(2);
    queue(&procs[0], spawnone);
}

static void initonealone(void)
{
    startms(1);
    queue(&procs[0], spawnone);
}

static void inittwo(void)
{
    startms(2);
    queue(&procs[0], spawntwo);
}

// Everybody sleeps, all Ps are idle, no spinner is left in the count, all goroutines have ended.
static void asleep(void)
{
    for (int i = 0; i < GS; i++)
        MC_CHECK(gs[i].status == Gdead || gs[i].status == Gidle);
    MC_CHECK(sched.nmspinning == 0);
    MC_CHECK(sched.npidle == PROCS);
    MC_CHECK(sched.nmidle == sched.nm);
    MC_CHECK(sched.runq.n == 0);
}

// A parks unless B has been there; B wakes it if it has: the park protocol, between two Ms.
static GoResume parker2(G *g)
{
    st_rel(&ran[g - gs], 1);
    MC_CHECK(flag == 1);
    return GO_DONE;
}

static GoResume parker(G *g)
{
    lock(&lock1);
    if (flag != 0) {
        unlock(&lock1);
        return GO_DONE;
    }
    waiter = g;
    g->resume = parker2;
    parkprepare(parkunlock, &lock1, WaitEmbedder);
    return GO_PARK;
}

static GoResume waker(G *g)
{
    (void)g;
    lock(&lock1);
    G *w = waiter;
    flag = 1;
    unlock(&lock1);
    if (w != NULL)
        goready(w);
    return GO_DONE;
}

static void initpark(void)
{
    startms(2);
    queue(&procs[0], parker);
    queue(&procs[1], waker)->status = Grunnable;
}

// The same, woken by a thread that is no M.
static void parkwoken(int i)
{
    if (i < 2) {
        thread(i);
        return;
    }
    externalbegin();
    lock(&lock1);
    G *w = waiter;
    flag = 1;
    unlock(&lock1);
    if (w != NULL) {
        w->schedlink = NULL;
        injectglist(w);
    }
    externalend();
}

static void initwoken(void)
{
    startms(1);
    maxms = 2;
    queue(&procs[0], parker);
}

// unlockf that takes the park back.
static bool refuse(G *g, void *unused)
{
    (void)g, (void)unused;
    return ld_rlx(&flag) == 0;
}

static GoResume mayrefuse(G *g)
{
    if (g->param != NULL)
        return GO_DONE;
    g->param = g;
    parkprepare(refuse, NULL, WaitEmbedder);
    return GO_PARK;
}

static void initrefuse(void)
{
    startms(1);
    flag = 1;
    queue(&procs[0], mayrefuse);
}

// Work from a thread that is no M, as sysmon and the resolver inject it, while the Ms go idle.
static void inject(int i)
{
    if (i < MS - 1) {
        thread(i);
        return;
    }
    externalbegin();
    injectglist(waiter);
    externalend();
}

static void initinject(void)
{
    startms(2);
    maxms = MS - 1;  // the last thread is the injector
    G *g = newg(&procs[0], NULL);
    g->bare = true;
    g->resume = child;
    g->status = Gwaiting;
    g->schedlink = NULL;
    waiter = g;
}

// Two goroutines that yield to each other on one P, with a second M about.
static GoResume yielder(G *g)
{
    if (ran[g - gs]++ == 0)
        return GO_YIELD;
    return GO_DONE;
}

static void inityield(void)
{
    startms(2);
    queue(&procs[0], yielder);
    queue(&procs[0], yielder);
}

void mc_setup(void)
{
    mc_region(&sched, sizeof sched);
    for (int i = 0; i < PROCS; i++) {
        mc_region(&procs[i], offsetof(P, sudogs));
        mc_region(&procs[i].gdelta, offsetof(P, timers) - offsetof(P, gdelta));
    }
    mc_region(gs, sizeof gs);
    mc_region(ms, sizeof ms);
    mc_region(allp, PROCS * sizeof allp[0]);
    mc_region(&gomaxprocs, sizeof gomaxprocs);
    mc_region(stacks, sizeof stacks);
    mc_region(born, sizeof born);
    mc_region(&nborn, sizeof nborn);
    mc_region(begun, sizeof begun);
    mc_region(&maxms, sizeof maxms);
    mc_region(ran, sizeof ran);
    mc_region(&lock1, sizeof lock1);
    mc_region(&waiter, sizeof waiter);
    mc_region(&flag, sizeof flag);
    mc_region(&timer, sizeof timer);
    mc_advisory(&sched.futile);
    for (int i = 0; i < PROCS; i++) {
        mc_advisory(&procs[i].switches);
        mc_advisory(&procs[i].curg);
        mc_advisory(&procs[i].gdelta);
    }
    mc_threadlocal(&thism);
    mc_canonical(norandom);
}

enum { ALL = 15 };

const McScenario mc_scenarios[] = {
    {"sched-refused-park", 2, .daemons = ALL, .init = initrefuse, .thread = thread,
     .final = asleep},
    {"sched-spawn-weak", 3, .weak = true, .slow = true, .daemons = ALL, .init = initone,
     .thread = thread, .final = asleep},
    {"sched-spawn", 3, .slow = true, .daemons = ALL, .init = initone, .thread = thread,
     .final = asleep},
    {"sched-spawn-new-m", 3, .daemons = ALL, .init = initonealone, .thread = thread,
     .final = asleep},
    {"sched-park", 3, .slow = true, .daemons = ALL, .init = initpark, .thread = thread,
     .final = asleep},
    {"sched-park-woken", 3, .slow = true, .daemons = ALL, .init = initwoken,
     .thread = parkwoken, .final = asleep},
    {"sched-spawn-two", 3, .slow = true, .daemons = ALL, .init = inittwo, .thread = thread,
     .final = asleep},
    {"sched-yield", 3, .slow = true, .daemons = ALL, .init = inityield, .thread = thread,
     .final = asleep},
    {"sched-inject", 4, .slow = true, .daemons = ALL, .init = initinject, .thread = inject,
     .final = asleep},
    {.name = NULL},
};

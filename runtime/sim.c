// SPDX-License-Identifier: GPL-3.0-or-later
// Deterministic simulation: the scheduler's mode in which a seed decides and time is virtual.
//
// One P, one M, no sysmon: system calls run inline, nobody steals, nothing depends on how long
// anything takes. simfind stands in for findrunnable: it moves what was made runnable into a deque
// and picks. Two generators come from the seed: the M's (fastrand32: select, map order, the
// program's own numbers) and the one here for scheduling and packets; each pick adds the G, the
// clock and both generators to a running hash, so two runs that differ anywhere differ there.
//
// How to pick is itself drawn, once per run (struct Style): uniformly random schedules find races
// of two steps, but not the goroutine that is late by a thousand; so some runs are nearly first
// come first served, some let runnext in first, some make one goroutine in four a laggard. Time:
// each step, poll and look at the clock costs a little, so that busy waiting ends; when nothing is
// runnable the clock jumps to the next timer or packet, and if there is none, that is a deadlock.
#include "simworld.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STEP_NS = 200, POLL_NS = 4, CLOCK_NS = 40, HOSTBUCKETS = 1024 };

static const int64_t epoch = (int64_t)1704067200 * 1000000000;  // 2024-01-01
static const int64_t boot = 1000000000;  // go_nanotime at the start

bool simulating;

// How this run picks; fixed by the seed.
typedef struct Style {
    uint32_t shuffle;  // one pick in so many is random; the others first come, first served
    uint32_t next;     // of 4: how often what was readied last goes first
    uint32_t lag;      // one goroutine in so many lags; 0: none
    uint32_t polls;    // about so many polls before a goroutine is interrupted
    uint32_t point;    // one operation in so many is preceded by a yield
    int64_t late;      // timers go off up to so much too late
} Style;

static struct {
    uint64_t seed;
    GoSimOptions opt;
    Style style;
    uint64_t rand;     // of decisions
    uint64_t outside;  // of threads that are no M
    uint64_t hash, steps;
    uint64_t work;  // steps and polls
    int64_t now;
    uint32_t budget;  // polls left to the running G
    G **deque;        // runnable: n from head, of cap
    uint32_t head, n, cap;
    struct HostOf *hosts[HOSTBUCKETS];  // of Gs that are not on host 0
    uint32_t reported;  // atomic
    pid_t pid;
} sim;

// --- chance --------------------------------------------------------------------------------------
static uint64_t mix(uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9u;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static uint64_t draw(uint64_t *state)
{
    return mix(*state += 0x9e3779b97f4a7c15u);
}

uint64_t simbelow(uint64_t n)
{
    return (uint64_t)((unsigned __int128)draw(&sim.rand) * n >> 64);
}

bool simchance(double p)
{
    return p > 0 && (double)(draw(&sim.rand) >> 11) < p * 0x1p53;
}

void simtrace(uint64_t what)
{
    sim.hash = mix(sim.hash ^ what) + sim.rand;
}

uint64_t simoutside(void)
{
    return draw(&sim.outside);
}

#define ONE_OF(...) ((const uint32_t[]){__VA_ARGS__}[simbelow( \
    sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))])

static void drawstyle(void)
{
    sim.style.shuffle = ONE_OF(1, 1, 2, 8);
    sim.style.next = ONE_OF(0, 1, 3);
    sim.style.lag = ONE_OF(0, 0, 4);
    sim.style.polls = ONE_OF(4, 32, 256, 2048);
    sim.style.point = ONE_OF(2, 8, 32);
    sim.style.late = ONE_OF(0, 0, 20000, 100000);
}

// --- the clock -----------------------------------------------------------------------------------
int64_t simnow(void)
{
    return sim.now;
}

int64_t eventtime(void)
{
    return simulating ? sim.now : kernelnanotime();
}

int64_t simnanotime(void)
{
    return sim.now += CLOCK_NS;
}

int64_t simwalltime(void)
{
    return (sim.opt.walltime != 0 ? sim.opt.walltime : epoch) + simnanotime() - boot;
}

// --- the beginning and the end -------------------------------------------------------------------
const GoSimOptions *simoptions(void)
{
    return &sim.opt;
}

static size_t putnum(char *to, uint64_t v, unsigned base, int width)
{
    char tmp[24];
    int n = 0;
    do
        tmp[n++] = "0123456789abcdef"[v % base];
    while ((v /= base) != 0 || n < width);
    for (int i = 0; i < n; i++)
        to[i] = tmp[n - 1 - i];
    return (size_t)n;
}

// With write(2) alone: also from signal handlers.
void go_sim_report(void)
{
    if (!simulating || sim.opt.quiet || getpid() != sim.pid || xchg(&sim.reported, 1) != 0)
        return;
    char line[160];
    size_t n = 0;
    uint64_t ms = (uint64_t)(sim.now - boot) / 1000000;
#define PUT(text) (memcpy(line + n, text, sizeof(text) - 1), n += sizeof(text) - 1)
    PUT("simulation: seed ");
    n += putnum(line + n, sim.seed, 10, 1);
    PUT(", ");
    n += putnum(line + n, sim.steps, 10, 1);
    PUT(" steps, ");
    n += putnum(line + n, ms / 1000, 10, 1);
    PUT(".");
    n += putnum(line + n, ms % 1000, 10, 3);
    PUT("s, trace ");
    n += putnum(line + n, sim.hash, 16, 16);
    PUT("\n");
#undef PUT
    ssize_t r = write(STDERR_FILENO, line, n);
    (void)r;
}

static void onsignal(int sig)
{
    go_sim_report();
    raise(sig);  // its former effect: the handler was for once
}

void go_sim_begin(uint64_t seed, const GoSimOptions *opt)
{
    INVARIANT(!sched.started, "a simulation begins before the scheduler");
    if (opt != NULL)
        sim.opt = *opt;
    if (sim.opt.maxsteps == 0)
        sim.opt.maxsteps = 200000000;
    sim.seed = seed;
    sim.rand = mix(seed ^ 0x5bd1e9955bd1e995u);
    sim.outside = mix(seed + 0x2545f4914f6cdd1du);
    sim.hash = mix(seed);
    sim.now = boot;
    sim.pid = getpid();
    drawstyle();
    simulating = true;
    iobackend = &iobackend_sim;
    atexit(go_sim_report);
    struct sigaction old, sa = {.sa_handler = onsignal, .sa_flags = SA_RESETHAND | SA_ONSTACK};
    static const int sigs[] = {SIGTERM, SIGINT};
    for (size_t i = 0; i < sizeof sigs / sizeof *sigs; i++)
        if (sigaction(sigs[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(sigs[i], &sa, NULL);
}

int go_sim_run(uint64_t seed, const GoSimOptions *opt, void (*fn)(void *), void *arg)
{
    go_sim_begin(seed, opt);
    return go_run(fn, arg);
}

bool go_sim_active(void)
{
    return simulating;
}

uint64_t go_sim_seed(void)
{
    return sim.seed;
}

uint64_t go_sim_trace(void)
{
    return sim.hash;
}

// Programs that set GOMAXPROCS find what they set.
int simprocs(int n)
{
    static int procs = 1;
    int old = procs;
    if (n > 0)
        procs = n < MAXPROCS ? n : MAXPROCS;
    return old;
}

// --- which goroutine is on which host ------------------------------------------------------------
typedef struct HostOf {
    struct HostOf *next;
    G *g;
    int host;
} HostOf;

static HostOf **hostof(const G *g)
{
    HostOf **at = &sim.hosts[mix((uintptr_t)g) % HOSTBUCKETS];
    while (*at != NULL && (*at)->g != g)
        at = &(*at)->next;
    return at;
}

static void sethost(G *g, int host)
{
    HostOf **at = hostof(g), *h = *at;
    if (host == 0) {
        if (h != NULL) {
            *at = h->next;
            free(h);
        }
        return;
    }
    if (h == NULL) {
        *at = h = malloc(sizeof *h);
        if (h == NULL)
            go_fatal("out of memory (simulation)");
        h->next = NULL;
        h->g = g;
    }
    h->host = host;
}

int simhost(void)
{
    G *g = getm()->curg;
    HostOf *h = g != NULL ? *hostof(g) : NULL;
    return h != NULL ? h->host : 0;
}

int simsethost(int host)
{
    int old = simhost();
    if (getm()->curg != NULL)
        sethost(getm()->curg, host);
    return old;
}

void simnewg(G *g, G *parent)
{
    HostOf *h = parent != NULL ? *hostof(parent) : NULL;
    if (h != NULL)
        sethost(g, h->host);
}

void simexitg(G *g)
{
    sethost(g, 0);
}

// --- interruption --------------------------------------------------------------------------------
// The embedder's goroutines poll their stack limit, so they are asked again after each poll.
static void watchpolls(G *g)
{
    if (g->bare && hooks.preempt != NULL)
        hooks.preempt(g);
}

bool simpoll(void)
{
    M *m = getm();
    sim.now += POLL_NS;
    sim.work++;
    if (sim.budget > 0) {
        sim.budget--;
        if (m->curg != NULL)
            watchpolls(m->curg);
        return false;
    }
    return true;
}

bool go_sim_point(void)
{
    M *m = getm();
    return simulating && m != NULL && m->curg != NULL && !m->onsystem && m->commit == CommitNone &&
           simbelow(sim.style.point) == 0;
}

void simyield(void)
{
    if (go_sim_point())
        go_gosched();
}

// --- the schedule --------------------------------------------------------------------------------
static G **place(uint32_t i)
{
    return &sim.deque[(sim.head + i) % sim.cap];
}

static void growdeque(void)
{
    uint32_t cap = sim.cap != 0 ? 2 * sim.cap : 64;
    G **d = malloc(cap * sizeof *d);
    if (d == NULL)
        go_fatal("out of memory (simulation)");
    for (uint32_t i = 0; i < sim.n; i++)
        d[i] = *place(i);
    free(sim.deque);
    sim.deque = d;
    sim.cap = cap;
    sim.head = 0;
}

static void push(G *g, bool first)
{
    if (sim.n == sim.cap)
        growdeque();
    if (first)
        sim.head = (sim.head + sim.cap - 1) % sim.cap;
    *place(first ? 0 : sim.n) = g;
    sim.n++;
}

static G *pop(void)
{
    G *g = *place(0);
    sim.head = (sim.head + 1) % sim.cap;
    sim.n--;
    return g;
}

// All that is runnable into the deque.
static void collect(P *p)
{
    G *next = xchg(&p->runnext, NULL);
    GQueue q = {0};
    lock(&sched.lock);
    while (sched.runq.n > 0)
        gqput(&q, globrunqget(p, 1));
    unlock(&sched.lock);
    runqdrain(p, &q);
    for (G *g; (g = gqget(&q)) != NULL;)
        push(g, false);
    if (next != NULL)
        push(next, simbelow(4) < sim.style.next);
}

static bool laggard(const G *g)
{
    return sim.style.lag != 0 && mix(sim.seed ^ g->goid << 20) % sim.style.lag == 0;
}

static G *pick(void)
{
    if (simbelow(sim.style.shuffle) == 0) {
        uint32_t i = (uint32_t)simbelow(sim.n);
        G *g = *place(i);
        *place(i) = *place(0);
        *place(0) = g;
    }
    for (int tries = 0; tries < 3 && sim.n > 1 && laggard(*place(0)) && simbelow(8) != 0; tries++)
        push(pop(), false);
    return pop();
}

// Nothing can run: to the next timer or packet. The time of a timer may be too early, a lower bound
// (time.c): then this is simply done again.
static void jump(void)
{
    int64_t timer = timesleepuntil(), packet = simnext(), next = timer;
    if (packet != 0 && (timer == 0 || packet < timer))
        next = packet;
    if (next == 0)
        deadlocked();
    if (next > sim.now)
        sim.now = next;
    if (next == timer && sim.style.late != 0 && simbelow(4) == 0)
        sim.now += (int64_t)simbelow((uint64_t)sim.style.late);
    simtrace((uint64_t)sim.now);
}

G *simfind(M *m)
{
    P *p = m->p;
    sim.steps++;
    uint64_t most = knobs.simsteps > 0 ? (uint64_t)knobs.simsteps : sim.opt.maxsteps;
    if (++sim.work > most)
        go_fatal("simulation: no end after %llu steps", (unsigned long long)most);
    sim.now += STEP_NS;
    for (;;) {
        int64_t now = sim.now;
        if (timersnext(p) != 0)
            checktimers(p, &now, NULL);
        simarrive();
        collect(p);
        if (sim.n > 0)
            break;
        jump();
    }
    G *g = pick();
    sim.budget = (uint32_t)simbelow(2 * sim.style.polls);
    simtrace(g->goid ^ (uint64_t)sim.now << 20 ^ m->rand);
    watchpolls(g);
    return g;
}

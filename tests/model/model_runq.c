// SPDX-License-Identifier: GPL-3.0-or-later
// The run queue: rings of four slots. Thread 0 owns procs[0], the others their own and steal. Every
// token is taken exactly once, and whoever takes it sees what its last holder wrote (mc_touch).
#define GO_RUNQ 4
#include "tests/model/atomics.h"

#include "runtime/runq.c"

enum { TOKENS = 8 };

Sched sched;
P *allp[MAXPROCS];
uint32_t gomaxprocs = 2;
GoHooks hooks;
Knobs knobs;
static P procs[3];
static G tokens[TOKENS];
static uint8_t taken[TOKENS], queued[TOKENS];
static uint64_t seenempty;

bool perturbed(void)
{
    return false;
}

void racewindowslow(void)
{
}

void invariantfailed(const char *what, const char *file, int line)
{
    mc_fail("%s:%d: %s", file, line, what);
}

void globrunqputlist(GQueue *q)
{
    G *g;
    while ((g = gqget(q)) != NULL)
        gqput(&sched.runq, g);
}

static void fill(P *p, int from, int n)
{
    for (int i = from; i < from + n; i++) {
        queued[i] = 1;
        runqput(p, &tokens[i], false);
    }
}

static void put(P *p, int i, bool next)
{
    queued[i] = 1;
    mc_touch(&tokens[i]);
    runqput(p, &tokens[i], next);
}

static void take(G *g)
{
    if (g == NULL)
        return;
    MC_CHECK(g >= tokens && g < tokens + TOKENS);
    mc_touch(g);
    taken[g - tokens]++;
    MC_CHECK(taken[g - tokens] == 1);
}

static void get(int p)
{
    bool inherit;
    take(runqget(&procs[p], &inherit));
}

// What is left is in one of the queues, once.
static void count(void)
{
    bool inherit;
    G *g;
    for (int p = 0; p < 3; p++) {
        while ((g = runqget(&procs[p], &inherit)) != NULL)
            take(g);
        MC_CHECK(runqempty(&procs[p]));
    }
    while ((g = gqget(&sched.runq)) != NULL)
        take(g);
    for (int i = 0; i < TOKENS; i++)
        MC_CHECK(taken[i] == queued[i]);
}

static void init2(void)
{
    fill(&procs[0], 0, 2);
}

static void steal(int t)
{
    if (t == 0) {
        put(&procs[0], 2, false);
        get(0);
        get(0);
    } else {
        take(runqsteal(&procs[t], &procs[0], false));
        get(t);
    }
}

// The slots wrap, and the counters too, while a thief copies.
static void initwrap(void)
{
    procs[0].runqhead = procs[0].runqtail = UINT32_MAX - 1;
    fill(&procs[0], 0, 3);
}

static void wrap(int t)
{
    if (t == 0) {
        get(0);
        put(&procs[0], 3, false);
        get(0);
        put(&procs[0], 4, false);
    } else {
        take(runqsteal(&procs[t], &procs[0], false));
    }
}

static void init3(void)
{
    fill(&procs[0], 0, 3);
}

static void overflow(int t)
{
    if (t == 0) {
        put(&procs[0], 3, false);
        put(&procs[0], 4, false);
        put(&procs[0], 5, false);
    } else {
        take(runqsteal(&procs[t], &procs[0], false));
        get(t);
    }
}

static void initnext(void)
{
    queued[0] = 1;
    runqput(&procs[0], &tokens[0], true);
}

static void next(int t)
{
    if (t == 0) {
        put(&procs[0], 1, true);
        get(0);
        put(&procs[0], 2, true);
        get(0);
    } else {
        take(runqsteal(&procs[t], &procs[0], true));
        take(runqsteal(&procs[t], &procs[0], true));
    }
}

static void rob(int t)
{
    if (t == 0) {
        put(&procs[0], 2, true);
        get(0);
        get(0);
    } else if (t == 1) {
        take(runqsteal(&procs[1], &procs[0], false));
    } else {
        GQueue q = {0};
        G *g;
        runqrob(&procs[0], &q);
        while ((g = gqget(&q)) != NULL)
            take(g);
    }
}

static void initfull(void)
{
    fill(&procs[0], 0, 4);
}

// A thief of a thief's loot.
static void chain(int t)
{
    if (t == 0)
        take(runqsteal(&procs[1], &procs[0], false));
    else
        take(runqsteal(&procs[2], &procs[1], false));
}

// Never empty: what is runnext moves to the ring when the next one comes.
static void kicked(int t)
{
    if (t == 0) {
        put(&procs[0], 1, true);
        get(0);
    } else {
        seenempty |= runqempty(&procs[0]);
    }
}

static void notempty(void)
{
    MC_CHECK(!seenempty);
    count();
}

void mc_setup(void)
{
    // Of a P what runq.c uses: the head of the structure, and from the ring's head up to timers.
    for (int i = 0; i < 3; i++) {
        mc_region(&procs[i], 64);
        mc_region(&procs[i].runqhead, offsetof(P, timers) - offsetof(P, runqhead));
    }
    mc_region(&sched.lock, sizeof sched.lock);
    mc_region(&sched.runq, sizeof sched.runq);
    for (int i = 0; i < TOKENS; i++)
        mc_region(&tokens[i].schedlink, sizeof tokens[i].schedlink);
    mc_region(taken, sizeof taken);
    mc_region(queued, sizeof queued);
    mc_region(&seenempty, sizeof seenempty);
}

const McScenario mc_scenarios[] = {
    {.name = "runq-steal", 2, .weak = true, .init = init2, .thread = steal, .final = count},
    {.name = "runq-two-thieves", 3, .weak = true, .init = init2, .thread = steal, .final = count},
    {.name = "runq-wrap", 2, .weak = true, .init = initwrap, .thread = wrap, .final = count},
    {.name = "runq-overflow", 2, .weak = true, .init = init3, .thread = overflow, .final = count},
    {.name = "runq-next", 2, .weak = true, .init = initnext, .thread = next, .final = count},
    {.name = "runq-chain", 2, .weak = true, .init = initfull, .thread = chain, .final = count},
    {.name = "runq-kicked", 2, .weak = true, .init = initnext, .thread = kicked, .final = notempty},
    {.name = "runq-rob", 3, .weak = true, .init = init2, .thread = rob, .final = count},
    {.name = "runq-two-thieves-weak", 3, .weak = true, .slow = true, .init = init2,
     .thread = steal, .final = count},
    {.name = NULL},
};

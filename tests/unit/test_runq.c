// SPDX-License-Identifier: GPL-3.0-or-later
// The run queue alone: threads, each owner of a P, push tokens through their own queues and steal
// from the others. Every token must be in exactly one place: found twice or lost, the test fails.
// The rings are kept nearly full, since then a slot that a thief copies too late has already been
// written again. runq_mutation.sh breaks runq.c in several ways and expects this test to notice.
#include "runtime/sched.h"

#include <stdlib.h>
#include <string.h>

#ifdef GO_TSAN
enum { THREADS = 4, TOKENS = 900, SECONDS_TENTH = 10 };
#else
enum { THREADS = 4, TOKENS = 900, SECONDS_TENTH = 25 };
#endif

enum { HOLD = 8 };

static G tokens[TOKENS];
static uint32_t queued[TOKENS];  // 1: in a queue, 0: in somebody's hands
static P *procs[THREADS];
static uint32_t stop, failures;

static void fail(const char *what, G *g)
{
    if (xadd(&failures, 1) < 5)
        fprintf(stderr, "test_runq: token %d %s\n", (int)(g - tokens), what);
    st_rel(&stop, 1);
}

static bool sane(G *g)
{
    if (g >= tokens && g < tokens + TOKENS)
        return true;
    if (xadd(&failures, 1) < 5)
        fprintf(stderr, "test_runq: %p is no token\n", (void *)g);
    st_rel(&stop, 1);
    return false;
}

static void taken(G *g)
{
    if (xchg(&queued[g - tokens], 0) != 1)
        fail("found twice", g);
}

static void put(P *p, G *g, bool next)
{
    if (xchg(&queued[g - tokens], 1) != 0)
        fail("queued twice", g);
    runqput(p, g, next);
}

static uint32_t rnd(uint32_t *x)
{
    *x ^= *x << 13;
    *x ^= *x >> 17;
    *x ^= *x << 5;
    return *x;
}

static G *find(P *p, uint32_t *seed, int thread)
{
    bool inherit;
    uint32_t r = rnd(seed);
    if (r % 4 != 0) {
        G *g = runqget(p, &inherit);
        if (g != NULL)
            return g;
    }
    int victim = (int)(r >> 8) % THREADS;
    // A thief needs half a ring of room.
    if (victim != thread && p->runqtail - ld_acq(&p->runqhead) < RUNQ / 2) {
        G *g = runqsteal(p, procs[victim], (r & 16) != 0);
        if (g != NULL)
            return g;
    }
    if (r % 8 == 0) {
        GQueue q = {0};
        if ((r & 96) == 0 && victim != thread)
            runqrob(procs[victim], &q);
        lock(&sched.lock);
        globrunqputlist(&q);
        G *g = gqget(&sched.runq);
        unlock(&sched.lock);
        return g;
    }
    return NULL;
}

static void *work(void *arg)
{
    int thread = (int)(intptr_t)arg;
    P *p = procs[thread];
    uint32_t seed = 0x9e3779b9u * (uint32_t)(thread + 1);
    G *hold[HOLD] = {0};
    uint64_t n = 0;
    while (!ld_acq(&stop)) {
        G *g = find(p, &seed, thread);
        if (g != NULL) {
            if (!sane(g))
                break;
            taken(g);
            uint32_t at = rnd(&seed) % HOLD;
            G *other = hold[at];
            hold[at] = g;
            g = other;
        }
        if (g != NULL) {
            put(p, g, rnd(&seed) % 4 == 0);
            n++;
        }
        if (rnd(&seed) % 64 == 0) {
            // Fill up what is in hand, so that the ring is full now and then.
            for (int i = 0; i < HOLD; i++) {
                if (hold[i] != NULL)
                    put(p, hold[i], false);
                hold[i] = NULL;
            }
        }
    }
    for (int i = 0; i < HOLD; i++) {
        if (hold[i] != NULL)
            put(p, hold[i], false);
    }
    return (void *)(uintptr_t)n;
}

static int countall(void)
{
    int n = 0;
    bool inherit;
    G *g;
    for (int i = 0; i < THREADS; i++) {
        while ((g = runqget(procs[i], &inherit)) != NULL) {
            if (sane(g))
                taken(g);
            n++;
        }
        if (!runqempty(procs[i]))
            fail("left in an emptied queue", tokens);
    }
    while ((g = gqget(&sched.runq)) != NULL) {
        taken(g);
        n++;
    }
    return n;
}

int main(void)
{
    lockinit(&sched.lock, LockSched);
    gomaxprocs = THREADS;
    for (int i = 0; i < THREADS; i++) {
        procs[i] = aligned_alloc(64, sizeof(P));
        memset(procs[i], 0, sizeof(P));
        procs[i]->status = Prunning;
        allp[i] = procs[i];
    }
    for (int i = 0; i < TOKENS; i++)
        put(procs[i % THREADS], &tokens[i], false);
    pthread_t t[THREADS];
    for (int i = 0; i < THREADS; i++)
        pthread_create(&t[i], NULL, work, (void *)(intptr_t)i);
    int64_t end = go_nanotime() + SECONDS_TENTH * (int64_t)100000000;
    while (!ld_acq(&stop) && go_nanotime() < end)
        futexsleep(&stop, 0, 10000000);
    st_rel(&stop, 1);
    uint64_t moves = 0;
    for (int i = 0; i < THREADS; i++) {
        void *n;
        pthread_join(t[i], &n);
        moves += (uintptr_t)n;
    }
    int n = countall();
    if (n != TOKENS && xadd(&failures, 1) < 5)
        fprintf(stderr, "test_runq: %d tokens of %d at the end\n", n, TOKENS);
    if (getenv("VERBOSE") != NULL)
        printf("%llu moves\n", (unsigned long long)moves);
    return failures != 0;
}

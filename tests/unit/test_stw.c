// SPDX-License-Identifier: GPL-3.0-or-later
// Stops of the world and changes of GOMAXPROCS, up and down, under every kind of load: channels,
// timers, system calls, preemptible loops, wired goroutines, stacks of all sizes.
#include "runtime/sched.h"
#include "tests/unit/childcase.h"

enum { PAIRS = 6, STOPS = ROUNDS(300), SIZES = ROUNDS(300) };

static GoWaitGroup ended;
static uint32_t over;        // atomic: the load shall end
static uint32_t stopped;     // atomic: the world is; nobody may see that
static uint64_t work[16];    // atomic: what each kind has done

static bool goon(int kind)
{
    CHECK(ld_seq(&stopped) == 0);
    xadd(&work[kind], 1);
    return ld_rlx(&over) == 0;
}

typedef struct Pair {
    GoChan *there, *back;
} Pair;

static void echo(void *arg)
{
    Pair *p = arg;
    int v;
    while (go_recv(p->there, &v))
        go_send(p->back, &v);
    go_close(p->back);
    go_wg_done(&ended);
}

static void pinger(void *arg)
{
    Pair *p = arg;
    for (int i = 0, v; goon(0); i++) {
        go_send(p->there, &i);
        CHECK(go_recv(p->back, &v) && v == i);
    }
    go_close(p->there);
    go_wg_done(&ended);
}

static void sleeper(void *arg)
{
    while (goon(1))
        go_sleep(1000 * (int64_t)(uintptr_t)arg);
    go_wg_done(&ended);
}

static void sleepcall(void *arg)
{
    usleep(*(unsigned *)arg);
}

static void caller(void *arg)
{
    unsigned us = (unsigned)(uintptr_t)arg;
    while (goon(2)) {
        go_syscall(sleepcall, &us);
        go_entersyscallblock();
        go_exitsyscall();
    }
    go_wg_done(&ended);
}

#ifdef GO_TSAN
static void count(uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        go_checkpreempt();
}
#else
GO_PREEMPTIBLE static void count(uint32_t n)
{
    for (volatile uint32_t i = 0; i < n; i++)
        ;
}
#endif

static void looper(void *arg)
{
    while (goon(3))
        count((uint32_t)(uintptr_t)arg);
    go_wg_done(&ended);
}

static void wired(void *arg)
{
    while (goon(4)) {
        go_lockosthread();
        go_sleep(1000);
        if ((uintptr_t)arg % 2 == 0)
            go_gosched();
        go_unlockosthread();
    }
    go_wg_done(&ended);
}

static void child(void *arg)
{
    xadd((uint64_t *)arg, 1);
    go_gosched();
}

static void parent(void *arg)
{
    static const size_t sizes[] = {0, 64 << 10, 1 << 20, 16 << 20};
    for (unsigned i = (unsigned)(uintptr_t)arg; goon(5); i++) {
        GoAttr attr = {.stack = sizes[i % 4], .name = i % 3 == 0 ? "child" : NULL};
        CHECK(go_with(&attr, child, &work[6]));
        go_gosched();
    }
    go_wg_done(&ended);
}

static void load(void)
{
    static Pair pairs[PAIRS];
    static void (*const kinds[])(void *) = {sleeper, caller, looper, wired, parent};
    static const uintptr_t args[] = {50, 80, 200000, 0, 0};
    go_wg_add(&ended, 2 * PAIRS + 5 * 3);
    for (int i = 0; i < PAIRS; i++) {
        pairs[i] = (Pair){go_chan_make(sizeof(int), (size_t)i % 3), go_chan_make(sizeof(int), 0)};
        go(echo, &pairs[i]);
        go(pinger, &pairs[i]);
    }
    for (int k = 0; k < 5; k++) {
        for (uintptr_t i = 0; i < 3; i++)
            go(kinds[k], (void *)(args[k] + i));
    }
}

static void notrunning(G *g, void *arg)
{
    enum GStatus s = readgstatus(g);
    CHECK(s == Grunnable || s == Gwaiting || s == Gsyscall || g == arg);
}

static void stop(void)
{
    go_stopworld("test");
    st_seq(&stopped, 1);
    uint64_t before = 0, after = 0;
    for (int i = 0; i < 16; i++)
        before += ld_rlx(&work[i]);
    go_each_g(notrunning, go_self());
    for (uint32_t i = 0; i < gomaxprocs; i++)
        CHECK(ld_rlx(&allp[i]->status) == Pgcstop);
    for (int i = 0; i < 16; i++)
        after += ld_rlx(&work[i]);
    CHECK(before == after);
    st_seq(&stopped, 0);
    go_startworld();
}

static void finish(void)
{
    for (int k = 0; k < 7; k++) {
        while (ld_rlx(&work[k]) == 0)
            go_sleep(100000);
    }
    st_rlx(&over, 1);
    go_wg_wait(&ended);
}

static void stops(void *arg)
{
    (void)arg;
    load();
    for (int i = 0; i < STOPS; i++) {
        stop();
        if (i % 8 == 0)
            go_sleep(100000);
    }
    finish();
}

static void sizes(void *arg)
{
    (void)arg;
    uint64_t rng = 1;
    load();
    for (int i = 0; i < SIZES; i++) {
        rng = rng * 6364136223846793005u + 1;
        int n = 1 + (int)(rng >> 33) % 9;
        go_gomaxprocs(n);
        CHECK(go_gomaxprocs(0) == n);
        if (i % 16 == 0)
            stop();
    }
    finish();
}

// Several who stop the world at the same time take turns.
static void resizer(void *arg)
{
    for (int i = 0; i < SIZES / 4; i++) {
        if (i % 2 == 0)
            go_gomaxprocs(1 + (i + (int)(uintptr_t)arg) % 5);
        else
            stop();
    }
    go_wg_done(&ended);
}

static void rivals(void *arg)
{
    (void)arg;
    load();
    go_wg_add(&ended, 4);
    for (uintptr_t i = 0; i < 4; i++)
        go(resizer, (void *)i);
    finish();
}

static const ChildCase cases[] = {
    {"stops/1", stops, 1, 0, NULL, {NULL}, false},
    {"stops/2", stops, 2, 0, NULL, {NULL}, false},
    {"stops/8", stops, 8, 0, NULL, {NULL}, false},
    {"stops/perturb", stops, 4, 0, "perturb=10", {NULL}, false},
    {"sizes", sizes, 2, 0, NULL, {NULL}, false},
    {"sizes/perturb", sizes, 2, 0, "perturb=10", {NULL}, false},
    {"rivals", rivals, 3, 0, NULL, {NULL}, false},
    {"rivals/perturb", rivals, 3, 0, "perturb=10", {NULL}, false},
};

int main(int argc, char **argv)
{
    return child_cases(argc, argv, cases, sizeof cases / sizeof cases[0]);
}

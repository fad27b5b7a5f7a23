// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines' native stacks as a program sees them: sizes by attribute, growth to 1 GiB by touch,
// memory that comes back after a peak, a hundred thousand at a time.
#include <sys/mman.h>

#include "runtime/sched.h"
#include "tests/unit/childcase.h"

static GoWaitGroup ended;

// --- sizes ---------------------------------------------------------------------------------------
static void sized(void *arg)
{
    size_t want = (size_t)(uintptr_t)arg;
    Stack *s = getm()->stack;
    char here;
    CHECK(&here >= s->lo && &here < s->hi);
    CHECK((size_t)(s->hi - s->lo) + 2048 >= want);
    CHECK((size_t)(s->hi - s->lo) <= 256 * (want + (64 << 10)));
    go_gosched();
    CHECK(getm()->stack == s);
    go_wg_done(&ended);
    if (want % 3 == 0)
        go_goexit();
}

static void sizes(void *arg)
{
    static const size_t want[] = {1, 64 << 10, 65 << 10, 1 << 20, 3 << 20, 100 << 20, 1 << 30};
    (void)arg;
    for (int round = 0; round < 50; round++) {
        for (size_t i = 0; i < sizeof want / sizeof want[0]; i++) {
            GoAttr attr = {.stack = want[i] + (size_t)(round % 2)};
            if (attr.stack > 1 << 30)
                attr.stack--;
            go_wg_add(&ended, 1);
            CHECK(go_with(&attr, sized, (void *)attr.stack));
        }
        go_wg_wait(&ended);
    }
    size_t made, pooled;
    stackstats(&made, &pooled);
    CHECK(made < 100);
    GoAttr large = {.stack = ((size_t)1 << 30) + 1}, plain = {0};
    CHECK(!go_with(&large, sized, NULL));
    go_wg_add(&ended, 1);
    CHECK(go_with(&plain, sized, (void *)(1 << 20)));
    go_wg_wait(&ended);
}

// --- growth --------------------------------------------------------------------------------------
static __attribute__((noinline)) int dive(int depth)
{
    volatile char frame[1 << 20];
    frame[0] = 1;
    return depth > 1 ? dive(depth - 1) + frame[0] : frame[0];
}

static void diver(void *arg)
{
    CHECK(dive(1020) == 1020);
    (void)arg;
    go_wg_done(&ended);
}

static void growth(void *arg)
{
    (void)arg;
    GoAttr attr = {.stack = 1 << 30};
    for (int i = 0; i < 3; i++) {
        go_wg_add(&ended, 1);
        CHECK(go_with(&attr, diver, NULL));
        go_wg_wait(&ended);
    }
}

// Small frames, but a hundred thousand of them, on the stack that every goroutine borrows; for
// sanitizers stacks are small unless one asks.
#ifdef RT_SANITIZED
#define DEPTH_KNOB "stack=67108864"
#else
#define DEPTH_KNOB NULL
#endif
static __attribute__((noinline)) uint64_t descend(uint64_t depth)
{
    volatile uint64_t here = depth;
    return depth > 1 ? descend(depth - 1) + here : here;
}

static void descender(void *arg)
{
    CHECK(descend((uint64_t)(uintptr_t)arg) == 5000050000);
    go_wg_done(&ended);
}

static void depth(void *arg)
{
    (void)arg;
    go_wg_add(&ended, 4);
    for (int i = 0; i < 4; i++)
        go(descender, (void *)100000);
    go_wg_wait(&ended);
}

// --- a peak --------------------------------------------------------------------------------------
static size_t resident(void)
{
    unsigned long pages = 0, all;
    FILE *f = fopen("/proc/self/statm", "r");
    CHECK(f != NULL && fscanf(f, "%lu %lu", &all, &pages) == 2);
    fclose(f);
    return pages * 4096;
}

static GoChan *gate;

static __attribute__((noinline)) void use(size_t bytes)
{
    char frame[4096];
    memset(frame, (int)bytes, sizeof frame);
    __asm__ volatile("" : : "r"(frame) : "memory");
    if (bytes > sizeof frame)
        use(bytes - sizeof frame);
    __asm__ volatile("" : : "r"(frame) : "memory");
}

static void deep(void *arg)
{
    int v;
    use((size_t)(uintptr_t)arg);
    go_recv(gate, &v);
    go_wg_done(&ended);
}

enum { PEAK = ROUNDS(20000), PEAK_BYTES = 16 << 10 };

// All deep at a time; when they have ended the memory goes back, with the program idle or busy.
static void peak(bool busy)
{
    gate = go_chan_make(sizeof(int), 0);
    size_t before = resident();
    go_wg_add(&ended, PEAK);
    for (int i = 0; i < PEAK; i++)
        go(deep, (void *)(uintptr_t)PEAK_BYTES);
    while (go_chan_len(gate) == 0 && resident() < before + PEAK * (size_t)PEAK_BYTES)
        go_sleep(1000000);
    size_t top = resident();
    CHECK(top - before >= PEAK * (size_t)PEAK_BYTES);
    go_close(gate);
    go_wg_wait(&ended);
    while (resident() > before + (top - before) / 4)
        go_sleep(busy ? 10000 : 300000000);
    go_chan_free(gate);
}

static void peakidle(void *arg)
{
    (void)arg;
    peak(false);
}

static void churn(void *arg)
{
    (void)arg;
    go_gosched();
    go_wg_done(&ended);
}

static void peakbusy(void *arg)
{
    (void)arg;
    peak(true);
    for (int i = 0; i < 1000; i++) {
        go_wg_add(&ended, 1);
        go(churn, NULL);
        go_wg_wait(&ended);
    }
    peak(true);
}

// --- many ----------------------------------------------------------------------------------------
static void shallow(void *arg)
{
    int v;
    (void)arg;
    go_recv(gate, &v);
    go_wg_done(&ended);
}

static int mappings(void)
{
    FILE *f = fopen("/proc/self/maps", "r");
    CHECK(f != NULL);
    int n = 0;
    for (int c; (c = getc(f)) != EOF;)
        n += c == '\n';
    fclose(f);
    return n;
}

static void holdsstack(G *g, void *arg)
{
    *(int *)arg += g->stack != NULL;
}

static void parkmany(int want)
{
    gate = go_chan_make(sizeof(int), 0);
    go_wg_add(&ended, want);
    for (int i = 0; i < want; i++)
        go(shallow, NULL);
    for (int n = 0; n < want;) {
        go_sleep(10000000);
        n = 0;
        go_stopworld("count");
        go_each_g(holdsstack, &n);
        go_startworld();
    }
}

static void many(void *arg)
{
    (void)arg;
    parkmany(ROUNDS(100000));
#ifndef GO_TSAN  // it maps shadow memory as it goes
    CHECK(mappings() < 10000);
#endif
    go_close(gate);
    go_wg_wait(&ended);
}

// Guards by mprotect: two mappings each, so fewer.
static void manyprotected(void *arg)
{
    (void)arg;
    parkmany(2000);
    CHECK(mappings() > 2000);
    go_close(gate);
    go_wg_wait(&ended);
}

static const ChildCase cases[] = {
    {"sizes/1", sizes, 1, 0, NULL, {NULL}, false},
    {"sizes/4", sizes, 4, 0, NULL, {NULL}, false},
    {"sizes/perturb", sizes, 2, 0, "perturb=3", {NULL}, false},
    {"growth", growth, 2, 0, NULL, {NULL}, false},
    {"depth", depth, 2, 0, DEPTH_KNOB, {NULL}, false},
    {"peak/idle", peakidle, 2, 0, NULL, {NULL}, true},
    {"peak/busy", peakbusy, 2, 0, NULL, {NULL}, true},
    {"many/2", many, 2, 0, NULL, {NULL}, false},
    {"many/mprotect", manyprotected, 2, 0, "noguard=1", {NULL}, false},
};

int main(int argc, char **argv)
{
    return child_cases(argc, argv, cases, sizeof cases / sizeof cases[0]);
}

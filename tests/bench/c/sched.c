// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler from C, operation by operation; sched.go beside it is the same for Go. Without an
// argument: the names of the measurements, a line each. With one: nanoseconds per operation.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/rt.h"

enum { RING = 1000, FANOUT = 10000, SLEEPERS = 100000, YIELDERS = 10 };

typedef struct Pair {
    GoChan *in, *out;
    int64_t n;
} Pair;

static GoWaitGroup wg;

static void answer(void *arg)
{
    Pair *p = arg;
    int64_t v;
    while (go_recv(p->in, &v)) {
        v++;
        go_send(p->out, &v);
    }
    go_close(p->out);
}

static double pingpong(void)
{
    static Pair p;
    int64_t n = 1000000, v = 0;
    p = (Pair){go_chan_make(8, 0), go_chan_make(8, 0), 0};
    go(answer, &p);
    int64_t begin = go_nanotime();
    for (int64_t i = 0; i < n; i++) {
        go_send(p.in, &v);
        go_recv(p.out, &v);
    }
    int64_t ns = go_nanotime() - begin;
    go_close(p.in);
    return v == n ? (double)ns / (double)n : -1;
}

static void feed(void *arg)
{
    Pair *p = arg;
    for (int64_t i = 0; i < p->n; i++)
        go_send(p->out, &i);
    go_wg_done(&wg);
}

static double buffered(void)
{
    Pair p = {NULL, go_chan_make(8, 128), 10000000};
    int64_t v, sum = 0, begin = go_nanotime();
    go_wg_add(&wg, 1);
    go(feed, &p);
    for (int64_t i = 0; i < p.n; i++) {
        go_recv(p.out, &v);
        sum += v;
    }
    int64_t ns = go_nanotime() - begin;
    go_wg_wait(&wg);
    return sum == p.n * (p.n - 1) / 2 ? (double)ns / (double)p.n : -1;
}

// One goroutine receives from n channels without buffer, each fed by a goroutine of its own.
static double selectn(int n)
{
    Pair p[8];
    GoSelCase cases[8];
    int64_t each = 1000000 / n, v, sum = 0;
    for (int i = 0; i < n; i++) {
        p[i] = (Pair){NULL, go_chan_make(8, 0), each};
        cases[i] = (GoSelCase){p[i].out, &v};
    }
    go_wg_add(&wg, n);
    int64_t begin = go_nanotime();
    for (int i = 0; i < n; i++)
        go(feed, &p[i]);
    for (int64_t i = 0; i < each * n; i++) {
        go_select(cases, 0, n, true, NULL);
        sum += v;
    }
    int64_t ns = go_nanotime() - begin;
    go_wg_wait(&wg);
    return sum == n * (each * (each - 1) / 2) ? (double)ns / (double)(each * n) : -1;
}

static double select2(void) { return selectn(2); }
static double select4(void) { return selectn(4); }
static double select8(void) { return selectn(8); }

static void nothing(void *arg)
{
    (void)arg;
}

// Spawn and exit: each has run before the next is made.
static double spawn(void)
{
    int64_t n = 2000000, begin = go_nanotime();
    for (int64_t i = 0; i < n; i++) {
        go(nothing, NULL);
        go_gosched();
    }
    return (double)(go_nanotime() - begin) / (double)n;
}

static void done(void *arg)
{
    (void)arg;
    go_wg_done(&wg);
}

static double fanout(void)
{
    int64_t rounds = 100, begin = go_nanotime();
    for (int64_t r = 0; r < rounds; r++) {
        go_wg_add(&wg, FANOUT);
        for (int i = 0; i < FANOUT; i++)
            go(done, NULL);
        go_wg_wait(&wg);
    }
    return (double)(go_nanotime() - begin) / (double)(rounds * FANOUT);
}

static double ring(void)
{
    static Pair p[RING];
    int64_t rounds = 1000, v = 0;
    GoChan *first = go_chan_make(8, 0), *in = first;
    for (int i = 0; i < RING - 1; i++) {
        p[i] = (Pair){in, go_chan_make(8, 0), 0};
        in = p[i].out;
        go(answer, &p[i]);
    }
    int64_t begin = go_nanotime();
    for (int64_t r = 0; r < rounds; r++) {
        go_send(first, &v);
        go_recv(in, &v);
    }
    int64_t ns = go_nanotime() - begin;
    go_close(first);
    return v == rounds * (RING - 1) ? (double)ns / (double)(rounds * RING) : -1;
}

static void turns(void *arg)
{
    (void)arg;
    for (int i = 0; i < 300000; i++)
        go_gosched();
    go_wg_done(&wg);
}

static double yield(void)
{
    int64_t begin = go_nanotime();
    go_wg_add(&wg, YIELDERS);
    for (int i = 0; i < YIELDERS; i++)
        go(turns, NULL);
    go_wg_wait(&wg);
    return (double)(go_nanotime() - begin) / (YIELDERS * 300000.0);
}

static void nap(void *arg)
{
    go_sleep((int64_t)(uintptr_t)arg % 1000 * 1000);
    go_wg_done(&wg);
}

// Started, asleep for up to a millisecond, ended.
static double sleepers(void)
{
    int64_t rounds = 5, begin = go_nanotime();
    for (int64_t r = 0; r < rounds; r++) {
        go_wg_add(&wg, SLEEPERS);
        for (int i = 0; i < SLEEPERS; i++)
            go(nap, (void *)(uintptr_t)i);
        go_wg_wait(&wg);
    }
    return (double)(go_nanotime() - begin) / (double)(rounds * SLEEPERS);
}

typedef struct Bench {
    const char *name;
    double (*fn)(void);
} Bench;

static const Bench benches[] = {
    {"pingpong", pingpong}, {"buffered", buffered}, {"select2", select2}, {"select4", select4},
    {"select8", select8},   {"spawn", spawn},       {"ring1000", ring},   {"yield", yield},
    {"fanout10000", fanout}, {"sleepers100000", sleepers},
};
enum { NBENCHES = sizeof benches / sizeof benches[0] };

static void start(void *arg)
{
    const Bench *b = arg;
    double ns = b->fn();
    printf("%.1f\n", ns);
    go_setexit(ns < 0);
}

int main(int argc, char **argv)
{
    for (int i = 0; i < NBENCHES; i++) {
        if (argc < 2)
            puts(benches[i].name);
        else if (strcmp(argv[1], benches[i].name) == 0)
            return go_run(start, (void *)&benches[i]);
    }
    return argc >= 2;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Timers (runtime/time.c): order, stop and reset, periods, channels without stale values, sleep.
// Lower bounds of durations are checked, upper ones are not: the machine may be busy.
#include "rtcheck.h"
#include "runtime/embed.h"
#include "runtime/sim.h"

enum { MS = 1000000 };

static void test_sleep(void)
{
    int64_t start = go_nanotime();
    go_sleep(3 * MS);
    CHECK(go_nanotime() - start >= 3 * MS);
    go_sleep(0);
    go_sleep(-5);
    CHECK(go_sleep_start(0) == GO_OK);
}

// Timers that note who goes off when.
enum { ORDERED = 100 };
static int order[ORDERED], norder;  // norder: atomic

static void note(void *arg, uintptr_t id)
{
    (void)arg;
    order[__atomic_fetch_add(&norder, 1, __ATOMIC_RELAXED)] = (int)id;
}

// On one P timers go off in the order of their times, however late it is for all of them.
static void test_order(void)
{
    GoTimer t[ORDERED];
    int64_t start = go_nanotime() + 2 * MS;
    norder = 0;
    for (int i = 0; i < ORDERED; i++) {
        int at = i * 37 % ORDERED;
        go_timer_init(&t[at], note, NULL);
        t[at].seq = (uintptr_t)at;
        go_timer_start(&t[at], start + at * MS / 10, 0);
    }
    while (__atomic_load_n(&norder, __ATOMIC_RELAXED) < ORDERED)
        go_sleep(MS);
    bool seen[ORDERED] = {false};
    for (int i = 0; i < ORDERED; i++) {
        CHECK(go_gomaxprocs(0) > 1 || order[i] == i);
        CHECK(!seen[order[i]]);
        seen[order[i]] = true;
    }
    for (int i = 0; i < ORDERED; i++)
        CHECK(!go_timer_stop(&t[i]));
}

static void nap(void *arg)
{
    go_sleep((int64_t)(go_fastrand() % (5 * MS)));
    go_wg_done(arg);
}

static void test_manysleepers(void)
{
    GoWaitGroup wg = {0};
    int n = ROUNDS(10000);
    go_wg_add(&wg, n);
    for (int i = 0; i < n; i++)
        go(nap, &wg);
    go_wg_wait(&wg);
}

static struct {
    GoWaitGroup wg;
    int now, most;
} begun;

static void napbegun(void *arg)
{
    int n = __atomic_add_fetch(&begun.now, 1, __ATOMIC_RELAXED);
    if (n > __atomic_load_n(&begun.most, __ATOMIC_RELAXED))
        __atomic_store_n(&begun.most, n, __ATOMIC_RELAXED);
    go_sleep((intptr_t)arg % 100 * 1000);
    __atomic_sub_fetch(&begun.now, 1, __ATOMIC_RELAXED);
    go_wg_done(&begun.wg);
}

// Sleepers that are due go before those that have not begun: with 100000 in the queues few have at
// a time. On one processor only; on more it is the kernel that decides who sleeps for how long.
static void test_due(void)
{
    int n = ROUNDS(100000);
    if (go_gomaxprocs(0) != 1 || go_sim_active())  // which runs them in any order
        return;
    begun.most = 0;
    go_wg_add(&begun.wg, n);
    for (intptr_t i = 0; i < n; i++)
        go(napbegun, (void *)i);
    go_wg_wait(&begun.wg);
    CHECK(begun.now == 0 && (n < 100000 || begun.most < n / 20));
}

typedef struct Fired {
    GoTimer t;
    int n;
    int64_t last;
} Fired;

static void fire(void *arg, uintptr_t seq)
{
    (void)seq;
    Fired *f = arg;
    __atomic_store_n(&f->last, go_nanotime(), __ATOMIC_RELAXED);
    __atomic_fetch_add(&f->n, 1, __ATOMIC_RELEASE);
}

static int fired(Fired *f)
{
    return __atomic_load_n(&f->n, __ATOMIC_ACQUIRE);
}

static void test_stopreset(void)
{
    Fired f = {.n = 0};
    go_timer_init(&f.t, fire, &f);
    CHECK(!go_timer_stop(&f.t));
    int64_t start = go_nanotime();
    CHECK(!go_timer_start(&f.t, start + 3600000LL * MS, 0));
    CHECK(go_timer_reset(&f.t, start + 5 * MS, 0));   // earlier
    CHECK(go_timer_reset(&f.t, start + 10 * MS, 0));  // later, by the lower bound
    while (fired(&f) == 0)
        go_sleep(MS);
    CHECK(f.last >= start + 10 * MS && fired(&f) == 1);
    CHECK(!go_timer_stop(&f.t));
    CHECK(!go_timer_start(&f.t, go_nanotime() + 3600000LL * MS, 0));
    CHECK(go_timer_stop(&f.t) && !go_timer_stop(&f.t));
    CHECK(!go_timer_reset(&f.t, -5, 0));  // long ago: at once
    while (fired(&f) == 1)
        go_sleep(MS);
    CHECK(fired(&f) == 2);
}

static void test_period(void)
{
    Fired f = {.n = 0};
    go_timer_init(&f.t, fire, &f);
    int64_t start = go_nanotime();
    go_timer_start(&f.t, start + 2 * MS, 2 * MS);
    while (fired(&f) < 5)
        go_sleep(MS);
    CHECK(f.last >= start + 10 * MS);
    CHECK(go_timer_stop(&f.t));
    go_sleep(MS);  // one may have been under way
    int n = fired(&f);
    go_sleep(5 * MS);
    CHECK(fired(&f) == n);
}

// Timers in memory that is reused at once after stop, from several goroutines: nothing may touch
// it.
static void churn(void *arg)
{
    enum { N = 40 };
    for (int r = 0; r < ROUNDS(300); r++) {
        Fired *f = calloc(N, sizeof *f);
        for (int i = 0; i < N; i++) {
            go_timer_init(&f[i].t, fire, &f[i]);
            int64_t in = 3600000LL * MS + (int64_t)(go_fastrand() % MS);
            go_timer_start(&f[i].t, go_nanotime() + in, 0);
        }
        for (int i = 0; i < N; i += 3)
            CHECK(go_timer_reset(&f[i].t, go_nanotime() + 7200000LL * MS, 0));
        if (r % 8 == 0)
            go_gosched();
        for (int i = 0; i < N; i += 4)
            CHECK(go_timer_reset(&f[i].t, go_nanotime() + 1800000LL * MS, 0));
        for (int i = N; i-- > 0;)
            CHECK(go_timer_stop(&f[(i * 7) % N].t));
        for (int i = 0; i < N; i++)
            CHECK(f[i].n == 0);
        memset(f, 0xff, N * sizeof *f);
        free(f);
    }
    go_wg_done(arg);
}

static void test_churn(void)
{
    GoWaitGroup wg = {0};
    go_wg_add(&wg, 6);
    for (int i = 0; i < 6; i++)
        go(churn, &wg);
    go_wg_wait(&wg);
}

static void test_ticker(void)
{
    GoTicker t = {.c = NULL};
    int64_t start = go_nanotime(), at, last = start;
    CHECK(!go_ticker_start(&t, 2 * MS, 3 * MS));
    for (int i = 0; i < 4; i++) {
        CHECK(go_recv(t.c, &at) && at >= last);
        last = at;
    }
    CHECK(at >= start + 11 * MS);
    go_sleep(10 * MS);  // a tick lies in the buffer
    CHECK(go_ticker_stop(&t));
    CHECK(!go_tryrecv(t.c, &at, NULL));
    CHECK(!go_ticker_stop(&t));
    CHECK(!go_ticker_start(&t, MS, 0));
    go_sleep(5 * MS);
    CHECK(go_chan_len(t.c) == 1);
    start = go_nanotime();
    CHECK(go_ticker_start(&t, 2 * MS, 0));  // it has gone off unreceived: counts as stopped
    CHECK(go_recv(t.c, &at) && at >= start + 2 * MS);
    go_ticker_free(&t);
}

// Reset against a firing under way on another thread: no value of an old setting may come.
static void test_stale(void)
{
    GoTicker t = {.c = NULL};
    int64_t at;
    for (int i = 0; i < ROUNDS(2000); i++) {
        go_ticker_start(&t, 1 + (int64_t)(go_fastrand() % 20000), 0);
        if (i % 2 == 0)
            go_gosched();
        int64_t now = go_nanotime();
        go_ticker_start(&t, 30000, 0);
        CHECK(go_recv(t.c, &at) && at >= now + 30000);
    }
    go_ticker_free(&t);
}

// A timeout in select, which mostly does not happen.
static void answer(void *arg)
{
    int v = 1;
    go_sleep(50000);
    go_send(arg, &v);
}

static void test_timeout(void)
{
    GoTicker t = {.c = NULL};
    GoChan *c = go_chan_make(sizeof(int), 1);
    int64_t at;
    int v;
    for (int i = 0; i < ROUNDS(200); i++) {
        go(answer, c);
        go_ticker_start(&t, 3600000LL * MS, 0);
        GoSelCase cases[] = {{c, &v}, {t.c, &at}};
        CHECK(go_select(cases, 0, 2, true, NULL) == 0);
        CHECK(go_ticker_stop(&t));
    }
    go_ticker_start(&t, 2 * MS, 0);
    GoSelCase cases[] = {{c, &v}, {t.c, &at}};
    CHECK(go_select(cases, 0, 2, true, NULL) == 1);
    go_ticker_free(&t);
    go_chan_free(c);
}

static void add1(void *arg)
{
    int v = 1;
    go_send(arg, &v);
}

static void spawn(void *arg, uintptr_t seq)
{
    (void)seq;
    go(add1, arg);
}

// AfterFunc: f starts a goroutine.
static void test_afterfunc(void)
{
    GoChan *c = go_chan_make(sizeof(int), 0);
    GoTimer t;
    go_timer_init(&t, spawn, c);
    go_timer_start(&t, go_nanotime() + MS, 0);
    int v;
    CHECK(go_recv(c, &v) && v == 1);
    go_chan_free(c);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"sleep", test_sleep}, {"order", test_order}, {"manysleepers", test_manysleepers},
        {"stopreset", test_stopreset}, {"period", test_period}, {"churn", test_churn},
        {"ticker", test_ticker}, {"stale", test_stale}, {"timeout", test_timeout},
        {"afterfunc", test_afterfunc}, {"due", test_due}, {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}

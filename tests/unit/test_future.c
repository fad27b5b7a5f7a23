// SPDX-License-Identifier: GPL-3.0-or-later
// Futures (runtime/future.c).
#include "rtcheck.h"
#include "runtime/rt.h"

static GoWaitGroup wg;

static void *half(void *arg)
{
    go_sleep(100000);
    return (void *)((uintptr_t)arg / 2);
}

static void *untilcanceled(void *arg)
{
    CHECK(go_sleep_ctx(INT64_MAX) == GO_CANCELED);
    go_sleep(200000);  // cleaning up
    __atomic_store_n((int *)arg, 1, __ATOMIC_SEQ_CST);
    return arg;
}

// Cleans up until the channel is closed.
static void *untilclosed(void *c)
{
    CHECK(go_sleep_ctx(INT64_MAX) == GO_CANCELED);
    CHECK(!go_recv(c, NULL));
    return c;
}

static void *throws(void *arg)
{
    go_gosched();
    go_panic_value(arg, "future");
}

static void *exits(void *arg)
{
    (void)arg;
    go_goexit();
}

static void awaiter(void *arg)
{
    void *r;
    CHECK(go_await(arg, &r) == GO_OK && r == (void *)21);
    go_wg_done(&wg);
}

static void test_future(void)
{
    void *r = NULL;
    GoFuture *f = go_async(half, (void *)42);
    go_wg_add(&wg, 3);
    for (int i = 0; i < 3; i++)
        go(awaiter, f);
    CHECK(go_future_panic(f) == NULL && go_await(f, &r) == GO_OK && r == (void *)21);
    CHECK(go_await(f, NULL) == GO_OK && !go_recv(go_future_done(f), NULL));
    go_wg_wait(&wg);
    go_future_free(f);
    int done = 0;
    f = go_async(untilcanceled, &done);
    go_sleep(100000);
    CHECK(!__atomic_load_n(&done, __ATOMIC_SEQ_CST));
    CHECK(go_cancel_join(f, &r) == GO_OK && r == &done && done == 1);
    go_future_free(f);
    f = go_async(throws, &done);
    CHECK(go_await(f, NULL) == GO_PANICKED && strcmp(go_future_panic(f)->text, "future") == 0);
    CHECK(go_future_panic(f)->value == &done && go_cancel_join(f, NULL) == GO_PANICKED);
    go_future_free(f);
    f = go_async(exits, NULL);
    CHECK(go_await(f, &r) == GO_OK && r == NULL && go_future_panic(f) == NULL);
    go_future_free(f);
    // The awaiter's own context; fn's is its child.
    GoContext *c = go_context_with_timeout(go_context_background(), 300000, NULL);
    GoContext *old = go_context_set(c);
    GoChan *clean = go_chan_make(0, 0);
    f = go_async(untilclosed, clean);
    CHECK(go_await(f, NULL) == GO_CANCELED && go_await(f, NULL) == GO_CANCELED);
    go_context_set(old);
    go_close(clean);
    CHECK(go_await(f, &r) == GO_OK && r == clean && go_future_panic(f) == NULL);
    go_chan_free(clean);
    go_future_free(f);
    // Nobody waits.
    go_future_free(go_async(half, (void *)42));
    f = go_async(untilcanceled, &done);
    go_future_cancel(f, "no more");
    go_future_free(f);
    go_future_free(NULL);
    go_context_unref(c);
    go_sleep(500000);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"future", test_future},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}

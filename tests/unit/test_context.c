// SPDX-License-Identifier: GPL-3.0-or-later
// Contexts (runtime/context.c): the tree, causes, deadlines, values, after functions, references,
// and all of that at once from many goroutines.
#include <malloc.h>
#include <unistd.h>

#include "rtcheck.h"
#include "runtime/rt.h"

static bool isdone(GoContext *c)
{
    bool closed = false;
    return go_tryrecv(go_context_done(c), NULL, &closed) && closed;
}

static bool cause(const GoContext *c, const char *text)
{
    const char *s = go_context_cause(c);
    return s != NULL && strcmp(s, text) == 0;
}

static void test_background(void)
{
    GoContext *b = go_context_background();
    int64_t when;
    CHECK(go_context_err(b) == 0 && go_context_cause(b) == NULL && go_context_done(b) == NULL);
    CHECK(!go_context_deadline(b, &when) && go_context_value(b, &when) == NULL);
    CHECK(go_context() == b && go_canceled() == GO_OK);
    go_context_unref(go_context_ref(b));
    go_context_unref(NULL);
}

static void test_tree(void)
{
    GoContext *b = go_context_background();
    GoContext *a = go_context_with_cancel(b), *a1 = go_context_with_cancel(a);
    GoContext *a2 = go_context_with_cancel(a), *a11 = go_context_with_cancel(a1);
    GoContext *free_ = go_context_without_cancel(a11);
    GoContext *below = go_context_with_cancel(free_);
    CHECK(!isdone(a) && !isdone(a1) && !isdone(a11) && go_context_done(free_) == NULL);
    go_context_cancel(a1, "enough");
    CHECK(isdone(a1) && isdone(a11) && !isdone(a) && !isdone(a2) && !isdone(below));
    CHECK(go_context_err(a11) == GO_ERR_CANCELED && cause(a11, "enough") && cause(a1, "enough"));
    go_context_cancel(a, NULL);
    go_context_cancel(a, "too late");
    CHECK(cause(a, "context canceled") && cause(a2, "context canceled") && cause(a11, "enough"));
    CHECK(go_context_err(below) == 0);
    // A child of one that has ended has ended; one that was dropped is nobody's concern.
    GoContext *late = go_context_with_cancel(a1);
    CHECK(isdone(late) && cause(late, "enough"));
    GoContext *soon = go_context_with_timeout(a1, 1000000000, NULL);
    CHECK(isdone(soon) && go_context_err(soon) == GO_ERR_CANCELED && cause(soon, "enough"));
    GoContext *all[] = {a, a1, a2, a11, free_, below, late, soon};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        go_context_unref(all[i]);
}

static void cancelvalue(void *arg)
{
    go_context_cancel(arg, NULL);
}

static void test_value(void)
{
    static const char k1, k2, k3;
    int v1, v2, v3;
    GoContext *a = go_context_with_value(go_context_background(), &k1, &v1);
    GoContext *b = go_context_with_cancel(a), *c = go_context_with_value(b, &k2, &v2);
    GoContext *d = go_context_with_value(c, &k1, &v3), *e = go_context_without_cancel(d);
    CHECK(go_context_value(d, &k1) == &v3 && go_context_value(c, &k1) == &v1);
    CHECK(go_context_value(e, &k2) == &v2 && go_context_value(b, &k2) == NULL);
    CHECK(go_context_value(d, &k3) == NULL);
    GoPanic p;
    CHECK(!go_try(cancelvalue, d, &p) && strstr(p.text, "not made to be cancelled") != NULL);
    go_context_cancel(b, "b");
    CHECK(isdone(d) && cause(d, "b") && go_context_err(e) == 0);
    GoContext *all[] = {a, b, c, d, e};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        go_context_unref(all[i]);
}

static void test_deadline(void)
{
    GoContext *b = go_context_background();
    int64_t when, start = go_nanotime();
    GoContext *c = go_context_with_timeout(b, 2000000, "slow");
    GoContext *k = go_context_with_timeout(c, 1000000000, NULL), *v = go_context_with_cancel(k);
    CHECK(go_context_deadline(k, &when) && when >= start + 2000000 && when < start + 1000000000);
    CHECK(!isdone(c) && !go_recv(go_context_done(v), NULL));
    CHECK(go_nanotime() >= when && go_context_err(c) == GO_ERR_TIMEOUT && cause(v, "slow"));
    CHECK(go_context_err(v) == GO_ERR_TIMEOUT && isdone(k));
    GoContext *past = go_context_with_deadline(b, start, NULL);
    CHECK(isdone(past) && cause(past, "context deadline exceeded"));
    GoContext *past2 = go_context_with_timeout(b, INT64_MIN, "past");
    CHECK(isdone(past2) && cause(past2, "past"));
    // Cancelled before its time; dropped before its time.
    GoContext *early = go_context_with_timeout(b, INT64_MAX, NULL);
    go_context_cancel(early, "early");
    CHECK(go_context_err(early) == GO_ERR_CANCELED && cause(early, "early"));
    GoContext *all[] = {c, k, v, past, past2, early, go_context_with_timeout(b, 1000000, NULL)};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        go_context_unref(all[i]);
}

static void *worker(void *arg)
{
    GoSelCase k[] = {{arg, NULL}, {go_context_done(go_context()), NULL}};
    intptr_t n = 0;
    while (go_select(k, 0, 2, true, NULL) == 0)
        n++;
    return (void *)n;
}

static void selectbody(GoScope *s, void *arg)
{
    GoJoin *h = go_scope_go(s, worker, arg);
    for (int i = 0; i < 10; i++)
        go_send(arg, NULL);
    go_context_cancel(go_context(), NULL);
    CHECK((intptr_t)go_join(h) == 10);
}

// The loop that everybody writes: work, or stop when the context says so.
static void test_select(void)
{
    GoChan *c = go_chan_make(0, 0);
    go_scope(selectbody, c);
    go_chan_free(c);
}

// --- after functions -----------------------------------------------------------------------------
static GoWaitGroup wg;

static void ran(void *arg)
{
    CHECK(go_context() == go_context_background());
    __atomic_fetch_add((int *)arg, 1, __ATOMIC_SEQ_CST);
    go_wg_done(&wg);
}

static void test_after(void)
{
    GoContext *c = go_context_with_cancel(go_context_background());
    GoContext *v = go_context_with_value(c, &wg, NULL);
    GoAfterFunc a = {0}, b = {0}, d = {0}, never = {0};
    int n = 0;
    go_context_after_func(&a, c, ran, &n);
    go_context_after_func(&b, v, ran, &n);
    go_context_after_func(&never, go_context_background(), ran, &n);
    CHECK(go_context_after_stop(&b) && !go_context_after_stop(&b));
    CHECK(!go_context_after_stop(&never));
    go_wg_add(&wg, 2);
    go_context_cancel(c, NULL);
    CHECK(!go_context_after_stop(&a));
    go_context_after_func(&d, c, ran, &n);
    CHECK(!go_context_after_stop(&d));
    go_wg_wait(&wg);
    CHECK(n == 2);
    // It keeps its context alive.
    GoContext *t = go_context_with_timeout(go_context_background(), 1000000, NULL);
    go_wg_add(&wg, 1);
    go_context_after_func(&a, t, ran, &n);
    go_context_unref(t);
    go_wg_wait(&wg);
    CHECK(n == 3);
    go_context_unref(v);
    go_context_unref(c);
}

// --- memory --------------------------------------------------------------------------------------
// Children that are dropped leave nothing behind, however long their parent lives.
static void test_dropped(void)
{
    GoContext *root = go_context_with_cancel(go_context_background());
    size_t before = 0;
    for (int i = 0; i < 20000; i++) {
        if (i == 1000)
            before = mallinfo2().uordblks;
        GoContext *a = go_context_with_cancel(root);
        GoContext *b = go_context_with_timeout(a, 3600000000000, "later");
        GoContext *c = go_context_with_value(b, root, NULL);
        CHECK(go_context_done(c) != NULL);
        if (i % 2 == 0)
            go_context_cancel(i % 4 == 0 ? a : b, "now");
        go_context_unref(a);
        go_context_unref(i % 3 == 0 ? b : c);
        go_context_unref(i % 3 == 0 ? c : b);
    }
    size_t after = mallinfo2().uordblks;
    CHECK(after < before + 100000);
    go_context_unref(root);
}

// --- races ---------------------------------------------------------------------------------------
typedef struct Race {
    GoContext *root;
    int64_t ended;
    int after;
} Race;

static void mess(void *arg)
{
    Race *r = arg;
    for (int i = 0; i < ROUNDS(300); i++) {
        uint64_t x = go_fastrand();
        GoContext *parent = r->root;
        GoContext *c = x % 3 == 0 ? go_context_with_timeout(parent, (int64_t)(x % 20000), "t")
                                  : go_context_with_cancel(parent);
        GoContext *k = x % 5 == 0 ? go_context_with_timeout(c, (int64_t)(x % 40000), "k")
                                  : go_context_with_cancel(c);
        GoAfterFunc a = {0};
        go_wg_add(&wg, 1);
        go_context_after_func(&a, k, ran, &r->after);
        if (x % 7 == 0)
            go_context_unref(c);
        if (x % 2 == 0)
            go_context_cancel(k, "x");
        if (x % 11 == 0)
            go_gosched();
        if (x % 13 == 0)
            go_sleep((int64_t)(x % 30000));
        if (go_context_after_stop(&a))
            ran(&r->after);
        int err = go_context_err(k);
        CHECK(err == 0 || isdone(k));
        CHECK((err == 0) == (go_context_cause(k) == NULL) || err == 0);
        if (x % 7 != 0)
            go_context_unref(c);
        go_context_unref(k);
        __atomic_fetch_add(&r->ended, 1, __ATOMIC_SEQ_CST);
    }
    go_wg_done(&wg);
}

static void cancelroot(void *arg)
{
    go_sleep((int64_t)(go_fastrand() % 1000000));
    go_context_cancel(arg, "root");
    go_wg_done(&wg);
}

static void test_races(void)
{
    enum { N = 16 };
    for (int round = 0; round < 4; round++) {
        Race r = {.root = go_context_with_cancel(go_context_background())};
        go_wg_add(&wg, N + 2);
        for (int i = 0; i < N; i++)
            go(mess, &r);
        go(cancelroot, r.root);
        go(cancelroot, r.root);
        go_wg_wait(&wg);
        CHECK(r.ended == (int64_t)N * ROUNDS(300) && r.after == r.ended);
        go_context_unref(r.root);
    }
}

// One context cancelled, deadlined, dropped and asked from all sides.
static void unrefone(void *arg)
{
    GoContext *c = arg;
    uint64_t x = go_fastrand();
    if (x % 2 == 0)
        go_context_cancel(c, "mine");
    if (x % 3 == 0)
        CHECK(!go_recv(go_context_done(c), NULL));
    if (go_context_err(c) != 0)
        CHECK(cause(c, "mine") || cause(c, "late"));
    go_context_unref(c);
    go_wg_done(&wg);
}

static void test_shared(void)
{
    for (int i = 0; i < ROUNDS(1000); i++) {
        int64_t ns = (int64_t)(go_fastrand() % 50000);
        GoContext *c = go_context_with_timeout(go_context_background(), ns, "late");
        go_wg_add(&wg, 4);
        for (int k = 0; k < 4; k++)
            go(unrefone, go_context_ref(c));
        go_context_unref(c);
        go_wg_wait(&wg);
    }
}

// What is a goroutine's own goes with it from thread to thread: context, data, errno.
typedef struct Mover {
    GoWaitGroup *wg;
    int errnum;
    int64_t moved;
} Mover;

// Not inlined: the compiler may remember where errno is.
static __attribute__((noinline)) void fail(int errnum)
{
    errno = errnum;
}

static void mover(void *arg)
{
    Mover *m = arg;
    static const char key;
    GoContext *c = go_context_with_value(go_context_background(), &key, m);
    GoContext *old = go_context_set(c);
    G *self = go_self();
    int tid = gettid();
    go_setdata(m);
    for (int i = 0; i < ROUNDS(2000); i++) {
        if (i % 8 == 0)
            go_entersyscallblock();
        else
            go_entersyscall();
        fail(m->errnum);
        go_exitsyscall();
        CHECK(go_errno() == m->errnum);
        go_gosched();
        CHECK(go_self() == self && go_data() == m && go_context() == c);
        CHECK(go_context_value(go_context(), &key) == m);
        m->moved += gettid() != tid;
        tid = gettid();
    }
    go_context_set(old);
    go_context_unref(c);
    go_wg_done(m->wg);
}

static void test_migrate(void)
{
    enum { N = 24 };  // more than there are Ps
    GoWaitGroup movers = {0};
    Mover m[N];
    int64_t moved = 0;
    go_wg_add(&movers, N);
    for (int i = 0; i < N; i++) {
        m[i] = (Mover){&movers, i + 1, 0};
        go(mover, &m[i]);
    }
    go_wg_wait(&movers);
    for (int i = 0; i < N; i++)
        moved += m[i].moved;
    CHECK(moved > 0);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"background", test_background},
        {"tree", test_tree},
        {"value", test_value},
        {"deadline", test_deadline},
        {"select", test_select},
        {"after", test_after},
        {"dropped", test_dropped},
        {"races", test_races},
        {"shared", test_shared},
        {"migrate", test_migrate},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}

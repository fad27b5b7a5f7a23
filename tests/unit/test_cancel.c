// SPDX-License-Identifier: GPL-3.0-or-later
// Cancellation of whatever a goroutine waits for: each wait is ended by its context and by nothing
// else, masked waits do not hear of it. (test_cancelrace.c: what races with it, test_future.c.)
#include <sys/socket.h>

#include "rtcheck.h"
#include "runtime/rt.h"

static GoWaitGroup wg;

// Runs fn(arg) in the goroutine's own context c, then takes it off again.
static int under(GoContext *c, int (*fn)(void *), void *arg)
{
    GoContext *old = go_context_set(c);
    int r = fn(arg);
    go_context_set(old);
    return r;
}

// --- each wait -----------------------------------------------------------------------------------
typedef struct Things {
    GoChan *in, *out, *both;
    GoMutex m;
    GoWaitGroup w;
    GoCond cond;
    GoSem sem;
    GoRWMutex written, readby;  // held by a writer, by a reader
    GoFd pipe[2], full[2], listener, udp;
    char addr[GO_ADDR_TEXT];
    char buf[1 << 20];
} Things;

static int waitsend(void *arg)
{
    int v = 1;
    return go_send_ctx(((Things *)arg)->out, &v);
}

static int waitrecv(void *arg)
{
    int v = 1;
    return go_recv_ctx(((Things *)arg)->in, &v);
}

static int waitselect(void *arg)
{
    Things *t = arg;
    int v = 1, chosen = 5;
    bool ok = true;
    GoSelCase k[] = {{t->both, &v}, {NULL, &v}, {t->both, &v}};
    int r = go_select_ctx(k, 1, 2, &chosen, &ok);
    CHECK(r != GO_CANCELED || (chosen == -1 && !ok));
    return r;
}

static int waitnothing(void *arg)
{
    (void)arg;
    int chosen;
    return go_select_ctx(NULL, 0, 0, &chosen, NULL);
}

static int waitsleep(void *arg)
{
    (void)arg;
    return go_sleep_ctx(INT64_MAX);
}

static int waitmutex(void *arg)
{
    return go_mutex_lock_ctx(&((Things *)arg)->m);
}

static int waitrlock(void *arg)
{
    int r = go_rwmutex_rlock_ctx(&((Things *)arg)->written);
    if (r == GO_OK)
        go_rwmutex_runlock(&((Things *)arg)->written);
    return r;
}

static int waitwlock(void *arg)
{
    return go_rwmutex_lock_ctx(&((Things *)arg)->readby);
}

static int waitgroup(void *arg)
{
    return go_wg_wait_ctx(&((Things *)arg)->w);
}

static int waitcond(void *arg)
{
    Things *t = arg;
    GoMutex own = {0};
    go_mutex_lock(&own);
    int r = go_cond_wait_ctx(&t->cond, &own);
    go_mutex_unlock(&own);
    return r;
}

static int waitsem(void *arg)
{
    return go_sem_acquire_ctx(&((Things *)arg)->sem, 2);
}

static int waittoomuch(void *arg)
{
    return go_sem_acquire_ctx(&((Things *)arg)->sem, 100);
}

static int io(int64_t r)
{
    return r == GO_ERR_CANCELED ? GO_CANCELED : r < 0 ? -1 : GO_OK;
}

static int waitread(void *arg)
{
    Things *t = arg;
    char c;
    return io(go_fd_read(t->pipe[0], &c, 1));
}

static int waitwrite(void *arg)
{
    Things *t = arg;
    return io(go_fd_write(t->full[1], t->buf, sizeof t->buf));
}

static int waitaccept(void *arg)
{
    return io(go_accept(((Things *)arg)->listener, NULL));
}

static int waitdatagram(void *arg)
{
    Things *t = arg;
    GoAddr a;
    return io(go_recvfrom(t->udp, t->buf, sizeof t->buf, &a));
}

static int (*const waits[])(void *) = {
    waitsend, waitrecv,    waitselect, waitnothing, waitsleep,  waitmutex,
    waitrlock, waitwlock,  waitgroup,  waitcond,    waitsem,    waittoomuch,
    waitread, waitwrite,   waitaccept, waitdatagram,
};
enum { WAITS = sizeof waits / sizeof waits[0] };

// Everything there is to wait for, and none of it there.
static Things *things(void)
{
    static Things t;
    memset(&t, 0, offsetof(Things, pipe));
    t.in = go_chan_make(sizeof(int), 0);
    t.out = go_chan_make(sizeof(int), 0);
    t.both = go_chan_make(sizeof(int), 0);
    go_mutex_lock(&t.m);
    go_rwmutex_lock(&t.written);
    go_rwmutex_rlock(&t.readby);
    go_wg_add(&t.w, 1);
    t.sem.size = 10;
    go_sem_acquire(&t.sem, 9);
    GoAddr a;
    CHECK(go_pipe(t.pipe) == 0 && go_pipe(t.full) == 0);
    t.listener = go_tcp_listen("127.0.0.1:0");
    t.udp = go_udp_listen("127.0.0.1:0");
    CHECK(t.listener > 0 && t.udp > 0 && go_fd_localaddr(t.listener, &a) == 0);
    go_addr_format(&a, t.addr, sizeof t.addr);
    return &t;
}

static void end(Things *t)
{
    go_chan_free(t->in);
    go_chan_free(t->out);
    go_chan_free(t->both);
    GoFd f[] = {t->pipe[0], t->pipe[1], t->full[0], t->full[1], t->listener, t->udp};
    for (size_t i = 0; i < sizeof f / sizeof f[0]; i++)
        go_fd_close(f[i]);
}

typedef struct Waiter {
    Things *t;
    int (*wait)(void *);
    GoContext *c;
    int result;
    bool masked;
} Waiter;

static void waiter(void *arg)
{
    Waiter *w = arg;
    go_context_set(w->c);
    if (w->masked)
        go_cancel_mask();
    w->result = w->wait(w->t);
    go_wg_done(&wg);
}

static bool rwfree(const GoRWMutex *rw)
{
    static const GoRWMutex zero;
    return memcmp(rw, &zero, sizeof zero) == 0;
}

static void test_each(void)
{
    Things *t = things();
    for (int round = 0; round < 20; round++) {
        GoContext *c = go_context_with_cancel(go_context_background());
        Waiter w[WAITS];
        go_wg_add(&wg, WAITS);
        for (int i = 0; i < WAITS; i++) {
            w[i] = (Waiter){t, waits[i], c, -1, false};
            go(waiter, &w[i]);
        }
        if (round % 3 == 0)
            go_sleep(200000);
        else if (round % 3 == 1)
            go_gosched();
        go_context_cancel(c, NULL);
        go_wg_wait(&wg);
        for (int i = 0; i < WAITS; i++)
            CHECK(w[i].result == GO_CANCELED);
        for (int i = 0; i < WAITS; i++)  // at once
            CHECK(under(c, waits[i], t) == GO_CANCELED);
        go_context_unref(c);
        CHECK(t->m.state == 1 && t->w.state == (uint64_t)1 << 32 && t->sem.out == 9);
    }
    go_mutex_unlock(&t->m);
    CHECK(t->m.state == 0 && t->m.sema == 0 && go_mutex_trylock(&t->m));
    CHECK(t->written.w.state == 1 && !go_rwmutex_tryrlock(&t->written));
    go_rwmutex_unlock(&t->written);
    go_rwmutex_runlock(&t->readby);  // and unlocks what the cancelled writers left
    CHECK(rwfree(&t->written) && rwfree(&t->readby));
    end(t);
}

// The end comes while the waiter is on its way into the queue, from another thread: one that does
// nothing else.
typedef struct Aim {
    GoContext *c;
    uint32_t ready, shot;  // rounds
    uint32_t rounds;
    uint64_t spread;
} Aim;

static void spin(uint64_t n)
{
    for (volatile uint64_t i = 0; i < n; i++)
        ;
}

static void shooter(void *arg)
{
    Aim *a = arg;
    for (uint32_t i = 1; i <= a->rounds; i++) {
        for (int n = 1; __atomic_load_n(&a->ready, __ATOMIC_ACQUIRE) != i; n++)
            if (n % 256 == 0)
                go_gosched();
        spin(go_fastrand() % a->spread);
        go_context_cancel(a->c, NULL);
        __atomic_store_n(&a->shot, i, __ATOMIC_RELEASE);
    }
    go_wg_done(&wg);
}

static void aim(Aim *a, GoContext *c)
{
    a->c = c;
    __atomic_store_n(&a->ready, a->ready + 1, __ATOMIC_RELEASE);
}

static void awaitshot(const Aim *a)
{
    while (__atomic_load_n(&a->shot, __ATOMIC_ACQUIRE) != a->ready)
        go_gosched();
}

static void test_window(void)
{
    static int (*const some[])(void *) = {waitmutex, waitgroup, waitcond, waitsem, waitsleep,
                                          waitread,  waitrecv,  waitrlock};
    Things *t = things();
    for (size_t k = 0; k < sizeof some / sizeof some[0]; k++) {
        Aim a = {.rounds = ROUNDS(3000), .spread = 60};
        go_wg_add(&wg, 1);
        go(shooter, &a);
        for (uint32_t i = 0; i < a.rounds; i++) {
            GoContext *c = go_context_with_cancel(go_context_background());
            aim(&a, c);
            spin(go_fastrand() % 30);
            CHECK(under(c, some[k], t) == GO_CANCELED);
            awaitshot(&a);
            go_context_unref(c);
        }
        go_wg_wait(&wg);
    }
    go_mutex_unlock(&t->m);
    CHECK(t->m.state == 0 && t->m.sema == 0);
    end(t);
}

// The only waiter of a starving mutex is cancelled at the moment it is handed the lock.
static void starve(void *arg)
{
    Waiter *w = arg;
    int r = under(w->c, waitmutex, w->t);
    if (r == GO_OK)
        go_mutex_unlock(&w->t->m);
    __atomic_store_n(&w->result, r, __ATOMIC_SEQ_CST);
    go_wg_done(&wg);
}

static void test_handoff(void)
{
    enum { STARVING = 4 };
    static Things t;
    t.m = (GoMutex){0};
    int starved = 0;
    Aim a = {.rounds = ROUNDS(150), .spread = 100};
    go_wg_add(&wg, 1);
    go(shooter, &a);
    for (uint32_t i = 0; i < a.rounds; i++) {
        Waiter w = {&t, waitmutex, go_context_with_cancel(go_context_background()), -1, false};
        go_mutex_lock(&t.m);
        go_wg_add(&wg, 1);
        go(starve, &w);
        go_sleep(1200000);
        go_mutex_unlock(&t.m);
        go_mutex_lock(&t.m);  // before who was woken
        go_sleep(20000);
        starved += (__atomic_load_n(&t.m.state, __ATOMIC_SEQ_CST) & STARVING) != 0;
        aim(&a, w.c);
        for (uint64_t n = go_fastrand() % 4; n > 0; n--)
            go_gosched();
        spin(go_fastrand() % 100);
        go_mutex_unlock(&t.m);
        awaitshot(&a);
        while (__atomic_load_n(&w.result, __ATOMIC_SEQ_CST) == -1)
            go_gosched();
        go_mutex_lock(&t.m);
        go_mutex_unlock(&t.m);
        CHECK(t.m.state == 0 && t.m.sema == 0);
        go_context_unref(w.c);
    }
    go_wg_wait(&wg);
    CHECK(starved > 0);
}

static void test_deadline(void)
{
    Things *t = things();
    for (int i = 0; i < WAITS; i++) {
        int64_t start = go_nanotime();
        GoContext *c = go_context_with_timeout(go_context_background(), 300000, NULL);
        int r = under(c, waits[i], t);
        CHECK(r == GO_CANCELED || (i >= WAITS - 4 && r == -1));  // I/O: GO_ERR_TIMEOUT
        CHECK(go_nanotime() >= start + 300000);
        go_context_unref(c);
    }
    char b;
    GoContext *c = go_context_with_timeout(go_context_background(), 300000, NULL);
    GoContext *old = go_context_set(c);
    CHECK(go_fd_read(t->pipe[0], &b, 1) == GO_ERR_TIMEOUT);
    CHECK(go_fd_read(t->pipe[0], &b, 1) == GO_ERR_TIMEOUT);
    go_context_set(old);
    go_context_unref(c);
    // The descriptors are none the worse for it.
    CHECK(go_fd_write(t->pipe[1], "x", 1) == 1 && go_fd_read(t->pipe[0], &b, 1) == 1 && b == 'x');
    end(t);
}

// Without a context, or masked, each of them waits until it has what it waits for.
static void give(Things *t)
{
    int v = 2;
    GoFd f;
    GoAddr a;
    go_send(t->in, &v);
    go_send(t->both, &v);
    CHECK(go_recv(t->out, &v) && v == 1);
    go_mutex_unlock(&t->m);
    go_rwmutex_unlock(&t->written);
    go_rwmutex_runlock(&t->readby);
    go_wg_done(&t->w);
    go_cond_signal(&t->cond);
    go_sem_release(&t->sem, 9);
    CHECK(go_fd_write(t->pipe[1], "x", 1) == 1);
    CHECK((f = go_tcp_dial(t->addr, 0)) > 0 && go_fd_close(f) == 0);
    CHECK(go_fd_localaddr(t->udp, &a) == 0 && go_sendto(t->udp, "x", 1, &a) == 1);
}

static void test_masked(void)
{
    static int (*const some[])(void *) = {waitsend,  waitrecv, waitselect, waitmutex,
                                          waitrlock, waitwlock, waitgroup, waitcond,
                                          waitsem,   waitread, waitaccept, waitdatagram};
    enum { SOME = sizeof some / sizeof some[0] };
    for (int masked = 0; masked < 2; masked++) {
        Things *t = things();
        GoContext *c = go_context_with_cancel(go_context_background());
        Waiter w[SOME];
        go_wg_add(&wg, SOME);
        for (int i = 0; i < SOME; i++) {
            w[i] = (Waiter){t, some[i], masked ? c : NULL, -1, masked};
            go(waiter, &w[i]);
        }
        go_sleep(200000);
        go_context_cancel(c, NULL);
        go_sleep(200000);
        for (int i = 0; i < SOME; i++)
            CHECK(__atomic_load_n(&w[i].result, __ATOMIC_SEQ_CST) == -1);
        give(t);
        go_wg_wait(&wg);
        for (int i = 0; i < SOME; i++)
            CHECK(w[i].result == GO_OK);
        go_context_unref(c);
        end(t);
    }
}

// --- inheriting, cleanups ------------------------------------------------------------------------
static void checkcanceled(void *arg)
{
    *(int *)arg = go_canceled();
    go_wg_done(&wg);
}

static void cleanup(void *arg)
{
    *(int *)arg = go_sleep_ctx(1000);
}

static void cleansup(void *arg)
{
    go_defer(cleanup, arg);
    CHECK(go_canceled() == GO_CANCELED);
}

static void test_inherit(void)
{
    GoContext *c = go_context_with_cancel(go_context_background());
    GoContext *old = go_context_set(c);
    int r[2] = {-1, -1}, cleaned = -1;
    go_wg_add(&wg, 2);
    go(checkcanceled, &r[0]);
    go_context_cancel(c, NULL);
    go(checkcanceled, &r[1]);
    CHECK(go_try(cleansup, &cleaned, NULL) && cleaned == GO_OK);
    go_cancel_mask();
    go_cancel_mask();
    go_cancel_unmask();
    CHECK(go_canceled() == GO_OK);
    go_cancel_unmask();
    CHECK(go_canceled() == GO_CANCELED && go_context_set(old) == c);
    go_context_unref(c);  // the goroutines have their own references
    go_wg_wait(&wg);
    CHECK(r[1] == GO_CANCELED && r[0] != -1);
}

// --- dialling, names ----------------------------------------------------------------------------
static int dialstuck(void *arg)
{
    return io(go_tcp_dial(arg, 0));
}

static int resolve(void *arg)
{
    GoAddr a[4];
    return io(go_resolve(arg, a, 4, 0));
}

typedef struct Dial {
    char *addr;
    int (*fn)(void *);
    GoContext *c;
    int result;
} Dial;

static void dial(void *arg)
{
    Dial *d = arg;
    d->result = under(d->c, d->fn, d->addr);
    go_wg_done(&wg);
}

static GoFd stuck[64];

// Connections beyond the backlog of a listener that accepts none stay in the making.
static int fill(int fd, void *arg)
{
    (void)arg;
    return listen(fd, 0);
}

static void test_dial(void)
{
    GoAddr a;
    char addr[GO_ADDR_TEXT];
    GoFd l = go_tcp_listen("127.0.0.1:0");
    CHECK(go_fd_control(l, fill, NULL) == 0 && go_fd_localaddr(l, &a) == 0);
    go_addr_format(&a, addr, sizeof addr);
    int n = 0;
    while (n < 64 && (stuck[n] = go_tcp_dial(addr, go_nanotime() + 50000000)) > 0)
        n++;
    CHECK(n < 64 && stuck[n] == GO_ERR_TIMEOUT);
    GoContext *c = go_context_with_cancel(go_context_background());
    Dial d = {addr, dialstuck, c, -1};
    go_wg_add(&wg, 1);
    go(dial, &d);
    go_sleep(1000000);
    go_context_cancel(c, NULL);
    go_wg_wait(&wg);
    CHECK(d.result == GO_CANCELED);
    CHECK(under(c, dialstuck, addr) == GO_CANCELED);
    CHECK(under(c, resolve, "localhost") == GO_CANCELED);
    go_context_unref(c);
    while (n > 0)
        go_fd_close(stuck[--n]);
    go_fd_close(l);
    for (int i = 0; i < 20; i++) {
        c = go_context_with_cancel(go_context_background());
        Dial name = {"localhost", resolve, c, -1};
        go_wg_add(&wg, 1);
        go(dial, &name);
        go_sleep((int64_t)(go_fastrand() % 400000));
        go_context_cancel(c, NULL);
        go_wg_wait(&wg);
        go_context_unref(c);
    }
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"each", test_each},
        {"window", test_window},
        {"handoff", test_handoff},
        {"deadline", test_deadline},
        {"masked", test_masked},
        {"inherit", test_inherit},
        {"dial", test_dial},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}

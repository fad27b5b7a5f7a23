// SPDX-License-Identifier: GPL-3.0-or-later
// Bare goroutines on every blocking operation in two halves (runtime/embed.h): channels, select,
// semaphores, package sync, sleep. Each is a small program of operations whose state lies in the
// descriptor's extra bytes; the resume function starts an operation or finishes the one it parked
// in.
#include "rtcheck.h"
#include "runtime/embed.h"

typedef enum Op {
    OP_SEND,
    OP_RECV,
    OP_SELECT,
    OP_LOCK,
    OP_UNLOCK,
    OP_WLOCK,
    OP_WUNLOCK,
    OP_RLOCK,
    OP_RUNLOCK,
    OP_COND,
    OP_ONCE,
    OP_SLEEP,
    OP_YIELD,
    OP_NEXT,  // count a round, begin again
} Op;

typedef struct World {
    GoChan *a, *b;
    GoMutex m;
    GoRWMutex rw;
    GoCond cond;
    GoOnce once;
    GoWaitGroup wg;
    int64_t inside, plain, shared, inits;
    int64_t sent, received, closed;
} World;

typedef struct Script {
    World *w;
    const Op *ops;
    int64_t v, rounds;
    GoSelCase cases[2];
    uint32_t pc, ticket;
    bool parked;
} Script;

static int selectstep(Script *s, bool again)
{
    int chosen;
    bool ok;
    World *w = s->w;
    if (!again) {
        s->v = 1;
        s->cases[0] = (GoSelCase){w->a, &s->v};
        s->cases[1] = (GoSelCase){w->b, &s->v};
    }
    int r = again ? go_select_again(s->cases, 1, 1, &chosen, &ok)
                  : go_select_start(s->cases, 1, 1, true, &chosen, &ok);
    if (r == GO_OK) {
        CHECK(chosen == 0 || ok);
        __atomic_fetch_add(chosen == 0 ? &w->sent : &w->received, s->v, __ATOMIC_RELAXED);
    }
    return r;
}

static void enter(World *w)
{
    CHECK(++w->inside == 1);
}

static int lockstep(Script *s, Op op, bool again)
{
    World *w = s->w;
    int r = GO_OK;
    switch (op) {
    case OP_LOCK:
        r = again ? go_mutex_lock_again(&w->m) : go_mutex_lock_start(&w->m);
        if (r == GO_OK)
            enter(w);
        break;
    case OP_UNLOCK:
        w->inside--;
        CHECK(go_mutex_release(&w->m) == GO_OK);
        break;
    case OP_WLOCK:
        r = again ? go_rwmutex_lock_again(&w->rw) : go_rwmutex_lock_start(&w->rw);
        if (r == GO_OK)
            w->plain++;
        break;
    case OP_WUNLOCK:
        w->shared++;
        CHECK(w->plain == w->shared && go_rwmutex_release(&w->rw) == GO_OK);
        break;
    case OP_RLOCK:
        r = again ? go_rwmutex_rlock_again(&w->rw) : go_rwmutex_rlock_start(&w->rw);
        if (r == GO_OK)
            CHECK(w->plain == w->shared);
        break;
    case OP_RUNLOCK:
        CHECK(go_rwmutex_rrelease(&w->rw) == GO_OK);
        break;
    case OP_COND:  // with the mutex held: unlock, wait; the script locks again
        if (!again) {
            s->ticket = go_cond_ticket(&w->cond);
            w->inside--;
            go_mutex_unlock(&w->m);
        }
        r = again ? go_cond_wait_again(&w->cond) : go_cond_wait_start(&w->cond, s->ticket);
        break;
    case OP_ONCE:
        r = again ? go_once_again(&w->once) : go_once_start(&w->once);
        if (r == GO_OK) {
            w->inits++;
            go_once_done(&w->once);
        } else if (r == GO_CLOSED) {
            CHECK(w->inits == 1);
            r = GO_OK;
        }
        break;
    default:
        CHECK(false);
    }
    return r;
}

static int step(Script *s, Op op, bool again)
{
    World *w = s->w;
    int r;
    switch (op) {
    case OP_SEND:
        s->v = 1;
        r = again ? go_chan_send_again(w->a) : go_chan_send_start(w->a, &s->v, true);
        if (r == GO_OK)
            __atomic_fetch_add(&w->sent, 1, __ATOMIC_RELAXED);
        return r;
    case OP_RECV:
        r = again ? go_chan_recv_again(w->a) : go_chan_recv_start(w->a, &s->v, true);
        if (r == GO_OK)
            __atomic_fetch_add(&w->received, s->v, __ATOMIC_RELAXED);
        return r;
    case OP_SELECT:
        return selectstep(s, again);
    case OP_SLEEP:
        return again ? go_sleep_again() : go_sleep_start((int64_t)(go_fastrand() % 100000));
    default:
        return lockstep(s, op, again);
    }
}

static GoResume resume(G *g)
{
    Script *s = go_gextra(g);
    bool again = s->parked;
    s->parked = false;
    for (;;) {
        Op op = s->ops[s->pc];
        if (op == OP_NEXT) {
            s->pc = 0;
            if (--s->rounds == 0)
                break;
            continue;
        }
        if (op == OP_YIELD) {
            s->pc++;
            return GO_YIELD;
        }
        int r = step(s, op, again);
        again = false;
        if (r == GO_PARKED) {
            s->parked = true;
            return GO_PARK;
        }
        if (r == GO_CLOSED) {
            __atomic_fetch_add(&s->w->closed, 1, __ATOMIC_RELAXED);
            break;
        }
        s->pc++;
    }
    CHECK(go_wg_change(&s->w->wg, -1) == GO_OK);
    return GO_DONE;
}

static void spawn(World *w, const Op *ops, int n, int64_t rounds)
{
    CHECK(go_wg_change(&w->wg, n) == GO_OK);
    for (int i = 0; i < n; i++) {
        G *g = go_newbare(resume);
        Script *s = go_gextra(g);
        CHECK(s->w == NULL && go_gof(s) == g);
        *s = (Script){.w = w, .ops = ops, .rounds = rounds};
        go_ready_new(g);
    }
}

static const Op sender[] = {OP_SEND, OP_NEXT}, receiver[] = {OP_RECV, OP_NEXT};

static void test_chan(void)
{
    for (size_t cap = 0; cap < 3; cap++) {
        World w = {.a = go_chan_make(8, cap)};
        spawn(&w, sender, 7, ROUNDS(5000));
        spawn(&w, receiver, 7, ROUNDS(5000));
        go_wg_wait(&w.wg);
        CHECK(w.sent == 7 * (int64_t)ROUNDS(5000) && w.received == w.sent);
        go_chan_free(w.a);
    }
}

// As many parked at once as fit a quarter of a gigabyte, then woken by close.
static void test_many(void)
{
    World w = {.a = go_chan_make(8, 0)};
    int n = ROUNDS(100000);
    spawn(&w, receiver, n, 1);
    for (int i = 0; i < 100; i++)
        go_gosched();
    int64_t v = 1;
    for (int i = 0; i < n / 2; i++)
        go_send(w.a, &v);
    go_close(w.a);
    go_wg_wait(&w.wg);
    CHECK(w.received == n / 2 && w.closed == n - n / 2);
    go_chan_free(w.a);
}

static void test_select(void)
{
    static const Op ops[] = {OP_SELECT, OP_NEXT}, swap[] = {OP_SELECT, OP_YIELD, OP_NEXT};
    World w = {.a = go_chan_make(8, 1), .b = NULL}, u = {.a = NULL, .b = w.a};
    spawn(&w, ops, 5, ROUNDS(5000));
    spawn(&u, swap, 5, ROUNDS(5000));
    go_wg_wait(&w.wg);
    go_wg_wait(&u.wg);
    CHECK(w.sent == 5 * (int64_t)ROUNDS(5000) && u.received == w.sent);
    go_chan_free(w.a);
}

static void test_sync(void)
{
    static const Op ops[] = {OP_LOCK,  OP_YIELD,   OP_UNLOCK, OP_RLOCK, OP_YIELD, OP_RUNLOCK,
                             OP_WLOCK, OP_WUNLOCK, OP_ONCE,   OP_NEXT};
    static const Op slow[] = {OP_WLOCK, OP_SLEEP,  OP_WUNLOCK, OP_LOCK,
                              OP_SLEEP, OP_UNLOCK, OP_NEXT};
    World w = {.inside = 0};
    spawn(&w, ops, 10, ROUNDS(2000));
    spawn(&w, slow, 4, ROUNDS(50));
    go_wg_wait(&w.wg);
    CHECK(w.inits == 1 && w.inside == 0 && w.m.state == 0);
    CHECK(w.plain == 10 * (int64_t)ROUNDS(2000) + 4 * (int64_t)ROUNDS(50));
}

static void test_cond(void)
{
    static const Op ops[] = {OP_LOCK, OP_COND, OP_LOCK, OP_UNLOCK, OP_NEXT};
    World w = {.inside = 0};
    spawn(&w, ops, 20, ROUNDS(200));
    while (__atomic_load_n(&w.wg.state, __ATOMIC_ACQUIRE) >> 32 != 0) {
        go_cond_signal(&w.cond);
        go_gosched();
        go_cond_broadcast(&w.cond);
        go_gosched();
    }
    CHECK(w.inside == 0 && w.cond.head == NULL);
}

static void test_sleep(void)
{
    static const Op ops[] = {OP_SLEEP, OP_NEXT};
    World w = {.inside = 0};
    spawn(&w, ops, 200, ROUNDS(50));
    go_wg_wait(&w.wg);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"chan", test_chan}, {"many", test_many}, {"select", test_select}, {"sync", test_sync},
        {"cond", test_cond}, {"sleep", test_sleep}, {NULL, NULL},
    };
    RtRun r = {tests, argc > 1 ? argv[1] : NULL};
    GoHooks hooks = {.gextra = sizeof(Script)};
    int status = go_main(&hooks, rt_runall, &r);
    if (status == 0)
        printf("ok\n");
    return status;
}

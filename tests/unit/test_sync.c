// SPDX-License-Identifier: GPL-3.0-or-later
// Semaphores and package sync (runtime/sema.c, runtime/sync.c): exclusion, starvation, misuse, lost
// wake-ups.
#include "rtcheck.h"
#include "runtime/embed.h"

enum { WORKERS = 16 };

typedef struct Shared {
    GoMutex m;
    GoRWMutex rw;
    GoWaitGroup wg;
    GoOnce once;
    GoCond cond;
    uint32_t sema;
    int64_t a, b;
    int64_t rounds;
    int stop;
} Shared;

static void each(Shared *s, int n, void (*fn)(void *))
{
    CHECK(go_wg_change(&s->wg, n) == GO_OK);
    for (int i = 0; i < n; i++)
        go(fn, s);
    go_wg_wait(&s->wg);
}

static void count(void *arg)
{
    Shared *s = arg;
    for (int64_t i = 0; i < s->rounds; i++) {
        go_mutex_lock(&s->m);
        s->a++;
        if (i % 16 == 0)
            go_gosched();
        s->b++;
        CHECK(s->a == s->b);
        CHECK(go_mutex_release(&s->m) == GO_OK);
    }
    go_wg_done(&s->wg);
}

static void test_mutex(void)
{
    Shared s = {.rounds = ROUNDS(5000)};
    each(&s, WORKERS, count);
    CHECK(s.a == WORKERS * s.rounds && s.m.state == 0 && s.m.sema == 0);
    CHECK(go_mutex_release(&s.m) == GO_MISUSE && s.m.state == 0);
    CHECK(go_mutex_trylock(&s.m) && !go_mutex_trylock(&s.m) && go_mutex_release(&s.m) == GO_OK);
}

static void hog(void *arg)
{
    Shared *s = arg;
    while (!__atomic_load_n(&s->stop, __ATOMIC_RELAXED)) {
        go_mutex_lock(&s->m);
        int64_t until = go_nanotime() + 200000;
        while (go_nanotime() < until)
            ;
        go_mutex_unlock(&s->m);
        go_checkpreempt();
    }
    go_wg_done(&s->wg);
}

// Goroutines that hold the lock nearly all the time must not keep another one out for long.
static void test_starvation(void)
{
    Shared s = {.rounds = 0};
    go_wg_add(&s.wg, 2);
    go(hog, &s);
    go(hog, &s);
    go_sleep(1000000);
    for (int i = 0; i < 10; i++) {
        go_mutex_lock(&s.m);
        s.a++;
        go_mutex_unlock(&s.m);
        go_gosched();
    }
    __atomic_store_n(&s.stop, 1, __ATOMIC_RELAXED);
    go_wg_wait(&s.wg);
    CHECK(s.a == 10 && s.m.state == 0);
}

static void readwrite(void *arg)
{
    Shared *s = arg;
    for (int64_t i = 0; i < s->rounds; i++) {
        if ((uint64_t)i * 2654435761u % 10 != 0) {
            go_rwmutex_rlock(&s->rw);
            int64_t a = s->a;
            if (i % 32 == 0)
                go_gosched();
            CHECK(s->b == a);
            CHECK(go_rwmutex_rrelease(&s->rw) == GO_OK);
        } else {
            go_rwmutex_lock(&s->rw);
            s->a++;
            if (i % 3 == 0)
                go_gosched();
            s->b++;
            CHECK(s->a == s->b);
            CHECK(go_rwmutex_release(&s->rw) == GO_OK);
        }
    }
    go_wg_done(&s->wg);
}

static void test_rwmutex(void)
{
    Shared s = {.rounds = ROUNDS(5000)};
    each(&s, WORKERS, readwrite);
    CHECK(go_rwmutex_release(&s.rw) == GO_MISUSE && go_rwmutex_rrelease(&s.rw) == GO_MISUSE);
    CHECK(go_rwmutex_tryrlock(&s.rw) && go_rwmutex_tryrlock(&s.rw) && !go_rwmutex_trylock(&s.rw));
    CHECK(go_rwmutex_rrelease(&s.rw) == GO_OK && go_rwmutex_rrelease(&s.rw) == GO_OK);
    CHECK(go_rwmutex_trylock(&s.rw) && !go_rwmutex_tryrlock(&s.rw) && !go_rwmutex_trylock(&s.rw));
    CHECK(go_rwmutex_release(&s.rw) == GO_OK);
}

static void wgdone(void *arg)
{
    Shared *s = arg;
    __atomic_fetch_add(&s->a, 1, __ATOMIC_RELAXED);
    go_wg_done(&s->wg);
}

static void wgwait(void *arg)
{
    Shared *s = arg;
    go_mutex_lock(&s->m);  // held by the test until all have been started
    go_mutex_unlock(&s->m);
    Shared *inner = (Shared *)(uintptr_t)s->b;
    go_wg_wait(&inner->wg);
    go_wg_done(&s->wg);
}

static void test_waitgroup(void)
{
    Shared s = {.rounds = 0};
    for (int i = 0; i < ROUNDS(200); i++)
        each(&s, WORKERS, wgdone);
    CHECK(s.a == (int64_t)ROUNDS(200) * WORKERS && s.wg.state == 0);
    CHECK(go_wg_change(&s.wg, -1) == GO_MISUSE && s.wg.state == 0);
    CHECK(go_wg_change(&s.wg, -3) == GO_MISUSE && s.wg.state == 0);
    CHECK(go_wg_wait_start(&s.wg) == GO_OK);
    // Made anew while waiters of the last round are still there: nothing is added.
    GoWaitGroup reused = {.state = 5};  // the counter zero, five waiters
    CHECK(go_wg_change(&reused, 1) == GO_MISUSE && reused.state == 5);
    // Many waiters of one group.
    Shared inner = {.rounds = 0};
    s.b = (int64_t)(uintptr_t)&inner;
    go_wg_add(&inner.wg, 1);
    go_wg_add(&s.wg, 50);
    go_mutex_lock(&s.m);
    for (int i = 0; i < 50; i++)
        go(wgwait, &s);
    go_mutex_unlock(&s.m);
    for (int i = 0; i < 200; i++)
        go_gosched();
    go_wg_done(&inner.wg);
    go_wg_wait(&s.wg);
}

static void slowinit(void *arg)
{
    Shared *s = arg;
    s->a++;
    go_sleep(2000000);
    s->b = 1;
}

static void doonce(void *arg)
{
    Shared *s = arg;
    go_once_do(&s->once, slowinit, s);
    CHECK(s->b == 1 && s->a == 1);
    go_wg_done(&s->wg);
}

static void test_once(void)
{
    Shared s = {.rounds = 0};
    each(&s, WORKERS, doonce);
    CHECK(s.a == 1);
}

// Semaphore: never more inside than it was set to, and no releaser's wake-up lost.
static void semaphore(void *arg)
{
    Shared *s = arg;
    for (int64_t i = 0; i < s->rounds; i++) {
        int r = go_sema_acquire_start(&s->sema, i % 2, go_waitreason_of("semacquire"));
        while (r == GO_PARKED) {
            go_park_commit();
            r = go_sema_acquire_again(&s->sema);
        }
        CHECK(__atomic_add_fetch(&s->a, 1, __ATOMIC_RELAXED) <= 3);
        if (i % 8 == 0)
            go_gosched();
        __atomic_sub_fetch(&s->a, 1, __ATOMIC_RELAXED);
        go_sema_release(&s->sema, i % 5 == 0);
    }
    go_wg_done(&s->wg);
}

static void test_semaphore(void)
{
    Shared s = {.sema = 3, .rounds = ROUNDS(5000)};
    each(&s, WORKERS, semaphore);
    CHECK(s.sema == 3);
}

typedef struct Grid {
    GoMutex m[500];
    GoWaitGroup wg;
    int64_t n;
} Grid;

static void manylocks(void *arg)
{
    Grid *g = arg;
    uint64_t x = go_fastrand();
    for (int i = 0; i < ROUNDS(1000); i++) {
        x = x * 6364136223846793005u + 1442695040888963407u;
        GoMutex *m = &g->m[(x >> 33) % 500];
        go_mutex_lock(m);
        go_gosched();
        go_mutex_unlock(m);
    }
    go_wg_done(&g->wg);
}

// Waiters of many addresses at once: the trees of the semaphore table.
static void test_manylocks(void)
{
    Grid *g = calloc(1, sizeof *g);
    go_wg_add(&g->wg, 200);
    for (int i = 0; i < 200; i++)
        go(manylocks, g);
    go_wg_wait(&g->wg);
    for (int i = 0; i < 500; i++)
        CHECK(g->m[i].state == 0 && g->m[i].sema == 0);
    free(g);
}

// A bounded buffer with two conditions in one Cond.
static void produce(void *arg)
{
    Shared *s = arg;
    for (int64_t i = 0; i < s->rounds; i++) {
        go_mutex_lock(&s->m);
        while (s->a == 4)
            go_cond_wait(&s->cond, &s->m);
        s->a++;
        go_mutex_unlock(&s->m);
        go_cond_broadcast(&s->cond);
    }
    go_wg_done(&s->wg);
}

static void consume(void *arg)
{
    Shared *s = arg;
    for (int64_t i = 0; i < s->rounds; i++) {
        go_mutex_lock(&s->m);
        while (s->a == 0)
            go_cond_wait(&s->cond, &s->m);
        s->a--;
        s->b++;
        go_mutex_unlock(&s->m);
        go_cond_broadcast(&s->cond);
    }
    go_wg_done(&s->wg);
}

static void test_cond(void)
{
    Shared s = {.rounds = ROUNDS(2000)};
    go_wg_add(&s.wg, 8);
    for (int i = 0; i < 4; i++) {
        go(produce, &s);
        go(consume, &s);
    }
    go_wg_wait(&s.wg);
    CHECK(s.a == 0 && s.b == 4 * s.rounds && s.cond.head == NULL);
}

static void token(void *arg)
{
    Shared *s = arg;
    go_mutex_lock(&s->m);
    s->b++;
    while (s->a == 0)
        go_cond_wait(&s->cond, &s->m);
    s->a--;
    go_mutex_unlock(&s->m);
    go_wg_done(&s->wg);
}

// One signal, one waiter: as many signals as waiters wake all of them.
static void test_signal(void)
{
    Shared s = {.rounds = 0};
    go_wg_add(&s.wg, WORKERS);
    for (int i = 0; i < WORKERS; i++)
        go(token, &s);
    for (int64_t waiting = 0; waiting < WORKERS;) {
        go_gosched();
        go_mutex_lock(&s.m);
        waiting = s.b;
        go_mutex_unlock(&s.m);
    }
    for (int i = 0; i < WORKERS; i++) {
        go_mutex_lock(&s.m);
        s.a++;
        go_mutex_unlock(&s.m);
        go_cond_signal(&s.cond);
    }
    go_wg_wait(&s.wg);
    CHECK(s.a == 0);
    go_cond_signal(&s.cond);
    go_cond_broadcast(&s.cond);
}

typedef struct Sum {
    const int *v;
    int n;
} Sum;

static void *sum(void *arg)
{
    Sum *s = arg;
    int64_t t = 0;
    for (int i = 0; i < s->n; i++)
        t += s->v[i];
    go_gosched();
    return (void *)(intptr_t)t;
}

static GoScope *inner;

static void *nested(void *arg)
{
    go_sleep(1000000);
    return go_join(go_scope_go(inner, sum, arg));
}

static void body(GoScope *s, void *arg)
{
    int v[1000];
    for (int i = 0; i < 1000; i++)
        v[i] = i;
    Sum halves[2] = {{v, 500}, {v + 500, 500}};
    GoJoin *a = go_scope_go(s, sum, &halves[0]);
    GoJoin *b = go_scope_go(s, sum, &halves[1]);
    *(int64_t *)arg = (intptr_t)go_join(a) + (intptr_t)go_join(b);
    inner = s;
    static const int one[] = {1};
    static Sum last = {one, 1};
    go_scope_go(s, nested, &last);  // left to the scope to wait for, with what it starts
}

static void test_scope(void)
{
    int64_t total = 0;
    int before = go_numg();
    go_scope(body, &total);
    CHECK(total == 499500);
    // They have ended as far as the scope goes, but may still be on their way out of the scheduler.
    while (go_numg() > before)
        go_sleep(100000);
}

static void *newitem(void *arg)
{
    __atomic_fetch_add((int *)arg, 1, __ATOMIC_RELAXED);
    return calloc(1, 16);
}

typedef struct Pooled {
    GoPool pool;
    GoWaitGroup wg;
} Pooled;

static void usepool(void *arg)
{
    Pooled *p = arg;
    char *held[50];
    for (int r = 0; r < ROUNDS(200); r++) {
        int n = 1 + (int)(go_fastrand() % 50);
        for (int i = 0; i < n; i++) {
            held[i] = go_pool_get(&p->pool);
            CHECK(held[i][0] == 0);
            held[i][0] = 1;
        }
        if (r % 4 == 0)
            go_gosched();
        while (n-- > 0) {
            held[n][0] = 0;
            go_pool_put(&p->pool, held[n]);
        }
    }
    go_wg_done(&p->wg);
}

static int destroyed;

static void destroy(void *item)
{
    destroyed++;
    free(item);
}

static void test_pool(void)
{
    int made = 0;
    Pooled p = {.pool = {.make = newitem, .arg = &made}};
    go_wg_add(&p.wg, WORKERS);
    for (int i = 0; i < WORKERS; i++)
        go(usepool, &p);
    go_wg_wait(&p.wg);
    CHECK(made <= WORKERS * 50 + 10 * 32);
    destroyed = 0;
    go_pool_free(&p.pool, destroy);
    CHECK(destroyed == made);
    GoPool empty = {.make = NULL};
    CHECK(go_pool_get(&empty) == NULL);
    go_pool_free(&empty, destroy);
}

typedef struct Mapped {
    GoSyncMap map;
    GoWaitGroup wg;
    uint32_t ids;
} Mapped;

static void usemap(void *arg)
{
    Mapped *m = arg;
    uintptr_t id = __atomic_fetch_add(&m->ids, 1, __ATOMIC_RELAXED), n = ROUNDS(2000);
    void *v;
    for (uintptr_t i = 0; i < n; i++) {
        uintptr_t key = i * WORKERS + id;  // mine alone
        go_map_store(&m->map, key, (void *)(key + 1));
        CHECK(go_map_load(&m->map, key, &v) && v == (void *)(key + 1));
        go_map_loadorstore(&m->map, ~(i % 7), (void *)id, &v);  // everybody's
        if (i % 3 == 0) {
            CHECK(go_map_delete(&m->map, key, &v) && v == (void *)(key + 1));
            CHECK(!go_map_load(&m->map, key, &v) && v == NULL);
        }
        if (i % 64 == 0)
            go_gosched();
    }
    for (uintptr_t i = 0; i < n; i++) {
        uintptr_t key = i * WORKERS + id;
        CHECK(go_map_load(&m->map, key, &v) == (i % 3 != 0));
    }
    go_wg_done(&m->wg);
}

static bool countentry(uintptr_t key, void *value, void *arg)
{
    (void)key;
    (void)value;
    return ++*(int64_t *)arg < 1000000;
}

static void test_map(void)
{
    Mapped m = {.ids = 0};
    void *v = &m;
    CHECK(!go_map_load(&m.map, 0, &v) && v == NULL && !go_map_delete(&m.map, 0, &v));
    go_wg_add(&m.wg, WORKERS);
    for (int i = 0; i < WORKERS; i++)
        go(usemap, &m);
    go_wg_wait(&m.wg);
    int64_t n = 0, each = ROUNDS(2000);
    go_map_range(&m.map, countentry, &n);
    CHECK(n == WORKERS * (each - (each + 2) / 3) + 7);
    CHECK(go_map_swap(&m.map, WORKERS + 1, &m, &v) && !go_map_swap(&m.map, 0, &m, &v) && v == NULL);
    CHECK(!go_map_loadorstore(&m.map, 3 * WORKERS, &n, &v) && v == &n);
    go_map_free(&m.map);
}

// Copies of what is waited on are found out, and what they were made of is none the worse.
static void holdgroup(void *arg)
{
    go_wg_wait(arg);
}

static void holdsem(void *arg)
{
    go_sem_acquire(arg, 1);
    go_sem_release(arg, 1);
}

static void nothing(void *arg, uintptr_t seq)
{
    (void)arg;
    (void)seq;
}

static void wgdoneof(void *arg)
{
    go_wg_done(arg);
}

static void wgwaitof(void *arg)
{
    go_wg_wait(arg);
}

static void semtake(void *arg)
{
    go_sem_acquire(arg, 1);
}

static void semgive(void *arg)
{
    go_sem_release(arg, 1);
}

static void stoptimer(void *arg)
{
    go_timer_stop(arg);
}

static void resettimer(void *arg)
{
    go_timer_reset(arg, INT64_MAX, 0);
}

static void signalcond(void *arg)
{
    go_cond_signal(arg);
}

static void broadcastcond(void *arg)
{
    go_cond_broadcast(arg);
}

static void waitcond(void *arg)
{
    GoMutex m = {0};
    go_mutex_lock(&m);
    go_cond_wait(arg, &m);
}

static void refused(void (*fn)(void *), void *arg)
{
    GoPanic p;
    CHECK(!go_try(fn, arg, &p) && strstr(p.text, "copied") != NULL);
}

static void test_copied(void)
{
    GoWaitGroup wg = {0}, idle = wg;
    go_wg_add(&wg, 1);
    go(holdgroup, &wg);
    while ((uint32_t)__atomic_load_n(&wg.state, __ATOMIC_SEQ_CST) == 0)
        go_gosched();
    GoWaitGroup wgcopy = wg;
    refused(wgwaitof, &wgcopy);
    refused(wgdoneof, &wgcopy);
    go_wg_done(&wg);
    go_wg_wait(&wg);
    while (go_numg() > 1)
        go_gosched();
    idle = wg;  // nobody waits: it may move
    go_wg_add(&idle, 1);
    go(holdgroup, &idle);
    go_wg_done(&idle);
    go_wg_wait(&idle);

    GoSem sem = {.size = 1};
    go_sem_acquire(&sem, 1);
    go(holdsem, &sem);
    while (go_sem_tryacquire(&sem, 0))  // refused when somebody waits
        go_gosched();
    GoSem semcopy = sem;
    refused(semtake, &semcopy);
    refused(semgive, &semcopy);
    go_sem_release(&sem, 1);

    GoTimer t;
    go_timer_init(&t, nothing, NULL);
    go_timer_start(&t, INT64_MAX, 0);
    GoTimer timercopy = t;
    refused(stoptimer, &timercopy);
    refused(resettimer, &timercopy);
    CHECK(go_timer_stop(&t));
    refused(stoptimer, &timercopy);

    GoCond c = {0};
    go_cond_signal(&c);
    GoCond condcopy = c;
    refused(signalcond, &condcopy);
    refused(broadcastcond, &condcopy);
    refused(waitcond, &condcopy);
    condcopy.self = NULL;  // copied while it was used for the first time
    condcopy.wait = 1;
    refused(signalcond, &condcopy);
    go_cond_broadcast(&c);
    while (go_numg() > 1)
        go_gosched();
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"mutex", test_mutex}, {"starvation", test_starvation}, {"rwmutex", test_rwmutex},
        {"waitgroup", test_waitgroup}, {"once", test_once}, {"semaphore", test_semaphore},
        {"manylocks", test_manylocks}, {"cond", test_cond}, {"signal", test_signal},
        {"scope", test_scope}, {"pool", test_pool}, {"map", test_map}, {"copied", test_copied},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Cancellation that races with completion: values, locks, units, signals and bytes are neither lost
// nor given twice, and whoever waits behind one that gives up goes on.
#include "rtcheck.h"
#include "runtime/rt.h"

static GoWaitGroup wg;

// --- channels ------------------------------------------------------------------------------------
typedef struct Flow {
    GoChan *c;
    int64_t sent, received;  // sums
} Flow;

// A context that is about to end.
static GoContext *brief(GoContext *parent)
{
    return go_context_with_timeout(parent, (int64_t)(go_fastrand() % 20000), NULL);
}

static void sender(void *arg)
{
    Flow *f = arg;
    for (int i = 0; i < ROUNDS(1000); i++) {
        GoContext *c = brief(go_context_background()), *old = go_context_set(c);
        int64_t v = (int64_t)(go_fastrand() % 1000);
        if (go_send_ctx(f->c, &v) == GO_OK)
            __atomic_fetch_add(&f->sent, v, __ATOMIC_SEQ_CST);
        go_context_set(old);
        go_context_unref(c);
    }
    go_wg_done(&wg);
}

static void receiver(void *arg)
{
    Flow *f = arg;
    for (int r = GO_OK; r != GO_CLOSED;) {
        GoContext *c = brief(go_context_background()), *old = go_context_set(c);
        int64_t v = -1;
        r = go_recv_ctx(f->c, &v);
        if (r == GO_OK)
            __atomic_fetch_add(&f->received, v, __ATOMIC_SEQ_CST);
        go_context_set(old);
        go_context_unref(c);
    }
    go_wg_done(&wg);
}

static void test_channels(void)
{
    for (size_t cap = 0; cap < 2; cap++) {
        Flow f = {.c = go_chan_make(sizeof(int64_t), cap)};
        go_wg_add(&wg, 4);
        for (int i = 0; i < 4; i++)
            go(sender, &f);
        go_wg_add(&wg, 4);
        for (int i = 0; i < 4; i++)
            go(receiver, &f);
        while ((int32_t)(__atomic_load_n(&wg.state, __ATOMIC_SEQ_CST) >> 32) > 4)
            go_sleep(100000);
        go_close(f.c);
        go_wg_wait(&wg);
        CHECK(f.sent == f.received && f.sent > 0);
        go_chan_free(f.c);
    }
}

typedef struct Locks {
    GoMutex m;
    GoSem sem;
    int64_t inside, done, canceled;
    int units;
} Locks;

static void locker(void *arg)
{
    Locks *l = arg;
    for (int i = 0; i < ROUNDS(500); i++) {
        GoContext *c = brief(go_context_background()), *old = go_context_set(c);
        int r = go_mutex_lock_ctx(&l->m);
        go_context_set(old);
        go_context_unref(c);
        if (r == GO_OK) {
            CHECK(l->inside++ == 0);
            uint64_t x = go_fastrand();
            if (x % 4 == 0)
                go_gosched();
            if (x % 64 == 0)
                go_sleep(50000);
            if (x % 512 == 0)
                go_sleep(1200000);  // somebody starves
            CHECK(--l->inside == 0);
            l->done++;
            go_mutex_unlock(&l->m);
        } else {
            __atomic_fetch_add(&l->canceled, 1, __ATOMIC_SEQ_CST);
        }
        if (i % 8 == 0) {
            go_mutex_lock(&l->m);
            l->done += 0;
            go_mutex_unlock(&l->m);
        }
    }
    go_wg_done(&wg);
}

static void test_mutex(void)
{
    enum { N = 12 };
    Locks l = {.done = 0};
    go_wg_add(&wg, N);
    for (int i = 0; i < N; i++)
        go(locker, &l);
    go_wg_wait(&wg);
    CHECK(l.done + l.canceled == (int64_t)N * ROUNDS(500) && l.done > 0 && l.canceled > 0);
    CHECK(l.m.state == 0 && l.m.sema == 0);
}

// Readers and writers that give up: never a writer beside anybody, and in the end a free lock.
typedef struct Shelf {
    GoRWMutex rw;
    int32_t readers, writers;
    int64_t done, canceled;
} Shelf;

static void writes(Shelf *s)
{
    CHECK(__atomic_fetch_add(&s->writers, 1, __ATOMIC_SEQ_CST) == 0);
    CHECK(__atomic_load_n(&s->readers, __ATOMIC_SEQ_CST) == 0);
    if (go_fastrand() % 8 == 0)
        go_gosched();
    __atomic_fetch_sub(&s->writers, 1, __ATOMIC_SEQ_CST);
    go_rwmutex_unlock(&s->rw);
}

static void reads(Shelf *s)
{
    __atomic_fetch_add(&s->readers, 1, __ATOMIC_SEQ_CST);
    CHECK(__atomic_load_n(&s->writers, __ATOMIC_SEQ_CST) == 0);
    uint64_t x = go_fastrand();
    if (x % 4 == 0)
        go_gosched();
    if (x % 32 == 0)
        go_sleep(30000);
    __atomic_fetch_sub(&s->readers, 1, __ATOMIC_SEQ_CST);
    go_rwmutex_runlock(&s->rw);
}

static void visitor(void *arg)
{
    Shelf *s = arg;
    for (int i = 0; i < ROUNDS(500); i++) {
        bool write = go_fastrand() % 3 == 0, patient = go_fastrand() % 8 == 0;
        GoContext *c = patient ? NULL : brief(go_context_background()), *old = NULL;
        if (!patient)
            old = go_context_set(c);
        int r = write ? go_rwmutex_lock_ctx(&s->rw) : go_rwmutex_rlock_ctx(&s->rw);
        if (!patient)
            go_context_set(old);
        go_context_unref(c);
        CHECK(r == GO_OK || (r == GO_CANCELED && !patient));
        __atomic_fetch_add(r == GO_OK ? &s->done : &s->canceled, 1, __ATOMIC_SEQ_CST);
        if (r == GO_OK)
            (write ? writes : reads)(s);
    }
    go_wg_done(&wg);
}

static void test_rwmutex(void)
{
    enum { N = 12 };
    Shelf s = {.done = 0};
    go_wg_add(&wg, N);
    for (int i = 0; i < N; i++)
        go(visitor, &s);
    go_wg_wait(&wg);
    CHECK(s.done + s.canceled == (int64_t)N * ROUNDS(500) && s.done > 0 && s.canceled > 0);
    static const GoRWMutex zero;
    CHECK(memcmp(&s.rw, &zero, sizeof zero) == 0);
}

// A writer gives up at the moment the last reader leaves.
static void givesup(void *arg)
{
    void **a = arg;
    go_context_set(a[1]);
    *(int *)a[2] = go_rwmutex_lock_ctx(a[0]);
    if (*(int *)a[2] == GO_OK)
        go_rwmutex_unlock(a[0]);
    go_wg_done(&wg);
}

static void test_lastreader(void)
{
    for (int i = 0; i < ROUNDS(2000); i++) {
        static const GoRWMutex zero;
        GoRWMutex rw = {0};
        int result = -1;
        GoContext *c = go_context_with_cancel(go_context_background());
        void *a[] = {&rw, c, &result};
        go_rwmutex_rlock(&rw);
        go_wg_add(&wg, 1);
        go(givesup, a);
        while (__atomic_load_n(&rw.readercount, __ATOMIC_SEQ_CST) > 0)
            go_gosched();
        for (uint64_t n = go_fastrand() % 3; n > 0; n--)
            go_gosched();
        if (i % 2 == 0) {
            go_context_cancel(c, NULL);
            go_rwmutex_runlock(&rw);
        } else {
            go_rwmutex_runlock(&rw);
            go_context_cancel(c, NULL);
        }
        go_wg_wait(&wg);
        CHECK(result == GO_OK || result == GO_CANCELED);
        CHECK(memcmp(&rw, &zero, sizeof zero) == 0);
        go_context_unref(c);
    }
}

static void units(void *arg)
{
    Locks *l = arg;
    for (int i = 0; i < ROUNDS(500); i++) {
        int n = (int)(go_fastrand() % 5);
        GoContext *c = brief(go_context_background()), *old = go_context_set(c);
        int r = i % 5 == 0 ? (go_sem_acquire(&l->sem, n), GO_OK) : go_sem_acquire_ctx(&l->sem, n);
        go_context_set(old);
        go_context_unref(c);
        if (r != GO_OK) {
            __atomic_fetch_add(&l->canceled, 1, __ATOMIC_SEQ_CST);
            continue;
        }
        CHECK(__atomic_add_fetch(&l->units, n, __ATOMIC_SEQ_CST) <= 6);
        if (i % 3 == 0)
            go_gosched();
        if (i % 16 == 0)
            go_sleep(30000);
        __atomic_sub_fetch(&l->units, n, __ATOMIC_SEQ_CST);
        go_sem_release(&l->sem, n);
    }
    go_wg_done(&wg);
}

static void test_sem(void)
{
    enum { N = 12 };
    Locks l = {.sem = {.size = 6}};
    CHECK(go_sem_tryacquire(&l.sem, 6) && !go_sem_tryacquire(&l.sem, 1));
    CHECK(go_sem_tryacquire(&l.sem, 0));
    go_sem_release(&l.sem, 6);
    go_wg_add(&wg, N);
    for (int i = 0; i < N; i++)
        go(units, &l);
    go_wg_wait(&wg);
    CHECK(l.sem.out == 0 && l.sem.head == NULL && l.canceled > 0);
}

// Who leaves the front of the queue lets the next one go on.
static void acquirebig(void *arg)
{
    CHECK(go_sem_acquire_ctx(arg, 5) == GO_CANCELED);
    go_wg_done(&wg);
}

static void acquiresmall(void *arg)
{
    go_sem_acquire(arg, 1);
    go_wg_done(&wg);
}

static void test_semfront(void)
{
    GoSem s = {.size = 5};
    go_sem_acquire(&s, 3);
    GoContext *c = go_context_with_cancel(go_context_background()), *old = go_context_set(c);
    go_wg_add(&wg, 2);
    go(acquirebig, &s);
    while (go_sem_tryacquire(&s, 1)) {
        go_sem_release(&s, 1);
        go_gosched();
    }
    go_context_set(old);
    go(acquiresmall, &s);
    go_sleep(100000);
    go_context_cancel(c, NULL);
    go_wg_wait(&wg);
    CHECK(s.out == 4);
    go_context_unref(c);
}

typedef struct Group {
    GoWaitGroup g;
    int64_t canceled;
} Group;

static void groupwaiter(void *arg)
{
    Group *s = arg;
    GoContext *c = brief(go_context_background()), *old = go_context_set(c);
    if (go_wg_wait_ctx(&s->g) == GO_CANCELED)
        __atomic_fetch_add(&s->canceled, 1, __ATOMIC_SEQ_CST);
    else
        CHECK((int32_t)(__atomic_load_n(&s->g.state, __ATOMIC_SEQ_CST) >> 32) == 0);
    go_context_set(old);
    go_context_unref(c);
    go_wg_done(&wg);
}

static void groupdone(void *arg)
{
    go_sleep((int64_t)(go_fastrand() % 20000));
    go_wg_done(arg);
}

static void test_waitgroup(void)
{
    Group s = {.canceled = 0};
    for (int i = 0; i < ROUNDS(500); i++) {
        go_wg_add(&s.g, 2);
        go_wg_add(&wg, 6);
        for (int k = 0; k < 6; k++)
            go(groupwaiter, &s);
        go(groupdone, &s.g);
        go(groupdone, &s.g);
        go_wg_wait(&wg);
        go_wg_wait(&s.g);
        CHECK(s.g.state == 0 && s.g.sema == 0);
    }
    CHECK(s.canceled > 0);
}

// Tokens put down with one signal each. A signal that went to a waiter which was just giving up
// would leave its token for ever, with the patient waiters asleep.
typedef struct Tokens {
    GoMutex m;
    GoCond c;
    int n;
    bool stop;
    int64_t oks, canceled;
} Tokens;

static void patient(void *arg)
{
    Tokens *t = arg;
    go_mutex_lock(&t->m);
    while (!t->stop) {
        if (t->n > 0)
            t->n--;
        else
            go_cond_wait(&t->c, &t->m);
    }
    go_mutex_unlock(&t->m);
    go_wg_done(&wg);
}

static void impatient(void *arg)
{
    Tokens *t = arg;
    for (bool stop = false; !stop;) {
        GoContext *c = brief(go_context_background()), *old = go_context_set(c);
        go_mutex_lock(&t->m);
        int r = go_cond_wait_ctx(&t->c, &t->m);
        if (r == GO_OK) {
            t->oks++;
            if (t->n > 0)
                t->n--;
        } else {
            t->canceled++;
        }
        stop = t->stop;
        go_mutex_unlock(&t->m);
        go_context_set(old);
        go_context_unref(c);
    }
    go_wg_done(&wg);
}

static int tokens(Tokens *t)
{
    go_mutex_lock(&t->m);
    int n = t->n;
    go_mutex_unlock(&t->m);
    return n;
}

static void test_cond(void)
{
    Tokens t = {.n = 0};
    int64_t rounds = ROUNDS(1000);
    go_wg_add(&wg, 8);
    for (int i = 0; i < 6; i++)
        go(impatient, &t);
    for (int i = 0; i < 2; i++)
        go(patient, &t);
    for (int64_t i = 0; i < rounds; i++) {
        go_mutex_lock(&t.m);
        t.n++;
        if (i % 2 == 0)
            go_cond_signal(&t.c);
        go_mutex_unlock(&t.m);
        if (i % 2 != 0)
            go_cond_signal(&t.c);
        int64_t limit = go_nanotime() + 20000000000;
        while (tokens(&t) > 0) {
            CHECK(go_nanotime() < limit);
            go_gosched();
        }
        if (i % 8 == 0)
            go_sleep((int64_t)(go_fastrand() % 30000));
    }
    go_mutex_lock(&t.m);
    CHECK(t.oks <= rounds);  // nobody is woken without a signal
    t.stop = true;
    go_mutex_unlock(&t.m);
    while ((int32_t)(__atomic_load_n(&wg.state, __ATOMIC_SEQ_CST) >> 32) > 0) {
        go_cond_broadcast(&t.c);
        go_gosched();
    }
    go_wg_wait(&wg);
    CHECK(t.canceled > 0 && t.c.head == NULL && t.c.wait == t.c.notify);
}

// Tickets given up in any order are passed over, and leave no memory behind.
typedef struct Ticket {
    GoCond *cond;
    GoContext *c;
    int result;
} Ticket;

static void ticket(void *arg)
{
    Ticket *t = arg;
    GoMutex own = {0};
    GoContext *old = go_context_set(t->c);
    go_mutex_lock(&own);
    t->result = go_cond_wait_ctx(t->cond, &own);
    go_mutex_unlock(&own);
    go_context_set(old);
    go_wg_done(&wg);
}

static void test_tickets(void)
{
    enum { N = 40 };
    for (int round = 0; round < 30; round++) {
        GoCond cond = {0};
        Ticket t[N];
        int canceled = 0, ok = 0;
        go_wg_add(&wg, N);
        for (int i = 0; i < N; i++) {
            t[i] = (Ticket){&cond, go_context_with_cancel(go_context_background()), -1};
            go(ticket, &t[i]);
            while ((int)__atomic_load_n(&cond.wait, __ATOMIC_SEQ_CST) != i + 1)
                go_gosched();
        }
        go_sleep(50000);
        for (int i = 0; i < N; i++) {
            if (go_fastrand() % 2 == 0) {
                go_context_cancel(t[i].c, NULL);
                canceled++;
            } else if (go_fastrand() % 4 == 0) {
                go_cond_signal(&cond);
            }
        }
        while (__atomic_load_n(&cond.notify, __ATOMIC_SEQ_CST) != cond.wait)
            go_cond_signal(&cond);
        go_wg_wait(&wg);
        for (int i = 0; i < N; i++) {
            CHECK(t[i].result == GO_OK || t[i].result == GO_CANCELED);
            ok += t[i].result == GO_OK;
            go_context_unref(t[i].c);
        }
        CHECK(ok >= N - canceled && cond.head == NULL && cond.tail == NULL);
    }
}

// --- streams -------------------------------------------------------------------------------------
typedef struct Stream {
    GoFd fd[2];
    GoMutex m;
    int64_t next, canceled;  // m
    bool over;
} Stream;

static void reader(void *arg)
{
    Stream *s = arg;
    for (int64_t r = 1; r != 0;) {
        GoContext *c = brief(go_context_background()), *old = go_context_set(c);
        unsigned char b;
        go_mutex_lock(&s->m);
        r = go_fd_read(s->fd[0], &b, 1);
        if (r == 1)
            CHECK(b == (unsigned char)s->next++);
        else if (r != 0)
            s->canceled++;
        go_mutex_unlock(&s->m);
        CHECK(r >= 0 || r == GO_ERR_TIMEOUT || r == GO_ERR_CANCELED);
        go_context_set(old);
        go_context_unref(c);
    }
    go_wg_done(&wg);
}

// Many wait for the turn to read.
static void queued(void *arg)
{
    Stream *s = arg;
    for (int64_t r = 1; r != 0;) {
        GoContext *c = brief(go_context_background()), *old = go_context_set(c);
        unsigned char b;
        r = go_fd_read(s->fd[0], &b, 1);
        if (r == 1)
            __atomic_fetch_add(&s->next, 1, __ATOMIC_SEQ_CST);
        CHECK(r >= 0 || r == GO_ERR_TIMEOUT || r == GO_ERR_CANCELED);
        go_context_set(old);
        go_context_unref(c);
    }
    go_wg_done(&wg);
}

static void flow(void (*fn)(void *), int n)
{
    Stream s = {.next = 0};
    int total = ROUNDS(2000);
    CHECK(go_pipe(s.fd) == 0);
    go_wg_add(&wg, n);
    for (int i = 0; i < n; i++)
        go(fn, &s);
    for (int i = 0; i < total; i++) {
        unsigned char b = (unsigned char)i;
        CHECK(go_fd_write(s.fd[1], &b, 1) == 1);
        if (i % 16 == 0)
            go_sleep((int64_t)(go_fastrand() % 20000));
        else if (i % 3 == 0)
            go_gosched();
    }
    go_fd_close(s.fd[1]);
    go_wg_wait(&wg);
    CHECK(s.next == total);
    go_fd_close(s.fd[0]);
}

static void test_stream(void)
{
    flow(reader, 1);
    flow(queued, 6);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"channels", test_channels},
        {"mutex", test_mutex},
        {"rwmutex", test_rwmutex},
        {"lastreader", test_lastreader},
        {"sem", test_sem},
        {"semfront", test_semfront},
        {"waitgroup", test_waitgroup},
        {"cond", test_cond},
        {"tickets", test_tickets},
        {"stream", test_stream},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Semaphores and package sync: sema.c and sync.c as they are. What a lock protects is touched by
// its holder, so that the memory orders are checked with the exclusion; nobody sleeps for ever.
#define GO_RUNQ 4
#include "tests/model/park.h"
#include "tests/model/section.h"

#include "runtime/sema.c"
#include "runtime/sync.c"
#include "runtime/cond.c"

static uint32_t sem;
static GoMutex mutex;
static GoRWMutex rw;
static GoWaitGroup wg;
static GoOnce once;
static GoCond cond;
static uint64_t done, tokens;

static void acquiresem(void)
{
    int r = go_sema_acquire_start(&sem, false, WaitSemacquire);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_sema_acquire_again(&sem);
    }
    MC_CHECK(r == GO_OK);
}

static void nothing(void)
{
}

static void nostarving(void)
{
    steady = 1;
}

static void quiet(void)
{
    for (int i = 0; i < ROOTS; i++)
        MC_CHECK(roots[i].tree == NULL && roots[i].nwait == 0 && roots[i].lock.key == 0);
    MC_CHECK(mutex.state == 0 && mutex.sema == 0 && inside == 0);
    MC_CHECK(rw.readercount == 0 && rw.readerwait == 0 && rw.w.state == 0);
    MC_CHECK(cond.head == NULL && cond.tail == NULL);
}

// Two acquirers, two releases.
static void semaphore(int t)
{
    if (t < 2)
        acquiresem();
    else
        for (int i = 0; i < 2; i++)
            go_sema_release(&sem, false);
}

// One token goes round: each acquirer gives it back.
static void initone(void)
{
    sem = 1;
}

static void turn(int t)
{
    (void)t;
    acquiresem();
    section();
    go_sema_release(&sem, false);
}

static void handoff(int t)
{
    if (t == 0) {
        acquiresem();
    } else {
        go_sema_release(&sem, true);
        if (t == 2)
            acquiresem();
    }
}

static void mutual(int t)
{
    (void)t;
    go_mutex_lock(&mutex);
    section();
    MC_CHECK(go_mutex_release(&mutex) == GO_OK);
}

static void twice(int t)
{
    mutual(t);
    mutual(t);
}

static void trymutual(int t)
{
    if (t == 0) {
        mutual(t);
    } else if (go_mutex_trylock(&mutex)) {
        section();
        go_mutex_unlock(&mutex);
    }
}

// Contenders spin before they park.
static void initspin(void)
{
    gomaxprocs = 4;
}

static void readers(int t)
{
    if (t == 0) {
        go_rwmutex_lock(&rw);
        section();
        MC_CHECK(go_rwmutex_release(&rw) == GO_OK);
    } else {
        go_rwmutex_rlock(&rw);
        MC_CHECK(inside == 0);
        mc_pause();
        MC_CHECK(inside == 0);
        MC_CHECK(go_rwmutex_rrelease(&rw) == GO_OK);
    }
}

static void writers(int t)
{
    if (t < 2) {
        readers(0);
    } else {
        readers(1);
    }
}

static void initgroup(void)
{
    MC_CHECK(go_wg_change(&wg, 2) == GO_OK);
}

static void waiting(int t)
{
    static uint64_t *const parts[] = {&done, &tokens};
    if (t == 0) {
        go_wg_wait(&wg);
        mc_touch(&done);
        mc_touch(&tokens);
        MC_CHECK(done == 1 && tokens == 1);
    } else {
        mc_touch(parts[t - 1]);
        *parts[t - 1] = 1;
        MC_CHECK(go_wg_change(&wg, -1) == GO_OK);
    }
}

static void initgroup1(void)
{
    MC_CHECK(go_wg_change(&wg, 1) == GO_OK);
}

static void twowaiters(int t)
{
    if (t < 2)
        go_wg_wait(&wg);
    else
        MC_CHECK(go_wg_change(&wg, -1) == GO_OK);
}

// Used again by whoever has waited: no waiter is left behind, and no wake-up.
static void reused(int t)
{
    if (t == 0) {
        go_wg_wait(&wg);
        MC_CHECK(go_wg_change(&wg, 1) == GO_OK);
        MC_CHECK(go_wg_change(&wg, -1) == GO_OK);
        go_wg_wait(&wg);
    } else {
        MC_CHECK(go_wg_change(&wg, -1) == GO_OK);
    }
}

static void groupquiet(void)
{
    quiet();
    MC_CHECK(wg.state == 0 && wg.sema == 0);
}

static void only(void *arg)
{
    (void)arg;
    MC_CHECK(done == 0);
    mc_pause();
    mc_touch(&data);
    done = 1;
}

static void first(int t)
{
    (void)t;
    go_once_do(&once, only, NULL);
    MC_CHECK(done == 1);
    if (t == 0)
        mc_touch(&data);
}

// A producer makes tokens, each waiter takes one: whatever the order, all come home.
static void wanting(int t)
{
    go_mutex_lock(&mutex);
    if (t < 2) {
        while (tokens == 0)
            go_cond_wait(&cond, &mutex);
        tokens--;
    } else {
        tokens = 2;
    }
    go_mutex_unlock(&mutex);
    if (t == 2)
        go_cond_broadcast(&cond);
}

static void signals(int t)
{
    if (t < 2) {
        go_mutex_lock(&mutex);
        while (tokens == 0)
            go_cond_wait(&cond, &mutex);
        tokens--;
        go_mutex_unlock(&mutex);
        return;
    }
    for (int i = 0; i < 2; i++) {
        go_mutex_lock(&mutex);
        tokens++;
        go_mutex_unlock(&mutex);
        go_cond_signal(&cond);
    }
}

static void onesignal(int t)
{
    if (t == 0) {
        go_mutex_lock(&mutex);
        while (tokens == 0)
            go_cond_wait(&cond, &mutex);
        go_mutex_unlock(&mutex);
    } else {
        go_mutex_lock(&mutex);
        tokens = 1;
        go_mutex_unlock(&mutex);
        go_cond_signal(&cond);
    }
}

// --- waits that a context ends: thread 2 ends it -------------------------------------------------
static void initcontext(void)
{
    steady = 1;
    havecontext();
}

static void mutexcanceled(int t)
{
    if (t == 0) {
        mutual(t);
    } else if (t == 2) {
        endcontext();
    } else if (go_mutex_lock_ctx(&mutex) == GO_OK) {
        section();
        go_mutex_unlock(&mutex);
    }
}

// Nobody else would end the wait.
static void initheld(void)
{
    initcontext();
    go_mutex_lock(&mutex);
}

static void mutexheld(int t)
{
    if (t == 0)
        MC_CHECK(go_mutex_lock_ctx(&mutex) == GO_CANCELED);
    else
        endcontext();
}

static void held(void)
{
    MC_CHECK(mutex.state == MUTEX_LOCKED);
    go_mutex_unlock(&mutex);
    quiet();
}

static void read1(void)
{
    mc_pause();
    MC_CHECK(inside == 0);
    go_rwmutex_runlock(&rw);
}

static void write1(void)
{
    section();
    go_rwmutex_unlock(&rw);
}

static void writercanceled(int t)
{
    if (t == 0) {
        go_rwmutex_rlock(&rw);
        read1();
    } else if (t == 2) {
        endcontext();
    } else if (go_rwmutex_lock_ctx(&rw) == GO_OK) {
        write1();
    }
}

static void readercanceled(int t)
{
    if (t == 0) {
        go_rwmutex_lock(&rw);
        write1();
        go_rwmutex_lock(&rw);
        write1();
    } else if (t == 2) {
        endcontext();
    } else if (go_rwmutex_rlock_ctx(&rw) == GO_OK) {
        read1();
    }
}

static void initgroupcontext(void)
{
    initcontext();
    go_wg_add(&wg, 1);
}

static void groupcanceled(int t)
{
    if (t == 0)
        go_wg_done(&wg);
    else if (t == 2)
        endcontext();
    else
        go_wg_wait_ctx(&wg);
}

static void nogroup(void)
{
    quiet();
    MC_CHECK(wg.state == 0 && wg.sema == 0);
}

static void condcanceled(int t)
{
    if (t == 2) {
        endcontext();
        return;
    }
    go_mutex_lock(&mutex);
    if (t == 0)
        go_cond_signal(&cond);
    else
        go_cond_wait_ctx(&cond, &mutex);
    go_mutex_unlock(&mutex);
}

static void noticket(void)
{
    quiet();
    MC_CHECK(cond.wait == cond.notify);
}

void mc_setup(void)
{
    park_setup();
    const uint32_t *words[] = {&sem, &mutex.sema, &rw.w.sema, &rw.writersem, &rw.readersem,
                               &wg.sema, &once.m.sema};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        bool have = false;
        for (size_t k = 0; k < i; k++)
            have |= rootfor(words[k]) == rootfor(words[i]);
        if (!have)
            mc_region(rootfor(words[i]), offsetof(Root, tree) + sizeof(Sudog *));
    }
    mc_region(&sem, sizeof sem);
    mc_region(&mutex, sizeof mutex);
    mc_region(&rw, sizeof rw);
    mc_region(&wg, sizeof wg);
    mc_region(&once, sizeof once);
    mc_region(&cond, sizeof cond);
    mc_region(&inside, sizeof inside);
    mc_region(&done, sizeof done);
    mc_region(&data, sizeof data);
    mc_region(&tokens, sizeof tokens);
    mc_region(&gomaxprocs, sizeof gomaxprocs);
}

const McScenario mc_scenarios[] = {
    {"sema", 3, .weak = true, .init = nothing, .thread = semaphore, .final = quiet},
    {"sema-turns", 3, .weak = true, .init = initone, .thread = turn, .final = quiet},
    {"sema-handoff", 3, .weak = true, .init = nothing, .thread = handoff, .final = quiet},
    {"mutex", 2, .weak = true, .init = nothing, .thread = twice, .final = quiet},
    {"mutex-three", 3, .init = nostarving, .thread = mutual, .final = quiet},
    {"mutex-three-weak", 3, .weak = true, .slow = true, .init = nothing, .thread = mutual,
     .final = quiet},
    {"mutex-spinning", 2, .weak = true, .slow = true, .init = initspin, .thread = twice,
     .final = quiet},
    {"mutex-try", 3, .weak = true, .init = nothing, .thread = trymutual, .final = quiet},
    {"rwmutex", 3, .weak = true, .init = nothing, .thread = readers, .final = quiet},
    {"rwmutex-two-writers", 3, .weak = true, .slow = true, .init = nothing, .thread = writers,
     .final = quiet},
    {"waitgroup", 3, .weak = true, .init = initgroup, .thread = waiting, .final = groupquiet},
    {"waitgroup-two-waiters", 3, .weak = true, .init = initgroup1, .thread = twowaiters,
     .final = groupquiet},
    {"waitgroup-reused", 2, .weak = true, .init = initgroup1, .thread = reused,
     .final = groupquiet},
    {"once", 2, .weak = true, .init = nostarving, .thread = first, .final = quiet},
    {"once-three", 3, .weak = true, .slow = true, .init = nostarving, .thread = first,
     .final = quiet},
    {"cond-signal", 2, .weak = true, .init = nothing, .thread = onesignal, .final = quiet},
    {"cond-broadcast", 3, .slow = true, .init = nostarving, .thread = wanting, .final = quiet},
    {"cond-signals", 3, .slow = true, .init = nostarving, .thread = signals, .final = quiet},
    {"mutex-canceled", 3, .weak = true, .init = initcontext, .thread = mutexcanceled,
     .final = quiet},
    {"mutex-canceled-held", 2, .weak = true, .init = initheld, .thread = mutexheld,
     .final = held},
    {"rwmutex-writer-canceled", 3, .weak = true, .init = initcontext, .thread = writercanceled,
     .final = quiet},
    {"rwmutex-reader-canceled", 3, .weak = true, .slow = true, .init = initcontext,
     .thread = readercanceled, .final = quiet},
    {"waitgroup-canceled", 3, .weak = true, .init = initgroupcontext, .thread = groupcanceled,
     .final = nogroup},
    {"cond-canceled", 3, .weak = true, .slow = true, .init = initcontext, .thread = condcanceled,
     .final = noticket},
    {.name = NULL},
};

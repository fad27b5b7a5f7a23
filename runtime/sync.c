// SPDX-License-Identifier: GPL-3.0-or-later
// Package sync: Mutex, RWMutex, WaitGroup, Once, Cond. Algorithms and state words after Go's.
//
// A Mutex is in one of two modes. Normally a woken waiter competes with whoever is running, who
// mostly wins: fast. A waiter that has lost for more than a millisecond makes the mutex starving:
// unlock then hands it to the first waiter, newcomers queue behind, until the queue is served or a
// waiter got it quickly. All state lies in the caller's memory; what an operation needs across its
// park lies in g->wait and g->waitstate:
//   wait[0]: when this wait for a mutex began; wait[1]: it has been starving; waitstate: which half
// of a
//   two-step operation the G is parked in.
#include "sched.h"

enum {
    MUTEX_LOCKED = 1,
    MUTEX_WOKEN = 2,     // a waiter is awake or a contender spins: unlock need not wake another
    MUTEX_STARVING = 4,
    MUTEX_WAITER = 8,    // the rest counts waiters
    STARVING_NS = 1000000,
    SPIN_ROUNDS = 4,
    SPIN_PAUSES = 30,
    MAX_READERS = 1 << 30,
};

enum { PHASE_MUTEX, PHASE_READERS };

static G *self(void)
{
    return getm()->curg;
}

// --- Mutex ---------------------------------------------------------------------------------------
// Spinning makes sense while the holder may be running elsewhere and there is nothing better to do
// here.
static bool canspin(int round)
{
    if (round >= SPIN_ROUNDS || gomaxprocs <= 1 ||
        gomaxprocs <= ld_rlx(&sched.npidle) + (uint32_t)ld_rlx(&sched.nmspinning) + 1)
        return false;
    return runqempty(getm()->p);
}

static void spin(void)
{
    for (int i = 0; i < SPIN_PAUSES; i++)
        cpurelax();
}

// A starving mutex was handed over: take the lock bit, leave the waiters' count.
static int takehandoff(GoMutex *m, int32_t old, bool starving)
{
    INVARIANT(!(old & (MUTEX_LOCKED | MUTEX_WOKEN)) && old >= MUTEX_WAITER,
              "inconsistent mutex state");
    int32_t delta = MUTEX_LOCKED - MUTEX_WAITER;
    if (!starving || old / MUTEX_WAITER == 1)
        delta -= MUTEX_STARVING;
    xadd(&m->state, delta);
    return GO_OK;
}

// start: when the wait began, 0 at first; woken: the semaphore has just let the caller through.
static int lockmutex(GoMutex *m, int64_t start, bool starving, bool woken)
{
    bool awoke = woken;
    int round = 0;
    int32_t old = ld_rlx(&m->state);
    for (;;) {
        if (woken) {
            starving = starving || go_nanotime() - start > STARVING_NS;
            old = ld_rlx(&m->state);
            if (old & MUTEX_STARVING)
                return takehandoff(m, old, starving);
            awoke = true;
            woken = false;
            round = 0;
        }
        if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) == MUTEX_LOCKED && canspin(round)) {
            int32_t seen = old;
            if (!awoke && !(old & MUTEX_WOKEN) && old >= MUTEX_WAITER &&
                cas(&m->state, &seen, old | MUTEX_WOKEN))
                awoke = true;
            spin();
            round++;
            old = ld_rlx(&m->state);
            continue;
        }
        int32_t new = old;
        if (!(old & MUTEX_STARVING))
            new |= MUTEX_LOCKED;
        if (old & (MUTEX_LOCKED | MUTEX_STARVING))
            new += MUTEX_WAITER;
        if (starving && (old & MUTEX_LOCKED))
            new |= MUTEX_STARVING;
        if (awoke)
            new &= ~MUTEX_WOKEN;
        if (!cas(&m->state, &old, new))
            continue;
        if (!(old & (MUTEX_LOCKED | MUTEX_STARVING)))
            return GO_OK;
        bool lifo = start != 0;  // it waited before: to the front
        if (start == 0)
            start = go_nanotime();
        G *g = self();
        g->wait[0] = (uintptr_t)start;
        g->wait[1] = starving;
        if (go_sem_acquire_start(&m->sema, lifo, WaitSyncMutexLock) == GO_PARKED)
            return GO_PARKED;
        woken = true;
    }
}

int go_mutex_lock_start(GoMutex *m)
{
    int32_t free = 0;
    if (cas_acq(&m->state, &free, MUTEX_LOCKED))
        return GO_OK;
    return lockmutex(m, 0, false, false);
}

int go_mutex_lock_again(GoMutex *m)
{
    if (go_sem_acquire_again(&m->sema) == GO_PARKED)
        return GO_PARKED;
    G *g = self();
    return lockmutex(m, (int64_t)g->wait[0], g->wait[1] != 0, true);
}

void go_mutex_lock(GoMutex *m)
{
    int r = go_mutex_lock_start(m);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_mutex_lock_again(m);
    }
}

bool go_mutex_trylock(GoMutex *m)
{
    int32_t old = ld_rlx(&m->state);
    return !(old & (MUTEX_LOCKED | MUTEX_STARVING)) && cas_acq(&m->state, &old, old | MUTEX_LOCKED);
}

static void unlockmutex(GoMutex *m, int32_t old)
{
    if (old & MUTEX_STARVING) {
        go_sem_release(&m->sema, true);
        return;
    }
    // No waiter, or one is awake, or somebody has the lock again: nothing to do.
    while (old >= MUTEX_WAITER && !(old & (MUTEX_LOCKED | MUTEX_WOKEN | MUTEX_STARVING))) {
        if (cas(&m->state, &old, (old - MUTEX_WAITER) | MUTEX_WOKEN)) {
            go_sem_release(&m->sema, false);
            return;
        }
    }
}

int go_mutex_unlock(GoMutex *m)
{
    int32_t old = __atomic_fetch_sub(&m->state, MUTEX_LOCKED, __ATOMIC_RELEASE);
    if (__builtin_expect(!(old & MUTEX_LOCKED), 0)) {
        xadd(&m->state, MUTEX_LOCKED);
        return GO_MISUSE;
    }
    if (old != MUTEX_LOCKED)
        unlockmutex(m, old - MUTEX_LOCKED);
    return GO_OK;
}

// --- RWMutex -------------------------------------------------------------------------------------
// readercount is negative (by MAX_READERS) while a writer has or awaits the lock; readerwait is the
// number of readers that this writer still waits for. w is held from the writer's lock to its
// unlock.
static int awaitreaders(GoRWMutex *rw)
{
    self()->waitstate = PHASE_READERS;
    int32_t r = xadd(&rw->readercount, -MAX_READERS);
    if (r == 0 || xadd(&rw->readerwait, r) + r == 0)
        return GO_OK;
    return go_sem_acquire_start(&rw->writersem, false, WaitSyncRWMutexLock);
}

int go_rwmutex_lock_start(GoRWMutex *rw)
{
    self()->waitstate = PHASE_MUTEX;
    int r = go_mutex_lock_start(&rw->w);
    return r == GO_OK ? awaitreaders(rw) : r;
}

int go_rwmutex_lock_again(GoRWMutex *rw)
{
    if (self()->waitstate == PHASE_READERS)
        return go_sem_acquire_again(&rw->writersem);
    int r = go_mutex_lock_again(&rw->w);
    return r == GO_OK ? awaitreaders(rw) : r;
}

void go_rwmutex_lock(GoRWMutex *rw)
{
    int r = go_rwmutex_lock_start(rw);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_rwmutex_lock_again(rw);
    }
}

bool go_rwmutex_trylock(GoRWMutex *rw)
{
    if (!go_mutex_trylock(&rw->w))
        return false;
    int32_t none = 0;
    if (cas(&rw->readercount, &none, -MAX_READERS))
        return true;
    go_mutex_unlock(&rw->w);
    return false;
}

int go_rwmutex_unlock(GoRWMutex *rw)
{
    int32_t r = xadd(&rw->readercount, MAX_READERS) + MAX_READERS;
    if (__builtin_expect(r >= MAX_READERS, 0)) {
        xadd(&rw->readercount, -MAX_READERS);
        return GO_MISUSE;
    }
    for (int32_t i = 0; i < r; i++)
        go_sem_release(&rw->readersem, false);
    return go_mutex_unlock(&rw->w);
}

int go_rwmutex_rlock_start(GoRWMutex *rw)
{
    if (xadd(&rw->readercount, 1) >= 0)
        return GO_OK;
    return go_sem_acquire_start(&rw->readersem, false, WaitSyncRWMutexRLock);
}

int go_rwmutex_rlock_again(GoRWMutex *rw)
{
    return go_sem_acquire_again(&rw->readersem);
}

void go_rwmutex_rlock(GoRWMutex *rw)
{
    int r = go_rwmutex_rlock_start(rw);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_rwmutex_rlock_again(rw);
    }
}

bool go_rwmutex_tryrlock(GoRWMutex *rw)
{
    int32_t c = ld_rlx(&rw->readercount);
    while (c >= 0)
        if (cas(&rw->readercount, &c, c + 1))
            return true;
    return false;
}

int go_rwmutex_runlock(GoRWMutex *rw)
{
    int32_t r = xadd(&rw->readercount, -1);
    if (r > 0)
        return GO_OK;
    if (r == 0 || r == -MAX_READERS) {
        xadd(&rw->readercount, 1);
        return GO_MISUSE;
    }
    if (xadd(&rw->readerwait, -1) == 1)
        go_sem_release(&rw->writersem, false);
    return GO_OK;
}

// --- WaitGroup -----------------------------------------------------------------------------------
// state: counter in the high half, number of waiters in the low one.
int go_wg_add(GoWaitGroup *wg, int64_t delta)
{
    uint64_t change = (uint64_t)delta << 32;
    uint64_t state = xadd(&wg->state, change) + change;
    int32_t v = (int32_t)(state >> 32);
    uint32_t w = (uint32_t)state;
    if (v < 0 || (w != 0 && delta > 0 && v == delta)) {
        // Negative; or the first Add of a round while waiters of the last have not gone.
        xadd(&wg->state, -change);
        return GO_MISUSE;
    }
    if (v > 0 || w == 0)
        return GO_OK;
    // The counter is zero and there are waiters: from here on nobody else may change the state.
    if (!cas(&wg->state, &state, 0))
        return GO_MISUSE;
    for (; w > 0; w--)
        go_sem_release(&wg->sema, false);
    return GO_OK;
}

int go_wg_done(GoWaitGroup *wg)
{
    return go_wg_add(wg, -1);
}

static int wgwoken(GoWaitGroup *wg)
{
    return ld_seq(&wg->state) == 0 ? GO_OK : GO_MISUSE;  // reused before this wait has returned
}

int go_wg_wait_start(GoWaitGroup *wg)
{
    uint64_t state = ld_seq(&wg->state);
    while (state >> 32 != 0) {
        if (!cas(&wg->state, &state, state + 1))
            continue;
        int r = go_sem_acquire_start(&wg->sema, false, WaitSemacquire);
        return r == GO_OK ? wgwoken(wg) : r;
    }
    return GO_OK;
}

int go_wg_wait_again(GoWaitGroup *wg)
{
    int r = go_sem_acquire_again(&wg->sema);
    return r == GO_OK ? wgwoken(wg) : r;
}

void go_wg_wait(GoWaitGroup *wg)
{
    int r = go_wg_wait_start(wg);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_wg_wait_again(wg);
    }
    if (r == GO_MISUSE)
        go_fatal("sync: WaitGroup is reused before previous Wait has returned");
}

// --- Once ----------------------------------------------------------------------------------------
static int oncelocked(GoOnce *o)
{
    if (!ld_rlx(&o->done))
        return GO_OK;
    go_mutex_unlock(&o->m);
    return GO_CLOSED;
}

int go_once_start(GoOnce *o)
{
    if (ld_acq(&o->done))
        return GO_CLOSED;
    int r = go_mutex_lock_start(&o->m);
    return r == GO_OK ? oncelocked(o) : r;
}

int go_once_again(GoOnce *o)
{
    int r = go_mutex_lock_again(&o->m);
    return r == GO_OK ? oncelocked(o) : r;
}

void go_once_done(GoOnce *o)
{
    st_rel(&o->done, 1);
    go_mutex_unlock(&o->m);
}

void go_once_do(GoOnce *o, void (*fn)(void *), void *arg)
{
    int r = go_once_start(o);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_once_again(o);
    }
    if (r == GO_OK) {
        fn(arg);
        go_once_done(o);
    }
}

// --- Cond ----------------------------------------------------------------------------------------
// wait is the next ticket, notify the first that has not been notified; tickets below notify were
// signalled, maybe before their owner got to the list. Both wrap. The list is in order of arrival,
// nearly that of tickets.
static bool before(uint32_t a, uint32_t b)
{
    return (int32_t)(a - b) < 0;
}

static void locklist(GoCond *c)
{
    lockrank(&c->lock, LockNotifyList);
    lock(&c->lock);
}

uint32_t go_cond_ticket(GoCond *c)
{
    return xadd(&c->wait, 1);
}

int go_cond_wait_start(GoCond *c, uint32_t ticket)
{
    locklist(c);
    if (before(ticket, c->notify)) {
        unlock(&c->lock);
        return GO_OK;
    }
    G *g = self();
    Sudog *s = &g->sudog;
    s->g = g;
    s->c = NULL;
    s->next = NULL;
    s->ticket = ticket;
    s->allocated = false;
    if (c->tail != NULL)
        ((Sudog *)c->tail)->next = s;
    else
        c->head = s;
    c->tail = s;
    parkprepare(parkunlock, &c->lock, WaitSyncCondWait);
    return GO_PARKED;
}

int go_cond_wait_again(GoCond *c)
{
    (void)c;
    return GO_OK;
}

void go_cond_wait(GoCond *c, GoMutex *m)
{
    uint32_t ticket = go_cond_ticket(c);
    if (go_mutex_unlock(m) != GO_OK)
        go_fatal("sync: unlock of unlocked mutex");
    racewindow();
    if (go_cond_wait_start(c, ticket) == GO_PARKED)
        go_park_commit();
    go_mutex_lock(m);
}

void go_cond_broadcast(GoCond *c)
{
    if (ld_seq(&c->wait) == ld_seq(&c->notify))
        return;
    GQueue woken = {0};
    locklist(c);
    for (Sudog *s = c->head; s != NULL; s = s->next)
        gqput(&woken, s->g);
    c->head = c->tail = NULL;
    st_seq(&c->notify, ld_seq(&c->wait));
    unlock(&c->lock);
    if (woken.head != NULL)
        goreadylist(woken.head);
}

void go_cond_signal(GoCond *c)
{
    if (ld_seq(&c->wait) == ld_seq(&c->notify))
        return;
    locklist(c);
    uint32_t ticket = c->notify;
    if (ticket == ld_seq(&c->wait)) {
        unlock(&c->lock);
        return;
    }
    st_seq(&c->notify, ticket + 1);
    // Not in the list: its owner is on the way and will see notify.
    Sudog *prev = NULL, *s = c->head;
    while (s != NULL && s->ticket != ticket) {
        prev = s;
        s = s->next;
    }
    if (s != NULL) {
        if (prev != NULL)
            prev->next = s->next;
        else
            c->head = s->next;
        if (c->tail == s)
            c->tail = prev;
    }
    unlock(&c->lock);
    if (s != NULL)
        goready(s->g);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Package sync: Mutex, RWMutex, WaitGroup, Once (Cond is in cond.c). Algorithms and state words
// after Go's.
//
// A Mutex is in one of two modes. Normally a woken waiter competes with whoever is running, who
// mostly wins: fast. A waiter that has lost for more than a millisecond makes the mutex starving:
// unlock then hands it to the first waiter, newcomers queue behind, until the queue is served or a
// waiter got it quickly. All state lies in the caller's memory; what an operation needs across its
// park lies in g->wait and g->waitstate:
//   wait[0]: when this wait for a mutex began; wait[1]: it has been starving; waitstate: which half
// of a
//   two-step operation the G is parked in.
#include "local.h"

enum {
    MUTEX_LOCKED = 1,
    MUTEX_WOKEN = 2,     // a waiter is awake or a contender spins: unlock need not wake another
    MUTEX_STARVING = 4,
    MUTEX_WAITER = 8,    // the rest counts waiters
    STARVING_NS = 1000000,
    SPIN_ROUNDS = 4,
    SPIN_PAUSES = 30,
    MAX_READERS = 1 << 30,
    GIVEN_UP = 1 << 30,  // in readerwait: nobody waits for the readers any more
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

// A waiter that has left the semaphore's queue is still counted, in state or by a token under way
// to whoever waits; the tokens and the count together are the waiters. True if it has taken itself
// out of the count: it has nothing to do with m any more. False: no other waiter was left for the
// token under way; it has taken it, and is woken.
static bool abandon(GoMutex *m)
{
    int32_t old = ld_rlx(&m->state);
    for (;;) {
        int32_t waiters = old / MUTEX_WAITER;
        // A starving mutex counts its next owner until that has the token.
        bool handed = (old & MUTEX_STARVING) && !(old & MUTEX_LOCKED);
        if (waiters == 0 || (handed && waiters == 1))
            break;
        int32_t new = old - MUTEX_WAITER;
        if (waiters == 1)
            new &= ~MUTEX_STARVING;
        if (cas(&m->state, &old, new))
            return true;
    }
    semacquire(&m->sema, true, WaitSyncMutexLock, NULL);
    return false;
}

// start: when the wait began, 0 at first; woken: the semaphore has just let the caller through.
// With w, whose context may end the wait, it parks here and answers GO_OK or GO_CANCELED.
static int lockmutex(GoMutex *m, int64_t start, bool starving, bool woken, const CancelWait *w)
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
        woken = true;
        if (w != NULL) {
            if (semacquire(&m->sema, lifo, WaitSyncMutexLock, w) == GO_CANCELED && abandon(m))
                return GO_CANCELED;
            continue;
        }
        G *g = self();
        g->wait[0] = (uintptr_t)start;
        g->wait[1] = starving;
        if (go_sema_acquire_start(&m->sema, lifo, WaitSyncMutexLock) == GO_PARKED)
            return GO_PARKED;
    }
}

int go_mutex_lock_start(GoMutex *m)
{
    int32_t free = 0;
    if (cas_acq(&m->state, &free, MUTEX_LOCKED))
        return GO_OK;
    return lockmutex(m, 0, false, false, NULL);
}

int go_mutex_lock_again(GoMutex *m)
{
    if (go_sema_acquire_again(&m->sema) == GO_PARKED)
        return GO_PARKED;
    G *g = self();
    return lockmutex(m, (int64_t)g->wait[0], g->wait[1] != 0, true, NULL);
}

void go_mutex_lock(GoMutex *m)
{
    simpoint();
    int r = go_mutex_lock_start(m);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_mutex_lock_again(m);
    }
}

int mutexlock(GoMutex *m, CancelWait *w)
{
    int32_t free = 0;
    if (w == NULL) {
        go_mutex_lock(m);
        return GO_OK;
    }
    if (go_canceled() != GO_OK)
        return GO_CANCELED;
    if (cas_acq(&m->state, &free, MUTEX_LOCKED))
        return GO_OK;
    if (!semarm(w, &m->sema))
        return GO_CANCELED;
    int r = lockmutex(m, 0, false, false, w);
    canceldisarm(w);
    return r;
}

int go_mutex_lock_ctx(GoMutex *m)
{
    return mutexlock(m, cancelable(self()));
}

bool go_mutex_trylock(GoMutex *m)
{
    int32_t old = ld_rlx(&m->state);
    return !(old & (MUTEX_LOCKED | MUTEX_STARVING)) && cas_acq(&m->state, &old, old | MUTEX_LOCKED);
}

static void unlockmutex(GoMutex *m, int32_t old)
{
    if (old & MUTEX_STARVING) {
        go_sema_release(&m->sema, true);
        return;
    }
    // No waiter, or one is awake, or somebody has the lock again: nothing to do.
    while (old >= MUTEX_WAITER && !(old & (MUTEX_LOCKED | MUTEX_WOKEN | MUTEX_STARVING))) {
        if (cas(&m->state, &old, (old - MUTEX_WAITER) | MUTEX_WOKEN)) {
            go_sema_release(&m->sema, false);
            return;
        }
    }
}

static inline int mutexunlock(GoMutex *m)
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

int go_mutex_release(GoMutex *m)
{
    return mutexunlock(m);
}

void go_mutex_unlock(GoMutex *m)
{
    if (__builtin_expect(mutexunlock(m) != GO_OK, 0))
        go_panic("sync: unlock of unlocked mutex");
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
    return go_sema_acquire_start(&rw->writersem, false, WaitSyncRWMutexLock);
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
        return go_sema_acquire_again(&rw->writersem);
    int r = go_mutex_lock_again(&rw->w);
    return r == GO_OK ? awaitreaders(rw) : r;
}

void go_rwmutex_lock(GoRWMutex *rw)
{
    simpoint();
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

int go_rwmutex_release(GoRWMutex *rw)
{
    int32_t r = xadd(&rw->readercount, MAX_READERS) + MAX_READERS;
    if (__builtin_expect(r >= MAX_READERS, 0)) {
        xadd(&rw->readercount, -MAX_READERS);
        return GO_MISUSE;
    }
    for (int32_t i = 0; i < r; i++)
        go_sema_release(&rw->readersem, false);
    return go_mutex_release(&rw->w);
}

void go_rwmutex_unlock(GoRWMutex *rw)
{
    if (go_rwmutex_release(rw) != GO_OK)
        go_panic("sync: Unlock of unlocked RWMutex");
}

int go_rwmutex_rlock_start(GoRWMutex *rw)
{
    if (xadd(&rw->readercount, 1) >= 0)
        return GO_OK;
    return go_sema_acquire_start(&rw->readersem, false, WaitSyncRWMutexRLock);
}

int go_rwmutex_rlock_again(GoRWMutex *rw)
{
    return go_sema_acquire_again(&rw->readersem);
}

void go_rwmutex_rlock(GoRWMutex *rw)
{
    simpoint();
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

int go_rwmutex_rrelease(GoRWMutex *rw)
{
    int32_t r = xadd(&rw->readercount, -1);
    if (r > 0)
        return GO_OK;
    if (r == 0 || r == -MAX_READERS) {
        xadd(&rw->readercount, 1);
        return GO_MISUSE;
    }
    int32_t left = xadd(&rw->readerwait, -1) - 1;
    if (left == 0) {
        go_sema_release(&rw->writersem, false);
    } else if (left == GIVEN_UP) {
        xadd(&rw->readerwait, -GIVEN_UP);
        return go_rwmutex_release(rw);
    }
    return GO_OK;
}

void go_rwmutex_runlock(GoRWMutex *rw)
{
    if (go_rwmutex_rrelease(rw) != GO_OK)
        go_panic("sync: RUnlock of unlocked RWMutex");
}

// A writer that gives up while it waits for readers cannot tell those who read from those who
// queue behind it: it leaves the lock, as its own, to the last of the readers, who unlocks it.
int go_rwmutex_lock_ctx(GoRWMutex *rw)
{
    CancelWait *w = cancelable(self());
    if (w == NULL) {
        go_rwmutex_lock(rw);
        return GO_OK;
    }
    if (mutexlock(&rw->w, w) == GO_CANCELED)
        return GO_CANCELED;
    int32_t r = xadd(&rw->readercount, -MAX_READERS);
    if (r == 0 || xadd(&rw->readerwait, r) + r == 0)
        return GO_OK;
    bool alive = semarm(w, &rw->writersem);
    r = alive ? semacquire(&rw->writersem, false, WaitSyncRWMutexLock, w) : GO_CANCELED;
    if (alive)
        canceldisarm(w);
    if (r == GO_OK || xadd(&rw->readerwait, GIVEN_UP) > 0)
        return r;
    // The last reader has just left: the lock is on its way here.
    xadd(&rw->readerwait, -GIVEN_UP);
    semacquire(&rw->writersem, true, WaitSyncRWMutexLock, NULL);
    return GO_OK;
}

// A reader that may give up waits for w as a writer does: without writers it counts as a reader at
// once, and need not be taken out of the count.
int go_rwmutex_rlock_ctx(GoRWMutex *rw)
{
    CancelWait *w = cancelable(self());
    if (w == NULL) {
        go_rwmutex_rlock(rw);
        return GO_OK;
    }
    if (go_canceled() != GO_OK)
        return GO_CANCELED;
    if (go_rwmutex_tryrlock(rw))
        return GO_OK;
    if (mutexlock(&rw->w, w) == GO_CANCELED)
        return GO_CANCELED;
    xadd(&rw->readercount, 1);
    go_mutex_unlock(&rw->w);
    return GO_OK;
}

// --- WaitGroup -----------------------------------------------------------------------------------
// state: counter in the high half, number of waiters in the low one; self, which each of those has
// set before it counted itself, says where they wait.
static inline uint32_t selfof(const GoWaitGroup *wg)
{
    return (uint32_t)((uintptr_t)wg >> 3) | 1;
}

// check: GO_CLOSED for a copy that has inherited waiters.
static inline int wgadd(GoWaitGroup *wg, int64_t delta, bool check)
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
    if (check && ld_rlx(&wg->self) != selfof(wg))
        return GO_CLOSED;
    // The counter is zero and there are waiters: from here on nobody else may change the state.
    if (!cas(&wg->state, &state, 0))
        return GO_MISUSE;
    for (; w > 0; w--)
        go_sema_release(&wg->sema, false);
    return GO_OK;
}

int go_wg_change(GoWaitGroup *wg, int64_t delta)
{
    return wgadd(wg, delta, false);
}

static _Noreturn void wgcopied(void)
{
    go_panic("sync: WaitGroup is copied while it is waited on");
}

static _Noreturn void wgmisuse(GoWaitGroup *wg, int64_t delta, int how)
{
    if (how == GO_CLOSED)
        wgcopied();
    if ((int32_t)(ld_seq(&wg->state) >> 32) + delta < 0)
        go_panic("sync: negative WaitGroup counter");
    go_panic("sync: WaitGroup misuse: Add called concurrently with Wait");
}

void go_wg_add(GoWaitGroup *wg, int64_t delta)
{
    int r = wgadd(wg, delta, true);
    if (__builtin_expect(r != GO_OK, 0))
        wgmisuse(wg, delta, r);
}

void go_wg_done(GoWaitGroup *wg)
{
    go_wg_add(wg, -1);
}

static int wgwoken(GoWaitGroup *wg)
{
    return ld_seq(&wg->state) == 0 ? GO_OK : GO_MISUSE;  // reused before this wait has returned
}

int go_wg_wait_start(GoWaitGroup *wg)
{
    uint64_t state = ld_seq(&wg->state);
    while (state >> 32 != 0) {
        st_rlx(&wg->self, selfof(wg));
        if (!cas(&wg->state, &state, state + 1))
            continue;
        int r = go_sema_acquire_start(&wg->sema, false, WaitSemacquire);
        return r == GO_OK ? wgwoken(wg) : r;
    }
    return GO_OK;
}

int go_wg_wait_again(GoWaitGroup *wg)
{
    int r = go_sema_acquire_again(&wg->sema);
    return r == GO_OK ? wgwoken(wg) : r;
}

// Before a wait of the ordinary form: what state counts must be waiting here.
static void checkwaiters(const GoWaitGroup *wg)
{
    if ((uint32_t)ld_seq(&wg->state) != 0 && ld_rlx(&wg->self) != selfof(wg))
        wgcopied();
}

void go_wg_wait(GoWaitGroup *wg)
{
    simpoint();
    checkwaiters(wg);
    int r = go_wg_wait_start(wg);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_wg_wait_again(wg);
    }
    if (r == GO_MISUSE)
        go_panic("sync: WaitGroup is reused before previous Wait has returned");
}

// It has left the queue, but a counter that has become 0 sends a token to each waiter it counted.
static bool leavegroup(GoWaitGroup *wg)
{
    uint64_t state = ld_seq(&wg->state);
    while (state >> 32 != 0 && (uint32_t)state != 0)
        if (cas(&wg->state, &state, state - 1))
            return true;
    semacquire(&wg->sema, true, WaitSemacquire, NULL);
    return false;
}

int go_wg_wait_ctx(GoWaitGroup *wg)
{
    CancelWait *w = cancelable(self());
    if (w == NULL) {
        go_wg_wait(wg);
        return GO_OK;
    }
    checkwaiters(wg);
    if (!semarm(w, &wg->sema))
        return GO_CANCELED;
    int r = GO_OK;
    uint64_t state = ld_seq(&wg->state);
    while (state >> 32 != 0) {
        st_rlx(&wg->self, selfof(wg));
        if (!cas(&wg->state, &state, state + 1))
            continue;
        r = semacquire(&wg->sema, false, WaitSemacquire, w);
        if (r == GO_OK || !leavegroup(wg))
            r = wgwoken(wg);
        break;
    }
    canceldisarm(w);
    if (r == GO_MISUSE)
        go_panic("sync: WaitGroup is reused before previous Wait has returned");
    return r;
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

static void oncedone(void *o)
{
    go_once_done(o);
}

void go_once_do(GoOnce *o, void (*fn)(void *), void *arg)
{
    simpoint();
    int r = go_once_start(o);
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_once_again(o);
    }
    if (r == GO_OK) {
        localdefer(oncedone, o);
        fn(arg);
        localpop(false);
        go_once_done(o);
    }
}

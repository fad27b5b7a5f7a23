// SPDX-License-Identifier: GPL-3.0-or-later
// Locks and notes on futexes, after Go's lock_futex.go.
//
// Lock.key: 0 free, 1 held, 2 held and somebody may sleep. A thread that has slept takes the lock
// with 2, since others may still sleep; the price is one needless wake at the end of a queue.
// Note.key: 0 clear, 1 set, 2 clear and its sleeper sleeps. notewakeup may be repeated. Ranks are
// checked per thread, not per M: a lock is taken and released on one thread even when a goroutine
// takes it and the stack loop releases it.
#include "io.h"

#include <errno.h>
#include <linux/futex.h>
#include <sched.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { SPINS = 4, SPIN_PAUSES = 30, YIELDS = 1 };

void futexsleep(uint32_t *addr, uint32_t val, int64_t ns)
{
    struct timespec ts, *tp = NULL;
    if (ns >= 0) {
        ts.tv_sec = ns / 1000000000;
        ts.tv_nsec = ns % 1000000000;
        tp = &ts;
    }
    syscall(SYS_futex, addr, FUTEX_WAIT_PRIVATE, val, tp, NULL, 0);
}

void futexwakeup(uint32_t *addr, uint32_t count)
{
    syscall(SYS_futex, addr, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0);
}

static bool lockgrab(Lock *l, uint32_t how)
{
    uint32_t free = 0;
    return ld_rlx(&l->key) == 0 && cas_acq(&l->key, &free, how);
}

void lockslow(Lock *l)
{
    racewindow();
    int spins = ld_rlx(&gomaxprocs) > 1 ? SPINS : 0;
    uint32_t how = 1;
    for (;;) {
        for (int i = 0; i < spins; i++) {
            if (lockgrab(l, how))
                return;
            for (int k = 0; k < SPIN_PAUSES; k++)
                cpurelax();
        }
        for (int i = 0; i < YIELDS; i++) {
            if (lockgrab(l, how))
                return;
            sched_yield();
        }
        if (__atomic_exchange_n(&l->key, 2, __ATOMIC_ACQUIRE) == 0)
            return;
        how = 2;
        futexsleep(&l->key, 2, -1);
    }
}

void unlockslow(Lock *l)
{
    futexwakeup(&l->key, 1);
}

void noteclear(Note *n)
{
    st_rlx(&n->key, 0);
}

void notewakeup(Note *n)
{
    if (xchg(&n->key, 1) == 2)
        futexwakeup(&n->key, 1);
}

bool notetsleep(Note *n, int64_t ns)
{
    const int64_t longest = (int64_t)1 << 60;  // 36 years: the end stays in range
    if (ns > longest)
        ns = longest;
    uint32_t clear = 0;
    if (!cas(&n->key, &clear, 2) && clear == 1) {
        (void)ld_acq(&n->key);
        return true;
    }
    int64_t end = ns < 0 ? 0 : kernelnanotime() + ns;
    while (ld_acq(&n->key) != 1) {
        futexsleep(&n->key, 2, ns);
        if (ld_acq(&n->key) == 1)
            return true;
        if (end != 0 && (ns = end - kernelnanotime()) <= 0) {
            // Take the announcement back, unless the waker was faster.
            uint32_t asleep = 2;
            return !cas(&n->key, &asleep, 0);
        }
    }
    return true;
}

void notesleep(Note *n)
{
    notetsleep(n, -1);
}

void lockinit(Lock *l, enum LockRank rank)
{
    l->key = 0;
    l->rank = (uint32_t)rank;
}

#ifdef GO_DEBUG
enum { HELD_MAX = 4096 };  // a select may hold many channels

typedef struct Held {
    Lock *lock;
    enum LockRank rank;  // when it was taken
    void *pc;            // of who took it
} Held;

// Of the calling thread, in the order in which they were taken.
static __thread Held held[HELD_MAX];
static __thread int nheld;

static const char *const ranknames[] = {
#define R(name) #name,
#include "lockrank.def"
#undef R
};

static void printlock(const char *what, const Held *h)
{
    fprintf(stderr, "%s: %s %d %p taken at %p\n", what, ranknames[h->rank], (int)h->rank,
            (void *)h->lock, h->pc);
}

// Go's report: the locks held, oldest first, and the one that may not follow them.
static _Noreturn void lockproblem(const char *what, const Held *wanted)
{
    M *m = getm();
    fprintf(stderr, "M%d ======\n", m != NULL ? m->id : -1);
    for (int i = 0; i < nheld; i++) {
        char at[16];
        snprintf(at, sizeof at, "%d", i);
        printlock(at, &held[i]);
    }
    if (wanted != NULL)
        printlock("wanted", wanted);
    invariantfailed(what, __FILE__, __LINE__);
}

// May a thread that holds h take l? Channels follow each other in the order of their addresses.
static bool ordered(const Held *h, const Held *l)
{
    return h->rank < l->rank || (h->rank == LockChan && l->rank == LockChan && h->lock < l->lock);
}

void lockenter(Lock *l, bool tried)
{
    racewindow();
    Held new = {l, (enum LockRank)ld_rlx(&l->rank), __builtin_return_address(0)};
    INVARIANT(nheld < HELD_MAX, "too many locks held");
    for (int i = 0; i < nheld; i++) {
        if (held[i].lock == l)
            lockproblem("lock taken twice by one thread", &new);
        if (!tried && new.rank != LockNone && !ordered(&held[i], &new))
            lockproblem("lock ordering problem", &new);
    }
    held[nheld++] = new;
}

void lockleave(Lock *l)
{
    racewindow();
    int i = nheld;
    while (i > 0 && held[i - 1].lock != l)
        i--;
    if (i == 0)
        lockproblem("unlock of a lock this thread does not hold",
                    &(Held){l, (enum LockRank)ld_rlx(&l->rank), __builtin_return_address(0)});
    for (nheld--; i <= nheld; i++)
        held[i - 1] = held[i];
}

void lockheld(Lock *l)
{
    for (int i = 0; i < nheld; i++) {
        if (held[i].lock == l)
            return;
    }
    lockproblem("lock not held where it must be",
                &(Held){l, (enum LockRank)ld_rlx(&l->rank), __builtin_return_address(0)});
}

void locknone(void)
{
    if (nheld != 0)
        lockproblem("locks held where none may be", NULL);
}
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
// Locks and notes on futexes, after Go's lock_futex.go.
//
// Lock.key: 0 free, 1 held, 2 held and somebody may sleep. A thread that has slept takes the lock
// with 2, since others may still sleep; the price is one needless wake at the end of a queue.
// Note.key: 0 clear, 1 set, 2 clear and its sleeper sleeps. notewakeup may be repeated. Ranks are
// checked per thread, not per M: a lock is taken and released on one thread even when a goroutine
// takes it and the stack loop releases it.
#include "sched.h"

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
    uint32_t clear = 0;
    if (!cas(&n->key, &clear, 2) && clear == 1) {
        (void)ld_acq(&n->key);
        return true;
    }
    int64_t end = ns < 0 ? 0 : go_nanotime() + ns;
    while (ld_acq(&n->key) != 1) {
        futexsleep(&n->key, 2, ns);
        if (ld_acq(&n->key) == 1)
            return true;
        if (end != 0 && (ns = end - go_nanotime()) <= 0) {
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
static __thread Lock *held[HELD_MAX];
static __thread int nheld;

static const char *const ranknames[] = {
#define R(name) #name,
#include "lockrank.def"
#undef R
};

void lockenter(Lock *l, bool tried)
{
    INVARIANT(nheld < HELD_MAX, "too many locks held");
    if (nheld > 0 && l->rank != LockNone && !tried) {
        Lock *top = held[nheld - 1];
        bool ordered =
            top->rank < l->rank || (top->rank == LockChan && l->rank == LockChan && top < l);
        if (!ordered)
            fprintf(stderr, "lock order: %s taken while holding %s\n", ranknames[l->rank],
                    ranknames[top->rank]);
        INVARIANT(ordered, "lock taken out of order");
    }
    // Kept ordered by rank, so that the last one is what the next must exceed.
    int i = nheld++;
    for (; i > 0 && held[i - 1]->rank > l->rank; i--)
        held[i] = held[i - 1];
    held[i] = l;
}

void lockleave(Lock *l)
{
    int i = nheld;
    while (i > 0 && held[i - 1] != l)
        i--;
    INVARIANT(i > 0, "unlock of a lock this thread does not hold");
    for (nheld--; i <= nheld; i++)
        held[i - 1] = held[i];
}

void lockheld(Lock *l)
{
    for (int i = 0; i < nheld; i++) {
        if (held[i] == l)
            return;
    }
    INVARIANT(false, "lock not held");
}

int locksheld(void)
{
    return nheld;
}
#endif

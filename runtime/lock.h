// SPDX-License-Identifier: GPL-3.0-or-later
// The runtime's own locks and notes, on futexes. A Lock protects a few lines of scheduler code:
// whoever holds one does not park, enter a syscall or call the embedder (but for elemcopy), and
// locks only in the order of lockrank.def, which debug builds (GO_DEBUG) check. Zero is an unlocked
// Lock of no rank. A Note is a one-shot event: one sleeper, one waker between two noteclears.
#ifndef RUNTIME_LOCK_H
#define RUNTIME_LOCK_H

#include "atomic.h"
#include "rt.h"

typedef GoLock Lock;

enum LockRank {
#define R(name) name,
#include "lockrank.def"
#undef R
    LOCK_RANKS
};

void lockinit(Lock *l, enum LockRank rank);
// The contended ends of lock and unlock.
void lockslow(Lock *l);
void unlockslow(Lock *l);
#ifdef GO_DEBUG
void lockenter(Lock *l, bool tried);
void lockleave(Lock *l);
// The calling thread holds l (INVARIANT).
void lockheld(Lock *l);
// The calling thread holds none (INVARIANT): before it sleeps, runs a goroutine, enters a syscall.
void locknone(void);
#else
static inline void lockheld(Lock *l)
{
    (void)l;
}

static inline void locknone(void)
{
}
#endif

// For locks in memory that starts as zeros: they get their rank when first taken.
static inline void lockrank(Lock *l, enum LockRank rank)
{
#ifdef GO_DEBUG
    st_rlx(&l->rank, (uint32_t)rank);
#else
    (void)l;
    (void)rank;
#endif
}

static inline void lock(Lock *l)
{
#ifdef GO_DEBUG
    lockenter(l, false);
#endif
    uint32_t free = 0;
    if (__builtin_expect(!cas_acq(&l->key, &free, 1), 0))
        lockslow(l);
}

static inline bool trylock(Lock *l)
{
    uint32_t free = 0;
    if (!cas_acq(&l->key, &free, 1))
        return false;
#ifdef GO_DEBUG
    lockenter(l, true);
#endif
    return true;
}

static inline void unlock(Lock *l)
{
#ifdef GO_DEBUG
    lockleave(l);
#endif
    if (__builtin_expect(__atomic_exchange_n(&l->key, 0, __ATOMIC_RELEASE) != 1, 0))
        unlockslow(l);
}

typedef struct Note {
    uint32_t key;
} Note;

void noteclear(Note *n);
void notewakeup(Note *n);
void notesleep(Note *n);
// Sleeps at most ns (< 0: without limit); true when woken by notewakeup.
bool notetsleep(Note *n, int64_t ns);
// Raw futex wait and wake on a word; wait returns at once when *addr != val. ns < 0: without limit.
void futexsleep(uint32_t *addr, uint32_t val, int64_t ns);
void futexwakeup(uint32_t *addr, uint32_t count);

#endif

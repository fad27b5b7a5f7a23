// SPDX-License-Identifier: GPL-3.0-or-later
// The first include of a scenario: the compiler's atomics become steps of the model
// checker, and the runtime's Lock an abstract one (MODEL_REAL_LOCK: the real one, on a modelled
// futex).
#ifndef TESTS_MODEL_ATOMICS_H
#define TESTS_MODEL_ATOMICS_H

#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/model/explore.h"

#pragma GCC diagnostic ignored "-Wignored-qualifiers"
#pragma GCC diagnostic ignored "-Wunused-value"
#pragma GCC diagnostic ignored "-Wunused-function"
#define __atomic_load_n(p, order) \
    ((__typeof__(*(p)))mc_load((p), sizeof *(p), (order), __FILE__, __LINE__))
#define __atomic_store_n(p, v, order) \
    mc_store((p), sizeof *(p), (uint64_t)(__typeof__(*(p)))(v), (order), __FILE__, __LINE__)
#define __atomic_exchange_n(p, v, order)                                                       \
    ((__typeof__(*(p)))mc_exchange((p), sizeof *(p), (uint64_t)(__typeof__(*(p)))(v), (order), \
                                   __FILE__, __LINE__))
#define __atomic_fetch_add(p, v, order)                                                \
    ((__typeof__(*(p)))mc_fetchadd((p), sizeof *(p), (uint64_t)(v), (order), __FILE__, \
                                   __LINE__))
#define __atomic_fetch_sub(p, v, order) __atomic_fetch_add(p, -(uint64_t)(v), order)
#define __atomic_compare_exchange_n(p, old, v, weak, order, onfail)                            \
    ({                                                                                         \
        uint64_t mc_old = (uint64_t)*(old);                                                    \
        bool mc_won = mc_cas((p), sizeof *(p), &mc_old, (uint64_t)(__typeof__(*(p)))(v),       \
                             (order), (onfail), __FILE__, __LINE__);                   \
        *(old) = (__typeof__(*(old)))mc_old;                                                   \
        mc_won;                                                                                \
    })
#define __atomic_thread_fence(order) mc_fence((order), __FILE__, __LINE__)

#define calloc(n, size) mc_alloc((n) * (size))
#define free(p) ((void)(p))
#define sched_yield() ((void)0)

#ifndef MODEL_REAL_LOCK
#define RUNTIME_LOCK_H
#include "runtime/atomic.h"
#include "runtime/rt.h"

typedef GoLock Lock;

enum LockRank {
#define R(name) name,
#include "runtime/lockrank.def"
#undef R
    LOCK_RANKS
};

typedef struct Note {
    uint32_t key;
} Note;

void futexsleep(uint32_t *addr, uint32_t val, int64_t ns);
#define lockinit(l, rank) ((void)((l)->key = 0))
#define lock(l) mc_lock(&(l)->key, __FILE__, __LINE__)
#define trylock(l) mc_trylock(&(l)->key, __FILE__, __LINE__)
#define lockheld(l) ((l)->key != 0 ? (void)0 : mc_fail("lock not held"))
#define locknone() ((void)0)
#define lockrank(l, rank) ((void)0)
#define noteclear(n) mc_store(&(n)->key, 4, 0, __ATOMIC_RELAXED, __FILE__, __LINE__)
#define notewakeup(n) mc_store(&(n)->key, 4, 1, __ATOMIC_SEQ_CST, __FILE__, __LINE__)
#define notesleep(n) mc_awaitword(&(n)->key, 1)

static inline void unlock(Lock *l)
{
    mc_unlock(&l->key);
}

// The timeout is a choice: it may come at any moment.
static inline bool notetsleep(Note *n, int64_t ns)
{
    if (ns >= 0 && mc_choose(2) == 1)
        return __atomic_load_n(&n->key, __ATOMIC_ACQUIRE) == 1;
    notesleep(n);
    return true;
}
#endif

#endif

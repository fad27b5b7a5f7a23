// SPDX-License-Identifier: GPL-3.0-or-later
// A model checker for the runtime's own C. A scenario includes the sources it checks after
// tests/model/atomics.h, which turns every atomic operation into a call of mc_*, gives two to four
// threads, and a check at the end. explore.c runs every interleaving of them.
//
// What is a step: one atomic operation, lock or wait. Plain accesses happen with the step before
// them: code whose plain accesses race is what mc_touch and TSan are for. In a weak scenario an
// atomic load may also return older values, as C11's orders allow; see explore.c.
#ifndef TESTS_MODEL_EXPLORE_H
#define TESTS_MODEL_EXPLORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MC_THREADS = 4 };

typedef struct McScenario {
    const char *name;
    int threads;
    bool weak;              // loads may see old values
    bool slow;              // only with -all
    uint32_t daemons;       // bit i: thread i may be blocked at the end
    void (*init)(void);     // alone, before the threads
    void (*thread)(int i);  // thread i
    void (*final)(void);    // alone, when nobody can go on; may be NULL
} McScenario;

// Memory that is part of the state: everything the code under test writes, save its stack. Called
// once per region, before the first scenario (mc_setup). It is put back to what it was then for
// each scenario.
void mc_region(void *at, size_t size);
// A thread-local word of the code under test, kept for each thread of the scenario.
void mc_threadlocal(void *at);
// A word that decides nothing but how soon: a step on it is never branched on.
void mc_advisory(const void *p);
// Called before a state is looked at: brings what cannot matter to one form.
void mc_canonical(void (*fn)(void));
// Where the scenarios are; mc_setup registers the regions. Both are the scenario file's.
extern const McScenario mc_scenarios[];
void mc_setup(void);

// In a thread.
int mc_self(void);
int mc_nthreads(void);
// A step that does nothing: lets others run before the plain accesses that follow.
void mc_pause(void);
// Any number below n: all are tried.
int mc_choose(int n);
// This path goes beyond the scenario's bounds: it is not followed.
void mc_cut(void);
// Goes on when cond(arg) holds, or when the word at p has value v.
void mc_await(bool (*cond)(void *arg), void *arg);
void mc_awaitword(const uint32_t *p, uint32_t v);
// An access to plain data named by p: fails if it is not ordered after all earlier ones (weak
// only).
void mc_touch(const void *p);
// Memory that is part of the state; zero, 16-aligned, never freed.
void *mc_alloc(size_t size);

_Noreturn void mc_fail(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
#define MC_CHECK(cond) ((cond) ? (void)0 : mc_fail("%s:%d: %s", __FILE__, __LINE__, #cond))

// What atomics.h and lock.h call.
uint64_t mc_load(const volatile void *p, unsigned size, int order, const char *at, int line);
void mc_store(volatile void *p, unsigned size, uint64_t v, int order, const char *at, int line);
uint64_t mc_exchange(volatile void *p, unsigned size, uint64_t v, int order, const char *at,
                     int line);
uint64_t mc_fetchadd(volatile void *p, unsigned size, uint64_t v, int order, const char *at,
                     int line);
bool mc_cas(volatile void *p, unsigned size, uint64_t *old, uint64_t v, int order, int onfail,
            const char *at, int line);
void mc_fence(int order, const char *at, int line);
// An abstract lock on a word: 0 free. Waiting is no step.
void mc_lock(uint32_t *key, const char *at, int line);
bool mc_trylock(uint32_t *key, const char *at, int line);
void mc_unlock(uint32_t *key);

#endif

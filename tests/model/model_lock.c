// SPDX-License-Identifier: GPL-3.0-or-later
// Locks and notes: lock.c as it is, on a modelled futex. What the lock protects is touched, so that
// its memory orders are checked too. Nobody sleeps on a free lock or a note that is set.
#define MODEL_REAL_LOCK
#include "tests/model/atomics.h"

#include <stdarg.h>

static long futex(uint32_t *addr, int op, uint32_t val, bool timed);
#define syscall(nr, addr, op, val, tp, addr2, val3) futex(addr, op, val, (tp) != NULL)
#include "runtime/lock.c"
#undef syscall
#include "tests/model/nosim.h"
#include "tests/model/section.h"

uint32_t gomaxprocs = 1;
Sched sched;
Knobs knobs;
static Lock key;
static Note note;
static uint64_t came;
static uint32_t *waitson[MC_THREADS];

bool perturbed(void)
{
    return false;
}

void racewindowslow(void)
{
}

void invariantfailed(const char *what, const char *file, int line)
{
    mc_fail("%s:%d: %s", file, line, what);
}

M *getm(void)
{
    return NULL;
}

int64_t go_nanotime(void)
{
    return mc_choose(2) == 0 ? 0 : 1000;
}

static bool awake(void *addr)
{
    return *(uint32_t **)addr == NULL;
}

// The kernel looks and goes to sleep in one piece; it wakes any of the sleepers. A timeout may come
// at once or never.
static long futex(uint32_t *addr, int op, uint32_t val, bool timed)
{
    uint64_t now = val;
    if (op == FUTEX_WAIT_PRIVATE) {
        if (!mc_cas(addr, 4, &now, val, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST, "futex", 0))
            return -1;
        if (timed && mc_choose(2) == 1)
            return -1;
        waitson[mc_self()] = addr;
        mc_await(awake, &waitson[mc_self()]);
        return 0;
    }
    mc_pause();
    for (; val > 0; val--) {
        int sleepers[MC_THREADS], n = 0;
        for (int i = 0; i < MC_THREADS; i++) {
            if (waitson[i] == addr)
                sleepers[n++] = i;
        }
        if (n == 0)
            break;
        waitson[sleepers[n > 1 ? mc_choose(n) : 0]] = NULL;
    }
    return 0;
}

static void nothing(void)
{
}

static void spinning(void)
{
    gomaxprocs = 2;
}

static void once(int t)
{
    (void)t;
    lock(&key);
    section();
    unlock(&key);
}

static void twice(int t)
{
    once(t);
    once(t);
}

static void tries(int t)
{
    if (t == 0) {
        once(t);
    } else if (trylock(&key)) {
        section();
        unlock(&key);
    }
}

static void unlocked(void)
{
    MC_CHECK(key.key == 0 && inside == 0);
}

static void sleeper(int t)
{
    if (t == 0) {
        notesleep(&note);
        mc_touch(&data);
        MC_CHECK(came == 1);
        noteclear(&note);
    } else {
        mc_touch(&data);
        came = 1;
        notewakeup(&note);
    }
}

static void timedsleeper(int t)
{
    if (t == 0) {
        if (notetsleep(&note, 500)) {
            mc_touch(&data);
            MC_CHECK(came == 1);
        } else {
            notesleep(&note);  // the wake-up is still to come, or has come
            MC_CHECK(came == 1);
        }
    } else {
        mc_touch(&data);
        came = 1;
        notewakeup(&note);
    }
}

void mc_setup(void)
{
    mc_region(&gomaxprocs, sizeof gomaxprocs);
    mc_region(&key, sizeof key);
    mc_region(&note, sizeof note);
    mc_region(&inside, sizeof inside);
    mc_region(&data, sizeof data);
    mc_region(&came, sizeof came);
    mc_region(waitson, sizeof waitson);
}

const McScenario mc_scenarios[] = {
    {"lock", 2, .weak = true, .init = nothing, .thread = twice, .final = unlocked},
    {"lock-three", 3, .weak = true, .init = nothing, .thread = once, .final = unlocked},
    {"lock-spinning", 2, .weak = true, .init = spinning, .thread = once, .final = unlocked},
    {"lock-try", 2, .weak = true, .init = nothing, .thread = tries, .final = unlocked},
    {"note", 2, .weak = true, .init = nothing, .thread = sleeper, .final = NULL},
    {"note-timed", 2, .weak = true, .init = nothing, .thread = timedsleeper, .final = NULL},
    {.name = NULL},
};

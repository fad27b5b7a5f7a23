// SPDX-License-Identifier: GPL-3.0-or-later
//
// Simulated programs (runtime/sim.h) can be interrupted before each native, as before each call and
// backward jump: what threads do between two calls of package sync happens to be what tests are
// about. Natives have no poll of their own, so in a simulation each is reached through interrupted.
#include "vm/exec/exec.h"

#include <stdlib.h>

#include "runtime/sim.h"

#define YIELDED UINT64_MAX // VmG.nstate: this call has been interrupted already

typedef struct Real {
    const Func *f;
    Native fn;
} Real;

static Real *reals; // by f
static size_t nreals;

static int order(const void *a, const void *b) {
    uintptr_t x = (uintptr_t)((const Real *)a)->f, y = (uintptr_t)((const Real *)b)->f;
    return (x > y) - (x < y);
}

static NatStatus interrupted(VmG *t, void *args) {
    if (t->nstate == 0 && go_sim_point()) {
        t->nstate = YIELDED;
        return NAT_YIELD;
    }
    if (t->nstate == YIELDED)
        t->nstate = 0;
    Real key = {.f = framefunc(t->fp)};
    const Real *r = bsearch(&key, reals, nreals, sizeof key, order);
    return r->fn(t, args);
}

bool vm_simulate(const Program *p) {
    reals = malloc(p->nfuncs * sizeof *reals + 1);
    if (!reals)
        return false;
    for (uint32_t i = 0; i < p->nfuncs; i++) {
        Func *f = p->funcs[i];
        if (!f->native)
            continue;
        reals[nreals++] = (Real){f, f->native};
        f->native = interrupted;
    }
    qsort(reals, nreals, sizeof *reals, order);
    return true;
}

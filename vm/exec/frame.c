// SPDX-License-Identifier: GPL-3.0-or-later
//
// Script stacks: entering frames, growing, walking.
//
// The first stack lies inside the G's slab slot; a bigger one is malloc'd and doubles (realloc
// moves big blocks by remapping pages). Stacks are private to their goroutine; only VmG.limit is
// written by others, with POISON, and whoever changes the limit must not lose that: it is replaced
// by compare-and-swap.
#include "vm/exec/exec.h"

#include <stdlib.h>

Vm vm;

const Instr vm_special[NSPECIALS] = {
    [SP_GOEXIT] = {.op = OP_GOEXIT},     [SP_RETURN] = {.op = OP_GOEXIT, .a = 1},
    [SP_DEFERRET] = {.op = OP_PANICRET}, [SP_PANICRET] = {.op = OP_PANICRET, .a = 1},
    [SP_NATRESUME] = {.op = OP_NATRESUME},
};

Slot *vm_prevframe(Slot *fp, const Instr **pc) {
    const Instr *ret = retpc(fp[-1].u);
    if (isspecial(ret)) {
        *pc = fp[-4].p;
        return fp[-3].u ? fp - fp[-3].u : NULL;
    }
    *pc = ret - 1;
    return fp - (fp[-1].u >> 48);
}

void vm_enterframe(Slot *fp, const Func *f) {
    if (f->code)
        memset(fp + f->zlo, 0, f->zn * sizeof(Slot));
    else
        memset(fp, 0, f->nres * sizeof(Slot));
}

void vm_unpoison(VmG *t) {
    __atomic_store_n(&t->limit, t->hi, __ATOMIC_RELAXED);
}

void vm_preempt(G *g) {
    VmG *t = go_gextra(g);
    __atomic_store_n(&t->limit, POISON, __ATOMIC_RELAXED);
}

// A limit that changes counts from the next growth on: relaxed is enough.
static uint64_t maxslots(void) {
    return __atomic_load_n(&vm.maxslots, __ATOMIC_RELAXED);
}

uint64_t vm_setmaxstack(uint64_t bytes) {
    uint64_t slots = bytes / sizeof(Slot);
    return __atomic_exchange_n(&vm.maxslots, slots, __ATOMIC_RELAXED) * sizeof(Slot);
}

static SLOWPATH void overflow(void) {
    fprintf(stderr, "runtime: goroutine stack exceeds %llu-byte limit\n",
            (unsigned long long)(maxslots() * sizeof(Slot)));
    go_fatal("stack overflow");
}

SLOWPATH void vm_growstack(VmG *t, const Slot *fp, uint64_t n) {
    uint64_t used = (uint64_t)(fp - t->lo), need = used + n, size = (uint64_t)(t->hi - t->lo) * 2;
    uint64_t fpoff = (uint64_t)(t->fp - t->lo);
    uint64_t most = maxslots();
    Slot *old = t->hi, *lo;
    if (need > most)
        overflow();
    if (size < 128)
        size = 128;
    while (size < need)
        size *= 2;
    if (size > most)
        size = most;
    if (t->lo == t->inl) {
        lo = malloc(size * sizeof(Slot));
        if (lo)
            memcpy(lo, t->inl, (size_t)(t->hi - t->lo) * sizeof(Slot));
    } else {
        lo = realloc(t->lo, size * sizeof(Slot));
    }
    if (!lo)
        go_fatal("out of memory (script stack of %llu bytes)",
                 (unsigned long long)(size * sizeof(Slot)));
    t->lo = lo;
    t->hi = lo + size;
    t->fp = lo + fpoff;
    __atomic_compare_exchange_n(&t->limit, &old, t->hi, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
}

void vm_pushframe(VmG *t, Closure *clo, const Slot *args, uint32_t nargs, int special,
                  const Instr *below) {
    const Func *f = clo->fn;
    uint64_t dist = frameused(framefunc(t->fp)) + SPECIALSLOTS, need = dist + frameused(f);
    if (t->fp + need > t->hi) {
        bool inside = args >= t->lo && args < t->hi;
        uint64_t at = inside ? (uint64_t)(args - t->lo) : 0;
        vm_growstack(t, t->fp, need);
        if (inside)
            args = t->lo + at;
    }
    Slot *fp = t->fp + dist;
    fp[-4].p = (void *)below;
    fp[-3].u = dist;
    fp[-2].p = clo;
    fp[-1].p = (void *)&vm_special[special];
    uint32_t n = nargs < f->nparams ? nargs : f->nparams;
    vm_enterframe(fp, f);
    if (n)
        memmove(fp + f->nres, args, n * sizeof(Slot));
    memset(fp + f->nres + n, 0, (f->nparams - n) * sizeof(Slot));
    t->fp = fp;
    t->pc = f->code ? f->code : &vm_special[SP_NATRESUME];
    if (!f->code)
        t->nstate = 0;
}

bool vm_slowcall(VmG *t, Slot *nf, Closure *clo, uint64_t ret) {
    const Func *f = clo->fn;
    uint64_t off = (uint64_t)(nf - t->lo);
    bool yield = __atomic_load_n(&t->limit, __ATOMIC_RELAXED) == POISON;
    if (yield)
        vm_unpoison(t);
    if (nf + f->framesize > t->hi) {
        vm_growstack(t, nf, f->framesize);
        nf = t->lo + off;
    }
    nf[-2].p = clo;
    nf[-1].u = ret;
    vm_enterframe(nf, f);
    t->fp = nf;
    t->pc = f->code;
    return yield;
}

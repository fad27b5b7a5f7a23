// SPDX-License-Identifier: GPL-3.0-or-later
//
// Script goroutines: started by GO or from C, resumed by the scheduler, parked by returning to it.
//
// A goroutine's frames are its whole state. It is resumed by vm_loop on whatever native stack the
// thread has; it parks by returning from it, unless a native below called back (depth > 0): then
// the native stack is kept and the park commits in place.
#include "vm/exec/exec.h"

#include <stdlib.h>

static bool mainleft;  // runtime.Goexit ended the main goroutine

static bool wasgoexit(VmG *t) {
    return t->panics && t->panics->goexit;
}

void vm_dying(void) {
    vm_flush();
    if (__atomic_load_n(&mainleft, __ATOMIC_RELAXED) && go_numg() == 1) {
        fputs("fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n", stderr);
        vm_die(2);
    }
}

const char *vm_gname(G *g) {
    VmG *t = go_gextra(g);
    return t->fp ? framefunc(t->lo + SPECIALSLOTS)->name : NULL;
}

// A goroutine that is to end. What it was doing when it parked has to be finished first, unless it
// was taken out of that.
static RunResult resume_stopped(VmG *t) {
    if (t->parked ? !go_unparked() : t->nstate != 0) {
        vm_preempt(go_gof(t));
        return vm_loop(t);
    }
    t->parked = false;
    RunResult r = vm_stop(t);
    return r == RUN_GO ? vm_loop(t) : r;
}

GoResume vm_resume(G *g) {
    VmG *t = go_gextra(g);
    switch (unlikely(t->unit & UNIT_STOP) ? resume_stopped(t) : vm_loop(t)) {
    case RUN_PARK:
        return GO_PARK;
    case RUN_YIELD:
        return GO_YIELD;
    case RUN_DONE:
        if (go_goid(g) == 1 && wasgoexit(t)) { // the others go on without main
            vm_freepanics(t);
            __atomic_store_n(&mainleft, true, __ATOMIC_RELAXED);
            t->fp = t->lo + SPECIALSLOTS;
            t->pc = &vm_special[SP_GOEXIT];
            go_park_start(NULL, NULL, go_waitreason_of("wait"));
            return GO_PARK;
        }
        return GO_DONE;
    default:
        go_fatal("goroutine left the interpreter");
    }
}

Closure *vm_callee(Slot *fp, const Instr *call, Slot **nf, bool *nilrecv) {
    Slot *f = *nf = fp + call->a + HDRSLOTS;
    switch (call->op) {
    case OP_CALL:
    case OP_CALLN:
        return &vm.funcs[(uint32_t)call->bc]->self;
    case OP_CALLC:
        return fp[call->b].p;
    default: {
        const RType *type = fp[call->b].p;
        if (!type) {
            *nilrecv = true;
            return NULL;
        }
        Func *m = rtype_method(type, call->c)->fn;
        f[m->nres] = fp[call->b + 1];
        return &m->self;
    }
    }
}

G *vm_makeg(VmG *parent, const Instr *pc, Closure *clo, const Slot *args, uint32_t nargs) {
    const Func *f = clo->fn;
    uint64_t need = SPECIALSLOTS + frameused(f);
    G *g = go_newbare(vm_resume);
    VmG *t = go_gextra(g);
    uint64_t size = vm.ninline;
    t->lo = t->inl;
    if (need > size) {
        size = need < 60 ? 64 : need + need / 2;
        t->lo = malloc(size * sizeof(Slot));
        if (!t->lo)
            go_fatal("out of memory (script stack of %llu bytes)",
                     (unsigned long long)(size * sizeof(Slot)));
    }
    t->hi = t->lo + size;
    vm_unpoison(t);
    Slot *fp = t->lo + SPECIALSLOTS;
    fp[-4].p = NULL;
    fp[-3].u = 0;
    fp[-2].p = clo;
    fp[-1].p = (void *)&vm_special[SP_GOEXIT];
    vm_enterframe(fp, f);
    for (uint32_t i = 0; i < nargs; i++)
        fp[f->nres + i] = args[i];
    t->fp = fp;
    t->pc = f->code ? f->code : &vm_special[SP_NATRESUME];
    t->base = SPECIALSLOTS;
    t->gopc = pc;
    t->gofn = parent && parent->fp ? framefunc(parent->fp) : NULL;
    t->unit = parent ? parent->unit & UNIT_NUMBER : 0;
    return g;
}

void vm_newg(VmG *parent, const Instr *pc, Closure *clo, const Slot *args, uint32_t nargs) {
    go_ready_new(vm_makeg(parent, pc, clo, args, nargs));
}

void vm_go(VmG *t, Closure *f) {
    vm_newg(t, NULL, f, NULL, 0);
}

void vm_gexit(G *g) {
    VmG *t = go_gextra(g);
    while (t->defers)
        t->defers = vm_freedefer(t->defers);
    vm_freepanics(t);
    if (t->lo && t->lo != t->inl)
        free(t->lo);
    t->lo = t->fp = NULL;
    if (vm.session)
        vm_sessiongexit(t);
}

RunResult vm_parked(VmG *t) {
    t->parked = true;
    if (t->depth == 0)
        return RUN_PARK;
    go_park_commit();
    if (unlikely(t->unit & UNIT_STOP) && go_unparked()) {
        t->parked = false;
        return vm_stop(t);
    }
    return vm_finish(t);
}

RunResult vm_finish(VmG *t) {
    for (;;) {
        int s = vm_chanagain(t);
        if (s == GO_OK) {
            t->parked = false;
            t->pc += 2;
            return RUN_GO;
        }
        if (s != GO_PARKED) {
            t->parked = false;
            return vm_unwind(t);
        }
        if (t->depth == 0)
            return RUN_PARK;
        go_park_commit();
        if (unlikely(t->unit & UNIT_STOP) && go_unparked()) {
            t->parked = false;
            return vm_stop(t);
        }
    }
}

RunResult vm_yield(VmG *t) {
    if (t->depth == 0)
        return RUN_YIELD;
    go_gosched();
    return unlikely(t->unit & UNIT_STOP) ? vm_stop(t) : RUN_GO;
}

RunResult vm_polled(VmG *t) {
    return go_preempted() ? vm_yield(t) : RUN_GO;
}

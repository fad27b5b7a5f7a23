// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything alive outside the heap, for the collector: package variables, script frames by their
// slot maps, the argument areas of natives and native stacks word by word, deferred calls, panics,
// active timers. The world is stopped; the collecting goroutine is one of those walked.
#include "vm/exec/exec.h"

static void markframes(VmG *t) {
    const Instr *pc;
    for (Slot *fp = t->fp; fp; fp = vm_prevframe(fp, &pc)) {
        const Func *f = framefunc(fp);
        heap_mark(fp[-2].p);
        if (f->code)
            heap_markslots(fp, f->slotkinds, f->nslots);
        else
            heap_markrange(fp, fp + f->nres + f->nparams);
    }
}

static void markg(G *g, void *arg) {
    VmG *t = go_gextra(g);
    void *lo, *hi;
    (void)arg;
    if (go_gstack(g, &lo, &hi))
        heap_markrange((void *)((uintptr_t)lo & ~(uintptr_t)7), hi);
    if (!t->fp)
        return;
    markframes(t);
    heap_mark((void *)(uintptr_t)t->nstate);
    for (Defer *d = t->defers; d; d = d->next) {
        heap_mark(d->clo);
        heap_mark(d->list);
        heap_markrange(d->args, d->args + d->nargs);
    }
    for (Panic *p = t->panics; p; p = p->next)
        if (p->value.type && !(p->value.type->flags & RT_SCALARWORD))
            heap_mark(p->value.data.p);
}

static void marktimer(GoTimer *timer, void *arg) {
    (void)arg;
    heap_mark(timer);
    heap_mark(timer->arg);
}

__attribute__((noinline)) void vm_roots(void *ctx) {
    (void)ctx;
    __builtin_unwind_init(); // callee-saved registers of the callers to this frame, which go_gstack
                             // covers
    const Program *p = vm.prog;
    for (uint32_t i = 0; i < p->nglobals; i++)
        heap_markvalue(p->globals[i].type, vm.globals + p->globals[i].offset);
    go_each_g(markg, NULL);
    go_timers_each(marktimer, NULL);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Panics, deferred calls, recover, Goexit.
//
// A panic does not unwind: its deferred calls run in frames pushed above the frame that panicked,
// each returning to SP_PANICRET, so that a trace still shows where it began. Only when one of them
// has recovered is the stack cut back, to the frame that deferred it, which goes on at
// Func.recoverpc. Panics raised meanwhile form a list, newest first; cutting the stack back drops
// all that were raised in the part cut off. Goexit is a panic that cannot be recovered and ends the
// goroutine when no deferred call is left.
//
// recover() is good in the frame that the newest panic called, or below it behind FN_WRAPPER frames
// only. When the frame to go to lies below a native (VmG.base), RUN_UNWIND carries VmG.target down
// to its level.
#include "vm/exec/exec.h"

#include <stdarg.h>
#include <stdlib.h>

// --- records -----------------------------------------------------------------------------------
static Panic *newpanic(VmG *t) {
    Panic *p = calloc(1, sizeof *p);
    if (!p)
        go_fatal("out of memory");
    p->next = t->panics;
    t->panics = p;
    return p;
}

static void droppanic(VmG *t) {
    Panic *p = t->panics;
    t->panics = p->next;
    free(p);
}

void vm_freepanics(VmG *t) {
    while (t->panics)
        droppanic(t);
}

static Defer *newdefer(uint32_t nargs) {
    if (nargs <= DEFERARGS) {
        VmP *p = vm_p();
        Defer *d = p->defers;
        if (d) {
            p->defers = d->next;
            p->ndefers--;
            return d;
        }
    }
    Defer *d = malloc(sizeof *d + (nargs < DEFERARGS ? DEFERARGS : nargs) * sizeof(Slot));
    if (!d)
        go_fatal("out of memory");
    return d;
}

Defer *vm_freedefer(Defer *d) {
    Defer *next = d->next;
    VmP *p = vm_p();
    if (d->nargs <= DEFERARGS && p->ndefers < DEFERCACHE) {
        d->next = p->defers;
        p->defers = d;
        p->ndefers++;
    } else {
        free(d);
    }
    return next;
}

// --- raising -----------------------------------------------------------------------------------
void vm_throwvalue(VmG *t, GoIface v) {
    if (!v.type) {
        vm_throw(t, "panic called with nil argument");
        return;
    }
    newpanic(t)->value = v;
}

void vm_throwstr(VmG *t, const char *text, size_t n) {
    const RType *type = vm.prog->t_runtime_error;
    GoStr s = vm_str(t, text, n);
    GoStr *box;
    if (!type)
        type = vm.prog->t_string;
    if (type->kind == RK_POINTER)
        box = heap_alloc(cache(), type->elem);
    else
        box = heap_alloc(cache(), type);
    heap_store128(box, &s);
    newpanic(t)->value = (GoIface){type, {.p = box}};
}

void vm_throw(VmG *t, const char *fmt, ...) {
    char buf[1024];
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(buf, sizeof buf, fmt, ap);
    va_end(ap);
    vm_throwstr(t, buf, n < (int)sizeof buf ? (size_t)n : sizeof buf - 1);
}

void vm_thrownil(VmG *t) {
    vm_throw(t, "runtime error: invalid memory address or nil pointer dereference");
    t->panics->segv = true;
}

// Whether the instruction that t is at has an unsigned index.
static bool is_uindex(VmG *t) {
    const Func *fn = framefunc(t->fp);
    uint32_t pc = (uint32_t)(t->pc - fn->code);
    for (uint32_t i = 0; i < fn->nuindexes; i++)
        if (fn->uindexes[i] == pc)
            return true;
    return false;
}

void vm_throwindex(VmG *t, int64_t i, int64_t len) {
    if (i < 0 && is_uindex(t))
        vm_throw(t, "runtime error: index out of range [%llu] with length %lld",
                 (unsigned long long)i, (long long)len);
    else if (i < 0)
        vm_throw(t, "runtime error: index out of range [%lld]", (long long)i);
    else
        vm_throw(t, "runtime error: index out of range [%lld] with length %lld", (long long)i,
                 (long long)len);
}

void vm_throwgoexit(VmG *t) {
    newpanic(t)->goexit = true;
}

// --- defer -------------------------------------------------------------------------------------
bool vm_adddefer(VmG *t, const Instr *call) {
    Slot *args;
    bool nilrecv = false;
    Closure *clo = vm_callee(t->fp, call, &args, &nilrecv);
    if (nilrecv) {
        vm_thrownil(t);
        return false;
    }
    uint32_t n = clo ? clo->fn->nparams : 0;
    Defer *d = newdefer(n);
    d->clo = clo;
    d->nargs = n;
    d->list = NULL;
    d->frame = slotoff(t, t->fp);
    if (n)
        memcpy(d->args, args + clo->fn->nres, n * sizeof(Slot));
    d->next = t->defers;
    t->defers = d;
    return true;
}

// --- defer in a loop over a function -----------------------------------------------------------
// The loop's body runs in a frame of its own, perhaps on another goroutine, and its deferred calls
// belong to the function around. That has a list in the heap, and a Defer record in its place among
// the others that stands for what will be in it. A list is words: the newest entry first, or CLOSED
// once the calls have begun to run. Entries are pushed by compare-and-swap and taken all at once
// by the owner; they are words too, marked one by one, which may keep garbage but loses nothing.
enum { LIST_NEXT, LIST_CLO, LIST_NARGS, LIST_ARGS };
static uint64_t closedmark;
#define CLOSED ((void *)&closedmark)

static const uint8_t wordmask[1] = {GCW_PTR};
static RType wordtype = {.kind = RK_UNSAFEPOINTER, .size = 8, .align = 8, .gcmap = wordmask,
                         .slots = 1, .str = "deferred calls"};

void vm_panicinit(void) {
    heap_internaltype(&wordtype);
}

void *vm_deferlist(VmG *t) {
    void **list = heap_allocarray(cache(), &wordtype, 1);
    Defer *d = newdefer(0);
    d->clo = NULL;
    d->nargs = 0;
    d->list = list;
    d->frame = slotoff(t, t->fp);
    d->next = t->defers;
    t->defers = d;
    return list;
}

bool vm_deferto(VmG *t, const Instr *call, void **list) {
    Slot *args;
    bool nilrecv = false;
    Closure *clo = vm_callee(t->fp, call, &args, &nilrecv);
    if (nilrecv) {
        vm_thrownil(t);
        return false;
    }
    uint32_t n = clo ? clo->fn->nparams : 0;
    Slot save[n + 1];
    if (n)
        memcpy(save, args + clo->fn->nres, n * sizeof(Slot));
    Slot *e = heap_allocarray(cache(), &wordtype, LIST_ARGS + n);
    heap_store(&e[LIST_CLO].p, clo);
    e[LIST_NARGS].u = n;
    for (uint32_t i = 0; i < n; i++)
        heap_store(&e[LIST_ARGS + i].p, save[i].p);
    for (;;) {
        void *head = __atomic_load_n(list, __ATOMIC_ACQUIRE);
        if (head == CLOSED)
            go_fatal("defer after range func returned");
        heap_store(&e[LIST_NEXT].p, head);
        if (heap_cas(list, head, e))
            return true;
    }
}

// A list whose turn has come gives way to its calls.
static void spreadlist(VmG *t) {
    while (t->defers && t->defers->list) {
        Defer *rec = t->defers, **tail = &t->defers;
        void **list = rec->list, *head;
        do
            head = __atomic_load_n(list, __ATOMIC_ACQUIRE);
        while (!heap_cas(list, head, CLOSED));
        Defer *rest = rec->next;
        for (Slot *e = head == CLOSED ? NULL : head; e; e = e[LIST_NEXT].p) {
            uint32_t n = (uint32_t)e[LIST_NARGS].u;
            Defer *d = newdefer(n);
            d->clo = e[LIST_CLO].p;
            d->nargs = n;
            d->list = NULL;
            d->frame = rec->frame;
            memcpy(d->args, e + LIST_ARGS, n * sizeof(Slot));
            *tail = d;
            tail = &d->next;
        }
        *tail = rest;
        vm_freedefer(rec);
    }
}

void vm_throwrange(VmG *t, int64_t state) {
    static const char *const text[] = {
#define STATE(name, text) text,
#include "vm/code/rangestate.def"
#undef STATE
    };
    vm_throw(t, "runtime error: %s", text[state]);
}

// Runs the newest deferred call above the frame at t->fp. False: it was a nil function, which
// panics.
static bool calldefer(VmG *t, int special, const Instr *below) {
    Defer *d = t->defers;
    if (!d->clo) {
        t->defers = vm_freedefer(d);
        vm_thrownil(t);
        return false;
    }
    vm_pushframe(t, d->clo, d->args, d->nargs, special, below);
    t->defers = vm_freedefer(d);
    return true;
}

RunResult vm_rundefers(VmG *t) {
    spreadlist(t);
    if (!t->defers || t->defers->frame != slotoff(t, t->fp)) {
        t->pc++;
        return RUN_GO;
    }
    return calldefer(t, SP_DEFERRET, t->pc) ? RUN_GO : vm_unwind(t);
}

// --- unwinding ---------------------------------------------------------------------------------
// Goes on in the frame at offset `target`, here or in a loop further down.
static RunResult gototarget(VmG *t) {
    if (t->target == NOTARGET)
        return t->depth ? RUN_UNWIND : RUN_DONE;
    if (t->target < t->base)
        return RUN_UNWIND;
    t->fp = t->lo + t->target;
    const Func *f = framefunc(t->fp);
    t->pc = f->code + f->recoverpc;
    return RUN_GO;
}

// Runs the newest panic's next deferred call; without one the goroutine ends, or the process.
static RunResult panicnext(VmG *t) {
    for (;;) {
        Panic *p = t->panics;
        t->fp = t->lo + p->start;
        t->pc = p->pc;
        spreadlist(t);
        if (!t->defers) {
            if (!p->goexit && !vm.session) {
                vm_printpanics(t, p);
                vm_die(2);
            }
            if (!p->goexit)
                vm_sessionpanic(t, p);
            t->target = NOTARGET;
            return gototarget(t);
        }
        p->frame = t->defers->frame;
        if (calldefer(t, SP_PANICRET, p->pc)) {
            p->call = slotoff(t, t->fp);
            return RUN_GO;
        }
        t->panics->start = p->start;
        t->panics->pc = p->pc;
        t->panics->started = true;
    }
}

RunResult vm_unwind(VmG *t) {
    Panic *p = t->panics;
    p->started = true;
    p->start = slotoff(t, t->fp);
    p->pc = t->pc;
    return panicnext(t);
}

RunResult vm_unwound(VmG *t) {
    return gototarget(t);
}

RunResult vm_panicret(VmG *t) {
    Panic *p = t->panics;
    if (!p->recovered)
        return panicnext(t);
    uint32_t target = p->frame;
    droppanic(t);
    while (t->panics && t->panics->start >= target) {
        if (t->panics->goexit)
            return panicnext(t);
        droppanic(t);
    }
    t->target = target;
    return gototarget(t);
}

void vm_recover(VmG *t, GoIface *out) {
    Panic *p = t->panics;
    *out = (GoIface){0};
    if (!p || p->recovered || p->goexit)
        return;
    Slot *fp = t->fp;
    const Instr *pc;
    if (framefunc(fp)->flags & FN_WRAPPER) { // defer recover(): a call by who deferred it
        if (fp[-1].p != &vm_special[SP_DEFERRET])
            return;
        fp = vm_prevframe(fp, &pc);
    }
    while (slotoff(t, fp) != p->call) {
        if (isspecial(fp[-1].p) && fp[-1].p != &vm_special[SP_RETURN])
            return; // a call back from a native counts as the native's own call
        fp = vm_prevframe(fp, &pc);
        if (!fp || !(framefunc(fp)->flags & FN_WRAPPER))
            return;
    }
    p->recovered = true;
    *out = p->value;
}

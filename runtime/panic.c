// SPDX-License-Identifier: GPL-3.0-or-later
// Panics, deferred calls and go_goexit for C goroutines.
//
// A panic runs, on top of the frames it was raised in, what has been deferred since the innermost
// go_try, newest first; then it jumps to that go_try's saved registers, or, when there is none, is
// reported and ends the goroutine, whose stack is given up as it is. A deferred function may panic
// itself: the new panic takes over with what is left, and nobody returns to the old one (raised is
// the list of all that are under way). go_goexit is the same but passes every boundary; a panic
// raised on its way that would land in a boundary it has to pass becomes the go_goexit again.
//
// The jump only ever crosses the user's frames and those of this library that hold nothing: its
// functions panic last, with no lock held. Registers are saved by setjmp, and not by the context
// switch's assembly, since ASan and TSan follow longjmp. Rejected: unwinding by tables (C code has
// no cleanups there), saved registers in every goroutine (only go_try pays).
#include "local.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

struct Boundary {
    Boundary *prev;
    // As they were when it was entered.
    Raised *raised;
    GoContext *ctx;
    int32_t mask;
    uint32_t ndefer;
    GoPanic *panic;  // where the panic goes that lands here; may be NULL
    jmp_buf regs;
};

struct Raised {
    Raised *link;    // what was under way when it was raised
    Boundary *at;    // the innermost one then
    bool exit;       // go_goexit, not a panic
    bool recovered;
    GoPanic p;
};

enum { CALLED, PANICKED, RECOVERED };  // what setjmp returns in go_try

static struct {
    Lock lock;
    void (*fn)(const GoPanic *p, void *arg);
    void *arg;
} handler = {.lock = {.rank = LockLeaf}};

// The running goroutine where it may be unwound; NULL elsewhere.
static G *unwindable(void)
{
    M *m = getm();
    if (m == NULL || m->curg == NULL || m->p == NULL || m->onsystem || m->commit != CommitNone)
        return NULL;
    return m->curg;
}

static Local *local(void)
{
    G *g = unwindable();
    return g != NULL ? localof(g) : NULL;
}

// --- deferred calls ------------------------------------------------------------------------------
static void push(Local *l, void (*fn)(void *), void *arg)
{
    if (l->ndefer == l->cap) {
        bool few = l->defers == l->few;
        Deferred *d = realloc(few ? NULL : l->defers, 2 * l->cap * sizeof *d);
        if (d == NULL)
            go_fatal("out of memory for deferred calls");
        if (few)
            memcpy(d, l->few, sizeof l->few);
        l->defers = d;
        l->cap *= 2;
    }
    l->defers[l->ndefer++] = (Deferred){fn, arg};
}

// Runs what is deferred above base. A cancellation does not reach cleanups.
static void rundefers(Local *l, uint32_t base)
{
    while (l->ndefer > base) {
        Deferred d = l->defers[--l->ndefer];
        l->mask++;
        d.fn(d.arg);
        l->mask--;
    }
}

void localdefer(void (*fn)(void *), void *arg)
{
    Local *l = local();
    if (l != NULL)
        push(l, fn, arg);
}

void localpop(bool run)
{
    Local *l = local();
    if (l == NULL)
        return;
    if (l->ndefer <= (l->top != NULL ? l->top->ndefer : 0))
        go_panic("go_defer_pop without a go_defer");
    if (run)
        rundefers(l, l->ndefer - 1);
    else
        l->ndefer--;
}

void go_defer(void (*fn)(void *), void *arg)
{
    if (local() == NULL)
        go_fatal("go_defer outside a goroutine");
    localdefer(fn, arg);
}

void go_defer_pop(bool run)
{
    if (local() == NULL)
        go_fatal("go_defer_pop outside a goroutine");
    localpop(run);
}

// --- unwinding -----------------------------------------------------------------------------------
// Oldest first; false if none was a panic.
static bool printpanics(FILE *f, const Raised *r)
{
    if (r == NULL)
        return false;
    bool any = printpanics(f, r->link);
    if (r->exit)
        return any;
    fprintf(f, "%spanic: %s%s\n", any ? "\t" : "", r->p.text, r->recovered ? " [recovered]" : "");
    return true;
}

// Nobody has caught it: the handler's, or a report in Go's form.
static void reportpanic(Local *l, const Raised *r)
{
    lock(&handler.lock);
    void (*fn)(const GoPanic *, void *) = handler.fn;
    void *arg = handler.arg;
    unlock(&handler.lock);
    if (l->reporting)
        go_fatal("panic in the panic handler: %s", r->p.text);
    l->reporting = true;
    l->mask++;
    if (fn != NULL) {
        fn(&r->p, arg);
    } else {
        flockfile(stderr);
        printpanics(stderr, r);
        fputc('\n', stderr);
        traceg(stderr, go_self());
        fflush(stderr);
        funlockfile(stderr);
    }
    if (go_self() == sched.maing)
        go_setexit(2);
}

static void release(Local *l)
{
    if (l->defers != l->few)
        free(l->defers);
    go_context_unref(l->inherited);
}

// Is a go_goexit under way that has to pass b? It has if it was raised since b was entered.
static bool exiting(const Raised *r, const Boundary *b)
{
    for (; r != b->raised; r = r->link)
        if (r->exit)
            return true;
    return false;
}

static _Noreturn void land(Local *l, Boundary *b, const Raised *r)
{
    l->top = b->prev;
    l->raised = b->raised;
    l->ctx = b->ctx;
    l->mask = b->mask;
    if (!r->recovered && b->panic != NULL)
        *b->panic = r->p;
    longjmp(b->regs, r->recovered ? RECOVERED : PANICKED);
}

static _Noreturn void raise_(Local *l, Raised *r)
{
    INVARIANT(l->wait.ctx == NULL, "panic in the middle of a wait");
    r->link = l->raised;
    r->at = l->top;
    l->raised = r;
    for (Boundary *b; (b = l->top) != NULL; l->top = b->prev) {
        rundefers(l, b->ndefer);
        if (!exiting(r, b))
            land(l, b, r);
        r->exit = true;
        l->ctx = b->ctx;
    }
    rundefers(l, 0);
    if (!r->exit && !r->recovered)
        reportpanic(l, r);
    release(l);
    goexit1();
}

static _Noreturn void raisepanic(Raised *r)
{
    Local *l = local();
    if (l == NULL)
        go_fatal("%s", r->p.text);
    raise_(l, r);
}

static void setpanic(Raised *r, void *value, const char *fmt, va_list ap)
{
    *r = (Raised){.p.value = value};
    vsnprintf(r->p.text, sizeof r->p.text, fmt, ap);
}

void go_panic(const char *fmt, ...)
{
    Raised r;
    va_list ap;
    va_start(ap, fmt);
    setpanic(&r, NULL, fmt, ap);
    va_end(ap);
    raisepanic(&r);
}

void go_panic_value(void *value, const char *fmt, ...)
{
    Raised r;
    va_list ap;
    va_start(ap, fmt);
    setpanic(&r, value, fmt, ap);
    va_end(ap);
    raisepanic(&r);
}

void go_repanic(const GoPanic *p)
{
    Raised r = {.p = *p};
    raisepanic(&r);
}

void go_goexit(void)
{
    G *g = unwindable();
    INVARIANT(g != NULL, "go_goexit where none is possible");
    Raised r = {.exit = true};
    if (localof(g) != NULL)
        raise_(localof(g), &r);
    goexit1();
}

bool go_recover(GoPanic *p)
{
    Local *l = local();
    Raised *r = l != NULL ? l->raised : NULL;
    // at: a function called through go_try by a deferred one does not see its panic.
    if (r == NULL || r->exit || r->recovered || r->at != l->top)
        return false;
    r->recovered = true;
    if (p != NULL)
        *p = r->p;
    return true;
}

// --- boundaries ----------------------------------------------------------------------------------
// Of its own, so that no variable of go_try's changes between setjmp and the jump.
static __attribute__((noinline)) bool protect(Local *l, Boundary *b, void (*fn)(void *), void *arg)
{
    int how = setjmp(b->regs);
    if (how != CALLED)
        return how == RECOVERED;
    fn(arg);
    rundefers(l, b->ndefer);
    l->top = b->prev;
    return true;
}

bool go_try(void (*fn)(void *), void *arg, GoPanic *p)
{
    G *g = unwindable();
    INVARIANT(g != NULL, "go_try where nothing can be unwound");
    Local own, *l = localof(g);
    if (l == NULL) {
        own = (Local){.defers = own.few, .cap = DEFERS_FEW};
        l = &own;
        setlocal(g, l);
    }
    Boundary b;
    b.prev = l->top;
    b.raised = l->raised;
    b.ctx = l->ctx;
    b.mask = l->mask;
    b.ndefer = l->ndefer;
    b.panic = p;
    l->top = &b;
    bool returned = protect(l, &b, fn, arg);
    if (l == &own) {
        release(l);
        setlocal(g, NULL);
    }
    return returned;
}

void go_set_panic_handler(void (*fn)(const GoPanic *p, void *arg), void *arg)
{
    lock(&handler.lock);
    handler.fn = fn;
    handler.arg = arg;
    unlock(&handler.lock);
}

void grun(G *g)
{
    Local l;
    void *arg = garg(g);
    l.ctx = l.inherited = g->param;
    l.top = NULL;
    l.raised = NULL;
    l.defers = l.few;
    l.ndefer = 0;
    l.cap = DEFERS_FEW;
    l.mask = 0;
    l.reporting = false;
    l.wait.ctx = NULL;
    setlocal(g, &l);
    g->fn(arg);
    if (l.ndefer > 0)
        rundefers(&l, 0);
    if (l.inherited != NULL || l.defers != l.few)
        release(&l);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What a C goroutine has of its own: deferred calls, go_try boundaries, the panic under way, its
// context, and the one place where a cancellation finds it. A Local lies in the frame below the
// goroutine's first function (grun), localof finds it. A bare goroutine has one only while a
// native is inside go_try. All of it is the goroutine's own, but for wait.
#ifndef RUNTIME_LOCAL_H
#define RUNTIME_LOCAL_H

#include "sched.h"

typedef struct Boundary Boundary;
typedef struct Raised Raised;

typedef struct Deferred {
    void (*fn)(void *arg);
    void *arg;
} Deferred;

// A goroutine that waits for something and for the end of its context: one at a time. Whoever
// cancels holds the context's lock, sets canceled, then calls take. The waiter, once it holds what
// take locks, looks at canceled before it queues itself, and keeps that lock until the park is
// committed: either it sees canceled, or take finds it.
typedef struct CancelWait {
    G *g;
    GoContext *ctx;  // armed there; NULL: not armed
    // Takes g out of the wait list it is in: g, now the caller's to ready, or NULL, it is in none.
    G *(*take)(struct CancelWait *w);
    void *obj;                        // take's
    struct CancelWait *next, *prev;   // ctx->waits; ctx->lock
    uint32_t canceled;                // atomic
    bool taken;                       // by take; ordered by the readying
} CancelWait;

enum { DEFERS_FEW = 4 };

struct Local {
    GoContext *ctx;        // the current one, borrowed; NULL: none
    GoContext *inherited;  // a reference held until the end; NULL: none
    Boundary *top;         // innermost go_try; NULL: none
    Raised *raised;        // panic or go_goexit whose deferred calls are running; NULL: none
    Deferred *defers;      // few, or from malloc
    uint32_t ndefer, cap;
    int32_t mask;          // > 0: the context does not reach what waits here
    bool reporting;        // in the panic handler
    CancelWait wait;
    Deferred few[DEFERS_FEW];
};

// --- panic.c -------------------------------------------------------------------------------------
// Runs g->fn with a Local and, after it, what it deferred.
void grun(G *g);
// As go_defer and go_defer_pop, but without effect in a bare goroutine outside go_try.
void localdefer(void (*fn)(void *arg), void *arg);
void localpop(bool run);

// --- context.c -----------------------------------------------------------------------------------
void contextinheritslow(G *g, Local *parent);
CancelWait *cancelablewait(Local *l);
// Queues w with its context; false if that has ended. Without locks held.
bool cancelarm(CancelWait *w, G *(*take)(CancelWait *w), void *obj);
// Undoes that, after the wait; true if take had found the goroutine.
bool canceldisarm(CancelWait *w);
// Why the running goroutine's context has ended (GO_ERR_CANCELED, GO_ERR_TIMEOUT); 0: it has not,
// or is masked, or there is none.
int cancelerrorof(Local *l);
// The channel to select on besides what is waited for; NULL: none, or masked.
GoChan *canceldone(void);

// --- sema.c --------------------------------------------------------------------------------------
// cancelarm for waits for addr.
bool semarm(CancelWait *w, uint32_t *addr);
// Waits on a native stack; w (NULL: none) has been armed by semarm. GO_OK, or GO_CANCELED: it is in
// no list any more, and a release that counted on it finds another waiter or leaves its token in
// *addr.
int semacquire(uint32_t *addr, bool lifo, enum WaitReason reason, const CancelWait *w);

// --- sync.c --------------------------------------------------------------------------------------
// go_mutex_lock_ctx with w for the caller's context (NULL: none), not armed.
int mutexlock(GoMutex *m, CancelWait *w);

// --- inline --------------------------------------------------------------------------------------
static inline Local *localof(const G *g)
{
    return garg(g);
}

static inline void setlocal(G *g, Local *l)
{
    if ((g->flags & GCOLD) != 0)
        ((GCold *)g->arg)->arg = l;
    else
        g->arg = l;
}

// A new goroutine takes over its parent's context.
static inline void contextinherit(G *g, G *parent)
{
    Local *l = parent != NULL ? localof(parent) : NULL;
    if (__builtin_expect(l != NULL && l->ctx != NULL, 0))
        contextinheritslow(g, l);
}

// The place where a cancellation is to find the running goroutine; NULL: none can come.
static inline CancelWait *cancelable(G *g)
{
    Local *l = localof(g);
    return __builtin_expect(l != NULL && l->ctx != NULL, 0) ? cancelablewait(l) : NULL;
}

// The same while it is armed.
static inline CancelWait *cancelarmed(G *g)
{
    Local *l = localof(g);
    return l != NULL && l->wait.ctx != NULL ? &l->wait : NULL;
}

static inline int cancelerror(G *g)
{
    Local *l = localof(g);
    return __builtin_expect(l != NULL && l->ctx != NULL, 0) ? cancelerrorof(l) : 0;
}

static inline bool canceled(const CancelWait *w)
{
    return w != NULL && ld_seq(&w->canceled) != 0;
}

#endif

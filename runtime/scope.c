// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes: goroutines that none outlives the call that started them, so they may use its locals.
//
// A scope is the list of its handles. Only a goroutine that is in the scope can add to it, so once
// all that are in the list have ended and the list has not grown, nothing runs any more. The
// joining is deferred, so that a panic or go_goexit of the body waits for it, too.
#include "local.h"

#include <stdlib.h>

struct GoJoin {
    GoJoin *next;      // written before the handle is published
    GoScope *scope;
    GoWaitGroup ended;
    void *(*fn)(void *arg);
    void *arg;
    void *result;      // these two ordered by ended
    GoPanic *panic;    // NULL: it has not panicked
    bool told;         // atomic: a join has told of the panic
};

struct GoScope {
    GoJoin *all;       // atomic push at the head
    GoContext *ctx;
    GoContext *outer;  // the body's goroutine's own
};

static void ended(void *arg)
{
    GoJoin *h = arg;
    go_wg_done(&h->ended);
}

static void call(void *arg)
{
    GoJoin *h = arg;
    h->result = h->fn(h->arg);
}

static void run(void *arg)
{
    GoJoin *h = arg;
    GoPanic p;
    go_defer(ended, h);
    if (go_try(call, h, &p))
        return;
    GoPanic *copy = malloc(sizeof *copy);
    if (copy == NULL)
        go_fatal("out of memory for a goroutine's panic");
    *copy = p;
    h->panic = copy;
    go_context_cancel(h->scope->ctx, NULL);
}

GoJoin *go_scope_go(GoScope *s, void *(*fn)(void *arg), void *arg)
{
    GoJoin *h = calloc(1, sizeof *h);
    if (h == NULL)
        go_fatal("out of memory for a goroutine's handle");
    h->scope = s;
    h->fn = fn;
    h->arg = arg;
    go_wg_add(&h->ended, 1);
    h->next = ld_rlx(&s->all);
    while (!cas_rel(&s->all, &h->next, h))
        ;
    goin(s->ctx, run, h);
    return h;
}

static int outcome(GoJoin *h, void **result, GoPanic *p)
{
    if (result != NULL)
        *result = h->result;
    if (h->panic == NULL)
        return GO_OK;
    st_rlx(&h->told, true);
    if (p != NULL)
        *p = *h->panic;
    return GO_PANICKED;
}

int go_join_try(GoJoin *h, void **result, GoPanic *p)
{
    go_wg_wait(&h->ended);
    return outcome(h, result, p);
}

int go_join_ctx(GoJoin *h, void **result, GoPanic *p)
{
    return go_wg_wait_ctx(&h->ended) == GO_OK ? outcome(h, result, p) : GO_CANCELED;
}

void *go_join(GoJoin *h)
{
    void *result;
    if (go_join_try(h, &result, NULL) == GO_PANICKED)
        go_repanic(h->panic);
    return result;
}

// Waits for all, frees all; true with a panic in *p if there is one of which nobody has been told.
static bool joinall(GoScope *s, GoPanic *p)
{
    GoJoin *joined = NULL, *all;
    while ((all = ld_acq(&s->all)) != joined) {
        for (GoJoin *h = all; h != joined; h = h->next)
            go_wg_wait(&h->ended);
        joined = all;
    }
    bool panicked = false;
    while (all != NULL) {
        GoJoin *next = all->next;
        if (all->panic != NULL && !ld_rlx(&all->told)) {
            *p = *all->panic;
            panicked = true;
        }
        free(all->panic);
        free(all);
        all = next;
    }
    if (localof(getm()->curg) != NULL)
        go_context_set(s->outer);
    go_context_unref(s->ctx);
    return panicked;
}

// The body is being left by a panic, which goes on afterwards, or by go_goexit.
static void abandon(void *arg)
{
    GoScope *s = arg;
    GoPanic dropped;
    go_context_cancel(s->ctx, NULL);
    joinall(s, &dropped);
}

void go_scope(void (*body)(GoScope *s, void *arg), void *arg)
{
    GoPanic p;
    GoScope s = {.outer = go_context()};
    s.ctx = go_context_with_cancel(s.outer);
    localdefer(abandon, &s);
    if (localof(getm()->curg) != NULL)
        go_context_set(s.ctx);
    body(&s, arg);
    localpop(false);
    if (joinall(&s, &p))
        go_repanic(&p);
}

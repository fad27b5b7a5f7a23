// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes: goroutines that none outlives the call that started them, so they may use its locals.
//
// A scope is the list of its handles. Only a goroutine that is in the scope can add to it, so once
// all that are in the list have ended and the list has not grown, nothing runs any more.
#include "sched.h"

#include <stdlib.h>

struct GoJoin {
    GoJoin *next;      // written before the handle is published
    GoWaitGroup ended;
    void *(*fn)(void *arg);
    void *arg;
    void *result;      // ordered by ended
};

struct GoScope {
    GoJoin *all;  // atomic push at the head
};

static void run(void *arg)
{
    GoJoin *h = arg;
    h->result = h->fn(h->arg);
    go_wg_done(&h->ended);
}

GoJoin *go_scope_go(GoScope *s, void *(*fn)(void *arg), void *arg)
{
    GoJoin *h = calloc(1, sizeof *h);
    if (h == NULL)
        go_fatal("out of memory for a goroutine's handle");
    h->fn = fn;
    h->arg = arg;
    go_wg_add(&h->ended, 1);
    h->next = ld_rlx(&s->all);
    while (!cas_rel(&s->all, &h->next, h))
        ;
    go(run, h);
    return h;
}

void *go_join(GoJoin *h)
{
    go_wg_wait(&h->ended);
    return h->result;
}

void go_scope(void (*body)(GoScope *s, void *arg), void *arg)
{
    GoScope s = {NULL};
    body(&s, arg);
    GoJoin *joined = NULL, *all;
    while ((all = ld_acq(&s.all)) != joined) {
        for (GoJoin *h = all; h != joined; h = h->next)
            go_wg_wait(&h->ended);
        joined = all;
    }
    while (all != NULL) {
        GoJoin *next = all->next;
        free(all);
        all = next;
    }
}

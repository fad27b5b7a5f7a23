// SPDX-License-Identifier: GPL-3.0-or-later
// Pools of interchangeable objects, as sync.Pool: get and put touch only the current P's slots.
//
// A goroutine in C is never preempted between two instructions of this file, so the slots of the P
// it runs on are its own until it returns. What does not fit there goes to one shared list, and
// half a P's worth comes from it at a time.
#include "sched.h"

#include <stdlib.h>

enum { LOCAL = 32, BATCH = LOCAL / 2 };

typedef struct Local {
    void *item[LOCAL];
    uint32_t n;
} __attribute__((aligned(64))) Local;

struct GoPoolShared {
    Lock lock;
    void **item;
    size_t n, cap;
    Local local[MAXPROCS];
};

typedef struct GoPoolShared Shared;

static Shared *shared(GoPool *p)
{
    Shared *s = ld_acq(&p->shared);
    if (s != NULL)
        return s;
    s = aligned_alloc(64, (sizeof *s + 63) & ~(size_t)63);
    if (s == NULL)
        go_fatal("out of memory for a pool");
    s->item = NULL;
    s->n = s->cap = 0;
    for (int i = 0; i < MAXPROCS; i++)
        s->local[i].n = 0;
    s->lock = (Lock){0};
    lockinit(&s->lock, LockLeaf);
    Shared *none = NULL;
    if (cas(&p->shared, &none, s))
        return s;
    free(s);
    return ld_acq(&p->shared);  // what the failed exchange saw was read without order
}

// The current P's slots.
static Local *local(Shared *s)
{
    return &s->local[getm()->p->id];
}

static void spill(Shared *s, Local *l)
{
    lock(&s->lock);
    if (s->cap - s->n < BATCH) {
        size_t cap = s->cap != 0 ? 2 * s->cap : 4 * BATCH;
        void **item = realloc(s->item, cap * sizeof *item);
        INVARIANT(item != NULL, "out of memory for a pool");
        s->item = item;
        s->cap = cap;
    }
    for (int i = 0; i < BATCH; i++)
        s->item[s->n + (size_t)i] = l->item[--l->n];
    st_rlx(&s->n, s->n + BATCH);
    unlock(&s->lock);
}

void *go_pool_get(GoPool *p)
{
    Shared *s = shared(p);
    Local *l = local(s);
    if (l->n == 0 && ld_rlx(&s->n) > 0) {
        lock(&s->lock);
        while (l->n < BATCH && s->n > 0) {
            void *item = s->item[s->n - 1];
            st_rlx(&s->n, s->n - 1);
            l->item[l->n++] = item;
        }
        unlock(&s->lock);
    }
    if (l->n > 0)
        return l->item[--l->n];
    return p->make != NULL ? p->make(p->arg) : NULL;
}

void go_pool_put(GoPool *p, void *item)
{
    Shared *s = shared(p);
    Local *l = local(s);
    if (l->n == LOCAL)
        spill(s, l);
    l->item[l->n++] = item;
}

void go_pool_free(GoPool *p, void (*destroy)(void *item))
{
    Shared *s = p->shared;
    if (s == NULL)
        return;
    for (int i = 0; i < MAXPROCS; i++)
        for (Local *l = &s->local[i]; l->n > 0;)
            destroy(l->item[--l->n]);
    while (s->n > 0)
        destroy(s->item[--s->n]);
    free(s->item);
    free(s);
    p->shared = NULL;
}

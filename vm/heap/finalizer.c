// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finalizers: a table by object, and a queue of those that are due.
//
// What an object with a finalizer leads to is marked with the roots, the object itself is not: of
// two such objects one of which leads to the other, only the outer one is due, and a cycle never
// is. What marking does not reach leaves the table for the queue and is kept for one more
// collection, so that its finalizer sees it whole. One goroutine at a time calls them.
// Everything here is protected by heap.lock; marking holds it for the order's sake only.
#include "vm/heap/internal.h"

#include <stdlib.h>

#include "runtime/embed.h"

typedef struct Entry Entry;
struct Entry {
    Finalizer f;
    Entry *next; // in its bucket, or in the queue
};

typedef struct FinTable {
    Entry **buckets; // 1 << bits of them, chains
    uint32_t bits;
    uint64_t n;
    Entry *due, **last; // the queue
    bool running;       // a goroutine calls them, or was asked for
} FinTable;

enum { FIRST_BITS = 4, TINY = 16 };

static Entry **bucket(const FinTable *t, const void *object) {
    return &t->buckets[(uint64_t)(uintptr_t)object * 0x9e3779b97f4a7c15u >> (64 - t->bits)];
}

// A table or NULL when there is no memory.
static FinTable *table(void) {
    FinTable *t = heap.finalizers;
    if (t || !(t = calloc(1, sizeof *t)))
        return t;
    t->bits = FIRST_BITS;
    t->last = &t->due;
    t->buckets = calloc((size_t)1 << t->bits, sizeof *t->buckets);
    if (!t->buckets) {
        free(t);
        return NULL;
    }
    return heap.finalizers = t;
}

// Doubles the buckets; without memory for that chains get longer.
static void grow(FinTable *t) {
    FinTable old = *t;
    Entry **buckets = calloc((size_t)2 << t->bits, sizeof *buckets);
    if (!buckets)
        return;
    t->buckets = buckets;
    t->bits++;
    for (size_t i = 0; i < (size_t)1 << old.bits; i++)
        for (Entry *e = old.buckets[i], *next; e; e = next) {
            next = e->next;
            Entry **b = bucket(t, e->f.object);
            e->next = *b;
            *b = e;
        }
    free(old.buckets);
}

static FinResult set(const Finalizer *f) {
    FinTable *t = table();
    Entry **at = t ? bucket(t, f->object) : NULL;
    while (at && *at && (*at)->f.object != f->object)
        at = &(*at)->next;
    if (at && *at && f->fn)
        return FIN_TWICE;
    if (at && *at) {
        Entry *gone = *at;
        *at = gone->next;
        t->n--;
        free(gone);
    } else if (f->fn) {
        Entry *e = t ? malloc(sizeof *e) : NULL;
        if (!e)
            heap_oom(sizeof *e);
        *e = (Entry){*f, *at};
        *at = e;
        if (++t->n >> t->bits)
            grow(t);
    }
    return FIN_OK;
}

FinResult heap_setfinalizer(const Finalizer *f) {
    void *base = heap_find(f->object, NULL, NULL);
    if (!base)
        return FIN_FOREIGN;
    const RType *elem = f->type->elem;
    if (base != f->object && (elem->size >= TINY || !(elem->flags & RT_NOSCAN)))
        return FIN_INTERIOR;
    pthread_mutex_lock(&heap.lock);
    FinResult r = set(f);
    pthread_mutex_unlock(&heap.lock);
    return r;
}

bool heap_nextfinalizer(Finalizer *f) {
    pthread_mutex_lock(&heap.lock);
    FinTable *t = heap.finalizers;
    Entry *e = t->due;
    if (e) {
        *f = e->f;
        t->due = e->next;
        if (!t->due)
            t->last = &t->due;
    } else {
        t->running = false;
    }
    pthread_mutex_unlock(&heap.lock);
    free(e);
    return e != NULL;
}

void finalizers_mark(void) {
    const FinTable *t = heap.finalizers;
    if (!t)
        return;
    for (const Entry *e = t->due; e; e = e->next) {
        heap_mark(e->f.object);
        heap_mark(e->f.fn);
    }
    for (size_t i = 0; t->n && i < (size_t)1 << t->bits; i++)
        for (const Entry *e = t->buckets[i]; e; e = e->next) {
            heap_markinside((uintptr_t)e->f.object);
            heap_mark(e->f.fn);
        }
}

bool finalizers_queue(void) {
    FinTable *t = heap.finalizers;
    if (!t)
        return false;
    pthread_mutex_lock(&heap.lock);
    for (size_t i = 0; t->n && i < (size_t)1 << t->bits; i++)
        for (Entry **at = &t->buckets[i], *e; (e = *at);) {
            if (heap_ismarked((uintptr_t)e->f.object)) {
                at = &e->next;
                continue;
            }
            *at = e->next;
            e->next = NULL;
            *t->last = e;
            t->last = &e->next;
            t->n--;
        }
    for (const Entry *e = t->due; e; e = e->next)
        heap_mark(e->f.object);
    bool start = t->due && !t->running;
    t->running = t->running || start;
    pthread_mutex_unlock(&heap.lock);
    return start;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Native stacks: arenas, size classes, pools.
//
// An arena is one NORESERVE mapping of equal slots, each [guard | usable], and a table of their
// descriptors. A slot is used first come, its guard installed at that time; from then on its stack
// is in use, in an M's cache, or pooled: warm (with memory, maybe a suspended loop) or cold
// (trimmed). The guard is an odd number of pages: with a power of two as stride the tops of all
// stacks would share one set of the TLB, and their page-table entries one set of the cache. With
// it, the top of a stack and the guard of the next also mostly share a page-table page, so a parked
// shallow stack costs two pages in all. The tops themselves are shifted by a colour inside their
// page. Arenas and descriptors are never unmapped; the list of arenas only grows at its head, by a
// release store, so that the SIGSEGV handler may walk it.
// Rejected: one mapping and mprotect per stack (65530 mappings are the limit), growing by copying
// (C frames hold pointers to themselves), segmented stacks (foreign code checks nothing).
#include "stack.h"

#include "sched.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

enum {
    PAGE = 4096,
    COLOURS = 16,
    COLOUR_STEP = 128,
    KEEP = 64 << 10,          // a free stack keeps so much memory
    PROBE = 16,               // pages below that, looked at for signs of a deeper use
    USES_PER_PROBE = 32,
    ARENA_SLOTS = 64,
    CACHE_BATCH = 8,
    TRIM_BATCH = 32,
    WARM_KEEP = 32,                        // of each class, whatever happens
    SCAVENGE_PERIOD = 500 * 1000 * 1000,  // ns
};

typedef struct ClassInfo {
    size_t size;   // usable bytes, colour included
    size_t guard;  // an odd number of pages
} ClassInfo;

static const ClassInfo classes[] = {
    {(size_t)64 << 10, 5 * PAGE}, {(size_t)256 << 10, 5 * PAGE}, {(size_t)1 << 20, 17 * PAGE},
    {(size_t)16 << 20, 17 * PAGE}, {(size_t)256 << 20, 17 * PAGE}, {(size_t)1 << 30, 17 * PAGE},
};
enum { NCLASSES = sizeof classes / sizeof classes[0] };

#if defined(GO_ASAN) || defined(GO_TSAN)
static const size_t stack_default = (size_t)1 << 20;  // shadow memory takes address space
#else
static const size_t stack_default = (size_t)256 << 20;
#endif

typedef struct Arena Arena;
struct Arena {
    Arena *next;
    char *base;
    size_t stride, guard;
    uint32_t class, nslots;
    uint32_t used;  // slots [0, used) have a guard; grows under the lock, read by the handler
    Stack slot[];
};

static struct {
    Lock lock;
    Arena *arenas;              // all, newest first
    Arena *current[NCLASSES];   // the one with unused slots
    Stack *warm[NCLASSES], *cold[NCLASSES];
    size_t nwarm[NCLASSES], ncold[NCLASSES];
    size_t low[NCLASSES];       // the least nwarm since the scavenger's last look
    size_t made;
    uint32_t defclass;
    bool defset;
    bool noguard;               // the kernel lacks MADV_GUARD_INSTALL
} pool;

static uint32_t class_for(size_t size)
{
    uint32_t c = 0;
    while (c < NCLASSES - 1 && classes[c].size < size)
        c++;
    return c;
}

void stackinit(size_t defaultsize)
{
    lockinit(&pool.lock, LockStack);
    pool.defclass = class_for(defaultsize != 0 ? defaultsize : stack_default);
    pool.defset = true;
}

size_t stackdefault(void)
{
    return classes[pool.defset ? pool.defclass : class_for(stack_default)].size;
}

void stack_usemprotect(void)
{
    pool.noguard = true;
}

// A new arena of the class; a smaller one where address space is limited. The pool is locked.
static Arena *newarena(uint32_t class)
{
    size_t stride = classes[class].size + classes[class].guard;
    for (uint32_t n = ARENA_SLOTS; n > 0; n /= 8) {
        void *base = mmap(NULL, n * stride, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
        if (base == MAP_FAILED)
            continue;
        Arena *a = calloc(1, sizeof *a + n * sizeof a->slot[0]);
        if (a == NULL) {
            munmap(base, n * stride);
            errno = ENOMEM;
            return NULL;
        }
        // A huge page would make a whole stack resident at its first touch. EINVAL: no huge pages
        // here.
        madvise(base, n * stride, MADV_NOHUGEPAGE);
        a->base = base;
        a->stride = stride;
        a->guard = classes[class].guard;
        a->class = class;
        a->nslots = n;
        a->next = pool.arenas;
        st_rel(&pool.arenas, a);
        pool.current[class] = a;
        return a;
    }
    return NULL;
}

// Emulators accept any advice and do nothing. Into a real guard the kernel cannot write. (Not a
// call whose argument valgrind would read itself: it dies of the guard.)
static bool guarded(void *p)
{
    return syscall(SYS_clock_getres, CLOCK_MONOTONIC, p) != 0;
}

static int install_guard(void *p, size_t n)
{
    if (!pool.noguard) {
        if (madvise(p, n, MADV_GUARD_INSTALL) == 0) {
            if (pool.made > 0 || guarded(p))
                return 0;
        } else if (errno != EINVAL) {
            return -1;
        }
        pool.noguard = true;
    }
    return mprotect(p, n, PROT_NONE);
}

// A stack that never was one. The pool is locked.
static Stack *newslot(uint32_t class)
{
    Arena *a = pool.current[class];
    if (a == NULL || a->used == a->nslots)
        a = newarena(class);
    if (a == NULL)
        return NULL;
    char *slot = a->base + a->used * a->stride;
    if (install_guard(slot, a->guard) != 0)
        return NULL;
    Stack *s = &a->slot[a->used];
    s->lo = slot + a->guard;
    s->hi = slot + a->stride - pool.made % COLOURS * COLOUR_STEP;
    s->class = class;
    pool.made++;
    st_rel(&a->used, a->used + 1);
    return s;
}

static void lower(uint32_t class)
{
    if (pool.nwarm[class] < pool.low[class])
        pool.low[class] = pool.nwarm[class];
}

static Stack *pop(Stack **list, size_t *n)
{
    Stack *s = *list;
    if (s != NULL) {
        *list = s->next;
        s->next = NULL;
        --*n;
    }
    return s;
}

static void push(Stack **list, size_t *n, Stack *s)
{
    s->next = *list;
    *list = s;
    ++*n;
}

Stack *stackalloc(StackCache *cache, size_t size)
{
    if (cache != NULL && cache->head != NULL && size <= stackdefault()) {
        Stack *s = cache->head;
        cache->head = s->next;
        cache->n--;
        s->next = NULL;
        return s;
    }
    uint32_t class = size != 0 ? class_for(size) : pool.defclass;
    if (size > classes[class].size) {
        errno = ENOMEM;
        return NULL;
    }
    lock(&pool.lock);
    Stack *s = pop(&pool.warm[class], &pool.nwarm[class]);
    if (s == NULL)
        s = pop(&pool.cold[class], &pool.ncold[class]);
    if (s == NULL)
        s = newslot(class);
    if (s == NULL && size == 0 && errno == ENOMEM && class > 0) {
        // Address space is short (RLIMIT_AS, strict overcommit): smaller reservations from now on.
        int err = errno;
        for (uint32_t c = class; s == NULL && c-- > 0;) {
            s = newslot(c);
            if (s != NULL)
                pool.defclass = c;
        }
        errno = err;
    }
    while (s != NULL && cache != NULL && class == pool.defclass && cache->n < CACHE_BATCH &&
           pool.warm[class] != NULL) {
        Stack *extra = pop(&pool.warm[class], &pool.nwarm[class]);
        extra->next = cache->head;
        cache->head = extra;
        cache->n++;
    }
    lower(class);
    unlock(&pool.lock);
    return s;
}

void stackgiveback(Stack *s)
{
    char *keep = (char *)((uintptr_t)(s->hi - KEEP) & ~(uintptr_t)(PAGE - 1));
    size_t probe = PROBE * PAGE;
    unsigned char resident[PROBE];
    if (keep < s->lo + probe || mincore(keep - probe, probe, resident) != 0)
        return;
    for (int i = 0; i < PROBE; i++) {
        if (resident[i] & 1) {
            madvise(s->lo, (size_t)(keep - s->lo), MADV_DONTNEED);
            return;
        }
    }
}

static void topool(Stack *s)
{
    push(&pool.warm[s->class], &pool.nwarm[s->class], s);
}

void stackfree(StackCache *cache, Stack *s)
{
    if (++s->uses % USES_PER_PROBE == 0)
        stackgiveback(s);
    if (cache != NULL && s->class == pool.defclass && cache->n < STACK_CACHE_MAX) {
        s->next = cache->head;
        cache->head = s;
        cache->n++;
        return;
    }
    lock(&pool.lock);
    topool(s);
    while (cache != NULL && cache->n > STACK_CACHE_MAX - CACHE_BATCH) {
        Stack *old = cache->head;
        cache->head = old->next;
        cache->n--;
        topool(old);
    }
    unlock(&pool.lock);
}

void stackcache_flush(StackCache *cache)
{
    lock(&pool.lock);
    while (cache->head != NULL) {
        Stack *s = cache->head;
        cache->head = s->next;
        topool(s);
    }
    cache->n = 0;
    unlock(&pool.lock);
}

// One batch of the class, down to keep; how many.
static size_t trimclass(uint32_t class, size_t keep)
{
    Stack *batch = NULL;
    size_t n = 0, left;
    lock(&pool.lock);
    while (n < TRIM_BATCH && pool.nwarm[class] > keep)
        push(&batch, &n, pop(&pool.warm[class], &pool.nwarm[class]));
    lower(class);
    unlock(&pool.lock);
    for (Stack *s = batch; s != NULL; s = s->next) {
        char *top = (char *)(((uintptr_t)s->hi + PAGE - 1) & ~(uintptr_t)(PAGE - 1));
        gobuf_free(&s->ctx);
        s->started = false;
        madvise(s->lo, (size_t)(top - s->lo), MADV_DONTNEED);
    }
    left = n;
    lock(&pool.lock);
    while (batch != NULL)
        push(&pool.cold[class], &pool.ncold[class], pop(&batch, &left));
    unlock(&pool.lock);
    return n;
}

size_t stacktrim(size_t keep)
{
    size_t total = 0, n;
    for (uint32_t class = 0; class < NCLASSES; class++) {
        while ((n = trimclass(class, keep)) > 0)
            total += n;
    }
    return total;
}

bool stackscavenge(int64_t now)
{
    static int64_t next;
    static size_t keep[NCLASSES];
    static bool working;
    if (!working && now < next)
        return false;
    if (!working) {
        next = now + SCAVENGE_PERIOD;
        lock(&pool.lock);
        for (uint32_t c = 0; c < NCLASSES; c++) {
            // What was in use at some time of the last period will be again.
            keep[c] = pool.nwarm[c] - pool.low[c] + WARM_KEEP;
            pool.low[c] = pool.nwarm[c];
        }
        unlock(&pool.lock);
    }
    working = false;
    for (uint32_t c = 0; c < NCLASSES && !working; c++)
        working = trimclass(c, keep[c]) > 0;
    return working;
}

bool stackidle(void)
{
    bool idle = false;
    lock(&pool.lock);
    for (uint32_t c = 0; c < NCLASSES; c++)
        idle |= pool.nwarm[c] > WARM_KEEP;
    unlock(&pool.lock);
    return idle;
}

// The slot that addr lies in, of those that have been used; *off is the distance from its guard's
// start.
static Stack *slot_of(const void *addr, size_t *off, size_t *guard)
{
    uintptr_t p = (uintptr_t)addr;
    for (Arena *a = ld_acq(&pool.arenas); a != NULL; a = a->next) {
        uintptr_t base = (uintptr_t)a->base;
        if (p < base || p >= base + a->nslots * a->stride)
            continue;
        size_t i = (p - base) / a->stride;
        if (i >= ld_acq(&a->used))
            return NULL;
        *off = (p - base) % a->stride;
        *guard = a->guard;
        return &a->slot[i];
    }
    return NULL;
}

bool stack_guard_hit(const void *addr, size_t *size)
{
    size_t off, guard;
    Stack *s = slot_of(addr, &off, &guard);
    if (s == NULL || off >= guard)
        return false;
    *size = classes[s->class].size;
    return true;
}

Stack *stack_find(const void *addr)
{
    size_t off, guard;
    Stack *s = slot_of(addr, &off, &guard);
    return s != NULL && off >= guard ? s : NULL;
}

void stackstats(size_t *made, size_t *pooled)
{
    lock(&pool.lock);
    *made = pool.made;
    *pooled = 0;
    for (int i = 0; i < NCLASSES; i++)
        *pooled += pool.nwarm[i] + pool.ncold[i];
    unlock(&pool.lock);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Collection: stop the world, mark from the roots, make every span unswept, go on.
//
// Marking is depth-first with an explicit stack of object addresses; a marked object is scanned
// once, by the type its span records. Roots come from the interpreter through HeapHooks. Sweeping
// is lazy (alloc.c), so the pause is the marking alone.
#include "vm/heap/internal.h"

#include <stdio.h>
#include <sys/mman.h>

#include "runtime/embed.h"

const RType *heap_typeof(uint32_t id) {
    if (id >= INTERNALTYPES)
        return heap.internal[id - INTERNALTYPES];
    if (id >= HEAP_DYNTYPES)
        return __atomic_load_n(&heap.dyntypes, __ATOMIC_ACQUIRE)[id - HEAP_DYNTYPES];
    return heap.prog->types[id];
}

void heap_setdyntypes(RType **types) {
    // Pairs with the load above: whoever gets a number of a type sees its entry.
    __atomic_store_n(&heap.dyntypes, types, __ATOMIC_RELEASE);
}

void heap_internaltype(RType *t) {
    t->id = INTERNALTYPES + heap.ninternal;
    heap.internal[heap.ninternal++] = t;
}

void heap_settrace(bool on) {
    heap.trace = on;
}

// --- the mark stack ------------------------------------------------------------------------------

static void growstack(void) {
    uint64_t cap = heap.capstack ? heap.capstack * 2 : 1 << 16;
    void *p = mmap(NULL, cap * 8, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED)
        heap_oom(cap * 8);
    if (heap.capstack) {
        memcpy(p, heap.stack, heap.nstack * 8);
        munmap(heap.stack, heap.capstack * 8);
    }
    heap.stack = p;
    heap.capstack = cap;
}

static inline void push(uintptr_t p) {
    if (__builtin_expect(heap.nstack == heap.capstack, 0))
        growstack();
    heap.stack[heap.nstack++] = p;
}

void heap_mark(void *ptr) {
    uintptr_t p = (uintptr_t)ptr;
    Span *s = span_of(p);
    if (!s || s->state == SPAN_FREE || p - s->base >= s->npages << PAGESHIFT)
        return;
    if (s->state == SPAN_LARGE) {
        if (s->largemark)
            return;
        s->largemark = true;
        heap.marked += s->elemsize;
        heap.objects++;
        if (!s->noscan)
            push(s->base);
        return;
    }
    uint32_t i = span_index(s, p);
    uint64_t bit = (uint64_t)1 << (i & 63);
    // A conservative word may point at a free object: that one stays free.
    if (i >= s->nelems || !(s->allocbits[i >> 6] & bit) || (s->markbits[i >> 6] & bit))
        return;
    s->markbits[i >> 6] |= bit;
    heap.marked += s->elemsize;
    heap.objects++;
    if (!s->noscan)
        push(s->base + (uint64_t)i * s->elemsize);
}

// --- scanning ------------------------------------------------------------------------------------

static inline void markword(const uint64_t *w, GcWord kind) {
    if (kind == GCW_PTR) {
        heap_mark((void *)w[0]);
    } else if (kind == GCW_IDATA) {
        const RType *dyn = (const RType *)w[-1];
        if (dyn && !(dyn->flags & RT_SCALARWORD))
            heap_mark((void *)w[0]);
    }
}

// One value of t; t has a gcmap.
static inline void scanvalue(const RType *t, const uint64_t *w) {
    uint64_t n = (t->size + 7) / 8;
    for (uint64_t i = 0; i < n; i++) {
        GcWord k = rtype_gcword(t, i);
        if (k)
            markword(w + i, k);
    }
}

// As many values of t as fit into bytes.
static void scanarray(const RType *t, const void *v, uint64_t bytes) {
    while (t->kind == RK_ARRAY)
        t = t->elem;
    if ((t->flags & RT_NOSCAN) || t->size == 0)
        return;
    if (t->size == 8) {  // one pointer each
        const uint64_t *w = v;
        for (uint64_t i = 0; i < bytes / 8; i++)
            heap_mark((void *)w[i]);
        return;
    }
    for (uint64_t off = 0; off + t->size <= bytes; off += t->size)
        scanvalue(t, (const uint64_t *)((const char *)v + off));
}

static void scanchan(const RType *t, void *c) {
    size_t head, count, cap, elemsize;
    char *buf = go_chan_buf(c, &head, &count, &cap, &elemsize);
    for (size_t i = 0; i < count; i++, head = head + 1 == cap ? 0 : head + 1)
        scanarray(t->elem, buf + head * elemsize, elemsize);
}

static void scanobject(uintptr_t p) {
    Span *s = span_of(p);
    uint64_t bytes = s->state == SPAN_LARGE ? s->objbytes : s->elemsize;
    uint32_t id = s->state == SPAN_LARGE ? s->largetype : s->types[span_index(s, p)];
    const RType *t = heap_typeof(id);
    if (t->kind == RK_HCHAN)
        scanchan(t, (void *)p);
    else if (t->kind == RK_OTHER || t->kind == RK_CLOSURE)
        scanvalue(t, (const uint64_t *)p);
    else
        scanarray(t, (const void *)p, bytes);
}

bool heap_ismarked(uintptr_t p) {
    const Span *s = span_of(p);
    uint32_t i = s->state == SPAN_LARGE ? 0 : span_index(s, p);
    return s->state == SPAN_LARGE ? s->largemark : s->markbits[i >> 6] >> (i & 63) & 1;
}

void heap_markinside(uintptr_t p) {
    if (!span_of(p)->noscan)
        scanobject((uintptr_t)heap_find((void *)p, NULL, NULL));
}

static void drain(void) {
    while (heap.nstack)
        scanobject(heap.stack[--heap.nstack]);
}

// Reads whole native stacks: redzones, and what their owners write meanwhile, are no concern of a
// sanitizer here.
__attribute__((no_sanitize("address"), no_sanitize("thread")))
void heap_markrange(const void *lo, const void *hi) {
    const uintptr_t *p = (const uintptr_t *)(((uintptr_t)lo + 7) & ~(uintptr_t)7);
    for (; p + 1 <= (const uintptr_t *)hi; p++)
        heap_mark((void *)*p);
}

void heap_markvalue(const RType *t, const void *v) {
    scanarray(t, v, t->size);
}

void heap_markslots(const Slot *fp, const uint8_t *kinds, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (kinds[i])
            markword(&fp[i].u, (GcWord)kinds[i]);
}

// --- the collection ------------------------------------------------------------------------------

// World stopped, lock held: after this every span is swept, none is cached, and the lists are
// empty.
static void finishcycle(void) {
    for (HeapCache *c = heap.caches; c; c = c->next)
        heap_cacheflush(c);
    for (uint32_t i = 0; i < NLISTS; i++)
        heap.partial[i] = heap.unswept[i] = NULL;
    for (uint64_t i = 0; i < heap.nall; i++)
        if (heap.all[i]->unswept)
            span_sweep(heap.all[i]);
}

// Under stress what died is overwritten at once, so that whoever still uses it is found out.
static void poisondead(Span *s) {
    if (s->state == SPAN_LARGE) {
        memset((void *)s->base, POISON, s->objbytes);
        return;
    }
    for (uint32_t i = 0; i < s->nelems; i++) {
        uint64_t bit = (uint64_t)1 << (i & 63);
        if (s->allocbits[i >> 6] & ~s->markbits[i >> 6] & bit)
            memset((void *)(s->base + (uint64_t)i * s->elemsize), POISON, s->elemsize);
    }
}

// World stopped, lock held: dead large objects go at once, small spans wait for their sweep.
static void startsweep(void) {
    for (uint64_t i = heap.nall; i-- > 0;) {
        Span *s = heap.all[i];
        if (heap.stress && !(s->state == SPAN_LARGE && s->largemark))
            poisondead(s);
        if (s->state == SPAN_LARGE) {
            if (s->largemark) {
                s->largemark = false;
            } else {
                heap.frees++;
                span_free(s);
            }
            continue;
        }
        Span **list = &heap.unswept[s->cls * 2 + s->noscan];
        s->unswept = true;
        s->prev = NULL;
        s->next = *list;
        if (*list)
            (*list)->prev = s;
        *list = s;
    }
    span_scavenge();
}

static void setpace(void) {
    uint64_t live = heap.marked, trigger = UINT64_MAX;
    if (heap.gcpercent >= 0) {
        uint64_t least = ((uint64_t)4 << 20) * (uint64_t)heap.gcpercent / 100;
        trigger = live + live / 100 * (uint64_t)heap.gcpercent;
        if (trigger < least)
            trigger = least;
    }
    // near the limit: often, but not at every allocation
    uint64_t ceiling = heap.limit - heap.limit / 16;
    if (trigger > ceiling)
        trigger = live + heap.limit / 64 > ceiling ? live + heap.limit / 64 : ceiling;
    __atomic_store_n(&heap.live, live, __ATOMIC_RELAXED);
    __atomic_store_n(&heap.trigger, trigger, __ATOMIC_RELAXED);
}

// True when finalizers have become due and nobody runs them yet.
static __attribute__((noinline)) bool collect(const char *why) {
    int64_t t0 = go_realtime();
    uint64_t before = heap.live;
    pthread_mutex_lock(&heap.lock);
    finishcycle();
    pthread_mutex_unlock(&heap.lock);
    heap.marked = heap.objects = 0;
    heap.hooks.roots(heap.hooks.ctx);
    finalizers_mark();
    drain();
    bool due = finalizers_queue();
    drain();
    pthread_mutex_lock(&heap.lock);
    startsweep();
    setpace();
    __atomic_fetch_add(&heap.numgc, 1, __ATOMIC_RELAXED);
    pthread_mutex_unlock(&heap.lock);
    heap.lastpause = (uint64_t)(go_realtime() - t0);
    heap.pausetotal += heap.lastpause;
    if (heap.trace)
        fprintf(stderr, "gc %u (%s): %llu->%llu KB, %llu objects, trigger %llu KB, pause %llu us\n",
                heap.numgc, why, (unsigned long long)before >> 10,
                (unsigned long long)heap.marked >> 10, (unsigned long long)heap.objects,
                (unsigned long long)heap.trigger >> 10, (unsigned long long)heap.lastpause / 1000);
    return due;
}

static void stopandcollect(const char *why, bool always) {
    if (!go_self())
        return;  // still setting up: nothing to collect yet
    uint32_t gen = __atomic_load_n(&heap.numgc, __ATOMIC_RELAXED);
    // the caller's registers onto this frame, where the conservative scan finds them
    __builtin_unwind_init();
    go_stopworld("garbage collection");
    bool due = (always || gen == heap.numgc) && collect(why);
    go_startworld();
    if (due)
        heap.hooks.finalize();
}

void heap_gc(const char *why) {
    stopandcollect(why, true);
}

void heap_gcneeded(const char *why) {
    stopandcollect(why, false);
}

int heap_setgcpercent(int percent) {
    pthread_mutex_lock(&heap.lock);
    int old = heap.gcpercent;
    heap.gcpercent = percent < 0 ? -1 : percent;
    pthread_mutex_unlock(&heap.lock);
    return old;
}

// --- looking at the heap -------------------------------------------------------------------------

void heap_stats(HeapStats *st) {
    pthread_mutex_lock(&heap.lock);
    memset(st, 0, sizeof *st);
    st->alloc = __atomic_load_n(&heap.live, __ATOMIC_RELAXED);
    st->totalalloc = heap.totalalloc;
    st->sys = heap.top - heap.base;
    st->mallocs = heap.mallocs;
    st->frees = heap.frees;
    st->heapobjects = heap.mallocs - heap.frees;
    st->numgc = heap.numgc;
    st->pausetotalns = heap.pausetotal;
    st->lastgcns = heap.lastpause;
    st->nextgc = __atomic_load_n(&heap.trigger, __ATOMIC_RELAXED);
    pthread_mutex_unlock(&heap.lock);
}

void *heap_find(const void *ptr, const RType **t, uint64_t *size) {
    uintptr_t p = (uintptr_t)ptr;
    Span *s = span_of(p);
    if (!s || s->state == SPAN_FREE || p - s->base >= s->npages << PAGESHIFT)
        return NULL;
    uint32_t i = s->state == SPAN_LARGE ? 0 : span_index(s, p);
    if (i >= s->nelems)
        return NULL;
    if (t)
        *t = s->noscan ? NULL : heap_typeof(s->state == SPAN_LARGE ? s->largetype : s->types[i]);
    if (size)
        *size = s->state == SPAN_LARGE ? s->objbytes : s->elemsize;
    return (void *)(s->base + (uint64_t)i * s->elemsize);
}

// 1: in use, 0: not, -1: may have been allocated since the last collection by another P, which
// goes on allocating there. Lock held.
static int inuse(const Span *s, uint32_t i, bool stopped) {
    uint64_t bit = (uint64_t)1 << (i & 63);
    if (s->state != SPAN_SMALL || i >= s->nelems)
        return s->state == SPAN_LARGE;
    if (s->unswept)
        return (s->markbits[i >> 6] & bit) != 0;
    if (s->allocbits[i >> 6] & bit)
        return 1;
    if (!s->cached)
        return 0;
    if (!stopped)
        return -1;
    return (int32_t)(i >> 6) < s->word || ((int32_t)(i >> 6) == s->word && !(s->avail & bit));
}

static int alive(uintptr_t p, bool stopped) {
    if (p - heap.base >= heap.end - heap.base)
        return 1;
    pthread_mutex_lock(&heap.lock);
    const Span *s = span_of(p);
    bool inside = s && s->state != SPAN_FREE && p - s->base < s->npages << PAGESHIFT;
    int is = inside ? inuse(s, s->state == SPAN_LARGE ? 0 : span_index(s, p), stopped) : 0;
    pthread_mutex_unlock(&heap.lock);
    return is;
}

bool heap_isdead(const void *p) {
    int is = alive((uintptr_t)p, false);
    if (is < 0) {
        go_stopworld("pointer from a number");
        is = alive((uintptr_t)p, true);
        go_startworld();
    }
    return !is;
}

bool heap_check(char *why, size_t n) {
    bool ok = true;
    pthread_mutex_lock(&heap.lock);
    uint64_t inuse = 0;
    for (uint64_t i = 0; i < heap.nall && ok; i++) {
        Span *s = heap.all[i];
        uint64_t page = (s->base - heap.base) >> PAGESHIFT;
        inuse += s->npages << PAGESHIFT;
        if (s->state == SPAN_FREE)
            ok = false, snprintf(why, n, "span %p is free and in use", (void *)s);
        else if (s->allindex != i)
            ok = false, snprintf(why, n, "span %p is at %llu, says %llu", (void *)s,
                                 (unsigned long long)i, (unsigned long long)s->allindex);
        for (uint64_t k = 0; k < s->npages && ok; k++)
            if (heap.pages[page + k] != s)
                ok = false, snprintf(why, n, "page %llu does not lead to its span",
                                     (unsigned long long)(page + k));
        if (ok && s->state == SPAN_SMALL && s->ninuse > s->nelems)
            ok = false, snprintf(why, n, "span %p: %u of %u objects", (void *)s, s->ninuse,
                                 s->nelems);
    }
    if (ok && inuse != heap.inuse)
        ok = false, snprintf(why, n, "%llu bytes in spans, %llu counted", (unsigned long long)inuse,
                             (unsigned long long)heap.inuse);
    pthread_mutex_unlock(&heap.lock);
    return ok;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Allocation and sweeping.
//
// A P's cache owns one span per size class and kind (with pointers, without); allocating takes the
// next clear bit of its allocbits. An exhausted span goes back and another comes from the class's
// lists: spans swept with room first, then unswept ones, swept here (lazy sweep), then fresh pages.
// A collection takes all spans from the caches and makes every span unswept. Large objects have a
// span of their own and are freed at the end of the collection.
//
// Rejected: free lists threaded through objects (touch every object of a span when it is swept).
#include "vm/heap/internal.h"

#include <stdio.h>
#include <stdlib.h>

#include "runtime/embed.h"

Heap heap = {.lock = PTHREAD_MUTEX_INITIALIZER};

static const uint64_t zerosize[2];  // what every allocation of no bytes returns

static uint8_t classof8[1024 / 8 + 1];               // (size + 7) / 8 up to 1024
static uint8_t classof128[(MAXSMALL - 1024) / 128 + 1];  // (size - 1024 + 127) / 128 above

static void initclasses(void) {
    uint32_t c = 1;
    for (uint32_t i = 1; i <= 1024 / 8; i++) {
        while (heap_classsize[c] < i * 8)
            c++;
        classof8[i] = (uint8_t)c;
    }
    for (uint32_t i = 0; i <= (MAXSMALL - 1024) / 128; i++) {
        while (heap_classsize[c] < 1024 + i * 128)
            c++;
        classof128[i] = (uint8_t)c;
    }
}

uint32_t size_class(uint64_t bytes) {
    return bytes <= 1024 ? classof8[(bytes + 7) >> 3] : classof128[(bytes - 1024 + 127) >> 7];
}

bool heap_init(const HeapHooks *hooks, const Program *prog, int gcpercent, uint64_t limit,
               bool stress) {
    initclasses();
    heap.hooks = *hooks;
    heap.prog = prog;
    heap.gcpercent = gcpercent;
    heap.stress = stress;
    heap.trigger = (uint64_t)4 << 20;
    if (gcpercent >= 0 && gcpercent != 100)
        heap.trigger = heap.trigger * (uint64_t)gcpercent / 100;
    return heaparena_init(limit);
}

void heap_setprogram(const Program *prog) {
    heap.prog = prog;
}

size_t heap_cachesize(void) {
    return sizeof(HeapCache);
}

void heap_oom(uint64_t bytes) {
    fprintf(stderr, "runtime: out of memory: cannot allocate %llu-byte block (%llu in use)\n",
            (unsigned long long)bytes, (unsigned long long)heap.inuse);
    go_fatal("out of memory");
}

// --- sweeping ------------------------------------------------------------------------------------

static uint32_t bitwords(uint32_t nelems) {
    return (nelems + 63) / 64;
}

static void recyclebits(Span *s) {
    uint64_t *bits = s->allocbits < s->markbits ? s->allocbits : s->markbits;
    *(void **)bits = heap.freebits[s->cls];
    heap.freebits[s->cls] = bits;
    if (s->types) {
        *(void **)s->types = heap.freetypes[s->cls];
        heap.freetypes[s->cls] = s->types;
    }
}

static uint32_t countinuse(const Span *s) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < bitwords(s->nelems); i++)
        n += (uint32_t)__builtin_popcountll(s->allocbits[i]);
    return n - (bitwords(s->nelems) * 64 - s->nelems);
}

static void listpush(Span **list, Span *s) {
    s->prev = NULL;
    s->next = *list;
    if (*list)
        (*list)->prev = s;
    *list = s;
}

static Span *listpop(Span **list) {
    Span *s = *list;
    if (s) {
        *list = s->next;
        if (s->next)
            s->next->prev = NULL;
        s->next = NULL;
    }
    return s;
}

// Puts a swept span where it belongs: back to the pages when empty, on the partial list when it has
// room, nowhere when full.
static void fileswept(Span *s) {
    if (s->ninuse == 0) {
        recyclebits(s);
        span_free(s);
    } else if (s->ninuse < s->nelems) {
        listpush(&heap.partial[s->cls * 2 + s->noscan], s);
    }
}

// Off its list already. The span keeps only what the last collection marked.
void span_sweep(Span *s) {
    uint64_t *t = s->allocbits;
    s->allocbits = s->markbits;
    s->markbits = t;
    uint32_t words = bitwords(s->nelems);
    memset(t, 0, words * 8);
    if (s->nelems % 64)
        s->allocbits[words - 1] |= ~(uint64_t)0 << (s->nelems % 64);
    uint32_t before = s->ninuse;
    s->ninuse = countinuse(s);
    heap.frees += before - s->ninuse;
    s->unswept = false;
    s->word = -1;
    s->avail = 0;
}

// --- spans for the caches ------------------------------------------------------------------------

static bool setupspan(Span *s, uint32_t cls, bool noscan) {
    uint32_t size = heap_classsize[cls];
    s->elemsize = size;
    s->nelems = (uint32_t)((s->npages << PAGESHIFT) / size);
    if (s->nelems > MAXOBJS)
        s->nelems = MAXOBJS;
    s->magic = ~(uint32_t)0 / size + 1;
    s->cls = (uint8_t)cls;
    s->noscan = noscan;
    uint32_t words = bitwords(s->nelems);
    uint64_t *bits = heap.freebits[cls];
    if (bits)
        heap.freebits[cls] = *(void **)bits;
    else if (!(bits = meta_alloc(words * 16)))
        return false;
    memset(bits, 0, words * 16);
    s->allocbits = bits;
    s->markbits = bits + words;
    if (s->nelems % 64)
        s->allocbits[words - 1] = ~(uint64_t)0 << (s->nelems % 64);
    s->types = NULL;
    if (!noscan) {
        s->types = heap.freetypes[cls];
        if (s->types)
            heap.freetypes[cls] = *(void **)s->types;
        else if (!(s->types = meta_alloc(s->nelems * 4 + 8)))
            return false;
    }
    s->word = -1;
    s->avail = 0;
    s->ninuse = 0;
    s->unswept = false;
    s->state = SPAN_SMALL;
    return true;
}

// A span of this list with room, or NULL when memory is out. Lock held.
static Span *takespan(uint32_t list) {
    Span *s = listpop(&heap.partial[list]);
    while (!s && (s = listpop(&heap.unswept[list]))) {
        span_sweep(s);
        if (s->ninuse < s->nelems)
            break;
        s = NULL;
    }
    if (s)
        return s;
    s = span_alloc(heap_classpages[list / 2]);
    if (s && !setupspan(s, list / 2, list & 1)) {
        s->state = SPAN_SMALL;
        span_free(s);
        return NULL;
    }
    return s;
}

// Hands a span back. Everything the cache took from it counts as allocated; what it did not is
// taken off live again. Lock held.
static void releasespan(Span *s) {
    uint32_t free = 0;
    for (uint32_t w = (uint32_t)(s->word + 1); w < bitwords(s->nelems); w++)
        free += 64 - (uint32_t)__builtin_popcountll(s->allocbits[w]);
    if (s->word >= 0)
        free += (uint32_t)__builtin_popcountll(s->avail);
    // What was handed out is in use from now on.
    for (int32_t w = 0; w < s->word; w++)
        s->allocbits[w] = ~(uint64_t)0;
    if (s->word >= 0 && s->word < (int32_t)bitwords(s->nelems))
        s->allocbits[s->word] = ~s->avail;
    uint32_t now = s->nelems - free;
    uint32_t allocated = now - s->ninuse;
    heap.mallocs += allocated;
    heap.totalalloc += (uint64_t)allocated * s->elemsize;
    s->ninuse = now;
    s->cached = false;
    s->word = -1;
    s->avail = 0;
    __atomic_fetch_sub(&heap.live, (uint64_t)free * s->elemsize, __ATOMIC_RELAXED);
}

static inline int32_t nextobject(Span *s) {
    while (!s->avail) {
        if (s->word + 1 >= (int32_t)bitwords(s->nelems))
            return -1;
        s->avail = ~s->allocbits[++s->word];
    }
    int32_t i = s->word * 64 + __builtin_ctzll(s->avail);
    s->avail &= s->avail - 1;
    return i;
}

// The current P's cache after a collection: while it waited its turn the goroutine may have changed
// Ps, and c is somebody else's.
HeapCache *heap_current(HeapCache *c) {
    return heap.hooks.cache ? heap.hooks.cache() : c;
}

// Room for list in the current P's cache, which is returned: may collect first. Never fails.
static __attribute__((noinline)) HeapCache *refill(HeapCache *c, uint32_t list) {
    if (__atomic_load_n(&heap.live, __ATOMIC_RELAXED) >=
        __atomic_load_n(&heap.trigger, __ATOMIC_RELAXED))
        heap_gcneeded("trigger");
    for (int attempt = 0;; attempt++) {
        c = heap_current(c);
        pthread_mutex_lock(&heap.lock);
        if (!c->registered) {
            c->registered = true;
            c->next = heap.caches;
            heap.caches = c;
        }
        if (c->span[list]) {
            releasespan(c->span[list]);
            c->span[list] = NULL;
        }
        Span *s = takespan(list);
        if (s) {
            s->cached = true;
            c->span[list] = s;
            uint64_t room = (uint64_t)(s->nelems - s->ninuse) * s->elemsize;
            __atomic_fetch_add(&heap.live, room, __ATOMIC_RELAXED);
        }
        pthread_mutex_unlock(&heap.lock);
        if (s)
            return c;
        if (attempt == 1)
            heap_oom(heap_classsize[list / 2]);
        heap_gcneeded("out of memory");
    }
}

void heap_cacheflush(HeapCache *c) {
    for (uint32_t i = 0; i < NLISTS; i++) {
        Span *s = c->span[i];
        if (!s)
            continue;
        releasespan(s);
        c->span[i] = NULL;
        if (!s->unswept)
            fileswept(s);
    }
}

// --- objects -------------------------------------------------------------------------------------

static void *alloclarge(uint64_t bytes, uint32_t type, bool noscan, bool zero) {
    uint64_t npages = (bytes + PAGESIZE - 1) >> PAGESHIFT;
    uint64_t size = npages << PAGESHIFT;
    if (__atomic_load_n(&heap.live, __ATOMIC_RELAXED) + size >=
        __atomic_load_n(&heap.trigger, __ATOMIC_RELAXED))
        heap_gcneeded("trigger");
    Span *s = NULL;
    for (int attempt = 0; !s; attempt++) {
        pthread_mutex_lock(&heap.lock);
        s = span_alloc(npages);
        if (s) {
            s->elemsize = s->npages << PAGESHIFT;
            s->objbytes = bytes;
            s->nelems = 1;
            s->magic = 0;  // every offset is object 0
            s->noscan = noscan;
            s->cls = 0;
            s->largetype = type;
            s->largemark = false;
            s->allocbits = s->markbits = NULL;
            s->types = NULL;
            s->unswept = false;
            s->cached = false;
            s->ninuse = 1;
            s->state = SPAN_LARGE;
            heap.mallocs++;
            heap.totalalloc += s->elemsize;
        }
        pthread_mutex_unlock(&heap.lock);
        if (s)
            break;
        if (attempt == 1)
            heap_oom(bytes);
        heap_gcneeded("out of memory");
    }
    __atomic_fetch_add(&heap.live, s->elemsize, __ATOMIC_RELAXED);
    if (zero)
        memset((void *)s->base, 0, bytes);
    return (void *)s->base;
}

static inline void *allocsmall(HeapCache *c, uint32_t cls, uint32_t type, bool noscan, bool zero) {
    uint32_t list = cls * 2 + noscan;
    for (;;) {
        Span *s = c->span[list];
        int32_t i;
        if (__builtin_expect(s != NULL, 1) && (i = nextobject(s)) >= 0) {
            void *p = (void *)(s->base + (uint64_t)i * s->elemsize);
            if (zero)
                memset(p, 0, s->elemsize);
            if (!noscan)
                s->types[i] = type;
            return p;
        }
        c = refill(c, list);
    }
}

static inline void *allocate(HeapCache *c, uint64_t bytes, const RType *t, bool zero) {
    if (__builtin_expect(heap.stress, 0)) {
        heap_gc("stress");
        c = heap_current(c);
    }
    bool noscan = !t || (t->flags & RT_NOSCAN);
    if (bytes > MAXSMALL)
        return alloclarge(bytes, t ? t->id : 0, noscan, zero);
    if (bytes == 0)
        return (void *)zerosize;
    uint32_t cls = size_class(bytes);
    if (t && t->align == 16 && (heap_classsize[cls] & 15))
        cls++;  // 8 and 24 are the only classes that are no multiple of 16
    return allocsmall(c, cls, t ? t->id : 0, noscan, zero);
}

void *heap_alloc(HeapCache *c, const RType *t) {
    return allocate(c, t->size, t, true);
}

void *heap_allocarray(HeapCache *c, const RType *elem, uint64_t n) {
    return allocate(c, elem->size * n, elem, true);
}

void *heap_allocbytes(HeapCache *c, uint64_t n) {
    return allocate(c, n, NULL, false);
}

void *heap_alloctyped(HeapCache *c, const RType *t, uint64_t bytes) {
    return allocate(c, bytes, t, true);
}

// Go's rounding, its 8-byte header on objects with pointers above 512 bytes included, so that
// append's capacities are Go's.
uint64_t heap_roundsize(uint64_t bytes, bool noscan) {
    if (bytes > MAXSMALL - 8)
        return (bytes + PAGESIZE - 1) & ~(uint64_t)(PAGESIZE - 1);
    uint64_t header = !noscan && bytes > 512 ? 8 : 0;
    return heap_classsize[size_class(bytes + header)] - header;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shapes shared by the files of the heap: arena, spans, size classes, caches.
//
// The arena is one reservation of address space cut into 8 KiB pages. A span is a run of pages that
// holds objects of one size class (or one large object). heap.pages maps a page to its span, so
// that any address finds its object in constant time. What protects a field: `lock` = heap.lock,
// `owner` = the cache that holds the span, `stw` = written only with the world stopped.
#ifndef VM_HEAP_INTERNAL_H
#define VM_HEAP_INTERNAL_H

#include <pthread.h>

#include "vm/heap/heap.h"

enum {
    PAGESHIFT = 13,
    PAGESIZE = 1 << PAGESHIFT,
    MAXSMALL = 32768,
    NCLASSES = 68,
    NLISTS = 2 * NCLASSES,   // class * 2 + noscan
    MAXOBJS = 1024,
    NBINS = 128,             // free runs of 1 .. NBINS-1 pages, the last bin for longer ones
    POISON = 0xdb,           // every byte of a dead object, under stress
    INTERNALTYPES = 0x7fff0000,  // span type ids from here on are types of the implementation
};

typedef enum SpanState { SPAN_FREE, SPAN_SMALL, SPAN_LARGE } SpanState;

typedef struct Span Span;
struct Span {
    uintptr_t base;
    uint64_t npages;
    uint64_t elemsize;
    uint64_t objbytes;      // large: bytes asked for, so that the tail is not scanned
    uint32_t largetype;     // large: type id
    bool largemark;         // large, stw
    uint32_t nelems;
    uint32_t magic;         // offset * magic >> 32 is the object's index
    int32_t word;           // owner: allocation position, a word of allocbits; -1 before the first
    uint64_t avail;         // owner: free objects left in that word
    // owner or lock: objects in use at the last sweep (and past nelems: ones)
    uint64_t *allocbits;
    uint64_t *markbits;     // stw
    uint32_t *types;        // owner: type id of each object; NULL in a noscan span
    uint32_t ninuse;        // lock: objects in use when swept or handed back
    uint8_t cls;
    uint8_t state;          // lock: SpanState
    bool noscan;
    bool cached;            // lock: some cache owns it
    bool unswept;           // lock
    bool released;          // lock: a free run whose pages went back to the system
    uint32_t idle;          // lock: collections a free run has been free for
    uint64_t allindex;      // lock: its place in heap.all while in use
    Span *next, *prev;      // lock: the list it is on
};

struct HeapCache {
    Span *span[NLISTS];
    HeapCache *next;        // lock: all caches
    bool registered;
};

typedef struct Heap {
    pthread_mutex_t lock;   // guards spans, lists, pages; held briefly, never across a collection
    // arena: base..top handed out, top..end still untouched. lock (base, end constant; top atomic)
    uintptr_t base, top, end;
    // page number -> span: entries of a live span are constant while it lives
    Span **pages;
    Span *bins[NBINS + 1];  // lock: free runs
    Span *partial[NLISTS];  // lock: swept spans with room
    Span *unswept[NLISTS];  // lock
    Span **all;             // lock: every span in use
    uint64_t nall, capall;
    Span *freespans;        // lock: unused Span structures
    char *metapos, *metaend;    // lock: bump allocator for metadata, never freed
    void *freebits[NCLASSES];   // lock: recycled bitmaps by class
    void *freetypes[NCLASSES];  // lock
    HeapCache *caches;      // lock
    const Program *prog;
    const RType *internal[32];  // set at start only
    RType **dyntypes;           // atomic: see heap_setdyntypes
    uint32_t ninternal;
    HeapHooks hooks;
    int gcpercent;
    uint64_t limit;         // bytes of spans in use allowed
    bool stress, trace;
    uint64_t live;          // atomic: bytes in use, counting whole cached spans
    uint64_t trigger;       // atomic: collect when live reaches it
    uint64_t inuse;         // lock: bytes of spans in use
    uint64_t totalalloc, mallocs, frees;    // lock
    uint64_t objects;       // stw: marked by the last collection
    uint32_t numgc;         // atomic
    uint64_t pausetotal, lastpause;         // stw
    // mark phase, stw
    uintptr_t *stack;
    uint64_t nstack, capstack;
    uint64_t marked;
    struct FinTable *finalizers; // finalizer.c; lock
} Heap;

extern Heap heap;

// span.c; all with heap.lock held
// contents undefined; NULL: limit or address space used up
Span *span_alloc(uint64_t npages);
void span_free(Span *s);                    // back to the page heap; coalesces
void span_scavenge(void);                   // returns long-idle free runs to the system
// zeroed, 16-aligned, never freed; NULL when out of memory
void *meta_alloc(size_t bytes);
bool heaparena_init(uint64_t limit);
extern const uint16_t heap_classsize[NCLASSES];
extern const uint8_t heap_classpages[NCLASSES];

// alloc.c
HeapCache *heap_current(HeapCache *c);      // the P's, after something that may have collected
// lock held: marks become allocations; may free the span
void span_sweep(Span *s);
_Noreturn void heap_oom(uint64_t bytes);
uint32_t size_class(uint64_t bytes);

// finalizer.c; world stopped
void finalizers_mark(void);     // with the roots
// After everything reachable is marked: what is due is queued, and marked. True when somebody has
// to be told (HeapHooks.finalize).
bool finalizers_queue(void);

// mark.c
// Whether the last marking met the object that p points into.
bool heap_ismarked(uintptr_t p);
// Marks what the object that p points into leads to, but not itself.
void heap_markinside(uintptr_t p);
const RType *heap_typeof(uint32_t id);
// Collects, unless another goroutine does so while this one waits for the world to stop.
void heap_gcneeded(const char *why);

// Also while others allocate: a pointer that one holds lies in a span that was there before it.
static inline Span *span_of(uintptr_t p) {
    if (p - heap.base >= __atomic_load_n(&heap.top, __ATOMIC_RELAXED) - heap.base)
        return NULL;
    return heap.pages[(p - heap.base) >> PAGESHIFT];
}

static inline uint32_t span_index(const Span *s, uintptr_t p) {
    return (uint32_t)(((p - s->base) * s->magic) >> 32);
}

#endif

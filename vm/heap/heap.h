// SPDX-License-Identifier: GPL-3.0-or-later
//
// The garbage-collected heap. Non-moving, size-class spans with a cache per P, interior pointers,
// precise by RType for heap objects and script frames, conservative for native stacks and natives'
// argument areas. Stop-the-world mark, lazy sweep. Size classes are Go's, so that the capacities
// append gives are Go's.
//
// Rules for C code: a pointer held only in a C local of a goroutine's native stack keeps its object
// alive; a pointer held only in malloc'd memory does not (register a root). Any heap_alloc* may
// collect. Every store of a heap pointer into heap or global memory goes through heap_store,
// heap_store128 or heap_copy.
#ifndef VM_HEAP_HEAP_H
#define VM_HEAP_HEAP_H

#include <string.h>

#include "vm/code/code.h"

typedef struct Heap Heap;      // process-wide
typedef struct HeapCache HeapCache;  // one per P, lives in the P's pextra: see heap_cachesize

// What the heap asks of the interpreter: roots. Called with the world stopped.
typedef struct HeapHooks {
    void (*roots)(void *ctx);       // calls heap_mark* for everything alive outside the heap
    void *ctx;
    // Starts a goroutine that calls heap_nextfinalizer until that says false; called by the
    // goroutine that collected, the world running. NULL: nobody sets finalizers.
    void (*finalize)(void);
    // of the current P: a collection may end on another one. NULL: it never does
    HeapCache *(*cache)(void);
} HeapHooks;

// One heap per process. limit 0: none (else bytes; GOMEMLIMIT). stress: collect at every
// allocation. Returns false with errno set when memory for its tables cannot be had.
bool heap_init(const HeapHooks *hooks, const Program *prog, int gcpercent, uint64_t limit,
               bool stress);
void heap_settrace(bool on);                 // one line per collection on standard error
void heap_setprogram(const Program *prog);   // span type ids index prog->types
size_t heap_cachesize(void);
void heap_cacheflush(HeapCache *c);          // gives everything back; world stopped or the P dies

// Zeroed memory for one value of t, or n values laid out as an array (n * t->size must not
// overflow: the caller has checked n <= INT32_MAX). Never returns NULL: out of memory is Go's fatal
// error, exit status 2. size 0 gives a fixed address. May collect: the caller's roots must be
// findable (frame saved in VmG).
void *heap_alloc(HeapCache *c, const RType *t);
void *heap_allocarray(HeapCache *c, const RType *elem, uint64_t n);
void *heap_allocbytes(HeapCache *c, uint64_t n);           // no pointers, NOT zeroed
// object of bytes >= t->size that is scanned by t->gcmap / kind (hchan, closures)
void *heap_alloctyped(HeapCache *c, const RType *t, uint64_t bytes);
// what an allocation of this size really gets (append's growth)
uint64_t heap_roundsize(uint64_t bytes, bool noscan);

// Marking, for HeapHooks.roots only.
// exact or interior pointer, NULL and foreign pointers ignored
void heap_mark(void *p);
void heap_markrange(const void *lo, const void *hi);  // conservative: every aligned word
void heap_markvalue(const RType *t, const void *v);   // a value of type t in non-heap memory
void heap_markslots(const Slot *fp, const uint8_t *kinds, uint32_t n);  // a frame

// --- finalizers, finalizer.c -------------------------------------------------------------------
// A call of fn with an object when nothing but its finalizer leads to it any more.
typedef struct Finalizer {
    void *object;
    const RType *type; // *T, as it was given
    Closure *fn;
} Finalizer;
typedef enum FinResult {
    FIN_OK,
    FIN_FOREIGN,  // not in the heap: lives as long as the program
    FIN_INTERIOR, // not at the beginning of an object, nor one of those Go puts several into one
    FIN_TWICE,    // has one already
} FinResult;
// fn NULL takes the object's finalizer away.
FinResult heap_setfinalizer(const Finalizer *f);
// Takes the next one that is due; the caller must call it at once. False: none is, and the
// goroutine that asks is no longer the one that runs them.
bool heap_nextfinalizer(Finalizer *f);

// Registers a type of the implementation's own (RK_OTHER: scanned once by its gcmap, whatever the
// object's size) and sets its id. At start, before anything of it is allocated.
void heap_internaltype(RType *t);

// The table of types made while the program runs, which have the numbers from HEAP_DYNTYPES on. A
// longer one takes its place before an object of a new type is made.
enum { HEAP_DYNTYPES = 0x40000000 };
void heap_setdyntypes(RType **types);

// Collects now; returns when done. Called from a goroutine on its native stack; stops the world
// itself.
void heap_gc(const char *why);

typedef struct HeapStats {
    uint64_t alloc, totalalloc, sys, mallocs, frees, heapobjects;
    uint64_t numgc, pausetotalns, lastgcns, nextgc;
} HeapStats;
void heap_stats(HeapStats *s);
// returns the old one; -1: only when the limit is reached
int heap_setgcpercent(int percent);
// walks every span; false and why when something is inconsistent
bool heap_check(char *why, size_t n);
// Object base and type for a pointer into the heap, or NULL (debugging, tests).
void *heap_find(const void *p, const RType **t, uint64_t *size);
// Whether p, which may be any number, lies in the heap but in no object that is in use: nothing may
// be made a pointer of that. May stop the world.
bool heap_isdead(const void *p);

// The one place where heap pointers are stored. A write barrier goes here.
static inline void heap_store(void *dst, void *val) {
    __atomic_store_n((void **)dst, val, __ATOMIC_RELAXED);
}

// The same where several goroutines may store at once: only when *dst is still old. Releases what
// was written before; false: acquires what the other one has.
static inline bool heap_cas(void *dst, void *old, void *val) {
    return __atomic_compare_exchange_n((void **)dst, &old, val, false, __ATOMIC_ACQ_REL,
                                       __ATOMIC_ACQUIRE);
}

typedef struct Word2 { uint64_t w[2]; } __attribute__((aligned(16))) Word2;
typedef long long V128 __attribute__((vector_size(16)));
typedef long long V128u __attribute__((vector_size(16), aligned(8)));

// 16-byte value to 16-aligned shared memory in one access (SSE/NEON aligned moves are single-copy
// atomic on every CPU with AVX / LSE2), from frame slots (8-aligned). Races between the goroutines
// of a script are the script's own: a thread sanitizer does not look at its memory, only at ours.
#define SCRIPTMEM __attribute__((no_sanitize("thread")))

SCRIPTMEM static inline void heap_store128(void *dst, const void *src) {
    *(volatile V128 *)dst = *(const V128u *)src;
}
SCRIPTMEM static inline void heap_load128(void *dst, const void *src) {
    *(V128u *)dst = *(const volatile V128 *)src;
}
// A value of type t, memory to memory; 16-byte parts that can be shared move in one piece. Regions
// equal or disjoint.
void heap_copy(const RType *t, void *dst, const void *src);
void heap_copyarray(const RType *elem, void *dst, const void *src, uint64_t n);  // may overlap

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Go's maps. A map value is one pointer to a GoMap in the heap; its table is one heap object that
// carries its own bounds, replaced as a whole when it grows, so that racing readers see an old
// table or a new one, never a torn one. Entries are kept in insertion order beside an
// open-addressed index of entry numbers; iteration walks entries from a random start, survives
// growth (the iterator keeps the table it began with and looks deleted or moved keys up again), and
// allows insertion and deletion while it runs. Concurrent writes are detected as Go does ("fatal
// error: concurrent map writes").
#ifndef VM_HEAP_GOMAP_H
#define VM_HEAP_GOMAP_H

#include "vm/heap/heap.h"

typedef struct GoMap GoMap;

// Frame slots of an iterator and their kinds (for the compiler): [0] key pointer, [1] value
// pointer, [2] GoMap *, [3] table (all GCW_PTR), [4..MAPITERSLOTS) scalars.
enum { MAPITERSLOTS = 8, MAPITERPTRS = 4 };

typedef struct GoMapIter { void *key, *val; GoMap *m; void *table; uint64_t s[4]; } GoMapIter;
_Static_assert(sizeof(GoMapIter) == MAPITERSLOTS * 8, "iterator size");

void gomap_init(void);   // after heap_init
GoMap *gomap_make(HeapCache *c, const RType *t, int64_t hint);
// key points to the key in memory layout (a frame slot will do: little-endian). Absent or nil map:
// NULL. A key that cannot be hashed: *bad is set to its type and NULL is returned (the VM panics).
void *gomap_get(const RType *t, GoMap *m, const void *key, const RType **bad);
void *gomap_get64(const RType *t, GoMap *m, uint64_t key);
void *gomap_getstr(const RType *t, GoMap *m, const GoStr *key);
// Pointer to the value, inserted zeroed when absent; may allocate. m is not NULL.
void *gomap_set(HeapCache *c, const RType *t, GoMap *m, const void *key, const RType **bad);
void *gomap_set64(HeapCache *c, const RType *t, GoMap *m, uint64_t key);
void *gomap_setstr(HeapCache *c, const RType *t, GoMap *m, const GoStr *key);
void gomap_delete(const RType *t, GoMap *m, const void *key, const RType **bad);
void gomap_clear(const RType *t, GoMap *m);
int64_t gomap_len(const GoMap *m);
void gomap_iter(const RType *t, GoMap *m, GoMapIter *it);
bool gomap_next(const RType *t, GoMapIter *it);   // false at the end
// zeros of at least the value's size, for absent keys
const void *gomap_zero(const RType *t);

// == and hash of values in memory layout. *bad gets the first type met that cannot be compared,
// else is untouched.
bool rvalue_equal(const RType *t, const void *a, const void *b, const RType **bad);
uint64_t rvalue_hashbytes(const void *bytes, uint64_t n, uint64_t seed);
uint64_t rvalue_hash64(uint64_t v, uint64_t seed);
uint64_t rvalue_hash(const RType *t, const void *v, uint64_t seed, const RType **bad);

#endif

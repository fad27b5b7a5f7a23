// SPDX-License-Identifier: GPL-3.0-or-later
//
// Maps: see gomap.h. A table is one object {capacity, counters, entries, index[]}; entries are an
// array of the map's hidden entry type {hash, key, value}, filled in order of insertion. index has
// a power of two of slots, each an entry number + 1 and the low half of its hash, probed linearly;
// deleting leaves a DELETED slot and an entry whose hash is 0. A table that is full is replaced by
// one without the deleted entries. A live entry's hash has its top bit set.
//
// Racing goroutines: every index is checked against the table's own capacity, loaded from the same
// table; probes are bounded; a second writer is noticed by the flag and ends the program as in Go.
// Test: tests/robust/race_maps.sh.
//
// Rejected: buckets with overflow chains (iteration across growth is Go's hardest code); entries
// inside the index (iteration order then follows the hash, and every miss costs a key comparison).
#include "vm/heap/gomap.h"

#include <stdlib.h>

#include "runtime/embed.h"
#include "vm/heap/internal.h"

typedef struct MapSlot { uint32_t entry, tag; } MapSlot;  // entry number + 1; 0 empty

typedef struct MapTable {
    void *entries;       // cap entries
    uint32_t cap, mask;  // constant once published
    uint32_t used;       // entries filled, deleted ones included
    uint32_t pad;
    MapSlot index[];
} MapTable;

struct GoMap {
    MapTable *table;     // NULL until the first insertion
    uint64_t seed;
    int64_t count;
    uint32_t clears;     // times cleared: an iterator's NaN keys end with it
    uint32_t writing;    // a writer is inside: finds concurrent writes, guards nothing
    int64_t hint;
};

enum { DELETED = 0xffffffff, MINCAP = 6, ZEROBYTES = 1024 };
static const uint64_t LIVE = (uint64_t)1 << 63;

static const uint8_t mapmask[1] = {GCW_PTR};    // both: the first word is the only pointer
static RType maptype = {.kind = RK_OTHER, .size = 8, .align = 8, .gcmap = mapmask, .str = "map"};
static RType tabletype = {
    .kind = RK_OTHER, .size = 8, .align = 8, .gcmap = mapmask, .str = "map table"};

void gomap_init(void) {
    heap_internaltype(&maptype);
    heap_internaltype(&tabletype);
}

static inline uint64_t *entryat(const RType *t, const MapTable *tab, uint32_t i) {
    return (uint64_t *)((char *)tab->entries + (uint64_t)i * t->mapentry->size);
}

static inline void *keyof(const RType *t, uint64_t *e) {
    return (char *)e + t->mapentry->fields[1].offset;
}

static inline void *valof(const RType *t, uint64_t *e) {
    return (char *)e + t->valoffset;
}

static inline MapTable *tableof(const GoMap *m) {
    return __atomic_load_n(&m->table, __ATOMIC_ACQUIRE);
}

static inline void startwrite(GoMap *m) {
    if (__atomic_exchange_n(&m->writing, 1, __ATOMIC_RELAXED))
        go_fatal("concurrent map writes");
}

static inline void endwrite(GoMap *m) {
    if (!__atomic_load_n(&m->writing, __ATOMIC_RELAXED))
        go_fatal("concurrent map writes");
    __atomic_store_n(&m->writing, 0, __ATOMIC_RELAXED);
}

static inline void checkread(const GoMap *m) {
    if (__builtin_expect(__atomic_load_n(&m->writing, __ATOMIC_RELAXED), 0))
        go_fatal("concurrent map read and map write");
}

GoMap *gomap_make(HeapCache *c, const RType *t, int64_t hint) {
    (void)t;
    GoMap *m = heap_alloctyped(c, &maptype, sizeof *m);
    m->seed = go_fastrand();
    m->hint = hint > 0 && hint < INT32_MAX / 2 ? hint : 0;
    return m;
}

int64_t gomap_len(const GoMap *m) {
    return m ? __atomic_load_n(&m->count, __ATOMIC_RELAXED) : 0;
}

const void *gomap_zero(const RType *t) {
    static const uint64_t zeros[ZEROBYTES / 8] __attribute__((aligned(16)));
    if (t->elem->size <= ZEROBYTES)
        return zeros;
    void *z = __atomic_load_n(&t->elem->zero, __ATOMIC_ACQUIRE);
    if (z)
        return z;
    z = aligned_alloc(16, (t->elem->size + 15) & ~(uint64_t)15);
    if (!z)
        heap_oom(t->elem->size);
    memset(z, 0, t->elem->size);
    void *none = NULL;
    if (__atomic_compare_exchange_n(&t->elem->zero, &none, z, false, __ATOMIC_ACQ_REL,
                                    __ATOMIC_ACQUIRE))
        return z;
    free(z);
    return none;
}

// --- lookup: one loop, specialised by how keys compare -------------------------------------------

typedef enum KeyMode { KEY_ANY, KEY_64, KEY_STR } KeyMode;

static inline __attribute__((always_inline)) bool samekey(const RType *t, KeyMode mode,
                                                          const void *a, const void *key) {
    const RType *bad = NULL;  // the hash has already refused keys that cannot be compared
    if (mode == KEY_64)
        return *(const uint64_t *)a == *(const uint64_t *)key;
    if (mode == KEY_STR) {
        const GoStr *x = a, *y = key;
        return x->len == y->len && (!y->len || memcmp(x->ptr, y->ptr, (size_t)y->len) == 0);
    }
    return rvalue_equal(t->key, a, key, &bad);
}

// The entry for key, or NULL; *slot gets its place in the index.
static inline __attribute__((always_inline)) uint64_t *find(const RType *t, const MapTable *tab,
                                                            KeyMode mode, const void *key,
                                                            uint64_t hash, uint32_t *slot) {
    uint32_t mask = tab->mask, tag = (uint32_t)hash;
    uint32_t i = (uint32_t)(hash >> 32) & mask;
    for (uint32_t probes = 0; probes <= mask; probes++, i = (i + 1) & mask) {
        MapSlot s = tab->index[i];
        if (s.entry == 0)
            return NULL;
        if (s.tag != tag || s.entry - 1 >= tab->cap)
            continue;
        uint64_t *e = entryat(t, tab, s.entry - 1);
        if (e[0] == (hash | LIVE) && samekey(t, mode, keyof(t, e), key)) {
            *slot = i;
            return e;
        }
    }
    return NULL;
}

static inline __attribute__((always_inline)) uint64_t hashkey(const RType *t, const GoMap *m,
                                                              KeyMode mode, const void *key,
                                                              const RType **bad) {
    if (mode == KEY_64)
        return rvalue_hash64(*(const uint64_t *)key, m->seed);
    if (mode == KEY_STR)
        return rvalue_hashbytes(((const GoStr *)key)->ptr, (uint64_t)((const GoStr *)key)->len,
                                m->seed);
    return rvalue_hash(t->key, key, m->seed, bad);
}

static inline __attribute__((always_inline)) void *get(const RType *t, const GoMap *m, KeyMode mode,
                                                       const void *key, const RType **bad) {
    uint32_t slot;
    if (!m) {  // a key that cannot be hashed panics all the same
        if (mode == KEY_ANY)
            rvalue_hash(t->key, key, 0, bad);
        return NULL;
    }
    checkread(m);
    uint64_t hash = hashkey(t, m, mode, key, bad);
    if (mode == KEY_ANY && *bad)
        return NULL;
    MapTable *tab = tableof(m);
    uint64_t *e = tab ? find(t, tab, mode, key, hash, &slot) : NULL;
    return e ? valof(t, e) : NULL;
}

void *gomap_get(const RType *t, GoMap *m, const void *key, const RType **bad) {
    return get(t, m, KEY_ANY, key, bad);
}

void *gomap_get64(const RType *t, GoMap *m, uint64_t key) {
    return get(t, m, KEY_64, &key, NULL);
}

void *gomap_getstr(const RType *t, GoMap *m, const GoStr *key) {
    return get(t, m, KEY_STR, key, NULL);
}

// --- insertion -----------------------------------------------------------------------------------

static void indexinsert(MapTable *tab, uint64_t hash, uint32_t entry) {
    uint32_t i = (uint32_t)(hash >> 32) & tab->mask;
    for (uint32_t probes = 0; probes <= tab->mask; probes++, i = (i + 1) & tab->mask)
        if (tab->index[i].entry == 0) {
            tab->index[i] = (MapSlot){entry + 1, (uint32_t)hash};
            return;
        }
    go_fatal("concurrent map writes");
}

static MapTable *newtable(HeapCache *c, const RType *t, uint64_t cap) {
    uint64_t slots = 8;
    while (slots * 3 / 4 < cap)
        slots *= 2;
    cap = slots * 3 / 4;
    if (slots > (uint64_t)1 << 31)
        heap_oom(cap * t->mapentry->size);
    MapTable *tab = heap_alloctyped(c, &tabletype, sizeof *tab + slots * sizeof(MapSlot));
    tab->mask = (uint32_t)(slots - 1);
    heap_store(&tab->entries, heap_allocarray(heap_current(c), t->mapentry, cap));
    tab->cap = (uint32_t)cap;
    return tab;
}

// A table with room for one more, holding what old holds.
static MapTable *grow(HeapCache *c, const RType *t, GoMap *m, MapTable *old) {
    uint64_t live = (uint64_t)(m->count > 0 ? m->count : 0);
    uint64_t hint = m->hint > MINCAP ? (uint64_t)m->hint : MINCAP;
    uint64_t want = old ? live + live / 2 + MINCAP : hint;
    MapTable *tab = newtable(c, t, want);
    uint32_t n = 0, used = old ? old->used : 0;
    for (uint32_t i = 0; old && i < used && i < old->cap && n < tab->cap; i++) {
        uint64_t *e = entryat(t, old, i);
        if (!(e[0] & LIVE))
            continue;
        uint64_t *to = entryat(t, tab, n);
        heap_copy(t->mapentry, to, e);
        indexinsert(tab, e[0] & ~LIVE, n++);
    }
    tab->used = n;
    return tab;
}

static inline __attribute__((always_inline)) void *set(HeapCache *c, const RType *t, GoMap *m,
                                                       KeyMode mode, const void *key,
                                                       const RType **bad) {
    uint64_t hash = hashkey(t, m, mode, key, bad) & ~LIVE;
    if (mode == KEY_ANY && *bad)
        return NULL;
    MapTable *tab = tableof(m);
    uint32_t slot;
    uint64_t *e = tab ? find(t, tab, mode, key, hash, &slot) : NULL;
    if (e) {
        checkread(m);
        if (mode == KEY_ANY)
            heap_copy(t->key, keyof(t, e), key);  // -0 replaces +0, as in Go
        return valof(t, e);
    }
    if (!tab || tab->used >= tab->cap)
        tab = grow(c, t, m, tab);  // may collect: before the flag is up
    startwrite(m);
    uint32_t n = tab->used;
    if (n >= tab->cap)
        go_fatal("concurrent map writes");
    e = entryat(t, tab, n);
    if (mode == KEY_64)
        *(uint64_t *)keyof(t, e) = *(const uint64_t *)key;
    else if (mode == KEY_STR)
        heap_store128(keyof(t, e), key);
    else
        heap_copy(t->key, keyof(t, e), key);
    e[0] = hash | LIVE;
    tab->used = n + 1;
    m->count++;
    indexinsert(tab, hash, n);
    if (tab != m->table)
        heap_store(&m->table, tab);
    endwrite(m);
    return valof(t, e);
}

void *gomap_set(HeapCache *c, const RType *t, GoMap *m, const void *key, const RType **bad) {
    return set(c, t, m, KEY_ANY, key, bad);
}

void *gomap_set64(HeapCache *c, const RType *t, GoMap *m, uint64_t key) {
    return set(c, t, m, KEY_64, &key, NULL);
}

void *gomap_setstr(HeapCache *c, const RType *t, GoMap *m, const GoStr *key) {
    return set(c, t, m, KEY_STR, key, NULL);
}

void gomap_delete(const RType *t, GoMap *m, const void *key, const RType **bad) {
    uint64_t hash = rvalue_hash(t->key, key, m ? m->seed : 0, bad) & ~LIVE;
    MapTable *tab;
    if (*bad || !m || !(tab = tableof(m)))
        return;
    checkread(m);
    uint32_t slot;
    uint64_t *e = find(t, tab, KEY_ANY, key, hash, &slot);
    if (!e)
        return;
    startwrite(m);
    tab->index[slot].entry = DELETED;
    memset(e, 0, t->mapentry->size);
    m->count--;
    endwrite(m);
}

void gomap_clear(const RType *t, GoMap *m) {
    (void)t;
    if (!m)
        return;
    startwrite(m);
    heap_store(&m->table, NULL);
    m->count = 0;
    m->clears++;
    endwrite(m);
}

// --- iteration -----------------------------------------------------------------------------------
// s[0] entries visited, s[1] entries at the start, s[2] where it started, s[3] clears at the start

void gomap_iter(const RType *t, GoMap *m, GoMapIter *it) {
    (void)t;
    memset(it, 0, sizeof *it);
    MapTable *tab = m ? tableof(m) : NULL;
    if (!tab)
        return;
    checkread(m);
    it->m = m;
    it->table = tab;
    it->s[1] = tab->used < tab->cap ? tab->used : tab->cap;
    it->s[2] = it->s[1] ? go_fastrand() % it->s[1] : 0;
    it->s[3] = m->clears;
}

// The entry of it->table at e when it is still in the map, where it is now.
static uint64_t *current(const RType *t, const GoMapIter *it, MapTable *now, uint64_t *e) {
    const RType *bad = NULL;
    if (now == it->table)
        return e;
    uint32_t slot;
    void *key = keyof(t, e);
    if (!rvalue_equal(t->key, key, key, &bad))  // a NaN cannot be deleted, only cleared
        return it->m->clears == (uint32_t)it->s[3] ? e : NULL;
    return now ? find(t, now, KEY_ANY, key, e[0] & ~LIVE, &slot) : NULL;
}

bool gomap_next(const RType *t, GoMapIter *it) {
    MapTable *tab = it->table;
    if (!tab)
        return false;
    checkread(it->m);
    MapTable *now = tableof(it->m);
    while (it->s[0] < it->s[1]) {
        uint64_t i = it->s[2] + it->s[0]++;
        if (i >= it->s[1])
            i -= it->s[1];
        uint64_t *e = entryat(t, tab, (uint32_t)i);
        if (!(e[0] & LIVE) || !(e = current(t, it, now, e)))
            continue;
        it->key = keyof(t, e);
        it->val = valof(t, e);
        return true;
    }
    it->key = it->val = NULL;
    it->table = NULL;
    return false;
}

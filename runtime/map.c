// SPDX-License-Identifier: GPL-3.0-or-later
// A concurrent map from words to pointers, as sync.Map.
//
// Keys are spread over shards by the high bits of their hash; each shard is an open-addressing
// table with linear probing under an RWMutex, so a wait parks the goroutine and not its thread.
// Deletion shifts back what follows, there are no tombstones. Range calls out on a copy of one
// shard at a time: with no lock held, and with no more promise than Go's about concurrent changes.
// Rejected: Go's read-mostly pair of maps (every miss pays for it), a lock-free trie (reclamation).
#include "local.h"

#include <stdlib.h>
#include <string.h>

enum { SHARD_BITS = 6, SHARDS = 1 << SHARD_BITS, FIRST_SIZE = 8 };

typedef struct Entry {
    uintptr_t key;
    void *value;
    bool used;
} Entry;

typedef struct Shard {
    GoRWMutex rw;
    Entry *e;
    size_t n, mask;  // mask + 1 slots when e is set
} __attribute__((aligned(64))) Shard;

struct GoMapShards {
    Shard shard[SHARDS];
};

static uint64_t hash(uintptr_t key)
{
    uint64_t h = key * 0x9e3779b97f4a7c15u;
    h ^= h >> 32;
    return h * 0xd6e8feb86659fd93u;
}

static Shard *shardof(GoSyncMap *m, uint64_t h)
{
    struct GoMapShards *s = ld_acq(&m->shards);
    if (s == NULL) {
        s = aligned_alloc(64, sizeof *s);
        if (s == NULL)
            go_fatal("out of memory for a map");
        memset(s, 0, sizeof *s);
        struct GoMapShards *none = NULL;
        if (!cas(&m->shards, &none, s)) {
            free(s);
            s = ld_acq(&m->shards);  // what the failed exchange saw was read without order
        }
    }
    return &s->shard[h >> (64 - SHARD_BITS)];
}

// The slot of key, or the free one where it belongs; NULL in a table without slots.
static Entry *slot(const Shard *s, uintptr_t key, uint64_t h)
{
    if (s->e == NULL)
        return NULL;
    for (size_t i = h & s->mask;; i = (i + 1) & s->mask)
        if (!s->e[i].used || s->e[i].key == key)
            return &s->e[i];
}

static void grow(Shard *s)
{
    Entry *old = s->e;
    size_t slots = old != NULL ? s->mask + 1 : 0, size = old != NULL ? 2 * slots : FIRST_SIZE;
    s->e = calloc(size, sizeof *s->e);
    if (s->e == NULL)
        go_fatal("out of memory for a map");
    s->mask = size - 1;
    for (size_t i = 0; i < slots; i++)
        if (old[i].used)
            *slot(s, old[i].key, hash(old[i].key)) = old[i];
    free(old);
}

static void insert(Shard *s, uintptr_t key, uint64_t h, void *value)
{
    if (s->e == NULL || (s->n + 1) * 4 > (s->mask + 1) * 3)
        grow(s);
    *slot(s, key, h) = (Entry){key, value, true};
    s->n++;
}

static void removeat(Shard *s, size_t i)
{
    for (size_t k = i;;) {
        k = (k + 1) & s->mask;
        if (!s->e[k].used)
            break;
        // k may fill the hole at i unless its probe begins after i.
        size_t home = hash(s->e[k].key) & s->mask;
        if (((k - home) & s->mask) >= ((k - i) & s->mask)) {
            s->e[i] = s->e[k];
            i = k;
        }
    }
    s->e[i].used = false;
    s->n--;
}

bool go_map_load(GoSyncMap *m, uintptr_t key, void **value)
{
    uint64_t h = hash(key);
    Shard *s = shardof(m, h);
    go_rwmutex_rlock(&s->rw);
    Entry *e = slot(s, key, h);
    bool found = e != NULL && e->used;
    *value = found ? e->value : NULL;
    go_rwmutex_runlock(&s->rw);
    return found;
}

bool go_map_swap(GoSyncMap *m, uintptr_t key, void *value, void **old)
{
    uint64_t h = hash(key);
    Shard *s = shardof(m, h);
    go_rwmutex_lock(&s->rw);
    Entry *e = slot(s, key, h);
    bool found = e != NULL && e->used;
    void *was = found ? e->value : NULL;
    if (found)
        e->value = value;
    else
        insert(s, key, h, value);
    go_rwmutex_unlock(&s->rw);
    if (old != NULL)
        *old = was;
    return found;
}

void go_map_store(GoSyncMap *m, uintptr_t key, void *value)
{
    go_map_swap(m, key, value, NULL);
}

bool go_map_loadorstore(GoSyncMap *m, uintptr_t key, void *value, void **actual)
{
    if (go_map_load(m, key, actual))
        return true;
    uint64_t h = hash(key);
    Shard *s = shardof(m, h);
    go_rwmutex_lock(&s->rw);
    Entry *e = slot(s, key, h);
    bool found = e != NULL && e->used;
    *actual = found ? e->value : value;
    if (!found)
        insert(s, key, h, value);
    go_rwmutex_unlock(&s->rw);
    return found;
}

bool go_map_delete(GoSyncMap *m, uintptr_t key, void **old)
{
    uint64_t h = hash(key);
    Shard *s = shardof(m, h);
    go_rwmutex_lock(&s->rw);
    Entry *e = slot(s, key, h);
    bool found = e != NULL && e->used;
    void *was = found ? e->value : NULL;
    if (found)
        removeat(s, (size_t)(e - s->e));
    go_rwmutex_unlock(&s->rw);
    if (old != NULL)
        *old = was;
    return found;
}

void go_map_range(GoSyncMap *m, bool (*fn)(uintptr_t key, void *value, void *arg), void *arg)
{
    struct GoMapShards *all = ld_acq(&m->shards);
    for (int i = 0; all != NULL && i < SHARDS; i++) {
        Shard *s = &all->shard[i];
        go_rwmutex_rlock(&s->rw);
        size_t n = 0;
        Entry *copy = s->n > 0 ? malloc(s->n * sizeof *copy) : NULL;
        if (s->n > 0 && copy == NULL)
            go_fatal("out of memory for a map");
        for (size_t k = 0; n < s->n; k++)
            if (s->e[k].used)
                copy[n++] = s->e[k];
        go_rwmutex_runlock(&s->rw);
        bool more = true;
        localdefer(free, copy);
        for (size_t k = 0; k < n && more; k++)
            more = fn(copy[k].key, copy[k].value, arg);
        localpop(false);
        free(copy);
        if (!more)
            return;
    }
}

void go_map_free(GoSyncMap *m)
{
    if (m->shards != NULL)
        for (int i = 0; i < SHARDS; i++)
            free(m->shards->shard[i].e);
    free(m->shards);
    m->shards = NULL;
}

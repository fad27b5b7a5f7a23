// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compiled patterns, outside the collected heap. A Regexp in a script names one by a handle: a slot
// of this table and the serial number of what the slot held then. There are no finalizers, so the
// table is bounded instead: what has not been used for longest is freed, and compiled again from
// its text should its Regexp come back. Compiling the same pattern twice finds the first.
//
// A slot's `refs` counts its users; BUSY is added while its contents change. To pin: add 1, look at
// the serial, take the 1 back when it is another's or the slot is BUSY. Contents change under the
// lock only, and only when a compare-and-swap has brought refs from 0 to BUSY. Nothing is allocated
// in the collected heap, and nothing parks, under the lock.
#include <pthread.h>

#include "stdlib/regexp/regex.h"

enum { NSLOTS = 256, BUSY = -(1 << 30) };

struct ReProg {
    char *s; // the pattern
    size_t n;
    unsigned flags;
    uint32_t ngroups;
    ReJit *jit;
    bool utf;
    RePike *pike;  // atomic, made on first use
    int32_t *refs; // of its slot; NULL: it is in none and ends with its release
};

typedef struct ReSlot {
    int32_t refs;    // atomic
    uint64_t serial; // atomic; 0: empty
    uint64_t used;   // atomic: when, as counted by `clock`
    ReProg prog;
} ReSlot;

static ReSlot slots[NSLOTS];
static uint64_t serials, clock_;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static bool nojit(void) {
    static int known; // atomic: 0 not yet, 1 no, 2 yes
    int k = __atomic_load_n(&known, __ATOMIC_RELAXED);
    if (!k) {
        k = vm_debug("nojitre") ? 2 : 1;
        __atomic_store_n(&known, k, __ATOMIC_RELAXED);
    }
    return k == 2;
}

static bool build(ReProg *p, const char *s, size_t n, unsigned flags) {
    Arena a;
    ReTree t;
    Buf b = {0};
    *p = (ReProg){.n = n, .flags = flags};
    p->s = malloc(n + 1);
    if (!p->s) return false;
    if (n) memcpy(p->s, s, n);
    arena_init(&a);
    bool ok = rgx_parse(&a, p->s, n, flags, &t);
    if (ok) {
        p->ngroups = (uint32_t)t.ncap + 1;
        if (!(flags & RE_POSIX) && !nojit() && rgx_emit(&t, &b, &p->utf))
            p->jit = rgx_jitcompile(b.data ? b.data : "", b.len, p->utf);
    }
    buf_free(&b);
    arena_free(&a);
    return ok;
}

static void destroy(ReProg *p) {
    rgx_jitfree(p->jit);
    rgx_pikefree(p->pike);
    free(p->s);
    *p = (ReProg){0};
}

static bool same(const ReProg *p, const char *s, size_t n, unsigned flags) {
    return p->n == n && p->flags == flags && p->s && (n == 0 || memcmp(p->s, s, n) == 0);
}

static void touch(ReSlot *slot) {
    uint64_t now = __atomic_add_fetch(&clock_, 1, __ATOMIC_RELAXED);
    __atomic_store_n(&slot->used, now, __ATOMIC_RELAXED);
}

// Pins the slot when it holds serial; the acquire makes what was stored before the serial visible.
static bool pin(ReSlot *slot, uint64_t serial) {
    if (__atomic_add_fetch(&slot->refs, 1, __ATOMIC_ACQUIRE) > 0 &&
        __atomic_load_n(&slot->serial, __ATOMIC_ACQUIRE) == serial)
        return true;
    __atomic_sub_fetch(&slot->refs, 1, __ATOMIC_RELEASE);
    return false;
}

// Under the lock: a slot that nobody uses, BUSY, emptied; NULL when there is none.
static ReSlot *evict(void) {
    for (int tries = 0; tries < 4; tries++) {
        ReSlot *oldest = NULL;
        for (int i = 0; i < NSLOTS; i++) {
            ReSlot *s = &slots[i];
            if (__atomic_load_n(&s->refs, __ATOMIC_RELAXED) != 0) continue;
            if (!oldest || __atomic_load_n(&s->used, __ATOMIC_RELAXED) <
                               __atomic_load_n(&oldest->used, __ATOMIC_RELAXED))
                oldest = s;
        }
        int32_t none = 0;
        if (!oldest) return NULL;
        if (!__atomic_compare_exchange_n(&oldest->refs, &none, BUSY, false, __ATOMIC_ACQUIRE,
                                         __ATOMIC_RELAXED))
            continue;
        __atomic_store_n(&oldest->serial, 0, __ATOMIC_RELAXED);
        destroy(&oldest->prog);
        return oldest;
    }
    return NULL;
}

// Under the lock: the slot of a pattern, pinned; NULL when it is in none.
static ReSlot *find(const char *s, size_t n, unsigned flags) {
    for (int i = 0; i < NSLOTS; i++)
        if (slots[i].serial && same(&slots[i].prog, s, n, flags) && pin(&slots[i], slots[i].serial))
            return &slots[i];
    return NULL;
}

static ReProg *acquire_slow(VmG *t, const char *s, size_t n, unsigned flags, uint64_t *handle) {
    pthread_mutex_lock(&lock);
    ReSlot *slot = find(s, n, flags);
    pthread_mutex_unlock(&lock);
    if (!slot) {
        ReProg fresh;
        if (!build(&fresh, s, n, flags)) vm_fatal(t, "out of memory");
        pthread_mutex_lock(&lock);
        slot = evict();
        if (slot) {
            slot->prog = fresh;
            slot->prog.refs = &slot->refs;
            __atomic_store_n(&slot->serial, ++serials, __ATOMIC_RELEASE);
            __atomic_add_fetch(&slot->refs, 1 - BUSY, __ATOMIC_RELEASE);
        }
        pthread_mutex_unlock(&lock);
        if (!slot) {
            ReProg *own = malloc(sizeof *own);
            if (!own) vm_fatal(t, "out of memory");
            *own = fresh;
            return own;
        }
    }
    touch(slot);
    uint64_t h = slot->serial * NSLOTS + (uint64_t)(slot - slots);
    __atomic_store_n(handle, h, __ATOMIC_RELAXED);
    return &slot->prog;
}

ReProg *rgx_acquire(VmG *t, const char *s, size_t n, unsigned flags, uint64_t *handle) {
    uint64_t h = __atomic_load_n(handle, __ATOMIC_RELAXED);
    ReSlot *slot = &slots[h % NSLOTS];
    if (h && pin(slot, h / NSLOTS)) {
        touch(slot);
        return &slot->prog;
    }
    return acquire_slow(t, s, n, flags, handle);
}

void rgx_release(ReProg *p) {
    if (p->refs) {
        __atomic_sub_fetch(p->refs, 1, __ATOMIC_RELEASE);
        return;
    }
    destroy(p);
    free(p);
}

uint32_t rgx_ngroups(const ReProg *p) {
    return p->ngroups;
}

bool rgx_wantsutf8(const ReProg *p, bool longest) {
    return p->jit && p->utf && !longest;
}

// Two goroutines may both make it: one of the results is kept.
static RePike *pike_of(VmG *t, ReProg *p) {
    RePike *pike = __atomic_load_n(&p->pike, __ATOMIC_ACQUIRE), *none = NULL;
    if (pike) return pike;
    Arena a;
    ReTree tree;
    arena_init(&a);
    if (rgx_parse(&a, p->s, p->n, p->flags, &tree)) pike = rgx_pikecompile(&tree);
    arena_free(&a);
    if (!pike) vm_fatal(t, "out of memory");
    if (__atomic_compare_exchange_n(&p->pike, &none, pike, false, __ATOMIC_ACQ_REL,
                                    __ATOMIC_ACQUIRE))
        return pike;
    rgx_pikefree(pike);
    return none;
}

int rgx_match(VmG *t, ReProg *p, const uint8_t *s, int64_t n, bool valid, int64_t at, bool longest,
              int64_t *caps, uint32_t want) {
    if (p->jit && !longest && (valid || !p->utf)) {
        int r = rgx_jitmatch(t, p->jit, s, n, &at, caps, want);
        if (r != RE_GAVEUP) return r;
    }
    return rgx_pikematch(t, pike_of(t, p), s, n, at, longest, caps, want);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page heap: an arena of reserved address space, cut into spans.
//
// Free runs lie in bins by length and are found by first fit in the smallest bin that can serve; a
// run's first and last page point to it, so that a freed run meets its neighbours in constant time
// and merges with them. Memory that stays free for two collections goes back to the system by
// MADV_DONTNEED. Metadata (Span structures, bitmaps, type tables) comes from a bump allocator and
// is recycled by size class, never unmapped: a racing reader of the page map always finds a valid
// Span.
#include "vm/heap/internal.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/sysinfo.h>

const uint16_t heap_classsize[NCLASSES] = {
    0,     8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,   160,   176,
    192,   208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,   512,   576,
    640,   704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304,  2688,  3072,
    3200,  3456,  4096,  4864,  5376,  6144,  6528,  6784,  6912,  8192,  9472,  9728,  10240,
    10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768};

const uint8_t heap_classpages[NCLASSES] = {
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 2, 1, 3, 2, 3, 1, 3,
    2, 3, 4, 5, 6, 1, 7, 6, 5, 4, 3, 5, 7, 2, 9, 7, 5, 8, 3, 10, 7, 4};

enum { META_CHUNK = 1 << 20, IDLE_COLLECTIONS = 2 };

static uint64_t systemmemory(void) {
    struct sysinfo si;
    if (sysinfo(&si) != 0)
        return (uint64_t)1 << 34;
    return ((uint64_t)si.totalram + si.totalswap) * si.mem_unit;
}

// Reserves the arena: as much address space as the machine has memory (more could never be used),
// less when the process is held to less.
bool heaparena_init(uint64_t limit) {
    uint64_t want = systemmemory();
    if (limit && limit < want)
        want = limit;
    heap.limit = want;
    // room for fragmentation
    want = ((want + (want >> 2)) + ((uint64_t)1 << 26)) & ~(uint64_t)(PAGESIZE - 1);
    void *p = MAP_FAILED;
    for (; want >= (uint64_t)1 << 24; want = (want / 2) & ~(uint64_t)(PAGESIZE - 1)) {
        p = mmap(NULL, want + PAGESIZE, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (p != MAP_FAILED)
            break;
    }
    if (p == MAP_FAILED)
        return false;
    heap.base = heap.top = ((uintptr_t)p + PAGESIZE - 1) & ~(uintptr_t)(PAGESIZE - 1);
    heap.end = heap.base + want;
    p = mmap(NULL, (want >> PAGESHIFT) * sizeof(Span *), PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED)
        return false;
    heap.pages = p;
    return true;
}

void *meta_alloc(size_t bytes) {
    bytes = (bytes + 15) & ~(size_t)15;
    if (bytes > (size_t)(heap.metaend - heap.metapos)) {
        size_t chunk = bytes > META_CHUNK ? bytes : META_CHUNK;
        void *p = mmap(NULL, chunk, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (p == MAP_FAILED)
            return NULL;
        heap.metapos = p;
        heap.metaend = heap.metapos + chunk;
    }
    void *p = heap.metapos;
    heap.metapos += bytes;
    return p;
}

static uint32_t binof(uint64_t npages) {
    return npages < NBINS ? (uint32_t)npages : NBINS;
}

static void binremove(Span *s) {
    if (s->prev)
        s->prev->next = s->next;
    else
        heap.bins[binof(s->npages)] = s->next;
    if (s->next)
        s->next->prev = s->prev;
    s->next = s->prev = NULL;
}

static void bininsert(Span *s) {
    Span **bin = &heap.bins[binof(s->npages)];
    s->prev = NULL;
    s->next = *bin;
    if (*bin)
        (*bin)->prev = s;
    *bin = s;
    uint64_t page = (s->base - heap.base) >> PAGESHIFT;
    heap.pages[page] = heap.pages[page + s->npages - 1] = s;
}

static Span *newspan(void) {
    Span *s = heap.freespans;
    if (s)
        heap.freespans = s->next;
    else if (!(s = meta_alloc(sizeof *s)))
        return NULL;
    memset(s, 0, sizeof *s);
    return s;
}

static Span *findrun(uint64_t npages) {
    for (uint32_t b = binof(npages); b <= NBINS; b++)
        for (Span *s = heap.bins[b]; s; s = s->next)
            if (s->npages >= npages)
                return s;
    return NULL;
}

// Cuts the run s down to npages; the rest goes back as a run of its own. Without memory for its
// Span the whole run is kept.
static void splitrun(Span *s, uint64_t npages) {
    if (s->npages == npages)
        return;
    Span *rest = newspan();
    if (!rest)
        return;
    rest->base = s->base + (npages << PAGESHIFT);
    rest->npages = s->npages - npages;
    rest->released = s->released;
    rest->idle = s->idle;
    s->npages = npages;
    bininsert(rest);
}

Span *span_alloc(uint64_t npages) {
    if (heap.inuse + (npages << PAGESHIFT) > heap.limit)
        return NULL;
    Span *s = findrun(npages);
    if (s) {
        binremove(s);
        splitrun(s, npages);
    } else {
        if (npages > (heap.end - heap.top) >> PAGESHIFT || !(s = newspan()))
            return NULL;
        s->base = heap.top;
        s->npages = npages;
        __atomic_store_n(&heap.top, heap.top + (npages << PAGESHIFT), __ATOMIC_RELAXED);
    }
    uint64_t page = (s->base - heap.base) >> PAGESHIFT;
    for (uint64_t i = 0; i < s->npages; i++)
        heap.pages[page + i] = s;
    if (heap.nall == heap.capall) {
        uint64_t cap = heap.capall ? heap.capall * 2 : 1024;
        Span **all = meta_alloc(cap * sizeof *all);
        if (!all) {
            bininsert(s);
            return NULL;
        }
        if (heap.nall)
            memcpy(all, heap.all, heap.nall * sizeof *all);
        heap.all = all;
        heap.capall = cap;
    }
    s->allindex = heap.nall;
    heap.all[heap.nall++] = s;
    heap.inuse += s->npages << PAGESHIFT;
    return s;
}

void span_free(Span *s) {
    heap.all[s->allindex] = heap.all[--heap.nall];
    heap.all[s->allindex]->allindex = s->allindex;
    heap.inuse -= s->npages << PAGESHIFT;
    s->state = SPAN_FREE;
    s->released = false;
    s->idle = 0;
    uint64_t first = (s->base - heap.base) >> PAGESHIFT;
    Span *left = first > 0 ? heap.pages[first - 1] : NULL;
    if (left && left->state == SPAN_FREE && left->base + (left->npages << PAGESHIFT) == s->base) {
        binremove(left);
        s->base = left->base;
        s->npages += left->npages;
        left->next = heap.freespans;
        heap.freespans = left;
    }
    uintptr_t end = s->base + (s->npages << PAGESHIFT);
    Span *right = end < heap.top ? heap.pages[(end - heap.base) >> PAGESHIFT] : NULL;
    if (right && right->state == SPAN_FREE && right->base == end) {
        binremove(right);
        s->npages += right->npages;
        right->next = heap.freespans;
        heap.freespans = right;
    }
    bininsert(s);
}

void span_scavenge(void) {
    for (uint32_t b = 1; b <= NBINS; b++)
        for (Span *s = heap.bins[b]; s; s = s->next) {
            if (s->released || ++s->idle < IDLE_COLLECTIONS)
                continue;
            madvise((void *)s->base, s->npages << PAGESHIFT, MADV_DONTNEED);
            s->released = true;
        }
}

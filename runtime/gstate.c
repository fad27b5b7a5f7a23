// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutine descriptors: their states, their memory, their numbers.
//
// Descriptors are type-stable: slots of mapped slabs, recycled through a list per P and a global
// one, never unmapped. A late look at a descriptor (sysmon, a stale preempt request) therefore
// always finds a G, if maybe another one. A slot is the G followed by the embedder's gextra bytes.
// Unused slots are zero, which is Gidle.
//
// States: Gdead -> Grunnable -> Grunning -> Gwaiting, Gsyscall, Grunnable, Gdead. Only the M that
// runs a G takes it out of Grunning and Gsyscall, and only the M that dequeued it out of Grunnable,
// so those are checked stores; many may want to ready a waiting G, so that is a compare-and-swap.
#include "trace.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

enum { SLAB_MIN = 64 << 10, SLAB_MAX = 2 << 20, BATCH = 32, POPULATE_FROM = 256 };

typedef struct Slab Slab;
struct Slab {
    Slab *next;
    char *slots;
    uint32_t n;
    bool huge;
};

static struct {
    Lock lock;
    size_t slot;      // bytes of a slot
    Slab *slabs;      // atomic
    uint32_t used;    // slots carved from the first slab
    uint32_t total;   // slots carved
    size_t nextsize;  // of the next slab
} slab;

#ifdef GO_ASAN
// What only a goroutine holds is no leak when the process ends.
void __lsan_register_root_region(const void *p, size_t size);
#endif

static struct {
    Lock lock;
    G *list;
    uint32_t n;
} gfree;

static const char *const statusnames[] = {"idle",    "runnable", "running",
                                          "syscall", "waiting",  "dead"};

void gslabinit(size_t gextra)
{
    slab.slot = sizeof(G) + ((gextra + 15) & ~(size_t)15);
    slab.nextsize = SLAB_MIN;
    lockinit(&slab.lock, LockSlab);
    lockinit(&gfree.lock, LockGfree);
}

// slab.lock held.
static void slabgrow(void)
{
    size_t size = slab.nextsize;
    Slab *s = calloc(1, sizeof *s);
    // The largest are huge pages: a goroutine then costs a tenth of the page faults.
    size_t align = size == SLAB_MAX ? SLAB_MAX : 0;
    char *mem = mmap(NULL, size + align, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (s == NULL || mem == MAP_FAILED)
        go_fatal("out of memory (goroutine descriptors)");
    if (align != 0) {
        char *start = (char *)(((uintptr_t)mem + align - 1) & ~(uintptr_t)(align - 1));
        if (start > mem)
            munmap(mem, (size_t)(start - mem));
        munmap(start + size, (size_t)(mem + align - start));
        mem = start;
        (void)madvise(mem, size, MADV_HUGEPAGE);
    }
#ifdef GO_ASAN
    __lsan_register_root_region(mem, size);
#endif
    s->slots = mem;
    s->huge = align != 0;
    s->n = (uint32_t)(size / slab.slot);
    s->next = slab.slabs;
    st_rlx(&slab.used, 0);
    st_rel(&slab.slabs, s);
    if (slab.nextsize < SLAB_MAX)
        slab.nextsize *= 2;
}

// Carves new descriptors into p's free list.
static void gcarve(P *p)
{
    lock(&slab.lock);
    if (slab.slabs == NULL || slab.used == slab.slabs->n)
        slabgrow();
    Slab *s = slab.slabs;
    uint32_t n = s->n - slab.used < BATCH ? s->n - slab.used : BATCH;
    char *first = s->slots + slab.used * slab.slot;
    st_rlx(&slab.used, slab.used + n);
    slab.total += n;
    bool many = slab.total >= POPULATE_FROM && !s->huge;
    unlock(&slab.lock);
    if (many) {
        // One call for all their pages costs less than a fault for each; it is only a hint.
        uintptr_t lo = (uintptr_t)first & ~(uintptr_t)4095;
        uintptr_t hi = ((uintptr_t)first + n * slab.slot + 4095) & ~(uintptr_t)4095;
        uintptr_t end = (uintptr_t)s->slots + (((size_t)s->n * slab.slot + 4095) & ~(size_t)4095);
        (void)madvise((void *)lo, (hi < end ? hi : end) - lo, MADV_POPULATE_WRITE);
    }
    for (uint32_t i = n; i-- > 0;) {
        G *g = (G *)(first + i * slab.slot);
        st_rel(&g->status, Gdead);
        g->flags = GFRESH;
        g->schedlink = p->gfree;
        p->gfree = g;
    }
    p->ngfree += n;
}

// Takes some from the global free list; false if it is empty.
static bool gfrefill(P *p)
{
    if (ld_rlx(&gfree.n) == 0)
        return false;
    lock(&gfree.lock);
    while (p->ngfree < BATCH && gfree.list != NULL) {
        G *g = gfree.list;
        gfree.list = g->schedlink;
        st_rlx(&gfree.n, gfree.n - 1);
        g->schedlink = p->gfree;
        p->gfree = g;
        p->ngfree++;
    }
    unlock(&gfree.lock);
    return p->gfree != NULL;
}

static void gfspill(P *p, uint32_t keep)
{
    lock(&gfree.lock);
    while (p->ngfree > keep) {
        G *g = p->gfree;
        p->gfree = g->schedlink;
        p->ngfree--;
        g->schedlink = gfree.list;
        gfree.list = g;
        st_rlx(&gfree.n, gfree.n + 1);
    }
    unlock(&gfree.lock);
}

// Zeroes the embedder's bytes. A late preempt hook may still be setting a flag there, which is
// harmless: it may be spurious. Written so that TSan sees it is meant.
static void zeroextra(G *g)
{
#ifdef GO_TSAN
    for (uint64_t *w = (uint64_t *)(g + 1); (char *)w < (char *)g + slab.slot; w++)
        st_rlx(w, 0);
#else
    memset(g + 1, 0, slab.slot - sizeof(G));
#endif
}

G *gfget(P *p)
{
    if (p->gfree == NULL && !gfrefill(p))
        gcarve(p);
    G *g = p->gfree;
    p->gfree = g->schedlink;
    p->ngfree--;
    __builtin_prefetch(p->gfree, 1);  // one that ended long ago is cold
    INVARIANT(readgstatus(g) == Gdead, "a goroutine in the free list is not dead");
    if ((g->flags & GFRESH) != 0)
        g->flags = 0;
    else if (slab.slot > sizeof(G))
        zeroextra(g);
    return g;
}

void gfput(P *p, G *g)
{
    ASSERT(readgstatus(g) == Gdead);
    g->schedlink = p->gfree;
    p->gfree = g;
    if (++p->ngfree >= GFREE_MAX)
        gfspill(p, GFREE_MAX / 2);
}

void gfpurge(P *p)
{
    gfspill(p, 0);
}

void casfailed(G *g, enum GStatus from, enum GStatus to, uint32_t was)
{
    fprintf(stderr, "runtime: goroutine %llu is %s, not %s, on its way to %s\n",
            (unsigned long long)g->goid, was <= Gdead ? statusnames[was] : "?", statusnames[from],
            statusnames[to]);
    invariantfailed("casgstatus: goroutine in an unexpected state", __FILE__, __LINE__);
}

void readytraced(G *g)
{
    tracerecord(TraceReady, g->goid, NULL);
}

void wakegstatus(G *g)
{
#ifndef GO_DEBUG
    if (__builtin_expect(ld_rlx(&g->status) == Gwaiting, 1)) {
        // Before the store: from then on g may run elsewhere.
        trace(TraceReady, g, NULL);
        st_rel(&g->status, (uint32_t)Grunnable);
        return;
    }
#endif
    casgstatus(g, Gwaiting, Grunnable);
}

void geach(void (*fn)(G *g, void *arg), void *arg)
{
    uint32_t used = ld_acq(&slab.used);
    for (Slab *s = ld_acq(&slab.slabs); s != NULL; s = s->next) {
        for (uint32_t i = 0; i < used; i++) {
            G *g = (G *)(s->slots + i * slab.slot);
            if (readgstatus(g) != Gidle)
                fn(g, arg);
        }
        used = s->next != NULL ? s->next->n : 0;
    }
}

// --- the embedder's view -------------------------------------------------------------------------
void *go_gextra(G *g)
{
    return g + 1;
}

G *go_gof(void *extra)
{
    return (G *)extra - 1;
}

uint64_t go_goid(const G *g)
{
    return g->goid;
}

uint64_t go_parentid(const G *g)
{
    return g->parentid;
}

const char *go_gstatus(const G *g)
{
    return statusnames[readgstatus(g)];
}

const char *const waitreasons[] = {
#define W(name, text) text,
#include "waitreason.def"
#undef W
};

RACY const char *go_waitreason(const G *g)
{
    return readgstatus(g) == Gwaiting ? waitreasons[g->waitreason] : "";
}

int go_waitreason_of(const char *text)
{
    for (int i = 1; i < WAIT_REASONS; i++) {
        if (strcmp(waitreasons[i], text) == 0)
            return i;
    }
    return WaitEmbedder;
}

typedef struct Each {
    void (*fn)(G *g, void *arg);
    void *arg;
} Each;

static void eachlive(G *g, void *arg)
{
    Each *e = arg;
    if (readgstatus(g) != Gdead)
        e->fn(g, e->arg);
}

void go_each_g(void (*fn)(G *g, void *arg), void *arg)
{
    Each e = {fn, arg};
    geach(eachlive, &e);
}

bool go_gstack(G *g, void **lo, void **hi)
{
    Stack *s = g->stack;
    if (s != NULL) {
        *lo = s->syscallsp != NULL ? s->syscallsp : s->ctx.sp;
    } else if (g->m != NULL && readgstatus(g) == Grunning) {
        s = g->m->stack;
        *lo = __builtin_frame_address(0);
    } else {
        return false;
    }
    *hi = s->hi;
    return true;
}

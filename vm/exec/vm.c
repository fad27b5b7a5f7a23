// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starting a program: the process's one VM.
#include "vm/exec/vm.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "runtime/sim.h"
#include "vm/exec/exec.h"
#include "vm/exec/fuse.h"

enum { INLINESLOTS = 24 }; // of a goroutine's first stack: with G and VmG one slab slot

// A number with Go's suffixes B, KiB, MiB, GiB, TiB; 0 when it is none.
static uint64_t bytesize(const char *s) {
    static const char *const units[] = {"", "B", "KiB", "MiB", "GiB", "TiB"};
    static const int shifts[] = {0, 0, 10, 20, 30, 40};
    char *end;
    uint64_t n = strtoull(s, &end, 10);
    for (unsigned i = 0; i < sizeof units / sizeof *units; i++)
        if (end != s && strcmp(end, units[i]) == 0)
            return n << shifts[i];
    return 0;
}

enum Knob {
#define K(name, doc) KNOB_##name,
#include "vm/exec/knob.def"
#undef K
    NKNOBS
};

static const struct {
    const char *name, *doc;
} knobs[NKNOBS] = {
#define K(name, doc) {#name, doc},
#include "vm/exec/knob.def"
#undef K
};

void vm_knobs_help(FILE *f) {
    go_knobs_help(f);
    for (int i = 0; i < NKNOBS; i++)
        fprintf(f, "  %-12s %s\n", knobs[i].name, knobs[i].doc);
}

static int64_t knob(enum Knob k) {
    const char *s = getenv("GOSDEBUG"), *name = knobs[k].name;
    size_t n = strlen(name);
    while (s && *s) {
        if (strncmp(s, name, n) == 0 && s[n] == '=')
            return strtoll(s + n + 1, NULL, 10);
        s = strchr(s, ',');
        if (s)
            s++;
    }
    return 0;
}

int64_t vm_debug(const char *name) {
    for (int i = 0; i < NKNOBS; i++)
        if (strcmp(knobs[i].name, name) == 0)
            return knob((enum Knob)i);
    return 0;
}

void vm_config(VmConfig *c) {
    const char *gogc = getenv("GOGC"), *limit = getenv("GOMEMLIMIT");
    *c = (VmConfig){.gcpercent = 100};
    if (gogc && strcmp(gogc, "off") == 0)
        c->gcpercent = -1;
    else if (gogc && *gogc)
        c->gcpercent = atoi(gogc);
    if (limit && strcmp(limit, "off") != 0)
        c->memlimit = bytesize(limit);
    c->gcstress = knob(KNOB_gcstress) != 0;
    c->gctrace = knob(KNOB_gctrace) != 0;
    c->maxstack = (uint64_t)knob(KNOB_maxstack);
}

static void initmain(G *g, void *arg) {
    const Program *p = arg;
    VmG *t = go_gextra(g);
    Func *f = p->entry;
    uint64_t need = SPECIALSLOTS + frameused(f), size = need + 128;
    t->lo = malloc(size * sizeof(Slot));
    if (!t->lo)
        go_fatal("out of memory");
    t->hi = t->lo + size;
    vm_unpoison(t);
    Slot *fp = t->lo + SPECIALSLOTS;
    memset(t->lo, 0, need * sizeof(Slot));
    fp[-2].p = &f->self;
    fp[-1].p = (void *)&vm_special[SP_GOEXIT];
    t->fp = fp;
    t->pc = f->code;
    t->base = SPECIALSLOTS;
}

// Elements with pointers move through channels word by word, as heap pointers everywhere: a channel
// does not know which of its words are some. Frames and buffers are aligned to 8, and such elements
// have whole words.
static void elemcopy(GoChan *c, void *dst, const void *src) {
    size_t n = go_chan_elemsize(c);
    for (size_t i = 0; i < n; i += 8)
        heap_store((char *)dst + i, *(void *const *)((const char *)src + i));
}

static const GoHooks hooks = {
    .gextra = sizeof(VmG) + INLINESLOTS * sizeof(Slot),
    .gexit = vm_gexit,
    .preempt = vm_preempt,
    .traceback = vm_traceback,
    .elemcopy = elemcopy,
    .dying = vm_dying,
    .name = vm_gname,
};

void vm_prepare(Func *const *funcs, uint32_t n) {
    bool fuse = !knob(KNOB_nofuse);
    for (uint32_t i = 0; i < n; i++)
        funcs[i]->self.fn = funcs[i];
    for (uint32_t i = 0; i < n; i++)
        if (fuse && funcs[i]->code)
            vm_fuse(funcs[i]);
}

// Memory for the package variables. A session's may grow to the compiler's limit in place: it takes
// memory where it is touched.
static bool makeglobals(uint64_t size, bool grows) {
    if (grows) {
        void *p = mmap(NULL, (uint64_t)1 << 31, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        vm.globals = p == MAP_FAILED ? NULL : p;
    } else if (size) {
        size = (size + 15) & ~15ull;
        vm.globals = aligned_alloc(16, size);
        if (vm.globals)
            memset(vm.globals, 0, size);
    }
    return vm.globals || !(grows || size);
}

void vm_settables(const Program *p) {
    vm.prog = p;
    vm.funcs = p->funcs;
    vm.types = p->types;
    vm.consts = p->consts;
    vm.strings = p->strings;
}

static bool startvm(const Program *p, const VmConfig *c, bool grows) {
    HeapHooks hh = {.roots = vm_roots, .finalize = vm_finalize, .cache = cache};
    vm_settables(p);
    vm.maxslots = (c->maxstack ? c->maxstack : 1000000000) / sizeof(Slot);
    vm.ninline = INLINESLOTS;
    vm.cwd = getcwd(NULL, 0);
    vm_prepare(p->funcs, p->nfuncs);
    if ((go_sim_active() && !vm_simulate(p)) || !makeglobals(p->globalsize, grows) ||
        !heap_init(&hh, p, c->gcpercent, c->memlimit, c->gcstress)) {
        perror("gos");
        return false;
    }
    heap_settrace(c->gctrace);
    gomap_init();
    vm_panicinit();
    vm_catchsigpipe();
    return true;
}

int vm_run(const Program *p, const VmConfig *c) {
    GoHooks h = hooks;
    h.pextra = sizeof(VmP) + heap_cachesize();
    if (!startvm(p, c, false))
        return 1;
    int status = go_mainbare(&h, vm_resume, initmain, (void *)p);
    vm_flush();
    return vm_status(status);
}

int vm_session(Program *p, const VmConfig *c, const VmSession *s, void (*fn)(void *), void *arg) {
    GoHooks h = hooks;
    h.pextra = sizeof(VmP) + heap_cachesize();
    vm.session = s;
    if (!startvm(p, c, true))
        return 1;
    int status = go_main(&h, fn, arg);
    vm_flush();
    return vm_status(status);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// C frames of goroutines, with names, in Go's form. libgcc's unwinder finds the frames from the
// unwind tables, which every C compiler writes on these processors; it only knows how to start at
// its caller, so for a suspended goroutine it runs on that goroutine's stack, below what is saved
// there (gobuf_probe). Names come from the symbol tables of the program and its libraries, which we
// read from their files: dladdr would not know static functions.
//
// All of it works in a signal handler on a process that is ending: no malloc, no stdio when the
// output is a descriptor. One trace at a time uses the table of modules; others go without names.
// Rejected: frame pointers (users' code has none), calling addr2line.
#include "backtrace.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unwind.h>

#include "atomic.h"

enum {
    MODULES_MAX = 64,
    PATH_BYTES = 512,
    FRAMES_MAX = 100000,
    TOP = 50,              // frames shown from the top
    BOTTOM = 16,           // and from the bottom of a longer trace
    PROBE_ROOM = 16 << 10  // of stack that the unwinder may need
};

// --- text ----------------------------------------------------------------------------------------
static void putbytes(const TraceOut *o, const char *s, size_t n)
{
    if (o->f != NULL) {
        fwrite(s, 1, n, o->f);
        return;
    }
    while (n > 0) {
        ssize_t w = write(STDERR_FILENO, s, n);
        if (w <= 0)
            return;
        s += w;
        n -= (size_t)w;
    }
}

void traceputs(const TraceOut *o, const char *s)
{
    putbytes(o, s, strlen(s));
}

static void putbase(const TraceOut *o, uint64_t v, unsigned base)
{
    char text[24], *p = text + sizeof text;
    do
        *--p = "0123456789abcdef"[v % base];
    while ((v /= base) != 0);
    putbytes(o, p, (size_t)(text + sizeof text - p));
}

void traceputu(const TraceOut *o, uint64_t v)
{
    putbase(o, v, 10);
}

// --- names ---------------------------------------------------------------------------------------
typedef struct Module {
    uintptr_t base, lo, hi;  // what its addresses are relative to; where it lies
    char path[PATH_BYTES];
    bool read;               // syms and strs are valid, or NULL: it has none
    const ElfW(Sym) *syms;
    size_t nsyms;
    const char *strs;
    size_t nstrs;
} Module;

static struct {
    uint32_t busy;  // atomic: owns the rest
    size_t n;
    Module m[MODULES_MAX];
} modules;

static int addmodule(struct dl_phdr_info *info, size_t size, void *arg)
{
    (void)size;
    (void)arg;
    if (modules.n == MODULES_MAX)
        return 1;
    Module *m = &modules.m[modules.n];
    uintptr_t lo = UINTPTR_MAX, hi = 0;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *ph = &info->dlpi_phdr[i];
        if (ph->p_type != PT_LOAD)
            continue;
        uintptr_t at = info->dlpi_addr + ph->p_vaddr;
        lo = at < lo ? at : lo;
        hi = at + ph->p_memsz > hi ? at + ph->p_memsz : hi;
    }
    memset(m, 0, sizeof *m);
    m->base = info->dlpi_addr;
    m->lo = lo;
    m->hi = hi;
    // The program itself has no name; it is the first.
    if (info->dlpi_name != NULL && info->dlpi_name[0] != '\0') {
        strncpy(m->path, info->dlpi_name, sizeof m->path - 1);
    } else if (modules.n == 0) {
        ssize_t n = readlink("/proc/self/exe", m->path, sizeof m->path - 1);
        m->path[n > 0 ? n : 0] = '\0';
    }
    modules.n++;
    return 0;
}

// Takes the section of the wanted type and its strings, if all lies within the file.
static bool takesyms(Module *m, const char *file, size_t size, uint32_t type)
{
    const ElfW(Ehdr) *eh = (const void *)file;
    if (eh->e_shoff > size || eh->e_shentsize != sizeof(ElfW(Shdr)) ||
        eh->e_shnum > (size - eh->e_shoff) / sizeof(ElfW(Shdr)))
        return false;
    const ElfW(Shdr) *sh = (const void *)(file + eh->e_shoff);
    for (unsigned i = 0; i < eh->e_shnum; i++) {
        if (sh[i].sh_type != type || sh[i].sh_link >= eh->e_shnum)
            continue;
        const ElfW(Shdr) *str = &sh[sh[i].sh_link];
        if (sh[i].sh_offset > size || sh[i].sh_size > size - sh[i].sh_offset ||
            str->sh_offset > size || str->sh_size > size - str->sh_offset || str->sh_size == 0 ||
            file[str->sh_offset + str->sh_size - 1] != '\0')
            return false;
        m->syms = (const void *)(file + sh[i].sh_offset);
        m->nsyms = sh[i].sh_size / sizeof(ElfW(Sym));
        m->strs = file + str->sh_offset;
        m->nstrs = str->sh_size;
        return true;
    }
    return false;
}

// The file stays mapped: traces are rare.
static void readmodule(Module *m)
{
    m->read = true;
    int fd = open(m->path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd < 0)
        return;
    if (fstat(fd, &st) == 0 && (size_t)st.st_size >= sizeof(ElfW(Ehdr))) {
        char *file = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (file != MAP_FAILED && memcmp(file, ELFMAG, SELFMAG) == 0 &&
            !takesyms(m, file, (size_t)st.st_size, SHT_SYMTAB))
            takesyms(m, file, (size_t)st.st_size, SHT_DYNSYM);
    }
    close(fd);
}

// The function that contains pc: its name, NULL if unknown, and *off from its start; *m the module,
// or NULL.
static const char *symbol(uintptr_t pc, Module **found, uintptr_t *off)
{
    *found = NULL;
    for (size_t i = 0; i < modules.n; i++) {
        Module *m = &modules.m[i];
        if (pc < m->lo || pc >= m->hi)
            continue;
        *found = m;
        if (!m->read)
            readmodule(m);
        for (size_t k = 0; k < m->nsyms; k++) {
            const ElfW(Sym) *s = &m->syms[k];
            uintptr_t at = m->base + s->st_value;
            if (ELF64_ST_TYPE(s->st_info) != STT_FUNC || pc < at || pc - at >= s->st_size ||
                s->st_name >= m->nstrs)
                continue;
            *off = pc - at;
            return m->strs + s->st_name;
        }
        *off = pc - m->base;
        return NULL;
    }
    *off = pc;
    return NULL;
}

// --- frames --------------------------------------------------------------------------------------
typedef struct Walk {
    const TraceOut *o;
    uintptr_t from;   // skip what is above this one; 0: nothing
    size_t n;         // frames seen
    uintptr_t last[BOTTOM];
    bool names;
} Walk;

// How a goroutine got to sleep or to report a panic, and how it was started.
static bool hidden(const char *name)
{
    static const char *const names[] = {
        "gobuf_probe",      "gobuf_swap",     "leavestack", "gopark",    "go_park_commit",
        "traceframes",      "traceself",      "walk",       "tracec",    "traceg",
        "go_traceback_all", "go_systemstack", "traceall",   "stackloop", "execute",
        "gobuf_entry",      "ownstack",       "grun",       "raisepanic",
        "raise_",           "reportpanic",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i], name) == 0)
            return true;
    }
    return false;
}

// True when the frame was shown.
static bool putframe(Walk *w, uintptr_t pc)
{
    Module *m = NULL;
    uintptr_t off = pc;
    // A return address may be the first of the next function.
    const char *name = w->names ? symbol(pc - 1, &m, &off) : NULL;
    if (name != NULL && hidden(name))
        return false;
    traceputs(w->o, name != NULL ? name : "?");
    traceputs(w->o, "(...)\n\t");
    traceputs(w->o, m != NULL && m->path[0] != '\0' ? m->path : "?");
    traceputs(w->o, " +0x");
    putbase(w->o, name != NULL || m != NULL ? off + 1 : pc, 16);
    traceputs(w->o, "\n");
    return true;
}

static _Unwind_Reason_Code frame(struct _Unwind_Context *ctx, void *arg)
{
    Walk *w = arg;
    int before = 0;
    uintptr_t pc = _Unwind_GetIPInfo(ctx, &before);
    if (pc == 0)
        return _URC_END_OF_STACK;
    if (w->from != 0) {
        if (pc != w->from)
            return _URC_NO_REASON;
        w->from = 0;
    }
    pc += before != 0;
    if (w->n == FRAMES_MAX)
        return _URC_NORMAL_STOP;
    if (w->n < TOP)
        w->n += putframe(w, pc);
    else
        w->last[w->n++ % BOTTOM] = pc;
    return _URC_NO_REASON;
}

static __attribute__((noinline)) void walk(void *arg)
{
    _Unwind_Backtrace(frame, arg);
}

static void begin(Walk *w)
{
    w->names = xchg(&modules.busy, 1) == 0;
    if (w->names && modules.n == 0)
        dl_iterate_phdr(addmodule, NULL);
}

static void end(Walk *w)
{
    size_t rest = w->n > TOP ? w->n - TOP : 0, shown = rest < BOTTOM ? rest : BOTTOM;
    if (w->n == FRAMES_MAX)
        shown = 0;
    if (rest > shown) {
        traceputs(w->o, "...");
        traceputu(w->o, rest - shown);
        traceputs(w->o, " frames elided...\n");
    }
    for (size_t i = w->n - shown; shown > 0 && i < w->n; i++)
        putframe(w, w->last[i % BOTTOM]);
    if (w->names)
        st_rel(&modules.busy, 0);
}

bool traceself(const TraceOut *o, uintptr_t pc)
{
    Walk w = {.o = o, .from = pc};
    begin(&w);
    walk(&w);
    end(&w);
    return w.n > 0;
}

void tracefunction(const TraceOut *o, uintptr_t fn)
{
    Walk w = {.o = o};
    begin(&w);
    putframe(&w, fn + 1);
    end(&w);
}

bool traceframes(const TraceOut *o, Gobuf *b, const void *lo)
{
    if (b->sp == NULL || (char *)b->sp - (char *)lo < PROBE_ROOM)
        return false;
    Walk w = {.o = o};
    begin(&w);
#if defined(GO_ASAN) || defined(GO_TSAN)
    // They would have to be told of the switch, there and back, while the process may be dying.
#else
    gobuf_probe(b->sp, walk, &w);
#endif
    end(&w);
    return w.n > 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The explorer: a depth-first search over states. A state is the registered memory, the threads'
// stacks with the registers saved on them, what each thread is about to do, and the memory model's
// part. Each is kept as a copy while the search is below it, and by its hash for good, so that
// every state is expanded once; loops that spin come back to a state already seen. Two states that
// differ but collide in 64 bits would be taken for one: with ten million states, once in 300 000
// runs.
// Rejected: Promela (a model of the code, not the code); replaying schedules from the start, as
// loom does (spinning is unbounded, and states are visited again and again).
#include "tests/model/state.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum {
    REGIONS = 48,
    STACK = 64 << 10,
    CLEAN = 4 << 10,    // of a stack, cleared below the thread's frames
    HEAP = 16 << 10,
    CHOICES = 24,       // successors of a state
    RELEARN = 3000      // states after which newly shared words make the search start over
};

static const char *const kindnames[] = {"start", "load",  "store", "exchange",  "add",    "cas",
                                        "fence", "lock",  "await", "awaitword", "choose", "touch"};

// A state on the search's path, followed by the copy.
typedef struct Frame {
    struct Frame *below;
    size_t size;
    int n, next;
    uint8_t thread[CHOICES], choice[CHOICES];
} Frame;

static char stacks[MC_THREADS][STACK] __attribute__((aligned(64)));
static struct {
    char *at, *first;
    size_t size;
} regions[REGIONS];
static int nregions;
static void **tlsword;
static void (*canonical)(void);
static struct {
    char *next;
    char bytes[HEAP] __attribute__((aligned(16)));
} heap;

Model model = {.running = -1};
static Frame *top;
static char *framebase, *frameend;
static uint64_t *seen;
static size_t seencap, seencount;
static jmp_buf startover;
static bool abandoned;
static uint64_t cuts, ends;
static uint64_t transitions;
static uint64_t maxstates = 100000000;

// --- what the scenario calls ---------------------------------------------------------------------
void mc_region(void *at, size_t size)
{
    if (nregions == REGIONS)
        abort();
    regions[nregions].at = at;
    regions[nregions].size = (size + 7) & ~(size_t)7;
    regions[nregions].first = malloc(regions[nregions].size);
    memcpy(regions[nregions].first, at, regions[nregions].size);
    nregions++;
}

void mc_threadlocal(void *at)
{
    tlsword = at;
}

void mc_canonical(void (*fn)(void))
{
    canonical = fn;
}

int mc_self(void)
{
    return model.running;
}

int mc_nthreads(void)
{
    return model.sc->threads;
}

void *mc_alloc(size_t size)
{
    char *p = heap.next;
    heap.next += (size + 15) & ~(size_t)15;
    if (heap.next > heap.bytes + HEAP)
        mc_fail("the model's heap is full");
    return p;
}

static const char *sourceline(const char *file, int line)
{
    static char text[200];
    FILE *f = fopen(file, "r");
    text[0] = '\0';
    for (int i = 0; f != NULL && i < line && fgets(text, sizeof text, f) != NULL; i++)
        ;
    if (f != NULL)
        fclose(f);
    text[strcspn(text, "\n")] = '\0';
    return text + strspn(text, " ");
}

// The operations of the frame's copy are in the Threads it starts with.
static Thread *frameimage(Frame *f)
{
    return (Thread *)(f + 1);
}

static void printpath(Frame *f)
{
    if (f == NULL)
        return;
    printpath(f->below);
    if (f->next == 0)
        return;
    int t = f->thread[f->next - 1];
    const Op *op = &frameimage(f)[t].op;
    if (op->kind == Start)
        return;
    fprintf(stderr, "  T%d %-8s %s:%d", t, kindnames[op->kind], op->file, op->line);
    if (f->choice[f->next - 1] != 0)
        fprintf(stderr, " (choice %d)", f->choice[f->next - 1]);
    fprintf(stderr, "\t%s\n", sourceline(op->file, op->line));
}

void mc_fail(const char *fmt, ...)
{
    va_list ap;
    if (model.learned && model.sc->weak) {
        // Words that were private until now have no history: this may not be possible at all.
        abandoned = true;
        if (model.running >= 0)
            gobuf_switch(&model.threads[model.running].ctx, &model.explorer, NULL);
        longjmp(startover, 1);
    }
    fflush(stdout);
    fprintf(stderr, "%s: ", model.sc->name);
    va_start(ap, fmt);
    vfprintf(stderr, fmt, ap);
    va_end(ap);
    fprintf(stderr, "\nafter %zu states; the path:\n", seencount);
    printpath(top);
    for (int i = 0; i < model.sc->threads; i++) {
        const Op *op = &model.threads[i].op;
        fprintf(stderr, "  T%d %s", i, model.threads[i].done ? "has ended\n" : "is at ");
        if (!model.threads[i].done)
            fprintf(stderr, "%s %s:%d\t%s\n", kindnames[op->kind], op->file, op->line,
                    op->file != NULL ? sourceline(op->file, op->line) : "");
    }
    fflush(stderr);
    _exit(1);
}

// --- states --------------------------------------------------------------------------------------
static void threadentry(void *unused)
{
    (void)unused;
    gobuf_entered();
    int t = model.running;
    model.sc->thread(t);
    model.threads[t].done = true;
    memset(&model.mem.cur[t], 0, sizeof(View));
    memset(&model.mem.acq[t], 0, sizeof(View));
    memset(&model.mem.rel[t], 0, sizeof(View));
    gobuf_switch(&model.threads[t].ctx, &model.explorer, NULL);
    abort();
}

static size_t used(int t)
{
    return (size_t)(stacks[t] + STACK - (char *)model.threads[t].ctx.sp);
}

static char *put(char *to, const void *from, size_t n)
{
    memcpy(to, from, n);
    return to + n;
}

// Every part of the state, one after the other; how is put (a copy) or get (back).
static size_t save(char *at)
{
    char *p = put(at, model.threads, sizeof model.threads);
    if (model.sc->weak) {
        p = put(p, &model.mem, offsetof(Memory, val));
        for (int l = 0; l < model.nlocs; l++)
            p = put(p, model.mem.val[l], model.mem.n[l] * sizeof(Value));
    }
    for (int i = 0; i < nregions; i++)
        p = put(p, regions[i].at, regions[i].size);
    p = put(p, &heap.next, sizeof heap.next);
    p = put(p, heap.bytes, (size_t)(heap.next - heap.bytes));
    for (int t = 0; t < model.sc->threads; t++)
        p = put(p, model.threads[t].ctx.sp, used(t));
    return (size_t)(p - at);
}

static void restore(const char *p)
{
    memcpy(model.threads, p, sizeof model.threads);
    p += sizeof model.threads;
    if (model.sc->weak) {
        memcpy(&model.mem, p, offsetof(Memory, val));
        p += offsetof(Memory, val);
        for (int l = 0; l < model.nlocs; l++) {
            memcpy(model.mem.val[l], p, model.mem.n[l] * sizeof(Value));
            p += model.mem.n[l] * sizeof(Value);
        }
    }
    for (int i = 0; i < nregions; i++) {
        memcpy(regions[i].at, p, regions[i].size);
        p += regions[i].size;
    }
    memcpy(&heap.next, p, sizeof heap.next);
    p += sizeof heap.next;
    memcpy(heap.bytes, p, (size_t)(heap.next - heap.bytes));
    memset(heap.next, 0, (size_t)(heap.bytes + HEAP - heap.next));
    p += heap.next - heap.bytes;
    for (int t = 0; t < model.sc->threads; t++) {
        size_t n = used(t);
        memcpy(model.threads[t].ctx.sp, p, n);
        memset((char *)model.threads[t].ctx.sp - CLEAN, 0, CLEAN);
        p += n;
    }
}

static uint64_t hash(const char *p, size_t n)
{
    uint64_t h = 0x9e3779b97f4a7c15u ^ n;
    for (; n >= 8; n -= 8, p += 8) {
        uint64_t w;
        memcpy(&w, p, 8);
        h = (h ^ w) * 0xff51afd7ed558ccdu;
        h ^= h >> 32;
    }
    for (; n > 0; n--, p++)
        h = (h ^ (uint8_t)*p) * 0xff51afd7ed558ccdu;
    return h | 1;
}

static void growseen(void)
{
    size_t cap = seencap == 0 ? 1 << 18 : seencap * 2;
    uint64_t *new = calloc(cap, sizeof *new);
    if (new == NULL)
        mc_fail("out of memory");
    for (size_t i = 0; i < seencap; i++) {
        size_t k = seen[i] >> 20;
        while (seen[i] != 0 && new[k % cap] != 0)
            k++;
        if (seen[i] != 0)
            new[k % cap] = seen[i];
    }
    free(seen);
    seen = new;
    seencap = cap;
}

// True when h is new.
static bool note(uint64_t h)
{
    if (seencount * 2 >= seencap)
        growseen();
    size_t k = h >> 20;
    for (; seen[k % seencap] != 0; k++) {
        if (seen[k % seencap] == h)
            return false;
    }
    seen[k % seencap] = h;
    seencount++;
    return true;
}

static void successors(Frame *f)
{
    f->n = f->next = 0;
    int n[MC_THREADS];
    for (int t = 0; t < model.sc->threads; t++)
        n[t] = model_ways(t);
    int only = -1;
    for (int t = model.sc->threads; t-- > 0;) {
        if (n[t] > 0 && model_private(t))
            only = t;
    }
    for (int t = 0; t < model.sc->threads; t++) {
        for (int c = 0; c < n[t] && (only < 0 || only == t); c++) {
            if (f->n == CHOICES)
                mc_fail("too many choices");
            f->thread[f->n] = (uint8_t)t;
            f->choice[f->n++] = (uint8_t)c;
        }
    }
}

// The present state onto the path, if it is new.
static void push(void)
{
    Frame *f = top == NULL ? (Frame *)framebase
                           : (Frame *)((char *)top + ((top->size + 63) & ~(size_t)63));
    if ((char *)f + (4 << 20) > frameend)
        mc_fail("the path is too long");
    if (model.sc->weak)
        model_tidy();
    if (canonical != NULL)
        canonical();
    size_t size = save((char *)(f + 1));
    if (!note(hash((char *)(f + 1), size)))
        return;
    f->size = sizeof *f + size;
    f->below = top;
    successors(f);
    top = f;
    if (f->n > 0)
        return;
    for (int t = 0; t < model.sc->threads; t++) {
        if (!model.threads[t].done && !(model.sc->daemons >> t & 1))
            mc_fail("deadlock: T%d can never go on", t);
    }
    ends++;
    if (model.sc->final != NULL)
        model.sc->final();
}

static void run(int t)
{
    model.running = t;
    if (tlsword != NULL)
        *tlsword = model.threads[t].tls;
    gobuf_switch(&model.explorer, &model.threads[t].ctx, NULL);
    if (tlsword != NULL)
        model.threads[t].tls = *tlsword;
    model.running = -1;
    if (abandoned)
        longjmp(startover, 1);
}

static void reset(void)
{
    model.running = -1;
    top = NULL;
    seencount = 0;
    model.learned = false;
    transitions = model.histcut = cuts = ends = 0;
    free(seen);
    seen = NULL;
    seencap = 0;
    memset(&model.mem, 0, sizeof model.mem);
    memset(model.mem.n, 1, (size_t)model.nlocs);
    memset(model.threads, 0, sizeof model.threads);
    memset(stacks, 0, sizeof stacks);
    memset(heap.bytes, 0, sizeof heap.bytes);
    heap.next = heap.bytes;
    for (int i = 0; i < nregions; i++)
        memcpy(regions[i].at, regions[i].first, regions[i].size);
    if (tlsword != NULL)
        *tlsword = NULL;
    model.sc->init();
    for (int t = 0; t < model.sc->threads; t++)
        gobuf_make(&model.threads[t].ctx, stacks[t], stacks[t] + STACK, threadentry);
}

// False when words that were thought private have turned out to be shared.
static bool search(void)
{
    abandoned = false;
    reset();
    if (setjmp(startover) != 0)
        return false;
    push();
    while (top != NULL) {
        if (top->next == top->n) {
            top = top->below;
            continue;
        }
        if (model.learned && seencount > RELEARN)
            return false;
        if (seencount >= maxstates)
            return true;
        restore((char *)(top + 1));
        int i = top->next++;
        model_perform(top->thread[i], top->choice[i]);
        run(top->thread[i]);
        transitions++;
        cuts += model.cut;
        if (!model.cut)
            push();
        model.cut = false;
    }
    return !model.learned;
}

static double now(void)
{
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

static void explore(const McScenario *s)
{
    double start = now();
    model.sc = s;
    model_forgetwords();
    while (!search())
        ;
    if (ends == 0 && seencount < maxstates)
        mc_fail("it never ends, whatever the order");
    printf("%-28s %s %9zu states %10llu steps %6.1f s%s%s", s->name, s->weak ? "weak" : "sc  ",
           seencount, (unsigned long long)transitions, now() - start,
           seencount >= maxstates ? "  (not all)" : "",
           model.histcut > 0 ? "  (history cut)" : "");
    if (cuts > 0)
        printf("  (%llu beyond the bound)", (unsigned long long)cuts);
    putchar('\n');
    fflush(stdout);
}

int main(int argc, char **argv)
{
    bool all = false, named = false;
    size_t room = (size_t)4 << 30;
    framebase = mmap(NULL, room, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (framebase == MAP_FAILED)
        return 2;
    frameend = framebase + room;
    gobuf_thread(&model.explorer);
    mc_setup();
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-all") == 0)
            all = true;
        else if (strcmp(argv[i], "-max") == 0 && i + 1 < argc)
            maxstates = strtoull(argv[++i], NULL, 10);
        else
            named = true;
    }
    int ran = 0;
    for (const McScenario *s = mc_scenarios; s->name != NULL; s++) {
        bool want = !named && (all || !s->slow);
        for (int i = 1; i < argc; i++)
            want |= strcmp(argv[i], s->name) == 0;
        if (want)
            explore(s);
        ran += want;
    }
    if (ran == 0)
        fprintf(stderr, "no such scenario\n");
    return ran == 0 ? 2 : 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The explorer: a depth-first search over states. A state is the registered memory, the threads'
// stacks with the registers saved on them, what each thread is about to do, and the memory model's
// part. Each is kept as a copy while the search is below it, and by its hash for good, so that
// every state is expanded once; loops that spin come back to a state already seen. Two states that
// differ but collide in 64 bits would be taken for one: with ten million states, once in 300 000
// runs.
//
// A step on a word that only one thread uses, or that nobody writes, cannot matter to the others
// and is not branched on. Which words those are is found out: each begins as private, and when a
// second thread comes, the search starts over.
//
// Weak memory (after loom and the promising semantics, without promises): each word keeps the
// values it had that some thread may still see, each with the view its writer released with it. A
// view says how recent a value of each word one knows of. An acquiring load joins the value's view
// with the thread's; seq_cst accesses and fences also go through one global view.
// Read-modify-writes and failed compare-and-swaps see the newest value; a new value is always the
// newest. So every behaviour found is allowed by C11, and those not found need load buffering or a
// failed compare-and-swap with an old value. Rejected: Promela (a model of the code, not the code);
// replaying schedules from the start, as loom does (spinning is unbounded, and states are visited
// again and again).
#include "tests/model/explore.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "runtime/switch.h"

enum {
    LOCS = 40,     // shared words that are modelled
    HIST = 12,     // values of one that are kept
    WORDS = 1024,  // all words, a hash table
    REGIONS = 48,
    STACK = 64 << 10,
    CLEAN = 4 << 10,    // of a stack, cleared below the thread's frames
    HEAP = 16 << 10,
    CHOICES = 24,       // successors of a state
    RELEARN = 3000      // states after which newly shared words make the search start over
};

enum Kind { Start, Load, Store, Exchange, Add, Cas, Fence, Take, Await, AwaitWord, Choose, Touch };

static const char *const kindnames[] = {"start", "load",  "store", "exchange",  "add",    "cas",
                                        "fence", "lock",  "await", "awaitword", "choose", "touch"};

typedef struct Op {
    int kind;  // enum Kind
    int order, onfail, size, line, unused;  // no padding: it is hashed
    const char *file;
    volatile void *p;
    uint64_t v, old;
    bool (*cond)(void *arg);
    void *arg;
} Op;

typedef struct Thread {
    Gobuf ctx;
    Op op;            // what it is about to do
    uint64_t result;
    bool done, won;
    void *tls;
} Thread;

typedef struct View {
    uint8_t at[LOCS];
} View;

typedef struct Value {
    uint64_t v;
    View view;
} Value;

typedef struct Memory {
    View cur[MC_THREADS], acq[MC_THREADS], rel[MC_THREADS];  // acq, rel: for fences
    View sc;
    uint8_t n[LOCS];  // values kept of each; the newest is what lies in memory, too
    Value val[LOCS][HIST];
} Memory;

typedef struct Word {
    const volatile void *p;
    uint32_t users, writers;  // threads, as bits
    int loc;                  // index of a shared one, -1: private
} Word;

// A state on the search's path, followed by the copy.
typedef struct Frame {
    struct Frame *below;
    size_t size;
    int n, next;
    uint8_t thread[CHOICES], choice[CHOICES];
} Frame;

static const McScenario *sc;
static Thread threads[MC_THREADS];
static Memory mem;
static Gobuf explorer;
static char stacks[MC_THREADS][STACK] __attribute__((aligned(64)));
static int running = -1;
static struct {
    char *at, *first;
    size_t size;
} regions[REGIONS];
static int nregions;
static const void *advisory[REGIONS];
static int nadvisory;
static void **tlsword;
static void (*canonical)(void);
static struct {
    char *next;
    char bytes[HEAP] __attribute__((aligned(16)));
} heap;

static Word words[WORDS];
static int nlocs;
static bool learned, fences;  // fences: there are any
static Frame *top;
static char *framebase, *frameend;
static uint64_t *seen;
static size_t seencap, seencount;
static jmp_buf startover;
static bool abandoned, cut;
static uint64_t cuts, ends;
static uint64_t transitions, histcut;
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

void mc_advisory(const void *p)
{
    advisory[nadvisory++ % REGIONS] = p;
}

void mc_canonical(void (*fn)(void))
{
    canonical = fn;
}

int mc_self(void)
{
    return running;
}

int mc_nthreads(void)
{
    return sc->threads;
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
    if (learned && sc->weak) {
        // Words that were private until now have no history: this may not be possible at all.
        abandoned = true;
        if (running >= 0)
            gobuf_switch(&threads[running].ctx, &explorer, NULL);
        longjmp(startover, 1);
    }
    fflush(stdout);
    fprintf(stderr, "%s: ", sc->name);
    va_start(ap, fmt);
    vfprintf(stderr, fmt, ap);
    va_end(ap);
    fprintf(stderr, "\nafter %zu states; the path:\n", seencount);
    printpath(top);
    for (int i = 0; i < sc->threads; i++) {
        const Op *op = &threads[i].op;
        fprintf(stderr, "  T%d %s", i, threads[i].done ? "has ended\n" : "is at ");
        if (!threads[i].done)
            fprintf(stderr, "%s %s:%d\t%s\n", kindnames[op->kind], op->file, op->line,
                    op->file != NULL ? sourceline(op->file, op->line) : "");
    }
    fflush(stderr);
    _exit(1);
}

// --- memory --------------------------------------------------------------------------------------
static uint64_t peek(const volatile void *p, int size)
{
    switch (size) {
    case 1: return *(const volatile uint8_t *)p;
    case 2: return *(const volatile uint16_t *)p;
    case 4: return *(const volatile uint32_t *)p;
    default: return *(const volatile uint64_t *)p;
    }
}

static void poke(volatile void *p, int size, uint64_t v)
{
    switch (size) {
    case 1: *(volatile uint8_t *)p = (uint8_t)v; break;
    case 2: *(volatile uint16_t *)p = (uint16_t)v; break;
    case 4: *(volatile uint32_t *)p = (uint32_t)v; break;
    default: *(volatile uint64_t *)p = v;
    }
}

static Word *wordof(const volatile void *p)
{
    size_t i = ((uintptr_t)p >> 2) * 0x9e3779b97f4a7c15u >> 54;
    while (words[i % WORDS].p != NULL && words[i % WORDS].p != p)
        i++;
    Word *w = &words[i % WORDS];
    if (w->p == NULL)
        *w = (Word){p, 0, 0, -1};
    return w;
}

// Thread t is about to use p. Shared is what two threads use, one of them to write.
static void learn(const volatile void *p, int t, bool writes)
{
    Word *w = wordof(p);
    w->users |= 1u << t;
    w->writers |= (uint32_t)writes << t;
    if (w->loc >= 0 || w->writers == 0 || (w->users & (w->users - 1)) == 0)
        return;
    for (int i = 0; i < nadvisory; i++) {
        if (p == advisory[i])
            return;
    }
    if (nlocs == LOCS)
        mc_fail("too many shared words");
    w->loc = nlocs++;
    learned = true;
}

static bool acquires(int order)
{
    return order == __ATOMIC_ACQUIRE || order == __ATOMIC_ACQ_REL || order == __ATOMIC_SEQ_CST;
}

static bool releases(int order)
{
    return order == __ATOMIC_RELEASE || order == __ATOMIC_ACQ_REL || order == __ATOMIC_SEQ_CST;
}

static void join(View *to, const View *from)
{
    for (int i = 0; i < nlocs; i++) {
        if (to->at[i] < from->at[i])
            to->at[i] = from->at[i];
    }
}

// The word's oldest value goes; it is the same to a view to know of that and of the next.
static void forget(int l)
{
    mem.n[l]--;
    memmove(&mem.val[l][0], &mem.val[l][1], mem.n[l] * sizeof(Value));
    memset(&mem.val[l][mem.n[l]], 0, sizeof(Value));
    for (int t = 0; t < sc->threads; t++) {
        View *v[] = {&mem.cur[t], &mem.acq[t], &mem.rel[t]};
        for (int i = 0; i < 3; i++)
            v[i]->at[l] -= v[i]->at[l] > 0;
    }
    mem.sc.at[l] -= mem.sc.at[l] > 0;
    for (int i = 0; i < nlocs; i++) {
        for (int k = 0; k < mem.n[i]; k++)
            mem.val[i][k].view.at[l] -= mem.val[i][k].view.at[l] > 0;
    }
}

// Values that no thread can read any more go; so a state has one form.
static void tidy(void)
{
    for (int l = 0; l < nlocs; l++) {
        while (mem.n[l] > 1) {
            uint8_t least = 255;
            for (int t = 0; t < sc->threads; t++) {
                if (!threads[t].done && mem.cur[t].at[l] < least)
                    least = mem.cur[t].at[l];
            }
            if (least == 0)
                break;
            forget(l);
        }
    }
}

// t reads value k of word l.
static void observe(int t, int l, int k, int order)
{
    if (mem.cur[t].at[l] < k)
        mem.cur[t].at[l] = (uint8_t)k;
    if (fences)
        join(&mem.acq[t], &mem.val[l][k].view);
    if (acquires(order))
        join(&mem.cur[t], &mem.val[l][k].view);
}

// t writes v as the newest value of l; rmw: it has just read the one before.
static void publish(int t, int l, uint64_t v, int order, bool rmw)
{
    if (mem.n[l] == HIST) {
        histcut++;
        forget(l);
    }
    int k = mem.n[l]++;
    Value *new = &mem.val[l][k];
    *new = (Value){.v = v};
    mem.cur[t].at[l] = (uint8_t)k;
    new->view = releases(order) ? mem.cur[t] : mem.rel[t];
    new->view.at[l] = (uint8_t)k;
    if (rmw)
        join(&new->view, &mem.val[l][k - 1].view);
    if (fences)
        join(&mem.acq[t], &new->view);
    if (order == __ATOMIC_SEQ_CST)
        mem.sc.at[l] = (uint8_t)k;
}

static void fence(int t, int order)
{
    if (acquires(order))
        join(&mem.cur[t], &mem.acq[t]);
    if (order == __ATOMIC_SEQ_CST) {
        join(&mem.cur[t], &mem.sc);
        join(&mem.sc, &mem.cur[t]);
    }
    if (releases(order))
        mem.rel[t] = mem.cur[t];
}

// The index of p among the modelled words, -1 when it is private or the memory is not weak.
static int locof(const volatile void *p)
{
    int l = sc->weak ? wordof(p)->loc : -1;
    if (l >= 0 && mem.n[l] == 0) {  // shared only since the state was saved
        mem.n[l] = 1;
        memset(&mem.val[l][0], 0, sizeof(Value));
    }
    return l;
}

// --- operations ----------------------------------------------------------------------------------
// The oldest value that a load of t may return.
static int oldest(int t, const Op *op, int l)
{
    int k = mem.cur[t].at[l];
    if (op->order == __ATOMIC_SEQ_CST && mem.sc.at[l] > k)
        k = mem.sc.at[l];
    return k;
}

static void load(int t, Op *op, int choice)
{
    threads[t].result = peek(op->p, op->size);
    int l = locof(op->p);
    if (l < 0)
        return;
    int k = mem.n[l] - 1 - choice;
    if (choice > 0)
        threads[t].result = mem.val[l][k].v;
    observe(t, l, k, op->order);
}

static void setword(int t, Op *op, uint64_t v, bool rmw)
{
    int l = locof(op->p);
    if (l >= 0) {
        // The newest value may have been changed by a plain store of its owner.
        mem.val[l][mem.n[l] - 1].v = peek(op->p, op->size);
        if (rmw)
            observe(t, l, mem.n[l] - 1, op->order);
        publish(t, l, v, op->order, rmw);
    }
    poke(op->p, op->size, v);
}

// A lock's word is only ever waited for and released: its old values are of no use to anybody.
static void setlock(int t, Op *op, uint64_t v)
{
    setword(t, op, v, v != 0);
    int l = locof(op->p);
    while (l >= 0 && mem.n[l] > 1)
        forget(l);
}

static void touch(int t, Op *op)
{
    int l = locof(op->p);
    if (l < 0)
        return;
    if (mem.cur[t].at[l] != mem.n[l] - 1)
        mc_fail("plain data is used by T%d and another thread at once", t);
    publish(t, l, 0, __ATOMIC_RELAXED, false);
}

static void perform(int t, int choice)
{
    Thread *th = &threads[t];
    Op *op = &th->op;
    uint64_t mask = op->size == 8 ? ~(uint64_t)0 : ((uint64_t)1 << 8 * op->size) - 1;
    switch (op->kind) {
    case Start:
    case Await:
        break;
    case Load:
        load(t, op, choice);
        break;
    case AwaitWord:
        load(t, op, 0);
        break;
    case Store:
        setword(t, op, op->v, false);
        break;
    case Take:
        setlock(t, op, op->v);
        break;
    case Exchange:
        th->result = peek(op->p, op->size);
        setword(t, op, op->v, true);
        break;
    case Add:
        th->result = peek(op->p, op->size);
        setword(t, op, th->result + op->v, true);
        break;
    case Cas:
        th->result = peek(op->p, op->size);
        th->won = th->result == (op->old & mask);
        if (th->won)
            setword(t, op, op->v, true);
        else if (locof(op->p) >= 0)
            observe(t, locof(op->p), mem.n[locof(op->p)] - 1, op->onfail);
        break;
    case Fence:
        if (sc->weak)
            fence(t, op->order);
        break;
    case Choose:
        th->result = (uint64_t)choice;
        break;
    case Touch:
        touch(t, op);
    }
}

// How many ways there are to do what t is about to do; 0: it is blocked.
static int ways(int t)
{
    const Op *op = &threads[t].op;
    if (threads[t].done)
        return 0;
    switch (op->kind) {
    case Choose:
        return (int)op->v;
    case Await:
        return op->cond == NULL || op->cond(op->arg) ? 1 : 0;
    case AwaitWord:
        return peek(op->p, op->size) == op->v;
    case Take:
        return peek(op->p, op->size) == 0;
    case Load: {
        int l = locof(op->p);
        return l < 0 ? 1 : mem.n[l] - oldest(t, op, l);
    }
    default:
        return 1;
    }
}

// Whether what t is about to do can matter to nobody else.
static bool private(int t)
{
    const Op *op = &threads[t].op;
    switch (op->kind) {
    case Start:
    case Choose:
        return true;
    case Await:
        return false;
    case Fence:
        return !sc->weak || op->order != __ATOMIC_SEQ_CST;
    case Touch:
        if (!sc->weak)
            return true;
        // fall through
    default:
        return wordof(op->p)->loc < 0;
    }
}

// In a thread: goes to the explorer, and comes back when it has done op.
static void step(const Op *op)
{
    Thread *th = &threads[running];
    th->op = *op;
    th->result = 0;
    th->won = false;
    if (op->p != NULL)
        learn(op->p, running, op->kind != Load && op->kind != AwaitWord);
    gobuf_switch(&th->ctx, &explorer, NULL);
}

uint64_t mc_load(const volatile void *p, unsigned size, int order, const char *at, int line)
{
    if (running < 0)
        return peek(p, (int)size);
    step(&(Op){.kind = Load, .order = order, .size = (int)size, .file = at, .line = line,
               .p = (volatile void *)p});
    return threads[running].result;
}

void mc_store(volatile void *p, unsigned size, uint64_t v, int order, const char *at, int line)
{
    if (running < 0)
        poke(p, (int)size, v);
    else
        step(&(Op){.kind = Store, .order = order, .size = (int)size, .file = at, .line = line,
                   .p = p, .v = v});
}

static uint64_t modify(enum Kind kind, volatile void *p, unsigned size, uint64_t v, int order,
                       const char *at, int line)
{
    if (running < 0) {
        uint64_t was = peek(p, (int)size);
        poke(p, (int)size, kind == Add ? was + v : v);
        return was;
    }
    step(&(Op){.kind = kind, .order = order, .size = (int)size, .file = at, .line = line, .p = p,
               .v = v});
    return threads[running].result;
}

uint64_t mc_exchange(volatile void *p, unsigned size, uint64_t v, int order, const char *at,
                     int line)
{
    return modify(Exchange, p, size, v, order, at, line);
}

uint64_t mc_fetchadd(volatile void *p, unsigned size, uint64_t v, int order, const char *at,
                     int line)
{
    return modify(Add, p, size, v, order, at, line);
}

bool mc_cas(volatile void *p, unsigned size, uint64_t *old, uint64_t v, int order, int onfail,
            const char *at, int line)
{
    if (running < 0) {
        uint64_t mask = size == 8 ? ~(uint64_t)0 : ((uint64_t)1 << 8 * size) - 1;
        uint64_t was = peek(p, (int)size);
        bool won = was == (*old & mask);
        if (won)
            poke(p, (int)size, v);
        *old = was;
        return won;
    }
    step(&(Op){.kind = Cas, .order = order, .onfail = onfail, .size = (int)size, .file = at,
               .line = line, .p = p, .v = v, .old = *old});
    *old = threads[running].result;
    return threads[running].won;
}

void mc_fence(int order, const char *at, int line)
{
    if (running < 0)
        return;
    learned |= sc->weak && !fences;
    fences = true;
    step(&(Op){.kind = Fence, .order = order, .file = at, .line = line});
}

void mc_lock(uint32_t *key, const char *at, int line)
{
    if (running < 0)
        *key = 1;
    else
        step(&(Op){.kind = Take, .order = __ATOMIC_ACQUIRE, .size = 4, .file = at, .line = line,
                   .p = key, .v = 1});
}

bool mc_trylock(uint32_t *key, const char *at, int line)
{
    uint64_t free = 0;
    return mc_cas(key, 4, &free, 1, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED, at, line);
}

// No step of its own: releasing a lock commutes with whatever others do before.
void mc_unlock(uint32_t *key)
{
    if (*key == 0)
        mc_fail("unlock of an unlocked lock");
    if (running >= 0) {
        learn(key, running, true);
        setlock(running, &(Op){.order = __ATOMIC_RELEASE, .size = 4, .p = key}, 0);
    }
    *key = 0;
}

int mc_choose(int n)
{
    if (running < 0)
        return 0;
    step(&(Op){.kind = Choose, .v = (uint64_t)n, .file = "choice", .line = n});
    return (int)threads[running].result;
}

void mc_await(bool (*cond)(void *arg), void *arg)
{
    step(&(Op){.kind = Await, .cond = cond, .arg = arg, .file = "await"});
}

void mc_cut(void)
{
    cut = true;
    gobuf_switch(&threads[running].ctx, &explorer, NULL);
}

void mc_pause(void)
{
    if (running >= 0)
        mc_await(NULL, NULL);
}

void mc_awaitword(const uint32_t *p, uint32_t v)
{
    if (running < 0) {
        if (*p != v)
            mc_fail("waiting where nobody else runs");
        return;
    }
    step(&(Op){.kind = AwaitWord, .order = __ATOMIC_ACQUIRE, .size = 4, .p = (volatile void *)p,
               .v = v, .file = "await"});
}

void mc_touch(const void *p)
{
    if (running >= 0)
        step(&(Op){.kind = Touch, .p = (volatile void *)p, .file = "touch"});
}

// --- states --------------------------------------------------------------------------------------
static void threadentry(void *unused)
{
    (void)unused;
    gobuf_entered();
    int t = running;
    sc->thread(t);
    threads[t].done = true;
    memset(&mem.cur[t], 0, sizeof(View));
    memset(&mem.acq[t], 0, sizeof(View));
    memset(&mem.rel[t], 0, sizeof(View));
    gobuf_switch(&threads[t].ctx, &explorer, NULL);
    abort();
}

static size_t used(int t)
{
    return (size_t)(stacks[t] + STACK - (char *)threads[t].ctx.sp);
}

static char *put(char *to, const void *from, size_t n)
{
    memcpy(to, from, n);
    return to + n;
}

// Every part of the state, one after the other; how is put (a copy) or get (back).
static size_t save(char *at)
{
    char *p = put(at, threads, sizeof threads);
    if (sc->weak) {
        p = put(p, &mem, offsetof(Memory, val));
        for (int l = 0; l < nlocs; l++)
            p = put(p, mem.val[l], mem.n[l] * sizeof(Value));
    }
    for (int i = 0; i < nregions; i++)
        p = put(p, regions[i].at, regions[i].size);
    p = put(p, &heap.next, sizeof heap.next);
    p = put(p, heap.bytes, (size_t)(heap.next - heap.bytes));
    for (int t = 0; t < sc->threads; t++)
        p = put(p, threads[t].ctx.sp, used(t));
    return (size_t)(p - at);
}

static void restore(const char *p)
{
    memcpy(threads, p, sizeof threads);
    p += sizeof threads;
    if (sc->weak) {
        memcpy(&mem, p, offsetof(Memory, val));
        p += offsetof(Memory, val);
        for (int l = 0; l < nlocs; l++) {
            memcpy(mem.val[l], p, mem.n[l] * sizeof(Value));
            p += mem.n[l] * sizeof(Value);
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
    for (int t = 0; t < sc->threads; t++) {
        size_t n = used(t);
        memcpy(threads[t].ctx.sp, p, n);
        memset((char *)threads[t].ctx.sp - CLEAN, 0, CLEAN);
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
    for (int t = 0; t < sc->threads; t++)
        n[t] = ways(t);
    int only = -1;
    for (int t = sc->threads; t-- > 0;) {
        if (n[t] > 0 && private(t))
            only = t;
    }
    for (int t = 0; t < sc->threads; t++) {
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
    if (sc->weak)
        tidy();
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
    for (int t = 0; t < sc->threads; t++) {
        if (!threads[t].done && !(sc->daemons >> t & 1))
            mc_fail("deadlock: T%d can never go on", t);
    }
    ends++;
    if (sc->final != NULL)
        sc->final();
}

static void run(int t)
{
    running = t;
    if (tlsword != NULL)
        *tlsword = threads[t].tls;
    gobuf_switch(&explorer, &threads[t].ctx, NULL);
    if (tlsword != NULL)
        threads[t].tls = *tlsword;
    running = -1;
    if (abandoned)
        longjmp(startover, 1);
}

static void reset(void)
{
    running = -1;
    top = NULL;
    seencount = 0;
    learned = false;
    transitions = histcut = cuts = ends = 0;
    free(seen);
    seen = NULL;
    seencap = 0;
    memset(&mem, 0, sizeof mem);
    memset(mem.n, 1, (size_t)nlocs);
    memset(threads, 0, sizeof threads);
    memset(stacks, 0, sizeof stacks);
    memset(heap.bytes, 0, sizeof heap.bytes);
    heap.next = heap.bytes;
    for (int i = 0; i < nregions; i++)
        memcpy(regions[i].at, regions[i].first, regions[i].size);
    if (tlsword != NULL)
        *tlsword = NULL;
    sc->init();
    for (int t = 0; t < sc->threads; t++)
        gobuf_make(&threads[t].ctx, stacks[t], stacks[t] + STACK, threadentry);
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
        if (learned && seencount > RELEARN)
            return false;
        if (seencount >= maxstates)
            return true;
        restore((char *)(top + 1));
        int i = top->next++;
        perform(top->thread[i], top->choice[i]);
        run(top->thread[i]);
        transitions++;
        cuts += cut;
        if (!cut)
            push();
        cut = false;
    }
    return !learned;
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
    sc = s;
    memset(words, 0, sizeof words);
    nlocs = 0;
    fences = false;
    while (!search())
        ;
    if (ends == 0 && seencount < maxstates)
        mc_fail("it never ends, whatever the order");
    printf("%-28s %s %9zu states %10llu steps %6.1f s%s%s", s->name, s->weak ? "weak" : "sc  ",
           seencount, (unsigned long long)transitions, now() - start,
           seencount >= maxstates ? "  (not all)" : "", histcut > 0 ? "  (history cut)" : "");
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
    gobuf_thread(&explorer);
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

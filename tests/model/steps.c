// SPDX-License-Identifier: GPL-3.0-or-later
// What threads do, one atomic operation at a time, and which words matter: a step on a word that
// only one thread uses, or that nobody writes, cannot matter to the others and is not branched on.
// Which words those are is found out: each begins as private, and when a second thread comes, the
// search starts over.
//
// Weak memory (after loom and the promising semantics, without promises): each word keeps the
// values it had that some thread may still see, each with the view its writer released with it. A
// view says how recent a value of each word one knows of. An acquiring load joins the value's view
// with the thread's; seq_cst accesses and fences also go through one global view.
// Read-modify-writes and failed compare-and-swaps see the newest value; a new value is always the
// newest. So every behaviour found is allowed by C11, and those not found need load buffering or a
// failed compare-and-swap with an old value.
#include "tests/model/state.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS = 1024, ADVISORY = 16 };  // sizes of tables

typedef struct Word {
    const volatile void *p;
    uint32_t users, writers;  // threads, as bits
    int loc;                  // index of a shared one, -1: private
} Word;

static Word words[WORDS];
static const void *advisory[ADVISORY];
static int nadvisory;

void model_forgetwords(void)
{
    memset(words, 0, sizeof words);
    model.nlocs = 0;
    model.fences = false;
}

void mc_advisory(const void *p)
{
    advisory[nadvisory++ % ADVISORY] = p;
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
    if (model.nlocs == LOCS)
        mc_fail("too many shared words");
    w->loc = model.nlocs++;
    model.learned = true;
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
    for (int i = 0; i < model.nlocs; i++) {
        if (to->at[i] < from->at[i])
            to->at[i] = from->at[i];
    }
}

// The word's oldest value goes; it is the same to a view to know of that and of the next.
static void forget(int l)
{
    model.mem.n[l]--;
    memmove(&model.mem.val[l][0], &model.mem.val[l][1], model.mem.n[l] * sizeof(Value));
    memset(&model.mem.val[l][model.mem.n[l]], 0, sizeof(Value));
    for (int t = 0; t < model.sc->threads; t++) {
        View *v[] = {&model.mem.cur[t], &model.mem.acq[t], &model.mem.rel[t]};
        for (int i = 0; i < 3; i++)
            v[i]->at[l] -= v[i]->at[l] > 0;
    }
    model.mem.sc.at[l] -= model.mem.sc.at[l] > 0;
    for (int i = 0; i < model.nlocs; i++) {
        for (int k = 0; k < model.mem.n[i]; k++)
            model.mem.val[i][k].view.at[l] -= model.mem.val[i][k].view.at[l] > 0;
    }
}

// Values that no thread can read any more go; so a state has one form.
void model_tidy(void)
{
    for (int l = 0; l < model.nlocs; l++) {
        while (model.mem.n[l] > 1) {
            uint8_t least = 255;
            for (int t = 0; t < model.sc->threads; t++) {
                if (!model.threads[t].done && model.mem.cur[t].at[l] < least)
                    least = model.mem.cur[t].at[l];
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
    if (model.mem.cur[t].at[l] < k)
        model.mem.cur[t].at[l] = (uint8_t)k;
    if (model.fences)
        join(&model.mem.acq[t], &model.mem.val[l][k].view);
    if (acquires(order))
        join(&model.mem.cur[t], &model.mem.val[l][k].view);
}

// t writes v as the newest value of l; rmw: it has just read the one before.
static void publish(int t, int l, uint64_t v, int order, bool rmw)
{
    if (model.mem.n[l] == HIST) {
        model.histcut++;
        forget(l);
    }
    int k = model.mem.n[l]++;
    Value *new = &model.mem.val[l][k];
    *new = (Value){.v = v};
    model.mem.cur[t].at[l] = (uint8_t)k;
    new->view = releases(order) ? model.mem.cur[t] : model.mem.rel[t];
    new->view.at[l] = (uint8_t)k;
    if (rmw)
        join(&new->view, &model.mem.val[l][k - 1].view);
    if (model.fences)
        join(&model.mem.acq[t], &new->view);
    if (order == __ATOMIC_SEQ_CST)
        model.mem.sc.at[l] = (uint8_t)k;
}

static void fence(int t, int order)
{
    if (acquires(order))
        join(&model.mem.cur[t], &model.mem.acq[t]);
    if (order == __ATOMIC_SEQ_CST) {
        join(&model.mem.cur[t], &model.mem.sc);
        join(&model.mem.sc, &model.mem.cur[t]);
    }
    if (releases(order))
        model.mem.rel[t] = model.mem.cur[t];
}

// The index of p among the modelled words, -1 when it is private or the memory is not weak.
static int locof(const volatile void *p)
{
    int l = model.sc->weak ? wordof(p)->loc : -1;
    if (l >= 0 && model.mem.n[l] == 0) {  // shared only since the state was saved
        model.mem.n[l] = 1;
        memset(&model.mem.val[l][0], 0, sizeof(Value));
    }
    return l;
}

// --- operations ----------------------------------------------------------------------------------
// The oldest value that a load of t may return.
static int oldest(int t, const Op *op, int l)
{
    int k = model.mem.cur[t].at[l];
    if (op->order == __ATOMIC_SEQ_CST && model.mem.sc.at[l] > k)
        k = model.mem.sc.at[l];
    return k;
}

static void load(int t, Op *op, int choice)
{
    model.threads[t].result = peek(op->p, op->size);
    int l = locof(op->p);
    if (l < 0)
        return;
    int k = model.mem.n[l] - 1 - choice;
    if (choice > 0)
        model.threads[t].result = model.mem.val[l][k].v;
    observe(t, l, k, op->order);
}

static void setword(int t, Op *op, uint64_t v, bool rmw)
{
    int l = locof(op->p);
    if (l >= 0) {
        // The newest value may have been changed by a plain store of its owner.
        model.mem.val[l][model.mem.n[l] - 1].v = peek(op->p, op->size);
        if (rmw)
            observe(t, l, model.mem.n[l] - 1, op->order);
        publish(t, l, v, op->order, rmw);
    }
    poke(op->p, op->size, v);
}

// A lock's word is only ever waited for and released: its old values are of no use to anybody.
static void setlock(int t, Op *op, uint64_t v)
{
    setword(t, op, v, v != 0);
    int l = locof(op->p);
    while (l >= 0 && model.mem.n[l] > 1)
        forget(l);
}

static void touch(int t, Op *op)
{
    int l = locof(op->p);
    if (l < 0)
        return;
    if (model.mem.cur[t].at[l] != model.mem.n[l] - 1)
        mc_fail("plain data is used by T%d and another thread at once", t);
    publish(t, l, 0, __ATOMIC_RELAXED, false);
}

void model_perform(int t, int choice)
{
    Thread *th = &model.threads[t];
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
            observe(t, locof(op->p), model.mem.n[locof(op->p)] - 1, op->onfail);
        break;
    case Fence:
        if (model.sc->weak)
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
int model_ways(int t)
{
    const Op *op = &model.threads[t].op;
    if (model.threads[t].done)
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
        return l < 0 ? 1 : model.mem.n[l] - oldest(t, op, l);
    }
    default:
        return 1;
    }
}

// Whether what t is about to do can matter to nobody else.
bool model_private(int t)
{
    const Op *op = &model.threads[t].op;
    switch (op->kind) {
    case Start:
    case Choose:
        return true;
    case Await:
        return false;
    case Fence:
        return !model.sc->weak || op->order != __ATOMIC_SEQ_CST;
    case Touch:
        if (!model.sc->weak)
            return true;
        // fall through
    default:
        return wordof(op->p)->loc < 0;
    }
}

// In a thread: goes to the explorer, and comes back when it has done op.
static void step(const Op *op)
{
    Thread *th = &model.threads[model.running];
    th->op = *op;
    th->result = 0;
    th->won = false;
    if (op->p != NULL)
        learn(op->p, model.running, op->kind != Load && op->kind != AwaitWord);
    gobuf_switch(&th->ctx, &model.explorer, NULL);
}

uint64_t mc_load(const volatile void *p, unsigned size, int order, const char *at, int line)
{
    if (model.running < 0)
        return peek(p, (int)size);
    step(&(Op){.kind = Load, .order = order, .size = (int)size, .file = at, .line = line,
               .p = (volatile void *)p});
    return model.threads[model.running].result;
}

void mc_store(volatile void *p, unsigned size, uint64_t v, int order, const char *at, int line)
{
    if (model.running < 0)
        poke(p, (int)size, v);
    else
        step(&(Op){.kind = Store, .order = order, .size = (int)size, .file = at, .line = line,
                   .p = p, .v = v});
}

static uint64_t modify(enum Kind kind, volatile void *p, unsigned size, uint64_t v, int order,
                       const char *at, int line)
{
    if (model.running < 0) {
        uint64_t was = peek(p, (int)size);
        poke(p, (int)size, kind == Add ? was + v : v);
        return was;
    }
    step(&(Op){.kind = kind, .order = order, .size = (int)size, .file = at, .line = line, .p = p,
               .v = v});
    return model.threads[model.running].result;
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
    if (model.running < 0) {
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
    *old = model.threads[model.running].result;
    return model.threads[model.running].won;
}

void mc_fence(int order, const char *at, int line)
{
    if (model.running < 0)
        return;
    model.learned |= model.sc->weak && !model.fences;
    model.fences = true;
    step(&(Op){.kind = Fence, .order = order, .file = at, .line = line});
}

void mc_lock(uint32_t *key, const char *at, int line)
{
    if (model.running < 0)
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
    if (model.running >= 0) {
        learn(key, model.running, true);
        setlock(model.running, &(Op){.order = __ATOMIC_RELEASE, .size = 4, .p = key}, 0);
    }
    *key = 0;
}

int mc_choose(int n)
{
    if (model.running < 0)
        return 0;
    step(&(Op){.kind = Choose, .v = (uint64_t)n, .file = "choice", .line = n});
    return (int)model.threads[model.running].result;
}

void mc_await(bool (*cond)(void *arg), void *arg)
{
    step(&(Op){.kind = Await, .cond = cond, .arg = arg, .file = "await"});
}

void mc_cut(void)
{
    model.cut = true;
    gobuf_switch(&model.threads[model.running].ctx, &model.explorer, NULL);
}

void mc_pause(void)
{
    if (model.running >= 0)
        mc_await(NULL, NULL);
}

void mc_awaitword(const uint32_t *p, uint32_t v)
{
    if (model.running < 0) {
        if (*p != v)
            mc_fail("waiting where nobody else runs");
        return;
    }
    step(&(Op){.kind = AwaitWord, .order = __ATOMIC_ACQUIRE, .size = 4, .p = (volatile void *)p,
               .v = v, .file = "await"});
}

void mc_touch(const void *p)
{
    if (model.running >= 0)
        step(&(Op){.kind = Touch, .p = (volatile void *)p, .file = "touch"});
}

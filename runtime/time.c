// SPDX-License-Identifier: GPL-3.0-or-later
// Timers: one heap per P, served by whoever schedules on that P or looks for work.
//
// t->ts names the heap that t is in; NULL: inactive. It changes from NULL to ts by compare-and-swap
// and back by a store, both with ts->lock held, and that lock covers when, period and index too. So
// a timer needs no lock of its own, and nobody touches one after releasing the heap's lock: the
// memory may be gone, f may have freed it. The heap is 4-ary and holds (when, timer) pairs, so that
// sifting stays in the array. Moving a timer to later only writes t->when (the usual fate of a
// deadline): the pair's when is a lower bound, put right when it comes to the top. minwhenheap is
// the pair's at the top: a lower bound as well, so a look at it may come too early, never too late.
// A timer for a channel (time.Timer, time.Ticker) has Go 1.23's guarantee: after stop or reset no
// value of the old setting is received. Its seq changes with the channel locked, and a send whose
// seq is stale does nothing. Rejected: lazily deleted timers as Go has them (the memory is the
// caller's to reuse after stop), a timing wheel.
#include "chan.h"
#include "trace.h"

#include <stdlib.h>

// Bits of t->state; the rest counts channel sends that have been started and not yet carried out.
enum { TIMER_CHAN = 1, TIMER_SENDING = 2 };

// Timers that are due are all fired at one look, but so few when the queue is half full.
enum { FIRE_MIN = 8 };

typedef __typeof__(*(Timers *){0}->heap) Entry;

// ns from now, without overflow.
static int64_t deadline(int64_t ns)
{
    int64_t when;
    if (__builtin_add_overflow(go_nanotime(), ns, &when))
        when = INT64_MAX;
    return when;
}

// --- the heap; all with ts locked ----------------------------------------------------------------
static void put(Timers *ts, uint32_t i, Entry e)
{
    ts->heap[i] = e;
    e.t->index = i;
}

static void siftup(Timers *ts, uint32_t i)
{
    Entry e = ts->heap[i];
    while (i > 0) {
        uint32_t p = (i - 1) / 4;
        if (ts->heap[p].when <= e.when)
            break;
        put(ts, i, ts->heap[p]);
        i = p;
    }
    put(ts, i, e);
}

static void siftdown(Timers *ts, uint32_t i)
{
    Entry e = ts->heap[i];
    for (;;) {
        uint32_t first = 4 * i + 1, least = first;
        if (first >= ts->n)
            break;
        for (uint32_t k = first + 1; k < first + 4 && k < ts->n; k++)
            if (ts->heap[k].when < ts->heap[least].when)
                least = k;
        if (ts->heap[least].when >= e.when)
            break;
        put(ts, i, ts->heap[least]);
        i = least;
    }
    put(ts, i, e);
}

static void publishmin(Timers *ts)
{
    int64_t when = ts->n > 0 ? ts->heap[0].when : 0;
    if (ld_rlx(&ts->minwhenheap) != when)
        st_rel(&ts->minwhenheap, when);
}

static void insert(Timers *ts, GoTimer *t)
{
    if (ts->n == ts->cap) {
        ts->cap = ts->cap != 0 ? 2 * ts->cap : 16;
        ts->heap = realloc(ts->heap, ts->cap * sizeof *ts->heap);
        INVARIANT(ts->heap != NULL, "out of memory for timers");
    }
    ts->heap[ts->n].t = t;
    ts->heap[ts->n].when = t->when;
    siftup(ts, ts->n++);
}

static void removeat(Timers *ts, uint32_t i)
{
    ts->heap[i].t->index = UINT32_MAX;
    if (i != --ts->n) {
        put(ts, i, ts->heap[ts->n]);
        siftdown(ts, i);
        siftup(ts, i);
    }
}

// --- the caller's side ---------------------------------------------------------------------------
void timersinit(Timers *ts, int32_t id)
{
    lockinit(&ts->lock, LockTimers);
    ts->id = id;
}

void go_timer_init(GoTimer *t, void (*f)(void *arg, uintptr_t seq), void *arg)
{
    memset(t, 0, sizeof *t);
    t->f = f;
    t->arg = arg;
}

// Locks the heap that t is in; NULL if it is in none.
static Timers *lockheap(GoTimer *t)
{
    for (;;) {
        Timers *ts = ld_acq(&t->ts);
        if (ts == NULL)
            return NULL;
        lock(&ts->lock);
        if (ld_rlx(&t->ts) == ts && t->index < ts->n && ts->heap[t->index].t == t)
            return ts;
        bool copied = ld_rlx(&t->ts) == ts;
        unlock(&ts->lock);
        if (copied)
            go_panic("timer: copied while it was active");
    }
}

// Changes t in its locked heap. Returns whether the heap's top got earlier.
static bool modify(Timers *ts, GoTimer *t, int64_t when, int64_t period)
{
    t->when = when;
    t->period = period;
    uint32_t i = t->index;
    if (when >= ts->heap[i].when)
        return false;
    ts->heap[i].when = when;
    siftup(ts, i);
    publishmin(ts);
    return ts->heap[0].t == t;
}

// Puts an inactive t into the heap of the current P; false if somebody else has activated it
// meanwhile. t is not touched after the lock is released.
static bool activate(GoTimer *t, int64_t when, int64_t period)
{
    Timers *ts = &getm()->p->timers;
    lock(&ts->lock);
    Timers *none = NULL;
    if (!cas(&t->ts, &none, ts)) {
        unlock(&ts->lock);
        return false;
    }
    t->when = when;
    t->period = period;
    insert(ts, t);
    bool first = ts->heap[0].t == t;
    publishmin(ts);
    unlock(&ts->lock);
    if (first)
        wakepoller(when);
    return true;
}

bool go_timer_reset(GoTimer *t, int64_t when, int64_t period)
{
    if (when <= 0)
        when = 1;
    for (;;) {
        Timers *ts = lockheap(t);
        if (ts != NULL) {
            bool first = modify(ts, t, when, period);
            unlock(&ts->lock);
            if (first)
                wakepoller(when);
            return true;
        }
        if (activate(t, when, period))
            return false;
    }
}

bool go_timer_stop(GoTimer *t)
{
    Timers *ts = lockheap(t);
    if (ts == NULL)
        return false;
    removeat(ts, t->index);
    publishmin(ts);
    st_rel(&t->ts, NULL);
    unlock(&ts->lock);
    return true;
}

// --- timers for channels -------------------------------------------------------------------------
void go_timer_initchan(GoTimer *t, void (*f)(void *arg, uintptr_t seq), void *arg)
{
    go_timer_init(t, f, arg);
    t->state = TIMER_CHAN;
}

// Makes all earlier firings stale and takes back a value that was not received. Returns whether
// there was either.
static bool revoke(GoTimer *t, GoChan *c, bool oneshot)
{
    bool had = false;
    lock(&c->lock);
    st_rlx(&t->seq, t->seq + 1);
    if (oneshot && ld_rlx(&t->state) >= TIMER_SENDING)
        had = true;
    while (c->qcount > 0) {
        buftake(c, NULL);
        had = true;
    }
    unlock(&c->lock);
    return had;
}

bool go_timer_stopchan(GoTimer *t, GoChan *c)
{
    bool oneshot = ld_rlx(&t->period) == 0;
    bool active = go_timer_stop(t);
    return revoke(t, c, oneshot) || active;
}

bool go_timer_resetchan(GoTimer *t, GoChan *c, int64_t when, int64_t period)
{
    bool active = go_timer_stopchan(t, c);
    go_timer_reset(t, when, period);
    return active;
}

bool go_timer_send(GoTimer *t, uintptr_t seq, GoChan *c, const void *elem)
{
    G *wake = NULL;
    bool sent = false;
    lock(&c->lock);
    __atomic_fetch_sub(&t->state, TIMER_SENDING, __ATOMIC_RELAXED);
    if (t->seq == seq && !c->closed) {
        Sudog *s = dequeue(&c->recvq);
        if (s != NULL) {
            handtoreceiver(c, s, elem);
            wake = s->g;
            sent = true;
        } else if (c->qcount < c->dataqsiz) {
            bufput(c, elem);
            sent = true;
        }
    }
    unlock(&c->lock);
    if (wake != NULL)
        goready(wake);
    return sent;
}

static void tick(void *arg, uintptr_t seq)
{
    GoTicker *t = arg;
    int64_t now = go_nanotime();
    go_timer_send(&t->timer, seq, t->c, &now);
}

bool go_ticker_start(GoTicker *t, int64_t ns, int64_t period)
{
    if (t->c == NULL) {
        t->c = go_chan_make(sizeof(int64_t), 1);
        if (t->c == NULL)
            go_fatal("out of memory for a timer's channel");
        go_timer_initchan(&t->timer, tick, t);
    }
    return go_timer_resetchan(&t->timer, t->c, deadline(ns), period);
}

bool go_ticker_stop(GoTicker *t)
{
    return t->c != NULL && go_timer_stopchan(&t->timer, t->c);
}

void go_ticker_free(GoTicker *t)
{
    go_ticker_stop(t);
    // A firing under way on another thread is about to find out that it is stale.
    while (ld_acq(&t->timer.state) >= TIMER_SENDING)
        go_gosched();
    if (t->c != NULL) {  // it counts down with the channel locked, and unlocks last
        lock(&t->c->lock);
        unlock(&t->c->lock);
    }
    go_chan_free(t->c);
    t->c = NULL;
}

// --- sleep ---------------------------------------------------------------------------------------
static void wakesleeper(void *arg, uintptr_t seq)
{
    (void)seq;
    goready(arg);
}

// The timer starts when the G is in state waiting: a short one may go off at once. It lies in the
// G, in one place with the Sudog of the next wait, so not a byte of it may be touched after
// activate.
static bool startsleep(G *g, void *when)
{
    INVARIANT(activate(&g->timer, (int64_t)(intptr_t)when, 0), "sleeper with an active timer");
    return true;
}

int go_sleep_start(int64_t ns)
{
    if (ns <= 0)
        return GO_OK;
    G *g = getm()->curg;
    int64_t when = deadline(ns);
    go_timer_init(&g->timer, wakesleeper, g);
    parkprepare(startsleep, (void *)(intptr_t)when, WaitSleep);
    return GO_PARKED;
}

int go_sleep_again(void)
{
    return GO_OK;
}

void go_sleep(int64_t ns)
{
    if (go_sleep_start(ns) == GO_PARKED)
        go_park_commit();
}

// --- the scheduler's side ------------------------------------------------------------------------
// Calls f of the timer at the top, which is due; ts is unlocked meanwhile.
static void fire(Timers *ts, int64_t now)
{
    GoTimer *t = ts->heap[0].t;
    if (t->period > 0) {
        // The next multiple of the period that lies ahead: ticks that were missed are dropped.
        int64_t late = (now - t->when) / t->period, next;
        if (__builtin_mul_overflow(late + 1, t->period, &next) ||
            __builtin_add_overflow(t->when, next, &next))
            next = INT64_MAX;
        t->when = next;
        ts->heap[0].when = next;
        siftdown(ts, 0);
    } else {
        removeat(ts, 0);
    }
    publishmin(ts);
    void (*f)(void *, uintptr_t) = t->f;
    void *arg = t->arg;
    uintptr_t seq = ld_rlx(&t->seq);
    if (ld_rlx(&t->state) & TIMER_CHAN)
        __atomic_fetch_add(&t->state, TIMER_SENDING, __ATOMIC_RELAXED);
    if (t->period == 0)
        st_rel(&t->ts, NULL);
    unlock(&ts->lock);
    trace(TraceTimer, NULL, NULL);
    f(arg, seq);
    lock(&ts->lock);
}

// Sleepers that overflow from the queue to the global one wait there behind all that have not even
// begun, stacks in hand, and with many timers there are more and more of them. Due or not, they are
// better off in the heap: the caller takes the next few after some more turns.
static bool crowded(void)
{
    P *p = getm()->p;
    return p->runqtail - ld_rlx(&p->runqhead) > RUNQ / 2;
}

int64_t checktimers(P *p, int64_t *now, bool *ran)
{
    int64_t next = timersnext(p);
    if (next == 0)
        return 0;
    if (*now == 0)
        *now = go_nanotime();
    if (*now < next)
        return next;
    Timers *ts = &p->timers;
    lock(&ts->lock);
    for (int fired = 0; ts->n > 0; fired++) {
        Entry *top = &ts->heap[0];
        if (top->when > *now || (fired >= FIRE_MIN && crowded()))
            break;
        if (top->t->when > top->when) {
            top->when = top->t->when;
            siftdown(ts, 0);
            publishmin(ts);
            continue;
        }
        fire(ts, *now);
        if (ran != NULL)
            *ran = true;
    }
    next = ts->n > 0 ? ts->heap[0].when : 0;
    unlock(&ts->lock);
    return next;
}

int64_t timesleepuntil(void)
{
    int64_t least = 0;
    for (int i = 0; i < MAXPROCS; i++) {
        P *p = ld_acq(&allp[i]);
        if (p == NULL)
            break;
        int64_t when = timersnext(p);
        if (when != 0 && (least == 0 || when < least))
            least = when;
    }
    return least;
}

bool timersany(void)
{
    return timesleepuntil() != 0;
}

void timersmove(Timers *to, Timers *from)
{
    for (uint32_t i = 0; i < from->n; i++) {
        GoTimer *t = from->heap[i].t;
        st_rel(&t->ts, to);
        insert(to, t);
    }
    publishmin(to);
    free(from->heap);
    from->heap = NULL;
    from->n = from->cap = 0;
    publishmin(from);
}

void go_timers_each(void (*fn)(GoTimer *t, void *arg), void *arg)
{
    for (int i = 0; i < MAXPROCS && allp[i] != NULL; i++)
        for (uint32_t k = 0; k < allp[i]->timers.n; k++)
            fn(allp[i]->timers.heap[k].t, arg);
}

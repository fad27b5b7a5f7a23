// SPDX-License-Identifier: GPL-3.0-or-later
// Timers: time.c as it is, on the heaps of several Ps, with the channels that timers feed. Thread i
// is an M with P i; any of them may serve any heap, as thieves do. A timer goes off once for each
// time it was set, or is stopped, never both; after the stop or reset of one that feeds a channel
// nothing of before is received; the memory of a timer that has gone off is somebody else's.
#define GO_RUNQ 4
#include "tests/model/park.h"

#include "runtime/chan.c"
#undef calloc
#undef realloc
#define revoke timerrevoke  // unistd.h has one
#include "runtime/time.c"
#undef revoke

enum { CHANSIZE = sizeof(GoChan) + 16, SOON = 1, LATER = 2, END = 1000 };

static GoTimer timer;
static char chanmemory[CHANSIZE] __attribute__((aligned(16)));
static uint64_t fired, stopped, wasactive;
static Entry heaps[MC_THREADS][4];

static GoChan *chan(void)
{
    return (GoChan *)chanmemory;
}

void wakepoller(int64_t when)
{
    (void)when;
}

void go_gosched(void)
{
    mc_pause();
}

static void fires(void *arg, uintptr_t seq)
{
    (void)arg;
    (void)seq;
    xadd(&fired, 1);
}

// The memory is the caller's again as soon as f runs.
static void firesandgoes(void *arg, uintptr_t seq)
{
    fires(arg, seq);
    memset(&timer, 0xa5, sizeof timer);
    mc_touch(&timer);
}

static void feeds(void *arg, uintptr_t seq)
{
    (void)arg;
    uint64_t v = seq + 1;
    fires(arg, seq);
    go_timer_send(&timer, seq, chan(), &v);
}

static void serve(int p, int64_t when)
{
    int64_t now = when;
    checktimers(&procs[p], &now, NULL);
}

static void serveall(int64_t when)
{
    for (int p = 0; p < MC_THREADS; p++)
        serve(p, when);
}

static void idle(void)
{
    steady = 1;
    go_timer_init(&timer, fires, NULL);
}

static void started(void)
{
    idle();
    go_timer_start(&timer, SOON, 0);
}

// --- what the threads do -------------------------------------------------------------------------
static void stopping(int t)
{
    if (t == 0)
        serve(0, SOON);
    else if (go_timer_stop(&timer))
        stopped++;
}

static void twothieves(int t)
{
    if (t < 2)
        serve(0, SOON);
    else if (go_timer_stop(&timer))
        stopped++;
}

static void resetting(int t)
{
    if (t == 0)
        serve(0, SOON);
    else
        wasactive += go_timer_reset(&timer, LATER, 0);
}

// An inactive timer, set by two at once on different Ps: in one heap it is.
static void setting(int t)
{
    wasactive += go_timer_reset(&timer, t + 1, 0);
}

static void stopandreset(int t)
{
    if (t == 0)
        serve(0, SOON);
    else if (t == 1)
        stopped += go_timer_stop(&timer);
    else
        wasactive += go_timer_reset(&timer, LATER, 0);
}

static void initleaving(void)
{
    steady = 1;
    go_timer_init(&timer, firesandgoes, NULL);
}

// The starter may not touch the timer once another can have served it.
static void leaving(int t)
{
    if (t == 0) {
        mc_touch(&timer);
        go_timer_start(&timer, SOON, 0);
    } else {
        serve(0, SOON);
    }
}

static void initfeeding(void)
{
    steady = 1;
    go_chan_init(chan(), 8, 1);
    go_timer_initchan(&timer, feeds, NULL);
    go_timer_start(&timer, SOON, 0);
}

static bool received(uint64_t *v)
{
    bool closed;
    return go_tryrecv(chan(), v, &closed);
}

static void feeding(int t)
{
    uint64_t v;
    if (t == 0) {
        serve(0, SOON);
    } else {
        bool active = go_timer_stopchan(&timer, chan());
        stopped += active;
        MC_CHECK(!received(&v));
    }
}

static void feedingagain(int t)
{
    uint64_t v;
    if (t == 0) {
        serve(0, SOON);
    } else {
        bool active = go_timer_resetchan(&timer, chan(), LATER, 0);
        wasactive += active;
        MC_CHECK(!received(&v));
    }
}

// --- the ends ------------------------------------------------------------------------------------
static void quiet(void)
{
    for (int p = 0; p < MC_THREADS; p++)
        MC_CHECK(procs[p].timers.n == 0 && procs[p].timers.lock.key == 0 &&
                 procs[p].timers.minwhenheap == 0);
}

static void once(void)
{
    serveall(END);
    quiet();
    MC_CHECK(fired + stopped == 1 && timer.ts == NULL);
}

static void eachset(void)
{
    serveall(END);
    quiet();
    MC_CHECK(fired == 2 - wasactive && timer.ts == NULL);
}

static void setonce(void)
{
    eachset();
    MC_CHECK(wasactive == 1);
}

static void eachsetorstopped(void)
{
    serveall(END);
    quiet();
    MC_CHECK(fired + stopped + wasactive == 2);
}

static void firedonce(void)
{
    if (fired == 0)
        serveall(END);
    quiet();
    MC_CHECK(fired == 1);
}

static void nothingcomes(void)
{
    uint64_t v;
    quiet();
    // Seen in time: it was active, or its value or the send under way has been revoked.
    MC_CHECK(!received(&v) && stopped == 1);
}

static void onlythenew(void)
{
    uint64_t v;
    serveall(END);
    quiet();
    MC_CHECK(received(&v) && v > 1 && !received(&v) && wasactive == 1);
}

void mc_setup(void)
{
    park_setup();
    gomaxprocs = MC_THREADS;
    for (int p = 0; p < MC_THREADS; p++) {
        allp[p] = &procs[p];
        procs[p].timers.heap = heaps[p];
        procs[p].timers.cap = sizeof heaps[p] / sizeof heaps[p][0];
        mc_region(&procs[p].timers, sizeof procs[p].timers);
    }
    mc_region(heaps, sizeof heaps);
    mc_region(&timer, sizeof timer);
    mc_region(chanmemory, sizeof chanmemory);
    mc_region(&fired, sizeof fired);
    mc_region(&stopped, sizeof stopped);
    mc_region(&wasactive, sizeof wasactive);
}

const McScenario mc_scenarios[] = {
    {"timer-stop", 2, .weak = true, .init = started, .thread = stopping, .final = once},
    {"timer-two-thieves", 3, .weak = true, .init = started, .thread = twothieves, .final = once},
    {"timer-reset", 2, .weak = true, .init = started, .thread = resetting, .final = eachset},
    {"timer-set-twice", 2, .weak = true, .init = idle, .thread = setting, .final = setonce},
    {"timer-stop-reset", 3, .weak = true, .init = started, .thread = stopandreset,
     .final = eachsetorstopped},
    {"timer-leaving", 2, .weak = true, .init = initleaving, .thread = leaving,
     .final = firedonce},
    {"timer-channel-stop", 2, .weak = true, .init = initfeeding, .thread = feeding,
     .final = nothingcomes},
    {"timer-channel-reset", 2, .weak = true, .init = initfeeding, .thread = feedingagain,
     .final = onlythenew},
    {.name = NULL},
};

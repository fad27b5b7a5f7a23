// SPDX-License-Identifier: GPL-3.0-or-later
// The monitor: a thread without P that takes Ps back from long syscalls, asks goroutines that run
// longer than a time slice to yield, starts somebody for overdue timers, and looks at the network
// when nobody else has for a slice. It is the thread that called go_main.
//
// It looks every 20 us, backing off to 4 ms while it finds nothing to do, but at the end of each
// time slice it knows of. It sleeps while all Ps are idle: whoever takes a P from the idle list
// then wakes it (sysmonwait, under sched.lock). The other users of its note: the end of main, which
// also ends this loop.
#include "netpoll.h"

enum {
    DELAY_MIN = 20 * 1000,
    DELAY_MAX = 4 * 1000 * 1000,  // how late the start of a slice may be noticed
    IDLE_ROUNDS = 50,  // before backing off
    SLICE = 10 * 1000 * 1000
};
static const int64_t sleep_max = 60 * (int64_t)1000000000;
static const int64_t scavenge_wait = 500 * 1000 * 1000;  // when there are stacks to give back

// Takes p back from a syscall that has lasted for a tick, if somebody needs it or it has lasted for
// a slice. overdue: its goroutine has used up a slice with short syscalls, which hand the P to
// nobody by themselves.
static bool retakesyscall(P *p, int64_t now, bool overdue)
{
    uint32_t tick = ld_rlx(&p->syscalltick);
    if (p->mon.syscalltick != tick && !overdue) {
        p->mon.syscalltick = tick;
        p->mon.syscallwhen = now;
        return false;
    }
    bool others = ld_seq(&sched.nmspinning) + (int32_t)ld_seq(&sched.npidle) > 0;
    if (runqempty(p) && others && p->mon.syscallwhen + SLICE > now)
        return false;
    racewindow();
    uint32_t insyscall = Psyscall;
    if (!cas(&p->status, &insyscall, Pidle))
        return false;
    st_rlx(&p->syscalltick, p->syscalltick + 1);
    st_rlx(&p->curg, NULL);
    handoffp(p);
    return true;
}

// What runs on p does not heed the request: C that does not call us. Its queue goes to those who
// do.
static void evict(P *p)
{
    GQueue q = {0};
    if (ld_rlx(&gomaxprocs) == 1 || runqempty(p))
        return;
    // All under the lock: to checkdead they must be in one queue or the other.
    lock(&sched.lock);
    runqrob(p, &q);
    globrunqputlist(&q);
    unlock(&sched.lock);
    wakep();
}

// *soonest: when the first of the time slices ends that have not.
static bool retake(int64_t now, int64_t *soonest)
{
    bool did = false;
    *soonest = INT64_MAX;
    uint32_t n = ld_acq(&gomaxprocs);
    for (uint32_t i = 0; i < n; i++) {
        P *p = allp[i];
        uint32_t s = ld_acq(&p->status);
        bool overdue = false;
        if (s == Prunning || s == Psyscall) {
            uint32_t tick = ld_rlx(&p->schedtick);
            if (p->mon.schedtick != tick) {
                p->mon.schedtick = tick;
                p->mon.schedwhen = now;
            } else if (p->mon.schedwhen + SLICE <= now) {
                overdue = true;
                did |= preemptone(p);
                if (p->mon.schedwhen + 2 * SLICE <= now)
                    evict(p);
            }
            if (!overdue && p->mon.schedwhen + SLICE < *soonest)
                *soonest = p->mon.schedwhen + SLICE;
            uint32_t switches = ld_rlx(&p->switches);
            if (p->mon.switches == switches && !runqempty(p))
                wakep();
            p->mon.switches = switches;
        }
        if (s == Psyscall)
            did |= retakesyscall(p, now, overdue);
    }
    return did;
}

// True after it has slept because nothing was running.
static bool deepsleep(void)
{
    if (knobs.schedtrace > 0 ||
        (ld_seq(&sched.gcwaiting) == 0 && ld_seq(&sched.npidle) != ld_rlx(&gomaxprocs)))
        return false;
    lock(&sched.lock);
    if (ld_rlx(&sched.gcwaiting) == 0 && ld_rlx(&sched.npidle) != ld_rlx(&gomaxprocs)) {
        unlock(&sched.lock);
        return false;
    }
    st_seq(&sched.sysmonwait, 1);
    unlock(&sched.lock);
    int64_t wait = sleep_max, next = timesleepuntil();
    if (next != 0) {
        // The M that polls wakes first; this is for the case that it did not.
        int64_t until = next - go_nanotime() + DELAY_MAX;
        wait = until < wait ? until : wait;
    }
    if (wait > scavenge_wait && stackidle())
        wait = scavenge_wait;
    notetsleep(&sched.sysmonnote, wait > 0 ? wait : 0);
    lock(&sched.lock);
    st_rlx(&sched.sysmonwait, 0);
    if (ld_rlx(&sched.done) == 0)
        noteclear(&sched.sysmonnote);
    unlock(&sched.lock);
    return true;
}

// Goroutines wait for the network and nobody sleeps in netpoll: an idle P gets an M that will, and
// when all are busy the look is taken here, once nobody has for a slice.
static void monitornet(int64_t now)
{
    static uint32_t polls;
    static int64_t since;
    uint32_t n = ld_rlx(&sched.netpolls);
    if (ld_seq(&sched.netwaiters) <= 0 || ld_seq(&sched.polling) != 0 || n != polls) {
        polls = n;
        since = now;
        return;
    }
    wakep();
    if (since + SLICE > now)
        return;
    since = now;
    externalbegin();
    injectglist(netpoll(0));
    externalend();
}

static bool over(bool onmain)
{
    if (ld_acq(&sched.quit) != 0)
        quitted();
    return ld_acq(&sched.done) != 0 || (onmain && ld_acq(&sched.mainm) != NULL);
}

void sysmon(bool onmain)
{
    while (simulating && !over(false)) {
        if (notetsleep(&sched.sysmonnote, sleep_max)) {
            noteclear(&sched.sysmonnote);
            __atomic_thread_fence(__ATOMIC_SEQ_CST);  // as below
        }
    }
    if (simulating)
        return;
    int64_t delay = DELAY_MIN, lasttrace = go_nanotime(), untilslice = INT64_MAX;
    int idle = 0;
    bool scavenging = false;
    while (!over(onmain)) {
        if (idle == 0)
            delay = DELAY_MIN;
        else if (idle > IDLE_ROUNDS && (delay *= 2) > DELAY_MAX)
            delay = DELAY_MAX;
        if (notetsleep(&sched.sysmonnote, delay < untilslice ? delay : untilslice)) {
            noteclear(&sched.sysmonnote);
            __atomic_thread_fence(__ATOMIC_SEQ_CST);  // if this lost a wake-up, over says so
        }
        if (over(onmain))
            break;
        if (!scavenging && deepsleep())
            idle = 0;
        if (over(onmain))
            break;
        st_rlx(&sched.looks, ld_rlx(&sched.looks) + 1);
        int64_t now = go_nanotime();
        int64_t next = timesleepuntil();
        if (next != 0 && next < now - DELAY_MAX)
            startm(NULL, false);
        monitornet(now);
        int64_t soonest;
        bool did = retake(now, &soonest);
        scavenging = stackscavenge(now);
        idle = scavenging || did ? 0 : idle + 1;
        untilslice = soonest - now;
        if (knobs.schedtrace > 0 && lasttrace + knobs.schedtrace * 1000000 <= now) {
            lasttrace = now;
            schedtrace(knobs.scheddetail != 0);
        }
    }
}

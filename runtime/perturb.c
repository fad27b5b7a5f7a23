// SPDX-License-Identifier: GPL-3.0-or-later
// Knob perturb: makes rare interleavings common. About one in N times a place that is marked as a
// race window (between a look and what is done about it) is held open for a while, a readied
// goroutine goes to the end of the queue, the queue is turned, a preemption is asked for. With knob
// seed the threads decide the same again, though the kernel's choices remain.
#include "sched.h"

#include <sched.h>
#include <time.h>

enum { PAUSES = 2000, SLEEP_NS = 50000 };

static uint32_t random32(void)
{
    M *m = getm();
    return m != NULL ? fastrand32(m) : (uint32_t)go_fastrand();
}

bool perturbed(void)
{
    return knobs.perturb > 0 && random32() % (uint32_t)knobs.perturb == 0;
}

void racewindowslow(void)
{
    if (!perturbed())
        return;
    uint32_t r = random32();
    switch (r % 8) {
    case 0: {
        struct timespec ts = {0, (long)(r >> 8) % SLEEP_NS};
        nanosleep(&ts, NULL);
        break;
    }
    case 1:
    case 2:
    case 3:
        sched_yield();
        break;
    default:
        for (uint32_t i = (r >> 8) % PAUSES; i > 0; i--)
            cpurelax();
    }
}

void perturbqueue(P *p)
{
    G *g, *next;
    bool inherit;
    switch (random32() % 4) {
    case 0:
        next = xchg(&p->runnext, NULL);
        if (next != NULL)
            runqput(p, next, false);
        break;
    case 1:
        if ((g = runqget(p, &inherit)) != NULL)
            runqput(p, g, false);
        break;
    case 2:
        st_rlx(&p->preempt, 1);
        break;
    default:
        racewindowslow();
    }
}

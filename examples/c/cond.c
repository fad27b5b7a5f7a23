// SPDX-License-Identifier: GPL-3.0-or-later
// A barrier from a mutex and a condition variable: nobody begins a lap before all have ended the
// last.
#include <stdio.h>

#include "runtime/rt.h"

enum { RUNNERS = 5, LAPS = 3 };

typedef struct Race {
    GoMutex m;
    GoCond turn;
    GoWaitGroup done;
    int arrived, lap;
} Race;

static void arrive(Race *r)
{
    go_mutex_lock(&r->m);
    int lap = r->lap;
    if (++r->arrived == RUNNERS) {
        r->arrived = 0;
        r->lap++;
        printf("lap %d is over\n", r->lap);
        go_cond_broadcast(&r->turn);
    }
    while (r->lap == lap)
        go_cond_wait(&r->turn, &r->m);
    go_mutex_unlock(&r->m);
}

static void run(void *arg)
{
    Race *r = arg;
    for (int i = 0; i < LAPS; i++) {
        go_sleep((int64_t)(go_fastrand() % 1000000));
        arrive(r);
    }
    go_wg_done(&r->done);
}

static void start(void *arg)
{
    (void)arg;
    Race r = {.lap = 0};
    go_wg_add(&r.done, RUNNERS);
    for (int i = 0; i < RUNNERS; i++)
        go(run, &r);
    go_wg_wait(&r.done);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: lap 1 is over
// expect: lap 2 is over
// expect: lap 3 is over

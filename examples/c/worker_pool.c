// SPDX-License-Identifier: GPL-3.0-or-later
// A fixed number of workers takes jobs from one channel; a wait group tells when all are done.
#include <stdio.h>

#include "runtime/rt.h"

enum { WORKERS = 4, JOBS = 20 };

typedef struct Pool {
    GoChan *jobs, *results;
    GoWaitGroup workers;
} Pool;

typedef struct Result {
    int job, steps;
} Result;

static int collatz(int n)
{
    int steps = 0;
    for (; n != 1; steps++)
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    return steps;
}

static void work(void *arg)
{
    Pool *p = arg;
    int job;
    while (go_recv(p->jobs, &job)) {
        Result r = {job, collatz(job)};
        go_send(p->results, &r);
    }
    go_wg_done(&p->workers);
}

static void closeresults(void *arg)
{
    Pool *p = arg;
    go_wg_wait(&p->workers);
    go_close(p->results);
}

static void start(void *arg)
{
    (void)arg;
    Pool p = {go_chan_make(sizeof(int), JOBS), go_chan_make(sizeof(Result), 0), {0}};
    go_wg_add(&p.workers, WORKERS);
    for (int i = 0; i < WORKERS; i++)
        go(work, &p);
    for (int job = 1; job <= JOBS; job++)
        go_send(p.jobs, &job);
    go_close(p.jobs);
    go(closeresults, &p);

    Result r;
    int total = 0, longest = 0, which = 0;
    while (go_recv(p.results, &r)) {
        total += r.steps;
        if (r.steps > longest || (r.steps == longest && r.job < which)) {
            longest = r.steps;
            which = r.job;
        }
    }
    printf("%d steps in all\n", total);
    printf("the longest way is from %d: %d\n", which, longest);
    go_chan_free(p.jobs);
    go_chan_free(p.results);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: 196 steps in all
// expect: the longest way is from 18: 20

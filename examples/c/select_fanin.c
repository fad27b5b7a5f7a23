// SPDX-License-Identifier: GPL-3.0-or-later
// Select: two producers merged into one loop, and a timeout for when they are slow.
#include <stdio.h>

#include "runtime/rt.h"

enum { MS = 1000000 };

typedef struct Source {
    GoChan *out;
    int first, count;
} Source;

static void produce(void *arg)
{
    Source *s = arg;
    for (int i = 0; i < s->count; i++) {
        int v = s->first + i;
        go_send(s->out, &v);
    }
    go_close(s->out);
}

static void start(void *arg)
{
    (void)arg;
    Source even = {go_chan_make(sizeof(int), 0), 0, 500};
    Source odd = {go_chan_make(sizeof(int), 8), 1000, 500};
    go(produce, &even);
    go(produce, &odd);

    // A case whose channel is NULL never is ready: that is how a finished source drops out.
    int v, n = 0, sum = 0;
    bool ok;
    GoSelCase cases[] = {{even.out, &v}, {odd.out, &v}};
    while (cases[0].c != NULL || cases[1].c != NULL) {
        int k = go_select(cases, 0, 2, true, &ok);
        if (!ok) {
            cases[k].c = NULL;
            continue;
        }
        n++;
        sum += v;
    }
    printf("%d values, sum %d\n", n, sum);

    GoChan *silent = go_chan_make(sizeof(int), 0);
    GoTicker timeout = {.c = NULL};
    int64_t at;
    go_ticker_start(&timeout, 5 * MS, 0);
    GoSelCase wait[] = {{silent, &v}, {timeout.c, &at}};
    if (go_select(wait, 0, 2, true, NULL) == 1)
        printf("timed out\n");
    go_ticker_free(&timeout);
    go_chan_free(silent);
    go_chan_free(even.out);
    go_chan_free(odd.out);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: 1000 values, sum 749500
// expect: timed out

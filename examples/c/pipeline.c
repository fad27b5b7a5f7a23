// SPDX-License-Identifier: GPL-3.0-or-later
// A prime sieve: each prime adds a stage that drops its multiples. All stages run concurrently.
#include <stdio.h>

#include "runtime/rt.h"

typedef struct Stage {
    GoChan *in, *out;
    int prime;
} Stage;

static void generate(void *arg)
{
    for (int i = 2;; i++)
        go_send(arg, &i);
}

static void filter(void *arg)
{
    Stage *s = arg;
    int n;
    while (go_recv(s->in, &n))
        if (n % s->prime != 0)
            go_send(s->out, &n);
}

static void start(void *arg)
{
    (void)arg;
    static Stage stages[10];
    GoChan *numbers = go_chan_make(sizeof(int), 0);
    go(generate, numbers);
    for (int i = 0; i < 10; i++) {
        int prime;
        go_recv(numbers, &prime);
        printf("%d\n", prime);
        stages[i] = (Stage){numbers, go_chan_make(sizeof(int), 0), prime};
        go(filter, &stages[i]);
        numbers = stages[i].out;
    }
}

int main(void)
{
    // When start returns the program ends, whatever the other goroutines are doing.
    return go_run(start, NULL);
}

// expect: 2
// expect: 3
// expect: 5
// expect: 7
// expect: 11
// expect: 13
// expect: 17
// expect: 19
// expect: 23
// expect: 29

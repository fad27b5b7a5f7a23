// SPDX-License-Identifier: GPL-3.0-or-later
// A scope: its goroutines may use the caller's locals, for none of them outlives it.
#include <stdio.h>

#include "runtime/rt.h"

typedef struct Part {
    const int *v;
    int n;
} Part;

static void *sum(void *arg)
{
    const Part *p = arg;
    intptr_t total = 0;
    for (int i = 0; i < p->n; i++)
        total += p->v[i];
    return (void *)total;
}

static void halves(GoScope *s, void *arg)
{
    int v[] = {1, 2, 3, 4, 5, 6, 7, 8};
    Part left = {v, 4}, right = {v + 4, 4};
    GoJoin *a = go_scope_go(s, sum, &left);
    GoJoin *b = go_scope_go(s, sum, &right);
    *(intptr_t *)arg = (intptr_t)go_join(a) + (intptr_t)go_join(b);
}

static void start(void *arg)
{
    (void)arg;
    intptr_t total;
    go_scope(halves, &total);
    printf("%d\n", (int)total);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: 36

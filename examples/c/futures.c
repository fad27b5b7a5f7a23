// SPDX-License-Identifier: GPL-3.0-or-later
// Futures and contexts: the same question to several servers, the first answer counts, the others
// are told to stop, and nobody waits for longer than the deadline.
#include <stdio.h>

#include "runtime/rt.h"

typedef struct Server {
    const char *name;
    int64_t delay;
} Server;

// Answers after its delay, unless its context ends first.
static void *ask(void *arg)
{
    const Server *s = arg;
    return go_sleep_ctx(s->delay) == GO_OK ? (void *)s->name : NULL;
}

static const char *fastest(Server *servers, int n)
{
    GoFuture *f[n];
    GoSelCase done[n];
    const char *answer = NULL;
    int first;
    for (int i = 0; i < n; i++) {
        f[i] = go_async(ask, &servers[i]);
        done[i] = (GoSelCase){go_future_done(f[i]), NULL};
    }
    if (go_select_ctx(done, 0, n, &first, NULL) == GO_OK)
        go_await(f[first], (void **)&answer);
    for (int i = 0; i < n; i++) {
        go_cancel_join(f[i], NULL);
        go_future_free(f[i]);
    }
    return answer;
}

static void within(int64_t ns, Server *servers, int n)
{
    GoContext *c = go_context_with_timeout(go_context(), ns, "nobody was fast enough");
    GoContext *old = go_context_set(c);
    const char *answer = fastest(servers, n);
    printf("%s\n", answer != NULL ? answer : go_context_cause(c));
    go_context_set(old);
    go_context_unref(c);
}

static void start(void *arg)
{
    (void)arg;
    int64_t ms = 1000000, hour = 3600000 * ms;
    Server servers[] = {{"slow", hour}, {"quick", ms}, {"slower", 2 * hour}};
    within(hour, servers, 3);
    servers[1].delay = hour;
    within(ms, servers, 3);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: quick
// expect: nobody was fast enough

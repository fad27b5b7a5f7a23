// SPDX-License-Identifier: GPL-3.0-or-later
// A library that must always be called by the same thread: one goroutine, pinned to a thread of its
// own, does it for all.
#include <stdio.h>

#include "runtime/rt.h"

enum { CALLERS = 4 };

// The library: its state belongs to the thread that uses it.
static __thread int calls;

static int library(int n)
{
    return ++calls * 100 + n;
}

typedef struct Request {
    int n;
    GoChan *reply;
} Request;

static GoWaitGroup callers;

static void server(void *arg)
{
    Request r;
    go_pin(go_thread_new("library"));
    while (go_recv(arg, &r)) {
        int v = library(r.n);
        go_send(r.reply, &v);
    }
}

static void caller(void *arg)
{
    int v;
    Request r = {7, go_chan_make(sizeof(int), 0)};
    go_send(arg, &r);
    go_recv(r.reply, &v);
    go_chan_free(r.reply);
    go_wg_done(&callers);
}

static void start(void *arg)
{
    (void)arg;
    GoChan *requests = go_chan_make(sizeof(Request), 0);
    go(server, requests);
    go_wg_add(&callers, CALLERS);
    for (int i = 0; i < CALLERS; i++)
        go(caller, requests);
    go_wg_wait(&callers);

    int v;
    Request r = {0, go_chan_make(sizeof(int), 0)};
    go_send(requests, &r);
    go_recv(r.reply, &v);
    printf("the last call was number %d on its thread\n", v / 100);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: the last call was number 5 on its thread

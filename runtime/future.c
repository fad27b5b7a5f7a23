// SPDX-License-Identifier: GPL-3.0-or-later
// Futures: a goroutine, its context, and a channel that is closed when it has ended. The owner and
// the goroutine hold one reference each; result and panic are ordered by the close.
#include "local.h"

#include <stdlib.h>

struct GoFuture {
    uint32_t refs;  // atomic
    bool panicked;
    GoContext *ctx;
    GoChan *done;
    void *(*fn)(void *arg);
    void *arg;
    void *result;
    GoPanic panic;
};

static void drop(GoFuture *f)
{
    if (xadd(&f->refs, -1) != 1)
        return;
    go_context_unref(f->ctx);
    go_chan_free(f->done);
    free(f);
}

static void ended(void *arg)
{
    GoFuture *f = arg;
    go_chan_close(f->done);
    drop(f);
}

static void call(void *arg)
{
    GoFuture *f = arg;
    f->result = f->fn(f->arg);
}

static void run(void *arg)
{
    GoFuture *f = arg;
    go_defer(ended, f);
    f->panicked = !go_try(call, f, &f->panic);
}

GoFuture *go_async(void *(*fn)(void *arg), void *arg)
{
    GoFuture *f = calloc(1, sizeof *f);
    GoChan *done = go_chan_make(0, 0);
    if (f == NULL || done == NULL)
        go_fatal("out of memory for a future");
    f->refs = 2;
    f->fn = fn;
    f->arg = arg;
    f->done = done;
    f->ctx = go_context_with_cancel(go_context());
    goin(f->ctx, run, f);
    return f;
}

static int outcome(const GoFuture *f, void **result)
{
    if (result != NULL)
        *result = f->result;
    return f->panicked ? GO_PANICKED : GO_OK;
}

int go_await(GoFuture *f, void **result)
{
    if (!go_tryrecv(f->done, NULL, NULL) && go_recv_ctx(f->done, NULL) == GO_CANCELED)
        return GO_CANCELED;
    return outcome(f, result);
}

void go_future_cancel(GoFuture *f, const char *cause)
{
    go_context_cancel(f->ctx, cause);
}

int go_cancel_join(GoFuture *f, void **result)
{
    go_context_cancel(f->ctx, NULL);
    go_recv(f->done, NULL);
    return outcome(f, result);
}

GoChan *go_future_done(GoFuture *f)
{
    return f->done;
}

const GoPanic *go_future_panic(const GoFuture *f)
{
    return go_tryrecv(f->done, NULL, NULL) && f->panicked ? &f->panic : NULL;
}

void go_future_free(GoFuture *f)
{
    if (f != NULL)
        drop(f);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Channels and sleep with a context: a channel operation is a select with the context's channel;
// a sleeper is found by its timer or by the cancellation, whichever comes first under one lock.
// (sync.c, wsem.c, pollfd.c and resolve.c have their own.)
#include "local.h"

int go_select_ctx(GoSelCase *cases, int nsend, int nrecv, int *chosen, bool *recvok)
{
    GoChan *done = canceldone();
    bool ok;
    if (recvok == NULL)
        recvok = &ok;
    *chosen = -1;
    *recvok = false;
    if (done == NULL) {
        *chosen = go_select(cases, nsend, nrecv, true, recvok);
        return GO_OK;
    }
    if (go_canceled() != GO_OK)
        return GO_CANCELED;
    int n = nsend + nrecv;
    GoSelCase all[n + 1];
    for (int i = 0; i < n; i++)
        all[i] = cases[i];
    all[n] = (GoSelCase){done, NULL};
    int k = go_select(all, nsend, nrecv + 1, true, recvok);
    if (k == n)
        return GO_CANCELED;
    *chosen = k;
    return GO_OK;
}

int go_send_ctx(GoChan *c, const void *elem)
{
    if (canceldone() == NULL) {
        go_send(c, elem);
        return GO_OK;
    }
    GoSelCase k = {c, (void *)elem};
    int chosen;
    return go_select_ctx(&k, 1, 0, &chosen, NULL);
}

int go_recv_ctx(GoChan *c, void *elem)
{
    if (canceldone() == NULL)
        return go_recv(c, elem) ? GO_OK : GO_CLOSED;
    GoSelCase k = {c, elem};
    int chosen;
    bool ok;
    int r = go_select_ctx(&k, 0, 1, &chosen, &ok);
    return r == GO_OK && !ok ? GO_CLOSED : r;
}

// --- sleep ---------------------------------------------------------------------------------------
// In the sleeper's frame. fired is the timer's last touch but for the goroutine it has found.
typedef struct Sleep {
    Lock lock;
    G *g;            // lock: sleeps; NULL: not yet, or found
    uint32_t fired;  // atomic
    GoTimer timer;
} Sleep;

static G *found(Sleep *s)
{
    lock(&s->lock);
    G *g = s->g;
    s->g = NULL;
    unlock(&s->lock);
    return g;
}

static void wake(void *arg, uintptr_t seq)
{
    (void)seq;
    Sleep *s = arg;
    G *g = found(s);
    st_rel(&s->fired, 1);
    if (g != NULL)
        goready(g);
}

static G *takesleeper(CancelWait *w)
{
    return found(w->obj);
}

int go_sleep_ctx(int64_t ns)
{
    CancelWait *w = cancelable(getm()->curg);
    if (w == NULL) {
        go_sleep(ns);
        return GO_OK;
    }
    Sleep s = {.g = NULL};
    lockinit(&s.lock, LockPoll);
    go_timer_init(&s.timer, wake, &s);
    int64_t when;
    if (__builtin_add_overflow(go_nanotime(), ns, &when))
        when = ns > 0 ? INT64_MAX : 1;
    if (!cancelarm(w, takesleeper, &s))
        return GO_CANCELED;
    lock(&s.lock);
    if (ns <= 0 || canceled(w)) {
        unlock(&s.lock);
        canceldisarm(w);
        return go_canceled();
    }
    s.g = w->g;
    go_timer_reset(&s.timer, when, 0);
    gopark(parkunlock, &s.lock, WaitSleep);
    if (!canceldisarm(w))
        return GO_OK;
    // Its timer is stopped, or has gone off and looks for it in vain.
    if (!go_timer_stop(&s.timer))
        while (!ld_acq(&s.fired))
            go_gosched();
    return GO_CANCELED;
}

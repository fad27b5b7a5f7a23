// SPDX-License-Identifier: GPL-3.0-or-later
// The weighted semaphore of rt.h: a count and a queue of goroutines, under one lock. Whoever
// changes the count, or leaves the front of the queue, serves from the front as long as there is
// enough, so nobody waits for what is there. A wish beyond size waits outside the queue: it would
// block all others.
#include "local.h"

typedef struct SemWait {
    GoSem *s;
    G *g;
    int64_t n;
    struct SemWait *next, *prev;
    bool waiting, queued;  // s->lock
} SemWait;

static void locksem(GoSem *s)
{
    lockrank(&s->lock, LockNotifyList);
    lock(&s->lock);
}

// For the users' calls. A copy of a semaphore with a queue shares the waiters, who know another.
static void locksemof(GoSem *s)
{
    locksem(s);
    if (s->head == NULL) {
        s->self = s;
    } else if (s->self != s) {
        unlock(&s->lock);
        go_panic("semaphore: copied while it was waited on");
    }
}

static void queue(GoSem *s, SemWait *q)
{
    q->prev = s->tail;
    if (s->tail != NULL)
        s->tail->next = q;
    else
        s->head = q;
    s->tail = q;
    q->queued = true;
}

static void unqueue(GoSem *s, SemWait *q)
{
    if (q->prev != NULL)
        q->prev->next = q->next;
    else
        s->head = q->next;
    if (q->next != NULL)
        q->next->prev = q->prev;
    else
        s->tail = q->prev;
    q->queued = false;
}

// Gives those at the front what there is: the goroutines to ready.
static G *serve(GoSem *s)
{
    G *list = NULL, **tail = &list;
    for (SemWait *q; (q = s->head) != NULL && q->n <= s->size - s->out;) {
        s->out += q->n;
        unqueue(s, q);
        q->waiting = false;
        *tail = q->g;
        tail = &q->g->schedlink;
        *tail = NULL;
    }
    return list;
}

// The take of a cancellation: who leaves the front may have kept others waiting.
static G *leave(CancelWait *w)
{
    SemWait *q = w->obj;
    GoSem *s = q->s;
    G *list = NULL;
    locksem(s);
    bool waiting = q->waiting;
    q->waiting = false;
    if (waiting && q->queued) {
        unqueue(s, q);
        list = serve(s);
    }
    unlock(&s->lock);
    if (list != NULL)
        goreadylist(list);
    return waiting ? q->g : NULL;
}

static bool fits(const GoSem *s, int64_t n)
{
    return s->head == NULL && n <= s->size - s->out;
}

static int acquire(SemWait *q, const CancelWait *w)
{
    GoSem *s = q->s;
    locksemof(s);
    if (fits(s, q->n)) {
        s->out += q->n;
        unlock(&s->lock);
        return GO_OK;
    }
    if (canceled(w)) {
        unlock(&s->lock);
        return GO_CANCELED;
    }
    q->waiting = true;
    if (q->n <= s->size)
        queue(s, q);
    parkprepare(parkunlock, &s->lock, WaitSemacquire);
    go_park_commit();
    return w != NULL && w->taken ? GO_CANCELED : GO_OK;
}

static void checkunits(int64_t n)
{
    if (n < 0)
        go_panic("semaphore: negative number of units");
}

void go_sem_acquire(GoSem *s, int64_t n)
{
    checkunits(n);
    SemWait q = {.s = s, .g = getm()->curg, .n = n};
    acquire(&q, NULL);
}

int go_sem_acquire_ctx(GoSem *s, int64_t n)
{
    checkunits(n);
    SemWait q = {.s = s, .g = getm()->curg, .n = n};
    CancelWait *w = cancelable(q.g);
    if (w == NULL)
        return acquire(&q, NULL);
    if (!cancelarm(w, leave, &q))
        return GO_CANCELED;
    int r = acquire(&q, w);
    canceldisarm(w);
    return r;
}

bool go_sem_tryacquire(GoSem *s, int64_t n)
{
    checkunits(n);
    locksemof(s);
    bool ok = fits(s, n);
    if (ok)
        s->out += n;
    unlock(&s->lock);
    return ok;
}

void go_sem_release(GoSem *s, int64_t n)
{
    checkunits(n);
    locksemof(s);
    bool ok = n <= s->out;
    G *list = NULL;
    if (ok) {
        s->out -= n;
        list = serve(s);
    }
    unlock(&s->lock);
    if (!ok)
        go_panic("semaphore: released more than held");
    if (list != NULL)
        goreadylist(list);
}

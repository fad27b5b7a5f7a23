// SPDX-License-Identifier: GPL-3.0-or-later
// What chan.c and select.c share: wait lists, the buffer, element moves. All of it with the channel
// locked, but for the looks without the lock, which only ever decide to take it or to give up.
#ifndef RUNTIME_CHAN_H
#define RUNTIME_CHAN_H

#include <string.h>

#include "sched.h"

static inline char *chanslot(GoChan *c, size_t i)
{
    return (char *)(c + 1) + i * c->elemsize;
}

static inline void elemmove(GoChan *c, void *dst, const void *src)
{
    if (c->traced)
        hooks.elemcopy(c, dst, src);
    else if (c->elemsize == 8)
        memcpy(dst, src, 8);
    else if (c->elemsize != 0)  // then there may be no src
        memcpy(dst, src, c->elemsize);
}

// A buffer slot is cleared when its value leaves, for the embedder's garbage collector.
static inline void elemclear(GoChan *c, void *slot)
{
    if (c->traced)
        memset(slot, 0, c->elemsize);
}

// Writers hold the lock; the fields are also looked at without it, hence atomic stores.
static inline void enqueue(Waitq *q, Sudog *s)
{
    s->next = NULL;
    s->prev = q->last;
    if (q->last != NULL)
        q->last->next = s;
    else
        st_rlx(&q->first, s);
    q->last = s;
}

// Takes s out if it is still in. A dequeued Sudog has neither neighbour.
static inline void unqueue(Waitq *q, Sudog *s)
{
    if (s->prev == NULL && s->next == NULL && q->first != s)
        return;
    if (s->prev != NULL)
        s->prev->next = s->next;
    else
        st_rel(&q->first, s->next);
    if (s->next != NULL)
        s->next->prev = s->prev;
    else
        q->last = s->prev;
    s->next = s->prev = NULL;
}

// The first waiter that can be served: one parked in a select belongs to whoever sets its
// selectdone first.
static inline Sudog *dequeue(Waitq *q)
{
    for (;;) {
        Sudog *s = q->first;
        if (s == NULL)
            return NULL;
        st_rel(&q->first, s->next);
        if (s->next != NULL)
            s->next->prev = NULL;
        else
            q->last = NULL;
        s->next = NULL;
        uint32_t undecided = 0;
        if (s->isselect && !cas(&s->g->selectdone, &undecided, 1))
            continue;
        return s;
    }
}

static inline void bufput(GoChan *c, const void *elem)
{
    elemmove(c, chanslot(c, c->sendx), elem);
    if (++c->sendx == c->dataqsiz)
        c->sendx = 0;
    st_rlx(&c->qcount, c->qcount + 1);
}

static inline void buftake(GoChan *c, void *elem)
{
    char *slot = chanslot(c, c->recvx);
    if (elem != NULL)
        elemmove(c, elem, slot);
    elemclear(c, slot);
    if (++c->recvx == c->dataqsiz)
        c->recvx = 0;
    st_rel(&c->qcount, c->qcount - 1);
}

// A further Sudog for a select of p's running G; and back.
static inline Sudog *acquiresudog(P *p)
{
    if (p->nsudog == 0)
        sudogrefill(p);
    return p->sudogs[--p->nsudog];
}

static inline void releasesudog(P *p, Sudog *s)
{
    s->g = NULL;
    s->c = NULL;
    s->elem = NULL;
    if (p->nsudog == SUDOGCACHE)
        sudogspill(p, SUDOGCACHE / 2);
    p->sudogs[p->nsudog++] = s;
}

// Hands elem to the waiting receiver s; the caller unlocks and readies s->g.
static inline void handtoreceiver(GoChan *c, Sudog *s, const void *elem)
{
    if (s->elem != NULL)
        elemmove(c, s->elem, elem);
    s->elem = NULL;
    s->success = true;
    s->g->param = s;
}

// Receives where sender s waits: from it directly, or the oldest value of the full buffer, into
// which s's then goes.
static inline void takefromsender(GoChan *c, Sudog *s, void *elem)
{
    if (c->dataqsiz == 0) {
        if (elem != NULL)
            elemmove(c, elem, s->elem);
    } else {
        char *slot = chanslot(c, c->recvx);
        if (elem != NULL)
            elemmove(c, elem, slot);
        elemmove(c, slot, s->elem);
        if (++c->recvx == c->dataqsiz)
            c->recvx = 0;
        c->sendx = c->recvx;
    }
    s->elem = NULL;
    s->success = true;
    s->g->param = s;
}

// Looks without the lock: could a send, a receive go on right now? In this order: a closed channel
// stays closed, and does not fill. What leaves a channel leaves with release: who sees that nothing
// is left also sees that it had been closed before (the model's chan-try-drained).
static inline bool maysend(GoChan *c)
{
    return ld_acq(&c->closed) || ld_acq(&c->recvq.first) != NULL ||
           ld_rlx(&c->qcount) < c->dataqsiz;
}

static inline bool mayrecv(GoChan *c)
{
    return ld_acq(&c->qcount) > 0 || ld_acq(&c->sendq.first) != NULL || ld_acq(&c->closed);
}

#endif

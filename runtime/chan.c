// SPDX-License-Identifier: GPL-3.0-or-later
// Channels.
//
// Invariants, with the lock held: at least one of sendq and recvq is empty, save that one goroutine
// may wait in both by the same select; a waiting receiver means an empty buffer, a waiting sender a
// full one. Hence a send first looks for a receiver, and hands its value over directly: into the
// element the receiver parked with, in its stack or heap, so that a woken goroutine never has to
// look at the channel again. The lock is kept from the look until the park is committed (parkunlock
// runs when the G is in state waiting): releasing it earlier loses the wake-up that comes between.
// test_chan's lost-wake-up stress finds that. A Sudog belongs to its G, but its list links, elem
// and success to the channel's lock until it is dequeued.
#include "chan.h"

#include <stdlib.h>

size_t go_chan_size(size_t elemsize, size_t cap)
{
    size_t bytes;
    if (elemsize > UINT32_MAX || __builtin_mul_overflow(elemsize, cap, &bytes) ||
        bytes > SIZE_MAX / 2 - sizeof(GoChan))
        return SIZE_MAX;
    return (sizeof(GoChan) + bytes + 15) & ~(size_t)15;
}

void go_chan_init(GoChan *c, size_t elemsize, size_t cap)
{
    memset(c, 0, sizeof *c);
    c->elemsize = (uint32_t)elemsize;
    c->dataqsiz = cap;
    lockinit(&c->lock, LockChan);
}

GoChan *go_chan_make(size_t elemsize, size_t cap)
{
    size_t size = go_chan_size(elemsize, cap);
    if (size == SIZE_MAX)
        return NULL;
    GoChan *c = aligned_alloc(16, size);
    if (c != NULL)
        go_chan_init(c, elemsize, cap);
    return c;
}

void go_chan_free(GoChan *c)
{
    if (c == NULL)
        return;
    INVARIANT(c->recvq.first == NULL && c->sendq.first == NULL, "channel freed with waiters");
    free(c);
}

void go_chan_trace(GoChan *c)
{
    c->traced = 1;
}

size_t go_chan_elemsize(const GoChan *c)
{
    return c->elemsize;
}

size_t go_chan_len(const GoChan *c)
{
    return c != NULL ? ld_rlx(&c->qcount) : 0;
}

size_t go_chan_cap(const GoChan *c)
{
    return c != NULL ? c->dataqsiz : 0;
}

void *go_chan_buf(GoChan *c, size_t *head, size_t *count, size_t *cap, size_t *elemsize)
{
    *head = c->recvx;
    *count = c->qcount;
    *cap = c->dataqsiz;
    *elemsize = c->elemsize;
    return chanslot(c, 0);
}

// Prepares to park the running G in q with elem; c is locked and stays so until the commit.
static int park(GoChan *c, Waitq *q, void *elem, enum WaitReason reason)
{
    G *g = getm()->curg;
    Sudog *s = &g->sudog;
    s->g = g;
    s->elem = elem;
    s->c = c;
    s->waitlink = NULL;
    s->isselect = false;
    s->success = false;
    s->allocated = false;
    g->waiting = s;
    g->param = NULL;
    enqueue(q, s);
    parkprepare(parkunlock, &c->lock, reason);
    return GO_PARKED;
}

// The other side has done everything and dequeued the Sudog.
static int again(void)
{
    G *g = getm()->curg;
    Sudog *s = g->waiting;
    INVARIANT(s == &g->sudog && g->param == s, "goroutine woken on a channel by nobody");
    g->waiting = NULL;
    g->param = NULL;
    s->c = NULL;
    return s->success ? GO_OK : GO_CLOSED;
}

static int parkforever(enum WaitReason reason)
{
    parkprepare(NULL, NULL, reason);
    return GO_PARKED;
}

int go_chan_send_start(GoChan *c, const void *elem, bool block)
{
    if (__builtin_expect(c == NULL, 0))
        return block ? parkforever(WaitChanSendNil) : GO_WOULDBLOCK;
    // Without the lock: full and open, one after the other, was true together at some moment
    // between, for a closed channel stays closed.
    if (!block && !maysend(c))
        return GO_WOULDBLOCK;
    lock(&c->lock);
    if (__builtin_expect(c->closed, 0)) {
        unlock(&c->lock);
        return GO_CLOSED;
    }
    Sudog *s = dequeue(&c->recvq);
    if (s != NULL) {
        handtoreceiver(c, s, elem);
        unlock(&c->lock);
        goready(s->g);
        return GO_OK;
    }
    if (c->qcount < c->dataqsiz) {
        bufput(c, elem);
        unlock(&c->lock);
        return GO_OK;
    }
    if (!block) {
        unlock(&c->lock);
        return GO_WOULDBLOCK;
    }
    return park(c, &c->sendq, (void *)elem, WaitChanSend);
}

int go_chan_send_again(GoChan *c)
{
    INVARIANT(c != NULL, "goroutine woken from a nil channel");
    return again();
}

int go_chan_recv_start(GoChan *c, void *elem, bool block)
{
    if (__builtin_expect(c == NULL, 0))
        return block ? parkforever(WaitChanReceiveNil) : GO_WOULDBLOCK;
    if (!block && !mayrecv(c))
        return GO_WOULDBLOCK;
    lock(&c->lock);
    Sudog *s = dequeue(&c->sendq);
    if (s != NULL) {
        takefromsender(c, s, elem);
        unlock(&c->lock);
        goready(s->g);
        return GO_OK;
    }
    if (c->qcount > 0) {
        buftake(c, elem);
        unlock(&c->lock);
        return GO_OK;
    }
    if (c->closed) {
        unlock(&c->lock);
        if (elem != NULL)
            memset(elem, 0, c->elemsize);
        return GO_CLOSED;
    }
    if (!block) {
        unlock(&c->lock);
        return GO_WOULDBLOCK;
    }
    return park(c, &c->recvq, elem, WaitChanReceive);
}

int go_chan_recv_again(GoChan *c)
{
    INVARIANT(c != NULL, "goroutine woken from a nil channel");
    return again();
}

// Takes all waiters of q, to be readied with success false.
static void closewaiters(GoChan *c, Waitq *q, bool receivers, GQueue *woken)
{
    Sudog *s;
    while ((s = dequeue(q)) != NULL) {
        if (receivers && s->elem != NULL)
            memset(s->elem, 0, c->elemsize);
        s->elem = NULL;
        s->success = false;
        s->g->param = s;
        gqput(woken, s->g);
    }
}

int go_chan_close(GoChan *c)
{
    if (c == NULL)
        return GO_NIL;
    GQueue woken = {0};
    lock(&c->lock);
    if (c->closed) {
        unlock(&c->lock);
        return GO_CLOSED;
    }
    st_rel(&c->closed, 1);
    closewaiters(c, &c->recvq, true, &woken);
    closewaiters(c, &c->sendq, false, &woken);
    unlock(&c->lock);
    if (woken.head != NULL)
        goreadylist(woken.head);
    return GO_OK;
}

void go_gsudogs(G *g, void (*fn)(GoChan *c, void **elem, void *arg), void *arg)
{
    for (Sudog *s = g->waiting; s != NULL; s = s->waitlink)
        if (s->c != NULL && s->elem != NULL)
            fn(s->c, &s->elem, arg);
}

// --- the forms for C -----------------------------------------------------------------------------
void go_send(GoChan *c, const void *elem)
{
    simpoint();
    int r = go_chan_send_start(c, elem, true);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_chan_send_again(c);
    }
    if (__builtin_expect(r == GO_CLOSED, 0))
        go_panic("send on closed channel");
}

bool go_recv(GoChan *c, void *elem)
{
    simpoint();
    int r = go_chan_recv_start(c, elem, true);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_chan_recv_again(c);
    }
    return r == GO_OK;
}

bool go_trysend(GoChan *c, const void *elem)
{
    simpoint();
    int r = go_chan_send_start(c, elem, false);
    if (__builtin_expect(r == GO_CLOSED, 0))
        go_panic("send on closed channel");
    return r == GO_OK;
}

bool go_tryrecv(GoChan *c, void *elem, bool *closed)
{
    simpoint();
    int r = go_chan_recv_start(c, elem, false);
    if (closed != NULL)
        *closed = r == GO_CLOSED;
    return r != GO_WOULDBLOCK;
}

void go_close(GoChan *c)
{
    simpoint();
    int r = go_chan_close(c);
    if (r == GO_NIL)
        go_panic("close of nil channel");
    if (r == GO_CLOSED)
        go_panic("close of closed channel");
}

// --- Sudogs --------------------------------------------------------------------------------------
// Per-P caches in front of one list; type-stable, never freed.
static struct {
    Lock lock;
    Sudog *free;  // by next
} sudogs = {.lock = {.rank = LockSudogs}};

// Fills half of p's empty cache.
void sudogrefill(P *p)
{
    lock(&sudogs.lock);
    while (p->nsudog < SUDOGCACHE / 2 && sudogs.free != NULL) {
        Sudog *s = sudogs.free;
        sudogs.free = s->next;
        p->sudogs[p->nsudog++] = s;
    }
    unlock(&sudogs.lock);
    if (p->nsudog > 0)
        return;
    Sudog *block = calloc(SUDOGCACHE / 2, sizeof *block);
    INVARIANT(block != NULL, "out of memory for wait lists");
    while (p->nsudog < SUDOGCACHE / 2)
        p->sudogs[p->nsudog++] = block++;
}

void sudogspill(P *p, uint32_t keep)
{
    lock(&sudogs.lock);
    while (p->nsudog > keep) {
        Sudog *s = p->sudogs[--p->nsudog];
        s->next = sudogs.free;
        sudogs.free = s;
    }
    unlock(&sudogs.lock);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Select.
//
// Three steps. First a look at all cases without locks; of those where there may be something one
// is drawn and tried under its channel's lock, then the others in turn: the common case of
// something ready costs one lock, and what is ready is chosen with equal chances, the fairness that
// Go promises. If nothing was found, all channels are locked, in address order so that two selects
// cannot deadlock, and looked at again: this makes "nothing is ready" true at one moment, for
// default and before parking. Then a Sudog goes into each wait list and the G parks, releasing all
// locks once it is in state waiting. Several channels may find it at once; the one that sets
// g->selectdone serves it (chan.h, dequeue). The winner's Sudog is g->param. g->waiting lists all
// of them in lock order, so that waking needs no second sort. Rejected: a random permutation of the
// cases for the first look, whose branches, and those of the sort after it, nobody can predict.
#include "chan.h"

enum { CASES_MAX = UINT16_MAX + 1 }; // numbered from 0

static inline bool mayrun(const GoSelCase *k, bool send)
{
    return send ? maysend(k->c) : mayrecv(k->c);
}

static void siftdown(const GoSelCase *cases, uint16_t *a, int i, int n)
{
    uint16_t x = a[i];
    uintptr_t key = (uintptr_t)cases[x].c;
    for (int child; (child = 2 * i + 1) < n; i = child) {
        if (child + 1 < n && (uintptr_t)cases[a[child + 1]].c > (uintptr_t)cases[a[child]].c)
            child++;
        if ((uintptr_t)cases[a[child]].c <= key)
            break;
        a[i] = a[child];
    }
    a[i] = x;
}

// The cases that have a channel, by its address: sorted by insertion when they are few (from the
// order they are written in: the same steps each time), else by heap. Returns their number.
static int lockorder(const GoSelCase *cases, int ncases, uint16_t *a)
{
    int n = 0;
    for (int i = 0; i < ncases; i++) {
        if (cases[i].c == NULL)
            continue;
        int j = n++;
        for (; ncases <= 16 && j > 0 && (uintptr_t)cases[a[j - 1]].c > (uintptr_t)cases[i].c; j--)
            a[j] = a[j - 1];
        a[j] = (uint16_t)i;
    }
    if (ncases <= 16)
        return n;
    for (int i = n / 2; i-- > 0;)
        siftdown(cases, a, i, n);
    for (int i = n; i-- > 1;) {
        uint16_t top = a[0];
        a[0] = a[i];
        a[i] = top;
        siftdown(cases, a, 0, i);
    }
    return n;
}

static void lockall(const GoSelCase *cases, const uint16_t *order, int n)
{
    GoChan *last = NULL;
    for (int i = 0; i < n; i++) {
        GoChan *c = cases[order[i]].c;
        if (c != last)
            lock(&c->lock);
        last = c;
    }
}

static void unlockall(const GoSelCase *cases, const uint16_t *order, int n)
{
    GoChan *last = NULL;
    for (int i = n; i-- > 0;) {
        GoChan *c = cases[order[i]].c;
        if (c != last)
            unlock(&c->lock);
        last = c;
    }
}

// Does the case if it is ready, its channel locked: GO_OK, GO_CLOSED (a send on a closed channel)
// or GO_WOULDBLOCK. *wake: a goroutine to be readied after unlocking.
static int trycase(const GoSelCase *k, bool send, bool *recvok, G **wake)
{
    GoChan *c = k->c;
    Sudog *s;
    *recvok = false;
    if (send) {
        if (c->closed)
            return GO_CLOSED;
        if ((s = dequeue(&c->recvq)) != NULL) {
            handtoreceiver(c, s, k->elem);
            *wake = s->g;
            return GO_OK;
        }
        if (c->qcount == c->dataqsiz)
            return GO_WOULDBLOCK;
        bufput(c, k->elem);
        return GO_OK;
    }
    *recvok = true;
    if ((s = dequeue(&c->sendq)) != NULL) {
        takefromsender(c, s, k->elem);
        *wake = s->g;
        return GO_OK;
    }
    if (c->qcount > 0) {
        buftake(c, k->elem);
        return GO_OK;
    }
    *recvok = false;
    if (!c->closed)
        return GO_WOULDBLOCK;
    if (k->elem != NULL)
        memset(k->elem, 0, c->elemsize);
    return GO_OK;
}

// Releases all channels once the G is waiting. The last unlock lets it run, and with it the Sudogs
// go.
static bool selparkcommit(G *g, void *unused)
{
    (void)unused;
    GoChan *last = NULL;
    for (Sudog *s = g->waiting; s != NULL; s = s->waitlink) {
        if (last != NULL && s->c != last)
            unlock(&last->lock);
        last = s->c;
    }
    unlock(&last->lock);
    return true;
}

// All channels are locked, nothing is ready: into all wait lists.
static int park(const GoSelCase *cases, int nsend, const uint16_t *order, int n)
{
    M *m = getm();
    G *g = m->curg;
    Sudog **tail = &g->waiting;
    g->param = NULL;
    st_rlx(&g->selectdone, 0);
    for (int i = 0; i < n; i++) {
        const GoSelCase *k = &cases[order[i]];
        Sudog *s = i == 0 ? &g->sudog : acquiresudog(m->p);
        s->g = g;
        s->elem = k->elem;
        s->c = k->c;
        s->index = order[i];
        s->isselect = true;
        s->success = false;
        s->allocated = i > 0;
        *tail = s;
        tail = &s->waitlink;
        enqueue(order[i] < nsend ? &k->c->sendq : &k->c->recvq, s);
    }
    *tail = NULL;
    parkprepare(selparkcommit, NULL, WaitSelect);
    return GO_PARKED;
}

// Tries the n cases of order, from one drawn by lot on, each under its channel's lock unless all
// are locked: as trycase.
static int tryall(const GoSelCase *cases, int nsend, const uint16_t *order, int n, bool locked,
                  int *chosen, bool *recvok, G **wake)
{
    int at = n > 1 ? (int)((uint64_t)fastrand32(getm()) * (uint32_t)n >> 32) : 0;
    for (int i = 0; i < n; i++, at = at + 1 == n ? 0 : at + 1) {
        int k = order[at];
        GoChan *c = cases[k].c;
        if (!locked)
            lock(&c->lock);
        int r = trycase(&cases[k], k < nsend, recvok, wake);
        if (!locked)
            unlock(&c->lock);
        if (r == GO_WOULDBLOCK)
            continue;
        *chosen = k;
        return r;
    }
    return GO_WOULDBLOCK;
}

int go_select_start(GoSelCase *cases, int nsend, int nrecv, bool block, int *chosen, bool *recvok)
{
    int ncases = nsend + nrecv, n = 0, nready = 0;
    INVARIANT(ncases <= CASES_MAX, "select with more than 65536 cases");
    uint16_t order[ncases + 1];
    G *wake = NULL;
    for (int i = 0; i < ncases; i++) {
        if (cases[i].c == NULL)
            continue;
        n++;
        order[nready] = (uint16_t)i;
        nready += mayrun(&cases[i], i < nsend);
    }
    int r = GO_WOULDBLOCK;
    *chosen = -1;
    *recvok = false;
    if (nready > 0)
        r = tryall(cases, nsend, order, nready, false, chosen, recvok, &wake);
    if (r != GO_WOULDBLOCK) {
        if (wake != NULL)
            goready(wake);
        return r;
    }
    if (n == 0) {
        if (!block)
            return GO_WOULDBLOCK;
        parkprepare(NULL, NULL, WaitSelectNoCases);
        return GO_PARKED;
    }
    n = lockorder(cases, ncases, order);
    lockall(cases, order, n);
    // What became ready since: any will do, for it was not ready together with those that the first
    // look passed over.
    bool ready = false;
    for (int i = 0; i < n && !ready; i++)
        ready = mayrun(&cases[order[i]], order[i] < nsend);
    if (ready)
        r = tryall(cases, nsend, order, n, true, chosen, recvok, &wake);
    if (r == GO_WOULDBLOCK && block)
        return park(cases, nsend, order, n);
    unlockall(cases, order, n);
    if (wake != NULL)
        goready(wake);
    return r;
}

int go_select_again(GoSelCase *cases, int nsend, int nrecv, int *chosen, bool *recvok)
{
    (void)cases;
    (void)nrecv;
    M *m = getm();
    G *g = m->curg;
    Sudog *winner = g->param, *next;
    INVARIANT(winner != NULL && g->waiting != NULL, "goroutine woken in select by nobody");
    // Out of all the other lists, or they would pile up on quiet channels. selectdone keeps
    // everybody off meanwhile.
    for (Sudog *s = g->waiting; s != NULL; s = s->waitlink) {
        if (s == winner)
            continue;
        lock(&s->c->lock);
        unqueue(s->index < nsend ? &s->c->sendq : &s->c->recvq, s);
        unlock(&s->c->lock);
    }
    bool success = winner->success;
    bool send = winner->index < nsend;
    *chosen = winner->index;
    *recvok = !send && success;
    Sudog *s = g->waiting;
    g->waiting = NULL;
    g->param = NULL;
    for (; s != NULL; s = next) {
        next = s->waitlink;
        s->isselect = false;
        s->waitlink = NULL;
        if (s->allocated)
            releasesudog(m->p, s);
    }
    return send && !success ? GO_CLOSED : GO_OK;
}

int go_select(GoSelCase *cases, int nsend, int nrecv, bool block, bool *recvok)
{
    simpoint();
    int chosen;
    bool ok;
    int r = go_select_start(cases, nsend, nrecv, block, &chosen, &ok);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_select_again(cases, nsend, nrecv, &chosen, &ok);
    }
    if (__builtin_expect(r == GO_CLOSED, 0))
        go_panic("send on closed channel");
    if (recvok != NULL)
        *recvok = ok;
    return chosen;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Select.
//
// Three steps. First the cases are looked at in random order, one channel at a time and only where
// a look without the lock says that there may be something: the common case of something ready
// costs one lock. If nothing was found, all channels are locked, in address order so that two
// selects cannot deadlock, and looked at again: this makes "nothing is ready" true at one moment,
// for default and before parking. Then a Sudog goes into each wait list and the G parks, releasing
// all locks once it is in state waiting. Several channels may find it at once; the one that sets
// g->selectdone serves it (chan.h, dequeue). The winner's Sudog is g->param. g->waiting lists all
// of them in lock order, so that waking needs no second sort. The order of the first step is a
// fresh permutation each time, the fairness that Go promises.
#include "chan.h"

enum { CASES_MAX = UINT16_MAX };

// The next of a sequence of random numbers, below n; one select draws them all from one seed.
static inline uint32_t randbelow(uint64_t *r, uint32_t n)
{
    *r = *r * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((*r >> 32) * n >> 32);
}

// Random order of the cases that have a channel; returns their number.
static int permute(const GoSelCase *cases, int n, uint16_t *order, uint64_t *rand)
{
    int k = 0;
    for (int i = 0; i < n; i++) {
        if (cases[i].c == NULL)
            continue;
        uint32_t j = randbelow(rand, (uint32_t)k + 1);
        order[k] = order[j];
        order[j] = (uint16_t)i;
        k++;
    }
    return k;
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

// Sorts by channel address: by insertion when there are few, else by heap.
static void lockorder(const GoSelCase *cases, uint16_t *a, int n)
{
    if (n <= 16) {
        for (int i = 1; i < n; i++) {
            uint16_t x = a[i];
            int j = i;
            for (; j > 0 && (uintptr_t)cases[a[j - 1]].c > (uintptr_t)cases[x].c; j--)
                a[j] = a[j - 1];
            a[j] = x;
        }
        return;
    }
    for (int i = n / 2; i-- > 0;)
        siftdown(cases, a, i, n);
    for (int i = n; i-- > 1;) {
        uint16_t top = a[0];
        a[0] = a[i];
        a[i] = top;
        siftdown(cases, a, 0, i);
    }
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
    G *g = getm()->curg;
    Sudog **tail = &g->waiting;
    g->param = NULL;
    st_rlx(&g->selectdone, 0);
    for (int i = 0; i < n; i++) {
        const GoSelCase *k = &cases[order[i]];
        Sudog *s = acquiresudog(g);
        s->elem = k->elem;
        s->c = k->c;
        s->index = order[i];
        s->isselect = true;
        s->success = false;
        *tail = s;
        tail = &s->waitlink;
        enqueue(order[i] < nsend ? &k->c->sendq : &k->c->recvq, s);
    }
    parkprepare(selparkcommit, NULL, WaitSelect);
    return GO_PARKED;
}

int go_select_start(GoSelCase *cases, int nsend, int nrecv, bool block, int *chosen, bool *recvok)
{
    int ncases = nsend + nrecv;
    INVARIANT(ncases <= CASES_MAX, "select with more than 65535 cases");
    uint16_t order[ncases + 1];
    uint64_t rand = fastrand32(getm());
    int n = permute(cases, ncases, order, &rand);
    bool ok;
    G *wake = NULL;
    for (int i = 0; i < n; i++) {
        int k = order[i];
        GoChan *c = cases[k].c;
        if (!(k < nsend ? maysend(c) : mayrecv(c)))
            continue;
        lock(&c->lock);
        int r = trycase(&cases[k], k < nsend, &ok, &wake);
        unlock(&c->lock);
        if (r == GO_WOULDBLOCK)
            continue;
        if (wake != NULL)
            goready(wake);
        *chosen = k;
        *recvok = ok;
        return r;
    }
    *chosen = -1;
    *recvok = false;
    if (n == 0) {
        if (!block)
            return GO_WOULDBLOCK;
        parkprepare(NULL, NULL, WaitSelectNoCases);
        return GO_PARKED;
    }
    lockorder(cases, order, n);
    lockall(cases, order, n);
    // A case that became ready since the first look: any of them will do, for they were not ready
    // together with those that the look in random order passed over. Start anywhere all the same.
    int first = (int)randbelow(&rand, (uint32_t)n);
    for (int i = 0; i < n; i++) {
        int k = order[first + i < n ? first + i : first + i - n];
        int r = trycase(&cases[k], k < nsend, &ok, &wake);
        if (r == GO_WOULDBLOCK)
            continue;
        unlockall(cases, order, n);
        if (wake != NULL)
            goready(wake);
        *chosen = k;
        *recvok = ok;
        return r;
    }
    if (!block) {
        unlockall(cases, order, n);
        return GO_WOULDBLOCK;
    }
    return park(cases, nsend, order, n);
}

int go_select_again(GoSelCase *cases, int nsend, int nrecv, int *chosen, bool *recvok)
{
    (void)cases;
    (void)nrecv;
    G *g = getm()->curg;
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
        releasesudog(s);
    }
    return send && !success ? GO_CLOSED : GO_OK;
}

int go_select(GoSelCase *cases, int nsend, int nrecv, bool block, bool *recvok)
{
    int chosen;
    bool ok;
    int r = go_select_start(cases, nsend, nrecv, block, &chosen, &ok);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_select_again(cases, nsend, nrecv, &chosen, &ok);
    }
    if (__builtin_expect(r == GO_CLOSED, 0))
        go_fatal("send on closed channel");
    if (recvok != NULL)
        *recvok = ok;
    return chosen;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Condition variables, after Go's notifyList.
//
// wait is the next ticket, notify the first that has not been notified; tickets below notify were
// signalled, maybe before their owner got to the list. Both wrap. The list is in order of arrival,
// nearly that of tickets.
//
// A waiter that gives up, since its context has ended, has a ticket that a signal would be wasted
// on. If it is the next one, it is passed over at once, and with it all that follow it and were
// given up before; else the list keeps, for each run of tickets given up, a Sudog without a G:
// ticket is the first of them, index how many. There are no more of these than waiters before them,
// and they go when those go.
#include "local.h"

#include <stdlib.h>

static bool before(uint32_t a, uint32_t b)
{
    return (int32_t)(a - b) < 0;
}

static void locklist(GoCond *c)
{
    lockrank(&c->lock, LockNotifyList);
    lock(&c->lock);
}

// self is set before any other field, so what has a list or tickets and not its own address in self
// is a copy, whenever it was made; but another first use may have come in between.
bool go_cond_copied(GoCond *c)
{
    const void *none = NULL;
    if (ld_rlx(&c->self) == c)
        return false;
    if ((ld_seq(&c->wait) != 0 || c->head != NULL) && ld_seq(&c->self) != c)
        return true;
    return !cas(&c->self, &none, c) && none != c;
}

uint32_t go_cond_ticket(GoCond *c)
{
    go_cond_copied(c);  // self first
    return xadd(&c->wait, 1);
}

static inline void checkcopy(GoCond *c)
{
    if (__builtin_expect(go_cond_copied(c), 0))
        go_panic("sync: Cond is copied");
}

// At the end of the list; locked.
static void condqueue(GoCond *c, Sudog *s)
{
    s->next = NULL;
    s->prev = c->tail;
    if (c->tail != NULL)
        ((Sudog *)c->tail)->next = s;
    else
        c->head = s;
    c->tail = s;
}

static void condremove(GoCond *c, Sudog *s)
{
    if (s->prev != NULL)
        s->prev->next = s->next;
    else
        c->head = s->next;
    if (s->next != NULL)
        s->next->prev = s->prev;
    else
        c->tail = s->prev;
}

// Passes over the abandoned tickets that come next. Locked.
static void skipgone(GoCond *c)
{
    for (Sudog *s = c->head, *next; s != NULL; s = next) {
        next = s->next;
        if (s->g != NULL || s->ticket != c->notify)
            continue;
        st_seq(&c->notify, s->ticket + s->index);
        condremove(c, s);
        free(s);
        next = c->head;
    }
}

// Gives ticket up, for a waiter in no list; false if a signal had come for it.
static bool giveup(GoCond *c, uint32_t ticket)
{
    Sudog *gone = calloc(1, sizeof *gone);
    if (gone == NULL)
        go_fatal("out of memory for a condition variable");
    gone->ticket = ticket;
    gone->index = 1;
    locklist(c);
    bool unsignalled = !before(ticket, c->notify);
    if (unsignalled) {
        for (Sudog *s = c->head, *next; s != NULL; s = next) {
            next = s->next;
            if (s->g != NULL || gone->index + s->index > UINT16_MAX ||
                (s->ticket + s->index != gone->ticket && gone->ticket + gone->index != s->ticket))
                continue;
            if (before(s->ticket, gone->ticket))
                gone->ticket = s->ticket;
            gone->index = (uint16_t)(gone->index + s->index);
            condremove(c, s);
            free(s);
        }
        condqueue(c, gone);
        skipgone(c);
    }
    unlock(&c->lock);
    if (!unsignalled)
        free(gone);
    return unsignalled;
}

// w (NULL: none) may end the wait: GO_CANCELED if it has already.
static int condwait(GoCond *c, uint32_t ticket, const CancelWait *w)
{
    locklist(c);
    if (before(ticket, c->notify)) {
        unlock(&c->lock);
        return GO_OK;
    }
    if (canceled(w)) {
        unlock(&c->lock);
        return GO_CANCELED;
    }
    G *g = getm()->curg;
    Sudog *s = &g->sudog;
    s->g = g;
    s->elem = c;
    s->c = NULL;
    s->ticket = ticket;
    s->allocated = false;
    condqueue(c, s);
    parkprepare(parkunlock, &c->lock, WaitSyncCondWait);
    return GO_PARKED;
}

int go_cond_wait_start(GoCond *c, uint32_t ticket)
{
    return condwait(c, ticket, NULL);
}

int go_cond_wait_again(GoCond *c)
{
    (void)c;
    return GO_OK;
}

static void unlockfor(GoCond *c, GoMutex *m, uint32_t ticket)
{
    if (go_mutex_release(m) == GO_OK)
        return;
    giveup(c, ticket);
    go_panic("sync: unlock of unlocked mutex");
}

void go_cond_wait(GoCond *c, GoMutex *m)
{
    checkcopy(c);
    uint32_t ticket = go_cond_ticket(c);
    unlockfor(c, m, ticket);
    racewindow();
    if (go_cond_wait_start(c, ticket) == GO_PARKED)
        go_park_commit();
    go_mutex_lock(m);
}

void go_cond_broadcast(GoCond *c)
{
    checkcopy(c);
    if (ld_seq(&c->wait) == ld_seq(&c->notify))
        return;
    GQueue woken = {0};
    locklist(c);
    for (Sudog *s = c->head, *next; s != NULL; s = next) {
        next = s->next;
        s->elem = NULL;
        if (s->g != NULL)
            gqput(&woken, s->g);
        else
            free(s);
    }
    c->head = c->tail = NULL;
    st_seq(&c->notify, ld_seq(&c->wait));
    unlock(&c->lock);
    if (woken.head != NULL)
        goreadylist(woken.head);
}

void go_cond_signal(GoCond *c)
{
    checkcopy(c);
    if (ld_seq(&c->wait) == ld_seq(&c->notify))
        return;
    locklist(c);
    uint32_t ticket = c->notify;
    if (ticket == ld_seq(&c->wait)) {
        unlock(&c->lock);
        return;
    }
    st_seq(&c->notify, ticket + 1);
    // Not in the list: its owner is on the way and will see notify.
    Sudog *s = c->head;
    while (s != NULL && (s->g == NULL || s->ticket != ticket))
        s = s->next;
    if (s != NULL) {
        condremove(c, s);
        s->elem = NULL;
    }
    skipgone(c);
    unlock(&c->lock);
    if (s != NULL)
        goready(s->g);
}

// --- Cond with a context -------------------------------------------------------------------------
static G *takecond(CancelWait *w)
{
    GoCond *c = w->obj;
    Sudog *s = &w->g->sudog;
    locklist(c);
    bool queued = s->elem == c;  // cleared when it is taken out
    if (queued) {
        condremove(c, s);
        s->elem = NULL;
    }
    unlock(&c->lock);
    return queued ? w->g : NULL;
}

int go_cond_wait_ctx(GoCond *c, GoMutex *m)
{
    G *g = getm()->curg;
    CancelWait *w = cancelable(g);
    if (w == NULL) {
        go_cond_wait(c, m);
        return GO_OK;
    }
    checkcopy(c);
    if (go_canceled() != GO_OK)
        return GO_CANCELED;
    uint32_t ticket = go_cond_ticket(c);
    unlockfor(c, m, ticket);
    g->sudog.elem = NULL;
    if (!cancelarm(w, takecond, c)) {
        int r = giveup(c, ticket) ? GO_CANCELED : GO_OK;
        go_mutex_lock(m);
        return r;
    }
    int r = condwait(c, ticket, w);
    if (r == GO_PARKED) {
        go_park_commit();
        r = w->taken ? GO_CANCELED : GO_OK;
    }
    canceldisarm(w);
    if (r == GO_CANCELED && !giveup(c, ticket))
        r = GO_OK;
    go_mutex_lock(m);
    return r;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Semaphores: any uint32_t can be slept on, as a futex for goroutines. The base of package sync.
//
// Waiters hang in a fixed table of roots, hashed by address. A root holds a treap of addresses
// (ordered by address, balanced by random tickets) and each node the list of waiters of its
// address, first come first served: many locks that share a root do not slow each other down by
// their waiters. Design and names after Go's sema.go. No wake-up is lost: a releaser adds to the
// word, then reads nwait; an acquirer adds to nwait, then looks at the word again; all sequentially
// consistent, so one of them sees the other (test_sync's semaphore stress finds a swap). Fields of
// a waiting Sudog belong to the root's lock. In the tree, prev and next are the children; behind
// the first of an address, prev is who is before it.
#include "local.h"

enum { ROOTS = 251 };

typedef struct Root {
    Lock lock;
    uint32_t nwait;  // atomic: read without the lock
    Sudog *tree;
} __attribute__((aligned(64))) Root;

static Root roots[ROOTS];

void semainit(void)
{
    for (int i = 0; i < ROOTS; i++)
        lockinit(&roots[i].lock, LockSemaRoot);
}

static Root *rootfor(const uint32_t *addr)
{
    return &roots[((uintptr_t)addr >> 3) % ROOTS];
}

static bool cansemacquire(uint32_t *addr)
{
    uint32_t v = ld_seq(addr);
    while (v > 0)
        if (cas(addr, &v, v - 1))
            return true;
    return false;
}

// Puts node y in x's place below x's parent.
static void replace(Root *root, Sudog *x, Sudog *y)
{
    Sudog *p = x->parent;
    if (y != NULL)
        y->parent = p;
    if (p == NULL)
        root->tree = y;
    else if (p->prev == x)
        p->prev = y;
    else
        p->next = y;
}

static void rotateleft(Root *root, Sudog *x)
{
    Sudog *y = x->next;
    replace(root, x, y);
    x->next = y->prev;
    if (x->next != NULL)
        x->next->parent = x;
    y->prev = x;
    x->parent = y;
}

static void rotateright(Root *root, Sudog *x)
{
    Sudog *y = x->prev;
    replace(root, x, y);
    x->prev = y->next;
    if (x->prev != NULL)
        x->prev->parent = x;
    y->next = x;
    x->parent = y;
}

// s takes over old's place in the tree; old's fields that say so are cleared.
static void takeplace(Root *root, Sudog *old, Sudog *s)
{
    s->ticket = old->ticket;
    replace(root, old, s);
    s->prev = old->prev;
    s->next = old->next;
    if (s->prev != NULL)
        s->prev->parent = s;
    if (s->next != NULL)
        s->next->parent = s;
    old->parent = old->prev = old->next = NULL;
}

static Sudog *find(Root *root, const void *addr, Sudog **parent)
{
    Sudog *last = NULL, *s = root->tree;
    while (s != NULL && s->elem != addr) {
        last = s;
        s = (uintptr_t)addr < (uintptr_t)s->elem ? s->prev : s->next;
    }
    *parent = last;
    return s;
}

static void queue(Root *root, uint32_t *addr, Sudog *s, bool lifo)
{
    s->elem = addr;
    s->prev = s->next = s->parent = s->waitlink = s->waittail = NULL;
    Sudog *parent, *head = find(root, addr, &parent);
    if (head != NULL && lifo) {
        takeplace(root, head, s);
        s->waitlink = head;
        s->waittail = head->waittail != NULL ? head->waittail : head;
        head->waittail = NULL;
        head->prev = s;
        return;
    }
    if (head != NULL) {
        s->prev = head->waittail != NULL ? head->waittail : head;
        s->prev->waitlink = s;
        head->waittail = s;
        return;
    }
    s->ticket = fastrand32(getm());
    s->parent = parent;
    if (parent == NULL)
        root->tree = s;
    else if ((uintptr_t)addr < (uintptr_t)parent->elem)
        parent->prev = s;
    else
        parent->next = s;
    while (s->parent != NULL && s->parent->ticket > s->ticket) {
        if (s->parent->prev == s)
            rotateright(root, s->parent);
        else
            rotateleft(root, s->parent);
    }
}

// Takes out s, the first waiter of its address.
static void removefirst(Root *root, Sudog *s)
{
    Sudog *t = s->waitlink;
    if (t != NULL) {
        takeplace(root, s, t);
        t->waittail = t->waitlink != NULL ? s->waittail : NULL;
    } else {
        while (s->prev != NULL || s->next != NULL) {
            if (s->next == NULL || (s->prev != NULL && s->prev->ticket < s->next->ticket))
                rotateright(root, s);
            else
                rotateleft(root, s);
        }
        replace(root, s, NULL);
    }
    s->parent = s->prev = s->next = s->waitlink = s->waittail = NULL;
    s->elem = NULL;
}

// The first waiter of addr, taken out; NULL if there is none.
static Sudog *dequeue(Root *root, const uint32_t *addr)
{
    Sudog *parent, *s = find(root, addr, &parent);
    if (s != NULL)
        removefirst(root, s);
    return s;
}

// w (NULL: none) may end the wait: GO_CANCELED if it has already.
static int acquire(uint32_t *addr, bool lifo, enum WaitReason reason, const CancelWait *w)
{
    Root *root = rootfor(addr);
    lock(&root->lock);
    xadd(&root->nwait, 1);
    if (cansemacquire(addr)) {
        xadd(&root->nwait, -1);
        unlock(&root->lock);
        return GO_OK;
    }
    if (canceled(w)) {
        xadd(&root->nwait, -1);
        unlock(&root->lock);
        return GO_CANCELED;
    }
    G *g = getm()->curg;
    Sudog *s = &g->sudog;
    s->g = g;
    s->c = NULL;
    s->handoff = false;
    s->allocated = false;
    s->isselect = lifo;  // these two for the next try
    s->index = (uint16_t)reason;
    queue(root, addr, s, lifo);
    parkprepare(parkunlock, &root->lock, reason);
    return GO_PARKED;
}

int go_sema_acquire_start(uint32_t *addr, bool lifo, int reason)
{
    if (cansemacquire(addr))
        return GO_OK;
    return acquire(addr, lifo, (enum WaitReason)reason, NULL);
}

int go_sema_acquire_again(uint32_t *addr)
{
    G *g = getm()->curg;
    if (g->sudog.handoff || cansemacquire(addr))
        return GO_OK;
    return acquire(addr, g->sudog.isselect, (enum WaitReason)g->sudog.index, NULL);
}

// --- with a context ------------------------------------------------------------------------------
static G *takewaiter(CancelWait *w)
{
    Root *root = rootfor(w->obj);
    Sudog *parent, *s = &w->g->sudog;
    lock(&root->lock);
    bool queued = s->elem == w->obj;  // cleared when it is taken out
    if (queued) {
        Sudog *head = find(root, w->obj, &parent);
        if (s == head) {
            removefirst(root, s);
        } else {
            s->prev->waitlink = s->waitlink;
            if (s->waitlink != NULL)
                s->waitlink->prev = s->prev;
            else
                head->waittail = s->prev != head ? s->prev : NULL;
            s->prev = s->waitlink = NULL;
            s->elem = NULL;
        }
        xadd(&root->nwait, -1);
    }
    unlock(&root->lock);
    return queued ? w->g : NULL;
}

bool semarm(CancelWait *w, uint32_t *addr)
{
    getm()->curg->sudog.elem = NULL;
    return cancelarm(w, takewaiter, addr);
}

int semacquire(uint32_t *addr, bool lifo, enum WaitReason reason, const CancelWait *w)
{
    if (cansemacquire(addr))
        return GO_OK;
    for (int r = acquire(addr, lifo, reason, w);; r = acquire(addr, lifo, reason, w)) {
        if (r != GO_PARKED)
            return r;
        go_park_commit();
        if (w != NULL && w->taken)
            return GO_CANCELED;
        if (getm()->curg->sudog.handoff || cansemacquire(addr))
            return GO_OK;
    }
}

void go_sema_release(uint32_t *addr, bool handoff)
{
    Root *root = rootfor(addr);
    xadd(addr, 1);
    racewindow();
    if (ld_seq(&root->nwait) == 0)
        return;
    lock(&root->lock);
    if (ld_seq(&root->nwait) == 0) {
        unlock(&root->lock);
        return;
    }
    Sudog *s = dequeue(root, addr);
    if (s != NULL)
        xadd(&root->nwait, -1);
    unlock(&root->lock);
    if (s == NULL)
        return;
    s->handoff = handoff && cansemacquire(addr);
    goready(s->g);
}

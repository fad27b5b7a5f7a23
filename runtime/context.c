// SPDX-License-Identifier: GPL-3.0-or-later
// Contexts. The tree is one of references upwards; downwards a context lists, under its lock,
// whoever is to hear of its end: children, functions (after_func), goroutines that wait for
// something else (CancelWait). The list does not keep children alive: the last reference takes a
// child out, so a dropped one costs nothing however long its parent lives.
//
// c->err is set once, under the lock. Goroutines are taken out of their waits with the lock held
// (local.h says why nothing is lost), everything else is done after it is released; descendants
// one after the other, off a list, not by recursion. So no two contexts are ever locked together.
// An armed timer holds a reference. Whoever drops the last but that one stops the timer, and with
// it, normally, the context. Rejected: a goroutine per deadline or child, a channel for each
// context (made when first asked for).
#include "local.h"

#include <stdlib.h>
#include <string.h>

#include "chan.h"

struct GoContext {
    uint32_t refs;       // atomic
    bool timed;          // constant once made: has a timer
    GoContext *parent;   // constant, a reference; NULL: background's
    GoContext *scope;    // constant: itself or what above can end; NULL: nothing
    const void *key;     // these two constant
    void *value;
    int64_t deadline;    // constant, its own or inherited; 0: none
    char *deadlinecause; // constant until it ends; its own
    // Of those that can end (scope is itself):
    Lock lock;
    int32_t err;         // atomic, lock: 0, or why it has ended
    const char *cause;   // set before err; its own (owncause) or an ancestor's
    char *owncause;
    GoChan *done;        // lock; made when asked for
    GoContext *children, *next, *prev;  // lock; the parent scope's lock
    GoContext *work;     // of the canceller that has set its parent's err
    CancelWait *waits;   // lock
    GoAfterFunc *afters; // lock
    GoTimer timer;
};

static GoContext background = {.refs = 1};
// For contexts asked after their end.
static GoChan closedchan = {.closed = 1, .lock = {.rank = LockChan}};

#define LINK(list, x)               \
    do {                            \
        (x)->prev = NULL;           \
        (x)->next = (list);         \
        if ((list) != NULL)         \
            (list)->prev = (x);     \
        (list) = (x);               \
    } while (0)
#define UNLINK(list, x)                   \
    do {                                  \
        if ((x)->prev != NULL)            \
            (x)->prev->next = (x)->next;  \
        else                              \
            (list) = (x)->next;           \
        if ((x)->next != NULL)            \
            (x)->next->prev = (x)->prev;  \
    } while (0)

// --- references ----------------------------------------------------------------------------------
GoContext *go_context_ref(GoContext *c)
{
    if (c != &background)
        xadd(&c->refs, 1);
    return c;
}

// A reference on a child found in its parent's list, unless its last one is just gone.
static bool tryref(GoContext *c)
{
    uint32_t n = ld_rlx(&c->refs);
    while (n > 0)
        if (cas(&c->refs, &n, n + 1))
            return true;
    return false;
}

static void destroy(GoContext *c)
{
    GoContext *up = c->parent->scope;
    if (c->scope == c && up != NULL) {
        lock(&up->lock);
        UNLINK(up->children, c);
        unlock(&up->lock);
    }
    INVARIANT(c->waits == NULL && c->afters == NULL, "context freed that is waited on");
    go_chan_free(c->done);
    free(c->owncause);
    free(c->deadlinecause);
    free(c);
}

void go_context_unref(GoContext *c)
{
    while (c != NULL && c != &background) {
        uint32_t n = ld_rlx(&c->refs);
        do {
            // The other one may be the timer's. Seen before ours goes: afterwards c may be gone.
            if (n == 2 && c->timed && go_timer_stop(&c->timer))
                n = xadd(&c->refs, -1) - 1;
        } while (!cas(&c->refs, &n, n - 1));
        if (n != 1)
            return;
        GoContext *parent = c->parent;
        destroy(c);
        c = parent;
    }
}

// --- the end -------------------------------------------------------------------------------------
static const char *textof(int err)
{
    return err == GO_ERR_TIMEOUT ? "context deadline exceeded" : "context canceled";
}

// Starts one of the functions that wait for the end of c; false if there is none. Its memory may go
// as soon as it is out of the list.
static bool startafter(GoContext *c)
{
    lock(&c->lock);
    GoAfterFunc *a = c->afters;
    if (a == NULL) {
        unlock(&c->lock);
        return false;
    }
    void (*fn)(void *) = a->fn;
    void *arg = a->arg;
    UNLINK(c->afters, a);
    st_rel(&a->c, NULL);
    unlock(&c->lock);
    goin(&background, fn, arg);
    go_context_unref(c);
    return true;
}

// Ends c alone, if it has not ended: its children, with a reference each, go in front of *work.
// Takes over own, the copy of the cause.
static void end(GoContext *c, int err, char *own, const char *cause, GoContext **work)
{
    G *woken = NULL;
    lock(&c->lock);
    if (c->err != 0) {
        unlock(&c->lock);
        free(own);
        return;
    }
    c->owncause = own;
    c->cause = cause;
    st_rel(&c->err, err);
    GoChan *done = c->done;
    for (CancelWait *w = c->waits; w != NULL; w = w->next) {
        st_seq(&w->canceled, 1);
        G *g = w->take(w);
        if (g == NULL)
            continue;
        w->taken = true;
        g->schedlink = woken;
        woken = g;
    }
    for (GoContext *k = c->children; k != NULL; k = k->next) {
        if (tryref(k)) {
            k->work = *work;
            *work = k;
        }
    }
    unlock(&c->lock);
    if (woken != NULL)
        goreadylist(woken);
    if (done != NULL)
        go_chan_close(done);
    while (startafter(c))
        ;
    if (c->timed && go_timer_stop(&c->timer))
        go_context_unref(c);
}

// Ends c, which the caller has a reference on, and all below it.
static void endall(GoContext *c, int err, char *own)
{
    GoContext *work = NULL;
    end(c, err, own, own != NULL ? own : textof(err), &work);
    while (work != NULL) {
        GoContext *k = work;
        work = k->work;
        // Its cause is an ancestor's memory: it holds a reference on that.
        const GoContext *up = k->parent->scope;
        end(k, ld_rlx(&up->err), NULL, up->cause, &work);
        go_context_unref(k);
    }
}

static void expire(void *arg, uintptr_t seq)
{
    (void)seq;
    GoContext *c = arg;
    char *cause = c->deadlinecause;
    c->deadlinecause = NULL;
    endall(c, GO_ERR_TIMEOUT, cause);
    go_context_unref(c);
}

static char *copyof(const char *text)
{
    char *s = text != NULL ? strdup(text) : NULL;
    if (s == NULL && text != NULL)
        go_fatal("out of memory for a context's cause");
    return s;
}

void go_context_cancel(GoContext *c, const char *cause)
{
    if (c->scope != c)
        go_panic("cancel of a context that was not made to be cancelled");
    if (ld_acq(&c->err) == 0)
        endall(c, GO_ERR_CANCELED, copyof(cause));
}

// --- making them ---------------------------------------------------------------------------------
static GoContext *make(GoContext *parent)
{
    GoContext *c = calloc(1, sizeof *c);
    if (c == NULL)
        go_fatal("out of memory for a context");
    c->refs = 1;
    c->parent = go_context_ref(parent);
    c->scope = parent->scope;
    c->deadline = parent->deadline;
    lockinit(&c->lock, LockContext);
    return c;
}

// Puts c into its parent's list; false if that has ended, and then so has c.
static bool join(GoContext *c)
{
    GoContext *up = c->parent->scope;
    c->scope = c;
    if (up == NULL)
        return true;
    lock(&up->lock);
    LINK(up->children, c);
    int err = up->err;
    unlock(&up->lock);
    if (err != 0) {  // else c is in the hands of whoever ends up
        c->cause = up->cause;
        st_rel(&c->err, err);
    }
    return err == 0;
}

GoContext *go_context_background(void)
{
    return &background;
}

GoContext *go_context_with_cancel(GoContext *parent)
{
    GoContext *c = make(parent);
    join(c);
    return c;
}

GoContext *go_context_with_deadline(GoContext *parent, int64_t when, const char *cause)
{
    if (parent->deadline != 0 && parent->deadline <= when)
        return go_context_with_cancel(parent);
    GoContext *c = make(parent);
    c->deadline = when != 0 ? when : 1;
    bool late = when <= go_nanotime();
    if (!late) {
        c->timed = true;
        c->deadlinecause = copyof(cause);
        go_timer_init(&c->timer, expire, c);
    }
    bool alive = join(c);
    if (alive && late) {
        endall(c, GO_ERR_TIMEOUT, copyof(cause));
    } else if (alive) {
        xadd(&c->refs, 1);
        go_timer_reset(&c->timer, when, 0);
        // The parent's end may have come before the timer could be stopped.
        if (ld_seq(&c->err) != 0 && go_timer_stop(&c->timer))
            go_context_unref(c);
    }
    return c;
}

GoContext *go_context_with_timeout(GoContext *parent, int64_t ns, const char *cause)
{
    int64_t when;
    if (__builtin_add_overflow(go_nanotime(), ns, &when))
        when = ns > 0 ? INT64_MAX : 1;
    return go_context_with_deadline(parent, when, cause);
}

GoContext *go_context_with_value(GoContext *parent, const void *key, void *value)
{
    GoContext *c = make(parent);
    c->key = key;
    c->value = value;
    return c;
}

GoContext *go_context_without_cancel(GoContext *parent)
{
    GoContext *c = make(parent);
    c->scope = NULL;
    c->deadline = 0;
    return c;
}

// --- looking at them -----------------------------------------------------------------------------
int go_context_err(const GoContext *c)
{
    return c->scope != NULL ? ld_acq(&c->scope->err) : 0;
}

const char *go_context_cause(const GoContext *c)
{
    return go_context_err(c) != 0 ? c->scope->cause : NULL;
}

GoChan *go_context_done(GoContext *c)
{
    if ((c = c->scope) == NULL)
        return NULL;
    lock(&c->lock);
    if (c->done == NULL && c->err != 0) {
        unlock(&c->lock);
        return &closedchan;
    }
    if (c->done == NULL && (c->done = go_chan_make(0, 0)) == NULL)
        go_fatal("out of memory for a context's channel");
    GoChan *done = c->done;
    unlock(&c->lock);
    return done;
}

bool go_context_deadline(const GoContext *c, int64_t *when)
{
    *when = c->deadline;
    return c->deadline != 0;
}

void *go_context_value(const GoContext *c, const void *key)
{
    for (; c != NULL; c = c->parent)
        if (c->key != NULL && c->key == key)
            return c->value;
    return NULL;
}

void go_context_after_func(GoAfterFunc *a, GoContext *c, void (*fn)(void *), void *arg)
{
    a->fn = fn;
    a->arg = arg;
    if ((c = c->scope) == NULL) {
        a->c = NULL;
        return;
    }
    lock(&c->lock);
    bool ended = c->err != 0;
    st_rel(&a->c, ended ? NULL : go_context_ref(c));
    if (!ended)
        LINK(c->afters, a);
    unlock(&c->lock);
    if (ended)
        goin(&background, fn, arg);
}

bool go_context_after_stop(GoAfterFunc *a)
{
    GoContext *c = ld_acq(&a->c);
    if (c == NULL)
        return false;
    lock(&c->lock);
    bool stopped = a->c != NULL;
    if (stopped) {
        UNLINK(c->afters, a);
        st_rel(&a->c, NULL);
    }
    unlock(&c->lock);
    if (stopped)
        go_context_unref(c);
    return stopped;
}

// --- the running goroutine's ---------------------------------------------------------------------
static Local *local(void)
{
    G *g = go_self();
    return g != NULL ? localof(g) : NULL;
}

GoContext *go_context(void)
{
    Local *l = local();
    return l != NULL && l->ctx != NULL ? l->ctx : &background;
}

GoContext *go_context_set(GoContext *c)
{
    Local *l = local();
    if (l == NULL)
        go_panic("go_context_set outside a goroutine");
    GoContext *old = go_context();
    l->ctx = c != &background ? c : NULL;
    return old;
}

void contextinheritslow(G *g, Local *parent)
{
    g->param = go_context_ref(parent->ctx);
}

int cancelerrorof(Local *l)
{
    return l->mask > 0 ? 0 : go_context_err(l->ctx);
}

int go_canceled(void)
{
    G *g = go_self();
    return g != NULL && cancelerror(g) != 0 ? GO_CANCELED : GO_OK;
}

void go_cancel_mask(void)
{
    Local *l = local();
    if (l != NULL)
        l->mask++;
}

void go_cancel_unmask(void)
{
    Local *l = local();
    if (l == NULL)
        return;
    if (l->mask == 0)
        go_panic("go_cancel_unmask without a go_cancel_mask");
    l->mask--;
}

GoChan *canceldone(void)
{
    Local *l = local();
    return l == NULL || l->ctx == NULL || l->mask > 0 ? NULL : go_context_done(l->ctx);
}

// --- waits ---------------------------------------------------------------------------------------
CancelWait *cancelablewait(Local *l)
{
    return l->mask > 0 || l->ctx->scope == NULL ? NULL : &l->wait;
}

bool cancelarm(CancelWait *w, G *(*take)(CancelWait *w), void *obj)
{
    G *g = getm()->curg;
    GoContext *c = localof(g)->ctx->scope;
    w->g = g;
    w->take = take;
    w->obj = obj;
    w->taken = false;
    st_rlx(&w->canceled, 0);
    lock(&c->lock);
    bool alive = c->err == 0;
    if (alive)
        LINK(c->waits, w);
    unlock(&c->lock);
    w->ctx = alive ? c : NULL;
    return alive;
}

bool canceldisarm(CancelWait *w)
{
    GoContext *c = w->ctx;
    lock(&c->lock);
    UNLINK(c->waits, w);
    unlock(&c->lock);
    w->ctx = NULL;
    return w->taken;
}

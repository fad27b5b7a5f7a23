// SPDX-License-Identifier: GPL-3.0-or-later
// Making goroutines. A descriptor comes from the P's free list, its number from the P's batch; it
// is nobody else's until makerunnable puts it where the P looks next, and wakes an M that may steal
// it or what it pushes aside. It takes over the context of who makes it, unless it is the runtime's
// own (gosystem), which the counts of goroutines leave out, too. go_with gives it a stack of its
// own, at whose top there is no loop but the goroutine itself (ownstack in proc.c).
#include "local.h"
#include "trace.h"

enum { GOID_BATCH = 16 };

G *newg(P *p, G *parent)
{
    G *g = gfget(p);
    if (p->goidcache == p->goidcacheend) {
        p->goidcache = xadd(&sched.goidgen, GOID_BATCH) + 1;
        p->goidcacheend = p->goidcache + GOID_BATCH;
    }
    g->goid = p->goidcache++;
    g->parentid = parent != NULL ? parent->goid : 0;
    g->waitreason = WaitNone;
    g->stack = NULL;
    g->m = NULL;
    g->waiting = NULL;
    g->param = NULL;
    st_rlx(&g->selectdone, 0);
    if (__builtin_expect(simulating, 0))
        simnewg(g, parent);
    return g;
}

static void makerunnable(P *p, G *g)
{
    setgstatus(g, Gdead, Grunnable);
    if ((g->flags & GSYSTEM) == 0)
        st_rlx(&p->gdelta, p->gdelta + 1);
    trace(TraceGo, g, NULL);
    runqput(p, g, true);
    if (ld_rlx(&sched.started))
        wakepnext(p);
}

static inline G *newc(M *m, void (*fn)(void *), void *arg)
{
    INVARIANT(m != NULL && m->p != NULL, "go() outside a goroutine");
    G *g = newg(m->p, m->curg);
    g->bare = false;
    g->fn = fn;
    g->arg = arg;
    return g;
}

void go(void (*fn)(void *), void *arg)
{
    M *m = getm();
    G *g = newc(m, fn, arg);
    contextinherit(g, m->curg);
    makerunnable(m->p, g);
}

void gosystem(void (*fn)(void *), void *arg)
{
    M *m = getm();
    G *g = newc(m, fn, arg);
    g->flags |= GSYSTEM;
    makerunnable(m->p, g);
}

void goin(GoContext *c, void (*fn)(void *), void *arg)
{
    M *m = getm();
    G *g = newc(m, fn, arg);
    g->param = go_context_ref(c);
    makerunnable(m->p, g);
}

bool go_with(const GoAttr *attr, void (*fn)(void *), void *arg)
{
    M *m = getm();
    INVARIANT(m != NULL && m->p != NULL, "go_with() outside a goroutine");
    Stack *s = NULL;
    if (attr->stack != 0) {
        s = stackalloc(NULL, attr->stack);
        if (s == NULL)
            return false;
        if (s->started)
            gobuf_free(&s->ctx);
        s->started = false;
        gobuf_make(&s->ctx, s->lo, s->hi, ownstack);
    }
    G *g = newg(m->p, m->curg);
    g->bare = false;
    g->fn = fn;
    g->arg = arg;
    g->stack = s;
    if (attr->name != NULL || attr->data != NULL) {
        gsetname(g, attr->name);
        gcold(g)->data = attr->data;
    }
    contextinherit(g, m->curg);
    makerunnable(m->p, g);
    return true;
}

G *go_newbare(GoResume (*resume)(G *))
{
    M *m = getm();
    INVARIANT(m != NULL && m->p != NULL, "go_newbare outside a goroutine");
    G *g = newg(m->p, m->curg);
    g->bare = true;
    g->resume = resume;
    g->arg = NULL;
    return g;
}

void go_ready_new(G *g)
{
    makerunnable(getm()->p, g);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What few goroutines have: a name, a word of the user's, a pin to a thread. It lies in a GCold
// that takes the place of G.arg, made when first needed by the goroutine itself or its maker, and
// freed when it ends: a G stays small.
#include "sched.h"

#include <stdlib.h>
#include <string.h>

GCold *gcold(G *g)
{
    if ((g->flags & GCOLD) == 0) {
        GCold *c = calloc(1, sizeof *c);
        if (c == NULL)
            go_fatal("out of memory (goroutine)");
        c->arg = g->arg;
        g->arg = c;
        g->flags |= GCOLD;
    }
    return g->arg;
}

void gsetname(G *g, const char *name)
{
    char *to = gcold(g)->name;
    size_t n = name != NULL ? strnlen(name, sizeof(((GCold *)0)->name) - 1) : 0;
    memcpy(to, name != NULL ? name : "", n);
    to[n] = '\0';
}

static G *self(void)
{
    G *g = go_self();
    INVARIANT(g != NULL, "no goroutine is running");
    return g;
}

void go_setname(const char *name)
{
    gsetname(self(), name);
}

void go_setdata(void *data)
{
    gcold(self())->data = data;
}

void *go_data(void)
{
    G *g = self();
    return (g->flags & GCOLD) != 0 ? gcold(g)->data : NULL;
}

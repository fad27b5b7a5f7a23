// SPDX-License-Identifier: GPL-3.0-or-later
// All fields and methods of a type, for completion: as lookup.c, but for every name at once.
#include "vm/types/impl.h"

enum { MAX_MEMBER_DEPTH = 6 }; // of embedding; recursive types end there

typedef struct MemberWalk {
    const Package *pkg;
    TypesVisit *fn;
    void *arg;
} MemberWalk;

static void visit(const MemberWalk *w, const Object *o)
{
    if ((o->exported || o->pkg == w->pkg) && strcmp(o->name->text, "_") != 0)
        w->fn(o, false, w->arg);
}

static void walk_members(const MemberWalk *w, Type *t, int depth)
{
    Type *elem = type_deref(t);
    if (elem != NULL)
        t = elem;
    if (t->kind == TYPE_NAMED) {
        named_methods(t);
        for (int i = 0; i < t->named.nmethods; i++)
            visit(w, t->named.methods[i]);
    }
    Type *u = type_under(t);
    if (u->kind == TYPE_INTERFACE && elem == NULL) {
        iface_complete(u);
        for (int i = 0; i < u->iface.nmethods; i++)
            visit(w, u->iface.methods[i]);
    }
    for (int i = 0; u->kind == TYPE_STRUCT && i < u->strct.nfields; i++) {
        const Object *f = u->strct.fields[i];
        visit(w, f);
        if (f->var.embedded && f->type != NULL && depth < MAX_MEMBER_DEPTH)
            walk_members(w, f->type, depth + 1);
    }
}

void types_each_member(Type *t, const Package *pkg, TypesVisit *fn, void *arg)
{
    MemberWalk w = {pkg, fn, arg};
    walk_members(&w, t, 0);
}

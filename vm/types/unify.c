// SPDX-License-Identifier: GPL-3.0-or-later
// Unification: making two types equal by giving types to type parameters.
//
// Parameters that are to be equal share a cell, whose type is unknown (NULL) until one is found.
// Modes: loose follows assignability (a defined type matches a literal of its structure, a
// channel one of any direction), UNIFY_EXACT asks for identity; elements of what is assigned have
// to be identical, so UNIFY_ASSIGN becomes exact inside.
#include "vm/types/impl.h"

enum { MAX_DEPTH = 100 };

// Interfaces being compared, to end at recursive ones.
typedef struct Pair {
    const Type *x, *y;
    const struct Pair *outer;
} Pair;

static bool unify(Unifier *u, Type *x, Type *y, int mode, const Pair *p);

void unifier_init(Unifier *u, Checker *c, TypeList tparams, TypeList targs)
{
    *u = (Unifier){.c = c, .tparams = tparams};
    u->cell = ARENA_ARRAY(c->a, int, tparams.len);
    u->types = ARENA_ARRAY(c->a, Type *, tparams.len);
    for (int i = 0; i < tparams.len; i++) {
        u->cell[i] = i;
        u->types[i] = i < targs.len ? targs.list[i] : NULL;
    }
}

static int bound_index(const Unifier *u, const Type *t)
{
    for (int i = 0; t->kind == TYPE_PARAM && i < u->tparams.len; i++)
        if (u->tparams.list[i] == t)
            return i;
    return -1;
}

Type *unifier_at(const Unifier *u, int i)
{
    return u->types[u->cell[i]];
}

void unifier_set(Unifier *u, int i, Type *t)
{
    u->types[u->cell[i]] = t;
}

int unifier_unknowns(const Unifier *u)
{
    int n = 0;
    for (int i = 0; i < u->tparams.len; i++)
        n += unifier_at(u, i) == NULL;
    return n;
}

// False when both have types already.
static bool join(Unifier *u, int x, int y)
{
    int cx = u->cell[x], cy = u->cell[y];
    if (cx == cy)
        return true;
    if (u->types[cx] != NULL && u->types[cy] != NULL)
        return false;
    int keep = u->types[cx] != NULL ? cx : cy, drop = keep == cx ? cy : cx;
    for (int i = 0; i < u->tparams.len; i++)
        if (u->cell[i] == drop)
            u->cell[i] = keep;
    return true;
}

static Type *as_interface(Type *t)
{
    Type *u = type_under(t);
    return u->kind == TYPE_INTERFACE ? u : NULL;
}

// ---- A parameter with a type already, and another type

static bool unify_known(Unifier *u, int px, Type *y, int mode, const Pair *p)
{
    Type *x = unifier_at(u, px);
    if (!unify(u, x, y, mode, p))
        return false;
    Type *xi = as_interface(x), *yi = as_interface(y);
    bool xn = x->kind == TYPE_NAMED, yn = y->kind == TYPE_NAMED;
    if (xi != NULL && yi != NULL) {
        if (xn && yn)
            return type_identical(x, y);
        iface_complete(xi);
        iface_complete(yi);
        if (xi->iface.nmethods != yi->iface.nmethods)
            return false;
    } else if (xi != NULL || yi != NULL) {
        return false;
    }
    // Of two that match loosely the defined type is kept, and the channel with a direction.
    const Type *yu = type_under(y);
    if (!(mode & UNIFY_EXACT) && !xn &&
        (yn || (yu->kind == TYPE_CHAN && yu->chan.dir != CHAN_BOTH)))
        unifier_set(u, px, y);
    return true;
}

// ---- Interfaces

static Object *method_of(const Type *iface, const Object *m)
{
    for (int i = 0; i < iface->iface.nmethods; i++)
        if (object_same_id(iface->iface.methods[i], m->pkg, m->name))
            return iface->iface.methods[i];
    return NULL;
}

static bool unify_interfaces(Unifier *u, Type *x, Type *y, bool exact, const Pair *p)
{
    iface_complete(x);
    iface_complete(y);
    if (!typeset_equal(&x->iface, &y->iface))
        return false;
    for (const Pair *q = p; q != NULL; q = q->outer)
        if (q->x == x && q->y == y)
            return true;
    Pair pair = {x, y, p};
    if (x->iface.nmethods > y->iface.nmethods) {
        Type *t = x;
        x = y;
        y = t;
    }
    if (exact && x->iface.nmethods != y->iface.nmethods)
        return false;
    for (int i = 0; i < x->iface.nmethods; i++) {
        Object *m = x->iface.methods[i], *other = method_of(y, m);
        if (other == NULL || !unify(u, m->type, other->type, UNIFY_EXACT, &pair))
            return false;
    }
    return true;
}

// Methods of interface x and of type y.
static bool unify_methods(Unifier *u, Type *x, Type *y, const Pair *p)
{
    iface_complete(x);
    for (int i = 0; i < x->iface.nmethods; i++) {
        Object *m = x->iface.methods[i];
        Lookup l = lookup_member(u->c->ctx, y, false, m->pkg, m->name, false);
        if (l.obj == NULL || l.obj->kind != OBJ_FUNC)
            return false;
        check_object(u->c, l.obj);
        if (!unify(u, m->type, l.obj->type, UNIFY_EXACT, p))
            return false;
    }
    return true;
}

// ---- Structure

static bool unify_tuples(Unifier *u, const Tuple *x, const Tuple *y, int mode, const Pair *p)
{
    if (x->len != y->len)
        return false;
    for (int i = 0; i < x->len; i++)
        if (!unify(u, x->vars[i]->type, y->vars[i]->type, mode, p))
            return false;
    return true;
}

static bool unify_structs(Unifier *u, const StructInfo *x, const StructInfo *y, int mode,
                          const Pair *p)
{
    if (x->nfields != y->nfields)
        return false;
    for (int i = 0; i < x->nfields; i++) {
        const Object *f = x->fields[i], *g = y->fields[i];
        const char *ft = x->tags != NULL ? x->tags[i] : "", *gt = y->tags != NULL ? y->tags[i] : "";
        if (f->var.embedded != g->var.embedded || strcmp(ft, gt) != 0 ||
            !object_same_id(f, g->pkg, g->name) || !unify(u, f->type, g->type, mode, p))
            return false;
    }
    return true;
}

static bool unify_named(Unifier *u, Type *x, Type *y, int mode, const Pair *p)
{
    const Type *xo = x->named.origin != NULL ? x->named.origin : x;
    const Type *yo = y->named.origin != NULL ? y->named.origin : y;
    if (y->kind != TYPE_NAMED || xo != yo || x->named.targs.len != y->named.targs.len)
        return false;
    for (int i = 0; i < x->named.targs.len; i++)
        if (!unify(u, x->named.targs.list[i], y->named.targs.list[i], mode, p))
            return false;
    return true;
}

static bool unify_structure(Unifier *u, Type *x, Type *y, int mode, const Pair *p)
{
    int inner = mode & UNIFY_ASSIGN ? mode | UNIFY_EXACT : mode;
    if (x->kind == TYPE_PARAM) {
        Type *core = type_core(x);
        return core != &type_no_core && unify(u, core, y, UNIFY_ASSIGN, p);
    }
    if (x->kind == TYPE_NAMED)
        return y->kind == TYPE_NAMED && unify_named(u, x, y, mode, p);
    if (x->kind != y->kind)
        return false;
    switch (x->kind) {
    case TYPE_ARRAY:
        return (x->array.len < 0 || y->array.len < 0 || x->array.len == y->array.len) &&
               unify(u, x->array.elem, y->array.elem, inner, p);
    case TYPE_SLICE:
        return unify(u, x->slice.elem, y->slice.elem, inner, p);
    case TYPE_STRUCT:
        return unify_structs(u, &x->strct, &y->strct, inner, p);
    case TYPE_POINTER:
        return unify(u, x->pointer.elem, y->pointer.elem, inner, p);
    case TYPE_TUPLE:
        return unify_tuples(u, &x->tuple, &y->tuple, mode, p);
    case TYPE_FUNC:
        return x->func.variadic == y->func.variadic &&
               unify_tuples(u, &x->func.params, &y->func.params, inner, p) &&
               unify_tuples(u, &x->func.results, &y->func.results, inner, p);
    case TYPE_INTERFACE:
        return unify_interfaces(u, x, y, true, p);
    case TYPE_MAP:
        return unify(u, x->map.key, y->map.key, inner, p) &&
               unify(u, x->map.elem, y->map.elem, inner, p);
    case TYPE_CHAN:
        return (!(mode & UNIFY_EXACT) || x->chan.dir == y->chan.dir) &&
               unify(u, x->chan.elem, y->chan.elem, inner, p);
    default:
        return x->kind <= TYPE_UNTYPED_NIL;
    }
}

static bool unify_deep(Unifier *u, Type *x, Type *y, int mode, const Pair *p)
{
    // A defined type, or else a parameter to find, is on the side where it is looked for.
    if (x->kind == TYPE_NAMED || bound_index(u, y) >= 0) {
        Type *t = x;
        x = y;
        y = t;
    }
    if (!(mode & UNIFY_EXACT) && y->kind == TYPE_NAMED && x->kind != TYPE_NAMED &&
        x->kind != TYPE_PARAM && as_interface(x) == NULL) {
        y = type_under(y);
        if (x == y)
            return true;
    }
    int px = bound_index(u, x), py = bound_index(u, y);
    if (px >= 0 && py >= 0)
        return join(u, px, py) || unify(u, unifier_at(u, px), unifier_at(u, py), mode, p);
    if (px >= 0) {
        if (unifier_at(u, px) != NULL)
            return unify_known(u, px, y, mode, p);
        unifier_set(u, px, y);
        return true;
    }
    if (!(mode & UNIFY_EXACT)) {
        Type *xi = as_interface(x), *yi = as_interface(y);
        if (xi != NULL && yi != NULL)
            return unify_interfaces(u, xi, yi, false, p);
        if (xi != NULL || yi != NULL)
            return unify_methods(u, xi != NULL ? xi : yi, xi != NULL ? y : x, p);
    }
    if (y->kind == TYPE_PARAM)
        return unify_structure(u, y, x, mode, p);
    return unify_structure(u, x, y, mode, p);
}

static bool unify(Unifier *u, Type *x, Type *y, int mode, const Pair *p)
{
    if (x == y)
        return true;
    if (u->depth >= MAX_DEPTH)
        return false;
    u->depth++;
    bool ok = unify_deep(u, x, y, mode, p);
    u->depth--;
    return ok;
}

bool unifier_unify(Unifier *u, Type *x, Type *y, int mode)
{
    return unify(u, x, y, mode, NULL);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Substitution: types in which other types stand for type parameters.
//
// What does not mention a parameter stays the same pointer. An instance of a named type is looked
// up among those there are, and made without looking into it (instance.c), so that recursive types
// come to an end.
#include "vm/types/impl.h"

static Object *subst_var(Subst *s, Object *v)
{
    Type *t = type_subst(s, v->type);
    if (t == v->type && !s->fresh)
        return v;
    Object *copy = arena_copy(s->ctx->a, v, 1, sizeof *v);
    copy->type = t;
    return copy;
}

static Tuple subst_tuple(Subst *s, const Tuple *t, bool *changed)
{
    Tuple r = *t;
    Object **vars = NULL;
    for (int i = 0; i < t->len; i++) {
        Object *v = subst_var(s, t->vars[i]);
        if (v == t->vars[i])
            continue;
        if (vars == NULL)
            vars = arena_copy(s->ctx->a, t->vars, (size_t)t->len, sizeof(Object *));
        vars[i] = v;
    }
    if (vars != NULL) {
        r.vars = vars;
        *changed = true;
    }
    return r;
}

static Type *subst_func(Subst *s, Type *t)
{
    bool changed = false, fresh = s->fresh;
    s->fresh = false;
    Tuple params = subst_tuple(s, &t->func.params, &changed);
    Tuple results = subst_tuple(s, &t->func.results, &changed);
    s->fresh = fresh;
    if (!changed)
        return t;
    Type *r = types_new_func(s->ctx);
    r->func = t->func;
    r->func.params = params;
    r->func.results = results;
    return r;
}

static Type *subst_struct(Subst *s, Type *t)
{
    Tuple fields = {t->strct.fields, t->strct.nfields};
    bool changed = false, fresh = s->fresh;
    s->fresh = false;
    fields = subst_tuple(s, &fields, &changed);
    s->fresh = fresh;
    if (!changed)
        return t;
    Type *r = type_new(s->ctx, TYPE_STRUCT);
    r->strct = t->strct;
    r->strct.fields = fields.vars;
    r->strct.offsets = ARENA_ARRAY(s->ctx->a, int64_t, fields.len);
    return r;
}

static Object *subst_method(Subst *s, Object *m, Type *recv)
{
    Type *t = m->type != NULL ? type_subst(s, m->type) : NULL;
    if (t == m->type)
        return m;
    Object *copy = arena_copy(s->ctx->a, m, 1, sizeof *m);
    copy->type = t;
    copy->info = NULL;
    if (t->func.recv != NULL) {
        t->func.recv = arena_copy(s->ctx->a, t->func.recv, 1, sizeof *t->func.recv);
        t->func.recv->type = recv;
    }
    return copy;
}

static Type *subst_interface(Subst *s, Type *t)
{
    const IfaceInfo *in = &t->iface;
    Type *r = type_new(s->ctx, TYPE_INTERFACE);
    bool changed = false;
    Object **methods = ARENA_ARRAY(s->ctx->a, Object *, in->nexplicit);
    Type **embedded = ARENA_ARRAY(s->ctx->a, Type *, in->nembedded);
    for (int i = 0; i < in->nexplicit; i++) {
        methods[i] = subst_method(s, in->explicit_methods[i], r);
        changed = changed || methods[i] != in->explicit_methods[i];
    }
    for (int i = 0; i < in->nembedded; i++) {
        embedded[i] = type_subst(s, in->embedded[i]);
        changed = changed || embedded[i] != in->embedded[i];
    }
    if (!changed)
        return t;
    r->iface.explicit_methods = methods;
    r->iface.nexplicit = in->nexplicit;
    r->iface.embedded = embedded;
    r->iface.embedded_at = in->embedded_at;
    r->iface.nembedded = in->nembedded;
    r->iface.collected = in->collected;
    r->iface.implicit = in->implicit;
    return r;
}

static Type *subst_union(Subst *s, Type *t)
{
    Term *terms = arena_copy(s->ctx->a, t->onion.terms, (size_t)t->onion.nterms, sizeof(Term));
    bool changed = false;
    for (int i = 0; i < t->onion.nterms; i++) {
        terms[i].type = type_subst(s, terms[i].type);
        changed = changed || terms[i].type != t->onion.terms[i].type;
    }
    if (!changed)
        return t;
    Type *r = type_new(s->ctx, TYPE_UNION);
    r->onion.terms = terms;
    r->onion.nterms = t->onion.nterms;
    return r;
}

TypeList types_subst(Subst *s, TypeList list)
{
    TypeList r = {ARENA_ARRAY(s->ctx->a, Type *, list.len), list.len};
    bool changed = false;
    for (int i = 0; i < list.len; i++) {
        r.list[i] = type_subst(s, list.list[i]);
        changed = changed || r.list[i] != list.list[i];
    }
    return changed ? r : list;
}

static Type *subst_named(Subst *s, Type *t)
{
    if (s->local != NULL) {
        Type *own = s->local(s, t);
        if (own != NULL)
            return own;
    }
    if (t->named.origin == NULL)
        return t;
    TypeList targs = types_subst(s, t->named.targs);
    if (targs.list == t->named.targs.list)
        return t;
    return instance_named(s->ctx, t->named.origin, targs, 0);
}

// With one part replaced, or t itself when that is the same.
static Type *with_elem(Subst *s, Type *t, Type *elem)
{
    Type *sub = type_subst(s, elem);
    if (sub == elem)
        return t;
    switch (t->kind) {
    case TYPE_ARRAY:
        return types_new_array(s->ctx, sub, t->array.len);
    case TYPE_SLICE:
        return types_new_slice(s->ctx, sub);
    case TYPE_POINTER:
        return types_new_pointer(s->ctx, sub);
    default:
        return types_new_chan(s->ctx, sub, (ChanDir)t->chan.dir);
    }
}

static Type *subst_deep(Subst *s, Type *t)
{
    switch (t->kind) {
    case TYPE_ARRAY:
        return with_elem(s, t, t->array.elem);
    case TYPE_SLICE:
        return with_elem(s, t, t->slice.elem);
    case TYPE_POINTER:
        return with_elem(s, t, t->pointer.elem);
    case TYPE_CHAN:
        return with_elem(s, t, t->chan.elem);
    case TYPE_MAP: {
        Type *key = type_subst(s, t->map.key), *elem = type_subst(s, t->map.elem);
        if (key == t->map.key && elem == t->map.elem)
            return t;
        return types_new_map(s->ctx, key, elem);
    }
    case TYPE_FUNC:
        return subst_func(s, t);
    case TYPE_STRUCT:
        return subst_struct(s, t);
    case TYPE_INTERFACE:
        return subst_interface(s, t);
    case TYPE_UNION:
        return subst_union(s, t);
    case TYPE_NAMED:
        return subst_named(s, t);
    case TYPE_TUPLE: {
        bool changed = false;
        Tuple tuple = subst_tuple(s, &t->tuple, &changed);
        if (!changed)
            return t;
        Type *r = type_new(s->ctx, TYPE_TUPLE);
        r->tuple = tuple;
        return r;
    }
    default:
        return t;
    }
}

Type *type_subst(Subst *s, Type *t)
{
    if (t == NULL || t->kind <= TYPE_UNTYPED_NIL)
        return t;
    if (t->kind == TYPE_PARAM) {
        for (int i = 0; i < s->from.len && i < s->to.len; i++)
            if (s->from.list[i] == t)
                return s->to.list[i] != NULL ? s->to.list[i] : t;
        return t;
    }
    // A type under construction can contain itself through an interface literal alone: that is
    // reported elsewhere.
    if (++s->depth > SUBST_MAX_DEPTH) {
        s->depth--;
        return t;
    }
    Type *r = subst_deep(s, t);
    s->depth--;
    return r;
}

Type *subst_signature(Subst *s, Type *t)
{
    Type *r = types_new_func(s->ctx);
    bool changed = false;
    r->func.variadic = t->func.variadic;
    s->fresh = true;
    r->func.params = subst_tuple(s, &t->func.params, &changed);
    r->func.results = subst_tuple(s, &t->func.results, &changed);
    if (t->func.recv != NULL)
        r->func.recv = subst_var(s, t->func.recv);
    s->fresh = false;
    return r;
}

// ---- Mentioning

static bool tuple_mentions(const Tuple *t, TypeList params, int depth);

static bool mentions(Type *t, TypeList params, int depth)
{
    if (t == NULL || depth > SUBST_MAX_DEPTH)
        return false;
    switch (t->kind) {
    case TYPE_PARAM:
        for (int i = 0; i < params.len; i++)
            if (params.list[i] == t)
                return true;
        return params.len < 0;
    case TYPE_ARRAY:
        return mentions(t->array.elem, params, depth + 1);
    case TYPE_SLICE:
        return mentions(t->slice.elem, params, depth + 1);
    case TYPE_POINTER:
        return mentions(t->pointer.elem, params, depth + 1);
    case TYPE_CHAN:
        return mentions(t->chan.elem, params, depth + 1);
    case TYPE_MAP:
        return mentions(t->map.key, params, depth + 1) ||
               mentions(t->map.elem, params, depth + 1);
    case TYPE_FUNC:
        return tuple_mentions(&t->func.params, params, depth) ||
               tuple_mentions(&t->func.results, params, depth);
    case TYPE_TUPLE:
        return tuple_mentions(&t->tuple, params, depth);
    case TYPE_STRUCT:
        return tuple_mentions(&(Tuple){t->strct.fields, t->strct.nfields}, params, depth);
    case TYPE_INTERFACE:
        for (int i = 0; i < t->iface.nexplicit; i++)
            if (mentions(t->iface.explicit_methods[i]->type, params, depth + 1))
                return true;
        for (int i = 0; i < t->iface.nembedded; i++)
            if (mentions(t->iface.embedded[i], params, depth + 1))
                return true;
        return false;
    case TYPE_UNION:
        for (int i = 0; i < t->onion.nterms; i++)
            if (mentions(t->onion.terms[i].type, params, depth + 1))
                return true;
        return false;
    case TYPE_NAMED:
        for (int i = 0; i < t->named.targs.len; i++)
            if (mentions(t->named.targs.list[i], params, depth + 1))
                return true;
        return false;
    default:
        return false;
    }
}

static bool tuple_mentions(const Tuple *t, TypeList params, int depth)
{
    for (int i = 0; i < t->len; i++)
        if (mentions(t->vars[i]->type, params, depth + 1))
            return true;
    return false;
}

bool type_mentions(Type *t, TypeList params)
{
    return mentions(t, params, 0);
}

bool type_mentions_any(Type *t)
{
    return mentions(t, (TypeList){NULL, -1}, 0);
}

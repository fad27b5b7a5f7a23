// SPDX-License-Identifier: GPL-3.0-or-later
// Fields and methods by name: breadth first through embedded fields. What is found at the
// shallowest depth wins; twice at one depth is ambiguous; a named type met again deeper is hidden
// by its first meeting, which also ends the search in recursive types.
#include <strings.h>

#include "vm/types/impl.h"

typedef struct Embedded {
    Type *type; // pointer removed
    SelStep *path;
    int npath;
    bool is_ptr; // the embedded value is a pointer to type
    bool indirect; // it or one on the way to it is
    bool multiples; // type occurs more than once at this depth
} Embedded;

typedef VEC(Embedded) EmbeddedVec;
typedef VEC(const Type *) SeenVec;

static bool names_match(const Object *o, const Package *pkg, const Name *name, bool fold_case)
{
    if (fold_case && strcasecmp(o->name->text, name->text) == 0)
        return true;
    return object_same_id(o, pkg, name);
}

static SelStep *extend(TypesCtx *ctx, const Embedded *e, Type *strct, int index)
{
    SelStep *path = ARENA_ARRAY(ctx->a, SelStep, e->npath + 1);
    if (e->npath > 0)
        memcpy(path, e->path, sizeof(SelStep) * (size_t)e->npath);
    path[e->npath] = (SelStep){strct, index, e->is_ptr};
    return path;
}

static bool seen_before(SeenVec *seen, const Type *t)
{
    for (uint32_t i = 0; i < seen->len; i++)
        if (seen->data[i] == t)
            return true;
    VEC_PUSH(seen, t);
    return false;
}

static void add_embedded(EmbeddedVec *next, Embedded e)
{
    for (uint32_t i = 0; i < next->len; i++) {
        if (type_identical(next->data[i].type, e.type)) {
            next->data[i].multiples = true;
            return;
        }
    }
    VEC_PUSH(next, e);
}

// Records a find; false when it collides with an earlier one.
static bool found(Lookup *l, const Embedded *e, Object *obj, SelStep *path, int npath)
{
    if (l->obj != NULL || e->multiples) {
        *l = (Lookup){.ambiguous = true};
        return false;
    }
    *l = (Lookup){.obj = obj, .holder = e->type, .path = path, .npath = npath,
                  .indirect = e->indirect, .on_pointer = e->is_ptr};
    return true;
}

typedef struct Search {
    TypesCtx *ctx;
    const Package *pkg;
    const Name *name;
    bool fold_case;
    SeenVec seen;
    Lookup result;
} Search;

static bool search_struct(Search *s, const Embedded *e, Type *u, EmbeddedVec *next)
{
    for (int i = 0; i < u->strct.nfields; i++) {
        Object *f = u->strct.fields[i];
        if (names_match(f, s->pkg, s->name, s->fold_case)) {
            if (!found(&s->result, e, f, extend(s->ctx, e, u, i), e->npath + 1))
                return false;
            continue;
        }
        if (s->result.obj != NULL || !f->var.embedded || f->type == NULL)
            continue;
        Type *elem = type_deref(f->type);
        add_embedded(next, (Embedded){elem != NULL ? elem : f->type, extend(s->ctx, e, u, i),
                                      e->npath + 1, elem != NULL, e->indirect || elem != NULL,
                                      e->multiples});
    }
    return true;
}

// Looks in one type of the current depth; false on a collision.
static bool search_type(Search *s, const Embedded *e, EmbeddedVec *next)
{
    if (e->type->kind == TYPE_NAMED) {
        if (seen_before(&s->seen, e->type))
            return true;
        const NamedInfo *n = &e->type->named;
        named_methods(e->type);
        for (int i = 0; i < n->nmethods; i++)
            if (names_match(n->methods[i], s->pkg, s->name, s->fold_case))
                return found(&s->result, e, n->methods[i], e->path, e->npath);
    }
    Type *u = type_under(e->type);
    if (u->kind == TYPE_PARAM)
        u = param_iface(u);
    if (u->kind == TYPE_STRUCT)
        return search_struct(s, e, u, next);
    if (u->kind == TYPE_INTERFACE) {
        iface_complete(u);
        for (int i = 0; i < u->iface.nmethods; i++)
            if (names_match(u->iface.methods[i], s->pkg, s->name, s->fold_case))
                return found(&s->result, e, u->iface.methods[i], e->path, e->npath);
    }
    return true;
}

static Lookup search(TypesCtx *ctx, Type *t, bool is_ptr, const Package *pkg, const Name *name,
                     bool fold_case)
{
    Search s = {.ctx = ctx, .pkg = pkg, .name = name, .fold_case = fold_case};
    EmbeddedVec current = {0};
    VEC_PUSH(&current, ((Embedded){.type = t, .is_ptr = is_ptr, .indirect = is_ptr}));
    while (current.len > 0 && s.result.obj == NULL && !s.result.ambiguous) {
        EmbeddedVec next = {0};
        for (uint32_t i = 0; i < current.len; i++)
            if (!search_type(&s, &current.data[i], &next))
                break;
        VEC_FREE(&current);
        current = next;
    }
    VEC_FREE(&current);
    VEC_FREE(&s.seen);
    return s.result;
}

Lookup lookup_member(TypesCtx *ctx, Type *t, bool addressable, const Package *pkg,
                     const Name *name, bool fold_case)
{
    if (name == ctx->blank)
        return (Lookup){0};
    // A declared pointer type has the fields of its struct, and no methods.
    Type *u = type_under(t);
    if (t->kind == TYPE_NAMED && u->kind == TYPE_POINTER) {
        Lookup l = type_is_interface(u->pointer.elem)
                       ? (Lookup){0}
                       : search(ctx, u->pointer.elem, true, pkg, name, fold_case);
        return l.obj != NULL && l.obj->kind == OBJ_FUNC ? (Lookup){0} : l;
    }
    Type *elem = type_deref(t);
    if (elem != NULL && (type_is_interface(elem) || type_is_param(elem)))
        return (Lookup){0};
    Lookup l = search(ctx, elem != NULL ? elem : t, elem != NULL, pkg, name, fold_case);
    if (l.obj != NULL && l.obj->kind == OBJ_FUNC)
        method_settle(ctx, l.obj);
    if (l.obj != NULL && l.obj->kind == OBJ_FUNC && l.obj->func.ptr_recv && !l.indirect &&
        !addressable)
        return (Lookup){.ptr_recv_missing = true};
    return l;
}

Selection *selection_new(TypesCtx *ctx, Type *recv, const Lookup *l)
{
    Selection *s = ARENA_NEW(ctx->a, Selection);
    s->obj = l->obj;
    s->recv = recv;
    s->holder = l->holder;
    s->path = l->path;
    s->npath = l->npath;
    s->iface_index = -1;
    if (l->obj->kind == OBJ_VAR) {
        s->kind = SEL_FIELD;
        s->type = l->obj->type;
        return s;
    }
    s->type = l->obj->type;
    if (!l->obj->func.is_iface) {
        s->kind = SEL_METHOD;
        s->recv_addr = l->obj->func.ptr_recv && !l->on_pointer;
        s->recv_deref = !l->obj->func.ptr_recv && l->on_pointer;
        return s;
    }
    s->kind = SEL_IFACE_METHOD;
    Type *u = type_under(l->holder);
    if (u->kind == TYPE_PARAM)
        u = param_iface(u);
    for (int i = 0; i < u->iface.nmethods; i++)
        if (u->iface.methods[i] == l->obj)
            s->iface_index = i;
    return s;
}

Selection *type_lookup(TypesCtx *ctx, Type *t, bool addressable, Package *pkg, const Name *name)
{
    Lookup l = lookup_member(ctx, t, addressable, pkg, name, false);
    return l.obj != NULL ? selection_new(ctx, t, &l) : NULL;
}

// ---- Messages

bool type_is_interface_pointer(const Type *t)
{
    const Type *u = type_under(t);
    return u->kind == TYPE_POINTER && type_is_interface(u->pointer.elem);
}

static bool same_tail(const Name *a, const Name *b)
{
    return a->len == b->len && a->len > 0 && memcmp(a->text + 1, b->text + 1, a->len - 1) == 0;
}

const char *lookup_error_text(Checker *c, const Type *t, const Name *sel, const Object *alt,
                              bool struct_lit)
{
    enum { MISSING, MISSPELLED, UNEXPORTED, INACCESSIBLE } how = MISSING;
    if (alt != NULL) {
        if (alt->pkg == c->pkg)
            how = MISSPELLED;
        else if (sel->exported)
            how = alt->exported                  ? MISSPELLED
                  : same_tail(sel, alt->name) ? UNEXPORTED
                                              : MISSING;
        else if (alt->exported)
            how = same_tail(sel, alt->name) ? MISSPELLED : MISSING;
        else if (sel == alt->name)
            how = INACCESSIBLE;
    }
    const char *ts = type_text(c, t), *name = alt != NULL ? alt->name->text : "";
    if (struct_lit) {
        if (how == INACCESSIBLE)
            return check_printf(c,
                                "cannot refer to unexported field %s in struct literal of "
                                "type %s",
                                name, ts);
        const char *s = check_printf(c, "unknown field %s in struct literal of type %s", sel->text,
                                     ts);
        if (how == MISSING)
            return s;
        return check_printf(c, "%s, but does have %s%s", s, how == UNEXPORTED ? "unexported " : "",
                            name);
    }
    const char *what = alt != NULL && alt->kind == OBJ_VAR ? "field" : "method";
    if (how == INACCESSIBLE)
        return check_printf(c, "cannot refer to unexported %s %s", what, name);
    const char *s = check_printf(c, "type %s has no field or method %s", ts, sel->text);
    if (how == MISSING)
        return s;
    return check_printf(c, "%s, but does have %s%s %s", s, how == UNEXPORTED ? "unexported " : "",
                        what, name);
}

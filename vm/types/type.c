// SPDX-License-Identifier: GPL-3.0-or-later
// Types and objects: making them, predicates, identity.
#include "vm/types/impl.h"

const Type type_invalid = {.kind = TYPE_INVALID, .name = "invalid type", .laid_out = true,
                           .align = 1};
const Type type_no_core = {.kind = TYPE_UNION, .laid_out = true, .align = 1};

Type *type_new(TypesCtx *ctx, TypeKind kind)
{
    Type *t = ARENA_NEW(ctx->a, Type);
    t->kind = (uint8_t)kind;
    t->id = ++ctx->next_id;
    if (kind == TYPE_INTERFACE)
        t->iface.ctx = ctx;
    if (kind == TYPE_INTERFACE)
        t->iface.nterms = -1;
    return t;
}

Type *types_basic(TypesCtx *ctx, TypeKind kind)
{
    return ctx->basics[kind];
}

Type *types_byte(TypesCtx *ctx)
{
    return ctx->byte_type;
}

Type *types_rune(TypesCtx *ctx)
{
    return ctx->rune_type;
}

Type *types_error(TypesCtx *ctx)
{
    return ctx->error_type;
}

Type *types_any(TypesCtx *ctx)
{
    return ctx->any_type;
}

Type *types_new_pointer(TypesCtx *ctx, Type *elem)
{
    Type *t = type_new(ctx, TYPE_POINTER);
    t->pointer.elem = elem;
    return t;
}

Type *types_new_slice(TypesCtx *ctx, Type *elem)
{
    Type *t = type_new(ctx, TYPE_SLICE);
    t->slice.elem = elem;
    return t;
}

Type *types_new_array(TypesCtx *ctx, Type *elem, int64_t len)
{
    Type *t = type_new(ctx, TYPE_ARRAY);
    t->array.elem = elem;
    t->array.len = len;
    return t;
}

Type *types_new_map(TypesCtx *ctx, Type *key, Type *elem)
{
    Type *t = type_new(ctx, TYPE_MAP);
    t->map.key = key;
    t->map.elem = elem;
    return t;
}

Type *types_new_chan(TypesCtx *ctx, Type *elem, ChanDir dir)
{
    Type *t = type_new(ctx, TYPE_CHAN);
    t->chan.elem = elem;
    t->chan.dir = (uint8_t)dir;
    return t;
}

Type *types_new_tuple(TypesCtx *ctx, Type **types, int n)
{
    Type *t = type_new(ctx, TYPE_TUPLE);
    t->tuple.vars = ARENA_ARRAY(ctx->a, Object *, n);
    t->tuple.len = n;
    for (int i = 0; i < n; i++) {
        t->tuple.vars[i] = object_new(ctx, OBJ_VAR, NULL, ctx->empty, 0);
        t->tuple.vars[i]->type = types[i];
    }
    return t;
}

Type *types_new_func(TypesCtx *ctx)
{
    return type_new(ctx, TYPE_FUNC);
}

Type *types_new_named(TypesCtx *ctx, Object *obj)
{
    Type *t = type_new(ctx, TYPE_NAMED);
    t->named.obj = obj;
    obj->type = t;
    return t;
}

Object *object_new(TypesCtx *ctx, ObjKind kind, Package *pkg, const Name *name, Pos pos)
{
    Object *o = ARENA_NEW(ctx->a, Object);
    o->kind = (uint8_t)kind;
    o->pkg = pkg;
    o->name = name;
    o->pos = pos;
    o->exported = name->exported;
    return o;
}

Object *var_new(Checker *c, VarRole role, const Name *name, Pos pos, Type *type)
{
    Object *o = object_new(c->ctx, OBJ_VAR, c->pkg, name, pos);
    o->type = type;
    o->var.role = (uint8_t)role;
    o->color = type != NULL ? COLOR_BLACK : COLOR_WHITE;
    if (role != VAR_GLOBAL && role != VAR_FIELD)
        o->var.owner = c->env.func;
    o->used = role != VAR_LOCAL;
    return o;
}

// ---- Predicates

Type *type_under(const Type *t)
{
    // A chain of declarations is followed as far as it is known; cycles are cut where they are
    // reported, and the limit keeps one that is not yet reported from looping.
    for (int i = 0; i < 100000 && t != NULL && t->kind == TYPE_NAMED; i++) {
        if (t->named.underlying == NULL && t->named.origin != NULL)
            named_expand((Type *)t);
        t = t->named.underlying != NULL ? t->named.underlying : t->named.from;
    }
    if (t == NULL || t->kind == TYPE_NAMED)
        return (Type *)&type_invalid;
    return (Type *)t;
}

bool type_is(const Type *t, int flags)
{
    if (t->kind == TYPE_PARAM)
        return param_is(t, flags);
    return (type_under(t)->basic & flags) != 0;
}

bool type_is_untyped(const Type *t)
{
    return (t->basic & TBASIC_UNTYPED) != 0;
}

bool type_is_interface(const Type *t)
{
    return type_under(t)->kind == TYPE_INTERFACE;
}

bool type_is_valid(const Type *t)
{
    return t->kind != TYPE_INVALID;
}

bool type_has_nil(const Type *t)
{
    switch (type_under(t)->kind) {
    case TYPE_UNTYPED_NIL:
    case TYPE_SLICE:
    case TYPE_POINTER:
    case TYPE_FUNC:
    case TYPE_INTERFACE:
    case TYPE_MAP:
    case TYPE_CHAN:
        return true;
    case TYPE_PARAM:
        return param_has_nil(t);
    default:
        return false;
    }
}

bool type_has_name(const Type *t)
{
    return t->kind <= TYPE_UNTYPED_NIL || t->kind == TYPE_NAMED || t->kind == TYPE_PARAM;
}

Type *type_deref(const Type *t)
{
    return t->kind == TYPE_POINTER ? t->pointer.elem : NULL;
}

Type *type_array_deref(Type *t)
{
    Type *u = type_under(t);
    if (u->kind == TYPE_POINTER) {
        Type *elem = type_under(u->pointer.elem);
        if (elem->kind == TYPE_ARRAY)
            return elem;
    }
    return t;
}

bool type_is_bytes_or_runes(const Type *t)
{
    const Type *u = type_under(t);
    if (u->kind != TYPE_SLICE)
        return false;
    int k = type_under(u->slice.elem)->kind;
    return k == TYPE_UINT8 || k == TYPE_INT32;
}

// Struct types met in one walk: each is entered once, so that neither a type that contains itself
// (an error found elsewhere) nor one that contains another often takes long. One that was not
// comparable has ended the walk.
typedef struct CompareWalk {
    bool strict;
    VEC(const Type *) seen;
} CompareWalk;

static bool comparable(CompareWalk *w, const Type *t)
{
    const Type *u = type_under(t);
    switch (u->kind) {
    case TYPE_SLICE:
    case TYPE_FUNC:
    case TYPE_MAP:
    case TYPE_UNTYPED_NIL:
    case TYPE_TUPLE:
        return false;
    case TYPE_INTERFACE:
        iface_complete((Type *)u);
        return !w->strict || u->iface.is_comparable;
    case TYPE_PARAM:
        return param_comparable(u);
    case TYPE_ARRAY:
        return comparable(w, u->array.elem);
    case TYPE_STRUCT:
        for (uint32_t i = 0; i < w->seen.len; i++)
            if (w->seen.data[i] == u)
                return true;
        VEC_PUSH(&w->seen, u);
        for (int i = 0; i < u->strct.nfields; i++)
            if (u->strct.fields[i]->type == NULL || !comparable(w, u->strct.fields[i]->type))
                return false;
        return true;
    default:
        return true;
    }
}

bool type_comparable(const Type *t)
{
    CompareWalk w = {.strict = false};
    bool ok = comparable(&w, t);
    VEC_FREE(&w.seen);
    return ok;
}

bool type_strictly_comparable(const Type *t)
{
    CompareWalk w = {.strict = true};
    bool ok = comparable(&w, t);
    VEC_FREE(&w.seen);
    return ok;
}

Type *type_default(TypesCtx *ctx, Type *t)
{
    switch (t->kind) {
    case TYPE_UNTYPED_BOOL:
        return ctx->basics[TYPE_BOOL];
    case TYPE_UNTYPED_INT:
        return ctx->basics[TYPE_INT];
    case TYPE_UNTYPED_RUNE:
        return ctx->rune_type;
    case TYPE_UNTYPED_FLOAT:
        return ctx->basics[TYPE_FLOAT64];
    case TYPE_UNTYPED_COMPLEX:
        return ctx->basics[TYPE_COMPLEX128];
    case TYPE_UNTYPED_STRING:
        return ctx->basics[TYPE_STRING];
    default:
        return t;
    }
}

bool object_same_id(const Object *o, const Package *pkg, const Name *name)
{
    if (o->name != name)
        return false;
    return name->exported || o->pkg == pkg;
}

bool object_name_less(const Object *a, const Object *b)
{
    if (a->exported != b->exported)
        return a->exported;
    if (a->name != b->name)
        return strcmp(a->name->text, b->name->text) < 0;
    if (a->pkg == b->pkg || a->pkg == NULL || b->pkg == NULL)
        return false;
    return strcmp(a->pkg->path->text, b->pkg->path->text) < 0;
}

// ---- Identity
//
// Recursion ends at named types, which are identical only when they are the same; a literal can
// contain itself only through one, and through an interface literal that embeds the type it is
// part of: the interfaces being compared are chained, and a pair met again counts as identical.

typedef struct Identity {
    bool ignore_tags;
    const Type *x, *y; // interfaces being compared
    const struct Identity *outer;
} Identity;

static bool identical(const Identity *id, const Type *x, const Type *y);

static bool identical_tuples(const Identity *id, const Tuple *x, const Tuple *y)
{
    if (x->len != y->len)
        return false;
    for (int i = 0; i < x->len; i++)
        if (!identical(id, x->vars[i]->type, y->vars[i]->type))
            return false;
    return true;
}

static bool identical_structs(const Identity *id, const StructInfo *x, const StructInfo *y)
{
    if (x->nfields != y->nfields)
        return false;
    for (int i = 0; i < x->nfields; i++) {
        const Object *f = x->fields[i], *g = y->fields[i];
        if (f->var.embedded != g->var.embedded || !object_same_id(f, g->pkg, g->name))
            return false;
        if (!id->ignore_tags) {
            const char *ft = x->tags != NULL ? x->tags[i] : "";
            const char *gt = y->tags != NULL ? y->tags[i] : "";
            if (strcmp(ft, gt) != 0)
                return false;
        }
        if (!identical(id, f->type, g->type))
            return false;
    }
    return true;
}

static bool identical_interfaces(const Identity *id, const Type *x, const Type *y)
{
    iface_complete((Type *)x);
    iface_complete((Type *)y);
    if (x->iface.nmethods != y->iface.nmethods ||
        !typeset_equal(&x->iface, &y->iface))
        return false;
    for (const Identity *o = id; o != NULL; o = o->outer)
        if (o->x == x && o->y == y)
            return true;
    Identity inner = {id->ignore_tags, x, y, id};
    for (int i = 0; i < x->iface.nmethods; i++) {
        const Object *f = x->iface.methods[i], *g = y->iface.methods[i];
        if (!object_same_id(f, g->pkg, g->name))
            return false;
        if (f != g && !identical(&inner, f->type, g->type))
            return false;
    }
    return true;
}

static bool identical(const Identity *id, const Type *x, const Type *y)
{
    if (x == y)
        return true;
    if (x == NULL || y == NULL || x->kind != y->kind)
        return false;
    switch (x->kind) {
    case TYPE_ARRAY:
        return (x->array.len == y->array.len || x->array.len < 0 || y->array.len < 0) &&
               identical(id, x->array.elem, y->array.elem);
    case TYPE_SLICE:
        return identical(id, x->slice.elem, y->slice.elem);
    case TYPE_POINTER:
        return identical(id, x->pointer.elem, y->pointer.elem);
    case TYPE_MAP:
        return identical(id, x->map.key, y->map.key) && identical(id, x->map.elem, y->map.elem);
    case TYPE_CHAN:
        return x->chan.dir == y->chan.dir && identical(id, x->chan.elem, y->chan.elem);
    case TYPE_FUNC:
        return x->func.variadic == y->func.variadic &&
               identical_tuples(id, &x->func.params, &y->func.params) &&
               identical_tuples(id, &x->func.results, &y->func.results);
    case TYPE_TUPLE:
        return identical_tuples(id, &x->tuple, &y->tuple);
    case TYPE_STRUCT:
        return identical_structs(id, &x->strct, &y->strct);
    case TYPE_INTERFACE:
        return identical_interfaces(id, x, y);
    case TYPE_UNION:
        if (x->onion.nterms != y->onion.nterms)
            return false;
        for (int i = 0; i < x->onion.nterms; i++)
            if (x->onion.terms[i].tilde != y->onion.terms[i].tilde ||
                !identical(id, x->onion.terms[i].type, y->onion.terms[i].type))
                return false;
        return true;
    case TYPE_NAMED:
    case TYPE_PARAM:
        return false;
    default:
        return true; // byte and uint8, rune and int32
    }
}

bool type_identical(const Type *x, const Type *y)
{
    return identical(&(Identity){.ignore_tags = false}, x, y);
}

bool type_identical_ignoring_tags(const Type *x, const Type *y)
{
    return identical(&(Identity){.ignore_tags = true}, x, y);
}

// ---- Hashing and canonical types

static uint32_t mix(uint32_t h, uint32_t v)
{
    h = (h ^ v) * 0x9e3779b1u;
    return h ^ (h >> 15);
}

static uint32_t hash_tuple(uint32_t h, const Tuple *t)
{
    h = mix(h, (uint32_t)t->len);
    for (int i = 0; i < t->len; i++)
        h = mix(h, type_hash(t->vars[i]->type));
    return h;
}

static uint32_t hash_type(Type *t)
{
    uint32_t h = mix(17, t->kind);
    switch (t->kind) {
    case TYPE_ARRAY:
        return mix(mix(h, type_hash(t->array.elem)), (uint32_t)t->array.len);
    case TYPE_SLICE:
        return mix(h, type_hash(t->slice.elem));
    case TYPE_POINTER:
        return mix(h, type_hash(t->pointer.elem));
    case TYPE_MAP:
        return mix(mix(h, type_hash(t->map.key)), type_hash(t->map.elem));
    case TYPE_CHAN:
        return mix(mix(h, type_hash(t->chan.elem)), t->chan.dir);
    case TYPE_FUNC:
        h = mix(h, t->func.variadic);
        return hash_tuple(hash_tuple(h, &t->func.params), &t->func.results);
    case TYPE_TUPLE:
        return hash_tuple(h, &t->tuple);
    case TYPE_STRUCT:
        for (int i = 0; i < t->strct.nfields; i++) {
            h = mix(h, t->strct.fields[i]->name->hash);
            h = mix(h, type_hash(t->strct.fields[i]->type));
        }
        return h;
    case TYPE_INTERFACE:
        iface_complete(t);
        for (int i = 0; i < t->iface.nmethods; i++)
            h = mix(h, t->iface.methods[i]->name->hash);
        return h;
    case TYPE_NAMED:
    case TYPE_PARAM:
        return mix(h, t->id);
    default:
        return h;
    }
}

uint32_t type_hash(Type *t)
{
    if (t->hash == 0) {
        uint32_t h = hash_type(t);
        t->hash = h != 0 ? h : 1;
    }
    return t->hash;
}

static void grow_canon(TypesCtx *ctx)
{
    uint32_t mask = ctx->canon_mask != 0 ? ctx->canon_mask * 2 + 1 : 255;
    Type **table = ARENA_ARRAY(ctx->a, Type *, (size_t)mask + 1);
    for (uint32_t i = 0; ctx->canon != NULL && i <= ctx->canon_mask; i++) {
        Type *t = ctx->canon[i];
        if (t == NULL)
            continue;
        uint32_t h = t->hash & mask;
        while (table[h] != NULL)
            h = (h + 1) & mask;
        table[h] = t;
    }
    ctx->canon = table;
    ctx->canon_mask = mask;
}

Type *type_canonical(TypesCtx *ctx, Type *t)
{
    if (t->canonical != NULL)
        return t->canonical;
    if (ctx->canon == NULL || ctx->ncanon * 2 > ctx->canon_mask)
        grow_canon(ctx);
    uint32_t h = type_hash(t) & ctx->canon_mask;
    for (; ctx->canon[h] != NULL; h = (h + 1) & ctx->canon_mask) {
        Type *other = ctx->canon[h];
        if (other->hash == t->hash && type_identical(other, t))
            return t->canonical = other;
    }
    ctx->canon[h] = t;
    ctx->ncanon++;
    return t->canonical = t;
}

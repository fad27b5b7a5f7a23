// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes and the universe. A scope is a hash table by the identity of names, which are interned;
// most scopes hold a few objects and start with eight slots.
#include "vm/types/impl.h"

Scope *scope_new(Checker *c, Scope *parent)
{
    Scope *s = ARENA_NEW(c->a, Scope);
    s->parent = parent;
    s->func = c->env.func;
    return s;
}

Object *scope_lookup(const Scope *s, const Name *name)
{
    if (s->table == NULL)
        return NULL;
    for (uint32_t i = name->hash & s->mask; s->table[i] != NULL; i = (i + 1) & s->mask)
        if (s->table[i]->name == name)
            return s->table[i];
    return NULL;
}

static void place(Object **table, uint32_t mask, Object *obj)
{
    uint32_t i = obj->name->hash & mask;
    while (table[i] != NULL)
        i = (i + 1) & mask;
    table[i] = obj;
}

Object *scope_insert(TypesCtx *ctx, Scope *s, Object *obj)
{
    Object *alt = scope_lookup(s, obj->name);
    if (alt != NULL)
        return alt;
    if (s->table == NULL || s->count * 2 > s->mask) {
        uint32_t mask = s->table != NULL ? s->mask * 2 + 1 : 7;
        Object **table = ARENA_ARRAY(ctx->a, Object *, (size_t)mask + 1);
        for (uint32_t i = 0; s->table != NULL && i <= s->mask; i++)
            if (s->table[i] != NULL)
                place(table, mask, s->table[i]);
        s->table = table;
        s->mask = mask;
    }
    place(s->table, s->mask, obj);
    s->count++;
    if (obj->parent == NULL)
        obj->parent = s;
    return NULL;
}

void scope_replace(TypesCtx *ctx, Scope *s, Object *obj)
{
    for (uint32_t i = obj->name->hash & s->mask; s->table != NULL && s->table[i] != NULL;
         i = (i + 1) & s->mask) {
        if (s->table[i]->name == obj->name) {
            s->table[i] = obj;
            return;
        }
    }
    scope_insert(ctx, s, obj);
}

Object *scope_lookup_parent(Scope *s, const Name *name, Scope **where)
{
    for (; s != NULL; s = s->parent) {
        Object *obj = scope_lookup(s, name);
        if (obj != NULL) {
            if (where != NULL)
                *where = s;
            return obj;
        }
    }
    return NULL;
}

// ---- The universe

static const struct {
    const char *name;
    TypeKind kind;
    int flags;
} basics[] = {
    {"invalid type", TYPE_INVALID, 0},
    {"bool", TYPE_BOOL, TBASIC_BOOLEAN},
    {"int", TYPE_INT, TBASIC_INTEGER},
    {"int8", TYPE_INT8, TBASIC_INTEGER},
    {"int16", TYPE_INT16, TBASIC_INTEGER},
    {"int32", TYPE_INT32, TBASIC_INTEGER},
    {"int64", TYPE_INT64, TBASIC_INTEGER},
    {"uint", TYPE_UINT, TBASIC_INTEGER | TBASIC_UNSIGNED},
    {"uint8", TYPE_UINT8, TBASIC_INTEGER | TBASIC_UNSIGNED},
    {"uint16", TYPE_UINT16, TBASIC_INTEGER | TBASIC_UNSIGNED},
    {"uint32", TYPE_UINT32, TBASIC_INTEGER | TBASIC_UNSIGNED},
    {"uint64", TYPE_UINT64, TBASIC_INTEGER | TBASIC_UNSIGNED},
    {"uintptr", TYPE_UINTPTR, TBASIC_INTEGER | TBASIC_UNSIGNED},
    {"float32", TYPE_FLOAT32, TBASIC_FLOAT},
    {"float64", TYPE_FLOAT64, TBASIC_FLOAT},
    {"complex64", TYPE_COMPLEX64, TBASIC_COMPLEX},
    {"complex128", TYPE_COMPLEX128, TBASIC_COMPLEX},
    {"string", TYPE_STRING, TBASIC_STRING},
    {"untyped bool", TYPE_UNTYPED_BOOL, TBASIC_BOOLEAN | TBASIC_UNTYPED},
    {"untyped int", TYPE_UNTYPED_INT, TBASIC_INTEGER | TBASIC_UNTYPED},
    {"untyped rune", TYPE_UNTYPED_RUNE, TBASIC_INTEGER | TBASIC_UNTYPED},
    {"untyped float", TYPE_UNTYPED_FLOAT, TBASIC_FLOAT | TBASIC_UNTYPED},
    {"untyped complex", TYPE_UNTYPED_COMPLEX, TBASIC_COMPLEX | TBASIC_UNTYPED},
    {"untyped string", TYPE_UNTYPED_STRING, TBASIC_STRING | TBASIC_UNTYPED},
    {"untyped nil", TYPE_UNTYPED_NIL, TBASIC_UNTYPED},
};

_Static_assert(sizeof basics / sizeof basics[0] == TYPE_UNTYPED_NIL + 1,
               "one row for each basic kind");

static Type *new_basic(TypesCtx *ctx, int row, const char *name)
{
    Type *t = type_new(ctx, basics[row].kind);
    t->name = name;
    t->basic = (uint8_t)basics[row].flags;
    return t;
}

static Object *predeclare(TypesCtx *ctx, ObjKind kind, const char *name, Type *type)
{
    Object *o = object_new(ctx, kind, NULL, names_internz(ctx->cfg.names, name), 0);
    o->type = type;
    o->color = COLOR_BLACK;
    o->used = true;
    scope_insert(ctx, ctx->universe, o);
    return o;
}

static void declare_error(TypesCtx *ctx)
{
    Object *obj = predeclare(ctx, OBJ_TYPENAME, "error", NULL);
    Type *named = types_new_named(ctx, obj);
    Type *sig = types_new_func(ctx);
    Object *res = object_new(ctx, OBJ_VAR, NULL, ctx->empty, 0);
    res->type = ctx->basics[TYPE_STRING];
    res->var.role = VAR_RESULT;
    sig->func.results.vars = arena_copy(ctx->a, &res, 1, sizeof res);
    sig->func.results.len = 1;
    Object *m = object_new(ctx, OBJ_FUNC, NULL, ctx->error_name, 0);
    m->type = sig;
    m->color = COLOR_BLACK;
    m->func.is_iface = true;
    Object *recv = object_new(ctx, OBJ_VAR, NULL, ctx->empty, 0);
    recv->type = named;
    recv->var.role = VAR_RECV;
    sig->func.recv = recv;
    Type *iface = type_new(ctx, TYPE_INTERFACE);
    iface->iface.explicit_methods = arena_copy(ctx->a, &m, 1, sizeof m);
    iface->iface.nexplicit = 1;
    iface->iface.collected = true;
    named->named.underlying = iface;
    ctx->error_type = named;
}

static void declare_comparable(TypesCtx *ctx)
{
    Object *obj = predeclare(ctx, OBJ_TYPENAME, "comparable", NULL);
    Type *named = types_new_named(ctx, obj);
    Type *iface = type_new(ctx, TYPE_INTERFACE);
    iface->iface.collected = true;
    iface->iface.is_comparable = true;
    named->named.underlying = iface;
    ctx->comparable_type = named;
}

static void declare_builtins(TypesCtx *ctx)
{
    ctx->script_universe = ARENA_NEW(ctx->a, Scope);
    for (int id = 0; id < BUILTIN_COUNT; id++) {
        if (id >= BUILTIN_UNSAFE_FIRST && id <= BUILTIN_UNSAFE_LAST)
            continue;
        const Name *name = names_internz(ctx->cfg.names, builtin_name(id));
        Object *o = object_new(ctx, OBJ_BUILTIN, NULL, name, 0);
        o->type = ctx->basics[TYPE_INVALID];
        o->color = COLOR_BLACK;
        o->builtin = (uint8_t)id;
        bool script = id >= BUILTIN_SCRIPT_PRINT;
        scope_insert(ctx, script ? ctx->script_universe : ctx->universe, o);
    }
}

void universe_init(TypesCtx *ctx)
{
    ctx->universe = ARENA_NEW(ctx->a, Scope);
    for (int i = 0; i <= TYPE_UNTYPED_NIL; i++) {
        Type *t = ctx->basics[i] = new_basic(ctx, i, basics[i].name);
        if (i > TYPE_INVALID && i <= TYPE_STRING)
            predeclare(ctx, OBJ_TYPENAME, basics[i].name, t);
    }
    ctx->byte_type = new_basic(ctx, TYPE_UINT8, "byte");
    ctx->rune_type = new_basic(ctx, TYPE_INT32, "rune");
    predeclare(ctx, OBJ_TYPENAME, "byte", ctx->byte_type)->is_alias = true;
    predeclare(ctx, OBJ_TYPENAME, "rune", ctx->rune_type)->is_alias = true;
    ctx->empty_tuple = type_new(ctx, TYPE_TUPLE);
    ctx->any_type = type_new(ctx, TYPE_INTERFACE);
    ctx->any_type->iface.collected = ctx->any_type->iface.is_any = true;
    predeclare(ctx, OBJ_TYPENAME, "any", ctx->any_type)->is_alias = true;
    declare_error(ctx);
    declare_comparable(ctx);
    static const struct {
        const char *name;
        bool value;
    } bools[] = {{"false", false}, {"true", true}};
    for (int i = 0; i < 2; i++) {
        Object *o = predeclare(ctx, OBJ_CONST, bools[i].name, ctx->basics[TYPE_UNTYPED_BOOL]);
        o->cval = const_from_bool(ctx->a, bools[i].value);
    }
    Object *iota = predeclare(ctx, OBJ_CONST, "iota", ctx->basics[TYPE_UNTYPED_INT]);
    iota->cval = const_from_int(ctx->a, 0);
    predeclare(ctx, OBJ_NIL, "nil", ctx->basics[TYPE_UNTYPED_NIL]);
    declare_builtins(ctx);
}

static void each_in(const Scope *s, bool script, TypesVisit *fn, void *arg)
{
    for (uint32_t i = 0; s->table != NULL && i <= s->mask; i++)
        if (s->table[i] != NULL)
            fn(s->table[i], script, arg);
}

void types_each_predeclared(const TypesCtx *ctx, TypesVisit *fn, void *arg)
{
    each_in(ctx->universe, false, fn, arg);
    each_in(ctx->script_universe, true, fn, arg);
}

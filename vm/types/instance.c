// SPDX-License-Identifier: GPL-3.0-or-later
// Instances of generic types and functions: one for each list of type arguments.
//
// The table in the context finds an instance again by its origin and arguments, so that named
// types stay identical only to themselves. An instance of a named type is a shell at first:
// type_under gives it its underlying type, named_methods its methods, both by substitution and
// once its origin has them. Whether the arguments satisfy the constraints is looked at later, when
// all declarations have their types.
#include "vm/types/impl.h"

// ---- The table

typedef struct Instance {
    const void *origin;
    TypeList targs;
    uint32_t hash;
    void *made; // Type or Object; NULL: a free entry
} Instance;

static uint32_t mix(uint32_t h, uint32_t v)
{
    h = (h ^ v) * 0x9e3779b1u;
    return h ^ (h >> 15);
}

// Types may still be under construction: of literals only what is there from the start counts.
static uint32_t hash_arg(const Type *t, int depth)
{
    uint32_t h = mix(31, t->kind);
    if (depth > 8)
        return h;
    switch (t->kind) {
    case TYPE_ARRAY:
        return mix(mix(h, (uint32_t)t->array.len), hash_arg(t->array.elem, depth + 1));
    case TYPE_SLICE:
        return mix(h, hash_arg(t->slice.elem, depth + 1));
    case TYPE_POINTER:
        return mix(h, hash_arg(t->pointer.elem, depth + 1));
    case TYPE_MAP:
        return mix(mix(h, hash_arg(t->map.key, depth + 1)), hash_arg(t->map.elem, depth + 1));
    case TYPE_CHAN:
        return mix(h, hash_arg(t->chan.elem, depth + 1));
    case TYPE_NAMED:
    case TYPE_PARAM:
        return mix(h, t->id);
    default:
        return h;
    }
}

static bool same_args(TypeList x, TypeList y)
{
    for (int i = 0; i < x.len; i++)
        if (!type_identical(x.list[i], y.list[i]))
            return false;
    return x.len == y.len;
}

static void grow(TypesCtx *ctx)
{
    uint32_t mask = ctx->insts != NULL ? ctx->insts_mask * 2 + 1 : 63;
    Instance *table = ARENA_ARRAY(ctx->a, Instance, (size_t)mask + 1);
    for (uint32_t i = 0; ctx->insts != NULL && i <= ctx->insts_mask; i++) {
        if (ctx->insts[i].made == NULL)
            continue;
        uint32_t h = ctx->insts[i].hash & mask;
        while (table[h].made != NULL)
            h = (h + 1) & mask;
        table[h] = ctx->insts[i];
    }
    ctx->insts = table;
    ctx->insts_mask = mask;
}

// The entry of this instance: where it is, or, with made NULL, where it goes.
static Instance *find(TypesCtx *ctx, const void *origin, TypeList targs)
{
    uint32_t hash = (uint32_t)((uintptr_t)origin >> 4);
    for (int i = 0; i < targs.len; i++)
        hash = mix(hash, hash_arg(targs.list[i], 0));
    if (ctx->insts == NULL || ctx->ninsts * 2 > ctx->insts_mask)
        grow(ctx);
    uint32_t h = hash & ctx->insts_mask;
    for (; ctx->insts[h].made != NULL; h = (h + 1) & ctx->insts_mask) {
        Instance *e = &ctx->insts[h];
        if (e->origin == origin && e->hash == hash && same_args(e->targs, targs))
            return e;
    }
    targs.list = arena_copy(ctx->a, targs.list, (size_t)targs.len, sizeof(Type *));
    ctx->insts[h] = (Instance){origin, targs, hash, NULL};
    return &ctx->insts[h];
}

// ---- Named types

// More than any program is meant to have: a few lines can ask for a number that is their square.
enum { MAX_INSTANCES = 100000 };

void instance_check_number(Checker *c)
{
    if (c->ctx->too_many && !c->ctx->too_many_reported)
        check_errorf(c, 0, "more than %d instances of generic types", MAX_INSTANCES);
    c->ctx->too_many_reported = c->ctx->too_many;
}

Type *instance_named(TypesCtx *ctx, Type *origin, TypeList targs, Pos pos)
{
    Instance *e = find(ctx, origin, targs);
    if (e->made != NULL)
        return e->made;
    if (ctx->ninsts >= MAX_INSTANCES) {
        ctx->too_many = true;
        return ctx->basics[TYPE_INVALID];
    }
    Type *t = type_new(ctx, TYPE_NAMED);
    t->named.obj = arena_copy(ctx->a, origin->named.obj, 1, sizeof(Object));
    t->named.obj->type = t;
    t->named.obj->pos = pos != 0 ? pos : origin->named.obj->pos;
    t->named.origin = origin;
    t->named.targs = e->targs;
    t->named.ctx = ctx;
    e->made = t;
    ctx->ninsts++;
    return t;
}

// Longer lists of arguments within arguments come from declarations that never end, and are
// reported as such; this is for those whose report comes too late.
enum { MAX_EXPANSION = 500 };

void named_expand(Type *t)
{
    NamedInfo *n = &t->named;
    if (n->expanding)
        return;
    if (n->ctx->expansion >= MAX_EXPANSION) {
        n->underlying = n->ctx->basics[TYPE_INVALID];
        return;
    }
    // Of a type that is being declared only a beginning may be there.
    if (n->origin->named.underlying == NULL && n->origin->named.obj->color != COLOR_BLACK)
        return;
    n->expanding = true;
    Type *under = type_under(n->origin);
    n->ctx->expansion++;
    if (n->targs.len != n->origin->named.tparams.len) {
        n->underlying = n->ctx->basics[TYPE_INVALID];
    } else if (under != &type_invalid) {
        Subst s = {.ctx = n->ctx, .from = n->origin->named.tparams, .to = n->targs};
        n->underlying = type_subst(&s, under);
    }
    n->ctx->expansion--;
    n->expanding = false;
}

void named_methods(Type *t)
{
    NamedInfo *n = &t->named;
    if (n->origin == NULL || n->methods != NULL)
        return;
    const NamedInfo *o = &n->origin->named;
    if (o->nmethods == 0)
        return;
    n->methods = ARENA_ARRAY(n->ctx->a, Object *, o->nmethods);
    n->nmethods = o->nmethods;
    for (int i = 0; i < o->nmethods; i++) {
        Object *m = arena_copy(n->ctx->a, o->methods[i], 1, sizeof *m);
        m->func.origin = o->methods[i];
        m->func.targs = n->targs;
        m->func.body = NULL;
        m->type = NULL;
        m->info = NULL;
        m->color = COLOR_BLACK;
        n->methods[i] = m;
    }
}

void instances_forget_methods(TypesCtx *ctx, const Type *origin)
{
    for (uint32_t i = 0; ctx->insts != NULL && i <= ctx->insts_mask; i++) {
        if (ctx->insts[i].made == NULL || ctx->insts[i].origin != origin)
            continue;
        NamedInfo *n = &((Type *)ctx->insts[i].made)->named;
        n->methods = NULL;
        n->nmethods = 0;
    }
}

void method_settle(TypesCtx *ctx, Object *m)
{
    Object *origin = m->func.origin;
    if (m->type != NULL || origin == NULL || origin->type == NULL)
        return;
    if (origin->type->kind != TYPE_FUNC) {
        m->type = origin->type;
        return;
    }
    if (origin->color != COLOR_BLACK || origin->type->func.recv == NULL)
        return;
    Subst s = {.ctx = ctx, .from = origin->type->func.rparams, .to = m->func.targs};
    m->type = subst_signature(&s, origin->type);
}

// ---- Functions

Object *instance_func(TypesCtx *ctx, Object *origin, TypeList targs)
{
    Instance *e = find(ctx, origin, targs);
    if (e->made != NULL)
        return e->made;
    Object *o = arena_copy(ctx->a, origin, 1, sizeof *o);
    e->made = o;
    ctx->ninsts++;
    Subst s = {.ctx = ctx, .from = origin->type->func.tparams, .to = e->targs};
    o->func.origin = origin;
    o->func.targs = e->targs;
    o->func.body = NULL;
    o->info = NULL;
    o->type = subst_signature(&s, origin->type);
    return o;
}

// ---- Do the arguments satisfy the constraints

typedef struct Verify {
    TypeList tparams, targs;
    Expr **at; // where the first `nat` of them are written
    uint32_t nat;
} Verify;

static void later_verify(Checker *c, const Delayed *d)
{
    const Verify *v = d->p;
    Subst s = {.ctx = c->ctx, .from = v->tparams, .to = v->targs};
    for (int i = 0; i < v->tparams.len; i++) {
        Type *tp = v->tparams.list[i], *bound = tp->param.bound;
        if (!type_is_interface(bound))
            bound = param_iface(tp);
        bound = type_subst(&s, bound);
        const char *why = NULL;
        if (check_satisfies(c, v->targs.list[i], bound, &why))
            continue;
        check_errorf(c, (uint32_t)i < v->nat ? v->at[i]->pos : d->pos, "%s", why);
        return;
    }
    mono_record(c, d->pos, v->tparams, v->targs, v->at, v->nat);
}

static void verify_later(Checker *c, Pos pos, TypeList tparams, TypeList targs, Expr **at,
                         uint32_t nat)
{
    Verify *v = ARENA_NEW(c->a, Verify);
    *v = (Verify){tparams, targs, at, nat};
    check_later(c, later_verify, v, NULL, pos);
}

// ---- Expressions

bool type_is_generic(const Type *t)
{
    if (t == NULL)
        return false;
    if (t->kind == TYPE_NAMED)
        return t->named.origin == NULL && t->named.tparams.len > 0;
    return t->kind == TYPE_FUNC && t->func.tparams.len > 0;
}

void check_not_generic(Checker *c, Operand *x)
{
    if (x->mode == MODE_INVALID || x->mode == MODE_NOVALUE || !type_is_generic(x->type))
        return;
    if (x->type->kind == TYPE_NAMED && x->mode != MODE_TYPE)
        return;
    check_error_at(c, x->expr, "cannot use generic %s %s without instantiation",
                   x->type->kind == TYPE_NAMED ? "type" : "function", expr_text(c, x->expr));
    x->mode = MODE_INVALID;
    x->type = c->ctx->basics[TYPE_INVALID];
}

bool check_type_args(Checker *c, Expr **list, uint32_t n, TypeList *targs)
{
    *targs = (TypeList){ARENA_ARRAY(c->a, Type *, n), (int32_t)n};
    bool ok = true;
    for (uint32_t i = 0; i < n; i++) {
        targs->list[i] = check_var_type(c, list[i]);
        ok = ok && type_is_valid(targs->list[i]);
    }
    return ok;
}

static void later_instance(Checker *c, const Delayed *d)
{
    check_valid_instance(c, d->p);
}

static void later_wrong_number(Checker *c, const Delayed *d)
{
    const Type *t = d->p;
    int got = t->named.targs.len, want = t->named.origin->named.tparams.len;
    check_errorf(c, d->pos, "%s type arguments for type %s: have %d, want %d",
                 got < want ? "not enough" : "too many", t->named.obj->name->text, got, want);
}

Type *check_instance_base(Checker *c, IndexExpr *e)
{
    Type *t = check_generic_type(c, e->x);
    if (!type_is_valid(t) || type_is_generic(t))
        return t;
    Buf b = {0};
    for (uint32_t i = 0; i < e->nindex; i++)
        buf_printf(&b, "%s%s", i > 0 ? ", " : "", expr_text(c, e->index[i]));
    check_error_at(c, e->x, "invalid operation: %s[%s] (%s is not a generic type)",
                   expr_text(c, e->x), b.len > 0 ? buf_cstr(&b) : "", type_text(c, t));
    buf_free(&b);
    return c->ctx->basics[TYPE_INVALID];
}

Type *check_instance_type(Checker *c, IndexExpr *e)
{
    Type *invalid = c->ctx->basics[TYPE_INVALID];
    Type *origin = check_instance_base(c, e);
    TypeList targs;
    if (!type_is_valid(origin) || !check_type_args(c, e->index, e->nindex, &targs))
        return invalid;
    TypeList tparams = origin->named.tparams;
    Type *t = instance_named(c->ctx, origin, targs, e->x->pos);
    if (t->kind == TYPE_NAMED && targs.len != tparams.len) {
        check_later(c, later_wrong_number, t, NULL, e->x->pos);
        return t;
    }
    verify_later(c, e->x->pos, tparams, targs, e->index, e->nindex);
    check_later(c, later_instance, t, NULL, e->pos);
    return t;
}

// The name of the function that e, a generic function or an instantiation of one, stands for.
static Ident *function_name(Expr *e)
{
    e = ast_unparen(e);
    if (e->kind == NODE_INDEX)
        e = ast_unparen(((IndexExpr *)e)->x);
    if (e->kind == NODE_SELECTOR)
        return ((SelectorExpr *)e)->name;
    return as_Ident(e);
}

static void note_type(Expr *e, Type *t)
{
    e->type = t;
    e->mode = MODE_VALUE;
}

Type *check_instantiate(Checker *c, Expr *fun, Pos pos, TypeList targs, Expr **at, uint32_t nat)
{
    Ident *id = function_name(fun);
    Object *origin = id != NULL ? id->obj : NULL;
    if (origin != NULL && origin->kind == OBJ_FUNC && origin->func.origin != NULL)
        origin = origin->func.origin; // evaluated before
    if (origin == NULL || origin->kind != OBJ_FUNC || !type_is_generic(origin->type))
        return c->ctx->basics[TYPE_INVALID];
    Object *inst = instance_func(c->ctx, origin, targs);
    verify_later(c, pos, origin->type->func.tparams, targs, at, nat);
    id->obj = inst;
    note_type(&id->expr, inst->type);
    for (Expr *e = fun;;) {
        note_type(e, inst->type);
        if (e->kind == NODE_PAREN) {
            e = ((ParenExpr *)e)->x;
        } else if (e->kind == NODE_INDEX) {
            ((IndexExpr *)e)->info = inst;
            e = ((IndexExpr *)e)->x;
        } else {
            break;
        }
    }
    return inst->type;
}

// Parameters of the same meaning that are nobody else's, so that a function may be inferred for
// its own; *s becomes the substitution of the new for the old.
TypeList check_rename(Checker *c, TypeList tparams, Subst *s)
{
    TypeList fresh = {ARENA_ARRAY(c->a, Type *, tparams.len), tparams.len};
    for (int i = 0; i < tparams.len; i++) {
        fresh.list[i] = type_new(c->ctx, TYPE_PARAM);
        fresh.list[i]->param = tparams.list[i]->param;
        fresh.list[i]->param.iface = NULL;
    }
    *s = (Subst){.ctx = c->ctx, .from = tparams, .to = fresh};
    for (int i = 0; i < tparams.len; i++)
        fresh.list[i]->param.bound = type_subst(s, tparams.list[i]->param.bound);
    return fresh;
}

bool check_func_inst(Checker *c, const Target *target, Operand *x, IndexExpr *e, bool infer,
                     TypeList *partial)
{
    TypeList targs = {0};
    Type *sig = x->type;
    int want = sig->func.tparams.len;
    Pos pos = e != NULL ? e->at : x->expr->pos;
    if (e != NULL) {
        x->expr = &e->expr;
        if (!check_type_args(c, e->index, e->nindex, &targs)) {
            x->mode = MODE_INVALID;
            return false;
        }
        if (targs.len > want) {
            check_error_at(c, e->index[targs.len - 1], "got %d type arguments but want %d",
                           targs.len, want);
            x->mode = MODE_INVALID;
            return false;
        }
    }
    if (targs.len < want && !infer) {
        *partial = targs;
        return true;
    }
    if (targs.len < want) {
        Inference in = {.pos = pos, .reverse = target != NULL};
        Subst s;
        in.tparams = check_rename(c, sig->func.tparams, &s);
        in.targs = targs;
        Operand arg = {0};
        Type *param = NULL;
        if (target != NULL) {
            Type *plain = types_new_func(c->ctx);
            plain->func = sig->func;
            plain->func.tparams = (TypeList){0};
            param = type_subst(&s, plain);
            arg = (Operand){.mode = MODE_VALUE, .expr = target->expr, .type = target->sig};
            in.params = &param;
            in.args = &arg;
            in.nargs = 1;
        }
        if (!check_infer(c, &in)) {
            if (in.message != NULL)
                check_errorf(c, in.message_pos, "%s", in.message);
            x->mode = MODE_INVALID;
            return false;
        }
        targs = in.targs;
    }
    x->type = check_instantiate(c, x->expr, pos, targs, e != NULL ? e->index : NULL,
                                e != NULL ? e->nindex : 0);
    x->mode = type_is_valid(x->type) ? MODE_VALUE : MODE_INVALID;
    return false;
}

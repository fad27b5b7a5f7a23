// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of instances: copies of the generic function's checked body in which types stand for the
// type parameters. Whoever compiles them meets no type parameter and nothing else that is new.
//
// Variables, literals, local types and what branches lead to are the copy's own; a map from those
// of the original finds them. What depends on more than a type is found out again: methods and
// fields that a selector means, the kind of a call, constants, which are rounded to their type.
#include "vm/types/impl.h"

typedef struct MapEntry {
    const void *from; // NULL: free
    void *to;
} MapEntry;

typedef struct Stencil {
    Checker *c;
    Subst s;
    Object *origin, *inst;
    FuncInfo *info; // of the instance
    MapEntry *map;
    uint32_t nmap, mask;
    VEC(BranchStmt *) branches;
    VEC(FuncInfo *) ranges; // bodies of loops over functions
} Stencil;

// ---- The map

static uint32_t slot_of(const Stencil *st, const void *from)
{
    uint32_t h = (uint32_t)((uintptr_t)from >> 4) * 0x9e3779b1u;
    h ^= h >> 15;
    while (st->map[h & st->mask].from != NULL && st->map[h & st->mask].from != from)
        h++;
    return h & st->mask;
}

static void *lookup(const Stencil *st, const void *from)
{
    return st->map[slot_of(st, from)].to;
}

static void put(Stencil *st, const void *from, void *to)
{
    if (st->nmap * 2 >= st->mask) {
        MapEntry *old = st->map;
        uint32_t n = st->mask;
        st->mask = n > 0 ? n * 2 + 1 : 63;
        st->map = ARENA_ARRAY(st->c->a, MapEntry, (size_t)st->mask + 1);
        for (uint32_t i = 0; old != NULL && i <= n; i++)
            if (old[i].from != NULL)
                st->map[slot_of(st, old[i].from)] = old[i];
    }
    uint32_t h = slot_of(st, from);
    st->nmap += st->map[h].from == NULL;
    st->map[h] = (MapEntry){from, to};
}

// ---- Types

static bool is_local(const Stencil *st, const Object *typename)
{
    const Scope *outer = st->origin->func.body->scope;
    for (const Scope *s = typename->parent; s != NULL; s = s->parent)
        if (s == outer)
            return true;
    return false;
}

static Type *own_type(Stencil *st, Type *t)
{
    Type *own = lookup(st, t);
    if (own != NULL)
        return own;
    own = type_new(st->c->ctx, TYPE_NAMED);
    own->named.obj = t->named.obj;
    own->named.ctx = st->c->ctx;
    own->named.local = t->named.local;
    own->named.tparams = t->named.tparams;
    own->named.implicit = st->inst->func.targs;
    put(st, t, own);
    own->named.underlying = type_subst(&st->s, type_under(t));
    return own;
}

// What a named type becomes that is declared in the function; NULL for others.
static Type *local_type(Subst *s, Type *t)
{
    Stencil *st = s->arg;
    if (t->named.obj->pkg != st->c->pkg || !is_local(st, t->named.obj))
        return NULL;
    if (t->named.origin == NULL)
        return own_type(st, t);
    return instance_named(s->ctx, own_type(st, t->named.origin), types_subst(s, t->named.targs),
                          0);
}

static Type *map_type(Stencil *st, Type *t)
{
    return type_subst(&st->s, t);
}

// ---- Objects

static FuncInfo *map_info(Stencil *st, FuncInfo *f)
{
    FuncInfo *own = f != NULL ? lookup(st, f) : NULL;
    return own != NULL ? own : f;
}

static Object *map_object(Stencil *st, Object *o)
{
    if (o == NULL)
        return NULL;
    if (o->kind == OBJ_FUNC && o->func.origin != NULL && o->func.recv_type == NULL)
        return instance_func(st->c->ctx, o->func.origin, types_subst(&st->s, o->func.targs));
    if (o->kind != OBJ_VAR || o->var.role == VAR_GLOBAL || o->var.role == VAR_FIELD)
        return o;
    Object *own = lookup(st, o);
    if (own != NULL)
        return own;
    own = arena_copy(st->c->a, o, 1, sizeof *o);
    own->type = map_type(st, o->type);
    own->info = NULL;
    own->var.owner = map_info(st, o->var.owner);
    put(st, o, own);
    return own;
}

static Type *map_signature(Stencil *st, Type *sig)
{
    Type *t = types_new_func(st->c->ctx);
    t->func = sig->func;
    Tuple *tuples[] = {&t->func.params, &t->func.results};
    for (int k = 0; k < 2; k++) {
        tuples[k]->vars =
            arena_copy(st->c->a, tuples[k]->vars, (size_t)tuples[k]->len, sizeof(Object *));
        for (int i = 0; i < tuples[k]->len; i++)
            tuples[k]->vars[i] = map_object(st, tuples[k]->vars[i]);
    }
    return t;
}

// ---- Nodes

static Node *map_node(void *arg, Node *n);

static void map_selector(Stencil *st, SelectorExpr *e, const SelectorExpr *from)
{
    const Selection *old = from->sel;
    if (old == NULL) {
        e->name = (Ident *)ast_copy(st->c->a, &from->name->node);
        e->name->obj = map_object(st, from->name->obj);
        return;
    }
    Type *recv = map_type(st, old->recv);
    Lookup l = lookup_member(st->c->ctx, recv, true, old->obj->pkg, old->obj->name, false);
    Selection *s = ARENA_NEW(st->c->a, Selection);
    *s = *old;
    if (l.obj != NULL)
        *s = *selection_new(st->c->ctx, recv, &l);
    s->type = e->type;
    if (old->kind == SEL_METHOD_EXPR) {
        s->kind = SEL_METHOD_EXPR;
        s->recv_addr = false;
    }
    e->sel = s;
    e->name = (Ident *)ast_copy(st->c->a, &from->name->node);
    e->name->obj = s->obj;
}

static void map_captures(Stencil *st, FuncInfo *f)
{
    f->captures = arena_copy(st->c->a, f->captures, (size_t)f->ncaptures, sizeof(Object *));
    for (int i = 0; i < f->ncaptures; i++)
        f->captures[i] = map_object(st, f->captures[i]);
}

static void map_literal(Stencil *st, FuncLit *e)
{
    const FuncInfo *old = e->info;
    FuncInfo *f = arena_copy(st->c->a, old, 1, sizeof *f);
    put(st, old, f);
    f->lit = e;
    f->parent = map_info(st, old->parent);
    f->info = NULL;
    f->sig = map_signature(st, old->sig);
    map_captures(st, f);
    for (int i = 0; i < f->sig->func.params.len; i++)
        f->sig->func.params.vars[i]->var.owner = f;
    for (int i = 0; i < f->sig->func.results.len; i++)
        f->sig->func.results.vars[i]->var.owner = f;
    e->info = f;
    e->type = f->sig;
    e->body = (BlockStmt *)map_node(st, &e->body->node);
}

// The body of a loop over a function, before anything in it is copied.
static void map_range_body(Stencil *st, RangeStmt *s)
{
    FuncInfo *old = s->info;
    FuncInfo *f = arena_copy(st->c->a, old, 1, sizeof *f);
    put(st, old, f);
    f->range = s;
    f->parent = map_info(st, old->parent);
    f->info = NULL;
    f->sig = map_type(st, old->sig);
    map_captures(st, f);
    f->range_defers = map_object(st, old->range_defers);
    f->exits = arena_copy(st->c->a, old->exits, (size_t)old->nexits, sizeof *old->exits);
    s->info = f;
    VEC_PUSH(&st->ranges, f);
}

// Names of fields in a struct literal are those of the struct it has become.
static void map_fields(CompositeLit *e)
{
    const Type *u = type_under(e->type);
    if (u->kind == TYPE_POINTER)
        u = type_under(u->pointer.elem);
    for (uint32_t i = 0; u->kind == TYPE_STRUCT && i < e->nelems; i++) {
        KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
        Ident *key = kv != NULL ? as_Ident(kv->key) : NULL;
        for (int k = 0; key != NULL && k < u->strct.nfields; k++) {
            Object *f = u->strct.fields[k];
            if (f->name == key->name) {
                key->obj = f;
                key->type = f->type;
            }
        }
    }
}

static void map_const(Stencil *st, Expr *e, const Type *old)
{
    Type *u = type_under(e->type);
    if (old->kind == TYPE_PARAM && u->kind <= TYPE_STRING)
        const_representable(st->c, e->cval, u, &e->cval);
}

// A constant converted to a type parameter is a constant now.
static void fold_conversion(Stencil *st, CallExpr *e, const Type *old)
{
    Type *u = type_under(e->type);
    const ConstVal *v = e->args[0]->cval;
    ConstVal *folded = (ConstVal *)v;
    if (v != NULL && old->kind == TYPE_PARAM && u->kind <= TYPE_STRING &&
        const_representable(st->c, v, u, &folded))
        e->cval = folded;
}

static void fold_size(Stencil *st, CallExpr *e)
{
    bool size = e->builtin == BUILTIN_UNSAFE_SIZEOF || e->builtin == BUILTIN_UNSAFE_ALIGNOF ||
                e->builtin == BUILTIN_UNSAFE_OFFSETOF;
    if (size && e->cval == NULL)
        e->cval = const_from_int(st->c->a,
                                 check_unsafe_layout(e->args[0], (BuiltinId)e->builtin));
}

static void fix_expr(Stencil *st, Expr *e, const Expr *from)
{
    switch (e->kind) {
    case NODE_IDENT:
        ((Ident *)e)->obj = map_object(st, ((Ident *)e)->obj);
        break;
    case NODE_SELECTOR:
        map_selector(st, (SelectorExpr *)e, (const SelectorExpr *)from);
        break;
    case NODE_INDEX:
        ((IndexExpr *)e)->info = map_object(st, ((IndexExpr *)e)->info);
        break;
    case NODE_COMPOSITE_LIT:
        map_fields((CompositeLit *)e);
        break;
    case NODE_CALL: {
        CallExpr *call = (CallExpr *)e;
        if (call->call_kind == CALL_CONVERSION)
            fold_conversion(st, call, from->type);
        else if (call->call_kind == CALL_BUILTIN)
            fold_size(st, call);
        else
            call->call_kind = (uint8_t)check_callee_kind(call->fun);
        break;
    }
    case NODE_TRY: {
        TryInfo *info = arena_copy(st->c->a, ((TryExpr *)e)->info, 1, sizeof *info);
        info->func = map_info(st, info->func);
        ((TryExpr *)e)->info = info;
        break;
    }
    case NODE_PIPE:
        ((PipeExpr *)e)->info = map_node(st, ((const PipeExpr *)from)->info);
        break;
    default:
        break;
    }
}

static Node *map_expr(Stencil *st, const Expr *from)
{
    Expr *e = (Expr *)ast_copy(st->c->a, &from->node);
    bool type = (from->mode & MODE_MASK) == MODE_TYPE;
    if (from->type != NULL)
        e->type = map_type(st, from->type);
    // Types have been looked at: nobody goes into them again.
    if (type || e->kind == NODE_FUNC_LIT) {
        if (!type)
            map_literal(st, (FuncLit *)e);
        return &e->node;
    }
    if (e->kind == NODE_SELECTOR)
        ((SelectorExpr *)e)->x = (Expr *)map_node(st, &((SelectorExpr *)e)->x->node);
    else if (e->kind != NODE_PIPE)
        ast_map_children(&e->node, map_node, st);
    if (e->cval != NULL && from->type != NULL)
        map_const(st, e, from->type);
    fix_expr(st, e, from);
    return &e->node;
}

static Node *map_node(void *arg, Node *n)
{
    Stencil *st = arg;
    if (node_is_expr(n))
        return map_expr(st, (const Expr *)n);
    if (n->kind == NODE_TYPE_DECL || n->kind == NODE_CONST_DECL || n->kind == NODE_FIELD)
        return n;
    Node *copy = ast_copy(st->c->a, n);
    if (node_is_stmt(n))
        put(st, n, copy);
    if (n->kind == NODE_RANGE_STMT && ((RangeStmt *)n)->info != NULL)
        map_range_body(st, (RangeStmt *)copy);
    ast_map_children(copy, map_node, st);
    if (n->kind == NODE_CASE_CLAUSE)
        ((CaseClause *)copy)->obj = map_object(st, ((CaseClause *)copy)->obj);
    if (n->kind == NODE_BRANCH_STMT)
        VEC_PUSH(&st->branches, (BranchStmt *)copy);
    return copy;
}

// ---- A function

static void share_var(Stencil *st, Object *from, Object *to)
{
    to->var = from->var;
    to->used = from->used;
    to->var.owner = st->info;
    put(st, from, to);
}

// The parameters are those of the instance's type, which callers have seen.
static void share_params(Stencil *st)
{
    const Signature *from = &st->origin->type->func, *to = &st->inst->type->func;
    for (int i = 0; i < from->params.len; i++)
        share_var(st, from->params.vars[i], to->params.vars[i]);
    for (int i = 0; i < from->results.len; i++)
        share_var(st, from->results.vars[i], to->results.vars[i]);
    if (from->recv != NULL)
        share_var(st, from->recv, to->recv);
}

static void make_body(Checker *c, Object *inst)
{
    Object *origin = inst->func.origin;
    const Signature *sig = &origin->type->func;
    Stencil st = {.c = c, .origin = origin, .inst = inst};
    st.s = (Subst){.ctx = c->ctx,
                   .from = origin->func.recv_type != NULL ? sig->rparams : sig->tparams,
                   .to = inst->func.targs,
                   .local = local_type,
                   .arg = &st};
    FuncInfo *f = st.info = arena_copy(c->a, origin->func.body, 1, sizeof *f);
    FuncDecl *d = arena_copy(c->a, origin->func.decl, 1, sizeof *d);
    put(&st, origin->func.body, f);
    f->obj = inst;
    f->info = NULL;
    f->sig = inst->type;
    f->recv = inst->type->func.recv;
    share_params(&st);
    inst->func.body = f;
    inst->func.decl = d;
    d->info = f;
    d->body = (BlockStmt *)map_node(&st, &d->body->node);
    for (uint32_t i = 0; i < st.branches.len; i++) {
        BranchStmt *b = st.branches.data[i];
        b->target = b->target != NULL ? lookup(&st, b->target) : NULL;
    }
    for (uint32_t i = 0; i < st.ranges.len; i++) {
        FuncInfo *r = st.ranges.data[i];
        for (int k = 0; k < r->nexits; k++)
            r->exits[k].target = lookup(&st, r->exits[k].target);
    }
    VEC_FREE(&st.branches);
    VEC_FREE(&st.ranges);
}

bool stencil_body(Checker *c, Object *inst)
{
    enum { MAX_BODIES = 20000 }; // more than any program is meant to have
    Object *origin = inst->func.origin;
    FuncInfo *f = origin->func.body;
    if (inst->func.body != NULL)
        return true;
    if (f == NULL || inst->type == NULL || inst->type->kind != TYPE_FUNC)
        return false;
    if (!f->checked) {
        check_func_body(c, f, origin->func.decl->body);
        check_process_delayed(c, 0);
        if (c->nerrors == 0)
            mono_check(c);
        c->pkg->failed = c->pkg->failed || c->nerrors > 0;
    }
    if (f->failed || c->pkg->failed)
        return false;
    if (++c->ctx->stencils > MAX_BODIES) {
        if (c->ctx->stencils == MAX_BODIES + 1)
            check_errorf(c, origin->pos, "more than %d instances of generic functions, this of %s",
                         MAX_BODIES, origin->name->text);
        return false;
    }
    make_body(c, inst);
    return true;
}

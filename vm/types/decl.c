// SPDX-License-Identifier: GPL-3.0-or-later
// Declarations: giving an object its type, on first use and once; cycles among them.
//
// An object under way is grey and on c->path. Meeting a grey object again is a cycle: fine among
// types when one of them is a definition, left to the initialisation order among constants and
// variables, a mistake otherwise.
#include "vm/types/impl.h"

static Type *invalid(Checker *c)
{
    return c->ctx->basics[TYPE_INVALID];
}

void check_add_dep(Checker *c, Object *obj)
{
    DeclInfo *from = c->env.decl;
    if (obj->kind == OBJ_FUNC && obj->func.origin != NULL)
        obj = obj->func.origin;
    if (from == NULL || obj->decl == NULL || obj->pkg != c->pkg || obj->decl->last_user == from ||
        (obj->order > 0 && obj->order <= c->first)) // of an earlier unit: initialised long ago
        return;
    // Remembering the last user is enough to keep lists short; a repeated entry does no harm.
    obj->decl->last_user = obj->decl->lhs == NULL ? from : NULL;
    VEC_PUSH(&from->deps, obj);
}

// ---- Cycles

void check_cycle_error(Checker *c, Object **cycle, int n, int start)
{
    Object *obj = cycle[start];
    bool is_type = obj->kind == OBJ_TYPENAME;
    if (n == 1) {
        check_errorf(c, obj->pos,
                     is_type ? "invalid recursive type: %s refers to itself"
                             : "invalid cycle in declaration: %s refers to itself",
                     obj->name->text);
        return;
    }
    Buf b = {0};
    buf_printf(&b, is_type ? "invalid recursive type %s" : "invalid cycle in declaration of %s",
               obj->name->text);
    for (int i = 0; i < n; i++) {
        const Object *o = cycle[(start + i) % n];
        bool foreign = o->pkg != NULL && o->pkg != c->pkg;
        buf_printf(&b, "\n\t%s: %s%s%s refers to", pos_text(c, o->pos),
                   foreign ? o->pkg->name->text : "", foreign ? "." : "", o->name->text);
    }
    buf_printf(&b, "\n\t%s: %s", pos_text(c, obj->pos), obj->name->text);
    check_errorf(c, obj->pos, "%s", buf_cstr(&b));
    buf_free(&b);
}

static int first_in_source(Object **list, int n)
{
    int first = 0;
    for (int i = 1; i < n; i++)
        if (list[i]->pos < list[first]->pos)
            first = i;
    return first;
}

static bool valid_cycle(Checker *c, const Object *obj)
{
    uint32_t start = c->path.len;
    while (start > 0 && c->path.data[start - 1] != obj)
        start--;
    if (start == 0) // the cycle goes through a declaration that is not on this path
        return true;
    start--;
    int values = 0, definitions = 0, n = (int)(c->path.len - start);
    bool tparams = false; // a constraint that needs its own generic type
    for (uint32_t i = start; i < c->path.len; i++) {
        const Object *o = c->path.data[i];
        tparams = tparams || (c->env.in_tparams && o->kind == OBJ_TYPENAME && !o->is_alias &&
                              o->type != NULL && type_is_generic(o->type));
        if (o->kind == OBJ_CONST || o->kind == OBJ_VAR)
            values++;
        else if (o->kind == OBJ_TYPENAME && !o->is_alias)
            definitions++;
    }
    if (!tparams && (values == n || (values == 0 && definitions > 0)))
        return true;
    Object **cycle = c->path.data + start;
    check_cycle_error(c, cycle, n, first_in_source(cycle, n));
    return false;
}

// ---- Each kind of declaration

static void const_decl(Checker *c, Object *obj, Expr *typex, Expr *init, bool inherited,
                       ConstVal *iota)
{
    ConstVal *saved_iota = c->env.iota;
    Pos saved_pos = c->env.err_pos;
    c->env.iota = iota;
    c->env.err_pos = 0;
    obj->cval = const_unknown(c->a);
    bool ok = true;
    if (typex != NULL) {
        Type *t = check_type(c, typex);
        ok = type_is(t, TBASIC_CONST) && !type_is_untyped(t) && !type_is_param(t);
        if (!ok && type_is_valid(type_under(t)))
            check_error_at(c, typex, "invalid constant type %s", type_text(c, t));
        obj->type = ok ? t : invalid(c);
    }
    if (ok) {
        Operand x = {0};
        if (init != NULL) {
            if (inherited)
                c->env.err_pos = obj->pos;
            check_expr(c, &x, init);
        }
        check_init_const(c, obj, &x);
    }
    c->env.iota = saved_iota;
    c->env.err_pos = saved_pos;
}

static void var_decl(Checker *c, Object *obj, Object **lhs, int nlhs, Expr *typex, Expr *init)
{
    if (typex != NULL)
        obj->type = check_var_type(c, typex);
    if (init == NULL) {
        if (typex == NULL)
            obj->type = invalid(c);
        return;
    }
    if (nlhs <= 1) {
        Operand x = {0};
        check_init_expr(c, obj, &x, init);
        check_init_var(c, obj, &x, "variable declaration");
        return;
    }
    for (int i = 0; typex != NULL && i < nlhs; i++)
        lhs[i]->type = obj->type;
    check_init_vars(c, lhs, nlhs, &init, 1, NULL);
}

static void later_valid_type(Checker *c, const Delayed *d)
{
    check_valid_type(c, d->p);
}

static void later_unique_fields(Checker *c, const Delayed *d)
{
    Object *obj = d->p;
    const Type *t = obj->type, *u = type_under(t);
    if (u->kind != TYPE_STRUCT || t->kind != TYPE_NAMED)
        return;
    for (int i = 0; i < t->named.nmethods; i++) {
        const Object *m = t->named.methods[i];
        for (int k = 0; k < u->strct.nfields; k++) {
            const Object *f = u->strct.fields[k];
            if (f->name == m->name)
                check_errorf(c, m->pos,
                             "field and method with the same name %s\n\t%s: other declaration "
                             "of %s",
                             f->name->text, pos_text(c, f->pos), f->name->text);
        }
    }
}

static void add_methods(Checker *c, Object *obj, Type *named)
{
    ObjectVec *all = &obj->decl->methods;
    if (all->len == 0)
        return;
    ObjectVec good = {0};
    for (uint32_t i = 0; i < all->len; i++) {
        Object *m = all->data[i], *alt = NULL;
        for (uint32_t k = 0; k < good.len && alt == NULL; k++)
            if (good.data[k]->name == m->name)
                alt = good.data[k];
        if (alt != NULL)
            check_errorf(c, m->pos, "method %s.%s already declared at %s", obj->name->text,
                         m->name->text, pos_text(c, alt->pos));
        else
            VEC_PUSH(&good, m);
    }
    named->named.methods = arena_copy(c->a, good.data, good.len, sizeof(Object *));
    named->named.nmethods = (int32_t)good.len;
    VEC_FREE(&good);
    VEC_FREE(all);
    check_later(c, later_unique_fields, obj, NULL, obj->pos);
}

// Follows what the right-hand sides say; a chain that comes back to itself has no type.
static void resolve_underlying(Checker *c, Type *named)
{
    VEC(Type *) chain = {0};
    Type *t = named;
    bool instances = false;
    while (t != NULL && t->kind == TYPE_NAMED && t->named.underlying == NULL) {
        VEC_PUSH(&chain, t);
        t = t->named.from;
        // What an instance is depends on its origin, but is not the same.
        if (t != NULL && t->kind == TYPE_NAMED && t->named.origin != NULL) {
            instances = true;
            t = t->named.origin;
        }
        uint32_t start = 0;
        while (start < chain.len && chain.data[start] != t)
            start++;
        if (start == chain.len)
            continue;
        ObjectVec cycle = {0};
        for (uint32_t i = start; i < chain.len; i++)
            VEC_PUSH(&cycle, chain.data[i]->named.obj);
        check_cycle_error(c, cycle.data, (int)cycle.len,
                          first_in_source(cycle.data, (int)cycle.len));
        VEC_FREE(&cycle);
        t = invalid(c);
        instances = false;
    }
    if (t != NULL && t->kind == TYPE_NAMED)
        t = t->named.underlying;
    if (instances)
        t = NULL;
    // A link still being declared leaves the rest of the chain to its own turn.
    if (t != NULL)
        for (uint32_t i = 0; i < chain.len; i++)
            chain.data[i]->named.underlying = t;
    VEC_FREE(&chain);
}

static void type_decl(Checker *c, Object *obj, TypeDecl *d)
{
    check_later(c, later_valid_type, obj, NULL, obj->pos);
    if (d->alias && d->tparams.nlist > 0)
        check_error_at(c, d->name, "generic type alias requires GOEXPERIMENT=aliastypeparams");
    if (d->alias) {
        obj->type = invalid(c);
        Type *t = check_defined_type(c, d->typex, NULL);
        obj->type = t;
        return;
    }
    Type *named = types_new_named(c->ctx, obj);
    if (obj->decl != NULL)
        add_methods(c, obj, named);
    Scope *outer = c->env.scope;
    if (d->tparams.nlist > 0) {
        c->env.scope = scope_new(c, outer);
        check_collect_tparams(c, &named->named.tparams, &d->tparams);
    }
    Type *rhs = check_defined_type(c, d->typex, obj);
    c->env.scope = outer;
    if (type_is_param(rhs)) {
        check_error_at(c, d->typex, "cannot use a type parameter as RHS in type declaration");
        rhs = invalid(c);
    }
    named->named.from = rhs;
    resolve_underlying(c, named);
    // Of an instance whose origin is still being declared it is asked for again.
    const Type *under = type_under(rhs);
    if (named->named.underlying == NULL && (under != &type_invalid || !type_is_valid(rhs)))
        named->named.underlying = (Type *)under;
}

static void func_decl(Checker *c, Object *obj, FuncDecl *d)
{
    FuncInfo *f = obj->func.body;
    obj->type = types_new_func(c->ctx); // met again before it is known
    obj->color = COLOR_BLACK;
    Env saved = c->env;
    Scope *scope = scope_new(c, c->env.scope);
    scope->is_func = true;
    Type *t = check_func_type(c, d->sig, &d->recv, &d->tparams, scope);
    c->env = saved;
    *obj->type = *t;
    if (f != NULL) {
        f->scope = scope;
        func_info_set_sig(f, obj->type);
    }
}

void func_info_set_sig(FuncInfo *f, Type *sig)
{
    f->sig = sig;
    f->recv = sig->func.recv;
    if (f->recv != NULL)
        f->recv->var.owner = f;
    for (int i = 0; i < sig->func.params.len; i++)
        sig->func.params.vars[i]->var.owner = f;
    for (int i = 0; i < sig->func.results.len; i++)
        sig->func.results.vars[i]->var.owner = f;
}

FuncInfo *func_info_new(Checker *c, FuncInfo *parent)
{
    FuncInfo *f = ARENA_NEW(c->a, FuncInfo);
    f->parent = parent;
    f->pkg = c->pkg;
    f->depth = parent != NULL ? parent->depth + 1 : 1;
    if (parent != NULL) {
        parent->has_closure = true;
        FuncInfo *outer = parent;
        while (outer->parent != NULL)
            outer = outer->parent;
        f->number = ++outer->nlits;
    }
    return f;
}

// ---- Objects

static void declare_grey(Checker *c, Object *obj)
{
    DeclInfo *d = obj->decl;
    Env saved = c->env;
    c->env = (Env){.decl = d, .scope = d->file};
    if (d->in_script)
        c->env.func = c->pkg->script_body;
    switch (obj->kind) {
    case OBJ_CONST:
        const_decl(c, obj, d->typex, d->init, d->inherited, d->iota);
        break;
    case OBJ_VAR:
        var_decl(c, obj, d->lhs, d->nlhs, d->typex, d->init);
        break;
    case OBJ_TYPENAME:
        type_decl(c, obj, d->type_decl);
        break;
    case OBJ_FUNC:
        func_decl(c, obj, d->func_decl);
        break;
    default:
        break;
    }
    c->env = saved;
}

void check_object(Checker *c, Object *obj)
{
    if (obj->kind == OBJ_FUNC && obj->func.origin != NULL) {
        check_object(c, obj->func.origin);
        method_settle(c->ctx, obj);
        return;
    }
    if (obj->color == COLOR_BLACK || obj->pkg != c->pkg ||
        (obj->decl == NULL && obj->color != COLOR_GREY))
        return;
    if (obj->color == COLOR_WHITE && obj->type != NULL) {
        obj->color = COLOR_BLACK; // declared along with another variable
        return;
    }
    if (obj->color == COLOR_GREY) {
        bool ok = valid_cycle(c, obj);
        if (obj->kind == OBJ_FUNC)
            return;
        if (ok && obj->type == NULL && obj->decl != NULL && obj->decl->in_script)
            check_errorf(c, obj->pos, "initialization cycle: %s refers to itself",
                         obj->name->text);
        if (!ok || obj->type == NULL)
            obj->type = invalid(c);
        return;
    }
    if (!check_enter(c, &(Node){.pos = obj->pos})) {
        obj->type = invalid(c);
    } else {
        obj->color = COLOR_GREY;
        VEC_PUSH(&c->path, obj);
        declare_grey(c, obj);
        c->path.len--;
    }
    check_leave(c);
    obj->color = COLOR_BLACK;
    if (obj->type == NULL)
        obj->type = invalid(c);
}

// ---- Declarations inside functions

static void local_const(Checker *c, ConstDecl *d)
{
    const ConstDecl *src = d;
    if (d->nvalues == 0 && d->typex == NULL && d->inherit != NULL)
        src = d->inherit;
    ConstVal *iota = const_from_int(c->a, d->iota);
    for (uint32_t i = 0; i < d->nnames; i++) {
        Object *o = object_new(c->ctx, OBJ_CONST, c->pkg, d->names[i]->name, d->names[i]->pos);
        d->names[i]->obj = o;
        const_decl(c, o, src->typex, i < src->nvalues ? src->values[i] : NULL, src != d, iota);
        o->color = COLOR_BLACK;
        if (o->type == NULL)
            o->type = invalid(c);
    }
    check_decl_arity(c, d->pos, d->names, d->nnames, src->values, src->nvalues, true, src != d);
    for (uint32_t i = 0; i < d->nnames; i++)
        check_declare(c, c->env.scope, d->names[i]->obj);
}

static void local_var(Checker *c, VarDecl *d)
{
    Object **vars = ARENA_ARRAY(c->a, Object *, d->nnames);
    for (uint32_t i = 0; i < d->nnames; i++) {
        vars[i] = var_new(c, VAR_LOCAL, d->names[i]->name, d->names[i]->pos, NULL);
        d->names[i]->obj = vars[i];
    }
    for (uint32_t i = 0; i < d->nnames; i++) {
        if (d->nvalues == 1 && d->nnames > 1) {
            var_decl(c, vars[i], vars, (int)d->nnames, d->typex, d->values[0]);
            break;
        }
        var_decl(c, vars[i], NULL, 0, d->typex, i < d->nvalues ? d->values[i] : NULL);
    }
    if (d->typex == NULL || d->nvalues > 0)
        check_decl_arity(c, d->pos, d->names, d->nnames, d->values, d->nvalues, false, false);
    for (uint32_t i = 0; i < d->nnames; i++) {
        if (vars[i]->type == NULL)
            vars[i]->type = invalid(c);
        vars[i]->color = COLOR_BLACK;
        check_declare(c, c->env.scope, vars[i]);
    }
}

static void local_type(Checker *c, TypeDecl *d)
{
    Object *o = object_new(c->ctx, OBJ_TYPENAME, c->pkg, d->name->name, d->name->pos);
    o->is_alias = d->alias;
    d->name->obj = o;
    check_declare(c, c->env.scope, o);
    o->color = COLOR_GREY;
    VEC_PUSH(&c->path, o);
    uint32_t number = d->alias ? 0 : ++c->nlocal;
    type_decl(c, o, d);
    if (o->type->kind == TYPE_NAMED && o->type->named.obj == o)
        o->type->named.local = number;
    c->path.len--;
    o->color = COLOR_BLACK;
}

void check_decl_stmt(Checker *c, DeclStmt *s)
{
    for (uint32_t i = 0; i < s->ndecls; i++) {
        Decl *d = s->decls[i];
        if (d->kind == NODE_CONST_DECL)
            local_const(c, (ConstDecl *)d);
        else if (d->kind == NODE_VAR_DECL)
            local_var(c, (VarDecl *)d);
        else if (d->kind == NODE_TYPE_DECL)
            local_type(c, (TypeDecl *)d);
    }
}

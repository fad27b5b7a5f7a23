// SPDX-License-Identifier: GPL-3.0-or-later
// Declarations of type parameters, of functions, types and receivers, and elements of constraints.
#include "vm/types/impl.h"

// ---- Unions and tildes

static bool is_union(const Expr *e)
{
    return e->kind == NODE_BINARY && ((const BinaryExpr *)e)->op == TOK_OR;
}

static bool is_tilde(const Expr *e)
{
    return e->kind == NODE_UNARY && ((const UnaryExpr *)e)->op == TOK_TILDE;
}

typedef struct UnionCheck {
    Expr **at;
} UnionCheck;

static const char *term_text(Checker *c, const Term *t)
{
    return check_printf(c, "%s%s", t->tilde ? "~" : "",
                        type_string(c->a, t->type, QUALIFY_PATH, NULL));
}

static void check_term(Checker *c, const UnionInfo *u, int i, Expr *at)
{
    const Term *t = &u->terms[i];
    Type *under = type_under(t->type);
    bool iface = under->kind == TYPE_INTERFACE;
    if (!type_is_valid(t->type))
        return;
    if (t->tilde && iface) {
        check_error_at(c, at, "invalid use of ~ (%s is an interface)", type_text(c, t->type));
    } else if (t->tilde && !type_identical(under, t->type)) {
        check_error_at(c, at, "invalid use of ~ (underlying type of %s is %s)",
                       type_text(c, t->type), type_text(c, under));
    } else if (iface) {
        iface_complete(under);
        const char *text = term_text(c, t);
        if (under->iface.nmethods > 0)
            check_error_at(c, at, "cannot use %s in union (%s contains methods)", text, text);
        else if (t->type == c->ctx->comparable_type)
            check_error_at(c, at, "cannot use comparable in union");
        else if (under->iface.is_comparable)
            check_error_at(c, at, "cannot use %s in union (%s embeds comparable)", text, text);
    } else {
        for (int k = 0; k < i; k++)
            if (!type_is_interface(u->terms[k].type) && type_is_valid(u->terms[k].type) &&
                term_overlaps(&u->terms[k], t)) {
                check_error_at(c, at, "overlapping terms %s and %s", term_text(c, t),
                               term_text(c, &u->terms[k]));
                break;
            }
    }
}

static void later_union(Checker *c, const Delayed *d)
{
    const Type *t = d->p;
    const UnionCheck *u = d->q;
    for (int i = 0; i < t->onion.nterms; i++)
        check_term(c, &t->onion, i, u->at[i]);
}

static Term parse_term(Checker *c, Expr *e)
{
    Term t = {.tilde = is_tilde(e)};
    Expr *x = t.tilde ? ((UnaryExpr *)e)->x : e;
    t.type = check_type(c, x);
    if (type_is_param(t.type)) {
        if (t.tilde)
            check_error_at(c, x, "type in term %s cannot be a type parameter", expr_text(c, e));
        else
            check_error_at(c, x, "term cannot be a type parameter");
        t.type = c->ctx->basics[TYPE_INVALID];
    }
    return t;
}

Type *check_constraint_elem(Checker *c, Expr *e)
{
    enum { MAX_TERMS = 100 };
    VEC(Expr *) at = {0};
    // a | b | c leans left.
    for (Expr *x = e;; x = ((BinaryExpr *)x)->x) {
        VEC_PUSH(&at, is_union(x) ? ((BinaryExpr *)x)->y : x);
        if (!is_union(x))
            break;
    }
    Type *t = NULL;
    if (at.len == 1 && !is_tilde(e)) {
        t = parse_term(c, e).type;
        VEC_FREE(&at);
        return t;
    }
    if (at.len > MAX_TERMS) {
        check_error_at(c, at.data[at.len - 1 - MAX_TERMS],
                       "cannot handle more than %d union terms (implementation limitation)",
                       MAX_TERMS);
        t = c->ctx->basics[TYPE_INVALID];
    } else {
        t = type_new(c->ctx, TYPE_UNION);
        UnionCheck *u = ARENA_NEW(c->a, UnionCheck);
        u->at = ARENA_ARRAY(c->a, Expr *, at.len);
        t->onion.terms = ARENA_ARRAY(c->a, Term, at.len);
        t->onion.nterms = (int32_t)at.len;
        for (uint32_t i = 0; i < at.len; i++) {
            u->at[i] = at.data[at.len - 1 - i];
            t->onion.terms[i] = parse_term(c, u->at[i]);
        }
        check_later(c, later_union, t, u, e->pos);
    }
    VEC_FREE(&at);
    e->mode = MODE_TYPE;
    e->type = t;
    return t;
}

// ---- Lists of type parameters

static Type *declare_param(Checker *c, Ident *id, int index)
{
    Object *o = object_new(c->ctx, OBJ_TYPENAME, c->pkg, id->name, id->pos);
    Type *t = type_new(c->ctx, TYPE_PARAM);
    t->param.obj = o;
    t->param.index = index;
    o->type = t;
    o->color = COLOR_BLACK;
    id->obj = o;
    check_declare(c, c->env.scope, o);
    return t;
}

// A constraint written without interface{} stands for one.
static Type *bound_type(Checker *c, Expr *e)
{
    Type *t;
    if (is_union(e) || is_tilde(e)) {
        Type *elem = check_constraint_elem(c, e);
        t = type_new(c->ctx, TYPE_INTERFACE);
        t->iface.embedded = arena_copy(c->a, &elem, 1, sizeof elem);
        t->iface.embedded_at = arena_copy(c->a, &e->pos, 1, sizeof e->pos);
        t->iface.nembedded = 1;
        t->iface.collected = t->iface.implicit = true;
        return t;
    }
    t = check_type(c, e);
    if (type_is_param(t)) {
        check_error_at(c, e, "cannot use a type parameter as constraint");
        t = c->ctx->basics[TYPE_INVALID];
    }
    return t;
}

void check_collect_tparams(Checker *c, TypeList *dst, const FieldList *list)
{
    VEC(Type *) params = {0};
    const char *old = list->nlist > 0 ? check_version(c, 18) : NULL;
    if (old != NULL && list->list[0]->nnames > 0)
        check_error_at(c, list->list[0]->names[0], "type parameter %s", old);
    for (uint32_t i = 0; i < list->nlist; i++) {
        for (uint32_t k = 0; k < list->list[i]->nnames; k++) {
            int index = (int)params.len;
            VEC_PUSH(&params, declare_param(c, list->list[i]->names[k], index));
        }
    }
    // All of them are known to the constraints, and that the type is generic.
    *dst = (TypeList){arena_copy(c->a, params.data, params.len, sizeof(Type *)),
                      (int32_t)params.len};
    VEC_FREE(&params);
    bool saved = c->env.in_tparams;
    c->env.in_tparams = true;
    int at = 0;
    for (uint32_t i = 0; i < list->nlist; i++) {
        Type *bound = bound_type(c, list->list[i]->typex);
        for (uint32_t k = 0; k < list->list[i]->nnames; k++)
            dst->list[at++]->param.bound = bound;
    }
    c->env.in_tparams = saved;
}

// ---- Receivers

IndexExpr *receiver_index(Expr *e)
{
    for (;;) {
        if (e->kind == NODE_PAREN)
            e = ((ParenExpr *)e)->x;
        else if (e->kind == NODE_STAR)
            e = ((StarExpr *)e)->x;
        else
            return as_IndexExpr(e);
    }
}

static const char *count_text(Checker *c, int n)
{
    return check_printf(c, "%d type parameter%s", n, n == 1 ? "" : "s");
}

// The names that a receiver gives to the type parameters of its base type.
static bool receiver_params(Checker *c, const Field *f, IndexExpr *e, Type *base,
                            TypeList *params)
{
    *params = (TypeList){ARENA_ARRAY(c->a, Type *, e->nindex), (int32_t)e->nindex};
    bool ok = true;
    for (uint32_t i = 0; i < e->nindex; i++) {
        Ident *id = as_Ident(e->index[i]);
        if (id == NULL) {
            check_error_at(c, e->index[i], "receiver type parameter %s must be an identifier",
                           expr_text(c, e->index[i]));
            ok = false;
            continue;
        }
        params->list[i] = declare_param(c, id, (int)i);
        id->mode = MODE_TYPE;
        id->type = params->list[i];
    }
    if (!ok || !type_is_valid(base))
        return false;
    TypeList declared = base->named.tparams;
    if (params->len < declared.len)
        check_error_at(c, f, "got %s, but receiver base type declares %d",
                       count_text(c, params->len), declared.len);
    if (params->len != declared.len) {
        check_error_at(c, e->x, "%s type arguments for type %s: have %d, want %d",
                       params->len < declared.len ? "not enough" : "too many",
                       base->named.obj->name->text, params->len, declared.len);
        return false;
    }
    Subst s = {.ctx = c->ctx, .from = declared, .to = *params};
    for (int i = 0; i < params->len; i++) {
        const ParamInfo *p = &declared.list[i]->param;
        params->list[i]->param.bound = type_subst(&s, p->bound);
        params->list[i]->param.canon = declared.list[i];
    }
    return true;
}

static Type *receiver_type(Checker *c, Expr *e, Type *inner)
{
    Type *t = inner;
    if (e->kind == NODE_PAREN)
        t = receiver_type(c, ((ParenExpr *)e)->x, inner);
    else if (e->kind == NODE_STAR)
        t = types_new_pointer(c->ctx, receiver_type(c, ((StarExpr *)e)->x, inner));
    e->mode = MODE_TYPE;
    e->type = t;
    return t;
}

Type *check_generic_receiver(Checker *c, Field *f, TypeList *params)
{
    Expr *e = f->typex;
    Type *invalid = c->ctx->basics[TYPE_INVALID];
    IndexExpr *ix = receiver_index(e);
    Type *base = check_instance_base(c, ix);
    *params = (TypeList){0};
    TypeList names;
    bool ok = receiver_params(c, f, ix, base, &names);
    *params = names;
    for (int i = 0; i < names.len; i++)
        if (names.list[i] == NULL)
            *params = (TypeList){0};
    return receiver_type(c, e, ok ? instance_named(c->ctx, base, names, ix->x->pos) : invalid);
}

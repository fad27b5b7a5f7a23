// SPDX-License-Identifier: GPL-3.0-or-later
// Inference of type arguments: from the types of function arguments, then from what constraints
// say about each other until nothing new is learnt, then from untyped constants.
#include "vm/types/impl.h"

static void fail(Checker *c, Inference *in, Pos pos, const char *msg)
{
    (void)c;
    in->message = msg;
    in->message_pos = pos;
}

static const char *param_names(Checker *c, TypeList list)
{
    Buf b = {0};
    for (int i = 0; i < list.len; i++)
        buf_printf(&b, "%s%s",
                   i == 0                 ? ""
                   : i + 1 < list.len ? ", "
                   : list.len == 2    ? " and "
                                      : ", and ",
                   list.list[i]->param.obj->name->text);
    const char *s = check_printf(c, "%s", buf_cstr(&b));
    buf_free(&b);
    return s;
}

static TypeList known(Checker *c, const Unifier *u)
{
    TypeList r = {ARENA_ARRAY(c->a, Type *, u->tparams.len), u->tparams.len};
    for (int i = 0; i < r.len; i++)
        r.list[i] = unifier_at(u, i);
    return r;
}

static void mismatch(Checker *c, Inference *in, const Unifier *u, Type *par, const Operand *arg)
{
    TypeList targs = known(c, u);
    const char *at = type_text(c, arg->type), *pt = type_text(c, par);
    const char *e = expr_text(c, arg->expr);
    Pos pos = in->reverse ? in->pos : arg->expr->pos;
    bool none = true;
    for (int i = 0; i < targs.len; i++)
        none = none && targs.list[i] == NULL;
    if (none) {
        fail(c, in, pos, check_printf(c, "type %s of %s does not match %s (cannot infer %s)", at, e,
                                      pt, param_names(c, in->tparams)));
        return;
    }
    Subst s = {.ctx = c->ctx, .from = in->tparams, .to = targs};
    Type *inferred = type_subst(&s, par);
    if (inferred == par)
        fail(c, in, pos, check_printf(c, "type %s of %s does not match %s", at, e, pt));
    else if (in->reverse)
        fail(c, in, pos, check_printf(c, "inferred type %s for %s does not match type %s of %s",
                                      type_text(c, inferred), pt, at, e));
    else
        fail(c, in, pos, check_printf(c, "type %s of %s does not match inferred type %s for %s",
                                      at, e, type_text(c, inferred), pt));
}

// ---- 1: typed arguments

static bool from_arguments(Checker *c, Inference *in, Unifier *u)
{
    for (int i = 0; i < in->nargs; i++) {
        Operand *arg = &in->args[i];
        Type *par = in->params[i];
        if (arg->mode == MODE_INVALID || type_is_untyped(arg->type) ||
            (!type_mentions(par, in->tparams) && !type_mentions(arg->type, in->tparams)))
            continue;
        if (!unifier_unify(u, par, arg->type, UNIFY_ASSIGN)) {
            mismatch(c, in, u, par, arg);
            return false;
        }
    }
    return true;
}

// ---- 2: constraints

// The single type of a constraint, or the core type of one with several.
static bool core_term(Type *tp, Term *term, bool *single)
{
    const Term *terms;
    int n = param_terms(tp, &terms);
    if (n <= 0)
        return false;
    *single = n == 1;
    *term = terms[0];
    if (n == 1)
        return true;
    term->type = type_core(tp);
    for (int i = 0; i < n; i++)
        term->tilde = term->tilde || terms[i].tilde;
    return term->type != &type_no_core;
}

static bool same_by_unifier(Type *x, Type *y, void *arg)
{
    return unifier_unify(arg, x, y, UNIFY_EXACT);
}

static bool from_constraint(Checker *c, Inference *in, Unifier *u, int i)
{
    Type *tp = in->tparams.list[i], *t = unifier_at(u, i);
    Type *bound = tp->param.bound != NULL ? tp->param.bound : c->ctx->any_type;
    Term core;
    bool single = false;
    const char *why = NULL;
    if (core_term(tp, &core, &single)) {
        if (t == NULL && single && !core.tilde)
            unifier_set(u, i, core.type);
        if (t == NULL || unifier_unify(u, t, core.type, 0))
            return true;
        why = check_printf(c, "%s (type %s) does not satisfy %s", type_text(c, tp),
                           type_text(c, t), type_text(c, bound));
    } else if (t != NULL &&
               missing_method_by(c, t, param_iface(tp), true, same_by_unifier, u, &why) != NULL) {
        why = check_printf(c, "%s (type %s) does not satisfy %s %s", type_text(c, tp),
                           type_text(c, t), type_text(c, bound), why);
    } else {
        return true;
    }
    fail(c, in, in->pos, why);
    return false;
}

static bool from_constraints(Checker *c, Inference *in, Unifier *u)
{
    int before;
    do {
        before = unifier_unknowns(u);
        for (int i = 0; i < in->tparams.len; i++)
            if (!from_constraint(c, in, u, i))
                return false;
    } while (unifier_unknowns(u) != before);
    return true;
}

// ---- 3: untyped constants

static int rank(const Type *t)
{
    return t->kind == TYPE_UNTYPED_INT || t->kind == TYPE_UNTYPED_RUNE ||
                   t->kind == TYPE_UNTYPED_FLOAT || t->kind == TYPE_UNTYPED_COMPLEX
               ? t->kind
               : 0;
}

static int index_of(TypeList list, const Type *t)
{
    for (int i = 0; i < list.len; i++)
        if (list.list[i] == t)
            return i;
    return -1;
}

static bool from_untyped(Checker *c, Inference *in, Unifier *u)
{
    Type **max = ARENA_ARRAY(c->a, Type *, in->tparams.len);
    for (int i = 0; i < in->nargs; i++) {
        const Operand *arg = &in->args[i];
        int k = index_of(in->tparams, in->params[i]);
        if (k < 0 || arg->mode == MODE_INVALID || !type_is_untyped(arg->type) ||
            operand_is_nil(arg) || unifier_at(u, k) != NULL)
            continue;
        if (max[k] == NULL || max[k]->kind == arg->type->kind) {
            max[k] = arg->type;
        } else if (rank(max[k]) > 0 && rank(arg->type) > 0) {
            if (rank(arg->type) > rank(max[k]))
                max[k] = arg->type;
        } else {
            fail(c, in, arg->expr->pos,
                 check_printf(c, "mismatched types %s and %s (cannot infer %s)",
                              type_text(c, max[k]), type_text(c, arg->type),
                              type_text(c, in->params[i])));
            return false;
        }
    }
    for (int i = 0; i < in->tparams.len; i++)
        if (max[i] != NULL)
            unifier_set(u, i, type_default(c->ctx, max[i]));
    return true;
}

// ---- What was found may mention other parameters

// Forgets types that mention, through others, their own parameter: replacing it would not end.
static void drop_cycles(Checker *c, TypeList tparams, TypeList targs)
{
    int n = tparams.len;
    bool *reach = ARENA_ARRAY(c->a, bool, n * n);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++)
            reach[i * n + k] =
                targs.list[i] != NULL &&
                type_mentions(targs.list[i], (TypeList){&tparams.list[k], 1});
    for (int via = 0; via < n; via++)
        for (int i = 0; i < n; i++)
            for (int k = 0; k < n; k++)
                reach[i * n + k] = reach[i * n + k] || (reach[i * n + via] && reach[via * n + k]);
    for (int i = 0; i < n; i++)
        if (reach[i * n + i])
            targs.list[i] = NULL;
}

static void simplify(Checker *c, TypeList tparams, TypeList targs)
{
    bool changed = true;
    drop_cycles(c, tparams, targs);
    while (changed) {
        changed = false;
        for (int i = 0; i < targs.len; i++) {
            Subst s = {.ctx = c->ctx, .from = tparams, .to = targs};
            Type *t = targs.list[i] != NULL ? type_subst(&s, targs.list[i]) : NULL;
            // A generic function as argument is none once nothing of it is left to find.
            if (t != targs.list[i] && t->kind == TYPE_FUNC && !type_mentions(t, tparams))
                t->func.tparams = (TypeList){0};
            changed = changed || t != targs.list[i];
            targs.list[i] = t;
        }
    }
}

bool check_infer(Checker *c, Inference *in)
{
    bool complete = in->targs.len == in->tparams.len;
    for (int i = 0; i < in->targs.len; i++)
        complete = complete && in->targs.list[i] != NULL;
    if (complete)
        return true;
    for (int i = 0; i < in->nargs; i++)
        if (in->args[i].mode == MODE_INVALID)
            return false;
    TypeList given = {ARENA_ARRAY(c->a, Type *, in->tparams.len), in->tparams.len};
    for (int i = 0; i < in->targs.len; i++)
        given.list[i] = in->targs.list[i];
    // What is given goes by the rules of assignment, not of unification.
    Subst s = {.ctx = c->ctx, .from = in->tparams, .to = given};
    for (int i = 0; i < in->nargs; i++)
        in->params[i] = type_subst(&s, in->params[i]);
    Unifier u;
    unifier_init(&u, c, in->tparams, given);
    if (!from_arguments(c, in, &u) || !from_constraints(c, in, &u) || !from_untyped(c, in, &u))
        return false;
    in->targs = known(c, &u);
    simplify(c, in->tparams, in->targs);
    for (int i = 0; i < in->targs.len; i++) {
        Type *t = in->targs.list[i];
        if (t != NULL && !type_mentions(t, in->tparams))
            continue;
        const Object *o = in->tparams.list[i]->param.obj;
        fail(c, in, in->pos,
             check_printf(c, "cannot infer %s (%s)", o->name->text, pos_text(c, o->pos)));
        return false;
    }
    return true;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Calls and conversions: arguments against parameters, and what kind of call it is.
#include "vm/types/impl.h"

Operand *check_expr_list(Checker *c, Expr **list, uint32_t len, int *n)
{
    if (len == 1) {
        Operand x = {0};
        check_multi_expr(c, &x, list[0]);
        bool tuple = x.mode != MODE_INVALID && x.type->kind == TYPE_TUPLE;
        *n = tuple ? x.type->tuple.len : 1;
        Operand *r = ARENA_ARRAY(c->a, Operand, *n);
        r[0] = x;
        for (int i = 0; tuple && i < *n; i++)
            r[i] = (Operand){.mode = MODE_VALUE, .expr = list[0],
                             .type = x.type->tuple.vars[i]->type};
        return r;
    }
    Operand *r = ARENA_ARRAY(c->a, Operand, len);
    for (uint32_t i = 0; i < len; i++)
        check_expr(c, &r[i], list[i]);
    *n = (int)len;
    return r;
}

static void wrong_count(Checker *c, const CallExpr *call, const Type *sig, const Operand *args,
                        int nargs, int npars)
{
    int np = sig->func.params.len;
    Type **have = ARENA_ARRAY(c->a, Type *, nargs), **want = ARENA_ARRAY(c->a, Type *, np);
    for (int i = 0; i < nargs; i++)
        have[i] = args[i].type;
    for (int i = 0; i < np; i++)
        want[i] = sig->func.params.vars[i]->type;
    const char *h = types_summary(c, have, nargs, false);
    const char *w = types_summary(c, want, np, sig->func.variadic);
    const char *what = nargs > npars ? "too many" : "not enough";
    const char *fun = expr_text(c, call->fun);
    const Expr *at = &call->expr;
    if (nargs > 0)
        at = nargs > npars ? args[npars].expr : args[nargs - 1].expr;
    check_error_at(c, at, "%s arguments in call to %s\n\thave %s\n\twant %s", what, fun, h, w);
}

bool check_arguments(Checker *c, CallExpr *call, const Type *sig, Operand *args, int nargs)
{
    const Signature *s = &sig->func;
    int npars = s->params.len;
    if (call->has_dots && !s->variadic) {
        check_error_at(c, call, "cannot use ... in call to non-variadic %s",
                       expr_text(c, call->fun));
        return false;
    }
    if (call->has_dots && call->nargs == 1 && nargs > 1) {
        check_error_at(c, call, "cannot use ... with %d-valued %s", nargs,
                       expr_text(c, call->args[0]));
        return false;
    }
    bool spread = s->variadic && !call->has_dots;
    if (spread ? nargs < npars - 1 : nargs != npars) {
        wrong_count(c, call, sig, args, nargs, spread ? npars - 1 : npars);
        return false;
    }
    const char *context = check_printf(c, "argument to %s", expr_text(c, call->fun));
    for (int i = 0; i < nargs; i++) {
        Type *t = i < npars ? s->params.vars[i]->type : NULL;
        if (spread && i >= npars - 1)
            t = s->params.vars[npars - 1]->type->slice.elem;
        check_assignment(c, &args[i], t, context);
    }
    return true;
}

static void conversion(Checker *c, Operand *x, CallExpr *call)
{
    Type *t = x->type;
    call->call_kind = CALL_CONVERSION;
    x->mode = MODE_INVALID;
    if (call->nargs == 0) {
        check_error_at(c, call, "missing argument in conversion to %s", type_text(c, t));
        return;
    }
    if (call->nargs > 1) {
        check_use(c, call->args, call->nargs);
        check_error_at(c, call->args[call->nargs - 1], "too many arguments in conversion to %s",
                       type_text(c, t));
        return;
    }
    check_expr(c, x, call->args[0]);
    if (x->mode == MODE_INVALID)
        return;
    if (call->has_dots) {
        check_error_at(c, call->args[0], "invalid use of ... in conversion to %s",
                       type_text(c, t));
        x->mode = MODE_INVALID;
        return;
    }
    check_conversion(c, x, t);
}

static CallKind kind_of_callee(Expr *fun)
{
    fun = ast_unparen(fun);
    const Object *obj = NULL;
    if (fun->kind == NODE_IDENT) {
        obj = ((Ident *)fun)->obj;
    } else if (fun->kind == NODE_SELECTOR) {
        const SelectorExpr *s = (SelectorExpr *)fun;
        if (s->sel == NULL)
            obj = s->name->obj;
        else if (s->sel->kind == SEL_METHOD)
            return CALL_METHOD;
        else if (s->sel->kind == SEL_IFACE_METHOD)
            return CALL_IFACE;
    }
    return obj != NULL && obj->kind == OBJ_FUNC ? CALL_FUNC : CALL_CLOSURE;
}

ExprKind check_call(Checker *c, Operand *x, CallExpr *call)
{
    check_expr_or_type(c, x, call->fun);
    if (x->mode == MODE_INVALID) {
        check_use(c, call->args, call->nargs);
        return EXPR_STATEMENT;
    }
    if (x->mode == MODE_TYPE) {
        conversion(c, x, call);
        return EXPR_CONVERSION;
    }
    if (x->mode == MODE_BUILTIN) {
        BuiltinId id = (BuiltinId)x->builtin;
        call->call_kind = CALL_BUILTIN;
        call->builtin = (uint16_t)id;
        if (!check_builtin(c, x, call, id))
            x->mode = MODE_INVALID;
        if (x->mode != MODE_INVALID && x->mode != MODE_CONST)
            c->env.has_call_or_recv = true;
        return builtin_kind(id);
    }
    Type *sig = type_under(x->type);
    if (operand_is_nil(x) || sig->kind != TYPE_FUNC) {
        check_error_at(c, x->expr, "invalid operation: cannot call non-function %s",
                       operand_text(c, x));
        check_use(c, call->args, call->nargs);
        x->mode = MODE_INVALID;
        return EXPR_STATEMENT;
    }
    int nargs = 0;
    Operand *args = call->nargs > 0 ? check_expr_list(c, call->args, call->nargs, &nargs) : NULL;
    check_arguments(c, call, sig, args, nargs);
    call->call_kind = (uint8_t)kind_of_callee(call->fun);
    const Tuple *res = &sig->func.results;
    x->mode = res->len == 0 ? MODE_NOVALUE : MODE_VALUE;
    if (res->len == 1) {
        x->type = res->vars[0]->type;
    } else if (res->len > 1) {
        x->type = type_new(c->ctx, TYPE_TUPLE);
        x->type->tuple = *res;
    }
    c->env.has_call_or_recv = true;
    return EXPR_STATEMENT;
}

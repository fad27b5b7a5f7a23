// SPDX-License-Identifier: GPL-3.0-or-later
// Calls and conversions: arguments against parameters, and what kind of call it is.
#include "vm/types/impl.h"

// The values of x, which is evaluated: those of a call with several results one by one.
static Operand *values_of(Checker *c, const Operand *x, int *n)
{
    bool tuple = x->mode != MODE_INVALID && x->type->kind == TYPE_TUPLE;
    *n = tuple ? x->type->tuple.len : 1;
    Operand *r = ARENA_ARRAY(c->a, Operand, *n);
    r[0] = *x;
    for (int i = 0; tuple && i < *n; i++)
        r[i] = (Operand){.mode = MODE_VALUE, .expr = x->expr,
                         .type = x->type->tuple.vars[i]->type};
    return r;
}

Operand *check_expr_list(Checker *c, Expr **list, uint32_t len, int *n)
{
    if (len == 1) {
        Operand x = {0};
        check_multi_expr(c, &x, list[0]);
        return values_of(c, &x, n);
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

// The generic functions among the arguments take part in the inference with parameters of their
// own, behind those of the function called.
static void join_generic_args(Checker *c, Inference *in, const TypeList *partial)
{
    for (int i = 0; i < in->nargs; i++) {
        Operand *arg = &in->args[i];
        if (arg->mode == MODE_INVALID || arg->type->kind != TYPE_FUNC ||
            !type_is_generic(arg->type))
            continue;
        Subst s;
        TypeList fresh = check_rename(c, arg->type->func.tparams, &s);
        Type *sig = types_new_func(c->ctx);
        sig->func = type_subst(&s, arg->type)->func;
        sig->func.tparams = fresh;
        arg->type = sig;
        int n = in->tparams.len, total = n + fresh.len;
        Type **tparams = ARENA_ARRAY(c->a, Type *, total);
        Type **targs = ARENA_ARRAY(c->a, Type *, total);
        for (int k = 0; k < total; k++) {
            tparams[k] = k < n ? in->tparams.list[k] : fresh.list[k - n];
            if (k < n)
                targs[k] = k < in->targs.len ? in->targs.list[k] : NULL;
            else
                targs[k] =
                    partial != NULL && k - n < partial[i].len ? partial[i].list[k - n] : NULL;
        }
        in->tparams = (TypeList){tparams, total};
        in->targs = (TypeList){targs, total};
    }
}

// Finds the type arguments, and instantiates sig and generic functions among the arguments.
// params: the types of the parameters, one for each argument, become those of the instance.
static bool instantiate_call(Checker *c, CallExpr *call, Type **sig, TypeList targs, Type **params,
                             Operand *args, int nargs, const TypeList *partial)
{
    Inference in = {.pos = call->at, .targs = targs, .params = params, .args = args,
                    .nargs = nargs};
    int n = (*sig)->func.tparams.len;
    Subst rename = {.ctx = c->ctx};
    if (n > 0)
        in.tparams = check_rename(c, (*sig)->func.tparams, &rename);
    for (int i = 0; i < nargs; i++)
        params[i] = type_subst(&rename, params[i]);
    join_generic_args(c, &in, partial);
    if (in.tparams.len == 0)
        return true;
    if (!check_infer(c, &in)) {
        if (in.message != NULL)
            check_errorf(c, in.message_pos, "in call to %s, %s", expr_text(c, call->fun),
                         in.message);
        return false;
    }
    Subst s = {.ctx = c->ctx, .from = in.tparams, .to = in.targs};
    for (int i = 0; i < nargs; i++)
        params[i] = type_subst(&s, params[i]);
    if (n > 0) {
        IndexExpr *ix = as_IndexExpr(call->fun);
        *sig = check_instantiate(c, call->fun, call->at, (TypeList){in.targs.list, n},
                                 ix != NULL ? ix->index : NULL, ix != NULL ? ix->nindex : 0);
    }
    for (int i = 0, at = n; i < nargs; i++) {
        if (args[i].type->kind != TYPE_FUNC || !type_is_generic(args[i].type))
            continue;
        int k = args[i].type->func.tparams.len;
        args[i].type = check_instantiate(c, args[i].expr, call->at,
                                         (TypeList){in.targs.list + at, k}, NULL, 0);
        at += k;
        check_record(c, &args[i]);
    }
    return type_is_valid(*sig);
}

Type *check_arguments(Checker *c, CallExpr *call, Type *sig, TypeList targs, Operand *args,
                      int nargs, const TypeList *partial)
{
    const Signature *s = &sig->func;
    int npars = s->params.len;
    if (call->has_dots && !s->variadic) {
        check_error_at(c, call, "cannot use ... in call to non-variadic %s",
                       expr_text(c, call->fun));
        return sig;
    }
    if (call->has_dots && call->nargs == 1 && nargs > 1) {
        check_error_at(c, call, "cannot use ... with %d-valued %s", nargs,
                       expr_text(c, call->args[0]));
        return sig;
    }
    bool spread = s->variadic && !call->has_dots;
    if (spread ? nargs < npars - 1 : nargs != npars) {
        wrong_count(c, call, sig, args, nargs, spread ? npars - 1 : npars);
        return sig;
    }
    Type **params = ARENA_ARRAY(c->a, Type *, nargs);
    for (int i = 0; i < nargs; i++)
        params[i] = spread && i >= npars - 1 ? s->params.vars[npars - 1]->type->slice.elem
                                             : s->params.vars[i]->type;
    Type *inst = sig;
    if (!instantiate_call(c, call, &inst, targs, params, args, nargs, partial))
        return sig;
    const char *context = check_printf(c, "argument to %s", expr_text(c, call->fun));
    for (int i = 0; i < nargs; i++)
        check_assignment(c, &args[i], params[i], context);
    return inst;
}

// Arguments of a call, generic functions allowed; of those that lack type arguments *partial gets
// the ones they have.
static Operand *argument_list(Checker *c, CallExpr *call, int *n, TypeList **partial)
{
    uint32_t len = call->nargs;
    *partial = NULL;
    *n = 0;
    if (len == 0)
        return NULL;
    Operand *r = ARENA_ARRAY(c->a, Operand, len);
    *partial = ARENA_ARRAY(c->a, TypeList, len);
    for (uint32_t i = 0; i < len; i++) {
        check_argument(c, &r[i], call->args[i], &(*partial)[i]);
        if (len > 1)
            check_single_value(c, &r[i]);
    }
    *n = (int)len;
    if (len > 1)
        return r;
    r = values_of(c, r, n);
    if (*n != 1)
        *partial = NULL; // of none of them
    return r;
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
    if (type_is_interface(t) && !typeset_is_methods(type_under(t))) {
        check_error_at(c, call,
                       "cannot use interface %s in conversion (contains specific type constraints "
                       "or is comparable)",
                       type_text(c, t));
        x->mode = MODE_INVALID;
        return;
    }
    if (call->has_dots) {
        check_error_at(c, call->args[0], "invalid use of ... in conversion to %s",
                       type_text(c, t));
        x->mode = MODE_INVALID;
        return;
    }
    check_conversion(c, x, t);
}

CallKind check_callee_kind(Expr *fun)
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

// Evaluates the function; F[T] with too few type arguments stays generic, *targs has those given.
// False after an error.
static bool callee(Checker *c, Operand *x, CallExpr *call, TypeList *targs)
{
    IndexExpr *ix = as_IndexExpr(call->fun);
    if (ix == NULL) {
        check_generic_or_type(c, x, call->fun);
        return x->mode != MODE_INVALID;
    }
    *x = (Operand){.mode = MODE_INVALID, .type = c->ctx->basics[TYPE_INVALID], .expr = call->fun};
    bool inst = check_index_expr(c, x, ix);
    if (inst && !check_type_args(c, ix->index, ix->nindex, targs))
        x->mode = MODE_INVALID;
    x->expr = call->fun;
    if (x->mode == MODE_INVALID)
        x->type = c->ctx->basics[TYPE_INVALID];
    check_record(c, x);
    int want = inst && x->mode != MODE_INVALID ? x->type->func.tparams.len : 0;
    if (want > 0 && targs->len > want) {
        check_error_at(c, ix->index[want], "got %d type arguments but want %d", targs->len, want);
        x->mode = MODE_INVALID;
    } else if (want > 0 && targs->len == want) {
        x->type = check_instantiate(c, call->fun, ix->at, *targs, ix->index, ix->nindex);
        *targs = (TypeList){0};
    }
    return x->mode != MODE_INVALID && type_is_valid(x->type);
}

ExprKind check_call(Checker *c, Operand *x, CallExpr *call)
{
    TypeList targs = {0}, *partial;
    if (!callee(c, x, call, &targs)) {
        x->mode = MODE_INVALID;
        check_use(c, call->args, call->nargs);
        return EXPR_STATEMENT;
    }
    if (x->mode == MODE_TYPE) {
        check_not_generic(c, x);
        if (x->mode == MODE_INVALID)
            return EXPR_CONVERSION;
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
    Type *sig = type_core(x->type);
    if (operand_is_nil(x) || sig->kind != TYPE_FUNC) {
        if (type_is_valid(sig) || operand_is_nil(x))
            check_error_at(c, x->expr, "invalid operation: cannot call non-function %s",
                       operand_text(c, x));
        check_use(c, call->args, call->nargs);
        x->mode = MODE_INVALID;
        return EXPR_STATEMENT;
    }
    int nargs = 0;
    Operand *args = argument_list(c, call, &nargs, &partial);
    sig = check_arguments(c, call, sig, targs, args, nargs, partial);
    call->call_kind = (uint8_t)check_callee_kind(call->fun);
    const Tuple *res = &sig->func.results;
    x->mode = res->len == 0 ? MODE_NOVALUE : MODE_VALUE;
    if (res->len == 1) {
        x->type = res->vars[0]->type;
    } else if (res->len > 1) {
        x->type = type_new(c->ctx, TYPE_TUPLE);
        x->type->tuple = *res;
    }
    c->env.has_call_or_recv = true;
    // Not instantiated after an error: nobody knows its type then.
    if (x->mode == MODE_VALUE && type_is_generic(sig) && type_mentions(x->type, sig->func.tparams))
        x->mode = MODE_INVALID;
    return EXPR_STATEMENT;
}

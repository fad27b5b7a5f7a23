// SPDX-License-Identifier: GPL-3.0-or-later
// Initialisation and assignment, and the marks they leave on variables: how often one is
// assigned to, and whether its address is taken.
#include "vm/types/impl.h"

// ---- Marks

Object *expr_root_var(Expr *x)
{
    for (;;) {
        x = ast_unparen(x);
        if (x->kind == NODE_IDENT) {
            Object *o = ((Ident *)x)->obj;
            return o != NULL && o->kind == OBJ_VAR ? o : NULL;
        }
        if (x->kind == NODE_SELECTOR) {
            SelectorExpr *s = (SelectorExpr *)x;
            if (s->sel == NULL) { // pkg.Var
                Object *o = s->name->obj;
                return o != NULL && o->kind == OBJ_VAR ? o : NULL;
            }
            if (s->sel->kind != SEL_FIELD)
                return NULL;
            for (int i = 0; i < s->sel->npath; i++)
                if (s->sel->path[i].deref)
                    return NULL;
            x = s->x;
        } else if (x->kind == NODE_INDEX) {
            IndexExpr *ix = (IndexExpr *)x;
            // Of a type parameter it may be an array.
            int k = ix->x->type != NULL ? type_under(ix->x->type)->kind : TYPE_INVALID;
            if (k != TYPE_ARRAY && k != TYPE_PARAM)
                return NULL;
            x = ix->x;
        } else {
            return NULL;
        }
    }
}

void check_mark_assigned(Checker *c, Expr *lhs)
{
    Object *v = expr_root_var(lhs);
    if (v == NULL)
        return;
    v->var.assigned++;
    if (v->var.owner != c->env.func)
        v->var.assigned_captured = true;
}

void check_mark_address_taken(Checker *c, Expr *x)
{
    (void)c;
    Object *v = expr_root_var(x);
    if (v != NULL)
        v->var.address_taken = true;
}

// ---- One variable

void check_init_const(Checker *c, Object *lhs, Operand *x)
{
    Type *invalid = c->ctx->basics[TYPE_INVALID];
    if (x->mode == MODE_INVALID || !type_is_valid(x->type) ||
        (lhs->type != NULL && !type_is_valid(lhs->type))) {
        if (lhs->type == NULL)
            lhs->type = invalid;
        return;
    }
    if (x->mode != MODE_CONST) {
        check_error_at(c, x->expr, "%s is not constant", operand_text(c, x));
        if (lhs->type == NULL)
            lhs->type = invalid;
        return;
    }
    if (lhs->type == NULL)
        lhs->type = x->type;
    check_assignment(c, x, lhs->type, "constant declaration");
    if (x->mode != MODE_INVALID)
        lhs->cval = x->val;
}

// What a generic function that is assigned to a variable of type t may be inferred from.
static const Target *target_of(Type *t, Expr *lhs, Target *target)
{
    Type *u = t != NULL ? type_under(t) : NULL;
    if (u == NULL || u->kind != TYPE_FUNC)
        return NULL;
    *target = (Target){u, lhs};
    return target;
}

void check_init_expr(Checker *c, Object *lhs, Operand *x, Expr *e)
{
    Target target;
    Ident *id = NULL;
    if (lhs->type != NULL && type_under(lhs->type)->kind == TYPE_FUNC) {
        id = ARENA_NEW(c->a, Ident);
        id->kind = NODE_IDENT;
        id->pos = id->end = id->at = e->pos;
        id->name = lhs->name->len > 0 ? lhs->name
                                      : names_internz(c->ctx->cfg.names, "result variable");
    }
    check_expr_target(c, x, e, id != NULL ? target_of(lhs->type, &id->expr, &target) : NULL);
}

void check_init_var(Checker *c, Object *lhs, Operand *x, const char *context)
{
    Type *invalid = c->ctx->basics[TYPE_INVALID];
    if (x->mode == MODE_INVALID || !type_is_valid(x->type) ||
        (lhs->type != NULL && !type_is_valid(lhs->type))) {
        if (lhs->type == NULL)
            lhs->type = invalid;
        x->mode = MODE_INVALID;
        return;
    }
    if (lhs->type == NULL) {
        if (x->type->kind == TYPE_UNTYPED_NIL) {
            check_error_at(c, x->expr, "use of untyped nil in %s", context);
            lhs->type = invalid;
            x->mode = MODE_INVALID;
            return;
        }
        lhs->type = type_default(c->ctx, x->type);
    }
    check_assignment(c, x, lhs->type, context);
}

// The type of a left-hand side: NULL for the blank identifier, invalid after an error.
static Type *lhs_type(Checker *c, Expr *lhs)
{
    Type *invalid = c->ctx->basics[TYPE_INVALID];
    Ident *id = as_Ident(ast_unparen(lhs));
    Object *v = NULL;
    bool used = false;
    if (id != NULL) {
        if (id->name == c->ctx->blank) {
            id->obj = NULL;
            return NULL;
        }
        // Being assigned to is no use.
        v = scope_lookup_parent(c->env.scope, id->name, NULL);
        if (v != NULL && v->kind == OBJ_VAR)
            used = v->used;
    }
    Operand x = {0};
    check_expr(c, &x, lhs);
    if (v != NULL && v->kind == OBJ_VAR)
        v->used = used;
    if (x.mode == MODE_INVALID || !type_is_valid(x.type))
        return invalid;
    if (x.mode == MODE_VAR || x.mode == MODE_MAPINDEX) {
        check_mark_assigned(c, lhs);
        return x.type;
    }
    SelectorExpr *sel = as_SelectorExpr(ast_unparen(lhs));
    if (sel != NULL && (sel->x->mode & MODE_MASK) == MODE_MAPINDEX)
        check_error_at(c, lhs, "cannot assign to struct field %s in map", expr_text(c, lhs));
    else
        check_error_at(c, lhs,
                       "cannot assign to %s (neither addressable nor a map index expression)",
                       expr_text(c, lhs));
    return invalid;
}

void check_assign_var(Checker *c, Expr *lhs, Operand *x, Expr *rhs, const char *context)
{
    Operand value = {0};
    Type *t = lhs_type(c, lhs);
    if (t != NULL && !type_is_valid(t)) {
        if (x != NULL)
            x->mode = MODE_INVALID;
        else
            check_use(c, &rhs, 1);
        return;
    }
    if (x == NULL) {
        Target target;
        x = &value;
        check_expr_target(c, x, rhs, target_of(t, lhs, &target));
    }
    if (t == NULL && strcmp(context, "assignment") == 0)
        context = "assignment to _ identifier";
    check_assignment(c, x, t, context);
}

// ---- Mismatched counts

static const char *count_text(Checker *c, int n, const char *unit)
{
    return check_printf(c, "%d %s%s", n, unit, n == 1 ? "" : "s");
}

static const char *results_text(Checker *c, const Type *sig)
{
    const Tuple *res = &sig->func.results;
    Type **types = ARENA_ARRAY(c->a, Type *, res->len + 1);
    for (int i = 0; i < res->len; i++)
        types[i] = res->vars[i]->type;
    return types_summary(c, types, res->len, false);
}

static void mismatch(Checker *c, Expr **rhs, uint32_t nrhs, int l, int r)
{
    const char *vars = count_text(c, l, "variable"), *vals = count_text(c, r, "value");
    const CallExpr *call = nrhs == 1 ? as_CallExpr(ast_unparen(rhs[0])) : NULL;
    if (call == NULL) {
        check_error_at(c, rhs[0], "assignment mismatch: %s but %s", vars, vals);
        return;
    }
    check_error_at(c, rhs[0], "assignment mismatch: %s but %s returns %s", vars,
                   expr_text(c, call->fun), vals);
    const Type *sig = call->fun->type != NULL ? type_under(call->fun->type) : NULL;
    if (sig != NULL && sig->kind == TYPE_FUNC)
        check_hint(c, "%s returns %s", expr_text(c, call->fun), results_text(c, sig));
}

const char *types_summary(Checker *c, Type *const *types, int n, bool variadic)
{
    Buf b = {0};
    buf_addc(&b, '(');
    for (int i = 0; i < n; i++) {
        const Type *t = types[i];
        if (i > 0)
            buf_adds(&b, ", ");
        if (t == NULL || !type_is_valid(t))
            buf_adds(&b, "unknown type");
        else if (type_is_untyped(t))
            buf_adds(&b, (t->basic & TBASIC_NUMERIC) ? "number" : t->name + strlen("untyped "));
        else if (variadic && i == n - 1 && t->kind == TYPE_SLICE)
            buf_printf(&b, "...%s", type_text(c, t->slice.elem));
        else
            buf_adds(&b, type_text(c, t));
    }
    buf_addc(&b, ')');
    const char *s = arena_strndup(c->a, b.data, b.len);
    buf_free(&b);
    return s;
}

static void return_mismatch(Checker *c, Node *ret, Object **lhs, int l, const Operand *rhs, int r)
{
    const void *at = r > l ? (void *)rhs[l].expr : r > 0 ? (void *)rhs[r - 1].expr : (void *)ret;
    Type **have = ARENA_ARRAY(c->a, Type *, r), **want = ARENA_ARRAY(c->a, Type *, l);
    for (int i = 0; i < r; i++)
        have[i] = rhs[i].type;
    for (int i = 0; i < l; i++)
        want[i] = lhs[i]->type;
    check_error_at(c, at, "%s return values\n\thave %s\n\twant %s",
                   r > l ? "too many" : "not enough", types_summary(c, have, r, false),
                   types_summary(c, want, l, false));
}

// ---- Lists

// The values of rhs when it is the only one: of a call with several results all of them, of a
// comma-ok expression two when asked for.
static Operand *multi_values(Checker *c, Expr *rhs, bool allow_comma_ok, int *n, bool *comma_ok)
{
    Operand x = {0};
    check_multi_expr(c, &x, rhs);
    *comma_ok = false;
    if (x.mode != MODE_INVALID && x.type->kind == TYPE_TUPLE) {
        *n = x.type->tuple.len;
        Operand *list = ARENA_ARRAY(c->a, Operand, *n);
        for (int i = 0; i < *n; i++)
            list[i] = (Operand){.mode = MODE_VALUE, .expr = rhs,
                                .type = x.type->tuple.vars[i]->type};
        return list;
    }
    *comma_ok = allow_comma_ok && (x.mode == MODE_MAPINDEX || x.mode == MODE_COMMAOK);
    *n = *comma_ok ? 2 : 1;
    Operand *list = ARENA_ARRAY(c->a, Operand, 2);
    list[0] = x;
    list[1] = (Operand){.mode = MODE_VALUE, .expr = rhs,
                        .type = c->ctx->basics[TYPE_UNTYPED_BOOL]};
    return list;
}

static void record_comma_ok(Checker *c, Expr *e, const Operand *list)
{
    if (list[0].mode == MODE_INVALID || list[1].mode == MODE_INVALID)
        return;
    // The second value's type may be a declared boolean type; what it came from is bool.
    Type *first = ast_unparen(e)->type;
    check_record_comma_ok(c, e, first, type_default(c->ctx, list[1].type));
}

static bool all_valid(Expr **list, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if ((list[i]->mode & MODE_MASK) == MODE_INVALID &&
            !(list[i]->kind == NODE_IDENT && ((Ident *)list[i])->name->text[0] == '_'))
            return false;
    return true;
}

static void give_types(Checker *c, Object **lhs, int n)
{
    for (int i = 0; i < n; i++)
        if (lhs[i]->type == NULL)
            lhs[i]->type = c->ctx->basics[TYPE_INVALID];
}

void check_init_vars(Checker *c, Object **lhs, int nlhs, Expr **rhs, uint32_t nrhs, Node *ret)
{
    const char *context = ret != NULL ? "return statement" : "assignment";
    bool is_call = nrhs == 1 && ast_unparen(rhs[0])->kind == NODE_CALL;
    if ((uint32_t)nlhs == nrhs && !is_call) {
        for (int i = 0; i < nlhs; i++) {
            Operand x = {0};
            check_init_expr(c, lhs[i], &x, rhs[i]);
            check_init_var(c, lhs[i], &x, context);
        }
        return;
    }
    if (nrhs != 1) {
        check_use(c, rhs, nrhs);
        if (all_valid(rhs, nrhs)) {
            if (ret != NULL) {
                int r;
                Operand *list = check_expr_list(c, rhs, nrhs, &r);
                return_mismatch(c, ret, lhs, nlhs, list, r);
            } else {
                mismatch(c, rhs, nrhs, nlhs, (int)nrhs);
            }
        }
        give_types(c, lhs, nlhs);
        return;
    }
    int r;
    bool comma_ok;
    Operand *list = multi_values(c, rhs[0], nlhs == 2 && ret == NULL, &r, &comma_ok);
    if (r == nlhs) {
        for (int i = 0; i < nlhs; i++)
            check_init_var(c, lhs[i], &list[i], context);
        if (comma_ok)
            record_comma_ok(c, rhs[0], list);
        return;
    }
    if (list[0].mode != MODE_INVALID) {
        if (ret != NULL)
            return_mismatch(c, ret, lhs, nlhs, list, r);
        else
            mismatch(c, rhs, nrhs, nlhs, r);
    }
    give_types(c, lhs, nlhs);
}

static void assign_vars(Checker *c, Expr **lhs, uint32_t nlhs, Expr **rhs, uint32_t nrhs)
{
    bool is_call = nrhs == 1 && ast_unparen(rhs[0])->kind == NODE_CALL;
    if (nlhs == nrhs && !is_call) {
        for (uint32_t i = 0; i < nlhs; i++)
            check_assign_var(c, lhs[i], NULL, rhs[i], "assignment");
        return;
    }
    if (nrhs != 1) {
        check_use_lhs(c, lhs, nlhs);
        check_use(c, rhs, nrhs);
        if (all_valid(lhs, nlhs) && all_valid(rhs, nrhs))
            mismatch(c, rhs, nrhs, (int)nlhs, (int)nrhs);
        return;
    }
    int r;
    bool comma_ok;
    Operand *list = multi_values(c, rhs[0], nlhs == 2, &r, &comma_ok);
    if ((uint32_t)r == nlhs) {
        for (uint32_t i = 0; i < nlhs; i++)
            check_assign_var(c, lhs[i], &list[i], NULL, "assignment");
        if (comma_ok)
            record_comma_ok(c, rhs[0], list);
        return;
    }
    if (list[0].mode != MODE_INVALID)
        mismatch(c, rhs, nrhs, (int)nlhs, r);
    check_use_lhs(c, lhs, nlhs);
}

// ---- Short variable declarations

// The variable that lhs declares or reuses; a dummy after an error.
static Object *short_var(Checker *c, Expr **lhs, uint32_t i, Object **vars, bool *is_new,
                         bool *failed)
{
    Ident *id = as_Ident(lhs[i]);
    *is_new = false;
    if (id == NULL) {
        check_use_lhs(c, &lhs[i], 1);
        check_error_at(c, lhs[i], "non-name %s on left side of :=", expr_text(c, lhs[i]));
        *failed = true;
        return NULL;
    }
    bool blank = id->name == c->ctx->blank;
    for (uint32_t k = 0; k < i && !blank; k++) {
        if (vars[k] != NULL && vars[k]->name == id->name) {
            check_error_at(c, id, "%s repeated on left side of :=", id->name->text);
            *failed = true;
            return NULL;
        }
    }
    Object *alt = blank ? NULL : scope_lookup(c->env.scope, id->name);
    if (alt != NULL) {
        id->obj = alt;
        if (alt->kind == OBJ_VAR) {
            check_mark_assigned(c, lhs[i]);
            return alt;
        }
        check_error_at(c, id, "cannot assign to %s", id->name->text);
        *failed = true;
        return NULL;
    }
    Object *v = var_new(c, VAR_LOCAL, id->name, id->pos, NULL);
    id->obj = v;
    *is_new = !blank;
    return v;
}

void check_short_var_decl(Checker *c, Node *at, Expr **lhs, uint32_t nlhs, Expr **rhs,
                          uint32_t nrhs)
{
    Object **vars = ARENA_ARRAY(c->a, Object *, nlhs);
    ObjectVec fresh = {0};
    bool failed = false;
    for (uint32_t i = 0; i < nlhs; i++) {
        bool is_new;
        vars[i] = short_var(c, lhs, i, vars, &is_new, &failed);
        if (is_new)
            VEC_PUSH(&fresh, vars[i]);
    }
    for (uint32_t i = 0; i < nlhs; i++)
        if (vars[i] == NULL)
            vars[i] = var_new(c, VAR_LOCAL, c->ctx->blank, lhs[i]->pos, NULL);
    check_init_vars(c, vars, (int)nlhs, rhs, nrhs, NULL);
    for (uint32_t i = 0; i < nlhs; i++) {
        lhs[i]->type = vars[i]->type;
        lhs[i]->mode = MODE_VAR;
    }
    if (fresh.len == 0 && !failed)
        check_errorf(c, at->at, "no new variables on left side of :=");
    for (uint32_t i = 0; i < fresh.len; i++) {
        fresh.data[i]->color = COLOR_BLACK;
        check_declare(c, c->env.scope, fresh.data[i]);
    }
    VEC_FREE(&fresh);
}

// ---- Statements

void check_assign_stmt(Checker *c, AssignStmt *s)
{
    if (s->op == TOK_DEFINE) {
        check_short_var_decl(c, &s->node, s->lhs, s->nlhs, s->rhs, s->nrhs);
        return;
    }
    if (s->op == TOK_ASSIGN) {
        assign_vars(c, s->lhs, s->nlhs, s->rhs, s->nrhs);
        return;
    }
    if (s->nlhs != 1 || s->nrhs != 1) {
        check_error_at(c, s, "assignment operation %s= requires single-valued expressions",
                       token_text((Token)s->op));
        return;
    }
    Operand x = {0};
    check_binary(c, &x, NULL, s->lhs[0], s->rhs[0], (Token)s->op);
    if (x.mode == MODE_INVALID)
        return;
    // Evaluating it again as a left-hand side must not lose what it was found to be.
    check_assign_var(c, s->lhs[0], &x, NULL, "assignment operation");
}

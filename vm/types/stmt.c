// SPDX-License-Identifier: GPL-3.0-or-later
// Statements, function bodies and range loops (over functions: rangefunc.c too). Labels, break,
// continue, goto and fallthrough have been checked by the parser.
#include "vm/types/impl.h"

void check_open_scope(Checker *c)
{
    c->env.scope = scope_new(c, c->env.scope);
}

void check_usage(Checker *c, Scope *s)
{
    for (uint32_t i = 0; s->table != NULL && i <= s->mask; i++) {
        const Object *o = s->table[i];
        if (o == NULL || o->kind != OBJ_VAR || o->used || o->var.role != VAR_LOCAL)
            continue;
        if (check_in_script(c) && !c->ctx->report_unused)
            return;
        check_errorf(c, o->pos, "declared and not used: %s", o->name->text);
    }
}

void check_close_scope(Checker *c)
{
    check_usage(c, c->env.scope);
    c->env.scope = c->env.scope->parent;
}

void check_func_body(Checker *c, FuncInfo *f, BlockStmt *body)
{
    if (f->checked)
        return;
    f->checked = true;
    if (body->unread) {
        const TypesConfig *cfg = &c->ctx->cfg;
        SyntaxContext syntax = {cfg->arena, cfg->names, cfg->diags->files, cfg->diags};
        syntax_read_body(&syntax, body);
    }
    uint32_t errors = c->nerrors;
    Env saved = c->env;
    c->env = (Env){.decl = f->decl, .scope = f->scope, .func = f, .iota = f->iota};
    check_stmt_list(c, body->stmts, body->nstmts);
    if (f->sig->func.results.len > 0 && !stmts_are_terminating(body->stmts, body->nstmts))
        check_errorf(c, body->rbrace, "missing return");
    check_usage(c, f->scope);
    c->env = saved;
    f->failed = c->nerrors > errors;
}

void check_stmt_list(Checker *c, Stmt **list, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        check_stmt(c, list[i]);
}

// ---- Simple statements

static void expr_stmt(Checker *c, ExprStmt *s)
{
    Operand x = {0};
    ExprKind kind = check_raw_expr(c, &x, s->x, NULL);
    const char *msg = "is not used";
    if (x.mode == MODE_BUILTIN)
        msg = "must be called";
    else if (x.mode == MODE_TYPE)
        msg = "is not an expression";
    else if (kind == EXPR_STATEMENT || x.mode == MODE_INVALID)
        return;
    check_error_at(c, s->x, "%s %s", operand_text(c, &x), msg);
}

static void send_stmt(Checker *c, SendStmt *s)
{
    Operand ch = {0}, val = {0};
    check_expr(c, &ch, s->chan);
    check_expr(c, &val, s->value);
    if (ch.mode == MODE_INVALID || val.mode == MODE_INVALID)
        return;
    const Type *u = type_core(ch.type);
    if (u == &type_no_core) {
        check_error_at(c, s, "invalid operation: cannot send to %s: no core type",
                       operand_text(c, &ch));
        return;
    }
    const char *what = u->kind != TYPE_CHAN          ? "non-channel"
                       : u->chan.dir == CHAN_RECV ? "receive-only channel"
                                                  : NULL;
    if (what != NULL)
        check_error_at(c, s, "invalid operation: cannot send to %s %s", what,
                       operand_text(c, &ch));
    else
        check_assignment(c, &val, u->chan.elem, "send");
}

static void inc_dec(Checker *c, IncDecStmt *s)
{
    Operand x = {0};
    check_expr(c, &x, s->x);
    if (x.mode == MODE_INVALID)
        return;
    if (!type_is(x.type, TBASIC_NUMERIC)) {
        check_error_at(c, s->x, "invalid operation: %s%s (non-numeric type %s)",
                       expr_text(c, s->x), token_text((Token)s->op), type_text(c, x.type));
        return;
    }
    check_assign_var(c, s->x, &x, NULL, "assignment");
}

static void suspended_call(Checker *c, const char *keyword, Expr *call)
{
    if (call->kind != NODE_CALL && call->kind != NODE_PIPE) {
        if (call->kind != NODE_BAD_EXPR)
            check_error_at(c, call, "expression in %s must be function call", keyword);
        check_use(c, &call, 1);
        return;
    }
    Operand x = {0};
    ExprKind kind = check_raw_expr(c, &x, call, NULL);
    if (kind == EXPR_STATEMENT || x.mode == MODE_INVALID)
        return;
    check_error_at(c, call, "%s %s %s", keyword,
                   kind == EXPR_CONVERSION ? "requires function call, not conversion"
                                           : "discards result of",
                   operand_text(c, &x));
}

static void return_stmt(Checker *c, ReturnStmt *s)
{
    const Tuple *res = &func_returning(c->env.func)->sig->func.results;
    check_range_return(c);
    if (s->nresults == 0 && res->len > 0 && res->vars[0]->name->len > 0) {
        for (int i = 0; i < res->len; i++) {
            Object *v = res->vars[i];
            const Object *alt = scope_lookup_parent(c->env.scope, v->name, NULL);
            if (alt != NULL && alt != v && v->name != c->ctx->blank)
                check_error_at(c, s,
                               "result parameter %s not in scope at return\n\t%s: inner "
                               "declaration of var %s %s",
                               v->name->text, pos_text(c, alt->pos), v->name->text,
                               type_text(c, alt->type != NULL ? alt->type : &type_invalid));
        }
        return;
    }
    check_init_vars(c, res->vars, res->len, s->results, s->nresults, &s->node);
    for (int i = 0; i < res->len && s->nresults > 0; i++)
        res->vars[i]->var.assigned++;
}

// ---- Compound statements

static void condition(Checker *c, Expr *cond, const char *what)
{
    Operand x = {0};
    check_expr(c, &x, cond);
    if (x.mode == MODE_INVALID)
        return;
    if (!type_is(x.type, TBASIC_BOOLEAN))
        check_error_at(c, cond, "non-boolean condition in %s statement", what);
    else
        check_default(c, &x);
}

static void block(Checker *c, BlockStmt *s)
{
    check_open_scope(c);
    check_stmt_list(c, s->stmts, s->nstmts);
    check_close_scope(c);
}

// else if chains may be thousands long: each is in the scope of the ones before it.
static void if_stmt(Checker *c, IfStmt *s)
{
    uint32_t scopes = 0;
    Stmt *next = &s->node;
    while (next != NULL && next->kind == NODE_IF_STMT) {
        s = (IfStmt *)next;
        check_open_scope(c);
        scopes++;
        if (s->init != NULL)
            check_stmt(c, s->init);
        condition(c, s->cond, "if");
        block(c, s->then);
        next = s->els;
    }
    if (next != NULL)
        check_stmt(c, next);
    while (scopes-- > 0)
        check_close_scope(c);
}

// One variable of a loop: of each iteration, or of the loop, which assigns to it.
static void mark_loop_variable(Checker *c, Object *v, bool range)
{
    v->var.per_iteration = check_version(c, 22) == NULL;
    v->var.shared = !v->var.per_iteration;
    v->var.assigned += v->var.shared && range;
}

static void mark_loop_variables(Checker *c, const Scope *s)
{
    for (uint32_t i = 0; s->table != NULL && i <= s->mask; i++)
        if (s->table[i] != NULL && s->table[i]->kind == OBJ_VAR)
            mark_loop_variable(c, s->table[i], false);
}

static void for_stmt(Checker *c, ForStmt *s)
{
    check_open_scope(c);
    if (s->init != NULL)
        check_stmt(c, s->init);
    mark_loop_variables(c, c->env.scope);
    if (s->cond != NULL)
        condition(c, s->cond, "for");
    if (s->post != NULL)
        check_stmt(c, s->post);
    block(c, s->body);
    check_close_scope(c);
}

// ---- Range

typedef struct RangeTypes {
    Type *key, *val; // NULL: none
    const char *why; // the reason when it cannot be ranged over
    bool ok, over_int, over_func;
} RangeTypes;

static RangeTypes range_types(Checker *c, Type *t)
{
    TypesCtx *ctx = c->ctx;
    const Type *u = type_array_deref(type_core(t));
    if (u == &type_no_core)
        return (RangeTypes){.why = "no core type"};
    RangeTypes r = {.ok = true, .key = ctx->basics[TYPE_INT]};
    switch (u->kind) {
    case TYPE_ARRAY:
        r.val = u->array.elem;
        return r;
    case TYPE_SLICE:
        r.val = u->slice.elem;
        return r;
    case TYPE_MAP:
        r.key = u->map.key;
        r.val = u->map.elem;
        return r;
    case TYPE_CHAN:
        if (u->chan.dir == CHAN_SEND)
            return (RangeTypes){.why = "receive from send-only channel"};
        r.key = u->chan.elem;
        return r;
    case TYPE_FUNC: {
        const char *why = check_range_func(&u->func);
        if (why != NULL)
            return (RangeTypes){.why = why};
        const Tuple *params = &type_core(u->func.params.vars[0]->type)->func.params;
        r.key = params->len > 0 ? params->vars[0]->type : NULL;
        r.val = params->len > 1 ? params->vars[1]->type : NULL;
        r.over_func = true;
        return r;
    }
    default:
        break;
    }
    if (u->basic & TBASIC_STRING) {
        r.val = ctx->rune_type;
        return r;
    }
    if (u->basic & TBASIC_INTEGER)
        return (RangeTypes){.ok = true, .over_int = true, .key = t};
    return (RangeTypes){0};
}

static void range_problems(Checker *c, RangeStmt *s, const Operand *x, const RangeTypes *r)
{
    const char *xs = operand_text(c, x), *old;
    if (!r->ok && r->why != NULL)
        check_error_at(c, s->x, "cannot range over %s: %s", xs, r->why);
    else if (r->over_int && (old = check_version(c, 22)) != NULL)
        check_error_at(c, s->x, "cannot range over %s: %s", xs, old);
    else if (r->over_func && (old = check_version(c, 23)) != NULL)
        check_error_at(c, s->x, "cannot range over %s: %s", xs, old);
    else if (!r->ok)
        check_error_at(c, s->x, "cannot range over %s", xs);
    else if (r->key == NULL && s->nlhs > 0)
        check_error_at(c, s->lhs[0], "range over %s permits no iteration variables", xs);
    else if (r->val == NULL && s->nlhs > 1)
        check_error_at(c, s->lhs[1], "range over %s permits only one iteration variable", xs);
    else if (s->nlhs > 2)
        check_error_at(c, s->lhs[2], "range clause permits at most two iteration variables");
}

static void range_define(Checker *c, RangeStmt *s, Operand *x, Type *const types[2], bool over_int)
{
    ObjectVec vars = {0};
    for (uint32_t i = 0; i < s->nlhs && i < 2; i++) {
        Ident *id = as_Ident(s->lhs[i]);
        Object *v;
        if (id != NULL) {
            v = var_new(c, VAR_LOCAL, id->name, id->pos, NULL);
            mark_loop_variable(c, v, true);
            id->obj = v;
            if (id->name != c->ctx->blank)
                VEC_PUSH(&vars, v);
        } else {
            check_error_at(c, s->lhs[i], "cannot declare %s", expr_text(c, s->lhs[i]));
            v = var_new(c, VAR_LOCAL, c->ctx->blank, s->lhs[i]->pos, NULL);
        }
        if (types[i] == NULL || !type_is_valid(types[i])) {
            v->type = c->ctx->basics[TYPE_INVALID];
            v->used = true;
        } else if (over_int) {
            check_init_var(c, v, x, "range clause");
        } else {
            Operand y = {.mode = MODE_VALUE, .expr = s->lhs[i], .type = types[i]};
            check_init_var(c, v, &y, "assignment");
        }
        v->color = COLOR_BLACK;
        s->lhs[i]->type = v->type;
        s->lhs[i]->mode = MODE_VAR;
    }
    for (uint32_t i = 0; i < vars.len; i++)
        check_declare(c, c->env.scope, vars.data[i]);
    if (vars.len == 0)
        check_errorf(c, s->pos, "no new variables on left side of :=");
    VEC_FREE(&vars);
}

static void range_assign(Checker *c, RangeStmt *s, Operand *x, Type *const types[2], bool over_int)
{
    for (uint32_t i = 0; i < s->nlhs && i < 2; i++) {
        if (types[i] == NULL || !type_is_valid(types[i]))
            continue;
        if (!over_int) {
            Operand y = {.mode = MODE_VALUE, .expr = s->lhs[i], .type = types[i]};
            check_assign_var(c, s->lhs[i], &y, NULL, "assignment");
            continue;
        }
        check_assign_var(c, s->lhs[i], x, NULL, "range clause");
        if (x->mode != MODE_INVALID && !type_is(x->type, TBASIC_INTEGER))
            check_error_at(c, s->lhs[i], "cannot use iteration variable of type %s",
                           type_text(c, x->type));
    }
}

void check_range(Checker *c, RangeStmt *s)
{
    Operand x = {0};
    check_expr(c, &x, s->x);
    Type *types[2] = {NULL, NULL};
    RangeTypes r = {0};
    if (x.mode != MODE_INVALID) {
        r = range_types(c, x.type);
        range_problems(c, s, &x, &r);
        types[0] = r.key;
        types[1] = r.val;
    }
    Env saved = c->env;
    if (r.over_func)
        check_enter_range_body(c, s);
    check_open_scope(c);
    if (s->define)
        range_define(c, s, &x, types, r.over_int);
    else if (s->nlhs > 0)
        range_assign(c, s, &x, types, r.over_int);
    else if (r.over_int)
        check_assignment(c, &x, NULL, "range clause");
    if (!r.over_int && x.mode != MODE_INVALID)
        check_default(c, &x);
    block(c, s->body);
    check_close_scope(c);
    c->env = saved;
}

// ---- Dispatch

static void dispatch(Checker *c, Stmt *s)
{
    switch (s->kind) {
    case NODE_EXPR_STMT:
        expr_stmt(c, (ExprStmt *)s);
        break;
    case NODE_SEND_STMT:
        send_stmt(c, (SendStmt *)s);
        break;
    case NODE_INC_DEC:
        inc_dec(c, (IncDecStmt *)s);
        break;
    case NODE_ASSIGN:
        check_assign_stmt(c, (AssignStmt *)s);
        break;
    case NODE_GO_STMT:
        suspended_call(c, "go", ((GoStmt *)s)->call);
        break;
    case NODE_DEFER_STMT:
        check_defers(c);
        suspended_call(c, "defer", ((DeferStmt *)s)->call);
        break;
    case NODE_RETURN_STMT:
        return_stmt(c, (ReturnStmt *)s);
        break;
    case NODE_BLOCK:
        block(c, (BlockStmt *)s);
        break;
    case NODE_IF_STMT:
        if_stmt(c, (IfStmt *)s);
        break;
    case NODE_FOR_STMT:
        for_stmt(c, (ForStmt *)s);
        break;
    case NODE_RANGE_STMT:
        check_range(c, (RangeStmt *)s);
        break;
    case NODE_SWITCH_STMT:
        check_switch(c, (SwitchStmt *)s);
        break;
    case NODE_TYPE_SWITCH:
        check_type_switch(c, (TypeSwitchStmt *)s);
        break;
    case NODE_SELECT_STMT:
        check_select(c, (SelectStmt *)s);
        break;
    case NODE_LABELED_STMT:
        check_stmt(c, ((LabeledStmt *)s)->stmt);
        break;
    case NODE_DECL_STMT:
        check_decl_stmt(c, (DeclStmt *)s);
        break;
    case NODE_BRANCH_STMT:
        check_range_branch(c, (BranchStmt *)s);
        break;
    default: // empty statements
        break;
    }
}

void check_stmt(Checker *c, Stmt *s)
{
    if (s == NULL)
        return;
    c->env.has_call_or_recv = false;
    if (check_enter(c, s))
        dispatch(c, s);
    check_leave(c);
}

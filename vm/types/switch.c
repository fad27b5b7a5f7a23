// SPDX-License-Identifier: GPL-3.0-or-later
// switch, type switch and select.
#include "vm/types/impl.h"

static void multiple_defaults(Checker *c, const Node *first, const Node *again)
{
    check_errorf(c, again->pos, "multiple defaults (first at %s)", pos_text(c, first->pos));
}

// ---- Expression switches

static void case_values(Checker *c, const Operand *tag, const CaseClause *cc, SeenSet *seen)
{
    for (uint32_t i = 0; i < cc->nexprs; i++) {
        Operand v = {0}, x = *tag;
        check_expr(c, &v, cc->exprs[i]);
        if (x.mode == MODE_INVALID || v.mode == MODE_INVALID)
            continue;
        check_convert_untyped(c, &v, x.type);
        if (v.mode == MODE_INVALID)
            continue;
        Operand res = v;
        check_comparison(c, &res, &x, TOK_EQL, true);
        if (v.mode == MODE_CONST && res.mode != MODE_INVALID)
            check_final_type(c, v.expr, type_default(c->ctx, v.type), true);
        if (res.mode == MODE_INVALID || v.mode != MODE_CONST ||
            v.val->kind == CONST_BOOL || v.val->kind == CONST_COMPLEX ||
            v.val->kind == CONST_UNKNOWN)
            continue;
        const SeenConst *other = seen_add(c, seen, v.val, v.type, cc->exprs[i]->at);
        if (other != NULL)
            check_error_at(c, cc->exprs[i],
                           "duplicate case %s in expression switch\n\t%s: previous case",
                           operand_text(c, &v), pos_text(c, other->pos));
    }
}

// What a switch without a tag compares with.
static Operand true_operand(Checker *c, const SwitchStmt *s)
{
    Ident *id = ARENA_NEW(c->a, Ident);
    id->kind = NODE_IDENT;
    id->pos = id->end = id->at = s->lbrace;
    id->name = names_internz(c->ctx->cfg.names, "true");
    return (Operand){.mode = MODE_CONST, .expr = &id->expr, .type = c->ctx->basics[TYPE_BOOL],
                     .val = const_from_bool(c->a, true)};
}

static uint32_t count_cases(CaseClause *const *cases, uint32_t n)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < n; i++)
        sum += cases[i]->nexprs;
    return sum;
}

void check_switch(Checker *c, SwitchStmt *s)
{
    check_open_scope(c);
    if (s->init != NULL)
        check_stmt(c, s->init);
    Operand tag = {0};
    if (s->tag != NULL) {
        check_expr(c, &tag, s->tag);
        check_assignment(c, &tag, NULL, "switch expression");
        if (tag.mode != MODE_INVALID && !type_comparable(tag.type) && !type_has_nil(tag.type)) {
            check_error_at(c, s->tag, "cannot switch on %s (%s is not comparable)",
                           operand_text(c, &tag), type_text(c, tag.type));
            tag.mode = MODE_INVALID;
        }
    } else {
        tag = true_operand(c, s);
    }
    const CaseClause *first = NULL;
    SeenSet seen = seen_new(c, count_cases(s->cases, s->ncases));
    for (uint32_t i = 0; i < s->ncases; i++) {
        CaseClause *cc = s->cases[i];
        if (cc->is_default && first != NULL)
            multiple_defaults(c, &first->node, &cc->node);
        else if (cc->is_default)
            first = cc;
        case_values(c, &tag, cc, &seen);
        check_open_scope(c);
        check_stmt_list(c, cc->body, cc->nbody);
        check_close_scope(c);
    }
    check_close_scope(c);
}

// ---- Type switches

typedef struct SeenTypes {
    Type **types; // NULL for nil
    Expr **at;
    uint32_t len;
} SeenTypes;

static bool is_nil_case(Checker *c, Expr *e)
{
    const Ident *id = as_Ident(ast_unparen(e));
    if (id == NULL || strcmp(id->name->text, "nil") != 0)
        return false;
    const Object *o = scope_lookup_parent(c->env.scope, id->name, NULL);
    return o != NULL && o->kind == OBJ_NIL;
}

static bool seen_type(Checker *c, SeenTypes *seen, Type *t, Expr *e)
{
    for (uint32_t i = 0; i < seen->len; i++) {
        Type *o = seen->types[i];
        if (o == t || (o != NULL && t != NULL && type_identical(o, t))) {
            check_error_at(c, e, "duplicate case %s in type switch\n\t%s: previous case",
                           t != NULL ? type_text(c, t) : "nil", pos_text(c, seen->at[i]->pos));
            return true;
        }
    }
    seen->types[seen->len] = t;
    seen->at[seen->len++] = e;
    return false;
}

// Checks the types of a clause; returns the last one, NULL for nil or an error.
static Type *case_types(Checker *c, const Operand *x, const CaseClause *cc, SeenTypes *seen)
{
    Type *t = NULL;
    for (uint32_t i = 0; i < cc->nexprs; i++) {
        Expr *e = cc->exprs[i];
        if (is_nil_case(c, e)) {
            Operand dummy = {0};
            check_expr(c, &dummy, e);
            t = NULL;
        } else {
            t = check_var_type(c, e);
            if (!type_is_valid(t))
                continue;
        }
        if (seen_type(c, seen, t, e) || x->mode == MODE_INVALID || t == NULL ||
            type_is_interface(t) || type_is_param(t))
            continue;
        const char *why = NULL;
        if (missing_method(c, t, x->type, false, &why) != NULL)
            check_error_at(c, e,
                           "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s",
                           expr_text(c, e), operand_text(c, x), type_text(c, t), why);
    }
    return t;
}

// The symbol of a type switch is a variable of its own in each clause.
static Object *clause_var(Checker *c, const TypeSwitchStmt *s, CaseClause *cc, const Operand *x,
                          Type *t)
{
    if (cc->nexprs != 1 || t == NULL)
        t = x->mode != MODE_INVALID ? x->type : c->ctx->basics[TYPE_INVALID];
    Object *v = var_new(c, VAR_LOCAL, s->bind->name, s->bind->pos, t);
    cc->obj = v;
    check_declare(c, c->env.scope, v);
    return v;
}

void check_type_switch(Checker *c, TypeSwitchStmt *s)
{
    check_open_scope(c);
    if (s->init != NULL)
        check_stmt(c, s->init);
    bool bind = s->bind != NULL, used = false;
    if (bind && s->bind->name == c->ctx->blank) {
        check_error_at(c, s->bind, "no new variable on left side of :=");
        bind = false;
    }
    Operand x = {0};
    check_expr(c, &x, s->x);
    if (x.mode != MODE_INVALID && type_is_param(x.type)) {
        check_error_at(c, s->x, "cannot use type switch on type parameter value %s",
                       operand_text(c, &x));
        x.mode = MODE_INVALID;
    } else if (x.mode != MODE_INVALID && !type_is_interface(x.type)) {
        check_error_at(c, s->x, "%s is not an interface", operand_text(c, &x));
        x.mode = MODE_INVALID;
    }
    uint32_t n = count_cases(s->cases, s->ncases);
    SeenTypes seen = {ARENA_ARRAY(c->a, Type *, n), ARENA_ARRAY(c->a, Expr *, n), 0};
    const CaseClause *first = NULL;
    for (uint32_t i = 0; i < s->ncases; i++) {
        CaseClause *cc = s->cases[i];
        if (cc->is_default && first != NULL)
            multiple_defaults(c, &first->node, &cc->node);
        else if (cc->is_default)
            first = cc;
        Type *t = case_types(c, &x, cc, &seen);
        check_open_scope(c);
        Object *v = bind ? clause_var(c, s, cc, &x, t) : NULL;
        check_stmt_list(c, cc->body, cc->nbody);
        if (v != NULL) {
            used = used || v->used;
            v->used = true; // one message for all clauses
        }
        check_close_scope(c);
    }
    if (bind && !used && (c->ctx->report_unused || !check_in_script(c)))
        check_error_at(c, s->bind, "%s declared and not used", s->bind->name->text);
    check_close_scope(c);
}

// ---- Select

static bool is_receive(Expr *e)
{
    const UnaryExpr *u = as_UnaryExpr(ast_unparen(e));
    return u != NULL && u->op == TOK_ARROW;
}

static bool valid_comm(const Stmt *s)
{
    if (s == NULL || s->kind == NODE_SEND_STMT)
        return true;
    if (s->kind == NODE_EXPR_STMT)
        return is_receive(((ExprStmt *)s)->x);
    const AssignStmt *a = as_AssignStmt(s);
    return a != NULL && a->nrhs == 1 && is_receive(a->rhs[0]);
}

void check_select(Checker *c, SelectStmt *s)
{
    const CommClause *first = NULL;
    for (uint32_t i = 0; i < s->ncases; i++) {
        CommClause *cc = s->cases[i];
        if (cc->is_default && first != NULL)
            multiple_defaults(c, &first->node, &cc->node);
        else if (cc->is_default)
            first = cc;
        if (!valid_comm(cc->comm)) {
            check_error_at(c, cc->comm,
                           "select case must be send or receive (possibly with assignment)");
            continue;
        }
        check_open_scope(c);
        check_stmt(c, cc->comm);
        check_stmt_list(c, cc->body, cc->nbody);
        check_close_scope(c);
    }
}

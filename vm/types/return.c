// SPDX-License-Identifier: GPL-3.0-or-later
// Terminating statements, as the specification lists them. A break counts for the statement the
// parser resolved it to.
#include "vm/types/impl.h"

static bool is_panic(Expr *x)
{
    const CallExpr *call = as_CallExpr(ast_unparen(x));
    return call != NULL && call->call_kind == CALL_BUILTIN && call->builtin == BUILTIN_PANIC;
}

typedef struct BreakSearch {
    const Stmt *target;
    bool found;
} BreakSearch;

static void find_break(void *arg, Node *n)
{
    BreakSearch *s = arg;
    if (s->found || n->kind == NODE_FUNC_LIT || node_is_expr(n))
        return;
    const BranchStmt *b = as_BranchStmt(n);
    if (b != NULL)
        s->found = b->tok == TOK_BREAK && b->target == s->target;
    else
        ast_children(n, find_break, arg);
}

static bool has_break(const Stmt *s)
{
    BreakSearch search = {.target = s};
    ast_children((Node *)(uintptr_t)s, find_break, &search);
    return search.found;
}

static bool switch_terminates(const Stmt *s, CaseClause *const *cases, uint32_t n)
{
    bool has_default = false;
    for (uint32_t i = 0; i < n; i++) {
        const CaseClause *cc = cases[i];
        has_default = has_default || cc->is_default;
        if (!stmts_are_terminating(cc->body, cc->nbody))
            return false;
    }
    return has_default && !has_break(s);
}

bool stmts_are_terminating(Stmt *const *list, uint32_t n)
{
    while (n > 0 && list[n - 1]->kind == NODE_EMPTY_STMT)
        n--;
    return n > 0 && stmt_is_terminating(list[n - 1]);
}

static bool select_terminates(const SelectStmt *s)
{
    for (uint32_t i = 0; i < s->ncases; i++)
        if (!stmts_are_terminating(s->cases[i]->body, s->cases[i]->nbody))
            return false;
    return !has_break(&s->node);
}

static bool branch_terminates(const BranchStmt *b)
{
    return b->tok == TOK_GOTO || b->tok == TOK_FALLTHROUGH;
}

bool stmt_is_terminating(const Stmt *s)
{
    while (s != NULL && s->kind == NODE_LABELED_STMT)
        s = ((const LabeledStmt *)s)->stmt;
    // An else if takes the place of the if it ends.
    while (s != NULL && s->kind == NODE_IF_STMT) {
        const IfStmt *i = (const IfStmt *)s;
        if (i->els == NULL || !stmts_are_terminating(i->then->stmts, i->then->nstmts))
            return false;
        s = i->els;
    }
    if (s == NULL)
        return false;
    switch (s->kind) {
    case NODE_EXPR_STMT:
        return is_panic(((const ExprStmt *)s)->x);
    case NODE_RETURN_STMT:
        return true;
    case NODE_BRANCH_STMT:
        return branch_terminates((const BranchStmt *)s);
    case NODE_BLOCK:
        return stmts_are_terminating(((const BlockStmt *)s)->stmts,
                                     ((const BlockStmt *)s)->nstmts);
    case NODE_FOR_STMT:
        return ((const ForStmt *)s)->cond == NULL && !has_break(s);
    case NODE_SWITCH_STMT:
        return switch_terminates(s, ((const SwitchStmt *)s)->cases,
                                 ((const SwitchStmt *)s)->ncases);
    case NODE_TYPE_SWITCH:
        return switch_terminates(s, ((const TypeSwitchStmt *)s)->cases,
                                 ((const TypeSwitchStmt *)s)->ncases);
    case NODE_SELECT_STMT:
        return select_terminates((const SelectStmt *)s);
    default:
        return false;
    }
}

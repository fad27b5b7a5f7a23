// SPDX-License-Identifier: GPL-3.0-or-later
// Statements.
#include "vm/syntax/format.h"

static void stmt_list(Printer *p, Stmt *const *list, uint32_t n, bool indent, bool before_brace) {
    if (indent)
        fmt_ws(p, WS_INDENT);
    uint32_t line = 0;
    bool first = true;
    for (uint32_t i = 0; i < n; i++) {
        const Stmt *s = list[i];
        if (s->kind == NODE_EMPTY_STMT)
            continue;
        if (p->text.len)
            fmt_break(p, fmt_line(p, s->pos), 1, WS_NONE,
                      first || !indent || p->out.line > line);
        p->line_ptr = &line;
        fmt_stmt(p, s, before_brace && i == n - 1);
        for (; s->kind == NODE_LABELED_STMT; s = ((const LabeledStmt *)s)->stmt)
            line++; // the label has a line of its own
        first = false;
    }
    if (indent)
        fmt_ws(p, WS_UNINDENT);
}

static void braces(Printer *p, Pos open, Stmt *const *list, uint32_t n, bool indent, Pos close) {
    fmt_tok_at(p, open, TOK_LBRACE);
    stmt_list(p, list, n, indent, true);
    fmt_break(p, fmt_line(p, close), 1, WS_NONE, true);
    fmt_tok_at(p, close, TOK_RBRACE);
}

static void block(Printer *p, const BlockStmt *b) {
    braces(p, b->lbrace, b->stmts, b->nstmts, true, b->rbrace);
}

// ---- Function bodies ----------------------------------------------------------------------------

enum { LONGEST = 100 };

// How long a body would be on one line; more than LONGEST if it must not be.
static uint32_t body_size(Printer *p, const BlockStmt *b) {
    enum { MOST = 5 };
    if (fmt_line(p, b->lbrace) != fmt_line(p, b->rbrace) || b->nstmts > MOST)
        return LONGEST + 1;
    uint32_t size = fmt_comment_size_before(p, fmt_place(p, b->rbrace));
    for (uint32_t i = 0; i < b->nstmts && size <= LONGEST; i++)
        size += (i ? 2 : 0) + fmt_size(p, b->stmts[i], LONGEST);
    return size;
}

static void one_line(Printer *p, const BlockStmt *b, WhiteSpace sep) {
    fmt_ws(p, sep);
    fmt_tok_at(p, b->lbrace, TOK_LBRACE);
    if (b->nstmts) {
        fmt_ws(p, WS_BLANK);
        for (uint32_t i = 0; i < b->nstmts; i++) {
            if (i > 0) {
                fmt_tok(p, TOK_SEMI);
                fmt_ws(p, WS_BLANK);
            }
            fmt_stmt(p, b->stmts[i], i == b->nstmts - 1);
        }
        fmt_ws(p, WS_BLANK);
    }
    bool blank = p->no_blank, brk = p->no_break;
    fmt_mode(p, blank, !brk);
    fmt_tok_at(p, b->rbrace, TOK_RBRACE);
    fmt_mode(p, blank, brk);
}

void fmt_body(Printer *p, const BlockStmt *b, WhiteSpace sep, Pos startpos, uint32_t startcol) {
    if (!b)
        return;
    int level = p->level;
    p->level = 0;
    bool same = fmt_line(p, startpos) == p->pos.line;
    if (same && p->out.col - startcol + body_size(p, b) <= LONGEST) {
        one_line(p, b, sep);
    } else {
        fmt_ws(p, WS_BLANK);
        block(p, b);
    }
    p->level = level;
}

// ---- Headers ------------------------------------------------------------------------------------

static void header(Printer *p, bool loop, const Stmt *init, const Expr *cond, const Stmt *post) {
    fmt_ws(p, WS_BLANK);
    bool blank = cond != NULL, clauses = init || post;
    if (init)
        fmt_stmt(p, init, false);
    if (clauses) {
        fmt_tok(p, TOK_SEMI);
        fmt_ws(p, WS_BLANK);
    }
    if (cond)
        fmt_expr(p, fmt_strip(cond));
    if (clauses && loop) {
        fmt_tok(p, TOK_SEMI);
        fmt_ws(p, WS_BLANK);
        if (post)
            fmt_stmt(p, post, false);
        blank = post != NULL;
    }
    if (blank)
        fmt_ws(p, WS_BLANK);
}

static const Stmt *full(const Stmt *s) {
    return s && s->kind != NODE_EMPTY_STMT ? s : NULL;
}

static void if_stmt(Printer *p, const IfStmt *s, bool before_brace) {
    for (;;) { // else if chains may be higher than the stack is deep
        fmt_tok(p, TOK_IF);
        header(p, false, full(s->init), s->cond, NULL);
        block(p, s->then);
        if (!s->els)
            return;
        fmt_ws(p, WS_BLANK);
        fmt_tok(p, TOK_ELSE);
        fmt_ws(p, WS_BLANK);
        if (s->els->kind != NODE_IF_STMT) {
            fmt_stmt(p, s->els, before_brace);
            return;
        }
        s = (const IfStmt *)s->els;
        fmt_at(p, s->pos);
    }
}

static void range_stmt(Printer *p, const RangeStmt *s) {
    fmt_tok(p, TOK_FOR);
    fmt_ws(p, WS_BLANK);
    for (uint32_t i = 0; i < s->nlhs; i++) {
        if (i > 0) {
            fmt_tok_at(p, s->lhs[i]->pos, TOK_COMMA);
            fmt_ws(p, WS_BLANK);
        }
        fmt_expr(p, s->lhs[i]);
    }
    if (s->nlhs) {
        fmt_ws(p, WS_BLANK);
        fmt_tok_at(p, s->op, s->define ? TOK_DEFINE : TOK_ASSIGN);
        fmt_ws(p, WS_BLANK);
    }
    fmt_tok(p, TOK_RANGE);
    fmt_ws(p, WS_BLANK);
    fmt_expr(p, fmt_strip(s->x));
    fmt_ws(p, WS_BLANK);
    block(p, s->body);
}

static void type_switch(Printer *p, const TypeSwitchStmt *s) {
    fmt_tok(p, TOK_SWITCH);
    if (full(s->init)) {
        fmt_ws(p, WS_BLANK);
        fmt_stmt(p, s->init, false);
        fmt_tok(p, TOK_SEMI);
    }
    fmt_ws(p, WS_BLANK);
    if (s->bind) {
        fmt_expr(p, &s->bind->expr);
        fmt_ws(p, WS_BLANK);
        fmt_tok(p, TOK_DEFINE);
        fmt_ws(p, WS_BLANK);
    }
    fmt_operand(p, s->x, 7, 1);
    fmt_tok(p, TOK_DOT);
    fmt_tok_at(p, s->lparen, TOK_LPAREN);
    fmt_tok(p, TOK_TYPE);
    fmt_tok_at(p, s->guard.end - 1, TOK_RPAREN);
    fmt_ws(p, WS_BLANK);
    braces(p, s->lbrace, (Stmt *const *)(const void *)s->cases, s->ncases, false, s->rbrace);
}

static void clause_body(Printer *p, Pos colon, Stmt *const *list, uint32_t n, bool before_brace) {
    fmt_tok_at(p, colon, TOK_COLON);
    stmt_list(p, list, n, true, before_brace);
}

static void case_clause(Printer *p, const CaseClause *c, bool before_brace) {
    if (c->is_default) {
        fmt_tok(p, TOK_DEFAULT);
    } else {
        fmt_tok(p, TOK_CASE);
        fmt_ws(p, WS_BLANK);
        fmt_list(p, c->pos, c->exprs, c->nexprs, 1, 0, c->colon);
    }
    clause_body(p, c->colon, c->body, c->nbody, before_brace);
}

static void comm_clause(Printer *p, const CommClause *c, bool before_brace) {
    if (c->is_default) {
        fmt_tok(p, TOK_DEFAULT);
    } else {
        fmt_tok(p, TOK_CASE);
        fmt_ws(p, WS_BLANK);
        fmt_stmt(p, c->comm, false);
    }
    clause_body(p, c->colon, c->body, c->nbody, before_brace);
}

static void select_stmt(Printer *p, const SelectStmt *s) {
    fmt_tok(p, TOK_SELECT);
    fmt_ws(p, WS_BLANK);
    if (s->ncases == 0 && !fmt_comment_before(p, fmt_place(p, s->rbrace))) {
        fmt_tok_at(p, s->lbrace, TOK_LBRACE);
        fmt_tok_at(p, s->rbrace, TOK_RBRACE);
        return;
    }
    braces(p, s->lbrace, (Stmt *const *)(const void *)s->cases, s->ncases, false, s->rbrace);
}

// ---- Simple statements --------------------------------------------------------------------------

static void labeled(Printer *p, const LabeledStmt *s, bool before_brace) {
    fmt_ws(p, WS_UNINDENT);
    fmt_expr(p, &s->label->expr);
    fmt_tok_at(p, s->at, TOK_COLON);
    fmt_ws(p, WS_INDENT);
    if (s->stmt->kind != NODE_EMPTY_STMT) {
        fmt_break(p, fmt_line(p, s->stmt->pos), 1, WS_NONE, true);
    } else if (!before_brace) {
        fmt_ws(p, WS_LINE);
        fmt_tok_at(p, s->stmt->pos, TOK_SEMI);
        return;
    }
    fmt_stmt(p, s->stmt, before_brace);
}

static Token assign_token(Token op) {
    for (int t = TOK_ADD_ASSIGN; t <= TOK_SHR_ASSIGN; t++)
        if (token_assign_op((Token)t) == op)
            return (Token)t;
    return op;
}

static void assign(Printer *p, const AssignStmt *s) {
    int depth = s->nlhs > 1 && s->nrhs > 1 ? 2 : 1;
    fmt_list(p, s->pos, s->lhs, s->nlhs, depth, 0, s->at);
    fmt_ws(p, WS_BLANK);
    fmt_tok_at(p, s->at, assign_token((Token)s->op));
    fmt_ws(p, WS_BLANK);
    fmt_list(p, s->at, s->rhs, s->nrhs, depth, 0, 0);
}

// Do results on several lines need an indentation? Not when only one of them is what spans lines.
static bool indents(const Printer *p, Expr *const *list, uint32_t n) {
    if (n < 2)
        return false;
    uint32_t line = fmt_line(p, list[0]->pos), multi = 0;
    if (line == fmt_line(p, list[n - 1]->end))
        return false;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t from = fmt_line(p, list[i]->pos), to = fmt_line(p, list[i]->end);
        if (line < from)
            return true;
        multi += from < to;
        line = to;
    }
    return multi > 1;
}

static void return_stmt(Printer *p, const ReturnStmt *s) {
    fmt_tok(p, TOK_RETURN);
    if (s->nresults == 0)
        return;
    fmt_ws(p, WS_BLANK);
    bool in = indents(p, s->results, s->nresults);
    if (in)
        fmt_ws(p, WS_INDENT);
    fmt_list(p, 0, s->results, s->nresults, 1, in ? LIST_NO_INDENT : 0, 0);
    if (in)
        fmt_ws(p, WS_UNINDENT);
}

static void simple(Printer *p, const Stmt *s) {
    switch (s->kind) {
    case NODE_EXPR_STMT:
        fmt_expr(p, ((const ExprStmt *)s)->x);
        break;
    case NODE_SEND_STMT:
        fmt_expr(p, ((const SendStmt *)s)->chan);
        fmt_ws(p, WS_BLANK);
        fmt_tok_at(p, s->at, TOK_ARROW);
        fmt_ws(p, WS_BLANK);
        fmt_expr(p, ((const SendStmt *)s)->value);
        break;
    case NODE_INC_DEC:
        fmt_expr_depth(p, ((const IncDecStmt *)s)->x, 2);
        fmt_tok_at(p, s->at, ((const IncDecStmt *)s)->op);
        break;
    case NODE_ASSIGN:
        assign(p, (const AssignStmt *)s);
        break;
    case NODE_GO_STMT:
    case NODE_DEFER_STMT:
        fmt_tok(p, s->kind == NODE_GO_STMT ? TOK_GO : TOK_DEFER);
        fmt_ws(p, WS_BLANK);
        fmt_expr(p, ((const GoStmt *)s)->call); // as in DeferStmt
        break;
    case NODE_RETURN_STMT:
        return_stmt(p, (const ReturnStmt *)s);
        break;
    case NODE_BRANCH_STMT:
        fmt_tok(p, ((const BranchStmt *)s)->tok);
        if (((const BranchStmt *)s)->label) {
            fmt_ws(p, WS_BLANK);
            fmt_expr(p, &((const BranchStmt *)s)->label->expr);
        }
        break;
    default: // an EmptyStmt
        break;
    }
}

void fmt_stmt(Printer *p, const Stmt *s, bool before_brace) {
    fmt_at(p, s->pos);
    switch (s->kind) {
    case NODE_DECL_STMT:
        fmt_decls(p, (const DeclStmt *)s);
        break;
    case NODE_LABELED_STMT:
        labeled(p, (const LabeledStmt *)s, before_brace);
        break;
    case NODE_BLOCK:
        block(p, (const BlockStmt *)s);
        break;
    case NODE_IF_STMT:
        if_stmt(p, (const IfStmt *)s, before_brace);
        break;
    case NODE_CASE_CLAUSE:
        case_clause(p, (const CaseClause *)s, before_brace);
        break;
    case NODE_COMM_CLAUSE:
        comm_clause(p, (const CommClause *)s, before_brace);
        break;
    case NODE_SWITCH_STMT: {
        const SwitchStmt *w = (const SwitchStmt *)s;
        fmt_tok(p, TOK_SWITCH);
        header(p, false, full(w->init), w->tag, NULL);
        braces(p, w->lbrace, (Stmt *const *)(const void *)w->cases, w->ncases, false, w->rbrace);
        break;
    }
    case NODE_TYPE_SWITCH:
        type_switch(p, (const TypeSwitchStmt *)s);
        break;
    case NODE_SELECT_STMT:
        select_stmt(p, (const SelectStmt *)s);
        break;
    case NODE_FOR_STMT: {
        const ForStmt *f = (const ForStmt *)s;
        fmt_tok(p, TOK_FOR);
        header(p, true, full(f->init), f->cond, full(f->post));
        block(p, f->body);
        break;
    }
    case NODE_RANGE_STMT:
        range_stmt(p, (const RangeStmt *)s);
        break;
    default:
        simple(p, s);
        break;
    }
}

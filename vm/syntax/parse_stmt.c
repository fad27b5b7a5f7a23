// SPDX-License-Identifier: GPL-3.0-or-later
// Statements.
#include "vm/syntax/parse.h"

// What stands between a keyword and its block.
typedef struct Header {
    Stmt *init;
    Stmt *cond_stmt; // the condition or tag as it was read
    Expr *cond;      // NULL: none
    Stmt *post;
    RangeStmt *range; // for: a range clause; the rest is empty then
} Header;

static Stmt *range_clause(Parser *p, uint32_t off, Expr **lhs, uint32_t nlhs, Pos op,
                          bool define) {
    RangeStmt *r = NEW(p, RangeStmt, RANGE_STMT, off);
    r->at = pos_at(p, here(p));
    parse_next(p);
    r->lhs = lhs;
    r->nlhs = nlhs;
    r->op = op;
    r->define = define;
    r->x = parse_expr(p);
    node_done(p, r);
    return &r->node;
}

static Stmt *expr_stmt(Parser *p, Expr *x) {
    ExprStmt *s = NEW(p, ExprStmt, EXPR_STMT, off_of(p, x));
    s->at = x->at;
    s->x = x;
    s->end = x->end;
    return &s->node;
}

// lhs op= rhs, lhs = rhs, lhs := rhs; the operator is the current token.
static AssignStmt *assignment(Parser *p, Expr **lhs, uint32_t nlhs, Token op) {
    AssignStmt *s = NEW(p, AssignStmt, ASSIGN, off_of(p, lhs[0]));
    s->at = pos_at(p, here(p));
    s->op = (uint8_t)op;
    s->lhs = lhs;
    s->nlhs = nlhs;
    return s;
}

// A statement that begins with one expression and goes on with no = or := .
static Stmt *after_expr(Parser *p, Expr **lhs) {
    Expr *x = lhs[0];
    Token op = token_assign_op(p->s.tok);
    if (op) {
        AssignStmt *s = assignment(p, lhs, 1, op);
        parse_next(p);
        uint32_t mark = p->stack.len;
        list_push(p, parse_expr(p));
        s->rhs = list_take(p, mark, &s->nrhs);
        node_done(p, s);
        return &s->node;
    }
    if (p->s.tok == TOK_INC || p->s.tok == TOK_DEC) {
        IncDecStmt *s = NEW(p, IncDecStmt, INC_DEC, off_of(p, x));
        s->at = pos_at(p, here(p));
        s->op = p->s.tok;
        s->x = x;
        parse_next(p);
        node_done(p, s);
        return &s->node;
    }
    if (p->s.tok == TOK_ARROW) {
        SendStmt *s = NEW(p, SendStmt, SEND_STMT, off_of(p, x));
        s->at = pos_at(p, here(p));
        parse_next(p);
        s->chan = x;
        s->value = parse_expr(p);
        node_done(p, s);
        return &s->node;
    }
    return expr_stmt(p, x);
}

// SimpleStmt, whose expression list lhs may have been read already. keyword: the statement whose
// header this is (for allows a range clause), or TOK_NONE.
static Stmt *simple_stmt(Parser *p, Expr **lhs, uint32_t nlhs, Token keyword) {
    if (keyword == TOK_FOR && p->s.tok == TOK_RANGE)
        return range_clause(p, here(p), NULL, 0, 0, false);
    if (!lhs)
        lhs = parse_expr_list(p, &nlhs);
    Token op = p->s.tok;
    if (op != TOK_ASSIGN && op != TOK_DEFINE) {
        if (nlhs == 1)
            return after_expr(p, lhs);
        parse_unexpected(p, ", expected := or = or comma");
        parse_advance(p, TOKENS(SEMI) | TOKENS(RBRACE));
        return expr_stmt(p, lhs[0]);
    }
    AssignStmt *s = assignment(p, lhs, nlhs, op);
    parse_next(p);
    if (keyword == TOK_FOR && p->s.tok == TOK_RANGE)
        return range_clause(p, off_of(p, s), lhs, nlhs, s->at, op == TOK_DEFINE);
    s->rhs = parse_expr_list(p, &s->nrhs);
    node_done(p, s);
    return &s->node;
}

// ---- Headers ----------------------------------------------------------------------------------

// An expression in an error message, in parentheses when it has a binary operator.
static void print_emphasized(Buf *b, const Expr *x) {
    bool binary = x->kind == NODE_BINARY;
    buf_adds(b, binary ? "(" : "");
    ast_print_expr(b, x);
    buf_adds(b, binary ? ")" : "");
}

static void print_exprs(Buf *b, Expr **list, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        buf_adds(b, i ? ", " : "");
        if (n == 1)
            print_emphasized(b, list[i]);
        else
            ast_print_expr(b, list[i]);
    }
}

// A statement stands where a condition should: often = written for == .
static void not_a_value(Parser *p, const Stmt *s) {
    Buf b = {0};
    const AssignStmt *a = as_AssignStmt(s);
    const IncDecStmt *inc = as_IncDecStmt(s);
    const SendStmt *send = as_SendStmt(s);
    if (a && a->op == TOK_ASSIGN) {
        buf_adds(&b, "assignment ");
        print_exprs(&b, a->lhs, a->nlhs);
        buf_adds(&b, " = ");
        print_exprs(&b, a->rhs, a->nrhs);
    } else if (a) {
        for (uint32_t i = 0; i < a->nlhs; i++) {
            buf_adds(&b, i ? ", " : "");
            ast_print_expr(&b, a->lhs[i]);
        }
        buf_printf(&b, " %s%s ", token_text(a->op), a->op == TOK_DEFINE ? "" : "=");
        for (uint32_t i = 0; i < a->nrhs; i++) {
            buf_adds(&b, i ? ", " : "");
            ast_print_expr(&b, a->rhs[i]);
        }
    } else if (inc) {
        ast_print_expr(&b, inc->x);
        buf_adds(&b, token_text(inc->op));
    } else if (send) {
        ast_print_expr(&b, send->chan);
        buf_adds(&b, " <- ");
        ast_print_expr(&b, send->value);
    }
    parse_error_at(p, s->at - p->s.file->base, "cannot use %s as value", buf_cstr(&b));
    buf_free(&b);
}

// Sets cond from cond_stmt. had_semi: a semicolon of kind `semi` stood at `semioff`.
static void set_condition(Parser *p, Header *h, Token keyword, bool had_semi, SemiKind semi,
                          uint32_t semioff) {
    if (!h->cond_stmt) {
        if (keyword != TOK_IF || !had_semi)
            return;
        if (semi == SEMI_WRITTEN)
            parse_error_at(p, semioff, "missing condition in if statement");
        else
            parse_error_at(p, semioff, "unexpected %s, expected { after if clause",
                           semi == SEMI_NEWLINE ? "newline" : "EOF");
        h->cond = bad_expr(p);
        return;
    }
    ExprStmt *x = as_ExprStmt(h->cond_stmt);
    if (x)
        h->cond = x->x;
    else
        not_a_value(p, h->cond_stmt);
}

static bool is_define(const Stmt *s) {
    const AssignStmt *a = as_AssignStmt(s);
    return a && a->op == TOK_DEFINE;
}

// `switch x := y.(type)`: an assignment that is allowed as the tag.
static bool is_type_guard(const Stmt *s) {
    const AssignStmt *a = as_AssignStmt(s);
    const TypeAssertExpr *t = a && a->nrhs == 1 ? as_TypeAssertExpr(a->rhs[0]) : NULL;
    return t && !t->typex && a->op == TOK_DEFINE && a->nlhs == 1 &&
           a->lhs[0]->kind == NODE_IDENT;
}

static void for_clauses(Parser *p, Header *h) {
    if (p->s.tok != TOK_SEMI) {
        if (p->s.tok == TOK_LBRACE) {
            parse_unexpected(p, ", expected for loop condition");
            return;
        }
        h->cond_stmt = simple_stmt(p, NULL, 0, TOK_NONE);
    }
    parse_want(p, TOK_SEMI);
    if (p->s.tok == TOK_LBRACE)
        return;
    h->post = simple_stmt(p, NULL, 0, TOK_NONE);
    if (is_define(h->post))
        parse_error_at(p, h->post->at - p->s.file->base,
                       "cannot declare in post statement of for loop");
}

// The header of if, for or switch; the keyword is the current token.
static Header header(Parser *p, Token keyword) {
    Header h = {0};
    bool had_semi = false;
    SemiKind semi = SEMI_WRITTEN;
    uint32_t semioff = 0;
    parse_want(p, keyword);
    if (p->s.tok == TOK_LBRACE) {
        if (keyword == TOK_IF) {
            parse_error(p, "missing condition in if statement");
            h.cond = bad_expr(p);
        }
        return h;
    }
    int outer = p->xnest;
    p->xnest = -1;
    if (p->s.tok != TOK_SEMI) {
        if (parse_got(p, TOK_VAR))
            parse_error(p, "var declaration not allowed in %s initializer", token_text(keyword));
        h.init = simple_stmt(p, NULL, 0, keyword);
        if ((h.range = as_RangeStmt(h.init))) {
            p->xnest = outer;
            return h;
        }
    }
    if (p->s.tok == TOK_LBRACE) {
        h.cond_stmt = h.init;
        h.init = NULL;
    } else {
        if (p->s.tok == TOK_SEMI) {
            had_semi = true;
            semi = (SemiKind)p->s.semi;
            semioff = here(p);
            parse_next(p);
        } else { // asking for the brace reads better than asking for a semicolon
            parse_want(p, TOK_LBRACE);
            if (p->s.tok != TOK_LBRACE)
                parse_advance(p, TOKENS(LBRACE) | TOKENS(RBRACE));
        }
        if (keyword == TOK_FOR)
            for_clauses(p, &h);
        else if (p->s.tok != TOK_LBRACE)
            h.cond_stmt = simple_stmt(p, NULL, 0, keyword);
    }
    if (keyword != TOK_SWITCH || !is_type_guard(h.cond_stmt))
        set_condition(p, &h, keyword, had_semi, semi, semioff);
    p->xnest = outer;
    return h;
}

// ---- Blocks and control -----------------------------------------------------------------------

BlockStmt *parse_block(Parser *p, const char *context) {
    BlockStmt *b = NEW(p, BlockStmt, BLOCK, here(p));
    b->lbrace = b->at;
    if (!parse_got(p, TOK_LBRACE)) {
        parse_unexpected(p, ", expected { after %s", context ? context : "");
        parse_advance(p, TOKENS(NAME) | TOKENS(RBRACE));
        b->rbrace = pos_at(p, here(p));
        if (parse_got(p, TOK_RBRACE)) {
            node_done(p, b);
            return b;
        }
    }
    b->stmts = parse_stmt_list(p, &b->nstmts);
    b->rbrace = pos_at(p, here(p));
    parse_want(p, TOK_RBRACE);
    node_done(p, b);
    return b;
}

static Stmt *for_stmt(Parser *p) {
    uint32_t off = here(p);
    Header h = header(p, TOK_FOR);
    if (h.range) {
        h.range->pos = pos_at(p, off);
        h.range->body = parse_block(p, "for clause");
        node_done(p, h.range);
        return &h.range->node;
    }
    ForStmt *s = NEW(p, ForStmt, FOR_STMT, off);
    s->init = h.init;
    s->cond = h.cond;
    s->post = h.post;
    s->body = parse_block(p, "for clause");
    node_done(p, s);
    return &s->node;
}

// if ... else if ... is a loop here, so that long chains cost no stack.
static Stmt *if_stmt(Parser *p) {
    IfStmt *first = NULL;
    Stmt **link = NULL;
    uint32_t links = 0, mark = p->stack.len;
    for (;;) {
        IfStmt *s = NEW(p, IfStmt, IF_STMT, here(p));
        list_push(p, s);
        if (link)
            *link = &s->node;
        else
            first = s;
        Header h = header(p, TOK_IF);
        s->init = h.init;
        s->cond = h.cond ? h.cond : bad_expr(p);
        s->then = parse_block(p, "if clause");
        link = &s->els;
        if (!parse_got(p, TOK_ELSE))
            break;
        if (p->s.tok == TOK_IF) {
            links++;
            if (++p->depth > AST_MAX_HEIGHT)
                nest_too_deep(p);
            continue;
        }
        if (p->s.tok == TOK_LBRACE) {
            s->els = &parse_block(p, NULL)->node;
        } else {
            parse_error(p, "else must be followed by if or statement block");
            parse_advance(p, TOKENS(NAME) | TOKENS(RBRACE));
        }
        break;
    }
    while (p->stack.len > mark)
        node_done(p, p->stack.data[--p->stack.len]);
    p->depth -= links;
    return &first->node;
}

static void case_body(Parser *p, Stmt ***body, uint32_t *n, Pos *colon) {
    *colon = pos_at(p, here(p));
    parse_want(p, TOK_COLON);
    *body = parse_stmt_list(p, n);
}

static void not_a_case(Parser *p) {
    parse_unexpected(p, ", expected case or default or }");
    parse_advance(p, TOKENS(COLON) | TOKENS(CASE) | TOKENS(DEFAULT) | TOKENS(RBRACE));
}

static CaseClause *case_clause(Parser *p) {
    CaseClause *c = NEW(p, CaseClause, CASE_CLAUSE, here(p));
    if (parse_got(p, TOK_CASE))
        c->exprs = parse_expr_list(p, &c->nexprs);
    else if (parse_got(p, TOK_DEFAULT))
        c->is_default = true;
    else
        not_a_case(p);
    case_body(p, &c->body, &c->nbody, &c->colon);
    node_done(p, c);
    return c;
}

static CommClause *comm_clause(Parser *p) {
    CommClause *c = NEW(p, CommClause, COMM_CLAUSE, here(p));
    if (parse_got(p, TOK_CASE))
        c->comm = simple_stmt(p, NULL, 0, TOK_NONE);
    else if (parse_got(p, TOK_DEFAULT))
        c->is_default = true;
    else
        not_a_case(p);
    case_body(p, &c->body, &c->nbody, &c->colon);
    node_done(p, c);
    return c;
}

// { clause } of switch (comm false) and select.
static void *clauses(Parser *p, const char *what, bool comm, uint32_t *n, Pos *lbrace,
                     Pos *rbrace) {
    *lbrace = pos_at(p, here(p));
    if (!parse_got(p, TOK_LBRACE)) {
        parse_error(p, "missing { after %s clause", what);
        parse_advance(p, TOKENS(CASE) | TOKENS(DEFAULT) | TOKENS(RBRACE));
    }
    uint32_t mark = p->stack.len;
    while (p->s.tok != TOK_EOF && p->s.tok != TOK_RBRACE)
        list_push(p, comm ? (void *)comm_clause(p) : case_clause(p));
    *rbrace = pos_at(p, here(p));
    parse_want(p, TOK_RBRACE);
    return list_take(p, mark, n);
}

static Stmt *switch_stmt(Parser *p) {
    uint32_t off = here(p);
    Header h = header(p, TOK_SWITCH);
    Ident *bind = NULL;
    Expr *guard = h.cond;
    if (!guard && h.cond_stmt && is_type_guard(h.cond_stmt)) {
        AssignStmt *a = (AssignStmt *)h.cond_stmt;
        bind = (Ident *)a->lhs[0];
        guard = a->rhs[0];
    }
    TypeAssertExpr *t = as_TypeAssertExpr(guard);
    if (t && !t->typex) {
        TypeSwitchStmt *s = NEW(p, TypeSwitchStmt, TYPE_SWITCH, off);
        s->init = h.init;
        s->bind = bind;
        s->x = t->x;
        s->guard = node_span(t);
        s->lparen = t->lparen;
        s->cases = clauses(p, "switch", false, &s->ncases, &s->lbrace, &s->rbrace);
        node_done(p, s);
        return &s->node;
    }
    SwitchStmt *s = NEW(p, SwitchStmt, SWITCH_STMT, off);
    s->init = h.init;
    s->tag = h.cond;
    s->cases = clauses(p, "switch", false, &s->ncases, &s->lbrace, &s->rbrace);
    node_done(p, s);
    return &s->node;
}

static Stmt *select_stmt(Parser *p) {
    SelectStmt *s = NEW(p, SelectStmt, SELECT_STMT, here(p));
    parse_next(p);
    s->cases = clauses(p, "select", true, &s->ncases, &s->lbrace, &s->rbrace);
    node_done(p, s);
    return &s->node;
}

// go f(x), defer f(x)
static Stmt *call_stmt(Parser *p) {
    bool is_go = p->s.tok == TOK_GO;
    const char *word = token_text(p->s.tok);
    uint32_t off = here(p);
    parse_next(p);
    Expr *x = parse_primary(p, NULL);
    if (x->kind == NODE_PAREN) {
        parse_plain_error(p, off_of(p, x), "expression in %s must not be parenthesized", word);
        x = ast_unparen(x);
    }
    GoStmt *s = is_go ? NEW(p, GoStmt, GO_STMT, off)
                      : (GoStmt *)NEW(p, DeferStmt, DEFER_STMT, off);
    _Static_assert(sizeof(GoStmt) == sizeof(DeferStmt), "the two have one shape");
    s->call = x;
    node_done(p, s);
    return &s->node;
}

static Stmt *branch_stmt(Parser *p) {
    BranchStmt *s = NEW(p, BranchStmt, BRANCH_STMT, here(p));
    s->tok = p->s.tok;
    parse_next(p);
    if (s->tok == TOK_GOTO || (s->tok != TOK_FALLTHROUGH && p->s.tok == TOK_NAME))
        s->label = parse_name(p);
    node_done(p, s);
    return &s->node;
}

static Stmt *return_stmt(Parser *p) {
    ReturnStmt *s = NEW(p, ReturnStmt, RETURN_STMT, here(p));
    parse_next(p);
    if (p->s.tok != TOK_SEMI && p->s.tok != TOK_RBRACE)
        s->results = parse_expr_list(p, &s->nresults);
    node_done(p, s);
    return &s->node;
}

static Stmt *labeled_stmt(Parser *p, Ident *label) {
    LabeledStmt *s = NEW(p, LabeledStmt, LABELED_STMT, off_of(p, label));
    uint32_t colon = here(p);
    s->at = pos_at(p, colon);
    s->label = label;
    parse_want(p, TOK_COLON);
    if (p->s.tok == TOK_RBRACE) { // the empty statement that may stand before a brace
        EmptyStmt *e = NEW(p, EmptyStmt, EMPTY_STMT, here(p));
        e->end = e->pos;
        s->stmt = &e->node;
        node_done(p, s);
        return &s->node;
    }
    s->stmt = parse_stmt_or_null(p);
    if (!s->stmt) {
        parse_error_at(p, colon, "missing statement after label");
        return NULL;
    }
    node_done(p, s);
    return &s->node;
}

Stmt *parse_func_stmt(Parser *p, FuncType *sig) {
    uint32_t mark = p->stack.len, n;
    list_push(p, parse_expr_from(p, parse_func_operand(p, sig)));
    Expr **lhs = list_take(p, mark, &n);
    return simple_stmt(p, lhs, n, TOK_NONE);
}

static Stmt *statement(Parser *p) {
    switch (p->s.tok) {
    case TOK_NAME: {
        uint32_t n;
        Expr **lhs = parse_expr_list(p, &n);
        if (n == 1 && lhs[0]->kind == NODE_IDENT && p->s.tok == TOK_COLON)
            return labeled_stmt(p, (Ident *)lhs[0]);
        return simple_stmt(p, lhs, n, TOK_NONE);
    }
    case TOK_VAR:
    case TOK_CONST:
    case TOK_TYPE:
        return &parse_decl_stmt(p)->node;
    case TOK_LBRACE:
        return &parse_block(p, NULL)->node;
    case TOK_FOR:
        return for_stmt(p);
    case TOK_SWITCH:
        return switch_stmt(p);
    case TOK_SELECT:
        return select_stmt(p);
    case TOK_IF:
        return if_stmt(p);
    case TOK_BREAK:
    case TOK_CONTINUE:
    case TOK_GOTO:
    case TOK_FALLTHROUGH:
        return branch_stmt(p);
    case TOK_GO:
    case TOK_DEFER:
        return call_stmt(p);
    case TOK_RETURN:
        return return_stmt(p);
    case TOK_SEMI: {
        EmptyStmt *e = NEW(p, EmptyStmt, EMPTY_STMT, here(p));
        e->end = e->pos;
        return &e->node;
    }
    default:
        return simple_stmt(p, NULL, 0, TOK_NONE);
    }
}

// Tokens that can begin a statement.
static bool begins_statement(Token t) {
    const TokenSet set =
        TOKENS(NAME) | TOKENS(VAR) | TOKENS(CONST) | TOKENS(TYPE) | TOKENS(LBRACE) | TOKENS(FOR) |
        TOKENS(SWITCH) | TOKENS(SELECT) | TOKENS(IF) | TOKENS(BREAK) | TOKENS(CONTINUE) |
        TOKENS(GOTO) | TOKENS(FALLTHROUGH) | TOKENS(GO) | TOKENS(DEFER) | TOKENS(RETURN) |
        TOKENS(SEMI) | TOKENS(ADD) | TOKENS(SUB) | TOKENS(MUL) | TOKENS(AND) | TOKENS(XOR) |
        TOKENS(NOT) | TOKENS(ARROW) | TOKENS(INT) | TOKENS(FLOAT) | TOKENS(IMAG) | TOKENS(CHAR) |
        TOKENS(STRING) | TOKENS(FUNC) | TOKENS(LPAREN) | TOKENS(LBRACK) | TOKENS(STRUCT) |
        TOKENS(MAP) | TOKENS(CHAN) | TOKENS(INTERFACE);
    return (set >> t & 1) != 0;
}

Stmt *parse_stmt_or_null(Parser *p) {
    if (!begins_statement(p->s.tok))
        return NULL;
    Stmt *s = nest_enter(p) ? statement(p) : NULL;
    nest_leave(p);
    return s;
}

void parse_stmt_goes_on(Parser *p, const Stmt *s) {
    const ExprStmt *x = as_ExprStmt(s);
    const Ident *id = x ? as_Ident(x->x) : NULL;
    uint32_t errors = p->s.nerrors;
    parse_unexpected(p, " at end of statement");
    DiagList *l = p->ctx->diags;
    if (id && strcmp(id->name->text, "while") == 0 && errors < p->s.nerrors && l->len)
        l->items[l->len - 1].hint = STR_LIT("the only loop is for: for condition { }");
}

// StatementList = { Statement ";" } .
Stmt **parse_stmt_list(Parser *p, uint32_t *n) {
    uint32_t mark = p->stack.len;
    while (p->s.tok != TOK_EOF && p->s.tok != TOK_RBRACE && p->s.tok != TOK_CASE &&
           p->s.tok != TOK_DEFAULT) {
        Stmt *s = parse_stmt_or_null(p);
        if (!s)
            break;
        list_push(p, s);
        if (!parse_got(p, TOK_SEMI) && p->s.tok != TOK_RBRACE) {
            parse_stmt_goes_on(p, s);
            parse_advance(p, TOKENS(SEMI) | TOKENS(RBRACE) | TOKENS(CASE) | TOKENS(DEFAULT));
            parse_got(p, TOK_SEMI);
        }
    }
    return list_take(p, mark, n);
}

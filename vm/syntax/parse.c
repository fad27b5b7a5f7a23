// SPDX-License-Identifier: GPL-3.0-or-later
// The parser's tools: tokens, errors, recovery, limits, lists, names.
#include "vm/syntax/parse.h"

// ---- Tokens and errors ------------------------------------------------------------------------

void parse_next(Parser *p) {
    p->prevend = p->s.endoff;
    scan_next(&p->s);
}

const char *parse_token_name(Token t) { return token_text(t); }

void parse_want(Parser *p, Token t) {
    if (parse_got(p, t))
        return;
    parse_unexpected(p, ", expected %s", token_text(t));
    parse_advance(p, 0);
}

bool parse_got_assign(Parser *p) {
    if (p->s.tok == TOK_DEFINE)
        parse_unexpected(p, ", expected =");
    else if (p->s.tok != TOK_ASSIGN)
        return false;
    parse_next(p);
    return true;
}

// Once something is wrong, the end of the text is no news.
static bool muted(const Parser *p) { return p->s.tok == TOK_EOF && p->s.nerrors > 0; }

void parse_error_at(Parser *p, uint32_t off, const char *fmt, ...) {
    if (muted(p))
        return;
    Buf b = {0};
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    scan_error(&p->s, off, "syntax error: %s", buf_cstr(&b));
    buf_free(&b);
}

// Appends the current token as messages call it.
static void describe_token(const Parser *p, Buf *b) {
    enum { LITERAL_SHOWN = 200 };
    static const char *const semis[] = {"semicolon", "newline", "EOF"};
    Token t = p->s.tok;
    if (t == TOK_NAME) {
        buf_printf(b, "name %s", p->s.name->text);
    } else if (t == TOK_SEMI) {
        buf_adds(b, semis[p->s.semi]);
    } else if (token_is_literal(t)) {
        buf_adds(b, "literal ");
        size_t n = p->s.lit.len < LITERAL_SHOWN ? p->s.lit.len : LITERAL_SHOWN;
        const char *nl = memchr(p->s.lit.ptr, '\n', n);
        if (nl)
            n = (size_t)(nl - p->s.lit.ptr);
        buf_add(b, p->s.lit.ptr, n);
        if (n < p->s.lit.len)
            buf_adds(b, "...");
    } else {
        buf_adds(b, token_text(t));
    }
}

void parse_unexpected(Parser *p, const char *fmt, ...) {
    if (muted(p))
        return;
    Buf b = {0};
    describe_token(p, &b);
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    Diag *d = scan_error(&p->s, here(p), "syntax error: unexpected %s", buf_cstr(&b));
    d->span.end = pos_at(p, p->s.endoff);
    buf_free(&b);
}

void parse_advance(Parser *p, TokenSet follow) {
    static const TokenSet starts = TOKENS(BREAK) | TOKENS(CONST) | TOKENS(CONTINUE) |
                                   TOKENS(DEFER) | TOKENS(FALLTHROUGH) | TOKENS(FOR) | TOKENS(GO) |
                                   TOKENS(GOTO) | TOKENS(IF) | TOKENS(RETURN) | TOKENS(SELECT) |
                                   TOKENS(SWITCH) | TOKENS(TYPE) | TOKENS(VAR);
    if (!follow) { // one token, for progress
        if (p->s.tok != TOK_EOF)
            parse_next(p);
        return;
    }
    follow |= TOKENS(EOF);
    if (p->fnest > 0)
        follow |= starts;
    while (!(follow >> p->s.tok & 1))
        parse_next(p);
}

void nest_too_deep(Parser *p) {
    if (p->s.tok == TOK_EOF && p->s.cur == p->s.end && p->s.nerrors)
        return;
    parse_error(p, "nested too deeply (the limits are %d brackets, %d operators or else-ifs)",
                AST_MAX_NEST, AST_MAX_HEIGHT);
    p->s.cur = p->s.end;
    p->s.nlsemi = false;
    parse_next(p);
}

bool nest_enter(Parser *p) {
    p->nest++;
    p->depth++;
    if (p->low < p->depth)
        p->low = p->depth;
    if (p->nest <= AST_MAX_NEST && p->low <= AST_MAX_HEIGHT)
        return true;
    nest_too_deep(p);
    return false;
}

// ---- Nodes and lists --------------------------------------------------------------------------

void *node_new(Parser *p, NodeKind k, size_t size, uint32_t off) {
    Node *n = arena_alloc(p->ctx->arena, size);
    n->kind = (uint8_t)k;
    n->pos = n->at = n->end = pos_at(p, off);
    return n;
}

void *list_take(Parser *p, uint32_t mark, uint32_t *n) {
    *n = p->stack.len - mark;
    p->stack.len = mark;
    return *n ? arena_copy(p->ctx->arena, p->stack.data + mark, *n, sizeof(void *)) : NULL;
}

Ident *name_node(Parser *p, const Name *name, uint32_t off) {
    Ident *id = NEW(p, Ident, IDENT, off);
    id->name = name;
    return id;
}

Ident *parse_name(Parser *p) {
    if (p->s.tok != TOK_NAME) {
        Ident *id = name_node(p, p->ctx->names->blank, here(p));
        parse_unexpected(p, ", expected name");
        parse_advance(p, 0);
        return id;
    }
    Ident *id = name_node(p, p->s.name, here(p));
    parse_next(p);
    node_done(p, id);
    return id;
}

BasicLit *parse_literal_or_null(Parser *p) {
    if (!token_is_literal(p->s.tok))
        return NULL;
    BasicLit *l = NEW(p, BasicLit, BASIC_LIT, here(p));
    l->tok = p->s.tok;
    l->text = p->s.lit;
    l->bad = p->s.bad;
    parse_next(p);
    node_done(p, l);
    return l;
}

Expr *bad_expr(Parser *p) { return &NEW(p, BadExpr, BAD_EXPR, here(p))->expr; }

Pos parse_list(Parser *p, const char *context, Token sep, Token close, ListElem f, void *arg) {
    bool done = false;
    while (p->s.tok != TOK_EOF && p->s.tok != close && !done) {
        done = f(p, arg);
        if (!parse_got(p, sep) && p->s.tok != close) {
            parse_unexpected(p, " in %s; possibly missing %s or %s", context, token_text(sep),
                             token_text(close));
            parse_advance(p, TOKENS(RPAREN) | TOKENS(RBRACK) | TOKENS(RBRACE));
            if (p->s.tok != close)
                return pos_at(p, here(p));
        }
    }
    Pos pos = pos_at(p, here(p));
    parse_want(p, close);
    return pos;
}


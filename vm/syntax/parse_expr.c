// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions.
#include "vm/syntax/parse.h"

BinaryExpr *binary_node(Parser *p, uint32_t opoff, Token op, Expr *x, Expr *y) {
    BinaryExpr *b = NEW(p, BinaryExpr, BINARY, off_of(p, x));
    b->at = pos_at(p, opoff);
    b->op = (uint8_t)op;
    b->x = x;
    b->y = y;
    node_done(p, b);
    return b;
}

static UnaryExpr *unary_node(Parser *p, uint32_t off, Token op, Expr *x) {
    UnaryExpr *u = NEW(p, UnaryExpr, UNARY, off);
    u->op = (uint8_t)op;
    u->x = x;
    node_done(p, u);
    return u;
}

// <-x was read and x turned out to be a channel type: then the arrow belongs to the type, as in
// <-chan T, and further in when x is itself chan<- .
static void reassociate_arrow(Parser *p, Expr *x, uint32_t off) {
    uint8_t dir = AST_CHAN_SEND;
    Expr *t = x;
    while (dir == AST_CHAN_SEND) {
        ChanType *c = as_ChanType(t);
        if (!c)
            break;
        dir = c->dir;
        if (dir == AST_CHAN_RECV)
            parse_error(p, "unexpected <-, expected chan");
        c->dir = AST_CHAN_RECV;
        t = c->elem;
    }
    if (dir == AST_CHAN_SEND) {
        Buf b = {0};
        ast_print_expr(&b, t);
        parse_error(p, "unexpected %s, expected chan", buf_cstr(&b));
        buf_free(&b);
    }
    x->pos = pos_at(p, off);
}

// UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
static Expr *unary(Parser *p) {
    uint32_t off = here(p);
    Token op = p->s.tok;
    switch (op) {
    case TOK_ADD:
    case TOK_SUB:
    case TOK_NOT:
    case TOK_XOR:
    case TOK_TILDE:
    case TOK_AND:
    case TOK_MUL:
    case TOK_ARROW:
        break;
    default:
        return parse_primary(p, NULL);
    }
    if (!nest_enter(p)) {
        nest_leave(p);
        return bad_expr(p);
    }
    parse_next(p);
    Expr *x = unary(p), *result = x;
    if (op == TOK_MUL) {
        StarExpr *s = NEW(p, StarExpr, STAR, off);
        s->x = x;
        node_done(p, s);
        result = &s->expr;
    } else if (op == TOK_ARROW && x->kind == NODE_CHAN_TYPE) {
        reassociate_arrow(p, x, off);
    } else {
        result = &unary_node(p, off, op, x)->expr;
    }
    nest_leave(p);
    return result;
}

// Expression = UnaryExpr | Expression binary_op Expression .
Expr *parse_binary(Parser *p, Expr *x, int prec) {
    uint32_t low = p->low;
    p->low = p->depth;
    if (!x)
        x = unary(p);
    int tprec;
    while ((tprec = token_prec(p->s.tok)) > prec) {
        Token op = p->s.tok;
        uint32_t off = here(p);
        parse_next(p);
        Expr *y = parse_binary(p, NULL, tprec);
        x = &binary_node(p, off, op, x, y)->expr;
        chain_step(p);
    }
    if (p->low < low)
        p->low = low;
    return x;
}

// x |> f(a): x becomes the call's first argument. A ? behind the call belongs to the whole.
static Expr *pipe_node(Parser *p, uint32_t opoff, Expr *x, Expr *y) {
    Expr *call = y;
    while (call->kind == NODE_TRY)
        call = ((TryExpr *)call)->x;
    if (call->kind != NODE_CALL && call->kind != NODE_BAD_EXPR) {
        parse_error_at(p, off_of(p, y), "right side of |> must be a call");
        call = bad_expr(p);
        y = call;
    }
    PipeExpr *n = NEW(p, PipeExpr, PIPE, off_of(p, x));
    n->at = pos_at(p, opoff);
    n->x = x;
    n->call = call;
    n->end = call->end;
    if (y == call)
        return &n->expr;
    for (Expr *t = y;; t = ((TryExpr *)t)->x) {
        t->pos = x->pos;
        if (((TryExpr *)t)->x == call) {
            ((TryExpr *)t)->x = &n->expr;
            return y;
        }
    }
}

// In script mode: Expression { "|>" Expression } .
Expr *parse_expr(Parser *p) { return parse_expr_from(p, NULL); }

Expr *parse_expr_from(Parser *p, Expr *x) {
    if (!nest_enter(p)) {
        nest_leave(p);
        return bad_expr(p);
    }
    uint32_t low = p->low;
    p->low = p->depth;
    x = parse_binary(p, x ? parse_primary(p, x) : NULL, 0);
    while (p->s.tok == TOK_PIPE) {
        uint32_t off = here(p);
        parse_next(p);
        x = pipe_node(p, off, x, parse_binary(p, NULL, 0));
        chain_step(p);
    }
    if (p->low < low)
        p->low = low;
    nest_leave(p);
    return x;
}

// ExpressionList = Expression { "," Expression } .
Expr **parse_expr_list(Parser *p, uint32_t *n) {
    uint32_t mark = p->stack.len;
    do
        list_push(p, parse_expr(p));
    while (parse_got(p, TOK_COMMA));
    return list_take(p, mark, n);
}

// arg { "," arg } [ "," ], where all are types, save the first when not strict.
Expr **parse_type_list(Parser *p, bool strict, uint32_t *n, bool *comma) {
    uint32_t mark = p->stack.len;
    *comma = false;
    p->xnest++;
    list_push(p, strict ? parse_type(p) : parse_expr(p));
    while (parse_got(p, TOK_COMMA)) {
        *comma = true;
        Expr *t = parse_type_or_null(p);
        if (!t)
            break;
        list_push(p, t);
    }
    p->xnest--;
    return list_take(p, mark, n);
}

Expr *parse_func_operand(Parser *p, FuncType *sig) {
    if (p->s.tok != TOK_LBRACE)
        return &sig->expr;
    p->xnest++;
    FuncLit *f = NEW(p, FuncLit, FUNC_LIT, off_of(p, sig));
    f->sig = sig;
    f->body = parse_func_body(p);
    node_done(p, f);
    p->xnest--;
    return &f->expr;
}

// Operand = Literal | OperandName | "(" Expression ")" | Type .
static Expr *operand(Parser *p) {
    switch (p->s.tok) {
    case TOK_NAME:
        return &parse_name(p)->expr;
    case TOK_INT:
    case TOK_FLOAT:
    case TOK_IMAG:
    case TOK_CHAR:
    case TOK_STRING:
        return &parse_literal_or_null(p)->expr;
    case TOK_LPAREN: {
        ParenExpr *x = NEW(p, ParenExpr, PAREN, here(p));
        parse_next(p);
        p->xnest++;
        x->x = parse_expr(p);
        p->xnest--;
        parse_want(p, TOK_RPAREN);
        node_done(p, x);
        return &x->expr;
    }
    case TOK_FUNC: {
        uint32_t off = here(p);
        parse_next(p);
        return parse_func_operand(p, parse_func_type(p, off, "function type", NULL));
    }
    case TOK_LBRACK:
    case TOK_CHAN:
    case TOK_MAP:
    case TOK_STRUCT:
    case TOK_INTERFACE:
        return parse_type(p);
    default: {
        Expr *x = bad_expr(p);
        parse_unexpected(p, ", expected expression");
        parse_advance(p, TOKENS(RPAREN) | TOKENS(RBRACK) | TOKENS(RBRACE));
        return x;
    }
    }
}

// x.name, x.(T), x.(type)
static Expr *selector_or_assertion(Parser *p, Expr *x) {
    uint32_t off = here(p);
    parse_next(p);
    if (p->s.tok == TOK_NAME) {
        SelectorExpr *s = NEW(p, SelectorExpr, SELECTOR, off_of(p, x));
        s->at = pos_at(p, off);
        s->x = x;
        s->name = parse_name(p);
        node_done(p, s);
        return &s->expr;
    }
    if (p->s.tok == TOK_LPAREN) {
        TypeAssertExpr *t = NEW(p, TypeAssertExpr, TYPE_ASSERT, off_of(p, x));
        t->at = pos_at(p, off);
        t->lparen = pos_at(p, here(p));
        t->x = x;
        parse_next(p);
        if (!parse_got(p, TOK_TYPE))
            t->typex = parse_type(p);
        parse_want(p, TOK_RPAREN);
        node_done(p, t);
        return &t->expr;
    }
    parse_unexpected(p, ", expected name or (");
    parse_advance(p, TOKENS(SEMI) | TOKENS(RPAREN));
    return x;
}

// Behind x[lo : up to the bracket.
static Expr *slice(Parser *p, Expr *x, uint32_t off, Expr *lo) {
    SliceExpr *s = NEW(p, SliceExpr, SLICE, off_of(p, x));
    s->at = s->lbrack = pos_at(p, off);
    s->x = x;
    s->lo = lo;
    p->xnest++;
    if (p->s.tok != TOK_COLON && p->s.tok != TOK_RBRACK)
        s->hi = parse_expr(p);
    if (p->s.tok == TOK_COLON) {
        s->full = true;
        if (!s->hi) {
            parse_plain_error(p, here(p), "middle index required in 3-index slice");
            s->hi = bad_expr(p);
        }
        parse_next(p);
        if (p->s.tok != TOK_RBRACK) {
            s->max = parse_expr(p);
        } else {
            parse_plain_error(p, here(p), "final index required in 3-index slice");
            s->max = bad_expr(p);
        }
    }
    p->xnest--;
    s->rbrack = pos_at(p, here(p));
    parse_want(p, TOK_RBRACK);
    node_done(p, s);
    return &s->expr;
}

// x[i], x[T1, T2], x[i:j:k]
static Expr *index_or_slice(Parser *p, Expr *x) {
    uint32_t off = here(p), n = 0;
    Expr **list = NULL;
    parse_next(p);
    if (p->s.tok != TOK_COLON) {
        bool comma = false;
        if (p->s.tok == TOK_RBRACK) {
            parse_unexpected(p, ", expected operand");
            uint32_t mark = p->stack.len;
            list_push(p, bad_expr(p));
            list = list_take(p, mark, &n);
        } else {
            list = parse_type_list(p, false, &n, &comma);
        }
        if (comma || p->s.tok == TOK_RBRACK) {
            IndexExpr *e = NEW(p, IndexExpr, INDEX, off_of(p, x));
            e->at = e->lbrack = pos_at(p, off);
            e->x = x;
            e->index = list;
            e->nindex = n;
            e->rbrack = pos_at(p, here(p));
            parse_want(p, TOK_RBRACK);
            node_done(p, e);
            return &e->expr;
        }
    }
    if (!parse_got(p, TOK_COLON)) {
        parse_unexpected(p, ", expected comma, : or ]");
        parse_advance(p, TOKENS(COMMA) | TOKENS(COLON) | TOKENS(RBRACK));
    }
    return slice(p, x, off, n ? list[0] : NULL);
}

static bool argument(Parser *p, void *arg) {
    CallExpr *c = arg;
    list_push(p, parse_expr(p));
    if (p->s.tok == TOK_ELLIPSIS) {
        c->dots = pos_at(p, here(p));
        c->has_dots = true;
        parse_next(p);
    }
    return c->has_dots;
}

static Expr *call(Parser *p, Expr *fun) {
    CallExpr *c = NEW(p, CallExpr, CALL, off_of(p, fun));
    c->at = c->lparen = pos_at(p, here(p));
    c->fun = fun;
    uint32_t mark = p->stack.len;
    parse_next(p);
    p->xnest++;
    c->rparen = parse_list(p, "argument list", TOK_COMMA, TOK_RPAREN, argument, c);
    p->xnest--;
    c->args = list_take(p, mark, &c->nargs);
    node_done(p, c);
    return &c->expr;
}

static Expr *literal_value(Parser *p, Expr *type);

static Expr *element_part(Parser *p) {
    return p->s.tok == TOK_LBRACE ? literal_value(p, NULL) : parse_expr(p);
}

static bool element(Parser *p, void *arg) {
    CompositeLit *lit = arg;
    Expr *e = element_part(p);
    if (p->s.tok == TOK_COLON) {
        KeyValueExpr *kv = NEW(p, KeyValueExpr, KEY_VALUE, off_of(p, e));
        kv->at = pos_at(p, here(p));
        parse_next(p);
        kv->key = e;
        kv->value = element_part(p);
        node_done(p, kv);
        lit->nkeys++;
        e = &kv->expr;
    }
    list_push(p, e);
    return false;
}

// LiteralValue = "{" [ ElementList [ "," ] ] "}" .
static Expr *literal_value(Parser *p, Expr *type) {
    CompositeLit *lit = NEW(p, CompositeLit, COMPOSITE_LIT, type ? off_of(p, type) : here(p));
    lit->at = lit->lbrace = pos_at(p, here(p));
    lit->typex = type;
    if (nest_enter(p)) {
        uint32_t mark = p->stack.len;
        p->xnest++;
        parse_want(p, TOK_LBRACE);
        lit->rbrace = parse_list(p, "composite literal", TOK_COMMA, TOK_RBRACE, element, lit);
        p->xnest--;
        lit->elems = list_take(p, mark, &lit->nelems);
    }
    nest_leave(p);
    node_done(p, lit);
    return &lit->expr;
}

// Can x only be a value, not a type?
static bool is_value(const Expr *x) {
    for (;;) {
        switch (x->kind) {
        case NODE_BASIC_LIT:
        case NODE_COMPOSITE_LIT:
        case NODE_FUNC_LIT:
        case NODE_SLICE:
        case NODE_TYPE_ASSERT:
        case NODE_CALL:
        case NODE_UNARY:
        case NODE_BINARY:
        case NODE_TRY:
        case NODE_PIPE:
            return true;
        case NODE_PAREN:
            x = ((const ParenExpr *)x)->x;
            continue;
        case NODE_INDEX: {
            const IndexExpr *i = (const IndexExpr *)x;
            if (i->nindex == 1 && is_value(i->index[0]))
                return true;
            x = i->x;
            continue;
        }
        default:
            return false;
        }
    }
}

// Does { behind x begin a composite literal of type x, rather than a block?
static bool begins_literal(const Parser *p, const Expr *t) {
    switch (t->kind) {
    case NODE_IDENT:
    case NODE_SELECTOR:
        return p->xnest >= 0;
    case NODE_INDEX:
        return p->xnest >= 0 && !is_value(t);
    case NODE_ARRAY_TYPE:
    case NODE_SLICE_TYPE:
    case NODE_STRUCT_TYPE:
    case NODE_MAP_TYPE:
        return true;
    default:
        return false;
    }
}

// PrimaryExpr = Operand { Selector | Index | Slice | TypeAssertion | Arguments | LiteralValue },
// in script mode also "?".
Expr *parse_primary(Parser *p, Expr *x) {
    uint32_t low = p->low;
    p->low = p->depth;
    if (!x)
        x = operand(p);
    for (;; chain_step(p)) {
        switch (p->s.tok) {
        case TOK_DOT:
            x = selector_or_assertion(p, x);
            continue;
        case TOK_LBRACK:
            x = index_or_slice(p, x);
            continue;
        case TOK_LPAREN:
            x = call(p, x);
            continue;
        case TOK_QUESTION: {
            TryExpr *t = NEW(p, TryExpr, TRY, off_of(p, x));
            t->at = pos_at(p, here(p));
            t->x = x;
            parse_next(p);
            node_done(p, t);
            x = &t->expr;
            continue;
        }
        case TOK_LBRACE: {
            Expr *t = ast_unparen(x);
            if (!begins_literal(p, t))
                break;
            if (t != x)
                parse_error(p, "cannot parenthesize type in composite literal");
            x = literal_value(p, x);
            continue;
        }
        }
        break;
    }
    if (p->low < low)
        p->low = low;
    return x;
}

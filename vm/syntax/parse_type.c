// SPDX-License-Identifier: GPL-3.0-or-later
// Types, parameters, struct fields, interface elements.
#include "vm/syntax/parse.h"

static StarExpr *star_node(Parser *p, uint32_t off, Expr *x) {
    StarExpr *s = NEW(p, StarExpr, STAR, off);
    s->x = x;
    node_done(p, s);
    return s;
}

Expr *parse_type(Parser *p) {
    Expr *t = parse_type_or_null(p);
    if (t)
        return t;
    t = bad_expr(p);
    parse_unexpected(p, ", expected type");
    parse_advance(p, TOKENS(COMMA) | TOKENS(COLON) | TOKENS(SEMI) | TOKENS(RPAREN) |
                         TOKENS(RBRACK) | TOKENS(RBRACE));
    return t;
}

static Expr *chan_elem(Parser *p) {
    Expr *t = parse_type_or_null(p);
    if (t)
        return t;
    t = bad_expr(p);
    parse_error(p, "missing channel element type");
    return t;
}

// chan T, chan<- T; <-chan T with the arrow already seen at `off`.
static Expr *chan_type(Parser *p, uint32_t off, uint8_t dir) {
    ChanType *t = NEW(p, ChanType, CHAN_TYPE, off);
    parse_want(p, TOK_CHAN);
    t->dir = dir;
    if (dir == AST_CHAN_BOTH && parse_got(p, TOK_ARROW))
        t->dir = AST_CHAN_SEND;
    t->elem = chan_elem(p);
    node_done(p, t);
    return &t->expr;
}

static Expr *map_type(Parser *p) {
    MapType *t = NEW(p, MapType, MAP_TYPE, here(p));
    parse_next(p);
    parse_want(p, TOK_LBRACK);
    t->key = parse_type(p);
    parse_want(p, TOK_RBRACK);
    t->value = parse_type(p);
    node_done(p, t);
    return &t->expr;
}

Expr *parse_slice_type(Parser *p, uint32_t off) {
    SliceType *t = NEW(p, SliceType, SLICE_TYPE, off);
    t->elem = parse_type(p);
    node_done(p, t);
    return &t->expr;
}

Expr *parse_array_type(Parser *p, uint32_t off, Expr *len) {
    ArrayType *t = NEW(p, ArrayType, ARRAY_TYPE, off);
    if (!len && parse_got(p, TOK_ELLIPSIS)) {
        t->open = true;
    } else if (!len) {
        p->xnest++;
        len = parse_expr(p);
        p->xnest--;
    }
    t->len = len;
    if (p->s.tok == TOK_COMMA) {
        parse_error(p, "unexpected comma; expected ]");
        parse_next(p);
    }
    parse_want(p, TOK_RBRACK);
    t->elem = parse_type(p);
    node_done(p, t);
    return &t->expr;
}

// ---- Structs ----------------------------------------------------------------------------------

static Field *field_new(Parser *p, uint32_t off) {
    Field *f = NEW(p, Field, FIELD, off);
    f->doc = p->s.lead;
    return f;
}

// [n]E and []E are types of a field; [T1, T2] and [n,] are arguments of an embedded type or of a
// constraint, which the caller gives its name.
Expr *parse_array_or_targs(Parser *p) {
    uint32_t off = here(p), n;
    bool comma;
    parse_want(p, TOK_LBRACK);
    if (parse_got(p, TOK_RBRACK))
        return parse_slice_type(p, off);
    if (p->s.tok == TOK_ELLIPSIS)
        return parse_array_type(p, off, NULL);
    Expr **list = parse_type_list(p, false, &n, &comma);
    Pos rbrack = pos_at(p, here(p));
    parse_want(p, TOK_RBRACK);
    if (!comma) {
        Expr *elem = parse_type_or_null(p);
        if (elem) {
            ArrayType *t = NEW(p, ArrayType, ARRAY_TYPE, off);
            t->len = list[0];
            t->elem = elem;
            node_done(p, t);
            return &t->expr;
        }
    }
    IndexExpr *t = NEW(p, IndexExpr, INDEX, off);
    t->lbrack = pos_at(p, off);
    t->rbrack = rbrack;
    t->index = list;
    t->nindex = n;
    node_done(p, t);
    return &t->expr;
}

// Gives the index expression of parse_array_or_targs its operand.
static void set_index_operand(IndexExpr *t, Ident *name) {
    t->x = &name->expr;
    t->pos = name->pos;
}

// An embedded type in parentheses is an error, yet understood.
static Expr *parenthesized_embedded(Parser *p) {
    parse_error(p, "cannot parenthesize embedded type");
    parse_next(p);
    Expr *t;
    if (p->s.tok == TOK_MUL) {
        uint32_t off = here(p);
        parse_next(p);
        t = &star_node(p, off, parse_qualified_name(p, NULL))->expr;
    } else {
        t = parse_qualified_name(p, NULL);
    }
    parse_got(p, TOK_RPAREN);
    return t;
}

// Names and type of a field that begins with a name, or the embedded type.
static void named_field(Parser *p, Field *f) {
    Ident *name = parse_name(p);
    Token t = p->s.tok;
    if (t == TOK_DOT || t == TOK_STRING || t == TOK_SEMI || t == TOK_RBRACE ||
        token_is_literal(t)) {
        f->typex = parse_qualified_name(p, name);
        return;
    }
    uint32_t mark = p->stack.len;
    list_push(p, name);
    while (parse_got(p, TOK_COMMA))
        list_push(p, parse_name(p));
    uint32_t n = p->stack.len - mark;
    if (n == 1 && p->s.tok == TOK_LBRACK) {
        f->typex = parse_array_or_targs(p);
        if (f->typex->kind == NODE_INDEX) {
            set_index_operand((IndexExpr *)f->typex, name);
            p->stack.len = mark;
            return;
        }
    } else {
        f->typex = parse_type(p);
    }
    f->names = list_take(p, mark, &f->nnames);
}

// FieldDecl = (IdentifierList Type | EmbeddedField) [ Tag ] .
static bool field_decl(Parser *p, void *arg) {
    (void)arg;
    Field *f = field_new(p, here(p));
    switch (p->s.tok) {
    case TOK_NAME:
        named_field(p, f);
        break;
    case TOK_MUL: {
        uint32_t off = here(p);
        parse_next(p);
        Expr *t = p->s.tok == TOK_LPAREN ? parenthesized_embedded(p)
                                         : parse_qualified_name(p, NULL);
        f->typex = &star_node(p, off, t)->expr;
        break;
    }
    case TOK_LPAREN:
        f->typex = parenthesized_embedded(p);
        break;
    default:
        parse_unexpected(p, ", expected field name or embedded type");
        parse_advance(p, TOKENS(SEMI) | TOKENS(RBRACE));
        return false;
    }
    f->tag = parse_literal_or_null(p);
    f->trailing = p->s.trailing;
    node_done(p, f);
    list_push(p, f);
    return false;
}

static Expr *struct_type(Parser *p) {
    StructType *t = NEW(p, StructType, STRUCT_TYPE, here(p));
    uint32_t mark = p->stack.len;
    parse_next(p);
    t->fields.open = pos_at(p, here(p));
    parse_want(p, TOK_LBRACE);
    t->fields.close = parse_list(p, "struct type", TOK_SEMI, TOK_RBRACE, field_decl, NULL);
    t->fields.list = list_take(p, mark, &t->fields.nlist);
    node_done(p, t);
    return &t->expr;
}

// ---- Interfaces -------------------------------------------------------------------------------

// EmbeddedTerm = [ "~" ] Type .
static Expr *embedded_term(Parser *p) {
    if (p->s.tok == TOK_TILDE) {
        UnaryExpr *u = NEW(p, UnaryExpr, UNARY, here(p));
        u->op = TOK_TILDE;
        parse_next(p);
        u->x = parse_type(p);
        node_done(p, u);
        return &u->expr;
    }
    Expr *t = parse_type_or_null(p);
    if (t)
        return t;
    t = bad_expr(p);
    parse_unexpected(p, ", expected ~ term or type");
    TokenSet operators = 0;
    for (int op = TOK_NOT; op <= TOK_SHR; op++)
        if (op != TOK_MUL)
            operators |= (TokenSet)1 << op;
    parse_advance(p, operators | TOKENS(SEMI) | TOKENS(RPAREN) | TOKENS(RBRACK) | TOKENS(RBRACE));
    return t;
}

Expr *parse_type_elem(Parser *p, Expr *t) {
    uint32_t low = p->low;
    p->low = p->depth;
    if (!t)
        t = embedded_term(p);
    while (p->s.tok == TOK_OR) {
        uint32_t off = here(p);
        parse_next(p);
        t = &binary_node(p, off, TOK_OR, t, embedded_term(p))->expr;
        chain_step(p);
    }
    if (p->low < low)
        p->low = low;
    return t;
}

// name[...] in an interface: type arguments, or (an error) type parameters of a method.
static void bracketed_method(Parser *p, Field *f, Ident *name) {
    uint32_t off = here(p), inner;
    parse_next(p);
    inner = here(p);
    if (parse_got(p, TOK_RBRACK)) {
        if (p->s.tok == TOK_LPAREN) {
            parse_plain_error(p, inner, "empty type parameter list");
            goto method;
        }
        parse_plain_error(p, inner, "empty type argument list");
        f->typex = &name->expr;
        return;
    }
    FieldList list = parse_params(p, pos_at(p, off), NULL, NULL, TOK_RBRACK, false);
    if (list.nlist == 0) {
        if (p->s.tok == TOK_LPAREN)
            goto method;
        f->typex = &name->expr;
        return;
    }
    if (list.list[0]->nnames) {
        parse_plain_error(p, off, "interface method must have no type parameters");
        goto method;
    }
    IndexExpr *t = NEW(p, IndexExpr, INDEX, off_of(p, name));
    t->at = t->lbrack = pos_at(p, off);
    t->rbrack = list.close;
    t->x = &name->expr;
    uint32_t mark = p->stack.len;
    for (uint32_t i = 0; i < list.nlist; i++)
        list_push(p, list.list[i]->typex);
    t->index = list_take(p, mark, &t->nindex);
    node_done(p, t);
    f->typex = &t->expr;
    return;
method:;
    uint32_t mark2 = p->stack.len;
    list_push(p, name);
    f->names = list_take(p, mark2, &f->nnames);
    f->typex = &parse_func_type(p, here(p), "interface method", NULL)->expr;
}

// MethodSpec | EmbeddedElem .
static bool interface_elem(Parser *p, void *arg) {
    (void)arg;
    Field *f = field_new(p, here(p));
    if (p->s.tok == TOK_NAME) {
        Ident *name = parse_name(p);
        if (p->s.tok == TOK_LPAREN) {
            uint32_t mark = p->stack.len;
            list_push(p, name);
            f->names = list_take(p, mark, &f->nnames);
            f->typex = &parse_func_type(p, here(p), "interface method", NULL)->expr;
        } else if (p->s.tok == TOK_LBRACK) {
            bracketed_method(p, f, name);
        } else {
            f->typex = parse_qualified_name(p, name);
        }
    }
    if (f->nnames == 0)
        f->typex = parse_type_elem(p, f->typex);
    f->trailing = p->s.trailing;
    node_done(p, f);
    list_push(p, f);
    return false;
}

static Expr *interface_type(Parser *p) {
    InterfaceType *t = NEW(p, InterfaceType, INTERFACE_TYPE, here(p));
    uint32_t mark = p->stack.len;
    parse_next(p);
    t->methods.open = pos_at(p, here(p));
    parse_want(p, TOK_LBRACE);
    t->methods.close = parse_list(p, "interface type", TOK_SEMI, TOK_RBRACE, interface_elem, NULL);
    t->methods.list = list_take(p, mark, &t->methods.nlist);
    node_done(p, t);
    return &t->expr;
}

// ---- All types --------------------------------------------------------------------------------

static Expr *type_literal(Parser *p) {
    uint32_t off = here(p);
    switch (p->s.tok) {
    case TOK_MUL:
        parse_next(p);
        return &star_node(p, off, parse_type(p))->expr;
    case TOK_ARROW:
        parse_next(p);
        return chan_type(p, off, AST_CHAN_RECV);
    case TOK_FUNC:
        parse_next(p);
        return &parse_func_type(p, off, "function type", NULL)->expr;
    case TOK_LBRACK:
        parse_next(p);
        if (parse_got(p, TOK_RBRACK))
            return parse_slice_type(p, off);
        return parse_array_type(p, off, NULL);
    case TOK_CHAN:
        return chan_type(p, off, AST_CHAN_BOTH);
    case TOK_MAP:
        return map_type(p);
    case TOK_STRUCT:
        return struct_type(p);
    case TOK_INTERFACE:
        return interface_type(p);
    default: { // TOK_LPAREN
        ParenExpr *x = NEW(p, ParenExpr, PAREN, off);
        parse_next(p);
        x->x = parse_type(p);
        parse_want(p, TOK_RPAREN);
        node_done(p, x);
        return &x->expr;
    }
    }
}

Expr *parse_type_or_null(Parser *p) {
    switch (p->s.tok) {
    case TOK_NAME:
        return parse_qualified_name(p, NULL);
    case TOK_MUL:
    case TOK_ARROW:
    case TOK_FUNC:
    case TOK_LBRACK:
    case TOK_CHAN:
    case TOK_MAP:
    case TOK_STRUCT:
    case TOK_INTERFACE:
    case TOK_LPAREN:
        break;
    default:
        return NULL;
    }
    Expr *t = nest_enter(p) ? type_literal(p) : bad_expr(p);
    nest_leave(p);
    return t;
}

static Expr *type_instance(Parser *p, Expr *x) {
    IndexExpr *t = NEW(p, IndexExpr, INDEX, off_of(p, x));
    t->at = t->lbrack = pos_at(p, here(p));
    t->x = x;
    parse_want(p, TOK_LBRACK);
    if (!nest_enter(p) || p->s.tok == TOK_RBRACK) {
        parse_unexpected(p, ", expected type argument list");
        uint32_t mark = p->stack.len;
        list_push(p, bad_expr(p));
        t->index = list_take(p, mark, &t->nindex);
    } else {
        bool comma;
        t->index = parse_type_list(p, true, &t->nindex, &comma);
    }
    nest_leave(p);
    t->rbrack = pos_at(p, here(p));
    parse_want(p, TOK_RBRACK);
    node_done(p, t);
    return &t->expr;
}

// TypeName = identifier | identifier "." identifier, with type arguments.
Expr *parse_qualified_name(Parser *p, Ident *name) {
    Expr *x;
    if (name || p->s.tok == TOK_NAME) {
        x = &(name ? name : parse_name(p))->expr;
    } else {
        x = &name_node(p, p->ctx->names->blank, here(p))->expr;
        parse_unexpected(p, ", expected name");
        parse_advance(p, TOKENS(DOT) | TOKENS(SEMI) | TOKENS(RBRACE));
    }
    if (p->s.tok == TOK_DOT) {
        SelectorExpr *s = NEW(p, SelectorExpr, SELECTOR, off_of(p, x));
        s->at = pos_at(p, here(p));
        parse_next(p);
        s->x = x;
        s->name = parse_name(p);
        node_done(p, s);
        x = &s->expr;
    }
    if (p->s.tok == TOK_LBRACK)
        x = type_instance(p, x);
    return x;
}

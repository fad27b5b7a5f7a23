// SPDX-License-Identifier: GPL-3.0-or-later
// Declarations.
#include "vm/syntax/parse.h"

// State of one const, type, var or import declaration while its specifications are read.
typedef struct Group {
    Token keyword;
    DeclGroup *group; // NULL: no parentheses
    CommentGroup *doc;
    uint32_t start; // of the keyword
    uint32_t index; // of the specification
    ConstDecl *last;
} Group;

static Ident **name_list(Parser *p, uint32_t *n) {
    uint32_t mark = p->stack.len;
    do
        list_push(p, parse_name(p));
    while (parse_got(p, TOK_COMMA));
    return list_take(p, mark, n);
}

// ImportSpec = [ "." | name ] string .
static Decl *import_decl(Parser *p) {
    ImportDecl *d = NEW(p, ImportDecl, IMPORT_DECL, here(p));
    if (p->s.tok == TOK_NAME) {
        d->local = parse_name(p);
    } else if (p->s.tok == TOK_DOT) {
        d->local = name_node(p, names_internz(p->ctx->names, "."), here(p));
        parse_next(p);
        node_done(p, d->local);
    }
    d->path = parse_literal_or_null(p);
    if (!d->path) {
        parse_error(p, "missing import path");
        parse_advance(p, TOKENS(SEMI) | TOKENS(RPAREN));
    } else if (!d->path->bad && d->path->tok != TOK_STRING) {
        parse_error_at(p, off_of(p, d->path), "import path must be a string");
        d->path->bad = true;
    }
    return &d->node;
}

// ConstSpec = names [ [ Type ] "=" values ] .
static Decl *const_decl(Parser *p, Group *g) {
    ConstDecl *d = NEW(p, ConstDecl, CONST_DECL, here(p));
    d->iota = g->index;
    d->names = name_list(p, &d->nnames);
    if (p->s.tok != TOK_EOF && p->s.tok != TOK_SEMI && p->s.tok != TOK_RPAREN) {
        d->typex = parse_type_or_null(p);
        if (parse_got_assign(p))
            d->values = parse_expr_list(p, &d->nvalues);
    }
    if (d->typex || d->nvalues)
        g->last = d;
    else
        d->inherit = g->last;
    return &d->node;
}

// VarSpec = names ( Type [ "=" values ] | "=" values ) .
static Decl *var_decl(Parser *p) {
    VarDecl *d = NEW(p, VarDecl, VAR_DECL, here(p));
    d->names = name_list(p, &d->nnames);
    if (parse_got_assign(p)) {
        d->values = parse_expr_list(p, &d->nvalues);
    } else {
        d->typex = parse_type(p);
        if (parse_got_assign(p))
            d->values = parse_expr_list(p, &d->nvalues);
    }
    return &d->node;
}

// Must x be a type, because it cannot be a value?
static bool is_type_elem(const Expr *x) {
    switch (x->kind) {
    case NODE_ARRAY_TYPE:
    case NODE_STRUCT_TYPE:
    case NODE_FUNC_TYPE:
    case NODE_INTERFACE_TYPE:
    case NODE_SLICE_TYPE:
    case NODE_MAP_TYPE:
    case NODE_CHAN_TYPE:
        return true;
    case NODE_BINARY: {
        for (; x->kind == NODE_BINARY; x = ((const BinaryExpr *)x)->x)
            if (is_type_elem(((const BinaryExpr *)x)->y))
                return true;
        return is_type_elem(x);
    }
    case NODE_UNARY:
        return ((const UnaryExpr *)x)->op == TOK_TILDE ||
               is_type_elem(((const UnaryExpr *)x)->x);
    case NODE_STAR:
        return is_type_elem(((const StarExpr *)x)->x);
    case NODE_PAREN:
        return is_type_elem(((const ParenExpr *)x)->x);
    default:
        return false;
    }
}

// `type T[P *C]` and the like: was x, read as an expression, really a type parameter's name and its
// constraint? Only if the constraint must be a type, or `force`. Returns the name, stores the
// constraint (NULL when x is a name alone).
static Ident *split_tparam(Parser *p, Expr *x, bool force, Expr **constraint) {
    *constraint = NULL;
    if (x->kind == NODE_IDENT)
        return (Ident *)x;
    CallExpr *c = as_CallExpr(x);
    if (c) {
        if (c->fun->kind != NODE_IDENT || c->nargs != 1 || c->has_dots ||
            !(force || is_type_elem(c->args[0])))
            return NULL;
        ParenExpr *par = NEW(p, ParenExpr, PAREN, c->lparen - p->s.file->base);
        par->x = c->args[0];
        par->end = c->end;
        *constraint = &par->expr;
        return (Ident *)c->fun;
    }
    // A union: the first term, at the left end of the chain, is name * type.
    BinaryExpr *b = as_BinaryExpr(x), *above = NULL;
    for (; b && b->op == TOK_OR; b = as_BinaryExpr(b->x)) {
        force |= is_type_elem(b->y);
        above = b;
    }
    if (above && above->x->kind == NODE_CALL) {
        Expr *first;
        Ident *name = split_tparam(p, above->x, force, &first);
        if (!name)
            return NULL;
        above->x = first;
        *constraint = x;
        for (Expr *e = x; e->kind == NODE_BINARY; e = ((BinaryExpr *)e)->x)
            e->pos = first->pos;
        return name;
    }
    if (!b || b->op != TOK_MUL || b->x->kind != NODE_IDENT || !(force || is_type_elem(b->y)))
        return NULL;
    Ident *name = (Ident *)b->x;
    StarExpr *star = NEW(p, StarExpr, STAR, b->at - p->s.file->base);
    star->x = b->y;
    star->end = b->end;
    if (!above) {
        *constraint = &star->expr;
        return name;
    }
    above->x = &star->expr;
    *constraint = x;
    for (Expr *e = x; e->kind == NODE_BINARY; e = ((BinaryExpr *)e)->x)
        e->pos = star->pos;
    return name;
}

// Behind `type T [ name`: an array length or type parameters.
static void array_or_tparams(Parser *p, TypeDecl *d, uint32_t open) {
    Expr *x = &parse_name(p)->expr;
    if (p->s.tok != TOK_LBRACK) {
        p->xnest++;
        x = parse_binary(p, parse_primary(p, x), 0);
        p->xnest--;
    }
    Expr *constraint;
    Ident *name = split_tparam(p, x, p->s.tok == TOK_COMMA, &constraint);
    if (name && (constraint || p->s.tok != TOK_RBRACK)) {
        d->tparams = parse_params(p, open, name, constraint, TOK_RBRACK, true);
        d->alias = parse_got_assign(p);
        d->typex = parse_type_or_null(p);
    } else {
        d->typex = parse_array_type(p, open, x);
    }
}

// TypeSpec = name [ TypeParams ] [ "=" ] Type .
static Decl *type_decl(Parser *p) {
    TypeDecl *d = NEW(p, TypeDecl, TYPE_DECL, here(p));
    d->name = parse_name(p);
    if (p->s.tok == TOK_LBRACK) {
        uint32_t open = here(p);
        parse_next(p);
        if (p->s.tok == TOK_NAME)
            array_or_tparams(p, d, open);
        else if (parse_got(p, TOK_RBRACK))
            d->typex = parse_slice_type(p, open);
        else
            d->typex = parse_array_type(p, open, NULL);
    } else {
        d->alias = parse_got_assign(p);
        d->typex = parse_type_or_null(p);
    }
    if (!d->typex) {
        d->typex = bad_expr(p);
        parse_unexpected(p, " in type declaration");
        parse_advance(p, TOKENS(SEMI) | TOKENS(RPAREN));
    }
    return &d->node;
}

static bool spec(Parser *p, void *arg) {
    Group *g = arg;
    CommentGroup *doc = g->group ? p->s.lead : g->doc;
    Decl *d;
    switch (g->keyword) {
    case TOK_IMPORT:
        d = import_decl(p);
        break;
    case TOK_CONST:
        d = const_decl(p, g);
        break;
    case TOK_TYPE:
        d = type_decl(p);
        break;
    default:
        d = var_decl(p);
        break;
    }
    VarDecl *head = (VarDecl *)d; // the fields of DECL_HEAD lie alike in all
    head->group = g->group;
    head->doc = doc;
    head->trailing = p->s.trailing;
    if (!g->group)
        d->pos = pos_at(p, g->start);
    node_done(p, d);
    g->index++;
    list_push(p, d);
    return false;
}

// keyword spec | keyword "(" { spec ";" } ")"; pushes the declarations on p->stack.
DeclGroup *parse_decl_group(Parser *p) {
    Group g = {.keyword = p->s.tok, .doc = p->s.lead, .start = here(p)};
    parse_next(p);
    if (p->s.tok != TOK_LPAREN) {
        spec(p, &g);
        return NULL;
    }
    g.group = ARENA_NEW(p->ctx->arena, DeclGroup);
    g.group->pos = pos_at(p, g.start);
    g.group->doc = g.doc;
    g.group->lparen = pos_at(p, here(p));
    parse_next(p);
    g.group->rparen = parse_list(p, "grouped declaration", TOK_SEMI, TOK_RPAREN, spec, &g);
    return g.group;
}

DeclStmt *parse_decl_stmt(Parser *p) {
    DeclStmt *s = NEW(p, DeclStmt, DECL_STMT, here(p));
    uint32_t mark = p->stack.len;
    s->tok = p->s.tok;
    s->group = parse_decl_group(p);
    s->decls = list_take(p, mark, &s->ndecls);
    node_done(p, s);
    return s;
}

// Goes to the end of a body whose span is known. The lines in it are not counted: the scanner
// only compares those of neighbours.
static BlockStmt *skip_body(Parser *p) {
    BlockStmt *b = NEW(p, BlockStmt, BLOCK, here(p));
    uint32_t close = p->bodies++->close;
    p->nbodies--;
    b->unread = true;
    b->lbrace = b->at;
    b->rbrace = pos_at(p, close);
    p->s.cur = p->s.src + close;
    parse_next(p);
    parse_want(p, TOK_RBRACE);
    node_done(p, b);
    return b;
}

BlockStmt *parse_func_body(Parser *p) {
    if (p->nbodies && p->bodies->open == here(p))
        return skip_body(p);
    p->fnest++;
    uint32_t errors = p->s.nerrors;
    int xnest = p->xnest;
    BlockStmt *body = parse_block(p, NULL);
    p->xnest = xnest;
    p->fnest--;
    if (!(p->mode & SYNTAX_NO_BRANCHES) && errors == p->s.nerrors)
        branches_check(p->ctx, body->stmts, body->nstmts, node_span(body));
    return body;
}

// Name, signature and body of a function; d holds the receiver, if any.
void parse_func_rest(Parser *p, FuncDecl *d) {
    if (p->s.tok == TOK_NAME) {
        d->name = parse_name(p);
        d->sig = parse_func_type(p, d->pos - p->s.file->base, d->is_method ? "method" : NULL,
                                 &d->tparams);
    } else {
        d->name = name_node(p, p->ctx->names->blank, here(p));
        d->sig = NEW(p, FuncType, FUNC_TYPE, here(p));
        parse_unexpected(p, d->is_method ? ", expected name" : ", expected name or (");
        parse_advance(p, TOKENS(LBRACE) | TOKENS(SEMI));
    }
    if (p->s.tok == TOK_LBRACE)
        d->body = parse_func_body(p);
    d->trailing = p->s.trailing;
    node_done(p, d);
}

void parse_set_receiver(Parser *p, FuncDecl *d) {
    d->is_method = true;
    if (d->recv.nlist == 0)
        parse_plain_error(p, here(p), "method has no receiver");
    else if (d->recv.nlist > 1 || d->recv.list[0]->nnames > 1)
        parse_plain_error(p, here(p), "method has multiple receivers");
    if (d->recv.nlist > 1)
        d->recv.nlist = 1;
}

// FuncDecl with `func` as the current token.
FuncDecl *parse_func_decl(Parser *p) {
    FuncDecl *d = NEW(p, FuncDecl, FUNC_DECL, here(p));
    d->doc = p->s.lead;
    parse_next(p);
    d->at = pos_at(p, here(p));
    if (p->s.tok == TOK_LPAREN) {
        uint32_t open = here(p);
        parse_next(p);
        d->recv = parse_params(p, open, NULL, NULL, TOK_RPAREN, false);
        parse_set_receiver(p, d);
    }
    parse_func_rest(p, d);
    return d;
}


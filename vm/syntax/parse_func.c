// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures: parameter lists, type parameter lists, results.
#include "vm/syntax/parse.h"

// One entry of a parameter list before it is known which names are types.
typedef struct Param {
    Ident *name; // NULL: none
    Expr *type;  // NULL: none
} Param;

typedef struct ParamList {
    Parser *p;
    Ident *first_name; // already consumed, or NULL
    Expr *first_type;
    Token close;
    VEC(Param) list;
    uint32_t named, typed; // entries with name and type; with a type
} ParamList;

// ParameterDecl = [ name ] [ "..." ] Type . False after an error.
static bool param_decl(ParamList *l, Ident *name, Param *out) {
    Parser *p = l->p;
    bool sets = l->close == TOK_RBRACK; // type sets may stand here
    *out = (Param){0};
    if (!name && sets && p->s.tok == TOK_TILDE) {
        out->type = parse_type_elem(p, NULL);
        return true;
    }
    if (!name && p->s.tok == TOK_NAME)
        name = parse_name(p);
    if (name) {
        if (p->s.tok == TOK_LBRACK) {
            Expr *t = parse_array_or_targs(p);
            if (t->kind == NODE_INDEX && !((IndexExpr *)t)->x) {
                ((IndexExpr *)t)->x = &name->expr;
                t->pos = name->pos;
            } else {
                out->name = name;
            }
            out->type = sets ? parse_type_elem(p, t) : t;
            return true;
        }
        if (p->s.tok == TOK_DOT) {
            Expr *t = parse_qualified_name(p, name);
            out->type = sets ? parse_type_elem(p, t) : t;
            return true;
        }
        if (sets && p->s.tok == TOK_OR) {
            out->type = parse_type_elem(p, &name->expr);
            return true;
        }
        out->name = name;
    }
    if (p->s.tok == TOK_ELLIPSIS) {
        DotsType *t = NEW(p, DotsType, DOTS_TYPE, here(p));
        parse_next(p);
        t->elem = parse_type_or_null(p);
        if (!t->elem) {
            t->elem = bad_expr(p);
            parse_error(p, "... is missing type");
        }
        node_done(p, t);
        out->type = &t->expr;
        return true;
    }
    if (sets && p->s.tok == TOK_TILDE) {
        out->type = parse_type_elem(p, NULL);
        return true;
    }
    out->type = parse_type_or_null(p);
    if (sets && out->type)
        out->type = parse_type_elem(p, out->type);
    if (out->name || out->type)
        return true;
    parse_unexpected(p, ", expected %s", parse_token_name(l->close));
    parse_advance(p, TOKENS(COMMA) | (TokenSet)1 << l->close);
    return false;
}

static bool param(Parser *p, void *arg) {
    ParamList *l = arg;
    (void)p;
    Param par = {l->first_name, l->first_type};
    bool ok = l->first_type || param_decl(l, l->first_name, &par);
    l->first_name = NULL;
    l->first_type = NULL;
    if (!ok)
        return false;
    l->named += par.name && par.type;
    l->typed += par.type != NULL;
    VEC_PUSH(&l->list, par);
    return false;
}

// Some entries have names and types: so must all. A name without a type takes the next type to its
// right; what cannot be completed is reported once.
static void complete_params(ParamList *l, uint32_t end, bool need_names) {
    Parser *p = l->p;
    bool wrong = false;
    uint32_t err = 0;
    Expr *type = NULL;
    for (uint32_t i = l->list.len; i-- > 0;) {
        Param *par = &l->list.data[i];
        if (par->type) {
            type = par->type;
            if (!par->name) {
                err = off_of(p, ast_unparen(type));
                wrong = true;
                par->name = name_node(p, p->ctx->names->blank, err);
                par->name->end = par->name->pos;
            }
        } else if (type) {
            par->type = type;
        } else {
            err = off_of(p, par->name);
            wrong = true;
            par->type = bad_expr(p);
            par->type->pos = par->type->at = par->type->end = par->name->pos;
        }
    }
    if (!wrong)
        return;
    if (!need_names)
        parse_error_at(p, err, "mixed named and unnamed parameters");
    else if (l->named == l->typed)
        parse_error_at(p, end, "missing type constraint");
    else
        parse_error_at(p, err, "missing type parameter name%s",
                       l->list.len == 1 ? " or invalid array length" : "");
}

// Makes Fields: neighbours that share one type become one.
static void make_fields(ParamList *l, FieldList *out) {
    Parser *p = l->p;
    uint32_t mark = p->stack.len, n = l->list.len;
    VEC(Field *) fields = {0};
    for (uint32_t i = 0, j; i < n; i = j) {
        Param *par = &l->list.data[i];
        const void *first = par->name ? (void *)par->name : par->type;
        Field *f = NEW(p, Field, FIELD, off_of(p, first));
        f->typex = par->type;
        for (j = i + 1; par->name && j < n && l->list.data[j].type == par->type;)
            j++;
        for (uint32_t k = i; par->name && k < j; k++)
            list_push(p, l->list.data[k].name);
        f->names = list_take(p, mark, &f->nnames);
        f->end = f->typex->end > f->pos ? f->typex->end : f->pos;
        VEC_PUSH(&fields, f);
    }
    out->list = arena_copy(p->ctx->arena, fields.data, fields.len, sizeof *fields.data);
    out->nlist = fields.len;
    VEC_FREE(&fields);
}

FieldList parse_params(Parser *p, uint32_t open, Ident *name, Expr *type, Token close,
                       bool need_names) {
    FieldList out = {.open = pos_at(p, open)};
    ParamList l = {.p = p, .first_name = name, .first_type = type, .close = close};
    if (type && p->s.tok == close) { // a list of one, already complete
        param(p, &l);
        out.close = pos_at(p, here(p));
        parse_next(p);
    } else if (nest_enter(p)) {
        out.close = parse_list(p, "parameter list", TOK_COMMA, close, param, &l);
        nest_leave(p);
    } else {
        nest_leave(p);
    }
    if (l.named == 0 && !need_names) { // all entries are types
        for (uint32_t i = 0; i < l.list.len; i++) {
            Param *par = &l.list.data[i];
            if (par->name) {
                par->type = &par->name->expr;
                par->name = NULL;
            }
        }
    } else if (l.named != l.list.len) {
        complete_params(&l, out.close - p->s.file->base, need_names);
    }
    make_fields(&l, &out);
    VEC_FREE(&l.list);
    return out;
}

FieldList parse_results(Parser *p) {
    uint32_t off = here(p);
    if (parse_got(p, TOK_LPAREN))
        return parse_params(p, off, NULL, NULL, TOK_RPAREN, false);
    FieldList out = {0};
    Expr *t = parse_type_or_null(p);
    if (!t)
        return out;
    Field *f = NEW(p, Field, FIELD, off);
    f->typex = t;
    node_done(p, f);
    uint32_t mark = p->stack.len;
    list_push(p, f);
    out.list = list_take(p, mark, &out.nlist);
    return out;
}

FuncType *parse_func_type(Parser *p, uint32_t off, const char *context, FieldList *tparams) {
    FuncType *t = NEW(p, FuncType, FUNC_TYPE, off);
    uint32_t open = here(p);
    t->at = pos_at(p, open);
    if (parse_got(p, TOK_LBRACK)) {
        if (context)
            parse_error_at(p, open, "%s must have no type parameters", context);
        if (p->s.tok == TOK_RBRACK) {
            parse_error(p, "empty type parameter list");
            parse_next(p);
        } else {
            FieldList list = parse_params(p, open, NULL, NULL, TOK_RBRACK, true);
            if (tparams)
                *tparams = list;
        }
    }
    open = here(p);
    parse_want(p, TOK_LPAREN);
    t->params = parse_params(p, open, NULL, NULL, TOK_RPAREN, false);
    t->results = parse_results(p);
    node_done(p, t);
    return t;
}

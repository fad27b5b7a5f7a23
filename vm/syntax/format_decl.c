// SPDX-License-Identifier: GPL-3.0-or-later
// Declarations.
#include "vm/syntax/format.h"

// Constants and variables alike.
typedef struct Values {
    Ident *const *names;
    uint32_t nnames;
    const Expr *typex;
    Expr *const *values;
    uint32_t nvalues;
} Values;

static Values values_of(const Decl *d) {
    const ConstDecl *c = as_ConstDecl(d);
    const VarDecl *v = as_VarDecl(d);
    return c ? (Values){c->names, c->nnames, c->typex, c->values, c->nvalues}
             : (Values){v->names, v->nnames, v->typex, v->values, v->nvalues};
}

// Where a declaration begins, without the keyword.
static Pos start(const Decl *d) {
    const ImportDecl *i = as_ImportDecl(d);
    const TypeDecl *t = as_TypeDecl(d);
    if (i)
        return i->local ? i->local->pos : i->path->pos;
    return t ? t->name->pos : values_of(d).names[0]->pos;
}

// One of several in columns: names, type, value. keep: the type's column stays when it is empty.
static void columns(Printer *p, const Decl *d, bool keep) {
    Values v = values_of(d);
    fmt_names(p, v.names, v.nnames, false);
    int cells = 3;
    if (v.typex || keep) {
        fmt_ws(p, WS_CELL);
        cells--;
    }
    if (v.typex)
        fmt_expr(p, v.typex);
    if (v.nvalues) {
        fmt_ws(p, WS_CELL);
        fmt_tok(p, TOK_ASSIGN);
        fmt_ws(p, WS_BLANK);
        fmt_list(p, 0, v.values, v.nvalues, 1, 0, 0);
        cells--;
    }
    for (; ((const VarDecl *)d)->trailing && cells > 0; cells--)
        fmt_ws(p, WS_CELL);
}

// A path is written in plain quotes, if it may be.
static void import_path(Printer *p, const BasicLit *path) {
    Buf b = {0};
    Str s = path->text;
    if (s.len > 2 && s.ptr[0] == '`') {
        bool plain = true;
        for (size_t i = 1; i + 1 < s.len; i++)
            plain &= s.ptr[i] > ' ' && s.ptr[i] < 0x7f &&
                     !strchr("!\"#$%&'()*,:;<=>?[\\]^{|}`", s.ptr[i]);
        if (plain) {
            buf_addc(&b, '"');
            buf_add(&b, s.ptr + 1, s.len - 2);
            buf_addc(&b, '"');
            s = (Str){b.data, b.len};
        }
    }
    fmt_at(p, path->pos);
    fmt_text(p, s, TOK_STRING);
    buf_free(&b);
}

static void type_decl(Printer *p, const TypeDecl *t, bool alone) {
    fmt_expr(p, &t->name->expr);
    if (t->tparams.nlist)
        fmt_params(p, &t->tparams, true, true);
    fmt_ws(p, alone ? WS_BLANK : WS_CELL);
    if (t->alias) {
        fmt_tok(p, TOK_ASSIGN);
        fmt_ws(p, WS_BLANK);
    }
    fmt_expr(p, t->typex);
}

static void one(Printer *p, const Decl *d, bool alone, bool indent) {
    const ImportDecl *i = as_ImportDecl(d);
    if (i) {
        if (i->local) {
            fmt_expr(p, &i->local->expr);
            fmt_ws(p, WS_BLANK);
        }
        import_path(p, i->path);
        return;
    }
    const TypeDecl *t = as_TypeDecl(d);
    if (t) {
        type_decl(p, t, alone);
        return;
    }
    Values v = values_of(d);
    fmt_names(p, v.names, v.nnames, indent);
    if (v.typex) {
        fmt_ws(p, WS_BLANK);
        fmt_expr(p, v.typex);
    }
    if (v.nvalues) {
        fmt_ws(p, WS_BLANK);
        fmt_tok(p, TOK_ASSIGN);
        fmt_ws(p, WS_BLANK);
        fmt_list(p, 0, v.values, v.nvalues, 1, 0, 0);
    }
}

// In a run of declarations with values, is there a type from declaration i on? *end: of the run.
static bool run_has_type(const DeclStmt *s, uint32_t i, uint32_t *end) {
    bool typed = false;
    for (; i < s->ndecls && values_of(s->decls[i]).nvalues; i++)
        typed |= values_of(s->decls[i]).typex != NULL;
    *end = i;
    return typed;
}

static void group(Printer *p, const DeclStmt *s) {
    bool in_columns = s->ndecls > 1 && (s->tok == TOK_CONST || s->tok == TOK_VAR), keep = false;
    uint32_t line = 0, run_end = 0;
    for (uint32_t i = 0; i < s->ndecls; i++) {
        if (i > 0)
            fmt_break(p, fmt_line(p, start(s->decls[i])), 1, WS_NONE, p->out.line > line);
        p->line_ptr = &line;
        if (!in_columns) {
            one(p, s->decls[i], s->ndecls == 1, false);
            continue;
        }
        if (i >= run_end) {
            keep = run_has_type(s, i, &run_end);
            if (run_end == i)
                run_end = i + 1;
        }
        columns(p, s->decls[i], keep);
    }
}

void fmt_decls(Printer *p, const DeclStmt *s) {
    fmt_at(p, s->pos);
    fmt_tok(p, (Token)s->tok);
    fmt_ws(p, WS_BLANK);
    if (!s->group) {
        one(p, s->decls[0], true, true);
        return;
    }
    fmt_tok_at(p, s->group->lparen, TOK_LPAREN);
    if (s->ndecls) {
        fmt_ws(p, WS_INDENT);
        fmt_ws(p, WS_SECTION);
        group(p, s);
        fmt_ws(p, WS_UNINDENT);
        fmt_ws(p, WS_SECTION);
    }
    fmt_tok_at(p, s->group->rparen, TOK_RPAREN);
}

void fmt_func(Printer *p, const FuncDecl *d) {
    fmt_at(p, d->pos);
    fmt_tok(p, TOK_FUNC);
    fmt_ws(p, WS_BLANK);
    uint32_t col = p->out.col - (uint32_t)strlen("func ");
    if (d->is_method) {
        fmt_params(p, &d->recv, false, false);
        fmt_ws(p, WS_BLANK);
    }
    fmt_expr(p, &d->name->expr);
    fmt_signature(p, &d->tparams, d->sig);
    fmt_body(p, d->body, WS_CELL, d->pos, col);
}

CommentGroup *fmt_decl_doc(const DeclStmt *s) {
    if (s->group)
        return s->group->doc;
    return s->ndecls ? ((const VarDecl *)s->decls[0])->doc : NULL;
}

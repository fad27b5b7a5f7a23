// SPDX-License-Identifier: GPL-3.0-or-later
// Types, signatures, and the fields of structs and interfaces.
#include "vm/syntax/format.h"

static const Expr *bare(const Expr *x) {
    while (x->kind == NODE_PAREN)
        x = ((const ParenExpr *)x)->x;
    return x;
}

static bool is_type_elem(const Expr *x) {
    switch (x->kind) {
    case NODE_ARRAY_TYPE:
    case NODE_SLICE_TYPE:
    case NODE_STRUCT_TYPE:
    case NODE_FUNC_TYPE:
    case NODE_INTERFACE_TYPE:
    case NODE_MAP_TYPE:
    case NODE_CHAN_TYPE:
        return true;
    case NODE_UNARY:
        return ((const UnaryExpr *)x)->op == TOK_TILDE;
    case NODE_BINARY:
        return is_type_elem(((const BinaryExpr *)x)->x) || is_type_elem(((const BinaryExpr *)x)->y);
    case NODE_PAREN:
        return is_type_elem(((const ParenExpr *)x)->x);
    default:
        return false;
    }
}

// Would [P x] read as an array's length? A comma then tells them apart.
static bool reads_as_length(const Expr *x) {
    for (; x->kind == NODE_BINARY; x = ((const BinaryExpr *)x)->x)
        if (is_type_elem(((const BinaryExpr *)x)->y))
            return false;
    return x->kind == NODE_STAR && !is_type_elem(((const StarExpr *)x)->x);
}

void fmt_params(Printer *p, const FieldList *l, bool brackets, bool of_type) {
    fmt_tok_at(p, l->open, brackets ? TOK_LBRACK : TOK_LPAREN);
    uint32_t prev = fmt_line(p, l->open);
    WhiteSpace ws = WS_INDENT;
    for (uint32_t i = 0; i < l->nlist; i++) {
        const Field *f = l->list[i];
        uint32_t line = fmt_line(p, f->pos);
        bool breaks = prev > 0 && prev < line;
        if (i > 0) {
            if (!breaks)
                fmt_at(p, f->pos);
            fmt_tok(p, TOK_COMMA);
        }
        if (breaks && fmt_break(p, line, 0, ws, true))
            ws = WS_NONE;
        else if (i > 0)
            fmt_ws(p, WS_BLANK);
        if (f->nnames) {
            fmt_names(p, f->names, f->nnames, ws == WS_INDENT);
            fmt_ws(p, WS_BLANK);
        }
        fmt_expr(p, bare(f->typex));
        prev = fmt_line(p, f->end);
    }
    if (l->nlist) {
        uint32_t close = fmt_line(p, l->close);
        if (prev > 0 && prev < close) {
            fmt_tok(p, TOK_COMMA);
            fmt_break(p, close, 0, WS_NONE, true);
        } else if (of_type && l->nlist == 1 && l->list[0]->nnames == 1 &&
                   reads_as_length(bare(l->list[0]->typex))) {
            fmt_tok(p, TOK_COMMA);
        }
        if (ws == WS_NONE)
            fmt_ws(p, WS_UNINDENT);
    }
    fmt_tok_at(p, l->close, brackets ? TOK_RBRACK : TOK_RPAREN);
}

void fmt_signature(Printer *p, const FieldList *tparams, const FuncType *sig) {
    if (tparams && tparams->nlist)
        fmt_params(p, tparams, true, false);
    fmt_params(p, &sig->params, false, false);
    if (sig->results.nlist == 0)
        return;
    fmt_ws(p, WS_BLANK);
    if (sig->results.nlist == 1 && sig->results.list[0]->nnames == 0)
        fmt_expr(p, bare(sig->results.list[0]->typex));
    else
        fmt_params(p, &sig->results, false, false);
}

// ---- Fields -------------------------------------------------------------------------------------

static void method_or_elem(Printer *p, const Field *f) {
    if (f->nnames == 0) {
        fmt_expr(p, f->typex);
        return;
    }
    fmt_expr(p, &f->names[0]->expr);
    fmt_signature(p, NULL, (const FuncType *)f->typex);
}

static uint32_t characters(Str s) {
    uint32_t n = 0;
    for (size_t i = 0; i < s.len; i++)
        n += (s.ptr[i] & 0xc0) != 0x80;
    return n;
}

// May { f } stay on one line?
static bool is_short(Printer *p, const FieldList *l) {
    enum { LONGEST = 30 };
    const Field *f = l->list[0];
    if (l->nlist != 1 || f->tag || f->trailing)
        return false;
    uint32_t names = 0;
    for (uint32_t i = 0; i < f->nnames && names < LONGEST; i++)
        names += (i ? 2 : 0) + characters(name_str(f->names[i]->name));
    return (names > 0) + fmt_size(p, &f->typex->node, LONGEST) <= LONGEST;
}

static void one_line(Printer *p, const FieldList *l, bool methods) {
    const Field *f = l->list[0];
    fmt_tok_at(p, l->open, TOK_LBRACE);
    fmt_ws(p, WS_BLANK);
    if (methods) {
        method_or_elem(p, f);
    } else {
        for (uint32_t i = 0; i < f->nnames; i++) {
            if (i > 0) {
                fmt_tok(p, TOK_COMMA);
                fmt_ws(p, WS_BLANK);
            }
            fmt_expr(p, &f->names[i]->expr);
        }
        if (f->nnames)
            fmt_ws(p, WS_BLANK);
        fmt_expr(p, f->typex);
    }
    fmt_ws(p, WS_BLANK);
    fmt_tok_at(p, l->close, TOK_RBRACE);
}

// names, type, tag and comment in columns.
static void struct_field(Printer *p, const Field *f, WhiteSpace sep) {
    int cells = 2;
    if (f->nnames) {
        fmt_names(p, f->names, f->nnames, false);
        fmt_ws(p, sep);
        cells = 1;
    }
    fmt_expr(p, f->typex);
    if (f->tag) {
        if (f->nnames && sep == WS_CELL)
            fmt_ws(p, sep);
        fmt_ws(p, sep);
        fmt_expr(p, &f->tag->expr);
        cells = 0;
    }
    for (; f->trailing && cells > 0; cells--)
        fmt_ws(p, sep);
}

static void fields(Printer *p, const FieldList *l, bool methods) {
    bool comments = fmt_comment_before(p, fmt_place(p, l->close));
    if (!comments && fmt_line(p, l->open) == fmt_line(p, l->close)) {
        if (l->nlist == 0) {
            fmt_tok_at(p, l->open, TOK_LBRACE);
            fmt_tok_at(p, l->close, TOK_RBRACE);
            return;
        }
        if (is_short(p, l)) {
            one_line(p, l, methods);
            return;
        }
    }
    fmt_ws(p, WS_BLANK);
    fmt_tok_at(p, l->open, TOK_LBRACE);
    fmt_ws(p, WS_INDENT);
    if (comments || l->nlist)
        fmt_ws(p, WS_SECTION);
    uint32_t line = 0;
    for (uint32_t i = 0; i < l->nlist; i++) {
        const Field *f = l->list[i];
        if (i > 0)
            fmt_break(p, fmt_line(p, f->pos), 1, WS_NONE, p->out.line > line);
        p->line_ptr = &line;
        if (methods)
            method_or_elem(p, f);
        else
            struct_field(p, f, l->nlist == 1 ? WS_BLANK : WS_CELL);
    }
    fmt_ws(p, WS_UNINDENT);
    fmt_ws(p, WS_SECTION);
    fmt_tok_at(p, l->close, TOK_RBRACE);
}

static void chan_type(Printer *p, const ChanType *t) {
    if (t->dir == AST_CHAN_RECV)
        fmt_tok(p, TOK_ARROW);
    fmt_tok(p, TOK_CHAN);
    if (t->dir == AST_CHAN_SEND)
        fmt_tok(p, TOK_ARROW);
    fmt_ws(p, WS_BLANK);
    fmt_expr(p, t->elem);
}

void fmt_type(Printer *p, const Expr *x) {
    switch (x->kind) {
    case NODE_ARRAY_TYPE: {
        const ArrayType *t = (const ArrayType *)x;
        fmt_tok(p, TOK_LBRACK);
        if (t->len)
            fmt_expr(p, t->len);
        else
            fmt_tok(p, TOK_ELLIPSIS);
        fmt_tok(p, TOK_RBRACK);
        fmt_expr(p, t->elem);
        break;
    }
    case NODE_SLICE_TYPE:
        fmt_tok(p, TOK_LBRACK);
        fmt_tok(p, TOK_RBRACK);
        fmt_expr(p, ((const SliceType *)x)->elem);
        break;
    case NODE_DOTS_TYPE:
        fmt_tok(p, TOK_ELLIPSIS);
        fmt_expr(p, ((const DotsType *)x)->elem);
        break;
    case NODE_STRUCT_TYPE:
        fmt_tok(p, TOK_STRUCT);
        fields(p, &((const StructType *)x)->fields, false);
        break;
    case NODE_INTERFACE_TYPE:
        fmt_tok(p, TOK_INTERFACE);
        fields(p, &((const InterfaceType *)x)->methods, true);
        break;
    case NODE_FUNC_TYPE:
        fmt_tok(p, TOK_FUNC);
        fmt_signature(p, NULL, (const FuncType *)x);
        break;
    case NODE_MAP_TYPE:
        fmt_tok(p, TOK_MAP);
        fmt_tok(p, TOK_LBRACK);
        fmt_expr(p, ((const MapType *)x)->key);
        fmt_tok(p, TOK_RBRACK);
        fmt_expr(p, ((const MapType *)x)->value);
        break;
    case NODE_CHAN_TYPE:
        chan_type(p, (const ChanType *)x);
        break;
    default: // a BadExpr, which text without mistakes does not have
        break;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions as messages show them, in the short form of Go's compiler: bodies become {…}.
#include "vm/syntax/parse.h"

enum { DEPTH_MAX = 100, LENGTH_MAX = 2000 };

static void print(Buf *b, const Expr *x, int depth);

static void list(Buf *b, Expr **x, uint32_t n, int depth) {
    for (uint32_t i = 0; i < n; i++) {
        buf_adds(b, i ? ", " : "");
        print(b, x[i], depth);
    }
}

static void params(Buf *b, const FieldList *l, int depth) {
    for (uint32_t i = 0; i < l->nlist; i++) {
        const Field *f = l->list[i];
        buf_adds(b, i ? ", " : "");
        for (uint32_t k = 0; k < f->nnames; k++)
            buf_printf(b, "%s%s", k ? ", " : "", f->names[k]->name->text);
        buf_adds(b, f->nnames ? " " : "");
        print(b, f->typex, depth);
    }
}

static void signature(Buf *b, const FuncType *t, int depth) {
    buf_addc(b, '(');
    params(b, &t->params, depth);
    buf_addc(b, ')');
    if (t->results.nlist == 0)
        return;
    bool bare = t->results.nlist == 1 && t->results.list[0]->nnames == 0;
    buf_adds(b, bare ? " " : " (");
    params(b, &t->results, depth);
    buf_adds(b, bare ? "" : ")");
}

// Fields of a struct, methods and embedded elements of an interface.
static void members(Buf *b, const FieldList *l, bool methods, int depth) {
    for (uint32_t i = 0; i < l->nlist; i++) {
        const Field *f = l->list[i];
        buf_adds(b, i ? "; " : "");
        for (uint32_t k = 0; k < f->nnames; k++)
            buf_printf(b, "%s%s", k ? ", " : "", f->names[k]->name->text);
        if (methods && f->nnames && f->typex && f->typex->kind == NODE_FUNC_TYPE) {
            signature(b, (const FuncType *)f->typex, depth);
            continue;
        }
        buf_adds(b, f->nnames ? " " : "");
        print(b, f->typex, depth);
        if (f->tag)
            buf_printf(b, " %.*s", STR_ARG(f->tag->text));
    }
}

static void print_type(Buf *b, const Expr *x, int d) {
    switch (x->kind) {
    case NODE_ARRAY_TYPE: {
        const ArrayType *t = (const ArrayType *)x;
        buf_addc(b, '[');
        if (t->len)
            print(b, t->len, d);
        else
            buf_adds(b, "...");
        buf_addc(b, ']');
        print(b, t->elem, d);
        break;
    }
    case NODE_SLICE_TYPE:
        buf_adds(b, "[]");
        print(b, ((const SliceType *)x)->elem, d);
        break;
    case NODE_DOTS_TYPE:
        buf_adds(b, "...");
        print(b, ((const DotsType *)x)->elem, d);
        break;
    case NODE_STRUCT_TYPE:
        buf_adds(b, "struct{");
        members(b, &((const StructType *)x)->fields, false, d);
        buf_addc(b, '}');
        break;
    case NODE_INTERFACE_TYPE:
        buf_adds(b, "interface{");
        members(b, &((const InterfaceType *)x)->methods, true, d);
        buf_addc(b, '}');
        break;
    case NODE_FUNC_TYPE:
        buf_adds(b, "func");
        signature(b, (const FuncType *)x, d);
        break;
    case NODE_MAP_TYPE:
        buf_adds(b, "map[");
        print(b, ((const MapType *)x)->key, d);
        buf_addc(b, ']');
        print(b, ((const MapType *)x)->value, d);
        break;
    case NODE_CHAN_TYPE: {
        const ChanType *t = (const ChanType *)x;
        buf_adds(b, t->dir == AST_CHAN_RECV ? "<-chan " : t->dir ? "chan<- " : "chan ");
        bool paren = t->dir != AST_CHAN_SEND && t->elem->kind == NODE_CHAN_TYPE &&
                     ((const ChanType *)t->elem)->dir == AST_CHAN_RECV;
        buf_adds(b, paren ? "(" : "");
        print(b, t->elem, d);
        buf_adds(b, paren ? ")" : "");
        break;
    }
    default:
        buf_adds(b, "<bad expr>");
        break;
    }
}

static void slice(Buf *b, const SliceExpr *s, int d) {
    print(b, s->x, d);
    buf_addc(b, '[');
    if (s->lo)
        print(b, s->lo, d);
    buf_addc(b, ':');
    if (s->hi)
        print(b, s->hi, d);
    if (s->full) {
        buf_addc(b, ':');
        if (s->max)
            print(b, s->max, d);
    }
    buf_addc(b, ']');
}

static void call(Buf *b, const CallExpr *c, int d) {
    print(b, c->fun, d);
    buf_addc(b, '(');
    list(b, c->args, c->nargs, d);
    buf_adds(b, c->has_dots ? "...)" : ")");
}

static void print_operation(Buf *b, const Expr *x, int d) {
    switch (x->kind) {
    case NODE_STAR:
        buf_addc(b, '*');
        print(b, ((const StarExpr *)x)->x, d);
        break;
    case NODE_UNARY:
        buf_adds(b, token_text(((const UnaryExpr *)x)->op));
        print(b, ((const UnaryExpr *)x)->x, d);
        break;
    case NODE_BINARY: {
        const BinaryExpr *y = (const BinaryExpr *)x;
        print(b, y->x, d);
        buf_printf(b, " %s ", token_text(y->op));
        print(b, y->y, d);
        break;
    }
    case NODE_PIPE: {
        const PipeExpr *y = (const PipeExpr *)x;
        print(b, y->x, d);
        buf_adds(b, " |> ");
        print(b, y->call, d);
        break;
    }
    default:
        print(b, ((const TryExpr *)x)->x, d);
        buf_addc(b, '?');
        break;
    }
}

static void print_primary(Buf *b, const Expr *x, int d) {
    switch (x->kind) {
    case NODE_PAREN:
        buf_addc(b, '(');
        print(b, ((const ParenExpr *)x)->x, d);
        buf_addc(b, ')');
        break;
    case NODE_COMPOSITE_LIT: {
        const CompositeLit *c = (const CompositeLit *)x;
        if (c->typex)
            print(b, c->typex, d);
        buf_adds(b, c->nelems ? "{…}" : "{}");
        break;
    }
    case NODE_FUNC_LIT: {
        const FuncLit *f = (const FuncLit *)x;
        print(b, &f->sig->expr, d);
        buf_adds(b, f->body->nstmts ? " {…}" : " {}");
        break;
    }
    case NODE_SELECTOR:
        print(b, ((const SelectorExpr *)x)->x, d);
        buf_printf(b, ".%s", ((const SelectorExpr *)x)->name->name->text);
        break;
    case NODE_INDEX:
        print(b, ((const IndexExpr *)x)->x, d);
        buf_addc(b, '[');
        list(b, ((const IndexExpr *)x)->index, ((const IndexExpr *)x)->nindex, d);
        buf_addc(b, ']');
        break;
    case NODE_TYPE_ASSERT: {
        const TypeAssertExpr *t = (const TypeAssertExpr *)x;
        print(b, t->x, d);
        buf_adds(b, ".(");
        if (t->typex)
            print(b, t->typex, d);
        else
            buf_adds(b, "type");
        buf_addc(b, ')');
        break;
    }
    default:
        print_type(b, x, d);
        break;
    }
}

static void print(Buf *b, const Expr *x, int depth) {
    if (!x || depth > DEPTH_MAX || b->len > LENGTH_MAX) {
        buf_adds(b, "…");
        return;
    }
    int d = depth + 1;
    switch (x->kind) {
    case NODE_IDENT:
        buf_adds(b, ((const Ident *)x)->name->text);
        break;
    case NODE_BASIC_LIT:
        buf_add(b, ((const BasicLit *)x)->text.ptr, ((const BasicLit *)x)->text.len);
        break;
    case NODE_KEY_VALUE:
        print(b, ((const KeyValueExpr *)x)->key, d);
        buf_adds(b, ": ");
        print(b, ((const KeyValueExpr *)x)->value, d);
        break;
    case NODE_CALL:
        call(b, (const CallExpr *)x, d);
        break;
    case NODE_SLICE:
        slice(b, (const SliceExpr *)x, d);
        break;
    case NODE_STAR:
    case NODE_UNARY:
    case NODE_BINARY:
    case NODE_PIPE:
    case NODE_TRY:
        print_operation(b, x, d);
        break;
    default:
        print_primary(b, x, d);
        break;
    }
}

void ast_print_expr(Buf *out, const Expr *x) {
    Buf tmp = {0};
    print(&tmp, x, 0);
    buf_add(out, tmp.data, tmp.len);
    buf_free(&tmp);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// -dump=types: what the checker found, one line for each declaration and expression.
//   LINE:COL def KIND name type [= value]
//   LINE:COL MODE text type [= value] [; notes]
#include "vm/types/impl.h"

typedef struct Dump {
    TypesCtx *ctx;
    const Package *pkg;
    Buf *out;
} Dump;

static const char *const obj_names[] = {
    [OBJ_CONST] = "const",     [OBJ_TYPENAME] = "type", [OBJ_VAR] = "var",
    [OBJ_FUNC] = "func",       [OBJ_PKGNAME] = "package", [OBJ_BUILTIN] = "builtin",
    [OBJ_LABEL] = "label",     [OBJ_NIL] = "nil",
};

static const char *const mode_names[] = {
    [MODE_INVALID] = "invalid", [MODE_NOVALUE] = "novalue", [MODE_BUILTIN] = "builtin",
    [MODE_TYPE] = "type",       [MODE_CONST] = "const",     [MODE_VAR] = "var",
    [MODE_MAPINDEX] = "mapindex", [MODE_VALUE] = "value",   [MODE_NIL] = "nil",
    [MODE_COMMAOK] = "commaok",
};

static const char *const call_names[] = {
    [CALL_UNKNOWN] = "unknown", [CALL_FUNC] = "func",       [CALL_METHOD] = "method",
    [CALL_IFACE] = "iface",     [CALL_CLOSURE] = "closure", [CALL_CONVERSION] = "conversion",
    [CALL_BUILTIN] = "builtin",
};

static const char *const sel_names[] = {
    [SEL_FIELD] = "field",
    [SEL_METHOD] = "method",
    [SEL_IFACE_METHOD] = "iface",
    [SEL_METHOD_EXPR] = "methodexpr",
};

static void put_pos(Dump *d, Pos pos)
{
    SourcePos p = fileset_pos(d->ctx->cfg.diags->files, pos);
    buf_printf(d->out, "%u:%u ", p.line, p.col);
}

static void put_type(Dump *d, const Type *t)
{
    if (t == d->ctx->empty_tuple)
        buf_adds(d->out, " -");
    else if (t != NULL)
        buf_printf(d->out, " %s", type_string(d->ctx->a, t, QUALIFY_RELATIVE, d->pkg));
}

static void put_value(Dump *d, const ConstVal *v)
{
    if (v != NULL)
        buf_printf(d->out, " = %s", const_text(d->ctx->a, v, true));
}

static void put_var_notes(Dump *d, const Object *v)
{
    if (v->var.captured)
        buf_adds(d->out, " captured");
    if (v->var.address_taken)
        buf_adds(d->out, " address-taken");
    if (v->var.assigned > 0)
        buf_printf(d->out, " assigned:%u", v->var.assigned);
    if (v->var.per_iteration)
        buf_adds(d->out, " per-iteration");
}

static void put_def(Dump *d, const Object *o)
{
    put_pos(d, o->pos);
    buf_printf(d->out, "def %s %s", obj_names[o->kind], o->name->text);
    put_type(d, o->type);
    if (o->kind == OBJ_CONST)
        put_value(d, o->cval);
    if (o->kind == OBJ_TYPENAME && o->type != NULL && o->type->kind == TYPE_NAMED) {
        buf_adds(d->out, " is");
        put_type(d, o->type->named.underlying);
    }
    if (o->kind == OBJ_VAR)
        put_var_notes(d, o);
    buf_addc(d->out, '\n');
}

static void put_selection(Dump *d, const Selection *s)
{
    buf_printf(d->out, " ; %s", sel_names[s->kind]);
    for (int i = 0; i < s->npath; i++)
        buf_printf(d->out, "%s%s%d", i > 0 ? "." : " ", s->path[i].deref ? "*" : "",
                   s->path[i].index);
    if (s->recv_addr)
        buf_adds(d->out, " addr");
    if (s->recv_deref)
        buf_adds(d->out, " deref");
    if (s->kind == SEL_IFACE_METHOD)
        buf_printf(d->out, " #%d", s->iface_index);
}

static void put_expr(Dump *d, const Expr *e)
{
    enum { MAX_TEXT = 40 };
    Buf text = {0};
    ast_print_expr(&text, e);
    put_pos(d, e->pos);
    const char *s = buf_cstr(&text);
    size_t n = strcspn(s, "\n");
    buf_printf(d->out, "%s %.*s%s", mode_names[e->mode & MODE_MASK],
               (int)(n > MAX_TEXT ? MAX_TEXT : n), s, n > MAX_TEXT ? "…" : "");
    buf_free(&text);
    if ((e->mode & MODE_MASK) != MODE_BUILTIN)
        put_type(d, e->type);
    put_value(d, e->cval);
    if (e->kind == NODE_CALL)
        buf_printf(d->out, " ; call %s", call_names[((const CallExpr *)e)->call_kind]);
    if (e->kind == NODE_SELECTOR && ((const SelectorExpr *)e)->sel != NULL)
        put_selection(d, ((const SelectorExpr *)e)->sel);
    buf_addc(d->out, '\n');
}

static void visit(void *arg, Node *n)
{
    Dump *d = arg;
    const Ident *id = as_Ident(n);
    if (id != NULL && id->obj != NULL && id->obj->pos == id->pos)
        put_def(d, id->obj);
    else if (node_is_expr(n) && ((Expr *)n)->type != NULL)
        put_expr(d, (Expr *)n);
    const CaseClause *cc = as_CaseClause(n);
    if (cc != NULL && cc->obj != NULL)
        put_def(d, cc->obj);
    const PipeExpr *pipe = as_PipeExpr(n);
    if (pipe != NULL && pipe->info != NULL)
        visit(d, pipe->info);
    else
        ast_children(n, visit, d);
}

void types_dump(TypesCtx *ctx, const Package *pkg, Buf *out)
{
    Dump d = {ctx, pkg, out};
    for (int i = 0; i < pkg->nfiles; i++) {
        const File *f = pkg->files[i];
        // A script's declarations come again among its statements.
        bool script = f == pkg->script_file;
        for (uint32_t k = 0; k < f->ndecls; k++)
            if (!script || f->decls[k]->kind == NODE_FUNC_DECL)
                visit(&d, f->decls[k]);
        for (uint32_t k = 0; k < f->nstmts; k++)
            visit(&d, f->stmts[k]);
    }
    for (int i = 0; i < pkg->ninits; i++) {
        buf_adds(out, "init");
        for (int k = 0; k < pkg->inits[i].nlhs; k++)
            buf_printf(out, " %s", pkg->inits[i].lhs[k]->name->text);
        buf_addc(out, '\n');
    }
}

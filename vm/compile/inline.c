// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inlining of the smallest functions: one return of one expression that reads nothing but its
// parameters, calls nothing and cannot panic, so that no trace ever misses its frame. The
// parameters' variables stand for the registers of the arguments while the expression is
// compiled.
#include "vm/compile/comp.h"

enum { MAXNODES = 24 };

typedef struct Scan { Fn *f; uint32_t nodes; bool bad; } Scan;

static bool plain_scalar(const TInfo *ti) {
    return ti->cls == V_BOOL || ti->cls == V_INT || ti->cls == V_F64 || ti->cls == V_F32;
}

static bool harmless_binary(Scan *s, const BinaryExpr *b) {
    const TInfo *x = tinfo(s->f->c, b->x->type), *y = tinfo(s->f->c, b->y->type);
    if (!plain_scalar(x) || !plain_scalar(y))
        return false;
    if ((b->op == TOK_DIV || b->op == TOK_REM) && x->cls == V_INT)
        return b->y->cval != NULL;
    if (b->op == TOK_SHL || b->op == TOK_SHR)
        return b->y->cval || !y->is_signed;
    return true;
}

static bool harmless_call(Scan *s, const CallExpr *c) {
    if (c->call_kind == CALL_CONVERSION)
        return plain_scalar(tinfo(s->f->c, c->type)) &&
               plain_scalar(tinfo(s->f->c, c->args[0]->type));
    return c->call_kind == CALL_BUILTIN && c->builtin == BUILTIN_LEN &&
           tinfo(s->f->c, c->args[0]->type)->cls != V_PTR &&
           tinfo(s->f->c, c->args[0]->type)->cls != V_AGG;
}

static void scan(Scan *s, const Expr *e) {
    if (++s->nodes > MAXNODES)
        s->bad = true;
    if (s->bad || e->cval)
        return;
    switch (e->kind) {
    case NODE_PAREN:
        scan(s, ((const ParenExpr *)e)->x);
        break;
    case NODE_IDENT: {
        const Object *o = ((const Ident *)e)->obj;
        s->bad = !o || o->kind != OBJ_VAR || (o->var.role != VAR_PARAM && o->var.role != VAR_RECV);
        break;
    }
    case NODE_UNARY: {
        const UnaryExpr *u = (const UnaryExpr *)e;
        s->bad = u->op == TOK_AND || u->op == TOK_ARROW;
        scan(s, u->x);
        break;
    }
    case NODE_BINARY: {
        const BinaryExpr *b = (const BinaryExpr *)e;
        s->bad = !harmless_binary(s, b);
        scan(s, b->x);
        scan(s, b->y);
        break;
    }
    case NODE_SELECTOR: {
        const Selection *sel = ((const SelectorExpr *)e)->sel;
        s->bad = !sel || sel->kind != SEL_FIELD;
        for (int i = 0; !s->bad && i < sel->npath; i++)
            s->bad = sel->path[i].deref;
        scan(s, ((const SelectorExpr *)e)->x);
        break;
    }
    case NODE_CALL: {
        const CallExpr *c = (const CallExpr *)e;
        s->bad = !harmless_call(s, c);
        if (!s->bad)
            scan(s, c->args[0]);
        break;
    }
    default:
        s->bad = true;
        break;
    }
}

static bool param_fits(Fn *f, const Object *o) {
    return o->var.assigned == 0 && !o->var.address_taken && !o->var.captured && o->name &&
           tinfo(f->c, o->type)->slots <= 4;
}

static Expr *only_result(const FuncDecl *d) {
    const ReturnStmt *r =
        d && d->body && d->body->nstmts == 1 ? as_ReturnStmt(d->body->stmts[0]) : NULL;
    return r && r->nresults == 1 ? r->results[0] : NULL;
}

// The expression that a call of the function may be replaced with, or NULL.
static Expr *inline_body(Fn *f, Object *func) {
    if (types_body_is_lazy(func) && !types_check_body(f->c->types, func))
        return NULL;
    if (f->c->session && func->pkg == f->c->main) // another may take its place
        return NULL;
    Expr *x = only_result(func->func.decl);
    const Signature *s = &func->type->func;
    if (!x || !func->func.body || func->func.is_iface || s->variadic || s->results.len != 1 ||
        !plain_scalar(tinfo(f->c, s->results.vars[0]->type)))
        return NULL;
    const FuncInfo *info = func->func.body;
    if (info->failed || !info->checked || (info->recv && !param_fits(f, info->recv)))
        return NULL;
    for (int32_t i = 0; i < s->params.len; i++)
        if (!param_fits(f, s->params.vars[i]))
            return NULL;
    Scan sc = {f, 0, x->type->kind == TYPE_TUPLE};
    scan(&sc, x);
    return sc.bad ? NULL : x;
}

static Object *callee(const CallExpr *e) {
    const Expr *fun = ast_unparen(e->fun);
    if (e->call_kind == CALL_FUNC)
        return fun->kind == NODE_SELECTOR ? ((const SelectorExpr *)fun)->name->obj
               : fun->kind == NODE_IDENT  ? ((const Ident *)fun)->obj
                                          : NULL;
    if (e->call_kind == CALL_METHOD && fun->kind == NODE_SELECTOR) {
        const Selection *sel = ((const SelectorExpr *)fun)->sel;
        return sel->npath == 0 && !sel->recv_deref && !sel->obj->func.ptr_recv ? sel->obj : NULL;
    }
    return NULL;
}

static Expr *inlined(Fn *f, const CallExpr *e) {
    if (e->has_dots || (e->nargs == 1 && e->args[0]->type && e->args[0]->type->kind == TYPE_TUPLE))
        return NULL;
    Object *o = callee(e);
    return o && o->kind == OBJ_FUNC ? inline_body(f, o) : NULL;
}

bool is_inlined(Fn *f, const CallExpr *e) {
    return inlined(f, e) != NULL;
}

static void bind(Fn *f, Object *o, Reg r) {
    if (o->name->len == 0 || str_eqz(name_str(o->name), "_"))
        return;
    VarInfo *v = var_info(f, o);
    v->boxed = false; // the receiver was, if the method has been compiled for interfaces
    v->reg = r;
    v->serial = f->serial;
}

// Compiles the call's expression in its place; false when it is not one of those.
bool gen_inline(Fn *f, CallExpr *e, Reg *dst) {
    Expr *x = inlined(f, e);
    if (!x)
        return false;
    Object *o = callee(e);
    const Signature *s = &o->type->func;
    Reg out = reg_for(f, *dst, tinfo(f->c, e->type)), recv = NOREG;
    Reg *args = ARENA_ARRAY(f->c->arena, Reg, e->nargs + 1);
    uint32_t mark = temp_mark(f), overrides = f->overrides.len;
    if (e->call_kind == CALL_METHOD && e->nargs > 0)
        hoist_call(f, ((SelectorExpr *)ast_unparen(e->fun))->x, e->args[0]);
    if (e->call_kind == CALL_METHOD)
        recv = gen(f, ((SelectorExpr *)ast_unparen(e->fun))->x, NOREG);
    hoist_list(f, e->args, e->nargs);
    for (uint32_t i = 0; i < e->nargs; i++)
        args[i] = gen_as(f, e->args[i], s->params.vars[i]->type, NOREG);
    if (recv != NOREG && o->func.body->recv)
        bind(f, o->func.body->recv, recv);
    for (uint32_t i = 0; i < e->nargs; i++)
        bind(f, s->params.vars[i], args[i]);
    f->inlining++;
    gen_as(f, x, s->results.vars[0]->type, out);
    f->inlining--;
    f->overrides.len = overrides;
    temp_release(f, mark);
    *dst = out;
    return true;
}

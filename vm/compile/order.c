// SPDX-License-Identifier: GPL-3.0-or-later
//
// Order of evaluation. Go orders calls and receives among each other, and leaves open when
// variables are read; its compiler makes the calls of an expression first. Programs see that (x +
// f() where f changes x), so we do the same: units (calls, receives, && and || around them) are
// evaluated before an operand to their left that could notice, and stand in for themselves as
// overrides from then on. Whoever asks for it drops the overrides when its expression is done.
#include "vm/compile/comp.h"

// inlined: whether calls that are compiled in place count.
typedef struct Visit { Fn *f; bool inlined, found; } Visit;

static bool calls(Fn *f, const Expr *e, bool inlined);

static bool is_unit(Fn *f, const Node *n, bool inlined) {
    switch (n->kind) {
    case NODE_CALL: {
        const CallExpr *c = (const CallExpr *)n;
        if (c->cval || c->call_kind == CALL_CONVERSION)
            return false;
        if (c->call_kind == CALL_BUILTIN)
            return c->builtin == BUILTIN_COPY || c->builtin == BUILTIN_RECOVER;
        return inlined || !is_inlined(f, c);
    }
    case NODE_UNARY:
        return ((const UnaryExpr *)n)->op == TOK_ARROW;
    case NODE_BINARY: {
        const BinaryExpr *b = (const BinaryExpr *)n;
        return (b->op == TOK_ANDAND || b->op == TOK_OROR) &&
               (calls(f, b->x, inlined) || calls(f, b->y, inlined));
    }
    case NODE_TRY:
    case NODE_PIPE:
        return true;
    default:
        return false;
    }
}

static bool known(Fn *f, const Node *n) {
    Reg r;
    return f->overrides.len && overridden(f, (const Expr *)n, &r);
}

static void calls_visit(void *arg, Node *n) {
    Visit *v = arg;
    if (v->found || n->kind == NODE_FUNC_LIT || known(v->f, n))
        return;
    v->found = is_unit(v->f, n, v->inlined);
    if (!v->found)
        ast_children(n, calls_visit, arg);
}

// Contains a unit that is not evaluated yet.
static bool calls(Fn *f, const Expr *e, bool inlined) {
    Visit v = {f, inlined, false};
    calls_visit(&v, (Node *)(uintptr_t)e);
    return v.found;
}

static void reads_visit(void *arg, Node *n) {
    Visit *v = arg;
    if (v->found || n->kind == NODE_FUNC_LIT || known(v->f, n) || is_unit(v->f, n, true))
        return;
    switch (n->kind) {
    case NODE_IDENT: {
        Object *o = ((Ident *)n)->obj;
        v->found = o && o->kind == OBJ_VAR && o->var.role != VAR_FIELD &&
                   (o->var.role == VAR_GLOBAL || var_info(v->f, o)->boxed);
        return;
    }
    case NODE_INDEX:
    case NODE_STAR:
    case NODE_SELECTOR:
    case NODE_SLICE:
        v->found = ((const Expr *)n)->mode != MODE_TYPE && !((const Expr *)n)->cval;
        return;
    case NODE_CALL: {
        const CallExpr *c = (const CallExpr *)n;
        v->found =
            c->call_kind == CALL_CONVERSION && !c->cval &&
            (tinfo(v->f->c, c->type)->cls == V_STRING || tinfo(v->f->c, c->type)->cls == V_SLICE);
        break;
    }
    default:
        break;
    }
    ast_children(n, reads_visit, arg);
}

// Reads, outside its units, what a call could change.
static bool is_volatile(Fn *f, const Expr *e) {
    Visit v = {f, false, false};
    if (e->cval || e->mode == MODE_TYPE)
        return false;
    reads_visit(&v, (Node *)(uintptr_t)e);
    return v.found;
}

// len, append and the like change nothing, but are evaluated in their turn as calls are.
static bool is_builtin(const Node *n) {
    const CallExpr *c = (const CallExpr *)n;
    return n->kind == NODE_CALL && !c->cval && c->call_kind == CALL_BUILTIN;
}

static void hoist_visit(void *arg, Node *n) {
    Fn *f = arg;
    if (n->kind == NODE_FUNC_LIT || known(f, n))
        return;
    if (!is_unit(f, n, true) && !is_builtin(n)) {
        ast_children(n, hoist_visit, f);
        return;
    }
    Expr *e = (Expr *)n;
    bool tuple = e->type && e->type->kind == TYPE_TUPLE;
    if (e->type && (!tuple || (n->kind == NODE_CALL && e->type->tuple.len > 1))) {
        Override o = {e, gen(f, e, NOREG)};
        VEC_PUSH(&f->overrides, o);
    }
}

void hoist_units(Fn *f, Expr *e) {
    hoist_visit(f, (Node *)e);
}

void hoist_call(Fn *f, Expr *x, Expr *y) {
    if (!y->cval && calls(f, y, false) && is_volatile(f, x)) {
        hoist_units(f, x);
        hoist_units(f, y);
    }
}

void hoist_list(Fn *f, Expr **list, uint32_t n) {
    uint32_t last = 0;
    bool needed = false;
    for (uint32_t i = 1; i < n; i++)
        if (calls(f, list[i], false))
            last = i;
    for (uint32_t i = 0; i < last && !needed; i++)
        needed = is_volatile(f, list[i]);
    for (uint32_t i = 0; needed && i <= last; i++)
        hoist_units(f, list[i]);
}

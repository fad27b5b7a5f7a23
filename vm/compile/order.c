// SPDX-License-Identifier: GPL-3.0-or-later
//
// Order of evaluation. Go orders calls and receives among each other, and leaves open when
// variables are read; its compiler makes the calls of an expression first. Programs see that (x +
// f() where f changes x), so we do the same: what calls is evaluated before an operand to its
// left that could notice, and stands in for itself as an override from then on. Whoever asks for
// it drops the overrides when its expression is done.
#include "vm/compile/comp.h"

// inlined: whether calls that are compiled in place count.
typedef struct Reads { Fn *f; bool inlined, found; } Reads;

static void calls_visit(void *arg, Node *n) {
    bool *found = &((Reads *)arg)->found;
    if (*found || n->kind == NODE_FUNC_LIT)
        return;
    switch (n->kind) {
    case NODE_CALL: {
        const CallExpr *c = (const CallExpr *)n;
        bool quiet = c->cval || c->call_kind == CALL_CONVERSION ||
                     (c->call_kind == CALL_BUILTIN && c->builtin != BUILTIN_COPY &&
                      c->builtin != BUILTIN_RECOVER);
        *found = !quiet && (((Reads *)arg)->inlined || !is_inlined(((Reads *)arg)->f, c));
        break;
    }
    case NODE_UNARY:
        *found = ((const UnaryExpr *)n)->op == TOK_ARROW;
        break;
    case NODE_TRY:
    case NODE_PIPE:
        *found = true;
        break;
    default:
        break;
    }
    if (!*found)
        ast_children(n, calls_visit, arg);
}

// Contains a call or a receive.
static bool calls(Fn *f, const Expr *e, bool inlined) {
    Reads r = {f, inlined, false};
    calls_visit(&r, (Node *)(uintptr_t)e);
    return r.found;
}

static void reads_visit(void *arg, Node *n) {
    Reads *r = arg;
    if (r->found || n->kind == NODE_FUNC_LIT)
        return;
    switch (n->kind) {
    case NODE_IDENT: {
        Object *o = ((Ident *)n)->obj;
        r->found = o && o->kind == OBJ_VAR && o->var.role != VAR_FIELD &&
                   (o->var.role == VAR_GLOBAL || var_info(r->f, o)->boxed);
        return;
    }
    case NODE_INDEX:
    case NODE_STAR:
    case NODE_SELECTOR:
    case NODE_SLICE:
        r->found = ((const Expr *)n)->mode != MODE_TYPE && !((const Expr *)n)->cval;
        return;
    case NODE_CALL: {
        const CallExpr *c = (const CallExpr *)n;
        r->found =
            c->call_kind == CALL_CONVERSION && !c->cval &&
            (tinfo(r->f->c, c->type)->cls == V_STRING || tinfo(r->f->c, c->type)->cls == V_SLICE);
        break;
    }
    default:
        break;
    }
    ast_children(n, reads_visit, r);
}

bool is_volatile(Fn *f, const Expr *e) {
    Reads r = {f, false, false};
    if (e->cval || e->mode == MODE_TYPE)
        return false;
    reads_visit(&r, (Node *)(uintptr_t)e);
    return r.found;
}

static void hoist(Fn *f, Expr *e) {
    Reg r;
    if (overridden(f, e, &r))
        return;
    r = gen(f, e, NOREG);
    Override o = {e, r};
    VEC_PUSH(&f->overrides, o);
}

void hoist_call(Fn *f, Expr *x, Expr *y) {
    if (calls(f, y, false) && !calls(f, x, true) && is_volatile(f, x))
        hoist(f, y);
}

void hoist_list(Fn *f, Expr **list, uint32_t n) {
    uint32_t last = 0;
    bool needed = false;
    for (uint32_t i = 0; i < n; i++)
        if (calls(f, list[i], false))
            last = i;
    for (uint32_t i = 0; i < last && !needed; i++)
        needed = !calls(f, list[i], true) && is_volatile(f, list[i]);
    for (uint32_t i = 0; needed && i <= last; i++)
        if (calls(f, list[i], true) && list[i]->type && list[i]->type->kind != TYPE_TUPLE)
            hoist(f, list[i]);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls: callee, receiver and arguments in order, straight into the outgoing area where that is
// safe.
//
// `last` is the last argument whose evaluation may call, allocate or park. What comes before it
// waits in registers; it and what follows go to their slots directly, and the waiting ones are
// moved in between.
#include "vm/compile/comp.h"

#include <string.h>

// What is called, evaluated.
typedef struct Callee {
    CallKind kind;
    FuncRef *ref;             // CALL_FUNC, CALL_METHOD
    Reg reg;                  // CALL_CLOSURE: the closure, CALL_IFACE: the interface
    uint32_t method;          // CALL_IFACE
    SelectorExpr *recv;       // CALL_METHOD: evaluated as first argument
    Type *recvtype;
    const Signature *sig;
} Callee;

Reg val_gen(Fn *f, const Val *v, Type *t, Reg dst) {
    if (v->e)
        return gen_as(f, v->e, t, dst);
    if (is_iface(t) && !is_iface(v->type))
        return gen_iface(f, v->type, v->reg, t, dst);
    if (!is_dst(dst))
        return v->reg;
    emit_move(f, dst, v->reg, tinfo(f->c, t)->slots);
    return dst;
}

bool val_clobbers(Fn *f, const Val *v, Type *t) {
    if (v->e)
        return clobbers_as(f, v->e, t);
    return is_iface(t) && !is_iface(v->type) && !tinfo(f->c, v->type)->direct;
}

static void emit_prefix(Fn *f, CallMode mode) {
    if (mode == CM_GO)
        emit(f, OP_GO, 0, 0, 0);
    else if (f->info && f->info->range)
        emit(f, OP_DEFERTO, range_defers(f), 0, 0);
    else
        emit(f, OP_DEFER, 0, 0, 0);
}

void emit_call(Fn *f, Op op, unsigned b, int64_t w, CallMode mode) {
    if (mode != CM_PLAIN)
        emit_prefix(f, mode);
    if (op == OP_CALL || op == OP_CALLN)
        emit_w(f, op, 0, w);
    else
        emit(f, op, 0, b, (unsigned)w);
}

// The receiver of a statically known method, adapted.
Reg gen_receiver(Fn *f, SelectorExpr *e, Reg dst) {
    const Selection *sel = e->sel;
    uint32_t mark = temp_mark(f);
    Loc l = loc_walk(f, e->x, sel, sel->npath, ANYREG);
    if (sel->recv_addr) {
        if (l.kind == L_REG || l.kind == L_FRAME || l.kind == L_FRAMEX) {
            comp_error(f->c, e->pos, "internal compiler error: method %s needs an address",
                       sel->obj->name->text);
            return temp_new(f, f->c->s_ptr);
        }
        return loc_addr(f, &l, dst);
    }
    if (sel->recv_deref) {
        Reg p = load(f, &l, ANYREG);
        l = loc_mem(p, 0, type_deref(l.type));
    }
    Reg r = load_release(f, &l, dst, mark);
    if (dst == NOREG && is_out(r)) {
        TInfo *ti = tinfo(f->c, l.type);
        Reg keep = temp_new(f, ti->shape);
        emit_move(f, keep, r, ti->slots);
        return keep;
    }
    return r;
}

// --- arguments

typedef struct Args {
    const Callee *callee;
    const Val *vals;
    uint32_t nvals;
    bool dots;
    uint32_t first;           // 1 when args[0] is the receiver
    uint32_t n;               // with receiver and with the variadic ones as one
} Args;

static Type *arg_type(const Args *a, uint32_t i) {
    if (i < a->first)
        return a->callee->recvtype;
    return a->callee->sig->params.vars[i - a->first]->type;
}

static bool is_pack(const Args *a, uint32_t i) {
    return a->callee->sig->variadic && !a->dots && i == a->n - 1 && i >= a->first;
}

static Reg arg_gen(Fn *f, const Args *a, uint32_t i, Reg dst) {
    Type *t = arg_type(a, i);
    if (i < a->first)
        return gen_receiver(f, a->callee->recv, dst);
    uint32_t k = i - a->first;
    if (!is_pack(a, i))
        return val_gen(f, &a->vals[k], t, dst);
    if (k == a->nvals)
        return gen_zero(f, t, dst);
    return gen_slice_of(f, t, a->vals + k, a->nvals - k, dst);
}

static bool arg_clobbers(Fn *f, const Args *a, uint32_t i) {
    if (i < a->first)
        return clobbers(f, a->callee->recv->x);
    uint32_t k = i - a->first;
    if (is_pack(a, i))
        return k < a->nvals;
    return val_clobbers(f, &a->vals[k], arg_type(a, i));
}

static bool arg_is_const(const Args *a, uint32_t i) {
    if (i < a->first || is_pack(a, i))
        return false;
    const Expr *e = a->vals[i - a->first].e;
    return e && (e->cval || is_nil(e));
}

static void gen_args(Fn *f, const Args *a, uint32_t at) {
    Reg *regs = ARENA_ARRAY(f->c->arena, Reg, a->n + 1);
    uint32_t last = 0, off = at;
    bool any = false;
    for (uint32_t i = 0; i < a->n; i++) {
        if (arg_clobbers(f, a, i)) {
            last = i;
            any = true;
        }
    }
    for (uint32_t i = 0; any && i <= last; i++) {
        TInfo *ti = tinfo(f->c, arg_type(a, i));
        bool direct = i == last && ti->cls != V_AGG;
        regs[i] = NOREG;
        if (!(i < last && arg_is_const(a, i)))
            regs[i] = arg_gen(f, a, i, direct ? out_reg(f, off) : NOREG);
        off += ti->slots;
    }
    off = at;
    for (uint32_t i = 0; i < a->n; i++) {
        TInfo *ti = tinfo(f->c, arg_type(a, i));
        if (any && i <= last && regs[i] != NOREG)
            emit_move(f, out_reg(f, off), regs[i], ti->slots);
        else
            arg_gen(f, a, i, out_reg(f, off));
        off += ti->slots;
    }
    out_reserve(f, off);
}

static void call_with(Fn *f, const Callee *c, const Val *vals, uint32_t n, bool dots,
                      CallMode mode) {
    uint32_t nres = sig_slots(f->c, &c->sig->results);
    Args a = {.callee = c, .vals = vals, .nvals = n, .dots = dots, .first = c->recv != NULL};
    a.n = a.first + (uint32_t)c->sig->params.len;
    uint32_t overrides = f->overrides.len;
    if (n > 1 && vals[0].e) {
        Expr **list = ARENA_ARRAY(f->c->arena, Expr *, n);
        for (uint32_t i = 0; i < n; i++)
            list[i] = vals[i].e;
        hoist_list(f, list, n);
    }
    gen_args(f, &a, nres + (c->kind == CALL_IFACE));
    f->overrides.len = overrides;
    out_reserve(f, nres + 1);
    if (c->kind == CALL_IFACE)
        emit_call(f, OP_CALLI, c->reg, c->method, mode);
    else if (c->kind == CALL_CLOSURE)
        emit_call(f, OP_CALLC, c->reg, 0, mode);
    else
        emit_call(f, c->ref->obj && c->ref->obj->func.is_native ? OP_CALLN : OP_CALL, 0,
                  c->ref->index, mode);
}

// --- callees

static Object *called_object(Expr *fun) {
    fun = ast_unparen(fun);
    if (fun->kind == NODE_SELECTOR)
        return ((SelectorExpr *)fun)->name->obj;
    return fun->kind == NODE_IDENT ? ((Ident *)fun)->obj : NULL;
}

static bool lit_captures(const FuncInfo *info) {
    for (int32_t i = 0; i < info->ncaptures; i++)
        if (info->captures[i]->var.role != VAR_GLOBAL)
            return true;
    return false;
}

static Callee callee_of(Fn *f, CallExpr *e) {
    Expr *fun = ast_unparen(e->fun);
    Callee c = {.kind = e->call_kind, .sig = &under(fun->type)->func};
    if (c.kind == CALL_FUNC) {
        c.ref = comp_func(f->c, called_object(fun));
    } else if (c.kind == CALL_METHOD) {
        SelectorExpr *s = (SelectorExpr *)fun;
        ctypes_selected(f, s->sel->obj);
        c.ref = comp_func(f->c, s->sel->obj);
        c.recv = s;
        c.recvtype = s->sel->obj->type->func.recv->type;
    } else if (c.kind == CALL_IFACE) {
        SelectorExpr *s = (SelectorExpr *)fun;
        uint32_t mark = temp_mark(f);
        ctypes_selected(f, s->sel->obj);
        Loc l = loc_walk(f, s->x, s->sel, s->sel->npath, NOREG);
        c.reg = load_release(f, &l, NOREG, mark);
        c.method = comp_method(f->c, s->sel->obj);
    } else if (fun->kind == NODE_FUNC_LIT && !lit_captures(((FuncLit *)fun)->info)) {
        c.kind = CALL_FUNC;
        c.ref = func_lit(f, ((FuncLit *)fun)->info);
    } else {
        c.kind = CALL_CLOSURE;
        c.reg = gen(f, fun, NOREG);
    }
    return c;
}

static Val *vals_of(Fn *f, Expr **args, uint32_t n) {
    Val *v = ARENA_ARRAY(f->c->arena, Val, n + 1);
    for (uint32_t i = 0; i < n; i++)
        v[i] = (Val){args[i], NOREG, args[i]->type};
    return v;
}

// f(g()) where g has several results: they become the arguments.
Val *vals_of_tuple(Fn *f, Expr *call) {
    const Tuple *t = &call->type->tuple;
    Val *v = ARENA_ARRAY(f->c->arena, Val, t->len + 1);
    Reg at = gen(f, call, NOREG);
    for (int32_t i = 0; i < t->len; i++) {
        v[i] = (Val){NULL, at, t->vars[i]->type};
        at = (Reg)(at + tinfo(f->c, t->vars[i]->type)->slots);
    }
    return v;
}

static void call_exprs(Fn *f, const Callee *c, Expr **args, uint32_t n, bool dots, CallMode mode) {
    if (n == 1 && args[0]->type && args[0]->type->kind == TYPE_TUPLE) {
        uint32_t len = (uint32_t)args[0]->type->tuple.len;
        call_with(f, c, vals_of_tuple(f, args[0]), len, dots, mode);
    } else {
        call_with(f, c, vals_of(f, args, n), n, dots, mode);
    }
}

// The receiver or function value is read after the calls in the arguments.
static void hoist_operands(Fn *f, CallExpr *e) {
    Expr **list = ARENA_ARRAY(f->c->arena, Expr *, e->nargs + 1), *fun = ast_unparen(e->fun);
    list[0] = fun;
    if (e->nargs == 0 || e->call_kind == CALL_FUNC)
        return;
    if (e->call_kind != CALL_CLOSURE && fun->kind == NODE_SELECTOR) {
        const SelectorExpr *s = (SelectorExpr *)fun;
        if (s->sel->recv_addr && ast_unparen(s->x)->kind == NODE_IDENT)
            return;
        if (s->sel->npath == 0 && !s->sel->recv_deref)
            list[0] = s->x;
    }
    memcpy(list + 1, e->args, e->nargs * sizeof *list);
    hoist_list(f, list, e->nargs + 1);
    // The values of f(g()) are made before the other arguments, of which the receiver is one.
    if (e->nargs == 1 && e->args[0]->type && e->args[0]->type->kind == TYPE_TUPLE)
        hoist_units(f, list[0]);
}

void gen_call(Fn *f, CallExpr *e, CallMode mode) {
    uint32_t mark = temp_mark(f), overrides = f->overrides.len;
    Pos saved = f->pos;
    f->pos = e->at ? e->at : e->pos;
    hoist_operands(f, e);
    Callee c = callee_of(f, e);
    call_exprs(f, &c, e->args, e->nargs, e->has_dots, mode);
    f->overrides.len = overrides;
    f->pos = saved;
    temp_release(f, mark);
}

void gen_call_object(Fn *f, Object *func, Expr **args, uint32_t n, bool dots, CallMode mode) {
    uint32_t mark = temp_mark(f);
    Callee c = {.kind = CALL_FUNC, .ref = comp_func(f->c, func), .sig = &under(func->type)->func};
    call_exprs(f, &c, args, n, dots, mode);
    temp_release(f, mark);
}

Reg gen_call_value(Fn *f, CallExpr *e, Reg dst) {
    if (e->call_kind == CALL_CONVERSION)
        return gen_conversion(f, e, dst);
    if (e->call_kind == CALL_BUILTIN)
        return gen_builtin(f, e, dst);
    if (gen_inline(f, e, &dst))
        return dst;
    gen_call(f, e, CM_PLAIN);
    return out_reg(f, 0);
}

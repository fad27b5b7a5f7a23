// SPDX-License-Identifier: GPL-3.0-or-later
//
// Functions that the compiler makes: methods promoted through embedding or called with a boxed
// receiver, method values, and the closures that go and defer run for built-in functions and
// conversions.
//
// All are FN_WRAPPER: hidden in traces and transparent to recover.
#include "vm/compile/comp.h"

#include <string.h>

// Whether the method's own function can be called with the value as it is.
bool method_is_plain(const Selection *sel) {
    bool ptr = type_deref(sel->recv) != NULL;
    return sel->npath == 0 && !sel->obj->func.is_iface && ptr == sel->obj->func.ptr_recv;
}

// Moves n parameter slots from `from` on behind the receiver, calls, and returns the results.
static void forward(Fn *f, Op op, unsigned b, int64_t w, uint32_t recvslots, Reg from, uint32_t n) {
    if (n > 0)
        emit_move(f, out_reg(f, f->nres + recvslots), from, n);
    out_reserve(f, f->nres + recvslots + n + 1);
    emit_call(f, op, b, w, CM_PLAIN);
    emit_ret(f, out_reg(f, 0), f->nres);
}

static void call_method(Fn *f, const Selection *sel, Loc l, Reg from, uint32_t n) {
    if (sel->obj->func.is_iface) {
        Reg i = load(f, &l, NOREG);
        forward(f, OP_CALLI, i, comp_method(f->c, sel->obj), 1, from, n);
        return;
    }
    FuncRef *r = comp_func(f->c, sel->obj);
    Op op = sel->obj->func.is_native ? OP_CALLN : OP_CALL;
    Reg to = out_reg(f, f->nres);
    uint32_t slots = 1;
    bool ptr = type_deref(l.type) != NULL;
    if (sel->obj->func.ptr_recv && !ptr) {
        loc_addr(f, &l, to);
    } else {
        if (ptr && !sel->obj->func.ptr_recv)
            l = loc_deref(f, l);
        load(f, &l, to);
        slots = tinfo(f->c, l.type)->slots;
    }
    forward(f, op, 0, r->index, slots, from, n);
}

static void gen_wrapper(Fn *f, FuncRef *r) {
    bool boxed = r->arg != NULL;
    Type *recv = boxed ? types_new_pointer(f->c->types, r->recv) : r->recv;
    func_signature(f, r->sel->obj->type, recv);
    if (f->toolarge)
        return;
    Loc l = loc_reg((Reg)f->nres, r->recv);
    if (boxed) {
        l = loc_mem((Reg)f->nres, 0, r->recv);
        l.nonnil = true;
    }
    uint32_t slots = tinfo(f->c, recv)->slots;
    const Type *elem = type_deref(r->recv);
    if (!boxed && elem && r->sel->npath == 0 && !r->sel->obj->func.ptr_recv &&
        !r->sel->obj->func.origin) {
        const char *t = type_string(f->c->arena, elem, QUALIFY_NAME, NULL), *dot = strrchr(t, '.');
        const char *text = arena_printf(
            f->c->arena, NULL, "value method %s.%s called using nil *%s pointer", t,
            r->sel->obj->name->text, dot ? dot + 1 : t);
        emit_x(f, OP_NILRECV, f->nres, 0, 0, comp_string(f->c, text, strlen(text)), 0);
    }
    l = loc_steps(f, l, r->sel, r->sel->npath);
    call_method(f, r->sel, l, (Reg)(f->nres + slots), f->nparams - slots);
}

// A function that takes a receiver of type recv (boxed: a pointer to one) and calls the method
// that sel finds.
FuncRef *wrap_method(Comp *c, Type *recv, Selection *sel, bool boxed) {
    const char *t =
        type_string(c->arena, type_deref(recv) ? type_deref(recv) : recv, QUALIFY_NAME, NULL);
    bool ptr = type_deref(recv) != NULL;
    const char *name =
        arena_printf(c->arena, NULL, ptr ? "(*%s).%s" : "%s.%s", t, sel->obj->name->text);
    FuncRef *r = comp_newfunc(c, name, gen_wrapper);
    r->fn->flags |= FN_WRAPPER;
    r->recv = recv;
    r->sel = sel;
    r->arg = boxed ? r : NULL;
    return r;
}

// The method of a value that interfaces box: its own body, compiled for a receiver behind a
// pointer, which saves the wrapper's call. A literal inside might capture the receiver, and is
// compiled once: then a wrapper it is.
FuncRef *box_method(Comp *c, Type *recv, Selection *sel) {
    Object *m = sel->obj;
    bool standard = m->pkg && m->pkg->standard;
    if (types_body_is_lazy(m) && !m->func.is_native && !types_check_body(c->types, m))
        return wrap_method(c, recv, sel, true);
    FuncInfo *info = m->func.body;
    if (m->func.is_native || !info || info->has_closure || info->failed)
        return wrap_method(c, recv, sel, true);
    FuncRef *r = comp_newfunc(c, comp_funcname(c, m, 0), func_gen);
    r->obj = m;
    r->info = info;
    r->boxed = true;
    r->fn->flags |= standard ? FN_STD : 0;
    return r;
}

Reg gen_method_expr(Fn *f, SelectorExpr *e, Reg dst) {
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_ptr);
    FuncRef *r = method_is_plain(e->sel) ? comp_func(f->c, e->sel->obj)
                                         : wrap_method(f->c, e->sel->recv, e->sel, false);
    emit_w(f, OP_LOADFN, dst, r->index);
    return dst;
}

// --- method values

// The captured receiver, then the parameters.
static void gen_bound(Fn *f, FuncRef *r) {
    Object *m = r->sel->obj;
    func_signature(f, m->type, NULL);
    if (f->toolarge)
        return;
    if (m->func.is_iface) {
        Reg i = temp_new(f, f->c->s_iface);
        emit(f, OP_LDCAP2, i, 8, 0);
        forward(f, OP_CALLI, i, comp_method(f->c, m), 1, (Reg)f->nres, f->nparams);
        return;
    }
    uint32_t slots = tinfo(f->c, m->type->func.recv->type)->slots;
    for (uint32_t i = 0; i < slots; i++)
        emit(f, OP_LDCAP, out_reg(f, f->nres + i), 8 + 8 * i, 0);
    forward(f, m->func.is_native ? OP_CALLN : OP_CALL, 0, comp_func(f->c, m)->index, slots,
            (Reg)f->nres, f->nparams);
}

static void emit_closure(Fn *f, FuncRef *r, Reg dst, Reg run, const uint8_t *kinds, uint32_t n) {
    if (!r->fn->closuretype)
        r->fn->closuretype = rtset_closure(&f->c->rtypes, kinds, n);
    uint32_t pc = emit_x(f, OP_CLOSURE, dst, 0, 0, run, n);
    if (pc != UINT32_MAX)
        f->code.data[pc].bc = (int32_t)r->index;
}

Reg gen_method_value(Fn *f, SelectorExpr *e, Reg dst) {
    Object *m = e->sel->obj;
    FuncRef *r =
        comp_newfunc(f->c, arena_printf(f->c->arena, NULL, "%s-fm", m->name->text), gen_bound);
    r->fn->flags |= FN_WRAPPER;
    r->sel = e->sel;
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_ptr);
    uint32_t mark = temp_mark(f);
    Reg run;
    const Shape *s = f->c->s_iface;
    if (m->func.is_iface) {
        Loc l = loc_walk(f, e->x, e->sel, e->sel->npath, NOREG);
        run = load(f, &l, NOREG);
        emit(f, OP_NILCHK, run, 0, 0);
    } else {
        run = gen_receiver(f, e, NOREG);
        s = tinfo(f->c, m->type->func.recv->type)->shape;
    }
    emit_closure(f, r, dst, run, s->kinds, s->n);
    temp_release(f, mark);
    return dst;
}

// --- go and defer of what is not a function

typedef struct Thunk {
    CallExpr *call;
    Expr **args;       // those that are captured
    uint32_t nargs;
} Thunk;

static void gen_thunk(Fn *f, FuncRef *r) {
    const Thunk *t = r->arg;
    uint32_t off = 8;
    f->pos = t->call->pos;
    for (uint32_t i = 0; i < t->nargs; i++) {
        TInfo *ti = tinfo(f->c, t->args[i]->type);
        Override o = {t->args[i], temp_permanent(f, ti->shape)};
        for (uint32_t w = 0; w < ti->slots; w++)
            emit(f, OP_LDCAP, (Reg)(o.reg + w), off + 8 * w, 0);
        off += 8 * ti->slots;
        VEC_PUSH(&f->overrides, o);
    }
    gen_effect(f, &t->call->expr);
}

static Thunk *thunk_of(Fn *f, CallExpr *call) {
    Thunk *t = ARENA_NEW(f->c->arena, Thunk);
    t->call = call;
    t->args = ARENA_ARRAY(f->c->arena, Expr *, call->nargs + 1);
    for (uint32_t i = 0; i < call->nargs; i++) {
        Expr *a = call->args[i];
        if (!a->cval && a->mode != MODE_TYPE && !is_nil(a))
            t->args[t->nargs++] = a;
    }
    return t;
}

static void gen_thunk_call(Fn *f, CallExpr *call, CallMode mode) {
    uint32_t overrides = f->overrides.len;
    Thunk *t = thunk_of(f, spread_args(f, call));
    const char *kind = mode == CM_GO ? "gowrap" : "deferwrap";
    FuncRef *r =
        comp_newfunc(f->c, arena_printf(f->c->arena, NULL, "%s.%s", f->fn->name, kind), gen_thunk);
    uint8_t kinds[256];
    uint32_t n = 0, at = 0;
    r->fn->flags |= FN_WRAPPER;
    r->arg = t;
    for (uint32_t i = 0; i < t->nargs; i++) {
        const Shape *s = tinfo(f->c, t->args[i]->type)->shape;
        for (uint32_t w = 0; w < s->n && n < sizeof kinds; w++)
            kinds[n++] = s->kinds[w];
    }
    if (n == sizeof kinds) {
        f->toolarge = true;
        return;
    }
    out_reserve(f, 1);
    if (n == 0) {
        emit_call(f, OP_CALL, 0, r->index, mode);
        return;
    }
    Reg run = temp_new(f, shape_of(f->c, kinds, n)), fn = temp_new(f, f->c->s_ptr);
    for (uint32_t i = 0; i < t->nargs; i++) {
        gen(f, t->args[i], (Reg)(run + at));
        at += tinfo(f->c, t->args[i]->type)->slots;
    }
    f->overrides.len = overrides;
    emit_closure(f, r, fn, run, kinds, n);
    emit_call(f, OP_CALLC, fn, 0, mode);
}

void gen_go_defer(Fn *f, Expr *call, bool defer) {
    CallMode mode = defer ? CM_DEFER : CM_GO;
    Expr *x = ast_unparen(call);
    while (x->kind == NODE_PIPE)
        x = ast_unparen(((PipeExpr *)x)->info);
    CallExpr *c = as_CallExpr(x);
    if (!c) {
        comp_error(f->c, x->pos, "expression in %s must be function call", defer ? "defer" : "go");
        return;
    }
    uint32_t mark = temp_mark(f);
    if (c->call_kind == CALL_BUILTIN && is_script_print(c))
        gen_script_print(f, c, mode);
    else if (c->call_kind == CALL_BUILTIN || c->call_kind == CALL_CONVERSION)
        gen_thunk_call(f, c, mode);
    else
        gen_call(f, c, mode);
    temp_release(f, mark);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls of predeclared functions.
#include "vm/compile/comp.h"

// --- len and cap

static bool in_memory(const Loc *l) {
    return l->kind == L_MEM || l->kind == L_GLOBAL;
}

// The length of a string or slice in memory is one load.
static bool load_length(Fn *f, Expr *x, const TInfo *ti, bool cap, Reg dst, Reg *out) {
    Expr *p = ast_unparen(x);
    if ((p->kind != NODE_SELECTOR && p->kind != NODE_STAR && p->kind != NODE_IDENT) ||
        f->overrides.len)
        return false;
    if (p->kind == NODE_IDENT && (!((Ident *)p)->obj || ((Ident *)p)->obj->kind != OBJ_VAR))
        return false;
    if (p->kind == NODE_SELECTOR && ((SelectorExpr *)p)->sel &&
        ((SelectorExpr *)p)->sel->kind != SEL_FIELD)
        return false;
    uint32_t mark = temp_mark(f);
    Loc l = loc_any(f, p);
    if (in_memory(&l)) {
        l.type = ti->cls == V_STRING ? f->c->t_int->type : types_basic(f->c->types, TYPE_INT32);
        l.off += cap ? 12 : 8;
        *out = load_release(f, &l, dst, mark);
        return true;
    }
    Reg r = load(f, &l, ANYREG);
    if (ti->cls == V_STRING) {
        *out = (Reg)(r + 1);
        return true;
    }
    *out = reg_for(f, dst, f->c->t_int);
    emit(f, cap ? OP_CAP : OP_LEN, *out, r, 0);
    return true;
}

// len of a value of type t in register x.
Reg gen_len(Fn *f, Type *t, Reg x, Reg dst) {
    TInfo *ti = tinfo(f->c, t);
    if (ti->cls == V_STRING)
        return (Reg)(x + 1);
    dst = reg_for(f, dst, f->c->t_int);
    Op op = ti->cls == V_SLICE ? OP_LEN : ti->under->kind == TYPE_MAP ? OP_MAPLEN : OP_CHANLEN;
    emit(f, op, dst, x, 0);
    return dst;
}

static Reg len_or_cap(Fn *f, CallExpr *e, bool cap, Reg dst) {
    Expr *x = e->args[0];
    TInfo *ti = tinfo(f->c, x->type);
    const Type *u = ti->under;
    Reg out;
    if (u->kind == TYPE_POINTER)
        u = under(u->pointer.elem);
    if (u->kind == TYPE_ARRAY) {
        gen_effect(f, x);
        return const_reg(f, (uint64_t)u->array.len);
    }
    if ((ti->cls == V_STRING || ti->cls == V_SLICE) && load_length(f, x, ti, cap, dst, &out))
        return out;
    Reg r = gen(f, x, ANYREG);
    if (!cap)
        return gen_len(f, x->type, r, dst);
    dst = reg_for(f, dst, f->c->t_int);
    emit(f, ti->cls == V_SLICE ? OP_CAP : OP_CHANCAP, dst, r, 0);
    return dst;
}

// --- make and new

static Reg size_reg(Fn *f, CallExpr *e, uint32_t i) {
    int64_t v;
    if (e->nargs <= i)
        return const_reg(f, 0);
    Expr *x = e->args[i];
    if (x->cval &&
        const_int64(x->cval->kind == CONST_INT ? x->cval : const_to_int(f->c->arena, x->cval), &v))
        return const_reg(f, (uint64_t)v);
    return gen(f, x, NOREG);
}

static Reg gen_make(Fn *f, CallExpr *e, Reg dst) {
    TInfo *ti = tinfo(f->c, e->type);
    dst = reg_for(f, dst, ti);
    uint32_t mark = temp_mark(f);
    Reg n = size_reg(f, e, 1);
    if (ti->cls == V_SLICE) {
        Reg cap = e->nargs > 2 ? size_reg(f, e, 2) : n;
        emit_x(f, OP_MAKESLICE, dst, n, cap, rtype_id(f->c, ti->under->slice.elem), 0);
    } else {
        if (ti->under->kind == TYPE_CHAN && type_size(ti->under->chan.elem) >= 1 << 16)
            comp_error(f->c, e->pos, "channel element type too large (>64kB)");
        Op op = ti->under->kind == TYPE_MAP ? OP_MAKEMAP : OP_MAKECHAN;
        emit_x(f, op, dst, n, 0, rtype_id(f->c, e->type), 0);
    }
    temp_release(f, mark);
    return dst;
}

static Reg gen_new(Fn *f, CallExpr *e, Reg dst) {
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_ptr);
    emit_w(f, OP_NEW, dst, rtype_id(f->c, e->args[0]->type));
    return dst;
}

// --- the rest

static Reg gen_copy(Fn *f, CallExpr *e, Reg dst) {
    const TInfo *src = tinfo(f->c, e->args[1]->type);
    dst = reg_for(f, dst, f->c->t_int);
    uint32_t mark = temp_mark(f);
    hoist_list(f, e->args, e->nargs);
    Reg to = gen(f, e->args[0], clobbers(f, e->args[1]) ? NOREG : ANYREG);
    Reg from = gen(f, e->args[1], ANYREG);
    if (src->cls == V_STRING)
        emit(f, OP_COPYSTR, dst, to, from);
    else
        emit_x(f, OP_COPYS, dst, to, from, rtype_id(f->c, under(e->args[0]->type)->slice.elem), 0);
    temp_release(f, mark);
    return dst;
}

static void gen_clear(Fn *f, CallExpr *e) {
    Type *t = e->args[0]->type;
    Reg r = gen(f, e->args[0], ANYREG);
    if (under(t)->kind == TYPE_MAP)
        emit_x(f, OP_MAPCLEAR, r, 0, 0, rtype_id(f->c, t), 0);
    else
        emit_x(f, OP_CLEARS, r, 0, 0, rtype_id(f->c, under(t)->slice.elem), 0);
}

static void gen_delete(Fn *f, CallExpr *e) {
    Type *t = e->args[0]->type;
    hoist_list(f, e->args, e->nargs);
    Reg m = gen(f, e->args[0], NOREG);
    Reg k = gen_as(f, e->args[1], under(t)->map.key, NOREG);
    emit_x(f, OP_MAPDEL, m, k, 0, rtype_id(f->c, t), 0);
}

static void gen_panic(Fn *f, CallExpr *e) {
    Reg r = gen_as(f, e->args[0], f->c->t_any->type, NOREG);
    emit(f, OP_PANIC, r, 0, 0);
}

// All arguments are evaluated before the first is printed.
static void gen_print(Fn *f, CallExpr *e, bool line) {
    uint32_t n = e->nargs;
    Val *v;
    if (n == 1 && e->args[0]->type->kind == TYPE_TUPLE) {
        n = (uint32_t)e->args[0]->type->tuple.len;
        v = vals_of_tuple(f, e->args[0]);
    } else {
        v = ARENA_ARRAY(f->c->arena, Val, n + 1);
        hoist_list(f, e->args, n);
        for (uint32_t i = 0; i < n; i++)
            v[i] = (Val){NULL, gen(f, e->args[i], NOREG), e->args[i]->type};
    }
    for (uint32_t i = 0; i < n; i++) {
        if (line && i > 0)
            emit_x(f, OP_PRINT, 0, 1, 0, 0, 0);
        emit_x(f, OP_PRINT, v[i].reg, 0, 0, rtype_id(f->c, v[i].type), 0);
    }
    if (line)
        emit_x(f, OP_PRINT, 0, 2, 0, 0, 0);
}

bool is_script_print(const CallExpr *e) {
    return e->builtin == BUILTIN_SCRIPT_PRINT || e->builtin == BUILTIN_SCRIPT_PRINTLN ||
           e->builtin == BUILTIN_SCRIPT_PRINTF;
}

// print, println and printf of scripts are functions of package fmt.
void gen_script_print(Fn *f, CallExpr *e, CallMode mode) {
    const char *name = e->builtin == BUILTIN_SCRIPT_PRINT     ? "scriptPrint"
                       : e->builtin == BUILTIN_SCRIPT_PRINTLN ? "scriptPrintln"
                                                              : "scriptPrintf";
    Package *fmt = types_package(f->c->types, "fmt");
    Object *o = NULL;
    for (int32_t i = 0; fmt && i < fmt->nfuncs && !o; i++)
        if (str_eqz(name_str(fmt->funcs[i]->name), name) && !fmt->funcs[i]->func.recv_type)
            o = fmt->funcs[i];
    if (!o)
        comp_error(f->c, e->pos, "%s needs package fmt, which is not there", name);
    else
        gen_call_object(f, o, e->args, e->nargs, e->has_dots, mode);
}

static Reg gen_recover(Fn *f, Reg dst) {
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_iface);
    emit(f, OP_RECOVER, dst, 0, 0);
    return dst;
}

// The functions of unsafe that give pointers, or make of them what has a length.
static Reg gen_unsafe(Fn *f, CallExpr *e, Reg dst) {
    TInfo *ti = tinfo(f->c, e->type);
    dst = is_dst(dst) ? dst : temp_new(f, ti->shape);
    uint32_t mark = temp_mark(f);
    hoist_list(f, e->args, e->nargs);
    Reg p = gen(f, e->args[0], NOREG), n = e->nargs > 1 ? gen(f, e->args[1], NOREG) : NOREG;
    switch ((BuiltinId)e->builtin) {
    case BUILTIN_UNSAFE_SLICE:
        emit_x(f, OP_USLICE, dst, p, n, 0, rtype_id(f->c, ti->under->slice.elem));
        break;
    case BUILTIN_UNSAFE_SLICEDATA:
        emit_x(f, OP_USLICEDATA, dst, p, 0, 0, rtype_id(f->c, ti->under->pointer.elem));
        break;
    case BUILTIN_UNSAFE_STRING:
        emit(f, OP_USTRING, dst, p, n);
        break;
    case BUILTIN_UNSAFE_STRINGDATA:
        emit(f, OP_USTRDATA, dst, p, 0);
        break;
    default:
        emit(f, OP_UADD, dst, p, n);
        break;
    }
    temp_release(f, mark);
    return dst;
}

// f(g()) where g has several results: a call with an argument for each, which stand as overrides.
CallExpr *spread_args(Fn *f, CallExpr *e) {
    if (e->nargs != 1 || !e->args[0]->type || e->args[0]->type->kind != TYPE_TUPLE)
        return e;
    const Tuple *t = &e->args[0]->type->tuple;
    CallExpr *c = ARENA_NEW(f->c->arena, CallExpr);
    Reg at = gen(f, e->args[0], NOREG);
    *c = *e;
    c->nargs = (uint32_t)t->len;
    c->args = ARENA_ARRAY(f->c->arena, Expr *, c->nargs + 1);
    for (uint32_t i = 0; i < c->nargs; i++) {
        BadExpr *x = ARENA_NEW(f->c->arena, BadExpr);
        *x = (BadExpr){.kind = NODE_BAD_EXPR,
                       .pos = e->args[0]->pos,
                       .type = t->vars[i]->type,
                       .mode = MODE_VALUE};
        c->args[i] = &x->expr;
        VEC_PUSH(&f->overrides, ((Override){c->args[i], at}));
        at = (Reg)(at + tinfo(f->c, x->type)->slots);
    }
    return c;
}

static Reg gen_plain(Fn *f, CallExpr *e, Reg dst) {
    switch ((BuiltinId)e->builtin) {
    case BUILTIN_APPEND:
        return gen_append(f, e, dst);
    case BUILTIN_CAP:
        return len_or_cap(f, e, true, dst);
    case BUILTIN_LEN:
        return len_or_cap(f, e, false, dst);
    case BUILTIN_CLEAR:
        gen_clear(f, e);
        break;
    case BUILTIN_CLOSE:
        emit(f, OP_CLOSECHAN, gen(f, e->args[0], ANYREG), 0, 0);
        break;
    case BUILTIN_COPY:
        return gen_copy(f, e, dst);
    case BUILTIN_DELETE:
        gen_delete(f, e);
        break;
    case BUILTIN_MAKE:
        return gen_make(f, e, dst);
    case BUILTIN_MAX:
    case BUILTIN_MIN:
        return gen_minmax(f, e, e->builtin == BUILTIN_MAX, dst);
    case BUILTIN_NEW:
        return gen_new(f, e, dst);
    case BUILTIN_PANIC:
        gen_panic(f, e);
        break;
    case BUILTIN_PRINT:
    case BUILTIN_PRINTLN:
        gen_print(f, e, e->builtin == BUILTIN_PRINTLN);
        break;
    case BUILTIN_RECOVER:
        return gen_recover(f, dst);
    case BUILTIN_SCRIPT_PRINT:
    case BUILTIN_SCRIPT_PRINTLN:
    case BUILTIN_SCRIPT_PRINTF:
        gen_script_print(f, e, CM_PLAIN);
        break;
    case BUILTIN_COMPLEX:
        return gen_complex(f, e, dst);
    case BUILTIN_UNSAFE_ADD:
    case BUILTIN_UNSAFE_SLICE:
    case BUILTIN_UNSAFE_SLICEDATA:
    case BUILTIN_UNSAFE_STRING:
    case BUILTIN_UNSAFE_STRINGDATA:
        return gen_unsafe(f, e, dst);
    default:
        return gen_part(f, e, e->builtin == BUILTIN_REAL, dst);
    }
    return out_reg(f, 0);
}

Reg gen_builtin(Fn *f, CallExpr *e, Reg dst) {
    uint32_t overrides = f->overrides.len;
    Reg r = gen_plain(f, spread_args(f, e), dst);
    f->overrides.len = overrides;
    return r;
}

bool builtin_clobbers(Fn *f, const CallExpr *e) {
    switch ((BuiltinId)e->builtin) {
    case BUILTIN_CAP:
    case BUILTIN_LEN:
    case BUILTIN_COPY:
    case BUILTIN_MAX:
    case BUILTIN_MIN:
    case BUILTIN_COMPLEX:
    case BUILTIN_REAL:
    case BUILTIN_IMAG:
        for (uint32_t i = 0; i < e->nargs; i++)
            if (clobbers(f, e->args[i]))
                return true;
        return false;
    default:
        return true;
    }
}

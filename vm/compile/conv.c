// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conversions, values to interfaces and back.
#include "vm/compile/comp.h"

Reg gen_iface(Fn *f, Type *from, Reg src, Type *to, Reg dst) {
    TInfo *ti = tinfo(f->c, from);
    (void)to;
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_iface);
    ctypes_dynamic(f->c, from);
    emit_x(f, ti->direct ? OP_IFACE : OP_IFACE_BOX, dst, src, 0, rtype_id(f->c, from), 0);
    return dst;
}

// x.(T); with ok a register: the comma-ok form.
Reg gen_assert(Fn *f, TypeAssertExpr *e, Reg dst, Reg ok) {
    Type *t = e->typex->type;
    TInfo *ti = tinfo(f->c, t);
    bool iface = is_iface(t);
    dst = reg_for(f, dst, ti);
    uint32_t mark = temp_mark(f);
    Reg x = gen(f, e->x, ANYREG);
    uint32_t id = rtype_id(f->c, t);
    if (ok != NOREG)
        emit_x(f, iface ? OP_ASSERTIOK : OP_ASSERTOK, dst, x, ok, id, 0);
    else
        emit_x(f, iface ? OP_ASSERTI : OP_ASSERT, dst, x, 0, id, rtype_id(f->c, e->x->type));
    temp_release(f, mark);
    return dst;
}

// --- numbers

// Whether every value of integer type a is one of b.
static bool fits(const TInfo *a, const TInfo *b) {
    if (b->bits == 64)
        return true;
    if (a->is_signed == b->is_signed)
        return a->bits <= b->bits;
    return !a->is_signed && a->bits < b->bits;
}

static Reg int_to_int(Fn *f, Expr *x, const TInfo *a, TInfo *b, Reg dst) {
    if (fits(a, b))
        return gen(f, x, dst);
    dst = reg_for(f, dst, b);
    Op op = b->bits == 8 ? OP_SX8 : b->bits == 16 ? OP_SX16 : OP_SX32;
    if (!b->is_signed)
        op = (Op)(op + (OP_ZX8 - OP_SX8));
    emit(f, op, dst, gen(f, x, ANYREG), 0);
    return dst;
}

static Reg int_to_float(Fn *f, Expr *x, const TInfo *a, TInfo *b, Reg dst) {
    bool wide = a->bits == 64 && !a->is_signed;
    dst = reg_for(f, dst, b);
    Op op = b->cls == V_F64 ? (wide ? OP_CVT_U64_F64 : OP_CVT_S64_F64)
            : wide          ? OP_CVT_U64_F32
                            : OP_CVT_S64_F32;
    emit(f, op, dst, gen(f, x, ANYREG), 0);
    return dst;
}

static Reg float_to_int(Fn *f, Expr *x, const TInfo *a, TInfo *b, Reg dst) {
    dst = reg_for(f, dst, b);
    Reg r = gen(f, x, ANYREG);
    if (a->cls == V_F32) {
        Reg t = temp_new(f, f->c->s_scalar);
        emit(f, OP_CVT_F32_F64, t, r, 0);
        r = t;
    }
    emit(f, b->bits == 64 && !b->is_signed ? OP_CVT_F64_U64 : OP_CVT_F64_S64, dst, r, 0);
    emit_extend(f, b, dst);
    return dst;
}

static Reg convert_number(Fn *f, Expr *x, TInfo *b, Reg dst) {
    const TInfo *a = tinfo(f->c, x->type);
    if (a->cls == V_INT)
        return b->cls == V_INT ? int_to_int(f, x, a, b, dst) : int_to_float(f, x, a, b, dst);
    if (b->cls == V_INT)
        return float_to_int(f, x, a, b, dst);
    if (a->cls == b->cls)
        return gen(f, x, dst);
    dst = reg_for(f, dst, b);
    emit(f, b->cls == V_F64 ? OP_CVT_F32_F64 : OP_CVT_F64_F32, dst, gen(f, x, ANYREG), 0);
    return dst;
}

static bool is_number(const TInfo *ti) {
    return ti->cls == V_INT || ti->cls == V_F64 || ti->cls == V_F32;
}

// --- strings and slices

// The instruction that converts between strings, numbers and slices; OP_NOP: no change.
static Op string_op(const TInfo *a, const TInfo *b) {
    if (b->cls == V_STRING && a->cls == V_INT)
        return OP_RUNE2STR;
    if (b->cls == V_STRING && a->cls == V_SLICE)
        return type_size(a->under->slice.elem) == 1 ? OP_BYTES2STR : OP_RUNES2STR;
    if (a->cls == V_STRING && b->cls == V_SLICE)
        return type_size(b->under->slice.elem) == 1 ? OP_STR2BYTES : OP_STR2RUNES;
    return OP_NOP;
}

// A slice to an array, or to a pointer to one.
static Reg slice_to_array(Fn *f, Expr *x, TInfo *b, Reg dst) {
    const Type *array = b->cls == V_PTR ? under(b->under->pointer.elem) : b->under;
    dst = reg_for(f, dst, b);
    uint32_t mark = temp_mark(f);
    Reg r = gen(f, x, ANYREG), p = b->cls == V_PTR ? dst : temp_new(f, f->c->s_ptr);
    emit_x(f, OP_SLICE2ARR, p, r, 0, (uint32_t)array->array.len, 0);
    if (b->cls != V_PTR) {
        Loc l = loc_mem(p, 0, b->type);
        l.nonnil = true;
        if (b->size > 0)
            load(f, &l, dst);
        else
            emit_zero(f, dst, 1);
    }
    temp_release(f, mark);
    return dst;
}

// Whether e makes a pointer of an unsafe.Pointer and has to look at what that points to.
static bool looks(Fn *f, const CallExpr *e) {
    const TypesCtx *types = f->c->types;
    return under(e->type)->kind == TYPE_POINTER && !type_is_unsafe_pointer(types, e->type) &&
           type_is_unsafe_pointer(types, e->args[0]->type) &&
           !unsafe_view_known(types, e->args[0], e->type);
}

// Whether e makes an unsafe.Pointer of a number.
static bool forges(Fn *f, const CallExpr *e) {
    return under(e->args[0]->type)->kind == TYPE_UINTPTR &&
           type_is_unsafe_pointer(f->c->types, e->type);
}

Reg gen_conversion(Fn *f, CallExpr *e, Reg dst) {
    Expr *x = e->args[0];
    if (is_nil(x) || is_iface(e->type))
        return gen_as(f, x, e->type, dst);
    const TInfo *a = tinfo(f->c, x->type);
    TInfo *b = tinfo(f->c, e->type);
    if (is_number(a) && is_number(b))
        return convert_number(f, x, b, dst);
    if (is_complex(a) && is_complex(b))
        return complex_convert(f, x, b, dst);
    Op op = string_op(a, b);
    if (op != OP_NOP) {
        dst = reg_for(f, dst, b);
        uint32_t mark = temp_mark(f);
        emit(f, op, dst, gen(f, x, NOREG), 0);
        temp_release(f, mark);
        return dst;
    }
    if (a->cls == V_SLICE && b->cls != V_SLICE)
        return slice_to_array(f, x, b, dst);
    bool number = forges(f, e);
    if (!number && !looks(f, e))
        return gen(f, x, dst);
    Expr *from = number ? unsafe_pointer_base(f->c->types, x) : NULL;
    dst = reg_for(f, dst, b);
    uint32_t mark = temp_mark(f);
    if (from) {
        Reg n = temp_new(f, f->c->s_scalar), at = gen(f, x, NOREG), base = gen(f, from, NOREG);
        emit(f, OP_SUB, n, at, base);
        emit(f, OP_UADD, dst, base, n);
        temp_release(f, mark);
        return dst;
    }
    Reg p = gen(f, x, NOREG);
    if (number)
        emit(f, OP_UFORGE, dst, p, 0);
    else
        emit_x(f, OP_UVIEW, dst, p, 0, 0, rtype_id(f->c, b->under->pointer.elem));
    temp_release(f, mark);
    return dst;
}

bool conv_clobbers(Fn *f, const CallExpr *e) {
    const Expr *x = e->args[0];
    if (clobbers_as(f, x, e->type) || (!is_nil(x) && (looks(f, e) || forges(f, e))))
        return true;
    return !is_nil(x) && !is_iface(e->type) &&
           string_op(tinfo(f->c, x->type), tinfo(f->c, e->type)) != OP_NOP;
}

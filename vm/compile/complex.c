// SPDX-License-Identifier: GPL-3.0-or-later
//
// Complex numbers: a complex128 is two slots, real part first; a complex64 both halves of one.
// Arithmetic is that of complex128, as in Go, and its result is rounded for a complex64.
#include "vm/compile/comp.h"

bool is_complex(const TInfo *ti) {
    return (ti->under->basic & TBASIC_COMPLEX) != 0;
}

static bool is_single(const TInfo *ti) {
    return ti->under->kind == TYPE_COMPLEX64;
}

static Shape *pair(Fn *f) {
    static const uint8_t scalars[2];
    return shape_of(f->c, scalars, 2);
}

// Both parts as they lie in a complex64.
static uint64_t single_bits(Comp *c, const ConstVal *v) {
    Type *t = types_basic(c->types, TYPE_FLOAT32);
    return const_bits(c, t, const_real(v)) | const_bits(c, t, const_imag(c->arena, v)) << 32;
}

Reg gen_complex_const(Fn *f, const TInfo *ti, const ConstVal *v, Reg dst) {
    dst = reg_for(f, dst, ti);
    if (is_single(ti)) {
        emit_int(f, dst, (int64_t)single_bits(f->c, v));
        return dst;
    }
    Type *t = types_basic(f->c->types, TYPE_FLOAT64);
    emit_int(f, dst, (int64_t)const_bits(f->c, t, const_real(v)));
    emit_int(f, (Reg)(dst + 1), (int64_t)const_bits(f->c, t, const_imag(f->c->arena, v)));
    return dst;
}

static Reg widened(Fn *f, const TInfo *ti, Reg x) {
    if (!is_single(ti))
        return x;
    Reg wide = temp_new(f, pair(f));
    emit(f, OP_CVT_C64_C128, wide, x, 0);
    return wide;
}

void complex_arith(Fn *f, Token op, const TInfo *ti, Reg x, Expr *y, Reg dst) {
    Op o = (Op)(OP_ADD_C128 + (op == TOK_ADD ? 0 : op == TOK_SUB ? 1 : op == TOK_MUL ? 2 : 3));
    Reg right = gen(f, y, ANYREG), left = widened(f, ti, x);
    right = widened(f, ti, right);
    Reg to = is_single(ti) ? left : dst;
    emit(f, o, to, left, right);
    if (is_single(ti))
        emit(f, OP_CVT_C128_C64, dst, to, 0);
}

void complex_neg(Fn *f, const TInfo *ti, Reg x, Reg dst) {
    Reg wide = widened(f, ti, x), to = is_single(ti) ? wide : dst;
    emit(f, OP_NEG_F64, to, wide, 0);
    emit(f, OP_NEG_F64, (Reg)(to + 1), (Reg)(wide + 1), 0);
    if (is_single(ti))
        emit(f, OP_CVT_C128_C64, dst, to, 0);
}

Reg complex_convert(Fn *f, Expr *x, TInfo *to, Reg dst) {
    const TInfo *from = tinfo(f->c, x->type);
    if (is_single(from) == is_single(to))
        return gen(f, x, dst);
    dst = reg_for(f, dst, to);
    emit(f, is_single(to) ? OP_CVT_C128_C64 : OP_CVT_C64_C128, dst, gen(f, x, ANYREG), 0);
    return dst;
}

Reg gen_complex(Fn *f, CallExpr *e, Reg dst) {
    TInfo *ti = tinfo(f->c, e->type);
    Type *part = types_basic(f->c->types, is_single(ti) ? TYPE_FLOAT32 : TYPE_FLOAT64);
    dst = reg_for(f, dst, ti);
    uint32_t mark = temp_mark(f);
    Reg parts = temp_new(f, pair(f));
    hoist_list(f, e->args, e->nargs);
    for (uint32_t i = 0; i < 2; i++) {
        Reg to = (Reg)(parts + i);
        Reg r = e->args[i]->cval ? gen_const(f, part, e->args[i]->cval, to)
                                 : gen(f, e->args[i], to);
        if (is_single(ti))
            emit(f, OP_CVT_F32_F64, to, r, 0);
    }
    if (is_single(ti))
        emit(f, OP_CVT_C128_C64, dst, parts, 0);
    else
        emit_move(f, dst, parts, 2);
    temp_release(f, mark);
    return dst;
}

Reg gen_part(Fn *f, CallExpr *e, bool real, Reg dst) {
    const TInfo *z = tinfo(f->c, e->args[0]->type);
    dst = reg_for(f, dst, tinfo(f->c, e->type));
    uint32_t mark = temp_mark(f);
    Reg r = gen(f, e->args[0], ANYREG);
    if (is_single(z))
        emit(f, OP_LDF_U32, dst, r, real ? 0 : 4);
    else
        emit_move(f, dst, real ? r : (Reg)(r + 1), 1);
    temp_release(f, mark);
    return dst;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Untyped values: what type they take in which context, whether constants fit it, and telling
// the tree once that is settled.
#include <math.h>

#include "vm/types/impl.h"

bool operand_is_nil(const Operand *x)
{
    return x->mode == MODE_NIL;
}

// ---- Representability

static const struct {
    uint8_t bits;
    bool is_signed;
} int_formats[TYPE_STRING] = {
    [TYPE_INT] = {64, true},     [TYPE_INT8] = {8, true},    [TYPE_INT16] = {16, true},
    [TYPE_INT32] = {32, true},   [TYPE_INT64] = {64, true},  [TYPE_UINT] = {64, false},
    [TYPE_UINT8] = {8, false},   [TYPE_UINT16] = {16, false}, [TYPE_UINT32] = {32, false},
    [TYPE_UINT64] = {64, false}, [TYPE_UINTPTR] = {64, false},
};

static bool int_fits(const ConstVal *v, int kind)
{
    if (kind == TYPE_UNTYPED_INT || kind == TYPE_UNTYPED_RUNE)
        return true;
    int bits = int_formats[kind].bits;
    if (!int_formats[kind].is_signed)
        return const_sign(v) >= 0 && const_bitlen(v) <= bits;
    int64_t i;
    if (!const_int64(v, &i))
        return false;
    return bits == 64 || (i >= -((int64_t)1 << (bits - 1)) && i < (int64_t)1 << (bits - 1));
}

// The double that f becomes in a float type of this kind, infinite when there is none.
static double float_rounded(const ConstVal *f, bool single)
{
    return single ? (double)const_float32(f) : const_double(f);
}

static bool complex_fits(Checker *c, const ConstVal *v, const Type *t, ConstVal **rounded)
{
    ConstVal *z = const_to_complex(c->a, v);
    if (z->kind != CONST_COMPLEX)
        return false;
    if (t->kind == TYPE_UNTYPED_COMPLEX)
        return true;
    bool single = t->kind == TYPE_COMPLEX64;
    double re = float_rounded(z->cplx.re, single), im = float_rounded(z->cplx.im, single);
    if (isinf(re) || isinf(im))
        return false;
    if (rounded != NULL)
        *rounded = const_from_complex(c->a, const_from_double(c->a, re),
                                      const_from_double(c->a, im));
    return true;
}

bool const_representable(Checker *c, const ConstVal *v, const Type *t, ConstVal **rounded)
{
    if (v->kind == CONST_UNKNOWN)
        return true;
    if (t->basic & TBASIC_INTEGER) {
        ConstVal *i = const_to_int(c->a, v);
        if (i->kind != CONST_INT || !int_fits(i, t->kind))
            return false;
        if (rounded != NULL)
            *rounded = i;
        return true;
    }
    if (t->basic & TBASIC_FLOAT) {
        ConstVal *f = const_to_float(c->a, v);
        if (f->kind != CONST_FLOAT)
            return false;
        if (t->kind == TYPE_UNTYPED_FLOAT)
            return true;
        double d = float_rounded(f, t->kind == TYPE_FLOAT32);
        if (isinf(d))
            return false;
        if (rounded != NULL)
            *rounded = const_from_double(c->a, d);
        return true;
    }
    if (t->basic & TBASIC_COMPLEX)
        return complex_fits(c, v, t, rounded);
    if (t->basic & TBASIC_STRING)
        return v->kind == CONST_STRING;
    return (t->basic & TBASIC_BOOLEAN) && v->kind == CONST_BOOL;
}

static ConvCode representation(Checker *c, const Operand *x, const Type *basic, ConstVal **val)
{
    *val = x->val;
    if (const_representable(c, x->val, basic, val))
        return CONV_OK;
    if (!type_is(x->type, TBASIC_NUMERIC) || !(basic->basic & TBASIC_NUMERIC))
        return CONV_BAD;
    if (!type_is(x->type, TBASIC_INTEGER) && (basic->basic & TBASIC_INTEGER))
        return CONV_TRUNCATED;
    return CONV_OVERFLOWS;
}

static void invalid_conversion(Checker *c, ConvCode code, const Operand *x, const Type *target)
{
    const char *xs = operand_text(c, x), *ts = type_text(c, target);
    if (code == CONV_TRUNCATED)
        check_error_at(c, x->expr, "%s truncated to %s", xs, ts);
    else if (code == CONV_OVERFLOWS)
        check_error_at(c, x->expr, "%s overflows %s", xs, ts);
    else
        check_error_at(c, x->expr, "cannot convert %s to type %s", xs, ts);
}

void check_representable(Checker *c, Operand *x, Type *basic)
{
    ConstVal *val;
    ConvCode code = representation(c, x, basic, &val);
    if (code != CONV_OK) {
        invalid_conversion(c, code, x, basic);
        x->mode = MODE_INVALID;
        return;
    }
    x->val = val;
}

static const char *operation_name(const Expr *e)
{
    const BinaryExpr *b = as_BinaryExpr(e);
    const UnaryExpr *u = as_UnaryExpr(e);
    if (u != NULL)
        return u->op == TOK_XOR ? "bitwise complement " : "";
    if (b == NULL)
        return "";
    switch (b->op) {
    case TOK_ADD:
        return "addition ";
    case TOK_SUB:
        return "subtraction ";
    case TOK_XOR:
        return "bitwise XOR ";
    case TOK_MUL:
        return "multiplication ";
    case TOK_SHL:
        return "shift ";
    default:
        return "";
    }
}

void check_overflow(Checker *c, Operand *x, Pos op_pos)
{
    enum { MAX_BITS = 512 }; // untyped integers do not grow beyond
    if (x->val->kind == CONST_UNKNOWN) {
        check_errorf(c, op_pos, "constant result is not representable");
        return;
    }
    if (!type_is_untyped(x->type)) {
        check_representable(c, x, type_under(x->type));
        return;
    }
    if (x->val->kind == CONST_INT && const_bitlen(x->val) > MAX_BITS) {
        check_errorf(c, op_pos, "constant %soverflow", operation_name(x->expr));
        x->val = const_unknown(c->a);
    }
}

// ---- Implicit conversion

static int untyped_rank(const Type *t)
{
    return t->kind == TYPE_UNTYPED_INT       ? 1
           : t->kind == TYPE_UNTYPED_RUNE    ? 2
           : t->kind == TYPE_UNTYPED_FLOAT   ? 3
           : t->kind == TYPE_UNTYPED_COMPLEX ? 4
                                             : 0;
}

static bool fits_untyped(const Type *untyped, const Type *target)
{
    switch (untyped->kind) {
    case TYPE_UNTYPED_BOOL:
        return type_is(target, TBASIC_BOOLEAN);
    case TYPE_UNTYPED_INT:
    case TYPE_UNTYPED_RUNE:
    case TYPE_UNTYPED_FLOAT:
    case TYPE_UNTYPED_COMPLEX:
        return type_is(target, TBASIC_NUMERIC);
    case TYPE_UNTYPED_STRING:
        return type_is(target, TBASIC_STRING);
    default:
        return false;
    }
}

ConvCode check_implicit_type(Checker *c, Operand *x, Type *target, Type **type, ConstVal **val)
{
    *type = x->type;
    *val = NULL;
    if (x->mode == MODE_INVALID || !type_is_untyped(x->type) || !type_is_valid(target))
        return CONV_OK;
    if (type_is_untyped(target)) {
        int xr = untyped_rank(x->type), tr = untyped_rank(target);
        if (x->type->kind == target->kind)
            return CONV_OK;
        if (xr == 0 || tr == 0)
            return CONV_BAD;
        *type = xr > tr ? x->type : target;
        return CONV_OK;
    }
    if (operand_is_nil(x)) {
        *type = target;
        return type_has_nil(target) ? CONV_OK : CONV_BAD;
    }
    Type *u = type_under(target);
    if (u->kind == TYPE_INTERFACE) {
        // The dynamic type is the default type.
        iface_complete(u);
        *type = type_default(c->ctx, x->type);
        return u->iface.nmethods == 0 ? CONV_OK : CONV_BAD;
    }
    *type = target;
    if (u->kind == TYPE_PARAM) {
        // Fits all of its types, and keeps its value as it is for each of them.
        const Term *terms;
        int n = param_terms(u, &terms);
        for (int i = 0; i < n; i++) {
            Type *t;
            ConvCode code = check_implicit_type(c, x, type_under(terms[i].type), &t, val);
            *val = NULL;
            if (code != CONV_OK)
                return CONV_BAD;
        }
        return n > 0 ? CONV_OK : CONV_BAD;
    }
    if (u->kind > TYPE_STRING)
        return u->kind == TYPE_INVALID ? CONV_OK : CONV_BAD;
    if (x->mode == MODE_CONST)
        return representation(c, x, u, val);
    return fits_untyped(x->type, target) ? CONV_OK : CONV_BAD;
}

void check_convert_untyped(Checker *c, Operand *x, Type *target)
{
    Type *type;
    ConstVal *val;
    ConvCode code = check_implicit_type(c, x, target, &type, &val);
    if (code != CONV_OK) {
        invalid_conversion(c, code, x, type_under(target));
        x->mode = MODE_INVALID;
        return;
    }
    if (val != NULL) {
        x->val = val;
        check_final_value(x->expr, val);
    }
    if (type != x->type) {
        x->type = type;
        check_final_type(c, x->expr, type, false);
    }
}

void check_default(Checker *c, Operand *x)
{
    if (x->mode != MODE_INVALID && type_is_untyped(x->type) && !operand_is_nil(x))
        check_convert_untyped(c, x, type_default(c->ctx, x->type));
}

// ---- The tree

void check_final_value(Expr *e, ConstVal *val)
{
    if (e->type != NULL && type_is_untyped(e->type))
        e->cval = val;
}

static bool is_comparison(int op)
{
    return op >= TOK_EQL && op <= TOK_GEQ;
}

// Operands of a constant expression never become values: they keep their untyped types.
static void final_operands(Checker *c, Expr *e, Type *type, bool final)
{
    switch (e->kind) {
    case NODE_PAREN:
        check_final_type(c, ((ParenExpr *)e)->x, type, final);
        break;
    case NODE_UNARY:
        if (e->cval == NULL)
            check_final_type(c, ((UnaryExpr *)e)->x, type, final);
        break;
    case NODE_BINARY: {
        BinaryExpr *b = (BinaryExpr *)e;
        if (e->cval != NULL || is_comparison(b->op))
            break;
        check_final_type(c, b->x, type, final);
        if (b->op != TOK_SHL && b->op != TOK_SHR)
            check_final_type(c, b->y, type, final);
        break;
    }
    default:
        break;
    }
}

void check_final_type(Checker *c, Expr *e, Type *type, bool final)
{
    if (e == NULL || e->type == NULL || !type_is_untyped(e->type))
        return;
    final_operands(c, e, type, final);
    Type *old = e->type;
    bool shift_lhs = (e->mode & MODE_SHIFT_LHS) != 0;
    if (!final && type_is_untyped(type)) {
        e->type = type;
        return;
    }
    e->mode &= MODE_MASK;
    e->type = type;
    if (shift_lhs && !type_is(type, TBASIC_INTEGER)) {
        check_error_at(c, e, "invalid operation: shifted operand %s (type %s) must be integer",
                       expr_text(c, e), type_text(c, type));
        return;
    }
    if (e->cval == NULL)
        return;
    Operand x = {.mode = MODE_CONST, .expr = e, .type = old, .val = e->cval};
    Type *t;
    ConstVal *val;
    ConvCode code = check_implicit_type(c, &x, type, &t, &val);
    if (code != CONV_OK)
        invalid_conversion(c, code, &x, type_under(type));
    else if (val != NULL)
        e->cval = val;
}

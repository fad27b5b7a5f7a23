// SPDX-License-Identifier: GPL-3.0-or-later
// Exact constants: storage, integers, comparison and operators. Floats beyond fractions and the
// conversions between text, double and constant are in constfloat.c.
#include "vm/types/const.h"

#include <gmp.h>
#include <string.h>

#include "vm/types/constimpl.h"

static ConstVal *new_const(Arena *a, ConstKind kind)
{
    ConstVal *v = ARENA_NEW(a, ConstVal);
    v->kind = kind;
    return v;
}

ConstVal *const_unknown(Arena *a)
{
    return new_const(a, CONST_UNKNOWN);
}

ConstVal *const_from_bool(Arena *a, bool b)
{
    ConstVal *v = new_const(a, CONST_BOOL);
    v->boolean = b;
    return v;
}

ConstVal *const_from_int(Arena *a, int64_t i)
{
    ConstVal *v = new_const(a, CONST_INT);
    v->repr = REPR_SMALL;
    v->i64 = i;
    return v;
}

ConstVal *const_from_uint(Arena *a, uint64_t u)
{
    if (u <= INT64_MAX)
        return const_from_int(a, (int64_t)u);
    mpz_t z;
    mpz_init_set_ui(z, u);
    ConstVal *v = const_from_mpz(a, z);
    mpz_clear(z);
    return v;
}

ConstVal *const_from_string(Arena *a, const char *data, int64_t len)
{
    ConstVal *v = new_const(a, CONST_STRING);
    v->str.data = data;
    v->str.len = len;
    return v;
}

static ConstLimbs store_limbs(Arena *a, mpz_srcptr z)
{
    size_t n = mpz_size(z);
    mp_limb_t *limbs = arena_alloc(a, n * sizeof(mp_limb_t));
    if (n > 0)
        memcpy(limbs, mpz_limbs_read(z), n * sizeof(mp_limb_t));
    return (ConstLimbs){limbs, mpz_sgn(z) < 0 ? -(int32_t)n : (int32_t)n};
}

ConstVal *const_from_mpz(Arena *a, mpz_srcptr z)
{
    if (mpz_fits_slong_p(z))
        return const_from_int(a, mpz_get_si(z));
    ConstVal *v = new_const(a, CONST_INT);
    v->repr = REPR_BIG;
    v->big.num = store_limbs(a, z);
    return v;
}

ConstVal *const_store_ratio(Arena *a, mpq_srcptr q)
{
    ConstVal *v = new_const(a, CONST_FLOAT);
    v->repr = REPR_RATIO;
    v->big.num = store_limbs(a, mpq_numref(q));
    v->big.den = store_limbs(a, mpq_denref(q));
    return v;
}

ConstVal *const_store_binary(Arena *a, mpz_srcptr mant, int64_t exp)
{
    ConstVal *v = new_const(a, CONST_FLOAT);
    v->repr = REPR_BINARY;
    v->big.num = store_limbs(a, mant);
    v->big.exp = exp;
    return v;
}

mpz_srcptr const_view_limbs(const ConstLimbs *l, mpz_t tmp)
{
    return mpz_roinit_n(tmp, l->limbs, l->size);
}

mpz_srcptr const_view_int(const ConstVal *v, IntView *view)
{
    if (v->repr == REPR_BIG)
        return const_view_limbs(&v->big.num, view->z);
    view->limb = v->i64 < 0 ? -(mp_limb_t)v->i64 : (mp_limb_t)v->i64;
    int size = v->i64 == 0 ? 0 : v->i64 < 0 ? -1 : 1;
    return mpz_roinit_n(view->z, &view->limb, size);
}

bool const_bool(const ConstVal *v)
{
    return v->boolean;
}

const char *const_string(const ConstVal *v, int64_t *len)
{
    *len = v->str.len;
    return v->str.data;
}

bool const_int64(const ConstVal *v, int64_t *out)
{
    if (v->kind == CONST_INT && v->repr == REPR_SMALL) {
        *out = v->i64;
        return true;
    }
    if (v->kind != CONST_FLOAT)
        return false;
    mpz_t z;
    mpz_init(z);
    bool ok = const_float_to_mpz(v, z) && mpz_fits_slong_p(z);
    if (ok)
        *out = mpz_get_si(z);
    mpz_clear(z);
    return ok;
}

bool const_uint64(const ConstVal *v, uint64_t *out)
{
    if (v->kind == CONST_INT && v->repr == REPR_SMALL) {
        *out = (uint64_t)v->i64;
        return v->i64 >= 0;
    }
    if (v->kind != CONST_INT && v->kind != CONST_FLOAT)
        return false;
    mpz_t z;
    mpz_init(z);
    IntView view;
    bool ok = true;
    if (v->kind == CONST_INT)
        mpz_set(z, const_view_int(v, &view));
    else
        ok = const_float_to_mpz(v, z);
    ok = ok && mpz_fits_ulong_p(z);
    if (ok)
        *out = mpz_get_ui(z);
    mpz_clear(z);
    return ok;
}

uint64_t const_bits64(const ConstVal *v)
{
    if (v->kind != CONST_INT)
        return 0;
    if (v->repr == REPR_SMALL)
        return (uint64_t)v->i64;
    uint64_t low = v->big.num.size != 0 ? v->big.num.limbs[0] : 0;
    return v->big.num.size < 0 ? -low : low;
}

int const_sign(const ConstVal *v)
{
    if (v->kind == CONST_COMPLEX)
        return const_sign(v->cplx.re) != 0 || const_sign(v->cplx.im) != 0;
    if (v->kind != CONST_INT && v->kind != CONST_FLOAT)
        return 0;
    if (v->kind == CONST_INT && v->repr == REPR_SMALL)
        return (v->i64 > 0) - (v->i64 < 0);
    return (v->big.num.size > 0) - (v->big.num.size < 0);
}

int64_t const_bitlen(const ConstVal *v)
{
    if (v->kind != CONST_INT || const_sign(v) == 0)
        return 0;
    IntView view;
    return (int64_t)mpz_sizeinbase(const_view_int(v, &view), 2);
}

ConstVal *const_to_int(Arena *a, const ConstVal *v)
{
    if (v->kind == CONST_INT)
        return (ConstVal *)v;
    if (v->kind == CONST_COMPLEX && const_sign(v->cplx.im) == 0)
        return const_to_int(a, v->cplx.re);
    if (v->kind != CONST_FLOAT)
        return const_unknown(a);
    mpz_t z;
    mpz_init(z);
    ConstVal *r = const_float_to_mpz(v, z) ? const_from_mpz(a, z) : const_unknown(a);
    mpz_clear(z);
    return r;
}

ConstVal *const_neg(Arena *a, const ConstVal *x)
{
    switch (x->kind) {
    case CONST_INT: {
        if (x->repr == REPR_SMALL && x->i64 != INT64_MIN)
            return const_from_int(a, -x->i64);
        IntView view;
        mpz_t z;
        mpz_init(z);
        mpz_neg(z, const_view_int(x, &view));
        ConstVal *r = const_from_mpz(a, z);
        mpz_clear(z);
        return r;
    }
    case CONST_FLOAT: {
        ConstVal *r = arena_copy(a, x, 1, sizeof *x);
        r->big.num.size = -r->big.num.size;
        return r;
    }
    case CONST_COMPLEX:
        return const_from_complex(a, const_neg(a, x->cplx.re), const_neg(a, x->cplx.im));
    default:
        return const_unknown(a);
    }
}

ConstVal *const_not(Arena *a, const ConstVal *x)
{
    return x->kind == CONST_BOOL ? const_from_bool(a, !x->boolean) : const_unknown(a);
}

ConstVal *const_complement(Arena *a, const ConstVal *x, unsigned bits)
{
    if (x->kind != CONST_INT)
        return const_unknown(a);
    IntView view;
    mpz_t z;
    mpz_init(z);
    mpz_com(z, const_view_int(x, &view));
    if (bits > 0)
        mpz_fdiv_r_2exp(z, z, bits);
    ConstVal *r = const_from_mpz(a, z);
    mpz_clear(z);
    return r;
}

ConstVal *const_shift(Arena *a, const ConstVal *x, bool left, uint64_t count)
{
    if (x->kind != CONST_INT)
        return const_unknown(a);
    IntView view;
    mpz_t z;
    mpz_init(z);
    if (left)
        mpz_mul_2exp(z, const_view_int(x, &view), count);
    else
        mpz_fdiv_q_2exp(z, const_view_int(x, &view), count);
    ConstVal *r = const_from_mpz(a, z);
    mpz_clear(z);
    return r;
}

static ConstVal *small_binary(Arena *a, ConstOp op, int64_t x, int64_t y)
{
    int64_t r;
    switch (op) {
    case COP_ADD:
        return __builtin_add_overflow(x, y, &r) ? NULL : const_from_int(a, r);
    case COP_SUB:
        return __builtin_sub_overflow(x, y, &r) ? NULL : const_from_int(a, r);
    case COP_MUL:
        return __builtin_mul_overflow(x, y, &r) ? NULL : const_from_int(a, r);
    case COP_QUO:
        return y == -1 ? NULL : const_from_int(a, x / y);
    case COP_REM:
        return y == -1 ? const_from_int(a, 0) : const_from_int(a, x % y);
    case COP_AND:
        return const_from_int(a, x & y);
    case COP_OR:
        return const_from_int(a, x | y);
    case COP_XOR:
        return const_from_int(a, x ^ y);
    case COP_ANDNOT:
        return const_from_int(a, x & ~y);
    default:
        return NULL;
    }
}

static ConstVal *int_binary(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y)
{
    if (x->repr == REPR_SMALL && y->repr == REPR_SMALL) {
        ConstVal *r = small_binary(a, op, x->i64, y->i64);
        if (r != NULL)
            return r;
    }
    IntView xv, yv;
    mpz_srcptr xz = const_view_int(x, &xv), yz = const_view_int(y, &yv);
    mpz_t z;
    mpz_init(z);
    switch (op) {
    case COP_ADD:
        mpz_add(z, xz, yz);
        break;
    case COP_SUB:
        mpz_sub(z, xz, yz);
        break;
    case COP_MUL:
        mpz_mul(z, xz, yz);
        break;
    case COP_QUO:
        mpz_tdiv_q(z, xz, yz);
        break;
    case COP_REM:
        mpz_tdiv_r(z, xz, yz);
        break;
    case COP_AND:
        mpz_and(z, xz, yz);
        break;
    case COP_OR:
        mpz_ior(z, xz, yz);
        break;
    case COP_XOR:
        mpz_xor(z, xz, yz);
        break;
    default: // COP_ANDNOT
        mpz_com(z, yz);
        mpz_and(z, xz, z);
        break;
    }
    ConstVal *r = const_from_mpz(a, z);
    mpz_clear(z);
    return r;
}

static bool is_number(const ConstVal *v)
{
    return v->kind == CONST_INT || v->kind == CONST_FLOAT || v->kind == CONST_COMPLEX;
}

ConstVal *const_binary(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y, bool integer)
{
    if (x->kind == CONST_BOOL && y->kind == CONST_BOOL) {
        if (op == COP_LAND)
            return const_from_bool(a, x->boolean && y->boolean);
        if (op == COP_LOR)
            return const_from_bool(a, x->boolean || y->boolean);
        return const_unknown(a);
    }
    if (x->kind == CONST_STRING && y->kind == CONST_STRING) {
        if (op != COP_ADD)
            return const_unknown(a);
        int64_t n = x->str.len + y->str.len;
        char *s = arena_alloc(a, (size_t)n + 1);
        memcpy(s, x->str.data, (size_t)x->str.len);
        memcpy(s + x->str.len, y->str.data, (size_t)y->str.len);
        return const_from_string(a, s, n);
    }
    if (!is_number(x) || !is_number(y) || op >= COP_LAND)
        return const_unknown(a);
    if (x->kind == CONST_COMPLEX || y->kind == CONST_COMPLEX)
        return const_complex_binary(a, op, const_to_complex(a, x), const_to_complex(a, y));
    if (x->kind == CONST_INT && y->kind == CONST_INT && (op != COP_QUO || integer))
        return int_binary(a, op, x, y);
    return const_float_binary(a, op, const_to_float(a, x), const_to_float(a, y));
}

static bool ordering_holds(ConstOp op, int cmp)
{
    switch (op) {
    case COP_EQL:
        return cmp == 0;
    case COP_NEQ:
        return cmp != 0;
    case COP_LSS:
        return cmp < 0;
    case COP_LEQ:
        return cmp <= 0;
    case COP_GTR:
        return cmp > 0;
    default: // COP_GEQ
        return cmp >= 0;
    }
}

static int compare_strings(const ConstVal *x, const ConstVal *y)
{
    int64_t n = x->str.len < y->str.len ? x->str.len : y->str.len;
    int c = n > 0 ? memcmp(x->str.data, y->str.data, (size_t)n) : 0;
    return c != 0 ? c : (x->str.len > y->str.len) - (x->str.len < y->str.len);
}

bool const_compare(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y)
{
    if (x->kind == CONST_UNKNOWN || y->kind == CONST_UNKNOWN)
        return false;
    if (x->kind == CONST_BOOL)
        return ordering_holds(op, (int)x->boolean - (int)y->boolean);
    if (x->kind == CONST_STRING)
        return ordering_holds(op, compare_strings(x, y));
    if (x->kind == CONST_COMPLEX || y->kind == CONST_COMPLEX)
        return const_complex_equal(a, const_to_complex(a, x), const_to_complex(a, y)) ==
               (op == COP_EQL);
    if (x->kind == CONST_INT && y->kind == CONST_INT) {
        IntView xv, yv;
        return ordering_holds(op, mpz_cmp(const_view_int(x, &xv), const_view_int(y, &yv)));
    }
    return ordering_holds(op, const_float_cmp(const_to_float(a, x), const_to_float(a, y)));
}

bool const_equal(Arena *a, const ConstVal *x, const ConstVal *y)
{
    if (x->kind != y->kind && !(is_number(x) && is_number(y)))
        return false;
    return const_compare(a, COP_EQL, x, y);
}

uint32_t const_hash(const ConstVal *v)
{
    uint64_t h = 0;
    switch (v->kind) {
    case CONST_BOOL:
        h = v->boolean ? 2 : 1;
        break;
    case CONST_STRING:
        h = 14695981039346656037u;
        for (int64_t i = 0; i < v->str.len; i++)
            h = (h ^ (unsigned char)v->str.data[i]) * 1099511628211u;
        break;
    case CONST_INT:
        // Equal numbers of different kinds must meet: hash what a double keeps of them.
    case CONST_FLOAT: {
        double d = const_double(v);
        memcpy(&h, &d, sizeof h);
        break;
    }
    case CONST_COMPLEX: {
        double re = const_double(v->cplx.re), im = const_double(v->cplx.im);
        uint64_t g;
        memcpy(&h, &re, sizeof h);
        memcpy(&g, &im, sizeof g);
        h += 31 * g;
        break;
    }
    default:
        break;
    }
    h *= 0x9e3779b97f4a7c15u;
    return (uint32_t)(h >> 32);
}

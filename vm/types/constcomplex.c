// SPDX-License-Identifier: GPL-3.0-or-later
// Constant complex numbers: pairs of exact integers or floats.
#include <string.h>

#include "vm/types/constimpl.h"

static bool is_real(const ConstVal *v)
{
    return v->kind == CONST_INT || v->kind == CONST_FLOAT;
}

ConstVal *const_from_complex(Arena *a, const ConstVal *re, const ConstVal *im)
{
    if (!is_real(re) || !is_real(im))
        return const_unknown(a);
    ConstVal *v = ARENA_NEW(a, ConstVal);
    v->kind = CONST_COMPLEX;
    v->cplx.re = re;
    v->cplx.im = im;
    return v;
}

// Digits behind a leading zero are decimal here, as they always were.
ConstVal *const_from_imaginary_literal(Arena *a, const char *text, size_t len)
{
    len--;
    int prefix = len > 1 && text[0] == '0' ? text[1] | 0x20 : 0;
    bool fraction = memchr(text, '.', len) || memchr(text, 'p', len) || memchr(text, 'P', len);
    bool integer = prefix == 'b' || prefix == 'o' || (prefix == 'x' && !fraction);
    ConstVal *im = integer ? const_from_int_literal(a, text, len)
                           : const_from_float_literal(a, text, len);
    return const_from_complex(a, const_from_int(a, 0), im);
}

ConstVal *const_real(const ConstVal *v)
{
    return (ConstVal *)(v->kind == CONST_COMPLEX ? v->cplx.re : v);
}

ConstVal *const_imag(Arena *a, const ConstVal *v)
{
    if (v->kind == CONST_COMPLEX)
        return (ConstVal *)v->cplx.im;
    return is_real(v) ? const_from_int(a, 0) : const_unknown(a);
}

ConstVal *const_to_complex(Arena *a, const ConstVal *v)
{
    return v->kind == CONST_COMPLEX ? (ConstVal *)v
                                    : const_from_complex(a, v, const_from_int(a, 0));
}

static ConstVal *op(Arena *a, ConstOp o, const ConstVal *x, const ConstVal *y)
{
    return const_binary(a, o, x, y, false);
}

ConstVal *const_complex_binary(Arena *arena, ConstOp o, const ConstVal *x, const ConstVal *y)
{
    if (x->kind != CONST_COMPLEX || y->kind != CONST_COMPLEX)
        return const_unknown(arena);
    const ConstVal *a = x->cplx.re, *b = x->cplx.im, *c = y->cplx.re, *d = y->cplx.im;
    const ConstVal *ac, *bd, *bc, *ad;
    switch (o) {
    case COP_ADD:
    case COP_SUB:
        return const_from_complex(arena, op(arena, o, a, c), op(arena, o, b, d));
    case COP_MUL:
    case COP_QUO:
        ac = op(arena, COP_MUL, a, c);
        bd = op(arena, COP_MUL, b, d);
        bc = op(arena, COP_MUL, b, c);
        ad = op(arena, COP_MUL, a, d);
        break;
    default:
        return const_unknown(arena);
    }
    if (o == COP_MUL)
        return const_from_complex(arena, op(arena, COP_SUB, ac, bd), op(arena, COP_ADD, bc, ad));
    const ConstVal *s = op(arena, COP_ADD, op(arena, COP_MUL, c, c), op(arena, COP_MUL, d, d));
    if (const_sign(s) == 0)
        return const_unknown(arena);
    return const_from_complex(arena, op(arena, COP_QUO, op(arena, COP_ADD, ac, bd), s),
                              op(arena, COP_QUO, op(arena, COP_SUB, bc, ad), s));
}

bool const_complex_equal(Arena *a, const ConstVal *x, const ConstVal *y)
{
    return x->kind == CONST_COMPLEX && y->kind == CONST_COMPLEX &&
           const_compare(a, COP_EQL, x->cplx.re, y->cplx.re) &&
           const_compare(a, COP_EQL, x->cplx.im, y->cplx.im);
}

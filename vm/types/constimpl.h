// SPDX-License-Identifier: GPL-3.0-or-later
// What const.c and constfloat.c share: constants seen as GMP numbers.
#ifndef VM_TYPES_CONSTIMPL_H
#define VM_TYPES_CONSTIMPL_H

#include <gmp.h>

#include "vm/types/const.h"

_Static_assert(sizeof(mp_limb_t) == sizeof(unsigned long), "limbs are stored as unsigned long");

// Keeps what a read-only view of an integer points into; the view is valid as long as it.
typedef struct IntView {
    mpz_t z;
    mp_limb_t limb;
} IntView;

mpz_srcptr const_view_int(const ConstVal *v, IntView *view);
mpz_srcptr const_view_limbs(const ConstLimbs *l, mpz_t tmp);
ConstVal *const_from_mpz(Arena *a, mpz_srcptr z);
ConstVal *const_store_ratio(Arena *a, mpq_srcptr q);
ConstVal *const_store_binary(Arena *a, mpz_srcptr mant, int64_t exp);

// Both floats.
ConstVal *const_float_binary(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y);
int const_float_cmp(const ConstVal *x, const ConstVal *y);
// Both complex.
ConstVal *const_complex_binary(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y);
bool const_complex_equal(Arena *a, const ConstVal *x, const ConstVal *y);
// False when the float has no integral value (or one of absurd size).
bool const_float_to_mpz(const ConstVal *v, mpz_t out);

#endif

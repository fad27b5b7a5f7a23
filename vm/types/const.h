// SPDX-License-Identifier: GPL-3.0-or-later
// Exact constants. A ConstVal is immutable and lives, limbs and bytes included, in the arena it
// was made in: nothing is ever freed one by one, and no GMP object outlives the call that made it
// (operations view stored limbs as read-only integers and copy their result back).
//
// Integers have any size. Floats are exact fractions while numerator and denominator stay under
// 4096 bits and binary floats of 512 bits, rounded to nearest even, beyond: what Go's compiler
// does, so that constant expressions give Go's bits. Operations never fail: what has no value
// (an unknown operand, say) gives CONST_UNKNOWN, and the caller reports.
#ifndef VM_TYPES_CONST_H
#define VM_TYPES_CONST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vm/base/arena.h"

typedef enum ConstKind {
    CONST_UNKNOWN,
    CONST_BOOL,
    CONST_STRING,
    CONST_INT,
    CONST_FLOAT,
    CONST_COMPLEX, // re + im*i, both integers or floats
} ConstKind;

// How the number is stored; of interest to const.c alone.
typedef enum ConstRepr {
    REPR_SMALL, // integer in i64
    REPR_BIG,   // integer in num
    REPR_RATIO, // float num/den, lowest terms, den > 0
    REPR_BINARY // float num * 2^exp, num odd and at most 512 bits
} ConstRepr;

typedef struct ConstLimbs {
    const unsigned long *limbs;
    int32_t size; // GMP's convention: the sign of the number is the sign of size
} ConstLimbs;

typedef struct ConstVal {
    uint8_t kind; // ConstKind
    uint8_t repr; // ConstRepr, for numbers
    bool boolean;
    union {
        int64_t i64;
        struct {
            const char *data;
            int64_t len;
        } str;
        struct {
            ConstLimbs num, den;
            int64_t exp;
        } big;
        struct {
            const struct ConstVal *re, *im;
        } cplx;
    };
} ConstVal;

typedef enum ConstOp {
    COP_ADD,
    COP_SUB,
    COP_MUL,
    COP_QUO, // exact for floats, truncated for two integers when `integer` is asked for
    COP_REM,
    COP_AND,
    COP_OR,
    COP_XOR,
    COP_ANDNOT,
    COP_LAND,
    COP_LOR,
    COP_EQL,
    COP_NEQ,
    COP_LSS,
    COP_LEQ,
    COP_GTR,
    COP_GEQ,
} ConstOp;

ConstVal *const_unknown(Arena *a);
ConstVal *const_from_bool(Arena *a, bool v);
ConstVal *const_from_int(Arena *a, int64_t v);
ConstVal *const_from_uint(Arena *a, uint64_t v);
// v must be finite.
ConstVal *const_from_double(Arena *a, double v);
// Keeps the pointer: data must live as long as the arena.
ConstVal *const_from_string(Arena *a, const char *data, int64_t len);
// Source text of an integer or floating-point literal, prefixes and underscores included; the
// scanner has checked its form. CONST_UNKNOWN when the exponent is out of all reason.
ConstVal *const_from_int_literal(Arena *a, const char *text, size_t len);
ConstVal *const_from_float_literal(Arena *a, const char *text, size_t len);

// The same for an imaginary literal, its `i` included.
ConstVal *const_from_imaginary_literal(Arena *a, const char *text, size_t len);
// re and im are integers or floats; otherwise the result is unknown.
ConstVal *const_from_complex(Arena *a, const ConstVal *re, const ConstVal *im);

// Values of known kinds. const_int64/const_uint64 return false when the value (an integer, or a
// float with an integral value) does not fit; const_double rounds to nearest even and gives
// infinity when out of range; const_float32 does the same in single precision.
bool const_bool(const ConstVal *v);
bool const_int64(const ConstVal *v, int64_t *out);
bool const_uint64(const ConstVal *v, uint64_t *out);
double const_double(const ConstVal *v);
float const_float32(const ConstVal *v);
const char *const_string(const ConstVal *v, int64_t *len);
// The low 64 bits in two's complement of an integer constant of any size.
uint64_t const_bits64(const ConstVal *v);
int const_sign(const ConstVal *v);
// Number of bits of the absolute value of an integer.
int64_t const_bitlen(const ConstVal *v);

// The same number as an integer, a float or a complex number, or CONST_UNKNOWN when it is none
// (1.5 as an integer).
ConstVal *const_to_int(Arena *a, const ConstVal *v);
ConstVal *const_to_float(Arena *a, const ConstVal *v);
ConstVal *const_to_complex(Arena *a, const ConstVal *v);
// Parts of a number of any kind.
ConstVal *const_real(const ConstVal *v);
ConstVal *const_imag(Arena *a, const ConstVal *v);

// Both operands of one kind, or both numbers. Division by zero is the caller's to
// exclude. `integer` makes COP_QUO truncate.
ConstVal *const_binary(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y, bool integer);
bool const_compare(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y);
ConstVal *const_neg(Arena *a, const ConstVal *x);
ConstVal *const_not(Arena *a, const ConstVal *x);
// Bitwise complement; bits > 0 limits the result to that many bits (unsigned types).
ConstVal *const_complement(Arena *a, const ConstVal *x, unsigned bits);
ConstVal *const_shift(Arena *a, const ConstVal *x, bool left, uint64_t count);

uint32_t const_hash(const ConstVal *v);
bool const_equal(Arena *a, const ConstVal *x, const ConstVal *y);

// As Go prints constants in messages: strings quoted and shortened at 72 bytes when `shorten`,
// floats with six digits. NUL-terminated, in the arena.
const char *const_text(Arena *a, const ConstVal *v, bool shorten);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package math: the C library, but for functions whose last digit depends on the method
// (elementary.c). Where Go's special cases differ from C's they are spelled out.
#include <math.h>

#include "natives.h"
#include "stdlib/math/elementary.h"

#define ONE(Name, fn)                                                                              \
    NATIVE(math_##Name) {                                                                          \
        (void)t;                                                                                   \
        a->r0 = fn(a->x);                                                                          \
        return NAT_OK;                                                                             \
    }
ONE(Abs, fabs)
ONE(Acos, elem_acos)
ONE(Acosh, elem_acosh)
ONE(Asin, elem_asin)
ONE(Asinh, elem_asinh)
ONE(Atan, elem_atan)
ONE(Atanh, atanh)
ONE(Cbrt, elem_cbrt)
ONE(Ceil, ceil)
ONE(Cos, elem_cos)
ONE(Cosh, elem_cosh)
ONE(Erf, erf)
ONE(Erfc, erfc)
ONE(Exp, elem_exp)
ONE(Exp2, elem_exp2)
ONE(Expm1, expm1)
ONE(Floor, floor)
ONE(J0, j0)
ONE(J1, j1)
ONE(Log, elem_log)
ONE(Log10, elem_log10)
ONE(Log1p, log1p)
ONE(Log2, elem_log2)
ONE(Round, round)
ONE(Sin, elem_sin)
ONE(Sinh, elem_sinh)
ONE(Sqrt, sqrt)
ONE(Tan, elem_tan)
ONE(Tanh, elem_tanh)
ONE(Trunc, trunc)
ONE(Y0, y0)
ONE(Y1, y1)
NATIVE(math_Atan2) {
    (void)t;
    a->r0 = elem_atan2(a->y, a->x);
    return NAT_OK;
}
NATIVE(math_Copysign) {
    (void)t;
    a->r0 = copysign(a->f, a->sign);
    return NAT_OK;
}
NATIVE(math_Hypot) {
    (void)t;
    a->r0 = elem_hypot(a->p, a->q);
    return NAT_OK;
}
NATIVE(math_Mod) {
    (void)t;
    a->r0 = fmod(a->x, a->y);
    return NAT_OK;
}
NATIVE(math_Pow) {
    (void)t;
    a->r0 = elem_pow(a->x, a->y);
    return NAT_OK;
}
NATIVE(math_Remainder) {
    (void)t;
    a->r0 = remainder(a->x, a->y);
    return NAT_OK;
}

NATIVE(math_RoundToEven) {
    (void)t;
    a->r0 = rint(a->x); // the rounding mode is never changed: to nearest, halves to even
    return NAT_OK;
}

NATIVE(math_Logb) {
    (void)t;
    a->r0 = logb(a->x);
    return NAT_OK;
}

NATIVE(math_Gamma) {
    (void)t;
    a->r0 = a->x == -INFINITY ? NAN : tgamma(a->x);
    return NAT_OK;
}

NATIVE(math_Dim) {
    (void)t;
    double d = a->x - a->y;
    a->r0 = d <= 0 ? 0 : d;
    return NAT_OK;
}

NATIVE(math_Max) {
    (void)t;
    double x = a->x, y = a->y;
    if (isinf(x) || isinf(y))
        a->r0 = x == INFINITY || y == INFINITY ? INFINITY
                : isnan(x) || isnan(y)         ? NAN
                : x > y                        ? x
                                               : y;
    else if (isnan(x) || isnan(y)) a->r0 = NAN;
    else if (x == 0 && y == 0) a->r0 = signbit(x) ? y : x;
    else a->r0 = x > y ? x : y;
    return NAT_OK;
}

NATIVE(math_Min) {
    (void)t;
    double x = a->x, y = a->y;
    if (x == -INFINITY || y == -INFINITY) a->r0 = -INFINITY;
    else if (isnan(x) || isnan(y)) a->r0 = NAN;
    else if (x == 0 && y == 0) a->r0 = signbit(x) ? x : y;
    else a->r0 = x < y ? x : y;
    return NAT_OK;
}

NATIVE(math_Nextafter) {
    (void)t;
    a->r0 = a->x == a->y ? a->x : nextafter(a->x, a->y);
    return NAT_OK;
}

NATIVE(math_Nextafter32) {
    (void)t;
    a->r0.u = 0;
    a->r0.f = a->x.f == a->y.f ? a->x.f : nextafterf(a->x.f, a->y.f);
    return NAT_OK;
}

NATIVE(math_FMA) {
    (void)t;
    a->r0 = fma(a->x, a->y, a->z);
    return NAT_OK;
}

NATIVE(math_Float32bits) {
    (void)t;
    a->r0 = (uint32_t)a->f.u;
    return NAT_OK;
}

NATIVE(math_Float32frombits) {
    (void)t;
    a->r0.u = a->b;
    return NAT_OK;
}

NATIVE(math_Float64bits) {
    (void)t;
    memcpy(&a->r0, &a->f, 8);
    return NAT_OK;
}

NATIVE(math_Float64frombits) {
    (void)t;
    memcpy(&a->r0, &a->b, 8);
    return NAT_OK;
}

NATIVE(math_Frexp) {
    (void)t;
    int e = 0;
    a->r0 = a->f == 0 || isinf(a->f) || isnan(a->f) ? a->f : frexp(a->f, &e);
    a->r1 = e;
    return NAT_OK;
}

NATIVE(math_Ilogb) {
    (void)t;
    double x = a->x;
    a->r0 = x == 0 ? INT32_MIN : isnan(x) || isinf(x) ? INT32_MAX : ilogb(x);
    return NAT_OK;
}

NATIVE(math_Inf) {
    (void)t;
    a->r0 = a->sign >= 0 ? INFINITY : -INFINITY;
    return NAT_OK;
}

static int clamp(int64_t n) {
    return n > 100000 ? 100000 : n < -100000 ? -100000 : (int)n;
}

NATIVE(math_Jn) {
    (void)t;
    a->r0 = jn(clamp(a->n), a->x);
    return NAT_OK;
}

NATIVE(math_Yn) {
    (void)t;
    a->r0 = yn(clamp(a->n), a->x);
    return NAT_OK;
}

NATIVE(math_Ldexp) {
    (void)t;
    a->r0 = ldexp(a->frac, clamp(a->exp));
    return NAT_OK;
}

NATIVE(math_Lgamma) {
    (void)t;
    int sign = 1;
    a->r0 = a->x == -INFINITY ? -INFINITY : lgamma_r(a->x, &sign);
    if (a->x == 0) sign = 1;
    a->r1 = sign < 0 ? -1 : 1;
    return NAT_OK;
}

NATIVE(math_Modf) {
    (void)t;
    double whole;
    double frac = modf(a->f, &whole);
    a->r0 = whole;
    a->r1 = isinf(a->f) ? NAN : frac;
    return NAT_OK;
}

NATIVE(math_NaN) {
    (void)t;
    a->r0 = NAN;
    return NAT_OK;
}

NATIVE(math_Pow10) {
    (void)t;
    a->r0 = a->n < -323 ? 0 : a->n > 308 ? INFINITY : pow(10, (double)a->n);
    return NAT_OK;
}

NATIVE(math_Signbit) {
    (void)t;
    a->r0 = signbit(a->x) != 0;
    return NAT_OK;
}

NATIVE(math_Sincos) {
    (void)t;
    a->r0 = elem_sin(a->x);
    a->r1 = elem_cos(a->x);
    return NAT_OK;
}

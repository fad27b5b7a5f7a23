// SPDX-License-Identifier: GPL-3.0-or-later
//
// Methods: exp is N. Shibata's SIMD evaluation (a Taylor series of a sixteenth of the reduced
// argument, squared back), log and cbrt are Sun's, the trigonometric functions and tanh are
// Moshier's Cephes, sinh is from Hart and Cheney, pow multiplies mantissas and adds exponents.
// Huge angles are reduced by way of the C library's long double functions.
//
// Contraction to fused operations is off: it would change last digits.
#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#else
#pragma GCC optimize("fp-contract=off")
#endif

#include "stdlib/math/elementary.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static uint64_t bits_of(double x) {
    uint64_t b;
    memcpy(&b, &x, sizeof b);
    return b;
}

static double of_bits(uint64_t b) {
    double x;
    memcpy(&x, &b, sizeof x);
    return x;
}

static double poly(double x, const double *c, int n) {
    double y = c[0];
    for (int i = 1; i < n; i++) y = y * x + c[i];
    return y;
}

// --- exp, log, pow

#define LN2_UPPER 0.69314718055966295651160180568695068359375
#define LN2_LOWER 0.28235290563031577122588448175013436025525412068e-12
#define LOG2E 1.4426950408889634073599246810018920

static const double TAYLOR[] = {2.4801587301587301587e-5,
                                1.9841269841269841270e-4,
                                1.3888888888888888889e-3,
                                8.3333333333333333333e-3,
                                4.1666666666666666667e-2,
                                1.6666666666666666667e-1,
                                0.5,
                                1.0};

static double exp_plain(double x, double k) {
    x = x - k * LN2_UPPER;
    x = x - k * LN2_LOWER;
    x *= 0.0625;
    x *= poly(x, TAYLOR, 8);
    for (int i = 0; i < 4; i++) x *= x + 2;
    return x + 1;
}

// The same with fused operations, where the processor has them.
#ifdef __x86_64__
__attribute__((target("fma")))
#endif
static double
exp_fused(double x, double k) {
    x = __builtin_fma(-k, LN2_UPPER, x);
    x = __builtin_fma(-k, LN2_LOWER, x);
    x *= 0.0625;
    double y = TAYLOR[0];
    for (int i = 1; i < 8; i++) y = __builtin_fma(y, x, TAYLOR[i]);
    x *= y;
    for (int i = 0; i < 3; i++) x *= x + 2;
    return __builtin_fma(x, x + 2, 1);
}

static bool have_fma(void) {
#ifdef __x86_64__
    return __builtin_cpu_supports("fma");
#else
    return true;
#endif
}

double elem_exp(double x) {
    if (isnan(x) || x == INFINITY) return x;
    if (x == -INFINITY) return 0;
    if (x > 7.09782712893384e+02) return INFINITY;
    if (x < -750) return 0;
    double k = rint(x * LOG2E);
    double f = have_fma() ? exp_fused(x, k) : exp_plain(x, k);
    return ldexp(f, (int)k);
}

double elem_log(double x) {
    static const double odd[] = {1.479819860511658591e-01, 1.818357216161805012e-01,
                                 2.857142874366239149e-01, 6.666666666666735130e-01};
    static const double even[] = {1.531383769920937332e-01, 2.222219843214978396e-01,
                                  3.999999999940941908e-01};
    if (isnan(x) || x == INFINITY) return x;
    if (x < 0) return NAN;
    if (x == 0) return -INFINITY;
    int ki;
    double f1 = frexp(x, &ki);
    if (f1 < M_SQRT1_2) {
        f1 *= 2;
        ki--;
    }
    double f = f1 - 1, k = ki, s = f / (2 + f), s2 = s * s, s4 = s2 * s2;
    double r = s2 * poly(s4, odd, 4) + s4 * poly(s4, even, 3);
    double hfsq = 0.5 * f * f;
    return k * 6.93147180369123816490e-01 -
           ((hfsq - (s * (hfsq + r) + k * 1.90821492927058770002e-10)) - f);
}

double elem_log2(double x) {
    int e;
    if (!(x > 0) || x == INFINITY) return elem_log(x);
    double frac = frexp(x, &e);
    if (frac == 0.5) return e - 1;
    return elem_log(frac) * M_LOG2E + e;
}

double elem_log10(double x) {
    return elem_log(x) * M_LOG10E;
}

// 2^x by exp's series: x = k + a rest, the rest split into two parts times ln 2.
double elem_exp2(double x) {
    if (isnan(x) || x == INFINITY) return x;
    if (x == -INFINITY || x < -1.0740e+03) return 0;
    if (x > 1.0239999999999999e+03) return INFINITY;
    static const double p[] = {4.13813679705723846039e-08, -1.65339022054652515390e-06,
                               6.61375632143793436117e-05, -2.77777777770155933842e-03,
                               1.66666666666666657415e-01};
    int k = x > 0 ? (int)(x + 0.5) : x < 0 ? (int)(x - 0.5) : 0;
    double t = x - k, hi = t * 6.93147180369123816490e-01, lo = -t * 1.90821492927058770002e-10;
    double r = hi - lo, r2 = r * r, c = r - r2 * poly(r2, p, 5);
    return ldexp(1 - ((lo - (r * c) / (2 - c)) - hi), k);
}

static bool is_odd(double y) {
    return fabs(y) < 9007199254740992.0 && fmod(y, 2) != 0 && y == trunc(y);
}

// Special cases of pow: true when *r is the result.
static bool pow_special(double x, double y, double *r) {
    if (y == 0 || x == 1) *r = 1;
    else if (y == 1) *r = x;
    else if (isnan(x) || isnan(y)) *r = NAN;
    else if (x == 0 || isinf(x)) {
        bool large = (x == 0) == (y < 0), odd = is_odd(y) && signbit(x);
        *r = large ? INFINITY : 0;
        if (odd) *r = -*r;
    } else if (isinf(y)) *r = x == -1 ? 1 : (fabs(x) < 1) == (y > 0) ? 0 : INFINITY;
    else if (y == 0.5) *r = sqrt(x);
    else if (y == -0.5) *r = 1 / sqrt(x);
    else return false;
    return true;
}

double elem_pow(double x, double y) {
    double r, whole;
    if (pow_special(x, y, &r)) return r;
    double frac = modf(fabs(y), &whole);
    if (frac != 0 && x < 0) return NAN;
    if (whole >= 9.223372036854775808e18)
        return x == -1 ? 1 : (fabs(x) < 1) == (y > 0) ? 0 : INFINITY;
    double a = 1;
    int64_t ae = 0;
    if (frac != 0) {
        if (frac > 0.5) {
            frac--;
            whole++;
        }
        a = elem_exp(frac * elem_log(x));
    }
    int e;
    double m = frexp(x, &e);
    int64_t me = e;
    for (int64_t i = (int64_t)whole; i != 0; i >>= 1) {
        if (me < -4096 || me > 4096) { // certain overflow or underflow
            ae += me;
            break;
        }
        if (i & 1) {
            a *= m;
            ae += me;
        }
        m *= m;
        me *= 2;
        if (m < .5) {
            m += m;
            me--;
        }
    }
    if (y < 0) {
        a = 1 / a;
        ae = -ae;
    }
    return ldexp(a, ae > 100000 ? 100000 : ae < -100000 ? -100000 : (int)ae);
}

// --- circles

static const double SIN[] = {1.58962301576546568060e-10, -2.50507477628578072866e-8,
                             2.75573136213857245213e-6,  -1.98412698295895385996e-4,
                             8.33333333332211858878e-3,  -1.66666666666666307295e-1};
static const double COS[] = {-1.13585365213876817300e-11, 2.08757008419747316778e-9,
                             -2.75573141792967388112e-7,  2.48015872888517045348e-5,
                             -1.38888888888730564116e-3,  4.16666666666665929218e-2};
static const double TAN_P[] = {-1.30936939181383734205e4, 1.15351664838587416140e6,
                               -1.79565251976484877988e7};
static const double TAN_Q[] = {1, 1.36812963470692954678e4, -1.32089234440210967447e6,
                               2.50083801823357915839e7, -5.38695755929454629881e7};

static const double HUGE_ANGLE = 1 << 29;

// The same for angles too large for the three parts of pi below.
static double huge_octant(double x, unsigned *j) {
    const long double pi = 3.141592653589793238462643383279502884L;
    long double a = atan2l(sinl(x), cosl(x));
    if (a < 0) a += 2 * pi;
    unsigned n = (unsigned)(a / (pi / 4));
    n += n & 1;
    *j = n & 7;
    return (double)(a - n * (pi / 4));
}

// x >= 0 as an octant, made even by going on to the next, and an angle from there.
static double octant(double x, unsigned *j) {
    if (x >= HUGE_ANGLE) return huge_octant(x, j);
    uint64_t n = (uint64_t)(x * (4 / M_PI));
    n += n & 1;
    double y = (double)n;
    *j = n & 7;
    return ((x - y * 7.85398125648498535156e-1) - y * 3.77489470793079817668e-8) -
           y * 2.69515142907905952645e-15;
}

static double sin_poly(double z, double zz) {
    return z + z * zz * poly(zz, SIN, 6);
}
static double cos_poly(double zz) {
    return 1 - 0.5 * zz + zz * zz * poly(zz, COS, 6);
}

double elem_sin(double x) {
    if (x == 0 || isnan(x)) return x;
    if (isinf(x)) return NAN;
    unsigned j;
    double z = octant(fabs(x), &j);
    bool negative = (x < 0) != (j > 3);
    double y = (j & 3) == 2 ? cos_poly(z * z) : sin_poly(z, z * z);
    return negative ? -y : y;
}

double elem_cos(double x) {
    if (isnan(x) || isinf(x)) return NAN;
    unsigned j;
    double z = octant(fabs(x), &j);
    bool negative = (j > 3) != ((j & 3) > 1);
    double y = (j & 3) == 2 ? sin_poly(z, z * z) : cos_poly(z * z);
    return negative ? -y : y;
}

double elem_tan(double x) {
    if (x == 0 || isnan(x)) return x;
    if (isinf(x)) return NAN;
    unsigned j;
    double z = octant(fabs(x), &j), zz = z * z, y = z;
    if (zz > 1e-14) y = z + z * (zz * poly(zz, TAN_P, 3) / poly(zz, TAN_Q, 5));
    if (j & 2) y = -1 / y;
    return x < 0 ? -y : y;
}

static const double ATAN_P[] = {-8.750608600031904122785e-01, -1.615753718733365076637e+01,
                                -7.500855792314704667340e+01, -1.228866684490136173410e+02,
                                -6.485021904942025371773e+01};
static const double ATAN_Q[] = {1,
                                2.485846490142306297962e+01,
                                1.650270098316988542046e+02,
                                4.328810604912902668951e+02,
                                4.853903996359136964868e+02,
                                1.945506571482613964425e+02};

static double atan_poly(double x) {
    double z = x * x;
    z = z * poly(z, ATAN_P, 5) / poly(z, ATAN_Q, 6);
    return x * z + x;
}

// x > 0
static double atan_reduced(double x) {
    const double more = 6.123233995736765886130e-17;
    if (x <= 0.66) return atan_poly(x);
    if (x > 2.41421356237309504880) return M_PI_2 - atan_poly(1 / x) + more;
    return M_PI_4 + atan_poly((x - 1) / (x + 1)) + 0.5 * more;
}

double elem_atan(double x) {
    if (x == 0 || isnan(x)) return x;
    return x > 0 ? atan_reduced(x) : -atan_reduced(-x);
}

double elem_asin(double x) {
    if (x == 0 || isnan(x)) return x;
    double a = fabs(x);
    if (a > 1) return NAN;
    double t = sqrt(1 - a * a);
    t = a > 0.7 ? M_PI_2 - atan_reduced(t / a) : atan_reduced(a / t);
    return x < 0 ? -t : t;
}

double elem_acos(double x) {
    return M_PI_2 - elem_asin(x);
}

double elem_atan2(double y, double x) {
    if (isnan(x) || isnan(y) || x == 0 || y == 0 || isinf(x) || isinf(y)) return atan2(y, x);
    double q = elem_atan(y / x);
    if (x < 0) return q <= 0 ? q + M_PI : q - M_PI;
    return q;
}

// --- hyperbolas, roots

double elem_sinh(double x) {
    static const double p[] = {-0.2630563213397497062819489e+2, -0.2894211355989563807284660366e+4,
                               -0.8991272022039509355398013511e+5,
                               -0.6307673640497716991184787251e+6};
    static const double q[] = {1, -0.173678953558233699533450911e+3,
                               0.1521517378790019070696485176e+5,
                               -0.6307673640497716991212077277e+6};
    double a = fabs(x), y;
    if (a > 21) {
        y = elem_exp(a) * 0.5;
    } else if (a > 0.5) {
        double e = elem_exp(a);
        y = (e - 1 / e) * 0.5;
    } else {
        double s = a * a;
        y = poly(s, p, 4) * a;
        y = y / poly(s, q, 4);
    }
    return signbit(x) ? -y : y;
}

double elem_cosh(double x) {
    x = fabs(x);
    if (x > 21) return elem_exp(x) * 0.5;
    double e = elem_exp(x);
    return (e + 1 / e) * 0.5;
}

double elem_tanh(double x) {
    static const double p[] = {-9.64399179425052238628e-1, -9.92877231001918586564e1,
                               -1.61468768441708447952e3};
    static const double q[] = {1, 1.12811678491632931402e2, 2.23548839060100448583e3,
                               4.84406305325125486048e3};
    double a = fabs(x), y;
    if (a > 0.5 * 8.8029691931113054295988e+01) return x < 0 ? -1 : 1;
    if (a >= 0.625) {
        double s = elem_exp(2 * a);
        y = 1 - 2 / (s + 1);
        return x < 0 ? -y : y;
    }
    if (x == 0) return x;
    double s = x * x;
    return x + x * s * poly(s, p, 3) / poly(s, q, 4);
}

double elem_cbrt(double x) {
    if (x == 0 || isnan(x) || isinf(x)) return x;
    double a = fabs(x), t;
    if (a < 0x1p-1022) t = of_bits(bits_of(0x1p54 * a) / 3 + ((uint64_t)696219795 << 32));
    else t = of_bits(bits_of(a) / 3 + ((uint64_t)715094163 << 32));
    double r = t * t / a, s = 5.42857142857142815906e-01 + r * t;
    t *= 3.57142857142857150787e-01 +
         1.60714285714285720630e+00 /
             (s + 1.41428571428571436819e+00 + -7.05306122448979611050e-01 / s);
    t = of_bits((bits_of(t) & (uint64_t)0xFFFFFFFFC << 28) + (1 << 30)); // few bits: t * t is exact
    s = t * t;
    r = a / s;
    r = (r - t) / (t + t + r);
    t = t + t * r;
    return x < 0 ? -t : t;
}

double elem_hypot(double p, double q) {
    p = fabs(p);
    q = fabs(q);
    if (isinf(p) || isinf(q)) return INFINITY;
    if (isnan(p) || isnan(q)) return NAN;
    double hi = p > q ? p : q, lo = p > q ? q : p;
    if (hi == 0) return 0;
    lo /= hi;
    return hi * sqrt(lo * lo + 1);
}

double elem_asinh(double x) {
    if (x == 0 || isnan(x) || isinf(x)) return x;
    double a = fabs(x), y = a;
    if (a > 0x1p28) y = elem_log(a) + M_LN2;
    else if (a > 2) y = elem_log(2 * a + 1 / (sqrt(a * a + 1) + a));
    else if (a >= 0x1p-28) y = log1p(a + a * a / (1 + sqrt(1 + a * a)));
    return x < 0 ? -y : y;
}

double elem_acosh(double x) {
    if (x < 1 || isnan(x)) return NAN;
    if (x >= 0x1p28) return elem_log(x) + M_LN2;
    if (x > 2) return elem_log(2 * x - 1 / (x + sqrt(x * x - 1)));
    double t = x - 1;
    return log1p(t + sqrt(2 * t + t * t));
}

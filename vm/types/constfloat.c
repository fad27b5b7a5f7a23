// SPDX-License-Identifier: GPL-3.0-or-later
// Constant floats: fractions, binary floats of 512 bits, literals, rounding and text.
//
// A Bin is m * 2^e with m odd (or zero). Every inexact step rounds once, to nearest even, with a
// sticky bit for what was cut off, so that results are those of a correctly rounding 512-bit unit.
#include <gmp.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/base/buf.h"
#include "vm/types/constimpl.h"

enum {
    PRECISION = 512, // bits of a binary float
    RATIO_BITS = 4096, // fractions with more bits become binary floats
};
static const int64_t MAX_EXP = INT32_MAX; // binary exponents beyond are infinite, or zero

typedef struct Bin {
    mpz_t m;
    int64_t e;
} Bin;

static int64_t bitlen(mpz_srcptr z)
{
    return mpz_sgn(z) == 0 ? 0 : (int64_t)mpz_sizeinbase(z, 2);
}

// Position of the leading bit: 2^(top-1) <= |b| < 2^top.
static int64_t bin_top(const Bin *b)
{
    return b->e + bitlen(b->m);
}

// Cuts b to prec bits, to nearest even; `sticky`: the exact value lies a bit above |b|.
static void bin_round(Bin *b, int64_t prec, bool sticky)
{
    int64_t drop = bitlen(b->m) - prec;
    if (drop > 0) {
        bool negative = mpz_sgn(b->m) < 0;
        mpz_abs(b->m, b->m);
        bool half = mpz_tstbit(b->m, (mp_bitcnt_t)drop - 1);
        bool rest = sticky || mpz_scan1(b->m, 0) < (mp_bitcnt_t)drop - 1;
        mpz_fdiv_q_2exp(b->m, b->m, (mp_bitcnt_t)drop);
        b->e += drop;
        if (half && (rest || mpz_odd_p(b->m)))
            mpz_add_ui(b->m, b->m, 1);
        if (negative)
            mpz_neg(b->m, b->m);
    }
    if (mpz_sgn(b->m) == 0) {
        b->e = 0;
        return;
    }
    mp_bitcnt_t zeros = mpz_scan1(b->m, 0);
    mpz_tdiv_q_2exp(b->m, b->m, zeros);
    b->e += (int64_t)zeros;
}

// b = num / den with `bits` significant bits or a few more; returns whether there is a remainder.
static bool quotient(Bin *b, mpz_srcptr num, mpz_srcptr den, int64_t bits)
{
    int64_t shift = bits + 1 - (bitlen(num) - bitlen(den));
    mpz_t d, r;
    mpz_inits(d, r, NULL);
    mpz_set(b->m, num);
    mpz_set(d, den);
    if (shift > 0)
        mpz_mul_2exp(b->m, b->m, (mp_bitcnt_t)shift);
    else
        mpz_mul_2exp(d, d, (mp_bitcnt_t)-shift);
    mpz_tdiv_qr(b->m, r, b->m, d);
    b->e = -shift;
    bool rest = mpz_sgn(r) != 0;
    mpz_clears(d, r, NULL);
    return rest;
}

static void bin_from_float(Bin *b, const ConstVal *v)
{
    mpz_t nt, dt;
    mpz_srcptr num = const_view_limbs(&v->big.num, nt);
    if (v->repr == REPR_BINARY) {
        mpz_set(b->m, num);
        b->e = v->big.exp;
        return;
    }
    mpz_srcptr den = const_view_limbs(&v->big.den, dt);
    if (mpz_sgn(num) == 0) {
        mpz_set_ui(b->m, 0);
        b->e = 0;
        return;
    }
    bool rest = quotient(b, num, den, PRECISION + 2);
    bin_round(b, PRECISION, rest);
}

static ConstVal *zero(Arena *a)
{
    mpq_t q;
    mpq_init(q);
    ConstVal *v = const_store_ratio(a, q);
    mpq_clear(q);
    return v;
}

static ConstVal *from_bin(Arena *a, Bin *b)
{
    bin_round(b, PRECISION, false);
    int64_t top = bin_top(b);
    if (mpz_sgn(b->m) == 0 || top < -MAX_EXP)
        return zero(a);
    if (top > MAX_EXP)
        return const_unknown(a);
    return const_store_binary(a, b->m, b->e);
}

static ConstVal *from_ratio(Arena *a, mpq_srcptr q)
{
    if (bitlen(mpq_numref(q)) < RATIO_BITS && bitlen(mpq_denref(q)) < RATIO_BITS)
        return const_store_ratio(a, q);
    Bin b;
    mpz_init(b.m);
    bool rest = quotient(&b, mpq_numref(q), mpq_denref(q), PRECISION + 2);
    bin_round(&b, PRECISION, rest);
    ConstVal *v = from_bin(a, &b);
    mpz_clear(b.m);
    return v;
}

static void view_ratio(const ConstVal *v, mpq_t q)
{
    const_view_limbs(&v->big.num, mpq_numref(q));
    const_view_limbs(&v->big.den, mpq_denref(q));
}

ConstVal *const_to_float(Arena *a, const ConstVal *v)
{
    if (v->kind == CONST_FLOAT)
        return (ConstVal *)v;
    if (v->kind == CONST_COMPLEX && const_sign(v->cplx.im) == 0)
        return const_to_float(a, v->cplx.re);
    if (v->kind != CONST_INT)
        return const_unknown(a);
    IntView view;
    mpq_t q;
    mpq_init(q);
    mpz_set(mpq_numref(q), const_view_int(v, &view));
    ConstVal *r = from_ratio(a, q);
    mpq_clear(q);
    return r;
}

ConstVal *const_from_double(Arena *a, double d)
{
    mpq_t q;
    mpq_init(q);
    mpq_set_d(q, d);
    ConstVal *v = const_store_ratio(a, q);
    mpq_clear(q);
    return v;
}

static ConstVal *ratio_binary(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y)
{
    mpq_t xq, yq, q;
    view_ratio(x, xq);
    view_ratio(y, yq);
    mpq_init(q);
    if (op == COP_ADD)
        mpq_add(q, xq, yq);
    else if (op == COP_SUB)
        mpq_sub(q, xq, yq);
    else if (op == COP_MUL)
        mpq_mul(q, xq, yq);
    else
        mpq_div(q, xq, yq);
    ConstVal *v = from_ratio(a, q);
    mpq_clear(q);
    return v;
}

static void bin_add(Bin *x, Bin *y)
{
    if (mpz_sgn(y->m) == 0)
        return;
    // A number so far below that it cannot reach the last of 512 bits leaves no trace.
    if (mpz_sgn(x->m) == 0 || bin_top(y) - bin_top(x) > 2 * PRECISION + 4) {
        mpz_set(x->m, y->m);
        x->e = y->e;
        return;
    }
    if (bin_top(x) - bin_top(y) > 2 * PRECISION + 4)
        return;
    if (x->e > y->e) {
        mpz_mul_2exp(x->m, x->m, (mp_bitcnt_t)(x->e - y->e));
        x->e = y->e;
    } else {
        mpz_mul_2exp(y->m, y->m, (mp_bitcnt_t)(y->e - x->e));
    }
    mpz_add(x->m, x->m, y->m);
}

ConstVal *const_float_binary(Arena *a, ConstOp op, const ConstVal *x, const ConstVal *y)
{
    if (x->kind != CONST_FLOAT || y->kind != CONST_FLOAT || op > COP_QUO)
        return const_unknown(a);
    if (x->repr == REPR_RATIO && y->repr == REPR_RATIO)
        return ratio_binary(a, op, x, y);
    Bin xb, yb;
    mpz_inits(xb.m, yb.m, NULL);
    bin_from_float(&xb, x);
    bin_from_float(&yb, y);
    if (op == COP_ADD || op == COP_SUB) {
        if (op == COP_SUB)
            mpz_neg(yb.m, yb.m);
        bin_add(&xb, &yb);
    } else if (op == COP_MUL) {
        mpz_mul(xb.m, xb.m, yb.m);
        xb.e += yb.e;
    } else if (mpz_sgn(xb.m) != 0) {
        Bin q;
        mpz_init(q.m);
        bool rest = quotient(&q, xb.m, yb.m, PRECISION + 2);
        q.e += xb.e - yb.e;
        bin_round(&q, PRECISION, rest);
        mpz_set(xb.m, q.m);
        xb.e = q.e;
        mpz_clear(q.m);
    }
    ConstVal *v = from_bin(a, &xb);
    mpz_clears(xb.m, yb.m, NULL);
    return v;
}

int const_float_cmp(const ConstVal *x, const ConstVal *y)
{
    if (x->repr == REPR_RATIO && y->repr == REPR_RATIO) {
        mpq_t xq, yq;
        view_ratio(x, xq);
        view_ratio(y, yq);
        return mpq_cmp(xq, yq);
    }
    int xs = const_sign(x), ys = const_sign(y);
    if (xs != ys || xs == 0)
        return (xs > ys) - (xs < ys);
    Bin xb, yb;
    mpz_inits(xb.m, yb.m, NULL);
    bin_from_float(&xb, x);
    bin_from_float(&yb, y);
    int64_t xt = bin_top(&xb), yt = bin_top(&yb);
    int c;
    if (xt != yt) {
        c = xt > yt ? xs : -xs;
    } else {
        mpz_neg(yb.m, yb.m);
        bin_add(&xb, &yb);
        c = mpz_sgn(xb.m);
    }
    mpz_clears(xb.m, yb.m, NULL);
    return c;
}

// Rounds b up or down to 508 bits and says whether that made an integer.
static bool near_integer(const Bin *b, bool up, mpz_t out)
{
    int64_t drop = bitlen(b->m) - (PRECISION - 4);
    if (drop <= 0)
        return false;
    int64_t e = b->e + drop;
    if (up)
        mpz_cdiv_q_2exp(out, b->m, (mp_bitcnt_t)drop);
    else
        mpz_fdiv_q_2exp(out, b->m, (mp_bitcnt_t)drop);
    if (e >= 0) {
        mpz_mul_2exp(out, out, (mp_bitcnt_t)e);
        return true;
    }
    if (!mpz_divisible_2exp_p(out, (mp_bitcnt_t)-e))
        return false;
    mpz_fdiv_q_2exp(out, out, (mp_bitcnt_t)-e);
    return true;
}

bool const_float_to_mpz(const ConstVal *v, mpz_t out)
{
    mpz_t nt, dt;
    mpz_srcptr num = const_view_limbs(&v->big.num, nt);
    if (v->repr == REPR_RATIO) {
        if (mpz_cmp_ui(const_view_limbs(&v->big.den, dt), 1) != 0)
            return false;
        mpz_set(out, num);
        return true;
    }
    Bin b = {.e = v->big.exp};
    mpz_init_set(b.m, num);
    bool ok = false;
    int64_t top = bin_top(&b);
    if (top > -RATIO_BITS && top < RATIO_BITS) {
        if (b.e >= 0) {
            mpz_mul_2exp(out, b.m, (mp_bitcnt_t)b.e);
            ok = true;
        } else {
            // Rounding errors of long computations should not spoil an integer.
            ok = near_integer(&b, false, out) || near_integer(&b, true, out);
        }
    }
    mpz_clear(b.m);
    return ok;
}

// Rounds to a format of `prec` bits whose smallest normal number is 2^emin.
static double to_format(const ConstVal *v, int prec, int64_t emin)
{
    Bin b;
    mpz_init(b.m);
    bool rest = false;
    if (v->kind == CONST_INT) {
        IntView view;
        mpz_set(b.m, const_view_int(v, &view));
        b.e = 0;
    } else if (v->repr == REPR_BINARY) {
        bin_from_float(&b, v);
    } else if (v->big.num.size == 0) {
        b.e = 0;
    } else {
        mpz_t nt, dt;
        rest = quotient(&b, const_view_limbs(&v->big.num, nt), const_view_limbs(&v->big.den, dt),
                        prec + 2);
    }
    double d = 0;
    if (mpz_sgn(b.m) != 0) {
        int64_t top = bin_top(&b);
        int64_t p = top - 1 < emin ? prec - (emin - (top - 1)) : prec;
        if (top > 2000) {
            d = mpz_sgn(b.m) < 0 ? -INFINITY : INFINITY;
        } else if (p >= 0) {
            bin_round(&b, p, rest);
            d = ldexp(mpz_get_d(b.m), (int)b.e);
        }
    }
    mpz_clear(b.m);
    return d;
}

double const_double(const ConstVal *v)
{
    if (v->kind == CONST_INT && v->repr == REPR_SMALL)
        return (double)v->i64;
    if (v->kind != CONST_INT && v->kind != CONST_FLOAT)
        return 0;
    return to_format(v, 53, -1022);
}

float const_float32(const ConstVal *v)
{
    if (v->kind != CONST_INT && v->kind != CONST_FLOAT)
        return 0;
    return (float)to_format(v, 24, -126);
}

// ---- Literals

// Copies the digits of a literal without underscores; NUL-terminated, on the C heap.
static char *digits_of(const char *text, size_t len)
{
    Buf b = {0};
    for (size_t i = 0; i < len; i++)
        if (text[i] != '_')
            buf_addc(&b, text[i]);
    buf_cstr(&b);
    return b.data;
}

ConstVal *const_from_int_literal(Arena *a, const char *text, size_t len)
{
    char *s = digits_of(text, len);
    const char *p = s;
    int base = 10;
    if (p[0] == '0' && p[1] != '\0') {
        int c = p[1] | 0x20;
        base = c == 'x' ? 16 : c == 'b' ? 2 : 8;
        p += c == 'x' || c == 'b' || c == 'o' ? 2 : 1;
    }
    mpz_t z;
    mpz_init(z);
    ConstVal *v = *p != '\0' && mpz_set_str(z, p, base) == 0 ? const_from_mpz(a, z)
                                                             : const_unknown(a);
    mpz_clear(z);
    free(s);
    return v;
}

// m * 5^n (n may be negative) to 64 bits more than the precision.
static void bin_scale_pow5(Bin *b, int64_t n)
{
    Bin pow = {.e = 0}, base = {.e = 0};
    mpz_init_set_ui(pow.m, 1);
    mpz_init_set_ui(base.m, 5);
    for (uint64_t k = n < 0 ? -(uint64_t)n : (uint64_t)n; k > 0; k >>= 1) {
        if (k & 1) {
            mpz_mul(pow.m, pow.m, base.m);
            pow.e += base.e;
            bin_round(&pow, PRECISION + 64, false);
        }
        mpz_mul(base.m, base.m, base.m);
        base.e *= 2;
        bin_round(&base, PRECISION + 64, false);
    }
    if (n >= 0) {
        mpz_mul(b->m, b->m, pow.m);
        b->e += pow.e;
        bin_round(b, PRECISION, false);
    } else if (mpz_sgn(b->m) != 0) {
        Bin q;
        mpz_init(q.m);
        bool rest = quotient(&q, b->m, pow.m, PRECISION + 2);
        q.e += b->e - pow.e;
        bin_round(&q, PRECISION, rest);
        mpz_set(b->m, q.m);
        b->e = q.e;
        mpz_clear(q.m);
    }
    mpz_clears(pow.m, base.m, NULL);
}

// mant * 10^dec * 2^bin, exactly when the size allows it.
static ConstVal *scaled(Arena *a, mpz_t mant, int64_t dec, int64_t bin)
{
    if (mpz_sgn(mant) == 0)
        return zero(a);
    double log2 = (double)bitlen(mant) + (double)dec * 3.3219280948873623 + (double)bin;
    if (log2 > (double)MAX_EXP + 4)
        return const_unknown(a);
    if (log2 < -(double)MAX_EXP - 4)
        return zero(a);
    if (log2 < RATIO_BITS && log2 > -RATIO_BITS) {
        mpq_t q;
        mpq_init(q);
        mpz_set(mpq_numref(q), mant);
        mpz_t f;
        mpz_init(f);
        mpz_ui_pow_ui(f, 10, (unsigned long)(dec < 0 ? -dec : dec));
        mpz_ptr side = dec < 0 ? mpq_denref(q) : mpq_numref(q);
        mpz_mul(side, side, f);
        if (bin >= 0)
            mpz_mul_2exp(mpq_numref(q), mpq_numref(q), (mp_bitcnt_t)bin);
        else
            mpz_mul_2exp(mpq_denref(q), mpq_denref(q), (mp_bitcnt_t)-bin);
        mpq_canonicalize(q);
        ConstVal *v = const_store_ratio(a, q);
        mpz_clear(f);
        mpq_clear(q);
        return v;
    }
    Bin b;
    mpz_init_set(b.m, mant);
    b.e = bin + dec;
    bin_scale_pow5(&b, dec);
    ConstVal *v = from_bin(a, &b);
    mpz_clear(b.m);
    return v;
}

ConstVal *const_from_float_literal(Arena *a, const char *text, size_t len)
{
    char *s = digits_of(text, len);
    bool hex = s[0] == '0' && (s[1] | 0x20) == 'x';
    const char *p = hex ? s + 2 : s;
    char *digits = malloc(strlen(p) + 2); // the mantissa without its point
    if (digits == NULL)
        abort();
    size_t n = 0;
    int64_t after = 0, exp = 0;
    bool point = false, overflow = false;
    int mark = hex ? 'p' : 'e';
    for (; *p != '\0' && (*p | 0x20) != mark; p++) {
        if (*p == '.') {
            point = true;
        } else {
            digits[n++] = *p;
            after += point;
        }
    }
    digits[n] = '\0';
    if (*p != '\0') {
        bool negative = p[1] == '-';
        for (p += p[1] == '-' || p[1] == '+' ? 2 : 1; *p >= '0' && *p <= '9'; p++) {
            exp = exp * 10 + (*p - '0');
            overflow = overflow || exp > (int64_t)1 << 40;
            if (overflow)
                exp = (int64_t)1 << 40;
        }
        exp = negative ? -exp : exp;
    }
    mpz_t mant;
    mpz_init(mant);
    ConstVal *v;
    if (n == 0 || mpz_set_str(mant, digits, hex ? 16 : 10) != 0)
        v = const_unknown(a);
    else
        v = hex ? scaled(a, mant, 0, exp - 4 * after) : scaled(a, mant, exp - after, 0);
    mpz_clear(mant);
    free(digits);
    free(s);
    return v;
}

// ---- Text

// The shortest digits that give d back, laid out as %g would.
static void shortest_text(double d, char *out, size_t size)
{
    int prec = 1;
    for (; prec < 17; prec++) {
        snprintf(out, size, "%.*e", prec - 1, d);
        if (strtod(out, NULL) == d)
            break;
    }
    snprintf(out, size, "%.*e", prec - 1, d);
    int exp = atoi(strchr(out, 'e') + 1);
    if (exp >= -4 && exp < 6)
        snprintf(out, size, "%.*f", prec - 1 - exp > 0 ? prec - 1 - exp : 0, d);
}

static const char *float_text(Arena *a, const ConstVal *v)
{
    char text[400];
    double d = const_double(v);
    if ((d == 0) == (const_sign(v) == 0) && !isinf(d)) {
        snprintf(text, sizeof text, "%.6g", d);
        mpz_t z;
        mpz_init(z);
        if (strchr(text, '.') == NULL && !const_float_to_mpz(v, z))
            shortest_text(d, text, sizeof text);
        mpz_clear(z);
        return arena_printf(a, NULL, "%s", text);
    }
    // Beyond double's range: mantissa and power of ten from the logarithm.
    Bin b;
    mpz_init(b.m);
    bin_from_float(&b, v);
    long skip;
    double m = mpz_get_d_2exp(&skip, b.m);
    double log10 = (double)(b.e + skip) * 0.30102999566398119521;
    mpz_clear(b.m);
    int64_t e = (int64_t)log10;
    m *= pow(10, log10 - (double)e);
    if (fabs(m) < 1 - 0.5e-6) {
        m *= 10;
        e--;
    } else if (fabs(m) >= 10) {
        m /= 10;
        e++;
    }
    return arena_printf(a, NULL, "%.6ge%+lld", m, (long long)e);
}

static void quote_byte(Buf *b, unsigned char c)
{
    static const char escapes[] = "\aa\bb\ff\nn\rr\tt\vv\\\\\"\"";
    for (const char *e = escapes; *e != '\0'; e += 2) {
        if (c == (unsigned char)*e) {
            buf_addc(b, '\\');
            buf_addc(b, e[1]);
            return;
        }
    }
    if (c < ' ' || c >= 0x7f)
        buf_printf(b, "\\x%02x", c);
    else
        buf_addc(b, (char)c);
}

static size_t utf8_len(const unsigned char *s, size_t n)
{
    size_t want = s[0] >= 0xf0 && s[0] < 0xf5 ? 4
                  : s[0] >= 0xe0              ? 3
                  : s[0] >= 0xc2              ? 2
                                              : 0;
    if (want == 0 || want > n || s[0] >= 0xf5)
        return 0;
    for (size_t i = 1; i < want; i++)
        if ((s[i] & 0xc0) != 0x80)
            return 0;
    return want;
}

static const char *string_text(Arena *a, const ConstVal *v, bool shorten)
{
    enum { MAX = 72 };
    Buf b = {0};
    size_t cut = 0, count = 1; // characters so far; bytes of the first MAX-3
    const unsigned char *s = (const unsigned char *)v->str.data;
    size_t n = (size_t)v->str.len;
    buf_addc(&b, '"');
    for (size_t i = 0; i < n && (!shorten || count <= MAX);) {
        size_t len = s[i] < 0x80 ? 0 : utf8_len(s + i, n - i), before = b.len;
        if (len > 0)
            buf_add(&b, s + i, len);
        else
            quote_byte(&b, s[i]);
        size_t chars = len > 0 ? 1 : b.len - before;
        for (size_t k = 0; k < chars; k++)
            if (count++ == MAX - 4)
                cut = chars == 1 ? b.len : before + k + 1;
        i += len > 0 ? len : 1;
    }
    buf_addc(&b, '"');
    if (shorten && count + 1 > MAX) {
        b.len = cut;
        buf_adds(&b, "...");
    }
    const char *r = arena_strndup(a, b.data, b.len);
    buf_free(&b);
    return r;
}

const char *const_text(Arena *a, const ConstVal *v, bool shorten)
{
    switch (v->kind) {
    case CONST_BOOL:
        return v->boolean ? "true" : "false";
    case CONST_STRING:
        return string_text(a, v, shorten);
    case CONST_INT: {
        if (v->repr == REPR_SMALL)
            return arena_printf(a, NULL, "%lld", (long long)v->i64);
        IntView view;
        mpz_srcptr z = const_view_int(v, &view);
        char *s = arena_alloc(a, mpz_sizeinbase(z, 10) + 2);
        return mpz_get_str(s, 10, z);
    }
    case CONST_FLOAT:
        return float_text(a, v);
    case CONST_COMPLEX:
        return arena_printf(a, NULL, "(%s + %si)", const_text(a, v->cplx.re, shorten),
                            const_text(a, v->cplx.im, shorten));
    default:
        return "unknown";
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Floating-point numbers as text.
//
// The shortest form is found with Schubfach (R. Giulietti, "The Schubfach way to render
// doubles"): scale the number and the two ends of its rounding interval by a power of ten from a
// table of 128-bit values, and pick the multiple of ten or of one that lies inside. The same code
// serves float32, whose intervals are wider. A given number of digits comes from the C library,
// which rounds the exact value to even as Go does.
//
// Rejected: trying 1..17 digits with snprintf and strtod (a hundred times slower and, next to
// powers of two, wrong: the interval is not symmetric there).
#include "stdlib/strconv/ftoa.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef unsigned __int128 U128;

static const struct {
    uint64_t hi, lo;
} POW10[] = {
#define POW10(hi, lo) {hi, lo},
#include "stdlib/strconv/pow10.def"
#undef POW10
};
enum { POW10_MIN = -292, POW10_MAX = 324 };
_Static_assert(sizeof POW10 / sizeof POW10[0] == POW10_MAX - POW10_MIN + 1,
               "table of powers of ten");

// floor(log2(10^e)) for |e| < 1233
static int log2_pow10(int e) {
    return (e * 1741647) >> 19;
}

// g * x / 2^128, with the lowest bit set when anything was cut off.
static uint64_t scale_to_odd(uint64_t ghi, uint64_t glo, uint64_t x) {
    U128 low = (U128)glo * x;
    U128 high = (U128)ghi * x + (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

// The shortest decimal digits * 10^*exp10 in the interval around c * 2^q; `closer`: the lower
// neighbour is half as far away as the upper one (c is a power of two).
static uint64_t schubfach(uint64_t c, int q, bool closer, int *exp10) {
    bool even = (c & 1) == 0;
    int k = (q * 1262611 - (closer ? 524031 : 0)) >> 22;
    int h = q + log2_pow10(-k) + 1;
    uint64_t ghi = POW10[-k - POW10_MIN].hi, glo = POW10[-k - POW10_MIN].lo + 1;
    if (glo == 0) ghi++;
    uint64_t lower = scale_to_odd(ghi, glo, (4 * c - 2 + closer) << h) + !even;
    uint64_t v = scale_to_odd(ghi, glo, (4 * c) << h);
    uint64_t upper = scale_to_odd(ghi, glo, (4 * c + 2) << h) - !even;
    uint64_t s = v / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool below = lower <= 40 * tens, above = 40 * tens + 40 <= upper;
        if (below != above) {
            *exp10 = k + 1;
            return tens + above;
        }
    }
    *exp10 = k;
    bool below = lower <= 4 * s, above = 4 * s + 4 <= upper;
    if (below != above) return s + above;
    uint64_t mid = 4 * s + 2;
    return s + (v > mid || (v == mid && (s & 1)));
}

// Takes v apart into c * 2^q.
static bool decompose(double v, int bits, uint64_t *c, int *q) {
    uint64_t frac, exp;
    int mant = 52, bias = 1075;
    if (bits == 32) {
        float f = (float)v;
        uint32_t w;
        memcpy(&w, &f, sizeof w);
        mant = 23;
        bias = 150;
        frac = w & 0x7fffff;
        exp = w >> 23 & 0xff;
    } else {
        uint64_t w;
        memcpy(&w, &v, sizeof w);
        frac = w & 0xfffffffffffff;
        exp = w >> 52 & 0x7ff;
    }
    *c = exp ? frac | (uint64_t)1 << mant : frac;
    *q = (exp ? (int)exp : 1) - bias;
    return frac == 0 && exp > 1;
}

void ftoa_shortest(FtoaDigits *out, double v, int bits) {
    uint64_t c;
    int q, exp10 = 0;
    bool closer = decompose(v, bits, &c, &q);
    out->n = out->point = 0;
    if (c == 0) return;
    uint64_t digits;
    if (q <= 0 && q > -53 && (c & (((uint64_t)1 << -q) - 1)) == 0)
        digits = c >> -q; // a small integer is its own shortest form
    else digits = schubfach(c, q, closer, &exp10);
    for (; digits % 10 == 0; digits /= 10) exp10++;
    char tmp[24];
    int n = 0;
    for (; digits; digits /= 10) tmp[n++] = (char)('0' + digits % 10);
    for (int i = 0; i < n; i++) out->d[i] = tmp[n - 1 - i];
    out->n = n;
    out->point = n + exp10;
}

static void append_e(Buf *b, const char *d, int n, int point, int prec, char fmt) {
    buf_addc(b, n ? d[0] : '0');
    if (prec > 0) {
        buf_addc(b, '.');
        int have = n - 1 < prec ? n - 1 : prec;
        if (have < 0) have = 0;
        buf_add(b, d + 1, (size_t)have);
        for (int i = have; i < prec; i++) buf_addc(b, '0');
    }
    int exp = n ? point - 1 : 0;
    char tmp[16];
    int len = snprintf(tmp, sizeof tmp, "%c%c%02d", fmt, exp < 0 ? '-' : '+', abs(exp));
    buf_add(b, tmp, (size_t)len);
}

static void append_f(Buf *b, const char *d, int n, int point, int prec) {
    if (point > 0) {
        int have = n < point ? n : point;
        buf_add(b, d, (size_t)have);
        for (int i = have; i < point; i++) buf_addc(b, '0');
    } else {
        buf_addc(b, '0');
    }
    if (prec <= 0) return;
    buf_addc(b, '.');
    for (int i = 0; i < prec; i++) {
        int at = point + i;
        buf_addc(b, at >= 0 && at < n ? d[at] : '0');
    }
}

static void append_g(Buf *b, const char *d, int n, int point, int prec, bool shortest, char fmt) {
    int limit = prec;
    if (limit > n && n >= point) limit = n;
    if (shortest) limit = 6;
    int exp = point - 1;
    if (exp < -4 || exp >= limit)
        append_e(b, d, n, point, (prec > n ? n : prec) - 1, (char)(fmt + 'e' - 'g'));
    else append_f(b, d, n, point, n > point ? n - point : 0);
}

// v = -1.xxx p exp; prec hexadecimal digits after the point, or as many as needed.
static void append_x(Buf *b, double v, char fmt, int prec, int bits) {
    uint64_t c;
    int q;
    decompose(v, bits, &c, &q);
    int exp = c ? q + 52 : 0;
    if (c) {
        while (!(c >> 52)) {
            c <<= 1;
            exp--;
        }
    }
    c <<= 8; // leading one at bit 60
    if (prec >= 0 && prec < 15) {
        unsigned shift = (unsigned)(60 - prec * 4);
        uint64_t extra = c & (((uint64_t)1 << shift) - 1), half = (uint64_t)1 << (shift - 1);
        c >>= shift;
        if (extra > half || (extra == half && (c & 1))) c++;
        c <<= shift;
        if (c >> 61) {
            c >>= 1;
            exp++;
        }
    }
    const char *hex = fmt == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    buf_addc(b, '0');
    buf_addc(b, fmt);
    buf_addc(b, (char)('0' + (c >> 60 & 1)));
    c <<= 4;
    if (prec > 0 || (prec < 0 && c)) {
        buf_addc(b, '.');
        for (int i = 0; prec < 0 ? c != 0 : i < prec; i++, c <<= 4) buf_addc(b, hex[c >> 60]);
    }
    char tmp[16];
    int len = snprintf(tmp, sizeof tmp, "%c%c%02d", fmt == 'X' ? 'P' : 'p', exp < 0 ? '-' : '+',
                       abs(exp));
    buf_add(b, tmp, (size_t)len);
}

static void append_b(Buf *b, double v, int bits) {
    uint64_t c;
    int q;
    decompose(v, bits, &c, &q);
    itoa_append(b, c, false, 10);
    buf_addc(b, 'p');
    if (q >= 0) buf_addc(b, '+');
    itoa_append(b, (uint64_t)abs(q), q < 0, 10);
}

// The first n + 1 digits of v, rounded, without trailing zeros, in memory to be freed.
static char *exact_digits(double v, int prec, int *n, int *point) {
    char *text = NULL;
    if (asprintf(&text, "%.*e", prec, v) < 0) abort();
    if (prec > 0) memmove(text + 1, text + 2, strlen(text + 2) + 1);
    *n = prec + 1;
    *point = atoi(text + prec + 2) + 1;
    while (*n && text[*n - 1] == '0') --*n;
    if (*n == 0) *point = 0;
    return text;
}

void ftoa_append(Buf *b, double v, char fmt, int prec, int bits) {
    if (bits == 32) v = (float)v;
    if (isnan(v) || isinf(v)) {
        buf_adds(b, isnan(v) ? "NaN" : v > 0 ? "+Inf" : "-Inf");
        return;
    }
    if (!strchr("eEfgGbxX", fmt)) {
        buf_addc(b, '%');
        buf_addc(b, fmt);
        return;
    }
    if (signbit(v)) {
        buf_addc(b, '-');
        v = -v;
    }
    if (fmt == 'b') {
        append_b(b, v, bits);
    } else if (fmt == 'x' || fmt == 'X') {
        append_x(b, v, fmt, prec, bits);
    } else if (prec < 0) {
        FtoaDigits s;
        ftoa_shortest(&s, v, bits);
        if (fmt == 'f') append_f(b, s.d, s.n, s.point, s.n > s.point ? s.n - s.point : 0);
        else if (fmt == 'e' || fmt == 'E') append_e(b, s.d, s.n, s.point, s.n - 1, fmt);
        else append_g(b, s.d, s.n, s.point, s.n, true, fmt);
    } else if (fmt == 'f') {
        char tmp[64];
        int len = snprintf(tmp, sizeof tmp, "%.*f", prec, v);
        if (len < (int)sizeof tmp) {
            buf_add(b, tmp, (size_t)len);
            return;
        }
        buf_reserve(b, (size_t)len + 1);
        snprintf(b->data + b->len, (size_t)len + 1, "%.*f", prec, v);
        b->len += (size_t)len;
    } else {
        int n, point;
        bool isg = fmt == 'g' || fmt == 'G';
        if (isg && prec == 0) prec = 1;
        char *d = exact_digits(v, isg ? prec - 1 : prec, &n, &point);
        if (isg) append_g(b, d, n, point, prec, false, fmt);
        else append_e(b, d, n, point, prec, fmt);
        free(d);
    }
}

void itoa_append(Buf *b, uint64_t u, bool neg, int base) {
    char tmp[66];
    size_t at = sizeof tmp;
    if (base == 10) {
        do tmp[--at] = (char)('0' + u % 10);
        while (u /= 10);
    } else {
        do tmp[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[u % (unsigned)base];
        while (u /= (unsigned)base);
    }
    if (neg) tmp[--at] = '-';
    buf_add(b, tmp + at, sizeof tmp - at);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text as numbers, with Go's syntax and limits. Floating-point: the common short numbers are
// computed exactly with one multiplication or division (Clinger's fast path), the rest goes to
// the C library, which rounds correctly.
#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "stdlib/strconv/ftoa.h"

static int lower(int c) {
    return c | 0x20;
}

static bool is_digit(int c) {
    return c >= '0' && c <= '9';
}

static bool is_hex(int c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f');
}

// Underscores may stand only between digits, or between a base prefix and a digit.
static bool underscores_ok(const char *s, size_t n) {
    if (n && (*s == '-' || *s == '+')) {
        s++;
        n--;
    }
    size_t i = 0;
    bool hex = false, digit = false, underscore = false;
    if (n >= 2 && s[0] == '0' && (lower(s[1]) == 'b' || lower(s[1]) == 'o' || lower(s[1]) == 'x')) {
        hex = lower(s[1]) == 'x';
        i = 2;
        digit = true;
    }
    for (; i < n; i++) {
        if (is_digit(s[i]) || (hex && is_hex(s[i]))) {
            digit = true;
            underscore = false;
        } else if (s[i] == '_') {
            if (!digit) return false;
            digit = false;
            underscore = true;
        } else {
            if (underscore) return false;
            digit = false;
        }
    }
    return !underscore;
}

// Takes a base prefix off s for base 0.
static int64_t base_of(const char **s, size_t *n) {
    if (**s != '0') return 10;
    int c = *n >= 3 ? lower((*s)[1]) : 0;
    int64_t base = c == 'b' ? 2 : c == 'x' ? 16 : 8;
    size_t skip = c == 'b' || c == 'x' || c == 'o' ? 2 : 1;
    *s += skip;
    *n -= skip;
    return base;
}

AtoiError atoi_unsigned(const char *s, size_t n, int64_t base, int64_t bits, uint64_t *out) {
    *out = 0;
    if (n == 0) return ATOI_SYNTAX;
    const char *s0 = s;
    size_t n0 = n;
    bool base0 = base == 0, underscores = false;
    if (base0) base = base_of(&s, &n);
    else if (base < 2 || base > 36) return ATOI_BASE;
    if (bits < 0 || bits > 64) return ATOI_BITS;
    uint64_t max = bits == 0 || bits == 64 ? UINT64_MAX : ((uint64_t)1 << bits) - 1;
    uint64_t v = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        uint64_t d;
        if (is_digit(c)) d = c - '0';
        else if (c == '_' && base0) {
            underscores = true;
            continue;
        } else if (lower(c) >= 'a' && lower(c) <= 'z' && c < 0x80)
            d = (uint64_t)(lower(c) - 'a' + 10);
        else return ATOI_SYNTAX;
        if (d >= (uint64_t)base) return ATOI_SYNTAX;
        if (__builtin_mul_overflow(v, (uint64_t)base, &v) || __builtin_add_overflow(v, d, &v) ||
            v > max) {
            *out = max;
            return ATOI_RANGE;
        }
    }
    if (underscores && !underscores_ok(s0, n0)) return ATOI_SYNTAX;
    *out = v;
    return ATOI_OK;
}

AtoiError atoi_signed(const char *s, size_t n, int64_t base, int64_t bits, int64_t *out) {
    *out = 0;
    if (n == 0) return ATOI_SYNTAX;
    bool neg = *s == '-';
    if (neg || *s == '+') {
        s++;
        n--;
    }
    uint64_t u;
    AtoiError e = atoi_unsigned(s, n, base, bits, &u);
    if (e != ATOI_OK && e != ATOI_RANGE) return e;
    uint64_t cutoff = (uint64_t)1 << ((bits ? bits : 64) - 1);
    if (u >= cutoff + neg) {
        u = cutoff - !neg;
        e = ATOI_RANGE;
    }
    if (e == ATOI_RANGE) u = cutoff - !neg;
    *out = (int64_t)(neg ? 0 - u : u);
    return e;
}

static bool equal_fold(const char *s, size_t n, const char *word) {
    if (n != strlen(word)) return false;
    for (size_t i = 0; i < n; i++)
        if (lower((unsigned char)s[i]) != word[i] || (unsigned char)s[i] >= 0x80) return false;
    return true;
}

static bool special(const char *s, size_t n, double *out) {
    bool sign = n && (*s == '-' || *s == '+');
    if (equal_fold(s + sign, n - sign, "inf") || equal_fold(s + sign, n - sign, "infinity")) {
        *out = sign && *s == '-' ? -INFINITY : INFINITY;
        return true;
    }
    if (equal_fold(s, n, "nan")) {
        *out = NAN;
        return true;
    }
    return false;
}

typedef struct Scan {
    uint64_t mant; // the first 19 significant digits
    int exp;       // value is mant * 10^exp if !cut
    bool neg, hex, cut, underscores;
} Scan;

// Go's grammar of floating-point numbers over all of s.
static bool scan_float(Scan *f, const char *s, size_t n) {
    *f = (Scan){0};
    size_t i = 0;
    if (i < n && (s[i] == '+' || s[i] == '-')) f->neg = s[i++] == '-';
    if (i + 2 < n && s[i] == '0' && lower(s[i + 1]) == 'x') {
        f->hex = true;
        i += 2;
    }
    bool dot = false, digits = false;
    int ndigits = 0;
    for (; i < n; i++) {
        if (s[i] == '_') {
            f->underscores = true;
        } else if (s[i] == '.') {
            if (dot) return false;
            dot = true;
        } else if (f->hex ? is_hex(s[i]) : is_digit(s[i])) {
            digits = true;
            if (ndigits < 19) {
                f->mant = f->mant * 10 + (uint64_t)(s[i] - '0');
                ndigits += f->mant != 0;
                f->exp -= dot;
            } else {
                f->cut = f->cut || s[i] != '0';
                f->exp += !dot;
            }
        } else {
            break;
        }
    }
    if (!digits) return false;
    if (i == n) return !f->hex;
    if (lower(s[i]) != (f->hex ? 'p' : 'e') || ++i == n) return false;
    bool eneg = s[i] == '-';
    i += eneg || s[i] == '+';
    if (i == n || !is_digit(s[i])) return false;
    int e = 0;
    for (; i < n && (is_digit(s[i]) || s[i] == '_'); i++) {
        if (s[i] == '_') f->underscores = true;
        else if (e < 100000) e = e * 10 + s[i] - '0';
    }
    f->exp += eneg ? -e : e;
    return i == n;
}

static const double TENS[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                              1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                              1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static double slow_float(const char *s, size_t n, int bits) {
    char small[128];
    char *tmp = n < sizeof small ? small : malloc(n + 1);
    if (!tmp) abort();
    size_t len = 0;
    for (size_t i = 0; i < n; i++)
        if (s[i] != '_') tmp[len++] = s[i];
    tmp[len] = 0;
    double v = bits == 32 ? (double)strtof(tmp, NULL) : strtod(tmp, NULL);
    if (tmp != small) free(tmp);
    return v;
}

AtoiError atof_parse(const char *s, size_t n, int bits, double *out) {
    Scan f;
    *out = 0;
    if (n == 0) return ATOI_SYNTAX;
    if (special(s, n, out)) return ATOI_OK;
    if (!scan_float(&f, s, n) || (f.underscores && !underscores_ok(s, n))) return ATOI_SYNTAX;
    bool exact = bits == 64 && !f.hex && !f.cut && f.mant < ((uint64_t)1 << 53) && f.exp >= -22 &&
                 f.exp <= 22;
    if (exact) {
        double v = (double)f.mant;
        v = f.exp < 0 ? v / TENS[-f.exp] : v * TENS[f.exp];
        *out = f.neg ? -v : v;
        return ATOI_OK;
    }
    *out = slow_float(s, n, bits);
    return isinf(*out) ? ATOI_RANGE : ATOI_OK;
}

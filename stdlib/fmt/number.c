// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdlib.h>

#include "stdlib/fmt/fmt.h"
#include "stdlib/strconv/ftoa.h"
#include "stdlib/strconv/quote.h"

void fmt_padding(Fmt *f, int64_t n) {
    if (n <= 0) return;
    buf_reserve(&f->b, (size_t)n + 1);
    memset(f->b.data + f->b.len, (f->flags & (FMT_ZERO | FMT_MINUS)) == FMT_ZERO ? '0' : ' ',
           (size_t)n);
    f->b.len += (size_t)n;
}

void fmt_pad(Fmt *f, const void *s, size_t n) {
    if (!fmt_has(f, FMT_WID) || f->wid == 0) {
        fmt_put(f, s, n);
        return;
    }
    int64_t width = f->wid - (int64_t)text_runecount(s, n);
    if (!fmt_has(f, FMT_MINUS)) fmt_padding(f, width);
    fmt_put(f, s, n);
    if (fmt_has(f, FMT_MINUS)) fmt_padding(f, width);
}

// Pads with blanks whatever the zero flag says.
static void pad_blank(Fmt *f, const void *s, size_t n) {
    uint32_t old = f->flags;
    f->flags &= ~(uint32_t)FMT_ZERO;
    fmt_pad(f, s, n);
    f->flags = old;
}

// Writes the digits of u so that they end before `end`.
static char *digits_of(char *end, uint64_t u, int base, bool upper) {
    const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    if (base == 10) {
        do *--end = (char)('0' + u % 10);
        while (u /= 10);
        return end;
    }
    int shift = base == 16 ? 4 : base == 8 ? 3 : 1;
    do *--end = digits[u & (uint64_t)(base - 1)];
    while (u >>= shift);
    return end;
}

void fmt_int(Fmt *f, uint64_t u, bool issigned, int base, uint32_t verb) {
    bool negative = issigned && (int64_t)u < 0;
    if (negative) u = 0 - u;
    char tmp[72], *end = tmp + sizeof tmp;
    if (base == 10 && !(f->flags & ~(uint32_t)(FMT_PLUSV | FMT_SHARPV))) { // the common case: bare
        char *p = digits_of(end, u, 10, false);
        if (negative) *--p = '-';
        fmt_put(f, p, (size_t)(end - p));
        return;
    }
    int prec = 0;
    if (fmt_has(f, FMT_PREC)) {
        prec = f->prec;
        if (prec == 0 && u == 0) {
            pad_blank(f, "", 0);
            return;
        }
    } else if ((f->flags & (FMT_ZERO | FMT_MINUS | FMT_WID)) == (FMT_ZERO | FMT_WID)) {
        prec = f->wid - (negative || fmt_has(f, FMT_PLUS | FMT_SPACE));
    }
    bool upper = verb == 'X';
    char *p = digits_of(end, u, base, upper);
    int ndigits = (int)(end - p), zeros = prec > ndigits ? prec - ndigits : 0;
    Buf b = {0};
    if (negative || fmt_has(f, FMT_PLUS | FMT_SPACE))
        buf_addc(&b, negative ? '-' : fmt_has(f, FMT_PLUS) ? '+' : ' ');
    if (verb == 'O') buf_adds(&b, "0o");
    if (fmt_has(f, FMT_SHARP)) {
        if (base == 2) buf_adds(&b, "0b");
        else if (base == 16) buf_adds(&b, upper ? "0X" : "0x");
        else if (base == 8 && !zeros && *p != '0') buf_addc(&b, '0');
    }
    for (int i = 0; i < zeros; i++) buf_addc(&b, '0');
    buf_add(&b, p, (size_t)ndigits);
    pad_blank(f, b.data, b.len);
    buf_free(&b);
}

void fmt_hex(Fmt *f, uint64_t u, bool prefix) {
    uint32_t old = f->flags;
    f->flags = prefix ? old | FMT_SHARP : old & ~(uint32_t)FMT_SHARP;
    fmt_int(f, u, false, 16, 'v');
    f->flags = old;
}

void fmt_unicode(Fmt *f, uint64_t u) {
    char tmp[24], *end = tmp + sizeof tmp;
    char *p = digits_of(end, u, 16, true);
    int prec = fmt_has(f, FMT_PREC) && f->prec > 4 ? f->prec : 4;
    Buf b = {0};
    buf_adds(&b, "U+");
    for (int i = (int)(end - p); i < prec; i++) buf_addc(&b, '0');
    buf_add(&b, p, (size_t)(end - p));
    if (fmt_has(f, FMT_SHARP) && u <= RUNE_MAX && unicode_is_print((uint32_t)u)) {
        buf_adds(&b, " '");
        buf_addrune(&b, (uint32_t)u);
        buf_addc(&b, '\'');
    }
    pad_blank(f, b.data, b.len);
    buf_free(&b);
}

void fmt_char(Fmt *f, uint64_t c) {
    char tmp[4];
    fmt_pad(f, tmp, utf8_encode(tmp, c > RUNE_MAX ? RUNE_ERROR : (uint32_t)c));
}

void fmt_quotedchar(Fmt *f, uint64_t c) {
    Buf b = {0};
    buf_addc(&b, '\'');
    quote_rune(&b, c > RUNE_MAX ? RUNE_ERROR : (int64_t)c, '\'',
               fmt_has(f, FMT_PLUS) ? QUOTE_ASCII : 0);
    buf_addc(&b, '\'');
    fmt_pad(f, b.data, b.len);
    buf_free(&b);
}

// The # flag of floats: a decimal point always, and trailing zeros kept.
static void sharpen(Buf *num, char verb, int prec) {
    int digits = verb == 'g' || verb == 'G' || verb == 'x' ? (prec < 0 ? 6 : prec) : 0;
    bool point = false, nonzero = false;
    size_t cut = num->len;
    for (size_t i = 1; i < cut; i++) {
        char c = num->data[i];
        if (c == '.') {
            point = true;
        } else if (c == 'p' || c == 'P' || ((c == 'e' || c == 'E') && verb != 'x' && verb != 'X')) {
            cut = i;
        } else {
            nonzero = nonzero || c != '0';
            digits -= nonzero;
        }
    }
    Buf tail = {0};
    buf_add(&tail, num->data + cut, num->len - cut);
    num->len = cut;
    if (!point) {
        digits -= num->len == 2 && num->data[1] == '0';
        buf_addc(num, '.');
    }
    for (; digits > 0; digits--) buf_addc(num, '0');
    buf_add(num, tail.data, tail.len);
    buf_free(&tail);
}

void fmt_float(Fmt *f, double v, int bits, char verb, int prec) {
    if (fmt_has(f, FMT_PREC)) prec = f->prec;
    if (!(f->flags & ~(uint32_t)(FMT_PREC | FMT_PLUSV | FMT_SHARPV)) &&
        v - v == 0) { // finite, no flags
        ftoa_append(&f->b, v, verb, prec, bits);
        return;
    }
    Buf num = {0};
    buf_addc(&num, '+');
    ftoa_append(&num, v, verb, prec, bits);
    char *s = num.data;
    if (s[1] == '-' || s[1] == '+') memmove(s, s + 1, --num.len);
    if (fmt_has(f, FMT_SPACE) && *s == '+' && !fmt_has(f, FMT_PLUS)) *s = ' ';
    if (s[1] == 'I' || s[1] == 'N') {
        bool unsignednan = s[1] == 'N' && !fmt_has(f, FMT_SPACE | FMT_PLUS);
        pad_blank(f, s + unsignednan, num.len - unsignednan);
        buf_free(&num);
        return;
    }
    if (fmt_has(f, FMT_SHARP) && verb != 'b') {
        sharpen(&num, verb, prec);
        s = num.data;
    }
    if (fmt_has(f, FMT_PLUS) || *s != '+') {
        if ((f->flags & (FMT_ZERO | FMT_MINUS | FMT_WID)) == (FMT_ZERO | FMT_WID) &&
            f->wid > (int64_t)num.len) {
            fmt_putc(f, *s);
            fmt_padding(f, f->wid - (int64_t)num.len);
            fmt_put(f, s + 1, num.len - 1);
        } else {
            fmt_pad(f, s, num.len);
        }
    } else {
        fmt_pad(f, s + 1, num.len - 1);
    }
    buf_free(&num);
}

// How much of s the precision lets through.
static size_t truncated(const Fmt *f, const uint8_t *s, size_t n) {
    if (!fmt_has(f, FMT_PREC)) return n;
    size_t i = 0;
    unsigned len;
    for (int left = f->prec; i < n && left > 0; left--, i += len) text_rune(s + i, n - i, &len);
    return i;
}

void fmt_str(Fmt *f, const uint8_t *s, size_t n) {
    fmt_pad(f, s, truncated(f, s, n));
}

void fmt_quoted(Fmt *f, const uint8_t *s, size_t n) {
    n = truncated(f, s, n);
    Buf b = {0};
    if (fmt_has(f, FMT_SHARP) && quote_backquotable(s, n)) {
        buf_addc(&b, '`');
        buf_add(&b, s, n);
        buf_addc(&b, '`');
    } else {
        quote_append(&b, s, n, '"', fmt_has(f, FMT_PLUS) ? QUOTE_ASCII : 0);
    }
    fmt_pad(f, b.data, b.len);
    buf_free(&b);
}

void fmt_hexstr(Fmt *f, const uint8_t *s, size_t n, bool upper) {
    const char *digits = upper ? "0123456789ABCDEFX" : "0123456789abcdefx";
    if (fmt_has(f, FMT_PREC) && (size_t)f->prec < n) n = (size_t)f->prec;
    if (n == 0) {
        if (fmt_has(f, FMT_WID)) fmt_padding(f, f->wid);
        return;
    }
    bool space = fmt_has(f, FMT_SPACE), sharp = fmt_has(f, FMT_SHARP);
    int64_t width = 2 * (int64_t)n;
    if (space) width = width * (sharp ? 2 : 1) + (int64_t)n - 1;
    else if (sharp) width += 2;
    int64_t padding = fmt_has(f, FMT_WID) ? f->wid - width : 0;
    if (!fmt_has(f, FMT_MINUS)) fmt_padding(f, padding);
    buf_reserve(&f->b, (size_t)width + 1);
    for (size_t i = 0; i < n; i++) {
        if (space && i) fmt_putc(f, ' ');
        if (sharp && (space || !i)) {
            fmt_putc(f, '0');
            fmt_putc(f, digits[16]);
        }
        fmt_putc(f, digits[s[i] >> 4]);
        fmt_putc(f, digits[s[i] & 15]);
    }
    if (fmt_has(f, FMT_MINUS)) fmt_padding(f, padding);
}

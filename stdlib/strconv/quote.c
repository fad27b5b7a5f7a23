// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/strconv/quote.h"

#include "vm/base/unicode.h"

bool quote_isgraphic(uint32_t r) {
    return unicode_is_print(r) || r == 0xa0 || r == 0x1680 || (r >= 0x2000 && r <= 0x200a) ||
           r == 0x202f || r == 0x205f || r == 0x3000;
}

static bool as_is(uint32_t r, int flags) {
    if (flags & QUOTE_ASCII) return r < 0x80 && unicode_is_print(r);
    return unicode_is_print(r) || ((flags & QUOTE_GRAPHIC) && quote_isgraphic(r));
}

static void escape(Buf *b, uint32_t r) {
    static const char letters[] = "abtnvfr"; // of 7, 8, ... 13
    if (r >= 7 && r <= 13) {
        buf_addc(b, '\\');
        buf_addc(b, letters[r - 7]);
    } else if (r < ' ' || r == 0x7f) {
        buf_printf(b, "\\x%02x", r);
    } else if (r < 0x10000) {
        buf_printf(b, "\\u%04x", r);
    } else {
        buf_printf(b, "\\U%08x", r);
    }
}

void quote_rune(Buf *b, int64_t rune, char quote, int flags) {
    bool valid = rune >= 0 && rune <= RUNE_MAX && (rune < 0xD800 || rune >= 0xE000);
    uint32_t r = valid ? (uint32_t)rune : RUNE_ERROR;
    if (r == (uint32_t)quote || r == '\\') {
        buf_addc(b, '\\');
        buf_addc(b, (char)r);
    } else if (as_is(r, flags)) {
        buf_addrune(b, r);
    } else {
        escape(b, r);
    }
}

void quote_append(Buf *b, const uint8_t *s, size_t n, char quote, int flags) {
    buf_reserve(b, n + 2);
    buf_addc(b, quote);
    unsigned len;
    for (size_t i = 0; i < n; i += len) {
        len = 1;
        if (s[i] >= ' ' && s[i] < 0x7f && s[i] != quote && s[i] != '\\') {
            buf_addc(b, (char)s[i]);
            continue;
        }
        uint32_t r = utf8_decode((const char *)s + i, n - i, &len);
        if (r == RUNE_ERROR && len == 1) buf_printf(b, "\\x%02x", s[i]);
        else quote_rune(b, r, quote, flags);
    }
    buf_addc(b, quote);
}

bool quote_backquotable(const uint8_t *s, size_t n) {
    unsigned len;
    for (size_t i = 0; i < n; i += len) {
        uint32_t r = utf8_decode((const char *)s + i, n - i, &len);
        if (len > 1 ? r == RUNE_BOM
                    : r == RUNE_ERROR || (r < ' ' && r != '\t') || r == '`' || r == 0x7f)
            return false;
    }
    return true;
}

static int hexval(int c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// \x, \u, \U and octal escapes; s begins behind the backslash.
static size_t numeric_escape(const uint8_t *s, size_t n, uint32_t *rune, bool *multibyte) {
    uint32_t v = 0;
    if (*s >= '0' && *s <= '7') {
        if (n < 3) return 0;
        for (int i = 0; i < 3; i++) {
            if (s[i] < '0' || s[i] > '7') return 0;
            v = v << 3 | (uint32_t)(s[i] - '0');
        }
        *rune = v;
        return v > 255 ? 0 : 3;
    }
    size_t digits = *s == 'x' ? 2 : *s == 'u' ? 4 : 8;
    if (n < digits + 1) return 0;
    for (size_t i = 1; i <= digits; i++) {
        int h = hexval(s[i]);
        if (h < 0) return 0;
        v = v << 4 | (uint32_t)h;
    }
    *rune = v;
    if (digits == 2) return 3;
    if (v > RUNE_MAX || (v >= 0xD800 && v < 0xE000)) return 0;
    *multibyte = true;
    return digits + 1;
}

size_t quote_unchar(const uint8_t *s, size_t n, char quote, uint32_t *rune, bool *multibyte) {
    *multibyte = false;
    if (n == 0 || (s[0] == (uint8_t)quote && (quote == '\'' || quote == '"'))) return 0;
    if (s[0] != '\\') {
        unsigned len;
        *rune = utf8_decode((const char *)s, n, &len);
        *multibyte = s[0] >= 0x80;
        return len;
    }
    if (n < 2) return 0;
    static const char letters[] = "abtnvfr";
    const char *l = s[1] ? strchr(letters, s[1]) : NULL;
    if (l) {
        *rune = (uint32_t)(7 + (l - letters));
        return 2;
    }
    if (s[1] == '\\' || ((s[1] == '\'' || s[1] == '"') && s[1] == (uint8_t)quote)) {
        *rune = s[1];
        return 2;
    }
    if (s[1] != 'x' && s[1] != 'u' && s[1] != 'U' && (s[1] < '0' || s[1] > '7')) return 0;
    size_t used = numeric_escape(s + 1, n - 1, rune, multibyte);
    return used ? used + 1 : 0;
}

static size_t unquote_raw(const uint8_t *s, size_t n, Buf *out) {
    const uint8_t *end = memchr(s + 1, '`', n - 1);
    if (!end) return 0;
    if (out)
        for (const uint8_t *p = s + 1; p < end; p++)
            if (*p != '\r') buf_addc(out, (char)*p);
    return (size_t)(end - s) + 1;
}

size_t quote_unquote(const uint8_t *s, size_t n, Buf *out) {
    if (n < 2) return 0;
    char quote = (char)s[0];
    if (quote == '`') return unquote_raw(s, n, out);
    if (quote != '"' && quote != '\'') return 0;
    size_t i = 1;
    for (int count = 0; i < n; count++) {
        if (s[i] == (uint8_t)quote) return i + 1; // '' is let through as Go does
        if (s[i] == '\n' || (quote == '\'' && count == 1)) return 0;
        uint32_t r;
        bool multibyte;
        size_t used = quote_unchar(s + i, n - i, quote, &r, &multibyte);
        if (!used) return 0;
        i += used;
        if (!out) continue;
        if (multibyte || r < 0x80) buf_addrune(out, r);
        else buf_addc(out, (char)r);
    }
    return 0;
}

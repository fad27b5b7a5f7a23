// SPDX-License-Identifier: GPL-3.0-or-later
// Literals: numbers, strings, runes; and their values.
#include "vm/base/unicode.h"
#include "vm/syntax/scan.h"

enum { HAS_DIGIT = 1, HAS_SEP = 2 };

static inline char lower(char c) { return (char)(c | 0x20); }
static inline bool is_decimal(char c) { return c >= '0' && c <= '9'; }
static inline bool is_hex(char c) { return is_decimal(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

static inline uint32_t here(const Scanner *s) { return (uint32_t)(s->cur - s->src); }

static const char *base_name(unsigned base) {
    return base == 2 ? "binary" : base == 8 ? "octal" : base == 10 ? "decimal" : "hexadecimal";
}

static void finish(Scanner *s, Token tok, bool ok) {
    s->tok = (uint8_t)tok;
    s->bad = !ok;
    s->lit = (Str){s->src + s->off, here(s) - s->off};
    s->nlsemi = true;
}

// Reads digits and underscores, 0-9 also in bases below ten; the first digit that is too big goes
// to *invalid (when that is still NULL).
static unsigned digits(Scanner *s, unsigned base, const char **invalid) {
    unsigned seen = 0;
    for (;; s->cur++) {
        char c = *s->cur;
        if (c == '_') {
            seen |= HAS_SEP;
            continue;
        }
        if (base == 16 ? !is_hex(c) : !is_decimal(c))
            return seen;
        seen |= HAS_DIGIT;
        if (base < 10 && (unsigned)(c - '0') >= base && invalid && !*invalid)
            *invalid = s->cur;
    }
}

// Finds an underscore that does not stand between digits (a base prefix counts as one).
static const char *misplaced_sep(Str lit) {
    size_t i = 0;
    char kind = 0, prev = '.'; // class of the previous character: digit '0', '_' or other '.'
    if (lit.len >= 2 && lit.ptr[0] == '0') {
        kind = lower(lit.ptr[1]);
        if (kind == 'x' || kind == 'o' || kind == 'b') {
            prev = '0';
            i = 2;
        }
    }
    for (; i < lit.len; i++) {
        char c = lit.ptr[i];
        char cls = c == '_' ? '_' : is_decimal(c) || (kind == 'x' && is_hex(c)) ? '0' : '.';
        if (cls == '_' && prev != '0')
            return lit.ptr + i;
        if (cls == '.' && prev == '_')
            return lit.ptr + i - 1;
        prev = cls;
    }
    return prev == '_' ? lit.ptr + lit.len - 1 : NULL;
}

// The exponent, if there is one. Returns what digits() saw, or `seen`.
static unsigned exponent(Scanner *s, char prefix, unsigned seen, bool *isfloat, bool *ok) {
    char e = lower(*s->cur);
    if (e != 'e' && e != 'p') {
        if (prefix == 'x' && *isfloat && *ok) {
            scan_error(s, here(s), "hexadecimal mantissa requires a 'p' exponent");
            *ok = false;
        }
        return seen;
    }
    if (*ok && ((e == 'e' && prefix && prefix != '0') || (e == 'p' && prefix != 'x'))) {
        scan_error(s, here(s), "'%c' exponent requires %s mantissa", *s->cur,
                   e == 'e' ? "decimal" : "hexadecimal");
        *ok = false;
    }
    s->cur++;
    *isfloat = true;
    if (*s->cur == '+' || *s->cur == '-')
        s->cur++;
    unsigned d = digits(s, 10, NULL);
    if (!(d & HAS_DIGIT) && *ok) {
        scan_error(s, here(s), "exponent has no digits");
        *ok = false;
    }
    return d | (seen & HAS_SEP);
}

void scan_number(Scanner *s) {
    unsigned base = 10, seen = 0;
    char prefix = 0; // '0' for old octals, else x, o, b
    bool ok = true, isfloat = false;
    const char *invalid = NULL;
    if (*s->cur == '0') {
        s->cur++;
        prefix = lower(*s->cur);
        base = prefix == 'x' ? 16 : prefix == 'b' ? 2 : 8;
        if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
            s->cur++;
        } else {
            prefix = '0';
            seen = HAS_DIGIT;
        }
    }
    if (*s->cur != '.' || s->cur > s->src + s->off)
        seen |= digits(s, base, &invalid);
    if (*s->cur == '.') {
        if (prefix == 'o' || prefix == 'b') {
            scan_error(s, here(s), "invalid radix point in %s literal", base_name(base));
            ok = false;
        }
        s->cur++;
        isfloat = true;
        seen |= digits(s, base, &invalid);
    }
    if (!(seen & HAS_DIGIT) && ok) {
        scan_error(s, here(s), "%s literal has no digits", base_name(base));
        ok = false;
    }
    seen = exponent(s, prefix, seen, &isfloat, &ok);
    Token tok = isfloat ? TOK_FLOAT : TOK_INT;
    if (*s->cur == 'i') {
        s->cur++;
        tok = TOK_IMAG;
    }
    if (tok == TOK_INT && invalid && ok) {
        scan_error(s, (uint32_t)(invalid - s->src), "invalid digit '%c' in %s literal", *invalid,
                   base_name(base));
        ok = false;
    }
    finish(s, tok, ok);
    const char *sep = seen & HAS_SEP && ok ? misplaced_sep(s->lit) : NULL;
    if (sep) {
        scan_error(s, (uint32_t)(sep - s->src), "'_' must separate successive digits");
        s->bad = true;
    }
}

// Appends Go's %q form of the character at cur.
static void quote_here(const Scanner *s, Buf *b) {
    unsigned n;
    uint32_t r = utf8_decode(s->cur, (size_t)(s->end - s->cur), &n);
    const char *named = "\a\b\f\n\r\t\v\\'", *letters = "abfnrtv\\'";
    const char *p = r && r < 0x80 ? strchr(named, (int)r) : NULL;
    if (p)
        buf_printf(b, "'\\%c'", letters[p - named]);
    else if (unicode_is_print(r)) {
        buf_addc(b, '\'');
        buf_addrune(b, r);
        buf_addc(b, '\'');
    } else
        buf_printf(b, r < 0x80 ? "'\\x%02x'" : r < 0x10000 ? "'\\u%04x'" : "'\\U%08x'", r);
}

// cur is behind a backslash. At the end of the text the caller complains.
static bool escape(Scanner *s, char quote) {
    char c = *s->cur;
    unsigned n, base = 16;
    uint32_t max = RUNE_MAX, x = 0;
    if (c == quote || (c && strchr("abfnrtv\\", c))) {
        s->cur++;
        return true;
    }
    if (c >= '0' && c <= '7') {
        n = 3;
        base = 8;
        max = 255;
    } else if (c == 'x' || c == 'u' || c == 'U') {
        s->cur++;
        n = c == 'x' ? 2 : c == 'u' ? 4 : 8;
        if (c == 'x')
            max = 255;
    } else {
        if (s->cur >= s->end)
            return true;
        scan_error(s, here(s), "unknown escape");
        return false;
    }
    for (; n > 0; n--, s->cur++) {
        if (s->cur >= s->end)
            return true;
        c = *s->cur;
        uint32_t d = is_decimal(c) ? (uint32_t)(c - '0')
                     : is_hex(c)   ? (uint32_t)(lower(c) - 'a' + 10)
                                   : 99;
        if (d >= base) {
            Buf b = {0};
            quote_here(s, &b);
            scan_error(s, here(s), "invalid character %s in %s escape", buf_cstr(&b),
                       base_name(base));
            buf_free(&b);
            return false;
        }
        x = x * base + d;
    }
    if (x > max && base == 8) {
        scan_error(s, here(s), "octal escape value %u > 255", x);
        return false;
    }
    if (x > max || (x >= 0xD800 && x < 0xE000)) {
        Buf b = {0};
        scan_describe_rune(&b, x);
        scan_error(s, here(s), "escape is invalid Unicode code point %s", buf_cstr(&b));
        buf_free(&b);
        return false;
    }
    return true;
}

void scan_string(Scanner *s) {
    bool ok = true;
    s->cur++;
    for (;;) {
        char c = *s->cur;
        if (c == '"') {
            s->cur++;
            break;
        }
        if (c == '\\') {
            s->cur++;
            ok &= escape(s, '"');
        } else if (c == '\n') {
            scan_error(s, here(s), "newline in string");
            ok = false;
            break;
        } else if ((signed char)c > 0) {
            s->cur++;
        } else if (s->cur >= s->end) {
            scan_error(s, s->off, "string not terminated");
            ok = false;
            break;
        } else {
            uint32_t r;
            ok &= scan_rune(s, &r);
        }
    }
    finish(s, TOK_STRING, ok);
}

void scan_raw_string(Scanner *s) {
    bool ok = true;
    s->cur++;
    for (;;) {
        char c = *s->cur;
        if (c == '`') {
            s->cur++;
            break;
        }
        if (c == '\n')
            s->line++;
        if ((signed char)c > 0) {
            s->cur++;
        } else if (s->cur >= s->end) {
            scan_error(s, s->off, "string not terminated");
            s->open_end = true;
            ok = false;
            break;
        } else {
            uint32_t r;
            ok &= scan_rune(s, &r);
        }
    }
    finish(s, TOK_STRING, ok);
}

void scan_char(Scanner *s) {
    bool ok = true;
    s->cur++;
    for (unsigned n = 0;; n++) {
        char c = *s->cur;
        if (c == '\'') {
            if (ok && n == 0)
                scan_error(s, here(s), "empty rune literal or unescaped '");
            else if (ok && n != 1)
                scan_error(s, s->off, "more than one character in rune literal");
            ok = ok && n == 1;
            s->cur++;
            break;
        }
        if (c == '\\') {
            s->cur++;
            ok &= escape(s, '\'');
        } else if (c == '\n') {
            if (ok)
                scan_error(s, here(s), "newline in rune literal");
            ok = false;
            break;
        } else if ((signed char)c > 0) {
            s->cur++;
        } else if (s->cur >= s->end) {
            if (ok)
                scan_error(s, s->off, "rune literal not terminated");
            ok = false;
            break;
        } else {
            uint32_t r;
            ok &= scan_rune(s, &r);
        }
    }
    finish(s, TOK_CHAR, ok);
}

// ---- Values -----------------------------------------------------------------------------------

// Decodes one escape behind its backslash at *p; returns false when malformed. *byte tells whether
// the value is a byte (\x, octal) rather than a character.
static bool unescape(const char **p, const char *end, uint32_t *out, bool *byte) {
    static const char letters[] = "abfnrtv\\'\"", values[] = "\a\b\f\n\r\t\v\\'\"";
    if (*p >= end)
        return false;
    char c = *(*p)++;
    *byte = false;
    const char *l = c ? strchr(letters, c) : NULL;
    if (l) {
        *out = (unsigned char)values[l - letters];
        return true;
    }
    char kind = c;
    unsigned n = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 3;
    unsigned shift = n == 3 ? 3 : 4;
    if (n == 3)
        (*p)--;
    if ((size_t)(end - *p) < n)
        return false;
    uint64_t x = 0;
    for (; n > 0; n--) {
        c = *(*p)++;
        if (!is_hex(c) || (shift == 3 && (c < '0' || c > '7')))
            return false;
        x = x << shift | (uint64_t)(is_decimal(c) ? c - '0' : lower(c) - 'a' + 10);
    }
    *byte = kind == 'x' || shift == 3;
    *out = (uint32_t)x;
    return x <= (*byte ? 255u : (uint32_t)RUNE_MAX);
}

bool syntax_unquote(Str lit, Buf *out) {
    if (lit.len < 2 || lit.ptr[0] != lit.ptr[lit.len - 1])
        return false;
    const char *p = lit.ptr + 1, *end = lit.ptr + lit.len - 1;
    if (lit.ptr[0] == '`') {
        for (; p < end; p++)
            if (*p != '\r')
                buf_addc(out, *p);
        return true;
    }
    while (p < end) {
        const char *q = memchr(p, '\\', (size_t)(end - p));
        if (!q)
            q = end;
        buf_add(out, p, (size_t)(q - p));
        if (q == end)
            break;
        p = q + 1;
        uint32_t r;
        bool byte;
        if (!unescape(&p, end, &r, &byte))
            return false;
        if (byte)
            buf_addc(out, (char)r);
        else
            buf_addrune(out, r);
    }
    return true;
}

bool syntax_unquote_char(Str lit, uint32_t *rune) {
    if (lit.len < 3 || lit.ptr[0] != '\'' || lit.ptr[lit.len - 1] != '\'')
        return false;
    const char *p = lit.ptr + 1, *end = lit.ptr + lit.len - 1;
    bool byte;
    if (*p == '\\') {
        p++;
        return unescape(&p, end, rune, &byte) && p == end;
    }
    unsigned n;
    *rune = utf8_decode(p, (size_t)(end - p), &n);
    return p + n == end;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/encoding/json/json.h"
#include "stdlib/unicode/tables.h"

// 0: stands for itself; 1: always escaped; 2: escaped for HTML; 3: not ASCII.
static const uint8_t CLASS[256] = {
    [0 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1, ['<'] = 2, ['>'] = 2, ['&'] = 2, [0x80 ... 0xff] = 3,
};

static void put_escaped(Buf *b, uint8_t c) {
    switch (c) {
    case '"': buf_add(b, "\\\"", 2); break;
    case '\\': buf_add(b, "\\\\", 2); break;
    case '\b': buf_add(b, "\\b", 2); break;
    case '\f': buf_add(b, "\\f", 2); break;
    case '\n': buf_add(b, "\\n", 2); break;
    case '\r': buf_add(b, "\\r", 2); break;
    case '\t': buf_add(b, "\\t", 2); break;
    default: buf_printf(b, "\\u%04x", c); break;
    }
}

void json_putstring(Buf *b, const uint8_t *s, size_t n, bool escapehtml) {
    size_t start = 0, i = 0;
    buf_addc(b, '"');
    while (i < n) {
        unsigned cls = CLASS[s[i]], len = 1;
        if (cls == 0 || (cls == 2 && !escapehtml)) {
            i++;
            continue;
        }
        uint32_t r = cls == 3 ? text_rune(s + i, n - i, &len) : 0;
        bool bad = cls == 3 && r == RUNE_ERROR && len == 1, line = r == 0x2028 || r == 0x2029;
        if (cls != 3 || bad || line) {
            buf_add(b, s + start, i - start);
            if (cls != 3) put_escaped(b, s[i]);
            else buf_adds(b, bad ? "\\ufffd" : r == 0x2028 ? "\\u2028" : "\\u2029");
            start = i + len;
        }
        i += len;
    }
    if (n > start) buf_add(b, s + start, n - start);
    buf_addc(b, '"');
}

void json_escapehtml(Buf *b, const uint8_t *s, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (CLASS[s[i]] == 2) {
            buf_printf(b, "\\u%04x", s[i]);
        } else if (s[i] == 0xE2 && i + 2 < n && s[i + 1] == 0x80 && (s[i + 2] & ~1) == 0xA8) {
            buf_printf(b, "\\u202%x", s[i + 2] & 15);
            i += 2;
        } else {
            buf_addc(b, (char)s[i]);
        }
    }
}

// --- reading -----------------------------------------------------------------------------------
// The number of \uXXXX at s; -1 when it is none.
static int32_t read_u4(const uint8_t *s) {
    int32_t r = 0;
    if (s[0] != '\\' || s[1] != 'u') return -1;
    for (int i = 2; i < 6; i++) {
        uint8_t c = s[i], low = c | 0x20;
        if (c >= '0' && c <= '9') r = r * 16 + c - '0';
        else if (low >= 'a' && low <= 'f') r = r * 16 + low - 'a' + 10;
        else return -1;
    }
    return r;
}

// The escape at s, a backslash, into tmp; what follows it, or NULL when it is wrong.
static const uint8_t *unescape(const uint8_t *s, Buf *tmp) {
    static const char from[] = "\"\\/'bfnrt", to[] = "\"\\/'\b\f\n\r\t";
    const char *e = s[1] ? strchr(from, s[1]) : NULL;
    if (e) {
        buf_addc(tmp, to[e - from]);
        return s + 2;
    }
    int32_t r = read_u4(s);
    if (r < 0) return NULL;
    s += 6;
    if (r >= 0xd800 && r < 0xe000) {
        int32_t low = r < 0xdc00 ? read_u4(s) : -1;
        bool pair = low >= 0xdc00 && low < 0xe000;
        if (pair) s += 6;
        r = pair ? 0x10000 + ((r - 0xd800) << 10) + (low - 0xdc00) : RUNE_ERROR;
    }
    buf_addrune(tmp, (uint32_t)r);
    return s;
}

GoStr json_unquote(const uint8_t *s, const uint8_t **end, Buf *tmp, bool *ok) {
    const uint8_t *start = ++s;
    while (*s >= 0x20 && *s < 0x80 && *s != '"' && *s != '\\') s++;
    if (*s == '"') {
        *end = s + 1;
        return (GoStr){start, s - start};
    }
    tmp->len = 0;
    buf_add(tmp, start, (size_t)(s - start));
    while (*s >= 0x20 && *s != '"') {
        if (*s == '\\') {
            s = unescape(s, tmp);
            if (!s) break;
        } else if (*s < 0x80) {
            buf_addc(tmp, (char)*s++);
        } else {
            // The text ends in a quote: a character cut short does not reach behind it.
            unsigned len;
            size_t left = 1;
            while (left < 4 && s[left] >= 0x80) left++;
            buf_addrune(tmp, text_rune(s, left, &len));
            s += len;
        }
    }
    if (!s || *s != '"') {
        *ok = false;
        return (GoStr){0};
    }
    *end = s + 1;
    return (GoStr){(uint8_t *)tmp->data, (int64_t)tmp->len};
}

bool json_isnumber(const uint8_t *s, size_t n) {
    JsonScan m;
    if (!n || (s[0] != '-' && (s[0] < '0' || s[0] > '9'))) return false;
    if (s[n - 1] < '0' || s[n - 1] > '9') return false;
    json_scaninit(&m);
    return json_check(&m, s, n) < 0;
}

static uint32_t fold_rune(uint32_t r) {
    for (;;) {
        uint32_t next = unicode_fold(r);
        if (next <= r) return next;
        r = next;
    }
}

bool json_foldequal(const char *a, size_t na, const uint8_t *b, size_t nb) {
    size_t i = 0, k = 0;
    while (i < na && k < nb) {
        unsigned la, lb;
        uint32_t x = text_rune((const uint8_t *)a + i, na - i, &la),
                 y = text_rune(b + k, nb - k, &lb);
        if (x != y && fold_rune(x) != fold_rune(y)) return false;
        i += la;
        k += lb;
    }
    return i == na && k == nb;
}

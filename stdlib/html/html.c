// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"

NATIVE(html_EscapeString) {
    Buf b = {0};
    for (int64_t i = 0; i < a->s.len; i++) {
        switch (a->s.ptr[i]) {
        case '<': buf_adds(&b, "&lt;"); break;
        case '>': buf_adds(&b, "&gt;"); break;
        case '&': buf_adds(&b, "&amp;"); break;
        case '\'': buf_adds(&b, "&#39;"); break;
        case '"': buf_adds(&b, "&#34;"); break;
        default: buf_addc(&b, (char)a->s.ptr[i]); break;
        }
    }
    a->r0 = b.len == (size_t)a->s.len ? a->s : vm_str(t, b.data, b.len);
    buf_free(&b);
    return NAT_OK;
}

static const struct {
    const char *name;
    uint32_t first, second;
} ENTITIES[] = {
#define E(name, first, second) {name, first, second},
#include "stdlib/html/entities.def"
#undef E
};
enum { NENTITIES = sizeof ENTITIES / sizeof *ENTITIES, LONGEST_BARE = 6 };

// The entity with this name; -1: there is none.
static int find(const uint8_t *s, size_t n) {
    int lo = 0, hi = NENTITIES;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        size_t len = strlen(ENTITIES[mid].name);
        int c = memcmp(s, ENTITIES[mid].name, n < len ? n : len);
        if (c == 0) c = n < len ? -1 : n > len;
        if (c == 0) return mid;
        if (c < 0) hi = mid;
        else lo = mid + 1;
    }
    return -1;
}

static bool is_alnum(uint8_t c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// A number of the Windows character set that people mean by &#128; to &#159;.
static uint32_t windows(uint32_t c) {
    static const uint16_t table[32] = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    return table[c - 0x80];
}

// A reference by number at s, "&#"; its length, or 0 when it is none.
static size_t numeric(const uint8_t *s, size_t n, Buf *out) {
    size_t i = 2;
    uint32_t c = 0;
    if (n <= 3) return 0;
    bool hex = s[2] == 'x' || s[2] == 'X';
    i += hex;
    for (; i < n; i++) {
        uint8_t d = s[i], low = d | 0x20;
        uint32_t digit;
        if (d >= '0' && d <= '9') digit = d - '0';
        else if (hex && low >= 'a' && low <= 'f') digit = low - 'a' + 10u;
        else break;
        c = (hex ? 16 : 10) * c + digit;
        if (c > RUNE_MAX) c = RUNE_MAX + 1;
    }
    if (i < n && s[i] == ';') i++;
    if (i <= 3) return 0;
    if (c >= 0x80 && c <= 0x9f) c = windows(c);
    else if (c == 0 || (c >= 0xd800 && c <= 0xdfff) || c > RUNE_MAX) c = RUNE_ERROR;
    buf_addrune(out, c);
    return i;
}

// A reference at s, a '&': appends what it stands for, or as much of s as is none; returns its
// length.
static size_t reference(const uint8_t *s, size_t n, Buf *out) {
    size_t i = 1;
    if (n > 1 && s[1] == '#') {
        i = numeric(s, n, out);
        if (i) return i;
        buf_addc(out, '&');
        return 1;
    }
    while (i < n && is_alnum(s[i])) i++;
    if (i < n && s[i] == ';') i++;
    int e = i > 1 ? find(s + 1, i - 1) : -1;
    size_t used = i;
    for (size_t len = i < LONGEST_BARE + 2 ? i - 1 : LONGEST_BARE + 1; e < 0 && len-- > 2;) {
        if (len > LONGEST_BARE || len + 1 >= i) continue; // shorter ones, with more letters behind
        e = find(s + 1, len);
        used = len + 1;
    }
    if (e < 0) {
        buf_add(out, s, i);
        return i;
    }
    buf_addrune(out, ENTITIES[e].first);
    if (ENTITIES[e].second) buf_addrune(out, ENTITIES[e].second);
    return used;
}

NATIVE(html_UnescapeString) {
    const uint8_t *s = a->s.ptr, *end, *amp;
    Buf b = {0};
    a->r0 = a->s;
    if (!a->s.len || !memchr(s, '&', (size_t)a->s.len)) return NAT_OK;
    end = s + a->s.len;
    while (s < end && (amp = memchr(s, '&', (size_t)(end - s))) != NULL) {
        buf_add(&b, s, (size_t)(amp - s));
        s = amp + reference(amp, (size_t)(end - amp), &b);
    }
    buf_add(&b, s, (size_t)(end - s));
    a->r0 = text_take(t, &b);
    return NAT_OK;
}

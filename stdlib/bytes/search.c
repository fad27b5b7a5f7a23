// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/bytes/search.h"

#include "stdlib/unicode/tables.h"

int64_t search_byte(GoStr s, uint8_t c) {
    const uint8_t *p = s.len ? memchr(s.ptr, c, (size_t)s.len) : NULL;
    return p ? p - s.ptr : -1;
}

int64_t search_index(GoStr s, GoStr sub) {
    if (sub.len == 0) return 0;
    if (sub.len == 1) return search_byte(s, *sub.ptr);
    if (sub.len > s.len) return -1;
    // First bytes found by memchr are rare in most texts; where they are not, memmem takes over.
    const uint8_t *p = s.ptr, *last = s.ptr + s.len - sub.len;
    for (int tries = 0; p <= last; p++) {
        p = memchr(p, *sub.ptr, (size_t)(last - p) + 1);
        if (!p) return -1;
        if (memcmp(p, sub.ptr, (size_t)sub.len) == 0) return p - s.ptr;
        if (++tries > 8 + (p - s.ptr) / 16) {
            p = memmem(p, (size_t)(s.ptr + s.len - p), sub.ptr, (size_t)sub.len);
            return p ? p - s.ptr : -1;
        }
    }
    return -1;
}

int64_t search_lastindex(GoStr s, GoStr sub) {
    if (sub.len == 0) return s.len;
    for (int64_t end = s.len - sub.len; end >= 0;) {
        const uint8_t *p = memrchr(s.ptr, *sub.ptr, (size_t)end + 1);
        if (!p) return -1;
        if (memcmp(p, sub.ptr, (size_t)sub.len) == 0) return p - s.ptr;
        end = p - s.ptr - 1;
    }
    return -1;
}

int64_t search_rune(GoStr s, int64_t r) {
    if (r >= 0 && r < 0x80) return search_byte(s, (uint8_t)r);
    if (r == RUNE_ERROR) {
        unsigned len;
        for (int64_t i = 0; i < s.len; i += len)
            if (text_rune(s.ptr + i, (size_t)(s.len - i), &len) == RUNE_ERROR) return i;
        return -1;
    }
    if (r < 0 || r > RUNE_MAX || (r >= 0xD800 && r < 0xE000)) return -1;
    char tmp[4];
    return search_index(s, (GoStr){(uint8_t *)tmp, (int64_t)utf8_encode(tmp, (uint32_t)r)});
}

// A set of characters: bits for ASCII, the text itself for the others.
typedef struct CharSet {
    uint64_t ascii[2];
    GoStr text;
    bool wide;
} CharSet;

static CharSet charset_of(GoStr chars) {
    CharSet c = {.text = chars};
    for (int64_t i = 0; i < chars.len; i++) {
        if (chars.ptr[i] < 0x80) c.ascii[chars.ptr[i] >> 6] |= (uint64_t)1 << (chars.ptr[i] & 63);
        else c.wide = true;
    }
    return c;
}

static bool charset_has(const CharSet *c, uint32_t r) {
    if (r < 0x80) return c->ascii[r >> 6] >> (r & 63) & 1;
    return c->wide && search_rune(c->text, r) >= 0;
}

int64_t search_any(GoStr s, GoStr chars) {
    CharSet set = charset_of(chars);
    unsigned len;
    for (int64_t i = 0; i < s.len; i += len)
        if (charset_has(&set, text_rune(s.ptr + i, (size_t)(s.len - i), &len))) return i;
    return -1;
}

int64_t search_lastany(GoStr s, GoStr chars) {
    CharSet set = charset_of(chars);
    for (int64_t i = s.len; i > 0;) {
        unsigned len;
        uint32_t r = text_lastrune(s.ptr, (size_t)i, &len);
        i -= len;
        if (charset_has(&set, r)) return i;
    }
    return -1;
}

int64_t search_count(GoStr s, GoStr sub) {
    if (sub.len == 0) return (int64_t)text_runecount(s.ptr, (size_t)s.len) + 1;
    int64_t n = 0;
    if (sub.len == 1) {
        for (int64_t i = 0; i < s.len; i++) n += s.ptr[i] == *sub.ptr;
        return n;
    }
    for (int64_t at; (at = search_index(s, sub)) >= 0; n++) s = text_sub(s, at + sub.len, s.len);
    return n;
}

int search_compare(GoStr a, GoStr b) {
    size_t n = (size_t)(a.len < b.len ? a.len : b.len);
    int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return c ? (c > 0) - (c < 0) : (a.len > b.len) - (a.len < b.len);
}

static bool rune_equalfold(uint32_t a, uint32_t b) {
    if (a == b) return true;
    for (uint32_t r = unicode_fold(a); r != a; r = unicode_fold(r))
        if (r == b) return true;
    return false;
}

bool search_equalfold(GoStr a, GoStr b) {
    int64_t i = 0, j = 0;
    while (i < a.len && j < b.len) {
        unsigned alen, blen;
        uint32_t x = text_rune(a.ptr + i, (size_t)(a.len - i), &alen);
        uint32_t y = text_rune(b.ptr + j, (size_t)(b.len - j), &blen);
        if (!rune_equalfold(x, y)) return false;
        i += alen;
        j += blen;
    }
    return i == a.len && j == b.len;
}

void search_trim(GoStr s, GoStr cutset, int ends, int64_t *lo, int64_t *hi) {
    CharSet set = charset_of(cutset);
    unsigned len;
    *lo = 0;
    *hi = s.len;
    if (ends & TRIM_LEFT)
        while (*lo < *hi && charset_has(&set, text_rune(s.ptr + *lo, (size_t)(*hi - *lo), &len)))
            *lo += len;
    if (ends & TRIM_RIGHT)
        while (*lo < *hi &&
               charset_has(&set, text_lastrune(s.ptr + *lo, (size_t)(*hi - *lo), &len)))
            *hi -= len;
}

void search_trimspace(GoStr s, int64_t *lo, int64_t *hi) {
    unsigned len;
    *lo = 0;
    *hi = s.len;
    while (*lo < *hi && unicode_space(text_rune(s.ptr + *lo, (size_t)(*hi - *lo), &len)))
        *lo += len;
    while (*lo < *hi && unicode_space(text_lastrune(s.ptr + *lo, (size_t)(*hi - *lo), &len)))
        *hi -= len;
}

void search_split(GoStr s, GoStr sep, int64_t keep, int64_t n,
                  void (*piece)(void *ctx, int64_t lo, int64_t hi), void *ctx) {
    int64_t lo = 0, made = 0;
    if (n == 0) return;
    if (sep.len == 0) {
        for (unsigned len; lo < s.len; lo += len, made++) {
            text_rune(s.ptr + lo, (size_t)(s.len - lo), &len);
            if (n > 0 && made == n - 1) len = (unsigned)(s.len - lo);
            piece(ctx, lo, lo + len);
        }
        return;
    }
    while (n < 0 || made < n - 1) {
        int64_t at = search_index(text_sub(s, lo, s.len), sep);
        if (at < 0) break;
        piece(ctx, lo, lo + at + keep);
        lo += at + sep.len;
        made++;
    }
    piece(ctx, lo, s.len);
}

void search_fields(GoStr s, void (*piece)(void *ctx, int64_t lo, int64_t hi), void *ctx) {
    int64_t start = -1;
    unsigned len;
    for (int64_t i = 0; i < s.len; i += len) {
        bool space = unicode_space(text_rune(s.ptr + i, (size_t)(s.len - i), &len));
        if (space && start >= 0) {
            piece(ctx, start, i);
            start = -1;
        } else if (!space && start < 0) {
            start = i;
        }
    }
    if (start >= 0) piece(ctx, start, s.len);
}

bool search_replace(Buf *out, GoStr s, GoStr old, GoStr new, int64_t n) {
    if (n == 0 || search_compare(old, new) == 0 || search_index(s, old) < 0) return false;
    int64_t from = 0;
    for (int64_t made = 0; n < 0 || made < n; made++) {
        int64_t at;
        if (old.len == 0) {
            unsigned len = 0;
            if (made > 0) {
                if (from >= s.len) break;
                text_rune(s.ptr + from, (size_t)(s.len - from), &len);
            }
            at = len;
        } else {
            at = search_index(text_sub(s, from, s.len), old);
            if (at < 0) break;
        }
        if (at) buf_add(out, s.ptr + from, (size_t)at);
        buf_add(out, new.ptr, (size_t) new.len);
        from += at + old.len;
    }
    if (from < s.len) buf_add(out, s.ptr + from, (size_t)(s.len - from));
    return true;
}

bool search_mapcase(Buf *out, GoStr s, int to) {
    unsigned len;
    bool changed = false;
    int64_t i = 0;
    uint8_t from = to == UNICODE_LOWER ? 'A' : 'a'; // of the letters that change, in ASCII
    while (i < s.len && s.ptr[i] < 0x80 && (uint8_t)(s.ptr[i] - from) >= 26) i++;
    for (; i < s.len && !changed; i += len) {
        uint32_t r = text_rune(s.ptr + i, (size_t)(s.len - i), &len);
        changed = unicode_to(to, r) != r || (r == RUNE_ERROR && len == 1);
        if (changed) break;
    }
    if (!changed) return false;
    buf_reserve(out, (size_t)s.len);
    buf_add(out, s.ptr, (size_t)i);
    for (; i < s.len && s.ptr[i] < 0x80; i++)
        out->data[out->len++] = (char)(s.ptr[i] ^ ((uint8_t)(s.ptr[i] - from) < 26 ? 0x20 : 0));
    for (; i < s.len; i += len)
        buf_addrune(out, unicode_to(to, text_rune(s.ptr + i, (size_t)(s.len - i), &len)));
    return true;
}

bool search_tovalid(Buf *out, GoStr s, GoStr replacement) {
    if (text_isvalid(s.ptr, (size_t)s.len)) return false;
    bool bad = false;
    unsigned len;
    for (int64_t i = 0; i < s.len; i += len) {
        bool invalid = text_rune(s.ptr + i, (size_t)(s.len - i), &len) == RUNE_ERROR && len == 1;
        if (!invalid) buf_add(out, s.ptr + i, len);
        else if (!bad) buf_add(out, replacement.ptr, (size_t)replacement.len);
        bad = invalid;
    }
    return true;
}

// Is r what separates words for Title?
static bool separates(uint32_t r) {
    if (r == '_' || unicode_is_letter(r) || unicode_is_digit(r)) return false;
    return r < 0x80 || unicode_space(r);
}

void search_title(Buf *out, GoStr s) {
    uint32_t prev = ' ';
    unsigned len;
    for (int64_t i = 0; i < s.len; i += len) {
        uint32_t r = text_rune(s.ptr + i, (size_t)(s.len - i), &len);
        buf_addrune(out, separates(prev) ? unicode_to(UNICODE_TITLE, r) : r);
        prev = r;
    }
}

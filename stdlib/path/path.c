// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shell patterns. A star that fails is tried again one character further on; only the last star
// met needs that, so matching takes at most the product of the two lengths.
#include "stdlib/text.h"

// One character of a class, perhaps escaped. Its length, 0 when malformed.
static size_t class_rune(const uint8_t *p, size_t n, uint32_t *r) {
    size_t skip = 0;
    if (n == 0 || *p == '-' || *p == ']') return 0;
    if (*p == '\\') {
        skip = 1;
        if (n == 1) return 0;
    }
    unsigned len;
    *r = text_rune(p + skip, n - skip, &len);
    if (*r == RUNE_ERROR && len == 1) return 0;
    return skip + len;
}

// A class "[...]" at p: its length, 0 when malformed. *in tells whether c is in it.
static size_t match_class(const uint8_t *p, size_t n, uint32_t c, bool *in) {
    size_t i = 1;
    bool negated = i < n && p[i] == '^', found = false;
    i += negated;
    for (int ranges = 0;; ranges++) {
        if (i < n && p[i] == ']' && ranges > 0) break;
        uint32_t lo, hi;
        size_t used = class_rune(p + i, n - i, &lo);
        if (!used || i + used >= n) return 0;
        i += used;
        hi = lo;
        if (p[i] == '-') {
            used = class_rune(p + i + 1, n - i - 1, &hi);
            if (!used || i + 1 + used >= n) return 0;
            i += 1 + used;
        }
        found = found || (lo <= c && c <= hi);
    }
    *in = found != negated;
    return i + 1;
}

// One element of the pattern, no star, against the character c (or nothing, when none is left):
// the length of the element, 0 when malformed.
static size_t match_one(const uint8_t *p, size_t n, bool have, uint32_t c, bool *ok) {
    unsigned len;
    size_t skip = 0;
    switch (*p) {
    case '?': *ok = have && c != '/'; return 1;
    case '[': {
        bool in;
        size_t used = match_class(p, n, c, &in);
        *ok = have && in && used;
        return used;
    }
    case '\\':
        if (n == 1) return 0;
        skip = 1;
        break;
    default: break;
    }
    uint32_t want = text_rune(p + skip, n - skip, &len);
    *ok = have && c == want;
    return skip + len;
}

// The rest of a pattern is looked at only to find out that it is malformed.
static bool well_formed(const uint8_t *p, size_t n) {
    bool ok;
    for (size_t i = 0; i < n;) {
        size_t used = p[i] == '*' ? 1 : match_one(p + i, n - i, false, 0, &ok);
        if (!used) return false;
        i += used;
    }
    return true;
}

NATIVE(path_match) {
    (void)t;
    const uint8_t *p = a->pattern.ptr, *s = a->name.ptr;
    size_t np = (size_t)a->pattern.len, ns = (size_t)a->name.len, i = 0, k = 0;
    size_t star = SIZE_MAX, from = 0;
    for (;;) {
        if (i < np && p[i] == '*') {
            star = ++i;
            from = k;
            continue;
        }
        if (i == np && k == ns) {
            a->r0 = true;
            return NAT_OK;
        }
        unsigned len = 0;
        uint32_t c = k < ns ? text_rune(s + k, ns - k, &len) : 0;
        bool ok = false;
        if (i < np) {
            size_t used = match_one(p + i, np - i, k < ns, c, &ok);
            if (!used) {
                a->r1 = true;
                return NAT_OK;
            }
            if (ok) {
                i += used;
                k += len;
                continue;
            }
        }
        if (star == SIZE_MAX || from >= ns || s[from] == '/') break;
        text_rune(s + from, ns - from, &len);
        from += len;
        k = from;
        i = star;
    }
    a->r1 = i < np && !well_formed(p + i, np - i);
    return NAT_OK;
}

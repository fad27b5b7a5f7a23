// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"

#define FIRST(name, str)                                                                           \
    NATIVE(unicode_utf8_##name) {                                                                  \
        (void)t;                                                                                   \
        GoStr s = str;                                                                             \
        unsigned len = 0;                                                                          \
        a->r0 = s.len ? text_rune(s.ptr, (size_t)s.len, &len) : RUNE_ERROR;                        \
        a->r1 = len;                                                                               \
        return NAT_OK;                                                                             \
    }
FIRST(DecodeRune, text_ofslice(a->p))
FIRST(DecodeRuneInString, a->s)

#define LAST(name, str)                                                                            \
    NATIVE(unicode_utf8_##name) {                                                                  \
        (void)t;                                                                                   \
        GoStr s = str;                                                                             \
        unsigned len = 0;                                                                          \
        a->r0 = s.len ? text_lastrune(s.ptr, (size_t)s.len, &len) : RUNE_ERROR;                    \
        a->r1 = len;                                                                               \
        return NAT_OK;                                                                             \
    }
LAST(DecodeLastRune, text_ofslice(a->p))
LAST(DecodeLastRuneInString, a->s)

// Could the bytes s[0..n) be the beginning of a longer character?
static bool cut_short(const uint8_t *s, size_t n) {
    unsigned need = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : s[0] >= 0xC2 ? 2 : 1;
    if (s[0] > 0xF4 || n >= need) return false;
    for (size_t i = 1; i < n; i++) {
        uint8_t lo = 0x80, hi = 0xBF;
        if (i == 1) {
            lo = s[0] == 0xE0 ? 0xA0 : s[0] == 0xF0 ? 0x90 : lo;
            hi = s[0] == 0xED ? 0x9F : s[0] == 0xF4 ? 0x8F : hi;
        }
        if (s[i] < lo || s[i] > hi) return false;
    }
    return true;
}

NATIVE(unicode_utf8_FullRune) {
    (void)t;
    a->r0 = a->p.len && !cut_short(a->p.ptr, (size_t)a->p.len);
    return NAT_OK;
}

NATIVE(unicode_utf8_FullRuneInString) {
    (void)t;
    a->r0 = a->s.len && !cut_short(a->s.ptr, (size_t)a->s.len);
    return NAT_OK;
}

NATIVE(unicode_utf8_RuneCount) {
    (void)t;
    a->r0 = (int64_t)text_runecount(a->p.ptr, (size_t)a->p.len);
    return NAT_OK;
}

NATIVE(unicode_utf8_RuneCountInString) {
    (void)t;
    a->r0 = (int64_t)text_runecount(a->s.ptr, (size_t)a->s.len);
    return NAT_OK;
}

NATIVE(unicode_utf8_Valid) {
    (void)t;
    a->r0 = text_isvalid(a->p.ptr, (size_t)a->p.len);
    return NAT_OK;
}

NATIVE(unicode_utf8_ValidString) {
    (void)t;
    a->r0 = text_isvalid(a->s.ptr, (size_t)a->s.len);
    return NAT_OK;
}

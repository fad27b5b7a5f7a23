// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"
#include "stdlib/unicode/tables.h"

static bool in_table(const char *name, int64_t r) {
    uint32_t n;
    const UnicodeRange *t = unicode_table(name, &n);
    return t && r >= 0 && r <= RUNE_MAX && unicode_in(t, n, (uint32_t)r);
}

NATIVE(unicode_isIn) {
    (void)t;
    char name[64];
    size_t n = a->name.len < (int64_t)sizeof name ? (size_t)a->name.len : 0;
    memcpy(name, a->name.ptr, n);
    name[n] = 0;
    a->r0 = in_table(name, a->r);
    return NAT_OK;
}

#define CLASS(name, expr)                                                                          \
    NATIVE(unicode_##name) {                                                                       \
        (void)t;                                                                                   \
        int64_t r = a->r;                                                                          \
        a->r0 = r >= 0 && r <= RUNE_MAX && (expr);                                                 \
        return NAT_OK;                                                                             \
    }
CLASS(IsLetter, unicode_is_letter((uint32_t)r))
CLASS(IsDigit, unicode_is_digit((uint32_t)r))
CLASS(IsNumber, r < 0x80 ? unicode_is_digit((uint32_t)r) : in_table("N", r))
CLASS(IsUpper, unicode_is_upper((uint32_t)r))
CLASS(IsLower, r < 0x80 ? r >= 'a' && r <= 'z' : in_table("Ll", r))
CLASS(IsTitle, in_table("Lt", r))
CLASS(IsSpace, unicode_space((uint32_t)r))
CLASS(IsPrint, unicode_is_print((uint32_t)r))
CLASS(IsGraphic, unicode_is_print((uint32_t)r) || in_table("Zs", r))
CLASS(IsPunct, in_table("P", r))
CLASS(IsSymbol, in_table("S", r))
CLASS(IsMark, in_table("M", r))

static int64_t mapped(int to, int64_t r) {
    return r < 0 || r > RUNE_MAX ? r : unicode_to(to, (uint32_t)r);
}

#define MAPPING(name, expr)                                                                        \
    NATIVE(unicode_##name) {                                                                       \
        (void)t;                                                                                   \
        a->r0 = (expr);                                                                            \
        return NAT_OK;                                                                             \
    }
MAPPING(to, mapped((int)a->kind, a->r))
MAPPING(ToUpper, mapped(UNICODE_UPPER, a->r))
MAPPING(ToLower, mapped(UNICODE_LOWER, a->r))
MAPPING(ToTitle, mapped(UNICODE_TITLE, a->r))
MAPPING(SimpleFold, a->r<0 || a->r> RUNE_MAX ? a->r : unicode_fold((uint32_t)a->r))

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/base/unicode.h"

typedef struct Range {
    uint32_t lo, hi, stride;
} Range;

#define RANGES_BEGIN(name) static const Range name##_ranges[] = {
#define R(lo, hi, stride) {lo, hi, stride},
#define RANGES_END(name) };
#include "vm/base/unicode.def"

#define COUNT(a) (sizeof(a) / sizeof *(a))

uint32_t utf8_decode(const char *s, size_t n, unsigned *len) {
    const unsigned char *p = (const unsigned char *)s;
    *len = 1;
    uint32_t c = p[0];
    if (c < 0x80)
        return c;
    unsigned need = c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;
    if (need == 0 || n < need)
        return RUNE_ERROR;
    uint32_t r = c & (0x7Fu >> need);
    for (unsigned i = 1; i < need; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return RUNE_ERROR;
        r = r << 6 | (p[i] & 0x3F);
    }
    bool overlong = (need == 3 && r < 0x800) || (need == 4 && r < 0x10000);
    if (overlong || r > RUNE_MAX || (r >= 0xD800 && r < 0xE000))
        return RUNE_ERROR;
    *len = need;
    return r;
}

size_t utf8_encode(char out[4], uint32_t r) {
    if (r > RUNE_MAX || (r >= 0xD800 && r < 0xE000))
        r = RUNE_ERROR;
    if (r < 0x80) {
        out[0] = (char)r;
        return 1;
    }
    size_t n = r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (r & 0x3F));
        r >>= 6;
    }
    out[0] = (char)(lead[n] | r);
    return n;
}

static bool in_ranges(const Range *t, size_t n, uint32_t r) {
    size_t lo = 0, hi = n;
    while (lo < hi) {
        size_t m = lo + (hi - lo) / 2;
        if (r < t[m].lo)
            hi = m;
        else if (r > t[m].hi)
            lo = m + 1;
        else
            return (r - t[m].lo) % t[m].stride == 0;
    }
    return false;
}

bool unicode_is_letter(uint32_t r) {
    if (r < 0x80)
        return (r | 0x20) >= 'a' && (r | 0x20) <= 'z';
    return in_ranges(letter_ranges, COUNT(letter_ranges), r);
}

bool unicode_is_digit(uint32_t r) {
    if (r < 0x80)
        return r >= '0' && r <= '9';
    return in_ranges(digit_ranges, COUNT(digit_ranges), r);
}

bool unicode_is_upper(uint32_t r) {
    if (r < 0x80)
        return r >= 'A' && r <= 'Z';
    return in_ranges(upper_ranges, COUNT(upper_ranges), r);
}

bool unicode_is_print(uint32_t r) {
    if (r < 0x80)
        return r >= 0x20 && r < 0x7F;
    return in_ranges(print_ranges, COUNT(print_ranges), r);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the natives of several packages need of UTF-8 and of Go values.
#ifndef STDLIB_TEXT_H
#define STDLIB_TEXT_H

#include "natives.h"
#include "vm/base/buf.h"
#include "vm/base/unicode.h"

// Decodes the first character of s[0..n), n > 0; bytes that are not UTF-8 count one each as
// RUNE_ERROR.
static inline uint32_t text_rune(const uint8_t *s, size_t n, unsigned *len) {
    if (*s < 0x80) {
        *len = 1;
        return *s;
    }
    return utf8_decode((const char *)s, n, len);
}

// The last character of s[0..n), n > 0, and its length.
uint32_t text_lastrune(const uint8_t *s, size_t n, unsigned *len);
// How many characters s[0..n) holds.
size_t text_runecount(const uint8_t *s, size_t n);
bool text_isvalid(const uint8_t *s, size_t n);

// The contents of b as a Go string or slice; b is freed.
GoStr text_take(VmG *t, Buf *b);
GoSlice text_takebytes(VmG *t, Buf *b);

// s[lo:hi], sharing memory.
static inline GoStr text_sub(GoStr s, int64_t lo, int64_t hi) {
    return hi > lo ? (GoStr){s.ptr + lo, hi - lo} : (GoStr){NULL, 0};
}
static inline GoStr text_ofslice(GoSlice s) {
    return (GoStr){s.ptr, s.len};
}

#endif

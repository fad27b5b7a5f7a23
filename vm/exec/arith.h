// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arithmetic as Go defines it where C does not: short functions the dispatch loop inlines. Floating
// point to integer out of range gives what amd64's instructions give, on every machine.
#ifndef VM_EXEC_ARITH_H
#define VM_EXEC_ARITH_H

#include <string.h>

#include "vm/code/code.h"

static inline uint64_t sx32(uint64_t x) {
    return (uint64_t)(int64_t)(int32_t)(uint32_t)x;
}
// y is not 0; MIN / -1 wraps.
static inline uint64_t sdiv(uint64_t x, uint64_t y) {
    return (int64_t)y == -1 ? 0 - x : (uint64_t)((int64_t)x / (int64_t)y);
}
static inline uint64_t srem(uint64_t x, uint64_t y) {
    return (int64_t)y == -1 ? 0 : (uint64_t)((int64_t)x % (int64_t)y);
}
// x / 2^k as Go rounds, towards zero; 0 < k < 64.
static inline int64_t divpow2(int64_t x, unsigned k) {
    return (int64_t)((uint64_t)x + ((uint64_t)(x >> 63) >> (64 - k))) >> k;
}
static inline uint64_t f32bits(float f) {
    uint32_t u;
    memcpy(&u, &f, sizeof u);
    return u;
}
// Division by zero and overflow are IEEE's: not an error to a sanitizer.
__attribute__((no_sanitize("undefined"))) static inline double f64div(double x, double y) {
    return x / y;
}
__attribute__((no_sanitize("undefined"))) static inline float f32div(float x, float y) {
    return x / y;
}
__attribute__((no_sanitize("undefined"))) static inline float f64tof32(double x) {
    return (float)x;
}
static inline int64_t f64tos64(double x) {
    return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN;
}
static inline uint64_t f64tou64(double x) {
    if (x < 0x1p63)
        return (uint64_t)f64tos64(x);
    return (uint64_t)f64tos64(x - 0x1p63) ^ (1ull << 63);
}
// Strings in two slots each.
static inline bool streq(const Slot *a, const Slot *b) {
    return a[1].u == b[1].u && (a[0].p == b[0].p || !a[1].u || memcmp(a[0].p, b[0].p, a[1].u) == 0);
}
// n bytes of a value to slots of their own, zero-padded to a whole slot. May overlap.
static inline void partload(Slot *dst, const void *src, uint64_t n) {
    uint64_t whole = n / 8;
    Slot last = {.u = 0};
    if (n & 7)
        memcpy(&last, (const char *)src + whole * 8, n & 7);
    memmove(dst, src, whole * 8);
    if (n & 7)
        dst[whole] = last;
}

#endif

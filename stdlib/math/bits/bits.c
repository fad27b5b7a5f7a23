// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

typedef unsigned __int128 U128;

NATIVE(math_bits_TrailingZeros64) {
    (void)t;
    a->r0 = a->x ? __builtin_ctzll(a->x) : 64;
    return NAT_OK;
}

NATIVE(math_bits_OnesCount64) {
    (void)t;
    a->r0 = __builtin_popcountll(a->x);
    return NAT_OK;
}

NATIVE(math_bits_Len64) {
    (void)t;
    a->r0 = a->x ? 64 - __builtin_clzll(a->x) : 0;
    return NAT_OK;
}

NATIVE(math_bits_ReverseBytes64) {
    (void)t;
    a->r0 = __builtin_bswap64(a->x);
    return NAT_OK;
}

NATIVE(math_bits_Reverse64) {
    (void)t;
    uint64_t x = a->x;
    x = (x >> 1 & 0x5555555555555555) | (x & 0x5555555555555555) << 1;
    x = (x >> 2 & 0x3333333333333333) | (x & 0x3333333333333333) << 2;
    x = (x >> 4 & 0x0f0f0f0f0f0f0f0f) | (x & 0x0f0f0f0f0f0f0f0f) << 4;
    a->r0 = __builtin_bswap64(x);
    return NAT_OK;
}

NATIVE(math_bits_Mul64) {
    (void)t;
    U128 p = (U128)a->x * a->y;
    a->r0 = (uint64_t)(p >> 64);
    a->r1 = (uint64_t)p;
    return NAT_OK;
}

NATIVE(math_bits_div64) {
    (void)t;
    U128 z = (U128)a->hi << 64 | a->lo;
    a->r0 = (uint64_t)(z / a->y);
    a->r1 = (uint64_t)(z % a->y);
    return NAT_OK;
}

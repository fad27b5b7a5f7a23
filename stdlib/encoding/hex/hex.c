// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"

static void encode(uint8_t *dst, const uint8_t *src, int32_t n) {
    for (int32_t i = 0; i < n; i++) {
        dst[2 * i] = (uint8_t) "0123456789abcdef"[src[i] >> 4];
        dst[2 * i + 1] = (uint8_t) "0123456789abcdef"[src[i] & 15];
    }
}

NATIVE(encoding_hex_encode) {
    (void)t;
    encode(a->dst.ptr, a->src.ptr, a->src.len);
    return NAT_OK;
}

NATIVE(encoding_hex_EncodeToString) {
    uint64_t n = 2 * (uint64_t)a->src.len;
    if (!n) return NAT_OK;
    uint8_t *p = heap_allocbytes(vm_cache(t), n);
    encode(p, a->src.ptr, a->src.len);
    a->r0 = (GoStr){p, (int64_t)n};
    return NAT_OK;
}

static int digit(uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

enum { DECODE_OK, DECODE_BYTE, DECODE_LENGTH, DECODE_SHORT };

// Decodes pairs of digits into dst[0..room); returns how many, and what stopped it.
static int64_t decode(uint8_t *dst, int64_t room, const uint8_t *s, int64_t n, int64_t *code,
                      uint64_t *bad) {
    int64_t i = 0;
    *code = DECODE_OK;
    for (; 2 * i + 1 < n; i++) {
        int hi = digit(s[2 * i]), lo = digit(s[2 * i + 1]);
        if ((hi | lo) < 0) {
            *bad = hi < 0 ? s[2 * i] : s[2 * i + 1];
            *code = DECODE_BYTE;
            return i;
        }
        if (i >= room) {
            *code = DECODE_SHORT;
            return i;
        }
        dst[i] = (uint8_t)(hi << 4 | lo);
    }
    if (n % 2) {
        *bad = s[n - 1];
        *code = digit(s[n - 1]) < 0 ? DECODE_BYTE : DECODE_LENGTH;
    }
    return i;
}

static NatStatus outcome(VmG *t, int64_t code, int64_t n) {
    if (code != DECODE_SHORT) return NAT_OK;
    return vm_panicruntime(t, "index out of range [%ld] with length %ld", (long)n, (long)n);
}

NATIVE(encoding_hex_decode) {
    a->r0 = decode(a->dst.ptr, a->dst.len, a->src.ptr, a->src.len, &a->r1, &a->r2);
    return outcome(t, a->r1, a->r0);
}

NATIVE(encoding_hex_decodeString) {
    a->r0 = decode(a->dst.ptr, a->dst.len, a->src.ptr, a->src.len, &a->r1, &a->r2);
    return outcome(t, a->r1, a->r0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"

typedef struct Base32 { // Encoding of base32.gs
    uint8_t encode[32], decode[256];
    int32_t pad;
} Base32;

NATIVE(encoding_base32_encode) {
    (void)t;
    const Base32 *e = a->enc;
    const uint8_t *s = a->src.ptr;
    uint8_t *d = a->dst.ptr;
    for (int32_t i = 0; i < a->src.len; i += 5) {
        int32_t left = a->src.len - i, have = left < 5 ? left : 5;
        uint64_t v = 0;
        for (int k = 0; k < 5; k++) v = v << 8 | (k < have ? s[i + k] : 0);
        int digits = (have * 8 + 4) / 5;
        for (int k = 0; k < 8; k++) {
            if (k < digits) *d++ = e->encode[v >> (35 - 5 * k) & 31];
            else if (e->pad >= 0) *d++ = (uint8_t)e->pad;
        }
    }
    return NAT_OK;
}

typedef struct Decoder {
    const Base32 *e;
    const uint8_t *s; // text without ends of lines
    int64_t n, i;
    uint8_t *d;
    int64_t room, done;
    bool full; // the output does not fit
} Decoder;

// A padding character was read behind k digits of the last quantum. The offset of a mistake, or -1.
static int64_t check_padding(const Decoder *x, int k) {
    int64_t left = x->n - x->i;
    if (left + k < 7) return x->n;
    for (int64_t j = 0; j < 7 - k && j < left; j++)
        if (x->s[x->i + j] != (uint8_t)x->e->pad) return x->i + j - 1;
    return k == 3 || k == 6 ? x->i - 1 : -1;
}

// Stores the bytes of k digits; digits that make no whole byte are dropped.
static void put(Decoder *x, uint64_t v, int k) {
    static const uint8_t bytes[9] = {0, 0, 1, 0, 2, 3, 0, 4, 5};
    for (int j = 0; j < bytes[k]; j++) {
        if (x->done == x->room) {
            x->full = true;
            return;
        }
        x->d[x->done++] = (uint8_t)(v >> (32 - 8 * j));
    }
}

// Decodes all of it; the offset of a mistake, or -1.
static int64_t decode(Decoder *x) {
    for (bool end = false; x->i < x->n && !end && !x->full;) {
        uint64_t v = 0;
        int k = 0;
        while (k < 8 && !end) {
            if (x->i == x->n) {
                if (x->e->pad >= 0) return x->n - k;
                end = true;
                break;
            }
            uint8_t c = x->s[x->i++], digit = x->e->decode[c];
            if (c == (uint8_t)x->e->pad && k >= 2 && x->n - x->i < 8) {
                int64_t bad = check_padding(x, k);
                if (bad >= 0) return bad;
                end = true;
            } else if (digit == 0xff) {
                return x->i - 1;
            } else {
                v |= (uint64_t)digit << (35 - 5 * k++);
            }
        }
        put(x, v, k);
    }
    return -1;
}

static NatStatus decode_text(VmG *t, const Base32 *e, const uint8_t *s, int64_t n, GoSlice dst,
                             int64_t *done, int64_t *bad) {
    uint8_t *plain = malloc((size_t)n + 1);
    if (!plain) vm_fatal(t, "out of memory");
    int64_t m = 0;
    for (int64_t i = 0; i < n; i++)
        if (s[i] != '\n' && s[i] != '\r') plain[m++] = s[i];
    Decoder x = {e, plain, m, 0, dst.ptr, dst.len, 0, false};
    *bad = decode(&x);
    *done = x.done;
    free(plain);
    if (!x.full) return NAT_OK;
    long room = (long)x.room;
    return vm_panicruntime(t, "index out of range [%ld] with length %ld", room, room);
}

NATIVE(encoding_base32_decode) {
    return decode_text(t, a->enc, a->src.ptr, a->src.len, a->dst, &a->r0, &a->r1);
}

NATIVE(encoding_base32_decodeBytes) {
    return decode_text(t, a->enc, a->src.ptr, a->src.len, a->dst, &a->r0, &a->r1);
}

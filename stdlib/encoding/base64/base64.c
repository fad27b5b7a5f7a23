// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"

typedef struct Base64 { // Encoding of base64.gs
    uint8_t encode[64], decode[256];
    int32_t pad;
    bool strict;
} Base64;

NATIVE(encoding_base64_encode) {
    (void)t;
    const Base64 *e = a->enc;
    const uint8_t *s = a->src.ptr;
    uint8_t *d = a->dst.ptr;
    int32_t n = a->src.len, i = 0;
    for (; n - i >= 3; i += 3, d += 4) {
        uint32_t v = (uint32_t)s[i] << 16 | (uint32_t)s[i + 1] << 8 | s[i + 2];
        d[0] = e->encode[v >> 18];
        d[1] = e->encode[v >> 12 & 63];
        d[2] = e->encode[v >> 6 & 63];
        d[3] = e->encode[v & 63];
    }
    if (i == n) return NAT_OK;
    uint32_t v = (uint32_t)s[i] << 16 | (n - i == 2 ? (uint32_t)s[i + 1] << 8 : 0);
    *d++ = e->encode[v >> 18];
    *d++ = e->encode[v >> 12 & 63];
    if (n - i == 2) *d++ = e->encode[v >> 6 & 63];
    for (int k = n - i; e->pad >= 0 && k < 3; k++) *d++ = (uint8_t)e->pad;
    return NAT_OK;
}

typedef struct Decoder {
    const Base64 *e;
    const uint8_t *s;
    int64_t n, i; // text, read so far
    uint8_t *d;
    int64_t room, done; // output
    int64_t bad;        // offset of a mistake, or -1
    bool full;          // the output does not fit
} Decoder;

static void skip_newlines(Decoder *x) {
    while (x->i < x->n && (x->s[x->i] == '\n' || x->s[x->i] == '\r')) x->i++;
}

static void put(Decoder *x, uint32_t byte) {
    if (x->done < x->room) x->d[x->done++] = (uint8_t)byte;
    else x->full = true;
}

// A padding character was read behind k digits of a quantum: reads the rest of the text.
static bool end_padding(Decoder *x, int k) {
    int64_t at = x->i - 1;
    if (k < 2) {
        x->bad = at;
        return false;
    }
    if (k == 2) {
        skip_newlines(x);
        if (x->i == x->n || x->s[x->i] != x->e->pad) {
            x->bad = x->i == x->n ? x->n : x->i - 1;
            return false;
        }
        x->i++;
    }
    skip_newlines(x);
    if (x->i < x->n) x->bad = x->i; // what is before it still counts
    return true;
}

// One quantum with newlines, padding or an end in it.
static void quantum(Decoder *x) {
    uint32_t v = 0;
    int k = 0;
    while (k < 4) {
        if (x->i == x->n) {
            if (k == 0) return;
            if (k == 1 || x->e->pad >= 0) {
                x->bad = x->i - k;
                return;
            }
            break;
        }
        uint8_t c = x->s[x->i++], digit = x->e->decode[c];
        if (digit != 0xff) {
            v |= (uint32_t)digit << (18 - 6 * k++);
        } else if (c == x->e->pad) {
            if (!end_padding(x, k)) return;
            break;
        } else if (c != '\n' && c != '\r') {
            x->bad = x->i - 1;
            return;
        }
    }
    if (x->e->strict && ((k == 2 && (v & 0xffff)) || (k == 3 && (v & 0xff)))) {
        x->bad = x->i - (k == 3 ? 1 : 2);
        return;
    }
    for (int j = 1; j < k; j++) put(x, v >> (24 - 8 * j));
}

static int64_t decode(Decoder *x) {
    const uint8_t *map = x->e->decode;
    x->bad = -1;
    while (x->i < x->n && x->bad < 0 && !x->full) {
        const uint8_t *s = x->s + x->i;
        uint32_t p, q, r, w;
        if (x->n - x->i >= 4 && x->room - x->done >= 3 &&
            ((p = map[s[0]]) | (q = map[s[1]]) | (r = map[s[2]]) | (w = map[s[3]])) != 0xff) {
            uint32_t v = p << 18 | q << 12 | r << 6 | w;
            x->d[x->done++] = (uint8_t)(v >> 16);
            x->d[x->done++] = (uint8_t)(v >> 8);
            x->d[x->done++] = (uint8_t)v;
            x->i += 4;
        } else {
            quantum(x);
        }
    }
    return x->bad;
}

static NatStatus outcome(VmG *t, const Decoder *x) {
    if (!x->full) return NAT_OK;
    long n = (long)x->room;
    return vm_panicruntime(t, "index out of range [%ld] with length %ld", n, n);
}

NATIVE(encoding_base64_decode) {
    Decoder x = {a->enc, a->src.ptr, a->src.len, 0, a->dst.ptr, a->dst.len, 0, -1, false};
    a->r1 = decode(&x);
    a->r0 = x.done;
    return outcome(t, &x);
}

NATIVE(encoding_base64_decodeBytes) {
    Decoder x = {a->enc, a->src.ptr, a->src.len, 0, a->dst.ptr, a->dst.len, 0, -1, false};
    a->r1 = decode(&x);
    a->r0 = x.done;
    return outcome(t, &x);
}

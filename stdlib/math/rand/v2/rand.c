// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"
#include "runtime/rt.h"
#include "stdlib/math/rand/ziggurat.h"

NATIVE(math_rand_v2_random) {
    (void)t;
    a->r0 = go_fastrand();
    return NAT_OK;
}

NATIVE(math_rand_v2_normal) {
    (void)t;
    a->r1 = ziggurat_normal((int32_t)a->j, a->i & 0x7f, &a->r0);
    return NAT_OK;
}

NATIVE(math_rand_v2_normalWedge) {
    (void)t;
    a->r0 = ziggurat_normalwedge(a->i & 0x7f, a->u, a->x);
    return NAT_OK;
}

NATIVE(math_rand_v2_normalTail) {
    (void)t;
    a->r1 = ziggurat_normaltail(a->u1, a->u2, &a->r0);
    return NAT_OK;
}

NATIVE(math_rand_v2_exponential) {
    (void)t;
    a->r1 = ziggurat_exponential((uint32_t)a->j, a->i & 0xff, &a->r0);
    return NAT_OK;
}

NATIVE(math_rand_v2_exponentialWedge) {
    (void)t;
    a->r0 = ziggurat_exponentialwedge(a->i & 0xff, a->u, a->x);
    return NAT_OK;
}

NATIVE(math_rand_v2_exponentialTail) {
    (void)t;
    a->r0 = ziggurat_exponentialtail(a->u);
    return NAT_OK;
}

// --- ChaCha8 -----------------------------------------------------------------------------------
static void quarter(uint32_t *a, uint32_t *b, uint32_t *c, uint32_t *d) {
    static const unsigned turns[2][2] = {{16, 12}, {8, 7}};
    for (int k = 0; k < 2; k++) {
        *a += *b;
        *d ^= *a;
        *d = *d << turns[k][0] | *d >> (32 - turns[k][0]);
        *c += *d;
        *b ^= *c;
        *b = *b << turns[k][1] | *b >> (32 - turns[k][1]);
    }
}

// Four blocks of ChaCha with eight rounds, word by word; only the key is added at the end.
NATIVE(math_rand_v2_chacha8) {
    (void)t;
    uint32_t key[8], out[16][4], x[16];
    memcpy(key, a->seed, sizeof key);
    for (uint32_t i = 0; i < 4; i++) {
        static const uint32_t constants[4] = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
        memcpy(x, constants, sizeof constants);
        memcpy(x + 4, key, sizeof key);
        x[12] = (uint32_t)a->counter + i;
        x[13] = x[14] = x[15] = 0;
        for (int round = 0; round < 4; round++) {
            for (int k = 0; k < 4; k++) quarter(&x[k], &x[4 + k], &x[8 + k], &x[12 + k]);
            for (int k = 0; k < 4; k++)
                quarter(&x[k], &x[4 + (k + 1) % 4], &x[8 + (k + 2) % 4], &x[12 + (k + 3) % 4]);
        }
        for (int k = 0; k < 16; k++) out[k][i] = k >= 4 && k < 12 ? x[k] + key[k - 4] : x[k];
    }
    memcpy(a->buf, out, sizeof out);
    return NAT_OK;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

NATIVE(crypto_subtle_ConstantTimeCompare) {
    (void)t;
    if (a->x.len != a->y.len) return NAT_OK;
    const volatile uint8_t *x = a->x.ptr, *y = a->y.ptr;
    uint8_t diff = 0;
    for (int32_t i = 0; i < a->x.len; i++) diff |= x[i] ^ y[i];
    a->r0 = (int64_t)(((uint32_t)diff - 1) >> 31);
    return NAT_OK;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

enum {
    MODULUS = 65521,
    RUN = 5552, // bytes after which the sums may overflow
};

NATIVE(hash_adler32_update) {
    const uint8_t *p = a->p.ptr;
    uint32_t low = a->sum & 0xffff, high = (uint32_t)a->sum >> 16;
    for (int32_t i = 0, end = 0; i < a->p.len; low %= MODULUS, high %= MODULUS) {
        end = a->p.len - i < RUN ? a->p.len : i + RUN;
        for (; i < end; i++) {
            low += p[i];
            high += low;
        }
        vm_poll(t);
    }
    a->r0 = high << 16 | low;
    return NAT_OK;
}

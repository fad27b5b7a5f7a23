// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

NATIVE(hash_crc64_fill) {
    uint64_t *table = a->t;
    (void)t;
    for (uint32_t i = 0; i < 256; i++) {
        uint64_t crc = i;
        for (int k = 0; k < 8; k++) crc = crc >> 1 ^ (a->poly & (0u - (crc & 1)));
        table[i] = crc;
    }
    return NAT_OK;
}

enum { CHUNK = 1 << 20 }; // bytes between two safe points

NATIVE(hash_crc64_Update) {
    const uint64_t *table = a->tab;
    if (!table) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    const uint8_t *p = a->p.ptr;
    uint64_t crc = ~a->crc;
    for (int32_t i = 0; i < a->p.len; i++) {
        crc = table[(uint8_t)(crc ^ p[i])] ^ crc >> 8;
        if (i % CHUNK == CHUNK - 1) vm_poll(t);
    }
    a->r0 = ~crc;
    return NAT_OK;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

enum { CHUNK = 1 << 20 }; // bytes between two safe points

NATIVE(hash_fnv_update32) {
    const uint8_t *p = a->p.ptr;
    uint32_t h = (uint32_t)a->h;
    for (int32_t i = 0; i < a->p.len; i++) {
        h = a->xorFirst ? (h ^ p[i]) * 16777619u : (h * 16777619u) ^ p[i];
        if (i % CHUNK == CHUNK - 1) vm_poll(t);
    }
    a->r0 = h;
    return NAT_OK;
}

NATIVE(hash_fnv_update64) {
    const uint8_t *p = a->p.ptr;
    uint64_t h = a->h;
    for (int32_t i = 0; i < a->p.len; i++) {
        h = a->xorFirst ? (h ^ p[i]) * 1099511628211u : (h * 1099511628211u) ^ p[i];
        if (i % CHUNK == CHUNK - 1) vm_poll(t);
    }
    a->r0 = h;
    return NAT_OK;
}

NATIVE(hash_fnv_update128) {
    const uint8_t *p = a->p.ptr;
    unsigned __int128 h = (unsigned __int128)a->hi << 64 | a->lo;
    const unsigned __int128 prime = (unsigned __int128)1 << 88 | 0x13b;
    for (int32_t i = 0; i < a->p.len; i++) {
        h = a->xorFirst ? (h ^ p[i]) * prime : (h * prime) ^ p[i];
        if (i % CHUNK == CHUNK - 1) vm_poll(t);
    }
    a->r0 = (uint64_t)(h >> 64);
    a->r1 = (uint64_t)h;
    return NAT_OK;
}

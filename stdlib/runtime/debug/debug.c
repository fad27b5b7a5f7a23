// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

NATIVE(runtime_debug_SetGCPercent) {
    (void)t;
    int64_t percent = a->percent < -1 ? -1 : a->percent > INT32_MAX ? INT32_MAX : a->percent;
    a->r0 = heap_setgcpercent((int)percent);
    return NAT_OK;
}

NATIVE(runtime_debug_SetMaxStack) {
    (void)t;
    a->r0 = (int64_t)vm_setmaxstack(a->bytes > 0 ? (uint64_t)a->bytes : 0);
    return NAT_OK;
}

NATIVE(runtime_debug_gcStats) {
    (void)t;
    HeapStats s;
    heap_stats(&s);
    a->r0 = (int64_t)s.lastgcns;
    a->r1 = (int64_t)s.numgc;
    a->r2 = (int64_t)s.pausetotalns;
    return NAT_OK;
}

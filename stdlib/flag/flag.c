// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

NATIVE(flag_zeroOf) {
    const RType *type = a->v.type, *held = type->kind == RK_POINTER ? type->elem : type;
    GoIface zero = {.type = type};
    if (type->kind == RK_POINTER || !(type->flags & RT_DIRECT))
        zero.data.p = heap_alloc(vm_cache(t), held);
    a->r0 = zero;
    return NAT_OK;
}

NATIVE(flag_assign) {
    (void)t;
    const RType *p = a->p.type;
    GoIface v = a->v;
    if (!p || p->kind != RK_POINTER || !p->elem) {
        a->r0 = 1;
        return NAT_OK;
    }
    const void *from = v.type ? vm_ifaceptr(&v) : NULL;
    if (v.type && v.type->kind == RK_POINTER && v.type->elem == p->elem) from = v.data.p;
    else if (v.type != p->elem) a->r0 = 2;
    if (a->r0 == 0 && from) heap_copy(p->elem, a->p.data.p, from);
    return NAT_OK;
}

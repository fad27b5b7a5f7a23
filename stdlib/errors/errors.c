// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

NATIVE(errors_isComparable) {
    (void)t;
    a->r0 = a->v.type && (a->v.type->flags & RT_COMPARABLE);
    return NAT_OK;
}

NATIVE(errors_badTarget) {
    const RType *p = a->target.type;
    if (!p) a->r0 = 1;
    else if (p->kind != RK_POINTER || !a->target.data.p) a->r0 = 2;
    else if (p->elem->kind != RK_INTERFACE &&
             !rtype_implements(p->elem, vm_program(t)->t_error_iface, NULL))
        a->r0 = 3;
    return NAT_OK;
}

NATIVE(errors_assign) {
    (void)t;
    const RType *want = a->target.type->elem, *have = a->err.type;
    if (!have) return NAT_OK;
    if (want->kind == RK_INTERFACE) {
        if (!rtype_implements(have, want, NULL)) return NAT_OK;
        heap_store128(a->target.data.p, &a->err);
    } else if (have == want) {
        heap_copy(want, a->target.data.p, vm_ifaceptr(&a->err));
    } else {
        return NAT_OK;
    }
    a->r0 = true;
    return NAT_OK;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "natives.h"

NATIVE(context_typeName) {
    a->r0 = vm_cstr(t, a->v.type ? a->v.type->str : "<nil>");
    return NAT_OK;
}

NATIVE(context_isComparable) {
    (void)t;
    a->r0 = a->v.type && (a->v.type->flags & RT_COMPARABLE);
    return NAT_OK;
}

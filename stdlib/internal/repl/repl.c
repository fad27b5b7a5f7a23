// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/internal/repl/repl.h"

#include "natives.h"

static bool colored;

void repl_setcolor(bool on) {
    colored = on;
}

static bool is_text(const RType *t) {
    if (t->nmethods > 0)
        return false;
    switch (t->kind) {
    case RK_STRING:
        return true;
    case RK_SLICE:
    case RK_ARRAY:
        return is_text(t->elem);
    case RK_MAP:
        return is_text(t->key) && is_text(t->elem);
    default:
        return false;
    }
}

NATIVE(internal_repl_quoted) {
    (void)t;
    a->r0 = a->v.type && is_text(a->v.type);
    return NAT_OK;
}

NATIVE(internal_repl_colors) {
    a->r0 = vm_cstr(t, colored ? "\033[2m" : "");
    a->r1 = vm_cstr(t, colored ? "\033[22m" : "");
    return NAT_OK;
}

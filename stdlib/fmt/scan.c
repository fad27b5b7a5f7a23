// SPDX-License-Identifier: GPL-3.0-or-later
//
// Storing what the scan functions have read through pointers to values of any type of the right
// kind.
#include <math.h>

#include "stdlib/strconv/ftoa.h"
#include "stdlib/strconv/quote.h"
#include "stdlib/text.h"

enum { KIND_BYTES = 100 }; // as scan.gs numbers it

NATIVE(fmt_pointee) {
    const RType *t0 = a->p.type;
    if (!t0 || t0->kind != RK_POINTER) {
        a->r0 = -1;
        a->r2 = vm_cstr(t, t0 ? t0->str : "<nil>");
        return NAT_OK;
    }
    const RType *e = t0->elem;
    if (a->p.data.p && ((e->kind >= RK_BOOL && e->kind <= RK_FLOAT64) || e->kind == RK_STRING))
        a->r0 = e->kind;
    else if (a->p.data.p && e->kind == RK_SLICE && e->elem->kind == RK_UINT8) a->r0 = KIND_BYTES;
    a->r1 = (int64_t)e->size * 8;
    a->r2 = vm_cstr(t, t0->str);
    return NAT_OK;
}

NATIVE(fmt_setNumber) {
    (void)t;
    memcpy(a->p.data.p, &a->v, a->p.type->elem->size); // the low bytes
    return NAT_OK;
}

NATIVE(fmt_setFloat) {
    (void)t;
    float f = (float)a->v;
    if (a->p.type->elem->size == 4) memcpy(a->p.data.p, &f, sizeof f);
    else memcpy(a->p.data.p, &a->v, sizeof a->v);
    return NAT_OK;
}

NATIVE(fmt_setText) {
    if (a->p.type->elem->kind == RK_STRING) {
        heap_store128(a->p.data.p, &a->v);
        return NAT_OK;
    }
    GoSlice b = vm_byteslice(t, a->v.ptr, (size_t)a->v.len, (size_t)a->v.len);
    heap_store128(a->p.data.p, &b);
    return NAT_OK;
}

NATIVE(fmt_parseInteger) {
    (void)t;
    const char *s = (const char *)a->s.ptr;
    int64_t i;
    if (a->signed_) {
        a->r1 = atoi_signed(s, (size_t)a->s.len, a->base, 64, &i);
        a->r0 = (uint64_t)i;
    } else {
        a->r1 = atoi_unsigned(s, (size_t)a->s.len, a->base, 64, &a->r0);
    }
    return NAT_OK;
}

NATIVE(fmt_parseReal) {
    (void)t;
    a->r1 = atof_parse((const char *)a->s.ptr, (size_t)a->s.len, a->bits == 32 ? 32 : 64, &a->r0);
    return NAT_OK;
}

NATIVE(fmt_ldexp) {
    (void)t;
    a->r0 = ldexp(a->v, a->exp > 5000 ? 5000 : a->exp < -5000 ? -5000 : (int)a->exp);
    return NAT_OK;
}

NATIVE(fmt_unquote) {
    Buf b = {0};
    a->r1 = quote_unquote(a->s.ptr, (size_t)a->s.len, &b) == (size_t)a->s.len;
    a->r0 = text_take(t, &b);
    return NAT_OK;
}

NATIVE(fmt_quote) {
    Buf b = {0};
    quote_append(&b, a->s.ptr, (size_t)a->s.len, '"', 0);
    a->r0 = text_take(t, &b);
    return NAT_OK;
}

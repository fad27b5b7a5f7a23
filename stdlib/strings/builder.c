// SPDX-License-Identifier: GPL-3.0-or-later
//
// strings.Builder. Bytes once written never change, so String shares the buffer's memory.
#include "stdlib/text.h"

typedef struct Builder { // as strings.gs declares it
    void *addr;
    GoSlice buf __attribute__((aligned(16)));
} Builder;

static NatStatus check_copy(VmG *t, Builder *b) {
    if (!b) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    if (!b->addr) heap_store(&b->addr, b);
    else if (b->addr != b)
        return vm_panicstr(t, "strings: illegal use of non-zero Builder copied by value");
    return NAT_OK;
}

// Makes room for n more bytes; s gets the buffer as it then is.
static NatStatus reserve(VmG *t, Builder *b, uint64_t n, GoSlice *s) {
    heap_load128(s, &b->buf);
    if ((uint64_t)(s->cap - s->len) >= n) return NAT_OK;
    uint64_t need = (uint64_t)s->len + n, cap = (uint64_t)s->cap * 2;
    if (cap < need) cap = need < 16 ? 16 : need;
    if (need > INT32_MAX) return vm_panicruntime(t, "growslice: len out of range");
    if (cap > INT32_MAX) cap = INT32_MAX;
    *s = vm_byteslice(t, s->ptr, (size_t)s->len, cap);
    return NAT_OK;
}

static NatStatus append(VmG *t, Builder *b, const void *p, int64_t n) {
    GoSlice s;
    NatStatus st = check_copy(t, b);
    if (st == NAT_OK) st = reserve(t, b, (uint64_t)n, &s);
    if (st != NAT_OK) return st;
    if (n) memcpy((char *)s.ptr + s.len, p, (size_t)n);
    s.len += (int32_t)n;
    heap_store128(&b->buf, &s);
    return NAT_OK;
}

NATIVE(strings_Builder_String) {
    if (!a->b) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    GoSlice s;
    heap_load128(&s, &((Builder *)a->b)->buf);
    a->r0 = (GoStr){s.ptr, s.len};
    return NAT_OK;
}

NATIVE(strings_Builder_grow) {
    GoSlice s;
    NatStatus st = check_copy(t, a->b);
    if (st == NAT_OK) st = reserve(t, a->b, (uint64_t)a->n, &s);
    if (st == NAT_OK) heap_store128(&((Builder *)a->b)->buf, &s);
    return st;
}

NATIVE(strings_Builder_Write) {
    a->r0 = a->p.len;
    return append(t, a->b, a->p.ptr, a->p.len);
}

NATIVE(strings_Builder_WriteString) {
    a->r0 = a->s.len;
    return append(t, a->b, a->s.ptr, a->s.len);
}

NATIVE(strings_Builder_WriteByte) {
    uint8_t c = (uint8_t)a->c;
    return append(t, a->b, &c, 1);
}

NATIVE(strings_Builder_WriteRune) {
    char tmp[4];
    a->r0 = (int64_t)utf8_encode(tmp, a->r < 0 ? RUNE_ERROR : (uint32_t)a->r);
    return append(t, a->b, tmp, a->r0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers as bytes, and values of fixed size by their run-time types. Structs have no padding in
// this form; fields named _ are zeros that are written and passed over.
#include "natives.h"

static uint64_t load(const uint8_t *b, unsigned size, bool big) {
    uint64_t v = 0;
    for (unsigned i = 0; i < size; i++) v |= (uint64_t)b[i] << 8 * (big ? size - 1 - i : i);
    return v;
}
static void store(uint8_t *b, unsigned size, bool big, uint64_t v) {
    for (unsigned i = 0; i < size; i++) b[i] = (uint8_t)(v >> 8 * (big ? size - 1 - i : i));
}

static NatStatus short_slice(VmG *t, int64_t size, int32_t len) {
    return vm_panicruntime(t, "index out of range [%ld] with length %d", (long)size - 1, (int)len);
}

NATIVE(encoding_binary_get) {
    if (a->b.len < a->size) return short_slice(t, a->size, a->b.len);
    a->r0 = load(a->b.ptr, (unsigned)a->size, a->big);
    return NAT_OK;
}

NATIVE(encoding_binary_put) {
    if (a->b.len < a->size) return short_slice(t, a->size, a->b.len);
    store(a->b.ptr, (unsigned)a->size, a->big, a->v);
    return NAT_OK;
}

// Bytes of a value of type t in this form; -1: not of fixed size.
static int64_t size_of(const RType *t) {
    int64_t n, sum = 0;
    switch (t->kind) {
    case RK_BOOL:
    case RK_INT8:
    case RK_INT16:
    case RK_INT32:
    case RK_INT64:
    case RK_UINT8:
    case RK_UINT16:
    case RK_UINT32:
    case RK_UINT64:
    case RK_FLOAT32:
    case RK_FLOAT64:
    case RK_COMPLEX64:
    case RK_COMPLEX128: return (int64_t)t->size;
    case RK_ARRAY: n = size_of(t->elem); return n < 0 ? n : n * (int64_t)t->len;
    case RK_STRUCT:
        for (uint32_t i = 0; i < t->nfields; i++) {
            n = size_of(t->fields[i].type);
            if (n < 0) return n;
            sum += n;
        }
        return sum;
    default: return -1;
    }
}

typedef struct Coder {
    uint8_t *b;
    bool big, decoding;
} Coder;

static void number(Coder *c, void *p, unsigned size) {
    uint64_t v = 0;
    if (c->decoding) {
        v = load(c->b, size, c->big);
        memcpy(p, &v, size);
    } else {
        memcpy(&v, p, size);
        store(c->b, size, c->big, v);
    }
    c->b += size;
}

static void value(Coder *c, const RType *t, void *p) {
    switch (t->kind) {
    case RK_BOOL:
        if (c->decoding) *(bool *)p = *c->b != 0;
        else *c->b = *(bool *)p;
        c->b++;
        break;
    case RK_ARRAY:
        for (uint64_t i = 0; i < t->len; i++) value(c, t->elem, (char *)p + i * t->elem->size);
        break;
    case RK_STRUCT:
        for (uint32_t i = 0; i < t->nfields; i++) {
            const RField *f = &t->fields[i];
            if (strcmp(f->name, "_") != 0) value(c, f->type, (char *)p + f->offset);
            else c->b += size_of(f->type);
        }
        break;
    case RK_COMPLEX64:
    case RK_COMPLEX128:
        number(c, p, (unsigned)t->size / 2);
        number(c, (char *)p + t->size / 2, (unsigned)t->size / 2);
        break;
    default: number(c, p, (unsigned)t->size); break;
    }
}

// What an argument stands for: count values of type elem at p, of size bytes each.
typedef struct Target {
    const RType *elem;
    void *p;
    int64_t count, size;
} Target;

// False: nothing of fixed size.
static bool target_of(const GoIface *v, Target *x) {
    if (!v->type) return false;
    x->elem = v->type;
    x->p = (void *)vm_ifaceptr(v);
    x->count = 1;
    if (x->elem->kind == RK_POINTER) {
        if (!v->data.p) return false;
        x->elem = x->elem->elem;
        x->p = v->data.p;
    }
    if (x->elem->kind == RK_SLICE) {
        GoSlice s;
        heap_load128(&s, x->p);
        x->elem = x->elem->elem;
        x->p = s.ptr;
        x->count = s.len;
    }
    x->size = size_of(x->elem);
    return x->size >= 0 && (x->size == 0 || x->count <= INT64_MAX / x->size);
}

NATIVE(encoding_binary_size) {
    (void)t;
    Target x;
    a->r0 = target_of(&a->v, &x) ? x.size * x.count : -1;
    return NAT_OK;
}

NATIVE(encoding_binary_settable) {
    (void)t;
    a->r0 = a->v.type && (a->v.type->kind == RK_POINTER || a->v.type->kind == RK_SLICE);
    return NAT_OK;
}

NATIVE(encoding_binary_typeName) {
    a->r0 = vm_cstr(t, a->v.type ? a->v.type->str : "<nil>");
    return NAT_OK;
}

static void all_values(VmG *t, const GoIface *v, GoSlice b, bool big, bool decoding) {
    Target x;
    if (!target_of(v, &x)) return;
    Coder c = {b.ptr, big, decoding};
    for (int64_t i = 0; i < x.count && (int64_t)b.len >= (i + 1) * x.size; i++) {
        value(&c, x.elem, (char *)x.p + (uint64_t)i * x.elem->size);
        if (i % 4096 == 4095) vm_poll(t);
    }
}

NATIVE(encoding_binary_encode) {
    if (a->b.len) memset(a->b.ptr, 0, (size_t)a->b.len);
    all_values(t, &a->v, a->b, a->big, false);
    return NAT_OK;
}

NATIVE(encoding_binary_decode) {
    all_values(t, &a->v, a->b, a->big, true);
    return NAT_OK;
}

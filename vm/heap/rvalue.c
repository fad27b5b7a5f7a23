// SPDX-License-Identifier: GPL-3.0-or-later
//
// Equality, hashes and copies of values by their run-time type.
//
// The hash of bytes mixes 16 bytes a step by a 64x64 multiplication folded on itself; maps seed it,
// so that the order of keys cannot be provoked from outside. +0 and -0 hash alike, a NaN hashes at
// random (it equals nothing, itself included).
#include "vm/heap/gomap.h"

#include "runtime/embed.h"

// Keys and operands may lie in frame slots, which are 8-aligned; in shared memory they are
// 16-aligned, and then this too is one access.
SCRIPTMEM static inline void loadany128(void *dst, const void *src) {
    *(V128u *)dst = *(const volatile V128u *)src;
}

static inline uint64_t mix(uint64_t a, uint64_t b) {
    unsigned __int128 r = (unsigned __int128)a * b;
    return (uint64_t)r ^ (uint64_t)(r >> 64);
}

static inline uint64_t read64(const uint8_t *p) {
    uint64_t v;
    memcpy(&v, p, 8);
    return v;
}

// Up to 8 bytes.
static inline uint64_t readtail(const uint8_t *p, uint64_t n) {
    uint64_t v = 0;
    if (n)  // "" may have a null pointer
        memcpy(&v, p, n);
    return v;
}

static const uint64_t K0 = 0x9e3779b97f4a7c15, K1 = 0xd1b54a32d192ed03, K2 = 0xaef17502108ef2d9;

uint64_t rvalue_hashbytes(const void *bytes, uint64_t n, uint64_t seed) {
    const uint8_t *p = bytes;
    uint64_t h = seed ^ K0, len = n;
    for (; n > 16; p += 16, n -= 16)
        h = mix(read64(p) ^ K1, read64(p + 8) ^ h);
    uint64_t a, b;
    if (n >= 8) {
        a = read64(p);
        b = read64(p + n - 8);
    } else {
        a = readtail(p, n);
        b = 0;
    }
    return mix(K2 ^ len, mix(a ^ K1, b ^ h));
}

uint64_t rvalue_hash64(uint64_t v, uint64_t seed) {
    return mix(v ^ K1, seed ^ K0);
}

static uint64_t hashfloat(double f, uint64_t seed) {
    if (f == 0)
        f = 0;  // -0 too
    if (f != f)
        return go_fastrand();
    uint64_t bits;
    memcpy(&bits, &f, 8);
    return rvalue_hash64(bits, seed);
}

static uint64_t hashiface(const GoIface *v, uint64_t seed, const RType **bad) {
    if (!v->type)
        return rvalue_hash64(0, seed);
    if (!(v->type->flags & RT_COMPARABLE)) {
        *bad = v->type;
        return 0;
    }
    const void *p = v->type->flags & RT_DIRECT ? (const void *)&v->data : v->data.p;
    return rvalue_hash(v->type, p, seed ^ v->type->hash, bad);
}

uint64_t rvalue_hash(const RType *t, const void *v, uint64_t seed, const RType **bad) {
    switch (t->kind) {
    case RK_STRING: {
        GoStr s;
        loadany128(&s, v);
        return rvalue_hashbytes(s.ptr, (uint64_t)s.len, seed);
    }
    case RK_FLOAT32:
        return hashfloat(*(const float *)v, seed);
    case RK_FLOAT64:
        return hashfloat(*(const double *)v, seed);
    case RK_COMPLEX64:
        return hashfloat(((const float *)v)[1], hashfloat(((const float *)v)[0], seed));
    case RK_COMPLEX128:
        return hashfloat(((const double *)v)[1], hashfloat(((const double *)v)[0], seed));
    case RK_INTERFACE: {
        GoIface i;
        loadany128(&i, v);
        return hashiface(&i, seed, bad);
    }
    case RK_ARRAY:
        if (t->flags & RT_PLAINEQ)
            return rvalue_hashbytes(v, t->size, seed);
        for (uint64_t i = 0; i < t->len; i++)
            seed = rvalue_hash(t->elem, (const char *)v + i * t->elem->size, seed, bad);
        return seed;
    case RK_STRUCT:
        if (t->flags & RT_PLAINEQ)
            return rvalue_hashbytes(v, t->size, seed);
        for (uint32_t i = 0; i < t->nfields; i++)
            if (strcmp(t->fields[i].name, "_") != 0)
                seed = rvalue_hash(t->fields[i].type, (const char *)v + t->fields[i].offset, seed,
                                   bad);
        return seed;
    case RK_SLICE: case RK_MAP: case RK_FUNC:
        *bad = t;
        return 0;
    default:
        return rvalue_hash64(readtail(v, t->size < 8 ? t->size : 8), seed);
    }
}

static bool ifaceequal(const GoIface *a, const GoIface *b, const RType **bad) {
    if (a->type != b->type)
        return false;
    if (!a->type)
        return true;
    if (!(a->type->flags & RT_COMPARABLE)) {
        *bad = a->type;
        return false;
    }
    if (a->type->flags & RT_DIRECT)
        return rvalue_equal(a->type, &a->data, &b->data, bad);
    return a->data.p == b->data.p && (a->type->flags & RT_PLAINEQ)
               ? true
               : rvalue_equal(a->type, a->data.p, b->data.p, bad);
}

bool rvalue_equal(const RType *t, const void *a, const void *b, const RType **bad) {
    switch (t->kind) {
    case RK_STRING: {
        GoStr x, y;
        loadany128(&x, a);
        loadany128(&y, b);
        return x.len == y.len && (x.ptr == y.ptr || memcmp(x.ptr, y.ptr, (size_t)x.len) == 0);
    }
    case RK_FLOAT32:
        return *(const float *)a == *(const float *)b;
    case RK_FLOAT64:
        return *(const double *)a == *(const double *)b;
    case RK_COMPLEX64:
        return ((const float *)a)[0] == ((const float *)b)[0] &&
               ((const float *)a)[1] == ((const float *)b)[1];
    case RK_COMPLEX128:
        return ((const double *)a)[0] == ((const double *)b)[0] &&
               ((const double *)a)[1] == ((const double *)b)[1];
    case RK_INTERFACE: {
        GoIface x, y;
        loadany128(&x, a);
        loadany128(&y, b);
        return ifaceequal(&x, &y, bad);
    }
    case RK_ARRAY:
        if (t->flags & RT_PLAINEQ)
            return memcmp(a, b, t->size) == 0;
        for (uint64_t i = 0; i < t->len; i++) {
            uint64_t off = i * t->elem->size;
            if (!rvalue_equal(t->elem, (const char *)a + off, (const char *)b + off, bad))
                return false;
        }
        return true;
    case RK_STRUCT:
        if (t->flags & RT_PLAINEQ)
            return memcmp(a, b, t->size) == 0;
        for (uint32_t i = 0; i < t->nfields; i++) {
            const RField *f = &t->fields[i];
            if (strcmp(f->name, "_") != 0 &&
                !rvalue_equal(f->type, (const char *)a + f->offset, (const char *)b + f->offset,
                              bad))
                return false;
        }
        return true;
    case RK_SLICE: case RK_MAP: case RK_FUNC:
        *bad = t;
        return false;
    default:
        return memcmp(a, b, t->size) == 0;
    }
}

// --- copies --------------------------------------------------------------------------------------

// Values of 16-aligned types hold strings, slices or interfaces at multiples of 16: each moves in
// one piece.
SCRIPTMEM static inline void copy16(void *dst, const void *src, uint64_t n) {
    for (uint64_t i = 0; i < n; i += 16)
        *(volatile V128u *)((char *)dst + i) = *(const V128u *)((const char *)src + i);
}

SCRIPTMEM static inline void copy8(void *dst, const void *src, uint64_t n) {
    for (uint64_t i = 0; i < n; i += 8)
        __atomic_store_n((uint64_t *)((char *)dst + i), *(const uint64_t *)((const char *)src + i),
                         __ATOMIC_RELAXED);
}

void heap_copy(const RType *t, void *dst, const void *src) {
    if (t->flags & RT_NOSCAN)
        memmove(dst, src, t->size);
    else if (t->align == 16)
        copy16(dst, src, t->size);
    else
        copy8(dst, src, t->size);
}

void heap_copyarray(const RType *elem, void *dst, const void *src, uint64_t n) {
    uint64_t bytes = elem->size * n;
    if (!bytes)
        return;
    if ((elem->flags & RT_NOSCAN) || dst == src) {
        memmove(dst, src, bytes);
    } else if ((uintptr_t)dst - (uintptr_t)src >= bytes) {  // forwards is safe
        if (elem->align == 16)
            copy16(dst, src, bytes);
        else
            copy8(dst, src, bytes);
    } else if (elem->align == 16) {
        for (uint64_t i = bytes; i > 0; i -= 16)
            copy16((char *)dst + i - 16, (const char *)src + i - 16, 16);
    } else {
        for (uint64_t i = bytes; i > 0; i -= 8)
            copy8((char *)dst + i - 8, (const char *)src + i - 8, 8);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order in which fmt prints the keys of a map: numbers, strings and booleans by value,
// structs and arrays part by part, interfaces by type and then value, pointers and channels by
// address. Merge sort, so that keys that compare equal (NaN, mixed types) keep the order in which
// they came.
#include <stdlib.h>

#include "stdlib/fmt/fmt.h"

static int order_int(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}
static int order_uint(uint64_t a, uint64_t b) {
    return (a > b) - (a < b);
}
static int order_float(double a, double b) {
    if (a != a || b != b) return (b != b) - (a != a); // NaN before everything else
    return (a > b) - (a < b);
}

static int order_string(const void *a, const void *b) {
    GoStr x, y;
    heap_load128(&x, a);
    heap_load128(&y, b);
    size_t n = (size_t)(x.len < y.len ? x.len : y.len);
    int c = n ? memcmp(x.ptr, y.ptr, n) : 0;
    return c ? c : order_int(x.len, y.len);
}

static int compare(const RType *t, const void *a, const void *b);

// The order of the types of keys in interfaces is not defined; this is how Go's linker happens to
// lay out the usual ones, so that programs print alike: named types, basic types, the others.
static uint32_t type_rank(const RType *t) {
    static const uint8_t ranks[] = {
        [RK_STRING] = 1,     [RK_INT8] = 2,        [RK_UINT8] = 3,    [RK_INT16] = 4,
        [RK_UINT16] = 5,     [RK_INT32] = 6,       [RK_UINT32] = 7,   [RK_INT64] = 8,
        [RK_UINT64] = 9,     [RK_INT] = 10,        [RK_UINT] = 11,    [RK_UINTPTR] = 12,
        [RK_COMPLEX64] = 13, [RK_COMPLEX128] = 14, [RK_FLOAT32] = 15, [RK_FLOAT64] = 16,
        [RK_BOOL] = 17,
    };
    if (t->kind >= sizeof ranks || !ranks[t->kind]) return 18u + t->kind;
    return *t->pkg ? 0 : ranks[t->kind];
}

static int order_iface(const void *a, const void *b) {
    GoIface x, y;
    heap_load128(&x, a);
    heap_load128(&y, b);
    if (!x.type || !y.type) return order_uint(x.type != NULL, y.type != NULL);
    if (x.type != y.type) {
        int c = order_uint(type_rank(x.type), type_rank(y.type));
        return c ? c : order_uint(x.type->id, y.type->id);
    }
    return compare(x.type, vm_ifaceptr(&x), vm_ifaceptr(&y));
}

static int order_parts(const RType *t, const char *a, const char *b) {
    int c = 0;
    if (t->kind == RK_ARRAY)
        for (uint64_t i = 0; i < t->len && !c; i++)
            c = compare(t->elem, a + i * t->elem->size, b + i * t->elem->size);
    else
        for (uint32_t i = 0; i < t->nfields && !c; i++)
            c = compare(t->fields[i].type, a + t->fields[i].offset, b + t->fields[i].offset);
    return c;
}

#define BY(order, type) order(*(const type *)a, *(const type *)b)

static int compare(const RType *t, const void *a, const void *b) {
    switch ((RKind)t->kind) {
    case RK_INT:
    case RK_INT64: return BY(order_int, int64_t);
    case RK_INT8: return BY(order_int, int8_t);
    case RK_INT16: return BY(order_int, int16_t);
    case RK_INT32: return BY(order_int, int32_t);
    case RK_BOOL:
    case RK_UINT8: return BY(order_uint, uint8_t);
    case RK_UINT16: return BY(order_uint, uint16_t);
    case RK_UINT32: return BY(order_uint, uint32_t);
    case RK_FLOAT32: return BY(order_float, float);
    case RK_FLOAT64: return BY(order_float, double);
    case RK_COMPLEX64: {
        int c = BY(order_float, float);
        return c ? c : order_float(((const float *)a)[1], ((const float *)b)[1]);
    }
    case RK_COMPLEX128: {
        int c = BY(order_float, double);
        return c ? c : order_float(((const double *)a)[1], ((const double *)b)[1]);
    }
    case RK_STRING: return order_string(a, b);
    case RK_INTERFACE: return order_iface(a, b);
    case RK_ARRAY:
    case RK_STRUCT: return order_parts(t, a, b);
    default: return BY(order_uint, uint64_t);
    }
}

uint64_t fmt_keyoffset(const RType *map) {
    uint64_t align = map->key->align;
    return (8 + align - 1) / align * align;
}

static void merge(const RType *key, const uint8_t *keys, uint64_t size, uint32_t *v, uint32_t *tmp,
                  uint32_t n) {
    if (n < 2) return;
    uint32_t half = n / 2;
    merge(key, keys, size, v, tmp, half);
    merge(key, keys, size, v + half, tmp, n - half);
    memcpy(tmp, v, half * sizeof *v);
    uint32_t i = 0, j = half, out = 0;
    while (i < half && j < n) {
        bool right = compare(key, keys + v[j] * size, keys + tmp[i] * size) < 0;
        v[out++] = right ? v[j++] : tmp[i++];
    }
    memcpy(v + out, tmp + i, (half - i) * sizeof *v);
}

uint32_t *fmt_order(const RType *t, const uint8_t *entries, uint32_t n) {
    uint32_t *v = malloc((size_t)n * 2 * sizeof *v + 1);
    if (!v) abort();
    for (uint32_t i = 0; i < n; i++) v[i] = i;
    merge(t->key, entries + fmt_keyoffset(t), t->mapentry->size, v, v + n, n);
    return v;
}

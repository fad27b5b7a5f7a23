// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sorting slices of ints, floats and strings: quicksort by the median of three, insertion sort
// for short pieces, heap sort when partitions go wrong. All loops are bounded by indexes, not by
// sentinels, so that a slice that another goroutine changes meanwhile gives a wrong order and no
// more.
#include <stdlib.h>

#include "natives.h"

static bool less_int(int64_t a, int64_t b) {
    return a < b;
}
static bool less_float(double a, double b) {
    return a < b || (a != a && b == b);
}
static bool less_str(GoStr a, GoStr b) {
    size_t n = (size_t)(a.len < b.len ? a.len : b.len);
    int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return c ? c < 0 : a.len < b.len;
}

static int64_t get_int(const int64_t *p) {
    return *p;
}
static void put_int(int64_t *p, int64_t v) {
    *p = v;
}
static double get_float(const double *p) {
    return *p;
}
static void put_float(double *p, double v) {
    *p = v;
}
static GoStr get_str(const GoStr *p) {
    GoStr s;
    heap_load128(&s, p);
    return s;
}
static void put_str(GoStr *p, GoStr v) {
    heap_store128(p, &v);
}

#define SORT(suffix, T)                                                                            \
    static void exchange_##suffix(T *a, T *b) {                                                    \
        T x = get_##suffix(a);                                                                     \
        put_##suffix(a, get_##suffix(b));                                                          \
        put_##suffix(b, x);                                                                        \
    }                                                                                              \
    static void insertion_##suffix(T *v, int32_t n) {                                              \
        for (int32_t i = 1; i < n; i++) {                                                          \
            T x = get_##suffix(v + i);                                                             \
            int32_t j = i;                                                                         \
            for (; j > 0 && less_##suffix(x, get_##suffix(v + j - 1)); j--)                        \
                put_##suffix(v + j, get_##suffix(v + j - 1));                                      \
            put_##suffix(v + j, x);                                                                \
        }                                                                                          \
    }                                                                                              \
    static void sift_##suffix(T *v, int64_t root, int64_t n) {                                     \
        for (int64_t child; (child = 2 * root + 1) < n; root = child) {                            \
            if (child + 1 < n &&                                                                   \
                less_##suffix(get_##suffix(v + child), get_##suffix(v + child + 1)))               \
                child++;                                                                           \
            if (!less_##suffix(get_##suffix(v + root), get_##suffix(v + child))) return;           \
            exchange_##suffix(v + root, v + child);                                                \
        }                                                                                          \
    }                                                                                              \
    static void heapsort_##suffix(T *v, int32_t n) {                                               \
        for (int32_t i = n / 2; i-- > 0;) sift_##suffix(v, i, n);                                  \
        for (int32_t i = n; i-- > 1;) {                                                            \
            exchange_##suffix(v, v + i);                                                           \
            sift_##suffix(v, 0, i);                                                                \
        }                                                                                          \
    }                                                                                              \
    static int32_t median_##suffix(const T *v, int32_t a, int32_t b, int32_t c) {                  \
        T x = get_##suffix(v + a), y = get_##suffix(v + b), z = get_##suffix(v + c);               \
        if (less_##suffix(y, x)) return less_##suffix(z, y) ? b : less_##suffix(z, x) ? c : a;     \
        return less_##suffix(z, x) ? a : less_##suffix(z, y) ? c : b;                              \
    }                                                                                              \
    static void quick_##suffix(T *v, int32_t n, int limit) {                                       \
        while (n > 16) {                                                                           \
            if (limit-- == 0) {                                                                    \
                heapsort_##suffix(v, n);                                                           \
                return;                                                                            \
            }                                                                                      \
            exchange_##suffix(v, v + median_##suffix(v, n / 4, n / 2, n / 4 * 3));                 \
            T pivot = get_##suffix(v);                                                             \
            int32_t i = 1, j = n - 1;                                                              \
            for (;;) {                                                                             \
                while (i <= j && less_##suffix(get_##suffix(v + i), pivot)) i++;                   \
                while (i <= j && less_##suffix(pivot, get_##suffix(v + j))) j--;                   \
                if (i >= j) break;                                                                 \
                exchange_##suffix(v + i++, v + j--);                                               \
            }                                                                                      \
            exchange_##suffix(v, v + j);                                                           \
            if (j < n - 1 - j) {                                                                   \
                quick_##suffix(v, j, limit);                                                       \
                v += j + 1;                                                                        \
                n -= j + 1;                                                                        \
            } else {                                                                               \
                quick_##suffix(v + j + 1, n - 1 - j, limit);                                       \
                n = j;                                                                             \
            }                                                                                      \
        }                                                                                          \
        insertion_##suffix(v, n);                                                                  \
    }                                                                                              \
    static void sort_##suffix(T *v, int32_t n) {                                                   \
        for (int32_t i = 1; i < n; i++) {                                                          \
            if (less_##suffix(get_##suffix(v + i), get_##suffix(v + i - 1))) {                     \
                quick_##suffix(v, n, 2 * (32 - __builtin_clz((unsigned)n | 1)));                   \
                return;                                                                            \
            }                                                                                      \
        }                                                                                          \
    }

SORT(int, int64_t)
SORT(float, double)
SORT(str, GoStr)

NATIVE(sort_Ints) {
    (void)t;
    sort_int(a->x.ptr, a->x.len);
    return NAT_OK;
}

NATIVE(sort_Float64s) {
    (void)t;
    sort_float(a->x.ptr, a->x.len);
    return NAT_OK;
}

NATIVE(sort_Strings) {
    (void)t;
    sort_str(a->x.ptr, a->x.len);
    return NAT_OK;
}

NATIVE(sort_length) {
    if (!a->slice.type || a->slice.type->kind != RK_SLICE) {
        if (!a->slice.type) return vm_panicstr(t, "reflect: call of Swapper on zero Value");
        return vm_panicstr(t, "reflect: call of Swapper on %s Value", a->slice.type->str);
    }
    a->r0 = ((const GoSlice *)vm_ifaceptr(&a->slice))->len;
    return NAT_OK;
}

NATIVE(sort_swap) {
    const RType *elem = a->slice.type->elem;
    const GoSlice *s = vm_ifaceptr(&a->slice);
    if (a->i < 0 || a->i >= s->len || a->j < 0 || a->j >= s->len)
        return vm_panicstr(t, "reflect: slice index out of range");
    char *x = (char *)s->ptr + (uint64_t)a->i * elem->size,
         *y = (char *)s->ptr + (uint64_t)a->j * elem->size;
    if (x == y) return NAT_OK;
    if (elem->size == 8) {
        void *old = *(void **)x;
        heap_store(x, *(void **)y);
        heap_store(y, old);
        return NAT_OK;
    }
    // Nothing collects between these three copies, so that the middle one needs no root.
    char small[256] __attribute__((aligned(16)));
    char *tmp =
        elem->size <= sizeof small ? small : aligned_alloc(16, (elem->size + 15) & ~(uint64_t)15);
    if (!tmp) vm_fatal(t, "out of memory");
    heap_copy(elem, tmp, x);
    heap_copy(elem, x, y);
    heap_copy(elem, y, tmp);
    if (tmp != small) free(tmp);
    return NAT_OK;
}

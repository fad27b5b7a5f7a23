// SPDX-License-Identifier: GPL-3.0-or-later
//
// Slices: make, append with Go's growth, bounds of slice expressions with Go's texts.
//
// Length and capacity are 32 bits. The backing array is written before the slice that names it is
// returned, and capacities come from the heap's size classes, as in Go.
#include "vm/exec/exec.h"

static GoSlice getslice(const Slot *s) {
    return (GoSlice){s[0].p, (int32_t)s[1].u, (int32_t)(s[1].u >> 32)};
}

// p + off, where both may be nothing: C has no sum for a null pointer.
static void *at(void *p, uint64_t off) {
    return (void *)((uintptr_t)p + off);
}

static void setslice(Slot *dst, void *p, uint64_t len, uint64_t cap) {
    dst[0].p = p;
    dst[1].u = len | cap << 32;
}

bool vm_makesliceop(VmG *t, Slot *dst, const RType *elem, int64_t len, int64_t cap) {
    uint64_t max = elem->size ? (1ull << 46) / elem->size : INT32_MAX;
    if (max > INT32_MAX)
        max = INT32_MAX;
    if (len < 0 || (uint64_t)len > max) {
        vm_throw(t, "runtime error: makeslice: len out of range");
        return false;
    }
    if (cap < len || (uint64_t)cap > max) {
        vm_throw(t, "runtime error: makeslice: cap out of range");
        return false;
    }
    setslice(dst, heap_allocarray(cache(), elem, (uint64_t)cap), (uint64_t)len, (uint64_t)cap);
    return true;
}

// Go's rule for the capacity append asks for, before rounding to a size class.
static uint64_t growcap(uint64_t old, uint64_t need) {
    enum { DOUBLE = 256 };
    uint64_t cap = old;
    if (need > old * 2)
        return need;
    if (old < DOUBLE)
        return old * 2;
    while (cap < need)
        cap += (cap + 3 * DOUBLE) >> 2;
    return cap;
}

// A copy of s with room for more elements; false: panicked.
static bool grown(VmG *t, GoSlice s, const RType *elem, uint64_t more, GoSlice *out) {
    uint64_t need = (uint64_t)(uint32_t)s.len + more, size = elem->size;
    if (need > INT32_MAX) {
        vm_throw(t, "runtime error: growslice: len out of range");
        return false;
    }
    if (size == 0) {
        *out = (GoSlice){s.ptr ? s.ptr : heap_alloc(cache(), elem), s.len, (int32_t)need};
        return true;
    }
    bool noscan = elem->flags & RT_NOSCAN;
    uint64_t cap = growcap((uint64_t)(uint32_t)s.cap, need);
    if (cap * size > 1ull << 46) {
        vm_throw(t, "runtime error: growslice: len out of range");
        return false;
    }
    cap = heap_roundsize(cap * size, noscan) / size;
    if (cap > INT32_MAX)
        cap = INT32_MAX;
    uint64_t used = (uint64_t)s.len * size;
    char *p;
    if (noscan) {
        p = heap_allocbytes(cache(), cap * size);
        memset(p + used, 0, cap * size - used);
        if (used)
            memcpy(p, s.ptr, used);
    } else {
        p = heap_allocarray(cache(), elem, cap);
        heap_copyarray(elem, p, s.ptr, (uint64_t)s.len);
    }
    *out = (GoSlice){p, s.len, (int32_t)cap};
    return true;
}

static bool roomfor(VmG *t, GoSlice *s, const RType *elem, uint64_t more) {
    return (uint64_t)s->len + more <= (uint64_t)s->cap || grown(t, *s, elem, more, s);
}

bool vm_grow(VmG *t, Slot *dst, const Slot *src, const RType *elem, int64_t more) {
    GoSlice s = getslice(src);
    if (!roomfor(t, &s, elem, (uint64_t)more))
        return false;
    setslice(dst, s.ptr, (uint64_t)s.len, (uint64_t)s.cap);
    return true;
}

bool vm_appendval(VmG *t, Slot *dst, const Slot *a, const Slot *v, const RType *elem) {
    GoSlice s = getslice(a);
    if (!roomfor(t, &s, elem, 1))
        return false;
    valstore(elem, at(s.ptr, (uint64_t)s.len * elem->size), v);
    setslice(dst, s.ptr, (uint64_t)s.len + 1, (uint64_t)s.cap);
    return true;
}

bool vm_appendslice(VmG *t, Slot *dst, const Slot *a, const Slot *b, const RType *elem) {
    GoSlice s = getslice(a), more = getslice(b);
    if (!roomfor(t, &s, elem, (uint64_t)more.len))
        return false;
    heap_copyarray(elem, at(s.ptr, (uint64_t)s.len * elem->size), more.ptr,
                   (uint64_t)more.len);
    setslice(dst, s.ptr, (uint64_t)s.len + (uint64_t)more.len, (uint64_t)s.cap);
    return true;
}

bool vm_appendstr(VmG *t, Slot *dst, const Slot *a, const Slot *b) {
    GoSlice s = getslice(a);
    const void *src = b[0].p;
    uint64_t n = b[1].u;
    if (!roomfor(t, &s, vm.prog->t_bytes->elem, n))
        return false;
    if (n)
        memmove(at(s.ptr, (uint64_t)s.len), src, n);
    setslice(dst, s.ptr, (uint64_t)s.len + n, (uint64_t)s.cap);
    return true;
}

// --- slice expressions -------------------------------------------------------------------------
// wide: x is unsigned.
static bool outofrange(VmG *t, bool wide, const char *neg, const char *fmt, int64_t x, int64_t y) {
    char buf[128];
    const char *f = x < 0 && !wide ? neg : fmt;
    int n = 0;
    for (; *f && n < (int)sizeof buf - 24; f++) {
        if (*f == 'X' && wide)
            n += snprintf(buf + n, sizeof buf - (size_t)n, "%llu", (unsigned long long)x);
        else if (*f == 'X')
            n += snprintf(buf + n, sizeof buf - (size_t)n, "%lld", (long long)x);
        else if (*f == 'Y')
            n += snprintf(buf + n, sizeof buf - (size_t)n, "%lld", (long long)y);
        else
            buf[n++] = *f;
    }
    buf[n] = 0;
    vm_throw(t, "runtime error: slice bounds out of range %s", buf);
    return false;
}

// Checks 0 <= lo <= hi <= max <= cap; what is not given has its default. what: "capacity" or
// "length".
static bool bounds(VmG *t, const Slot *ix, unsigned flags, int64_t len, int64_t cap, bool iscap,
                   int64_t out[3]) {
    int64_t lo = flags & 1 ? ix[0].i : 0, hi = flags & 2 ? ix[1].i : len, max = cap;
    bool wlo = flags & SLICE_WIDE, whi = flags & SLICE_WIDE << 1, wmax = flags & SLICE_WIDE << 2;
    if (flags & 4) {
        max = ix[2].i;
        if ((uint64_t)max > (uint64_t)cap)
            return outofrange(t, wmax, "[::X]",
                              iscap ? "[::X] with capacity Y" : "[::X] with length Y", max, cap);
        if ((uint64_t)hi > (uint64_t)max)
            return outofrange(t, whi, "[:X:]", "[:X:Y]", hi, max);
        if ((uint64_t)lo > (uint64_t)hi)
            return outofrange(t, wlo, "[X::]", "[X:Y:]", lo, hi);
    } else {
        if ((uint64_t)hi > (uint64_t)cap)
            return outofrange(t, whi, "[:X]",
                              iscap ? "[:X] with capacity Y" : "[:X] with length Y", hi, cap);
        if ((uint64_t)lo > (uint64_t)hi)
            return outofrange(t, wlo, "[X:]", "[X:Y]", lo, hi);
    }
    out[0] = lo;
    out[1] = hi;
    out[2] = max;
    return true;
}

bool vm_slice(VmG *t, Slot *dst, const Slot *src, const Slot *ix, unsigned flags,
              uint64_t elemsize) {
    GoSlice s = getslice(src);
    int64_t b[3] = {0};
    if (!bounds(t, ix, flags, s.len, s.cap, true, b))
        return false;
    uint64_t cap = (uint64_t)(b[2] - b[0]);
    setslice(dst, at(s.ptr, cap ? (uint64_t)b[0] * elemsize : 0), (uint64_t)(b[1] - b[0]),
             cap);
    return true;
}

bool vm_slicestr(VmG *t, Slot *dst, const Slot *src, const Slot *ix, unsigned flags) {
    int64_t b[3] = {0}, len = src[1].i;
    if (!bounds(t, ix, flags & ~4u, len, len, false, b))
        return false;
    dst[0].p = at(src[0].p, b[0] < len ? (uint64_t)b[0] : 0);
    dst[1].i = b[1] - b[0];
    return true;
}

bool vm_slicearr(VmG *t, Slot *dst, const Slot *src, const Slot *ix, unsigned flags,
                 const RType *arr) {
    int64_t b[3] = {0}, len = (int64_t)arr->len;
    char *p = src->p;
    if (!bounds(t, ix, flags, len, len, false, b))
        return false;
    uint64_t cap = (uint64_t)(b[2] - b[0]);
    setslice(dst, p + (cap ? (uint64_t)b[0] * arr->elem->size : 0), (uint64_t)(b[1] - b[0]), cap);
    return true;
}

void vm_clearslice(Slot *s, const RType *elem) {
    uint64_t n = (uint32_t)s[1].u * elem->size;
    if (elem->flags & RT_NOSCAN) {
        if (n)
            memset(s[0].p, 0, n);
    } else if (elem->align == 16) {
        static const Word2 zero;
        for (uint64_t i = 0; i < n; i += 16)
            heap_store128((char *)s[0].p + i, &zero);
    } else {
        for (uint64_t i = 0; i < n; i += 8)
            heap_store((char *)s[0].p + i, NULL);
    }
}

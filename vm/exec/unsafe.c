// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package unsafe at run time: whether the memory behind a pointer is what the script says it is.
//
// What a script may write through lies in the heap or among the program's own data: the bytes of
// strings that lie elsewhere are copied, and a slice without room has memory of its own made.
// An unsafe.Pointer points into a heap object in use, or nowhere into the heap. It keeps its object
// alive, so that what is found out here stays true. A U is found in an object of pointers where the
// object's type has one, in memory without pointers everywhere.
#include "vm/exec/exec.h"

typedef struct Region {
    uintptr_t base;
    uint64_t size;     // bytes
    const RType *type; // of values that fill it; NULL: no pointers
} Region;

static const RType *innermost(const RType *t) {
    while (t && t->kind == RK_ARRAY)
        t = t->elem;
    return t && (t->flags & RT_NOSCAN) ? NULL : t;
}

// The variable or object that p points into; false: none that a script may look into.
static bool region_of(const void *p, Region *r) {
    const RType *type = NULL;
    void *base = heap_find(p, &type, &r->size);
    uint64_t at = (uint64_t)((uintptr_t)p - (uintptr_t)vm.globals);
    r->base = (uintptr_t)base;
    r->type = innermost(type);
    if (base)
        return !type || type->kind < RK_HCHAN;
    const Program *prog = vm.prog;
    for (uint32_t i = 0; at < prog->globalsize && i < prog->nglobals; i++) {
        const Global *g = &prog->globals[i];
        if (at - g->offset >= g->type->size)
            continue;
        *r = (Region){(uintptr_t)vm.globals + g->offset, g->type->size, innermost(g->type)};
        return true;
    }
    for (uint32_t i = 0; i < prog->nstrings; i++) {
        const GoStr *s = &prog->strings[i];
        if ((uintptr_t)p - (uintptr_t)s->ptr >= (uint64_t)s->len)
            continue;
        *r = (Region){(uintptr_t)s->ptr, (uint64_t)s->len, NULL};
        return true;
    }
    return false;
}

// Whether a value of t has one of u at byte `off`.
static bool has_at(const RType *t, uint64_t off, const RType *u) {
    while (t != u) {
        if (t->kind == RK_ARRAY && t->elem->size) {
            off %= t->elem->size;
            t = t->elem;
            continue;
        }
        const RField *f = NULL;
        for (uint32_t i = 0; t->kind == RK_STRUCT && i < t->nfields && !f; i++)
            if (off - t->fields[i].offset < t->fields[i].type->size)
                f = &t->fields[i];
        if (!f)
            return false;
        off -= f->offset;
        t = f->type;
    }
    return off == 0;
}

// Whether bytes [off, end) of values of t, one behind the other, are those of numbers alone: no
// part of a string, say, whose length is none to be written either.
static bool numbers(const RType *t, uint64_t off, uint64_t end) {
    if (t->flags & RT_NOSCAN || off >= end)
        return true;
    if (t->kind == RK_ARRAY)
        return numbers(t->elem, off, end);
    if (t->kind != RK_STRUCT)
        return false;
    for (uint64_t base = off / t->size * t->size; base < end; base += t->size)
        for (uint32_t i = 0; i < t->nfields; i++) {
            uint64_t lo = base + t->fields[i].offset, hi = lo + t->fields[i].type->size;
            uint64_t from = off > lo ? off : lo, to = end < hi ? end : hi;
            if (from < to && !numbers(t->fields[i].type, from - lo, to - lo))
                return false;
        }
    return true;
}

// Whether n values of u stand at p.
static bool holds(const void *p, const RType *u, uint64_t n) {
    Region r;
    if (u->size == 0)
        return true;
    if (!region_of(p, &r) || (uintptr_t)p % u->align != 0)
        return false;
    uint64_t off = (uintptr_t)p - r.base;
    if (n > (r.size - off) / u->size)
        return false;
    if (u->flags & RT_NOSCAN)
        return !r.type || numbers(r.type, off, off + n * u->size);
    const RType *one = innermost(u);
    for (uint64_t i = 0; r.type && i < n; i++) {
        uint64_t at = (off + i * u->size) % r.type->size;
        bool fills = one == r.type && at == 0; // an array of what the object is an array of
        if (fills || has_at(r.type, at, u)) {
            if (fills)
                return true;
            continue;
        }
        return false;
    }
    return r.type != NULL;
}

bool vm_unsafeview(VmG *t, Slot *dst, const Slot *p, const RType *type) {
    if (p->p && !holds(p->p, type, 1)) {
        vm_throw(t, "runtime error: unsafe.Pointer: what it points to is not a %s", type->str);
        return false;
    }
    dst->p = p->p;
    return true;
}

// The pointer keeps what it points into alive, so that has to be alive now. Of other numbers, which
// are no addresses in the heap, no pointer to anything can be made.
bool vm_unsafeforge(VmG *t, Slot *dst, const Slot *n) {
    void *p = n->p;
    if (p && heap_isdead(p)) {
        vm_throw(t, "runtime error: unsafe.Pointer: the number is no variable's address");
        return false;
    }
    dst->p = p;
    return true;
}

bool vm_unsafeadd(VmG *t, Slot *dst, const Slot *p, const Slot *n) {
    Region r;
    uint64_t to = p->u + n->u;
    if (n->i != 0 && (!region_of(p->p, &r) || to - r.base >= r.size)) {
        vm_throw(t, "runtime error: unsafe.Add: result outside of what the pointer points into");
        return false;
    }
    dst->u = to;
    return true;
}

static bool lengths(VmG *t, const char *what, const Slot *p, const Slot *n, const RType *elem) {
    if (n->i < 0 || n->i > INT32_MAX)
        vm_throw(t, "runtime error: unsafe.%s: len out of range", what);
    else if (!p->p && n->i != 0)
        vm_throw(t, "runtime error: unsafe.%s: ptr is nil and len is not zero", what);
    else if (n->i != 0 && !holds(p->p, elem, n->u))
        vm_throw(t, "runtime error: unsafe.%s: len beyond what the pointer points into", what);
    else
        return true;
    return false;
}

bool vm_unsafeslice(VmG *t, Slot *dst, const Slot *p, const Slot *n, const RType *elem) {
    if (!lengths(t, "Slice", p, n, elem))
        return false;
    GoSlice s = {p->p, (int32_t)n->i, (int32_t)n->i};
    memcpy(dst, &s, sizeof s);
    return true;
}

bool vm_unsafestring(VmG *t, Slot *dst, const Slot *p, const Slot *n) {
    static const RType byte = {.kind = RK_UINT8, .size = 1, .align = 1, .flags = RT_NOSCAN};
    if (!lengths(t, "String", p, n, &byte))
        return false;
    dst[1].i = n->i;
    dst[0].p = n->i ? p->p : NULL;
    return true;
}

bool vm_unsafeslicedata(VmG *t, Slot *dst, const Slot *slice, const RType *elem) {
    GoSlice s;
    (void)t;
    memcpy(&s, slice, sizeof s);
    dst->p = s.cap == 0 && s.ptr ? heap_alloc(cache(), elem) : s.ptr;
    return true;
}

bool vm_unsafestringdata(VmG *t, Slot *dst, const Slot *string) {
    Region r;
    GoStr s;
    memcpy(&s, string, sizeof s);
    if (s.len > 0 && !region_of(s.ptr, &r))
        s = vm_str(t, s.ptr, (size_t)s.len);
    dst->p = s.len > 0 ? (void *)s.ptr : NULL;
    return true;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Interfaces: boxing, equality, assertions, and what cannot be compared or hashed.
//
// Whether a type implements an interface is looked up by method tables; the answers are kept in a
// small table of one-word entries (type, interface, answer), written and read in one piece by any
// thread.
#include "vm/exec/exec.h"

#include "vm/exec/arith.h"

enum { IMPLCACHE = 1024 };

static uint64_t implcache[IMPLCACHE];

bool vm_implements(const RType *type, const RType *iface) {
    uint64_t key = (uint64_t)type->id << 33 | (uint64_t)iface->id << 1;
    uint64_t *e = &implcache[(type->id * 31 + iface->id) % IMPLCACHE];
    uint64_t v = __atomic_load_n(e, __ATOMIC_RELAXED);
    if ((v & ~1ull) == key && key)
        return v & 1;
    bool yes = rtype_implements(type, iface, NULL);
    __atomic_store_n(e, key | yes, __ATOMIC_RELAXED);
    return yes;
}

void vm_forgetimpls(void) {
    memset(implcache, 0, sizeof implcache);
}

static bool uncomparable(VmG *t, const RType *bad) {
    vm_throw(t, "runtime error: comparing uncomparable type %s", bad->str);
    return false;
}

bool vm_mapbad(VmG *t, const RType *bad) {
    vm_throw(t, "runtime error: hash of unhashable type %s", bad->str);
    return false;
}

// The value in an interface, in memory layout.
static const void *payload(const RType *type, const Slot *iface) {
    return type->flags & RT_DIRECT ? (const void *)&iface[1] : iface[1].p;
}

bool vm_ifaceeq(VmG *t, const Slot *a, const Slot *b, bool *eq) {
    const RType *type = a[0].p, *bad = NULL;
    if (type != b[0].p) {
        *eq = false;
        return true;
    }
    if (!type) {
        *eq = true;
        return true;
    }
    if (!(type->flags & RT_COMPARABLE))
        return uncomparable(t, type);
    *eq = rvalue_equal(type, payload(type, a), payload(type, b), &bad);
    return bad ? uncomparable(t, bad) : true;
}

bool vm_ifaceeqt(VmG *t, const Slot *a, const Slot *v, const RType *type, bool *eq) {
    const RType *bad = NULL;
    *eq = a[0].p == type && rvalue_equal(type, payload(type, a), v, &bad);
    return bad ? uncomparable(t, bad) : true;
}

bool vm_eqt(VmG *t, const Slot *a, const Slot *b, const RType *type, bool *eq) {
    const RType *bad = NULL;
    *eq = rvalue_equal(type, a, b, &bad);
    return bad ? uncomparable(t, bad) : true;
}

void vm_unbox(Slot *dst, const Slot *iface, const RType *type) {
    if (type->flags & RT_DIRECT)
        *dst = iface[1];
    else
        partload(dst, iface[1].p, type->size);
}

void vm_box(VmG *t, Slot *dst, const Slot *src, const RType *type) {
    (void)t;
    void *box = heap_alloc(cache(), type);
    valstore(type, box, src);
    dst[0].p = (void *)type;
    dst[1].p = box;
}

// The package that a type's identity depends on: its own, or that of its unexported fields.
static const char *typepackage(const RType *t) {
    for (uint32_t i = 0; t->kind == RK_STRUCT && !(t->flags & RT_NAMED) && i < t->nfields; i++)
        if (t->fields[i].pkg)
            return t->fields[i].pkg;
    return t->pkg ? t->pkg : "";
}

void vm_throwassert(VmG *t, const Slot *iface, const RType *type, const RType *static_) {
    const RType *have = iface[0].p;
    const char *inter = static_ ? static_->str : "interface";
    if (!have) {
        vm_throw(t, "interface conversion: %s is nil, not %s", inter, type->str);
    } else if (type->kind == RK_INTERFACE) {
        const RMethod *missing = NULL;
        rtype_implements(have, type, &missing);
        vm_throw(t, "interface conversion: %s is not %s: missing method %s", have->str, type->str,
                 missing ? missing->name : "?");
    } else {
        const char *why = strcmp(have->str, type->str) != 0 ? ""
                          : strcmp(typepackage(have), typepackage(type)) != 0
                              ? " (types from different packages)"
                              : " (types from different scopes)";
        vm_throw(t, "interface conversion: %s is %s, not %s%s", inter, have->str, type->str, why);
    }
}

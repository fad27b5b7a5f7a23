// SPDX-License-Identifier: GPL-3.0-or-later
//
// DeepEqual. What is still to be compared waits in a list, so that depth costs no stack: all pairs
// must be equal, in whatever order. The list is a heap object, as other goroutines may change
// what is being compared and drop what it points to. Pairs of pointers, maps and slices that
// have been met are taken for equal the second time, which ends cycles; they are remembered by
// address in a hash table of numbers.
#include "stdlib/reflect/reflect.h"
#include "vm/exec/exec.h"

typedef struct Pair { // as reflect.gs declares it
    const RType *type;
    const void *a, *b;
} Pair;

typedef struct Deep {
    VmG *t;
    GoSlice todo; // of Pair
    uint64_t (*seen)[3];
    uint32_t nseen, capseen;
    uint32_t steps;
} Deep;

static void add(Deep *d, const RType *type, const void *a, const void *b) {
    if (d->todo.len == d->todo.cap) {
        int32_t cap = d->todo.cap ? d->todo.cap * 2 : 32;
        GoSlice more = vm_makeslice(d->t, reflect_types.pair, d->todo.len, cap);
        heap_copyarray(reflect_types.pair, more.ptr, d->todo.ptr, (uint64_t)d->todo.len);
        d->todo = more;
    }
    Pair p = {type, a, b};
    heap_copy(reflect_types.pair, (Pair *)d->todo.ptr + d->todo.len++, &p);
}

static uint32_t place(uint64_t (*table)[3], uint32_t cap, const uint64_t *key) {
    uint64_t h = rvalue_hashbytes(key, 24, 0);
    uint32_t i = (uint32_t)h & (cap - 1);
    while (table[i][0] && memcmp(table[i], key, 24) != 0) i = (i + 1) & (cap - 1);
    return i;
}

// Whether these two addresses have been compared as this type; from now on they have.
static bool met(Deep *d, const RType *type, const void *a, const void *b) {
    uint64_t key[3] = {(uintptr_t)type, (uintptr_t)a, (uintptr_t)b};
    if (d->nseen * 2 >= d->capseen) {
        uint32_t cap = d->capseen ? d->capseen * 2 : 32;
        uint64_t(*table)[3] = heap_allocbytes(vm_cache(d->t), cap * sizeof *table);
        memset(table, 0, cap * sizeof *table);
        for (uint32_t i = 0; i < d->capseen; i++)
            if (d->seen[i][0]) memcpy(table[place(table, cap, d->seen[i])], d->seen[i], 24);
        d->seen = table;
        d->capseen = cap;
    }
    uint32_t i = place(d->seen, d->capseen, key);
    if (d->seen[i][0]) return true;
    memcpy(d->seen[i], key, sizeof key);
    d->nseen++;
    return false;
}

// Equal by their bytes, with nothing to follow.
static bool is_flat(const RType *t) {
    return (t->flags & (RT_PLAINEQ | RT_NOSCAN)) == (RT_PLAINEQ | RT_NOSCAN);
}

// What has no parts is compared at once, the rest waits.
static bool add_part(Deep *d, const RType *type, const void *a, const void *b) {
    const RType *bad = NULL;
    switch ((RKind)type->kind) {
    case RK_ARRAY:
    case RK_STRUCT:
    case RK_SLICE:
    case RK_MAP:
    case RK_INTERFACE:
    case RK_POINTER:
        add(d, type, a, b);
        return true;
    case RK_FUNC: return !*(void *const *)a && !*(void *const *)b;
    default: return rvalue_equal(type, a, b, &bad);
    }
}

static bool elements(Deep *d, const RType *elem, const char *a, const char *b, uint64_t n) {
    if (elem->size == 0 || n == 0) return true;
    if (is_flat(elem)) return memcmp(a, b, n * elem->size) == 0;
    for (uint64_t i = 0; i < n; i++) {
        if (!add_part(d, elem, a + i * elem->size, b + i * elem->size)) return false;
        if (i % 4096 == 4095) vm_poll(d->t);
    }
    return true;
}

static bool slices(Deep *d, const RType *type, const void *a, const void *b) {
    GoSlice x, y;
    heap_load128(&x, a);
    heap_load128(&y, b);
    if (!x.ptr != !y.ptr || x.len != y.len) return false;
    if (x.ptr == y.ptr || x.len == 0) return true;
    return met(d, type, x.ptr, y.ptr) || elements(d, type->elem, x.ptr, y.ptr, (uint64_t)x.len);
}

static bool maps(Deep *d, const RType *type, GoMap *x, GoMap *y) {
    const RType *bad = NULL;
    if (!x != !y || (x && gomap_len(x) != gomap_len(y))) return false;
    if (x == y || met(d, type, x, y)) return true;
    GoMapIter it;
    memset(&it, 0, sizeof it);
    gomap_iter(type, x, &it);
    while (gomap_next(type, &it)) {
        const void *other = gomap_get(type, y, it.key, &bad);
        if (!other || !gomap_get(type, x, it.key, &bad)) return false; // the second: NaN
        if (!add_part(d, type->elem, it.val, other)) return false;
    }
    return true;
}

static bool interfaces(Deep *d, const void *a, const void *b) {
    GoIface x, y;
    heap_load128(&x, a);
    heap_load128(&y, b);
    if (x.type != y.type) return false;
    if (!x.type) return true;
    if (!(x.type->flags & RT_DIRECT)) {
        add(d, x.type, x.data.p, y.data.p);
        return true;
    }
    // The words themselves, in a box each: what a and b hold may have changed when its turn comes.
    char *box = heap_allocarray(vm_cache(d->t), reflect_types.word, 2);
    heap_store(box, x.data.p);
    heap_store(box + 8, y.data.p);
    add(d, x.type, box, box + 8);
    return true;
}

// False: different. What has to be equal too is added to the list.
static bool step(Deep *d, const RType *type, const void *a, const void *b) {
    switch ((RKind)type->kind) {
    case RK_ARRAY: return elements(d, type->elem, a, b, type->len);
    case RK_STRUCT:
        for (uint32_t i = 0; i < type->nfields; i++) {
            const RField *f = &type->fields[i];
            if (!add_part(d, f->type, (const char *)a + f->offset, (const char *)b + f->offset))
                return false;
        }
        return true;
    case RK_SLICE: return slices(d, type, a, b);
    case RK_MAP: return maps(d, type, *(void *const *)a, *(void *const *)b);
    case RK_INTERFACE: return interfaces(d, a, b);
    case RK_POINTER: {
        const void *x = *(void *const *)a, *y = *(void *const *)b;
        if (x == y) return true;
        if (!x || !y || type == reflect_types.rtype) return false;
        if (!met(d, type, x, y)) add(d, type->elem, x, y);
        return true;
    }
    default: return add_part(d, type, a, b);
    }
}

NATIVE(reflect_DeepEqual) {
    Deep d = {.t = t};
    GoIface x = a->x, y = a->y;
    bool equal = x.type == y.type;
    if (x.type && equal) add(&d, x.type, vm_ifaceptr(&a->x), vm_ifaceptr(&a->y));
    while (equal && d.todo.len > 0) {
        Pair p = ((const Pair *)d.todo.ptr)[--d.todo.len];
        equal = step(&d, p.type, p.a, p.b);
        if (++d.steps % 1024 == 0) vm_poll(t);
    }
    a = vm_args(t);
    a->r0 = equal;
    return NAT_OK;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Slices, arrays, strings and maps. A slice is read and written in one piece, so what another
// goroutine does to it meanwhile cannot lead out of its memory.
#include "runtime/embed.h"
#include "stdlib/reflect/reflect.h"
#include "vm/exec/exec.h"

static GoSlice slice_of(const Value *v) {
    GoSlice s;
    heap_load128(&s, v->ptr);
    return s;
}

static GoStr string_of(const Value *v) {
    GoStr s;
    heap_load128(&s, v->ptr);
    return s;
}

static void *pointer_in(const Value *v) {
    return *(void *const *)reflect_mem(v);
}

// A value that is this slice, of type `type`.
static Value slice_value(VmG *t, const RType *type, GoSlice s, uint64_t ro) {
    void *box = heap_alloc(vm_cache(t), type);
    heap_store128(box, &s);
    return reflect_make(type, box, FLAG_INDIR | ro | RK_SLICE);
}

static bool points_to_array(const Value *v) {
    return reflect_kind(v) == RK_POINTER && ((const RType *)v->typ)->elem->kind == RK_ARRAY;
}

VALUE_METHOD(Len) {
    const RType *type = a->v.typ;
    switch (reflect_kind(&a->v)) {
    case RK_ARRAY: a->r0 = (int64_t)type->len; return NAT_OK;
    case RK_SLICE: a->r0 = slice_of(&a->v).len; return NAT_OK;
    case RK_STRING: a->r0 = string_of(&a->v).len; return NAT_OK;
    case RK_MAP: a->r0 = gomap_len(pointer_in(&a->v)); return NAT_OK;
    case RK_CHAN: a->r0 = (int64_t)go_chan_len(pointer_in(&a->v)); return NAT_OK;
    default: break;
    }
    if (points_to_array(&a->v)) {
        a->r0 = (int64_t)type->elem->len;
        return NAT_OK;
    }
    if (reflect_kind(&a->v) == RK_POINTER)
        return vm_panicstr(t, "reflect: call of reflect.Value.Len on ptr to non-array Value");
    return reflect_badkind(t, "Len", reflect_kind(&a->v));
}

VALUE_METHOD(Cap) {
    const RType *type = a->v.typ;
    switch (reflect_kind(&a->v)) {
    case RK_ARRAY: a->r0 = (int64_t)type->len; return NAT_OK;
    case RK_SLICE: a->r0 = slice_of(&a->v).cap; return NAT_OK;
    case RK_CHAN: a->r0 = (int64_t)go_chan_cap(pointer_in(&a->v)); return NAT_OK;
    default: break;
    }
    if (points_to_array(&a->v)) {
        a->r0 = (int64_t)type->elem->len;
        return NAT_OK;
    }
    if (reflect_kind(&a->v) == RK_POINTER)
        return vm_panicstr(t, "reflect: call of reflect.Value.Cap on ptr to non-array Value");
    return reflect_badkind(t, "Cap", reflect_kind(&a->v));
}

VALUE_METHOD(Index) {
    const RType *type = a->v.typ;
    uint64_t i = (uint64_t)a->i, ro = reflect_ro(&a->v);
    switch (reflect_kind(&a->v)) {
    case RK_ARRAY:
        if (i >= type->len) return vm_panicstr(t, "reflect: array index out of range");
        a->r0 = reflect_make(type->elem, (char *)a->v.ptr + i * type->elem->size,
                             (a->v.flag & (FLAG_INDIR | FLAG_ADDR)) | ro | type->elem->kind);
        return NAT_OK;
    case RK_SLICE: {
        GoSlice s = slice_of(&a->v);
        if (i >= (uint64_t)s.len) return vm_panicstr(t, "reflect: slice index out of range");
        a->r0 = reflect_make(type->elem, (char *)s.ptr + i * type->elem->size,
                             FLAG_INDIR | FLAG_ADDR | ro | type->elem->kind);
        return NAT_OK;
    }
    case RK_STRING: {
        GoStr s = string_of(&a->v);
        if (i >= (uint64_t)s.len) return vm_panicstr(t, "reflect: string index out of range");
        a->r0 = reflect_make(vm_program(t)->t_bytes->elem, (void *)(uintptr_t)s.ptr[i],
                             ro | RK_UINT8);
        return NAT_OK;
    }
    default: return reflect_badkind(t, "Index", reflect_kind(&a->v));
    }
}

VALUE_METHOD(Bytes) {
    const RType *type = a->v.typ;
    RKind k = reflect_kind(&a->v);
    if (k == RK_SLICE) {
        if (type->elem->kind != RK_UINT8)
            return vm_panicstr(t, "reflect.Value.Bytes of non-byte slice");
        a->r0 = slice_of(&a->v);
        return NAT_OK;
    }
    if (k != RK_ARRAY) return reflect_badkind(t, "Bytes", k);
    if (type->elem->kind != RK_UINT8)
        return vm_panicstr(t, "reflect.Value.Bytes of non-byte array");
    if (!(a->v.flag & FLAG_ADDR))
        return vm_panicstr(t, "reflect.Value.Bytes of unaddressable byte array");
    if (type->len > INT32_MAX) return vm_panicruntime(t, "makeslice: len out of range");
    a->r0 = (GoSlice){a->v.ptr, (int32_t)type->len, (int32_t)type->len};
    return NAT_OK;
}

// --- slicing -------------------------------------------------------------------------------------

// What v[i:j:k] slices: an addressable array or a slice. False after a panic.
static bool sliceable(VmG *t, const Value *v, const char *method, GoSlice *s, const RType **type) {
    const RType *have = v->typ;
    switch (reflect_kind(v)) {
    case RK_SLICE:
        *s = slice_of(v);
        *type = have;
        return true;
    case RK_ARRAY:
        if (!(v->flag & FLAG_ADDR)) {
            vm_panicstr(t, "reflect.Value.%s: slice of unaddressable array", method);
            return false;
        }
        if (have->len > INT32_MAX) {
            vm_panicruntime(t, "makeslice: len out of range");
            return false;
        }
        *s = (GoSlice){v->ptr, (int32_t)have->len, (int32_t)have->len};
        *type = vm_sliceof(have->elem);
        return true;
    default: reflect_badkind(t, method, reflect_kind(v)); return false;
    }
}

// s[i:j:k] of elements of this size; the bounds have been checked.
static GoSlice subslice(GoSlice s, uint64_t size, int64_t i, int64_t j, int64_t k) {
    void *p = k > i ? (char *)s.ptr + (uint64_t)i * size : s.ptr; // not behind the memory's end
    return (GoSlice){p, (int32_t)(j - i), (int32_t)(k - i)};
}

VALUE_METHOD(Slice) {
    int64_t i = a->i, j = a->j;
    if (reflect_kind(&a->v) == RK_STRING) {
        GoStr s = string_of(&a->v);
        if (i < 0 || j < i || j > s.len)
            return vm_panicstr(t, "reflect.Value.Slice: string slice index out of bounds");
        GoStr sub = {j > i ? s.ptr + i : NULL, j - i};
        void *box = heap_alloc(vm_cache(t), a->v.typ);
        heap_store128(box, &sub);
        a->r0 = reflect_make(a->v.typ, box, FLAG_INDIR | reflect_ro(&a->v) | RK_STRING);
        return NAT_OK;
    }
    GoSlice s;
    const RType *type;
    if (!sliceable(t, &a->v, "Slice", &s, &type)) return NAT_PANIC;
    if (i < 0 || j < i || j > s.cap)
        return vm_panicstr(t, "reflect.Value.Slice: slice index out of bounds");
    a->r0 = slice_value(t, type, subslice(s, type->elem->size, i, j, s.cap), reflect_ro(&a->v));
    return NAT_OK;
}

VALUE_METHOD(Slice3) {
    int64_t i = a->i, j = a->j, k = a->k;
    GoSlice s;
    const RType *type;
    if (!sliceable(t, &a->v, "Slice3", &s, &type)) return NAT_PANIC;
    if (i < 0 || j < i || k < j || k > s.cap)
        return vm_panicstr(t, "reflect.Value.Slice3: slice index out of bounds");
    a->r0 = slice_value(t, type, subslice(s, type->elem->size, i, j, k), reflect_ro(&a->v));
    return NAT_OK;
}

VALUE_METHOD(SetLen) {
    if (!reflect_settable(t, &a->v, "SetLen") || !reflect_mustbe(t, &a->v, RK_SLICE, "SetLen"))
        return NAT_PANIC;
    GoSlice s = slice_of(&a->v);
    if (a->n < 0 || a->n > s.cap)
        return vm_panicstr(t, "reflect: slice length out of range in SetLen");
    s.len = (int32_t)a->n;
    heap_store128(a->v.ptr, &s);
    return NAT_OK;
}

VALUE_METHOD(SetCap) {
    if (!reflect_settable(t, &a->v, "SetCap") || !reflect_mustbe(t, &a->v, RK_SLICE, "SetCap"))
        return NAT_PANIC;
    GoSlice s = slice_of(&a->v);
    if (a->n < s.len || a->n > s.cap)
        return vm_panicstr(t, "reflect: slice capacity out of range in SetCap");
    s.cap = (int32_t)a->n;
    heap_store128(a->v.ptr, &s);
    return NAT_OK;
}

// --- growing and copying -------------------------------------------------------------------------

// s with room for n elements more. False after a panic.
static bool grow(VmG *t, const RType *type, GoSlice *s, int64_t n) {
    if (n < 0) {
        vm_panicstr(t, "reflect.Value.Grow: negative len");
        return false;
    }
    if (n > INT32_MAX - s->len) {
        vm_panicstr(t, "reflect.Value.Grow: slice overflow");
        return false;
    }
    Slot in[2], out[2];
    memcpy(in, s, sizeof in);
    if (!vm_grow(t, out, in, type->elem, n)) return false;
    memcpy(s, out, sizeof *s);
    return true;
}

VALUE_METHOD(Grow) {
    if (!reflect_settable(t, &a->v, "Grow") || !reflect_mustbe(t, &a->v, RK_SLICE, "Grow"))
        return NAT_PANIC;
    GoSlice s = slice_of(&a->v);
    int32_t cap = s.cap;
    if (!grow(t, a->v.typ, &s, a->n)) return NAT_PANIC;
    if (s.cap != cap) heap_store128(a->v.ptr, &s);
    return NAT_OK;
}

NATIVE(reflect_extend) {
    if (!reflect_whole(t, &a->s)) return NAT_PANIC;
    GoSlice s = slice_of(&a->s);
    if (!grow(t, a->s.typ, &s, a->n)) return NAT_PANIC;
    s.len += (int32_t)a->n;
    a->r0 = slice_value(t, a->s.typ, s, 0);
    return NAT_OK;
}

NATIVE(reflect_makeSlice) {
    Slot s[2];
    const RType *type = a->t;
    if (!vm_makesliceop(t, s, type->elem, a->len, a->cap)) return NAT_PANIC;
    GoSlice made;
    memcpy(&made, s, sizeof made);
    a->r0 = slice_value(t, type, made, 0);
    return NAT_OK;
}

// The elements of v, an array or slice, or of a string in *s; false after a panic.
static bool elements(VmG *t, const Value *v, bool dst, GoSlice *s) {
    RKind k = reflect_kind(v);
    const RType *type = v->typ;
    if (k == RK_ARRAY) {
        if (dst && !reflect_settable(t, v, "unknown method")) return false;
        int32_t n = type->len > INT32_MAX ? INT32_MAX : (int32_t)type->len;
        *s = (GoSlice){(void *)(uintptr_t)reflect_mem(v), n, n};
    } else if (k == RK_SLICE) {
        *s = slice_of(v);
    } else if (k == RK_STRING && !dst) {
        GoStr str = string_of(v);
        int32_t n = str.len > INT32_MAX ? INT32_MAX : (int32_t)str.len;
        *s = (GoSlice){(void *)(uintptr_t)str.ptr, n, n};
    } else {
        reflect_badkind(t, "reflect.Copy", k);
        return false;
    }
    return reflect_exported(t, v, "unknown method");
}

NATIVE(reflect_Copy) {
    GoSlice to, from;
    const RType *dt = a->dst.typ, *st = a->src.typ;
    if (!reflect_whole(t, &a->dst) || !reflect_whole(t, &a->src)) return NAT_PANIC;
    if (!elements(t, &a->dst, true, &to)) return NAT_PANIC;
    if (reflect_kind(&a->src) == RK_STRING && dt->elem->kind != RK_UINT8)
        return reflect_badkind(t, "reflect.Copy", RK_STRING);
    if (!elements(t, &a->src, false, &from)) return NAT_PANIC;
    if (st->kind != RK_STRING && st->elem != dt->elem)
        return vm_panicstr(t, "reflect.Copy: %s != %s", dt->elem->str, st->elem->str);
    int32_t n = to.len < from.len ? to.len : from.len;
    heap_copyarray(dt->elem, to.ptr, from.ptr, (uint64_t)n);
    a->r0 = n;
    return NAT_OK;
}

// Go has swaps of its own for these, which complain as an index expression does.
static bool is_common(const RType *t) {
    return t->kind == RK_STRING || t->size == 8 ||
           ((t->flags & RT_NOSCAN) && (t->size == 1 || t->size == 2 || t->size == 4));
}

NATIVE(reflect_swap) {
    if (!reflect_whole(t, &a->v)) return NAT_PANIC;
    GoSlice s = slice_of(&a->v);
    const RType *elem = ((const RType *)a->v.typ)->elem;
    uint64_t len = (uint64_t)s.len, bad = (uint64_t)a->i >= len ? (uint64_t)a->i : (uint64_t)a->j;
    if (bad >= len && len > 1 && is_common(elem)) {
        vm_throwindex(t, (int64_t)bad, (int64_t)len);
        return NAT_PANIC;
    }
    if (bad >= len) return vm_panicstr(t, "reflect: slice index out of range");
    Word2 small[8];
    void *tmp = elem->size <= sizeof small ? (void *)small : heap_alloc(vm_cache(t), elem);
    char *x = (char *)s.ptr + (uint64_t)a->i * elem->size;
    char *y = (char *)s.ptr + (uint64_t)a->j * elem->size;
    heap_copy(elem, tmp, x);
    heap_copy(elem, x, y);
    heap_copy(elem, y, tmp);
    return NAT_OK;
}

VALUE_METHOD(Clear) {
    const RType *type = a->v.typ;
    if (reflect_kind(&a->v) == RK_SLICE) {
        GoSlice s = slice_of(&a->v);
        Slot slots[2];
        memcpy(slots, &s, sizeof slots);
        vm_clearslice(slots, type->elem);
    } else if (reflect_kind(&a->v) == RK_MAP) {
        if (pointer_in(&a->v)) gomap_clear(type, pointer_in(&a->v));
    } else {
        return reflect_badkind(t, "Clear", reflect_kind(&a->v));
    }
    return NAT_OK;
}

// --- maps ----------------------------------------------------------------------------------------

NATIVE(reflect_makeMap) {
    const RType *type = a->t;
    a->r0 = reflect_make(type, gomap_make(vm_cache(t), type, a->n < 0 ? 0 : a->n), RK_MAP);
    return NAT_OK;
}

static NatStatus unhashable(VmG *t, const RType *bad) {
    vm_mapbad(t, bad);
    return NAT_PANIC;
}

VALUE_METHOD(MapIndex) {
    const RType *type = a->v.typ, *bad = NULL;
    if (!reflect_mustbe(t, &a->v, RK_MAP, "MapIndex")) return NAT_PANIC;
    if (!a->key.flag) return reflect_badkind(t, "reflect.Value.Type", RK_INVALID);
    uint64_t ro = reflect_ro(&a->v) | reflect_ro(&a->key);
    if (!reflect_assign(t, "reflect.Value.MapIndex", &a->key, type->key)) return NAT_PANIC;
    const void *e = gomap_get(type, pointer_in(&a->v), reflect_mem(&a->key), &bad);
    if (bad) return unhashable(t, bad);
    if (e) a->r0 = reflect_copy(t, type->elem, e, ro);
    return NAT_OK;
}

VALUE_METHOD(SetMapIndex) {
    const RType *type = a->v.typ, *bad = NULL;
    static const char what[] = "reflect.Value.SetMapIndex";
    if (!reflect_mustbe(t, &a->v, RK_MAP, "SetMapIndex") ||
        !reflect_exported(t, &a->v, "SetMapIndex") ||
        !reflect_exported(t, &a->key, "SetMapIndex") ||
        !reflect_assign(t, what, &a->key, type->key))
        return NAT_PANIC;
    GoMap *m = pointer_in(&a->v);
    if (!a->elem.flag) {
        gomap_delete(type, m, reflect_mem(&a->key), &bad);
        return bad ? unhashable(t, bad) : NAT_OK;
    }
    if (!reflect_exported(t, &a->elem, "SetMapIndex") ||
        !reflect_assign(t, what, &a->elem, type->elem))
        return NAT_PANIC;
    if (!m) {
        vm_throw(t, "assignment to entry in nil map");
        return NAT_PANIC;
    }
    void *place = gomap_set(vm_cache(t), type, m, reflect_mem(&a->key), &bad);
    if (bad) return unhashable(t, bad);
    heap_copy(type->elem, place, reflect_mem(&a->elem));
    return NAT_OK;
}

VALUE_METHOD(MapKeys) {
    const RType *type = a->v.typ;
    if (!reflect_mustbe(t, &a->v, RK_MAP, "MapKeys")) return NAT_PANIC;
    GoMap *m = pointer_in(&a->v);
    int64_t n = m ? gomap_len(m) : 0, i = 0;
    if (n > INT32_MAX) n = INT32_MAX;
    GoSlice keys = a->r0 = vm_makeslice(t, reflect_types.value, n, n);
    GoMapIter it;
    memset(&it, 0, sizeof it);
    if (m) gomap_iter(type, m, &it);
    for (; m && i < n && gomap_next(type, &it); i++) {
        Value k = reflect_copy(t, type->key, it.key, reflect_ro(&a->v));
        heap_copy(reflect_types.value, (Value *)keys.ptr + i, &k);
    }
    a->r0.len = (int32_t)i;
    return NAT_OK;
}

typedef struct Iteration { // as value.gs declares it
    GoMapIter it;
    Value of;
    uint64_t busy; // atomic: some goroutine is looking; whoever else comes is refused
} Iteration;

// Holds off other goroutines, who would mix the state of one step with another's. Acquire and
// release: the next holder sees the whole state.
static bool hold(VmG *t, Iteration *i) {
    if (!__atomic_exchange_n(&i->busy, 1, __ATOMIC_ACQUIRE)) {
        if (reflect_whole(t, &i->of)) return true;
        __atomic_store_n(&i->busy, 0, __ATOMIC_RELEASE);
    } else {
        vm_panicstr(t, "reflect: concurrent use of one MapIter");
    }
    return false;
}

NATIVE(reflect_iteration_next) {
    Iteration *i = a->i;
    if (!hold(t, i)) return NAT_PANIC;
    const RType *type = i->of.typ;
    GoMapIter it = i->it;
    GoMap *m = pointer_in(&i->of);
    if (m && !it.m) gomap_iter(type, m, &it);
    a->r0 = m && gomap_next(type, &it);
    heap_store(&i->it.key, it.key);
    heap_store(&i->it.val, it.val);
    heap_store(&i->it.m, it.m);
    heap_store(&i->it.table, it.table);
    memcpy(i->it.s, it.s, sizeof it.s);
    __atomic_store_n(&i->busy, 0, __ATOMIC_RELEASE);
    return NAT_OK;
}

NATIVE(reflect_iteration_part) {
    Iteration *i = a->i;
    if (!hold(t, i)) return NAT_PANIC;
    const RType *type = i->of.typ;
    const void *p = a->value ? i->it.val : i->it.key;
    uint64_t ro = reflect_ro(&i->of);
    __atomic_store_n(&i->busy, 0, __ATOMIC_RELEASE);
    if (!p) return vm_panicstr(t, "reflect: concurrent use of one MapIter");
    a->r0 = reflect_copy(t, a->value ? type->elem : type->key, p, ro);
    return NAT_OK;
}

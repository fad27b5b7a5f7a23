// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changing values: assignment with its checks, and the setters of each kind.
#include "stdlib/reflect/reflect.h"

bool reflect_assign(VmG *t, const char *what, Value *v, const RType *to) {
    if (!reflect_whole(t, v)) return false;
    if ((v->flag & FLAG_METHOD) && !reflect_methodvalue(t, what, v)) return false;
    const RType *from = v->typ;
    if (from == to) return true;
    if (reflect_assignable(to, from)) {
        uint64_t flag = v->flag & (FLAG_ADDR | FLAG_INDIR);
        *v = reflect_make(to, v->ptr, flag | reflect_ro(v) | to->kind);
        return true;
    }
    if (!reflect_implements(from, to)) {
        vm_panicstr(t, "%s: value of type %s is not assignable to type %s", what, from->str,
                    to->str);
        return false;
    }
    GoIface i;
    if (from->kind == RK_INTERFACE) heap_load128(&i, v->ptr);
    else i = reflect_pack(t, v);
    void *box = heap_alloc(vm_cache(t), to);
    heap_store128(box, &i);
    *v = reflect_make(to, box, FLAG_INDIR | RK_INTERFACE);
    return true;
}

// Stores v, a value of its variable's type, in memory.
static void store(const RType *type, void *dst, const Value *v) {
    heap_copy(type, dst, reflect_mem(v));
}

VALUE_METHOD(Set) {
    if (!reflect_settable(t, &a->v, "Set") || !reflect_exported(t, &a->x, "Set") ||
        !reflect_assign(t, "reflect.Set", &a->x, a->v.typ))
        return NAT_PANIC;
    store(a->v.typ, a->v.ptr, &a->x);
    return NAT_OK;
}

VALUE_METHOD(setPart) {
    const char *method = a->value ? "SetIterValue" : "SetIterKey";
    const char *what = a->value ? "reflect.MapIter.SetValue" : "reflect.MapIter.SetKey";
    if (!reflect_settable(t, &a->v, method) || !reflect_exported(t, &a->x, method) ||
        !reflect_assign(t, what, &a->x, a->v.typ))
        return NAT_PANIC;
    store(a->v.typ, a->v.ptr, &a->x);
    return NAT_OK;
}

VALUE_METHOD(SetZero) {
    if (!reflect_settable(t, &a->v, "SetZero")) return NAT_PANIC;
    Value zero = reflect_zero(t, a->v.typ);
    store(a->v.typ, a->v.ptr, &zero);
    return NAT_OK;
}

// The low bytes of a word to a variable of type t, which holds no pointer.
static void put(const RType *t, void *dst, uint64_t word) {
    switch (t->size) {
    case 1: *(uint8_t *)dst = (uint8_t)word; break;
    case 2: *(uint16_t *)dst = (uint16_t)word; break;
    case 4: *(uint32_t *)dst = (uint32_t)word; break;
    default: *(uint64_t *)dst = word; break;
    }
}

VALUE_METHOD(SetBool) {
    if (!reflect_settable(t, &a->v, "SetBool") || !reflect_mustbe(t, &a->v, RK_BOOL, "SetBool"))
        return NAT_PANIC;
    put(a->v.typ, a->v.ptr, a->x);
    return NAT_OK;
}

VALUE_METHOD(SetInt) {
    RKind k = reflect_kind(&a->v);
    if (!reflect_settable(t, &a->v, "SetInt")) return NAT_PANIC;
    if (k < RK_INT || k > RK_INT64) return reflect_badkind(t, "SetInt", k);
    put(a->v.typ, a->v.ptr, (uint64_t)a->x);
    return NAT_OK;
}

VALUE_METHOD(SetUint) {
    RKind k = reflect_kind(&a->v);
    if (!reflect_settable(t, &a->v, "SetUint")) return NAT_PANIC;
    if (k < RK_UINT || k > RK_UINTPTR) return reflect_badkind(t, "SetUint", k);
    put(a->v.typ, a->v.ptr, a->x);
    return NAT_OK;
}

VALUE_METHOD(SetFloat) {
    RKind k = reflect_kind(&a->v);
    if (!reflect_settable(t, &a->v, "SetFloat")) return NAT_PANIC;
    if (k == RK_FLOAT32) *(float *)a->v.ptr = (float)a->x;
    else if (k == RK_FLOAT64) *(double *)a->v.ptr = a->x;
    else return reflect_badkind(t, "SetFloat", k);
    return NAT_OK;
}

VALUE_METHOD(setComplexParts) {
    RKind k = reflect_kind(&a->v);
    if (!reflect_settable(t, &a->v, "SetComplex")) return NAT_PANIC;
    if (k == RK_COMPLEX64) {
        ((float *)a->v.ptr)[0] = (float)a->re;
        ((float *)a->v.ptr)[1] = (float)a->im;
    } else if (k == RK_COMPLEX128) {
        ((double *)a->v.ptr)[0] = a->re;
        ((double *)a->v.ptr)[1] = a->im;
    } else {
        return reflect_badkind(t, "SetComplex", k);
    }
    return NAT_OK;
}

VALUE_METHOD(SetString) {
    if (!reflect_settable(t, &a->v, "SetString") ||
        !reflect_mustbe(t, &a->v, RK_STRING, "SetString"))
        return NAT_PANIC;
    heap_store128(a->v.ptr, &a->x);
    return NAT_OK;
}

VALUE_METHOD(SetBytes) {
    const RType *type = a->v.typ;
    if (!reflect_settable(t, &a->v, "SetBytes") ||
        !reflect_mustbe(t, &a->v, RK_SLICE, "SetBytes"))
        return NAT_PANIC;
    if (type->elem->kind != RK_UINT8)
        return vm_panicstr(t, "reflect.Value.SetBytes of non-byte slice");
    heap_store128(a->v.ptr, &a->x);
    return NAT_OK;
}

VALUE_METHOD(SetPointer) {
    if (!reflect_settable(t, &a->v, "SetPointer") ||
        !reflect_mustbe(t, &a->v, RK_UNSAFEPOINTER, "SetPointer"))
        return NAT_PANIC;
    heap_store(a->v.ptr, a->x);
    return NAT_OK;
}

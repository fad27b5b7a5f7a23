// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values: making them, reading them, changing them.
#include "stdlib/reflect/reflect.h"
#include "vm/base/buf.h"
#include "vm/exec/exec.h"

// --- values and memory ---------------------------------------------------------------------------

uint64_t reflect_word(const RType *t, const void *mem) {
    Slot s = {.u = 0};
    memcpy(&s, mem, t->size < 8 ? t->size : 8);
    vm_extend(&s, t->kind);
    return s.u;
}

Value reflect_copy(VmG *t, const RType *type, const void *mem, uint64_t ro) {
    if (type->flags & RT_DIRECT)
        return reflect_make(type, (void *)reflect_word(type, mem), ro | type->kind);
    void *box = heap_alloc(vm_cache(t), type);
    heap_copy(type, box, mem);
    return reflect_make(type, box, ro | FLAG_INDIR | type->kind);
}

Value reflect_zero(VmG *t, const RType *type) {
    if (type->flags & RT_DIRECT) return reflect_make(type, NULL, type->kind);
    return reflect_make(type, heap_alloc(vm_cache(t), type), FLAG_INDIR | type->kind);
}

Value reflect_unpack(GoIface i) {
    if (!i.type) return (Value){0};
    uint64_t indir = i.type->flags & RT_DIRECT ? 0 : FLAG_INDIR;
    return reflect_make(i.type, i.data.p, i.type->kind | indir);
}

GoIface reflect_pack(VmG *t, const Value *v) {
    const RType *type = v->typ;
    if (!(v->flag & FLAG_INDIR)) return (GoIface){type, {.p = v->ptr}};
    if (type->flags & RT_DIRECT) return (GoIface){type, {.u = reflect_word(type, v->ptr)}};
    if (!(v->flag & (FLAG_ADDR | FLAG_VARIABLE))) return (GoIface){type, {.p = v->ptr}};
    void *box = heap_alloc(vm_cache(t), type);
    heap_copy(type, box, v->ptr);
    return (GoIface){type, {.p = box}};
}

bool reflect_isvalue(const RType *t) {
    return t == reflect_types.value && t;
}

bool reflect_look(const void *p, const RType **type, const void **mem, bool *ro) {
    const Value *v = p;
    *type = NULL;
    if (!v->flag || !reflect_isvalid(v)) return false;
    *type = v->typ;
    *mem = reflect_mem(v);
    *ro = v->flag & FLAG_RO;
    if (v->flag & FLAG_METHOD) { // printed as an address, as functions are
        *type = (*type)->methods[reflect_methodindex(v)].type;
        *mem = &v->typ;
    }
    return true;
}

// --- complaints ----------------------------------------------------------------------------------

// Methods of Value go by their names alone; of functions Go does not know the name.
static const char *prefix_of(const char *method) {
    return strpbrk(method, ". ") ? "" : "reflect.Value.";
}

NatStatus reflect_badkind(VmG *t, const char *method, RKind kind) {
    const RType *error = reflect_types.valueerror->elem;
    char *e = heap_alloc(vm_cache(t), error);
    Buf b = {0};
    buf_adds(&b, prefix_of(method));
    buf_adds(&b, method);
    GoStr s = vm_str(t, b.data, b.len);
    buf_free(&b);
    heap_store128(e + error->fields[0].offset, &s);
    *(uint64_t *)(e + error->fields[1].offset) = kind;
    return vm_panicvalue(t, (GoIface){reflect_types.valueerror, {.p = e}});
}

bool reflect_whole(VmG *t, const Value *v) {
    if (reflect_isvalid(v)) return true;
    vm_panicstr(t, "reflect: concurrent changes of one Value");
    return false;
}

bool reflect_mustbe(VmG *t, const Value *v, RKind kind, const char *method) {
    if (reflect_kind(v) == kind) return true;
    reflect_badkind(t, method, reflect_kind(v));
    return false;
}

bool reflect_exported(VmG *t, const Value *v, const char *method) {
    if (!reflect_whole(t, v)) return false;
    if (!v->flag) {
        reflect_badkind(t, method, RK_INVALID);
    } else if (v->flag & FLAG_RO) {
        vm_panicstr(t, "reflect: %s%s using value obtained using unexported field",
                    prefix_of(method), method);
    } else {
        return true;
    }
    return false;
}

bool reflect_settable(VmG *t, const Value *v, const char *method) {
    if (!reflect_exported(t, v, method)) return false;
    if (v->flag & FLAG_ADDR) return true;
    vm_panicstr(t, "reflect: %s%s using unaddressable value", prefix_of(method), method);
    return false;
}

// --- making --------------------------------------------------------------------------------------

NATIVE(reflect_ValueOf) {
    (void)t;
    a->r0 = reflect_unpack(a->i);
    return NAT_OK;
}

NATIVE(reflect_zeroOf) {
    a->r0 = reflect_zero(t, a->t);
    return NAT_OK;
}

NATIVE(reflect_newOf) {
    const RType *type = a->t;
    a->r0 = reflect_make(vm_ptrto(type), heap_alloc(vm_cache(t), type), RK_POINTER);
    return NAT_OK;
}

// Whether memory that holds values of type `have` from p - off on may be used as one of `want`.
static bool may_view(const RType *want, const RType *have, uint64_t off, uint64_t room) {
    if (want->size > room || off % want->align) return false;
    if (!have || (have->flags & RT_NOSCAN)) return want->flags & RT_NOSCAN;
    while (have->kind == RK_ARRAY) have = have->elem;
    while (want->kind == RK_ARRAY && want->len == 1) want = want->elem;
    if (off % have->size) return false;
    return want == have || want->elem == have ||
           (reflect_sameunder(want, have, false) && want->size == have->size);
}

// The object or package variable that p points into.
static char *object_at(void *p, const RType **type, uint64_t *size) {
    const Program *prog = vm.prog;
    uint64_t off = (uint64_t)((uint8_t *)p - vm.globals);
    for (uint32_t i = 0; off < prog->globalsize && i < prog->nglobals; i++) {
        const Global *g = &prog->globals[i];
        if (off - g->offset >= g->type->size) continue;
        *type = g->type;
        *size = g->type->size;
        return (char *)vm.globals + g->offset;
    }
    return p ? heap_find(p, type, size) : NULL;
}

// Whether n values of the type may be looked for at p.
static bool usable(const RType *type, void *p, uint64_t n) {
    const RType *have = NULL;
    uint64_t size = 0, off;
    char *base = object_at(p, &have, &size);
    if (!base) return false;
    off = (uint64_t)((char *)p - base);
    return may_view(type, have, off, size - off) && (size - off) / (type->size + !type->size) >= n;
}

NATIVE(reflect_newAt) {
    const RType *type = a->t;
    if (a->p && !usable(type, a->p, 1))
        return vm_panicstr(t, "reflect.NewAt: the memory was not made as a value of type %s",
                           type->str);
    a->r0 = reflect_make(vm_ptrto(type), a->p, RK_POINTER);
    return NAT_OK;
}

NATIVE(reflect_sliceAt) {
    const RType *type = a->t;
    if (a->n < 0 || a->n > INT32_MAX)
        return vm_panicruntime(t, "unsafe.Slice: len out of range");
    if (!a->p && a->n) return vm_panicruntime(t, "unsafe.Slice: ptr is nil and len is not zero");
    if (a->p && a->n && !usable(type, a->p, (uint64_t)a->n))
        return vm_panicstr(t, "reflect.SliceAt: the memory was not made as %lld values of type %s",
                           (long long)a->n, type->str);
    GoSlice s = {a->p, (int32_t)a->n, (int32_t)a->n};
    void *box = heap_alloc(vm_cache(t), vm_sliceof(type));
    heap_store128(box, &s);
    a->r0 = reflect_make(vm_sliceof(type), box, FLAG_INDIR | RK_SLICE);
    return NAT_OK;
}

// --- what a value is -----------------------------------------------------------------------------

VALUE_METHOD(Type) {
    const RType *type = a->v.typ;
    if (!a->v.flag) return reflect_badkind(t, "Type", RK_INVALID);
    if (a->v.flag & FLAG_METHOD) type = type->methods[reflect_methodindex(&a->v)].type;
    a->r0 = reflect_type(type);
    return NAT_OK;
}

VALUE_METHOD(CanAddr) {
    (void)t;
    a->r0 = (a->v.flag & FLAG_ADDR) != 0;
    return NAT_OK;
}

VALUE_METHOD(CanSet) {
    (void)t;
    a->r0 = (a->v.flag & (FLAG_ADDR | FLAG_RO)) == FLAG_ADDR;
    return NAT_OK;
}

VALUE_METHOD(CanInterface) {
    if (!a->v.flag) return reflect_badkind(t, "CanInterface", RK_INVALID);
    a->r0 = !(a->v.flag & FLAG_RO);
    return NAT_OK;
}

VALUE_METHOD(Interface) {
    if (!a->v.flag) return reflect_badkind(t, "Interface", RK_INVALID);
    if (a->v.flag & FLAG_RO)
        return vm_panicstr(t, "reflect.Value.Interface: cannot return value obtained from "
                              "unexported field or method");
    if ((a->v.flag & FLAG_METHOD) && !reflect_methodvalue(t, "Interface", &a->v)) return NAT_PANIC;
    if (reflect_kind(&a->v) == RK_INTERFACE) heap_load128(&a->r0, a->v.ptr);
    else a->r0 = reflect_pack(t, &a->v);
    return NAT_OK;
}

VALUE_METHOD(words) {
    GoIface i;
    (void)t;
    heap_load128(&i, a->v.ptr);
    a->r0 = (uint64_t)(uintptr_t)i.type;
    a->r1 = i.data.u;
    return NAT_OK;
}

VALUE_METHOD(Bool) {
    if (!reflect_mustbe(t, &a->v, RK_BOOL, "Bool")) return NAT_PANIC;
    a->r0 = *(const uint8_t *)reflect_mem(&a->v);
    return NAT_OK;
}

VALUE_METHOD(Int) {
    RKind k = reflect_kind(&a->v);
    if (k < RK_INT || k > RK_INT64) return reflect_badkind(t, "Int", k);
    a->r0 = (int64_t)reflect_word(a->v.typ, reflect_mem(&a->v));
    return NAT_OK;
}

VALUE_METHOD(Uint) {
    RKind k = reflect_kind(&a->v);
    if (k < RK_UINT || k > RK_UINTPTR) return reflect_badkind(t, "Uint", k);
    a->r0 = reflect_word(a->v.typ, reflect_mem(&a->v));
    return NAT_OK;
}

VALUE_METHOD(Float) {
    RKind k = reflect_kind(&a->v);
    const void *p = reflect_mem(&a->v);
    if (k == RK_FLOAT32) a->r0 = *(const float *)p;
    else if (k == RK_FLOAT64) a->r0 = *(const double *)p;
    else return reflect_badkind(t, "Float", k);
    return NAT_OK;
}

VALUE_METHOD(complexParts) {
    RKind k = reflect_kind(&a->v);
    const void *p = reflect_mem(&a->v);
    if (k == RK_COMPLEX64) {
        a->r0 = ((const float *)p)[0];
        a->r1 = ((const float *)p)[1];
    } else if (k == RK_COMPLEX128) {
        a->r0 = ((const double *)p)[0];
        a->r1 = ((const double *)p)[1];
    } else {
        return reflect_badkind(t, "Complex", k);
    }
    return NAT_OK;
}

VALUE_METHOD(String) {
    RKind k = reflect_kind(&a->v);
    if (k == RK_STRING) {
        heap_load128(&a->r0, a->v.ptr);
    } else if (k == RK_INVALID) {
        a->r0 = vm_cstr(t, "<invalid Value>");
    } else {
        const RType *type = a->v.typ;
        if (a->v.flag & FLAG_METHOD) type = type->methods[reflect_methodindex(&a->v)].type;
        GoStr s[3] = {vm_cstr(t, "<"), vm_cstr(t, type->str), vm_cstr(t, " Value>")};
        a->r0 = vm_concat(t, s, 3);
    }
    return NAT_OK;
}

VALUE_METHOD(IsNil) {
    const void *p = reflect_mem(&a->v);
    switch (reflect_kind(&a->v)) {
    case RK_CHAN:
    case RK_FUNC:
    case RK_MAP:
    case RK_POINTER:
    case RK_UNSAFEPOINTER:
    case RK_INTERFACE: // no type
    case RK_SLICE:
        a->r0 = !(a->v.flag & FLAG_METHOD) && !*(void *const *)p;
        return NAT_OK;
    default: return reflect_badkind(t, "IsNil", reflect_kind(&a->v));
    }
}

// -0 counts as zero, fields without a name do not count.
bool reflect_iszero(const RType *t, const void *mem) {
    Word2 zeros = {{0}};
    const RType *bad = NULL;
    switch ((RKind)t->kind) {
    case RK_STRING: {
        GoStr s;
        memcpy(&s, mem, sizeof s);
        return s.len == 0;
    }
    case RK_INTERFACE:
    case RK_SLICE:
    case RK_MAP:
    case RK_FUNC: return !*(void *const *)mem;
    case RK_ARRAY:
        for (uint64_t i = 0; t->size && i < t->len; i++)
            if (!reflect_iszero(t->elem, (const char *)mem + i * t->elem->size)) return false;
        return true;
    case RK_STRUCT:
        for (uint32_t i = 0; i < t->nfields; i++)
            if (strcmp(t->fields[i].name, "_") != 0 &&
                !reflect_iszero(t->fields[i].type, (const char *)mem + t->fields[i].offset))
                return false;
        return true;
    default: return rvalue_equal(t, mem, &zeros, &bad);
    }
}

VALUE_METHOD(IsZero) {
    if (!a->v.flag) return reflect_badkind(t, "IsZero", RK_INVALID);
    a->r0 = !(a->v.flag & FLAG_METHOD) && reflect_iszero(a->v.typ, reflect_mem(&a->v));
    return NAT_OK;
}

// A function as a program counter, which runtime.FuncForPC takes.
static uint64_t counter_of(const Closure *c) {
    const Func *fn = c->fn;
    return (uint64_t)(fn->code ? (uintptr_t)fn->code : (uintptr_t)fn) + 1;
}

// The first word of a value that is or holds a pointer.
static NatStatus pointer_of(VmG *t, const Value *v, const char *method, uint64_t *p) {
    switch (reflect_kind(v)) {
    case RK_FUNC:
        if (v->flag & FLAG_METHOD) {
            *p = (uint64_t)(uintptr_t)v->typ; // what all method values have in common: never nil
            return NAT_OK;
        }
        *p = *(const uint64_t *)reflect_mem(v);
        if (*p) *p = counter_of((const Closure *)(uintptr_t)*p);
        return NAT_OK;
    case RK_CHAN:
    case RK_MAP:
    case RK_POINTER:
    case RK_UNSAFEPOINTER:
    case RK_SLICE:
    case RK_STRING: *p = *(const uint64_t *)reflect_mem(v); return NAT_OK;
    default: return reflect_badkind(t, method, reflect_kind(v));
    }
}

VALUE_METHOD(Pointer) {
    return pointer_of(t, &a->v, "Pointer", &a->r0);
}

VALUE_METHOD(UnsafePointer) {
    uint64_t p = 0;
    NatStatus st = pointer_of(t, &a->v, "UnsafePointer", &p);
    a->r0 = (void *)(uintptr_t)p;
    return st;
}

VALUE_METHOD(UnsafeAddr) {
    if (!a->v.flag) return reflect_badkind(t, "UnsafeAddr", RK_INVALID);
    if (!(a->v.flag & FLAG_ADDR))
        return vm_panicstr(t, "reflect.Value.UnsafeAddr of unaddressable value");
    a->r0 = (uint64_t)(uintptr_t)a->v.ptr;
    return NAT_OK;
}

// --- parts ---------------------------------------------------------------------------------------

VALUE_METHOD(Addr) {
    if (!(a->v.flag & FLAG_ADDR))
        return vm_panicstr(t, "reflect.Value.Addr of unaddressable value");
    a->r0 = reflect_make(vm_ptrto(a->v.typ), a->v.ptr, (a->v.flag & FLAG_RO) | RK_POINTER);
    return NAT_OK;
}

VALUE_METHOD(Elem) {
    const RType *type = a->v.typ;
    if (reflect_kind(&a->v) == RK_INTERFACE) {
        GoIface i;
        heap_load128(&i, a->v.ptr);
        a->r0 = reflect_unpack(i);
        if (a->r0.flag) a->r0 = reflect_with(a->r0, reflect_ro(&a->v));
        return NAT_OK;
    }
    if (!reflect_mustbe(t, &a->v, RK_POINTER, "Elem")) return NAT_PANIC;
    if (type == reflect_types.rtype)
        return vm_panicstr(t, "reflect: Elem of %s: what a Type points to is not Go's", type->str);
    void *p = *(void *const *)reflect_mem(&a->v);
    if (p)
        a->r0 = reflect_make(type->elem, p, (a->v.flag & FLAG_RO) | FLAG_INDIR | FLAG_ADDR |
                                                type->elem->kind);
    return NAT_OK;
}

VALUE_METHOD(Field) {
    const RType *type = a->v.typ;
    if (!reflect_mustbe(t, &a->v, RK_STRUCT, "Field")) return NAT_PANIC;
    if ((uint64_t)a->i >= type->nfields)
        return vm_panicstr(t, "reflect: Field index out of range");
    const RField *f = &type->fields[a->i];
    uint64_t flag = (a->v.flag & (FLAG_STICKYRO | FLAG_INDIR | FLAG_ADDR)) | f->type->kind;
    if (f->pkg) flag |= f->embedded ? FLAG_EMBEDRO : FLAG_STICKYRO;
    a->r0 = reflect_make(f->type, (char *)a->v.ptr + f->offset, flag);
    return NAT_OK;
}

// --- equality ------------------------------------------------------------------------------------

static bool comparable(const RType *t, const void *mem) {
    GoIface i;
    switch ((RKind)t->kind) {
    case RK_INTERFACE:
        heap_load128(&i, mem);
        return !i.type || comparable(i.type, vm_ifaceptr(&i));
    case RK_ARRAY:
        if (!(t->flags & RT_COMPARABLE) || (t->flags & RT_PLAINEQ) || !t->size)
            return t->flags & RT_COMPARABLE;
        for (uint64_t k = 0; k < t->len; k++)
            if (!comparable(t->elem, (const char *)mem + k * t->elem->size)) return false;
        return true;
    case RK_STRUCT:
        for (uint32_t k = 0; k < t->nfields; k++)
            if (!comparable(t->fields[k].type, (const char *)mem + t->fields[k].offset))
                return false;
        return true;
    default: return t->flags & RT_COMPARABLE;
    }
}

VALUE_METHOD(Comparable) {
    (void)t;
    a->r0 = a->v.flag && !(a->v.flag & FLAG_METHOD) && comparable(a->v.typ, reflect_mem(&a->v));
    return NAT_OK;
}

VALUE_METHOD(equal) {
    const RType *bad = NULL, *type = a->v.typ;
    if (!reflect_whole(t, &a->u)) return NAT_PANIC;
    if ((a->v.flag | a->u.flag) & FLAG_METHOD || !(type->flags & RT_COMPARABLE)) bad = type;
    else a->r0 = rvalue_equal(type, reflect_mem(&a->v), reflect_mem(&a->u), &bad);
    if (bad)
        return vm_panicstr(t, "reflect.Value.Equal: values of type %s are not comparable",
                           bad->str);
    return NAT_OK;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conversions: which there are, and what they do.
#include "stdlib/reflect/reflect.h"
#include "vm/exec/arith.h"
#include "vm/exec/exec.h"

typedef enum Conv {
    CONV_NONE,
    CONV_NUMBER,  // between integers and floating-point numbers
    CONV_COMPLEX,
    CONV_RUNE,    // integer to string
    CONV_TOBYTES,
    CONV_TORUNES,
    CONV_OFBYTES,
    CONV_OFRUNES,
    CONV_ARRAYPTR, // slice to pointer to array
    CONV_ARRAY,    // slice to array
    CONV_SAME,     // the same bits
    CONV_IFACE,
} Conv;

static bool is_int(const RType *t) {
    return t->kind >= RK_INT && t->kind <= RK_UINTPTR;
}

static bool is_number(const RType *t) {
    return is_int(t) || t->kind == RK_FLOAT32 || t->kind == RK_FLOAT64;
}

static bool is_complex(const RType *t) {
    return t->kind == RK_COMPLEX64 || t->kind == RK_COMPLEX128;
}

// A slice of bytes or runes whose element type is declared nowhere.
static bool is_text(const RType *t, RKind elem) {
    return t->kind == RK_SLICE && t->elem->kind == elem && !*t->elem->pkg;
}

static Conv conversion_to_slice_kin(const RType *to, const RType *from) {
    if (from->kind != RK_SLICE) return CONV_NONE;
    if (to->kind == RK_STRING)
        return is_text(from, RK_UINT8)   ? CONV_OFBYTES
               : is_text(from, RK_INT32) ? CONV_OFRUNES
                                         : CONV_NONE;
    if (to->kind == RK_POINTER && to->elem->kind == RK_ARRAY && to->elem->elem == from->elem)
        return CONV_ARRAYPTR;
    return to->kind == RK_ARRAY && to->elem == from->elem ? CONV_ARRAY : CONV_NONE;
}

static Conv conversion(const RType *to, const RType *from) {
    enum { DIRS = RT_CHANRECV | RT_CHANSEND };
    if (is_number(from) && is_number(to)) return CONV_NUMBER;
    if (is_int(from) && to->kind == RK_STRING) return CONV_RUNE;
    if (is_complex(from) && is_complex(to)) return CONV_COMPLEX;
    if (from->kind == RK_STRING && is_text(to, RK_UINT8)) return CONV_TOBYTES;
    if (from->kind == RK_STRING && is_text(to, RK_INT32)) return CONV_TORUNES;
    Conv c = conversion_to_slice_kin(to, from);
    if (c != CONV_NONE) return c;
    if (from->kind == RK_CHAN && to->kind == RK_CHAN && (from->flags & DIRS) == DIRS &&
        from->elem == to->elem && !(reflect_hasname(to) && reflect_hasname(from)))
        return CONV_SAME;
    if (reflect_sameunder(to, from, false)) return CONV_SAME;
    if (to->kind == RK_POINTER && from->kind == RK_POINTER && !reflect_hasname(to) &&
        !reflect_hasname(from) && to != reflect_types.rtype && from != reflect_types.rtype &&
        reflect_sameunder(to->elem, from->elem, false))
        return CONV_SAME; // a Type comes from here alone
    return reflect_implements(from, to) ? CONV_IFACE : CONV_NONE;
}

NATIVE(reflect_rtype_convertibleTo) {
    (void)t;
    a->r0 = conversion(a->u, a->t) != CONV_NONE;
    return NAT_OK;
}

// A number of kind `kind` for a data word.
static Slot to_number(const RType *to, const RType *from, Slot x) {
    Slot r = x;
    bool single = from->kind == RK_FLOAT32, isfloat = single || from->kind == RK_FLOAT64;
    bool sign = from->kind <= RK_INT64;
    double f = single ? (double)x.f32 : x.f;
    if (single && to->kind == RK_FLOAT32) return x; // a signalling NaN stays one
    if (to->kind == RK_FLOAT64) {
        r.f = isfloat ? f : sign ? (double)x.i : (double)x.u;
    } else if (to->kind == RK_FLOAT32) {
        float g = isfloat ? f64tof32(f) : sign ? (float)x.i : (float)x.u;
        r.u = f32bits(g);
    } else {
        if (isfloat) r.u = to->kind >= RK_UINT ? f64tou64(f) : (uint64_t)f64tos64(f);
        vm_extend(&r, to->kind);
    }
    return r;
}

static Value complex_value(VmG *t, const RType *to, const RType *from, const void *p) {
    bool single = from->kind == RK_COMPLEX64;
    double re = single ? ((const float *)p)[0] : ((const double *)p)[0];
    double im = single ? ((const float *)p)[1] : ((const double *)p)[1];
    Value v = reflect_zero(t, to);
    if (to->kind == RK_COMPLEX64) {
        ((float *)v.ptr)[0] = f64tof32(re);
        ((float *)v.ptr)[1] = f64tof32(im);
    } else {
        ((double *)v.ptr)[0] = re;
        ((double *)v.ptr)[1] = im;
    }
    return v;
}

// Conversions between strings and slices, by the interpreter's own.
static Value text_value(VmG *t, Conv c, const RType *to, const void *mem) {
    Slot src[2] = {{.u = 0}}, dst[2];
    heap_load128(src, mem);
    switch (c) {
    case CONV_TOBYTES: vm_str2bytes(t, dst, src); break;
    case CONV_TORUNES: vm_str2runes(t, dst, src); break;
    case CONV_OFBYTES: vm_bytes2str(t, dst, src); break;
    default: vm_runes2str(t, dst, src); break;
    }
    Value v = reflect_zero(t, to);
    heap_store128(v.ptr, dst);
    return v;
}

static bool array_value(VmG *t, Conv c, const RType *to, const void *mem, Value *v) {
    GoSlice s;
    heap_load128(&s, mem);
    const RType *array = c == CONV_ARRAYPTR ? to->elem : to;
    if (array->len > (uint64_t)s.len) {
        vm_panicstr(t, "reflect: cannot convert slice with length %d to %s with length %llu",
                    (int)s.len, c == CONV_ARRAYPTR ? "pointer to array" : "array",
                    (unsigned long long)array->len);
        return false;
    }
    if (c == CONV_ARRAYPTR) {
        *v = reflect_make(to, s.ptr, RK_POINTER);
        return true;
    }
    *v = reflect_zero(t, to);
    heap_copyarray(array->elem, v->ptr, s.ptr, array->len);
    return true;
}

static Value iface_value(VmG *t, const RType *to, const Value *v) {
    GoIface i;
    if (reflect_kind(v) == RK_INTERFACE) heap_load128(&i, v->ptr);
    else i = reflect_pack(t, v);
    Value r = reflect_zero(t, to);
    heap_store128(r.ptr, &i);
    return r;
}

VALUE_METHOD(convert) {
    if (!a->v.flag) return reflect_badkind(t, "Convert", RK_INVALID);
    if ((a->v.flag & FLAG_METHOD) && !reflect_methodvalue(t, "Convert", &a->v)) return NAT_PANIC;
    const RType *to = a->t, *from = a->v.typ;
    const void *mem = reflect_mem(&a->v);
    uint64_t ro = reflect_ro(&a->v);
    Slot s = {.u = 0};
    Value v;
    Conv c = conversion(to, from);
    switch (c) {
    case CONV_NONE:
        return vm_panicstr(t,
                           "reflect.Value.Convert: value of type %s cannot be converted to type %s",
                           from->str, to->str);
    case CONV_NUMBER:
        s.u = reflect_word(from, mem);
        v = reflect_make(to, to_number(to, from, s).p, to->kind);
        break;
    case CONV_RUNE: {
        Slot str[2];
        int64_t r = (int64_t)reflect_word(from, mem);
        vm_rune2str(t, str, from->kind >= RK_UINT && r < 0 ? -1 : r);
        v = reflect_zero(t, to);
        heap_store128(v.ptr, str);
        break;
    }
    case CONV_COMPLEX: v = complex_value(t, to, from, mem); break;
    case CONV_TOBYTES:
    case CONV_TORUNES:
    case CONV_OFBYTES:
    case CONV_OFRUNES: v = text_value(t, c, to, mem); break;
    case CONV_ARRAYPTR:
    case CONV_ARRAY:
        if (!array_value(t, c, to, mem, &v)) return NAT_PANIC;
        break;
    case CONV_SAME: v = reflect_copy(t, to, mem, 0); break;
    case CONV_IFACE: v = iface_value(t, to, &a->v); break;
    }
    a->r0 = reflect_with(v, ro);
    return NAT_OK;
}

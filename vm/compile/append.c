// SPDX-License-Identifier: GPL-3.0-or-later
//
// append, and slices made of listed values (literals, variadic arguments).
#include "vm/compile/comp.h"

#include <string.h>

static Op append_op(const TInfo *ti) {
    switch ((MemKind)ti->mem) {
    case M_I8:
    case M_U8:
        return OP_APPEND_8;
    case M_I16:
    case M_U16:
        return OP_APPEND_16;
    case M_I32:
    case M_U32:
        return OP_APPEND_32;
    case M_64:
        return ti->isptr ? OP_APPEND_P : OP_APPEND_64;
    case M_128:
        return OP_APPEND_128;
    case M_T:
        break;
    }
    return OP_APPEND_T;
}

static Reg append_slice(Fn *f, CallExpr *e, Type *elem, Reg dst) {
    Reg s = gen(f, e->args[0], NOREG);
    if (is_nil(e->args[1]))
        return s;
    Reg v = gen(f, e->args[1], NOREG);
    if (tinfo(f->c, e->args[1]->type)->cls == V_STRING)
        emit(f, OP_APPENDSTR, dst, s, v);
    else
        emit_x(f, OP_APPENDS, dst, s, v, rtype_id(f->c, elem), 0);
    return dst;
}

Reg gen_append(Fn *f, CallExpr *e, Reg dst) {
    Type *elem = under(e->type)->slice.elem;
    TInfo *ti = tinfo(f->c, elem);
    uint32_t n = e->nargs - 1, id = rtype_id(f->c, elem);
    if (n == 0)
        return gen_as(f, e->args[0], e->type, dst);
    Reg out = is_dst(dst) ? dst : temp_new(f, f->c->s_string);
    uint32_t mark = temp_mark(f);
    Reg s = out;
    hoist_list(f, e->args, e->nargs);
    if (e->has_dots) {
        s = append_slice(f, e, elem, out);
        emit_move(f, out, s, 2);
        temp_release(f, mark);
        return out;
    }
    Reg *regs = ARENA_ARRAY(f->c->arena, Reg, n);
    s = gen_as(f, e->args[0], e->type, NOREG);
    for (uint32_t i = 0; i < n; i++)
        regs[i] = gen_as(f, e->args[i + 1], elem, NOREG);
    if (n > 1) {
        Reg grown = temp_new(f, f->c->s_string);
        if (n > UINT16_MAX)
            f->toolarge = true;
        emit_x(f, OP_GROW, grown, s, n, id, 0);
        s = grown;
    }
    for (uint32_t i = 0; i < n; i++) {
        Reg to = i + 1 < n ? s : out;
        emit_x(f, append_op(ti), to, s, regs[i], id, 0);
    }
    temp_release(f, mark);
    return out;
}

// --- listed values

// Numbers known now are copied from a table. Returns whether it did.
static bool store_table(Fn *f, const TInfo *ti, Reg base, const Val *v, uint32_t n) {
    uint32_t known = 0;
    if (ti->cls != V_INT && ti->cls != V_F64 && ti->cls != V_F32 && ti->cls != V_BOOL)
        return false;
    for (uint32_t i = 0; i < n; i++)
        known += v[i].e && v[i].e->cval && !const_is_zero(f, v[i].e);
    if (known < 4 || (uint64_t)n * (uint64_t)ti->size > UINT32_MAX)
        return false;
    uint8_t *bytes = arena_alloc(f->c->arena, n * (size_t)ti->size);
    for (uint32_t i = 0; i < n; i++) {
        if (!v[i].e || !v[i].e->cval)
            continue;
        uint64_t bits = const_bits(f->c, ti->type, v[i].e->cval);
        memcpy(bytes + i * (size_t)ti->size, &bits, (size_t)ti->size);
    }
    emit_x(f, OP_ST_K, base, 0, 0, comp_string(f->c, bytes, n * (size_t)ti->size), 0);
    return true;
}

void store_values(Fn *f, Type *elem, Reg base, const Val *v, uint32_t n) {
    TInfo *ti = tinfo(f->c, elem);
    bool table = store_table(f, ti, base, v, n);
    for (uint32_t i = 0; i < n; i++) {
        if (v[i].e && v[i].e->cval && ti->cls != V_IFACE && (table || const_is_zero(f, v[i].e)))
            continue;
        uint32_t mark = temp_mark(f);
        Loc l = loc_mem(base, (uint64_t)i * (uint64_t)ti->size, elem);
        l.nonnil = true;
        if (v[i].e)
            gen_to_loc(f, v[i].e, &l);
        else
            store(f, &l, val_gen(f, &v[i], elem, NOREG));
        temp_release(f, mark);
    }
}

// A new slice of these values. Built in a temporary when evaluating them could disturb dst.
Reg gen_slice_of(Fn *f, Type *slice, const Val *elems, uint32_t n, Reg dst) {
    Type *elem = under(slice)->slice.elem;
    bool direct = is_out(dst) && is_dst(dst);
    for (uint32_t i = 0; i < n; i++)
        direct = direct && !val_clobbers(f, &elems[i], elem);
    Reg s = direct ? dst : temp_new(f, f->c->s_string);
    uint32_t mark = temp_mark(f);
    Reg len = const_reg(f, n);
    emit_x(f, OP_MAKESLICE, s, len, len, rtype_id(f->c, elem), 0);
    store_values(f, elem, s, elems, n);
    temp_release(f, mark);
    if (is_dst(dst))
        emit_move(f, dst, s, 2);
    return is_dst(dst) ? dst : s;
}

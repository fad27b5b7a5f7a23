// SPDX-License-Identifier: GPL-3.0-or-later
//
// Composite literals. Structs and arrays are built in place: in their slots, or in memory fresh
// from NEW.
#include "vm/compile/comp.h"

// --- the elements of a literal

typedef struct Elem { Expr *value; int64_t index; } Elem;

static Elem *elements(Fn *f, CompositeLit *e, int64_t *len) {
    Elem *out = ARENA_ARRAY(f->c->arena, Elem, e->nelems + 1);
    int64_t next = 0;
    *len = 0;
    for (uint32_t i = 0; i < e->nelems; i++) {
        KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
        if (kv && kv->key->cval)
            const_int64(kv->key->cval->kind == CONST_INT ? kv->key->cval
                                                         : const_to_int(f->c->arena, kv->key->cval),
                        &next);
        out[i] = (Elem){kv ? kv->value : e->elems[i], next++};
        if (next > *len)
            *len = next;
    }
    return out;
}

static int32_t field_index(const Type *u, const Expr *key) {
    const Name *name = ((const Ident *)key)->name;
    for (int32_t i = 0; i < u->strct.nfields; i++)
        if (u->strct.fields[i]->name == name)
            return i;
    return 0;
}

static bool zero_const(Fn *f, const Expr *e, Type *t) {
    if (is_nil(e))
        return true;
    if (!e->cval || is_iface(t))
        return false;
    return const_is_zero(f, e);
}

// Such a field keeps its zero, whatever a literal says: only reflection sees it.
static bool is_blank(const Object *field) {
    return str_eqz(name_str(field->name), "_");
}

// Whether the literal writes every byte of its value by whole slots, so that nothing needs
// zeroing first.
static bool covers(Fn *f, CompositeLit *e) {
    const Type *u = under(e->type);
    if (u->kind == TYPE_ARRAY) {
        TInfo *ti = tinfo(f->c, u->array.elem);
        return ti->size % 8 == 0 && ti->cls != V_AGG && e->nkeys == 0 && e->nelems == u->array.len;
    }
    int64_t sum = 0;
    for (int32_t i = 0; i < u->strct.nfields; i++) {
        TInfo *ti = tinfo(f->c, u->strct.fields[i]->type);
        if (ti->size % 8 != 0 || ti->cls == V_AGG || is_blank(u->strct.fields[i]))
            return false;
        sum += ti->size;
    }
    return e->nelems == (uint32_t)u->strct.nfields && sum == tinfo(f->c, e->type)->size;
}

static void put(Fn *f, Expr *value, const Loc *l, bool zeroed) {
    Expr *x = ast_unparen(value);
    Reg r;
    if (overridden(f, value, &r)) {
        gen_to_loc(f, value, l);
        return;
    }
    if (zeroed && zero_const(f, x, l->type))
        return;
    uint32_t mark = temp_mark(f);
    if (x->kind == NODE_COMPOSITE_LIT && tinfo(f->c, x->type)->cls == V_AGG && !is_iface(l->type))
        gen_composite_loc(f, (CompositeLit *)x, l, zeroed);
    else
        gen_to_loc(f, value, l);
    temp_release(f, mark);
}

static void hoist_elements(Fn *f, CompositeLit *e) {
    Expr **list = ARENA_ARRAY(f->c->arena, Expr *, e->nelems + 1);
    if (e->nelems < 2)
        return;
    for (uint32_t i = 0; i < e->nelems; i++) {
        KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
        list[i] = kv ? kv->value : e->elems[i];
    }
    hoist_list(f, list, e->nelems);
}

static void build(Fn *f, CompositeLit *e, const Loc *l, bool zeroed);

// A struct or array into l, which the literal's elements do not read. Memory is fresh, so it is
// zero.
void gen_composite_loc(Fn *f, CompositeLit *e, const Loc *l, bool zeroed) {
    uint32_t overrides = f->overrides.len;
    hoist_elements(f, e);
    build(f, e, l, zeroed);
    f->overrides.len = overrides;
}

static void build(Fn *f, CompositeLit *e, const Loc *l, bool zeroed) {
    Type *u = under(e->type);
    TInfo *ti = tinfo(f->c, e->type);
    if (l->kind == L_MEM)
        zeroed = true;
    if (!zeroed && !covers(f, e)) {
        if (l->kind == L_REG) {
            emit_zero(f, l->base, ti->slots);
        } else {
            Reg z = gen_zero(f, e->type, NOREG);
            store(f, l, z);
        }
        zeroed = true;
    }
    if (u->kind == TYPE_ARRAY && l->kind == L_MEM && e->nkeys == 0 && e->nelems > 0) {
        Val *v = ARENA_ARRAY(f->c->arena, Val, e->nelems);
        for (uint32_t i = 0; i < e->nelems; i++)
            v[i] = (Val){e->elems[i], NOREG, e->elems[i]->type};
        store_values(f, u->array.elem, loc_addr(f, l, NOREG), v, e->nelems);
        return;
    }
    if (u->kind == TYPE_ARRAY) {
        int64_t len;
        Elem *el = elements(f, e, &len);
        uint64_t size = (uint64_t)tinfo(f->c, u->array.elem)->size;
        for (uint32_t i = 0; i < e->nelems; i++) {
            uint32_t mark = temp_mark(f);
            Loc x = loc_field(f, *l, (uint64_t)el[i].index * size, u->array.elem);
            put(f, el[i].value, &x, zeroed);
            temp_release(f, mark);
        }
        return;
    }
    for (uint32_t i = 0; i < e->nelems; i++) {
        KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
        int32_t k = kv ? field_index(u, kv->key) : (int32_t)i;
        uint32_t mark = temp_mark(f);
        Expr *value = kv ? kv->value : e->elems[i];
        Loc x = loc_field(f, *l, (uint64_t)type_field_offset(u, k), u->strct.fields[k]->type);
        if (is_blank(u->strct.fields[k]))
            gen_effect(f, value);
        else
            put(f, value, &x, zeroed);
        temp_release(f, mark);
    }
}

// --- maps and slices

static Reg gen_map_lit(Fn *f, CompositeLit *e, Reg dst) {
    const Type *u = under(e->type);
    Reg m = temp_new(f, f->c->s_ptr);
    uint32_t mark = temp_mark(f);
    (void)dst;
    emit_x(f, OP_MAKEMAP, m, const_reg(f, e->nelems), 0, rtype_id(f->c, e->type), 0);
    temp_release(f, mark);
    for (uint32_t i = 0; i < e->nelems; i++) {
        KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
        if (!kv)
            continue;
        uint32_t overrides = f->overrides.len;
        hoist_call(f, kv->key, kv->value);
        Reg key = gen_as(f, kv->key, u->map.key, NOREG);
        Loc l = {.kind = L_MAP, .base = m, .index = key, .type = u->map.elem, .ctype = e->type};
        store(f, &l, gen_as(f, kv->value, u->map.elem, NOREG));
        f->overrides.len = overrides;
        temp_release(f, mark);
    }
    return m;
}

static Reg gen_slice_lit(Fn *f, CompositeLit *e, Reg dst) {
    Type *elem = under(e->type)->slice.elem;
    int64_t len;
    Elem *el = elements(f, e, &len);
    hoist_elements(f, e);
    if (e->nkeys == 0) {
        Val *v = ARENA_ARRAY(f->c->arena, Val, e->nelems + 1);
        for (uint32_t i = 0; i < e->nelems; i++)
            v[i] = (Val){el[i].value, NOREG, el[i].value->type};
        return gen_slice_of(f, e->type, v, e->nelems, dst);
    }
    Reg s = temp_new(f, f->c->s_string);
    uint32_t mark = temp_mark(f);
    Reg n = const_reg(f, (uint64_t)len);
    emit_x(f, OP_MAKESLICE, s, n, n, rtype_id(f->c, elem), 0);
    for (uint32_t i = 0; i < e->nelems; i++) {
        Loc l = loc_mem(s, (uint64_t)el[i].index * (uint64_t)tinfo(f->c, elem)->size, elem);
        l.nonnil = true;
        put(f, el[i].value, &l, true);
        temp_release(f, mark);
    }
    return s;
}

// --- as values

// &T{...}, also when T is elided inside another literal.
Reg gen_composite_ptr(Fn *f, CompositeLit *e, Reg dst) {
    Type *t = e->type;
    (void)dst;
    if (under(t)->kind == TYPE_POINTER) {
        CompositeLit *copy = ARENA_NEW(f->c->arena, CompositeLit);
        t = under(t)->pointer.elem;
        *copy = *e;
        copy->type = t;
        e = copy;
    }
    Reg p = temp_new(f, f->c->s_ptr);
    emit_w(f, OP_NEW, p, rtype_id(f->c, t));
    uint32_t mark = temp_mark(f);
    Loc l = loc_mem(p, 0, t);
    l.nonnil = true;
    if (tinfo(f->c, t)->cls == V_AGG)
        gen_composite_loc(f, e, &l, true);
    else
        store(f, &l, gen_composite(f, e, NOREG));
    temp_release(f, mark);
    return p;
}

Reg gen_composite(Fn *f, CompositeLit *e, Reg dst) {
    const Type *u = under(e->type);
    switch (u->kind) {
    case TYPE_POINTER:
        return gen_composite_ptr(f, e, dst);
    case TYPE_MAP:
        return gen_map_lit(f, e, dst);
    case TYPE_SLICE: {
        uint32_t overrides = f->overrides.len;
        Reg s = gen_slice_lit(f, e, dst);
        f->overrides.len = overrides;
        return s;
    }
    default:
        break;
    }
    bool direct = is_dst(dst) && is_out(dst) && !clobbers(f, &e->expr);
    Reg r = direct ? dst : temp_new(f, tinfo(f->c, e->type)->shape);
    Loc l = loc_reg(r, e->type);
    gen_composite_loc(f, e, &l, false);
    return r;
}

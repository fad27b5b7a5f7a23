// SPDX-License-Identifier: GPL-3.0-or-later
//
// Locations: where a value is, and moving it between there and slots.
//
// A Loc is made by evaluating the operands of an expression (pointers, indexes, keys) into
// registers; load and store then emit the access itself, once or (for x op= y) both. Bounds and
// nil checks are part of the access.
#include "vm/compile/comp.h"

Loc loc_reg(Reg r, Type *type) {
    return (Loc){.kind = L_REG, .base = r, .type = type};
}

Loc loc_mem(Reg p, uint64_t off, Type *type) {
    return (Loc){.kind = L_MEM, .base = p, .off = off, .type = type};
}

static Loc box_loc(Reg p, Type *type) {
    Loc l = loc_mem(p, 0, type);
    l.nonnil = true;
    return l;
}

// --- pieces

// Makes l's offset fit an instruction.
static Loc near_mem(Fn *f, const Loc *l) {
    Loc n = *l;
    if (l->off > UINT16_MAX) {
        n.base = temp_new(f, f->c->s_ptr);
        n.off = 0;
        if (l->off > UINT32_MAX)
            f->toolarge = true;
        emit_x(f, OP_ADDPW, n.base, l->base, 0, (uint32_t)l->off, 0);
    }
    return n;
}

static Loc near_frame(const Loc *l) {
    Loc n = *l;
    n.base = (Reg)(l->base + l->off / 8);
    n.off = l->off % 8;
    return n;
}

static bool is_full(const TInfo *ti) {
    return ti->mem >= M_64;
}

bool is_wide(Fn *f, const Expr *e) {
    const TInfo *ti = tinfo(f->c, e->type);
    return !e->cval && ti->cls == V_INT && ti->bits == 64 && !ti->is_signed;
}

void note_index(Fn *f, bool wide) {
    if (wide && !f->dead)
        VEC_PUSH(&f->uindexes, f->code.len);
}

static void elem_addr(Fn *f, const Loc *l, Reg dst) {
    Pos saved = f->pos;
    f->pos = l->at ? l->at : f->pos;
    note_index(f, l->uindex);
    emit_x(f, OP_IDXADDR, dst, l->base, l->index, (uint32_t)tinfo(f->c, l->type)->size, 0);
    f->pos = saved;
}

static Loc elem_mem(Fn *f, const Loc *l) {
    Reg p = temp_new(f, f->c->s_ptr);
    elem_addr(f, l, p);
    return box_loc(p, l->type);
}

static Loc global_mem(Fn *f, const Loc *l) {
    Reg p = temp_new(f, f->c->s_ptr);
    emit_w(f, OP_GADDR, p, (int64_t)l->off);
    return box_loc(p, l->type);
}

// Emits the map instruction of the family base (MAPGET, MAPGETOK, MAPSET, in the order plain,
// _64, _STR).
Reg map_access(Fn *f, const Loc *l, Op base, Reg dst) {
    const Type *m = under(l->ctype);
    TInfo *k = tinfo(f->c, m->map.key);
    Op op = base;
    if ((k->cls == V_INT && k->bits == 64) || k->cls == V_PTR)
        op = base == OP_MAPSET ? OP_MAPSET_64 : base == OP_MAPGET ? OP_MAPGET_64 : OP_MAPGETOK_64;
    else if (k->cls == V_STRING)
        op = base == OP_MAPSET   ? OP_MAPSET_STR
             : base == OP_MAPGET ? OP_MAPGET_STR
                                 : OP_MAPGETOK_STR;
    emit_x(f, op, dst, l->base, l->index, rtype_id(f->c, l->ctype), 0);
    return dst;
}

static Loc map_mem(Fn *f, const Loc *l, Op op) {
    return box_loc(map_access(f, l, op, temp_new(f, f->c->s_ptr)), l->type);
}

// --- loading

static Reg load_mem(Fn *f, const Loc *l, Reg dst) {
    TInfo *ti = tinfo(f->c, l->type);
    uint32_t mark = temp_mark(f);
    Loc n = near_mem(f, l);
    if (!is_dst(dst)) {
        temp_release(f, mark);
        dst = temp_new(f, ti->shape);
    }
    if (ti->size == 0) {
        if (!n.nonnil)
            emit(f, OP_NILCHK, n.base, 0, 0);
        emit_zero(f, dst, 1);
    } else if (ti->mem == M_T) {
        emit_x(f, OP_LD_T, dst, n.base, (unsigned)n.off, rtype_id(f->c, l->type), 0);
    } else {
        emit(f, (Op)(OP_LD_I8 + ti->mem), dst, n.base, (unsigned)n.off);
    }
    return dst;
}

static Reg load_frame(Fn *f, const Loc *l, Reg dst) {
    TInfo *ti = tinfo(f->c, l->type);
    Loc n = near_frame(l);
    if (ti->size == 0) {
        dst = reg_for(f, dst, ti);
        emit_zero(f, dst, 1);
        return dst;
    }
    if (n.off == 0 && is_full(ti)) {
        if (is_dst(dst))
            emit_move(f, dst, n.base, ti->slots);
        return is_dst(dst) ? dst : n.base;
    }
    dst = reg_for(f, dst, ti);
    if (ti->mem < M_64)
        emit(f, (Op)(OP_LDF_I8 + ti->mem), dst, n.base, (unsigned)n.off);
    else
        emit_x(f, OP_LDF_N, dst, n.base, (unsigned)n.off, (uint32_t)ti->size, 0);
    return dst;
}

// The array of an L_FRAMEX in whole slots: a copy when it is not aligned to them.
static Reg frame_array(Fn *f, const Loc *l) {
    Loc n = near_frame(l);
    if (n.off == 0)
        return n.base;
    TInfo *ti = tinfo(f->c, l->ctype);
    Reg t = temp_new(f, ti->shape);
    emit_x(f, OP_LDF_N, t, n.base, (unsigned)n.off, (uint32_t)ti->size, 0);
    return t;
}

static Reg load_framex(Fn *f, const Loc *l, Reg dst) {
    TInfo *ti = tinfo(f->c, l->type);
    Reg a = frame_array(f, l);
    dst = reg_for(f, dst, ti);
    Op op = ti->mem <= M_64 ? (Op)(OP_LDFX_I8 + ti->mem) : OP_LDFX_N;
    note_index(f, l->uindex);
    emit_x(f, op, dst, a, l->index, (uint32_t)l->len, (uint32_t)ti->size);
    return dst;
}

Reg load(Fn *f, const Loc *l, Reg dst) {
    TInfo *ti = tinfo(f->c, l->type);
    Loc m;
    switch ((LocKind)l->kind) {
    case L_REG:
        if (is_dst(dst))
            emit_move(f, dst, l->base, ti->slots);
        return is_dst(dst) ? dst : l->base;
    case L_FRAME:
        return load_frame(f, l, dst);
    case L_FRAMEX:
        return load_framex(f, l, dst);
    case L_MEM:
        return load_mem(f, l, dst);
    case L_GLOBAL:
        if (ti->mem == M_T) {
            m = global_mem(f, l);
            return load_mem(f, &m, dst);
        }
        dst = reg_for(f, dst, ti);
        emit_w(f, (Op)(OP_LDG_I8 + ti->mem), dst, (int64_t)l->off);
        return dst;
    case L_ELEM:
        if (ti->mem == M_T) {
            m = elem_mem(f, l);
            return load_mem(f, &m, dst);
        }
        dst = reg_for(f, dst, ti);
        note_index(f, l->uindex);
        emit(f, (Op)(OP_IDX_I8 + ti->mem), dst, l->base, l->index);
        return dst;
    case L_MAP:
        m = map_mem(f, l, OP_MAPGET);
        return load_mem(f, &m, dst);
    case L_BLANK:
        break;
    }
    return temp_new(f, ti->shape);
}

Reg load_release(Fn *f, const Loc *l, Reg dst, uint32_t mark) {
    bool reads_first =
        l->kind == L_MEM || l->kind == L_GLOBAL || l->kind == L_ELEM || l->kind == L_MAP;
    if (!is_dst(dst) && reads_first) {
        temp_release(f, mark);
        dst = temp_new(f, tinfo(f->c, l->type)->shape);
    }
    return load(f, l, dst);
}

// --- storing

// The instruction of a family that begins with op8: 8, 16, 32, 64, and with pointers P and 128.
static Op store_op(Op op8, const TInfo *ti) {
    static const uint8_t step[] = {0, 0, 1, 1, 2, 2, 3, 5};
    return (Op)(op8 + step[ti->mem] + (ti->mem == M_64 && ti->isptr));
}

static void store_mem(Fn *f, const Loc *l, Reg src) {
    TInfo *ti = tinfo(f->c, l->type);
    Loc n = near_mem(f, l);
    if (ti->size == 0) {
        if (!n.nonnil)
            emit(f, OP_NILCHK, n.base, 0, 0);
    } else if (ti->mem == M_T) {
        emit_x(f, OP_ST_T, n.base, (unsigned)n.off, src, rtype_id(f->c, l->type), 0);
    } else {
        emit(f, store_op(OP_ST_8, ti), n.base, (unsigned)n.off, src);
    }
}

static void store_frame(Fn *f, const Loc *l, Reg src) {
    TInfo *ti = tinfo(f->c, l->type);
    Loc n = near_frame(l);
    if (ti->size == 0)
        return;
    if (n.off == 0 && is_full(ti) && ti->size % 8 == 0)
        emit_move(f, n.base, src, ti->slots);
    else if (ti->mem < M_64)
        emit(f, (Op)(OP_STF_8 + ti->mem / 2), n.base, (unsigned)n.off, src);
    else
        emit_x(f, OP_STF_N, n.base, (unsigned)n.off, src, (uint32_t)ti->size, 0);
}

static void store_framex(Fn *f, const Loc *l, Reg src) {
    TInfo *ti = tinfo(f->c, l->type);
    Reg a = frame_array(f, l);
    Op op = ti->mem <= M_64 ? (Op)(OP_STFX_8 + (ti->mem == M_64 ? 3 : ti->mem / 2)) : OP_STFX_N;
    note_index(f, l->uindex);
    emit_x(f, op, a, l->index, src, (uint32_t)l->len, (uint32_t)ti->size);
    Loc n = near_frame(l);
    if (n.off != 0)
        emit_x(f, OP_STF_N, n.base, (unsigned)n.off, a, (uint32_t)tinfo(f->c, l->ctype)->size, 0);
}

void store(Fn *f, const Loc *l, Reg src) {
    TInfo *ti = tinfo(f->c, l->type);
    uint32_t mark = temp_mark(f);
    Pos saved = f->pos;
    f->pos = l->at ? l->at : f->pos;
    Loc m;
    switch ((LocKind)l->kind) {
    case L_REG:
        emit_move(f, l->base, src, ti->slots);
        break;
    case L_FRAME:
        store_frame(f, l, src);
        break;
    case L_FRAMEX:
        store_framex(f, l, src);
        break;
    case L_MEM:
        store_mem(f, l, src);
        break;
    case L_GLOBAL:
        if (ti->mem == M_T) {
            m = global_mem(f, l);
            store_mem(f, &m, src);
        } else {
            emit_w(f, store_op(OP_STG_8, ti), src, (int64_t)l->off);
        }
        break;
    case L_ELEM:
        if (ti->mem == M_T) {
            m = elem_mem(f, l);
            store_mem(f, &m, src);
        } else {
            note_index(f, l->uindex);
            emit(f, store_op(OP_SIDX_8, ti), l->base, l->index, src);
        }
        break;
    case L_MAP:
        m = map_mem(f, l, OP_MAPSET);
        store_mem(f, &m, src);
        break;
    case L_BLANK:
        break;
    }
    if (l->outer)
        store(f, l->outer, l->whole);
    f->pos = saved;
    temp_release(f, mark);
}

// --- addresses

Reg loc_addr(Fn *f, const Loc *l, Reg dst) {
    if (l->kind == L_MEM && l->off == 0 && l->nonnil) {
        if (is_dst(dst))
            emit_move(f, dst, l->base, 1);
        return is_dst(dst) ? dst : l->base;
    }
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_ptr);
    switch ((LocKind)l->kind) {
    case L_MEM:
        if (l->off > UINT16_MAX)
            emit_x(f, OP_ADDPW, dst, l->base, 0, (uint32_t)l->off, 0);
        else
            emit(f, OP_ADDP, dst, l->base, (unsigned)l->off);
        break;
    case L_GLOBAL:
        emit_w(f, OP_GADDR, dst, (int64_t)l->off);
        break;
    case L_ELEM:
        elem_addr(f, l, dst);
        break;
    default:
        comp_error(f->c, f->pos, "internal compiler error: address of a value in registers");
        break;
    }
    return dst;
}

Loc loc_deref(Fn *f, Loc l) {
    Type *elem = type_deref(l.type);
    return loc_mem(load(f, &l, NOREG), 0, elem);
}

Loc loc_field(Fn *f, Loc l, uint64_t off, Type *type) {
    switch ((LocKind)l.kind) {
    case L_REG:
        l.kind = L_FRAME;
        l.off = 0;
        break;
    case L_ELEM:
        l = elem_mem(f, &l);
        break;
    case L_MAP:
        l = map_mem(f, &l, OP_MAPGET);
        break;
    case L_FRAMEX: {
        Loc *outer = ARENA_NEW(f->c->arena, Loc);
        *outer = l;
        Reg r = temp_new(f, tinfo(f->c, l.type)->shape);
        load(f, outer, r);
        l = (Loc){.kind = L_FRAME, .base = r, .outer = outer, .whole = r};
        break;
    }
    default:
        break;
    }
    l.off += off;
    l.type = type;
    return l;
}

// Follows steps of a path from l, the value of the selector's operand (or a pointer to it).
Loc loc_steps(Fn *f, Loc l, const Selection *sel, int n) {
    for (int i = 0; i < n; i++) {
        const SelStep *s = &sel->path[i];
        if (s->deref)
            l = loc_deref(f, l);
        l = loc_field(f, l, (uint64_t)type_field_offset(s->strct, s->index),
                      s->strct->strct.fields[s->index]->type);
    }
    return l;
}

// --- expressions

static Loc loc_expr(Fn *f, Expr *e, Reg want);

Loc loc_walk(Fn *f, Expr *x, const Selection *sel, int n, Reg want) {
    if (n > 0 && sel->path[0].deref)
        return loc_steps(f, loc_reg(gen(f, x, want), x->type), sel, n);
    return loc_steps(f, loc_expr(f, x, want), sel, n);
}

static Reg gen_index(Fn *f, Expr *i) {
    int64_t v;
    if (i->cval && const_int64(i->cval, &v))
        return const_reg(f, (uint64_t)v);
    return gen(f, i, NOREG);
}

static Loc index_array(Fn *f, Loc base, Type *array, Expr *index) {
    const Type *u = under(array);
    int64_t i, size = tinfo(f->c, u->array.elem)->size;
    if (index->cval && const_int64(index->cval, &i))
        return loc_field(f, base, (uint64_t)(i * size), u->array.elem);
    Reg r = gen_index(f, index);
    if (base.kind == L_FRAMEX || base.kind == L_ELEM || base.kind == L_MAP)
        base = loc_field(f, base, 0, array);
    if (base.kind == L_REG || base.kind == L_FRAME) {
        Loc l = base;
        l.kind = L_FRAMEX;
        l.index = r;
        l.uindex = is_wide(f, index);
        l.len = u->array.len;
        l.ctype = array;
        l.type = u->array.elem;
        return l;
    }
    Reg p = temp_new(f, f->c->s_ptr), a = loc_addr(f, &base, NOREG);
    note_index(f, is_wide(f, index));
    emit_x(f, OP_PIDXADDR, p, a, r, (uint32_t)u->array.len, (uint32_t)size);
    return box_loc(p, u->array.elem);
}

static Loc index_pointer(Fn *f, IndexExpr *e, Type *array, Reg want) {
    const Type *u = under(array);
    int64_t i, size = tinfo(f->c, u->array.elem)->size;
    Expr *index = e->index[0];
    Reg p = gen(f, e->x, clobbers(f, index) ? NOREG : want);
    if (index->cval && const_int64(index->cval, &i))
        return loc_mem(p, (uint64_t)(i * size), u->array.elem);
    Reg r = gen_index(f, index), q = temp_new(f, f->c->s_ptr);
    note_index(f, is_wide(f, index));
    emit_x(f, OP_PIDXADDR, q, p, r, (uint32_t)u->array.len, (uint32_t)size);
    return box_loc(q, u->array.elem);
}

static Loc index_operands(Fn *f, IndexExpr *e, Reg want) {
    Type *xt = e->x->type, *u = under(xt);
    Expr *index = e->index[0];
    if (u->kind == TYPE_POINTER)
        return index_pointer(f, e, u->pointer.elem, want);
    if (u->kind == TYPE_ARRAY)
        return index_array(f, loc_expr(f, e->x, clobbers(f, index) ? NOREG : want), xt, index);
    Reg base = gen(f, e->x, clobbers(f, index) || u->kind == TYPE_MAP ? NOREG : want);
    if (u->kind == TYPE_MAP) {
        Reg key = gen_as(f, index, u->map.key, NOREG);
        return (Loc){.kind = L_MAP, .base = base, .index = key, .type = u->map.elem, .ctype = xt};
    }
    return (Loc){.kind = L_ELEM, .base = base, .index = gen_index(f, index), .type = u->slice.elem,
                 .uindex = is_wide(f, index)};
}

static Loc index_loc(Fn *f, IndexExpr *e, Reg want) {
    uint32_t overrides = f->overrides.len;
    Pos saved = f->pos;
    f->pos = e->lbrack;
    hoist_call(f, e->x, e->index[0]);
    Loc l = index_operands(f, e, want);
    l.at = e->lbrack;
    f->pos = saved;
    f->overrides.len = overrides;
    return l;
}

static Loc loc_expr(Fn *f, Expr *e, Reg want) {
    e = ast_unparen(e);
    if (e->kind == NODE_IDENT) {
        Object *o = ((Ident *)e)->obj;
        if (!o)
            return (Loc){.kind = L_BLANK, .type = e->type};
        if (o->kind == OBJ_VAR && str_eqz(name_str(o->name), "_"))
            return (Loc){.kind = L_BLANK, .type = o->type};
        if (o->kind == OBJ_VAR)
            return var_loc(f, o);
    } else if (e->kind == NODE_SELECTOR) {
        SelectorExpr *s = (SelectorExpr *)e;
        if (!s->sel && s->name->obj->kind == OBJ_VAR)
            return var_loc(f, s->name->obj);
        if (s->sel && s->sel->kind == SEL_FIELD)
            return loc_walk(f, s->x, s->sel, s->sel->npath, want);
    } else if (e->kind == NODE_INDEX && under(((IndexExpr *)e)->x->type)->kind != TYPE_STRING) {
        return index_loc(f, (IndexExpr *)e, want);
    } else if (e->kind == NODE_STAR) {
        return loc_mem(gen(f, ((StarExpr *)e)->x, want), 0, e->type);
    }
    return loc_reg(gen(f, e, want), e->type);
}

Loc loc_of(Fn *f, Expr *e) {
    return loc_expr(f, e, NOREG);
}

Loc loc_any(Fn *f, Expr *e) {
    return loc_expr(f, e, ANYREG);
}

// In an assignment to several variables: an operand that is the register of one of them is copied.
void loc_pin(Fn *f, Loc *l, Object *const *assigned, int n) {
    for (int i = 0; i < n; i++) {
        const VarInfo *v = assigned[i] ? assigned[i]->info : NULL;
        if (!v || v->global || v->boxed)
            continue;
        bool based = l->kind == L_MEM || l->kind == L_ELEM || l->kind == L_MAP;
        bool indexed = l->kind == L_FRAMEX || l->kind == L_ELEM || l->kind == L_MAP;
        if (based && l->base == v->reg) {
            Shape *s = l->kind == L_ELEM ? f->c->s_string : f->c->s_ptr;
            Reg t = temp_new(f, s);
            emit_move(f, t, l->base, s->n);
            l->base = t;
        }
        if (indexed && l->index == v->reg) {
            TInfo *ti = tinfo(f->c, assigned[i]->type);
            Reg t = temp_new(f, ti->shape);
            emit_move(f, t, l->index, ti->slots);
            l->index = t;
        }
    }
}

static bool in_memory(const Loc *l) {
    return l->kind == L_MEM || l->kind == L_GLOBAL || l->kind == L_ELEM;
}

static bool addressable(Fn *f, Expr *e) {
    e = ast_unparen(e);
    if (e->kind == NODE_IDENT) {
        Object *o = ((Ident *)e)->obj;
        return o && o->kind == OBJ_VAR && (o->var.role == VAR_GLOBAL || var_info(f, o)->boxed);
    }
    if (e->kind == NODE_SELECTOR) {
        SelectorExpr *s = (SelectorExpr *)e;
        if (!s->sel)
            return s->name->obj->kind == OBJ_VAR;
        if (s->sel->kind != SEL_FIELD)
            return false;
        for (int i = 0; i < s->sel->npath; i++)
            if (s->sel->path[i].deref)
                return true;
        return addressable(f, s->x);
    }
    if (e->kind == NODE_INDEX) {
        const Type *u = under(((IndexExpr *)e)->x->type);
        return u->kind == TYPE_SLICE || u->kind == TYPE_POINTER ||
               (u->kind == TYPE_ARRAY && addressable(f, ((IndexExpr *)e)->x));
    }
    return e->kind == NODE_STAR;
}

// A literal too large for a frame is built in the heap. False: e is none, nothing was emitted.
bool loc_boxed(Fn *f, Expr *e, Loc *box) {
    Expr *x = ast_unparen(e);
    TInfo *ti = tinfo(f->c, x->type);
    Reg known;
    if (x->kind != NODE_COMPOSITE_LIT || ti->mem != M_T || ti->slots <= BOXSLOTS ||
        overridden(f, e, &known))
        return false;
    *box = loc_mem(temp_new(f, f->c->s_ptr), 0, x->type);
    box->nonnil = true;
    emit_w(f, OP_NEW, box->base, rtype_id(f->c, x->type));
    gen_composite_loc(f, (CompositeLit *)x, box, true);
    return true;
}

// Evaluates a large value that nobody wants. False: it is not large, nothing was emitted.
bool loc_effect(Fn *f, Expr *e) {
    TInfo *ti = tinfo(f->c, e->type);
    Reg known;
    Loc l;
    if (ti->mem != M_T || ti->slots <= BOXSLOTS || overridden(f, e, &known))
        return false;
    if (loc_boxed(f, e, &l))
        return true;
    if (!addressable(f, e))
        return false;
    l = loc_of(f, e);
    loc_addr(f, &l, NOREG); // checks nil pointers and indexes
    return true;
}

// To a location, from one in memory.
void loc_copy(Fn *f, const Loc *dst, const Loc *src) {
    if (!in_memory(dst)) {
        store(f, dst, load(f, src, NOREG));
        return;
    }
    Reg from = loc_addr(f, src, NOREG), to = loc_addr(f, dst, NOREG);
    emit_x(f, OP_COPY_T, to, from, 0, rtype_id(f->c, dst->type), 0);
}

// Large values from memory to memory do not go through slots. False: not such a case, nothing was
// emitted.
bool loc_copies(Fn *f, const Loc *dst, Expr *e) {
    TInfo *ti = tinfo(f->c, dst->type);
    if (ti->mem != M_T || ti->slots < 4 || !in_memory(dst) || e->cval)
        return false;
    uint32_t mark = temp_mark(f);
    Loc src;
    if (!loc_boxed(f, e, &src)) {
        if (!addressable(f, e))
            return false;
        src = loc_of(f, e);
    }
    loc_copy(f, dst, &src);
    temp_release(f, mark);
    return true;
}

void gen_to_loc(Fn *f, Expr *e, const Loc *to) {
    Expr *x = ast_unparen(e);
    Reg known;
    uint32_t mark = temp_mark(f);
    bool plain = overridden(f, e, &known);
    Loc whole = *to;
    const Loc *l = to;
    if (to->kind == L_FRAME && !to->outer) {
        TInfo *ti = tinfo(f->c, to->type);
        whole = near_frame(to);
        if (whole.off == 0 && is_full(ti) && ti->size % 8 == 0) {
            whole.kind = L_REG;
            l = &whole;
        }
    }
    if (!plain && x->kind == NODE_COMPOSITE_LIT && tinfo(f->c, x->type)->cls == V_AGG &&
        !is_iface(l->type)) {
        gen_composite_loc(f, (CompositeLit *)x, l, false);
    } else if (plain || !loc_copies(f, l, e)) {
        Reg r = gen_as(f, e, l->type, l->kind == L_REG ? l->base : ANYREG);
        store(f, l, r);
    }
    temp_release(f, mark);
}

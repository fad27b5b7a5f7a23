// SPDX-License-Identifier: GPL-3.0-or-later
//
// Expressions: the dispatch, constants, names, comma-ok forms and `?`.
//
// gen(f, e, dst) evaluates e into dst, or with NOREG or ANYREG wherever it suits: a variable's
// own slots, a temporary, with ANYREG the results of a call where they are.
#include "vm/compile/comp.h"

#include <string.h>

// --- constants

uint64_t const_bits(Comp *c, Type *t, const ConstVal *v) {
    TInfo *ti = tinfo(c, t);
    union { double d; uint64_t u; } d;
    union { float f; uint32_t u; } s;
    switch ((ValClass)ti->cls) {
    case V_BOOL:
        return const_bool(v);
    case V_F64:
        d.d = const_double(v);
        return d.u;
    case V_F32:
        s.f = const_float32(v);
        return s.u;
    default:
        return const_bits64(v->kind == CONST_INT ? v : const_to_int(c->arena, v));
    }
}

Reg gen_const(Fn *f, Type *t, const ConstVal *v, Reg dst) {
    TInfo *ti = tinfo(f->c, t);
    if (ti->cls == V_STRING) {
        int64_t len;
        const char *s = const_string(v, &len);
        uint32_t w = comp_string(f->c, s, (size_t)len);
        if (!is_dst(dst))
            return string_reg(f, w);
        emit_w(f, OP_LOADSTR, dst, w);
        return dst;
    }
    if (is_complex(ti))
        return gen_complex_const(f, ti, v, dst);
    uint64_t bits = const_bits(f->c, t, v);
    if (!is_dst(dst))
        return const_reg(f, bits);
    emit_int(f, dst, (int64_t)bits);
    return dst;
}

bool const_is_zero(Fn *f, const Expr *e) {
    if (!e->cval)
        return false;
    if (e->cval->kind == CONST_STRING) {
        int64_t n;
        const_string(e->cval, &n);
        return n == 0;
    }
    if (is_complex(tinfo(f->c, e->type)))
        return const_sign(e->cval) == 0;
    return const_bits(f->c, e->type, e->cval) == 0;
}

bool const_imm(const Expr *e, int64_t *v) {
    if (!e->cval)
        return false;
    if (e->cval->kind == CONST_BOOL)
        *v = const_bool(e->cval);
    else if (!type_is(e->type, TBASIC_INTEGER) || !const_int64(e->cval, v))
        return false;
    return *v == (int16_t)*v;
}

Reg gen_zero(Fn *f, Type *t, Reg dst) {
    TInfo *ti = tinfo(f->c, t);
    dst = reg_for(f, dst, ti);
    emit_zero(f, dst, ti->slots);
    return dst;
}

bool is_nil(const Expr *e) {
    while (e->kind == NODE_PAREN)
        e = ((const ParenExpr *)e)->x;
    return e->kind == NODE_IDENT && ((const Ident *)e)->obj &&
           ((const Ident *)e)->obj->kind == OBJ_NIL;
}

// --- what an evaluation may do

static bool composite_clobbers(Fn *f, const CompositeLit *e) {
    const Type *u = under(e->type);
    if (u->kind != TYPE_STRUCT && u->kind != TYPE_ARRAY)
        return true;
    for (uint32_t i = 0; i < e->nelems; i++) {
        const Expr *v = e->elems[i];
        if (v->kind == NODE_KEY_VALUE)
            v = ((const KeyValueExpr *)v)->value;
        Type *t = NULL;
        if (u->kind == TYPE_ARRAY) {
            t = u->array.elem;
        } else if (e->nkeys) {
            const KeyValueExpr *kv = (const KeyValueExpr *)e->elems[i];
            t = ((const Ident *)kv->key)->obj ? ((const Ident *)kv->key)->obj->type : NULL;
        } else {
            t = u->strct.fields[i]->type;
        }
        if (!t || clobbers_as(f, v, t))
            return true;
    }
    return false;
}

static bool call_clobbers(Fn *f, const CallExpr *e) {
    if (e->call_kind == CALL_CONVERSION)
        return conv_clobbers(f, e);
    if (e->call_kind == CALL_BUILTIN)
        return builtin_clobbers(f, e);
    if (!is_inlined(f, e))
        return true;
    const Expr *fun = ast_unparen(e->fun);
    if (e->call_kind == CALL_METHOD && clobbers(f, ((const SelectorExpr *)fun)->x))
        return true;
    for (uint32_t i = 0; i < e->nargs; i++)
        if (clobbers_as(f, e->args[i], under(fun->type)->func.params.vars[i]->type))
            return true;
    return false;
}

bool clobbers(Fn *f, const Expr *e) {
    Reg known;
    if (e->cval || e->mode == MODE_TYPE || (f->overrides.len && overridden(f, e, &known)))
        return false;
    switch (e->kind) {
    case NODE_IDENT:
    case NODE_BASIC_LIT:
        return false;
    case NODE_PAREN:
        return clobbers(f, ((const ParenExpr *)e)->x);
    case NODE_COMPOSITE_LIT:
        return composite_clobbers(f, (const CompositeLit *)e);
    case NODE_FUNC_LIT: {
        const FuncInfo *info = ((const FuncLit *)e)->info;
        return info->ncaptures > 0;
    }
    case NODE_SELECTOR: {
        const SelectorExpr *s = (const SelectorExpr *)e;
        return s->sel && s->sel->kind != SEL_METHOD_EXPR &&
               (s->sel->kind != SEL_FIELD || clobbers(f, s->x));
    }
    case NODE_INDEX: {
        const IndexExpr *x = (const IndexExpr *)e;
        if (x->info)
            return false;
        const Type *u = under(x->x->type);
        if (u->kind == TYPE_MAP)
            return clobbers(f, x->x) || clobbers_as(f, x->index[0], u->map.key);
        return clobbers(f, x->x) || clobbers(f, x->index[0]);
    }
    case NODE_SLICE: {
        const SliceExpr *s = (const SliceExpr *)e;
        return clobbers(f, s->x) || (s->lo && clobbers(f, s->lo)) ||
               (s->hi && clobbers(f, s->hi)) || (s->max && clobbers(f, s->max));
    }
    case NODE_TYPE_ASSERT:
        return clobbers(f, ((const TypeAssertExpr *)e)->x);
    case NODE_STAR:
        return clobbers(f, ((const StarExpr *)e)->x);
    case NODE_UNARY: {
        const UnaryExpr *u = (const UnaryExpr *)e;
        const Expr *x = ast_unparen(u->x);
        return u->op == TOK_ARROW || (u->op == TOK_AND && x->kind == NODE_COMPOSITE_LIT) ||
               clobbers(f, u->x);
    }
    case NODE_BINARY: {
        const BinaryExpr *b = (const BinaryExpr *)e;
        if (type_is(e->type, TBASIC_STRING) || clobbers(f, b->x) || clobbers(f, b->y))
            return true;
        // large values are compared in boxes
        return (b->op == TOK_EQL || b->op == TOK_NEQ) && !is_nil(b->x) && !is_nil(b->y) &&
               tinfo(f->c, b->x->type)->slots > BOXSLOTS;
    }
    case NODE_CALL:
        return call_clobbers(f, (const CallExpr *)e);
    default:
        return true;
    }
}

static bool is_plain_string(Fn *f, const Expr *e) {
    return e->cval && tinfo(f->c, e->type)->type == f->c->t_string->type;
}

bool clobbers_as(Fn *f, const Expr *e, Type *t) {
    if (clobbers(f, e))
        return true;
    return is_iface(t) && !is_nil(e) && !is_iface(e->type) && !tinfo(f->c, e->type)->direct &&
           !is_plain_string(f, e);
}

typedef struct Mention { const Object *o; bool found; } Mention;

static void mention_visit(void *arg, Node *n) {
    Mention *m = arg;
    if (n->kind == NODE_IDENT && ((Ident *)n)->obj == m->o)
        m->found = true;
    if (!m->found)
        ast_children(n, mention_visit, m);
}

bool mentions(Fn *f, const Expr *e, const Object *o) {
    Mention m = {o, false};
    (void)f;
    mention_visit(&m, (Node *)(uintptr_t)e);
    return m.found;
}

// --- names, selectors, indexes

static Reg gen_path(Fn *f, Expr *e, Reg dst) {
    uint32_t mark = temp_mark(f);
    Loc l = loc_any(f, e);
    return load_release(f, &l, dst, mark);
}

static Reg gen_object(Fn *f, Expr *e, Object *o, Reg dst) {
    if (!o) {
        comp_error(f->c, e->pos, "internal compiler error: name without an object");
        return temp_new(f, f->c->s_scalar);
    }
    if (o->kind == OBJ_NIL)
        return gen_zero(f, e->type, dst);
    if (o->kind == OBJ_FUNC) {
        dst = is_dst(dst) ? dst : temp_new(f, f->c->s_ptr);
        emit_w(f, OP_LOADFN, dst, comp_func(f->c, o)->index);
        return dst;
    }
    Loc l = var_loc(f, o);
    return load(f, &l, dst);
}

static Reg gen_selector(Fn *f, SelectorExpr *e, Reg dst) {
    if (!e->sel)
        return gen_object(f, &e->expr, e->name->obj, dst);
    if (e->sel->kind == SEL_FIELD)
        return gen_path(f, &e->expr, dst);
    ctypes_selected(f, e->sel->obj);
    if (e->sel->kind == SEL_METHOD_EXPR)
        return gen_method_expr(f, e, dst);
    return gen_method_value(f, e, dst);
}

static Reg gen_index_expr(Fn *f, IndexExpr *e, Reg dst) {
    if (e->info)
        return gen(f, e->x, dst);
    if (under(e->x->type)->kind != TYPE_STRING)
        return gen_path(f, &e->expr, dst);
    int64_t i;
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_scalar);
    uint32_t mark = temp_mark(f), overrides = f->overrides.len;
    Expr *index = e->index[0];
    hoist_call(f, e->x, index);
    Reg s = gen(f, e->x, clobbers(f, index) ? NOREG : ANYREG);
    Reg r = index->cval && const_int64(index->cval, &i) ? const_reg(f, (uint64_t)i)
                                                        : gen(f, index, ANYREG);
    note_index(f, is_wide(f, index));
    emit(f, OP_IDX_STR, dst, s, r);
    f->overrides.len = overrides;
    temp_release(f, mark);
    return dst;
}

// --- slicing

static Reg slice_bounds(Fn *f, SliceExpr *e, uint32_t *flags) {
    static const uint8_t scalars[3];
    Reg run = temp_new(f, shape_of(f->c, scalars, 3));
    Expr *x[] = {e->lo, e->hi, e->max};
    *flags = 0;
    for (int i = 0; i < 3; i++) {
        int64_t v;
        if (!x[i])
            continue;
        *flags |= (is_wide(f, x[i]) ? 1u | SLICE_WIDE : 1u) << i;
        if (x[i]->cval && const_int64(x[i]->cval, &v))
            emit_int(f, (Reg)(run + i), v);
        else
            gen(f, x[i], (Reg)(run + i));
    }
    return run;
}

static Reg gen_slice(Fn *f, SliceExpr *e, Reg dst) {
    Type *u = under(e->x->type), *array = u;
    uint32_t flags;
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_string);
    uint32_t mark = temp_mark(f), overrides = f->overrides.len, n = 0;
    Expr *list[4] = {e->x}, *bounds[] = {e->lo, e->hi, e->max};
    for (int i = 0; i < 3; i++)
        if (bounds[i])
            list[++n] = bounds[i];
    hoist_list(f, list, n + 1);
    Reg x;
    if (u->kind == TYPE_ARRAY) {
        Loc l = loc_of(f, e->x);
        x = loc_addr(f, &l, NOREG);
        array = e->x->type;
    } else {
        x = gen(f, e->x, NOREG);
    }
    Reg run = slice_bounds(f, e, &flags);
    if (u->kind == TYPE_STRING) {
        emit_x(f, OP_SLICESTR, dst, x, run, flags, 0);
    } else if (u->kind == TYPE_SLICE) {
        emit_x(f, OP_SLICE, dst, x, run, flags, (uint32_t)tinfo(f->c, u->slice.elem)->size);
    } else {
        if (u->kind == TYPE_POINTER)
            array = u->pointer.elem;
        emit_x(f, OP_SLICEARR, dst, x, run, flags, rtype_id(f->c, array));
    }
    f->overrides.len = overrides;
    temp_release(f, mark);
    return dst;
}

// --- channels and comma-ok

static void emit_extend_received(Fn *f, Reg r, Type *t) {
    TInfo *ti = tinfo(f->c, t);
    if (ti->mem < M_64 && ti->cls != V_AGG)
        emit_x(f, OP_EXTEND, r, 0, 0, rtype_of(f->c, t)->kind, 0);
}

static Reg gen_recv(Fn *f, UnaryExpr *e, Reg dst, Reg ok) {
    Type *elem = under(e->x->type)->chan.elem;
    TInfo *ti = tinfo(f->c, elem);
    // The sender writes while this goroutine is parked: only into a slot that the collector knows.
    Reg to = is_dst(dst) && !is_out(dst) && dst >= R_SCALAR ? dst : temp_new(f, ti->shape);
    uint32_t mark = temp_mark(f);
    Reg ch = gen(f, e->x, NOREG);
    if (ok == NOREG)
        emit_x(f, OP_RECV, to, ch, 0, rtype_id(f->c, elem), 0);
    else
        emit_x(f, OP_RECVOK, to, ch, ok, rtype_id(f->c, elem), 0);
    emit_extend_received(f, to, elem);
    temp_release(f, mark);
    return to;
}

void gen_commaok(Fn *f, Expr *e, Reg *val, Reg *ok) {
    Expr *x = ast_unparen(e);
    if (x->kind == NODE_INDEX) {
        Loc l = loc_of(f, x);
        Reg pair = temp_new(f, f->c->s_string);
        map_access(f, &l, OP_MAPGETOK, pair);
        Loc m = loc_mem(pair, 0, l.type);
        m.nonnil = true;
        *val = load(f, &m, *val);
        if (*ok == NOREG)
            *ok = (Reg)(pair + 1);
        else
            emit_move(f, *ok, (Reg)(pair + 1), 1);
        return;
    }
    if (*ok == NOREG)
        *ok = temp_new(f, f->c->s_scalar);
    if (x->kind == NODE_UNARY)
        *val = gen_recv(f, (UnaryExpr *)x, *val, *ok);
    else
        *val = gen_assert(f, (TypeAssertExpr *)x, *val, *ok);
}

// --- `?`

// FILE:LINE:COL: the error, and the source line under it.
static void try_at_top(Fn *f, TryExpr *e, Reg err) {
    Object *m = f->c->t_error->under->iface.methods[0];
    const FileSet *files = f->c->cfg->files;
    Pos pos = e->end ? e->end - 1 : e->pos;
    SourcePos p = fileset_pos(files, pos);
    const uint8_t kinds[] = {GCW_PTR, GCW_SCALAR, GCW_PTR, GCW_SCALAR, GCW_PTR, GCW_SCALAR};
    Reg run = temp_new(f, shape_of(f->c, kinds, sizeof kinds));
    size_t n;
    const char *at = arena_printf(f->c->arena, &n, "%.*s:%u:%u: ", STR_ARG(p.name), p.line, p.col);
    Buf excerpt = {0};
    buf_addc(&excerpt, '\n');
    diag_excerpt(files, (Span){pos, 0}, &excerpt);
    excerpt.len--; // the line break comes from the instruction
    out_reserve(f, 3);
    emit(f, OP_CALLI, 0, err, comp_method(f->c, m));
    emit_move(f, (Reg)(run + 2), out_reg(f, 0), 2);
    emit_w(f, OP_LOADSTR, run, comp_string(f->c, at, n));
    emit_w(f, OP_LOADSTR, (Reg)(run + 4), comp_string(f->c, excerpt.data, excerpt.len));
    emit(f, OP_CONCATN, run, run, 3);
    emit(f, OP_DIE, run, 0, 0);
    buf_free(&excerpt);
}

// The values of x without its last one, an error; leaves when that is not nil.
Reg gen_try(Fn *f, TryExpr *e, Reg dst) {
    const TryInfo *info = e->info;
    const Type *xt = e->x->type;
    Label ok = label_new(f);
    Reg r = gen(f, e->x, NOREG), err = r;
    uint32_t nvals = 0;
    (void)dst;
    if (xt->kind == TYPE_TUPLE) {
        for (int32_t i = 0; i < xt->tuple.len - 1; i++)
            nvals += tinfo(f->c, xt->tuple.vars[i]->type)->slots;
        err = (Reg)(r + nvals);
    }
    emit_jcc(f, OP_JNIL, err, 0, ok);
    if (info->top_level)
        try_at_top(f, e, err);
    else
        func_return_error(f, err);
    label_bind(f, ok);
    return r;
}

// --- the dispatch

static Reg gen_other(Fn *f, Expr *e, Reg dst) {
    switch (e->kind) {
    case NODE_IDENT:
        return gen_object(f, e, ((Ident *)e)->obj, dst);
    case NODE_PAREN:
        return gen(f, ((ParenExpr *)e)->x, dst);
    case NODE_COMPOSITE_LIT:
        return gen_composite(f, (CompositeLit *)e, dst);
    case NODE_FUNC_LIT: {
        FuncInfo *info = ((FuncLit *)e)->info;
        return gen_closure(f, func_lit(f, info), info->captures, info->ncaptures, dst);
    }
    case NODE_SELECTOR:
        return gen_selector(f, (SelectorExpr *)e, dst);
    case NODE_INDEX:
        return gen_index_expr(f, (IndexExpr *)e, dst);
    case NODE_SLICE:
        return gen_slice(f, (SliceExpr *)e, dst);
    case NODE_TYPE_ASSERT:
        return gen_assert(f, (TypeAssertExpr *)e, dst, NOREG);
    case NODE_CALL:
        return gen_call_value(f, (CallExpr *)e, dst);
    case NODE_STAR:
        return gen_path(f, e, dst);
    case NODE_UNARY:
        if (((UnaryExpr *)e)->op == TOK_ARROW)
            return gen_recv(f, (UnaryExpr *)e, dst, NOREG);
        return gen_unary(f, (UnaryExpr *)e, dst);
    case NODE_BINARY:
        return gen_binary(f, (BinaryExpr *)e, dst);
    case NODE_TRY:
        return gen_try(f, (TryExpr *)e, dst);
    case NODE_PIPE:
        return gen(f, ((PipeExpr *)e)->info, dst);
    default:
        comp_error(f->c, e->pos, "internal compiler error: expression of kind %s",
                   node_kind_name(e->kind));
        return reg_for(f, dst, f->c->t_int);
    }
}

bool overridden(const Fn *f, const Expr *e, Reg *r) {
    for (uint32_t i = 0; i < f->overrides.len; i++) {
        if (f->overrides.data[i].e == e) {
            *r = f->overrides.data[i].reg;
            return true;
        }
    }
    return false;
}

// A tuple in the outgoing area becomes a run of temporaries.
static Reg keep_tuple(Fn *f, const Tuple *t, Reg r) {
    uint8_t kinds[256];
    uint32_t n = 0;
    for (int32_t i = 0; i < t->len; i++) {
        const Shape *s = tinfo(f->c, t->vars[i]->type)->shape;
        for (uint32_t w = 0; w < s->n && n < sizeof kinds; w++)
            kinds[n++] = s->kinds[w];
    }
    if (n == 0)
        return r;
    if (n == sizeof kinds)
        f->toolarge = true;
    Reg keep = temp_new(f, shape_of(f->c, kinds, n));
    emit_move(f, keep, r, n);
    return keep;
}

Reg gen(Fn *f, Expr *e, Reg dst) {
    Pos saved = f->pos;
    Reg r;
    bool value = e->type && e->type->kind != TYPE_TUPLE;
    f->pos = e->at ? e->at : e->pos;
    if (f->overrides.len && overridden(f, e, &r)) {
        ;
    } else if (e->cval) {
        r = gen_const(f, e->type, e->cval, dst);
    } else if (is_dst(dst)) {
        uint32_t mark = temp_mark(f);
        r = gen_other(f, e, dst);
        if (r != dst && value) {
            emit_move(f, dst, r, tinfo(f->c, e->type)->slots);
            r = dst;
        }
        temp_release(f, mark);
    } else {
        r = gen_other(f, e, dst);
    }
    if (is_dst(dst) && r != dst && value) {
        emit_move(f, dst, r, tinfo(f->c, e->type)->slots);
        r = dst;
    } else if (dst == NOREG && is_out(r) && value) {
        TInfo *ti = tinfo(f->c, e->type);
        Reg keep = temp_new(f, ti->shape);
        emit_move(f, keep, r, ti->slots);
        r = keep;
    } else if (dst == NOREG && is_out(r) && e->type) {
        r = keep_tuple(f, &e->type->tuple, r);
    }
    f->pos = saved;
    return r;
}

// A large value goes to its box from memory, not through slots.
static bool box_large(Fn *f, Expr *e, Reg out) {
    TInfo *ti = tinfo(f->c, e->type);
    Reg known;
    if (ti->mem != M_T || ti->slots <= BOXSLOTS || overridden(f, e, &known))
        return false;
    Reg p = temp_new(f, f->c->s_ptr);
    emit_w(f, OP_NEW, p, rtype_id(f->c, e->type));
    Loc l = loc_mem(p, 0, e->type);
    l.nonnil = true;
    gen_to_loc(f, e, &l);
    ctypes_dynamic(f->c, e->type);
    emit_w(f, OP_LOADTYPE, out, rtype_id(f->c, e->type));
    emit_move(f, (Reg)(out + 1), p, 1);
    return true;
}

Reg gen_as(Fn *f, Expr *e, Type *t, Reg dst) {
    if (is_nil(e))
        return gen_zero(f, t, dst);
    if (!is_iface(t) || is_iface(e->type))
        return gen(f, e, dst);
    Reg out = is_dst(dst) ? dst : temp_new(f, f->c->s_iface);
    if (is_plain_string(f, e)) {
        int64_t len;
        const char *s = const_string(e->cval, &len);
        ctypes_dynamic(f->c, e->type);
        emit_w(f, OP_LOADISTR, out, comp_string(f->c, s, (size_t)len));
        return out;
    }
    uint32_t mark = temp_mark(f);
    if (!box_large(f, e, out)) {
        Reg r = gen(f, e, tinfo(f->c, e->type)->direct ? ANYREG : NOREG);
        gen_iface(f, e->type, r, t, out);
    }
    temp_release(f, mark);
    return out;
}

void gen_effect(Fn *f, Expr *e) {
    uint32_t mark = temp_mark(f);
    Expr *x = ast_unparen(e);
    Pos saved = f->pos;
    f->pos = x->at ? x->at : x->pos;
    if (x->kind == NODE_STAR && tinfo(f->c, x->type)->mem == M_T)
        emit(f, OP_NILCHK, gen(f, ((StarExpr *)x)->x, ANYREG), 0, 0);
    else if (!x->cval && !loc_effect(f, x))
        gen(f, x, ANYREG);
    f->pos = saved;
    temp_release(f, mark);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// for and range. Loops are inverted: the condition stands at the end, so that an iteration takes
// one jump; loops that count to a bound end in one instruction that increments, compares and
// jumps.
//
// Go makes the loop variables anew for each iteration. That shows only when a variable is boxed;
// then the box is copied before the post statement. A variable that only the post statement
// assigns to is captured by value.
#include "vm/compile/comp.h"

// --- per-iteration variables

typedef struct Uses { const Object *o; uint32_t assigned; bool literal; } Uses;

static void count_uses(void *arg, Node *n) {
    Uses *u = arg;
    if (n->kind == NODE_FUNC_LIT)
        u->literal = true;
    if (n->kind == NODE_INC_DEC) {
        const Ident *id = as_Ident(ast_unparen(((IncDecStmt *)n)->x));
        u->assigned += id && id->obj == u->o;
    }
    if (n->kind == NODE_ASSIGN) {
        const AssignStmt *a = (AssignStmt *)n;
        for (uint32_t i = 0; i < a->nlhs; i++) {
            const Ident *id = as_Ident(ast_unparen(a->lhs[i]));
            u->assigned += id && id->obj == u->o;
        }
    }
    ast_children(n, count_uses, u);
}

static void decide_variable(Fn *f, const ForStmt *s, Object *o) {
    Uses u = {.o = o};
    if (o->var.role == VAR_GLOBAL || !o->var.captured || o->var.address_taken || !s->post ||
        o->var.shared)
        return;
    count_uses(&u, s->post);
    uint32_t in_post = u.assigned;
    if (s->cond)
        count_uses(&u, &s->cond->node);
    if (!u.literal && in_post == o->var.assigned && tinfo(f->c, o->type)->slots <= BOXSLOTS) {
        VarInfo *v = var_info(f, o);
        v->boxed = false;
    }
}

static AssignStmt *init_define(const ForStmt *s) {
    AssignStmt *a = as_AssignStmt(s->init);
    return a && a->op == TOK_DEFINE ? a : NULL;
}

static void decide_variables(Fn *f, const ForStmt *s) {
    AssignStmt *a = init_define(s);
    for (uint32_t i = 0; a && i < a->nlhs; i++)
        if (declares(a->lhs[i]))
            decide_variable(f, s, ((Ident *)a->lhs[i])->obj);
}

static void renew_variables(Fn *f, const ForStmt *s) {
    AssignStmt *a = init_define(s);
    for (uint32_t i = 0; a && i < a->nlhs; i++) {
        if (!declares(a->lhs[i]))
            continue;
        Object *o = ((Ident *)a->lhs[i])->obj;
        VarInfo *v = o->info;
        if (!v || v->global || !v->boxed || !(o->var.captured || o->var.address_taken) ||
            o->var.shared)
            continue;
        uint32_t mark = temp_mark(f);
        Reg p = temp_new(f, f->c->s_ptr);
        emit_w(f, OP_NEW, p, rtype_id(f->c, o->type));
        Loc from = loc_mem(v->reg, 0, o->type), to = loc_mem(p, 0, o->type);
        store(f, &to, load(f, &from, NOREG));
        emit_move(f, v->reg, p, 1);
        temp_release(f, mark);
    }
}

// --- counting loops

static Object *local_int(Fn *f, Expr *e) {
    const Ident *id = as_Ident(ast_unparen(e));
    if (!id || !id->obj || id->obj->kind != OBJ_VAR || id->obj->var.role == VAR_GLOBAL || id->cval)
        return NULL;
    const TInfo *ti = tinfo(f->c, id->obj->type);
    if (ti->cls != V_INT || ti->bits != 64 || !ti->is_signed || var_info(f, id->obj)->boxed)
        return NULL;
    return id->obj;
}

// Whether the loop ends in i++ and i < bound, or i <= bound, so that one instruction does both.
static Object *counter_of(Fn *f, const ForStmt *s) {
    const BinaryExpr *c = s->cond ? as_BinaryExpr(ast_unparen(s->cond)) : NULL;
    const IncDecStmt *p = as_IncDecStmt(s->post);
    if (!c || c->cval || (c->op != TOK_LSS && c->op != TOK_LEQ) || !p || p->op != TOK_INC)
        return NULL;
    Object *o = local_int(f, c->x);
    if (!o || o != local_int(f, p->x) || mentions(f, c->y, o) || clobbers(f, c->y))
        return NULL;
    const Expr *y = ast_unparen(c->y);
    bool simple = y->cval || y->kind == NODE_IDENT || y->kind == NODE_SELECTOR;
    if (y->kind == NODE_CALL && ((const CallExpr *)y)->call_kind == CALL_BUILTIN)
        simple = tinfo(f->c, ((const CallExpr *)y)->args[0]->type)->cls == V_STRING;
    return simple ? o : NULL;
}

// limit as an immediate, one more where the counter may reach it.
static bool immediate_limit(const Expr *limit, bool reached, int64_t *imm) {
    if (!const_imm(limit, imm) || (reached && *imm == INT16_MAX))
        return false;
    *imm += reached;
    return true;
}

static void count_up(Fn *f, Reg i, Reg bound, Expr *limit, bool reached, Label body) {
    int64_t imm;
    if (limit && immediate_limit(limit, reached, &imm))
        emit_jcc(f, OP_INCJLTIL, i, (uint16_t)imm, body);
    else
        emit_jcc(f, reached ? OP_INCJLEL : OP_INCJLTL, i, bound, body);
}

// --- for

void push_control(Fn *f, Control *c, const void *stmt, Label brk, Label cont) {
    *c = (Control){stmt, brk, cont, f->control};
    f->control = c;
}

void gen_for(Fn *f, ForStmt *s) {
    Label body = label_new(f), cont = label_new(f), cond = label_new(f), end = label_new(f);
    Control control;
    if (s->init) {
        decide_variables(f, s);
        gen_stmt(f, s->init);
    }
    Object *counter = counter_of(f, s);
    bool live = !f->dead;
    if (counter)
        gen_cond(f, s->cond, false, end);
    else if (s->cond)
        emit_jmp(f, cond);
    live = counter ? !f->dead : live;
    f->loopdepth++;
    push_control(f, &control, s, end, cont);
    label_bind_live(f, body, live);
    gen_block(f, s->body->stmts, s->body->nstmts);
    f->control = control.up;
    label_bind(f, cont);
    f->pos = s->post ? (s->post->at ? s->post->at : s->post->pos) : s->pos;
    renew_variables(f, s);
    if (counter) {
        uint32_t mark = temp_mark(f);
        BinaryExpr *c = (BinaryExpr *)ast_unparen(s->cond);
        int64_t imm;
        bool reached = c->op == TOK_LEQ;
        Reg bound = immediate_limit(c->y, reached, &imm) ? NOREG : gen(f, c->y, NOREG);
        count_up(f, ((VarInfo *)counter->info)->reg, bound, c->y, reached, body);
        temp_release(f, mark);
    } else {
        if (s->post)
            gen_stmt(f, s->post);
        label_bind(f, cond);
        if (s->cond)
            gen_cond(f, s->cond, true, body);
        else
            emit_jmp(f, body);
    }
    f->loopdepth--;
    label_bind(f, end);
}

// --- range

typedef struct Range {
    RangeStmt *s;
    Label body, cont, end;
    Control control;
} Range;

Expr *range_var(const RangeStmt *s, uint32_t i) {
    if (s->nlhs <= i)
        return NULL;
    Expr *e = ast_unparen(s->lhs[i]);
    return e->kind == NODE_IDENT && str_eqz(name_str(((Ident *)e)->name), "_") ? NULL : s->lhs[i];
}

// A variable that all iterations share: declared in front of the loop, then assigned to.
static bool is_shared(Expr *lhs) {
    return declares(lhs) && ((Ident *)lhs)->obj->var.shared;
}

// A variable of the loop's own that can simply be the register: nobody assigns to it and it has
// no box.
static bool can_bind(Fn *f, const RangeStmt *s, Expr *lhs, Type *t) {
    if (!s->define || !lhs || !declares(lhs))
        return false;
    Object *o = ((Ident *)lhs)->obj;
    return o->var.assigned == 0 && o->var.role != VAR_GLOBAL && !var_info(f, o)->boxed &&
           type_identical(o->type, t);
}

void range_bind(Fn *f, const RangeStmt *s, Expr *lhs, Reg r, Type *t) {
    if (!lhs)
        return;
    if (can_bind(f, s, lhs, t)) {
        VarInfo *v = ((Ident *)lhs)->obj->info;
        v->reg = r;
        v->serial = f->serial;
        return;
    }
    gen_assign_reg(f, lhs, s->define && !is_shared(lhs), r, t);
}

// A loop variable takes the value at l.
static void bind_or_load(Fn *f, const RangeStmt *s, Expr *lhs, const Loc *l) {
    if (!lhs)
        return;
    Object *o = s->define && declares(lhs) ? ((Ident *)lhs)->obj : NULL;
    if (o && !o->var.shared && o->var.role != VAR_GLOBAL && type_identical(o->type, l->type)) {
        var_declare(f, o);
        uint32_t mark = temp_mark(f);
        Loc to = var_loc(f, o);
        Reg r = load(f, l, to.kind == L_REG ? to.base : NOREG);
        store(f, &to, r);
        temp_release(f, mark);
        return;
    }
    gen_assign_reg(f, lhs, s->define && !is_shared(lhs), load(f, l, NOREG), l->type);
}

// x in a register that the body cannot change.
static Reg steady(Fn *f, Expr *x) {
    Reg r = gen(f, x, NOREG);
    const Ident *id = as_Ident(ast_unparen(x));
    bool variable = !x->cval && (r & R_REGION) != R_OUT && (id || x->kind != NODE_CALL);
    if (id && id->obj && id->obj->kind == OBJ_VAR &&
        (id->obj->var.assigned == 0 || id->obj->var.role == VAR_GLOBAL ||
         var_info(f, id->obj)->boxed))
        variable = false;
    if (!variable)
        return r;
    TInfo *ti = tinfo(f->c, x->type);
    Reg keep = temp_new(f, ti->shape);
    emit_move(f, keep, r, ti->slots);
    return keep;
}

static void range_begin(Fn *f, Range *r, RangeStmt *s) {
    *r = (Range){.s = s, .body = label_new(f), .cont = label_new(f), .end = label_new(f)};
    push_control(f, &r->control, s, r->end, r->cont);
}

static void range_body(Fn *f, Range *r) {
    gen_block(f, r->s->body->stmts, r->s->body->nstmts);
    f->control = r->control.up;
    label_bind(f, r->cont);
    f->pos = r->s->pos;
}

// Counts h from 0 to n, running fill at the start of each iteration.
typedef void (*Fill)(Fn *f, Range *r, Reg h, void *arg);

static void range_count(Fn *f, Range *r, Reg n, Expr *limit, Fill fill, void *arg) {
    int64_t imm;
    Reg h = temp_new(f, f->c->s_scalar);
    bool known = limit && const_imm(limit, &imm);
    if (!known)
        emit_jcc(f, OP_JLEI_S, n, 0, r->end);
    else if (imm <= 0)
        emit_jmp(f, r->end);
    emit_int(f, h, 0);
    bool live = !f->dead;
    f->loopdepth++;
    label_bind_live(f, r->body, live);
    uint32_t mark = temp_mark(f);
    fill(f, r, h, arg);
    range_body(f, r);
    temp_release(f, mark);
    count_up(f, h, n, known ? limit : NULL, false, r->body);
    f->loopdepth--;
    label_bind(f, r->end);
}

static void fill_int(Fn *f, Range *r, Reg h, void *arg) {
    range_bind(f, r->s, range_var(r->s, 0), h, arg);
}

static void range_int(Fn *f, RangeStmt *s) {
    Range r;
    int64_t imm;
    Expr *key = range_var(s, 0);
    Type *t = key && s->define && declares(key) ? ((Ident *)key)->obj->type : s->x->type;
    if (type_is_untyped(t))
        t = type_default(f->c->types, t);
    Reg n = const_imm(s->x, &imm) ? NOREG
            : s->x->cval          ? gen_const(f, t, s->x->cval, NOREG)
                                  : steady(f, s->x);
    range_begin(f, &r, s);
    range_count(f, &r, n, n == NOREG ? s->x : NULL, fill_int, t);
}

static void fill_elem(Fn *f, Range *r, Reg h, void *arg) {
    Loc *l = arg;
    Expr *key = range_var(r->s, 0), *val = range_var(r->s, 1);
    bool both = key && val && !r->s->define;
    if (!both)
        range_bind(f, r->s, key, h, f->c->t_int->type);
    if (!val)
        return;
    Loc e = *l;
    e.index = h;
    if (l->kind == L_MEM) {  // array behind a pointer
        Reg p = temp_new(f, f->c->s_ptr);
        emit_x(f, OP_PIDXADDR, p, l->base, h, (uint32_t)l->len,
               (uint32_t)tinfo(f->c, l->type)->size);
        e.base = p;
        e.nonnil = true;
    }
    if (both)
        gen_assign_two(f, r->s->lhs, (Reg[]){h, load(f, &e, NOREG)},
                       (Type *[]){f->c->t_int->type, e.type});
    else
        bind_or_load(f, r->s, val, &e);
}

static void range_slice(Fn *f, RangeStmt *s) {
    Range r;
    Reg x = steady(f, s->x), n = gen_len(f, s->x->type, x, NOREG);
    Loc l = {.kind = L_ELEM, .base = x, .type = under(s->x->type)->slice.elem};
    range_begin(f, &r, s);
    range_count(f, &r, n, NULL, fill_elem, &l);
}

static Reg copy_array(Fn *f, Expr *x, Loc *l) {
    Loc src = loc_of(f, x);
    if (src.kind == L_MEM || src.kind == L_GLOBAL || src.kind == L_ELEM) {
        Reg box = temp_new(f, f->c->s_ptr), from = loc_addr(f, &src, NOREG);
        emit_w(f, OP_NEW, box, rtype_id(f->c, x->type));
        emit_x(f, OP_COPY_T, box, from, 0, rtype_id(f->c, x->type), 0);
        l->kind = L_MEM;
        return box;
    }
    TInfo *ti = tinfo(f->c, x->type);
    Reg copy = temp_new(f, ti->shape);
    load(f, &src, copy);
    l->kind = L_FRAMEX;
    return copy;
}

static void range_array(Fn *f, RangeStmt *s, Type *array, bool pointer) {
    Range r;
    const Type *u = under(array);
    Loc l = {.kind = L_MEM, .type = u->array.elem, .ctype = array, .len = u->array.len};
    bool val = range_var(s, 1) != NULL;
    if (val && !pointer && u->array.len > 0)
        l.base = copy_array(f, s->x, &l);
    else if (pointer && (val || clobbers(f, s->x)))
        l.base = steady(f, s->x);
    else if (clobbers(f, s->x))
        gen_effect(f, s->x);
    Reg n = const_reg(f, (uint64_t)u->array.len);
    range_begin(f, &r, s);
    range_count(f, &r, n, NULL, fill_elem, &l);
}

static void range_string(Fn *f, RangeStmt *s) {
    static const uint8_t scalars[3];
    Range r;
    Reg x = steady(f, s->x), it = temp_new(f, shape_of(f->c, scalars, 3));
    emit_int(f, it, 0);
    range_begin(f, &r, s);
    f->loopdepth++;
    label_bind_live(f, r.body, !f->dead);
    emit_jccx(f, OP_STRNEXT, it, x, r.end, 0, 0);
    uint32_t mark = temp_mark(f);
    Type *rune = types_basic(f->c->types, TYPE_INT32);
    if (!s->define && range_var(s, 0) && range_var(s, 1)) {
        gen_assign_two(f, s->lhs, (Reg[]){(Reg)(it + 1), (Reg)(it + 2)},
                       (Type *[]){f->c->t_int->type, rune});
    } else {
        range_bind(f, s, range_var(s, 0), (Reg)(it + 1), f->c->t_int->type);
        range_bind(f, s, range_var(s, 1), (Reg)(it + 2), rune);
    }
    range_body(f, &r);
    temp_release(f, mark);
    emit_jmp(f, r.body);
    f->loopdepth--;
    label_bind(f, r.end);
}

static void range_map(Fn *f, RangeStmt *s) {
    static const uint8_t kinds[8] = {GCW_PTR, GCW_PTR, GCW_PTR, GCW_PTR};
    Range r;
    const Type *u = under(s->x->type);
    Reg x = gen(f, s->x, NOREG), it = temp_new(f, shape_of(f->c, kinds, 8));
    emit_x(f, OP_MAPITER, it, x, 0, rtype_id(f->c, s->x->type), 0);
    range_begin(f, &r, s);
    f->loopdepth++;
    label_bind_live(f, r.body, !f->dead);
    emit_jccx(f, OP_MAPNEXT, it, 0, r.end, rtype_id(f->c, s->x->type), 0);
    uint32_t mark = temp_mark(f);
    Loc key = loc_mem(it, 0, u->map.key), val = loc_mem((Reg)(it + 1), 0, u->map.elem);
    key.nonnil = val.nonnil = true;
    if (!s->define && range_var(s, 0) && range_var(s, 1)) {
        gen_assign_two(f, s->lhs, (Reg[]){load(f, &key, NOREG), load(f, &val, NOREG)},
                       (Type *[]){key.type, val.type});
    } else {
        bind_or_load(f, s, range_var(s, 0), &key);
        bind_or_load(f, s, range_var(s, 1), &val);
    }
    range_body(f, &r);
    temp_release(f, mark);
    emit_jmp(f, r.body);
    f->loopdepth--;
    label_bind(f, r.end);
}

static void range_chan(Fn *f, RangeStmt *s) {
    Range r;
    Type *elem = under(s->x->type)->chan.elem;
    TInfo *ti = tinfo(f->c, elem);
    Reg x = steady(f, s->x);
    range_begin(f, &r, s);
    f->loopdepth++;
    label_bind_live(f, r.body, !f->dead);
    uint32_t mark = temp_mark(f);
    Reg v = temp_new(f, ti->shape), ok = temp_new(f, f->c->s_scalar);
    emit_x(f, OP_RECVOK, v, x, ok, rtype_id(f->c, elem), 0);
    emit_jcc(f, OP_JF, ok, 0, r.end);
    if (ti->mem < M_64 && ti->cls != V_AGG)
        emit_x(f, OP_EXTEND, v, 0, 0, rtype_of(f->c, elem)->kind, 0);
    range_bind(f, s, range_var(s, 0), v, elem);
    range_body(f, &r);
    temp_release(f, mark);
    emit_jmp(f, r.body);
    f->loopdepth--;
    label_bind(f, r.end);
}

void gen_range(Fn *f, RangeStmt *s) {
    Type *t = s->x->type, *u = under(t);
    for (uint32_t i = 0; s->define && i < s->nlhs; i++) {
        Expr *lhs = range_var(s, i);
        if (lhs && is_shared(lhs)) {
            var_declare(f, ((Ident *)lhs)->obj);
            var_zero(f, ((Ident *)lhs)->obj);
        }
    }
    switch (u->kind) {
    case TYPE_SLICE:
        range_slice(f, s);
        break;
    case TYPE_ARRAY:
        range_array(f, s, t, false);
        break;
    case TYPE_POINTER:
        range_array(f, s, u->pointer.elem, true);
        break;
    case TYPE_STRING:
    case TYPE_UNTYPED_STRING:
        range_string(f, s);
        break;
    case TYPE_MAP:
        range_map(f, s);
        break;
    case TYPE_CHAN:
        range_chan(f, s);
        break;
    case TYPE_FUNC:
        gen_range_func(f, s);
        break;
    default:
        range_int(f, s);
        break;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Assignments and variable declarations.
//
// With several operands Go evaluates index and pointer operands on the left and all values on the
// right first, then assigns from left to right. A value goes straight to its variable when
// nothing that is still to be evaluated or stored reads that variable; otherwise it waits in a
// register.
#include "vm/compile/comp.h"

#include <string.h>

typedef struct Target {
    Expr *lhs;       // NULL: declared by obj alone
    Object *obj;     // the variable when lhs is a plain name, or the one declared
    Loc loc;
    Reg pending;     // value waiting to be stored
    bool done;
} Target;

static bool is_blank(const Expr *e) {
    return e->kind == NODE_IDENT && str_eqz(name_str(((const Ident *)e)->name), "_");
}

bool declares(const Expr *lhs) {
    const Ident *id = as_Ident(lhs);
    return id && id->obj && id->obj->kind == OBJ_VAR && id->obj->pos == id->pos;
}

static Object *variable_of(Expr *e) {
    e = ast_unparen(e);
    Ident *id = as_Ident(e);
    return id && id->obj && id->obj->kind == OBJ_VAR ? id->obj : NULL;
}

static bool blank_object(const Object *o) {
    return str_eqz(name_str(o->name), "_");
}

// A deferred call that recovers makes the caller see o as it was before the panic.
static bool shows_after_panic(const Fn *f, const Object *o) {
    return f->defers && o->var.role == VAR_RESULT;
}

static Loc declare(Fn *f, Object *o) {
    if (blank_object(o))
        return (Loc){.kind = L_BLANK, .type = o->type};
    var_declare(f, o);
    return var_loc(f, o);
}

// --- one value

// e into the existing location l of a variable in slots, or into one that must not change before
// e is evaluated.
static void assign_value(Fn *f, Expr *lhs, Expr *rhs) {
    uint32_t mark = temp_mark(f);
    Object *o = variable_of(lhs);
    if (is_blank(ast_unparen(lhs))) {
        if (!is_nil(rhs))
            gen_effect(f, rhs);
        return;
    }
    if (o && o->var.role != VAR_GLOBAL && !var_info(f, o)->boxed) {
        Loc l = var_loc(f, o);
        Expr *x = ast_unparen(rhs);
        if (x->kind == NODE_COMPOSITE_LIT && !is_iface(l.type) && !mentions(f, x, o) &&
            !shows_after_panic(f, o))
            gen_to_loc(f, rhs, &l);
        else
            gen_as(f, rhs, l.type, l.base);
        temp_release(f, mark);
        return;
    }
    Loc box;
    if (clobbers_as(f, rhs, lhs->type) && !clobbers(f, lhs) && !is_iface(lhs->type) &&
        loc_boxed(f, rhs, &box)) {
        Loc l = loc_of(f, lhs);
        loc_copy(f, &l, &box);
    } else if (clobbers_as(f, rhs, lhs->type) && !clobbers(f, lhs)) {
        Reg r = gen_as(f, rhs, lhs->type, NOREG);
        Loc l = loc_of(f, lhs);
        store(f, &l, r);
    } else {
        uint32_t overrides = f->overrides.len;
        hoist_call(f, lhs, rhs);
        Loc l = loc_of(f, lhs);
        if (!loc_copies(f, &l, rhs))
            store(f, &l, gen_as(f, rhs, l.type, l.kind == L_MAP ? NOREG : ANYREG));
        f->overrides.len = overrides;
    }
    temp_release(f, mark);
}

static void declare_value(Fn *f, Object *o, Expr *rhs) {
    if (blank_object(o)) {
        if (!is_nil(rhs))
            gen_effect(f, rhs);
        return;
    }
    var_declare(f, o);
    uint32_t mark = temp_mark(f);
    Loc l = var_loc(f, o);
    if (l.kind == L_GLOBAL && ast_unparen(rhs)->kind == NODE_COMPOSITE_LIT && !f->haslabels &&
        tinfo(f->c, o->type)->mem == M_T && !is_iface(o->type)) {
        Loc fresh = loc_mem(loc_addr(f, &l, NOREG), 0, o->type);  // declared once: still zero
        fresh.nonnil = true;
        gen_to_loc(f, rhs, &fresh);
    } else if (l.kind == L_GLOBAL) {
        if (!loc_copies(f, &l, rhs))
            store(f, &l, gen_as(f, rhs, o->type, ANYREG));
    } else {
        gen_to_loc(f, rhs, &l);
    }
    temp_release(f, mark);
}

// --- several values

static bool overlaps(Fn *f, const Loc *l, Reg r, uint32_t n) {
    uint32_t lo, hi;
    if (l->kind == L_REG || l->kind == L_FRAME) {
        lo = l->base + (l->kind == L_FRAME ? (uint32_t)(l->off / 8) : 0);
        hi = lo + tinfo(f->c, l->type)->slots;
    } else if (l->kind == L_FRAMEX) {
        lo = l->base;
        hi = lo + tinfo(f->c, l->ctype)->slots + (uint32_t)(l->off / 8) + 1;
    } else {
        return false;
    }
    return r < hi && lo < (uint32_t)r + n;
}

static Reg copy_value(Fn *f, Reg r, Type *t) {
    TInfo *ti = tinfo(f->c, t);
    Reg keep = temp_new(f, ti->shape);
    emit_move(f, keep, r, ti->slots);
    return keep;
}

// Whether value k may go to its variable before the values and operands behind it are evaluated.
static bool may_go_now(Fn *f, const Target *t, int n, Expr **rhs, int k) {
    const Object *o = t[k].obj;
    if (t[k].loc.kind != L_REG || !o)
        return false;
    for (int i = 0; i < n; i++) {
        if (i > k && (mentions(f, rhs[i], o) || (shows_after_panic(f, o) && !rhs[i]->cval)))
            return false;
        if (i != k && t[i].lhs && !t[i].obj && mentions(f, t[i].lhs, o))
            return false;
        if (i != k && t[i].obj == o)
            return false;
        if (i < k && !t[i].done &&
            overlaps(f, &t[k].loc, t[i].pending, tinfo(f->c, rhs[i]->type)->slots))
            return false;
    }
    return true;
}

static void assign_pairs(Fn *f, Target *t, int n, Expr **rhs) {
    for (int k = 0; k < n; k++) {
        Type *type = t[k].loc.kind == L_BLANK ? rhs[k]->type : t[k].loc.type;
        if (t[k].loc.kind == L_BLANK) {
            if (!is_nil(rhs[k]))
                gen_effect(f, rhs[k]);
            t[k].done = true;
        } else if (may_go_now(f, t, n, rhs, k)) {
            gen_as(f, rhs[k], type, t[k].loc.base);
            t[k].done = true;
        } else {
            Reg r = gen_as(f, rhs[k], type, NOREG);
            for (int i = 0; i < k; i++) {
                if (overlaps(f, &t[i].loc, r, tinfo(f->c, type)->slots)) {
                    r = copy_value(f, r, type);
                    break;
                }
            }
            t[k].pending = r;
        }
    }
    for (int k = 0; k < n; k++)
        if (!t[k].done)
            store(f, &t[k].loc, t[k].pending);
}

// Stores src, a value of type from.
static void store_converted(Fn *f, const Loc *l, Reg src, Type *from) {
    if (l->kind == L_BLANK)
        return;
    if (is_iface(l->type) && !is_iface(from))
        src = gen_iface(f, from, src, l->type, l->kind == L_REG ? l->base : NOREG);
    store(f, l, src);
}

// Whether storing the results of a call can be done with them still in the outgoing area.
static bool stores_quietly(Fn *f, const Target *t, int n, const Tuple *vals) {
    for (int i = 0; i < n; i++) {
        const Loc *l = &t[i].loc;
        if (l->kind == L_MAP)
            return false;
        if (l->kind != L_BLANK && is_iface(l->type) && !is_iface(vals->vars[i]->type) &&
            !tinfo(f->c, vals->vars[i]->type)->direct)
            return false;
    }
    return true;
}

static void assign_tuple(Fn *f, Target *t, int n, Expr *call) {
    const Tuple *vals = &call->type->tuple;
    Reg at = gen(f, call, stores_quietly(f, t, n, vals) ? ANYREG : NOREG);
    for (int i = 0; i < n; i++) {
        store_converted(f, &t[i].loc, at, vals->vars[i]->type);
        at = (Reg)(at + tinfo(f->c, vals->vars[i]->type)->slots);
    }
}

static void assign_commaok(Fn *f, Target *t, Expr *rhs) {
    const Tuple *vals = &rhs->type->tuple;
    Reg regs[2] = {NOREG, NOREG};
    for (int i = 0; i < 2; i++)
        if (t[i].loc.kind == L_REG && is_iface(t[i].loc.type) == is_iface(vals->vars[i]->type))
            regs[i] = t[i].loc.base;
    if (regs[0] == regs[1])
        regs[0] = regs[1] = NOREG;
    Reg want = regs[0];
    gen_commaok(f, rhs, &regs[0], &regs[1]);
    if (want != NOREG && regs[0] == want)
        t[0].done = true;
    for (int i = 0; i < 2; i++)
        if (!t[i].done)
            store_converted(f, &t[i].loc, regs[i], vals->vars[i]->type);
}

static bool is_commaok(const Expr *e) {
    e = ast_unparen((Expr *)(uintptr_t)e);
    return e->kind == NODE_INDEX || e->kind == NODE_TYPE_ASSERT ||
           (e->kind == NODE_UNARY && ((const UnaryExpr *)e)->op == TOK_ARROW);
}

static void assign_all(Fn *f, Target *t, int n, Expr **rhs, int nrhs) {
    uint32_t mark = temp_mark(f), overrides = f->overrides.len;
    if (nrhs == n && n > 1)
        hoist_list(f, rhs, (uint32_t)n);
    if (nrhs == n)
        assign_pairs(f, t, n, rhs);
    else if (is_commaok(rhs[0]))
        assign_commaok(f, t, rhs[0]);
    else
        assign_tuple(f, t, n, rhs[0]);
    f->overrides.len = overrides;
    temp_release(f, mark);
}

// Locations of the left side: new variables first, so that temporaries are released above them.
static void prepare_targets(Fn *f, Target *t, int n, Expr **lhs, bool define) {
    Object **assigned = ARENA_ARRAY(f->c->arena, Object *, n);
    for (int i = 0; i < n; i++) {
        t[i] = (Target){.lhs = lhs[i], .obj = variable_of(lhs[i]), .pending = NOREG};
        assigned[i] = t[i].obj;
        if (define && declares(lhs[i]))
            t[i].loc = declare(f, t[i].obj);
        else if (is_blank(ast_unparen(lhs[i])))
            t[i].loc = (Loc){.kind = L_BLANK, .type = lhs[i]->type};
        else if (t[i].obj)
            t[i].loc = var_loc(f, t[i].obj);
    }
    for (int i = 0; i < n; i++) {
        if (t[i].obj || t[i].loc.kind == L_BLANK)
            continue;
        t[i].loc = loc_of(f, lhs[i]);
        loc_pin(f, &t[i].loc, assigned, n);
    }
}

// --- op=

static bool may_panic(Token op) {
    return op == TOK_DIV || op == TOK_REM || op == TOK_SHL || op == TOK_SHR;
}

// Evaluates y now when that may do what the location must not see.
static Expr *held(Fn *f, Expr *y, Type *t, bool map) {
    Reg known;
    if (y->cval || overridden(f, y, &known) || !(clobbers(f, y) || (map && y->kind != NODE_IDENT)))
        return y;
    Override o = {y, gen_as(f, y, t, NOREG)};
    VEC_PUSH(&f->overrides, o);
    return y;
}

// m[k] op= y with one lookup.
static void update_map(Fn *f, Loc *l, Token op, Expr *y) {
    Loc m = *l;
    if (!may_panic(op)) {
        m = loc_mem(map_access(f, l, OP_MAPSET, temp_new(f, f->c->s_ptr)), 0, l->type);
        m.nonnil = true;
    }
    Reg r = load(f, &m, NOREG);
    r = gen_arith(f, op, l->type, r, y, r);
    store(f, &m, r);
}

static void update(Fn *f, Expr *lhs, Token op, Expr *y) {
    uint32_t mark = temp_mark(f), overrides = f->overrides.len;
    bool map = lhs->mode == MODE_MAPINDEX;
    Object *o = variable_of(lhs);
    Type *yt = op == TOK_SHL || op == TOK_SHR ? y->type : lhs->type;
    Loc l;
    if (o && o->var.role != VAR_GLOBAL && !var_info(f, o)->boxed) {
        l = var_loc(f, o);
        gen_arith(f, op, l.type, l.base, y, l.base);
        temp_release(f, mark);
        return;
    }
    if (!clobbers(f, lhs)) {
        held(f, y, yt, map);
        l = loc_of(f, lhs);
    } else {
        hoist_call(f, lhs, y);
        l = loc_of(f, lhs);
        held(f, y, yt, map);
    }
    if (l.kind == L_MAP) {
        update_map(f, &l, op, y);
    } else {
        Reg r = load(f, &l, NOREG);
        r = gen_arith(f, op, l.type, r, y, r);
        store(f, &l, r);
    }
    f->overrides.len = overrides;
    temp_release(f, mark);
}

void gen_incdec(Fn *f, IncDecStmt *s) {
    BasicLit *one = ARENA_NEW(f->c->arena, BasicLit);
    one->kind = NODE_BASIC_LIT;
    one->type = s->x->type;
    one->cval = const_from_int(f->c->arena, 1);
    update(f, s->x, s->op == TOK_INC ? TOK_ADD : TOK_SUB, &one->expr);
}

// --- statements

// Calls of both sides of an assignment, before operands on the left are read.
static void hoist_sides(Fn *f, AssignStmt *s) {
    Expr **list = ARENA_ARRAY(f->c->arena, Expr *, s->nlhs + s->nrhs);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->nlhs; i++)
        if (ast_unparen(s->lhs[i])->kind != NODE_IDENT)
            list[n++] = s->lhs[i];
    memcpy(list + n, s->rhs, s->nrhs * sizeof *list);
    hoist_list(f, list, n + s->nrhs);
}

void gen_assign(Fn *f, AssignStmt *s) {
    bool define = s->op == TOK_DEFINE;
    if (!define && s->op != TOK_ASSIGN) {
        update(f, s->lhs[0], s->op, s->rhs[0]);
        return;
    }
    if (s->nlhs == 1 && s->nrhs == 1) {
        if (define && declares(s->lhs[0]))
            declare_value(f, variable_of(s->lhs[0]), s->rhs[0]);
        else
            assign_value(f, s->lhs[0], s->rhs[0]);
        return;
    }
    Target *t = ARENA_ARRAY(f->c->arena, Target, s->nlhs);
    uint32_t mark = temp_mark(f), overrides = f->overrides.len;
    if (!define)
        hoist_sides(f, s);
    prepare_targets(f, t, (int)s->nlhs, s->lhs, define);
    assign_all(f, t, (int)s->nlhs, s->rhs, (int)s->nrhs);
    f->overrides.len = overrides;
    if (!define)
        temp_release(f, mark);
}

void gen_vardecl(Fn *f, VarDecl *d) {
    if (d->nvalues == d->nnames && d->nnames == 1) {
        if (d->names[0]->obj)
            declare_value(f, d->names[0]->obj, d->values[0]);
        else
            gen_effect(f, d->values[0]);
        return;
    }
    Target *t = ARENA_ARRAY(f->c->arena, Target, d->nnames);
    for (uint32_t i = 0; i < d->nnames; i++) {
        Object *o = d->names[i]->obj;
        t[i] = (Target){.obj = o, .pending = NOREG};
        t[i].loc = o ? declare(f, o) : (Loc){.kind = L_BLANK};
        if (d->nvalues == 0 && o && !blank_object(o)) {
            if (t[i].loc.kind == L_GLOBAL)
                store(f, &t[i].loc, gen_zero(f, o->type, NOREG));
            else
                var_zero(f, o);
        }
    }
    if (d->nvalues)
        assign_all(f, t, (int)d->nnames, d->values, (int)d->nvalues);
}

void gen_init(Fn *f, Object **vars, int n, Expr *rhs) {
    if (n == 1) {
        declare_value(f, vars[0], rhs);
        return;
    }
    Target *t = ARENA_ARRAY(f->c->arena, Target, n);
    for (int i = 0; i < n; i++)
        t[i] = (Target){.obj = vars[i], .pending = NOREG, .loc = declare(f, vars[i])};
    assign_all(f, t, n, &rhs, 1);
}

// Assigns (or declares and assigns) a value that is in a register: range and receive clauses.
void gen_assign_reg(Fn *f, Expr *lhs, bool define, Reg src, Type *from) {
    if (is_blank(ast_unparen(lhs)))
        return;
    Loc l = define && declares(lhs) ? declare(f, variable_of(lhs)) : loc_of(f, lhs);
    store_converted(f, &l, src, from);
}

// Both operands are evaluated before either assignment.
void gen_assign_two(Fn *f, Expr **lhs, const Reg *src, Type *const *t) {
    Target target[2];
    uint32_t mark = temp_mark(f);
    prepare_targets(f, target, 2, lhs, false);
    for (int i = 0; i < 2; i++)
        store_converted(f, &target[i].loc, src[i], t[i]);
    temp_release(f, mark);
}

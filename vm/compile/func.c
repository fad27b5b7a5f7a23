// SPDX-License-Identifier: GPL-3.0-or-later
//
// Function bodies: parameters, variables, captured variables, results and returns.
//
// A variable is boxed (lives in the heap behind a pointer in its slot) when its address is taken
// or a literal captures it and it is assigned after its declaration, or when it is too large for
// a frame. Captured variables are loaded from the closure into slots at entry: by value, or the
// pointer to the box. Results: without defers, values go straight to the result slots. With
// defers, or when a literal captures a named result, they are assigned to result variables first;
// one epilogue runs the defers and returns the variables, and a recovered panic resumes there.
#include "vm/compile/comp.h"

// Elements of an array of aggregates in slots would be copied out and in again.
static bool nested_array(Comp *c, const TInfo *ti) {
    return ti->under->kind == TYPE_ARRAY && ti->slots > 8 &&
           tinfo(c, ti->under->array.elem)->cls == V_AGG;
}

VarInfo *var_info(Fn *f, Object *o) {
    if (o->var.role == VAR_GLOBAL)
        return comp_global(f->c, o);
    VarInfo *v = o->info;
    if (!v)
        v = o->info = ARENA_NEW(f->c->arena, VarInfo);
    if (!v->decided) {
        TInfo *ti = tinfo(f->c, o->type);
        v->decided = true;
        v->boxed = o->var.address_taken || ti->slots > BOXSLOTS || nested_array(f->c, ti) ||
                   (o->var.captured && (o->var.assigned > 0 || o->var.role == VAR_RESULT));
    }
    return v;
}

Reg var_declare(Fn *f, Object *o) {
    VarInfo *v = var_info(f, o);
    if (v->global)
        return NOREG;
    v->serial = f->serial;
    if (v->boxed) {
        v->reg = temp_new(f, f->c->s_ptr);
        emit_w(f, OP_NEW, v->reg, rtype_id(f->c, o->type));
    } else {
        v->reg = temp_new(f, tinfo(f->c, o->type)->shape);
    }
    return v->reg;
}

// Right after var_declare. A slot with pointers that was never used is zero since the function's
// entry.
void var_zero(Fn *f, Object *o) {
    VarInfo *v = o->info;
    TInfo *ti = tinfo(f->c, o->type);
    if (v->boxed)
        return;
    if (ti->shape->ptrs && f->fresh && f->loopdepth == 0 && !f->haslabels)
        return;
    emit_zero(f, v->reg, ti->slots);
}

Loc var_loc(Fn *f, Object *o) {
    VarInfo *v = var_info(f, o);
    if (v->global)
        return (Loc){.kind = L_GLOBAL, .off = v->offset, .type = o->type};
    Loc l = v->boxed ? loc_mem(v->reg, 0, o->type) : loc_reg(v->reg, o->type);
    l.nonnil = v->boxed;
    return l;
}

// --- the frame

static uint32_t add_kinds(Fn *f, uint8_t *kinds, uint32_t at, Type *t) {
    TInfo *ti = tinfo(f->c, t);
    if (at + ti->slots >= MAXREGION || ti->slots >= MAXREGION) {
        f->toolarge = true;
        return 0;
    }
    for (uint32_t i = 0; kinds && i < ti->slots; i++)
        kinds[at + i] = ti->shape->kinds[i];
    return at + ti->slots;
}

uint32_t sig_slots(Comp *c, const Tuple *t) {
    uint32_t n = 0;
    for (int32_t i = 0; i < t->len; i++)
        n += tinfo(c, t->vars[i]->type)->slots;
    return n;
}

// Sets nres, nparams and the kinds of those slots.
void func_signature(Fn *f, Type *sig, Type *recv) {
    const Signature *s = &under(sig)->func;
    f->sig = under(sig);
    f->results = &s->results;
    f->nres = sig_slots(f->c, &s->results);
    uint32_t at = f->nres;
    if (recv)
        at = add_kinds(f, NULL, at, recv);
    for (int32_t i = 0; i < s->params.len; i++)
        at = add_kinds(f, NULL, at, s->params.vars[i]->type);
    if (f->toolarge || f->nres >= MAXREGION) {
        f->toolarge = true;
        f->nres = f->nparams = 0;
        return;
    }
    f->nparams = at - f->nres;
    f->fixedkinds = arena_alloc(f->c->arena, at + 1);
    at = f->nres;
    if (recv)
        at = add_kinds(f, f->fixedkinds, at, recv);
    for (int32_t i = 0; i < s->params.len; i++)
        at = add_kinds(f, f->fixedkinds, at, s->params.vars[i]->type);
}

static Reg bind_param(Fn *f, Object *o, Reg at) {
    TInfo *ti = tinfo(f->c, o->type);
    if (o->name->len == 0 || str_eqz(name_str(o->name), "_"))
        return (Reg)(at + ti->slots);
    VarInfo *v = var_info(f, o);
    v->serial = f->serial;
    if (v->boxed) {
        Loc l = loc_mem(var_declare(f, o), 0, o->type);
        store(f, &l, at);
    } else {
        v->reg = at;
    }
    return (Reg)(at + ti->slots);
}

// The receiver comes as a pointer to a box that nobody changes: unless the method does, it needs
// no copy.
static Reg bind_boxed_receiver(Fn *f, Object *o, Reg at) {
    Loc box = loc_mem(at, 0, o->type);
    box.nonnil = true;
    if (o->name->len == 0 || str_eqz(name_str(o->name), "_"))
        return (Reg)(at + 1);
    VarInfo *v = var_info(f, o);
    v->serial = f->serial;
    if (o->var.assigned == 0 && !o->var.address_taken) {
        v->boxed = true;
        v->reg = at;
    } else {
        var_declare(f, o);
        Loc l = var_loc(f, o);
        store(f, &l, load(f, &box, NOREG));
    }
    return (Reg)(at + 1);
}

static void bind_params(Fn *f, Object *recv) {
    const Tuple *params = &f->sig->func.params;
    Reg at = (Reg)f->nres;
    if (recv && f->ref->boxed)
        at = bind_boxed_receiver(f, recv, at);
    else if (recv)
        at = bind_param(f, recv, at);
    for (int32_t i = 0; i < params->len; i++)
        at = bind_param(f, params->vars[i], at);
}

static Shape *capture_shape(Fn *f, const VarInfo *v, const Object *o) {
    return v->boxed ? f->c->s_ptr : tinfo(f->c, o->type)->shape;
}

void bind_captures(Fn *f, uint32_t lead) {
    uint32_t off = 8 + 8 * lead;
    for (int32_t i = 0; i < f->info->ncaptures; i++) {
        Object *o = f->info->captures[i];
        VarInfo *v = var_info(f, o);
        if (v->global)
            continue;
        Shape *s = capture_shape(f, v, o);
        v->serial = f->serial;
        v->reg = temp_permanent(f, s);
        if (s->n == 2) {
            emit(f, OP_LDCAP2, v->reg, off, 0);
        } else {
            for (uint32_t w = 0; w < s->n; w++)
                emit(f, OP_LDCAP, (Reg)(v->reg + w), off + 8 * w, 0);
        }
        off += 8 * s->n;
    }
}

static void declare_results(Fn *f) {
    const Tuple *res = &f->sig->func.results;
    bool named = res->len > 0 && (res->vars[0]->name->len > 0 || res->vars[0]->var.captured);
    if (res->len == 0 || (!named && !f->defers))
        return;
    f->resvars = ARENA_ARRAY(f->c->arena, VarInfo *, res->len);
    for (int32_t i = 0; i < res->len; i++) {
        Object *o = res->vars[i];
        if (named) {
            var_declare(f, o);
            var_zero(f, o);
            f->resvars[i] = o->info;
            continue;
        }
        TInfo *ti = tinfo(f->c, o->type);
        VarInfo *v = f->resvars[i] = ARENA_NEW(f->c->arena, VarInfo);
        v->reg = temp_new(f, ti->shape);
        if (!ti->shape->ptrs)
            emit_zero(f, v->reg, ti->slots);
    }
}

// --- closures

FuncRef *func_lit(Fn *f, FuncInfo *info) {
    FuncRef *r = info->info;
    if (!r) {
        const char *sep = f->info && f->info->lit ? "." : ".func";
        const char *name =
            arena_printf(f->c->arena, NULL, "%s%s%u", f->fn->name, sep, ++f->ref->nlits);
        r = info->info = comp_newfunc(f->c, name, func_gen);
        r->info = info;
        r->fn->flags |= f->fn->flags & FN_STD;
    }
    return r;
}

static void number_literals(void *arg, Node *n) {
    Fn *f = arg;
    if (n->kind == NODE_FUNC_LIT) {
        FuncLit *lit = (FuncLit *)n;
        if (lit->info)
            func_lit(f, lit->info);
        return;
    }
    if (n->kind == NODE_RANGE_STMT && ((RangeStmt *)n)->info)
        range_func(f, ((RangeStmt *)n)->info);
    ast_children(n, number_literals, arg);
}

// A closure of r over these variables, as they are now or by reference.
Reg gen_closure(Fn *f, FuncRef *r, Object **captures, int n, Reg dst) {
    return gen_closure_lead(f, r, 0, captures, n, dst);
}

Reg gen_closure_lead(Fn *f, FuncRef *r, uint32_t lead, Object **captures, int n, Reg dst) {
    uint8_t kinds[256] = {GCW_SCALAR};
    uint32_t words = lead;
    for (int i = 0; i < n; i++) {
        VarInfo *v = var_info(f, captures[i]);
        if (v->global)
            continue;
        Shape *s = capture_shape(f, v, captures[i]);
        for (uint32_t w = 0; w < s->n; w++) {
            if (words == sizeof kinds) {
                f->toolarge = true;
                return temp_new(f, f->c->s_ptr);
            }
            kinds[words++] = s->kinds[w];
        }
    }
    Reg out = is_dst(dst) ? dst : temp_new(f, f->c->s_ptr);
    if (words == 0) {
        emit_w(f, OP_LOADFN, out, r->index);
        return out;
    }
    if (!r->fn->closuretype)
        r->fn->closuretype = rtset_closure(&f->c->rtypes, kinds, words);
    uint32_t mark = temp_mark(f);
    Reg run = NOREG;
    if (n > 1 || lead > 0) {
        run = temp_new(f, shape_of(f->c, kinds, words));
        uint32_t at = lead;
        if (lead > 0)
            emit_zero(f, run, lead);
        for (int i = 0; i < n; i++) {
            VarInfo *v = captures[i]->info;
            if (v->global)
                continue;
            Shape *s = capture_shape(f, v, captures[i]);
            emit_move(f, (Reg)(run + at), v->reg, s->n);
            at += s->n;
        }
    } else {
        run = ((VarInfo *)captures[0]->info)->reg;
    }
    uint32_t pc = emit_x(f, OP_CLOSURE, out, 0, 0, run, words);
    if (pc != UINT32_MAX)
        f->code.data[pc].bc = (int32_t)r->index;
    temp_release(f, mark);
    return out;
}

// --- returns

static Loc result_loc(Fn *f, int32_t i) {
    const VarInfo *v = f->resvars[i];
    Type *t = f->results->vars[i]->type;
    return v->boxed ? loc_mem(v->reg, 0, t) : loc_reg(v->reg, t);
}

void emit_ret(Fn *f, Reg from, uint32_t n) {
    if (n == 0)
        emit(f, OP_RET, 0, 0, 0);
    else if (n == 1)
        emit(f, OP_RET1, from, 0, 0);
    else if (n == 2)
        emit(f, OP_RET2, from, 0, 0);
    else
        emit(f, OP_RETN, from, n, 0);
}

static void return_variables(Fn *f) {
    const Tuple *res = f->results;
    if (res->len == 1 && !f->resvars[0]->boxed) {
        emit_ret(f, f->resvars[0]->reg, f->nres);
        return;
    }
    Reg at = 0;
    for (int32_t i = 0; i < res->len; i++) {
        Loc l = result_loc(f, i);
        load(f, &l, at);
        at = (Reg)(at + tinfo(f->c, l.type)->slots);
    }
    emit(f, OP_RET, 0, 0, 0);
}

void func_ret_values(Fn *f) {
    if (f->info && f->info->range)
        range_return(f);
    else if (f->defers)
        emit_jmp(f, f->epilogue);
    else if (f->nres == 0)
        emit(f, OP_RET, 0, 0, 0);
    else
        return_variables(f);
}

// Values at regs (converted already) become the results of a function with result variables.
static void assign_results(Fn *f, const Reg *regs) {
    const Tuple *res = f->results;
    for (int32_t i = 0; i < res->len; i++) {
        Loc l = result_loc(f, i);
        store(f, &l, regs[i]);
    }
}

static bool needs_assignment(const Fn *f) {
    if (!f->resvars)
        return false;
    for (int32_t i = 0; i < f->results->len; i++)
        if (f->resvars[i]->boxed)
            return true;
    return f->defers;
}

static bool is_result_reg(const Fn *f, Reg r, int32_t but) {
    for (int32_t i = 0; i < f->results->len; i++)
        if (i != but && !f->resvars[i]->boxed && f->resvars[i]->reg == r)
            return true;
    return false;
}

static void return_through_variables(Fn *f, ReturnStmt *s) {
    const Tuple *res = f->results;
    Reg *regs = ARENA_ARRAY(f->c->arena, Reg, res->len);
    if (res->len == 1) {
        Loc l = result_loc(f, 0);
        bool direct = l.kind == L_REG && tinfo(f->c, l.type)->cls != V_AGG;
        Reg r = gen_as(f, s->results[0], l.type, direct ? l.base : ANYREG);
        store(f, &l, r);
    } else {
        for (int32_t i = 0; i < res->len; i++) {
            Type *t = res->vars[i]->type;
            regs[i] = gen_as(f, s->results[i], t, NOREG);
            if (is_result_reg(f, regs[i], i)) {
                Reg copy = temp_new(f, tinfo(f->c, t)->shape);
                emit_move(f, copy, regs[i], tinfo(f->c, t)->slots);
                regs[i] = copy;
            }
        }
        assign_results(f, regs);
    }
    func_ret_values(f);
}

// Straight to the result slots, which nothing reads before the return; what the evaluation of a
// later value could make the collector lose waits in temporaries.
static void return_direct(Fn *f, ReturnStmt *s) {
    const Tuple *res = f->results;
    int32_t n = res->len, last = -1;
    if (n == 1) {
        Reg r = gen_as(f, s->results[0], res->vars[0]->type, ANYREG);
        emit_ret(f, r, f->nres);
        return;
    }
    Reg *regs = ARENA_ARRAY(f->c->arena, Reg, n), at = 0;
    for (int32_t i = 0; i < n; i++)
        if (clobbers_as(f, s->results[i], res->vars[i]->type))
            last = i;
    for (int32_t i = 0; i < n; i++) {
        Type *t = res->vars[i]->type;
        bool direct =
            i > last || (i == last && tinfo(f->c, t)->cls != V_AGG) || s->results[i]->cval;
        regs[i] = i < last && s->results[i]->cval
                      ? NOREG
                      : gen_as(f, s->results[i], t, direct ? at : NOREG);
        at = (Reg)(at + tinfo(f->c, t)->slots);
    }
    at = 0;
    for (int32_t i = 0; i < n; i++) {
        Type *t = res->vars[i]->type;
        if (regs[i] == NOREG)
            gen_as(f, s->results[i], t, at);
        else
            emit_move(f, at, regs[i], tinfo(f->c, t)->slots);
        at = (Reg)(at + tinfo(f->c, t)->slots);
    }
    emit(f, OP_RET, 0, 0, 0);
}

// return f() where f has several results.
static void return_tuple(Fn *f, Expr *call) {
    const Tuple *res = f->results, *vals = &call->type->tuple;
    bool same = !needs_assignment(f);
    Reg base = gen(f, call, ANYREG);
    for (int32_t i = 0; i < res->len; i++)
        same = same && is_iface(res->vars[i]->type) == is_iface(vals->vars[i]->type);
    if (same) {
        emit_ret(f, base, f->nres);
        return;
    }
    Reg *regs = ARENA_ARRAY(f->c->arena, Reg, res->len);
    uint32_t at = 0;
    for (int32_t i = 0; i < res->len; i++) {
        TInfo *ti = tinfo(f->c, vals->vars[i]->type);
        regs[i] = temp_new(f, ti->shape);
        emit_move(f, regs[i], (Reg)(base + at), ti->slots);
        at += ti->slots;
    }
    for (int32_t i = 0; i < res->len; i++)
        if (is_iface(res->vars[i]->type) && !is_iface(vals->vars[i]->type))
            regs[i] = gen_iface(f, vals->vars[i]->type, regs[i], res->vars[i]->type, NOREG);
    if (needs_assignment(f)) {
        assign_results(f, regs);
        func_ret_values(f);
        return;
    }
    Reg to = 0;
    for (int32_t i = 0; i < res->len; i++) {
        uint32_t n = tinfo(f->c, res->vars[i]->type)->slots;
        emit_move(f, to, regs[i], n);
        to = (Reg)(to + n);
    }
    emit(f, OP_RET, 0, 0, 0);
}

void func_return(Fn *f, ReturnStmt *s) {
    if (s->nresults == 0)
        func_ret_values(f);
    else if (s->nresults == 1 && f->results->len > 1)
        return_tuple(f, s->results[0]);
    else {
        uint32_t overrides = f->overrides.len;
        hoist_list(f, s->results, s->nresults);
        if (needs_assignment(f))
            return_through_variables(f, s);
        else
            return_direct(f, s);
        f->overrides.len = overrides;
    }
}

void func_return_error(Fn *f, Reg err) {
    const Tuple *res = f->results;
    Reg at = 0;
    for (int32_t i = 0; i < res->len; i++) {
        TInfo *ti = tinfo(f->c, res->vars[i]->type);
        bool last = i == res->len - 1;
        if (needs_assignment(f)) {
            Loc l = result_loc(f, i);
            store(f, &l, last ? err : gen_zero(f, l.type, NOREG));
        } else if (last) {
            emit_move(f, at, err, 2);
        } else {
            emit_zero(f, at, ti->slots);
        }
        at = (Reg)(at + ti->slots);
    }
    if (needs_assignment(f))
        func_ret_values(f);
    else
        emit(f, OP_RET, 0, 0, 0);
}

// --- bodies

static void gen_body(Fn *f, BlockStmt *body) {
    if (f->info->has_closure)
        ast_children((Node *)body, number_literals, f);
    if (f->defers)
        f->epilogue = label_new(f);
    bind_captures(f, 0);
    bind_params(f, f->info->recv);
    declare_results(f);
    gen_block(f, body->stmts, body->nstmts);
    f->pos = body->rbrace;
    if (!f->dead && (f->nres == 0 || f->resvars))
        func_ret_values(f);
    else if (!f->dead)
        emit(f, OP_UNREACHABLE, 0, 0, 0);
    if (f->defers) {
        label_bind_live(f, f->epilogue, true);
        emit(f, OP_RUNDEFERS, 0, 0, 0);
        if (f->nres == 0)
            emit(f, OP_RET, 0, 0, 0);
        else
            return_variables(f);
    }
}

// A declared function, a literal, or the statements of a script.
void func_gen(Fn *f, FuncRef *r) {
    FuncInfo *info = r->info;
    BlockStmt *body = NULL;
    if (r->obj && types_body_is_lazy(r->obj) && !types_check_body(f->c->types, r->obj)) {
        comp_error(f->c, r->obj->pos, "%s cannot be compiled", r->fn->name);
        return;
    }
    if (info->failed) {
        f->c->failed = true;
        return;
    }
    f->defers = info->has_defer;
    if (f->defers)
        r->fn->flags |= FN_DEFERS;
    Type *recv = info->recv ? info->recv->type : NULL;
    if (recv && info->recv->info)
        ((VarInfo *)info->recv->info)->decided =
            false; // the boxed form of a method sees it otherwise
    func_signature(f, info->sig, r->boxed ? types_new_pointer(f->c->types, recv) : recv);
    if (f->toolarge)
        return;
    body = info->lit ? info->lit->body : r->obj ? r->obj->func.decl->body : NULL;
    f->pos = body->lbrace;
    r->fn->type = rtype_of(f->c, info->sig);
    gen_body(f, body);
}

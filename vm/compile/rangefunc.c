// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loops over functions: the body becomes a closure, which the iterator is called with.
//
// Two words in front of the closure's captured variables are the loop's own: its state, which finds
// iterators that call the body when they must not, and the exit it took. A return or branch that
// leads out of the body stores its number there and makes the body return false; the code behind
// the iterator's call goes on from there, which in a loop inside another one may mean to leave that
// one's body in turn. Results are variables of the outer function that the body captures. A defer
// goes to a list that the outer function makes before its outermost such loop.
//
// Rejected: variables for state and exit as Go has them, each a heap box of its own.
#include "vm/compile/comp.h"

enum {
    STATE_OFF = 8,
    EXIT_OFF = 16,
    LEAD = 2, // words
    EXIT_NONE = 0,
    EXIT_RETURN = 1,
    EXIT_BRANCH = 2, // + index in FuncInfo.exits
};

typedef enum RangeState {
#define STATE(name, text) RS_##name,
#include "vm/code/rangestate.def"
#undef STATE
} RangeState;

static void set_word(Fn *f, Reg closure, unsigned off, int64_t v) {
    emit(f, OP_ST_64, closure, off, const_reg(f, (uint64_t)v));
}

// --- the body

static FuncInfo *outermost_loop(FuncInfo *i) {
    while (i->parent->range)
        i = i->parent;
    return i;
}

Reg range_defers(Fn *f) {
    return ((VarInfo *)outermost_loop(f->info)->range_defers->info)->reg;
}

static void take_exit(Fn *f, int64_t code) {
    set_word(f, f->self, EXIT_OFF, code);
    emit_jmp(f, f->leave);
}

void range_return(Fn *f) {
    take_exit(f, EXIT_RETURN);
}

bool range_leave(Fn *f, const BranchStmt *s) {
    const FuncInfo *i = f->info;
    if (!i || !i->range || !s->target)
        return false;
    for (int32_t k = 0; k < i->nexits; k++) {
        if (i->exits[k].tok == s->tok && i->exits[k].target == s->target) {
            take_exit(f, EXIT_BRANCH + k);
            return true;
        }
    }
    return false;
}

static void bind_results(Fn *f) {
    const FuncInfo *outer = func_returning(f->info);
    f->results = &outer->sig->func.results;
    if (!f->info->range_return || f->results->len == 0)
        return;
    f->resvars = ARENA_ARRAY(f->c->arena, VarInfo *, f->results->len);
    for (int32_t i = 0; i < f->results->len; i++)
        f->resvars[i] = var_info(f, f->results->vars[i]);
}

static void check_state(Fn *f) {
    Label ok = label_new(f);
    uint32_t mark = temp_mark(f);
    Reg state = temp_new(f, f->c->s_scalar);
    emit(f, OP_LD_64, state, f->self, STATE_OFF);
    emit_jcc(f, OP_JEQI, state, RS_READY, ok);
    emit(f, OP_RANGEPANIC, state, 0, 0);
    label_bind(f, ok);
    temp_release(f, mark);
    set_word(f, f->self, STATE_OFF, RS_RUNNING);
}

static void bind_variables(Fn *f, RangeStmt *s) {
    const Tuple *params = &f->sig->func.params;
    Expr *key = range_var(s, 0), *val = range_var(s, 1);
    Reg k = (Reg)f->nres, v = k;
    Type *kt = params->len > 0 ? params->vars[0]->type : NULL;
    Type *vt = params->len > 1 ? params->vars[1]->type : NULL;
    if (kt)
        v = (Reg)(k + tinfo(f->c, kt)->slots);
    if (key && val && !s->define) {
        gen_assign_two(f, s->lhs, (Reg[]){k, v}, (Type *[]){kt, vt});
        return;
    }
    if (kt)
        range_bind(f, s, key, k, kt);
    if (vt)
        range_bind(f, s, val, v, vt);
}

static void gen_range_body(Fn *f, FuncRef *r) {
    RangeStmt *s = r->info->range;
    Control control;
    f->pos = s->pos;
    func_signature(f, r->info->sig, NULL);
    if (f->toolarge)
        return;
    r->fn->type = rtype_of(f->c, r->info->sig);
    f->leave = label_new(f);
    f->self = temp_permanent(f, f->c->s_ptr);
    emit(f, OP_GETCLO, f->self, 0, 0);
    bind_captures(f, LEAD);
    bind_results(f);
    check_state(f);
    bind_variables(f, s);
    Label next = label_new(f);
    push_control(f, &control, s, f->leave, next);
    gen_block(f, s->body->stmts, s->body->nstmts);
    f->control = control.up;
    f->pos = s->body->rbrace;
    label_bind(f, next);
    set_word(f, f->self, STATE_OFF, RS_READY);
    emit_ret(f, const_reg(f, 1), 1);
    label_bind(f, f->leave);
    set_word(f, f->self, STATE_OFF, RS_DONE);
    emit_ret(f, const_reg(f, 0), 1);
}

// Named after the function that the loop is in, literals included, loops not.
FuncRef *range_func(Fn *f, FuncInfo *info) {
    FuncRef *r = info->info;
    if (!r) {
        const char *name =
            arena_printf(f->c->arena, NULL, "%s-range%u", f->fn->name, ++f->ref->nranges);
        r = info->info = comp_newfunc(f->c, name, gen_range_body);
        r->info = info;
        r->fn->flags |= f->fn->flags & FN_STD;
    }
    return r;
}

// --- the loop

static void make_defers(Fn *f, FuncInfo *info) {
    Object *o = info->range_defers;
    if (!o || f->info->range)
        return;
    emit(f, OP_DEFERLIST, var_declare(f, o), 0, 0);
}

static void go_on(Fn *f, FuncInfo *info, Reg closure) {
    uint32_t n = (uint32_t)info->nexits + EXIT_BRANCH;
    if (!info->range_return && info->nexits == 0)
        return;
    Reg code = temp_new(f, f->c->s_scalar);
    emit(f, OP_LD_64, code, closure, EXIT_OFF);
    for (uint32_t i = info->range_return ? EXIT_RETURN : EXIT_BRANCH; i < n; i++) {
        Label other = label_new(f);
        emit_jcc(f, OP_JNEI, code, i, other);
        if (i == EXIT_RETURN) {
            func_ret_values(f);
        } else {
            const RangeExit *e = &info->exits[i - EXIT_BRANCH];
            BranchStmt *s = ARENA_NEW(f->c->arena, BranchStmt);
            s->pos = info->range->pos;
            s->tok = e->tok;
            s->target = (Node *)(uintptr_t)e->target;
            gen_branch(f, s);
        }
        label_bind(f, other);
    }
}

void gen_range_func(Fn *f, RangeStmt *s) {
    FuncInfo *info = s->info;
    FuncRef *r = range_func(f, info);
    if (info->nexits > INT16_MAX - EXIT_BRANCH) {
        f->toolarge = true;
        return;
    }
    Reg iter = gen(f, s->x, NOREG), closure = temp_new(f, f->c->s_ptr);
    make_defers(f, info);
    gen_closure_lead(f, r, LEAD, info->captures, info->ncaptures, closure);
    emit_move(f, out_reg(f, 0), closure, 1);
    out_reserve(f, 2);
    emit_call(f, OP_CALLC, iter, 0, CM_PLAIN);
    Reg state = temp_new(f, f->c->s_scalar);
    Label ok = label_new(f);
    emit(f, OP_LD_64, state, closure, STATE_OFF);
    emit_jcc(f, OP_JNEI, state, RS_RUNNING, ok);
    emit_int(f, state, RS_MISSING);
    emit(f, OP_RANGEPANIC, state, 0, 0);
    label_bind(f, ok);
    set_word(f, closure, STATE_OFF, RS_EXHAUSTED);
    go_on(f, info, closure);
}

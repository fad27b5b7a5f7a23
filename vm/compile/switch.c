// SPDX-License-Identifier: GPL-3.0-or-later
//
// switch and type switch. Integer constants become a jump table when they are dense, a binary
// search when there are many, else a chain of compare-and-branch; many string constants a switch on
// the length and a binary search among those of one length; everything else is compared in order.
#include "vm/compile/comp.h"

enum { TABLEMIN = 4, SEARCHMIN = 8 };

typedef struct Case { int64_t value; Label label; } Case;

typedef struct Clauses {
    Label *labels;     // of each clause's body
    Label end, other;  // other: the default clause or the end
    Control control;
} Clauses;

static Clauses *clauses_begin(Fn *f, const void *stmt, CaseClause **cases, uint32_t n) {
    Clauses *c = ARENA_NEW(f->c->arena, Clauses);
    c->labels = ARENA_ARRAY(f->c->arena, Label, n + 1);
    c->end = c->other = label_new(f);
    for (uint32_t i = 0; i < n; i++) {
        c->labels[i] = label_new(f);
        if (cases[i]->is_default)
            c->other = c->labels[i];
    }
    c->labels[n] = c->end;
    c->control = (Control){stmt, c->end, -1, f->control};
    f->control = &c->control;
    return c;
}

static void clause_body(Fn *f, Clauses *c, const CaseClause *clause, uint32_t i) {
    Label saved = f->nextcase;
    f->nextcase = c->labels[i + 1];
    gen_block(f, clause->body, clause->nbody);
    f->nextcase = saved;
    emit_jmp(f, c->end);
}

static void clauses_end(Fn *f, Clauses *c) {
    f->control = c->control.up;
    label_bind(f, c->end);
}

// --- integer constants

static int by_value(const void *a, const void *b) {
    int64_t x = ((const Case *)a)->value, y = ((const Case *)b)->value;
    return x < y ? -1 : x > y;
}

static void jump_equal(Fn *f, Reg tag, const Case *c) {
    uint32_t mark = temp_mark(f);
    if (c->value == (int16_t)c->value)
        emit_jcc(f, OP_JEQI, tag, (uint16_t)c->value, c->label);
    else
        emit_jcc(f, OP_JEQ, tag, const_reg(f, (uint64_t)c->value), c->label);
    temp_release(f, mark);
}

static void search(Fn *f, Reg tag, const Case *c, uint32_t n, Label other) {
    if (n < 4) {
        for (uint32_t i = 0; i < n; i++)
            jump_equal(f, tag, &c[i]);
        emit_jmp(f, other);
        return;
    }
    uint32_t mark = temp_mark(f), half = n / 2;
    Label low = label_new(f);
    if (c[half].value == (int16_t)c[half].value)
        emit_jcc(f, OP_JLTI_S, tag, (uint16_t)c[half].value, low);
    else
        emit_jcc(f, OP_JLT_S, tag, const_reg(f, (uint64_t)c[half].value), low);
    temp_release(f, mark);
    search(f, tag, c + half, n - half, other);
    label_bind(f, low);
    search(f, tag, c, half, other);
}

static void table(Fn *f, Reg tag, const Case *c, uint32_t n, Label other) {
    uint32_t size = (uint32_t)(c[n - 1].value - c[0].value + 1);
    Label *labels = ARENA_ARRAY(f->c->arena, Label, size);
    for (uint32_t i = 0; i < size; i++)
        labels[i] = other;
    for (uint32_t i = 0; i < n; i++)
        labels[c[i].value - c[0].value] = c[i].label;
    emit_table(f, tag, (int32_t)c[0].value, size, labels);
    emit_jmp(f, other);
}

static bool dense(const Case *c, uint32_t n) {
    if (n < TABLEMIN || c[0].value < INT32_MIN || c[n - 1].value > INT32_MAX)
        return false;
    return (uint64_t)(c[n - 1].value - c[0].value) < (uint64_t)n * 3 + 4;
}

// All cases are integer constants: returns whether it dispatched.
static bool switch_ints(Fn *f, SwitchStmt *s, Reg tag, Clauses *cl) {
    uint32_t n = 0, total = 0;
    for (uint32_t i = 0; i < s->ncases; i++)
        total += s->cases[i]->nexprs;
    if (total < TABLEMIN || tinfo(f->c, s->tag->type)->cls != V_INT)
        return false;
    Case *c = ARENA_ARRAY(f->c->arena, Case, total);
    for (uint32_t i = 0; i < s->ncases; i++) {
        for (uint32_t k = 0; k < s->cases[i]->nexprs; k++) {
            const Expr *e = s->cases[i]->exprs[k];
            if (!e->cval || is_iface(e->type) || !const_int64(e->cval, &c[n].value))
                return false;
            c[n++].label = cl->labels[i];
        }
    }
    qsort(c, n, sizeof *c, by_value);
    if (dense(c, n))
        table(f, tag, c, n, cl->other);
    else if (n >= SEARCHMIN)
        search(f, tag, c, n, cl->other);
    else
        return false;
    return true;
}

// --- comparisons with the tag

static void compare_case(Fn *f, Expr *tag, Token op, Expr *e, Label l) {
    BinaryExpr b = {.kind = NODE_BINARY,
                    .op = op,
                    .x = tag,
                    .y = e,
                    .pos = e->pos,
                    .at = e->pos,
                    .end = e->end};
    b.type = f->c->t_bool->type;
    gen_cond(f, &b.expr, true, l);
}

// --- string constants

typedef struct Word {
    const char *text;
    int64_t len;
    Expr *e;
    Label label;
} Word;

static int by_length(const void *a, const void *b) {
    const Word *x = a, *y = b;
    if (x->len != y->len)
        return x->len < y->len ? -1 : 1;
    return x->len ? memcmp(x->text, y->text, (size_t)x->len) : 0;
}

// Words of one length, ascending; the tag has that length.
static void search_words(Fn *f, Expr *tag, const Word *w, uint32_t n, Label other) {
    if (n < 4) {
        for (uint32_t i = 0; i < n; i++)
            compare_case(f, tag, TOK_EQL, w[i].e, w[i].label);
        emit_jmp(f, other);
        return;
    }
    uint32_t half = n / 2;
    Label low = label_new(f);
    compare_case(f, tag, TOK_LSS, w[half].e, low);
    search_words(f, tag, w + half, n - half, other);
    label_bind(f, low);
    search_words(f, tag, w, half, other);
}

// Many cases, all of them string constants: returns whether it dispatched.
static bool switch_strings(Fn *f, SwitchStmt *s, Reg tag, Clauses *cl) {
    uint32_t n = 0, total = 0, nlens = 0;
    for (uint32_t i = 0; i < s->ncases; i++)
        total += s->cases[i]->nexprs;
    if (total < SEARCHMIN || tinfo(f->c, s->tag->type)->cls != V_STRING)
        return false;
    Word *w = ARENA_ARRAY(f->c->arena, Word, total);
    for (uint32_t i = 0; i < s->ncases; i++) {
        for (uint32_t k = 0; k < s->cases[i]->nexprs; k++, n++) {
            Expr *e = s->cases[i]->exprs[k];
            if (!e->cval || e->cval->kind != CONST_STRING || is_iface(e->type))
                return false;
            w[n] = (Word){.e = e, .label = cl->labels[i]};
            w[n].text = const_string(e->cval, &w[n].len);
        }
    }
    qsort(w, n, sizeof *w, by_length);
    Case *lens = ARENA_ARRAY(f->c->arena, Case, total);
    for (uint32_t i = 0; i < n; i++)
        if (i == 0 || w[i].len != w[i - 1].len)
            lens[nlens++] = (Case){w[i].len, label_new(f)};
    Reg len = (Reg)(tag + 1); // a string's second slot
    if (dense(lens, nlens))
        table(f, len, lens, nlens, cl->other);
    else
        search(f, len, lens, nlens, cl->other);
    for (uint32_t i = 0, k = 0, end; i < n; i = end, k++) {
        for (end = i; end < n && w[end].len == w[i].len; end++)
            continue;
        label_bind(f, lens[k].label);
        search_words(f, s->tag, w + i, end - i, cl->other);
    }
    return true;
}

// --- switch

void gen_switch(Fn *f, SwitchStmt *s) {
    if (s->init)
        gen_stmt(f, s->init);
    uint32_t overrides = f->overrides.len;
    Reg tag = NOREG;
    if (s->tag) {
        tag = gen(f, s->tag, NOREG);
        Override o = {s->tag, tag};
        VEC_PUSH(&f->overrides, o);
    }
    Clauses *c = clauses_begin(f, s, s->cases, s->ncases);
    if (!s->tag || (!switch_ints(f, s, tag, c) && !switch_strings(f, s, tag, c))) {
        for (uint32_t i = 0; i < s->ncases; i++) {
            for (uint32_t k = 0; k < s->cases[i]->nexprs; k++) {
                if (s->tag)
                    compare_case(f, s->tag, TOK_EQL, s->cases[i]->exprs[k], c->labels[i]);
                else
                    gen_cond(f, s->cases[i]->exprs[k], true, c->labels[i]);
            }
        }
        emit_jmp(f, c->other);
    }
    f->overrides.len = overrides;
    for (uint32_t i = 0; i < s->ncases; i++) {
        label_bind(f, c->labels[i]);
        clause_body(f, c, s->cases[i], i);
    }
    clauses_end(f, c);
}

// --- type switch

static void jump_type(Fn *f, Reg x, const Expr *e, Label l) {
    if (is_nil(e)) {
        emit_jccx(f, OP_JTYPE, x, 0, l, 0, 0);
        return;
    }
    emit_jccx(f, is_iface(e->type) ? OP_JIMPL : OP_JTYPE, x, 0, l, rtype_id(f->c, e->type), 0);
}

// The clause's own variable: the value unboxed when the clause names one concrete type.
static void bind_clause(Fn *f, Object *o, Reg x) {
    if (!o || !o->used)
        return;
    var_declare(f, o);
    uint32_t mark = temp_mark(f);
    Loc l = var_loc(f, o);
    if (is_iface(o->type)) {
        store(f, &l, x);
    } else {
        Reg r = l.kind == L_REG ? l.base : temp_new(f, tinfo(f->c, o->type)->shape);
        emit_x(f, OP_UNBOX, r, x, 0, rtype_id(f->c, o->type), 0);
        store(f, &l, r);
    }
    temp_release(f, mark);
}

void gen_typeswitch(Fn *f, TypeSwitchStmt *s) {
    if (s->init)
        gen_stmt(f, s->init);
    Reg x = gen(f, s->x, NOREG);
    Clauses *c = clauses_begin(f, s, s->cases, s->ncases);
    for (uint32_t i = 0; i < s->ncases; i++)
        for (uint32_t k = 0; k < s->cases[i]->nexprs; k++)
            jump_type(f, x, s->cases[i]->exprs[k], c->labels[i]);
    emit_jmp(f, c->other);
    for (uint32_t i = 0; i < s->ncases; i++) {
        uint32_t mark = temp_mark(f);
        label_bind(f, c->labels[i]);
        bind_clause(f, s->cases[i]->obj, x);
        clause_body(f, c, s->cases[i], i);
        temp_release(f, mark);
    }
    clauses_end(f, c);
}

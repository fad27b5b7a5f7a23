// SPDX-License-Identifier: GPL-3.0-or-later
//
// select: channels and values are evaluated in source order, then one SELECT chooses, sends
// numbered before receives, and a chain of compares leads to the clause.
#include "vm/compile/comp.h"

typedef struct Comm {
    Expr *chan;
    Expr *value;       // sends
    AssignStmt *assign; // receives that assign
    Reg elem;
    uint32_t number;
} Comm;

static Comm comm_of(CommClause *c) {
    Comm m = {.elem = NOREG};
    if (c->comm->kind == NODE_SEND_STMT) {
        m.chan = ((SendStmt *)c->comm)->chan;
        m.value = ((SendStmt *)c->comm)->value;
        return m;
    }
    Expr *x;
    if (c->comm->kind == NODE_ASSIGN) {
        m.assign = (AssignStmt *)c->comm;
        x = m.assign->rhs[0];
    } else {
        x = ((ExprStmt *)c->comm)->x;
    }
    m.chan = ((UnaryExpr *)ast_unparen(x))->x;
    return m;
}

static Shape *pairs_shape(Fn *f, uint32_t n) {
    uint8_t *kinds = arena_alloc(f->c->arena, 2 * (size_t)n + 2);
    for (uint32_t i = 0; i < n; i++)
        kinds[2 * i] = GCW_PTR;
    return shape_of(f->c, kinds, n ? 2 * n : 1);
}

static void prepare(Fn *f, Comm *m, Reg pairs) {
    Type *elem = under(m->chan->type)->chan.elem;
    Reg pair = (Reg)(pairs + 2 * m->number);
    gen(f, m->chan, pair);
    if (m->value) {
        m->elem = gen_as(f, m->value, elem, NOREG);
    } else if (m->assign) {
        m->elem = temp_new(f, tinfo(f->c, elem)->shape);
    }
    if (m->elem == NOREG)
        emit_int(f, (Reg)(pair + 1), 0xffff);
    else
        emit_slotnumber(f, (Reg)(pair + 1), m->elem);
}

static void received(Fn *f, const Comm *m, Reg ok) {
    Type *elem = under(m->chan->type)->chan.elem;
    TInfo *ti = tinfo(f->c, elem);
    bool define = m->assign->op == TOK_DEFINE;
    if (ti->mem < M_64 && ti->cls != V_AGG)
        emit_x(f, OP_EXTEND, m->elem, 0, 0, rtype_of(f->c, elem)->kind, 0);
    gen_assign_reg(f, m->assign->lhs[0], define, m->elem, elem);
    if (m->assign->nlhs > 1)
        gen_assign_reg(f, m->assign->lhs[1], define, ok, f->c->t_bool->type);
}

static void bodies(Fn *f, SelectStmt *s, const Comm *m, const Label *labels, Reg ok, Label end) {
    for (uint32_t i = 0; i < s->ncases; i++) {
        uint32_t mark = temp_mark(f);
        CommClause *c = s->cases[i];
        label_bind(f, labels[i]);
        if (!c->is_default && m[i].assign)
            received(f, &m[i], ok);
        gen_block(f, c->body, c->nbody);
        emit_jmp(f, end);
        temp_release(f, mark);
    }
}

void gen_select(Fn *f, SelectStmt *s) {
    static const uint8_t scalars[2];
    Comm *m = ARENA_ARRAY(f->c->arena, Comm, s->ncases + 1);
    Label *labels = ARENA_ARRAY(f->c->arena, Label, s->ncases + 1);
    uint32_t sends = 0, recvs = 0;
    int def = -1;
    for (uint32_t i = 0; i < s->ncases; i++) {
        labels[i] = label_new(f);
        if (s->cases[i]->is_default) {
            def = (int)i;
            continue;
        }
        m[i] = comm_of(s->cases[i]);
        m[i].number = m[i].value ? sends++ : recvs++;
    }
    uint32_t n = sends + recvs;
    uint8_t *zeros = arena_alloc(f->c->arena, 2 * (size_t)n + 1);
    Reg chosen = temp_new(f, shape_of(f->c, scalars, 2)), pairs = temp_new(f, pairs_shape(f, n));
    Reg scratch = temp_new(f, shape_of(f->c, zeros, n ? 2 * n : 1));
    for (uint32_t i = 0; i < s->ncases; i++) {
        if (s->cases[i]->is_default)
            continue;
        if (!m[i].value)
            m[i].number += sends;
        prepare(f, &m[i], pairs);
    }
    ExtWord x = {.h0 = (uint16_t)sends, .h1 = (uint16_t)recvs, .h2 = def >= 0};
    Label end = label_new(f);
    Control control = {s, end, -1, f->control};
    f->control = &control;
    emit_x(f, OP_SELECT, chosen, pairs, scratch, x.lo, x.hi);
    int last = def;
    for (uint32_t i = 0; last < 0 && i < s->ncases; i++)
        last = (int)i;
    for (uint32_t i = 0; i < s->ncases; i++)
        if ((int)i != last)
            emit_jcc(f, OP_JEQI, chosen, (uint16_t)m[i].number, labels[i]);
    if (n == 0 && def < 0)
        emit(f, OP_UNREACHABLE, 0, 0, 0);
    else
        emit_jmp(f, labels[last]);
    bodies(f, s, m, labels, (Reg)(chosen + 1), end);
    f->control = control.up;
    label_bind(f, end);
}

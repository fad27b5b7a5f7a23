// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conditions: comparisons as jumps and as values, && and || by control flow.
//
// A comparison's operands are evaluated into a Cmp, which then becomes one fused
// compare-and-branch or one compare to a bool.
#include "vm/compile/comp.h"

typedef enum CmpKind {
    CK_CONST,   // known: imm
    CK_SIGNED, CK_UNSIGNED,
    CK_IMM,     // signed, y is imm
    CK_F64, CK_F32, CK_STR,
    CK_NIL,     // x is nil, tok EQL or NEQ
    CK_FLAG,    // x holds whether they are equal, tok EQL or NEQ
} CmpKind;

typedef struct Cmp { CmpKind kind; Token tok; Reg x, y; int64_t imm; } Cmp;

static Token negated(Token t) {
    switch (t) {
    case TOK_EQL: return TOK_NEQ;
    case TOK_NEQ: return TOK_EQL;
    case TOK_LSS: return TOK_GEQ;
    case TOK_GEQ: return TOK_LSS;
    case TOK_GTR: return TOK_LEQ;
    default: return TOK_GTR;
    }
}

static Token mirrored(Token t) {
    switch (t) {
    case TOK_LSS: return TOK_GTR;
    case TOK_GTR: return TOK_LSS;
    case TOK_LEQ: return TOK_GEQ;
    case TOK_GEQ: return TOK_LEQ;
    default: return t;
    }
}

// --- operands

static void operands(Fn *f, BinaryExpr *e, Cmp *c) {
    uint32_t overrides = f->overrides.len;
    hoist_call(f, e->x, e->y);
    c->x = gen(f, e->x, clobbers(f, e->y) ? NOREG : ANYREG);
    c->y = gen(f, e->y, ANYREG);
    f->overrides.len = overrides;
}

static Reg equal_ifacet(Fn *f, Reg iface, Expr *v, Reg value) {
    Reg t = temp_new(f, f->c->s_scalar);
    emit_x(f, OP_EQ_IFACET, t, iface, value, rtype_id(f->c, v->type), 0);
    return t;
}

// x == y for values of type t in registers, as a bool register.
Reg gen_equal(Fn *f, Type *t, Reg x, Reg y, Reg dst) {
    TInfo *ti = tinfo(f->c, t);
    dst = reg_for(f, dst, f->c->t_bool);
    if (ti->size == 0)
        emit_int(f, dst, 1);
    else if (ti->cls == V_AGG)
        emit_x(f, OP_EQ_T, dst, x, y, rtype_id(f->c, t), 0);
    else if (ti->cls == V_IFACE)
        emit(f, OP_EQ_IFACE, dst, x, y);
    else if (ti->cls == V_STRING)
        emit(f, OP_EQ_STR, dst, x, y);
    else
        emit(f, ti->cls == V_F64 ? OP_EQ_F64 : ti->cls == V_F32 ? OP_EQ_F32 : OP_EQ, dst, x, y);
    return dst;
}

static void equal_values(Fn *f, BinaryExpr *e, Cmp *c) {
    bool xi = is_iface(e->x->type), yi = is_iface(e->y->type);
    if (!xi && !yi && tinfo(f->c, e->x->type)->slots > BOXSLOTS) {  // large: compared in boxes
        c->x = gen_as(f, e->x, f->c->t_any->type, NOREG);
        c->y = gen_as(f, e->y, f->c->t_any->type, NOREG);
        c->x = gen_equal(f, f->c->t_any->type, c->x, c->y, NOREG);
        c->kind = CK_FLAG;
        return;
    }
    c->x = gen(f, e->x, NOREG);
    c->y = gen(f, e->y, NOREG);
    if (xi != yi)
        c->x = xi ? equal_ifacet(f, c->x, e->y, c->y) : equal_ifacet(f, c->y, e->x, c->x);
    else
        c->x = gen_equal(f, e->x->type, c->x, c->y, NOREG);
    c->kind = CK_FLAG;
}

static bool int_compare(Fn *f, BinaryExpr *e, const TInfo *ti, Cmp *c) {
    bool order = e->op != TOK_EQL && e->op != TOK_NEQ;
    bool wide = ti->cls == V_INT && ti->bits == 64 && !ti->is_signed;
    c->kind = wide && order ? CK_UNSIGNED : CK_SIGNED;
    if (wide && order)
        return false;
    if (const_imm(e->y, &c->imm)) {
        c->x = gen(f, e->x, ANYREG);
    } else if (const_imm(e->x, &c->imm)) {
        c->x = gen(f, e->y, ANYREG);
        c->tok = mirrored(c->tok);
    } else {
        return false;
    }
    c->kind = CK_IMM;
    return true;
}

static bool empty_string(const Expr *e) {
    int64_t n = 1;
    if (e->cval && e->cval->kind == CONST_STRING)
        const_string(e->cval, &n);
    return n == 0;
}

// Strings: against "" it is the length that counts.
static void string_compare(Fn *f, BinaryExpr *e, Cmp *c) {
    bool equality = e->op == TOK_EQL || e->op == TOK_NEQ;
    if (equality && (empty_string(e->x) || empty_string(e->y))) {
        c->x = (Reg)(gen(f, empty_string(e->y) ? e->x : e->y, ANYREG) + 1);
        c->imm = 0;
        c->kind = CK_IMM;
        return;
    }
    c->kind = CK_STR;
    operands(f, e, c);
}

static void compare(Fn *f, BinaryExpr *e, Cmp *c) {
    c->tok = e->op;
    if (is_nil(e->x) || is_nil(e->y)) {
        c->kind = CK_NIL;
        c->x = gen(f, is_nil(e->x) ? e->y : e->x, ANYREG);
        return;
    }
    const TInfo *ti = tinfo(f->c, e->x->type);
    if (is_iface(e->x->type) || is_iface(e->y->type)) {
        equal_values(f, e, c);
        return;
    }
    switch ((ValClass)ti->cls) {
    case V_BOOL:
    case V_INT:
    case V_PTR:
        if (!int_compare(f, e, ti, c))
            operands(f, e, c);
        break;
    case V_F64:
    case V_F32:
        c->kind = ti->cls == V_F64 ? CK_F64 : CK_F32;
        operands(f, e, c);
        break;
    case V_STRING:
        string_compare(f, e, c);
        break;
    default:
        equal_values(f, e, c);
        break;
    }
}

static void swap(Cmp *c) {
    Reg t = c->x;
    c->x = c->y;
    c->y = t;
    c->tok = mirrored(c->tok);
}

// --- as values

static Op imm_op(Token t) {
    switch (t) {
    case TOK_EQL: return OP_EQI;
    case TOK_NEQ: return OP_NEI;
    case TOK_LSS: return OP_LTI_S;
    case TOK_LEQ: return OP_LEI_S;
    case TOK_GTR: return OP_GTI_S;
    default: return OP_GEI_S;
    }
}

// Offset in the families EQ, NE, LT, LE; GTR and GEQ are mirrored first.
static unsigned order_step(Token t) {
    return t == TOK_EQL ? 0 : t == TOK_NEQ ? 1 : t == TOK_LSS ? 2 : 3;
}

static void string_value(Fn *f, const Cmp *c, Reg dst) {
    Op op = c->tok == TOK_LSS ? OP_LT_STR : c->tok == TOK_LEQ ? OP_LE_STR : OP_EQ_STR;
    emit(f, op, dst, c->x, c->y);
    if (c->tok == TOK_NEQ)
        emit(f, OP_LNOT, dst, dst, 0);
}

static void cmp_value(Fn *f, Cmp *c, Reg dst) {
    if (c->kind != CK_IMM && (c->tok == TOK_GTR || c->tok == TOK_GEQ))
        swap(c);
    switch (c->kind) {
    case CK_CONST:
        emit_int(f, dst, c->imm);
        break;
    case CK_IMM:
        emit(f, imm_op(c->tok), dst, c->x, (uint16_t)c->imm);
        break;
    case CK_SIGNED:
        emit(f, (Op)(OP_EQ + order_step(c->tok)), dst, c->x, c->y);
        break;
    case CK_UNSIGNED:
        emit(f, (Op)(OP_EQ + order_step(c->tok) + 2), dst, c->x, c->y);
        break;
    case CK_F64:
        emit(f, (Op)(OP_EQ_F64 + order_step(c->tok)), dst, c->x, c->y);
        break;
    case CK_F32:
        emit(f, (Op)(OP_EQ_F32 + order_step(c->tok)), dst, c->x, c->y);
        break;
    case CK_STR:
        string_value(f, c, dst);
        break;
    case CK_NIL:
        emit(f, c->tok == TOK_EQL ? OP_EQI : OP_NEI, dst, c->x, 0);
        break;
    case CK_FLAG:
        if (c->tok == TOK_EQL)
            emit_move(f, dst, c->x, 1);
        else
            emit(f, OP_LNOT, dst, c->x, 0);
        break;
    }
}

static bool is_comparison(const Expr *e) {
    Token op = e->kind == NODE_BINARY ? ((const BinaryExpr *)e)->op : TOK_NONE;
    return op >= TOK_EQL && op <= TOK_GEQ;
}

// A comparison, && || or !, as a value.
Reg gen_bool(Fn *f, Expr *e, Reg dst) {
    dst = reg_for(f, dst, f->c->t_bool);
    uint32_t mark = temp_mark(f);
    if (is_comparison(e)) {
        Cmp c = {0};
        compare(f, (BinaryExpr *)e, &c);
        cmp_value(f, &c, dst);
    } else if (e->kind == NODE_UNARY && !is_comparison(ast_unparen(((UnaryExpr *)e)->x))) {
        Reg r = gen(f, ((UnaryExpr *)e)->x, ANYREG);
        emit(f, OP_LNOT, dst, r, 0);
    } else {
        Label no = label_new(f), end = label_new(f);
        gen_cond(f, e, false, no);
        emit_int(f, dst, 1);
        emit_jmp(f, end);
        label_bind(f, no);
        emit_int(f, dst, 0);
        label_bind(f, end);
    }
    temp_release(f, mark);
    return dst;
}

// --- as jumps

static void int_jump(Fn *f, Cmp *c, Token tok, Label l) {
    c->tok = tok;
    if (tok == TOK_GTR || tok == TOK_GEQ)
        swap(c);
    unsigned step = order_step(c->tok);
    if (c->kind == CK_UNSIGNED)
        step += 2;
    emit_jcc(f, (Op)(OP_JEQ + 2 * step), c->x, c->y, l);
}

static void imm_jump(Fn *f, const Cmp *c, Token tok, Label l) {
    static const Op ops[] = {OP_JEQI, OP_JNEI, OP_JLTI_S, OP_JLEI_S};
    Op op = tok == TOK_GTR ? OP_JGTI_S : tok == TOK_GEQ ? OP_JGEI_S : ops[order_step(tok)];
    emit_jcc(f, op, c->x, (uint16_t)c->imm, l);
}

static void float_jump(Fn *f, Cmp *c, bool sense, Label l) {
    if (c->tok == TOK_GTR || c->tok == TOK_GEQ)
        swap(c);
    Op op;
    if (c->tok == TOK_EQL || c->tok == TOK_NEQ)
        op = (c->tok == TOK_EQL) == sense ? OP_JEQ_F64 : OP_JNE_F64;
    else if (c->tok == TOK_LSS)
        op = sense ? OP_JLT_F64 : OP_JNLT_F64;
    else
        op = sense ? OP_JLE_F64 : OP_JNLE_F64;
    emit_jcc(f, op, c->x, c->y, l);
}

static void flag_jump(Fn *f, Cmp *c, bool sense, Label l) {
    Reg t = temp_new(f, f->c->s_scalar);
    cmp_value(f, c, t);
    emit_jcc(f, sense ? OP_JT : OP_JF, t, 0, l);
}

static void cmp_jump(Fn *f, Cmp *c, bool sense, Label l) {
    Token tok = sense ? c->tok : negated(c->tok);
    bool equality = c->tok == TOK_EQL || c->tok == TOK_NEQ;
    switch (c->kind) {
    case CK_CONST:
        if ((c->imm != 0) == sense)
            emit_jmp(f, l);
        break;
    case CK_SIGNED:
    case CK_UNSIGNED:
        int_jump(f, c, tok, l);
        break;
    case CK_IMM:
        imm_jump(f, c, tok, l);
        break;
    case CK_F64:
        float_jump(f, c, sense, l);
        break;
    case CK_STR:
        if (equality)
            emit_jcc(f, tok == TOK_EQL ? OP_JEQ_STR : OP_JNE_STR, c->x, c->y, l);
        else
            flag_jump(f, c, sense, l);
        break;
    case CK_NIL:
        emit_jcc(f, tok == TOK_EQL ? OP_JNIL : OP_JNNIL, c->x, 0, l);
        break;
    case CK_FLAG:
        emit_jcc(f, tok == TOK_EQL ? OP_JT : OP_JF, c->x, 0, l);
        break;
    case CK_F32:
        flag_jump(f, c, sense, l);
        break;
    }
}

// i < len(slice), the usual end of a loop, without a register for the length.
static bool len_jump(Fn *f, const BinaryExpr *e, bool sense, Label l) {
    Expr *y = ast_unparen(e->y);
    if (!sense || e->op != TOK_LSS || y->kind != NODE_CALL || y->cval || f->overrides.len)
        return false;
    CallExpr *call = (CallExpr *)y;
    if (call->call_kind != CALL_BUILTIN || call->builtin != BUILTIN_LEN ||
        tinfo(f->c, call->args[0]->type)->cls != V_SLICE)
        return false;
    Reg x = gen(f, e->x, clobbers(f, y) ? NOREG : ANYREG);
    emit_jcc(f, OP_JLTLEN, x, gen(f, call->args[0], ANYREG), l);
    return true;
}

static void logical(Fn *f, BinaryExpr *e, bool sense, Label l) {
    if ((e->op == TOK_ANDAND) == sense) {  // both must hold to jump: skip when the first does not
        Label skip = label_new(f);
        gen_cond(f, e->x, !sense, skip);
        gen_cond(f, e->y, sense, l);
        label_bind(f, skip);
    } else {
        gen_cond(f, e->x, sense, l);
        gen_cond(f, e->y, sense, l);
    }
}

void gen_cond(Fn *f, Expr *e, bool sense, Label l) {
    uint32_t mark = temp_mark(f);
    Pos saved = f->pos;
    e = ast_unparen(e);
    f->pos = e->at ? e->at : e->pos;
    if (e->cval) {
        if (const_bool(e->cval) == sense)
            emit_jmp(f, l);
    } else if (e->kind == NODE_UNARY && ((UnaryExpr *)e)->op == TOK_NOT) {
        gen_cond(f, ((UnaryExpr *)e)->x, !sense, l);
    } else if (is_comparison(e)) {
        Cmp c = {0};
        if (!len_jump(f, (BinaryExpr *)e, sense, l)) {
            compare(f, (BinaryExpr *)e, &c);
            cmp_jump(f, &c, sense, l);
        }
    } else if (e->kind == NODE_BINARY) {
        logical(f, (BinaryExpr *)e, sense, l);
    } else {
        Reg r = gen(f, e, ANYREG);
        emit_jcc(f, sense ? OP_JT : OP_JF, r, 0, l);
    }
    f->pos = saved;
    temp_release(f, mark);
}

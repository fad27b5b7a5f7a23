// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arithmetic: binary and unary operators, shifts, string concatenation, min and max.
//
// Integers narrower than 64 bits are kept extended in their slots; an operation that may leave
// that range is one of the narrow forms or is followed by an extension.
#include "vm/compile/comp.h"

enum { CONCATMAX = 32 };

void emit_extend(Fn *f, const TInfo *ti, Reg r) {
    if (ti->cls != V_INT || ti->bits == 64)
        return;
    Op op = ti->bits == 8 ? OP_SX8 : ti->bits == 16 ? OP_SX16 : OP_SX32;
    if (!ti->is_signed)
        op = (Op)(op + (OP_ZX8 - OP_SX8));
    emit(f, op, r, r, 0);
}

// The operation on integers of this type; *extend: the result must be extended.
static Op int_op(Token op, const TInfo *ti, bool *extend) {
    bool narrow = ti->bits < 64;
    *extend = false;
    switch (op) {
    case TOK_ADD:
    case TOK_SUB:
    case TOK_MUL: {
        unsigned step = op == TOK_ADD ? 0 : op == TOK_SUB ? 2 : 4;
        if (ti->bits == 32)
            return (Op)((ti->is_signed ? OP_ADD_I32 : OP_ADD_U32) + step);
        if (ti->bits == 8 && !ti->is_signed)
            return (Op)(OP_ADD_U8 + step);
        *extend = narrow;
        return (Op)(OP_ADD + step);
    }
    case TOK_DIV:
        *extend = narrow && ti->is_signed;
        return ti->is_signed ? OP_DIV_S : OP_DIV_U;
    case TOK_REM:
        return ti->is_signed ? OP_REM_S : OP_REM_U;
    case TOK_AND:
        return OP_AND;
    case TOK_OR:
        return OP_OR;
    case TOK_XOR:
        return OP_XOR;
    default:
        return OP_ANDNOT;
    }
}

static Op float_op(Token op, bool f32) {
    Op base = f32 ? OP_ADD_F32 : OP_ADD_F64;
    return (Op)(base + (op == TOK_ADD ? 0 : op == TOK_SUB ? 1 : op == TOK_MUL ? 2 : 3));
}

// dst = x op y, x evaluated already.
static void arith_expr(Fn *f, Token op, const TInfo *ti, Reg x, Expr *y, Reg dst) {
    int64_t imm;
    bool extend;
    if (ti->cls == V_F64 || ti->cls == V_F32) {
        emit(f, float_op(op, ti->cls == V_F32), dst, x, gen(f, y, ANYREG));
        return;
    }
    if (is_complex(ti)) {
        complex_arith(f, op, ti, x, y, dst);
        return;
    }
    Op o = int_op(op, ti, &extend);
    if (const_imm(y, &imm))
        emit(f, (Op)(o + 1), dst, x, (uint16_t)imm);
    else
        emit(f, o, dst, x, gen(f, y, ANYREG));
    if (extend)
        emit_extend(f, ti, dst);
}

// --- strings

static bool is_concat(const Expr *e) {
    return e->kind == NODE_BINARY && !e->cval && ((const BinaryExpr *)e)->op == TOK_ADD;
}

typedef VEC(Expr *) ExprVec;

// The operands of a chain of +, in order; those on the right may be chains in parentheses
// themselves.
static void collect(Expr *e, ExprVec *list, int depth) {
    ExprVec spine = {0};
    Expr *x = ast_unparen(e);
    for (; is_concat(x); x = ast_unparen(((BinaryExpr *)x)->x))
        VEC_PUSH(&spine, ((BinaryExpr *)x)->y);
    VEC_PUSH(list, x);
    for (uint32_t i = spine.len; i-- > 0;) {
        if (depth < 8 && is_concat(ast_unparen(spine.data[i])))
            collect(spine.data[i], list, depth + 1);
        else
            VEC_PUSH(list, spine.data[i]);
    }
    VEC_FREE(&spine);
}

static Shape *strings_shape(Fn *f, uint32_t n) {
    uint8_t kinds[2 * CONCATMAX];
    for (uint32_t i = 0; i < n; i++) {
        kinds[2 * i] = GCW_PTR;
        kinds[2 * i + 1] = GCW_SCALAR;
    }
    return shape_of(f->c, kinds, 2 * n);
}

// dst = first (when not NOREG) + n operands, at most CONCATMAX in all.
static void concat_group(Fn *f, Reg first, Expr **e, uint32_t n, Reg dst) {
    uint32_t mark = temp_mark(f), total = n + (first != NOREG);
    if (total == 2) {
        Reg x = first != NOREG ? first : gen(f, e[0], NOREG);
        emit(f, OP_CONCAT, dst, x, gen(f, e[n - 1], NOREG));
    } else if (total == 1) {
        emit_move(f, dst, first != NOREG ? first : gen(f, e[0], NOREG), 2);
    } else {
        Reg run = temp_new(f, strings_shape(f, total)), at = run;
        if (first != NOREG) {
            emit_move(f, at, first, 2);
            at = (Reg)(at + 2);
        }
        for (uint32_t i = 0; i < n; i++, at = (Reg)(at + 2))
            gen(f, e[i], at);
        emit(f, OP_CONCATN, dst, run, total);
    }
    temp_release(f, mark);
}

// first (when not NOREG) + e, e perhaps a chain itself.
static Reg gen_concat(Fn *f, Reg first, Expr *e, Reg dst) {
    ExprVec list = {0};
    uint32_t overrides = f->overrides.len, at = 0;
    dst = is_dst(dst) ? dst : temp_new(f, f->c->s_string);
    uint32_t mark = temp_mark(f);
    collect(e, &list, 0);
    hoist_list(f, list.data, list.len);
    while (at < list.len) {
        uint32_t room = CONCATMAX - (first != NOREG), n = list.len - at;
        Reg to = dst;
        if (n > room) {
            n = room;
            to = temp_new(f, f->c->s_string);
        }
        concat_group(f, first, list.data + at, n, to);
        at += n;
        first = to;
    }
    f->overrides.len = overrides;
    temp_release(f, mark);
    VEC_FREE(&list);
    return dst;
}

// --- binary operators

// x op y for op= and ++, x in a register: the result's register.
Reg gen_arith(Fn *f, Token op, Type *t, Reg x, Expr *y, Reg dst) {
    TInfo *ti = tinfo(f->c, t);
    if (op == TOK_SHL || op == TOK_SHR)
        return gen_shift(f, op, t, x, y, dst);
    if (ti->cls == V_STRING)
        return gen_concat(f, x, y, dst);
    dst = reg_for(f, dst, ti);
    uint32_t mark = temp_mark(f);
    arith_expr(f, op, ti, x, y, dst);
    temp_release(f, mark);
    return dst;
}

Reg gen_shift(Fn *f, Token op, Type *t, Reg x, Expr *y, Reg dst) {
    TInfo *ti = tinfo(f->c, t), *yi = tinfo(f->c, y->type);
    Op o = op == TOK_SHL ? OP_SHL : ti->is_signed ? OP_SHR_S : OP_SHR_U;
    dst = reg_for(f, dst, ti);
    uint32_t mark = temp_mark(f);
    if (y->cval) {
        uint64_t n = const_bits(f->c, y->type, y->cval);
        if (n >= 64 && o == OP_SHR_S)
            n = 63;
        if (n >= 64)
            emit_zero(f, dst, 1);
        else
            emit(f, (Op)(o + 1), dst, x, (unsigned)n);
    } else {
        Reg n = gen(f, y, ANYREG);
        if (yi->is_signed)
            emit(f, OP_CHKSHIFT, n, 0, 0);
        emit(f, o, dst, x, n);
    }
    if (op == TOK_SHL)
        emit_extend(f, ti, dst);
    temp_release(f, mark);
    return dst;
}

static bool commutes(Token op) {
    return op == TOK_ADD || op == TOK_MUL || op == TOK_AND || op == TOK_OR || op == TOK_XOR;
}

static bool chains(const Fn *f, const Expr *e) {
    if (e->kind != NODE_BINARY || e->cval || f->overrides.len)
        return false;
    Token op = ((const BinaryExpr *)e)->op;
    return op >= TOK_ADD && op <= TOK_SHR;
}

// a op b op c ... without recursion to the left: such chains are as long as the source likes.
static Reg gen_chain(Fn *f, BinaryExpr *e, Reg dst) {
    TInfo *ti = tinfo(f->c, e->type);
    VEC(BinaryExpr *) chain = {0};
    Expr *left = &e->expr;
    int64_t imm;
    do {
        BinaryExpr *b = (BinaryExpr *)left;
        VEC_PUSH(&chain, b);
        left = b->x;
    } while (chains(f, left));
    dst = reg_for(f, dst, ti);
    uint32_t mark = temp_mark(f);
    BinaryExpr *inner = chain.data[chain.len - 1];
    Expr *y = inner->y;
    Token op = inner->op;
    if (commutes(op) && ti->cls == V_INT && const_imm(left, &imm) && !y->cval) {
        y = left;
        left = inner->y;
    }
    uint32_t overrides = f->overrides.len, n = 0;
    Expr **operands = ARENA_ARRAY(f->c->arena, Expr *, chain.len + 1);
    operands[n++] = inner->x;
    for (uint32_t i = chain.len; i-- > 0;)
        operands[n++] = chain.data[i]->y;
    hoist_list(f, operands, n);
    Reg acc = gen(f, left, clobbers(f, y) ? NOREG : ANYREG), tmp = NOREG;
    for (uint32_t i = chain.len; i-- > 0;) {
        BinaryExpr *b = chain.data[i];
        Pos saved = f->pos;
        if (b != inner) {
            y = b->y;
            op = b->op;
        }
        if (i > 0 && tmp == NOREG)
            tmp = temp_new(f, ti->shape);
        f->pos = b->at;
        acc = gen_arith(f, op, e->type, acc, y, i > 0 ? tmp : dst);
        f->pos = saved;
    }
    f->overrides.len = overrides;
    temp_release(f, mark);
    VEC_FREE(&chain);
    return acc;
}

Reg gen_binary(Fn *f, BinaryExpr *e, Reg dst) {
    if (e->op < TOK_ADD || e->op > TOK_SHR)
        return gen_bool(f, &e->expr, dst);
    if (e->op == TOK_ADD && type_is(e->type, TBASIC_STRING))
        return gen_concat(f, NOREG, &e->expr, dst);
    return gen_chain(f, e, dst);
}

// --- unary operators

static Reg gen_address(Fn *f, UnaryExpr *e, Reg dst) {
    Expr *x = ast_unparen(e->x);
    if (x->kind == NODE_COMPOSITE_LIT)
        return gen_composite_ptr(f, (CompositeLit *)x, dst);
    uint32_t mark = temp_mark(f);
    Loc l = loc_of(f, x);
    if (!is_dst(dst) && !(l.kind == L_MEM && l.nonnil && l.off == 0)) {
        temp_release(f, mark);
        dst = temp_new(f, f->c->s_ptr);
    }
    return loc_addr(f, &l, dst);
}

Reg gen_unary(Fn *f, UnaryExpr *e, Reg dst) {
    TInfo *ti = tinfo(f->c, e->type);
    if (e->op == TOK_AND)
        return gen_address(f, e, dst);
    if (e->op == TOK_ADD)
        return gen(f, e->x, dst);
    if (e->op == TOK_NOT)
        return gen_bool(f, &e->expr, dst);
    dst = reg_for(f, dst, ti);
    uint32_t mark = temp_mark(f);
    Reg x = gen(f, e->x, ANYREG);
    if (is_complex(ti)) {
        complex_neg(f, ti, x, dst);
    } else if (e->op == TOK_XOR) {
        emit(f, OP_NOT, dst, x, 0);
        if (!ti->is_signed)
            emit_extend(f, ti, dst);
    } else if (ti->cls == V_F64) {
        emit(f, OP_NEG_F64, dst, x, 0);
    } else if (ti->cls == V_F32) {
        emit(f, OP_NEG_F32, dst, x, 0);
    } else {
        emit(f, OP_NEG, dst, x, 0);
        emit_extend(f, ti, dst);
    }
    temp_release(f, mark);
    return dst;
}

// --- min and max

// acc = min/max(acc, y) for floats: NaN wins, -0 is less than 0. Equal values differ in the sign
// bit at most, so or and and of the bits choose between the zeros and change nothing else.
static void minmax_float(Fn *f, bool max, bool f32, Reg acc, Reg y) {
    Label end = label_new(f), equal = label_new(f);
    Reg t = temp_new(f, f->c->s_scalar);
    if (f32) {
        Reg x64 = temp_new(f, f->c->s_scalar), y64 = temp_new(f, f->c->s_scalar);
        emit(f, OP_CVT_F32_F64, x64, acc, 0);
        emit(f, OP_CVT_F32_F64, y64, y, 0);
        emit_jcc(f, OP_JEQ_F64, x64, y64, equal);
        emit_jcc(f, OP_JNE_F64, x64, x64, end);
        emit_jcc(f, OP_JLT_F64, max ? y64 : x64, max ? x64 : y64, end);
    } else {
        emit_jcc(f, OP_JEQ_F64, acc, y, equal);
        emit_jcc(f, OP_JNE_F64, acc, acc, end);
        emit_jcc(f, OP_JLT_F64, max ? y : acc, max ? acc : y, end);
    }
    emit(f, OP_MOV, acc, y, 0);
    emit_jmp(f, end);
    label_bind(f, equal);
    emit(f, max ? OP_AND : OP_OR, t, acc, y);
    emit(f, OP_MOV, acc, t, 0);
    label_bind(f, end);
}

static void minmax_step(Fn *f, const TInfo *ti, bool max, Reg acc, Reg y) {
    if (ti->cls == V_F64 || ti->cls == V_F32) {
        minmax_float(f, max, ti->cls == V_F32, acc, y);
        return;
    }
    Label keep = label_new(f);
    if (ti->cls == V_STRING) {
        Reg t = temp_new(f, f->c->s_scalar);
        emit(f, OP_LE_STR, t, max ? y : acc, max ? acc : y);
        emit_jcc(f, OP_JT, t, 0, keep);
    } else {
        Op op = ti->is_signed || ti->bits < 64 ? OP_JLE_S : OP_JLE_U;
        emit_jcc(f, op, max ? y : acc, max ? acc : y, keep);
    }
    emit_move(f, acc, y, ti->slots);
    label_bind(f, keep);
}

Reg gen_minmax(Fn *f, CallExpr *e, bool max, Reg dst) {
    TInfo *ti = tinfo(f->c, e->type);
    Reg *args = ARENA_ARRAY(f->c->arena, Reg, e->nargs);
    Reg acc = temp_new(f, ti->shape);
    uint32_t mark = temp_mark(f);
    hoist_list(f, e->args, e->nargs);
    for (uint32_t i = 0; i < e->nargs; i++)
        args[i] = e->args[i]->cval ? gen_const(f, e->type, e->args[i]->cval, NOREG)
                                   : gen(f, e->args[i], NOREG);
    bool inplace = is_dst(dst) && args[0] == dst;  // x = max(x, y)
    for (uint32_t i = 1; i < e->nargs; i++)
        inplace = inplace && args[i] != dst;
    if (inplace)
        acc = dst;
    emit_move(f, acc, args[0], ti->slots);
    for (uint32_t i = 1; i < e->nargs; i++)
        minmax_step(f, ti, max, acc, args[i]);
    temp_release(f, mark);
    return acc;
}

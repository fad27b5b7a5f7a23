// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions: dispatch, unary and binary operators, shifts, comparisons.
#include "vm/types/impl.h"

// ---- Recording

void check_record(Checker *c, Operand *x)
{
    Expr *e = x->expr;
    e->mode = x->mode;
    e->cval = x->mode == MODE_CONST ? x->val : NULL;
    e->type = x->type;
    if (x->mode == MODE_NOVALUE)
        e->type = c->ctx->empty_tuple;
}

void check_record_comma_ok(Checker *c, Expr *e, Type *first, Type *second)
{
    Type *types[] = {first, second};
    Type *tuple = types_new_tuple(c->ctx, types, 2);
    for (;;) {
        e->type = tuple;
        if (e->kind != NODE_PAREN)
            return;
        e = ((ParenExpr *)e)->x;
    }
}

// ---- Restrictions on what an expression may be

static void exclude(Checker *c, Operand *x, bool types_allowed)
{
    if (x->mode == MODE_NOVALUE)
        check_error_at(c, x->expr, types_allowed ? "%s used as value or type" : "%s used as value",
                       operand_text(c, x));
    else if (x->mode == MODE_BUILTIN && !types_allowed)
        check_error_at(c, x->expr, "%s must be called", operand_text(c, x));
    else if (x->mode == MODE_TYPE && !types_allowed)
        check_error_at(c, x->expr, "%s is not an expression", operand_text(c, x));
    else
        return;
    x->mode = MODE_INVALID;
}

void check_single_value(Checker *c, Operand *x)
{
    if (x->mode == MODE_VALUE && x->type->kind == TYPE_TUPLE) {
        check_error_at(c, x->expr, "multiple-value %s in single-value context",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
    }
}

void check_expr(Checker *c, Operand *x, Expr *e)
{
    check_expr_hint(c, x, e, NULL);
}

// What an expression is evaluated for.
typedef struct Want {
    Type *hint; // type of a composite literal without one
    const Target *target;
    bool generic; // a generic function or type will do
    TypeList *partial; // for the type arguments of a function that lacks some, which then will do
} Want;

static ExprKind raw_expr(Checker *c, Operand *x, Expr *e, const Want *want);

void check_expr_target(Checker *c, Operand *x, Expr *e, const Target *target)
{
    raw_expr(c, x, e, &(Want){.target = target});
    exclude(c, x, false);
    check_single_value(c, x);
}

void check_argument(Checker *c, Operand *x, Expr *e, TypeList *partial)
{
    raw_expr(c, x, e, &(Want){.generic = true, .partial = partial});
    exclude(c, x, false);
}

void check_generic_or_type(Checker *c, Operand *x, Expr *e)
{
    raw_expr(c, x, e, &(Want){.generic = true});
    exclude(c, x, true);
    check_single_value(c, x);
}

void check_expr_hint(Checker *c, Operand *x, Expr *e, Type *hint)
{
    check_raw_expr(c, x, e, hint);
    exclude(c, x, false);
    check_single_value(c, x);
}

void check_multi_expr(Checker *c, Operand *x, Expr *e)
{
    check_raw_expr(c, x, e, NULL);
    exclude(c, x, false);
}

void check_expr_or_type(Checker *c, Operand *x, Expr *e)
{
    check_raw_expr(c, x, e, NULL);
    exclude(c, x, true);
    check_single_value(c, x);
}

// ---- Unary operators

static const char *op_text(int op)
{
    return token_text((Token)op);
}

static bool op_defined(Checker *c, const Operand *x, int op, int flags)
{
    if (type_is(x->type, flags))
        return true;
    check_error_at(c, x->expr, "invalid operation: operator %s not defined on %s", op_text(op),
                   operand_text(c, x));
    return false;
}

static void address_of(Checker *c, Operand *x, UnaryExpr *e)
{
    if (ast_unparen(e->x)->kind != NODE_COMPOSITE_LIT && x->mode != MODE_VAR) {
        check_error_at(c, x->expr, "invalid operation: cannot take address of %s",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    check_mark_address_taken(c, e->x);
    x->mode = MODE_VALUE;
    x->type = types_new_pointer(c->ctx, x->type);
}

static void receive(Checker *c, Operand *x)
{
    const Type *u = type_core(x->type);
    if (u == &type_no_core) {
        check_error_at(c, x->expr, "invalid operation: cannot receive from %s (no core type)",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    const char *what = u->kind != TYPE_CHAN          ? "non-channel"
                       : u->chan.dir == CHAN_SEND ? "send-only channel"
                                                  : NULL;
    if (what != NULL) {
        check_error_at(c, x->expr, "invalid operation: cannot receive from %s %s", what,
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    x->mode = MODE_COMMAOK;
    x->type = u->chan.elem;
    c->env.has_call_or_recv = true;
}

static void fold_unary(Checker *c, Operand *x, UnaryExpr *e)
{
    if (x->val->kind == CONST_UNKNOWN)
        return;
    unsigned bits = 0;
    if (!type_is_untyped(x->type) && type_is(x->type, TBASIC_UNSIGNED))
        bits = (unsigned)type_size(x->type) * 8;
    switch (e->op) {
    case TOK_SUB:
        x->val = const_neg(c->a, x->val);
        break;
    case TOK_XOR:
        x->val = const_complement(c->a, x->val, bits);
        break;
    case TOK_NOT:
        x->val = const_not(c->a, x->val);
        break;
    default:
        break;
    }
    x->expr = &e->expr;
    check_overflow(c, x, e->at);
}

static void unary(Checker *c, Operand *x, UnaryExpr *e)
{
    check_expr(c, x, e->x);
    if (x->mode == MODE_INVALID)
        return;
    int flags = TBASIC_NUMERIC;
    switch (e->op) {
    case TOK_AND:
        address_of(c, x, e);
        return;
    case TOK_ARROW:
        receive(c, x);
        return;
    case TOK_TILDE:
        check_error_at(c, e,
                       type_is(x->type, TBASIC_INTEGER)
                           ? "cannot use ~ outside of interface or type constraint (use ^ for "
                             "bitwise complement)"
                           : "cannot use ~ outside of interface or type constraint");
        x->mode = MODE_INVALID;
        return;
    case TOK_XOR:
        flags = TBASIC_INTEGER;
        break;
    case TOK_NOT:
        flags = TBASIC_BOOLEAN;
        break;
    default:
        break;
    }
    if (!op_defined(c, x, e->op, flags))
        x->mode = MODE_INVALID;
    else if (x->mode == MODE_CONST)
        fold_unary(c, x, e);
    else
        x->mode = MODE_VALUE;
}

// ---- Comparisons

static const char *kind_text(Checker *c, const Type *t)
{
    switch (type_under(t)->kind) {
    case TYPE_ARRAY:
        return "array";
    case TYPE_SLICE:
        return "slice";
    case TYPE_STRUCT:
        return "struct";
    case TYPE_POINTER:
        return "pointer";
    case TYPE_FUNC:
        return "func";
    case TYPE_INTERFACE:
        return "interface";
    case TYPE_MAP:
        return "map";
    case TYPE_CHAN:
        return "chan";
    default:
        return type_text(c, t);
    }
}

static const char *incomparable_cause(Checker *c, const Type *t)
{
    const Type *u = type_under(t);
    if (u->kind == TYPE_SLICE || u->kind == TYPE_FUNC || u->kind == TYPE_MAP)
        return check_printf(c, "%s can only be compared to nil", kind_text(c, t));
    if (u->kind == TYPE_PARAM)
        return typeset_is_empty(param_iface(u)) ? "empty type set"
                                                : "incomparable types in type set";
    if (u->kind == TYPE_ARRAY)
        return check_printf(c, "%s cannot be compared", type_text(c, t));
    for (int i = 0; u->kind == TYPE_STRUCT && i < u->strct.nfields; i++)
        if (!type_comparable(u->strct.fields[i]->type))
            return check_printf(c, "struct containing %s cannot be compared",
                                type_text(c, u->strct.fields[i]->type));
    return NULL;
}

// The operand that a comparison is not defined on, or NULL; *why says more when it can.
static Operand *bad_operand(Checker *c, Operand *x, Operand *y, Token op, const char **why)
{
    if (!check_assignable(c, x, y->type, NULL) && !check_assignable(c, y, x->type, NULL)) {
        *why = check_printf(c, "mismatched types %s and %s", type_text(c, x->type),
                            type_text(c, y->type));
        return y;
    }
    if (op != TOK_EQL && op != TOK_NEQ) {
        if (!type_is(x->type, TBASIC_ORDERED))
            return x;
        return type_is(y->type, TBASIC_ORDERED) ? NULL : y;
    }
    if (operand_is_nil(x) || operand_is_nil(y)) {
        const Type *other = operand_is_nil(x) ? y->type : x->type;
        return type_has_nil(other) && other->kind != TYPE_UNTYPED_NIL ? NULL : y;
    }
    Operand *bad = !type_comparable(x->type) ? x : !type_comparable(y->type) ? y : NULL;
    if (bad != NULL)
        *why = incomparable_cause(c, bad->type);
    return bad;
}

static ConstOp const_op(int op)
{
    static const uint8_t ops[TOK_COUNT] = {
        [TOK_ADD] = COP_ADD,   [TOK_SUB] = COP_SUB,   [TOK_MUL] = COP_MUL,
        [TOK_DIV] = COP_QUO,   [TOK_REM] = COP_REM,   [TOK_AND] = COP_AND,
        [TOK_OR] = COP_OR,     [TOK_XOR] = COP_XOR,   [TOK_ANDNOT] = COP_ANDNOT,
        [TOK_ANDAND] = COP_LAND, [TOK_OROR] = COP_LOR, [TOK_EQL] = COP_EQL,
        [TOK_NEQ] = COP_NEQ,   [TOK_LSS] = COP_LSS,   [TOK_LEQ] = COP_LEQ,
        [TOK_GTR] = COP_GTR,   [TOK_GEQ] = COP_GEQ,
    };
    return (ConstOp)ops[op];
}

void check_comparison(Checker *c, Operand *x, Operand *y, Token op, bool switch_case)
{
    if (!type_is_valid(x->type) || !type_is_valid(y->type)) {
        x->mode = MODE_INVALID;
        return;
    }
    if (switch_case)
        op = TOK_EQL;
    const char *why = NULL;
    Operand *bad = bad_operand(c, x, y, op, &why);
    if (bad != NULL) {
        if (why == NULL && (type_is_param(x->type) || type_is_param(y->type))) {
            bad = type_is_param(x->type) ? bad : y;
            why = check_printf(c, "type parameter %s is not comparable with %s",
                               type_text(c, bad->type), op_text(op));
        }
        if (why == NULL)
            why = check_printf(c, "operator %s not defined on %s", op_text(op),
                               kind_text(c, bad->type));
        if (switch_case)
            check_error_at(c, x->expr, "invalid case %s in switch on %s (%s)",
                           expr_text(c, x->expr), expr_text(c, y->expr), why);
        else
            check_error_at(c, bad->expr, "invalid operation: %s %s %s (%s)",
                           expr_text(c, x->expr), op_text(op), expr_text(c, y->expr), why);
        x->mode = MODE_INVALID;
        return;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST) {
        x->val = const_from_bool(c->a, const_compare(c->a, const_op(op), x->val, y->val));
    } else {
        x->mode = MODE_VALUE;
        check_final_type(c, x->expr, type_default(c->ctx, x->type), true);
        check_final_type(c, y->expr, type_default(c->ctx, y->type), true);
    }
    x->type = c->ctx->basics[TYPE_UNTYPED_BOOL];
}

// ---- Shifts

// `constant`: the whole shift is, and the count never becomes a value.
static bool shift_count_ok(Checker *c, Operand *y, bool constant)
{
    if (y->mode == MODE_CONST) {
        ConstVal *n = const_to_int(c->a, y->val);
        if (n->kind == CONST_INT && const_sign(n) < 0) {
            check_error_at(c, y->expr, "invalid operation: negative shift count %s",
                           operand_text(c, y));
            return false;
        }
        if (type_is_untyped(y->type)) {
            check_representable(c, y, c->ctx->basics[TYPE_UINT]);
            if (y->mode == MODE_INVALID || constant)
                return y->mode != MODE_INVALID;
            // The count keeps its value whatever it is shifted: uint holds it.
            check_final_value(y->expr, y->val);
            check_final_type(c, y->expr, c->ctx->basics[TYPE_UINT], true);
            y->type = c->ctx->basics[TYPE_UINT];
            return true;
        }
    }
    if (!type_is_untyped(y->type) && !type_is(y->type, TBASIC_INTEGER)) {
        check_error_at(c, y->expr, "invalid operation: shift count %s must be integer",
                       operand_text(c, y));
        return false;
    }
    if (type_is_untyped(y->type))
        check_convert_untyped(c, y, c->ctx->basics[TYPE_UINT]);
    return y->mode != MODE_INVALID;
}

static void fold_shift(Checker *c, Operand *x, const Operand *y, Expr *e, Token op, Pos op_pos)
{
    enum { MAX_SHIFT = 1023 - 1 + 52 }; // enough for the smallest float64
    if (x->val->kind == CONST_UNKNOWN || y->val->kind == CONST_UNKNOWN) {
        x->val = const_unknown(c->a);
    } else {
        uint64_t n;
        if (!const_uint64(y->val, &n) || n > MAX_SHIFT) {
            check_error_at(c, y->expr, "invalid operation: invalid shift count %s",
                           operand_text(c, y));
            x->mode = MODE_INVALID;
            return;
        }
        x->val = const_shift(c->a, const_to_int(c->a, x->val), op == TOK_SHL, n);
    }
    if (!type_is(x->type, TBASIC_INTEGER))
        x->type = c->ctx->basics[TYPE_UNTYPED_INT];
    x->expr = e;
    if (x->val->kind != CONST_UNKNOWN)
        check_overflow(c, x, op_pos);
}

static void shift(Checker *c, Operand *x, Operand *y, Expr *e, Token op, Pos op_pos)
{
    bool is_int = type_is(x->type, TBASIC_INTEGER);
    if (!is_int && x->mode == MODE_CONST && type_is_untyped(x->type)) {
        ConstVal *v = const_to_int(c->a, x->val);
        is_int = v->kind == CONST_INT;
    }
    if (!is_int) {
        check_error_at(c, x->expr, "invalid operation: shifted operand %s must be integer",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    if (!shift_count_ok(c, y, x->mode == MODE_CONST && y->mode == MODE_CONST)) {
        x->mode = MODE_INVALID;
        return;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST) {
        fold_shift(c, x, y, e, op, op_pos);
        return;
    }
    if (x->mode == MODE_CONST && type_is_untyped(x->type)) {
        // What it is shifted as depends on the context; check_final_type will know.
        if (type_is_untyped(x->expr->type))
            x->expr->mode |= MODE_SHIFT_LHS;
        x->mode = MODE_VALUE;
        return;
    }
    if (!type_is(x->type, TBASIC_INTEGER)) {
        check_error_at(c, x->expr, "invalid operation: shifted operand %s must be integer",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    x->mode = MODE_VALUE;
}

// ---- Binary operators

static bool may_convert(const Operand *x, const Operand *y)
{
    if (!type_is_untyped(x->type) && !type_is_untyped(y->type))
        return false;
    if (type_is_interface(x->type) || type_is_interface(y->type))
        return true;
    if (type_is(x->type, TBASIC_BOOLEAN) != type_is(y->type, TBASIC_BOOLEAN))
        return false;
    if (type_is(x->type, TBASIC_STRING) != type_is(y->type, TBASIC_STRING))
        return false;
    if (operand_is_nil(x))
        return type_has_nil(y->type);
    if (operand_is_nil(y))
        return type_has_nil(x->type);
    return type_under(x->type)->kind != TYPE_POINTER && type_under(y->type)->kind != TYPE_POINTER;
}

void check_match_types(Checker *c, Operand *x, Operand *y)
{
    if (!may_convert(x, y))
        return;
    check_convert_untyped(c, x, y->type);
    if (x->mode == MODE_INVALID)
        return;
    check_convert_untyped(c, y, x->type);
    if (y->mode == MODE_INVALID)
        x->mode = MODE_INVALID;
}

static int operator_flags(Token op)
{
    switch (op) {
    case TOK_ADD:
        return TBASIC_NUMERIC | TBASIC_STRING;
    case TOK_SUB:
    case TOK_MUL:
    case TOK_DIV:
        return TBASIC_NUMERIC;
    case TOK_ANDAND:
    case TOK_OROR:
        return TBASIC_BOOLEAN;
    default:
        return TBASIC_INTEGER;
    }
}

// Sums of sums double: a few lines would ask for more than there is.
static bool too_long(const ConstVal *x, const ConstVal *y)
{
    enum { MAX_BYTES = 1 << 28 };
    int64_t n, m;
    return x->kind == CONST_STRING && y->kind == CONST_STRING && const_string(x, &n) &&
           const_string(y, &m) && n + m > MAX_BYTES;
}

static void fold_binary(Checker *c, Operand *x, const Operand *y, Expr *e, Token op, Pos op_pos)
{
    if (op == TOK_ADD && too_long(x->val, y->val)) {
        check_errorf(c, op_pos, "constant string too long");
        x->val = const_unknown(c->a);
        return;
    }
    if (x->val->kind == CONST_UNKNOWN || y->val->kind == CONST_UNKNOWN) {
        x->val = const_unknown(c->a);
        return;
    }
    bool integer = type_is(x->type, TBASIC_INTEGER);
    ConstVal *xv = x->val, *yv = y->val;
    if (integer) { // 'a' + 1.0 is a rune constant: both are integers by now
        xv = const_to_int(c->a, xv);
        yv = const_to_int(c->a, yv);
    }
    x->val = const_binary(c->a, const_op(op), xv, yv, integer);
    x->expr = e;
    check_overflow(c, x, op_pos);
}

// Of complex constants the square of the divisor counts: it may be too small to be told from zero.
static bool divides_by_zero(Checker *c, const Operand *x, const Operand *y)
{
    if ((x->mode != MODE_CONST && !type_is(x->type, TBASIC_INTEGER)) || y->mode != MODE_CONST ||
        y->val->kind == CONST_UNKNOWN)
        return false;
    if (x->mode != MODE_CONST || !type_is(x->type, TBASIC_COMPLEX))
        return const_sign(y->val) == 0;
    ConstVal *re = const_real(y->val), *im = const_imag(c->a, y->val);
    return const_sign(const_binary(c->a, COP_MUL, re, re, false)) == 0 &&
           const_sign(const_binary(c->a, COP_MUL, im, im, false)) == 0;
}

void check_binary_operands(Checker *c, Operand *x, Operand *y, Expr *e, Token op, Pos op_pos)
{
    if (x->mode == MODE_INVALID)
        return;
    if (y->mode == MODE_INVALID) {
        x->mode = MODE_INVALID;
        return;
    }
    if (op == TOK_SHL || op == TOK_SHR) {
        shift(c, x, y, e, op, op_pos);
        return;
    }
    check_match_types(c, x, y);
    if (x->mode == MODE_INVALID)
        return;
    if (op >= TOK_EQL && op <= TOK_GEQ) {
        check_comparison(c, x, y, op, false);
        return;
    }
    if (!type_identical(x->type, y->type)) {
        if (type_is_valid(x->type) && type_is_valid(y->type)) {
            const char *xt = type_text(c, x->type), *yt = type_text(c, y->type);
            if (e != NULL)
                check_error_at(c, e, "invalid operation: %s (mismatched types %s and %s)",
                               expr_text(c, e), xt, yt);
            else
                check_error_at(c, x->expr,
                               "invalid operation: %s %s= %s (mismatched types %s and %s)",
                               expr_text(c, x->expr), op_text(op), expr_text(c, y->expr), xt, yt);
        }
        x->mode = MODE_INVALID;
        return;
    }
    if (!op_defined(c, x, op, operator_flags(op))) {
        x->mode = MODE_INVALID;
        return;
    }
    if ((op == TOK_DIV || op == TOK_REM) && divides_by_zero(c, x, y)) {
        check_error_at(c, y->expr, "invalid operation: division by zero");
        x->mode = MODE_INVALID;
        return;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST)
        fold_binary(c, x, y, e, op, op_pos);
    else
        x->mode = MODE_VALUE;
}

void check_binary(Checker *c, Operand *x, Expr *e, Expr *lhs, Expr *rhs, Token op)
{
    Operand y = {0};
    check_expr(c, x, lhs);
    check_expr(c, &y, rhs);
    check_binary_operands(c, x, &y, e, op, e != NULL ? e->at : lhs->pos);
}

// a + b + c + ... leans left and may be thousands long: walked without recursion.
static void binary_chain(Checker *c, Operand *x, BinaryExpr *e)
{
    VEC(BinaryExpr *) chain = {0};
    Expr *left = &e->expr;
    while (left->kind == NODE_BINARY) {
        VEC_PUSH(&chain, (BinaryExpr *)left);
        left = ((BinaryExpr *)left)->x;
    }
    check_expr(c, x, left);
    for (uint32_t i = chain.len; i-- > 0;) {
        BinaryExpr *b = chain.data[i];
        Operand y = {0};
        check_expr(c, &y, b->y);
        check_binary_operands(c, x, &y, &b->expr, (Token)b->op, b->at);
        x->expr = &b->expr;
        if (x->mode == MODE_INVALID)
            x->type = c->ctx->basics[TYPE_INVALID];
        if (i > 0)
            check_record(c, x);
    }
    VEC_FREE(&chain);
}

// ---- Literals, assertions, indirections

static void basic_lit(Checker *c, Operand *x, BasicLit *e)
{
    enum { MAX_LITERAL = 10000 };
    static const uint8_t kinds[TOK_COUNT] = {
        [TOK_INT] = TYPE_UNTYPED_INT,
        [TOK_FLOAT] = TYPE_UNTYPED_FLOAT,
        [TOK_IMAG] = TYPE_UNTYPED_COMPLEX,
        [TOK_CHAR] = TYPE_UNTYPED_RUNE,
        [TOK_STRING] = TYPE_UNTYPED_STRING,
    };
    if (e->bad)
        return;
    bool number = e->tok == TOK_INT || e->tok == TOK_FLOAT || e->tok == TOK_IMAG;
    if (number && e->text.len > MAX_LITERAL) {
        check_error_at(c, e, "excessively long constant: %.10s... (%zu chars)", e->text.ptr,
                       e->text.len);
        return;
    }
    ConstVal *v = NULL;
    if (e->tok == TOK_INT) {
        v = const_from_int_literal(c->a, e->text.ptr, e->text.len);
    } else if (e->tok == TOK_FLOAT) {
        v = const_from_float_literal(c->a, e->text.ptr, e->text.len);
    } else if (e->tok == TOK_IMAG) {
        v = const_from_imaginary_literal(c->a, e->text.ptr, e->text.len);
    } else if (e->tok == TOK_CHAR) {
        uint32_t r = 0;
        v = syntax_unquote_char(e->text, &r) ? const_from_int(c->a, r) : const_unknown(c->a);
    } else {
        Buf b = {0};
        bool ok = syntax_unquote(e->text, &b);
        const char *s = arena_strndup(c->a, b.data != NULL ? b.data : "", b.len);
        v = ok ? const_from_string(c->a, s, (int64_t)b.len) : const_unknown(c->a);
        buf_free(&b);
    }
    if (v->kind == CONST_UNKNOWN) {
        check_error_at(c, e, "malformed constant: %.*s", STR_ARG(e->text));
        return;
    }
    x->mode = MODE_CONST;
    x->type = c->ctx->basics[kinds[e->tok]];
    x->val = v;
    x->expr = &e->expr;
    check_overflow(c, x, e->pos);
}

static void type_assert(Checker *c, Operand *x, TypeAssertExpr *e)
{
    check_expr(c, x, e->x);
    if (x->mode == MODE_INVALID)
        return;
    if (e->typex == NULL) {
        check_error_at(c, e, "invalid syntax tree: use of .(type) outside type switch");
        x->mode = MODE_INVALID;
        return;
    }
    if (type_is_param(x->type)) {
        check_error_at(c, x->expr,
                       "invalid operation: cannot use type assertion on type parameter value %s",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    if (!type_is_interface(x->type)) {
        check_error_at(c, x->expr, "invalid operation: %s is not an interface",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    Type *t = check_var_type(c, e->typex);
    if (!type_is_valid(t)) {
        x->mode = MODE_INVALID;
        return;
    }
    const char *why = NULL;
    if (!type_is_interface(t) && !type_is_param(t) &&
        missing_method(c, t, x->type, false, &why) != NULL)
        check_error_at(c, e, "impossible type assertion: %s\n\t%s does not implement %s %s",
                       expr_text(c, &e->expr), type_text(c, t), type_text(c, x->type), why);
    x->mode = MODE_COMMAOK;
    x->type = t;
}

static bool pointer_step(Type *u, void *arg)
{
    (void)arg;
    return u->kind == TYPE_POINTER;
}

static void indirect(Checker *c, Operand *x, StarExpr *e)
{
    check_expr_or_type(c, x, e->x);
    if (x->mode == MODE_INVALID)
        return;
    if (x->mode == MODE_TYPE) {
        x->type = types_new_pointer(c->ctx, x->type);
        return;
    }
    const Type *u = x->mode == MODE_BUILTIN ? &type_invalid : type_core(x->type);
    if (u == &type_no_core && type_each_under(x->type, pointer_step, NULL)) {
        check_error_at(c, x->expr,
                       "invalid operation: pointers of %s must have identical base types",
                       operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    if (operand_is_nil(x) || u->kind != TYPE_POINTER ||
        u->pointer.elem == c->ctx->unsafe_memory) {
        check_error_at(c, x->expr, "invalid operation: cannot indirect %s", operand_text(c, x));
        x->mode = MODE_INVALID;
        return;
    }
    x->mode = MODE_VAR;
    x->type = u->pointer.elem;
}

// ---- Dispatch

static ExprKind dispatch(Checker *c, Operand *x, Expr *e, const Want *want)
{
    switch (e->kind) {
    case NODE_IDENT:
        check_ident(c, x, (Ident *)e, NULL, false);
        break;
    case NODE_BASIC_LIT:
        basic_lit(c, x, (BasicLit *)e);
        break;
    case NODE_COMPOSITE_LIT:
        check_composite_lit(c, x, (CompositeLit *)e, want->hint);
        break;
    case NODE_FUNC_LIT:
        check_func_lit(c, x, (FuncLit *)e);
        break;
    case NODE_PAREN:
        return check_raw_expr(c, x, ((ParenExpr *)e)->x, NULL);
    case NODE_SELECTOR:
        check_selector(c, x, (SelectorExpr *)e, NULL, false);
        break;
    case NODE_INDEX:
        if (check_index_expr(c, x, (IndexExpr *)e))
            check_func_inst(c, want->target, x, (IndexExpr *)e, want->partial == NULL,
                            want->partial);
        break;
    case NODE_SLICE:
        check_slice_expr(c, x, (SliceExpr *)e);
        break;
    case NODE_TYPE_ASSERT:
        type_assert(c, x, (TypeAssertExpr *)e);
        break;
    case NODE_CALL:
        return check_call(c, x, (CallExpr *)e);
    case NODE_STAR:
        indirect(c, x, (StarExpr *)e);
        break;
    case NODE_UNARY:
        unary(c, x, (UnaryExpr *)e);
        if (((UnaryExpr *)e)->op == TOK_ARROW && x->mode != MODE_INVALID)
            return EXPR_STATEMENT;
        break;
    case NODE_BINARY:
        binary_chain(c, x, (BinaryExpr *)e);
        break;
    case NODE_TRY:
        check_try(c, x, (TryExpr *)e);
        return EXPR_STATEMENT;
    case NODE_PIPE: {
        ExprKind kind = EXPR_STATEMENT;
        check_pipe(c, x, (PipeExpr *)e, &kind);
        return kind;
    }
    case NODE_KEY_VALUE:
        check_error_at(c, e, "no key:value expected");
        break;
    case NODE_DOTS_TYPE:
        check_error_at(c, e, "invalid use of '...'");
        break;
    case NODE_ARRAY_TYPE:
    case NODE_SLICE_TYPE:
    case NODE_STRUCT_TYPE:
    case NODE_INTERFACE_TYPE:
    case NODE_FUNC_TYPE:
    case NODE_MAP_TYPE:
    case NODE_CHAN_TYPE:
        x->type = check_type(c, e);
        x->mode = type_is_valid(x->type) ? MODE_TYPE : MODE_INVALID;
        break;
    default:
        break;
    }
    return x->mode == MODE_INVALID ? EXPR_STATEMENT : EXPR_EXPRESSION;
}

static ExprKind raw_expr(Checker *c, Operand *x, Expr *e, const Want *want)
{
    ExprKind kind = EXPR_STATEMENT;
    *x = (Operand){.mode = MODE_INVALID, .type = c->ctx->basics[TYPE_INVALID], .expr = e};
    if (check_enter(c, e))
        kind = dispatch(c, x, e, want);
    check_leave(c);
    x->expr = e;
    if (want->target != NULL && x->mode == MODE_VALUE && type_is_generic(x->type) &&
        x->type->kind == TYPE_FUNC)
        check_func_inst(c, want->target, x, NULL, true, NULL);
    else if (!want->generic)
        check_not_generic(c, x);
    if (x->mode == MODE_INVALID || x->type == NULL)
        x->type = c->ctx->basics[TYPE_INVALID];
    check_record(c, x);
    return kind;
}

ExprKind check_raw_expr(Checker *c, Operand *x, Expr *e, Type *hint)
{
    return raw_expr(c, x, e, &(Want){.hint = hint});
}

// ---- Evaluation for its messages and uses alone

static void use_one(Checker *c, Expr *e, bool lhs)
{
    Operand x = {0};
    Expr *n = ast_unparen(e);
    if (n->kind != NODE_IDENT) {
        raw_expr(c, &x, e, &(Want){.generic = true});
        return;
    }
    const Ident *id = (Ident *)n;
    if (id->name == c->ctx->blank)
        return;
    Object *v = lhs ? scope_lookup_parent(c->env.scope, id->name, NULL) : NULL;
    bool used = v != NULL && v->used;
    check_generic_or_type(c, &x, n);
    if (v != NULL && v->kind == OBJ_VAR)
        v->used = used;
}

void check_use(Checker *c, Expr **list, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        use_one(c, list[i], false);
}

void check_use_lhs(Checker *c, Expr **list, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        use_one(c, list[i], true);
}

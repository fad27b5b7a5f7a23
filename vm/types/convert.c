// SPDX-License-Identifier: GPL-3.0-or-later
// Assignability and conversions.
#include "vm/types/impl.h"

// Prefixes what has been found out already with more.
static void explain(Checker *c, const char **why, const char *text)
{
    if (why != NULL)
        *why = *why != NULL ? check_printf(c, "%s\n\t%s", text, *why) : text;
}

// One of the types is a type parameter, the other has no name: assignable when all types that the
// parameter may be are.
static bool param_assignable(Checker *c, Operand *x, Type *t, const char **why)
{
    Type *v = x->type;
    bool to = type_is_param(t);
    if (to ? type_has_name(v) : type_has_name(t))
        return false;
    const Term *terms;
    int n = param_terms(to ? t : v, &terms);
    for (int i = 0; i < n; i++) {
        Operand y = *x;
        y.type = to ? v : terms[i].type;
        if (check_assignable(c, &y, to ? terms[i].type : t, why))
            continue;
        const char *term = type_text(c, terms[i].type);
        explain(c, why,
                to ? check_printf(c, "cannot assign %s to %s (in %s)", type_text(c, v), term,
                                  type_text(c, t))
                   : check_printf(c, "cannot assign %s (in %s) to %s", term, type_text(c, v),
                                  type_text(c, t)));
        return false;
    }
    return n > 0;
}

bool check_assignable(Checker *c, Operand *x, Type *t, const char **why)
{
    Type *v = x->type;
    if (x->mode == MODE_INVALID || !type_is_valid(v) || !type_is_valid(t))
        return true;
    if (type_identical(v, t))
        return true;
    Type *vu = type_under(v), *tu = type_under(t);
    bool params = type_is_param(v) || type_is_param(t);
    if (type_is_untyped(vu)) {
        Type *type;
        ConstVal *val;
        return check_implicit_type(c, x, t, &type, &val) == CONV_OK;
    }
    if (type_identical(vu, tu) && (!type_has_name(v) || !type_has_name(t)) && !params)
        return true;
    if (tu->kind == TYPE_INTERFACE || type_is_interface_pointer(tu)) {
        if (check_implements(c, v, t, why))
            return true;
        if (!type_is_param(v))
            return false;
        if (why != NULL)
            *why = NULL;
    }
    if (vu->kind == TYPE_INTERFACE && check_implements(c, t, v, NULL)) {
        if (why != NULL)
            *why = "need type assertion";
        return false;
    }
    if (vu->kind == TYPE_CHAN && vu->chan.dir == CHAN_BOTH && tu->kind == TYPE_CHAN &&
        type_identical(vu->chan.elem, tu->chan.elem))
        return !type_has_name(v) || !type_has_name(t);
    return params && param_assignable(c, x, t, why);
}

void check_assignment(Checker *c, Operand *x, Type *t, const char *context)
{
    check_single_value(c, x);
    switch (x->mode) {
    case MODE_INVALID:
        return;
    case MODE_NIL:
    case MODE_CONST:
    case MODE_VAR:
    case MODE_MAPINDEX:
    case MODE_VALUE:
    case MODE_COMMAOK:
        break;
    default:
        check_error_at(c, x->expr, "cannot assign %s to %s in %s", operand_text(c, x),
                       t != NULL ? type_text(c, t) : "_", context);
        x->mode = MODE_INVALID;
        return;
    }
    if (type_is_untyped(x->type)) {
        Type *target = t;
        if (operand_is_nil(x)) {
            if (t == NULL) {
                check_error_at(c, x->expr, "use of untyped nil in %s", context);
                x->mode = MODE_INVALID;
                return;
            }
        } else if (t == NULL || type_is_interface(t)) {
            target = type_default(c->ctx, x->type);
        }
        Type *type;
        ConstVal *val;
        ConvCode code = check_implicit_type(c, x, target, &type, &val);
        if (code != CONV_OK) {
            check_error_at(c, x->expr, "cannot use %s as %s value in %s%s", operand_text(c, x),
                           type_text(c, target), context,
                           code == CONV_TRUNCATED   ? " (truncated)"
                           : code == CONV_OVERFLOWS ? " (overflows)"
                                                    : "");
            x->mode = MODE_INVALID;
            return;
        }
        if (val != NULL) {
            x->val = val;
            check_final_value(x->expr, val);
        }
        if (type != x->type) {
            x->type = type;
            check_final_type(c, x->expr, type, false);
        }
    }
    if (type_is_generic(x->type) && x->type->kind == TYPE_FUNC) {
        check_error_at(c, x->expr, "cannot use generic function %s without instantiation in %s",
                       expr_text(c, x->expr), context);
        x->mode = MODE_INVALID;
        return;
    }
    if (t == NULL)
        return;
    const char *why = NULL;
    if (check_assignable(c, x, t, &why))
        return;
    check_error_at(c, x->expr, "cannot use %s as %s value in %s%s%s", operand_text(c, x),
                   type_text(c, t), context, why != NULL ? ": " : "", why != NULL ? why : "");
    x->mode = MODE_INVALID;
}

// ---- Conversions

static bool is_const_type(const Type *t)
{
    return !type_is_param(t) && type_is(t, TBASIC_CONST);
}

// An integer constant as the string of its character.
static ConstVal *rune_string(Checker *c, const ConstVal *v)
{
    uint64_t r;
    if (!const_uint64(v, &r) || r > 0x10ffff || (r >= 0xd800 && r < 0xe000))
        r = 0xfffd;
    Buf b = {0};
    buf_addrune(&b, (uint32_t)r);
    ConstVal *s = const_from_string(c->a, arena_strndup(c->a, b.data, b.len), (int64_t)b.len);
    buf_free(&b);
    return s;
}

static bool convert_const(Checker *c, Operand *x, Type *t)
{
    Type *u = type_under(t);
    if (const_representable(c, x->val, u, &x->val))
        return true;
    if (type_is(x->type, TBASIC_INTEGER) && (u->basic & TBASIC_STRING)) {
        x->val = rune_string(c, x->val);
        return true;
    }
    return false;
}

static bool same_elem_array(const Type *slice, const Type *t)
{
    return t->kind == TYPE_ARRAY && type_identical(slice->slice.elem, t->array.elem);
}

static bool convertible(Checker *c, Operand *x, Type *t, const char **why);

// Convertible when all types that v or t may be are, to all of them.
static bool param_convertible(Checker *c, Operand *x, Type *t, const char **why)
{
    Type *v = x->type;
    Term only_v = {v, false}, only_t = {t, false};
    const Term *vs = &only_v, *ts = &only_t;
    bool vp = type_is_param(v), tp = type_is_param(t);
    int nv = vp ? param_terms(v, &vs) : 1, nt = tp ? param_terms(t, &ts) : 1;
    for (int i = 0; i < nv; i++) {
        for (int k = 0; k < nt; k++) {
            Operand y = *x;
            y.type = vs[i].type;
            if (convertible(c, &y, ts[k].type, why))
                continue;
            Buf b = {0};
            buf_printf(&b, "cannot convert %s", type_text(c, vs[i].type));
            if (vp)
                buf_printf(&b, " (in %s)", type_text(c, v));
            buf_printf(&b, " to type %s", type_text(c, ts[k].type));
            if (tp)
                buf_printf(&b, " (in %s)", type_text(c, t));
            explain(c, why, check_printf(c, "%s", buf_cstr(&b)));
            buf_free(&b);
            return false;
        }
    }
    return nv > 0 && nt > 0;
}

static bool convertible(Checker *c, Operand *x, Type *t, const char **why)
{
    if (check_assignable(c, x, t, why))
        return true;
    Type *v = x->type, *vu = type_under(v), *tu = type_under(t);
    if (c->ctx->unsafe_memory != NULL &&
        (type_is_unsafe_pointer(c->ctx, t) || type_is_unsafe_pointer(c->ctx, v)))
        return check_unsafe_convertible(c, x, t, why);
    if (type_is_param(v) || type_is_param(t))
        return param_convertible(c, x, t, why);
    if (type_identical_ignoring_tags(vu, tu))
        return true;
    if (v->kind == TYPE_POINTER && t->kind == TYPE_POINTER &&
        !type_is_param(v->pointer.elem) && !type_is_param(t->pointer.elem) &&
        type_identical_ignoring_tags(type_under(v->pointer.elem), type_under(t->pointer.elem)))
        return true;
    enum { REAL = TBASIC_INTEGER | TBASIC_FLOAT };
    if (((vu->basic & REAL) && (tu->basic & REAL)) ||
        ((vu->basic & TBASIC_COMPLEX) && (tu->basic & TBASIC_COMPLEX)))
        return true;
    if (((vu->basic & TBASIC_INTEGER) || type_is_bytes_or_runes(vu)) &&
        (tu->basic & TBASIC_STRING))
        return true;
    if ((vu->basic & TBASIC_STRING) && type_is_bytes_or_runes(tu))
        return true;
    if (vu->kind == TYPE_SLICE) {
        const char *old = NULL;
        if (same_elem_array(vu, tu)) {
            if ((old = check_version(c, 20)) != NULL)
                explain(c, why, check_printf(c, "conversion of slice to array %s", old));
            return old == NULL;
        }
        if (tu->kind == TYPE_POINTER && same_elem_array(vu, type_under(tu->pointer.elem))) {
            if ((old = check_version(c, 17)) != NULL)
                explain(c, why, check_printf(c, "conversion of slice to array pointer %s", old));
            return old == NULL;
        }
    }
    return false;
}

// A constant to a type parameter: it fits all of its types. The result is no constant.
static bool const_to_param(Checker *c, Operand *x, Type *t, const char **why)
{
    const Term *terms;
    int n = param_terms(t, &terms);
    if (n < 0)
        *why = check_printf(c, "%s does not contain specific types", type_text(c, t));
    for (int i = 0; i < n; i++) {
        Type *u = type_under(terms[i].type);
        Operand y = *x;
        if ((type_is(x->type, TBASIC_STRING) && type_is_bytes_or_runes(u)) ||
            (u->kind <= TYPE_STRING && convert_const(c, &y, u)))
            continue;
        if (type_is(x->type, TBASIC_INTEGER) && type_is(u, TBASIC_INTEGER))
            *why = check_printf(c, "constant %s overflows %s (in %s)",
                                const_text(c->a, x->val, true), type_text(c, u), type_text(c, t));
        else
            *why = check_printf(c, "cannot convert %s to type %s (in %s)", operand_text(c, x),
                                type_text(c, u), type_text(c, t));
        return false;
    }
    return n > 0;
}

void check_conversion(Checker *c, Operand *x, Type *t)
{
    bool is_const = x->mode == MODE_CONST, ok = false;
    const char *why = NULL;
    if (is_const && is_const_type(t)) {
        ok = convert_const(c, x, t);
        if (!ok && type_is(x->type, TBASIC_INTEGER) && type_is(t, TBASIC_INTEGER)) {
            check_error_at(c, x->expr, "constant %s overflows %s",
                           const_text(c->a, x->val, true), type_text(c, t));
            x->mode = MODE_INVALID;
            return;
        }
    } else if (is_const && type_is_param(t)) {
        ok = const_to_param(c, x, t, &why);
        x->mode = MODE_VALUE;
    } else if (convertible(c, x, t, &why)) {
        ok = true;
        x->mode = MODE_VALUE;
    }
    if (!ok) {
        check_error_at(c, x->expr, "cannot convert %s to type %s%s%s", operand_text(c, x),
                       type_text(c, t), why != NULL ? ": " : "", why != NULL ? why : "");
        x->mode = MODE_INVALID;
        return;
    }
    // The argument's type is final: the conversion gives an untyped one its type.
    if (type_is_untyped(x->type)) {
        Type *final = t;
        if (x->type->kind == TYPE_UNTYPED_NIL)
            final = t;
        else if (type_is_interface(t) || (is_const && !is_const_type(t)))
            final = type_default(c->ctx, x->type);
        else if (x->mode == MODE_CONST && type_is(x->type, TBASIC_INTEGER) &&
                 type_is(t, TBASIC_STRING))
            final = x->type;
        check_final_type(c, x->expr, final, true);
    }
    x->type = t;
}

bool type_assignable(TypesCtx *ctx, Type *v, Type *t)
{
    Checker c = {.ctx = ctx, .a = ctx->a};
    return check_assignable(&c, &(Operand){.mode = MODE_VALUE, .type = v}, t, NULL);
}

bool type_convertible(TypesCtx *ctx, Type *v, Type *t)
{
    Checker c = {.ctx = ctx, .a = ctx->a};
    return convertible(&c, &(Operand){.mode = MODE_VALUE, .type = v}, t, NULL);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Index and slice expressions.
#include "vm/types/impl.h"

bool check_valid_index(Checker *c, Operand *x, const char *what, bool allow_negative)
{
    if (x->mode == MODE_INVALID)
        return false;
    check_convert_untyped(c, x, c->ctx->basics[TYPE_INT]);
    if (x->mode == MODE_INVALID)
        return false;
    if (!type_is(x->type, TBASIC_INTEGER)) {
        check_error_at(c, x->expr, "invalid argument: %s %s must be integer", what,
                       operand_text(c, x));
        return false;
    }
    if (x->mode != MODE_CONST)
        return true;
    if (!allow_negative && const_sign(x->val) < 0) {
        check_error_at(c, x->expr, "invalid argument: %s %s must not be negative", what,
                       operand_text(c, x));
        return false;
    }
    if (!const_representable(c, x->val, c->ctx->basics[TYPE_INT], &x->val)) {
        check_error_at(c, x->expr, "invalid argument: %s %s overflows int", what,
                       operand_text(c, x));
        return false;
    }
    return true;
}

Type *check_index(Checker *c, Expr *e, int64_t max, int64_t *val)
{
    Type *invalid = c->ctx->basics[TYPE_INVALID];
    Operand x = {0};
    *val = -1;
    check_expr(c, &x, e);
    if (!check_valid_index(c, &x, "index", false))
        return invalid;
    if (x.mode != MODE_CONST)
        return x.type;
    int64_t v;
    if (x.val->kind == CONST_UNKNOWN || !const_int64(x.val, &v))
        return invalid;
    if (max >= 0 && v >= max) {
        check_error_at(c, e, "invalid argument: index %lld out of bounds [0:%lld]", (long long)v,
                       (long long)max);
        return invalid;
    }
    *val = v;
    return x.type;
}

static void map_index(Checker *c, Operand *x, IndexExpr *e, const Type *map)
{
    Operand key = {0};
    check_expr(c, &key, e->index[0]);
    check_assignment(c, &key, map->map.key, "map index");
    x->mode = MODE_MAPINDEX;
    x->type = map->map.elem;
}

// What all types of a type parameter's set have in common when they are indexed.
typedef struct ParamIndex {
    Checker *c;
    bool is_var; // the operand
    Type *key, *elem; // key: all are maps
    int64_t length;
    uint8_t mode;
} ParamIndex;

static bool index_step(Type *u, void *arg)
{
    ParamIndex *p = arg;
    Type *key = NULL, *elem = NULL, *array = type_array_deref(u);
    int64_t length = -1;
    if (u->kind == TYPE_MAP) {
        key = u->map.key;
        elem = u->map.elem;
    } else if (u->basic & TBASIC_STRING) {
        elem = p->c->ctx->byte_type;
        p->mode = MODE_VALUE;
    } else if (u->kind == TYPE_SLICE) {
        elem = u->slice.elem;
    } else if (array->kind == TYPE_ARRAY) {
        elem = array->array.elem;
        length = array->array.len;
        if (u->kind == TYPE_ARRAY && !p->is_var)
            p->mode = MODE_VALUE;
    }
    if (elem == NULL)
        return false;
    if (p->elem == NULL) {
        p->length = length;
        p->key = key;
        p->elem = elem;
        return true;
    }
    if (length >= 0 && (p->length < 0 || length < p->length))
        p->length = length;
    return (key == NULL) == (p->key == NULL) && (key == NULL || type_identical(key, p->key)) &&
           type_identical(elem, p->elem);
}

static bool index_param(Checker *c, Operand *x, IndexExpr *e)
{
    ParamIndex p = {.c = c, .is_var = x->mode == MODE_VAR, .mode = MODE_VAR};
    if (!type_each_under(x->type, index_step, &p))
        return false;
    int64_t v;
    if (p.key != NULL) {
        map_index(c, x, e, types_new_map(c->ctx, p.key, p.elem));
        return true;
    }
    x->mode = p.mode;
    x->type = p.elem;
    check_index(c, e->index[0], p.length, &v);
    return true;
}

bool check_index_expr(Checker *c, Operand *x, IndexExpr *e)
{
    check_generic_or_type(c, x, e->x);
    if (x->mode == MODE_INVALID) {
        check_use(c, e->index, e->nindex);
        return false;
    }
    if (x->mode == MODE_TYPE) {
        x->type = check_var_type(c, &e->expr);
        x->mode = type_is_valid(x->type) ? MODE_TYPE : MODE_INVALID;
        return false;
    }
    if (x->mode == MODE_VALUE && type_is_generic(x->type) && x->type->kind == TYPE_FUNC)
        return true;
    if (e->nindex > 1)
        check_error_at(c, e->index[1], "invalid operation: more than one index");
    if (type_is_param(x->type) && index_param(c, x, e))
        return false;
    int64_t length = -1, v;
    Type *u = x->mode == MODE_BUILTIN ? x->type : type_under(x->type);
    Type *array = type_array_deref(u);
    if (u->kind == TYPE_MAP) {
        map_index(c, x, e, u);
        return false;
    }
    if (u->basic & TBASIC_STRING) {
        if (x->mode == MODE_CONST && x->val->kind == CONST_STRING)
            length = x->val->str.len;
        if (type_is_untyped(x->type))
            check_default(c, x);
        x->mode = MODE_VALUE;
        x->type = c->ctx->byte_type;
    } else if (u->kind == TYPE_SLICE) {
        x->mode = MODE_VAR;
        x->type = u->slice.elem;
    } else if (array->kind == TYPE_ARRAY) {
        length = array->array.len;
        if (x->mode != MODE_VAR && u->kind == TYPE_ARRAY)
            x->mode = MODE_VALUE;
        else
            x->mode = MODE_VAR;
        x->type = array->array.elem;
    } else {
        if (x->mode == MODE_BUILTIN || u->kind != TYPE_INVALID)
            check_errorf(c, e->lbrack, "invalid operation: cannot index %s", operand_text(c, x));
        check_use(c, e->index, e->nindex);
        x->mode = MODE_INVALID;
        return false;
    }
    check_index(c, e->index[0], length, &v);
    return false;
}

// Constant bounds must not decrease.
static void check_order(Checker *c, const int64_t ind[3], Expr *const at[3])
{
    for (int i = 0; i < 2; i++) {
        for (int k = i + 1; k < 3 && ind[i] > 0; k++) {
            if (ind[k] >= 0 && ind[k] < ind[i]) {
                check_error_at(c, at[k], "invalid slice indices: %lld < %lld", (long long)ind[k],
                               (long long)ind[i]);
                return;
            }
        }
    }
}

void check_slice_expr(Checker *c, Operand *x, SliceExpr *e)
{
    Expr *at[3] = {e->lo, e->hi, e->max};
    check_expr(c, x, e->x);
    if (x->mode == MODE_INVALID) {
        for (int i = 0; i < 3; i++)
            if (at[i] != NULL)
                check_use(c, &at[i], 1);
        return;
    }
    int64_t length = -1;
    Type *u = type_core_string(c->ctx, x->type), *array = type_array_deref(u);
    if (u->basic & TBASIC_STRING) {
        if (e->full) {
            check_error_at(c, e->max != NULL ? (void *)e->max : (void *)e,
                           "invalid operation: 3-index slice of string");
            x->mode = MODE_INVALID;
            return;
        }
        if (x->mode == MODE_CONST && x->val->kind == CONST_STRING)
            length = x->val->str.len;
        check_default(c, x);
        // Of a mixture of strings and bytes it is a string's.
        if (type_is_param(x->type) && !type_is(x->type, TBASIC_STRING))
            x->type = c->ctx->basics[TYPE_STRING];
    } else if (u->kind == TYPE_ARRAY) {
        if (x->mode != MODE_VAR) {
            check_error_at(c, e->x, "invalid operation: %s (slice of unaddressable value)",
                           operand_text(c, x));
            x->mode = MODE_INVALID;
            return;
        }
        check_mark_address_taken(c, e->x);
        length = u->array.len;
        x->type = types_new_slice(c->ctx, u->array.elem);
    } else if (array->kind == TYPE_ARRAY) {
        length = array->array.len;
        x->type = types_new_slice(c->ctx, array->array.elem);
    } else if (u->kind != TYPE_SLICE) {
        check_error_at(c, e->x,
                       u == &type_no_core
                           ? "invalid operation: cannot slice %s: %s has no core type"
                           : "invalid operation: cannot slice %s",
                       operand_text(c, x), type_text(c, x->type));
        x->mode = MODE_INVALID;
        return;
    }
    x->mode = MODE_VALUE;
    int64_t ind[3];
    for (int i = 0; i < 3; i++) {
        ind[i] = i == 0 ? 0 : length;
        if (at[i] != NULL)
            check_index(c, at[i], length >= 0 ? length + 1 : -1, &ind[i]);
    }
    check_order(c, ind, at);
}

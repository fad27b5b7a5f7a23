// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of predeclared functions. Each handler finds its evaluated arguments in Call.args (none
// for make and new, whose first argument is a type), leaves the result in x, and says whether
// the call is valid.
#include "vm/types/impl.h"

static const struct {
    const char *name;
    uint8_t min;
    bool variadic, statement;
} table[] = {
#define BUILTIN(id, name, min, variadic, statement) [id] = {name, min, variadic, statement},
#include "vm/types/builtins.def"
#undef BUILTIN
};

const char *builtin_name(BuiltinId id)
{
    return table[id].name;
}

ExprKind builtin_kind(BuiltinId id)
{
    return table[id].statement ? EXPR_STATEMENT : EXPR_EXPRESSION;
}

typedef struct Call {
    CallExpr *e;
    BuiltinId id;
    Operand *args;
    int nargs;
} Call;

// A function type to check arguments against.
static Type *make_sig(Checker *c, bool variadic, Type *first, Type *second)
{
    Type *t = types_new_func(c->ctx);
    int n = second != NULL ? 2 : 1;
    t->func.params.vars = ARENA_ARRAY(c->a, Object *, n);
    t->func.params.vars[0] = var_new(c, VAR_PARAM, c->ctx->empty, 0, first);
    if (second != NULL)
        t->func.params.vars[1] = var_new(c, VAR_PARAM, c->ctx->empty, 0, second);
    t->func.params.len = n;
    t->func.variadic = variadic;
    return t;
}

static bool do_append(Checker *c, Operand *x, Call *call)
{
    Type *s = x->type, *u = type_core(s);
    if (u->kind != TYPE_SLICE) {
        const char *xs = operand_is_nil(x) ? "untyped nil" : operand_text(c, x);
        const char *why = check_printf(c, "have %s", xs);
        if (u == &type_no_core)
            why = check_printf(c, "%s has no core type", xs);
        else if (type_is_param(s))
            why = check_printf(c, "%s has core type %s", xs, type_text(c, u));
        check_error_at(c, x->expr, "first argument to append must be a slice; %s", why);
        return false;
    }
    x->mode = MODE_VALUE;
    if (call->nargs == 2 && call->e->has_dots &&
        type_under(u->slice.elem)->kind == TYPE_UINT8 &&
        (type_core_string(c->ctx, call->args[1].type)->basic & TBASIC_STRING)) {
        check_default(c, &call->args[1]);
        return true;
    }
    Type *sig = make_sig(c, true, s, types_new_slice(c->ctx, u->slice.elem));
    check_arguments(c, call->e, sig, (TypeList){0}, call->args, call->nargs, NULL);
    return true;
}

static bool len_step(Type *u, void *arg)
{
    bool is_len = ((const Call *)arg)->id == BUILTIN_LEN;
    u = type_array_deref(u);
    return u->kind == TYPE_ARRAY || u->kind == TYPE_SLICE || u->kind == TYPE_CHAN ||
           (is_len && (u->kind == TYPE_MAP || (u->basic & TBASIC_STRING)));
}

static bool do_len(Checker *c, Operand *x, Call *call)
{
    bool is_len = call->id == BUILTIN_LEN, ok = false, is_const = false;
    const Type *u = type_under(type_array_deref(type_under(x->type)));
    ConstVal *val = NULL;
    if (u->basic & TBASIC_STRING) {
        ok = is_len;
        if (x->mode == MODE_CONST) {
            is_const = true;
            val = x->val->kind == CONST_STRING ? const_from_int(c->a, x->val->str.len)
                                               : const_unknown(c->a);
        }
    } else if (u->kind == TYPE_ARRAY) {
        ok = true;
        // Of an array, and nothing to run in it: a constant, and x is not evaluated.
        is_const = !c->env.has_call_or_recv;
        val = u->array.len >= 0 ? const_from_int(c->a, u->array.len) : const_unknown(c->a);
    } else {
        ok = type_each_under(x->type, len_step, call);
    }
    if (!ok) {
        if (u->kind != TYPE_INVALID)
            check_error_at(c, x->expr, "invalid argument: %s for built-in %s", operand_text(c, x),
                           table[call->id].name);
        return false;
    }
    x->mode = is_const ? MODE_CONST : MODE_VALUE;
    x->type = c->ctx->basics[TYPE_INT];
    x->val = val;
    return true;
}

static bool clear_step(Type *u, void *arg)
{
    (void)arg;
    return u->kind == TYPE_MAP || u->kind == TYPE_SLICE;
}

static bool do_clear(Checker *c, Operand *x)
{
    if (!type_each_under(x->type, clear_step, NULL)) {
        check_error_at(c, x->expr,
                       "invalid argument: cannot clear %s: argument must be (or constrained by) "
                       "map or slice",
                       operand_text(c, x));
        return false;
    }
    x->mode = MODE_NOVALUE;
    return true;
}

static bool close_step(Type *u, void *arg)
{
    const char **what = arg;
    *what = u->kind != TYPE_CHAN          ? "non-channel"
            : u->chan.dir == CHAN_RECV ? "receive-only channel"
                                       : NULL;
    return *what == NULL;
}

static bool do_close(Checker *c, Operand *x)
{
    const char *what = NULL;
    if (!type_each_under(x->type, close_step, &what)) {
        check_error_at(c, x->expr, "invalid operation: cannot close %s %s", what,
                       operand_text(c, x));
        return false;
    }
    x->mode = MODE_NOVALUE;
    return true;
}

static bool do_copy(Checker *c, Operand *x, Call *call)
{
    Operand *y = &call->args[1];
    const Type *dst = type_core(x->type), *src = type_core_string(c->ctx, y->type);
    bool from_string = (src->basic & TBASIC_STRING) != 0;
    if (dst->kind != TYPE_SLICE || (src->kind != TYPE_SLICE && !from_string)) {
        check_error_at(c, x->expr,
                       "invalid argument: copy expects slice arguments; found %s and %s",
                       operand_text(c, x), operand_text(c, y));
        return false;
    }
    const Type *elem = from_string ? c->ctx->byte_type : src->slice.elem;
    if (!type_identical(dst->slice.elem, elem)) {
        check_error_at(c, x->expr,
                       "invalid argument: arguments to copy %s and %s have different element "
                       "types %s and %s",
                       operand_text(c, x), operand_text(c, y), type_text(c, dst->slice.elem),
                       type_text(c, elem));
        return false;
    }
    check_default(c, y);
    x->mode = MODE_VALUE;
    x->type = c->ctx->basics[TYPE_INT];
    return true;
}

typedef struct DeleteKey {
    Type *key;
    bool no_map;
} DeleteKey;

static bool delete_step(Type *u, void *arg)
{
    DeleteKey *d = arg;
    d->no_map = u->kind != TYPE_MAP;
    if (d->no_map || (d->key != NULL && !type_identical(u->map.key, d->key)))
        return false;
    d->key = u->map.key;
    return true;
}

static bool do_delete(Checker *c, Operand *x, Call *call)
{
    DeleteKey d = {0};
    if (!type_each_under(x->type, delete_step, &d)) {
        check_error_at(c, x->expr,
                       d.no_map ? "invalid argument: %s is not a map"
                                : "invalid argument: maps of %s must have identical key types",
                       operand_text(c, x));
        return false;
    }
    check_assignment(c, &call->args[1], d.key, "argument to delete");
    x->mode = MODE_NOVALUE;
    return call->args[1].mode != MODE_INVALID;
}

static bool do_make(Checker *c, Operand *x, Call *call)
{
    CallExpr *e = call->e;
    Type *t = check_var_type(c, e->args[0]);
    if (!type_is_valid(t)) {
        check_use(c, e->args + 1, e->nargs - 1);
        return false;
    }
    uint32_t min;
    const Type *u = type_core(t);
    switch (u->kind) {
    case TYPE_SLICE:
        min = 2;
        break;
    case TYPE_MAP:
    case TYPE_CHAN:
        min = 1;
        break;
    case TYPE_INVALID:
        return false;
    default:
        check_error_at(c, e->args[0],
                       u == &type_no_core ? "invalid argument: cannot make %s: no core type"
                                          : "invalid argument: cannot make %s; type must be "
                                            "slice, map, or channel",
                       expr_text(c, e->args[0]));
        return false;
    }
    if (e->nargs < min || e->nargs > min + 1) {
        check_error_at(c, e, "invalid operation: %s expects %u or %u arguments; found %u",
                       expr_text(c, &e->expr), min, min + 1, e->nargs);
        return false;
    }
    int64_t sizes[2] = {-1, -1};
    for (uint32_t i = 1; i < e->nargs; i++)
        check_index(c, e->args[i], -1, &sizes[i - 1]);
    if (sizes[0] >= 0 && sizes[1] >= 0 && sizes[0] > sizes[1])
        check_error_at(c, e->args[1], "invalid argument: length and capacity swapped");
    x->mode = MODE_VALUE;
    x->type = t;
    return true;
}

static bool do_new(Checker *c, Operand *x, Call *call)
{
    Type *t = check_var_type(c, call->e->args[0]);
    if (!type_is_valid(t))
        return false;
    x->mode = MODE_VALUE;
    x->type = types_new_pointer(c->ctx, t);
    return true;
}

static bool do_min_max(Checker *c, Operand *x, Call *call)
{
    ConstOp op = call->id == BUILTIN_MIN ? COP_LSS : COP_GTR;
    for (int i = 0; i < call->nargs; i++) {
        Operand *a = &call->args[i];
        if (!type_is(a->type, TBASIC_ORDERED)) {
            check_error_at(c, a->expr, "invalid argument: %s cannot be ordered",
                           operand_text(c, a));
            return false;
        }
        if (i == 0)
            continue;
        check_match_types(c, x, a);
        if (x->mode == MODE_INVALID)
            return false;
        if (!type_identical(x->type, a->type)) {
            check_error_at(c, a->expr,
                           "invalid argument: mismatched types %s (previous argument) and %s "
                           "(type of %s)",
                           type_text(c, x->type), type_text(c, a->type), expr_text(c, a->expr));
            return false;
        }
        if (x->mode == MODE_CONST && a->mode == MODE_CONST) {
            if (const_compare(c->a, op, a->val, x->val))
                *x = *a;
        } else {
            x->mode = MODE_VALUE;
        }
    }
    if (x->mode != MODE_CONST) {
        x->mode = MODE_VALUE;
        check_assignment(c, x, c->ctx->any_type,
                         check_printf(c, "argument to built-in %s", table[call->id].name));
        if (x->mode == MODE_INVALID)
            return false;
    }
    for (int i = 0; i < call->nargs; i++)
        check_final_type(c, call->args[i].expr, x->type, true);
    return true;
}

// ---- Complex numbers

static Type *float_of_complex(Checker *c, const Type *t)
{
    TypeKind k = type_under(t)->kind;
    return k == TYPE_COMPLEX64          ? c->ctx->basics[TYPE_FLOAT32]
           : k == TYPE_COMPLEX128       ? c->ctx->basics[TYPE_FLOAT64]
           : k == TYPE_UNTYPED_COMPLEX ? c->ctx->basics[TYPE_UNTYPED_FLOAT]
                                        : NULL;
}

static Type *complex_of_float(Checker *c, const Type *t)
{
    TypeKind k = type_under(t)->kind;
    return k == TYPE_FLOAT32          ? c->ctx->basics[TYPE_COMPLEX64]
           : k == TYPE_FLOAT64        ? c->ctx->basics[TYPE_COMPLEX128]
           : k == TYPE_UNTYPED_FLOAT ? c->ctx->basics[TYPE_UNTYPED_COMPLEX]
                                      : NULL;
}

static void as_untyped_float(Checker *c, Operand *x)
{
    if (type_is(x->type, TBASIC_NUMERIC) && const_sign(const_imag(c->a, x->val)) == 0)
        x->type = c->ctx->basics[TYPE_UNTYPED_FLOAT];
}

// Gives the arguments of complex their common type.
static void match_parts(Checker *c, Operand *x, Operand *y)
{
    bool xu = type_is_untyped(x->type), yu = type_is_untyped(y->type);
    if (xu && yu && x->mode == MODE_CONST && y->mode == MODE_CONST) {
        as_untyped_float(c, x);
        as_untyped_float(c, y);
    } else if (xu && yu) { // a shift that has no type yet
        check_convert_untyped(c, x, c->ctx->basics[TYPE_FLOAT64]);
        check_convert_untyped(c, y, c->ctx->basics[TYPE_FLOAT64]);
    } else if (xu) {
        check_convert_untyped(c, x, y->type);
    } else if (yu) {
        check_convert_untyped(c, y, x->type);
    }
}

// Go refuses operands whose type is a type parameter even where all its types would do.
static bool refuse_param(Checker *c, const Operand *x, bool (*test)(Type *, void *),
                         const char *name)
{
    if (x->type->kind != TYPE_PARAM || !type_each_under(x->type, test, NULL))
        return false;
    check_error_at(c, x->expr,
                   "%s not supported as argument to built-in %s for go1.18 (see "
                   "go.dev/issue/50937)",
                   operand_text(c, x), name);
    return true;
}

static bool is_float(Type *u, void *arg)
{
    (void)arg;
    return type_is(u, TBASIC_FLOAT);
}

static bool is_complex(Type *u, void *arg)
{
    (void)arg;
    return type_is(u, TBASIC_COMPLEX);
}

static bool do_complex(Checker *c, Operand *x, Call *call)
{
    Operand *y = &call->args[1];
    match_parts(c, x, y);
    if (x->mode == MODE_INVALID || y->mode == MODE_INVALID)
        return false;
    if (!type_identical(x->type, y->type)) {
        check_error_at(c, x->expr, "invalid operation: %s (mismatched types %s and %s)",
                       expr_text(c, &call->e->expr), type_text(c, x->type),
                       type_text(c, y->type));
        return false;
    }
    Type *t = complex_of_float(c, x->type);
    if (t == NULL) {
        if (!refuse_param(c, x, is_float, "complex"))
            check_error_at(c, x->expr,
                           "invalid argument: arguments have type %s, expected floating-point",
                           type_text(c, x->type));
        return false;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST)
        x->val = const_from_complex(c->a, const_to_float(c->a, x->val),
                                    const_to_float(c->a, y->val));
    else
        x->mode = MODE_VALUE;
    x->type = t;
    return true;
}

static bool do_part(Checker *c, Operand *x, bool real)
{
    if (type_is_untyped(x->type) && x->mode == MODE_CONST) {
        if (type_is(x->type, TBASIC_NUMERIC))
            x->type = c->ctx->basics[TYPE_UNTYPED_COMPLEX];
    } else if (type_is_untyped(x->type)) {
        check_convert_untyped(c, x, c->ctx->basics[TYPE_COMPLEX128]);
        if (x->mode == MODE_INVALID)
            return false;
    }
    Type *t = float_of_complex(c, x->type);
    if (t == NULL) {
        if (!refuse_param(c, x, is_complex, real ? "real" : "imag"))
            check_error_at(c, x->expr,
                           "invalid argument: argument has type %s, expected complex type",
                           type_text(c, x->type));
        return false;
    }
    if (x->mode == MODE_CONST)
        x->val = real ? const_real(x->val) : const_imag(c->a, x->val);
    else
        x->mode = MODE_VALUE;
    x->type = t;
    return true;
}

static bool do_panic(Checker *c, Operand *x)
{
    check_assignment(c, x, c->ctx->any_type, "argument to panic");
    if (x->mode == MODE_INVALID)
        return false;
    x->mode = MODE_NOVALUE;
    return true;
}

static bool do_print(Checker *c, Operand *x, Call *call)
{
    for (int i = 0; i < call->nargs; i++) {
        check_assignment(c, &call->args[i], NULL,
                         check_printf(c, "argument to built-in %s", table[call->id].name));
        if (call->args[i].mode == MODE_INVALID)
            return false;
    }
    x->mode = MODE_NOVALUE;
    return true;
}

// print(args ...any), println(args ...any), printf(format string, args ...any)
static bool do_script_print(Checker *c, Operand *x, Call *call)
{
    Type *args = types_new_slice(c->ctx, c->ctx->any_type);
    Type *sig = call->id == BUILTIN_SCRIPT_PRINTF
                    ? make_sig(c, true, c->ctx->basics[TYPE_STRING], args)
                    : make_sig(c, true, args, NULL);
    check_arguments(c, call->e, sig, (TypeList){0}, call->args, call->nargs, NULL);
    if (c->ctx->cfg.import != NULL)
        check_import(c, "fmt", call->e); // whose functions these are
    x->mode = MODE_NOVALUE;
    return true;
}

// Of functions that came after Go 1.0.
static bool is_known(Checker *c, const Call *call)
{
    bool clear = call->id == BUILTIN_CLEAR, min = call->id == BUILTIN_MIN;
    const char *old =
        clear || min || call->id == BUILTIN_MAX ? check_version(c, 21) : NULL;
    if (old != NULL)
        check_error_at(c, call->e->fun, "%s %s", clear ? "clear" : min ? "built-in min"
                                                                       : "built-in max", old);
    return old == NULL;
}

static bool dispatch(Checker *c, Operand *x, Call *call)
{
    if (!is_known(c, call))
        return false;
    switch (call->id) {
    case BUILTIN_APPEND:
        return do_append(c, x, call);
    case BUILTIN_CAP:
    case BUILTIN_LEN:
        return do_len(c, x, call);
    case BUILTIN_CLEAR:
        return do_clear(c, x);
    case BUILTIN_CLOSE:
        return do_close(c, x);
    case BUILTIN_COPY:
        return do_copy(c, x, call);
    case BUILTIN_DELETE:
        return do_delete(c, x, call);
    case BUILTIN_MAKE:
        return do_make(c, x, call);
    case BUILTIN_MAX:
    case BUILTIN_MIN:
        return do_min_max(c, x, call);
    case BUILTIN_NEW:
        return do_new(c, x, call);
    case BUILTIN_PANIC:
        return do_panic(c, x);
    case BUILTIN_PRINT:
    case BUILTIN_PRINTLN:
        return do_print(c, x, call);
    case BUILTIN_RECOVER:
        if (c->env.func != NULL)
            c->env.func->has_recover = true;
        x->mode = MODE_VALUE;
        x->type = c->ctx->any_type;
        return true;
    case BUILTIN_SCRIPT_PRINT:
    case BUILTIN_SCRIPT_PRINTLN:
    case BUILTIN_SCRIPT_PRINTF:
        return do_script_print(c, x, call);
    case BUILTIN_UNSAFE_ALIGNOF:
    case BUILTIN_UNSAFE_OFFSETOF:
    case BUILTIN_UNSAFE_SIZEOF:
    case BUILTIN_UNSAFE_ADD:
    case BUILTIN_UNSAFE_SLICE:
    case BUILTIN_UNSAFE_SLICEDATA:
    case BUILTIN_UNSAFE_STRING:
    case BUILTIN_UNSAFE_STRINGDATA:
        return check_unsafe_call(c, x, call->nargs > 1 ? &call->args[1] : NULL, call->id);
    case BUILTIN_COMPLEX:
        return do_complex(c, x, call);
    default:
        return do_part(c, x, call->id == BUILTIN_REAL);
    }
}

static bool count_ok(Checker *c, const Call *call)
{
    int min = table[call->id].min;
    const char *what = call->nargs < min                                 ? "not enough"
                       : !table[call->id].variadic && call->nargs > min ? "too many"
                                                                         : NULL;
    if (what == NULL)
        return true;
    const CallExpr *e = call->e;
    const char *text = expr_text(c, &e->expr);
    check_error_at(c, e, "invalid operation: %s arguments for %s (expected %d, found %d)", what,
                   text, min, call->nargs);
    return false;
}

bool check_builtin(Checker *c, Operand *x, CallExpr *e, BuiltinId id)
{
    Call call = {.e = e, .id = id, .nargs = (int)e->nargs};
    bool dots_ok = id == BUILTIN_APPEND || id >= BUILTIN_SCRIPT_PRINT;
    if (e->has_dots && !dots_ok) {
        check_error_at(c, e, "invalid operation: invalid use of ... with built-in %s",
                     table[id].name);
        check_use(c, e->args, e->nargs);
        return false;
    }
    bool takes_type = id == BUILTIN_MAKE || id == BUILTIN_NEW;
    bool saved = c->env.has_call_or_recv;
    if (id == BUILTIN_LEN || id == BUILTIN_CAP)
        c->env.has_call_or_recv = false;
    bool ok = true;
    if (!takes_type && e->nargs > 0) {
        call.args = check_expr_list(c, e->args, e->nargs, &call.nargs);
        for (int i = 0; i < call.nargs; i++)
            ok = ok && call.args[i].mode != MODE_INVALID;
        *x = call.args[0];
    }
    ok = ok && count_ok(c, &call) && dispatch(c, x, &call);
    if (id == BUILTIN_LEN || id == BUILTIN_CAP)
        c->env.has_call_or_recv = saved;
    return ok;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Package unsafe, as far as a script cannot break the process with it.
//
// Sizeof, Alignof and Offsetof answer with the layout of Go's own compiler, so that programs that
// compute with them do the same here; our strings, slices and interfaces are laid out otherwise.
// Pointer is a type of its own, a pointer to something without a name. Every pointer and uintptr
// may be made from or of one. Back to a *U leads a conversion around the one from a *T, where T is
// at least as large as U and holds pointers, if at all, in the same places; where that does not
// show, and for Add, Slice and String, the program looks when it runs at what the pointer points
// into, and panics when that is not what is asked for (exec/unsafe.c). A number that is computed
// from one pointer where it stands becomes one by unsafe.Add; of others it is found out whether
// they point to something.
#include "vm/types/impl.h"

typedef struct Layout {
    int64_t size, align;
} Layout;

enum { NEST_MAX = 1000 };

static int64_t align_up(int64_t n, int64_t align)
{
    return (n + align - 1) / align * align;
}

static Layout go_layout(Type *t, int depth);

static Layout struct_layout(const StructInfo *s, int depth)
{
    Layout all = {0, 1};
    int64_t last = -1;
    for (int i = 0; i < s->nfields; i++) {
        Layout f = go_layout(s->fields[i]->type, depth);
        all.size = align_up(all.size, f.align) + f.size;
        all.align = f.align > all.align ? f.align : all.align;
        last = f.size;
    }
    if (all.size > 0 && last == 0)
        all.size++;
    all.size = align_up(all.size, all.align);
    return all;
}

// Sizes that the checker refuses elsewhere saturate there, so that nothing overflows here.
static Layout go_layout(Type *t, int depth)
{
    Type *u = type_under(t);
    if (depth > NEST_MAX || type_size(u) >= INT64_MAX / 8)
        return (Layout){0, 1};
    if (type_size(u) == 0)
        return (Layout){0, type_align(u) < 8 ? type_align(u) : 8};
    switch (u->kind) {
    case TYPE_STRING:
    case TYPE_INTERFACE:
        return (Layout){16, 8};
    case TYPE_SLICE:
        return (Layout){24, 8};
    case TYPE_ARRAY: {
        Layout e = go_layout(u->array.elem, depth + 1);
        return (Layout){u->array.len > 0 ? u->array.len * e.size : 0, e.align};
    }
    case TYPE_STRUCT:
        return struct_layout(&u->strct, depth + 1);
    default:
        return (Layout){type_size(u), type_align(u)};
    }
}

static int64_t go_offset(Type *strct, int32_t index)
{
    const StructInfo *s = &type_under(strct)->strct;
    int64_t offset = 0;
    for (int32_t i = 0; i <= index; i++) {
        Layout f = go_layout(s->fields[i]->type, 0);
        offset = align_up(offset, f.align) + (i < index ? f.size : 0);
    }
    return offset;
}

// Whether the layout of t depends on type parameters, as those of types may that are declared in a
// generic function.
static bool varies(Type *t, int depth)
{
    if (type_mentions_any(t))
        return true;
    Type *u = type_under(t);
    if (depth > NEST_MAX || type_size(u) == 0 || type_size(u) >= INT64_MAX / 8)
        return false;
    if (u->kind == TYPE_ARRAY)
        return varies(u->array.elem, depth + 1);
    for (int i = 0; u->kind == TYPE_STRUCT && i < u->strct.nfields; i++)
        if (varies(u->strct.fields[i]->type, depth + 1))
            return true;
    return u->kind == TYPE_PARAM;
}

// ---- The functions

// The distance from x in x.f.
static int64_t selection_offset(const Selection *s)
{
    int64_t offset = 0;
    for (int32_t i = 0; i < s->npath; i++)
        offset += go_offset(s->path[i].strct, s->path[i].index);
    return offset;
}

// The field that Offsetof asks for.
static const Selection *offset_field(Checker *c, const Operand *x)
{
    const SelectorExpr *e = as_SelectorExpr(ast_unparen(x->expr));
    const Selection *s = e != NULL ? e->sel : NULL;
    if (s == NULL || s->kind != SEL_FIELD) {
        check_error_at(c, x->expr, s != NULL ? "invalid argument: %s is a method value"
                                             : "invalid argument: %s is not a selector expression",
                       expr_text(c, x->expr));
        return NULL;
    }
    for (int32_t i = 1; i < s->npath; i++) {
        if (s->path[i].deref) {
            Type *t = type_under(e->x->type)->kind == TYPE_POINTER ? type_deref(e->x->type)
                                                                   : e->x->type;
            check_error_at(c, x->expr,
                           "invalid argument: field %s is embedded via a pointer in %s",
                           e->name->name->text, type_text(c, t));
            return NULL;
        }
    }
    return s;
}

static int64_t type_layout(Type *t, BuiltinId id)
{
    Layout l = go_layout(t, 0);
    return id == BUILTIN_UNSAFE_SIZEOF ? l.size : l.align;
}

int64_t check_unsafe_layout(Expr *x, BuiltinId id)
{
    return id == BUILTIN_UNSAFE_OFFSETOF
               ? selection_offset(as_SelectorExpr(ast_unparen(x))->sel)
               : type_layout(x->type, id);
}

// The type of a call of Add, Slice ..., NULL after a mistake.
static Type *pointer_call(Checker *c, Operand *x, Operand *y, BuiltinId id)
{
    Type *byte_pointer = types_new_pointer(c->ctx, c->ctx->byte_type);
    Type *string = c->ctx->basics[TYPE_STRING], *want = NULL, *result = NULL;
    const Type *u;
    switch (id) {
    case BUILTIN_UNSAFE_ADD:
        want = result = scope_lookup(unsafe_package(c->ctx)->scope,
                                     names_internz(c->ctx->cfg.names, "Pointer"))->type;
        break;
    case BUILTIN_UNSAFE_STRING:
        want = byte_pointer;
        result = string;
        break;
    case BUILTIN_UNSAFE_STRINGDATA:
        want = string;
        result = byte_pointer;
        break;
    default:
        check_default(c, x);
        u = x->mode != MODE_INVALID ? type_core(x->type) : &type_no_core;
        if (id == BUILTIN_UNSAFE_SLICE && u->kind == TYPE_POINTER)
            result = types_new_slice(c->ctx, u->pointer.elem);
        else if (id == BUILTIN_UNSAFE_SLICEDATA && u->kind == TYPE_SLICE)
            result = types_new_pointer(c->ctx, u->slice.elem);
        else if (x->mode != MODE_INVALID)
            check_error_at(c, x->expr, "invalid argument: %s is not a %s", operand_text(c, x),
                           id == BUILTIN_UNSAFE_SLICE ? "pointer" : "slice");
        if (result == NULL)
            return NULL;
    }
    if (want != NULL)
        check_assignment(c, x, want, check_printf(c, "argument to unsafe.%s", builtin_name(id)));
    if (x->mode == MODE_INVALID ||
        (y != NULL && !check_valid_index(c, y, "length", id == BUILTIN_UNSAFE_ADD)))
        return NULL;
    return result;
}

bool check_unsafe_call(Checker *c, Operand *x, Operand *y, BuiltinId id)
{
    if (id > BUILTIN_UNSAFE_SIZEOF) {
        Type *result = pointer_call(c, x, y, id);
        x->mode = MODE_VALUE;
        x->type = result;
        return result != NULL;
    }
    check_default(c, x);
    if (x->mode == MODE_INVALID)
        return false;
    Type *t = x->type;
    if (id == BUILTIN_UNSAFE_OFFSETOF) {
        const Selection *s = offset_field(c, x);
        if (s == NULL)
            return false;
        t = s->recv;
    }
    x->type = c->ctx->basics[TYPE_UINTPTR];
    x->mode = MODE_VALUE;
    if (varies(t, 0)) // each instance has its own
        return true;
    x->mode = MODE_CONST;
    x->val = const_from_int(c->a, id == BUILTIN_UNSAFE_OFFSETOF ? check_unsafe_layout(x->expr, id)
                                                                : type_layout(t, id));
    return true;
}

// ---- Conversions

bool type_is_unsafe_pointer(const TypesCtx *ctx, const Type *t)
{
    const Type *u = type_under(t);
    return u->kind == TYPE_POINTER && u->pointer.elem == ctx->unsafe_memory;
}

// The type T when e, parentheses removed, is unsafe.Pointer(x) of an x of type *T; else NULL.
static Type *origin(const TypesCtx *ctx, Expr *e)
{
    const CallExpr *call = as_CallExpr(ast_unparen(e));
    if (call == NULL || call->call_kind != CALL_CONVERSION || call->nargs != 1)
        return NULL;
    Expr *x = call->args[0];
    if (x->type == NULL || type_under(x->type)->kind != TYPE_POINTER)
        return NULL;
    return type_is_unsafe_pointer(ctx, x->type) ? origin(ctx, x)
                                                : type_under(x->type)->pointer.elem;
}

static bool has_bool(const Type *t)
{
    const Type *u = type_under(t);
    if (u->kind == TYPE_ARRAY)
        return has_bool(u->array.elem);
    for (int i = 0; u->kind == TYPE_STRUCT && i < u->strct.nfields; i++)
        if (has_bool(u->strct.fields[i]->type))
            return true;
    return u->kind == TYPE_BOOL;
}

// Whether memory that holds a T may be used as a U.
static bool may_view(Type *t, Type *u)
{
    Type *tu = type_under(t), *uu = type_under(u);
    if (type_identical_ignoring_tags(tu, uu))
        return true;
    if (type_mentions_any(t) || type_mentions_any(u) || type_size(tu) < type_size(uu) ||
        type_align(tu) < type_align(uu))
        return false;
    if (!tu->has_pointers && !uu->has_pointers)
        return !has_bool(uu);
    if (tu->kind == TYPE_ARRAY && uu->kind == TYPE_ARRAY && tu->array.len >= uu->array.len)
        return may_view(tu->array.elem, uu->array.elem) &&
               type_size(tu->array.elem) == type_size(uu->array.elem);
    if (tu->kind != TYPE_STRUCT || uu->kind != TYPE_STRUCT ||
        tu->strct.nfields < uu->strct.nfields)
        return false;
    for (int i = 0; i < uu->strct.nfields; i++)
        if (type_field_offset(tu, i) != type_field_offset(uu, i) ||
            !may_view(tu->strct.fields[i]->type, uu->strct.fields[i]->type))
            return false;
    return true;
}

// Whether no memory that holds a T first is a U: numbers where pointers are wanted, or the reverse.
static bool never_view(Type *t, Type *u)
{
    Type *tu = type_under(t), *uu = type_under(u);
    if (type_mentions_any(t) || type_mentions_any(u))
        return false;
    if (tu->kind == TYPE_BOOL || has_bool(uu))
        return !may_view(t, u);
    bool leaf = tu->kind != TYPE_STRUCT && tu->kind != TYPE_ARRAY;
    bool covers = type_size(tu) >= type_size(uu); // which also finds out about pointers
    return tu->has_pointers != uu->has_pointers && (leaf || (covers && !tu->has_pointers));
}

// Whether e may be evaluated twice.
static bool pure(Expr *e)
{
    e = ast_unparen(e);
    const CallExpr *call = as_CallExpr(e);
    if (e->cval != NULL || e->kind == NODE_IDENT)
        return true;
    if (call != NULL)
        return call->call_kind == CALL_CONVERSION && call->nargs == 1 && pure(call->args[0]);
    switch (e->kind) {
    case NODE_SELECTOR:
        return pure(((SelectorExpr *)e)->x);
    case NODE_STAR:
        return pure(((StarExpr *)e)->x);
    case NODE_UNARY:
        return ((UnaryExpr *)e)->op == TOK_AND && pure(((UnaryExpr *)e)->x);
    case NODE_INDEX:
        return pure(((IndexExpr *)e)->x) && pure(((IndexExpr *)e)->index[0]);
    default:
        return false;
    }
}

Expr *unsafe_pointer_base(const TypesCtx *ctx, Expr *e)
{
    e = ast_unparen(e);
    const CallExpr *call = as_CallExpr(e);
    const BinaryExpr *b = as_BinaryExpr(e);
    if (call != NULL && call->call_kind == CALL_CONVERSION && call->nargs == 1 &&
        call->args[0]->type != NULL && type_is_unsafe_pointer(ctx, call->args[0]->type))
        return pure(call->args[0]) ? call->args[0] : NULL;
    if (b == NULL || e->cval != NULL)
        return NULL;
    Expr *x = unsafe_pointer_base(ctx, b->x), *y = unsafe_pointer_base(ctx, b->y);
    return x != NULL && y != NULL ? NULL : x != NULL ? x : y;
}

bool unsafe_view_known(const TypesCtx *ctx, Expr *x, Type *t)
{
    Type *from = origin(ctx, x);
    return from != NULL && may_view(from, type_under(t)->pointer.elem);
}

bool check_unsafe_convertible(Checker *c, Operand *x, Type *t, const char **why)
{
    const Type *u = type_under(t), *v = type_under(x->type);
    bool to = type_is_unsafe_pointer(c->ctx, t), from = type_is_unsafe_pointer(c->ctx, x->type);
    if ((to && from) || (to && (v->kind == TYPE_POINTER || operand_is_nil(x))))
        return true;
    if (from && u->kind == TYPE_UINTPTR)
        return true;
    if (to && v->kind == TYPE_UINTPTR)
        return true;
    if (!from || u->kind != TYPE_POINTER)
        return false;
    Type *t0 = x->expr != NULL ? origin(c->ctx, x->expr) : NULL;
    if (t0 == NULL || !never_view(t0, u->pointer.elem) || may_view(t0, u->pointer.elem))
        return true;
    *why = check_printf(c, "memory of a %s cannot be used as a %s here", type_text(c, t0),
                        type_text(c, u->pointer.elem));
    return false;
}

// ---- The package

static void declare(TypesCtx *ctx, Package *p, Object *o)
{
    o->color = COLOR_BLACK;
    o->used = true;
    scope_insert(ctx, p->scope, o);
}

void unsafe_declare(TypesCtx *ctx, Package *p)
{
    for (int id = BUILTIN_UNSAFE_FIRST; id <= BUILTIN_UNSAFE_LAST; id++) {
        const Name *name = names_internz(ctx->cfg.names, builtin_name((BuiltinId)id));
        Object *o = object_new(ctx, OBJ_BUILTIN, p, name, 0);
        o->type = ctx->basics[TYPE_INVALID];
        o->builtin = (uint8_t)id;
        declare(ctx, p, o);
    }
    Object *memory = object_new(ctx, OBJ_TYPENAME, p, names_internz(ctx->cfg.names, "memory"), 0);
    ctx->unsafe_memory = types_new_named(ctx, memory);
    ctx->unsafe_memory->named.underlying = ctx->basics[TYPE_UINT8];
    Object *pointer = object_new(ctx, OBJ_TYPENAME, p, names_internz(ctx->cfg.names, "Pointer"), 0);
    types_new_named(ctx, pointer)->named.underlying = types_new_pointer(ctx, ctx->unsafe_memory);
    declare(ctx, p, pointer);
}

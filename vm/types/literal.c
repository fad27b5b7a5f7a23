// SPDX-License-Identifier: GPL-3.0-or-later
// Composite literals and function literals.
#include <strings.h>

#include "vm/types/impl.h"

static int field_index(const StructInfo *s, const Package *pkg, const Name *name)
{
    for (int i = 0; i < s->nfields; i++)
        if (object_same_id(s->fields[i], pkg, name))
            return i;
    return -1;
}

static const Object *similar_field(const StructInfo *s, const Name *name)
{
    for (int i = 0; i < s->nfields; i++)
        if (strcasecmp(s->fields[i]->name->text, name->text) == 0)
            return s->fields[i];
    return NULL;
}

static void keyed_field(Checker *c, KeyValueExpr *kv, Type *base, bool *seen)
{
    const StructInfo *s = &type_core(base)->strct;
    Ident *key = as_Ident(kv->key);
    int i = key != NULL ? field_index(s, c->pkg, key->name) : -1;
    Operand x = {0};
    check_expr_hint(c, &x, kv->value, NULL);
    if (key == NULL) {
        check_error_at(c, kv, "invalid field name %s in struct literal", expr_text(c, kv->key));
        return;
    }
    if (i < 0 || key->name == c->ctx->blank) {
        const Object *alt = i < 0 ? similar_field(s, key->name) : NULL;
        check_error_at(c, key, "%s", lookup_error_text(c, base, key->name, alt, true));
        if (alt == NULL)
            check_suggest_member(c, base, key->name, true);
        return;
    }
    key->obj = s->fields[i];
    key->type = s->fields[i]->type;
    key->mode = MODE_VALUE;
    check_assignment(c, &x, s->fields[i]->type, "struct literal");
    if (seen[i])
        check_error_at(c, kv, "duplicate field name %s in struct literal", key->name->text);
    seen[i] = true;
}

static const char mixture[] = "mixture of field:value and value elements in struct literal";

static void struct_elements(Checker *c, CompositeLit *e, Type *base)
{
    const StructInfo *s = &type_core(base)->strct;
    if (e->nelems == 0)
        return;
    if (e->elems[0]->kind == NODE_KEY_VALUE) {
        bool *seen = ARENA_ARRAY(c->a, bool, s->nfields);
        for (uint32_t i = 0; i < e->nelems; i++) {
            KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
            if (kv == NULL)
                check_error_at(c, e->elems[i], "%s", mixture);
            else
                keyed_field(c, kv, base, seen);
        }
        return;
    }
    for (uint32_t i = 0; i < e->nelems; i++) {
        Expr *v = e->elems[i];
        if (v->kind == NODE_KEY_VALUE) {
            check_error_at(c, v, "%s", mixture);
            continue;
        }
        Operand x = {0};
        check_expr(c, &x, v);
        if ((int64_t)i >= s->nfields) {
            check_error_at(c, v, "too many values in struct literal of type %s",
                           type_text(c, base));
            return;
        }
        const Object *f = s->fields[i];
        if (!f->exported && f->pkg != c->pkg)
            check_error_at(c, v,
                           "implicit assignment to unexported field %s in struct literal of "
                           "type %s",
                           f->name->text, type_text(c, base));
        else
            check_assignment(c, &x, f->type, "struct literal");
    }
    if ((int64_t)e->nelems < s->nfields)
        check_errorf(c, e->rbrace, "too few values in struct literal of type %s",
                     type_text(c, base));
}

// ---- Sets of constants seen

SeenSet seen_new(Checker *c, uint32_t n)
{
    uint32_t size = 8;
    while (size < n * 2)
        size *= 2;
    return (SeenSet){ARENA_ARRAY(c->a, SeenConst, size), size - 1};
}

const SeenConst *seen_add(Checker *c, SeenSet *s, const ConstVal *v, const Type *type, Pos pos)
{
    uint32_t h = const_hash(v) & s->mask;
    for (; s->table[h].val != NULL; h = (h + 1) & s->mask) {
        const SeenConst *o = &s->table[h];
        if (const_equal(c->a, o->val, v) && (type == NULL || type_identical(o->type, type)))
            return o;
    }
    s->table[h] = (SeenConst){v, type, pos};
    return NULL;
}

static int64_t indexed_elements(Checker *c, CompositeLit *e, Type *elem, int64_t length)
{
    // Positions are only remembered once keys appear: without any they cannot repeat.
    SeenSet seen = {0};
    if (e->nkeys > 0)
        seen = seen_new(c, e->nelems);
    int64_t index = 0, max = 0;
    for (uint32_t i = 0; i < e->nelems; i++) {
        Expr *v = e->elems[i];
        KeyValueExpr *kv = as_KeyValueExpr(v);
        bool valid = false;
        if (kv != NULL) {
            int64_t n;
            Type *t = check_index(c, kv->key, length, &n);
            if (type_is_valid(t)) {
                if (n >= 0) {
                    index = n;
                    valid = true;
                } else {
                    check_error_at(c, v, "index %s must be integer constant",
                                   expr_text(c, kv->key));
                }
            }
            v = kv->value;
        } else if (length >= 0 && index >= length) {
            check_error_at(c, v, "index %lld is out of bounds (>= %lld)", (long long)index,
                           (long long)length);
        } else {
            valid = true;
        }
        if (valid && seen.table != NULL &&
            seen_add(c, &seen, const_from_int(c->a, index), NULL, 0) != NULL)
            check_error_at(c, e->elems[i], "duplicate index %lld in array or slice literal",
                           (long long)index);
        if (++index > max)
            max = index;
        Operand x = {0};
        check_expr_hint(c, &x, v, elem);
        check_assignment(c, &x, elem, "array or slice literal");
    }
    return max;
}

static void map_elements(Checker *c, CompositeLit *e, const Type *map)
{
    SeenSet seen = seen_new(c, e->nelems);
    bool any_type = type_is_interface(map->map.key);
    for (uint32_t i = 0; i < e->nelems; i++) {
        KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
        if (kv == NULL) {
            check_error_at(c, e->elems[i], "missing key in map literal");
            continue;
        }
        Operand x = {0};
        check_expr_hint(c, &x, kv->key, map->map.key);
        check_assignment(c, &x, map->map.key, "map literal");
        if (x.mode == MODE_INVALID)
            continue;
        if (x.mode == MODE_CONST && x.val->kind != CONST_UNKNOWN &&
            seen_add(c, &seen, x.val, any_type ? x.type : NULL, 0) != NULL) {
            check_error_at(c, kv->key, "duplicate key %s in map literal",
                           const_text(c->a, x.val, true));
            continue;
        }
        check_expr_hint(c, &x, kv->value, map->map.elem);
        check_assignment(c, &x, map->map.elem, "map literal");
    }
}

static void use_elements(Checker *c, CompositeLit *e)
{
    for (uint32_t i = 0; i < e->nelems; i++) {
        KeyValueExpr *kv = as_KeyValueExpr(e->elems[i]);
        check_use(c, kv != NULL ? &kv->value : &e->elems[i], 1);
    }
}

void check_composite_lit(Checker *c, Operand *x, CompositeLit *e, Type *hint)
{
    Type *type, *base;
    ArrayType *open = as_ArrayType(e->typex);
    if (open != NULL && open->len == NULL) {
        type = base = types_new_array(c->ctx, check_var_type(c, open->elem), -1);
    } else if (e->typex != NULL) {
        type = base = check_type(c, e->typex);
    } else if (hint != NULL) {
        type = base = hint;
        Type *u = type_core(hint);
        if (u->kind == TYPE_POINTER) // &T may be left out as well
            base = u->pointer.elem;
    } else {
        check_error_at(c, e, "missing type in composite literal");
        return;
    }
    Type *u = type_core(base);
    if (base->kind == TYPE_NAMED && base->named.obj->color == COLOR_GREY) {
        // A literal of a type that is only just being declared, in an array length of it.
        check_error_at(c, e, "invalid recursive type");
        return;
    }
    switch (u->kind) {
    case TYPE_STRUCT:
        struct_elements(c, e, base);
        break;
    case TYPE_ARRAY: {
        int64_t n = indexed_elements(c, e, u->array.elem, u->array.len);
        if (u->array.len < 0)
            u->array.len = n;
        if (e->typex != NULL) {
            e->typex->type = type;
            e->typex->mode = MODE_TYPE;
        }
        break;
    }
    case TYPE_SLICE:
        indexed_elements(c, e, u->slice.elem, -1);
        break;
    case TYPE_MAP:
        map_elements(c, e, u);
        break;
    default:
        use_elements(c, e);
        if (!type_is_valid(u)) // which has been reported
            break;
        check_error_at(c, e, "invalid composite literal%s type %s%s",
                           e->typex == NULL ? " element" : "", type_text(c, type),
                       u == &type_no_core ? " (no core type)" : "");
        return;
    }
    x->mode = MODE_VALUE;
    x->type = type;
}

// ---- Function literals

static void later_func_lit(Checker *c, const Delayed *d)
{
    check_func_body(c, d->p, d->q);
}

void check_func_lit(Checker *c, Operand *x, FuncLit *e)
{
    FuncInfo *f = func_info_new(c, c->env.func);
    Scope *scope = scope_new(c, c->env.scope);
    scope->is_func = true;
    scope->func = f;
    Type *sig = check_func_type(c, e->sig, NULL, NULL, scope);
    f->lit = e;
    f->scope = scope;
    f->decl = c->env.decl;
    f->iota = c->env.iota;
    func_info_set_sig(f, sig);
    e->info = f;
    x->mode = MODE_VALUE;
    x->type = sig;
    // At package level the body may refer to what is being declared, so it waits until that has
    // its type. Inside functions the scope is about to change, and everything it needs is there.
    bool wait = c->env.func == NULL || (c->env.func->is_script_body &&
                                        c->env.scope->parent == c->pkg->scope);
    if (wait)
        check_later(c, later_func_lit, f, e->body, e->pos);
    else
        check_func_body(c, f, e->body);
}

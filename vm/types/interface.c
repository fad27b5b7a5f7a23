// SPDX-License-Identifier: GPL-3.0-or-later
// Method sets: of interfaces, of other types, and whether one implements the other.
#include "vm/types/impl.h"

typedef struct MethodSetEntry {
    Type *type; // canonical
    Selection **list;
    int len;
} MethodSetEntry;

typedef VEC(const Type *) TypeVec;

static int compare_methods(const void *a, const void *b)
{
    const Object *x = *(Object *const *)a, *y = *(Object *const *)b;
    return object_name_less(x, y) ? -1 : object_name_less(y, x);
}

static Object *find_method(Object *const *list, size_t n, const Object *m)
{
    for (size_t i = 0; i < n; i++)
        if (object_same_id(list[i], m->pkg, m->name))
            return list[i];
    return NULL;
}

// Above this many methods sets are sorted before duplicates are looked for.
enum { FEW_METHODS = 64 };

static void add_method(ObjectVec *v, Object *m)
{
    if (v->len > FEW_METHODS || find_method(v->data, v->len, m) == NULL)
        VEC_PUSH(v, m);
}

void iface_complete(Type *t)
{
    IfaceInfo *in = &t->iface;
    if (in->complete || in->completing || !in->collected)
        return;
    in->completing = true;
    bool complete = true;
    ObjectVec all = {0};
    for (int i = 0; i < in->nexplicit; i++)
        add_method(&all, in->explicit_methods[i]);
    for (int i = 0; i < in->nembedded; i++) {
        Type *u = type_under(in->embedded[i]);
        if (u->kind != TYPE_INTERFACE) {
            complete = complete && u->kind != TYPE_INVALID;
            continue;
        }
        iface_complete(u);
        complete = complete && u->iface.complete;
        in->is_comparable = in->is_comparable || u->iface.is_comparable;
        for (int k = 0; k < u->iface.nmethods; k++)
            add_method(&all, u->iface.methods[k]);
    }
    if (all.len > 0)
        qsort(all.data, all.len, sizeof(Object *), compare_methods);
    uint32_t n = 0;
    for (uint32_t i = 0; i < all.len; i++)
        if (n == 0 || !object_same_id(all.data[n - 1], all.data[i]->pkg, all.data[i]->name))
            all.data[n++] = all.data[i];
    in->methods = arena_copy(in->ctx->a, all.data, n, sizeof(Object *));
    in->nmethods = (int32_t)n;
    VEC_FREE(&all);
    typeset_compute(in);
    in->completing = false;
    in->complete = complete;
}

static void report_duplicate(Checker *c, Pos pos, const Object *m, Pos other)
{
    check_errorf(c, pos, "duplicate method %s\n\t%s: other declaration of method %s",
                 m->name->text, pos_text(c, other), m->name->text);
}

void check_iface(Checker *c, Type *t)
{
    IfaceInfo *in = &t->iface;
    iface_complete(t);
    for (int i = 0; i < in->nexplicit; i++) {
        Object *m = in->explicit_methods[i];
        Object *other = find_method(in->explicit_methods, (size_t)i, m);
        if (other != NULL)
            report_duplicate(c, m->pos, m, other->pos);
    }
    ObjectVec seen = {0};
    VEC(Pos) at = {0};
    for (int i = 0; i < in->nexplicit; i++) {
        VEC_PUSH(&seen, in->explicit_methods[i]);
        VEC_PUSH(&at, in->explicit_methods[i]->pos);
    }
    for (int i = 0; i < in->nembedded; i++) {
        Type *u = type_under(in->embedded[i]);
        if (u->kind != TYPE_INTERFACE)
            continue;
        for (int k = 0; k < u->iface.nmethods; k++) {
            Object *m = u->iface.methods[k];
            Object *other = find_method(seen.data, seen.len, m);
            if (other == NULL) {
                VEC_PUSH(&seen, m);
                VEC_PUSH(&at, in->embedded_at[i]);
            } else if (other != m && !type_identical(other->type, m->type)) {
                uint32_t o = 0;
                while (seen.data[o] != other)
                    o++;
                report_duplicate(c, in->embedded_at[i], m, at.data[o]);
            }
        }
    }
    VEC_FREE(&seen);
    VEC_FREE(&at);
}

// ---- Implements

// A method's name and signature without parameter names.
static const char *method_text(Checker *c, const Object *m, const Package *rel)
{
    const char *s = type_string(c->a, m->type, QUALIFY_NAME, NULL);
    if (rel != NULL) {
        Type bare = *m->type;
        Signature *sig = &bare.func;
        Object *unnamed = object_new(c->ctx, OBJ_VAR, NULL, c->ctx->empty, 0);
        Tuple *tuples[] = {&sig->params, &sig->results};
        for (int k = 0; k < 2; k++) {
            Object **vars = ARENA_ARRAY(c->a, Object *, tuples[k]->len);
            for (int i = 0; i < tuples[k]->len; i++) {
                vars[i] = arena_copy(c->a, unnamed, 1, sizeof *unnamed);
                vars[i]->type = tuples[k]->vars[i]->type;
            }
            tuples[k]->vars = vars;
        }
        s = type_string(c->a, &bare, QUALIFY_RELATIVE, rel);
    }
    return check_printf(c, "%s%s", m->name->text, s + 4);
}

static const char *wrong_signature(Checker *c, const Object *m, const Object *f)
{
    const char *have = method_text(c, f, c->pkg), *want = method_text(c, m, c->pkg);
    if (strcmp(have, want) == 0) {
        have = method_text(c, f, NULL);
        want = method_text(c, m, NULL);
    }
    if (strcmp(have, want) == 0)
        return check_printf(c, "(wrong type for method %s)", m->name->text);
    return check_printf(c, "(wrong type for method %s)\n\t\thave %s\n\t\twant %s", m->name->text,
                        have, want);
}

static const char *not_found(Checker *c, Type *v, Type *iface, const Object *m)
{
    if (type_is_interface_pointer(v) || type_is_interface_pointer(iface))
        return check_printf(c, "(type %s is pointer to interface, not interface)",
                            type_text(c, type_is_interface_pointer(v) ? v : iface));
    Lookup alt = {0};
    if (!type_is_interface(v))
        alt = lookup_member(c->ctx, v, false, m->pkg, m->name, true);
    if (alt.obj == NULL || alt.obj->kind != OBJ_FUNC)
        return check_printf(c, "(missing method %s)", m->name->text);
    check_object(c, alt.obj);
    if (alt.obj->name == m->name)
        return check_printf(c, "(unexported method %s)", m->name->text);
    return check_printf(c, "(missing method %s)\n\t\thave %s\n\t\twant %s", m->name->text,
                        method_text(c, alt.obj, c->pkg), method_text(c, m, c->pkg));
}

Object *missing_method_by(Checker *c, Type *v, Type *t, bool is_static,
                          bool (*same)(Type *x, Type *y, void *arg), void *arg, const char **why)
{
    Type *iface = type_under(t), *vu = type_under(v);
    iface_complete(iface);
    if (vu->kind == TYPE_INTERFACE)
        iface_complete(vu);
    for (int i = 0; i < iface->iface.nmethods; i++) {
        Object *m = iface->iface.methods[i];
        Lookup l = {0};
        if (vu->kind == TYPE_INTERFACE) {
            l.obj = find_method(vu->iface.methods, (size_t)vu->iface.nmethods, m);
            if (l.obj == NULL && !is_static)
                continue;
        } else {
            l = lookup_member(c->ctx, v, false, m->pkg, m->name, false);
        }
        if (l.obj != NULL && l.obj->kind == OBJ_FUNC)
            check_object(c, l.obj);
        check_object(c, m);
        if (l.obj != NULL && l.obj->kind == OBJ_FUNC && same(l.obj->type, m->type, arg))
            continue;
        if (why == NULL)
            return m;
        if (l.ambiguous)
            *why = check_printf(c, "(ambiguous selector %s.%s)", type_text(c, v), m->name->text);
        else if (l.ptr_recv_missing)
            *why = check_printf(c, "(method %s has pointer receiver)", m->name->text);
        else if (l.obj == NULL)
            *why = not_found(c, v, t, m);
        else if (l.obj->kind != OBJ_FUNC)
            *why = check_printf(c, "(%s.%s is a field, not a method)", type_text(c, v),
                                m->name->text);
        else
            *why = wrong_signature(c, m, l.obj);
        return m;
    }
    return NULL;
}

static bool same_type(Type *x, Type *y, void *arg)
{
    (void)arg;
    return !type_is_valid(x) || !type_is_valid(y) || type_identical(x, y);
}

Object *missing_method(Checker *c, Type *v, Type *t, bool is_static, const char **why)
{
    return missing_method_by(c, v, t, is_static, same_type, NULL, why);
}

static bool implements(Checker *c, Type *v, Type *t, bool constraint, const char **why)
{
    const char *verb = constraint ? "satisfy" : "implement";
    Type *vu = type_under(v), *tu = type_under(t);
    if (!type_is_valid(vu) || !type_is_valid(tu))
        return true;
    if (vu->kind == TYPE_POINTER && !type_is_valid(type_under(vu->pointer.elem)))
        return true;
    if (tu->kind != TYPE_INTERFACE) {
        if (why != NULL) {
            const char *ts = type_text(c, t);
            *why = check_printf(c,
                                type_is_interface_pointer(tu)
                                    ? "%s does not %s %s (type %s is pointer to "
                                      "interface, not interface)"
                                    : "%s does not %s %s (%s is not an interface)",
                                type_text(c, v), verb, ts, ts);
        }
        return false;
    }
    iface_complete(tu);
    Type *vi = vu->kind == TYPE_PARAM ? param_iface(vu) : vu;
    if (vi->kind == TYPE_INTERFACE && typeset_is_empty(vi))
        return true;
    if (typeset_is_empty(tu)) {
        if (why != NULL)
            *why = check_printf(c, "cannot %s %s (empty type set)", verb, type_text(c, t));
        return false;
    }
    const char *detail = NULL;
    if (missing_method(c, v, t, true, why != NULL ? &detail : NULL) == NULL)
        return typeset_allows(c, v, t, constraint, why);
    if (why != NULL)
        *why = check_printf(c, "%s does not %s %s %s", type_text(c, v), verb, type_text(c, t),
                            detail);
    return false;
}

bool check_implements(Checker *c, Type *v, Type *t, const char **why)
{
    return implements(c, v, t, false, why);
}

bool check_satisfies(Checker *c, Type *v, Type *constraint, const char **why)
{
    return implements(c, v, constraint, true, why);
}

bool type_implements(TypesCtx *ctx, Type *v, Type *t)
{
    Type *iface = type_under(t), *vu = type_under(v);
    if (iface->kind != TYPE_INTERFACE)
        return false;
    iface_complete(iface);
    for (int i = 0; i < iface->iface.nmethods; i++) {
        Object *m = iface->iface.methods[i], *f;
        if (vu->kind == TYPE_INTERFACE) {
            iface_complete(vu);
            f = find_method(vu->iface.methods, (size_t)vu->iface.nmethods, m);
        } else {
            f = lookup_member(ctx, v, false, m->pkg, m->name, false).obj;
        }
        if (f == NULL || f->kind != OBJ_FUNC || !type_identical(f->type, m->type))
            return false;
    }
    return true;
}

// ---- Method sets of any type

// Notes every method name that t or what it embeds declares; each named type is entered once.
static void collect_names(Type *t, ObjectVec *names, TypeVec *seen)
{
    Type *elem = type_deref(t);
    t = elem != NULL ? elem : t;
    if (t->kind == TYPE_NAMED) {
        for (uint32_t i = 0; i < seen->len; i++)
            if (seen->data[i] == t)
                return;
        VEC_PUSH(seen, t);
        named_methods(t);
        for (int i = 0; i < t->named.nmethods; i++)
            VEC_PUSH(names, t->named.methods[i]);
    }
    Type *u = type_under(t);
    if (u->kind == TYPE_INTERFACE) {
        iface_complete(u);
        for (int i = 0; i < u->iface.nmethods; i++)
            VEC_PUSH(names, u->iface.methods[i]);
    } else if (u->kind == TYPE_STRUCT) {
        for (int i = 0; i < u->strct.nfields; i++)
            if (u->strct.fields[i]->var.embedded)
                collect_names(u->strct.fields[i]->type, names, seen);
    }
}

static Selection **compute_method_set(TypesCtx *ctx, Type *t, int *count)
{
    ObjectVec names = {0};
    TypeVec seen = {0};
    *count = 0;
    if (type_deref(t) != NULL && type_is_interface(type_deref(t)))
        return NULL;
    collect_names(t, &names, &seen);
    if (names.len > 0)
        qsort(names.data, names.len, sizeof(Object *), compare_methods);
    Selection **list = ARENA_ARRAY(ctx->a, Selection *, names.len);
    for (uint32_t i = 0; i < names.len; i++) {
        Object *m = names.data[i];
        if (i > 0 && object_same_id(names.data[i - 1], m->pkg, m->name))
            continue;
        Lookup l = lookup_member(ctx, t, false, m->pkg, m->name, false);
        if (l.obj != NULL && l.obj->kind == OBJ_FUNC)
            list[(*count)++] = selection_new(ctx, t, &l);
    }
    VEC_FREE(&names);
    VEC_FREE(&seen);
    return list;
}

void msets_forget(TypesCtx *ctx)
{
    ctx->msets = NULL;
    ctx->nmsets = ctx->msets_mask = 0;
}

static void grow_msets(TypesCtx *ctx)
{
    uint32_t mask = ctx->msets_mask != 0 ? ctx->msets_mask * 2 + 1 : 63;
    MethodSetEntry *table = ARENA_ARRAY(ctx->a, MethodSetEntry, (size_t)mask + 1);
    for (uint32_t i = 0; ctx->msets != NULL && i <= ctx->msets_mask; i++) {
        if (ctx->msets[i].type == NULL)
            continue;
        uint32_t h = ctx->msets[i].type->hash & mask;
        while (table[h].type != NULL)
            h = (h + 1) & mask;
        table[h] = ctx->msets[i];
    }
    ctx->msets = table;
    ctx->msets_mask = mask;
}

Selection **type_method_set(TypesCtx *ctx, Type *t, int *count)
{
    t = type_canonical(ctx, t);
    if (ctx->msets == NULL || ctx->nmsets * 2 > ctx->msets_mask)
        grow_msets(ctx);
    uint32_t h = t->hash & ctx->msets_mask;
    for (; ctx->msets[h].type != NULL; h = (h + 1) & ctx->msets_mask) {
        if (ctx->msets[h].type == t) {
            *count = ctx->msets[h].len;
            return ctx->msets[h].list;
        }
    }
    MethodSetEntry e = {.type = t};
    e.list = compute_method_set(ctx, t, &e.len);
    ctx->msets[h] = e;
    ctx->nmsets++;
    *count = e.len;
    return e.list;
}

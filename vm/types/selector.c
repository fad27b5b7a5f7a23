// SPDX-License-Identifier: GPL-3.0-or-later
// Selectors: qualified identifiers, fields, methods, method expressions.
#include "vm/types/impl.h"

// The package that e selects from, else NULL.
static Object *package_name(Checker *c, const SelectorExpr *e)
{
    Ident *id = as_Ident(e->x);
    if (id == NULL)
        return NULL;
    Object *obj = scope_lookup_parent(c->env.scope, id->name, NULL);
    if (obj == NULL && check_in_script(c))
        obj = check_implicit_import(c, id, e->name->name);
    if (obj == NULL || obj->kind != OBJ_PKGNAME)
        return NULL;
    id->obj = obj;
    obj->used = true;
    return obj;
}

static void qualified(Checker *c, Operand *x, SelectorExpr *e, const Object *pn)
{
    Package *p = pn->pkgname.imported;
    x->mode = MODE_INVALID;
    if (p == NULL) // its import failed and was reported
        return;
    Object *obj = scope_lookup(p->scope, e->name->name);
    if (obj == NULL) {
        check_error_at(c, e->name, "undefined: %s", expr_text(c, &e->expr));
        check_suggest_export(c, p, e->name->name);
        return;
    }
    if (!obj->exported)
        check_error_at(c, e->name, "name %s not exported by package %s", obj->name->text,
                       p->name->text);
    e->name->obj = obj;
    e->name->type = obj->type;
    x->type = obj->type;
    if (x->type == NULL || (!type_is_valid(x->type) && obj->kind != OBJ_BUILTIN))
        return;
    switch (obj->kind) {
    case OBJ_CONST:
        x->mode = MODE_CONST;
        x->val = obj->cval;
        break;
    case OBJ_TYPENAME:
        x->mode = MODE_TYPE;
        break;
    case OBJ_VAR:
        x->mode = MODE_VAR;
        break;
    case OBJ_FUNC:
        x->mode = MODE_VALUE;
        break;
    case OBJ_BUILTIN: // of package unsafe
        x->mode = MODE_BUILTIN;
        x->builtin = obj->builtin;
        break;
    default:
        break;
    }
    e->name->mode = x->mode;
    e->name->cval = x->mode == MODE_CONST ? x->val : NULL;
}

static void not_found(Checker *c, const Operand *x, SelectorExpr *e, const Lookup *l)
{
    const Name *sel = e->name->name;
    if (!type_is_valid(type_under(x->type)))
        return;
    const char *xs = expr_text(c, e->x), *ts = type_text(c, x->type);
    if (l->ambiguous) {
        check_error_at(c, e->name, "ambiguous selector %s.%s", xs, sel->text);
        return;
    }
    if (l->ptr_recv_missing) {
        if (x->mode == MODE_TYPE)
            check_error_at(c, e->name,
                           "invalid method expression %s.%s (needs pointer receiver (*%s).%s)", ts,
                           sel->text, ts, sel->text);
        else
            check_error_at(c, e->name, "cannot call pointer method %s on %s", sel->text, ts);
        return;
    }
    const char *why;
    bool known = true;
    const Type *under = type_under(x->type);
    if (under->kind == TYPE_POINTER && type_is_param(under->pointer.elem)) {
        why = check_printf(c, "type %s is pointer to type parameter, not type parameter", ts);
    } else if (type_is_interface_pointer(x->type)) {
        why = check_printf(c, "type %s is pointer to interface, not interface", ts);
    } else {
        Lookup alt = lookup_member(c->ctx, x->type, x->mode == MODE_VAR, c->pkg, sel, true);
        why = lookup_error_text(c, x->type, sel, alt.obj, false);
        known = alt.obj != NULL;
    }
    check_error_at(c, e->name, "%s.%s undefined (%s)", xs, sel->text, why);
    if (!known)
        check_suggest_member(c, x->type, sel, false);
}

// The function that T.m is: m with its receiver as first parameter.
static Type *method_expr_type(Checker *c, Type *recv, const Signature *m)
{
    Type *t = types_new_func(c->ctx);
    int n = m->params.len + 1;
    const Name *name = c->ctx->empty;
    if (m->params.len > 0 && m->params.vars[0]->name->len > 0)
        name = m->recv != NULL && m->recv->name->len > 0 ? m->recv->name : c->ctx->blank;
    t->func.params.vars = ARENA_ARRAY(c->a, Object *, n);
    t->func.params.vars[0] = var_new(c, VAR_PARAM, name, 0, recv);
    for (int i = 1; i < n; i++)
        t->func.params.vars[i] = m->params.vars[i - 1];
    t->func.params.len = n;
    t->func.results = m->results;
    t->func.variadic = m->variadic;
    return t;
}

static void select_method(Checker *c, Operand *x, SelectorExpr *e, Selection *s)
{
    Object *m = s->obj;
    check_object(c, m);
    if (m->type == NULL || m->type->kind != TYPE_FUNC) {
        x->mode = MODE_INVALID;
        return;
    }
    check_add_dep(c, m);
    e->name->obj = m;
    if (x->mode == MODE_TYPE) {
        s->kind = SEL_METHOD_EXPR;
        s->recv_addr = false;
        x->type = method_expr_type(c, x->type, &m->type->func);
    } else {
        // Without its receiver a method has the type of a plain function.
        Type *t = types_new_func(c->ctx);
        t->func = m->type->func;
        t->func.recv = NULL;
        x->type = t;
        bool derefs = false;
        for (int i = 0; i < s->npath; i++)
            derefs = derefs || s->path[i].deref;
        if (s->recv_addr && !derefs)
            check_mark_address_taken(c, e->x);
    }
    s->type = x->type;
    x->mode = MODE_VALUE;
}

void check_selector(Checker *c, Operand *x, SelectorExpr *e, Object *def, bool want_type)
{
    x->expr = &e->expr;
    const Object *pn = package_name(c, e);
    if (pn != NULL) {
        qualified(c, x, e, pn);
        x->expr = &e->expr;
        return;
    }
    check_expr_or_type(c, x, e->x);
    if (x->mode == MODE_TYPE && def != NULL && def->type == x->type) {
        check_cycle_error(c, &def, 1, 0);
        x->mode = MODE_INVALID;
    } else if (x->mode == MODE_BUILTIN) {
        check_errorf(c, e->at, "cannot select on %s", operand_text(c, x));
        x->mode = MODE_INVALID;
    } else if (x->mode != MODE_INVALID && want_type) {
        check_error_at(c, e->name, "%s is not a type", expr_text(c, &e->expr));
        x->mode = MODE_INVALID;
    }
    if (x->mode == MODE_INVALID)
        return;
    if (operand_is_nil(x) || type_is_untyped(x->type)) {
        check_error_at(c, e->name, "%s.%s undefined (type %s has no field or method %s)",
                       expr_text(c, e->x), e->name->name->text, type_text(c, x->type),
                       e->name->name->text);
        x->mode = MODE_INVALID;
        return;
    }
    Lookup l = lookup_member(c->ctx, x->type, x->mode == MODE_VAR, c->pkg, e->name->name, false);
    if (l.obj == NULL) {
        not_found(c, x, e, &l);
        x->mode = MODE_INVALID;
        return;
    }
    if (x->mode == MODE_TYPE && l.obj->kind != OBJ_FUNC) {
        check_error_at(c, e->name, "%s.%s undefined (type %s has no method %s)",
                       expr_text(c, e->x), e->name->name->text, type_text(c, x->type),
                       e->name->name->text);
        x->mode = MODE_INVALID;
        return;
    }
    Selection *s = selection_new(c->ctx, x->type, &l);
    e->sel = s;
    if (l.obj->kind == OBJ_FUNC) {
        select_method(c, x, e, s);
        return;
    }
    e->name->obj = l.obj;
    x->mode = x->mode == MODE_VAR || l.indirect ? MODE_VAR : MODE_VALUE;
    x->type = l.obj->type != NULL ? l.obj->type : c->ctx->basics[TYPE_INVALID];
    s->type = x->type;
    if (!type_is_valid(x->type))
        x->mode = MODE_INVALID;
}

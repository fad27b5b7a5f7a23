// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos vet: values with a lock inside are copied. A copy of a lock is another lock. What counts as
// one are types whose pointer has methods Lock and Unlock, those of package sync that must not be
// copied, and all of sync/atomic.
#include "cli/vet.h"

#include <string.h>

static bool has_method(Vet *v, Type *t, const char *name) {
    int count;
    Selection **set = type_method_set(v->front->types, t, &count);
    for (int i = 0; i < count; i++)
        if (strcmp(set[i]->obj->name->text, name) == 0)
            return true;
    return false;
}

static bool is_lock(Vet *v, Type *t) {
    static const char *const opaque[] = {"WaitGroup", "Once", "Pool", "Cond", "Map"};
    const Object *o = t->kind == TYPE_NAMED ? t->named.obj : NULL;
    if (!o || type_under(t)->kind != TYPE_STRUCT)
        return false;
    if (o->pkg && strcmp(o->pkg->path->text, "sync/atomic") == 0)
        return o->exported;
    for (size_t i = 0; o->pkg && i < sizeof opaque / sizeof *opaque; i++)
        if (strcmp(o->pkg->path->text, "sync") == 0 && strcmp(o->name->text, opaque[i]) == 0)
            return true;
    Type *p = types_new_pointer(v->front->types, t);
    return has_method(v, p, "Lock") && has_method(v, p, "Unlock") && !has_method(v, t, "Lock");
}

// The path to the lock inside a value: "T contains sync.Mutex". NULL: there is none.
static const char *lock_in(Vet *v, Type *t, int depth) {
    if (!t || depth > 10)
        return NULL;
    if (t->kind == TYPE_ARRAY)
        return lock_in(v, t->array.elem, depth + 1);
    if (is_lock(v, t))
        return vet_type(v, t);
    const Type *u = t->kind == TYPE_NAMED ? type_under(t) : t;
    for (int i = 0; u->kind == TYPE_STRUCT && i < u->strct.nfields; i++) {
        const char *inner = lock_in(v, u->strct.fields[i]->type, depth + 1);
        if (inner)
            return arena_printf(&v->front->arena, NULL, "%s contains %s", vet_type(v, t), inner);
    }
    return NULL;
}

// Whether x is a value that exists elsewhere, too: no literal, no result of a call.
static const char *copied(Vet *v, Expr *x) {
    x = ast_unparen(x);
    bool fresh = x->kind == NODE_COMPOSITE_LIT || x->kind == NODE_CALL || x->kind == NODE_PIPE ||
                 x->kind == NODE_TRY;
    return fresh || !x->type || x->type->kind == TYPE_TUPLE ? NULL : lock_in(v, x->type, 0);
}

static const char *text_of(Vet *v, const Expr *x) {
    Buf out = {0};
    ast_print_expr(&out, x);
    const char *s = arena_strndup(&v->front->arena, buf_cstr(&out), out.len);
    buf_free(&out);
    return s;
}

static void in_assignment(Vet *v, const AssignStmt *s) {
    for (uint32_t i = 0; i < s->nrhs && (s->op == TOK_ASSIGN || s->op == TOK_DEFINE); i++) {
        const char *lock = copied(v, s->rhs[i]);
        if (lock && i < s->nlhs)
            vet_report(v, s->rhs[i], "assignment copies lock value to %s: %s",
                       text_of(v, s->lhs[i]), lock);
    }
}

static void in_call(Vet *v, const CallExpr *c) {
    if (c->call_kind == CALL_CONVERSION || c->call_kind == CALL_BUILTIN)
        return;
    for (uint32_t i = 0; i < c->nargs; i++) {
        const char *lock = copied(v, c->args[i]);
        if (lock)
            vet_report(v, c->args[i], "call of %s copies lock value: %s", text_of(v, c->fun), lock);
    }
}

static void in_fields(Vet *v, const FieldList *l, const char *name) {
    for (uint32_t i = 0; i < l->nlist; i++) {
        const char *lock = lock_in(v, l->list[i]->typex->type, 0);
        if (lock)
            vet_report(v, l->list[i]->typex, "%s passes lock by value: %s", name, lock);
    }
}

void vet_locks(Vet *v, const Node *n) {
    const AssignStmt *assign = as_AssignStmt(n);
    const CallExpr *call = as_CallExpr(n);
    const ReturnStmt *ret = as_ReturnStmt(n);
    const RangeStmt *range = as_RangeStmt(n);
    const FuncDecl *f = as_FuncDecl(n);
    const FuncLit *lit = as_FuncLit(n);
    if (assign)
        in_assignment(v, assign);
    else if (call)
        in_call(v, call);
    else if (f && f->tparams.nlist == 0) {
        in_fields(v, &f->recv, f->name->name->text);
        in_fields(v, &f->sig->params, f->name->name->text);
    } else if (lit)
        in_fields(v, &lit->sig->params, "func");
    for (uint32_t i = 0; ret && i < ret->nresults; i++) {
        const char *lock = copied(v, ret->results[i]);
        if (lock)
            vet_report(v, ret->results[i], "return copies lock value: %s", lock);
    }
    for (uint32_t i = 0; range && i < range->nlhs; i++) {
        const Ident *id = as_Ident(range->lhs[i]);
        Type *t = id && id->obj ? id->obj->type : range->lhs[i]->type;
        const char *lock = lock_in(v, t, 0);
        if (lock)
            vet_report(v, range->lhs[i], "range var %s copies lock: %s",
                       text_of(v, range->lhs[i]), lock);
    }
}

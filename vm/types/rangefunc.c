// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over functions. The body is a function of its own (FuncInfo.range) that the iterator
// calls: what it uses from outside is captured as by a literal. Returns and branches that lead out
// of it are noted for the compiler, which turns them into a code that the code behind the call
// of the iterator looks at.
#include "vm/types/impl.h"

const char *check_range_func(const Signature *f)
{
    const Type *yield = f->params.len == 1 ? type_core(f->params.vars[0]->type) : NULL;
    if (yield == NULL)
        return "func must be func(yield func(...) bool): wrong argument count";
    if (yield->kind != TYPE_FUNC)
        return "func must be func(yield func(...) bool): argument is not func";
    if (f->results.len != 0)
        return "func must be func(yield func(...) bool): unexpected results";
    if (yield->func.params.len > 2)
        return "func must be func(yield func(...) bool): yield func has too many parameters";
    if (yield->func.results.len != 1 ||
        !type_is(yield->func.results.vars[0]->type, TBASIC_BOOLEAN))
        return "func must be func(yield func(...) bool): yield func does not return bool";
    return NULL;
}

void check_enter_range_body(Checker *c, RangeStmt *s)
{
    FuncInfo *f = func_info_new(c, c->env.func);
    f->range = s;
    f->sig = type_core(type_core(s->x->type)->func.params.vars[0]->type);
    f->decl = c->env.decl;
    f->scope = c->env.scope;
    f->checked = true;
    s->info = f;
    c->env.func = f;
}

static void add_exit(Checker *c, FuncInfo *f, const BranchStmt *s)
{
    for (int i = 0; i < f->nexits; i++)
        if (f->exits[i].tok == s->tok && f->exits[i].target == s->target)
            return;
    if (f->nexits == f->exits_cap) {
        int32_t cap = f->exits_cap > 0 ? 2 * f->exits_cap : 4;
        RangeExit *list = ARENA_ARRAY(c->a, RangeExit, cap);
        if (f->nexits > 0)
            memcpy(list, f->exits, sizeof *list * (size_t)f->nexits);
        f->exits = list;
        f->exits_cap = cap;
    }
    f->exits[f->nexits++] = (RangeExit){s->tok, s->target};
}

void check_range_branch(Checker *c, const BranchStmt *s)
{
    if (s->target == NULL)
        return;
    for (FuncInfo *f = c->env.func; f != NULL && f->range != NULL; f = f->parent) {
        Span body = node_span(f->range->body);
        bool inside = s->target->pos >= body.pos && s->target->pos < body.end;
        if (inside || s->target == &f->range->node)
            return;
        add_exit(c, f, s);
    }
}

// The results are variables of the function around that the body assigns to.
void check_range_return(Checker *c)
{
    const FuncInfo *outer = func_returning(c->env.func);
    if (outer == c->env.func)
        return;
    const Tuple *res = &outer->sig->func.results;
    for (FuncInfo *f = c->env.func; f != outer; f = f->parent)
        f->range_return = true;
    for (int i = 0; i < res->len; i++)
        check_note_capture(c, res->vars[i]);
}

void check_defers(Checker *c)
{
    FuncInfo *outermost = NULL, *f = c->env.func;
    for (; f->range != NULL; f = f->parent)
        outermost = f;
    f->has_defer = true;
    if (outermost == NULL)
        return;
    if (outermost->range_defers == NULL) {
        Object *o = object_new(c->ctx, OBJ_VAR, c->pkg, c->ctx->empty, outermost->range->pos);
        o->type = types_new_pointer(c->ctx, c->ctx->basics[TYPE_UINTPTR]);
        o->color = COLOR_BLACK;
        o->used = true;
        o->var.role = VAR_LOCAL;
        o->var.owner = f;
        outermost->range_defers = o;
    }
    check_note_capture(c, outermost->range_defers);
}

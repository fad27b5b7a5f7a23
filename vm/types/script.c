// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts add to Go: statements at top level, packages without import, x?, x |> f(a).
//
// A script without func main is a program of statements. They form one body (Package.script_body)
// whose variables are globals of the package; each is set where its declaration stands, so the
// body may use it only from there on, while functions may use it anywhere.
#include "vm/types/impl.h"

// The first statement that is no declaration, or NULL.
static const Stmt *first_statement(const File *file)
{
    for (uint32_t i = 0; i < file->nstmts; i++)
        if (file->stmts[i]->kind != NODE_DECL_STMT && file->stmts[i]->kind != NODE_EMPTY_STMT)
            return file->stmts[i];
    return NULL;
}

static bool declares_main(const Checker *c, const File *file)
{
    for (uint32_t i = 0; i < file->ndecls; i++) {
        const FuncDecl *f = as_FuncDecl(file->decls[i]);
        if (f != NULL && !f->is_method && f->name->name == c->ctx->main_name)
            return true;
    }
    return false;
}

// Declares the new names of a := among the script's statements.
static void collect_define(Checker *c, AssignStmt *s, Scope *file)
{
    Object **lhs = ARENA_ARRAY(c->a, Object *, s->nlhs);
    bool any = false;
    for (uint32_t i = 0; i < s->nlhs; i++) {
        Ident *id = as_Ident(s->lhs[i]);
        if (id == NULL || id->name == c->ctx->blank ||
            scope_lookup(c->pkg->scope, id->name) != NULL)
            continue;
        bool repeated = false;
        for (uint32_t k = 0; k < i; k++)
            repeated = repeated || (lhs[k] != NULL && lhs[k]->name == id->name);
        if (repeated)
            continue;
        lhs[i] = var_new(c, VAR_GLOBAL, id->name, id->pos, NULL);
        id->obj = lhs[i];
        any = true;
    }
    if (!any)
        return;
    // One declaration for each value, or one for all names when a single value gives them all.
    bool shared = s->nrhs == 1 && s->nlhs > 1;
    for (uint32_t i = 0; i < s->nlhs; i++) {
        if (lhs[i] == NULL && shared) {
            // Stands for a name declared before, whose type the value is checked against later.
            lhs[i] = var_new(c, VAR_GLOBAL, c->ctx->blank, s->lhs[i]->pos, NULL);
        }
    }
    if (shared) {
        check_declare_var_objects(c, lhs, s->nlhs, NULL, s->rhs, 1, file, s->end);
        return;
    }
    for (uint32_t i = 0; i < s->nlhs; i++)
        if (lhs[i] != NULL)
            check_declare_var_objects(c, &lhs[i], 1, NULL, i < s->nrhs ? &s->rhs[i] : NULL,
                                      i < s->nrhs ? 1 : 0, file, s->end);
    for (uint32_t i = 0; i < s->nlhs; i++)
        if (lhs[i] != NULL)
            lhs[i]->decl->paired = s->nlhs > 1;
}

// A lone script's declarations run in order too; of several files the one with statements does.
static bool may_run(const Package *p, const File *file)
{
    return file->script && file->nstmts > 0 && (p->nfiles == 1 || first_statement(file) != NULL);
}

static const char *statement_problem(const Checker *c, bool has_main)
{
    if (c->pkg->standard || c->pkg->path != c->ctx->main_name)
        return "statement outside a function";
    if (has_main)
        return "statement outside a function: func main is the program, or the statements are";
    return "statement outside a function: the statements of another file are the program";
}

void check_script_begin(Checker *c)
{
    Package *p = c->pkg;
    bool has_main = false, program = !p->standard && p->path == c->ctx->main_name;
    for (int i = 0; i < p->nfiles; i++)
        has_main = has_main || (p->session == NULL && declares_main(c, p->files[i]));
    for (int i = 0; i < p->nfiles; i++) {
        File *file = p->files[i];
        const Stmt *s = file->script ? first_statement(file) : NULL;
        if (program && !has_main && p->script_file == NULL && may_run(p, file))
            p->script_file = file;
        else if (s != NULL)
            check_errorf(c, s->pos, "%s", statement_problem(c, has_main));
    }
    if (p->script_file == NULL)
        return;
    FuncInfo *f = func_info_new(c, NULL);
    f->is_script_body = true;
    f->sig = types_new_func(c->ctx);
    f->scope = p->script_file->info;
    f->decl = decl_new(c, f->scope);
    p->script_body = f;
    p->script = true;
}

void check_script_define(Checker *c, Stmt *s, Scope *file_scope)
{
    while (s->kind == NODE_LABELED_STMT)
        s = ((LabeledStmt *)s)->stmt;
    AssignStmt *a = as_AssignStmt(s);
    if (a != NULL && a->op == TOK_DEFINE && c->pkg->script_body != NULL)
        collect_define(c, a, file_scope);
}

// x, y := values at top level: what the names got as globals, and the names declared before.
static void script_define(Checker *c, AssignStmt *s)
{
    bool any = false, all = s->nlhs == s->nrhs || s->nrhs == 1;
    for (uint32_t i = 0; i < s->nlhs; i++) {
        Ident *id = as_Ident(s->lhs[i]);
        if (id == NULL) {
            check_use_lhs(c, &s->lhs[i], 1);
            check_error_at(c, s->lhs[i], "non-name %s on left side of :=",
                           expr_text(c, s->lhs[i]));
            check_use(c, s->rhs, s->nrhs);
            return;
        }
        for (uint32_t k = 0; k < i; k++)
            if (as_Ident(s->lhs[k])->name == id->name && id->name != c->ctx->blank) {
                check_error_at(c, id, "%s repeated on left side of :=", id->name->text);
                return;
            }
        bool fresh = id->obj != NULL && id->obj->pos == id->pos;
        any = any || fresh;
        all = all && fresh;
    }
    if (!any) {
        check_errorf(c, s->at, "no new variables on left side of :=");
        check_use(c, s->rhs, s->nrhs);
        return;
    }
    Object **vars = ARENA_ARRAY(c->a, Object *, s->nlhs);
    for (uint32_t i = 0; i < s->nlhs; i++) {
        Ident *id = as_Ident(s->lhs[i]);
        bool fresh = id->obj != NULL && id->obj->pos == id->pos;
        if (fresh) {
            check_object(c, id->obj);
        } else if (id->name != c->ctx->blank) {
            id->obj = scope_lookup(c->pkg->scope, id->name);
            check_object(c, id->obj);
            if (id->obj->kind != OBJ_VAR) {
                check_error_at(c, id, "cannot assign to %s", id->name->text);
                return;
            }
            check_mark_assigned(c, s->lhs[i]);
        }
        vars[i] = id->obj != NULL ? id->obj
                                  : var_new(c, VAR_GLOBAL, c->ctx->blank, id->pos, NULL);
    }
    // New names had their values checked along with them. Among old ones that gave only types:
    // now the values are checked against all variables, and their number.
    if (!all)
        check_init_vars(c, vars, (int)s->nlhs, s->rhs, s->nrhs, NULL);
    for (uint32_t i = 0; i < s->nlhs; i++) {
        s->lhs[i]->type = vars[i]->type;
        s->lhs[i]->mode = MODE_VAR;
    }
}

static void script_vars(Checker *c, DeclStmt *s)
{
    for (uint32_t i = 0; i < s->ndecls; i++) {
        VarDecl *d = as_VarDecl(s->decls[i]);
        for (uint32_t k = 0; d != NULL && k < d->nnames; k++)
            if (d->names[k]->obj != NULL)
                check_object(c, d->names[k]->obj);
    }
}

void check_script_body(Checker *c)
{
    FuncInfo *f = c->pkg->script_body;
    const File *file = c->pkg->script_file;
    if (f == NULL)
        return;
    uint32_t errors = c->nerrors;
    Env saved = c->env;
    c->env = (Env){.decl = f->decl, .scope = f->scope, .func = f};
    for (uint32_t i = 0; i < file->nstmts; i++) {
        Stmt *s = file->stmts[i], *inner = s;
        while (inner->kind == NODE_LABELED_STMT)
            inner = ((LabeledStmt *)inner)->stmt;
        AssignStmt *a = as_AssignStmt(inner);
        if (a != NULL && a->op == TOK_DEFINE)
            script_define(c, a);
        else if (s->kind == NODE_DECL_STMT)
            script_vars(c, (DeclStmt *)s);
        else if (s->kind == NODE_EXPR_STMT && c->pkg->session != NULL)
            i += session_result(c, i);
        else
            check_stmt(c, s);
        check_process_delayed(c, 0);
    }
    c->env = saved;
    f->checked = true;
    f->failed = c->nerrors > errors;
}

// ---- Packages without import

static Scope *file_scope_of(Checker *c)
{
    Scope *s = c->env.scope;
    while (s != NULL && s->parent != c->pkg->scope)
        s = s->parent;
    return s;
}

static bool exports(Checker *c, const char *path, const Name *sel)
{
    TypesImport im = {.path = path, .from = c->pkg};
    Package *p = types_package(c->ctx, path);
    if (p == NULL)
        p = c->ctx->cfg.import(c->ctx->cfg.user, path, &im);
    const Object *o = p != NULL ? scope_lookup(p->scope, sel) : NULL;
    return o != NULL && o->exported;
}

enum { SAME_NAME_MAX = 8 };  // standard packages of one name

// The standard packages called name; of several, only those that export sel, if there are any.
static int candidates(Checker *c, const Name *name, const Name *sel, const char **found)
{
    const char *const *list = c->ctx->cfg.std_packages(c->ctx->cfg.user);
    int n = 0, nexport = 0;
    for (; list != NULL && *list != NULL && n < SAME_NAME_MAX; list++) {
        const char *last = strrchr(*list, '/');
        if (strcmp(last != NULL ? last + 1 : *list, name->text) == 0)
            found[n++] = *list;
    }
    for (int i = 0; n > 1 && i < n; i++) {
        if (exports(c, found[i], sel)) {
            const char *swap = found[nexport];
            found[nexport++] = found[i];
            found[i] = swap;
        }
    }
    return nexport > 0 ? nexport : n;
}

Object *check_implicit_import(Checker *c, const Ident *x, const Name *sel)
{
    const char *found[SAME_NAME_MAX];
    Scope *file = c->ctx->cfg.std_packages != NULL ? file_scope_of(c) : NULL;
    int n = file != NULL ? candidates(c, x->name, sel, found) : 0;
    if (n == 0)
        return NULL;
    Object *pn = object_new(c->ctx, OBJ_PKGNAME, c->pkg, x->name, 0);
    pn->type = c->ctx->basics[TYPE_INVALID];
    pn->color = COLOR_BLACK;
    pn->used = true;
    pn->pkgname.implicit = true;
    if (n > 1)
        check_error_at(c, x, "undefined: %s (import \"%s\" or \"%s\")", x->name->text, found[0],
                       found[1]);
    else
        pn->pkgname.imported = check_import(c, found[0], x);
    scope_insert(c->ctx, file, pn);
    return pn;
}

// ---- x?

static const char *try_problem(Checker *c, const TryExpr *e, const Operand *x)
{
    int kind = ast_unparen(e->x)->kind;
    if (kind != NODE_CALL && kind != NODE_PIPE)
        return "not a call";
    const Type *last = x->mode == MODE_NOVALUE ? NULL : x->type;
    if (last != NULL && last->kind == TYPE_TUPLE)
        last = last->tuple.vars[last->tuple.len - 1]->type;
    if (last == NULL || !type_identical(last, c->ctx->error_type))
        return "its last result is not an error";
    const FuncInfo *f = func_returning(c->env.func);
    if (f == NULL)
        return "outside of a function";
    if (f->is_script_body)
        return NULL;
    const Tuple *res = &f->sig->func.results;
    if (res->len == 0 || !type_identical(res->vars[res->len - 1]->type, c->ctx->error_type))
        return "the last result of the enclosing function is not error";
    return NULL;
}

void check_try(Checker *c, Operand *x, TryExpr *e)
{
    check_raw_expr(c, x, e->x, NULL);
    if (x->mode == MODE_INVALID)
        return;
    const char *problem = try_problem(c, e, x);
    if (problem != NULL) {
        check_error_at(c, e, "cannot use ? on %s: %s", expr_text(c, e->x), problem);
        x->mode = MODE_INVALID;
        return;
    }
    TryInfo *info = ARENA_NEW(c->a, TryInfo);
    info->func = func_returning(c->env.func);
    if (!info->func->is_script_body)
        check_range_return(c);
    info->top_level = info->func->is_script_body;
    e->info = info;
    for (int i = 0; i < info->func->sig->func.results.len; i++)
        info->func->sig->func.results.vars[i]->var.assigned++;
    c->env.has_call_or_recv = true;
    if (x->type->kind != TYPE_TUPLE) {
        x->mode = MODE_NOVALUE;
        return;
    }
    const Tuple *values = &x->type->tuple;
    x->mode = MODE_VALUE;
    if (values->len == 2) {
        x->type = values->vars[0]->type;
        return;
    }
    Type *t = type_new(c->ctx, TYPE_TUPLE);
    t->tuple = (Tuple){values->vars, values->len - 1};
    x->type = t;
}

// ---- x |> f(a)

// A copy of e, a call inside any number of ?, with `first` as first argument of the call.
static Expr *with_argument(Checker *c, Expr *e, Expr *first)
{
    if (e->kind == NODE_TRY) {
        TryExpr *t = arena_copy(c->a, e, 1, sizeof *t);
        t->x = with_argument(c, t->x, first);
        return t->x != NULL ? &t->expr : NULL;
    }
    if (e->kind != NODE_CALL)
        return NULL;
    CallExpr *call = arena_copy(c->a, e, 1, sizeof *call);
    Expr **args = ARENA_ARRAY(c->a, Expr *, call->nargs + 1);
    args[0] = first;
    for (uint32_t i = 0; i < call->nargs; i++)
        args[i + 1] = call->args[i];
    call->args = args;
    call->nargs++;
    return &call->expr;
}

void check_pipe(Checker *c, Operand *x, PipeExpr *e, ExprKind *kind)
{
    Expr *lowered = with_argument(c, e->call, e->x);
    if (lowered == NULL) {
        check_use(c, &e->x, 1);
        if (e->call->kind != NODE_BAD_EXPR)
            check_error_at(c, e->call, "right side of |> must be a call");
        return;
    }
    e->info = lowered;
    *kind = check_raw_expr(c, x, lowered, NULL);
    e->call->type = lowered->type;
    e->call->mode = lowered->mode;
}

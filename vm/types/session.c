// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions: units that are added to a package one by one (types.h has the rules).
//
// A session has one Package and one Checker. Names of finished units lie in the session's scope,
// whose parent is the universe; the unit under way has a scope inside it, which is the package's
// meanwhile. Committing moves its names over, replacing old ones; dropping forgets them. All else
// that a unit changes of what was there before is methods of older types: those lists are copied,
// and put back when the unit is dropped. Objects are numbered on through all units
// (Object.order), so that Checker.first tells the unit's own from earlier ones, which are
// initialised and wait for nothing.
//
// Rejected: a package for each unit (unexported names would not be the same in two of them);
// checking all earlier input again (runs it again, or takes time that grows).
#include "vm/types/impl.h"

typedef struct LateMethod {
    Object *method, *type;
} LateMethod;

typedef struct SavedMethods {
    Type *type;
    Object **methods;
    int32_t n;
} SavedMethods;

struct Session {
    const char *show; // path of the package that prints values
    Scope *scope; // of all units that were committed
    Scope *unit; // NULL: none is under way
    bool print;
    int npackages; // in the context, before the unit
    VEC(LateMethod) late;
    VEC(SavedMethods) saved;
    ObjectVec results; // variables that expressions leave their values in, one for each type
    Object *last; // what _ means
    Object *before; // what it meant before the unit
    VEC(Type *) values; // types of the unit's last expression
};

Package *types_session_new(TypesCtx *ctx, const char *show)
{
    Package *p = package_new(ctx, "main", NULL, 0, false);
    Session *s = p->session = ARENA_NEW(ctx->a, Session);
    s->show = show;
    s->scope = p->scope;
    return p;
}

void session_free(Session *s)
{
    VEC_FREE(&s->late);
    VEC_FREE(&s->saved);
    VEC_FREE(&s->results);
    VEC_FREE(&s->values);
}

bool check_is_package_scope(const Checker *c, const Scope *s)
{
    return s == c->pkg->scope || (c->pkg->session != NULL && s == c->pkg->session->scope);
}

Object *session_last(const Checker *c)
{
    return c->pkg->session != NULL ? c->pkg->session->last : NULL;
}

// ---- Methods of older types

Object *session_receiver(Checker *c, Object *m, const Name *base)
{
    Session *s = c->pkg->session;
    Object *t = scope_lookup(s->scope, base);
    if (t == NULL || t->kind != OBJ_TYPENAME || t->type == NULL || t->type->kind != TYPE_NAMED)
        return NULL;
    if (t->is_alias)
        t = t->type->named.obj;
    if (t->pkg != c->pkg || t->type->named.origin != NULL)
        return NULL;
    if (m->name != c->ctx->blank)
        VEC_PUSH(&s->late, ((LateMethod){m, t}));
    return t;
}

static void set_methods(Checker *c, Type *t, Object **methods, int32_t n)
{
    t->named.methods = methods;
    t->named.nmethods = n;
    if (t->named.tparams.len > 0)
        instances_forget_methods(c->ctx, t);
    msets_forget(c->ctx);
}

static void add_method(Checker *c, Object *m, Type *t)
{
    Session *s = c->pkg->session;
    NamedInfo *n = &t->named;
    bool saved = false;
    for (uint32_t i = 0; i < s->saved.len; i++)
        saved = saved || s->saved.data[i].type == t;
    if (!saved)
        VEC_PUSH(&s->saved, ((SavedMethods){t, n->methods, n->nmethods}));
    Object **list = ARENA_ARRAY(c->a, Object *, n->nmethods + 1);
    int32_t at = 0;
    for (int32_t i = 0; i < n->nmethods; i++)
        list[i] = n->methods[i];
    while (at < n->nmethods && list[at]->name != m->name)
        at++;
    if (at < n->nmethods && list[at]->order > c->first) {
        check_errorf(c, m->pos, "method %s.%s already declared at %s", n->obj->name->text,
                     m->name->text, pos_text(c, list[at]->pos));
        return;
    }
    if (at < n->nmethods)
        m->prev = list[at];
    list[at] = m;
    set_methods(c, t, list, at == n->nmethods ? at + 1 : n->nmethods);
}

void session_add_methods(Checker *c)
{
    Session *s = c->pkg->session;
    for (uint32_t i = 0; i < s->late.len; i++)
        add_method(c, s->late.data[i].method, s->late.data[i].type->type);
}

// What calls a method by its name in an interface was compiled for its type.
void session_check_methods(Checker *c)
{
    Session *s = c->pkg->session;
    for (uint32_t i = 0; i < s->late.len; i++) {
        Object *m = s->late.data[i].method, *t = s->late.data[i].type;
        const Type *u = type_under(t->type);
        for (int k = 0; u->kind == TYPE_STRUCT && k < u->strct.nfields; k++)
            if (u->strct.fields[k]->name == m->name)
                check_errorf(c, m->pos, "field and method with the same name %s", m->name->text);
        if (m->prev == NULL || m->type == NULL || m->prev->type == NULL)
            continue;
        if (t->type->named.tparams.len > 0 || m->func.ptr_recv != m->prev->func.ptr_recv ||
            !type_identical(m->type, m->prev->type)) {
            check_errorf(c, m->pos, "method %s.%s already declared at %s with another type",
                         t->name->text, m->name->text, pos_text(c, m->prev->pos));
            check_hint(c, "declare type %s anew to change the type of its method", t->name->text);
        }
    }
}

bool types_unit_extends(const Package *p)
{
    return p->session->late.len > 0;
}

// ---- The value of an expression

static void *node(Checker *c, NodeKind kind, size_t size, const ExprStmt *at)
{
    Node *n = arena_alloc(c->a, size);
    n->kind = (uint8_t)kind;
    n->pos = n->at = at->pos;
    n->end = at->end;
    return n;
}

static Ident *name_node(Checker *c, const Name *name, Object *obj, const ExprStmt *at)
{
    Ident *id = node(c, NODE_IDENT, sizeof *id, at);
    id->name = name;
    id->obj = obj;
    if (obj != NULL) {
        id->type = obj->type;
        id->mode = MODE_VAR;
    }
    return id;
}

// A variable for a value of type t; the one that an earlier expression had, unless this has
// several of that type.
static Object *result_var(Checker *c, Type *t, Object *const *taken, uint32_t ntaken, Pos pos)
{
    ObjectVec *all = &c->pkg->session->results;
    for (uint32_t i = 0; i < all->len; i++) {
        bool free = type_identical(all->data[i]->type, t);
        for (uint32_t k = 0; k < ntaken; k++)
            free = free && taken[k] != all->data[i];
        if (free)
            return all->data[i];
    }
    Object *v = var_new(c, VAR_GLOBAL, names_internz(c->ctx->cfg.names, "last value"), pos, t);
    v->color = COLOR_BLACK;
    VEC_PUSH(all, v);
    return v;
}

static Package *show_package(Checker *c, const char *path)
{
    Package *p = types_package(c->ctx, path);
    TypesImport im = {.path = path, .from = c->pkg};
    if (p == NULL)
        p = c->ctx->cfg.import(c->ctx->cfg.user, path, &im);
    check_note_import(c, p);
    return p;
}

// Names that cannot be written, so that the calls below can be checked as any other.
static void declare_hidden(Checker *c, const char *name, Object *obj)
{
    Object *o = arena_copy(c->a, obj, 1, sizeof *obj);
    o->name = names_internz(c->ctx->cfg.names, name);
    o->parent = NULL;
    scope_insert(c->ctx, c->env.scope, o);
}

// "T" as a literal.
static BasicLit *text_node(Checker *c, const char *text, const ExprStmt *at)
{
    Buf b = {0};
    buf_addc(&b, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            buf_addc(&b, '\\');
        buf_addc(&b, *text);
    }
    buf_addc(&b, '"');
    BasicLit *lit = node(c, NODE_BASIC_LIT, sizeof *lit, at);
    lit->tok = TOK_STRING;
    lit->text = (Str){arena_strndup(c->a, b.data, b.len), b.len};
    buf_free(&b);
    return lit;
}

// The statement show.Show("type of v", v), or ShowDynamic of an interface, checked.
static Stmt *show_call(Checker *c, Object *v, const ExprStmt *at)
{
    SelectorExpr *sel = node(c, NODE_SELECTOR, sizeof *sel, at);
    CallExpr *call = node(c, NODE_CALL, sizeof *call, at);
    ExprStmt *s = node(c, NODE_EXPR_STMT, sizeof *s, at);
    Expr *args[2];
    Ident *value = node(c, NODE_IDENT, sizeof *value, at);
    Object *alias = arena_copy(c->a, v, 1, sizeof *v);
    value->name = alias->name = names_internz(c->ctx->cfg.names, check_printf(c, "%p", (void *)v));
    alias->parent = NULL;
    alias->prev = v;
    alias->info = NULL;
    scope_insert(c->ctx, c->env.scope, alias);
    sel->x = &name_node(c, names_internz(c->ctx->cfg.names, "show package"), NULL, at)->expr;
    const char *func = type_is_interface(v->type) ? "ShowDynamic" : "Show";
    sel->name = name_node(c, names_internz(c->ctx->cfg.names, func), NULL, at);
    args[0] = &text_node(c, type_text(c, v->type), at)->expr;
    args[1] = &value->expr;
    call->fun = &sel->expr;
    call->args = arena_copy(c->a, args, 2, sizeof *args);
    call->nargs = 2;
    s->x = &call->expr;
    check_stmt(c, &s->node);
    return &s->node;
}

// Whether nobody wants to see what the call answers: how much was printed.
static bool is_quiet(const Expr *e)
{
    const CallExpr *call = as_CallExpr(ast_unparen((Expr *)(uintptr_t)e));
    const SelectorExpr *sel = call != NULL ? as_SelectorExpr(call->fun) : NULL;
    const Object *f = sel != NULL ? sel->name->obj : NULL;
    return f != NULL && f->kind == OBJ_FUNC && f->pkg != NULL &&
           strcmp(f->pkg->path->text, "fmt") == 0 && call->type != NULL &&
           call->type->kind == TYPE_TUPLE && strstr(f->name->text, "rint") != NULL;
}

// Statement `at`, the expression x with these values, becomes: vars = x; show each.
static void keep_and_show(Checker *c, uint32_t at, Type *const *types, uint32_t n)
{
    File *file = c->pkg->script_file;
    ExprStmt *s = (ExprStmt *)file->stmts[at];
    Object *pn = object_new(c->ctx, OBJ_PKGNAME, c->pkg, c->ctx->blank, 0);
    pn->type = c->ctx->basics[TYPE_INVALID];
    pn->color = COLOR_BLACK;
    pn->pkgname.imported = show_package(c, c->pkg->session->show);
    declare_hidden(c, "show package", pn);
    AssignStmt *a = node(c, NODE_ASSIGN, sizeof *a, s);
    Object **vars = ARENA_ARRAY(c->a, Object *, n);
    Expr **lhs = ARENA_ARRAY(c->a, Expr *, n), *x = s->x;
    Stmt **stmts = ARENA_ARRAY(c->a, Stmt *, file->nstmts + n);
    memcpy(stmts, file->stmts, sizeof *stmts * at);
    memcpy(stmts + at + 1 + n, file->stmts + at + 1, sizeof *stmts * (file->nstmts - at - 1));
    stmts[at] = &a->node;
    for (uint32_t i = 0; i < n; i++) {
        vars[i] = result_var(c, types[i], vars, i, s->pos);
        lhs[i] = &name_node(c, vars[i]->name, vars[i], s)->expr;
        stmts[at + 1 + i] = show_call(c, vars[i], s);
    }
    a->op = TOK_ASSIGN;
    a->lhs = lhs;
    a->nlhs = n;
    a->rhs = arena_copy(c->a, &x, 1, sizeof x);
    a->nrhs = 1;
    file->stmts = stmts;
    file->nstmts += n;
    c->pkg->session->last = vars[0];
}

// Whether x is a value that can be kept.
static bool has_value(Checker *c, Operand *x, const Expr *e)
{
    check_not_generic(c, x);
    if (x->mode == MODE_INVALID || x->mode == MODE_NOVALUE)
        return false;
    const char *msg = x->mode == MODE_BUILTIN ? "must be called"
                      : x->mode == MODE_TYPE  ? "is not an expression"
                                              : NULL;
    if (msg != NULL)
        check_error_at(c, e, "%s %s", operand_text(c, x), msg);
    else if (operand_is_nil(x))
        check_error_at(c, e, "use of untyped nil in expression");
    else if (x->type->kind != TYPE_TUPLE)
        check_default(c, x);
    else
        return x->type->tuple.len > 0;
    return msg == NULL && x->mode != MODE_INVALID && !operand_is_nil(x);
}

uint32_t session_result(Checker *c, uint32_t at)
{
    Session *session = c->pkg->session;
    Expr *e = ((ExprStmt *)c->pkg->script_file->stmts[at])->x;
    Operand x = {0};
    check_raw_expr(c, &x, e, NULL);
    session->values.len = 0;
    if (!has_value(c, &x, e))
        return 0;
    if (x.type->kind != TYPE_TUPLE)
        VEC_PUSH(&session->values, x.type);
    for (int i = 0; x.type->kind == TYPE_TUPLE && i < x.type->tuple.len; i++)
        VEC_PUSH(&session->values, x.type->tuple.vars[i]->type);
    if (!session->print || c->nerrors > 0 || is_quiet(e))
        return 0;
    keep_and_show(c, at, session->values.data, session->values.len);
    return session->values.len;
}

Type *const *types_unit_values(const Package *p, int *n)
{
    *n = (int)p->session->values.len;
    return p->session->values.data;
}

// ---- Units

// Functions of the same type as before take the place of the old ones.
static void link_funcs(Checker *c)
{
    for (uint32_t i = c->first; i < c->objects.len; i++) {
        Object *o = c->objects.data[i];
        Object *old = o->kind == OBJ_FUNC && o->func.recv_type == NULL && !o->func.is_init
                          ? scope_lookup(c->pkg->session->scope, o->name)
                          : NULL;
        if (old != NULL && old->kind == OBJ_FUNC && old->pkg == c->pkg &&
            o->type->func.tparams.len == 0 && old->type->func.tparams.len == 0 &&
            type_identical(o->type, old->type))
            o->prev = old;
    }
}

// The variable of an earlier unit that o, which has its name and type, goes on to be.
static Object *same_var(Checker *c, Object *o)
{
    if (o == NULL || o->kind != OBJ_VAR || o->decl == NULL || o->decl->paired ||
        o->order <= c->first)
        return NULL;
    Object *old = scope_lookup(c->pkg->session->scope, o->name);
    if (old == NULL || old->kind != OBJ_VAR || old->pkg != c->pkg ||
        !type_identical(o->type, old->type))
        return NULL;
    o->prev = old;
    return old;
}

// x := e of a variable that goes on assigns to it: e may use what it holds.
static Stmt *link_define(Checker *c, AssignStmt *s)
{
    for (uint32_t i = 0; i < s->nlhs; i++) {
        Ident *id = as_Ident(s->lhs[i]);
        Object *old = id != NULL ? same_var(c, id->obj) : NULL;
        if (old == NULL || s->nlhs > 1)
            continue;
        id->obj = old;
        s->op = TOK_ASSIGN;
    }
    return &s->node;
}

static Stmt *link_decls(Checker *c, DeclStmt *s)
{
    Stmt *result = &s->node;
    for (uint32_t i = 0; i < s->ndecls; i++) {
        VarDecl *d = as_VarDecl(s->decls[i]);
        if (d == NULL || (s->ndecls > 1 && d->nvalues == 1 && d->nnames == 1))
            continue;
        for (uint32_t k = 0; k < d->nnames; k++) {
            Object *old = same_var(c, d->names[k]->obj);
            if (old == NULL || d->nnames > 1 || d->nvalues == 0)
                continue;
            AssignStmt *a = ARENA_NEW(c->a, AssignStmt);
            a->node = s->node;
            a->kind = NODE_ASSIGN;
            a->op = TOK_ASSIGN;
            d->names[0]->obj = old;
            d->names[0]->type = old->type;
            d->names[0]->mode = MODE_VAR;
            a->lhs = arena_copy(c->a, &(Expr *){&d->names[0]->expr}, 1, sizeof(Expr *));
            a->rhs = d->values;
            a->nlhs = a->nrhs = 1;
            result = &a->node;
        }
    }
    return result;
}

static void link_vars(Checker *c)
{
    File *f = c->pkg->script_file;
    for (uint32_t i = 0; f != NULL && i < f->nstmts; i++) {
        AssignStmt *a = as_AssignStmt(f->stmts[i]);
        if (a != NULL && a->op == TOK_DEFINE)
            f->stmts[i] = link_define(c, a);
        else if (f->stmts[i]->kind == NODE_DECL_STMT)
            f->stmts[i] = link_decls(c, (DeclStmt *)f->stmts[i]);
    }
}

static void begin_unit(Checker *c, File *unit)
{
    Package *p = c->pkg;
    Session *s = p->session;
    c->nerrors = 0;
    c->last = NULL;
    c->first = c->objects.len;
    c->pkgnames.len = 0;
    mono_free(c);
    c->ctx->too_many_reported = false;
    p->files = arena_copy(c->a, &unit, 1, sizeof unit);
    p->nfiles = 1;
    p->nfuncs = p->ntypes = p->nvars = p->ninits = 0;
    p->script_body = NULL;
    p->script_file = NULL;
    s->npackages = types_package_count(c->ctx);
    s->late.len = s->saved.len = s->values.len = 0;
    s->before = s->last;
    s->unit = p->scope = scope_new(c, s->scope);
}

static void end_unit(Package *p)
{
    p->session->unit = NULL;
    p->scope = p->session->scope;
    if (p->script_body != NULL)
        VEC_FREE(&p->script_body->decl->deps);
}

// Imports that failed are tried again by the next unit that names them.
static void forget_failed_packages(TypesCtx *ctx, int from)
{
    bool failed = false;
    for (int i = from; i < types_package_count(ctx); i++)
        failed = failed || ctx->packages.data[i]->failed;
    while (failed && types_package_count(ctx) > from)
        checker_free(ctx->packages.data[--ctx->packages.len]->checker);
}

void types_unit_drop(Package *p)
{
    Session *s = p->session;
    if (s->unit == NULL)
        return;
    for (uint32_t i = s->saved.len; i-- > 0;)
        set_methods(p->checker, s->saved.data[i].type, s->saved.data[i].methods,
                    s->saved.data[i].n);
    forget_failed_packages(p->checker->ctx, s->npackages);
    s->last = s->before;
    end_unit(p);
}

static void move_names(TypesCtx *ctx, Scope *to, const Scope *from)
{
    for (uint32_t i = 0; from->table != NULL && i <= from->mask; i++) {
        if (from->table[i] == NULL)
            continue;
        scope_replace(ctx, to, from->table[i]);
        from->table[i]->parent = to;
    }
}

static void commit_dot_import(Checker *c, const Scope *from)
{
    for (uint32_t i = 0; from->table != NULL && i <= from->mask; i++)
        if (from->table[i] != NULL && from->table[i]->exported)
            scope_replace(c->ctx, c->pkg->session->scope, from->table[i]);
}

void types_unit_commit(Package *p)
{
    Session *s = p->session;
    Checker *c = p->checker;
    if (s->unit == NULL)
        return;
    move_names(c->ctx, s->scope, s->unit);
    for (uint32_t i = 0; i < c->pkgnames.len; i++) {
        Object *pn = c->pkgnames.data[i];
        if (strcmp(pn->name->text, ".") != 0)
            scope_replace(c->ctx, s->scope, pn);
        else if (pn->pkgname.imported != NULL)
            commit_dot_import(c, pn->pkgname.imported->scope);
    }
    end_unit(p);
}

bool types_check_unit(TypesCtx *ctx, Package *p, File *unit, bool print)
{
    Checker *c = p->checker;
    (void)ctx;
    types_unit_drop(p);
    p->session->print = print;
    begin_unit(c, unit);
    check_files(c);
    if (p->failed) {
        types_unit_drop(p);
        return false;
    }
    link_funcs(c);
    link_vars(c);
    return true;
}

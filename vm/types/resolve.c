// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting a package's declarations: objects are made and entered into scopes, nothing is
// type-checked yet. Imports go to file scopes, everything else to the package's scope.
#include "vm/base/unicode.h"
#include "vm/syntax/syntax.h"
#include "vm/types/impl.h"

DeclInfo *decl_new(Checker *c, Scope *file)
{
    DeclInfo *d = ARENA_NEW(c->a, DeclInfo);
    d->file = file;
    return d;
}

Object *check_add_object(Checker *c, Object *obj, DeclInfo *decl, bool insert)
{
    bool is_main = obj->name == c->ctx->main_name && c->pkg->name == c->ctx->main_name;
    if (insert && obj->kind != OBJ_FUNC && (obj->name == c->ctx->init_name || is_main)) {
        check_errorf(c, obj->pos, "cannot declare %s - must be func", obj->name->text);
        insert = false;
    }
    obj->decl = decl;
    VEC_PUSH(&c->objects, obj);
    obj->order = c->objects.len;
    if (insert)
        check_declare(c, c->pkg->scope, obj);
    return obj;
}

bool check_declare(Checker *c, Scope *scope, Object *obj)
{
    if (obj->name == c->ctx->blank) {
        obj->parent = scope;
        return true;
    }
    Object *alt = scope_insert(c->ctx, scope, obj);
    if (alt == NULL)
        return true;
    check_errorf(c, obj->pos, "%s redeclared in this block\n\t%s: other declaration of %s",
                 obj->name->text, pos_text(c, alt->pos), obj->name->text);
    return false;
}

// ---- Imports

void check_note_import(Checker *c, Package *p)
{
    Package *me = c->pkg;
    for (int i = 0; i < me->nimports; i++)
        if (me->imports[i] == p)
            return;
    Package **list = ARENA_ARRAY(c->a, Package *, me->nimports + 1);
    if (me->nimports > 0)
        memcpy(list, me->imports, sizeof(Package *) * (size_t)me->nimports);
    list[me->nimports++] = p;
    me->imports = list;
}

// Reports that `path` is being checked, along the chain of imports that leads back to it.
static void import_cycle(Checker *c, const void *node, uint32_t from, const char *path)
{
    const TypesCtx *ctx = c->ctx;
    Buf b = {0};
    buf_printf(&b, "import cycle not allowed\n\tpackage %s", path);
    for (uint32_t i = from + 1; i < ctx->importing.len; i++)
        buf_printf(&b, "\n\timports %s", ctx->importing.data[i]);
    buf_printf(&b, "\n\timports %s", path);
    check_error_at(c, node, "%s", buf_cstr(&b));
    buf_free(&b);
}

Package *check_import(Checker *c, const char *path, const void *node)
{
    TypesCtx *ctx = c->ctx;
    TypesImport im = {.path = path, .from = c->pkg};
    if (strcmp(path, "unsafe") == 0)
        return unsafe_package(ctx);
    if (strcmp(path, "C") == 0) {
        check_error_at(c, node, "package C is not supported");
        check_hint(c, "a script cannot call C; in a folder, files that import it are left out");
        return NULL;
    }
    const char *known = path;
    if (ctx->cfg.resolve != NULL)
        known = ctx->cfg.resolve(ctx->cfg.user, &im);
    for (uint32_t i = 0; known != NULL && i < ctx->importing.len; i++) {
        if (strcmp(ctx->importing.data[i], known) == 0) {
            import_cycle(c, node, i, known);
            return NULL;
        }
    }
    Package *p = known != NULL ? types_package(ctx, known) : NULL;
    if (p == NULL && known != NULL && ctx->cfg.import != NULL)
        p = ctx->cfg.import(ctx->cfg.user, known, &im);
    if (p != NULL) {
        check_note_import(c, p);
    } else if (im.reported) {
        c->nerrors++;
    } else {
        if (im.why != NULL)
            check_error_at(c, node, "%s", im.why);
        else
            check_error_at(c, node, "package %s is not in std", path);
        if (im.hint != NULL)
            check_hint(c, "%s", im.hint);
    }
    return p;
}

// What Go allows in import paths, and the spelling that has no needless slashes.
static bool path_is_valid(Checker *c, const BasicLit *lit, const char *s, size_t n)
{
    static const char illegal[] = "!\"#$%&'()*,:;<=>?[\\]^{|}`";
    unsigned step = 1;
    for (size_t i = 0; i < n; i += step) {
        uint32_t r = utf8_decode(s + i, n - i, &step);
        if (r > ' ' && r < 0x7f && strchr(illegal, (int)r) == NULL)
            continue;
        if (r > 0xa0 && r != 0xfffd)
            continue;
        if (r >= ' ' && r != 0x7f && (r < 0x80 || r >= 0xa0))
            check_error_at(c, lit, "invalid import path (invalid character U+%04X '%.*s')",
                           (unsigned)r, (int)step, s + i);
        else
            check_error_at(c, lit, "invalid import path (invalid character U+%04X)", (unsigned)r);
        return false;
    }
    Buf b = {0};
    for (size_t i = 0; i < n; i++)
        if (s[i] != '/' || (i + 1 < n && s[i + 1] != '/'))
            buf_addc(&b, s[i]);
    bool ok = s[0] == '/' || b.len == n;
    if (!ok)
        check_error_at(c, lit,
                       "could not import %.*s (non-canonical import path \"%.*s\" "
                       "(should be \"%.*s\"))",
                       (int)n, s, (int)n, s, (int)b.len, b.data);
    buf_free(&b);
    return ok;
}

static const char *import_path(Checker *c, const BasicLit *lit)
{
    if (lit == NULL || lit->bad)
        return NULL;
    Buf b = {0};
    const char *s = NULL;
    if (!syntax_unquote(lit->text, &b) || b.len == 0)
        check_error_at(c, lit, "invalid import path (empty string)");
    else if (path_is_valid(c, lit, b.data, b.len))
        s = arena_strndup(c->a, b.data, b.len);
    buf_free(&b);
    return s;
}

static void dot_import(Checker *c, Object *pn, Scope *file)
{
    const Scope *s = pn->pkgname.imported->scope;
    for (uint32_t i = 0; s->table != NULL && i <= s->mask; i++) {
        Object *o = s->table[i];
        if (o == NULL || !o->exported)
            continue;
        Object *alt = scope_insert(c->ctx, file, o);
        if (alt != NULL)
            check_errorf(c, pn->pos, "%s redeclared in this block", o->name->text);
    }
}

static void collect_import(Checker *c, ImportDecl *d, Scope *file)
{
    const char *path = import_path(c, d->path);
    if (path == NULL)
        return;
    Package *p = check_import(c, path, d->path);
    const Name *name = d->local != NULL ? d->local->name : p != NULL ? p->name : NULL;
    if (name == c->ctx->init_name) {
        check_error_at(c, d, "cannot import package as init - init must be a func");
        return;
    }
    if (name == NULL) {
        // Uses of the missing package should say nothing more: an invalid object stands for it.
        const char *last = strrchr(path, '/');
        name = names_internz(c->ctx->cfg.names, last != NULL ? last + 1 : path);
    }
    if (p == NULL && (name == c->ctx->blank || strcmp(name->text, ".") == 0))
        return;
    Pos pos = d->local != NULL ? d->local->pos : d->path->pos;
    Object *pn = object_new(c->ctx, OBJ_PKGNAME, c->pkg, name, pos);
    pn->type = c->ctx->basics[TYPE_INVALID];
    pn->color = COLOR_BLACK;
    pn->pkgname.imported = p;
    if (d->local != NULL)
        d->local->obj = pn;
    if (name == c->ctx->blank)
        return;
    VEC_PUSH(&c->pkgnames, pn);
    if (strcmp(name->text, ".") == 0) {
        pn->parent = file;
        dot_import(c, pn, file);
    } else {
        check_declare(c, file, pn);
    }
}

void check_unused_imports(Checker *c)
{
    for (uint32_t i = 0; i < c->pkgnames.len; i++) {
        const Object *pn = c->pkgnames.data[i];
        bool script = pn->parent != NULL && pn->parent->script;
        if (pn->used || pn->pkgname.imported == NULL || (script && !c->ctx->report_unused))
            continue;
        const char *path = pn->pkgname.imported->path->text, *last = strrchr(path, '/');
        last = last != NULL ? last + 1 : path;
        if (strcmp(pn->name->text, ".") == 0 || strcmp(pn->name->text, last) == 0)
            check_errorf(c, pn->pos, "\"%s\" imported and not used", path);
        else
            check_errorf(c, pn->pos, "\"%s\" imported as %s and not used", path, pn->name->text);
    }
}

// ---- Constants, variables, types

void check_decl_arity(Checker *c, Pos pos, Ident **names, uint32_t nnames, Expr **values,
                      uint32_t nvalues, bool is_const, bool inherited)
{
    if (nnames < nvalues) {
        if (inherited)
            check_errorf(c, pos, "extra init expr at %s", pos_text(c, values[nnames]->pos));
        else
            check_error_at(c, values[nnames], "extra init expr %s", expr_text(c, values[nnames]));
    } else if (nnames > nvalues && (is_const || nvalues != 1)) {
        check_error_at(c, names[nvalues], "missing init expr for %s", names[nvalues]->name->text);
    }
}

static void collect_const(Checker *c, ConstDecl *d, Scope *file)
{
    const ConstDecl *src = d;
    if (d->nvalues == 0 && d->typex == NULL && d->inherit != NULL)
        src = d->inherit;
    for (uint32_t i = 0; i < d->nnames; i++) {
        Object *o = object_new(c->ctx, OBJ_CONST, c->pkg, d->names[i]->name, d->names[i]->pos);
        DeclInfo *di = decl_new(c, file);
        di->typex = src->typex;
        di->init = i < src->nvalues ? src->values[i] : NULL;
        di->inherited = src != d;
        di->iota = const_from_int(c->a, d->iota);
        d->names[i]->obj = o;
        check_add_object(c, o, di, true);
    }
    check_decl_arity(c, d->pos, d->names, d->nnames, src->values, src->nvalues, true, src != d);
}

void check_declare_var_objects(Checker *c, Object **lhs, uint32_t nlhs, Expr *typex, Expr **values,
                               uint32_t nvalues, Scope *file, Pos scope_pos)
{
    DeclInfo *shared = NULL;
    if (nvalues == 1 && nlhs > 1) {
        shared = decl_new(c, file);
        shared->lhs = arena_copy(c->a, lhs, nlhs, sizeof(Object *));
        shared->nlhs = (int32_t)nlhs;
        shared->typex = typex;
        shared->init = values[0];
    }
    for (uint32_t i = 0; i < nlhs; i++) {
        DeclInfo *di = shared;
        if (di == NULL) {
            di = decl_new(c, file);
            di->typex = typex;
            di->init = i < nvalues ? values[i] : NULL;
        }
        di->in_script = scope_pos != 0;
        di->paired = nlhs > 1 && nvalues > 1;
        lhs[i]->scope_pos = scope_pos;
        check_add_object(c, lhs[i], di, true);
    }
}

static void collect_var(Checker *c, VarDecl *d, Scope *file, bool in_script)
{
    Object **lhs = ARENA_ARRAY(c->a, Object *, d->nnames);
    for (uint32_t i = 0; i < d->nnames; i++) {
        lhs[i] = var_new(c, VAR_GLOBAL, d->names[i]->name, d->names[i]->pos, NULL);
        d->names[i]->obj = lhs[i];
    }
    check_declare_var_objects(c, lhs, d->nnames, d->typex, d->values, d->nvalues, file,
                              in_script ? d->end : 0);
    if (d->typex == NULL || d->nvalues > 0)
        check_decl_arity(c, d->pos, d->names, d->nnames, d->values, d->nvalues, false, false);
}

static void collect_type(Checker *c, TypeDecl *d, Scope *file)
{
    Object *o = object_new(c->ctx, OBJ_TYPENAME, c->pkg, d->name->name, d->name->pos);
    DeclInfo *di = decl_new(c, file);
    di->type_decl = d;
    o->is_alias = d->alias;
    d->name->obj = o;
    check_add_object(c, o, di, true);
}

// ---- Functions

// The identifier of a method's receiver base type, or NULL.
static const Ident *receiver_base(Expr *e, int *stars)
{
    for (;;) {
        if (e->kind == NODE_PAREN) {
            e = ((ParenExpr *)e)->x;
        } else if (e->kind == NODE_STAR) {
            ++*stars;
            e = ((StarExpr *)e)->x;
        } else if (e->kind == NODE_INDEX) { // T[P]
            e = ((IndexExpr *)e)->x;
        } else {
            return e->kind == NODE_IDENT ? (Ident *)e : NULL;
        }
    }
}

static void check_special_func(Checker *c, FuncDecl *d)
{
    const char *name = d->name->name->text;
    if (d->tparams.nlist > 0)
        check_error_at(c, d->tparams.list[0], "func %s must have no type parameters", name);
    if (d->sig->params.nlist > 0 || d->sig->results.nlist > 0)
        check_error_at(c, d->name, "func %s must have no arguments and no return values", name);
}

static void collect_func(Checker *c, FuncDecl *d, Scope *file)
{
    const Name *name = d->name->name;
    Object *o = object_new(c->ctx, OBJ_FUNC, c->pkg, name, d->name->pos);
    DeclInfo *di = decl_new(c, file);
    di->func_decl = d;
    di->body = d->body;
    o->func.decl = d;
    d->name->obj = o;
    bool is_init = !d->is_method && name == c->ctx->init_name;
    bool is_main =
        !d->is_method && name == c->ctx->main_name && c->pkg->name == c->ctx->main_name;
    if (is_init || is_main)
        check_special_func(c, d);
    o->func.is_init = is_init;
    if (d->body != NULL) {
        o->func.body = func_info_new(c, NULL);
        o->func.body->obj = o;
        o->func.body->decl = di;
        d->info = o->func.body;
    } else if (c->pkg->standard) {
        o->func.is_native = true;
    } else {
        check_error_at(c, d->name, "missing function body");
    }
    check_add_object(c, o, di, !d->is_method && !is_init);
}

// Methods go to their base types once all type names are known. Aliases are followed by name.
static void associate_method(Checker *c, Object *m)
{
    const FieldList *recv = &m->func.decl->recv;
    if (recv->nlist == 0)
        return;
    int stars = 0;
    const Ident *base = receiver_base(recv->list[0]->typex, &stars);
    stars = stars > 0;
    Object *t = NULL, *late = NULL;
    for (int hops = 0; base != NULL && hops < 100; hops++) {
        t = scope_lookup(c->pkg->scope, base->name);
        if (t == NULL && c->pkg->session != NULL && hops == 0)
            late = session_receiver(c, m, base->name);
        if (t == NULL || t->kind != OBJ_TYPENAME || !t->is_alias)
            break;
        base = receiver_base(t->decl->type_decl->typex, &stars);
        t = NULL;
    }
    m->func.ptr_recv = stars > 0;
    if (late != NULL)
        m->func.recv_type = late;
    if (stars > 1 || t == NULL || t->kind != OBJ_TYPENAME || t->decl == NULL)
        return;
    m->func.recv_type = t;
    if (m->name != c->ctx->blank)
        VEC_PUSH(&t->decl->methods, m);
}

// ---- All of it

static void collect_decl(Checker *c, Decl *d, Scope *file, bool in_script)
{
    switch (d->kind) {
    case NODE_IMPORT_DECL:
        collect_import(c, (ImportDecl *)d, file);
        break;
    case NODE_CONST_DECL:
        collect_const(c, (ConstDecl *)d, file);
        break;
    case NODE_VAR_DECL:
        collect_var(c, (VarDecl *)d, file, in_script);
        break;
    case NODE_TYPE_DECL:
        collect_type(c, (TypeDecl *)d, file);
        break;
    case NODE_FUNC_DECL:
        collect_func(c, (FuncDecl *)d, file);
        break;
    default:
        break;
    }
}

// An import must not have the name of something the package declares.
static void check_import_conflicts(Checker *c, const Scope *file)
{
    for (uint32_t i = 0; file->table != NULL && i <= file->mask; i++) {
        const Object *o = file->table[i];
        if (o == NULL)
            continue;
        const Object *alt = scope_lookup(c->pkg->scope, o->name);
        if (alt == NULL)
            continue;
        const char *what = "import";
        const Package *p = o->pkg;
        if (o->kind == OBJ_PKGNAME)
            p = o->pkgname.imported;
        else
            what = "dot-import";
        if (p != NULL)
            check_errorf(c, alt->pos,
                         "%s already declared through %s of package %s (\"%s\")\n\t%s: other "
                         "declaration of %s",
                         alt->name->text, what, p->name->text, p->path->text,
                         pos_text(c, o->pos), o->name->text);
    }
}

static void list_objects(Checker *c)
{
    Package *p = c->pkg;
    size_t n = c->objects.len - c->first;
    p->funcs = ARENA_ARRAY(c->a, Object *, n);
    p->types = ARENA_ARRAY(c->a, Object *, n);
    p->vars = ARENA_ARRAY(c->a, Object *, n);
    for (uint32_t i = c->first; i < c->objects.len; i++) {
        Object *o = c->objects.data[i];
        if (o->kind == OBJ_FUNC)
            p->funcs[p->nfuncs++] = o;
        else if (o->kind == OBJ_TYPENAME)
            p->types[p->ntypes++] = o;
        else if (o->kind == OBJ_VAR)
            p->vars[p->nvars++] = o;
    }
}

void check_collect(Checker *c)
{
    Package *p = c->pkg;
    check_script_begin(c);
    for (int i = 0; i < p->nfiles; i++) {
        File *f = p->files[i];
        Scope *file = f->info;
        bool in_order = f == p->script_file;
        // Declarations and statements as they stand, so that of two of a name the second is wrong.
        uint32_t next = 0;
        for (uint32_t k = 0; k < f->ndecls; k++) {
            for (; in_order && next < f->nstmts && f->stmts[next]->pos < f->decls[k]->pos; next++)
                check_script_define(c, f->stmts[next], file);
            collect_decl(c, f->decls[k], file, in_order);
        }
        for (; in_order && next < f->nstmts; next++)
            check_script_define(c, f->stmts[next], file);
    }
    for (int i = 0; i < p->nfiles; i++)
        check_import_conflicts(c, p->files[i]->info);
    for (uint32_t i = c->first; i < c->objects.len; i++)
        if (c->objects.data[i]->kind == OBJ_FUNC)
            associate_method(c, c->objects.data[i]);
    if (p->session != NULL)
        session_add_methods(c);
    list_objects(c);
}

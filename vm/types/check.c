// SPDX-License-Identifier: GPL-3.0-or-later
// The context, one package from its files to the end, and how mistakes are reported.
//
// Order: declarations of all files are collected, every package-level object gets its type
// (depth first, where it is needed), then come the bodies, what was put off, the initialisation
// order and what is unused. Bodies of a standard package wait for types_check_body.
#include <stdio.h>

#include "vm/types/impl.h"

TypesCtx *types_ctx_new(const TypesConfig *config)
{
    TypesCtx *ctx = ARENA_NEW(config->arena, TypesCtx);
    ctx->cfg = *config;
    ctx->a = config->arena;
    ctx->blank = names_internz(config->names, "_");
    ctx->empty = names_internz(config->names, "");
    ctx->init_name = names_internz(config->names, "init");
    ctx->main_name = names_internz(config->names, "main");
    ctx->error_name = names_internz(config->names, "Error");
    universe_init(ctx);
    return ctx;
}

void types_report_unused(TypesCtx *ctx)
{
    ctx->report_unused = true;
}

void checker_free(Checker *c)
{
    VEC_FREE(&c->path);
    VEC_FREE(&c->pkgnames);
    VEC_FREE(&c->delayed);
    mono_free(c);
    for (uint32_t i = 0; i < c->objects.len; i++) {
        VEC_FREE(&c->objects.data[i]->decl->deps);
        VEC_FREE(&c->objects.data[i]->decl->methods);
    }
    VEC_FREE(&c->objects);
    if (c->pkg->script_body != NULL)
        VEC_FREE(&c->pkg->script_body->decl->deps);
    if (c->pkg->session != NULL)
        session_free(c->pkg->session);
}

void types_ctx_free(TypesCtx *ctx)
{
    for (uint32_t i = 0; i < ctx->packages.len; i++)
        checker_free(ctx->packages.data[i]->checker);
    VEC_FREE(&ctx->packages);
    VEC_FREE(&ctx->importing);
}

Package *types_package(const TypesCtx *ctx, const char *path)
{
    for (uint32_t i = 0; i < ctx->packages.len; i++)
        if (strcmp(ctx->packages.data[i]->path->text, path) == 0)
            return ctx->packages.data[i];
    return NULL;
}

int types_package_count(const TypesCtx *ctx)
{
    return (int)ctx->packages.len;
}

Package *types_package_at(const TypesCtx *ctx, int index)
{
    return ctx->packages.data[index];
}

// ---- Messages

const char *check_printf(Checker *c, const char *fmt, ...)
{
    Buf b = {0};
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    const char *s = arena_strndup(c->a, b.data != NULL ? b.data : "", b.len);
    buf_free(&b);
    return s;
}

const char *pos_text(Checker *c, Pos pos)
{
    SourcePos p = fileset_pos(c->ctx->cfg.diags->files, pos);
    if (p.file == NULL)
        return "?";
    return check_printf(c, "%.*s:%u:%u", STR_ARG(p.name), p.line, p.col);
}

static void report(Checker *c, Span span, const char *msg)
{
    c->last = NULL;
    // What follows from an earlier mistake says nothing new.
    const char *s = c->nerrors > 0 ? strstr(msg, "invalid operand") : NULL;
    if (s == NULL && c->nerrors > 0)
        s = strstr(msg, "invalid type");
    if (s != NULL && s != msg)
        return;
    if (c->env.err_pos != 0)
        span = (Span){c->env.err_pos, 0};
    c->nerrors++;
    c->last = diag_add(c->ctx->cfg.diags, DIAG_ERROR, span, "%s", msg);
}

void check_hint(Checker *c, const char *fmt, ...)
{
    if (c->last == NULL)
        return;
    Buf b = {0};
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    c->last->hint = (Str){arena_strndup(c->a, buf_cstr(&b), b.len), b.len};
    buf_free(&b);
}

void check_errorf(Checker *c, Pos pos, const char *fmt, ...)
{
    Buf b = {0};
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    report(c, (Span){pos, 0}, buf_cstr(&b));
    buf_free(&b);
}

void check_error_at(Checker *c, const void *node, const char *fmt, ...)
{
    Buf b = {0};
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    report(c, node_span(node), buf_cstr(&b));
    buf_free(&b);
}

// ---- Work put off

void check_later(Checker *c, void (*run)(Checker *, const Delayed *), void *p, void *q, Pos pos)
{
    VEC_PUSH(&c->delayed, ((Delayed){run, p, q, c->env, pos}));
}

void check_process_delayed(Checker *c, uint32_t from)
{
    Env saved = c->env;
    uint32_t path = c->path.len;
    for (uint32_t i = from; i < c->delayed.len; i++) {
        Delayed d = c->delayed.data[i];
        c->env = d.env;
        // The object path belongs to the declaration that put it off, which is done.
        c->path.len = 0;
        d.run(c, &d);
        c->path.len = path;
    }
    c->delayed.len = from;
    c->env = saved;
}

// What a level of the tree takes of the C stack is bounded by this, in all builds.
enum { MAX_DEPTH = 6000 };

bool check_enter(Checker *c, const void *node)
{
    if (++c->depth <= MAX_DEPTH)
        return true;
    check_error_at(c, node, "expressions or declarations nested too deeply");
    return false;
}

// ---- A package

static Scope *new_file_scope(Checker *c, const File *file)
{
    Scope *s = scope_new(c, c->pkg->scope);
    s->script = file->script;
    return s;
}

bool check_in_script(const Checker *c)
{
    const Scope *s = c->env.scope;
    while (s != NULL && s->parent != c->pkg->scope)
        s = s->parent;
    return s != NULL && s->script;
}

const char *check_version(Checker *c, int n)
{
    int have = c->pkg->version;
    if (have == 0 || have >= n || check_in_script(c))
        return NULL;
    return arena_printf(c->a, NULL,
                        "requires go1.%d or later (-lang was set to go1.%d; check go.mod)", n,
                        have);
}

Package *package_new(TypesCtx *ctx, const char *path, File **files, int nfiles, bool standard)
{
    Package *p = ARENA_NEW(ctx->a, Package);
    Checker *c = ARENA_NEW(ctx->a, Checker);
    p->path = names_internz(ctx->cfg.names, path);
    const char *last = strrchr(path, '/');
    p->name = names_internz(ctx->cfg.names, last != NULL ? last + 1 : path);
    for (int i = nfiles; i-- > 0;)
        if (files[i]->package != NULL && files[i]->package->name != NULL)
            p->name = files[i]->package->name;
    p->standard = standard;
    p->files = arena_copy(ctx->a, files, (size_t)nfiles, sizeof(File *));
    p->nfiles = nfiles;
    p->index = ctx->packages.len;
    p->checker = c;
    c->ctx = ctx;
    c->a = ctx->a;
    c->pkg = p;
    p->scope = scope_new(c, ctx->universe);
    VEC_PUSH(&ctx->packages, p);
    return p;
}

Package *unsafe_package(TypesCtx *ctx)
{
    Package *p = types_package(ctx, "unsafe");
    if (p == NULL) {
        p = package_new(ctx, "unsafe", NULL, 0, true);
        unsafe_declare(ctx, p);
        p->checked = true;
    }
    return p;
}

static void check_objects(Checker *c)
{
    // Aliases last: a type that refers to itself through one then reports at the type.
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = c->first; i < c->objects.len; i++) {
            Object *o = c->objects.data[i];
            bool alias = o->kind == OBJ_TYPENAME && o->decl->type_decl->alias;
            if (alias == (pass == 1))
                check_object(c, o);
        }
        check_process_delayed(c, 0);
    }
}

static void check_bodies(Checker *c)
{
    Package *p = c->pkg;
    for (int i = 0; i < p->nfuncs; i++) {
        Object *f = p->funcs[i];
        if (f->func.body != NULL && f->type != NULL)
            check_func_body(c, f->func.body, f->func.decl->body);
    }
}

static void check_packages_agree(Checker *c)
{
    for (int i = 0; i < c->pkg->nfiles; i++) {
        const Ident *id = c->pkg->files[i]->package;
        if (id != NULL && id->name == c->ctx->blank)
            check_error_at(c, id, "invalid package name _");
        else if (id != NULL && id->name != c->pkg->name)
            check_error_at(c, id, "package %s; expected package %s", id->name->text,
                           c->pkg->name->text);
    }
}

static void check_main_exists(Checker *c)
{
    Package *p = c->pkg;
    bool one_script = p->nfiles == 1 && p->files[0]->script;
    if (p->name != c->ctx->main_name || p->script_body != NULL || one_script || p->standard ||
        c->ctx->cfg.diags->nerrors > 0)
        return;
    Object *o = scope_lookup(p->scope, c->ctx->main_name);
    if (o == NULL || o->kind != OBJ_FUNC)
        check_errorf(c, 0, "function main is undeclared in the main package");
}

void check_files(Checker *c)
{
    Package *p = c->pkg;
    VEC_PUSH(&c->ctx->importing, p->path->text);
    if (c->ctx->cfg.version != NULL && !p->standard)
        p->version = c->ctx->cfg.version(c->ctx->cfg.user, p->path->text);
    check_packages_agree(c);
    for (int i = 0; i < p->nfiles; i++)
        p->files[i]->info = new_file_scope(c, p->files[i]);
    check_collect(c);
    check_objects(c);
    if (p->session != NULL)
        session_check_methods(c);
    if (!p->standard) {
        check_embeds(c);
        check_bodies(c);
    }
    check_script_body(c);
    check_process_delayed(c, 0);
    if (c->nerrors == 0)
        mono_check(c);
    instance_check_number(c);
    check_init_order(c);
    if (!p->standard)
        check_unused_imports(c);
    check_main_exists(c);
    c->ctx->importing.len--;
    p->checked = true;
    p->failed = c->nerrors > 0;
}

Package *types_check_package(TypesCtx *ctx, const char *path, File **files, int nfiles,
                             bool standard)
{
    Package *p = package_new(ctx, path, files, nfiles, standard);
    check_files(p->checker);
    return p;
}

bool types_body_is_lazy(const Object *func)
{
    return func->pkg != NULL && (func->pkg->standard || func->func.origin != NULL);
}

bool types_check_body(TypesCtx *ctx, Object *func)
{
    FuncInfo *f = func->func.body;
    (void)ctx;
    if (func->kind != OBJ_FUNC)
        return false;
    Checker *c = func->pkg->checker;
    if (func->func.origin != NULL)
        return stencil_body(c, func);
    if (f == NULL)
        return false;
    if (!f->checked) {
        check_func_body(c, f, func->func.decl->body);
        check_process_delayed(c, 0);
        func->pkg->failed = func->pkg->failed || c->nerrors > 0;
    }
    return !f->failed;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// //go:embed: files of a package's folder as the values of its variables.
//
// A directive belongs to the variable declared next, with only comments between. What it names
// comes from the hook TypesConfig.embed; the variable gets an initialiser of our making, annotated
// as if it had been written: the text for a string, a conversion for bytes, a call of the function
// newFS of package embed for an FS, whose argument lists the files: "NAME LENGTH\n" and contents,
// in the order of names.
#include "vm/types/impl.h"

static const char mark[] = "//go:embed";

typedef struct Embed {
    VarDecl *decl;
    Pos pos; // of the first directive
    VEC(const char *) patterns;
} Embed;

typedef VEC(Embed) EmbedVec;

// What stands behind the mark when the comment is a directive.
static bool directive(Str text, Str *args)
{
    size_t n = sizeof mark - 1;
    if (text.len < n || memcmp(text.ptr, mark, n) != 0)
        return false;
    *args = (Str){text.ptr + n, text.len - n};
    return args->len == 0 || args->ptr[0] == ' ' || args->ptr[0] == '\t';
}

// The declaration that a directive at pos applies to, NULL when there is none.
static VarDecl *next_var(const File *f, Pos pos)
{
    Decl *next = NULL;
    for (uint32_t i = 0; i < f->ndecls; i++) {
        Decl *d = f->decls[i];
        if (d->pos < pos && pos < d->end)
            return NULL;
        if (d->pos > pos && (next == NULL || d->pos < next->pos))
            next = d;
    }
    for (uint32_t i = 0; next != NULL && i < f->nstmts; i++)
        if ((f->stmts[i]->pos < pos && pos < f->stmts[i]->end) ||
            (f->stmts[i]->pos > pos && f->stmts[i]->pos < next->pos &&
             f->stmts[i]->kind != NODE_DECL_STMT))
            return NULL;
    return next != NULL ? as_VarDecl(next) : NULL;
}

// Takes the next pattern, perhaps quoted, off *args. False at the end, or when it is malformed.
static bool next_pattern(Checker *c, Str *args, Pos pos, const char **pattern)
{
    while (args->len > 0 && (args->ptr[0] == ' ' || args->ptr[0] == '\t' || args->ptr[0] == '\r'))
        args->ptr++, args->len--;
    if (args->len == 0)
        return false;
    size_t n = 1;
    char quote = args->ptr[0] == '"' || args->ptr[0] == '`' ? args->ptr[0] : 0;
    while (n < args->len && (quote ? args->ptr[n] != quote : !strchr(" \t\r", args->ptr[n])))
        n += 1 + (quote == '"' && args->ptr[n] == '\\' && n + 1 < args->len);
    n += quote != 0;
    Buf b = {0};
    bool ok = n <= args->len;
    if (ok && quote)
        ok = syntax_unquote((Str){args->ptr, n}, &b);
    else if (ok)
        buf_add(&b, args->ptr, n);
    if (ok)
        *pattern = arena_strndup(c->a, b.data, b.len);
    else
        check_errorf(c, pos, "invalid quoted string in //go:embed");
    buf_free(&b);
    args->ptr += n;
    args->len -= ok ? n : args->len;
    return ok;
}

static bool imports_embed(const File *f)
{
    for (uint32_t i = 0; i < f->ndecls; i++) {
        const ImportDecl *d = as_ImportDecl(f->decls[i]);
        if (d != NULL && d->path != NULL &&
            (str_eqz(d->path->text, "\"embed\"") || str_eqz(d->path->text, "`embed`")))
            return true;
    }
    return false;
}

static void collect(Checker *c, EmbedVec *list, const File *f, const Comment *comment)
{
    Str args;
    if (!directive(comment->text, &args))
        return;
    VarDecl *d = next_var(f, comment->pos);
    if (d == NULL) {
        check_errorf(c, comment->pos, "misplaced go:embed directive");
        return;
    }
    if (!f->script && !imports_embed(f)) {
        check_errorf(c, comment->pos,
                     "go:embed only allowed in Go files that import \"embed\"");
        return;
    }
    Embed *e = list->len > 0 ? &list->data[list->len - 1] : NULL;
    if (e == NULL || e->decl != d) {
        VEC_PUSH(list, ((Embed){.decl = d, .pos = comment->pos}));
        e = &list->data[list->len - 1];
    }
    const char *pattern;
    uint32_t before = e->patterns.len, errors = c->nerrors;
    while (next_pattern(c, &args, comment->pos, &pattern))
        VEC_PUSH(&e->patterns, pattern);
    if (e->patterns.len == before && c->nerrors == errors)
        check_errorf(c, comment->pos, "usage: //go:embed pattern...");
}

// ---- Values

static Expr *text_literal(Checker *c, Pos pos, Type *type, const char *s, size_t n)
{
    BasicLit *lit = ARENA_NEW(c->a, BasicLit);
    lit->kind = NODE_BASIC_LIT;
    lit->pos = lit->at = lit->end = pos;
    lit->tok = TOK_STRING;
    lit->text = STR_LIT("\"\"");
    lit->type = type;
    lit->mode = MODE_CONST;
    lit->cval = const_from_string(c->a, n > 0 ? s : "", (int64_t)n);
    return &lit->expr;
}

static Expr *call_of(Checker *c, CallKind kind, Expr *fun, Expr *arg, Type *type)
{
    CallExpr *call = ARENA_NEW(c->a, CallExpr);
    call->kind = NODE_CALL;
    call->pos = call->at = call->end = call->lparen = call->rparen = arg->pos;
    call->fun = fun;
    call->args = arena_copy(c->a, &arg, 1, sizeof arg);
    call->nargs = 1;
    call->call_kind = (uint8_t)kind;
    call->type = type;
    call->mode = MODE_VALUE;
    return &call->expr;
}

static Expr *fs_value(Checker *c, Pos pos, Type *type, const TypesFiles *files)
{
    const Package *p = type->named.obj->pkg;
    Object *f = scope_lookup(p->scope, names_internz(c->ctx->cfg.names, "newFS"));
    Ident *id = ARENA_NEW(c->a, Ident);
    id->kind = NODE_IDENT;
    id->pos = id->at = id->end = pos;
    id->name = f->name;
    id->obj = f;
    id->type = f->type;
    id->mode = MODE_VALUE;
    Buf b = {0};
    for (uint32_t i = 0; i < files->len; i++) {
        const TypesFile *file = &files->data[i];
        buf_printf(&b, "%s %zu\n", file->name, file->data.len);
        buf_add(&b, file->data.ptr, file->data.len);
    }
    const char *text = arena_strndup(c->a, b.data != NULL ? b.data : "", b.len);
    Expr *arg = text_literal(c, pos, c->ctx->basics[TYPE_STRING], text, b.len);
    buf_free(&b);
    return call_of(c, CALL_FUNC, &id->expr, arg, type);
}

static bool is_fs(const Type *t)
{
    return t->kind == TYPE_NAMED && t->named.obj->pkg != NULL &&
           strcmp(t->named.obj->pkg->path->text, "embed") == 0 &&
           strcmp(t->named.obj->name->text, "FS") == 0;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const TypesFile *)a)->name, ((const TypesFile *)b)->name);
}

// Reads what the patterns name, sorted, each file once.
static bool find_files(Checker *c, const Embed *e, TypesFiles *files)
{
    const TypesConfig *cfg = &c->ctx->cfg;
    for (uint32_t i = 0; i < e->patterns.len; i++) {
        const char *why = "no files to embed here";
        if (cfg->embed != NULL)
            why = cfg->embed(cfg->user, c->pkg, e->patterns.data[i], files);
        if (why != NULL) {
            check_errorf(c, e->pos, "pattern %s: %s", e->patterns.data[i], why);
            return false;
        }
    }
    if (files->len > 0)
        qsort(files->data, files->len, sizeof *files->data, by_name);
    uint32_t n = 0;
    for (uint32_t i = 0; i < files->len; i++)
        if (n == 0 || strcmp(files->data[n - 1].name, files->data[i].name) != 0)
            files->data[n++] = files->data[i];
    files->len = n;
    return true;
}

static void apply(Checker *c, const Embed *e)
{
    VarDecl *d = e->decl;
    Object *o = d->names[0]->obj;
    const char *problem = d->nnames > 1       ? "multiple vars"
                          : d->nvalues > 0    ? "var with initializer"
                          : d->typex == NULL ? "var without type"
                                              : NULL;
    if (problem != NULL) {
        check_errorf(c, e->pos, "go:embed cannot apply to %s", problem);
        return;
    }
    if (o == NULL || o->type == NULL || !type_is_valid(o->type) || e->patterns.len == 0)
        return;
    const Type *u = type_under(o->type);
    bool fs = is_fs(o->type), text = u->kind == TYPE_STRING;
    if (!fs && !text && (u->kind != TYPE_SLICE || type_under(u->slice.elem)->kind != TYPE_UINT8)) {
        check_errorf(c, e->pos, "go:embed cannot apply to var of type %s", type_text(c, o->type));
        return;
    }
    TypesFiles files = {0};
    if (find_files(c, e, &files)) {
        Expr *value = NULL;
        if (fs)
            value = fs_value(c, d->pos, o->type, &files);
        else if (files.len != 1)
            check_errorf(c, e->pos, "invalid go:embed: multiple files for type %s",
                         type_text(c, o->type));
        else
            value = text_literal(c, d->pos, text ? o->type : c->ctx->basics[TYPE_STRING],
                                 files.data[0].data.ptr, files.data[0].data.len);
        if (value != NULL && !fs && !text)
            value = call_of(c, CALL_CONVERSION, d->typex, value, o->type);
        if (value != NULL) {
            o->decl->init = value;
            d->values = arena_copy(c->a, &value, 1, sizeof value); // of a script, where it stands
            d->nvalues = 1;
        }
    }
    VEC_FREE(&files);
}

void check_embeds(Checker *c)
{
    for (int i = 0; i < c->pkg->nfiles; i++) {
        const File *f = c->pkg->files[i];
        EmbedVec list = {0};
        for (uint32_t k = 0; k < f->ncomments; k++)
            for (uint32_t m = 0; m < f->comments[k]->nlist; m++)
                collect(c, &list, f, &f->comments[k]->list[m]);
        for (uint32_t k = 0; k < list.len; k++) {
            apply(c, &list.data[k]);
            VEC_FREE(&list.data[k].patterns);
        }
        VEC_FREE(&list);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Files: Go's and scripts'; the entry points of the front end.
#include "vm/syntax/parse.h"

#include <stdlib.h>

static const TokenSet decl_starts =
    TOKENS(IMPORT) | TOKENS(CONST) | TOKENS(TYPE) | TOKENS(VAR) | TOKENS(FUNC);

static void push_item(Parser *p, Node *n) {
    if (p->mode & SYNTAX_ITEMS)
        VEC_PUSH(&p->items, (void *)n);
}

// { ( ImportDecl | TopLevelDecl ) ";" } ; pushes on p->stack.
static void go_decls(Parser *p) {
    Token prev = TOK_IMPORT;
    FuncDecl *bodyless = NULL; // the last declaration, when it is a function without body
    while (p->s.tok != TOK_EOF) {
        if (p->mode & SYNTAX_IMPORTS_ONLY && p->s.tok != TOK_IMPORT)
            return;
        if (p->s.tok == TOK_IMPORT && prev != TOK_IMPORT)
            parse_error(p, "imports must appear before other declarations");
        prev = p->s.tok;
        if (prev == TOK_FUNC) {
            FuncDecl *d = parse_func_decl(p);
            bodyless = d->body ? NULL : d;
            list_push(p, d);
            push_item(p, &d->node);
        } else if (decl_starts >> prev & 1) {
            bodyless = NULL;
            DeclStmt *s = parse_decl_stmt(p);
            for (uint32_t i = 0; i < s->ndecls; i++)
                list_push(p, s->decls[i]);
            push_item(p, &s->node);
        } else {
            if (prev == TOK_LBRACE && bodyless)
                parse_error(p, "unexpected semicolon or newline before {");
            else
                parse_error(p, "non-declaration statement outside function body");
            parse_advance(p, decl_starts);
            continue;
        }
        if (p->s.tok != TOK_EOF && !parse_got(p, TOK_SEMI)) {
            parse_unexpected(p, " after top level declaration");
            parse_advance(p, decl_starts);
        }
    }
}

static void push_decls(PtrVec *out, const DeclStmt *s) {
    for (uint32_t i = 0; i < s->ndecls; i++)
        VEC_PUSH(out, (void *)s->decls[i]);
}

// A script's `func (`: a method declaration if a name and another ( follow the first list, else
// a function literal at the start of an expression statement.
static Stmt *method_or_literal(Parser *p, PtrVec *decls) {
    uint32_t off = here(p);
    CommentGroup *doc = p->s.lead;
    parse_next(p);
    uint32_t open = here(p);
    parse_next(p);
    FieldList list = parse_params(p, open, NULL, NULL, TOK_RPAREN, false);
    if (p->s.tok == TOK_NAME && scan_peek(&p->s, '(')) {
        FuncDecl *d = NEW(p, FuncDecl, FUNC_DECL, off);
        d->doc = doc;
        d->at = pos_at(p, open);
        d->recv = list;
        parse_set_receiver(p, d);
        parse_func_rest(p, d);
        VEC_PUSH(decls, (void *)d);
        push_item(p, &d->node);
        return NULL;
    }
    FuncType *sig = NEW(p, FuncType, FUNC_TYPE, off);
    sig->at = list.open;
    sig->params = list;
    sig->results = parse_results(p);
    node_done(p, sig);
    return parse_func_stmt(p, sig);
}

// One statement or declaration of a script; NULL when it left no statement.
static Stmt *script_item(Parser *p, PtrVec *decls) {
    switch (p->s.tok) {
    case TOK_IMPORT: {
        DeclStmt *s = parse_decl_stmt(p);
        push_decls(decls, s);
        push_item(p, &s->node);
        return NULL;
    }
    case TOK_CONST:
    case TOK_TYPE:
    case TOK_VAR: {
        DeclStmt *s = parse_decl_stmt(p);
        push_decls(decls, s);
        return &s->node;
    }
    case TOK_FUNC: {
        if (scan_peek(&p->s, '('))
            return method_or_literal(p, decls);
        FuncDecl *d = parse_func_decl(p);
        VEC_PUSH(decls, (void *)d);
        push_item(p, &d->node);
        return NULL;
    }
    default: {
        uint32_t off = here(p), errors = p->s.nerrors;
        Stmt *s = parse_stmt_or_null(p);
        if (!s && p->s.nerrors == errors)
            parse_unexpected(p, ", expected statement");
        if (!s && here(p) == off)
            parse_advance(p, 0);
        return s;
    }
    }
}

// Declarations and statements in any order.
static void script_items(Parser *p, File *f, PtrVec *decls) {
    uint32_t mark = p->stack.len;
    p->fnest++;
    while (p->s.tok != TOK_EOF) {
        if (p->mode & SYNTAX_IMPORTS_ONLY && p->s.tok != TOK_IMPORT)
            break;
        uint32_t errors = p->s.nerrors;
        Stmt *s = script_item(p, decls);
        if (s && s->kind != NODE_EMPTY_STMT) {
            list_push(p, s);
            push_item(p, s);
        }
        if (parse_got(p, TOK_SEMI) || p->s.tok == TOK_EOF)
            continue;
        if (errors == p->s.nerrors)
            parse_stmt_goes_on(p, s);
        parse_advance(p, TOKENS(SEMI) | TOKENS(FUNC) | TOKENS(IMPORT));
        parse_got(p, TOK_SEMI);
    }
    p->fnest--;
    f->stmts = list_take(p, mark, &f->nstmts);
}

// Looks for a //go:build line above the package clause.
static void find_version(Parser *p, File *f) {
    for (uint32_t i = 0; i < p->s.groups.len; i++) {
        const CommentGroup *g = p->s.groups.data[i];
        for (uint32_t k = 0; k < g->nlist; k++) {
            Str v = buildtag_version(p->ctx->arena, g->list[k].text);
            if (v.len)
                f->go_version = v;
        }
    }
}

// package name ";" ; false when parsing must end here.
static bool package_clause(Parser *p, File *f) {
    f->doc = p->s.lead;
    find_version(p, f);
    f->package_pos = pos_at(p, here(p));
    if (!parse_got(p, TOK_PACKAGE)) {
        if (p->mode & SYNTAX_SCRIPT) {
            f->doc = NULL;
            return true;
        }
        parse_error(p, "package statement must be first");
        return false;
    }
    f->package = parse_name(p);
    parse_want(p, TOK_SEMI);
    return p->s.nerrors == 0;
}

static void parser_init(Parser *p, SyntaxContext *ctx, SourceFile *src, unsigned mode) {
    *p = (Parser){.ctx = ctx, .mode = mode};
    scan_init(&p->s, ctx, src, mode & SYNTAX_SCRIPT);
}

static void parser_free(Parser *p) {
    scan_free(&p->s);
    VEC_FREE(&p->stack);
    VEC_FREE(&p->items);
}

static SourceFile *added(SyntaxContext *ctx, SourceFile *src, Str name) {
    if (!src)
        diag_error(ctx->diags, 0, "%.*s: too much source text", STR_ARG(name));
    return src;
}

static SourceFile *add_source(SyntaxContext *ctx, Str name, Str text) {
    return added(ctx, fileset_add(ctx->files, name, text), name);
}

static File *parse_file(Parser *p) {
    PtrVec decls = {0};
    SyntaxContext *ctx = p->ctx;
    SourceFile *src = p->s.file;
    parse_next(p);
    File *f = NEW(p, File, FILE, 0);
    f->source = src;
    f->script = p->mode & SYNTAX_SCRIPT;
    f->end = src->base + (Pos)src->text.len;
    if (package_clause(p, f)) {
        if (f->script) {
            script_items(p, f, &decls);
            if (p->s.nerrors == 0 && !(p->mode & SYNTAX_NO_BRANCHES))
                branches_check(ctx, f->stmts, f->nstmts, node_span(f));
            f->ndecls = decls.len;
            f->decls = arena_copy(ctx->arena, decls.data, decls.len, sizeof *decls.data);
        } else {
            go_decls(p);
            f->decls = list_take(p, 0, &f->ndecls);
        }
    }
    f->ncomments = p->s.groups.len;
    f->comments = arena_copy(ctx->arena, p->s.groups.data, f->ncomments, sizeof *f->comments);
    f->nitems = p->items.len;
    f->items = arena_copy(ctx->arena, p->items.data, f->nitems, sizeof *f->items);
    VEC_FREE(&decls);
    return f;
}

// Parses src; *open tells whether a comment or raw string ran into its end.
static File *parse_source(SyntaxContext *ctx, SourceFile *src, unsigned mode, bool *open) {
    Parser p;
    parser_init(&p, ctx, src, mode);
    File *f = parse_file(&p);
    *open = p.s.open_end;
    parser_free(&p);
    return f;
}

File *syntax_parse(SyntaxContext *ctx, Str name, Str text, unsigned mode) {
    SourceFile *src = add_source(ctx, name, text);
    bool open;
    return src ? parse_source(ctx, src, mode, &open) : NULL;
}

File *syntax_parse_static(SyntaxContext *ctx, Str name, Str text, const BodySpan *bodies,
                          uint32_t nbodies) {
    SourceFile *src = added(ctx, fileset_add_static(ctx->files, name, text), name);
    if (!src)
        return NULL;
    Parser p;
    parser_init(&p, ctx, src, SYNTAX_GO);
    p.bodies = bodies;
    p.nbodies = nbodies;
    File *f = parse_file(&p);
    parser_free(&p);
    return f;
}

void syntax_read_body(SyntaxContext *ctx, BlockStmt *body) {
    SourceFile *src = fileset_file(ctx->files, body->pos);
    Parser p;
    parser_init(&p, ctx, src, SYNTAX_GO);
    p.s.cur += body->pos - src->base;
    parse_next(&p);
    *body = *parse_func_body(&p);
    parser_free(&p);
}

Expr *syntax_parse_expr(SyntaxContext *ctx, Str name, Str text, unsigned mode) {
    SourceFile *src = add_source(ctx, name, text);
    if (!src)
        return NULL;
    Parser p;
    parser_init(&p, ctx, src, mode);
    parse_next(&p);
    Expr *x = parse_expr(&p);
    parse_got(&p, TOK_SEMI);
    if (p.s.tok != TOK_EOF)
        parse_unexpected(&p, " after expression");
    bool ok = p.s.nerrors == 0;
    parser_free(&p);
    return ok ? x : NULL;
}

File *syntax_parse_file(SyntaxContext *ctx, const char *path, unsigned mode) {
    Str text;
    int err = source_read(ctx->arena, path, &text);
    if (err) {
        diag_error(ctx->diags, 0, "%s: %s", path, strerror(-err));
        return NULL;
    }
    return syntax_parse(ctx, str_of(path), text, mode);
}

SyntaxMode syntax_mode_of(Str name) {
    bool script = name.len >= 3 && memcmp(name.ptr + name.len - 3, ".gs", 3) == 0;
    return script ? SYNTAX_SCRIPT : SYNTAX_GO;
}

bool syntax_incomplete(Str text, unsigned mode) {
    Arena arena;
    FileSet files;
    DiagList diags;
    NameTable names;
    arena_init(&arena);
    fileset_init(&files, &arena);
    diags_init(&diags, &arena, &files);
    names_init(&names, &arena);
    SyntaxContext ctx = {&arena, &names, &files, &diags};
    Buf line = {0};
    buf_add(&line, text.ptr, text.len);
    buf_addc(&line, '\n'); // so that a missing operand, not a missing newline, shows at the end
    bool open = false;
    SourceFile *src = add_source(&ctx, STR_LIT("input"), (Str){line.data, line.len});
    if (src) {
        parse_source(&ctx, src, mode | SYNTAX_NO_BRANCHES, &open);
        diags_sort(&diags);
        open |= diags.len && diags.items[0].span.pos >= src->base + line.len;
    }
    buf_free(&line);
    arena_free(&arena);
    return open;
}

void syntax_dump_tokens(SyntaxContext *ctx, Str name, Str text, unsigned mode, Buf *out) {
    static const char *const semis[] = {";", "newline", "EOF"};
    SourceFile *src = add_source(ctx, name, text);
    if (!src)
        return;
    Parser p;
    parser_init(&p, ctx, src, mode);
    do {
        parse_next(&p);
        SourcePos sp = fileset_pos(ctx->files, pos_at(&p, p.s.off));
        buf_printf(out, "%u:%u %s", sp.real_line, sp.real_col, token_id(p.s.tok));
        if (p.s.tok == TOK_NAME)
            buf_printf(out, " %s", p.s.name->text);
        else if (p.s.tok == TOK_SEMI)
            buf_printf(out, " %s", semis[p.s.semi]);
        else if (token_is_literal(p.s.tok)) {
            buf_addc(out, ' ');
            syntax_dump_text(p.s.lit, out);
        }
        buf_addc(out, '\n');
    } while (p.s.tok != TOK_EOF);
    parser_free(&p);
}

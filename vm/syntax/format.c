// SPDX-License-Identifier: GPL-3.0-or-later
// The formatter's entry: whole files.
#include "vm/syntax/format.h"

// What an item of a file declares: TOK_IMPORT, TOK_CONST, TOK_TYPE, TOK_VAR, TOK_FUNC; TOK_NONE: a
// statement, as are a script's types, variables and constants.
static Token declares(const File *f, const Node *n) {
    const DeclStmt *s = as_DeclStmt(n);
    if (n->kind == NODE_FUNC_DECL)
        return TOK_FUNC;
    if (!s || (f->script && s->tok != TOK_IMPORT))
        return TOK_NONE;
    return (Token)s->tok;
}

static const CommentGroup *doc_of(const Node *n) {
    const DeclStmt *s = as_DeclStmt(n);
    return n->kind == NODE_FUNC_DECL ? ((const FuncDecl *)n)->doc : s ? fmt_decl_doc(s) : NULL;
}

static bool spans_lines(const Printer *p, const Node *n) {
    return fmt_line(p, n->pos) != fmt_line(p, n->end);
}

// An empty line stands between declarations of different kinds, in front of one with a comment, and
// in scripts around functions of several lines and behind imports.
static void items(Printer *p, const File *f) {
    Token prev = f->package ? TOK_PACKAGE : TOK_NONE;
    bool prev_spans = false;
    uint32_t line = 0;
    for (uint32_t i = 0; i < f->nitems; i++) {
        const Node *n = f->items[i];
        Token tok = declares(f, n);
        bool spans = tok == TOK_FUNC && spans_lines(p, n);
        if (p->text.len) {
            bool apart = prev == TOK_NONE ? spans : prev != tok;
            if (prev == TOK_FUNC && tok == TOK_NONE)
                apart = prev_spans;
            apart |= tok != TOK_NONE && doc_of(n);
            p->apart = apart || !f->script;
            bool section = tok == TOK_NONE ? p->out.line > line : spans;
            fmt_break(p, fmt_line(p, n->pos), apart ? 2 : 1, WS_NONE, section);
        }
        p->line_ptr = &line;
        if (n->kind == NODE_FUNC_DECL)
            fmt_func(p, (const FuncDecl *)n);
        else
            fmt_stmt(p, n, false);
        prev = tok;
        prev_spans = spans;
    }
}

static void file(Printer *p, const File *f) {
    if (f->package) {
        fmt_at(p, f->package_pos);
        fmt_tok(p, TOK_PACKAGE);
        fmt_ws(p, WS_BLANK);
        fmt_expr(p, &f->package->expr);
    }
    items(p, f);
    fmt_ws(p, WS_LINE);
    p->apart = !f->script;
    p->implied_semi = false;
    bool broke, dropped;
    // The end of a script is in column 1: a comment in front of it belongs to no statement.
    fmt_flush(p, (Place){UINT32_MAX, UINT32_MAX, f->script}, TOK_EOF, &broke, &dropped);
}

// The comments of f; in front of them a script's #! line, if it has one.
static CommentGroup **comments(SyntaxContext *ctx, const File *f, uint32_t *n) {
    Str t = f->source->text;
    *n = f->ncomments;
    if (!f->script || t.len < 2 || memcmp(t.ptr, "#!", 2) != 0)
        return f->comments;
    const char *nl = memchr(t.ptr, '\n', t.len);
    CommentGroup **list = ARENA_ARRAY(ctx->arena, CommentGroup *, ++*n);
    list[0] = ARENA_NEW(ctx->arena, CommentGroup);
    list[0]->list = ARENA_NEW(ctx->arena, Comment);
    list[0]->nlist = 1;
    Pos base = f->source->base;
    Str line = {t.ptr, nl ? (size_t)(nl - t.ptr) : t.len};
    list[0]->list[0] = (Comment){base, base + (Pos)line.len, line};
    for (uint32_t i = 1; i < *n; i++)
        list[i] = f->comments[i - 1];
    return list;
}

static void print(SyntaxContext *ctx, const File *f, Buf *out) {
    FmtLines lines = {0};
    VEC_PUSH(&lines, 0);
    Str t = f->source->text;
    for (uint32_t i = 0; i < t.len; i++)
        if (t.ptr[i] == '\n')
            VEC_PUSH(&lines, i + 1);
    FmtSizes sizes = {0};
    Printer p = {.file = f->source, .lines = &lines, .sizes = &sizes, .script = f->script,
                 .pos = {0, 1, 1}, .out = {0, 1, 1}};
    p.groups = comments(ctx, f, &p.ngroups);
    fmt_next_comment(&p);
    file(&p, f);
    fmt_align((Str){p.text.data, p.text.len}, out);
    buf_free(&p.text);
    free(sizes.slots);
    VEC_FREE(&lines);
}

bool syntax_format(SyntaxContext *ctx, Str name, Str text, unsigned mode, Buf *out) {
    mode |= SYNTAX_NO_BRANCHES | SYNTAX_ITEMS;
    File *f = syntax_parse(ctx, name, text, mode);
    if (!f || ctx->diags->nerrors)
        return false;
    Buf sorted = {0};
    if (fmt_imports(f, &sorted)) {
        f = syntax_parse(ctx, name, (Str){sorted.data, sorted.len}, mode);
        buf_free(&sorted);
        if (!f || ctx->diags->nerrors)
            return false;
    }
    print(ctx, f, out);
    return true;
}

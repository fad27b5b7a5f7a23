// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes through scanner, parser, branch checks, dumps and messages. The first
// byte chooses the mode. `make fuzz` builds and runs it.
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "vm/syntax/syntax.h"

// Every child lies within the file, and spans are the right way round.
static void check(void *arg, Node *n) {
    const SourceFile *f = arg;
    Pos end = f->base + (Pos)f->text.len;
    if (n->pos < f->base || n->pos > end || n->end > end || n->end < n->pos ||
        n->at < f->base || n->at > end)
        abort();
}

static void check_children(void *arg, Node *n) {
    check(arg, n);
    ast_children(n, check, arg);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    unsigned mode = data[0] & 7;
    Str text = {(const char *)data + 1, size - 1};
    Arena arena;
    NameTable names;
    FileSet files;
    DiagList diags;
    arena_init(&arena);
    names_init(&names, &arena);
    fileset_init(&files, &arena);
    diags_init(&diags, &arena, &files);
    SyntaxContext ctx = {&arena, &names, &files, &diags};
    Buf out = {0};
    File *f = syntax_parse(&ctx, STR_LIT("fuzz.gs"), text, mode);
    if (!f || f->kind != NODE_FILE)
        abort();
    ast_children(&f->node, check_children, f->source);
    if (size < 4096)
        syntax_dump_ast(&files, &f->node, &out);
    syntax_dump_tokens(&ctx, STR_LIT("fuzz.gs"), text, mode, &out);
    syntax_incomplete(text, mode);
    syntax_parse_expr(&ctx, STR_LIT("expr"), text, mode);
    diags_print(&diags, &out, DIAG_ALL | (mode & 1 ? DIAG_COLOR : 0));
    for (uint32_t i = 0; i < f->ncomments; i++)
        syntax_doc_text(f->comments[i], &out);
    buf_free(&out);
    arena_free(&arena);
    return 0;
}

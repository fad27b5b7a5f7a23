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

static void run(Str text, unsigned mode) {
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
    if (text.len < 4096)
        syntax_dump_ast(&files, &f->node, &out);
    syntax_dump_tokens(&ctx, STR_LIT("fuzz.gs"), text, mode, &out);
    syntax_incomplete(text, mode);
    syntax_parse_expr(&ctx, STR_LIT("expr"), text, mode);
    diags_print(&diags, &out, mode == SYNTAX_GO ? DIAG_ALL : DIAG_COLOR);
    for (uint32_t i = 0; i < f->ncomments; i++)
        syntax_doc_text(f->comments[i], &out);
    buf_free(&out);
    arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Str text = {(const char *)data, size};
    run(text, SYNTAX_GO);
    run(text, SYNTAX_SCRIPT);
    return 0;
}

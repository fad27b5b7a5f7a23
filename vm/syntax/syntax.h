// SPDX-License-Identifier: GPL-3.0-or-later
// The front end's door: source text in, tokens or a tree and diagnostics out.
//
// A SyntaxContext bundles what the parts share: an arena, names, files and diagnostics. It has no
// other state, so that a REPL or a language server may parse as many files as it likes, also
// broken ones. Nothing here prints or exits.
//
// The files, in the order to read them: tokens.def, scan.c, scan_lit.c (literals); ast.h, ast.def;
// parse.c (tools of the parser), parse_file.c, parse_decl.c, parse_func.c, parse_type.c,
// parse_stmt.c, parse_expr.c; branches.c (labels); ast.c (walks, dumps), print.c, doc.c;
// format.h (the formatter).
// To add a token: tokens.def, scan.c. A node: ast.h, ast.def (dump and walk follow), the parser.
// A message: say it as Go's compiler does; hints.def for advice; a line in tests/errors/syntax.
#ifndef VM_SYNTAX_SYNTAX_H
#define VM_SYNTAX_SYNTAX_H

#include "vm/base/buf.h"
#include "vm/base/diag.h"
#include "vm/syntax/ast.h"

typedef struct SyntaxContext {
    Arena *arena;
    NameTable *names;
    FileSet *files;
    DiagList *diags;
} SyntaxContext;

typedef enum SyntaxMode {
    SYNTAX_GO = 0,            // strict Go
    SYNTAX_SCRIPT = 1,        // script mode
    SYNTAX_NO_BRANCHES = 2,   // do not resolve labels, break, continue, goto
    SYNTAX_IMPORTS_ONLY = 4,  // stop after the import declarations
    SYNTAX_ITEMS = 8,         // fill File.items
} SyntaxMode;

// SYNTAX_SCRIPT for names ending in .gs, else SYNTAX_GO.
SyntaxMode syntax_mode_of(Str filename);

// Parses `text` as file `name`. Mistakes go to ctx->diags. The result is a File also after
// errors (with what could be understood), so compare ctx->diags->nerrors; NULL only when the
// file set is full. Never calls exit, never overflows the stack.
File *syntax_parse(SyntaxContext *ctx, Str name, Str text, unsigned mode);
// The same for a Go file that is part of the program, name and text of which are static: the bodies
// of its functions are left unread. bodies are those of its declarations in ascending order.
File *syntax_parse_static(SyntaxContext *ctx, Str name, Str text, const BodySpan *bodies,
                          uint32_t nbodies);
// Reads a body that was left unread.
void syntax_read_body(SyntaxContext *ctx, BlockStmt *body);
// Whether a file found in a folder belongs to its package on this machine: what its name (without
// the folder) and its //go:build line demand holds, and it is no test.
bool syntax_build_wanted(Str name, Str text);
// Reads and parses a file; an I/O failure is a diagnostic and NULL.
File *syntax_parse_file(SyntaxContext *ctx, const char *path, unsigned mode);

// Appends `text` in gofmt's layout. False after mistakes, which go to ctx->diags.
bool syntax_format(SyntaxContext *ctx, Str name, Str text, unsigned mode, Buf *out);

// Parses one expression (for a debugger or `gos -e`); NULL after errors.
Expr *syntax_parse_expr(SyntaxContext *ctx, Str name, Str text, unsigned mode);

// Would more input help? True when the first mistake is that the text ends (an open bracket, raw
// string or comment, a missing operand): a REPL then asks for another line.
bool syntax_incomplete(Str text, unsigned mode);

// Appends the tokens of `text`, one a line: LINE:COL KIND text. Errors go to ctx->diags.
void syntax_dump_tokens(SyntaxContext *ctx, Str name, Str text, unsigned mode, Buf *out);
// Appends the tree as S-expressions: (KIND LINE:COL field...).
void syntax_dump_ast(const FileSet *files, const Node *root, Buf *out);

// Appends text on one line: newlines and control characters escaped.
void syntax_dump_text(Str s, Buf *out);

// The value of a string or rune literal as written (quotes included). False when malformed.
bool syntax_unquote(Str lit, Buf *out);
bool syntax_unquote_char(Str lit, uint32_t *rune);

// Text of a comment group without comment marks, lines joined by \n, as `gos doc` shows it.
void syntax_doc_text(const CommentGroup *g, Buf *out);

#endif

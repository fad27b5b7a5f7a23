// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner: source text to tokens, one scan_next at a time.
//
// Model: the text ends in a NUL byte that is not part of it, so that looking one byte ahead never
// needs a bounds check. Semicolons are inserted as Go's specification says; in script mode a
// newline before a line that begins with |> inserts none. Comments are collected in groups: `lead`
// is the group that ends on the line above the current token, `trailing` the one that starts on
// the line of the previous token. Errors go to the diagnostics and scanning goes on.
#ifndef VM_SYNTAX_SCAN_H
#define VM_SYNTAX_SCAN_H

#include "vm/syntax/syntax.h"

typedef enum SemiKind { SEMI_WRITTEN, SEMI_NEWLINE, SEMI_EOF } SemiKind;

typedef struct Scanner {
    SyntaxContext *ctx;
    SourceFile *file;
    const char *src, *cur, *end;
    bool script;
    bool nlsemi;     // a newline now means a semicolon
    uint32_t nerrors;
    uint32_t line;   // of cur, from 1
    bool open_end;   // a comment, string or rune ran into the end of the text

    // The current token.
    uint8_t tok;     // Token
    uint8_t semi;    // TOK_SEMI: SemiKind
    bool bad;        // literals: an error was reported in it
    Name *name;      // TOK_NAME
    Str lit;         // literals: as written
    uint32_t off, endoff;
    uint32_t tokline, prevline; // line of the token's start; line of the previous one's end
    CommentGroup *lead, *trailing;

    VEC(Comment) pending;       // of the group that is being collected
    uint32_t group_line;        // line on which it ends
    bool group_trails;          // it starts on the previous token's line
    VEC(CommentGroup *) groups; // all of the file
} Scanner;

// Prepares to scan `file`; the first token comes with the first scan_next.
void scan_init(Scanner *s, SyntaxContext *ctx, SourceFile *file, bool script);
// Frees what is not in the arena.
void scan_free(Scanner *s);
void scan_next(Scanner *s);
// Is the next byte after the current token, blanks and /* comments */ `c`? For the parser's rare
// second look.
bool scan_peek(const Scanner *s, char c);
// Reports an error at a byte offset; the result is valid until the next error.
Diag *scan_error(Scanner *s, uint32_t off, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
static inline Pos scan_pos(const Scanner *s, uint32_t off) { return s->file->base + off; }

// Continues in scan_lit.c, called by scan_next with cur at the literal's first byte.
void scan_number(Scanner *s);
void scan_string(Scanner *s);
void scan_raw_string(Scanner *s);
void scan_char(Scanner *s);
// Handles a byte that is NUL, non-ASCII or part of broken UTF-8 at cur: steps over it, reports what
// is wrong, and returns the character, or RUNE_ERROR + false for what must be skipped.
bool scan_rune(Scanner *s, uint32_t *rune);
// Appends Go's %#U form of a character: U+0041 'A'.
void scan_describe_rune(Buf *b, uint32_t rune);

#endif

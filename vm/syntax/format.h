// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the formatter share: format.c (entry, files), format_out.c (text, white space,
// comments), format_comment.c, format_doc.c (doc comments), format_tabs.c (alignment),
// format_expr.c, format_type.c, format_stmt.c, format_decl.c, format_imports.c.
//
// Model: the tree is printed in the order of the source. White space is not written but kept in
// `ws` until the next token, because a comment that stands in front of that token goes between;
// comments are taken from the file's list by position, so that none can be lost. `pos` is where
// the next token stood in the source (set by fmt_at, else estimated), `out` the place in the
// output. Line breaks of the source are kept where the layout lets them. Cells to be aligned end
// in \v, sections in \f; format_tabs.c makes blanks of them. Text between FMT_ESCAPE bytes is
// opaque. A Printer with `sizing` set finds how long a node is on one line; it has no comments.
#ifndef VM_SYNTAX_FORMAT_H
#define VM_SYNTAX_FORMAT_H

#include "vm/syntax/syntax.h"

enum { FMT_ESCAPE = 0xff, FMT_MAX_WS = 16, FMT_FAR = 1 << 30 };

typedef enum WhiteSpace {
    WS_NONE = 0,
    WS_BLANK = ' ',
    WS_CELL = '\v',
    WS_LINE = '\n',
    WS_SECTION = '\f', // a line break that ends alignment
    WS_INDENT = '>',
    WS_UNINDENT = '<',
} WhiteSpace;

typedef struct Place {
    uint32_t off, line, col; // line, col from 1; line 0: none
} Place;

typedef struct FmtSize {
    const void *node;
    uint32_t size;
} FmtSize;
typedef struct FmtSizes { // open addressing
    FmtSize *slots;
    uint32_t cap, count;
} FmtSizes;

typedef VEC(uint32_t) FmtLines;

typedef struct Printer {
    SourceFile *file;
    const FmtLines *lines; // where each begins
    FmtSizes *sizes;
    Buf text;
    int indent, level; // level: composite literals around, within one function
    bool sizing, script;
    bool apart; // at file level an empty line is due in front of a comment
    bool no_blank, no_break; // behind a comment: no extra blank; no extra line break
    bool end_align;          // the next line break ends alignment
    bool implied_semi;       // a line break here would be a semicolon
    uint8_t last_tok, prev_open;
    char ws[FMT_MAX_WS];
    int nws;
    Place pos, out, last; // last: pos behind the last text
    uint32_t *line_ptr;   // takes the output line of the next token

    CommentGroup **groups;
    uint32_t ngroups, igroup; // igroup: behind the pending one
    uint32_t comment_off;     // of the pending group, UINT32_MAX when there is none
    bool comment_breaks;      // it holds a line break
} Printer;

// ---- format_out.c
Place fmt_place(const Printer *p, Pos pos);
uint32_t fmt_line(const Printer *p, Pos pos);
// The next token stands at pos, unless that is 0.
void fmt_at(Printer *p, Pos pos);
void fmt_ws(Printer *p, WhiteSpace ws);
void fmt_tok(Printer *p, Token t);
static inline void fmt_tok_at(Printer *p, Pos pos, Token t) {
    fmt_at(p, pos);
    fmt_tok(p, t);
}
void fmt_name(Printer *p, const Ident *id);
// Opaque text that counts as token t.
void fmt_text(Printer *p, Str s, Token t);
// Changes what a comment before the next token may add.
void fmt_mode(Printer *p, bool no_blank, bool no_break);
void fmt_byte(Printer *p, char c, uint32_t n);
void fmt_write(Printer *p, Place at, Str s, bool opaque);
// Breaks the line when the next token, on `line`, is on another than the last one, or at least
// `min` times; never leaves more than one line empty. ws comes first; section: alignment ends.
// Returns the number of line breaks.
uint32_t fmt_break(Printer *p, uint32_t line, uint32_t min, WhiteSpace ws, bool section);
void fmt_next_comment(Printer *p);
// Is a comment pending in front of `next`?
bool fmt_comment_before(const Printer *p, Place next);
uint32_t fmt_comment_size_before(Printer *p, Place next);
// Writes what is pending in front of the token t at next.
void fmt_flush(Printer *p, Place next, Token t, bool *broke, bool *dropped);

// ---- format_comment.c
void fmt_comment(Printer *p, const Comment *c);
static inline bool fmt_is_block(const Comment *c) { return c->text.ptr[1] == '*'; }

// ---- format_doc.c
// Appends a group that documents a declaration in the layout of doc comments: lines of // comments,
// each with a newline, or a /* */ comment. False: it stays as it is.
bool fmt_doc(const CommentGroup *g, Buf *out);

// ---- format_tabs.c
// Appends text with cells aligned and trailing blanks removed.
void fmt_align(Str text, Buf *out);

// ---- format_expr.c
enum { LIST_COMMA = 1, LIST_NO_INDENT = 2 }; // a comma may end the list; no indentation of its own
void fmt_expr(Printer *p, const Expr *x);
void fmt_expr_depth(Printer *p, const Expr *x, int depth);
// An operand of an operator of precedence prec.
void fmt_operand(Printer *p, const Expr *x, int prec, int depth);
// The list stands between prev and next, which may be 0.
void fmt_list(Printer *p, Pos prev, Expr *const *list, uint32_t n, int depth, unsigned mode,
              Pos next);
void fmt_names(Printer *p, Ident *const *names, uint32_t n, bool indent);
// Bytes of a node on one line; more than max if it does not fit.
uint32_t fmt_size(Printer *p, const Node *n, uint32_t max);
const Expr *fmt_strip(const Expr *x);

// ---- format_type.c
enum { PARAMS_FUNC, PARAMS_TYPE };
void fmt_type(Printer *p, const Expr *x);
void fmt_params(Printer *p, const FieldList *l, bool brackets, bool of_type);
void fmt_signature(Printer *p, const FieldList *tparams, const FuncType *sig);

// ---- format_stmt.c
void fmt_stmt(Printer *p, const Stmt *s, bool before_brace);
// sep: white space in front of a body on one line. startpos, startcol: of its declaration.
void fmt_body(Printer *p, const BlockStmt *b, WhiteSpace sep, Pos startpos, uint32_t startcol);

// ---- format_decl.c
void fmt_decls(Printer *p, const DeclStmt *s);
void fmt_func(Printer *p, const FuncDecl *d);
CommentGroup *fmt_decl_doc(const DeclStmt *s);

// ---- format_imports.c
// Appends the text with the import declarations' blocks sorted. False, with nothing appended, when
// they are sorted.
bool fmt_imports(const File *f, Buf *out);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
// What the parser's files share: parse.c (files, declarations), parse_expr.c, parse_type.c,
// parse_stmt.c, branches.c.
//
// Model: recursive descent with one token of look-ahead (p->s). Errors read as those of Go's
// compiler and recovery follows its scheme: report, then skip to a token that can follow.
// Recursion is counted (nest_enter); beyond the limit one error is reported and the rest of the
// text is dropped, so that the C stack is safe. Tree height: `depth` is the distance from the
// root, `low` the deepest node of the expression being built; each step of a left-leaning chain
// pushes all of it one level down (chain_step).
// Lists are gathered on p->stack between a mark and list_take.
#ifndef VM_SYNTAX_PARSE_H
#define VM_SYNTAX_PARSE_H

#include "vm/syntax/scan.h"

typedef unsigned __int128 TokenSet;
typedef VEC(void *) PtrVec;
#define TOKENS(t) ((TokenSet)1 << TOK_##t)
_Static_assert(TOK_COUNT <= 128, "TokenSet holds every token");

typedef struct Parser {
    Scanner s;
    SyntaxContext *ctx;
    unsigned mode;    // SyntaxMode
    uint32_t fnest;   // functions around
    int xnest;        // < 0: in a control clause, where { opens a block
    uint32_t nest;    // recursion
    uint32_t depth, low;
    uint32_t prevend; // end of the last consumed token
    PtrVec stack;
    PtrVec items; // File.items
    const BodySpan *bodies; // to be left unread: those that are still ahead
    uint32_t nbodies;
} Parser;

// ---- Tokens and errors (parse.c)
void parse_next(Parser *p);
static inline bool parse_got(Parser *p, Token t) {
    if (p->s.tok != t)
        return false;
    parse_next(p);
    return true;
}
// Consumes t or reports that it was expected.
void parse_want(Parser *p, Token t);
// Accepts = and, with an error, := .
bool parse_got_assign(Parser *p);
// "syntax error: " + message.
void parse_error_at(Parser *p, uint32_t off, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
#define parse_error(p, ...) parse_error_at((p), (p)->s.off, __VA_ARGS__)
// "syntax error: unexpected TOKEN" + message, which begins with ", expected" or " in" or the like.
void parse_unexpected(Parser *p, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
// Message without "syntax error".
#define parse_plain_error(p, off, ...) scan_error(&(p)->s, (off), __VA_ARGS__)
// Skips to one of `follow`, or to a token that starts a statement when inside a function.
void parse_advance(Parser *p, TokenSet follow);
// Text of a token in messages.
const char *parse_token_name(Token t);

// Counts one level of recursion; false when too deep (then the text has been dropped). Always
// paired with nest_leave.
bool nest_enter(Parser *p);
static inline void nest_leave(Parser *p) {
    p->nest--;
    p->depth--;
}
void nest_too_deep(Parser *p);
static inline void chain_step(Parser *p) {
    if (++p->low > AST_MAX_HEIGHT)
        nest_too_deep(p);
}

// ---- Nodes
static inline uint32_t here(const Parser *p) { return p->s.off; }
// A node of kind k that starts at byte `off`; its end is set by node_done.
void *node_new(Parser *p, NodeKind k, size_t size, uint32_t off);
#define NEW(p, T, K, off) ((T *)node_new((p), NODE_##K, sizeof(T), (off)))
static inline uint32_t off_of(const Parser *p, const void *node) {
    return ((const Node *)node)->pos - p->s.file->base;
}
static inline Pos pos_at(const Parser *p, uint32_t off) { return p->s.file->base + off; }
// The node ends with the last consumed token; it is empty when it consumed none.
static inline void node_done(Parser *p, void *node) {
    Node *n = node;
    Pos end = p->s.file->base + p->prevend;
    n->end = end > n->pos ? end : n->pos;
}
static inline void list_push(Parser *p, void *x) { VEC_PUSH(&p->stack, x); }
// Copies what was pushed since `mark` to the arena.
void *list_take(Parser *p, uint32_t mark, uint32_t *n);

// { f sep } close, as Go's grammar has it everywhere; f returns true when no more may follow.
// Returns the position of the closing token, which it consumes.
typedef bool (*ListElem)(Parser *p, void *arg);
Pos parse_list(Parser *p, const char *context, Token sep, Token close, ListElem f, void *arg);

// ---- Grammar
Ident *parse_name(Parser *p);
Ident *name_node(Parser *p, const Name *name, uint32_t off);
BasicLit *parse_literal_or_null(Parser *p);
Expr *bad_expr(Parser *p);

Expr *parse_expr(Parser *p);
// The same with the first operand x given.
Expr *parse_expr_from(Parser *p, Expr *x);
// A function literal, or the type alone when no { follows.
Expr *parse_func_operand(Parser *p, FuncType *sig);
Expr **parse_expr_list(Parser *p, uint32_t *n);
// Goes on with an expression whose first operand is x, which may be NULL.
Expr *parse_binary(Parser *p, Expr *x, int prec);
Expr *parse_primary(Parser *p, Expr *x);
Expr **parse_type_list(Parser *p, bool strict, uint32_t *n, bool *comma);
BinaryExpr *binary_node(Parser *p, uint32_t opoff, Token op, Expr *x, Expr *y);

Expr *parse_type(Parser *p);
Expr *parse_type_or_null(Parser *p);
Expr *parse_qualified_name(Parser *p, Ident *name);
// EmbeddedElem = [ "~" ] Type { "|" [ "~" ] Type } ; t is the first term or NULL.
Expr *parse_type_elem(Parser *p, Expr *t);
// Behind a name: [n]E and []E are types; [T1, T2] and [n,] are type arguments, given back as an
// IndexExpr whose x (still NULL) and pos the caller sets.
Expr *parse_array_or_targs(Parser *p);
// After "[" or "[" "]"; off is the offset of "[".
Expr *parse_array_type(Parser *p, uint32_t off, Expr *len);
Expr *parse_slice_type(Parser *p, uint32_t off);
// [tparams] (params) results; context names what may have no type parameters, or is NULL.
FuncType *parse_func_type(Parser *p, uint32_t off, const char *context, FieldList *tparams);
// Behind the opening bracket; name and type are a first parameter already parsed, or NULL.
FieldList parse_params(Parser *p, uint32_t open, Ident *name, Expr *type, Token close,
                       bool need_names);
// Results behind the parameters.
FieldList parse_results(Parser *p);

Stmt *parse_stmt_or_null(Parser *p);
Stmt **parse_stmt_list(Parser *p, uint32_t *n);
// Reports that more text follows statement s (NULL: none) on its line.
void parse_stmt_goes_on(Parser *p, const Stmt *s);
// context: what the { should have followed; NULL when a { is there.
BlockStmt *parse_block(Parser *p, const char *context);
BlockStmt *parse_func_body(Parser *p);
// Goes on with an expression statement that began with a function's signature.
Stmt *parse_func_stmt(Parser *p, FuncType *sig);

// keyword spec | keyword "(" { spec ";" } ")"; pushes the declarations on p->stack. Returns what
// stands for the parentheses, NULL when there are none.
DeclGroup *parse_decl_group(Parser *p);
// The same as a statement.
DeclStmt *parse_decl_stmt(Parser *p);
// FuncDecl with `func` as the current token.
FuncDecl *parse_func_decl(Parser *p);
// Its parts: checks the receiver in d->recv; reads name, signature and body.
void parse_set_receiver(Parser *p, FuncDecl *d);
void parse_func_rest(Parser *p, FuncDecl *d);

// Resolves the labels and branch statements of one function body; reports misuse.
void branches_check(SyntaxContext *ctx, Stmt **stmts, uint32_t nstmts, Span body);

// The Go version that a //go:build comment demands ("go1.21"), or an empty string.
Str buildtag_version(Arena *arena, Str comment);

#endif

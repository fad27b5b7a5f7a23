// SPDX-License-Identifier: GPL-3.0-or-later
// The syntax tree of Go 1.23 and of script mode.
//
// Model: every node begins with the same 16-byte head: kind, span [pos, end), and `at`, the
// position that Go's compiler gives the node (operator, opening parenthesis, keyword), which traces
// and some messages use. Expressions (types are expressions too) add the checker's results.
// Nodes come from the arena, zeroed; lists are arrays (x, nx). The checker may write the fields
// marked "checker"; nothing else changes after parsing.
// Invariants: no node pointer is NULL unless its comment says so (broken source has BadExpr);
// names shared by one type ("a, b int") are one Field; parentheses are kept (ParenExpr). No tree is
// higher than AST_MAX_HEIGHT, and only chains go beyond AST_MAX_NEST: the x of Binary, Pipe,
// Selector, Index, Slice, Call, TypeAssert and Try, and the els of IfStmt. Who walks trees loops
// along those or has stack for AST_MAX_HEIGHT.
// The table of kinds, dumps and walks is ast.def.
#ifndef VM_SYNTAX_AST_H
#define VM_SYNTAX_AST_H

#include <stddef.h>

#include "vm/base/arena.h"
#include "vm/base/source.h"
#include "vm/base/str.h"
#include "vm/syntax/token.h"

// Made by vm/types; opaque here.
struct Type;
struct Object;
struct ConstVal;
struct Selection;
struct Scope;

enum {
    AST_MAX_NEST = 1000,    // brackets, blocks, types and prefix operators within each other
    AST_MAX_HEIGHT = 10000, // the same plus chains: a+b+..., x.y.z..., else if ...
};

typedef enum NodeKind {
    NODE_NONE,
#define NODE(kind, type, ...) NODE_##kind,
#include "vm/syntax/ast.def"
#undef NODE
    NODE_COUNT
} NodeKind;

#define NODE_FIELDS                                                                            \
    uint8_t kind;    /* NodeKind */                                                            \
    uint8_t mode;    /* checker: operand mode of an expression */                              \
    uint16_t flags;  /* checker, compiler: free to use */                                      \
    Pos pos, end;    /* source span */                                                         \
    Pos at           /* where Go's compiler places it */
#define EXPR_FIELDS                                                                            \
    NODE_FIELDS;                                                                               \
    struct Type *type;    /* checker: NULL until checked */                                    \
    struct ConstVal *cval /* checker: value of a constant expression, else NULL */

typedef struct Node {
    NODE_FIELDS;
} Node;
typedef struct Expr {
    union {
        Node node;
        struct {
            EXPR_FIELDS;
        };
    };
} Expr;
typedef Node Stmt;
typedef Node Decl;

// The head of each node: its fields by name, and `node`/`expr` for a cast-free upcast.
#define NODE_HEAD                                                                              \
    union {                                                                                    \
        Node node;                                                                             \
        struct {                                                                               \
            NODE_FIELDS;                                                                       \
        };                                                                                     \
    }
#define EXPR_HEAD                                                                              \
    union {                                                                                    \
        Node node;                                                                             \
        Expr expr;                                                                             \
        struct {                                                                               \
            EXPR_FIELDS;                                                                       \
        };                                                                                     \
    }

#define NODE(kind, type, ...) typedef struct type type;
#include "vm/syntax/ast.def"
#undef NODE

// Comments. A group is a run of comments without a blank line or code between them.
typedef struct Comment {
    Pos pos, end;
    Str text; // with its // or /* */
} Comment;
typedef struct CommentGroup {
    Comment *list;
    uint32_t nlist;
} CommentGroup;

// Parameters, results, fields, type parameters: "(" list ")".
typedef struct FieldList {
    Field **list;
    uint32_t nlist;
    Pos open, close; // 0: no brackets (single result) or no list at all
} FieldList;

// ---- Expressions ------------------------------------------------------------------------------

struct BadExpr {
    EXPR_HEAD;
};
struct Ident {
    EXPR_HEAD;
    const Name *name;
    struct Object *obj; // checker: what it uses or declares
};
struct BasicLit {
    EXPR_HEAD;
    Str text;    // as written; see syntax_unquote for its value
    uint8_t tok; // TOK_INT, TOK_FLOAT, TOK_IMAG, TOK_CHAR, TOK_STRING
    bool bad;    // an error was reported in it
};
struct CompositeLit {
    EXPR_HEAD;
    Expr *typex; // NULL: elided inside another literal
    Expr **elems; // Expr or KeyValueExpr
    uint32_t nelems;
    uint32_t nkeys; // how many are KeyValueExpr
    Pos lbrace, rbrace;
};
struct KeyValueExpr {
    EXPR_HEAD;
    Expr *key, *value;
};
struct FuncLit {
    EXPR_HEAD;
    FuncType *sig;
    BlockStmt *body;
    void *info; // checker, compiler
};
struct ParenExpr {
    EXPR_HEAD;
    Expr *x;
};
struct SelectorExpr {
    EXPR_HEAD;
    Expr *x;
    Ident *name;
    struct Selection *sel; // checker: field or method found; NULL for pkg.Name
};
struct IndexExpr { // x[i], F[T1, T2]
    EXPR_HEAD;
    Expr *x;
    Expr **index;
    uint32_t nindex; // at least 1
    Pos lbrack, rbrack;
    void *info; // checker: instantiation
};
struct SliceExpr {
    EXPR_HEAD;
    Expr *x;
    Expr *lo, *hi, *max; // NULL when absent
    bool full;           // two colons
    Pos lbrack, rbrack;
};
struct TypeAssertExpr { // x.(T); x.(type) occurs only as TypeSwitchStmt.x's wrapper, resolved there
    EXPR_HEAD;
    Expr *x;
    Expr *typex; // NULL: x.(type) outside a switch header, already reported
    Pos lparen;
};
typedef enum CallKind {
    CALL_UNKNOWN,
    CALL_FUNC,       // declared function
    CALL_METHOD,     // method known statically
    CALL_IFACE,      // method of an interface value
    CALL_CLOSURE,    // any other function value
    CALL_CONVERSION, // fun is a type
    CALL_BUILTIN,
} CallKind;
struct CallExpr {
    EXPR_HEAD;
    Expr *fun;
    Expr **args;
    uint32_t nargs;
    bool has_dots;     // the last argument is followed by ...
    uint8_t call_kind; // checker: its CallKind, 0 until checked
    uint16_t builtin;  // checker: which built-in
    Pos lparen, rparen, dots;
    void *info; // checker, compiler
};
struct StarExpr { // *x: dereference or pointer type
    EXPR_HEAD;
    Expr *x;
};
struct UnaryExpr { // + - ! ^ & <- ~
    EXPR_HEAD;
    Expr *x;
    uint8_t op;
};
struct BinaryExpr {
    EXPR_HEAD;
    Expr *x, *y;
    uint8_t op;
};
struct TryExpr { // x? (script mode)
    EXPR_HEAD;
    Expr *x;
    void *info; // checker, compiler
};
struct PipeExpr { // x |> f(a) means f(x, a) (script mode)
    EXPR_HEAD;
    Expr *x;
    Expr *call; // CallExpr, perhaps inside TryExprs: x |> f(a)? is (x |> f(a))?; or BadExpr
    void *info; // checker, compiler
};

struct ArrayType {
    EXPR_HEAD;
    Expr *len; // NULL when open
    Expr *elem;
    bool open; // [...]T
};
struct SliceType {
    EXPR_HEAD;
    Expr *elem;
};
struct DotsType { // ...T, only as the type of a parameter
    EXPR_HEAD;
    Expr *elem;
};
struct StructType {
    EXPR_HEAD;
    FieldList fields; // a Field without names is embedded
};
struct InterfaceType {
    EXPR_HEAD;
    FieldList methods; // one name: method (typex is FuncType); none: embedded element (a|b, ~T)
};
struct FuncType {
    EXPR_HEAD;
    FieldList params, results;
};
struct MapType {
    EXPR_HEAD;
    Expr *key, *value;
};
enum { AST_CHAN_BOTH, AST_CHAN_SEND, AST_CHAN_RECV };
struct ChanType {
    EXPR_HEAD;
    Expr *elem;
    uint8_t dir;
};

struct Field { // names type `tag`
    NODE_HEAD;
    Ident **names;
    uint32_t nnames; // 0: unnamed parameter, embedded field or element
    Expr *typex;
    BasicLit *tag;                // NULL: none
    CommentGroup *doc, *trailing; // NULL: none
};

// ---- Statements -------------------------------------------------------------------------------

struct EmptyStmt {
    NODE_HEAD;
};
struct ExprStmt {
    NODE_HEAD;
    Expr *x;
};
struct SendStmt {
    NODE_HEAD;
    Expr *chan, *value;
};
struct IncDecStmt {
    NODE_HEAD;
    Expr *x;
    uint8_t op; // TOK_INC, TOK_DEC
};
struct AssignStmt {
    NODE_HEAD;
    Expr **lhs, **rhs;
    uint32_t nlhs, nrhs;
    uint8_t op; // TOK_ASSIGN, TOK_DEFINE, or the operator of op= (TOK_ADD for +=)
    void *info; // checker
};
struct GoStmt {
    NODE_HEAD;
    Expr *call; // what follows `go`: a CallExpr, or anything else, which the checker refuses
};
struct DeferStmt {
    NODE_HEAD;
    Expr *call;
};
struct ReturnStmt {
    NODE_HEAD;
    Expr **results;
    uint32_t nresults;
};
struct BranchStmt {
    NODE_HEAD;
    Ident *label; // NULL: none
    Node *target; // parser: loop/switch/select left or continued, LabeledStmt of a goto; NULL for
                  // fallthrough or after an error
    uint8_t tok;  // TOK_BREAK, TOK_CONTINUE, TOK_GOTO, TOK_FALLTHROUGH
};
struct BlockStmt {
    NODE_HEAD;
    Stmt **stmts;
    uint32_t nstmts;
    Pos lbrace, rbrace;
    bool unread; // stmts are still to be read, by syntax_read_body
    struct Scope *scope; // checker
    void *info;
};
struct IfStmt {
    NODE_HEAD;
    Stmt *init; // NULL: none
    Expr *cond;
    BlockStmt *then;
    Stmt *els; // NULL, IfStmt or BlockStmt
    struct Scope *scope;
    void *info;
};
struct ForStmt {
    NODE_HEAD;
    Stmt *init; // NULL: none
    Expr *cond; // NULL: forever
    Stmt *post; // NULL: none
    BlockStmt *body;
    struct Scope *scope;
    void *info;
};
struct RangeStmt { // for lhs = / := range x
    NODE_HEAD;
    Expr **lhs;
    uint32_t nlhs; // 0..2; more is a type error, as in Go
    bool define;
    Pos op; // of = or :=, 0 without lhs
    Expr *x;
    BlockStmt *body;
    struct Scope *scope;
    void *info;
};
struct SwitchStmt {
    NODE_HEAD;
    Stmt *init; // NULL: none
    Expr *tag;  // NULL: none
    CaseClause **cases;
    uint32_t ncases;
    Pos lbrace, rbrace;
    struct Scope *scope;
    void *info;
};
struct TypeSwitchStmt { // switch init; bind := x.(type)
    NODE_HEAD;
    Stmt *init;  // NULL: none
    Ident *bind; // NULL: none
    Expr *x;     // what stands before .(type)
    CaseClause **cases;
    uint32_t ncases;
    Pos lbrace, rbrace;
    Span guard; // "x.(type)"
    Pos lparen; // of (type)
    struct Scope *scope;
    void *info;
};
struct SelectStmt {
    NODE_HEAD;
    CommClause **cases;
    uint32_t ncases;
    Pos lbrace, rbrace;
    void *info;
};
struct CaseClause { // of SwitchStmt and TypeSwitchStmt
    NODE_HEAD;
    Expr **exprs;
    uint32_t nexprs;
    Stmt **body;
    uint32_t nbody;
    bool is_default;
    Pos colon;
    struct Object *obj; // checker: the type switch's variable in this clause
    struct Scope *scope;
    void *info;
};
struct CommClause {
    NODE_HEAD;
    Stmt *comm; // SendStmt, ExprStmt of <-c, AssignStmt with rhs <-c; NULL: default
    Stmt **body;
    uint32_t nbody;
    bool is_default;
    Pos colon;
    struct Scope *scope;
    void *info;
};
struct LabeledStmt {
    NODE_HEAD;
    Ident *label;
    Stmt *stmt;
    bool used; // parser: some branch names it
    void *info;
};
// Declarations of one parenthesised group share one of these.
typedef struct DeclGroup {
    Pos pos, lparen, rparen;
    CommentGroup *doc;
} DeclGroup;

struct DeclStmt { // const, type or var inside a function, or at a script's top level
    NODE_HEAD;
    Decl **decls;
    uint32_t ndecls;
    DeclGroup *group; // NULL: not in parentheses
    uint8_t tok;      // TOK_IMPORT, TOK_CONST, TOK_TYPE, TOK_VAR
};

// ---- Declarations -----------------------------------------------------------------------------

#define DECL_HEAD                                                                              \
    NODE_HEAD;                                                                                 \
    DeclGroup *group;  /* NULL: not in parentheses */                                          \
    CommentGroup *doc; /* of the declaration itself, or its group's when alone; may be NULL */ \
    CommentGroup *trailing

struct ImportDecl {
    DECL_HEAD;
    Ident *local;   // NULL: none; "." and "_" appear as names
    BasicLit *path; // NULL after an error
};
struct ConstDecl {
    DECL_HEAD;
    Ident **names;
    uint32_t nnames;
    Expr *typex; // NULL: none
    Expr **values;
    uint32_t nvalues;   // 0: repeats those of `inherit`
    uint32_t iota;      // index within the group
    ConstDecl *inherit; // nearest earlier one of the group with values; NULL: none needed or found
};
struct TypeDecl {
    DECL_HEAD;
    Ident *name;
    FieldList tparams;
    Expr *typex;
    bool alias;
    struct Scope *scope;
};
struct VarDecl {
    DECL_HEAD;
    Ident **names;
    uint32_t nnames;
    Expr *typex; // NULL: none
    Expr **values;
    uint32_t nvalues;
    void *info;
};
struct FuncDecl {
    DECL_HEAD;
    FieldList recv; // nlist 0: function; 1: method
    Ident *name;
    FieldList tparams;
    FuncType *sig;
    BlockStmt *body; // NULL: defined natively
    bool is_method;
    void *info;      // checker, compiler
};

struct File {
    NODE_HEAD;
    SourceFile *source;
    bool script;           // parsed in script mode
    Ident *package;        // NULL: no package clause
    Pos package_pos;       // of the keyword
    CommentGroup *doc;     // of the package
    Decl **decls;          // every file-level declaration in source order
    uint32_t ndecls;
    Stmt **stmts;          // script mode: file-level statements in order; const, type and var
    uint32_t nstmts;       // appear as DeclStmts too, to run in turn (a walk meets them twice)
    Node **items;          // SYNTAX_ITEMS: all at file level in source order: FuncDecl, DeclStmt
    uint32_t nitems;       // (of imports too), a script's statements
    CommentGroup **comments; // all, in source order
    uint32_t ncomments;
    Str go_version;        // from a //go:build line, or empty
    void *info;
};

// ---- Services ---------------------------------------------------------------------------------

// Returns n as a T when it is one, else NULL. n may be NULL.
#define NODE(kind_, type_, ...)                                                                \
    static inline type_ *as_##type_(const void *n) {                                           \
        return n && ((const Node *)n)->kind == NODE_##kind_ ? (type_ *)(uintptr_t)n : NULL;    \
    }
#include "vm/syntax/ast.def"
#undef NODE

static inline Span node_span(const void *n) {
    const Node *x = n;
    return x ? (Span){x->pos, x->end} : (Span){0, 0};
}
// "IDENT", "FOR_STMT".
const char *node_kind_name(NodeKind k);
bool node_is_expr(const void *n);
bool node_is_stmt(const void *n);
bool node_is_decl(const void *n);
// Removes parentheses, and, once checked, type arguments of functions: F[T] is F, which then
// stands for the instance.
Expr *ast_unparen(Expr *x);
// Prints an expression as Go's messages do (function bodies and long types shortened to {…}).
struct Buf;
void ast_print_expr(struct Buf *out, const Expr *x);

// Calls visit for the children of n, in source order.
typedef void (*NodeVisit)(void *arg, Node *child);
void ast_children(Node *n, NodeVisit visit, void *arg);
// A copy of n with lists of its own; its children are those of n until ast_map_children replaces
// each with what map makes of it.
Node *ast_copy(Arena *a, const Node *n);
typedef Node *(*NodeMap)(void *arg, Node *child);
void ast_map_children(Node *n, NodeMap map, void *arg);

#endif
